//! From changes of a document to edits of its text: bytes replaced, and not one beside them.

use std::collections::BTreeMap;

use super::scalar::Style;
use super::{Change, regroup};
use crate::resume::Origin;
use crate::source::{FileId, Sources};

/// A stretch of a file, and what stands there afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) file: FileId,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// The edits of as many changes as can be made together, and those changes.
pub(super) fn all<'c>(changes: &[&'c Change], sources: &Sources) -> (Vec<&'c Change>, Vec<Edit>) {
    let (mut done, mut edits): (Vec<&Change>, Vec<Edit>) = (Vec::new(), Vec::new());
    for change in changes {
        let Some(edit) = edit(change, sources) else { continue };
        // Several insertions may stand at one place; nothing else may touch.
        let clash = |other: &Edit| {
            let apart = edit.end < other.start || other.end < edit.start;
            let inserted = edit.start == edit.end && other.start == other.end;
            edit.file == other.file && !apart && !inserted
        };
        if !edits.iter().any(clash) {
            done.push(*change);
            edits.push(edit);
        }
    }
    (done, edits)
}

/// The files with edits made, by their names.
pub(super) fn apply(edits: &[Edit], sources: &Sources) -> Vec<(String, String)> {
    let mut files: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    for edit in edits {
        files.entry(edit.file).or_default().push(edit);
    }
    let edited = files.into_iter().map(|(id, mut edits)| {
        // Insertions at one place stay in their order, since the sort keeps it.
        edits.sort_by_key(|edit| edit.start);
        let file = sources.get(id);
        let (mut text, mut at) = (String::new(), 0);
        for edit in edits {
            text.push_str(&file.text()[at..edit.start]);
            text.push_str(&edit.text);
            at = edit.end;
        }
        text.push_str(&file.text()[at..]);
        (file.name().to_owned(), text)
    });
    edited.collect()
}

/// The edit of a change; none where the text is written in a way that isn't surely understood.
fn edit(change: &Change, sources: &Sources) -> Option<Edit> {
    match change {
        Change::Replace { at, value } => Some(replace(&Scalar::at(at, sources)?, value)),
        Change::Remove { at } => remove(&Scalar::at(at, sources)?),
        Change::Append { behind, value } => append(&Scalar::at(behind, sources)?, value),
        Change::Regroup { group, parts } => regroup::edit(group, parts, sources),
    }
}

/// A scalar where it stands.
struct Scalar<'a> {
    file: FileId,
    text: &'a str,
    start: usize,
    end: usize,
    style: Style,
}

impl<'a> Scalar<'a> {
    /// The scalar of an origin. What was set on the command line stands in no file; an item with tags is a mapping.
    fn at(origin: &Origin, sources: &'a Sources) -> Option<Self> {
        let span = origin.span;
        let file = sources.get(span.file);
        if file.name() == "--set" || is_tagged(origin) {
            return None;
        }
        let written = sources.slice(span).trim_end();
        let style = Style::of(written)?;
        Some(Self { file: span.file, text: file.text(), start: span.start, end: span.start + written.len(), style })
    }

    fn edit(&self, start: usize, end: usize, text: String) -> Edit {
        Edit { file: self.file, start, end, text }
    }

    /// Where its line begins.
    fn line_start(&self) -> usize {
        self.text[..self.start].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// Behind the line break that ends its last line.
    fn line_end(&self) -> usize {
        self.text[self.end..].find('\n').map_or(self.text.len(), |newline| self.end + newline + 1)
    }

    /// What stands before it on its line, if it is an item of a list in lines: blanks, a hyphen, blanks.
    fn bullet(&self) -> Option<&'a str> {
        let before = &self.text[self.line_start()..self.start];
        let marked = before.trim_start().strip_prefix('-')?;
        (!marked.is_empty() && marked.trim().is_empty()).then_some(before)
    }
}

/// Whether a text is that of an item with tags.
fn is_tagged(origin: &Origin) -> bool {
    origin.path.rsplit('.').next() == Some("text")
}

fn replace(scalar: &Scalar<'_>, value: &str) -> Edit {
    scalar.edit(scalar.start, scalar.end, scalar.style.write(value))
}

fn remove(scalar: &Scalar<'_>) -> Option<Edit> {
    if scalar.bullet().is_some() {
        // A comment behind it or on the line above would lose what it is about.
        let rest = &scalar.text[scalar.end..scalar.line_end()];
        let above = scalar.text[..scalar.line_start()].trim_end_matches(['\n', '\r']);
        let above = above.rsplit('\n').next().unwrap_or_default().trim_start();
        return (rest.trim().is_empty() && !above.starts_with('#'))
            .then(|| scalar.edit(scalar.line_start(), scalar.line_end(), String::new()));
    }
    let before = scalar.text[..scalar.start].trim_end();
    let after = scalar.text[scalar.end..].trim_start();
    match (before.chars().next_back()?, after.chars().next()?) {
        (',', ',' | ']') => Some(scalar.edit(before.len() - 1, scalar.end, String::new())),
        ('[', ',') => {
            let next = after[1..].trim_start();
            (!next.starts_with('#')).then(|| scalar.edit(scalar.start, scalar.text.len() - next.len(), String::new()))
        }
        _ => None,
    }
}

fn append(scalar: &Scalar<'_>, value: &str) -> Option<Edit> {
    let written = scalar.style.write(value);
    if let Some(bullet) = scalar.bullet() {
        let end = scalar.line_end();
        let ended = scalar.text[..end].ends_with('\n');
        let newline = if scalar.text.contains("\r\n") { "\r\n" } else { "\n" };
        let text = if ended { format!("{bullet}{written}{newline}") } else { format!("{newline}{bullet}{written}") };
        return Some(scalar.edit(end, end, text));
    }
    let before = scalar.text[..scalar.start].trim_end();
    let blanks = &scalar.text[before.len()..scalar.start];
    let within = before.ends_with([',', '[']);
    let closed = scalar.text[scalar.end..].trim_start().starts_with([']', ',']);
    // Where each item has a line of its own, so has the new one.
    let gap = if blanks.contains('\n') { blanks } else { " " };
    (within && closed).then(|| scalar.edit(scalar.end, scalar.end, format!(",{gap}{written}")))
}
