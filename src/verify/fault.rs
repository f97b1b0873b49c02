//! A difference between one reading and the content, before readings are put together.

use crate::diagnostic::Code;

/// What is wrong, where, and in which reading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    /// Its kind.
    pub(crate) code: Code,
    /// The leaf it is about, as an index into the script.
    pub(crate) leaf: Option<usize>,
    /// How many leaves that follow one another share it, 0 where it is about none.
    pub(crate) leaves: usize,
    /// The letter of the reading where it shows.
    pub(crate) at: usize,
    /// What is read there.
    pub(crate) read: String,
    /// What is wrong, as the end of a sentence.
    pub(crate) detail: String,
}

impl Fault {
    /// A fault of a leaf.
    pub(crate) fn of(code: Code, leaf: usize, at: usize, read: String, detail: impl Into<String>) -> Self {
        Self { code, leaf: Some(leaf), leaves: 1, at, read, detail: detail.into() }
    }

    /// A fault that is not a leaf's.
    pub(crate) fn other(code: Code, at: usize, read: String, detail: impl Into<String>) -> Self {
        Self { code, leaf: None, leaves: 0, at, read, detail: detail.into() }
    }
}
