//! PDF → [`Reading`]s: lines of positioned words, per extractor and order, and the hazards on the way.
//!
//! Two witnesses read each PDF: pdf-extract, and hayro-interpret, which shares an author with the PDF's writer and so
//! must not be the only one. Both yield one kind of glyph stream, from which one builder makes lines and words; hayro's
//! is read in every order that readers go by. Neither can bring the process down: see `quiet`; what they fail at becomes
//! a problem of the [`Extraction`], and the others go on.

mod actual;
mod attached;
mod by_hayro;
mod by_pdf_extract;
mod cure;
mod document;
mod draw;
mod drawn;
mod font;
mod glyph;
mod hazard;
mod layers;
mod lines;
mod logical;
mod names;
mod order;
mod quiet;
mod readers;
mod reading;
mod scene;
mod shape;
mod shows;
mod spacing;
mod tag_order;
mod tags;
mod trap;
mod widths;

pub use draw::draw;
pub use hazard::{Hazard, HazardKind};
pub use logical::logical;
pub use readers::{Reader, Readers, Token, Views};
pub use reading::{Bounds, Line, PageText, Reading, Word};

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax;

use crate::diagnostic::{Code, Diagnostic, PdfPlace, Severity};

/// Files larger than this are refused.
pub const MAX_BYTES: usize = 64 << 20;
/// Documents with more pages than this are refused.
pub const MAX_PAGES: usize = 200;
/// A page with more glyphs than this ends the reading of that page.
const MAX_GLYPHS: usize = 100_000;

/// The names of the readings, in the order of [`Extraction::readings`].
pub const READINGS: [&str; 4] =
    ["content order (pdf-extract)", "content order (hayro)", "page order (hayro)", "column order (hayro)"];

/// A further reading, of tagged PDFs.
pub const TAGGED: &str = "tag order (hayro)";

/// A further reading, of PDFs in which glyphs and replacement texts differ.
pub const REPLACED: &str = "replacement texts (hayro)";

/// The size of a page in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// All that the extractors made of a PDF.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extraction {
    /// The sizes of its pages.
    pub pages: Vec<PageSize>,
    /// The readings, one for each of [`READINGS`], and [`TAGGED`] and [`REPLACED`] where there are such.
    pub readings: Vec<Reading>,
    /// What leads readers astray or hides text from people.
    pub hazards: Vec<Hazard>,
    /// What an extractor could not read.
    pub problems: Vec<Diagnostic>,
    /// What real readers are thought to make of each page, if that was asked for; none for a page that can't be told.
    pub views: Vec<Option<Views>>,
}

/// The words of a text that another program read, as those of [`Views`].
#[must_use]
pub fn words(text: &str) -> Vec<Token> {
    readers::of_text(text)
}

/// Reads a PDF with all extractors in all orders.
pub fn read(pdf: &[u8]) -> Result<Extraction, Diagnostic> {
    read_as(pdf, false)
}

/// Reads a PDF as [`read`] does, and tells what real readers make of it as well.
pub fn examine(pdf: &[u8]) -> Result<Extraction, Diagnostic> {
    read_as(pdf, true)
}

fn read_as(pdf: &[u8], views: bool) -> Result<Extraction, Diagnostic> {
    if pdf.len() > MAX_BYTES {
        let message = format!("the PDF has {} bytes; more than {MAX_BYTES} are not read", pdf.len());
        return Err(Diagnostic::error(Code::Limit, message).hint("a resume has well under 2.5 MB; leave pictures out"));
    }
    let (witness, other) = rayon::join(|| read_with_pdf_extract(pdf), || read_with_hayro(pdf, views));
    let mut extraction = other?;
    extraction.problems.extend(witness.problems);
    for reading in witness.readings {
        let (read, pages) = (reading.pages.len(), extraction.pages.len());
        if reading.complete && read != pages {
            let reason = format!("it finds {read} pages of {pages}");
            extraction.problems.push(problem(by_pdf_extract::NAME, read, &reason));
        }
        extraction.readings[0] = Reading { complete: reading.complete && read == pages, ..reading };
    }
    Ok(extraction)
}

