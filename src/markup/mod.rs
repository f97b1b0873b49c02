//! [`Content`] × [`Theme`] → Typst source, by the theme's template.
//!
//! minijinja lives only here. Its formatter prints every value as a Typst literal, so that no text of a resume can be
//! markup: by construction, not by escaping rules that one might forget.

mod literal;
mod map;
mod view;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

pub use map::Origin;
use map::SourceMap;

use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::guard::Guard;
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
    guard: &Guard,
) -> Result<Markup, Diagnostic> {
    let template =
        theme.template().ok_or_else(|| Diagnostic::error(Code::Theme, format!("the theme has no `{TEMPLATE}`")))?;
    let source = sources.get(template).text().to_owned();
    let values = context! { content => Value::from(Serde(view::content(content, fallbacks))), options => Value::from(Serde(options)) };
    // Fuel counts steps, and not what a step makes: a text can double itself in each.
    let rendered =
        guard.run("the theme's template", move || environment().render_named_str(TEMPLATE, &source, values))?;
    let rendered = rendered.map_err(|error| {
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
