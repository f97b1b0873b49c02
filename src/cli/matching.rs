//! `atsafe match` and `atsafe rank`: postings held against the readings of a resume's PDF, built in memory.

use std::fmt::Write as _;
use std::path::Path;

use anstyle::Style;

use super::args::{Match as MatchArgs, MatchOf, Rank};
use super::printer::Printer;
use super::project::Governed;
use super::render::Request;
use super::settings::{sets, settings};
use super::{ExitStatus, output, profile, project};
use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::lint::Grades;
use crate::pipeline::{self, Document, Proof};
use crate::posting::{self, Class, Match, Proposal, Searched, Tally};
use crate::profile::Role;
use crate::report::Format;
use crate::resume::Resume;
use crate::source::Sources;
use crate::typeset::Fonts;

/// The largest posting that is read, in bytes; a byte more is refused.
const POSTING_LIMIT: u64 = 4 << 20;

/// A resume that was built and read back.
struct Built {
    resume: Resume,
    content: Content,
    proof: Proof,
    role: Role,
    /// Which findings are told, and how bad they are.
    grades: Grades,
    sources: Sources,
    /// What was said of resume and profile.
    found: Vec<Diagnostic>,
}

/// Why a run was not possible.
struct Unable {
    found: Vec<Diagnostic>,
    sources: Sources,
}

impl From<Diagnostic> for Unable {
    fn from(problem: Diagnostic) -> Self {
        Self { found: vec![problem], sources: Sources::new() }
    }
}

impl Unable {
    fn tell(&self, printer: &Printer) -> ExitStatus {
        printer.refuse(&self.found, &self.sources)
    }
}

pub(super) fn matching(args: &MatchArgs, printer: &Printer) -> ExitStatus {
    match run(args, printer) {
        Ok(status) => status,
        Err(unable) => unable.tell(printer),
    }
}

fn run(args: &MatchArgs, printer: &Printer) -> Result<ExitStatus, Unable> {
    if let Some(path) = args.output.as_deref().filter(|path| !output::is_standard(path)) {
        output::check_folder(path)?;
        if path.exists() {
            let message = format!("`{}` is there already, and is left alone", path.display());
            let problem = Diagnostic::error(Code::InvalidOption, message);
            return Err(problem
                .hint("name a new file, or leave `-o` out and put what is printed below `variants:`")
                .into());
        }
    }
    let bytes = output::read(&args.posting, POSTING_LIMIT)?;
    let mut built = build(&args.resume, &args.of)?;
    let name = output::shown(&args.posting);
    let matched = hold(&mut built, &name, &bytes, &args.of)?;
    printer.diagnostics(&built.found, &built.sources);
    let told =
        if args.propose { propose(args, &matched, &built, printer)? } else { tell(args, &matched, &built, printer) };
    let failed = printer.fails(&matched.findings) || printer.fails(&built.found);
    Ok(if failed && told == ExitStatus::Clean { ExitStatus::Findings } else { told })
}

/// Reads a posting and holds it against what was built.
fn hold(built: &mut Built, name: &str, bytes: &[u8], of: &MatchOf) -> Result<Match, Unable> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > POSTING_LIMIT) {
        let problem = Diagnostic::error(Code::Limit, format!("`{name}` is larger than 4 MiB"));
        return Err(problem.hint("a posting has some kilobytes; is this the right file?").into());
    }
    let profile = built.role.profile();
    let posting = posting::read(&mut built.sources, name, bytes, profile);
    let posting = posting.map_err(|found| Unable { found, sources: std::mem::take(&mut built.sources) })?;
    let searched = Searched::new(profile, &built.resume, &built.content, &built.proof.extraction.readings);
    let today = of.today.or(built.content.date).map(|(year, month, _)| (year, month));
    let mut matched = posting::hold(posting, &searched, &built.resume, profile, today);
    matched.findings = built.grades.regrade(std::mem::take(&mut matched.findings));
    Ok(matched)
}

/// Builds a resume's PDF in memory and reads it back.
fn build(path: &Path, of: &MatchOf) -> Result<Built, Unable> {
    let settings = settings(&of.look, &[])?;
    let request = Request::read(path, sets(&of.look)?)?;
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let governed = project::governed(&of.look, Some(path), settings, true, &mut sources, &mut found);
    let Governed { mut settings, fonts, lint, .. } = match governed {
        Ok(governed) => governed,
        Err(found) => return Err(Unable { found, sources }),
    };
    if let Some(name) = of.profile.as_deref().and_then(Path::to_str).and_then(Role::built_in) {
        settings.role = name;
    }
    let fonts = Fonts::load(&fonts).map_err(|found| Unable { found, sources: Sources::new() })?;
    let document = pipeline::set(&request.input(), &settings, &fonts, &mut sources, &mut found);
    let proof = document.and_then(|document| {
        let pdf = pipeline::write(&document, &settings, &sources, &mut found)?;
        let proof = pipeline::prove(pdf, &document.content, &document.theme, &settings, &mut found)?;
        let asked = of.profile.as_deref();
        let role = profile::role(asked, &settings.role, (&document.resume, path), &mut sources, &mut found)?;
        let layers = std::iter::once(&document.resume.meta.atsafe.lint).chain(&lint);
        let grades = Grades::of(layers).map_err(|problems| found.extend(problems)).ok()?;
        Some((document, proof, role, grades))
    });
    match proof {
        Some((document, proof, role, grades)) => {
            let Document { resume, content, .. } = document;
            Ok(Built { resume, content, proof, role, grades, sources, found })
        }
        None => Err(Unable { found, sources }),
    }
}

