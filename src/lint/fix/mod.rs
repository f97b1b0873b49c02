//! `--fix`: edits the text of a document where that changes no fact, and leaves every other byte alone.
//!
//! A rule says what shall change in the document ([`Change`]); here it becomes edits of the text (`edit`), and what comes of
//! them is read again and held against the change: a document that would say anything else than intended is not written.

mod edit;
mod expect;
mod regroup;
mod scalar;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::resume::{self, Files, Input, Origin, Text};
use crate::source::Sources;

/// What shall change in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// A text is written otherwise.
    Replace { at: Origin, value: String },
    /// An item is taken out of its list.
    Remove { at: Origin },
    /// A text is added to a list, behind its last item.
    Append { behind: Origin, value: String },
    /// A group of skills is parted.
    Regroup { group: Origin, parts: Vec<Part> },
}

/// A heading, the group's own if it is none, and the numbers of its items.
pub(crate) type Part = (Option<String>, Vec<usize>);

impl Change {
    pub(crate) fn replace(text: &Text, value: &str) -> Self {
        Self::Replace { at: text.origin.clone(), value: value.to_owned() }
    }

    pub(crate) fn remove(text: &Text) -> Self {
        Self::Remove { at: text.origin.clone() }
    }

    pub(crate) fn append(last: &Text, value: &str) -> Self {
        Self::Append { behind: last.origin.clone(), value: value.to_owned() }
    }

    pub(crate) fn regroup(group: &Origin, parts: Vec<Part>) -> Self {
        Self::Regroup { group: group.clone(), parts }
    }
}

/// A file that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MendedFile {
    /// Its name, as messages show it.
    pub name: String,
    /// Its text before.
    pub before: String,
    /// Its text now.
    pub after: String,
}

/// A document as it was read, with what it says as JSON.
pub(crate) struct Reading {
    pub(crate) sources: Sources,
    pub(crate) json: Value,
}

/// Texts of files, by their names, that stand in place of those on disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Drafts(pub(crate) BTreeMap<String, String>);

impl Drafts {
    /// Reads a document as it would be with the drafts in place.
    pub(crate) fn parse(&self, input: &Input<'_>, sources: &mut Sources) -> resume::Parsed {
        let bytes = self.0.get(input.name).map_or(input.bytes, |text| text.as_bytes());
        let folder = input.name.rfind(['/', '\\']).map_or("", |slash| &input.name[..=slash]);
        let files = Overlay { folder, drafts: self, files: input.files };
        resume::parse(sources, &Input { bytes, files: &files, ..*input })
    }
}

/// Files with drafts over them.
struct Overlay<'a> {
    /// The folder that includes are named from, up to its end.
    folder: &'a str,
    drafts: &'a Drafts,
    files: &'a dyn Files,
}

impl Files for Overlay<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        match self.drafts.0.get(&format!("{}{path}", self.folder)) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.files.read(path),
        }
    }
}

/// Drafts in which as many of the changes are made as can be together; none if none can be.
pub(crate) fn draft(changes: &[Change], reading: &Reading, drafts: &Drafts, input: &Input<'_>) -> Option<Drafts> {
    // Groups are parted when nothing else is left to do in them.
    let (groups, single): (Vec<_>, Vec<_>) = changes.iter().partition(|it| matches!(it, Change::Regroup { .. }));
    let done = attempt(&single, reading, drafts, input);
    // One of them may say something else than intended: each is tried alone.
    let alone = || single.iter().chain(&groups).find_map(|change| attempt(&[*change], reading, drafts, input));
    done.or_else(alone)
}

/// Whether a change can be made where it is about, as far as its place alone tells.
pub(crate) fn is_feasible(change: &Change, sources: &Sources) -> bool {
    edit::all(&[change], sources).1.len() == 1
}

/// The drafts with some changes made, if what they say then is what was intended.
fn attempt(changes: &[&Change], reading: &Reading, drafts: &Drafts, input: &Input<'_>) -> Option<Drafts> {
    let (done, edits) = edit::all(changes, &reading.sources);
    let expected = expect::applied(&reading.json, &done).filter(|_| !done.is_empty())?;
    let mut next = drafts.clone();
    next.0.extend(edit::apply(&edits, &reading.sources));
    let read = next.parse(input, &mut Sources::new()).resume?;
    (resume::to_json(&read) == expected).then_some(next)
}
