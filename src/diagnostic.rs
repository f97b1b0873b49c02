//! The one message type of all stages: what is wrong, where, and what to do about it.
//!
//! Reading a resume, rendering a theme, typesetting and verifying all speak through [`Diagnostic`];
//! [`report`](crate::report) draws it. Its [`Code`]s are the stable names that users grep, allow and look up.

use std::fmt;

use crate::source::Span;

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

/// Declares the enum of codes and their kebab-case names from one list.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// The stable name of a kind of problem, in kebab-case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// Every code, in the order of the stages that raise it.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name that reports print.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// One sentence on what the code means.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii()),+ }
            }
        }
    };
}

codes! {
    /// The file cannot be read, or is not what its name says.
    Unreadable = "unreadable",
    /// The bytes are not text in UTF-8 or UTF-16.
    Encoding = "encoding",
    /// The YAML or JSON is not well formed.
    Syntax = "syntax",
    /// A limit of size, depth or number of nodes is passed.
    Limit = "limit",
    /// A YAML tag, alias or directive that a resume has no use for.
    Unsupported = "unsupported",
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key",
    /// A key that no resume document has.
    UnknownKey = "unknown-key",
    /// A value of another kind than its key asks for.
    WrongType = "wrong-type",
    /// A value that has to be there is missing.
    Missing = "missing",
    /// Not a date, or a date that no calendar has.
    InvalidDate = "invalid-date",
    /// An end that lies before its start.
    DateOrder = "date-order",
    /// Not an e-mail address.
    InvalidEmail = "invalid-email",
    /// Not a web address.
    InvalidUrl = "invalid-url",
    /// Not an ISO 3166-1 country code.
    InvalidCountry = "invalid-country",
    /// An option of `meta.atsafe` or of a theme with a value out of its bounds.
    InvalidOption = "invalid-option",
    /// A control character that no page can show.
    ControlCharacter = "control-character",
    /// A private-use character, which every reader takes for something else.
    PrivateUse = "private-use",
    /// A `#` that made the rest of a line a comment.
    SwallowedText = "swallowed-text",
    /// An old or mistaken spelling that is understood all the same.
    Legacy = "legacy",
    /// Text that was tidied on its way to the page.
    Normalized = "normalized",
    /// Something that is not printed.
    NotPrinted = "not-printed",
    /// A character that no font at hand can show.
    MissingGlyph = "missing-glyph",
    /// A theme that is not there or cannot be used.
    Theme = "theme",
    /// An error in a theme's template.
    Template = "template",
    /// A message of the typesetter.
    Typeset = "typeset",
    /// A standard heading that parsers know is replaced by one that they don't.
    NonstandardHeading = "nonstandard-heading",
    /// The PDF cannot be read by an extractor.
    Extraction = "extraction",
    /// Text of the resume is not in the reading.
    MissingText = "missing-text",
    /// Text of the resume is in the reading, but altered.
    AlteredText = "altered-text",
    /// A word is read as two.
    SplitWord = "split-word",
    /// Two words are read as one.
    GluedWords = "glued-words",
    /// A text runs from right to left, and is not read in the order of its letters.
    RightToLeft = "right-to-left",
    /// Text is read in another order than it was written.
    OutOfOrder = "out-of-order",
    /// Text is read inside a section or an entry that it does not belong to.
    OutOfPlace = "out-of-place",
    /// Text is read more often than it was written.
    RepeatedText = "repeated-text",
    /// Text is read that the resume does not hold.
    UnexpectedText = "unexpected-text",
    /// A resume parser does not find a field, or finds it where it does not belong.
    LostField = "lost-field",
    /// A heading shares its line with other text.
    HeadingNotAlone = "heading-not-alone",
    /// A ligature, control, private-use or replacement character is read.
    UncleanCharacter = "unclean-character",
    /// A glyph that no reader can map to a character.
    UnmappedGlyph = "unmapped-glyph",
    /// Text that machines read and people can't see.
    HiddenText = "hidden-text",
    /// Text too small to be read by people.
    TinyText = "tiny-text",
    /// Text outside the page.
    OffPage = "off-page",
    /// Text that lies over other text.
    OverlappingText = "overlapping-text",
    /// Text that is turned.
    RotatedText = "rotated-text",
    /// Text in a page's header or footer, which some readers drop or move.
    HeaderFooter = "header-footer",
    /// An empty gap inside a line, which column-seeking readers take for a column.
    WideGap = "wide-gap",
    /// Lines stretched or shrunk to one width.
    JustifiedText = "justified-text",
    /// Letters set apart from one another.
    LetterSpacing = "letter-spacing",
    /// A word whose letters change font or size.
    StyleSplit = "style-split",
    /// A word broken at the end of a line.
    Hyphenation = "hyphenation",
    /// A picture that may hold text no reader sees.
    Image = "image",
}

impl fmt::Display for Code {
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
}

impl Diagnostic {
    /// A diagnostic without a place yet.
    #[must_use]
    pub fn new(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self { code, severity, message: message.into(), path: None, labels: Vec::new(), pdf: None, hints: Vec::new() }
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
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Names the leaf it is about.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
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
        self.hints.push(hint.into());
        self
    }

    /// Whether it stops the output.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
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
    fn every_code_says_what_it_means_in_a_sentence() {
        assert!(Code::ALL.iter().all(|code| code.summary().ends_with('.')));
    }
}
