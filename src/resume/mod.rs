//! YAML or JSON text → [`Resume`] and everything that is wrong with it.
//!
//! The way of a document: its bytes are decoded (`decode`), YAML's events become a tree of texts with their places
//! (`load`, `yaml`, `node`), `--set` changes the tree (`sets`), and the records of `model` are read from it
//! (`reader`). Nothing is guessed on the way: an unquoted `2020`, `3.10`, `no` or `0123` is the text typed.

#[macro_use]
mod record;
mod address;
mod check;
mod comments;
mod country;
mod date;
mod decode;
mod files;
mod json;
mod leaf;
mod load;
mod model;
mod node;
mod reader;
mod schema;
mod sets;
mod suggest;
mod syntax;
mod text;
mod yaml;

#[cfg(test)]
mod tests;

pub use check::SECTION_KEYS;
pub use country::{country_position, english_name};
pub use files::{Files, Folder, NoFiles};
pub use json::to_json;
pub use model::*;
pub use schema::schema;
pub use sets::Set;
pub(crate) use suggest::nearest;

use std::collections::BTreeMap;

use crate::{
    diagnostic::{self, Code, Diagnostic},
    source::Sources,
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
}

/// How many problems are told at most.
const MAX_DIAGNOSTICS: usize = 200;

/// Reads a resume, and tells all that is wrong with it at once.
///
/// The document and what it includes are added to `sources`. What is not well-formed YAML or JSON ends the reading;
/// everything else is noted and reading goes on.
pub fn parse(sources: &mut Sources, input: &Input<'_>) -> Parsed {
    let mut loader = load::Loader::new(sources, input.files, input.name);
    let root = loader.load(input.name, input.bytes, 0);
    let mut diagnostics = loader.diagnostics;
    let root = root.map(|mut root| {
        sets::apply(&mut root, input.sets, sources, &mut diagnostics);
        root
    });
    let mut reader = reader::Reader::new(sources);
    let resume = root.and_then(|root| reader::record::<Resume>(&root, &mut reader));
    diagnostics.extend(reader.diagnostics);
    let refused = diagnostic::has_errors(&diagnostics);
    tidy(&mut diagnostics);
    Parsed { resume: resume.filter(|_| !refused), diagnostics }
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