/// All readings but the first, the pages' sizes and the hazards.
fn read_with_hayro(pdf: &[u8], views: bool) -> Result<Extraction, Diagnostic> {
    let document = by_hayro::load(pdf).map_err(refused)?;
    let count = document.pages().len();
    if count == 0 {
        return Err(Diagnostic::error(Code::Unreadable, "the PDF has no pages"));
    }
    if count > MAX_PAGES {
        let message = format!("the PDF has {count} pages; more than {MAX_PAGES} are not read");
        return Err(Diagnostic::error(Code::Limit, message));
    }
    let tags = tags::tags(&document);
    let layers = if views { layers::Layers::of(&document) } else { layers::Layers::default() };
    let mut orders = Orders::new(tags.as_ref().filter(|tags| !tags.incomplete));
    let mut extraction = Extraction::default();
    if views {
        extraction.hazards.extend(document::bookmarks(&document));
        extraction.hazards.extend(attached::files(&document));
    }
    extraction.problems.extend(tags.iter().flat_map(|tags| &tags.problems).map(|problem| tag_problem(problem, views)));
    for (index, (mut scene, result)) in by_hayro::read(&document, views).into_iter().enumerate() {
        if let Err(reason) = &result {
            extraction.problems.push(problem(by_hayro::NAME, index, reason));
            orders.complete = false;
        }
        if scene.nested_texts {
            let message = format!("page {} replaces glyphs by texts in a way that is not read", index + 1);
            extraction.problems.push(Diagnostic::warning(Code::Extraction, message));
        }
        let page = document.pages().get(index).filter(|_| views);
        let shows = page.and_then(|page| quiet::quietly(|| shows::shows(page, &layers)).ok().flatten());
        if let Some(shows) = &shows {
            drawn::resolve(&mut scene, shows);
        }
        extraction.pages.push(PageSize { width: scene.width, height: scene.height });
        let geometric = order::geometric(&scene.glyphs);
        extraction.hazards.extend(hazard::find(&scene, &geometric, index + 1));
        if !views {
            orders.page(&scene, geometric);
            continue;
        }
        orders.page(&scene, geometric.clone());
        extraction.hazards.extend(orders.tags.into_iter().flat_map(|tags| tag_order::find(tags, index, &scene)));
        if let Some(page) = page {
            // What stumbles over a damaged page leaves it without views; the readings are there all the same.
            let looked = quiet::quietly(|| look(page, shows, &scene, &geometric, index + 1));
            let (hazards, views) = looked.unwrap_or_default();
            extraction.hazards.extend(hazards);
            extraction.views.push(views);
        }
    }
    extraction.readings = orders.readings();
    Ok(extraction)
}

/// What somebody who knows no source looks for on a page, and what real readers make of it; nothing where its operators
/// and its glyphs can't be brought together, or where it is turned as a whole.
fn look(
    page: &hayro_syntax::page::Page<'_>,
    shows: Option<shows::Shows>,
    scene: &scene::Scene,
    geometric: &PageText,
    number: usize,
) -> (Vec<Hazard>, Option<Views>) {
    let mut hazards = document::laid_over(page, number);
    hazards.extend(shows.iter().flat_map(|shows| shows.hidden_text(number)));
    let shows = shows.filter(|shows| shows.origins.len() == scene.glyphs.list.len());
    hazards.extend(trap::find(scene, geometric, shows.as_ref(), number));
    let upright = hazards.iter().all(|hazard| !matches!(hazard.kind, HazardKind::TurnedPage(_)));
    (hazards, shows.filter(|_| upright).map(|shows| readers::views(&shows, scene)))
}

/// The pages in all the orders in which hayro's glyphs are read.
struct Orders<'a> {
    tags: Option<&'a tags::Tags>,
    content: Vec<PageText>,
    geometric: Vec<PageText>,
    columns: Vec<PageText>,
    tagged: Vec<PageText>,
    /// The pages on which replacement texts change anything.
    replaced: BTreeMap<usize, PageText>,
    complete: bool,
}

