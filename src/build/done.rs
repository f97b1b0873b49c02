//! What became of a target.

use std::time::Duration;

use super::inputs::Input;
use super::stamp::Output;
use super::state::{Entry, Summary};
use crate::diagnostic::Diagnostic;
use crate::pipeline::Proof;
use crate::source::Sources;

/// What became of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is as it was left.
    UpToDate,
    /// It was built, and its outputs are in place.
    Built,
    /// It is stale, and this run builds nothing.
    Stale,
    /// The outputs that are there are not those that it gives.
    Differs,
    /// What was read back is not what it has to be: its last good outputs are left.
    Rejected,
    /// It could not be set.
    Unable,
}

impl Status {
    /// Whether the run fails by it.
    #[must_use]
    pub fn failed(self) -> bool {
        matches!(self, Self::Differs | Self::Rejected | Self::Unable)
    }
}

/// What is known of a target when it is done.
pub struct Done {
    /// Its place among the targets.
    pub index: usize,
    /// What became of it.
    pub status: Status,
    /// Why it was built, or would be.
    pub why: Vec<String>,
    /// Everything that was found.
    pub found: Vec<Diagnostic>,
    /// What the findings point into.
    pub sources: Sources,
    /// What was read back.
    pub summary: Option<Summary>,
    /// What is in place.
    pub outputs: Vec<Output>,
    /// The PDF that was not handed out, from the folder of outputs.
    pub rejected: Option<String>,
    /// What it was made of.
    pub inputs: Vec<Input>,
    /// What was read, for reports.
    pub proof: Option<Proof>,
    /// The headings of its sections.
    pub headings: Vec<String>,
    /// How long it took, if it was looked into.
    pub time: Option<Duration>,
    /// What is to be remembered of it.
    pub(super) entry: Option<Entry>,
}

impl Done {
    pub(super) fn new(index: usize, status: Status, sources: Sources) -> Self {
        let (why, found, outputs, inputs, headings) = <_>::default();
        Self {
            index,
            status,
            why,
            found,
            sources,
            summary: None,
            outputs,
            rejected: None,
            inputs,
            proof: None,
            headings,
            time: None,
            entry: None,
        }
    }

    pub(super) fn remembered(index: usize, entry: &Entry) -> Self {
        let mut done = Self::new(index, Status::UpToDate, Sources::new());
        done.summary = Some(entry.summary.clone());
        done.outputs.clone_from(&entry.outputs);
        done.inputs.clone_from(&entry.inputs);
        done
    }
}
