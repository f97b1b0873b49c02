//! `PDFBox`'s `PDFTextStripper` as it comes, on which Tika is built: letter by letter in the order of the file.
//!
//! A blank is put in where a letter begins further right than half the font's blank or three tenths of an average
//! letter would let it (`spacingTolerance` 0.5, `averageCharTolerance` 0.3); a line ends where heights don't overlap.

use super::{Page, Piece, Seen};
use crate::extract::font::Font;

const SPACING_TOLERANCE: f64 = 0.5;
const LETTER_TOLERANCE: f64 = 0.3;
/// Baselines that differ by less, in points, are one.
const SAME: f64 = 0.1;

pub(super) fn read(page: &Page<'_>) -> Vec<Piece> {
    let mut state = State::default();
    let glyphs: Vec<Seen<'_>> = page.glyphs().collect();
    let widths = blanks(page, &glyphs);
    for seen in glyphs {
        state.push(page, &seen, widths[seen.origin.font]);
    }
    state.pieces
}

/// The width of each font's blank in ems: the font's own, that of one shown, or that of an average letter.
pub(super) fn blanks(page: &Page<'_>, glyphs: &[Seen<'_>]) -> Vec<Option<f64>> {
    let width = |seen: &Seen<'_>| (seen.glyph.x1 - seen.glyph.x0) / seen.glyph.size.max(f64::MIN_POSITIVE);
    let of_font = |number: usize| {
        let shown = glyphs.iter().filter(move |seen| seen.origin.font == number);
        let blank = shown.clone().find(|seen| seen.text == " ").map(width).filter(|width| *width > 0.0);
        blank.or(page.shows.fonts[number].blank).or_else(|| {
            let widths: Vec<f64> = shown.map(width).filter(|width| *width > 0.0).collect();
            #[expect(clippy::cast_precision_loss, reason = "no page has as many letters")]
            let count = widths.len() as f64;
            (!widths.is_empty()).then(|| widths.iter().sum::<f64>() / count)
        })
    };
    (0..page.shows.fonts.len()).map(of_font).collect()
}

#[derive(Default)]
struct State {
    pieces: Vec<Piece>,
    /// The lowest baseline of the line, and the height of its highest letter; none after a wide gap.
    line: Option<(f64, f64)>,
    last: Option<Last>,
}

struct Last {
    font: usize,
    size: f64,
    begin: f64,
    end: f64,
    blank_width: f64,
    letter_width: f64,
    blank: bool,
}

impl State {
    fn push(&mut self, page: &Page<'_>, seen: &Seen<'_>, blank: Option<f64>) {
        let glyph = seen.glyph;
        let (x, width) = (glyph.x0, glyph.x1 - glyph.x0);
        let height = height(&page.shows.fonts[seen.origin.font]) * glyph.size;
        let blank_width = blank.unwrap_or_default() * glyph.size;
        let same =
            self.last.as_ref().filter(|last| last.font == seen.origin.font && (last.size - glyph.size).abs() < 1e-6);
        let letter_width = same.map_or(width, |last| f64::midpoint(last.letter_width, width));
        if let Some(last) = &self.last {
            let mean_blank = f64::midpoint(last.blank_width, blank_width);
            let tolerance = (mean_blank * SPACING_TOLERANCE).min(letter_width * LETTER_TOLERANCE);
            if self.line.is_some_and(|line| !overlap((glyph.baseline, height), line)) {
                self.pieces.push(Piece::Break);
                self.line = None;
            } else if last.end + tolerance < x && !last.blank {
                self.pieces.push(Piece::Break);
            }
            if (x - last.begin).abs() > blank_width + mean_blank * SPACING_TOLERANCE {
                self.line = None;
            }
        }
        let (low, high) = self.line.unwrap_or((f64::NEG_INFINITY, 0.0));
        self.line = Some((low.max(glyph.baseline), high.max(height)));
        self.pieces.push(Piece::Glyph(seen.index));
        let (font, size, blank) = (seen.origin.font, glyph.size, seen.text.ends_with(' '));
        self.last = Some(Last { font, size, begin: x, end: glyph.x1, blank_width, letter_width, blank });
    }
}

/// How high a letter is taken to be, in ems: half the font's box, its capitals, or half of its ascent and descent.
fn height(font: &Font) -> f64 {
    let mut height = font.box_height / 2.0;
    if font.cap_height > 0.0 && (font.cap_height < height || height == 0.0) {
        height = font.cap_height;
    }
    if let (Some(ascent), Some(descent)) = (font.ascent, font.descent) {
        let half = (ascent - descent) / 2.0;
        if ascent > 0.0 && (half < height || height == 0.0) {
            height = half;
        }
    }
    height
}

/// Whether two letters, by baseline and height, stand on one line.
fn overlap((y1, height1): (f64, f64), (y2, height2): (f64, f64)) -> bool {
    (y1 - y2).abs() < SAME || (y2 <= y1 && y2 >= y1 - height1) || (y1 <= y2 && y1 >= y2 - height2)
}
