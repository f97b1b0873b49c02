//! Outputs on disk: what they are called, what is swept away, how they are put in place.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use super::Job;
use super::prepare::Master;
use super::stamp::Output;
use super::state::State;
use crate::atomic;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::Target;

/// What a failed target's files are called.
pub(super) const REJECTED: &str = ".rejected";

/// The paths of all outputs: of what is fresh as it is remembered, of the others by what their resumes say.
pub(super) fn stems(job: &Job<'_>, targets: &[&Target], fresh: &[bool], state: &State) -> Vec<String> {
    let mut master: Option<Master> = None;
    let stem = |(target, fresh): (&&Target, &bool)| {
        if let (true, Some(entry)) = (*fresh, state.get(&target.id)) {
            return entry.stem.clone();
        }
        if master.as_ref().is_none_or(|master| !master.is_of(target)) {
            master = Master::open(job, target).ok();
        }
        // A resume that can't be read is told when its target is made.
        master.as_ref().map_or_else(|| target.id.clone(), |it| target.stem(&it.person(), job.caller.content.date))
    };
    targets.iter().zip(fresh).map(stem).collect()
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
