//! What a resume wears: its theme, the values of the theme's options, and fonts for every word.

use std::collections::BTreeMap;

use super::{DEFAULT_THEME, Settings, Worded};
use crate::content::Wording;
use crate::diagnostic::{Code, Diagnostic};
use crate::markup::Fallbacks;
use crate::resume::Resume;
use crate::source::Sources;
use crate::theme::{self, OptionValue, Theme};
use crate::typeset::Fonts;

/// What does not change when a resume is set again with less in it.
pub(super) struct Dress {
    pub(super) theme: Theme,
    pub(super) options: BTreeMap<String, OptionValue>,
    pub(super) fallbacks: Fallbacks,
}

/// A theme, and the values of its options.
type Chosen = (Theme, BTreeMap<String, OptionValue>);

/// The theme of a resume, and the values of its options.
pub(super) fn choose(resume: &Resume, settings: &Settings, sources: &mut Sources) -> Result<Chosen, Vec<Diagnostic>> {
    let theme = load_theme(resume, settings, sources)?;
    let options = options(resume, settings, &theme)?;
    Ok((theme, options))
}

/// What the options say of words.
pub(super) fn wording(options: &BTreeMap<String, OptionValue>) -> Wording {
    Wording::of(|name| match options.get(name) {
        Some(OptionValue::Text(value)) => Some(value.as_str()),
        _ => None,
    })
}

/// A font for every word. None if there are errors among the diagnostics.
pub(super) fn dress(
    worded: &Worded,
    fonts: &Fonts,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Dress> {
    let Worded { theme, options, .. } = worded;
    let main = main_font(theme, options, fonts).map_err(|problem| diagnostics.push(problem)).ok()?;
    let shown = fonts.show(&worded.content, &main, sources);
    let complete = shown.problems.is_empty();
    diagnostics.extend(shown.problems);
    let (theme, options) = (theme.clone(), options.clone());
    complete.then_some(Dress { theme, options, fallbacks: shown.fallbacks })
}

/// The theme named by the caller, by the resume, or the default.
fn load_theme(resume: &Resume, settings: &Settings, sources: &mut Sources) -> Result<Theme, Vec<Diagnostic>> {
    let written = resume.meta.atsafe.theme.as_ref();
    let name = settings.theme.as_deref().or(written.map(|text| text.value.as_str())).unwrap_or(DEFAULT_THEME);
    theme::load(name, sources).map_err(|problems| match written {
        Some(text) if settings.theme.is_none() => problems
            .into_iter()
            .map(|problem| if problem.labels.is_empty() { problem.at(text.origin.span, "") } else { problem })
            .collect(),
        _ => problems,
    })
}

/// The theme's options: defaults, the resume's, the caller's.
fn options(
    resume: &Resume,
    settings: &Settings,
    theme: &Theme,
) -> Result<BTreeMap<String, OptionValue>, Vec<Diagnostic>> {
    let written = &resume.meta.atsafe.options;
    let own = written.iter().map(|(name, text)| (name.as_str(), text.value.as_str()));
    let given = settings.options.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    theme.manifest.values(own.chain(given)).map_err(|problems| {
        let problem = |(name, why): (String, String)| {
            let diagnostic = Diagnostic::error(Code::InvalidOption, why).path(format!("meta.atsafe.options.{name}"));
            let overridden = settings.options.iter().any(|(given, _)| *given == name);
            match written.iter().find(|(own, _)| *own == name).filter(|_| !overridden) {
                Some((_, text)) => diagnostic.at(text.origin.span, ""),
                None => diagnostic,
            }
        };
        problems.into_iter().map(problem).collect()
    })
}

/// The family of the running text: the theme's `font` option, else the first of its fonts. It has to be at hand.
fn main_font(theme: &Theme, options: &BTreeMap<String, OptionValue>, fonts: &Fonts) -> Result<String, Diagnostic> {
    let chosen = match options.get("font") {
        Some(OptionValue::Text(font)) => Some(font.clone()),
        _ => theme.manifest.fonts.first().cloned(),
    };
    let font = chosen.ok_or_else(|| Diagnostic::error(Code::Theme, "the theme names no font"))?;
    let families = fonts.families();
    if families.iter().any(|family| family.eq_ignore_ascii_case(&font)) {
        return Ok(font);
    }
    Err(Diagnostic::error(Code::InvalidOption, format!("the font `{font}` is not at hand"))
        .hint(format!("at hand are {}; give others with `--font-path`", families.join(", "))))
}
