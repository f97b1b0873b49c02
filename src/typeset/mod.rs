//! Typst source → pages → PDF or PNG.
//!
//! Typst lives only here. Its world serves the theme's files and the fonts, and nothing else: no file system, no
//! network, no packages, no clock.

mod embedded;
mod fonts;
mod functions;
mod layout;
mod leaf;
mod lines;
mod messages;
mod origin;
mod world;

use typst::foundations::{Datetime, Smart};
use typst::layout::Abs;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use fonts::{Fonts, Shown};
pub use layout::Layout;
pub use origin::origin;

use crate::diagnostic::{Code, Diagnostic};
use crate::guard::Guard;
use crate::markup::Markup;
use crate::source::Sources;
use crate::theme::Theme;
use world::ThemeWorld;

/// The most pages that a resume may have.
pub const PAGE_LIMIT: usize = 50;

/// The longest side that a page may have, in points: that of PDF 1.6 and later (ISO 32000-1, annex C).
const SIDE_LIMIT: f64 = 14_400.0;

/// What to do about pages that are never done.
const ENDLESS: &str =
    "the theme has a loop or a call that goes on for ever, or makes ever longer texts: use another theme";

/// The standard that a PDF keeps when none is asked for.
pub const DEFAULT_STANDARD: &str = "ua-1";

/// What to write into the PDF besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PdfSettings {
    /// Standards to keep, by Typst's names: `ua-1`, `a-2a`, `1.7` …; `ua-1` if there are none.
    pub standards: Vec<String>,
    /// The date to stamp, as year, month, day.
    pub date: Option<(i32, u8, u8)>,
}

/// Pages, set and ready to be written.
pub struct Pages {
    document: PagedDocument,
    world: ThemeWorld,
}

impl Pages {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }
}

/// Sets the pages. Warnings come beside them; without pages there is an error among the diagnostics.
#[must_use]
pub fn typeset(
    markup: &Markup,
    theme: &Theme,
    fonts: &Fonts,
    sources: &Sources,
    guard: &Guard,
) -> (Option<Pages>, Vec<Diagnostic>) {
    let world = ThemeWorld::new(markup, theme, fonts, sources);
    let set = guard.run("setting the pages", move || (typst::compile::<PagedDocument>(&world), world));
    let (compiled, world) = match set {
        Ok(set) => set,
        Err(exceeded) => return (None, vec![exceeded.hint(ENDLESS)]),
    };
    let mut diagnostics = messages::convert(&compiled.warnings, &world, markup, sources);
    match compiled.output {
        Ok(document) => {
            let beyond = beyond_limits(&document);
            let pages = beyond.is_none().then_some(Pages { document, world });
            diagnostics.extend(beyond);
            (pages, diagnostics)
        }
        Err(errors) => {
            diagnostics.extend(messages::convert(&errors, &world, markup, sources));
            (None, diagnostics)
        }
    }
}

/// What is wrong with the number or the size of the pages.
fn beyond_limits(document: &PagedDocument) -> Option<Diagnostic> {
    let (count, most) = (document.pages().len(), Abs::pt(SIDE_LIMIT));
    let huge = |page: &Page| page.frame.size().any(|side| *side > most);
    let message = match document.pages().iter().position(huge) {
        _ if count > PAGE_LIMIT => format!("the resume has {count} pages; {PAGE_LIMIT} is the limit"),
        Some(at) => format!("page {} is longer or wider than the {SIDE_LIMIT} pt that a PDF may have", at + 1),
        None => return None,
    };
    Some(Diagnostic::error(Code::Limit, message))
}

/// Writes the pages as a PDF: the same bytes for the same pages and settings.
pub fn pdf(
    pages: &Pages,
    settings: &PdfSettings,
    markup: &Markup,
    sources: &Sources,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some(concat!("atsafe ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: settings.date.and_then(timestamp),
        standards: standards(&settings.standards).map_err(|problem| vec![problem])?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages.document, &options)
        .map_err(|errors| messages::convert(&errors, &pages.world, markup, sources))
}

/// Draws each page as a PNG at a resolution in pixels per inch.
pub fn png(pages: &Pages, pixels_per_inch: f64) -> Result<Vec<Vec<u8>>, Diagnostic> {
    let options = typst_render::RenderOptions { pixel_per_pt: (pixels_per_inch / 72.0).into(), ..Default::default() };
    let encode = |page| typst_render::render(page, &options).encode_png();
    let images: Result<_, _> = pages.document.pages().iter().map(encode).collect();
    images.map_err(|error| Diagnostic::error(Code::Typeset, format!("a page cannot be drawn: {error}")))
}

/// Drops what Typst remembers of earlier runs, so that a long-running process doesn't grow.
pub fn forget() {
    comemo::evict(0);
}

/// For how many documents Typst remembers what it made. What documents have in common is used again with each of them and so
/// stays; a text that comes once is dead weight, some 600 kB of it a document.
const MEMORY: usize = 2;

/// Drops what Typst remembers of documents long past. To be called after each of many.
pub fn grow_older() {
    comemo::evict(MEMORY);
}

fn timestamp((year, month, day): (i32, u8, u8)) -> Option<Timestamp> {
    Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc)
}

fn standards(names: &[String]) -> Result<PdfStandards, Diagnostic> {
    let mut list = Vec::new();
    let default = [DEFAULT_STANDARD.to_owned()];
    for name in if names.is_empty() { &default[..] } else { names } {
        let standard = serde_json::from_value::<PdfStandard>(name.as_str().into()).map_err(|_| {
            Diagnostic::error(Code::InvalidOption, format!("there is no PDF standard `{name}`"))
                .hint("known ones are `1.4` to `1.7`, `2.0`, `a-1b` to `a-4e` and `ua-1`")
        })?;
        list.push(standard);
    }
    PdfStandards::new(&list).map_err(|error| Diagnostic::error(Code::InvalidOption, error.message().to_string()))
}
