//! `atsafe lint`: a resume as the guides look at it, and what can be mended without changing a fact.

use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::args::{Level, Lint};
use super::printer::Printer;
use super::project::Governed;
use super::record::{self, Record};
use super::render::Request;
use super::settings::{INPUT, RESUME_LIMIT, sets, settings};
use super::{ExitStatus, output, profile, project};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::lint::{self, Baseline, MendedFile, Options, Outcome, Reason};
use crate::pipeline::{self, LintRequest, Settings};
use crate::profile::{Profile, Role};
use crate::report;
use crate::resume::{LintSettings, Resume};
use crate::typeset::Fonts;

/// The largest baseline that is read, in bytes.
const BASELINE_LIMIT: u64 = 16 << 20;

/// A run: what was typed, the resume it is about, and what a project makes of it.
struct Job<'a> {
    args: &'a Lint,
    governed: Governed,
}

pub(super) fn lint(args: &Lint, printer: &Printer) -> ExitStatus {
    let mut record = Record::default();
    let Record { sources, found, .. } = &mut record;
    let settings = settings(&args.look, &[]).map_err(|problem| vec![problem]);
    let governed =
        settings.and_then(|it| project::governed(&args.look, args.resume.as_deref(), it, true, sources, found));
    let job = match governed {
        Ok(governed) => Job { args, governed },
        Err(problems) => {
            let status = record.refuse(problems, printer);
            let named = args.resume.clone().or_else(|| args.look.project.clone());
            let named = named.unwrap_or_else(|| PathBuf::from(crate::project::FILE));
            return record.conclude(&named, &args.reports, printer, status);
        }
    };
    let resume = &job.governed.resume;
    if let Err(problem) = check(&job, printer) {
        return printer.failure(problem);
    }
    match run(&job, &mut record, printer) {
        Ok(Some(outcome)) => {
            let printer = &printer.failing_on(outcome.fail_on);
            let status = tell(&job, outcome, &mut record, printer);
            record.conclude(resume, &args.reports, printer, status)
        }
        Ok(None) => {
            record.say(printer);
            let name = output::shown(resume);
            printer.say(&format!("{name}: could not be looked at: {}", report::tally(&record.found)));
            record.conclude(resume, &args.reports, printer, ExitStatus::Failure)
        }
        Err(problems) => {
            let status = record.refuse(problems, printer);
            record.conclude(resume, &args.reports, printer, status)
        }
    }
}

/// Refuses what can't be done before any work.
fn check(job: &Job<'_>, printer: &Printer) -> Result<(), Diagnostic> {
    let (args, resume) = (job.args, &job.governed.resume);
    let inputs: Vec<&Path> = std::iter::once(resume).chain(&args.baseline).map(PathBuf::as_path).collect();
    record::check(&args.reports, &inputs, printer)?;
    if args.diff {
        record::refuse_mixing(&args.reports, printer, "`--diff`")?;
    }
    if args.fix && output::is_standard(resume) {
        let problem = Diagnostic::error(Code::InvalidOption, "standard input can't be mended in place");
        return Err(problem.hint("give a file, or take `--diff` alone"));
    }
    match &args.baseline {
        Some(path) if args.write_baseline => {
            output::check_folder(path)?;
            output::refuse_overwriting(path, resume, INPUT)
        }
        _ => Ok(()),
    }
}

/// What a run needs besides the resume.
struct Asked<'a> {
    settings: &'a Settings,
    layers: Vec<&'a LintSettings>,
    options: Options,
    fonts: Fonts,
    baseline: Option<Baseline>,
}

impl Asked<'_> {
    fn request<'r>(&'r self, profile: &'r Profile) -> LintRequest<'r> {
        LintRequest { options: &self.options, profile, settings: &self.layers, baseline: self.baseline.as_ref() }
    }
}

