//! Project files on the command line: which one is meant, and the variant that `render` and `verify` take from it.

use std::path::{Path, PathBuf};

use super::args::Look;
use super::output;
use super::surroundings::Surroundings;
use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::pipeline::Settings;
use crate::project::{self, Plan};
use crate::resume::{Files, Input};
use crate::source::Sources;

/// The largest project file that is read, in bytes.
const LIMIT: u64 = 4 << 20;

/// A project file, read.
pub(super) struct Project {
    /// The folder that it is in, from which its paths count.
    pub(super) folder: PathBuf,
    /// What it asks for.
    pub(super) plan: Plan,
}

/// Reads a project file. What is wrong with it is among `found`; none if that is an error.
pub(super) fn load(
    path: &Path,
    files: &dyn Files,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Option<Project> {
    let bytes = output::read(path, LIMIT).map_err(|problem| found.push(problem)).ok()?;
    let name = path.display().to_string();
    let parsed = project::parse(sources, &Input { name: &name, bytes: &bytes, sets: &[], files });
    found.extend(parsed.diagnostics);
    Some(Project { folder: folder(path), plan: parsed.plan? })
}

/// The folder of a file.
pub(super) fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// What `--variant` makes of the settings, and the fonts that it adds. What can't be is among `found`.
pub(super) fn variant(
    look: &Look,
    resume: &Path,
    settings: Settings,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Result<(Settings, Vec<PathBuf>), Vec<Diagnostic>> {
    let Some(name) = &look.variant else { return Ok((settings, Vec::new())) };
    let path = find(look, resume).map_err(|problem| vec![problem])?;
    let Some(project) = load(&path, &Surroundings::of(&path), sources, found) else {
        return Err(std::mem::take(found));
    };
    debug_assert!(!has_errors(found), "a plan is given only without errors");
    let target = project.plan.select(std::slice::from_ref(name))?;
    match target.first() {
        Some(target) => Ok(target.settings(&project.folder, &settings)),
        None => Err(vec![project.plan.unknown(name)]),
    }
}

/// The project file that is named, or the one beside the resume, or the one in the working folder.
fn find(look: &Look, resume: &Path) -> Result<PathBuf, Diagnostic> {
    if let Some(path) = &look.project {
        return Ok(path.clone());
    }
    let here = PathBuf::from(project::FILE);
    let places = [folder(resume).join(project::FILE), here];
    places.into_iter().find(|path| path.is_file()).ok_or_else(|| {
        Diagnostic::error(Code::Unreadable, format!("there is no `{}` beside the resume or here", project::FILE))
            .hint("name the project file with `--project FILE`")
    })
}
