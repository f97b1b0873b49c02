//! The files of a build that its reports must not be written over: what it reads, and what it has built.

use std::path::{Path, PathBuf};

use super::super::output::refuse_overwriting;
use super::super::settings::INPUT;
use crate::diagnostic::Diagnostic;

/// Paths, each with what it is.
#[derive(Default)]
pub(super) struct Taken(Vec<(PathBuf, &'static str)>);

impl Taken {
    /// Takes in files that are read.
    pub(super) fn read(&mut self, paths: impl Iterator<Item = PathBuf>) {
        self.0.extend(paths.map(|path| (path, INPUT)));
    }

    /// Takes in files that targets are.
    pub(super) fn built(&mut self, paths: impl Iterator<Item = PathBuf>) {
        self.0.extend(paths.map(|path| (path, "an output of a target")));
    }

    /// Refuses to write over any of them.
    pub(super) fn refuse(&self, path: &Path) -> Result<(), Diagnostic> {
        self.0.iter().try_for_each(|(taken, what)| refuse_overwriting(path, taken, what))
    }
}
