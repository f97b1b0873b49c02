//! [`Resume`] × locale → [`Content`]: selected, ordered, worded, normalised.
//!
//! Every leaf of a resume is printed, save pictures, metadata and what another printed leaf holds already; what is not
//! printed is told, and a text of which nothing can be printed is an error. All wording by atsafe itself (headings, dates, labels) happens here, so that themes and the
//! verifier start from the same words.

mod contacts;
mod entries;
mod inline;
mod leaves;
mod locale;
mod normalize;
mod sections;
mod tree;
mod wording;

#[cfg(test)]
mod tests;

use leaves::Leaves;
pub(crate) use leaves::locate;
use locale::Locale;
pub use tree::*;
pub use wording::{Dash, DateStyle, Links, Wording};

use crate::diagnostic::{Code, Diagnostic, shown};
use crate::language;
use crate::resume::{Resume, nearest};
use crate::source::Sources;

/// What the caller chooses; where it is silent, `meta.atsafe` of the resume speaks, and then the defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Locale of headings and dates, such as `en-GB`.
    pub locale: Option<String>,
    /// The paper.
    pub paper: Option<Paper>,
    /// The date to stamp on the PDF, as year, month, day.
    pub date: Option<(i32, u8, u8)>,
    /// What the theme's options say of words.
    pub wording: Wording,
}

/// Builds the tree of what shall be printed. There is none if a problem among the diagnostics is an error.
#[must_use]
pub fn build(resume: &Resume, sources: &Sources, options: &Options) -> (Option<Content>, Vec<Diagnostic>) {
    let settings = &resume.meta.atsafe;
    let found = match find_locale(resume, options) {
        Ok(found) => found,
        Err(problem) => return (None, vec![problem]),
    };
    let inline = settings.markup.as_ref().is_some_and(|markup| markup.value == "inline");
    let mut leaves = Leaves::new(sources, inline);
    let locale = Locale(found.language, options.wording);
    let header = contacts::header(&resume.basics, &mut leaves, locale);
    let sections = sections::sections(resume, &mut leaves, locale);
    let content = header.map(|header| Content {
        title: title(&header),
        author: header.name.text.clone(),
        keywords: keywords(&sections),
        lang: found.lang().to_owned(),
        region: found.region,
        paper: options.paper.or_else(|| paper(resume)).or(options.wording.paper).unwrap_or_default(),
        date: options.date.or_else(|| resume.meta.last_modified.as_ref().map(|moment| moment.day)),
        header,
        sections,
    });
    let diagnostics = leaves.diagnostics;
    let good = !crate::diagnostic::has_errors(&diagnostics);
    (content.filter(|_| good), diagnostics)
}

/// The headings of sections that resume parsers know, in all languages.
pub fn standard_headings() -> impl Iterator<Item = &'static str> {
    locale::headings()
}

fn find_locale(resume: &Resume, options: &Options) -> Result<language::Locale, Diagnostic> {
    let written = resume.meta.atsafe.locale.as_ref();
    let tag = options.locale.as_deref().or(written.map(|text| text.value.as_str())).unwrap_or("en-US");
    language::find(tag).ok_or_else(|| {
        let known: Vec<&str> = language::tags().collect();
        let nearest = nearest_locale(tag, &known).map_or_else(String::new, |tag| format!("did you mean `{tag}`? "));
        let list = known.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
        let problem = Diagnostic::error(Code::InvalidOption, format!("there is no locale `{}`", shown(tag)))
            .hint(format!("{nearest}known locales are {list}, each with any region, such as `de-AT`"));
        match written.filter(|_| options.locale.is_none()) {
            Some(text) => problem.path(&text.origin.path).at(text.origin.span, ""),
            None => problem,
        }
    })
}

/// The locale that was probably meant: the nearest tag, or that of the language whose name was typed.
fn nearest_locale<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let named = language::LANGUAGES.iter().find(|language| language.name.eq_ignore_ascii_case(typed.trim()));
    let lang = typed.trim().split(['-', '_']).next().filter(|lang| lang.len() > 1).unwrap_or(typed);
    let same =
        known.iter().copied().find(|tag| tag.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(lang)));
    // Nynorsk readers read Bokmål.
    let kin = lang.eq_ignore_ascii_case("nn").then_some("nb");
    named.map(|language| language.tag).or(same).or(kin).or_else(|| nearest(typed, known))
}

fn paper(resume: &Resume) -> Option<Paper> {
    let page = resume.meta.atsafe.page.as_ref()?;
    Some(if page.value == "a4" { Paper::A4 } else { Paper::Letter })
}

fn title(header: &Header) -> String {
    match &header.label {
        Some(label) => format!("{} - {}", header.name.text, label.text),
        None => header.name.text.clone(),
    }
}

/// The skills, each once, for the file's metadata.
fn keywords(sections: &[Section]) -> Vec<String> {
    let mut keywords = Vec::new();
    let skills = sections.iter().filter(|section| section.kind == SectionKind::Skills);
    for block in skills.flat_map(|section| &section.entries).flat_map(|entry| &entry.blocks) {
        let Block::Group { items, .. } = block else { continue };
        for item in items {
            if !keywords.contains(&item.text) {
                keywords.push(item.text.clone());
            }
        }
    }
    keywords
}
