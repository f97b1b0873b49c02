//! `atsafe profile`: the built-in role profiles, and whether one's own is sound.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{Profile as Args, ProfileCommand};
use super::printer::Printer;
use super::{ExitStatus, output};
use crate::diagnostic::{self, Diagnostic, Label};
use crate::profile::{self, BUILT_IN, Loaded, Profile, Role};
use crate::resume::Resume;
use crate::source::Sources;

/// The largest profile that is read, in bytes; a byte more is refused.
const PROFILE_LIMIT: u64 = 4 << 20;

pub(super) fn profile(args: &Args, printer: &Printer) -> ExitStatus {
    match &args.command {
        ProfileCommand::List => Printer::data(&list()),
        ProfileCommand::Show(file) => match load(&file.profile, printer) {
            Ok(profile) => Printer::data(&show(&profile)),
            Err(status) => status,
        },
        ProfileCommand::Lint(file) => lint(&file.profile, printer),
    }
}

/// The JSON Schema as text.
pub(super) fn schema_text() -> String {
    crate::json::pretty(&profile::schema())
}

fn list() -> String {
    let line = |name: &&str| {
        let profile = Profile::built_in(name)?;
        Some(format!("{name}  {}, {} skills\n", profile.title, profile.skills.len()))
    };
    BUILT_IN.iter().filter_map(line).collect()
}

/// The role that a run goes by: the one asked for on the command line, the project's, or the one that the resume names,
/// whose file counts from the resume's folder. None if it can't be read.
pub(super) fn role(
    asked: Option<&Path>,
    project: &Role,
    (resume, path): (&Resume, &Path),
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Option<Role> {
    let written = resume.meta.atsafe.lint.profile.as_ref();
    let (name, written) = match (asked, project, written) {
        (Some(name), _, _) => (name.to_owned(), None),
        (None, Role::BuiltIn, Some(written)) => (PathBuf::from(written.value.trim()), Some(written)),
        _ => return Some(project.clone()),
    };
    if let Some(role) = name.to_str().and_then(Role::built_in) {
        return Some(role);
    }
    let folder = path.parent().filter(|_| written.is_some());
    let before = found.len();
    let profile = read(&folder.map_or_else(|| name.clone(), |folder| folder.join(&name)), sources, found);
    if let (None, Some(text)) = (&profile, written) {
        // What names the file is in the document.
        for problem in found[before..].iter_mut().filter(|problem| problem.labels.is_empty()) {
            problem.labels.push(Label { span: text.origin.span, text: String::new() });
        }
    }
    profile.map(|profile| Role::Own(Arc::new(profile)))
}

/// Reads a profile by name or from a file; what is wrong with it is added to what was found.
fn read(path: &Path, sources: &mut Sources, found: &mut Vec<Diagnostic>) -> Option<Profile> {
    let built_in = BUILT_IN.iter().any(|name| path == Path::new(name));
    let bytes = if built_in { Ok(profile::BACKEND.as_bytes().to_vec()) } else { output::read(path, PROFILE_LIMIT) };
    let name = if built_in { "backend.yaml".to_owned() } else { output::shown(path) };
    match bytes {
        Ok(bytes) => {
            let Loaded { profile, diagnostics } = profile::parse(sources, &name, &bytes);
            found.extend(diagnostics);
            profile
        }
        Err(problem) => {
            found.push(problem.hint(format!("built in: {}", BUILT_IN.join(", "))));
            None
        }
    }
}

fn load(path: &Path, printer: &Printer) -> Result<Profile, ExitStatus> {
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let Some(profile) = read(path, &mut sources, &mut found) else {
        return Err(printer.refuse(&found, &sources));
    };
    printer.diagnostics(&found, &sources);
    Ok(profile)
}

fn lint(path: &Path, printer: &Printer) -> ExitStatus {
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let profile = read(path, &mut sources, &mut found);
    let status = match () {
        () if profile.is_none() || diagnostic::has_errors(&found) => ExitStatus::Failure,
        () if printer.fails(&found) => ExitStatus::Findings,
        () => ExitStatus::Clean,
    };
    let status = printer.conclude(&found, &sources, status);
    let told = match profile {
        Some(profile) if found.is_empty() => format!("{} skills, nothing wrong", profile.skills.len()),
        _ => crate::report::tally(&found),
    };
    printer.say(&format!("{}: {told}", path.display()));
    status
}

/// A line for each skill: its id, its spellings, what it implies.
fn show(profile: &Profile) -> String {
    let mut text = String::new();
    for category in &profile.categories {
        _ = writeln!(text, "{}", category.heading);
        for skill in profile.skills.iter().filter(|skill| skill.category == category.id) {
            let spellings: Vec<&str> = skill.spellings().collect();
            _ = write!(text, "  {}: {}", skill.id, spellings.join(", "));
            let implied: Vec<&str> = skill.implies.iter().map(|id| profile.skill(*id).id.as_str()).collect();
            if !implied.is_empty() {
                _ = write!(text, " → {}", implied.join(", "));
            }
            text.push('\n');
        }
    }
    text
}
