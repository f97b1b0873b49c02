//! Finds text that YAML took for a comment: `title: Ranked #1 of 62` is read as `Ranked`.
//!
//! A `#` after a blank begins a comment, wherever it stands. Whether it was meant as one is told by what follows it:
//! `# a comment` has a blank after the sign, and `#1`, `#include` or `#golang` do not. So a comment is reported if
//! a letter or a digit follows the sign directly, and if something on its line precedes it that it can have been part
//! of: unquoted text, or a key or dash that is left without a value.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Code, Diagnostic},
    source::{FileId, Span},
};

/// The comments of a file, and the ends of its plain scalars.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    ranges: Vec<(usize, usize)>,
    plain_ends: BTreeSet<usize>,
    absent: BTreeSet<usize>,
}

impl Comments {
    /// Takes note of a comment.
    pub(crate) fn comment(&mut self, start: usize, end: usize) {
        self.ranges.push((start, end));
    }

    /// Takes note of an unquoted scalar in `start..end`; an empty one is a value that isn't there.
    pub(crate) fn plain(&mut self, text: &str, start: usize, end: usize) {
        let typed = text.get(start..end).unwrap_or_default().trim_end();
        if typed.is_empty() {
            self.absent.insert(start);
        } else {
            self.plain_ends.insert(start + typed.len());
        }
    }

    /// The places of all comments.
    pub(crate) fn spans(&self, file: FileId) -> impl Iterator<Item = Span> {
        self.ranges.iter().map(move |&(start, end)| Span::new(file, start, end))
    }

    /// A warning for each comment that looks like text.
    pub(crate) fn warnings(&self, text: &str, file: FileId) -> Vec<Diagnostic> {
        let swallowed = |&&(start, end): &&(usize, usize)| self.is_swallowed(text, start, end);
        self.ranges.iter().filter(swallowed).map(|&(start, end)| warning(Span::new(file, start, end))).collect()
    }

    fn is_swallowed(&self, text: &str, start: usize, end: usize) -> bool {
        let comment = text.get(start..end).unwrap_or_default().trim_start_matches('#');
        let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', '\t']);
        let follows_text = self.plain_ends.contains(&before.len());
        let follows_mark = || before.ends_with([':', '-']) && self.is_absent(before.len(), next_token(text, end));
        comment.starts_with(char::is_alphanumeric) && (follows_text || follows_mark())
    }

    /// Whether a value is missing after a mark that ends at `mark`; the parser puts it on the mark or anywhere after it.
    fn is_absent(&self, mark: usize, next: usize) -> bool {
        self.absent.range(mark.saturating_sub(1)..=next).next().is_some()
    }
}

/// Where the first thing after `offset` begins that is neither blank nor a comment.
fn next_token(text: &str, offset: usize) -> usize {
    let mut rest = text.get(offset..).unwrap_or_default().trim_start();
    while rest.starts_with('#') {
        rest = rest.find('\n').map_or("", |end| rest[end..].trim_start());
    }
    text.len() - rest.len()
}

fn warning(span: Span) -> Diagnostic {
    Diagnostic::warning(Code::SwallowedText, "a `#` after a blank begins a comment, and this looks like text")
        .at(span, "not printed")
        .hint("put the whole text in quotes, or write `# ` with a blank if it is a comment")
}
