//! YAML or JSON text → [`Resume`] and everything that is wrong with it.
//!
//! The way of a document: its bytes are decoded (`decode`), YAML's events become a tree of texts with their places
//! (`load`, `yaml`, `node`), `--set` changes the tree (`sets`), and the records of `model` are read from it
//! (`reader`). Nothing is guessed on the way: an unquoted `2020`, `3.10`, `no` or `0123` is the text typed.

#[macro_use]
pub(crate) mod record;
mod address;
pub(crate) mod check;
pub(crate) mod choose;
mod comments;
mod country;
mod date;
pub(crate) mod decode;
mod files;
pub(crate) mod json;
mod leaf;
mod lint;
pub(crate) mod load;
mod meta;
mod model;
pub(crate) mod node;
pub(crate) mod reader;
pub(crate) mod schema;
mod sets;
mod suggest;
mod syntax;
mod text;
mod yaml;

#[cfg(test)]
mod tests;

pub use check::SECTION_KEYS;
pub use choose::Choice;
pub use country::{country_position, english_name};
pub use date::calendar_day;
pub(crate) use files::resolve;
pub use files::{Files, Folder, NoFiles};
pub use json::to_json;
pub use lint::{LintSettings, RuleSetting};
pub use model::*;
pub use schema::schema;
pub use sets::{Change, Set};
pub(crate) use suggest::{list, nearest};

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::{
    diagnostic::{self, Code, Diagnostic},
    source::{Sources, Span},
};

/// A resume document, and what its reading needs besides.
pub struct Input<'a> {
    /// The document's name in messages; `.json` makes it JSON.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Values to set in it, in this order.
    pub sets: &'a [Set],
    /// Where `!include` reads from.
    pub files: &'a dyn Files,
}

/// What came of a document.
#[derive(Debug)]
pub struct Parsed {
    /// The resume; none if there are errors.
    pub resume: Option<Resume>,
    /// Every problem, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// The comments of the document and of what it includes.
    pub comments: Vec<Span>,
}

/// How many problems are told at most.
const MAX_DIAGNOSTICS: usize = 200;

/// Reads a resume, and tells all that is wrong with it at once.
///
/// The document and what it includes are added to `sources`. What is not well-formed YAML or JSON ends the reading;
/// everything else is noted and reading goes on.
pub fn parse(sources: &mut Sources, input: &Input<'_>) -> Parsed {
    Document::open(sources, input).read(sources, input.sets, &[])
}

/// A document whose text is read and whose values are not: what variants of one resume have in common.
#[derive(Debug, Clone)]
pub struct Document {
    root: Option<node::Node>,
    comments: Vec<Span>,
    diagnostics: Vec<Diagnostic>,
}

impl Document {
    /// Loads a document and what it includes. What is wrong is told by [`Document::read`].
    pub fn open(sources: &mut Sources, input: &Input<'_>) -> Self {
        let mut loader = load::Loader::new(sources, input.files, input.name, load::RESUME);
        let root = loader.load(input.name, input.bytes, 0);
        Self { root, diagnostics: loader.diagnostics, comments: loader.comments }
    }

    /// The places of the comments in its files.
    #[must_use]
    pub fn comments(&self) -> &[Span] {
        &self.comments
    }

    /// Where a value was written, by its path.
    #[must_use]
    pub fn place(&self, path: &str) -> Option<Span> {
        sets::find(self.root.as_ref()?, path).map(|node| node.span)
    }

    /// A text by its path.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        match &sets::find(self.root.as_ref()?, path)?.value {
            node::Value::Scalar { text, .. } => Some(text),
            node::Value::List(_) | node::Value::Map(_) => None,
        }
    }

    /// All texts about the person, keys of the user's own, tags and `meta` left out.
    #[must_use]
    pub fn texts(&self) -> Vec<Text> {
        let mut texts = Vec::new();
        if let Some(root) = &self.root {
            root.texts("", &mut texts);
        }
        texts.retain(|text| !text.origin.path.starts_with("meta.") && !is_tag(&text.origin.path));
        texts
    }

    /// Reads the values, those of `--set` and of a variant's `set` in the place of the document's.
    #[must_use]
    pub fn read(&self, sources: &mut Sources, sets: &[Set], changes: &[Change]) -> Parsed {
        let mut diagnostics = self.diagnostics.clone();
        let mut root = self.root.as_ref().map(Cow::Borrowed);
        if let Some(root) = root.as_mut().filter(|_| !sets.is_empty() || !changes.is_empty()) {
            sets::change(root.to_mut(), changes, sets, sources, &mut diagnostics);
        }
        let mut reader = reader::Reader::new(sources, load::RESUME);
        let resume = root.and_then(|root| reader::record::<Resume>(&root, &mut reader));
        diagnostics.extend(reader.diagnostics);
        let refused = diagnostic::has_errors(&diagnostics);
        tidy(&mut diagnostics);
        Parsed { resume: resume.filter(|_| !refused), diagnostics, comments: self.comments.clone() }
    }
}

/// Whether a path is that of tags: of one in a list, or of one alone.
fn is_tag(path: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or_default();
    key.split('[').next() == Some("tags")
}

/// Reads a document of another kind by the same rules: a record from YAML or JSON, and all that is wrong with it.
pub(crate) fn read_record<R: record::Record>(
    sources: &mut Sources,
    input: &Input<'_>,
    kind: load::Kind,
) -> (Option<R>, Vec<Diagnostic>) {
    let mut loader = load::Loader::new(sources, input.files, input.name, kind);
    let root = loader.load(input.name, input.bytes, 0);
    let mut diagnostics = loader.diagnostics;
    let mut reader = reader::Reader::new(sources, kind);
    let record = root.and_then(|root| reader::record::<R>(&root, &mut reader));
    diagnostics.extend(reader.diagnostics);
    let refused = diagnostic::has_errors(&diagnostics);
    tidy(&mut diagnostics);
    (record.filter(|_| !refused), diagnostics)
}

/// Puts problems in the order of their places, each once and not more than anybody reads.
fn tidy(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by_key(|diagnostic| diagnostic.labels.first().map(|label| label.span));
    // What an alias repeats is wrong once.
    diagnostics.dedup_by(|two, one| two.labels == one.labels && two.message == one.message);
    fold_legacy(diagnostics);
    if diagnostics.len() > MAX_DIAGNOSTICS {
        let more = diagnostics.len() - MAX_DIAGNOSTICS;
        diagnostics.sort_by_key(|diagnostic| std::cmp::Reverse(diagnostic.severity));
        diagnostics.truncate(MAX_DIAGNOSTICS);
        if let Some(last) = diagnostics.last_mut() {
            last.hints.push(format!("{more} more problems are not shown"));
        }
    }
}

/// Tells of an old key at its first place, and how many more there are.
fn fold_legacy(diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    let mut more: BTreeMap<usize, usize> = BTreeMap::new();
    let mut kept = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics.drain(..) {
        if diagnostic.code == Code::Legacy {
            if let Some(&first) = firsts.get(&diagnostic.message) {
                *more.entry(first).or_default() += 1;
                continue;
            }
            firsts.insert(diagnostic.message.clone(), kept.len());
        }
        kept.push(diagnostic);
    }
    for (first, count) in more {
        let place = if count == 1 { "place" } else { "places" };
        kept[first].hints.push(format!("likewise in {count} more {place}"));
    }
    *diagnostics = kept;
}
