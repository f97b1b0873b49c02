//! What a reader makes of a PDF: pages of lines of words, each with the place where it stands.

use std::fmt::Write as _;
use std::ops::Range;

/// A rectangle on a page in points, from the top left corner, y downwards.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub x0: f64,
    /// Top edge.
    pub y0: f64,
    /// Right edge.
    pub x1: f64,
    /// Bottom edge; for text, the baseline.
    pub y1: f64,
}

impl Bounds {
    /// Width, never negative.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.x1 - self.x0).max(0.0)
    }

    /// Height, never negative.
    #[must_use]
    pub fn height(&self) -> f64 {
        (self.y1 - self.y0).max(0.0)
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// What both cover.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        }
    }

    /// Left, top, right, bottom.
    #[must_use]
    pub fn edges(&self) -> [f64; 4] {
        [self.x0, self.y0, self.x1, self.y1]
    }

    /// Area in square points.
    #[must_use]
    pub fn area(&self) -> f64 {
        self.width() * self.height()
    }
}

/// A word: what stands between two blanks, wide gaps or line ends.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Word {
    /// Its characters.
    pub text: String,
    /// Where it stands.
    pub bounds: Bounds,
    /// Before which of its characters (counted from 0) font, size or text run change.
    pub seams: Vec<usize>,
    /// Its stretches of several right-to-left letters that one glyph stands for (counted from 0): they are in the order in
    /// which they are spoken, whatever the order of the glyphs.
    pub joined: Vec<Range<usize>>,
    /// How much empty space stands before it on its line beyond one blank, in ems.
    pub gap: f64,
    /// Whether only empty space parts it from the word before on its line: no blank was written there.
    pub bare: bool,
}

/// A line: words from left to right on one baseline.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its words; never empty.
    pub words: Vec<Word>,
    /// Where it stands.
    pub bounds: Bounds,
}

impl Line {
    /// The words with single blanks between them.
    #[must_use]
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}

/// The lines of a page in the order of the reading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageText {
    /// The lines.
    pub lines: Vec<Line>,
}

/// A PDF as one reader sees it, in one order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Its name for people, such as `content order (pdf-extract)`.
    pub name: &'static str,
    /// All pages.
    pub pages: Vec<PageText>,
    /// Whether the reader got through all pages; if not, a problem of the extraction says why.
    pub complete: bool,
}

impl Reading {
    /// The lines of all pages.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.pages.iter().flat_map(|page| &page.lines)
    }

    /// The plain text: a line end after each line, a form feed between pages.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (index, page) in self.pages.iter().enumerate() {
            if index > 0 {
                text.push('\u{c}');
            }
            for line in &page.lines {
                // Writing to a string can't fail.
                let _ = writeln!(text, "{}", line.text());
            }
        }
        text
    }
}
