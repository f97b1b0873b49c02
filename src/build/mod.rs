//! Builds the targets of a project, and only those that are stale.
//!
//! A target is looked at twice. If the files that it was made of and the files that it gave are as they were, it is up to
//! date, and nothing is read but their bytes (`inputs`, `stamp`). Else its content is made anew; if that and all else that
//! can change its bytes have the key of last time, it is left alone as well (`prepare`). What is left is set, read back and
//! written (`make`), and remembered (`state`). Verification is part of building: what fails is not written.

mod digest;
mod done;
mod inputs;
mod leftover;
mod lock;
mod make;
pub mod manifest;
mod outputs;
mod prepare;
mod run;
mod shard;
mod stamp;
mod state;
mod why;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use digest::Digest;
pub use done::{Done, Status};
pub use inputs::{Input, Now, Observed, Variables};
pub use leftover::leftovers;
pub use lock::{Held, Lock};
pub use prepare::Shelf;
pub use run::{Stopped, run};
pub use shard::Shard;
pub use stamp::Output;
pub use state::{Entry, Met, State, Summary};

use crate::diagnostic::Severity;
use crate::pipeline::Settings;
use crate::project::Target;
use crate::source::Sources;
use digest::Mixer;

/// The folder, in that of the outputs, for what a build remembers.
pub const FOLDER: &str = ".atsafe";

/// What a build is to do.
pub struct Job<'a> {
    /// The project's folder, from which paths count.
    pub folder: &'a Path,
    /// The folder of outputs.
    pub out: PathBuf,
    /// What the caller asks for, over what the project says.
    pub caller: Settings,
    /// Fonts that the caller adds.
    pub fonts: Vec<PathBuf>,
    /// Targets that this run doesn't build, and whose outputs must not be replaced by it.
    pub rivals: Vec<&'a Target>,
    /// The project's files.
    pub sources: &'a Sources,
    /// Their digests, as they were read.
    pub inputs: Vec<Input>,
    /// Variables of the environment.
    pub variables: Variables<'a>,
    /// Digests of inputs as they are now.
    pub now: Now<'a>,
    /// Fonts that were loaded.
    pub shelf: Shelf,
    /// Of the program.
    pub tool: Digest,
    /// The least severity that fails a target, unless it says so itself.
    pub fail_on: Severity,
    /// What is done with stale targets.
    pub mode: Mode,
    /// Builds what is up to date as well.
    pub force: bool,
    /// Goes on after a target that failed.
    pub keep_going: bool,
    /// How many targets are worked on at once.
    pub jobs: usize,
    /// How much time has passed since some moment; the library itself has no clock.
    pub clock: &'a (dyn Fn() -> Duration + Sync),
    /// Whether what was read back is kept for reports.
    pub details: bool,
}

/// What is done with stale targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// They are built.
    Build,
    /// They are named.
    Plan,
    /// They are made and held against the files that are there; nothing is written.
    Check,
}

/// The digest of the program: its version, and the themes in it.
#[must_use]
pub fn tool() -> Digest {
    let mut mixer = Mixer::default();
    mixer.add(env!("CARGO_PKG_VERSION"));
    for (name, text) in crate::theme::built_in_texts() {
        mixer.add(name).add(text);
    }
    mixer.digest()
}

impl Job<'_> {
    /// The digest of what the caller asks for and of the program.
    fn settings(&self) -> Digest {
        let fonts: Vec<String> = self.fonts.iter().map(|path| path.display().to_string()).collect();
        let asked = format!("{:?} {:?}", self.caller, self.fail_on);
        Mixer::default().add(self.tool.to_string()).add(asked).all(fonts).digest()
    }

    /// A file or a folder as an input, from the project's folder if it is in it; none if it is not there.
    fn input(&self, path: &Path) -> Option<Input> {
        let folder = path.is_dir();
        let below = path.strip_prefix(self.folder).unwrap_or(path);
        let mut name = if below.is_absolute() || below == path {
            // A path of the command line counts from where the program runs.
            std::path::absolute(path).ok()?.display().to_string()
        } else {
            below.display().to_string()
        };
        if folder && !name.ends_with('/') {
            name.push('/');
        }
        let digest = self.now.digest(self.folder, &name)?;
        Some((name, digest))
    }

    /// Whether a target is as it was left: made of the same, by the same program, with its outputs in place.
    fn is_fresh(&self, entry: &Entry, state: &State, settings: &Digest) -> bool {
        !self.force
            && entry.settings == *settings
            && self.now.same(self.folder, &entry.inputs)
            && self.in_place(entry, state)
    }

    /// Whether what a target gave is there and unchanged.
    fn in_place(&self, entry: &Entry, state: &State) -> bool {
        let written = state.written();
        !entry.outputs.is_empty() && entry.outputs.iter().all(|output| output.unchanged(&self.out, written))
    }
}
