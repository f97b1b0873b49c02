//! Files that no target gives any more: of a format or a name that a target had, or of a target that the project had.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use super::stamp::Output;
use super::state::State;
use crate::project::Plan;

/// Removes what a target gave before and doesn't give now, unless somebody changed it since. `taken` tells what others are
/// called.
pub(super) fn remove(out: &Path, before: &[Output], now: &[Output], taken: impl Fn(&str) -> bool) {
    let gone = |old: &&Output| now.iter().all(|new| new.path != old.path) && !taken(&old.path);
    for old in before.iter().filter(gone).filter(|old| old.unchanged(out, None)) {
        _ = fs::remove_file(out.join(&old.path));
    }
}

/// The outputs of targets that the project had and has no more, with paths below the folder of outputs: as they were
/// written, and of no other target. With `prune`, they are removed; with the last of them, the target is forgotten.
pub fn leftovers(state: &mut State, plan: &Plan, out: &Path, prune: bool) -> io::Result<Vec<String>> {
    let known: BTreeSet<&str> = plan.targets.iter().map(|target| target.id.as_str()).collect();
    let orphans: Vec<String> = state.names().filter(|name| !known.contains(name)).map(str::to_owned).collect();
    if orphans.is_empty() {
        return Ok(Vec::new());
    }
    let now = state.again();
    let given = known.iter().filter_map(|target| now.get(target)).flat_map(|entry| &entry.outputs);
    let given: BTreeSet<&str> = given.map(|output| output.path.as_str()).collect();
    let (mut left, mut done) = (Vec::new(), Vec::new());
    for (target, entry) in orphans.into_iter().filter_map(|target| now.get(&target).map(|entry| (target, entry))) {
        let of_none = |output: &&Output| !given.contains(output.path.as_str()) && output.unchanged(out, None);
        let outputs: Vec<&Output> = entry.outputs.iter().filter(of_none).collect();
        if prune {
            outputs.iter().try_for_each(|output| fs::remove_file(out.join(&output.path)))?;
        }
        if prune || outputs.is_empty() {
            done.push(target);
        }
        left.extend(outputs.iter().map(|output| output.path.clone()));
    }
    if !done.is_empty() {
        state.forget(&done)?;
    }
    Ok(left)
}