impl<'a> Orders<'a> {
    fn new(tags: Option<&'a tags::Tags>) -> Self {
        let none = Vec::new;
        Self {
            tags,
            content: none(),
            geometric: none(),
            columns: none(),
            tagged: none(),
            replaced: BTreeMap::new(),
            complete: true,
        }
    }

    fn page(&mut self, scene: &scene::Scene, geometric: PageText) {
        let content = order::content(&scene.glyphs);
        let index = self.content.len();
        let replaced = actual::replaced(scene, &scene.texts);
        self.replaced.extend(replaced.map(|glyphs| (index, order::content(&glyphs))));
        self.tagged.extend(self.tags.map(|tags| tags::order(tags, index, scene)));
        self.content.push(content);
        self.columns.push(order::columns(&geometric));
        self.geometric.push(geometric);
    }

    fn readings(self) -> Vec<Reading> {
        let complete = self.complete;
        let reading = |name, pages| Reading { name, pages, complete };
        let replaced = (!self.replaced.is_empty()).then(|| {
            let mut pages = self.content.clone();
            self.replaced.into_iter().for_each(|(index, page)| pages[index] = page);
            reading(REPLACED, pages)
        });
        let orders = [Vec::new(), self.content, self.geometric, self.columns];
        let mut readings: Vec<Reading> =
            READINGS.into_iter().zip(orders).map(|(name, pages)| reading(name, pages)).collect();
        readings.extend(self.tags.map(|_| reading(TAGGED, self.tagged)));
        readings.extend(replaced);
        readings
    }
}

/// The finding that the tags are not as they should be: of anybody's PDF a note, since none of the readers behind
/// applicant systems goes by them.
fn tag_problem(problem: &str, anybodys: bool) -> Diagnostic {
    let (severity, code) =
        if anybodys { (Severity::Note, Code::TagOrder) } else { (Severity::Warning, Code::Extraction) };
    Diagnostic::new(severity, code, format!("the PDF is tagged, but {problem}"))
        .hint("readers that go by the tags, such as screen readers, may lose text; write the PDF anew, or without tags")
}

fn refused(error: by_hayro::LoadError) -> Diagnostic {
    match error {
        by_hayro::LoadError::Encrypted => {
            Diagnostic::error(Code::Unreadable, "the PDF is encrypted").hint("save it without a password")
        }
        by_hayro::LoadError::Invalid(reason) => {
            Diagnostic::error(Code::Unreadable, format!("the PDF cannot be read: {reason}"))
        }
    }
}

/// Reading 1.
fn read_with_pdf_extract(pdf: &[u8]) -> Extraction {
    let mut reading = Reading { name: READINGS[0], pages: Vec::new(), complete: true };
    let mut problems = Vec::new();
    match by_pdf_extract::Reader::load(pdf) {
        Err(reason) => problems.push(problem(by_pdf_extract::NAME, 0, &reason)),
        Ok(reader) => {
            for index in 0..reader.pages().min(MAX_PAGES) {
                let (glyphs, result) = reader.page(index);
                problems.extend(result.err().map(|reason| problem(by_pdf_extract::NAME, index, &reason)));
                reading.pages.push(order::content(&glyphs));
            }
        }
    }
    reading.complete = problems.is_empty();
    Extraction { readings: vec![reading], problems, ..Extraction::default() }
}

/// The finding that an extractor failed on a page, counted from 0.
fn problem(extractor: &str, index: usize, reason: &str) -> Diagnostic {
    let page = index + 1;
    let reason = if reason.is_empty() { String::new() } else { format!(": {reason}") };
    Diagnostic::error(Code::Extraction, format!("{extractor} cannot read page {page}{reason}"))
        .pdf(PdfPlace { page, reading: extractor.to_owned(), ..PdfPlace::default() })
        .hint("an ATS built on a similar reader would lose this page; typeset the PDF anew")
}