/// Mends, if that is asked for, and looks. None if the resume can't be looked at.
fn run(job: &Job<'_>, record: &mut Record, printer: &Printer) -> Result<Option<Outcome>, Vec<Diagnostic>> {
    let one = |problem: Diagnostic| vec![problem];
    let Job { args, governed } = job;
    let baseline = read_baseline(args).map_err(one)?;
    let options = Options { level: args.level.map(Level::level), today: args.today };
    let fonts = Fonts::load(&[&args.font_path[..], &governed.fonts].concat())?;
    let layers = governed.lint.iter().collect();
    let asked = Asked { settings: &governed.settings, layers, options, fonts, baseline };
    let mut request = Request::read(&governed.resume, sets(&args.look).map_err(one)?).map_err(one)?;
    if (args.fix || args.diff) && mend(job, &request, &asked, printer)? {
        request = Request::read(&governed.resume, sets(&args.look).map_err(one)?).map_err(one)?;
    }
    let Record { sources, found, .. } = record;
    let Some((resume, comments)) = pipeline::read_with_comments(&request.input(), asked.settings, sources, found)
    else {
        return Ok(None);
    };
    let Some(role) = role(job, &resume, record) else { return Ok(None) };
    let asking = asked.request(role.profile());
    let Record { sources, found, .. } = record;
    Ok(pipeline::lint((&resume, &comments), &asking, asked.settings, &asked.fonts, sources, found))
}

/// The role's words, for a resume that was read.
fn role(job: &Job<'_>, resume: &Resume, record: &mut Record) -> Option<Role> {
    let Job { args, governed } = job;
    let Record { sources, found, .. } = record;
    profile::role(args.profile.as_deref(), &governed.settings.role, (resume, &governed.resume), sources, found)
}

fn read_baseline(args: &Lint) -> Result<Option<Baseline>, Diagnostic> {
    let Some(path) = args.baseline.as_ref().filter(|_| !args.write_baseline) else { return Ok(None) };
    let bytes = output::read(path, BASELINE_LIMIT)?;
    Baseline::read(&output::shown(path), &String::from_utf8_lossy(&bytes)).map(Some)
}

/// Mends the resume's files, or shows how. Whether any was written.
fn mend(job: &Job<'_>, request: &Request, asked: &Asked<'_>, printer: &Printer) -> Result<bool, Vec<Diagnostic>> {
    let args = job.args;
    let mut record = Record::default();
    let read = pipeline::read_with_comments(&request.input(), asked.settings, &mut record.sources, &mut record.found);
    let Some(role) = read.and_then(|(resume, _)| role(job, &resume, &mut record)) else { return Ok(false) };
    let mended = pipeline::mend(&request.input(), &asked.request(role.profile()), asked.settings);
    if args.diff {
        Printer::data(&mended.iter().map(diff).collect::<String>());
    }
    if !args.fix || mended.is_empty() {
        return Ok(false);
    }
    // All of them are read before any is written, so that what can't be written leaves the others as they are.
    let bytes: Result<Vec<Vec<u8>>, Diagnostic> = mended.iter().map(bytes).collect();
    for (file, bytes) in mended.iter().zip(bytes.map_err(|problem| vec![problem])?) {
        output::write(Path::new(&file.name), &bytes).map_err(|problem| vec![problem])?;
        printer.say(&format!("{}: mended", file.name));
    }
    Ok(true)
}

fn diff(file: &MendedFile) -> String {
    let diff = TextDiff::from_lines(&file.before, &file.after);
    diff.unified_diff().context_radius(2).header(&file.name, &file.name).to_string()
}

/// A mended file's bytes, with the byte order mark that it had.
fn bytes(file: &MendedFile) -> Result<Vec<u8>, Diagnostic> {
    let old = output::read(Path::new(&file.name), RESUME_LIMIT)?;
    let mark: &[u8] = if old.starts_with(b"\xEF\xBB\xBF") { b"\xEF\xBB\xBF" } else { b"" };
    if old.get(mark.len()..) == Some(file.before.as_bytes()) {
        return Ok([mark, file.after.as_bytes()].concat());
    }
    let message = format!("`{}` can't be mended: it is not in UTF-8, or has changed meanwhile", file.name);
    Err(Diagnostic::error(Code::Encoding, message).hint("save it as UTF-8, and run again"))
}

