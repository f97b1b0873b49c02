//! `PDFium`'s text page: operators that show text are put in order along their line; blanks come from gaps within and
//! between them, measured by the widths of letters.

use super::{Page, Piece, Seen, is_off, pdfbox};

/// A gap between letters of one string has to be as wide as half a blank that is no wider than this, in ems.
const WIDEST_BLANK: f64 = 1.0 / 3.0;
/// Letters as wide as this in ems, and the part of their width that makes a gap between operators a blank.
const BETWEEN: [(f64, f64); 4] = [(0.4, 2.0), (0.7, 4.0), (0.8, 5.0), (f64::INFINITY, 6.0)];
/// The same for gaps within an operator.
const WITHIN: [(f64, f64); 4] = [(0.3, 2.0), (0.5, 4.0), (0.7, 5.0), (f64::INFINITY, 6.0)];

pub(super) fn read(page: &Page<'_>) -> Vec<Piece> {
    let shown = page.shown();
    let glyphs: Vec<Seen<'_>> = page.glyphs().filter(|seen| !is_off(seen.glyph, &shown)).collect();
    let blanks = pdfbox::blanks(page, &glyphs);
    let mut pieces = Vec::new();
    let mut last: Option<&[Seen<'_>]> = None;
    for object in sorted(&glyphs) {
        if let Some(last) = last
            && parted(last, object)
        {
            pieces.push(Piece::Break);
        }
        within(object, &blanks, &mut pieces);
        last = Some(object);
    }
    pieces
}

/// The operators of a page; those that follow one another on one line are put in order from the left.
fn sorted<'p, 'a>(glyphs: &'p [Seen<'a>]) -> Vec<&'p [Seen<'a>]> {
    let objects = glyphs.chunk_by(|a, b| a.origin.operator == b.origin.operator);
    let mut sorted: Vec<&[Seen<'_>]> = Vec::new();
    let mut line: Vec<&[Seen<'_>]> = Vec::new();
    for object in objects {
        let starts = |other: &&[Seen<'_>]| object[0].glyph.x0 >= other[0].glyph.x0;
        let Some(last) = line.last() else {
            line.push(object);
            continue;
        };
        let (before, first) = (last[last.len() - 1].glyph, object[0].glyph);
        let limit = (before.x1 - before.x0).max(first.x1 - first.x0) / 2.0;
        if (first.baseline - last[0].glyph.baseline).abs() > limit {
            sorted.append(&mut line);
            line.push(object);
        } else {
            let at = line.iter().rposition(starts).map_or(0, |index| index + 1);
            line.insert(at, object);
        }
    }
    sorted.append(&mut line);
    sorted
}

/// Whether a blank or a line end is put between two operators.
fn parted(last: &[Seen<'_>], next: &[Seen<'_>]) -> bool {
    let (end, begin) = (&last[last.len() - 1], &next[0]);
    if new_line(last, next) {
        return true;
    }
    if end.text == " " || begin.text == " " {
        return false;
    }
    let em = |seen: &Seen<'_>| (seen.glyph.x1 - seen.glyph.x0) / seen.glyph.size.max(f64::MIN_POSITIVE);
    let wider = if em(end) >= em(begin) { end } else { begin };
    let limit = part(em(wider), &BETWEEN) * wider.glyph.size;
    let step = begin.glyph.x0 - end.glyph.x0;
    begin.glyph.x0 - end.glyph.x1 > limit || -step > limit + (end.glyph.x1 - end.glyph.x0)
}

fn new_line(last: &[Seen<'_>], next: &[Seen<'_>]) -> bool {
    let extent = |object: &[Seen<'_>]| {
        let glyph = object[0].glyph;
        (glyph.baseline - 0.75 * glyph.size, glyph.baseline + 0.25 * glyph.size)
    };
    let ((top, bottom), (other_top, other_bottom)) = (extent(last), extent(next));
    let apart = top.max(other_top) >= bottom.min(other_bottom);
    let (end, begin) = (last[last.len() - 1].glyph, next[0].glyph);
    let limit = (end.x1 - end.x0).max(begin.x1 - begin.x0) / 4.0;
    let rise = last[0].glyph.baseline - begin.baseline;
    let moved = (rise > 2.0 * limit || rise < -3.0 * limit)
        && !(other_top..other_bottom).contains(&last[0].glyph.baseline)
        && !(top..bottom).contains(&begin.baseline);
    apart || moved
}

/// The part of a letter's width that is taken for a blank, in ems.
fn part(width: f64, parts: &[(f64, f64); 4]) -> f64 {
    parts.iter().find(|(below, _)| width < *below).map_or(0.0, |(_, by)| width / by)
}

/// The letters of an operator, with blanks where they stand apart.
fn within(object: &[Seen<'_>], blanks: &[Option<f64>], pieces: &mut Vec<Piece>) {
    let base = base(object);
    let mut last: Option<&Seen<'_>> = None;
    for seen in object {
        if let Some(last) = last {
            let gap = (seen.glyph.x0 - last.glyph.x1) / seen.glyph.size.max(f64::MIN_POSITIVE) - base;
            let blank = blanks.get(seen.origin.font).copied().flatten().filter(|blank| *blank <= WIDEST_BLANK);
            let letter = (seen.glyph.x1 - seen.glyph.x0) / seen.glyph.size.max(f64::MIN_POSITIVE);
            let limit = blank.map_or_else(|| part(letter, &WITHIN), |blank| blank / 2.0);
            if limit > 0.0 && gap >= limit && last.text != " " && seen.text != " " {
                pieces.push(Piece::Break);
            }
        }
        pieces.push(Piece::Glyph(seen.index));
        last = Some(seen);
    }
}

/// By how much `Tc` sets all letters of an operator apart, which is not counted.
fn base(object: &[Seen<'_>]) -> f64 {
    let spacing = object[0].origin.letter_spacing;
    if spacing == 0.0 || object.len() < 3 {
        return 0.0;
    }
    spacing
}
