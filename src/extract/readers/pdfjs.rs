//! pdf.js's `getTextContent`, its items joined with line ends where it marks one.
//!
//! It goes from letter to letter in the order of the file. A written blank counts only if the next letter stands a
//! little off; an unwritten one is put in from a tenth of an em. A step back on the same line puts none in.

use super::{Page, Piece, is_off};
use crate::extract::glyph::Glyph;

/// Letters no further apart than this, in ems, have no blank between them, even where one is written.
const NO_BLANK: f64 = 0.03;
/// Letters further apart than this have one, even where none is written.
const BLANK: f64 = 0.102;
/// A step back by more than this begins something else.
const BACK: f64 = -0.2;
/// A step back with a step down by more than this, in ems, is a line end.
const LINE_BACK: f64 = 0.5;
/// A step down by more than this is a line end anyway.
const LINE_DOWN: f64 = 1.0;

pub(super) fn read(page: &Page<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut last: Option<Glyph> = None;
    let mut blank = false;
    // How far the pen lags behind, and in which operator.
    let mut lag = (0, 0.0);
    for seen in page.glyphs() {
        if lag.0 != seen.origin.operator {
            lag = (seen.origin.operator, 0.0);
        }
        let glyph = seen.glyph.moved(-lag.1);
        if seen.text.chars().all(is_format) {
            continue;
        }
        if seen.text.chars().all(char::is_whitespace) {
            blank = true;
            continue;
        }
        if is_off(&glyph, &page.shown()) {
            continue;
        }
        // A glyph that stands for a mark, alone or with its letter, is taken to have no width, and is put to what
        // stands before it without a look at where that is.
        if seen.text.chars().any(is_mark) {
            lag.1 += glyph.x1 - glyph.x0;
            pieces.push(Piece::Glyph(seen.index));
            continue;
        }
        if last.is_some_and(|last| parts(&last, &glyph, blank)) {
            pieces.push(Piece::Break);
        }
        pieces.push(Piece::Glyph(seen.index));
        last = Some(glyph);
        blank = false;
    }
    pieces
}

/// Whether a blank or a line end is put between two letters.
fn parts(last: &Glyph, next: &Glyph, blank: bool) -> bool {
    let em = last.size.max(f64::MIN_POSITIVE);
    let (right, down) = ((next.x0 - last.x1) / em, (next.baseline - last.baseline).abs() / em);
    if right < BACK {
        return down > LINE_BACK;
    }
    down > LINE_DOWN || right > BLANK || (blank && right > NO_BLANK)
}

/// Characters that are there for the typesetter alone.
fn is_format(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Marks that stand over or under the letter before.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}
