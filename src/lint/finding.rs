//! What rules find, with all that control and repair need besides the message.

use std::ops::Range;

use super::fix::Change;
use super::place;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::resume::{Origin, Text};
use crate::source::{Sources, Span};

use super::rule::{About, Level};
use super::settings::Ruling;

/// A finding: the message, and what it is about.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    /// The message and its places.
    pub(crate) diagnostic: Diagnostic,
    /// The words it is about, by which a comment can allow this one match.
    pub(crate) matched: String,
    /// The leaf or record that holds the words: a comment above it allows the finding.
    pub(crate) holder: Option<Span>,
    /// What mends it.
    pub(crate) fix: Option<Change>,
    /// Whether the document says how bad it is.
    ruled: bool,
}

impl Finding {
    /// Says what to do.
    pub(crate) fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.diagnostic.add_hint(hint);
        self
    }

    /// Names another place that matters.
    pub(crate) fn also(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.diagnostic.add_label(span, text);
        self
    }

    /// Puts a word on the main place.
    pub(crate) fn label(&mut self, text: impl Into<String>) -> &mut Self {
        if let Some(label) = self.diagnostic.labels.first_mut() {
            label.text = text.into();
        }
        self
    }

    /// Names the words it is about, where they are not those at its place.
    pub(crate) fn matched(&mut self, words: impl Into<String>) -> &mut Self {
        self.matched = words.into();
        self
    }

    /// Gives it another severity than its rule's usual one, unless the document set that.
    pub(crate) fn rated(&mut self, severity: Severity) -> &mut Self {
        if !self.ruled {
            self.diagnostic.severity = severity;
        }
        self
    }

    /// Says how it is mended.
    pub(crate) fn mend(&mut self, change: Change) -> &mut Self {
        self.fix = Some(change);
        self
    }
}

/// Where a rule puts what it finds.
pub(crate) struct Findings<'a> {
    about: &'a About,
    ruling: &'a Ruling,
    level: Level,
    sources: &'a Sources,
    pub(crate) found: Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(about: &'a About, ruling: &'a Ruling, level: Level, sources: &'a Sources) -> Self {
        Self { about, ruling, level, sources, found: Vec::new() }
    }

    /// A bound of the rule: the document's, or its default at the level.
    pub(crate) fn bound(&self, name: &str) -> usize {
        let default =
            || self.about.bounds.iter().find(|bound| bound.name == name).map(|it| it.values[self.level as usize]);
        let value = self.ruling.bounds.iter().find(|(set, _)| set == name).map(|(_, value)| *value).or_else(default);
        value.map_or(0, |value| usize::try_from(value).unwrap_or(usize::MAX))
    }

    /// A finding about no place in particular.
    pub(crate) fn add(&mut self, message: impl Into<String>) -> &mut Finding {
        let usual = self.about.severity[self.level as usize];
        // A rule that is off and was switched on without a severity is a matter of taste.
        let severity = self.ruling.severity.or(usual).unwrap_or(Severity::Note);
        let diagnostic = Diagnostic::new(severity, self.about.code, message);
        let last = self.found.len();
        let ruled = self.ruling.severity.is_some();
        self.found.push(Finding { diagnostic, matched: String::new(), holder: None, fix: None, ruled });
        &mut self.found[last]
    }

    /// A finding about a record or a whole leaf.
    pub(crate) fn at(&mut self, origin: &Origin, message: impl Into<String>) -> &mut Finding {
        let words = self.sources.slice(origin.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let finding = self.add(message);
        finding.diagnostic.path = Some(origin.path.clone());
        finding.diagnostic.labels.push(Label { span: origin.span, text: String::new() });
        finding.holder = Some(origin.span);
        finding.matched = words;
        finding
    }

    /// A finding about a whole text.
    pub(crate) fn of(&mut self, text: &Text, message: impl Into<String>) -> &mut Finding {
        let finding = self.at(&text.origin, message);
        finding.matched.clone_from(&text.value);
        finding
    }

    /// A finding about some words of a text.
    pub(crate) fn within(&mut self, text: &Text, range: Range<usize>, message: impl Into<String>) -> &mut Finding {
        let span = place::find(self.sources, text, range.clone());
        let words = text.value.get(range).unwrap_or_default().to_owned();
        let finding = self.of(text, message);
        finding.diagnostic.labels[0].span = span;
        finding.matched = words;
        finding
    }
}
