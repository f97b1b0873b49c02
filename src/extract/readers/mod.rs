//! Models of real readers: by which rules each makes words and lines of the same glyphs, and in which order.
//!
//! Seven programs stand behind most applicant systems. They agree on glyphs and differ in two things: where they put a
//! blank between two letters, and in which order they give the lines. Each model here is written from what a program's
//! documentation says and what it was seen to do; none holds its code. Where models differ, so do the programs, and
//! somebody reads the page wrong. All measures are the programs' own.

mod pdfbox;
mod pdfium;
mod pdfjs;
mod pdfminer;
mod pdftotext;
mod pypdf;
mod tokens;

use super::glyph::Glyph;
use super::reading::Bounds;
use super::scene::Scene;
use super::shows::{Origin, Shows};

pub use tokens::Token;
pub(crate) use tokens::of_text;

/// A real reader that is modelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// `pdftotext` of Poppler, as it comes.
    Pdftotext,
    /// pdfminer.six with its own `LAParams`.
    Pdfminer,
    /// pypdf's `extract_text`.
    Pypdf,
    /// `PDFium`, as in Chrome.
    Pdfium,
    /// pdf.js, as in Firefox, its items joined as it says.
    Pdfjs,
    /// Apache `PDFBox`'s `PDFTextStripper`.
    Pdfbox,
    /// Apache Tika, which is built on `PDFBox`.
    Tika,
}

impl Reader {
    /// All of them, in the order in which reports name them.
    pub const ALL: [Self; 7] =
        [Self::Pdftotext, Self::Pdfminer, Self::Pypdf, Self::Pdfium, Self::Pdfjs, Self::Pdfbox, Self::Tika];

    /// Its name in small letters, for options.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pdfium => "pdfium",
            Self::Pdfjs => "pdfjs",
            Self::Pdfbox => "pdfbox",
            Self::Tika => "tika",
            Self::Pdftotext | Self::Pdfminer | Self::Pypdf => self.name(),
        }
    }

    /// The reader of that name.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.key() == key)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdftotext => "pdftotext",
            Self::Pdfminer => "pdfminer",
            Self::Pypdf => "pypdf",
            Self::Pdfium => "PDFium",
            Self::Pdfjs => "pdf.js",
            Self::Pdfbox => "PDFBox",
            Self::Tika => "Tika",
        }
    }
}

/// Some of the real readers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readers(u8);

impl Readers {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those that are in this or the other, or in both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Their names, in the order in which reports give them.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let all = Reader::ALL.into_iter().enumerate();
        all.filter(move |(number, _)| self.0 & (1 << number) != 0).map(|(_, reader)| reader.name())
    }
}

impl FromIterator<Reader> for Readers {
    fn from_iter<I: IntoIterator<Item = Reader>>(readers: I) -> Self {
        let bit =
            |reader: Reader| Reader::ALL.iter().position(|other| *other == reader).map_or(0_u8, |number| 1 << number);
        Self(readers.into_iter().map(bit).fold(0, |all, bit| all | bit))
    }
}

/// What a model gives: glyphs by their numbers, and what it puts between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A glyph of the page.
    Glyph(usize),
    /// A blank or a line end.
    Break,
}

/// A page as the models see it.
pub(crate) struct Page<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) shows: &'a Shows,
}

/// Whether a glyph lies wholly off a part of the page, or its baseline does.
fn is_off(glyph: &Glyph, part: &Bounds) -> bool {
    glyph.x1 < part.x0 || glyph.x0 > part.x1 || !(part.y0..=part.y1).contains(&glyph.baseline)
}

/// A glyph with its place and origin.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) index: usize,
    pub(crate) glyph: &'a Glyph,
    pub(crate) origin: &'a Origin,
    pub(crate) text: &'a str,
}

impl<'a> Page<'a> {
    /// What of the page is shown.
    fn shown(&self) -> Bounds {
        Bounds { x0: 0.0, y0: 0.0, x1: self.scene.width, y1: self.scene.height }
    }

    /// The upright glyphs in the order of drawing; text that is turned is a hazard of its own.
    pub(crate) fn glyphs(&self) -> impl Iterator<Item = Seen<'a>> {
        let scene = self.scene;
        let pairs = scene.glyphs.list.iter().zip(&self.shows.origins).enumerate();
        pairs.filter(|(_, (glyph, _))| glyph.angle == 0).map(|(index, (glyph, origin))| Seen {
            index,
            glyph,
            origin,
            text: scene.glyphs.text(glyph),
        })
    }
}

/// What each of [`Reader::ALL`] makes of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Views {
    /// The words of each reader in its order.
    pub words: [Vec<Token>; Reader::ALL.len()],
}

impl Views {
    /// The words of a reader.
    #[must_use]
    pub fn of(&self, reader: Reader) -> Option<&[Token]> {
        let number = Reader::ALL.iter().position(|other| *other == reader)?;
        Some(&self.words[number])
    }
}

/// What real readers make of a page.
pub(crate) fn views(shows: &Shows, scene: &Scene) -> Views {
    let page = Page { scene, shows };
    Views { words: Reader::ALL.map(|reader| tokens::tokens(&page, &read(reader, &page))) }
}

/// What a reader makes of a page.
fn read(reader: Reader, page: &Page<'_>) -> Vec<Piece> {
    match reader {
        Reader::Pdftotext => pdftotext::read(page),
        Reader::Pdfminer => pdfminer::read(page),
        Reader::Pypdf => pypdf::read(page),
        Reader::Pdfium => pdfium::read(page),
        Reader::Pdfjs => pdfjs::read(page),
        Reader::Pdfbox | Reader::Tika => pdfbox::read(page),
    }
}

/// The box of a glyph of these heights above and below its baseline, in ems.
fn boxed(glyph: &Glyph, above: f64, below: f64) -> Bounds {
    Bounds {
        x0: glyph.x0.min(glyph.x1),
        y0: glyph.baseline - above * glyph.size,
        x1: glyph.x0.max(glyph.x1),
        y1: glyph.baseline + below * glyph.size,
    }
}
