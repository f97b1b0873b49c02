//! One target from source to verdict. The only file that knows the order of the stages.

use std::collections::BTreeMap;

use crate::content::{self, Content};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::{self, Extraction};
use crate::lint::{self, Baseline, MendedFile, Outcome};
use crate::markup::{self, Markup};
use crate::profile::Profile;
use crate::resume::{self, LintSettings, Resume};
use crate::source::{Sources, Span};
use crate::theme::{self, OptionValue, Theme};
use crate::typeset::{self, Fonts, Layout, Pages, PdfSettings};
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

/// Reads a resume, and the places of the comments in its files.
pub fn read_with_comments(
    input: &resume::Input<'_>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Resume, Vec<Span>)> {
    let parsed = resume::parse(sources, input);
    diagnostics.extend(parsed.diagnostics);
    parsed.resume.map(|resume| (resume, parsed.comments))
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

/// What lint is asked.
#[derive(Clone, Copy)]
pub struct LintRequest<'a> {
    /// Level and day.
    pub options: &'a lint::Options,
    /// The words of the role.
    pub profile: &'a Profile,
    /// Settings over those of the document, the last one strongest.
    pub settings: &'a [&'a LintSettings],
    /// What is known and not to be told.
    pub baseline: Option<&'a Baseline>,
}

/// Sets the pages of a resume, given with the comments of its files, and looks at it as the guides ask. None if it can't be
/// set, or can't be looked at as is asked.
pub fn lint(
    (resume, comments): (&Resume, &[Span]),
    request: &LintRequest<'_>,
    settings: &Settings,
    fonts: &Fonts,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Outcome> {
    let content = word(resume, settings, sources, diagnostics)?;
    let (theme, markup) = mark_up(resume, &content, settings, fonts, sources, diagnostics)?;
    let (pages, problems) = typeset::typeset(&markup, &theme, fonts, sources);
    diagnostics.extend(problems);
    let layout = Layout::of(&pages?);
    let (content, layout) = (&content, &layout);
    let LintRequest { options, profile, settings, baseline } = *request;
    let input = lint::Input { resume, content, layout, sources, comments, profile, options, settings, baseline };
    lint::lint(&input).map_err(|problems| diagnostics.extend(problems)).ok()
}

/// How often a document is looked at anew after it was mended, at most. One mending can make another possible.
const MENDINGS: usize = 32;

/// Mends a resume's files where that changes no fact, until nothing is left that can be mended: the files that change.
#[must_use]
pub fn mend(input: &resume::Input<'_>, request: &LintRequest<'_>, settings: &Settings) -> Vec<MendedFile> {
    let mut drafts = lint::Drafts::default();
    let mut before = BTreeMap::new();
    let layout = Layout::default();
    for _ in 0..MENDINGS {
        let mut sources = Sources::new();
        let parsed = drafts.parse(input, &mut sources);
        let Some(resume) = parsed.resume else { break };
        let Some(content) = word(&resume, settings, &sources, &mut Vec::new()) else { break };
        let (sources, comments) = (sources, parsed.comments.as_slice());
        let (resume, content, layout, files) = (&resume, &content, &layout, &sources);
        let LintRequest { options, profile, settings, baseline } = *request;
        let looked =
            lint::Input { resume, content, layout, sources: files, comments, profile, options, settings, baseline };
        let Ok(changes) = lint::changes(&looked) else { break };
        let reading = lint::Reading { sources, json: resume::to_json(resume) };
        let Some(next) = lint::draft(&changes, &reading, &drafts, input) else { break };
        for name in next.0.keys() {
            let text = reading.sources.files().find(|file| file.name() == name).map(|file| file.text().to_owned());
            before.entry(name.clone()).or_insert(text.unwrap_or_default());
        }
        drafts = next;
    }
    let mended = before.into_iter().filter_map(|(name, before)| {
        let after = drafts.0.get(&name)?.clone();
        (before != after).then_some(MendedFile { name, before, after })
    });
    mended.collect()
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
