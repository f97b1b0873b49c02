//! Project files on the command line: which one is meant, and the variant that `render` and `verify` take from it.

use std::path::{Path, PathBuf};

use super::args::Look;
use super::output;
use super::surroundings::Surroundings;
use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::pipeline::Settings;
use crate::project::{self, Plan, Site, Target};
use crate::resume::{Files, Folder, Input, LintSettings};
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
    let bytes = output::read(path, LIMIT).map_err(|problem| found.push(unreadable(path, problem))).ok()?;
    let name = path.display().to_string();
    let parsed = project::parse(sources, &Input { name: &name, bytes: &bytes, sets: &[], files });
    found.extend(parsed.diagnostics);
    Some(Project { folder: folder(path), plan: parsed.plan? })
}

/// Why a project file can't be read, and how to do without one.
fn unreadable(path: &Path, problem: Diagnostic) -> Diagnostic {
    if path.exists() {
        return problem;
    }
    let hint = "name a project file, or write one: `resume: resume.yaml`, and `variants:` below it; `atsafe render RESUME` \
                makes a single PDF without one";
    Diagnostic { hints: vec![hint.to_owned()], ..problem }
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
    if look.variant.is_none() && look.project.is_some() {
        let problem = Diagnostic::error(Code::InvalidOption, "`--project` has nothing to say without `--variant`");
        return Err(vec![problem.hint("name a variant of the project, or leave `--project` out")]);
    }
    let governed = governed(look, Some(resume), settings, false, sources, found)?;
    Ok((governed.settings, governed.fonts))
}

/// A resume with what a project makes of it.
pub(super) struct Governed {
    /// The resume.
    pub(super) resume: PathBuf,
    /// How it is shown.
    pub(super) settings: Settings,
    /// Fonts that the variant adds.
    pub(super) fonts: Vec<PathBuf>,
    /// What is asked of lint, the last one strongest.
    pub(super) lint: Vec<LintSettings>,
}

/// The resume that is named, or the project's own, and what the project asks of it. With `always`, a project beside the
/// resume counts without `--variant` too, if it is about that resume.
pub(super) fn governed(
    look: &Look,
    resume: Option<&Path>,
    settings: Settings,
    always: bool,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Result<Governed, Vec<Diagnostic>> {
    let path = match (find(look, resume), &look.variant, resume) {
        (Some(path), _, _) if always || look.variant.is_some() => path,
        (_, None, Some(resume)) => return Ok(Governed::alone(resume, settings)),
        _ => return Err(vec![nowhere()]),
    };
    let Some(project) = load(&path, &Surroundings::of(&path), sources, found) else {
        return Err(std::mem::take(found));
    };
    debug_assert!(!has_errors(found), "a plan is given only without errors");
    match (&look.variant, resume) {
        (Some(name), _) => project.shown_as(name, resume, &settings, sources, found),
        (None, Some(resume)) if look.project.is_none() && !project.is_about(resume) => {
            Ok(Governed::alone(resume, settings))
        }
        (None, resume) => {
            let resume = resume.map_or_else(|| project.only_resume(), |resume| Ok(resume.to_owned()))?;
            let mut governed = Governed::alone(&resume, settings);
            if let Some(name) = project.plan.lint.iter().rev().find_map(|lint| lint.profile.as_ref()) {
                let role = project::role(name, "", project.site(&project.files()), sources, found);
                governed.settings.role = role.ok_or_else(|| std::mem::take(found))?;
            }
            governed.lint = project.plan.lint;
            Ok(governed)
        }
    }
}

impl Governed {
    /// A resume that no project has a say in.
    fn alone(resume: &Path, settings: Settings) -> Self {
        Self { resume: resume.to_owned(), settings, fonts: Vec::new(), lint: Vec::new() }
    }
}

impl Project {
    /// The resume as a variant shows it.
    fn shown_as(
        &self,
        name: &String,
        resume: Option<&Path>,
        settings: &Settings,
        sources: &mut Sources,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Governed, Vec<Diagnostic>> {
        let targets = self.plan.select(std::slice::from_ref(name))?;
        let own = |target: &&&Target| resume.is_some_and(|resume| same(&self.resume(target), resume));
        let Some(target) = targets.iter().find(own).or(targets.first()) else {
            return Err(vec![self.plan.unknown(name)]);
        };
        let (settings, fonts) = self.settings(target, settings, sources, found).ok_or_else(|| std::mem::take(found))?;
        let resume = resume.map_or_else(|| self.resume(target), Path::to_owned);
        Ok(Governed { resume, settings, fonts, lint: target.lint.to_vec() })
    }

    /// The settings of a target with its role and its order, and its fonts. What can't be read is among `found`.
    pub(super) fn settings(
        &self,
        target: &Target,
        settings: &Settings,
        sources: &mut Sources,
        found: &mut Vec<Diagnostic>,
    ) -> Option<(Settings, Vec<PathBuf>)> {
        let (mut settings, fonts) = target.settings(&self.folder, settings);
        // A posting that puts nothing in order has no say in how a resume looks.
        let mut aimed = target.clone();
        aimed.posting = aimed.posting.filter(|_| target.ordered);
        let aim = project::aim(&aimed, self.site(&self.files()), sources, found)?;
        aim.settle(&aimed, &mut settings);
        Some((settings, fonts))
    }

    fn files(&self) -> Folder {
        Folder(self.folder.clone())
    }

    fn site<'a>(&'a self, files: &'a Folder) -> Site<'a> {
        Site { folder: &self.folder, files }
    }

    fn resume(&self, target: &Target) -> PathBuf {
        let path = self.folder.join(target.resume.value.trim());
        path.strip_prefix(".").map_or_else(|_| path.clone(), Path::to_owned)
    }

    /// Whether a target is made of a resume.
    fn is_about(&self, resume: &Path) -> bool {
        self.plan.targets.iter().any(|target| same(&self.resume(target), resume))
    }

    /// The resume, if all targets are made of one.
    fn only_resume(&self) -> Result<PathBuf, Vec<Diagnostic>> {
        let mut resumes: Vec<PathBuf> = self.plan.targets.iter().map(|target| self.resume(target)).collect();
        resumes.dedup();
        match resumes.pop() {
            Some(resume) if resumes.is_empty() => Ok(resume),
            _ => {
                let problem = Diagnostic::error(Code::InvalidOption, "the project has several resumes");
                Err(vec![problem.hint("name one of them, or a target with `--variant`")])
            }
        }
    }
}

/// Whether two paths lead to one file.
fn same(one: &Path, two: &Path) -> bool {
    matches!((one.canonicalize(), two.canonicalize()), (Ok(one), Ok(two)) if one == two)
}

/// The project file that is named, or the one beside the resume, or the one in the working folder, which counts only if a
/// variant or no resume is named: it may have nothing to do with the resume.
fn find(look: &Look, resume: Option<&Path>) -> Option<PathBuf> {
    if let Some(path) = &look.project {
        return Some(path.clone());
    }
    let beside = resume.filter(|path| !output::is_standard(path)).map(|path| folder(path).join(project::FILE));
    let here = (look.variant.is_some() || resume.is_none()).then(|| PathBuf::from(project::FILE));
    beside.into_iter().chain(here).find(|path| path.is_file())
}

fn nowhere() -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("there is no `{}` beside the resume or here", project::FILE))
        .hint("name the project file with `--project FILE`")
}