impl Level {
    fn level(self) -> lint::Level {
        match self {
            Self::Entry => lint::Level::Entry,
            Self::Mid => lint::Level::Mid,
            Self::Senior => lint::Level::Senior,
        }
    }
}

/// Says what was found, and for which level it was looked.
fn tell(job: &Job<'_>, outcome: Outcome, record: &mut Record, printer: &Printer) -> ExitStatus {
    let name = output::shown(&job.governed.resume);
    if job.args.write_baseline {
        return write_baseline(job.args, &outcome, record, printer);
    }
    record.found.extend(outcome.findings.iter().cloned());
    record.say(printer);
    let tally = tally(&record.found, printer);
    printer.say(&format!("{name}: {tally}"));
    printer.say(&format!("  {}", circumstances(&outcome)));
    let failed = printer.fails(&record.found);
    record.level = Some(outcome.level);
    record.suppressed = outcome.suppressed;
    if failed { ExitStatus::Findings } else { ExitStatus::Clean }
}

/// Writes the baseline; what is wrong with the document itself is told all the same.
fn write_baseline(args: &Lint, outcome: &Outcome, record: &mut Record, printer: &Printer) -> ExitStatus {
    record.say(printer);
    let Some(path) = &args.baseline else { return ExitStatus::Failure };
    if let Err(problem) = output::write(path, outcome.baseline.write().as_bytes()) {
        return record.refuse(vec![problem], printer);
    }
    let count = outcome.baseline.count();
    printer.say(&format!("{}: {count} finding{} from now on known", path.display(), if count == 1 { "" } else { "s" }));
    if printer.fails(&record.found) { ExitStatus::Findings } else { ExitStatus::Clean }
}

/// `2 warnings, 3 notes (-v shows them)`.
fn tally(found: &[Diagnostic], printer: &Printer) -> String {
    let notes = found.iter().filter(|it| it.severity == Severity::Note && it.code != Code::RulesLeftOut).count();
    let hidden = if printer.shows_notes() { "" } else { ", which -v shows" };
    let notes = match notes {
        0 => String::new(),
        1 => format!("1 note{hidden}"),
        n => format!("{n} notes{hidden}"),
    };
    let parts = [report::tally(found), notes];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "nothing to say against it".to_owned() } else { parts.join(", ") }
}

/// The level and how it is known, what was left out, and what can be mended.
fn circumstances(outcome: &Outcome) -> String {
    let level = outcome.level.as_str();
    let mut parts = vec![match outcome.reason {
        Reason::Given => format!("looked at for {level} level"),
        Reason::Years(years) => format!("looked at for {level} level, by {years:.1} years of work"),
        Reason::YearsUpTo(years, (year, month, _)) => {
            format!(
                "looked at for {level} level, by {years:.1} years of work up to {year:04}-{month:02}, its newest date"
            )
        }
        Reason::Open => format!(
            "looked at for {level} level; a position goes on and there is no day to count its years to: say `--today`, or \
             `--level`"
        ),
        Reason::NoWork => format!("looked at for {level} level, since there is no work"),
    }];
    let count = |n: usize, one: &str, many: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {many}") };
    if !outcome.dayless.is_empty() {
        let rules = count(outcome.dayless.len(), "rule was", "rules were");
        parts.push(format!("{rules} left out for want of a day (`--today`)"));
    }
    if !outcome.foreign.is_empty() {
        let rules = count(outcome.foreign.len(), "rule was", "rules were");
        parts.push(format!("{rules} left out, since the text is not in English"));
    }
    let allowed = outcome.suppressed.iter().filter(|it| it.in_source).count();
    let known = outcome.suppressed.len() - allowed;
    if allowed > 0 {
        parts.push(format!("{} allowed", count(allowed, "finding is", "findings are")));
    }
    if known > 0 {
        parts.push(format!("{} known from the baseline", count(known, "finding is", "findings are")));
    }
    if outcome.fixable > 0 {
        parts.push(format!("`--fix` can mend {}", outcome.fixable));
    }
    parts.join("; ")
}
