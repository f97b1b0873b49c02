//! `theme.yaml`: a theme's name, fonts, furniture, and options with their bounds.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::furniture::Furniture;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// What a `theme.yaml` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The theme's name.
    pub name: String,
    /// One sentence.
    pub description: String,
    /// The built-in theme that a user's folder overlays.
    #[serde(default)]
    pub extends: Option<String>,
    /// Font families, the main one first.
    pub fonts: Vec<String>,
    /// The characters that the theme adds.
    #[serde(default)]
    pub furniture: Furniture,
    /// Options by name.
    #[serde(default)]
    pub options: BTreeMap<String, OptionSpec>,
    /// What may be done, one after the other, to a resume that is too long: options and the values they then have.
    #[serde(default)]
    pub tighten: Vec<BTreeMap<String, Choice>>,
}

/// An option: what it takes, its default and its bounds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionSpec {
    /// What kind of value it takes.
    #[serde(rename = "type")]
    pub kind: OptionKind,
    /// The value when none is given, as it would be typed.
    pub default: Choice,
    /// The least number or length.
    #[serde(default)]
    pub min: Option<Choice>,
    /// The greatest number or length.
    #[serde(default)]
    pub max: Option<Choice>,
    /// The words to choose from.
    #[serde(default)]
    pub choices: Vec<String>,
    /// One sentence.
    pub description: String,
}

/// A value as typed, whatever YAML takes it for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Choice {
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
}

impl Choice {
    /// The value as it would be typed.
    #[must_use]
    pub fn typed(&self) -> String {
        match self {
            Self::Flag(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

/// What kind of value an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OptionKind {
    /// A length with its unit: `11pt`, `18mm`, `0.7in`.
    Length,
    /// A plain number.
    Number,
    /// A colour as `#rrggbb`.
    Color,
    /// One of `choices`.
    Choice,
    /// `true` or `false`.
    Bool,
    /// A font family.
    Font,
}

/// Reads the manifest, with the parser's own place for each mistake.
pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Manifest, Vec<Diagnostic>> {
    let text = sources.get(file).text();
    serde_saphyr::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |place| offset(text, place.line(), place.column()));
        let message = error.without_snippet().to_string();
        vec![Diagnostic::error(Code::Theme, message).at(Span::new(file, at, at), "")]
    })
}

/// The theme that a manifest extends, if it can be read that far.
pub(super) fn extends(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Extends {
        #[serde(default)]
        extends: Option<String>,
    }
    serde_saphyr::from_str::<Extends>(text).ok()?.extends
}

/// The byte at a line and a column in characters, both from 1.
fn offset(text: &str, line: u64, column: u64) -> usize {
    let to_usize = |n: u64| usize::try_from(n.saturating_sub(1)).unwrap_or(usize::MAX);
    let start: usize = text.split_inclusive('\n').take(to_usize(line)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(to_usize(column)).map_or(0, |(at, _)| at)
}