/// The advice, the JSON document, or findings a line each.
fn tell(args: &MatchArgs, matched: &Match, built: &Built, printer: &Printer) -> ExitStatus {
    if printer.speaks_json() {
        return Printer::data(&crate::json::pretty(&posting::to_json(matched, built.role.profile(), &built.sources)));
    }
    if printer.format() != Some(Format::Human) {
        printer.diagnostics(&matched.findings, &built.sources);
        return ExitStatus::Clean;
    }
    let bold = |headline: &str| printer.styled_data(Style::new().bold(), headline);
    Printer::data(&posting::advice(matched, &output::shown(&args.resume), &built.sources, &bold))
}

fn propose(args: &MatchArgs, matched: &Match, built: &Built, printer: &Printer) -> Result<ExitStatus, Unable> {
    let posting = output::shown(&args.posting);
    let mut name = variant_name(&args.posting);
    if args.of.look.variant.as_ref() == Some(&name) {
        name += "-posting";
    }
    let path = below_project(&args.posting, args);
    let of = args.of.look.variant.as_deref();
    let proposal = Proposal { name: &name, posting: &posting, path: path.as_deref(), of };
    let Some(text) = posting::propose(matched, &built.resume, built.role.profile(), &proposal) else {
        printer.say(&format!("{posting}: the resume is in its order and spelling already; nothing to propose"));
        return Ok(ExitStatus::Clean);
    };
    match args.output.as_deref().filter(|path| !output::is_standard(path)) {
        Some(path) => {
            output::write(path, text.as_bytes())?;
            printer.say(&format!("{}: the variant `{name}` for {posting}", path.display()));
            Ok(ExitStatus::Clean)
        }
        None => Ok(Printer::data(&text)),
    }
}

/// The path of a posting from the folder of the project that a proposal is for: the one named, or the resume's.
fn below_project(posting: &Path, args: &MatchArgs) -> Option<String> {
    let project = args.of.look.project.as_deref().unwrap_or(&args.resume);
    let folder = project::folder(project).canonicalize().ok()?;
    let path = posting.canonicalize().ok()?;
    let parts: Option<Vec<&str>> = path.strip_prefix(folder).ok()?.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

/// A variant's name from a posting's file: letters, digits and hyphens.
fn variant_name(path: &Path) -> String {
    let stem = if output::is_standard(path) {
        "posting".into()
    } else {
        path.file_stem().unwrap_or_default().to_string_lossy()
    };
    let plain: String = stem.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "posting".to_owned() } else { words.join("-").to_lowercase() }
}

pub(super) fn rank(args: &Rank, printer: &Printer) -> ExitStatus {
    match rank_all(args, printer) {
        Ok(status) => status,
        Err(unable) => unable.tell(printer),
    }
}

fn rank_all(args: &Rank, printer: &Printer) -> Result<ExitStatus, Unable> {
    let read = |path: &std::path::PathBuf| Ok((output::shown(path), output::read(path, POSTING_LIMIT)?));
    let postings: Vec<(String, Vec<u8>)> = args.postings.iter().map(read).collect::<Result<_, Diagnostic>>()?;
    let mut built = build(&args.resume, &args.of)?;
    let mut rows = Vec::new();
    for (name, bytes) in &postings {
        let matched = hold(&mut built, name, bytes, &args.of)?;
        rows.push((name.clone(), matched.tally(Class::Required), matched.tally(Class::Preferred)));
    }
    printer.diagnostics(&built.found, &built.sources);
    // What misses least first; of equals, what is shown in more bullets; then the order given. What asks for nothing that is
    // known says nothing of the resume, and comes last.
    rows.sort_by_key(|row| {
        let (_, required, preferred) = row;
        (asks_nothing(row), required.total - required.literal, std::cmp::Reverse((required.shown, preferred.literal)))
    });
    for (name, ..) in rows.iter().filter(|row| asks_nothing(row)) {
        printer.say(&format!(
            "{name}: asks for no skill that the profile knows, and so comes last; is it the whole posting?"
        ));
    }
    Ok(Printer::data(&if printer.speaks_json() { rows_as_json(&rows) } else { table(&rows) }))
}

type Row = (String, Tally, Tally);

/// Whether a posting asks for nothing that could be held against a resume.
fn asks_nothing((_, required, preferred): &Row) -> bool {
    required.total + preferred.total == 0
}

fn rows_as_json(rows: &[Row]) -> String {
    let row = |(name, required, preferred): &Row| serde_json::json!({"posting": name, "required": required, "preferred": preferred});
    crate::json::pretty(&serde_json::json!({"schema": 1, "postings": rows.iter().map(row).collect::<Vec<_>>()}))
}

/// A table of counts: no percentage, since no two postings count alike.
fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default().max("POSTING".len());
    let mut text =
        format!("{:<width$}  REQUIRED  IN A BULLET  OTHER SPELLING  IMPLIED  MISSING  PREFERRED\n", "POSTING");
    for (name, required, preferred) in rows {
        let of = |tally: &Tally| format!("{}/{}", tally.literal, tally.total);
        _ = writeln!(
            text,
            "{name:<width$}  {:<8}  {:<11}  {:<14}  {:<7}  {:<7}  {}",
            of(required),
            required.shown,
            required.alias,
            required.implied,
            required.absent,
            of(preferred)
        );
    }
    text
}
