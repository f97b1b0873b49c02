//! Outputs on disk: what they are called, what is swept away, how they are put in place.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::Job;
use super::prepare::Master;
use super::stamp::Output;
use super::state::State;
use crate::atomic;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::{self, Target};

pub(super) use crate::project::REJECTED;

/// The paths of all outputs: of what is fresh as it is remembered, of the others by what their resumes say.
pub(super) fn stems(job: &Job<'_>, targets: &[&Target], fresh: &[bool], state: &State) -> Vec<String> {
    let mut namer = Namer { job, master: None };
    let stem = |(target, fresh): (&&Target, &bool)| match state.get(&target.id).filter(|_| *fresh) {
        Some(entry) => entry.stem.clone(),
        None => namer.stem(target),
    };
    targets.iter().zip(fresh).map(stem).collect()
}

/// The paths of the outputs that this run must not replace.
pub(super) fn rivals(job: &Job<'_>) -> Vec<String> {
    let mut namer = Namer { job, master: None };
    job.rivals.iter().map(|target| namer.stem(target)).collect()
}

/// The findings for targets that would be written to one place, be they built in this run or not.
pub(super) fn collisions(job: &Job<'_>, targets: &[&Target], stems: &[String], rivals: &[String]) -> Vec<Diagnostic> {
    let all: Vec<&Target> = targets.iter().chain(&job.rivals).copied().collect();
    project::collisions(&all, &[stems, rivals].concat())
}

/// Names outputs by what resumes say; one resume after another.
struct Namer<'a> {
    job: &'a Job<'a>,
    master: Option<Master>,
}

impl Namer<'_> {
    fn stem(&mut self, target: &Target) -> String {
        if self.master.as_ref().is_none_or(|master| !master.is_of(target)) {
            self.master = Master::open(self.job, target).ok();
        }
        // A resume that can't be read is told when its target is made.
        let date = self.job.caller.content.date;
        self.master.as_ref().map_or_else(|| target.id.clone(), |it| target.stem(&it.person(), date))
    }
}

/// The files that the project is made of, as far as it names them, and those that a target was seen to read.
pub(super) fn inputs(job: &Job<'_>, targets: &[&Target]) -> BTreeSet<PathBuf> {
    let named = targets.iter().chain(&job.rivals).flat_map(|target| {
        let more = target.posting.as_deref().into_iter().chain(target.fonts.iter());
        more.chain([&target.resume]).map(|path| job.folder.join(path.value.trim()))
    });
    let own = job.inputs.iter().map(|(path, _)| job.folder.join(path));
    named.chain(own).filter_map(|path| path.canonicalize().ok()).collect()
}

/// The finding for an output that would replace what something is made of.
pub(super) fn replaces(
    job: &Job<'_>,
    target: &Target,
    stem: &str,
    inputs: &dyn Fn(&Path) -> bool,
) -> Option<Diagnostic> {
    let paths = target.formats.iter().map(|format| job.out.join(format!("{stem}.{format}")));
    let path = paths.into_iter().find(|path| path.canonicalize().is_ok_and(|whole| inputs(&whole)))?;
    let place = target.file.as_ref().map_or(target.variant.name.origin.span, |file| file.origin.span);
    let message = format!("`{}` would be written to `{}`, which something is made of", target.id, path.display());
    let problem = Diagnostic::error(Code::SameOutput, message).at(place, "this one");
    Some(problem.hint("give it another `file`, or the project another `out`"))
}

/// Removes temporary files of outputs that a killed build left, and what was rejected of targets that are fresh again.
pub(super) fn sweep(job: &Job<'_>, stems: &[String], fresh: &[bool]) {
    let mut folders: Vec<_> = stems.iter().filter_map(|stem| Some(job.out.join(stem).parent()?.to_owned())).collect();
    folders.sort();
    folders.dedup();
    let names: BTreeSet<&str> = stems.iter().map(|stem| stem.rsplit('/').next().unwrap_or_default()).collect();
    let healed = stems.iter().zip(fresh).filter(|(_, fresh)| **fresh).map(|(stem, _)| job.out.join(stem));
    let healed: BTreeSet<_> = healed.collect();
    for entry in folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten() {
        let name = entry.file_name();
        let meant = name.to_str().and_then(atomic::meant);
        let ours = |meant: &str| {
            names.iter().any(|stem| meant.strip_prefix(stem).is_some_and(|rest| rest.starts_with(['.', '-'])))
        };
        let rejected = || {
            let stem = name.to_str().and_then(|name| Some(name.split_once(REJECTED)?.0));
            stem.is_some_and(|stem| healed.contains(&entry.path().with_file_name(stem)))
        };
        if meant.is_some_and(ours) || rejected() {
            _ = fs::remove_file(entry.path());
        }
    }
}

/// Puts a file in place, and the folders that it needs. What can't be written has its path.
pub(super) fn put(out: &Path, path: &str, bytes: &[u8]) -> Result<Output, (String, io::Error)> {
    let whole = out.join(path);
    let folder = whole.parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| atomic::write(&whole, bytes));
    written.map(|new| Output::written(out, path, bytes, &new)).map_err(|error| (whole.display().to_string(), error))
}

/// The finding for an output that can't be written.
pub(super) fn unwritable(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("cannot write `{path}`: {error}"))
        .hint("look at the folder's permissions and at the room on the disk; what was there before is untouched")
}

/// The finding for an output that is not what would be built now.
pub(super) fn stale(path: &Path) -> Diagnostic {
    let is = if path.exists() { "is not what would be built now" } else { "is not there" };
    Diagnostic::error(Code::StaleOutput, format!("`{}` {is}", path.display()))
        .hint("run `atsafe build`, and commit what it writes")
}
