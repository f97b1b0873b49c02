//! The one message type of all stages: what is wrong, where, and what to do about it.
//!
//! Reading a resume, rendering a theme, typesetting and verifying all speak through [`Diagnostic`];
//! [`report`](crate::report) draws it. Its [`Code`]s are the stable names that users grep, allow and look up.

mod code;
mod shown;

use std::borrow::Cow;
use std::fmt;

pub use code::Code;
pub use shown::{file_name, one_line, shown};

use crate::source::Span;

/// The longest sentence of a message, in characters. The longest that is meant lists known names.
const MAX_SENTENCE: usize = 2000;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing, shown with `--verbose`.
    Note,
    /// Something that a person should look at; the output is still good.
    Warning,
    /// The output is wrong, or there can be none.
    Error,
}

impl Severity {
    /// The lower-case word that reports print.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place in a PDF, as a reading sees it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfPlace {
    /// Page, from 1.
    pub page: usize,
    /// Line on that page in the reading's order, from 1; 0 if it is about no line.
    pub line: usize,
    /// The readings that saw it, in words, such as `content order (pdf-extract)` or `all 4 readings`.
    pub reading: String,
    /// The same readings by name; none if it is about the page and not about what was read.
    pub readings: Vec<&'static str>,
    /// Left, top, right and bottom edge in points from the page's top left corner; the bottom of text is its baseline.
    /// What is missing has the place behind which it should stand.
    pub bounds: Option<[f64; 4]>,
    /// What stands there instead of what was expected; empty if nothing does.
    pub read: String,
}

/// A place in a source file with a word on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there; may be empty.
    pub text: String,
}

/// One problem, whole: what, where, what to do.
///
/// Its texts are in one line each, whatever they quote: they are made so as they come in.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The leaf of the resume it is about, such as `work[1].highlights[2]`.
    pub path: Option<String>,
    /// Places in source files; the first is the main one.
    pub labels: Vec<Label>,
    /// The place in the PDF.
    pub pdf: Option<PdfPlace>,
    /// What to do about it.
    pub hints: Vec<String>,
    /// The real readers that it breaks, by name, as far as that is known.
    pub broken_in: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic without a place yet.
    #[must_use]
    pub fn new(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: in_one_line(message),
            path: None,
            labels: Vec::new(),
            pdf: None,
            hints: Vec::new(),
            broken_in: Vec::new(),
        }
    }

    /// An error.
    #[must_use]
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// A warning.
    #[must_use]
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// A note.
    #[must_use]
    pub fn note(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// Adds a place with a word on it.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.add_label(span, text);
        self
    }

    /// Adds a place with a word on it to what stands elsewhere.
    pub fn add_label(&mut self, span: Span, text: impl Into<String>) {
        self.labels.push(Label { span, text: in_one_line(text) });
    }

    /// Names the leaf it is about.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(in_one_line(path));
        self
    }

    /// Adds the place in the PDF.
    #[must_use]
    pub fn pdf(mut self, place: PdfPlace) -> Self {
        self.pdf = Some(place);
        self
    }

    /// Adds a hint: what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.add_hint(hint);
        self
    }

    /// Adds a hint to what stands elsewhere.
    pub fn add_hint(&mut self, hint: impl Into<String>) {
        self.hints.push(in_one_line(hint));
    }

    /// Names the real readers that it breaks.
    #[must_use]
    pub fn broken_in<'a>(mut self, readers: impl IntoIterator<Item = &'a str>) -> Self {
        self.broken_in = readers.into_iter().map(str::to_owned).collect();
        self
    }

    /// Whether it stops the output.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A sentence in one line, and no longer than anybody reads, whatever it quotes.
fn in_one_line(text: impl Into<String>) -> String {
    let mut text = text.into();
    if let Some((end, _)) = text.char_indices().nth(MAX_SENTENCE) {
        text.replace_range(end.., "…");
    }
    match one_line(&text) {
        Cow::Owned(line) => line,
        Cow::Borrowed(_) => text,
    }
}

/// Whether any of them stops the output.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_unique_and_in_kebab_case() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }

    #[test]
    fn a_message_is_one_line_of_a_bearable_length_whatever_it_quotes() {
        let span = Span::new(crate::source::Sources::new().add("a", ""), 0, 0);
        let text = format!("`a\n::error::\u{1b}[2J{}`", "x".repeat(1 << 21));
        let problem = Diagnostic::error(Code::Missing, &text).path(&text).at(span, &text).hint(&text);
        for said in [&problem.message, &problem.labels[0].text, &problem.hints[0], problem.path.as_ref().unwrap()] {
            assert!(!said.contains(char::is_control) && said.chars().count() < MAX_SENTENCE + 20, "{}", said.len());
        }
    }

    #[test]
    fn every_code_says_what_it_means_in_a_sentence() {
        assert!(Code::ALL.iter().all(|code| code.summary().ends_with('.')));
    }
}
