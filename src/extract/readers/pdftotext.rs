//! Poppler's `pdftotext` without options: words, from them blocks by their neighbourhood, from these lines and tables,
//! and an order of the blocks in which what stands above comes first, then what stands at the left.
//!
//! The order is Breuel's ("High Performance Document Layout Analysis", 2003): a block comes before another that it
//! overlaps from above; and before one at its right, unless something stands between them in the first sense.

use super::{Page, Piece, Seen, boxed, is_off};
use crate::extract::glyph::Glyph;
use crate::extract::reading::Bounds;

mod blocks;
mod levels;
mod order;

/// Letters further apart than this, in ems, begin another word.
const WORD_GAP: f64 = 0.1;
/// Letters that overlap by more than this begin another word.
const OVERLAP: f64 = 0.2;
/// A baseline that differs by more than this, in points, begins another word.
const BASELINE: f64 = 0.5;
/// Letters in one place this near, along the line and across it, are printed twice.
const TWICE: (f64, f64) = (0.1, 0.2);
/// A font that does not say how high it is reaches from here to there.
const HEIGHT: (f64, f64) = (0.95, 0.35);
/// With more words than this a page takes too long, and is read in the order of the file.
const MAX_WORDS: usize = 4_000;

/// With more blocks than this their order would take too long to find, and is that in which they were found.
const MAX_BLOCKS: usize = 400;

/// Letters without a blank.
#[derive(Debug, Clone)]
struct Word {
    letters: Vec<usize>,
    bounds: Bounds,
    base: f64,
    size: f64,
    font: usize,
    blank_after: bool,
    /// Its characters, by which what is printed twice is found.
    text: String,
}

pub(super) fn read(page: &Page<'_>) -> Vec<Piece> {
    let words = words(page);
    if words.len() > MAX_WORDS {
        return words.iter().flat_map(pieces).collect();
    }
    let mut blocks = blocks::blocks(words);
    if blocks.len() <= MAX_BLOCKS {
        blocks = order::sorted(blocks);
    }
    blocks.iter().flat_map(|block| &block.lines).flat_map(|line| line_pieces(line)).collect()
}

fn pieces(word: &Word) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = word.letters.iter().map(|letter| Piece::Glyph(*letter)).collect();
    pieces.push(Piece::Break);
    pieces
}

/// A line's letters, its blanks and its end; a hyphen at the end goes, and with it the line end.
fn line_pieces(line: &[Word]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for word in line {
        pieces.extend(word.letters.iter().map(|letter| Piece::Glyph(*letter)));
        if word.blank_after {
            pieces.push(Piece::Break);
        }
    }
    pieces.push(Piece::Break);
    pieces
}

fn words(page: &Page<'_>) -> Vec<Word> {
    let levels = levels::levels(page.shows);
    let sizings = page.shows.origins.iter().map(|origin| page.shows.fonts[origin.font].sizing);
    let leveled = page.scene.glyphs.list.iter().zip(&levels).map(|(glyph, level)| level.of(glyph));
    let glyphs: Vec<Glyph> =
        leveled.zip(sizings).map(|(glyph, by)| glyph.on(glyph.baseline, glyph.size * by)).collect();
    let mut words = Vec::new();
    let mut open: Option<Word> = None;
    let mut twice = false;
    for seen in page.glyphs() {
        let seen = Seen { glyph: &glyphs[seen.index], ..seen };
        if off_page(page, &seen) || seen.text == "\0" {
            continue;
        }
        if seen.text.chars().all(char::is_whitespace) {
            words.extend(open.take());
            continue;
        }
        let Some(word) = &mut open else {
            open = Some(word(page, &seen));
            twice = false;
            continue;
        };
        if combines(page, word, &seen) {
            continue;
        }
        let again = is_twice(page, word, &seen);
        if again || twice || !follows(word, &seen) {
            words.extend(open.replace(self::word(page, &seen)));
        } else {
            extend(word, &seen);
        }
        twice = again;
    }
    words.extend(open);
    words
}

/// Whether a glyph lies off the medium: what is cropped is read all the same.
fn off_page(page: &Page<'_>, seen: &Seen<'_>) -> bool {
    is_off(&page.scene.glyphs.list[seen.index], &page.shows.media)
}

fn word(page: &Page<'_>, seen: &Seen<'_>) -> Word {
    let font = &page.shows.fonts[seen.origin.font];
    let (above, below) = (font.ascent.unwrap_or(HEIGHT.0), -font.descent.unwrap_or(-HEIGHT.1));
    Word {
        letters: vec![seen.index],
        bounds: boxed(seen.glyph, above, below),
        base: seen.glyph.baseline,
        size: seen.glyph.size,
        font: seen.origin.font,
        blank_after: false,
        text: seen.text.to_owned(),
    }
}

fn extend(word: &mut Word, seen: &Seen<'_>) {
    word.letters.push(seen.index);
    word.bounds.x1 = seen.glyph.x1;
    word.font = seen.origin.font;
    word.text.push_str(seen.text);
}

/// An accent over the letter before it is taken in, wherever it stands.
fn combines(page: &Page<'_>, word: &mut Word, seen: &Seen<'_>) -> bool {
    let mark = seen.text.chars().all(unicode_normalization::char::is_combining_mark);
    let base = word.letters.last().map(|letter| page.scene.glyphs.list[*letter]);
    let over = base.is_some_and(|base| {
        let (middle, width) = (f64::midpoint(base.x0, base.x1), base.x1 - base.x0);
        (f64::midpoint(seen.glyph.x0, seen.glyph.x1) - middle).abs() < 0.3 * width
            && (seen.glyph.baseline - word.base).abs() < 0.4 * word.bounds.height()
    });
    if mark && over {
        word.letters.push(seen.index);
    }
    mark && over
}

fn is_twice(page: &Page<'_>, word: &Word, seen: &Seen<'_>) -> bool {
    let last = word.letters.last().map(|letter| page.scene.glyphs.list[*letter]);
    last.is_some_and(|last| (seen.glyph.x0 - last.x0).abs() < TWICE.0 * word.size)
        && (seen.glyph.baseline - word.base).abs() < TWICE.1 * word.size
}

fn follows(word: &Word, seen: &Seen<'_>) -> bool {
    let gap = seen.glyph.x0 - word.bounds.x1;
    (-OVERLAP * word.size..=WORD_GAP * word.size).contains(&gap)
        && (seen.glyph.baseline - word.base).abs() <= BASELINE
        && (seen.glyph.size - word.size).abs() < 1e-3
}
