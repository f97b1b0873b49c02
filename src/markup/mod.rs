//! [`Content`] × [`Theme`] → Typst source, by the theme's template.
//!
//! minijinja lives only here. Its formatter prints every value as a Typst literal, so that no text of a resume can be
//! markup: by construction, not by escaping rules that one might forget.

mod literal;
mod map;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

pub use map::Origin;
use map::SourceMap;

use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Sources, Span};
use crate::theme::{OptionValue, TEMPLATE, Theme};

/// Steps that a template may take; a four-page resume takes some thousands.
const FUEL: u64 = 2_000_000;

/// Words that the theme's main font can't show, each with the family that can.
pub type Fallbacks = BTreeMap<String, String>;

/// Typst source with the way back to template and resume.
#[derive(Debug, Clone)]
pub struct Markup {
    /// The source text.
    pub source: String,
    map: SourceMap,
}

impl Markup {
    /// What stands behind a byte of the source: a line of the template, and the leaf whose text it is, if any.
    #[must_use]
    pub fn origin(&self, offset: usize, sources: &Sources) -> Origin {
        self.map.origin(&self.source, offset, sources)
    }
}

/// Renders the theme's template.
pub fn render(
    content: &Content,
    theme: &Theme,
    options: &BTreeMap<String, OptionValue>,
    fallbacks: &Fallbacks,
    sources: &Sources,
) -> Result<Markup, Diagnostic> {
    let template =
        theme.template().ok_or_else(|| Diagnostic::error(Code::Theme, format!("the theme has no `{TEMPLATE}`")))?;
    let source = sources.get(template).text();
    let values = context! { content => content_value(content, fallbacks), options => Value::from(Serde(options)) };
    let rendered = environment().render_named_str(TEMPLATE, source, values).map_err(|error| {
        let range = error.range().unwrap_or(0..0);
        let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        Diagnostic::error(Code::Template, format!("the theme's template fails: {detail}"))
            .at(Span::new(template, range.start, range.end), "")
    })?;
    Ok(Markup { source: rendered, map: SourceMap::new(content, template) })
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_fuel(Some(FUEL));
    environment.set_formatter(|out, _state, value| literal::write(out, value));
    environment
}

/// The content as the template sees it: as it serialises, with a font on each run that needs another one.
fn content_value(content: &Content, fallbacks: &Fallbacks) -> Value {
    let mut value = serde_json::to_value(content).unwrap_or_default();
    add_fonts(&mut value, fallbacks);
    Value::from(Serde(value))
}

fn add_fonts(value: &mut serde_json::Value, fallbacks: &Fallbacks) {
    match value {
        serde_json::Value::Object(object) => {
            if let Some(serde_json::Value::Array(runs)) = object.get_mut("runs") {
                *runs = runs.iter().flat_map(|run| split_run(run, fallbacks)).collect();
            }
            object.values_mut().for_each(|value| add_fonts(value, fallbacks));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|value| add_fonts(value, fallbacks)),
        _ => {}
    }
}

/// A run cut into runs of one font each, whole words at a time.
fn split_run(run: &serde_json::Value, fallbacks: &Fallbacks) -> Vec<serde_json::Value> {
    let text = run["text"].as_str().unwrap_or_default();
    let mut pieces: Vec<(String, Option<&String>)> = Vec::new();
    for word in text.split_inclusive(' ') {
        let font = fallbacks.get(word.trim_end());
        match pieces.last_mut() {
            Some((piece, of)) if *of == font => piece.push_str(word),
            _ => pieces.push((word.to_owned(), font)),
        }
    }
    let cut = |(text, font): (String, Option<&String>)| {
        let mut piece = run.clone();
        piece["text"] = text.into();
        piece["font"] = font.cloned().into();
        piece
    };
    pieces.into_iter().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_another_font_become_runs_of_their_own() {
        let run = serde_json::json!({ "text": "price ₿5 per day", "bold": false });
        let fallbacks = Fallbacks::from([("₿5".to_owned(), "Noto Sans".to_owned())]);
        let pieces = split_run(&run, &fallbacks);
        let texts: Vec<_> = pieces.iter().map(|piece| (piece["text"].as_str(), piece["font"].as_str())).collect();
        let expected = [(Some("price "), None), (Some("₿5 "), Some("Noto Sans")), (Some("per day"), None)];
        assert_eq!(texts, expected);
    }
}
