//! One target from source to verdict. The only file that knows the order of the stages.

mod dress;
mod ends;
mod lint;

use std::collections::BTreeMap;
use std::sync::Arc;

use dress::Dress;
pub use lint::{LintRequest, lint, mend};

use crate::content::{self, Content};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::extract::{self, Extraction};
use crate::guard::Guard;
use crate::markup::{self, Markup};
use crate::posting::{self, Posting, Searched};
use crate::profile::Role;
use crate::resume::{self, Resume};
use crate::source::{Sources, Span};
use crate::theme::{OptionValue, Theme};
use crate::typeset::{self, Fonts, Pages, PdfSettings};
use crate::variant::{self, Ages, Measure, Variant};
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
    /// What of the resume is shown; all of it if there is none.
    pub variant: Option<Variant>,
    /// Whether e-mail, phone and street are left out.
    pub public: bool,
    /// The words of the role, by which a variant's words are known for other spellings.
    pub role: Role,
    /// The posting in whose order things are put, if there is one.
    pub order: Option<Arc<Posting>>,
    /// What keeps a theme's work and the extractors' within limits.
    pub guard: Guard,
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
    /// What was done to keep to the variant's limit of pages.
    pub measures: Vec<Measure>,
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

/// A resume as a variant shows it, and what of it shall be printed.
#[derive(Debug, Clone)]
pub struct Worded {
    /// What was written, without what the variant leaves out.
    pub resume: Resume,
    /// What shall be printed.
    pub content: Content,
    /// How it looks.
    pub theme: Theme,
    /// The values of the theme's options.
    pub options: BTreeMap<String, OptionValue>,
    /// What decides which items go first where room is short.
    pub ages: Ages,
}

