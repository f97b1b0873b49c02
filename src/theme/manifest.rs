//! `theme.yaml`: a theme's name, fonts, furniture, and options with their bounds.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::furniture::Furniture;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// What a theme says of itself, with what it has from the theme it extends.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// The theme's name.
    pub name: String,
    /// One sentence.
    pub description: String,
    /// Font families, the main one first.
    pub fonts: Vec<String>,
    /// The characters that the theme adds.
    pub furniture: Furniture,
    /// Options by name.
    pub options: BTreeMap<String, OptionSpec>,
    /// What may be done, one after the other, to a resume that is too long: options and the values they then have.
    pub tighten: Vec<BTreeMap<String, Choice>>,
}

/// An option: what it takes, its default and its bounds.
#[derive(Debug, Clone)]
pub struct OptionSpec {
    /// What kind of value it takes.
    pub kind: OptionKind,
    /// The value when none is given, as it would be typed.
    pub default: Choice,
    /// The least number or length.
    pub min: Option<Choice>,
    /// The greatest number or length.
    pub max: Option<Choice>,
    /// The words to choose from.
    pub choices: Vec<String>,
    /// One sentence.
    pub description: String,
}

/// A `theme.yaml` as it is written. What it leaves out is the extended theme's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    description: String,
    #[serde(default, rename = "extends")]
    _extends: Option<String>,
    fonts: Option<Vec<String>>,
    furniture: Option<Furniture>,
    tighten: Option<Vec<BTreeMap<String, Choice>>>,
    #[serde(default)]
    options: BTreeMap<String, WrittenOption>,
}

/// An option as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOption {
    #[serde(rename = "type")]
    kind: Option<OptionKind>,
    default: Option<Choice>,
    min: Option<Choice>,
    max: Option<Choice>,
    choices: Option<Vec<String>>,
    description: Option<String>,
}

impl Written {
    /// Lays it over the extended theme's.
    fn over(self, base: Option<Manifest>) -> Result<Manifest, String> {
        let (fonts, furniture, tighten, mut options) =
            base.map(|base| (base.fonts, base.furniture, base.tighten, base.options)).unwrap_or_default();
        for (name, option) in self.options {
            let spec = option.over(options.remove(&name));
            let spec = spec.map_err(|missing| format!("the option `{name}` has no `{missing}`"))?;
            options.insert(name, spec);
        }
        Ok(Manifest {
            name: self.name,
            description: self.description,
            fonts: self.fonts.unwrap_or(fonts),
            furniture: self.furniture.unwrap_or(furniture),
            tighten: self.tighten.unwrap_or(tighten),
            options,
        })
    }
}

impl WrittenOption {
    /// Lays it over the extended theme's option of the same name; else the name of a key that is missing.
    fn over(self, base: Option<OptionSpec>) -> Result<OptionSpec, &'static str> {
        let (kind, default, min, max, choices, description) = match base {
            Some(base) => {
                (Some(base.kind), Some(base.default), base.min, base.max, base.choices, Some(base.description))
            }
            None => Default::default(),
        };
        Ok(OptionSpec {
            kind: self.kind.or(kind).ok_or("type")?,
            default: self.default.or(default).ok_or("default")?,
            min: self.min.or(min),
            max: self.max.or(max),
            choices: self.choices.unwrap_or(choices),
            description: self.description.or(description).ok_or("description")?,
        })
    }
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

/// Reads a manifest that lies over that of the extended theme, with the parser's own place for each mistake.
pub(super) fn parse(file: FileId, sources: &Sources, base: Option<Manifest>) -> Result<Manifest, Vec<Diagnostic>> {
    let text = sources.get(file).text();
    let problem =
        |at: usize, message: String| vec![Diagnostic::error(Code::Theme, message).at(Span::new(file, at, at), "")];
    let written: Written = serde_saphyr::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |place| offset(text, place.line(), place.column()));
        problem(at, error.without_snippet().to_string())
    })?;
    let manifest = written.over(base).map_err(|message| problem(text.find("options:").unwrap_or(0), message))?;
    let problems: Vec<_> =
        manifest.faults().into_iter().flat_map(|(key, why)| problem(key_at(text, &key), why)).collect();
    if problems.is_empty() { Ok(manifest) } else { Err(problems) }
}

/// Where a key of a block or a flow mapping begins; the start of the file if it isn't there.
fn key_at(text: &str, key: &str) -> usize {
    let fits = |at: &usize| {
        let parted = |c: char| c.is_whitespace() || matches!(c, '{' | ',' | '[');
        text[..*at].chars().next_back().is_none_or(parted) && text[at + key.len()..].trim_start().starts_with(':')
    };
    text.match_indices(key).map(|(at, _)| at).find(fits).unwrap_or(0)
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
