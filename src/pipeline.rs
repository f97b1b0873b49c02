//! One target from source to verdict. The only file that knows the order of the stages.

use std::collections::BTreeMap;

use crate::content::{self, Content};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::{self, Extraction};
use crate::markup::{self, Markup};
use crate::resume::{self, Resume};
use crate::source::Sources;
use crate::theme::{self, OptionValue, Theme};
use crate::typeset::{self, Fonts, Pages, PdfSettings};
use crate::verify::{self, Verdict};

/// What the caller chooses; where it is silent, the resume's `meta.atsafe` speaks.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// A built-in theme's name, or a theme's folder.
    pub theme: Option<String>,
    /// Options of the theme, over those of the resume.
    pub options: Vec<(String, String)>,
    /// Locale, paper and date.
    pub content: content::Options,
    /// Standards of the PDF.
    pub standards: Vec<String>,
}

/// The theme that is taken when none is named.
pub const DEFAULT_THEME: &str = "classic";

/// All that is known on the way from a resume to its pages.
pub struct Document {
    /// What was written.
    pub resume: Resume,
    /// What shall be printed.
    pub content: Content,
    /// How it looks.
    pub theme: Theme,
    /// The Typst source.
    pub markup: Markup,
    /// The pages.
    pub pages: Pages,
}

/// A written PDF, and what was read back from it.
pub struct Proof {
    /// The bytes.
    pub pdf: Vec<u8>,
    /// What the extractors read.
    pub extraction: Extraction,
    /// What came of comparing.
    pub verdict: Verdict,
}

/// Reads a resume. None if there are errors among the diagnostics.
pub fn read(input: &resume::Input<'_>, sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) -> Option<Resume> {
    let parsed = resume::parse(sources, input);
    diagnostics.extend(parsed.diagnostics);
    parsed.resume
}

/// Words a resume.
pub fn word(
    resume: &Resume,
    settings: &Settings,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Content> {
    let (content, problems) = content::build(resume, sources, &settings.content);
    diagnostics.extend(problems);
    content
}

/// Reads a resume and words it: what `verify` holds against a PDF.
pub fn content(
    input: &resume::Input<'_>,
    settings: &Settings,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Resume, Content)> {
    let resume = read(input, sources, diagnostics)?;
    let content = word(&resume, settings, sources, diagnostics)?;
    Some((resume, content))
}

/// Renders the theme's template over the content.
pub fn mark_up(
    resume: &Resume,
    content: &Content,
    settings: &Settings,
    fonts: &Fonts,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Theme, Markup)> {
    let theme = load_theme(resume, settings, sources).map_err(|problems| diagnostics.extend(problems)).ok()?;
    let options = options(resume, settings, &theme).map_err(|problems| diagnostics.extend(problems)).ok()?;
    let main = main_font(&theme, &options, fonts).map_err(|problem| diagnostics.push(problem)).ok()?;
    let shown = fonts.show(content, &main, sources);
    let complete = shown.problems.is_empty();
    diagnostics.extend(shown.problems);
    if !complete {
        return None;
    }
    let markup = markup::render(content, &theme, &options, &shown.fallbacks, sources);
    let markup = markup.map_err(|problem| diagnostics.push(problem)).ok()?;
    Some((theme, markup))
}

/// From a resume to pages. None if there are errors among the diagnostics.
pub fn set(
    input: &resume::Input<'_>,
    settings: &Settings,
    fonts: &Fonts,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Document> {
    let (resume, content) = content(input, settings, sources, diagnostics)?;
    let (theme, markup) = mark_up(&resume, &content, settings, fonts, sources, diagnostics)?;
    let (pages, problems) = typeset::typeset(&markup, &theme, fonts, sources);
    diagnostics.extend(problems);
    Some(Document { resume, content, theme, markup, pages: pages? })
}

/// Writes a document's PDF.
pub fn write(
    document: &Document,
    settings: &Settings,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<u8>> {
    let pdf = PdfSettings { standards: settings.standards.clone(), date: document.content.date };
    let written = typeset::pdf(&document.pages, &pdf, &document.markup, sources);
    written.map_err(|problems| diagnostics.extend(problems)).ok()
}

/// Reads a PDF back and holds it against the content.
pub fn prove(pdf: Vec<u8>, content: &Content, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> Option<Proof> {
    let extraction = extract::read(&pdf).map_err(|problem| diagnostics.push(problem)).ok()?;
    let verdict = verify::verify(content, &theme.manifest.furniture, &extraction);
    diagnostics.extend(verdict.findings.iter().cloned());
    Some(Proof { pdf, extraction, verdict })
}

/// Reads a PDF of whatever origin and holds it against the content. Gives the content as the PDF words it, too.
pub fn prove_any(
    pdf: Vec<u8>,
    content: &Content,
    theme: &Theme,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Proof, Content)> {
    let extraction = extract::read(&pdf).map_err(|problem| diagnostics.push(problem)).ok()?;
    let (worded, verdict) = verify::verify_any(content, &theme.manifest.furniture, &extraction);
    diagnostics.extend(verdict.findings.iter().cloned());
    Some((Proof { pdf, extraction, verdict }, worded))
}

/// The theme named by the caller, by the resume, or the default.
pub fn load_theme(resume: &Resume, settings: &Settings, sources: &mut Sources) -> Result<Theme, Vec<Diagnostic>> {
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