/// Reads a resume, and leaves out what the variant doesn't show. None if there are errors among the diagnostics.
pub fn read(
    document: &resume::Document,
    sets: &[resume::Set],
    settings: &Settings,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Resume> {
    let changes = settings.variant.as_ref().map_or(&[][..], |variant| &variant.changes);
    let parsed = document.read(sources, sets, changes);
    diagnostics.extend(parsed.diagnostics);
    let mut resume = parsed.resume?;
    if let Some(variant) = &settings.variant {
        diagnostics.extend(variant::claims(variant, document, &settings.role));
        variant::select(variant, &mut resume, diagnostics);
    }
    if settings.public {
        variant::publish(&mut resume, diagnostics);
    }
    Some(resume)
}

/// Reads a resume as [`read`] does, and the places of the comments in its files.
pub fn read_with_comments(
    input: &resume::Input<'_>,
    settings: &Settings,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Resume, Vec<Span>)> {
    let document = resume::Document::open(sources, input);
    let resume = read(&document, input.sets, settings, sources, diagnostics)?;
    Some((resume, document.comments().to_vec()))
}

/// Words a resume as its theme's options say, within the limits of the variant.
pub fn word(
    mut resume: Resume,
    settings: &Settings,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Worded> {
    let chosen = dress::choose(&resume, settings, sources).map_err(|problems| diagnostics.extend(problems)).ok();
    // What is wrong with the resume is told even if the theme can't be used.
    let wording = chosen.as_ref().map(|(_, options)| dress::wording(options)).unwrap_or_default();
    let worded = content::Options { wording, ..settings.content.clone() };
    let (content, problems) = content::build(&resume, sources, &worded);
    diagnostics.extend(problems);
    let ((theme, options), mut content) = chosen.zip(content)?;
    if let Some(posting) = &settings.order {
        let profile = settings.role.profile();
        // What is printed decides; no page is read yet.
        let found = Searched::new(profile, &resume, &content, &[]).meet(posting);
        posting::arrange(&mut resume, posting, &found, profile);
        content = content::build(&resume, sources, &worded).0?;
    }
    let ages = Ages::new(&resume, content.date);
    if let Some(variant) = &settings.variant {
        variant::limit(&mut content, variant, &ages, diagnostics);
        diagnostics.extend(variant::empty(variant, &content));
    }
    (!has_errors(diagnostics)).then_some(Worded { resume, content, theme, options, ages })
}

/// Reads a resume and words it.
pub fn content(
    input: &resume::Input<'_>,
    settings: &Settings,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Worded> {
    let document = resume::Document::open(sources, input);
    let resume = read(&document, input.sets, settings, sources, diagnostics)?;
    word(resume, settings, sources, diagnostics)
}

/// Renders the theme's template over the content.
pub fn mark_up(
    worded: &Worded,
    settings: &Settings,
    fonts: &Fonts,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Theme, Markup)> {
    let Dress { theme, options, fallbacks } = dress::dress(worded, fonts, sources, diagnostics)?;
    let markup = markup::render(&worded.content, &theme, &options, &fallbacks, sources, &settings.guard);
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
    let worded = content(input, settings, sources, diagnostics)?;
    set_worded(worded, settings, fonts, sources, diagnostics)
}

/// From words to pages, in as many as the variant allows, if that can be done.
pub fn set_worded(
    worded: Worded,
    settings: &Settings,
    fonts: &Fonts,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Document> {
    let dress = dress::dress(&worded, fonts, sources, diagnostics)?;
    let mut setter =
        Setter { worded: &worded, dress: &dress, fonts, sources, guard: &settings.guard, problems: Vec::new() };
    let page = setter.fitted(settings.variant.as_ref()).map(|(page, measures)| (setter.ended(page), measures));
    let problems = std::mem::take(&mut setter.problems);
    diagnostics.extend(problems);
    let (Page { content, markup, pages, .. }, measures) = page?;
    let Worded { resume, .. } = worded;
    Some(Document { resume, content, theme: dress.theme, markup, pages, measures })
}

/// A resume set once.
struct Page {
    content: Content,
    options: BTreeMap<String, OptionValue>,
    markup: Markup,
    pages: Pages,
}

/// Sets a resume again and again with less in it.
struct Setter<'a> {
    worded: &'a Worded,
    dress: &'a Dress,
    fonts: &'a Fonts,
    sources: &'a Sources,
    guard: &'a Guard,
    /// Of the last try.
    problems: Vec<Diagnostic>,
}

impl Setter<'_> {
    /// The pages, with the fewest measures that keep to the variant's limit; with all of them if none keep to it.
    fn fitted(&mut self, variant: Option<&Variant>) -> Option<(Page, Vec<Measure>)> {
        let page = self.page(&[])?;
        let Some((variant, limit)) = variant.and_then(|it| Some((it, it.limit.pages.as_ref()?))) else {
            return Some((page, Vec::new()));
        };
        let fits = |page: &Page| page.pages.count() <= usize::try_from(limit.value).unwrap_or(usize::MAX);
        if fits(&page) {
            return Some((page, Vec::new()));
        }
        let tighten = self.dress.theme.manifest.tightenings(&self.dress.options);
        let measures = variant::measures(&self.worded.content, &variant.limit, &self.worded.ages, &tighten);
        let mut best = self.page(&measures)?;
        let (mut few, mut enough) = (0, measures.len());
        while fits(&best) && enough - few > 1 {
            let middle = few.midpoint(enough);
            let page = self.page(&measures[..middle])?;
            if fits(&page) {
                (best, enough) = (page, middle);
            } else {
                few = middle;
            }
        }
        let taken = measures[..enough].to_vec();
        self.problems.extend(variant::tell(&taken, variant, limit));
        Some((best, taken))
    }

    /// The pages after some measures.
    fn page(&mut self, measures: &[Measure]) -> Option<Page> {
        let (content, tight) = variant::take(measures, &self.worded.content);
        let mut options = self.dress.options.clone();
        for (name, typed) in tight {
            let value = self.dress.theme.manifest.options.get(&name).and_then(|spec| spec.check(&typed).ok());
            options.extend(value.map(|value| (name, value)));
        }
        options.extend(self.ends_anywhere());
        self.set(content, options)
    }

    /// The pages of some content with some options.
    fn set(&mut self, content: Content, options: BTreeMap<String, OptionValue>) -> Option<Page> {
        let Dress { theme, fallbacks, .. } = self.dress;
        let markup = markup::render(&content, theme, &options, fallbacks, self.sources, self.guard);
        let markup = markup.map_err(|problem| self.problems.push(problem)).ok()?;
        let (pages, problems) = typeset::typeset(&markup, theme, self.fonts, self.sources, self.guard);
        self.problems = problems;
        Some(Page { content, options, markup, pages: pages? })
    }
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

/// Reads a PDF back and holds it against the content, and against what the variant has to keep to.
pub fn prove(
    pdf: Vec<u8>,
    content: &Content,
    theme: &Theme,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Proof> {
    let extraction = read_back(&pdf, settings).map_err(|problem| diagnostics.push(problem)).ok()?;
    let verdict = verify::verify(content, &theme.manifest.furniture, &extraction);
    diagnostics.extend(verdict.findings.iter().cloned());
    hold_to(settings, &extraction, diagnostics);
    Some(Proof { pdf, extraction, verdict })
}

/// Reads a PDF of whatever origin and holds it against the content. Gives the content as the PDF words it, too.
pub fn prove_any(
    pdf: Vec<u8>,
    content: &Content,
    theme: &Theme,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Proof, Content)> {
    let extraction = read_back(&pdf, settings).map_err(|problem| diagnostics.push(problem)).ok()?;
    let (worded, verdict) = verify::verify_any(content, &theme.manifest.furniture, &extraction);
    diagnostics.extend(verdict.findings.iter().cloned());
    hold_to(settings, &extraction, diagnostics);
    Some((Proof { pdf, extraction, verdict }, worded))
}

/// What the extractors read, within the limits of the settings.
fn read_back(pdf: &[u8], settings: &Settings) -> Result<Extraction, Diagnostic> {
    let pdf = pdf.to_vec();
    settings.guard.run("reading the PDF", move || extract::read(&pdf))?
}

/// Holds a PDF against what the variant has to keep to.
fn hold_to(settings: &Settings, extraction: &Extraction, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(variant) = &settings.variant {
        diagnostics.extend(variant::too_many_pages(variant, extraction));
        diagnostics.extend(variant::missing(variant, extraction));
    }
}
