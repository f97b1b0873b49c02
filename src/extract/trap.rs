//! What leads readers astray that only somebody who knows no source has to look for: words that go on in the next line,
//! pictures and shapes instead of text, text in another script or in place of other text.

use unicode_normalization::UnicodeNormalization;

use super::actual;
use super::glyph::{Glyph, Glyphs};
use super::hazard::{Hazard, HazardKind};
use super::order;
use super::reading::{Bounds, PageText};
use super::scene::Scene;
use super::shape;
use super::shows::Shows;

/// A picture of this part of a page without text is the page.
const SCAN: f64 = 0.1;
/// A page with fewer letters than this, apart from invisible ones, says nothing.
const FEW_LETTERS: usize = 40;
/// A picture this many times as wide as high may be a line of text.
const BANNER: f64 = 3.0;
/// A line's picture is no higher than this, in points.
const BANNER_HEIGHT: f64 = 60.0;
/// So many shapes in a row look like a word.
const WORD_SHAPES: usize = 4;
/// Shapes of letters are as high as this, in points.
const SHAPE_HEIGHT: std::ops::Range<f64> = 2.0..60.0;
/// A raised number is no larger than this part of the word before it, and raised by this part of its size at least.
const RAISED: (f64, f64) = (0.85, 0.15);
/// A word before a raised number that is no unit has as many letters.
const WORD_LETTERS: usize = 3;
/// The codes that `WinAnsiEncoding` leaves open, and some writers use for bullets all the same.
const OPEN_CODES: [u8; 6] = [0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D];
/// A gap in ems that people take for one between words, and most readers for none.
const NARROW: (f64, f64) = (0.045, 0.11);
/// The next line of a text is no further down than this, in heights of a small letter.
const NEXT_LINE: f64 = 4.0;
/// The nearest that letters of two words stand, in ems.
const GLUED: f64 = 0.1;

/// The traps of a page.
pub(crate) fn find(scene: &Scene, geometric: &PageText, shows: Option<&Shows>, page: usize) -> Vec<Hazard> {
    let mut found = Vec::new();
    let mut add = |kind, bounds, text: String| found.push(Hazard { kind, page, bounds, text });
    pictures(scene, &mut add);
    outlined(scene, &mut add);
    broken_words(geometric, &mut add);
    raised_numbers(scene, &mut add);
    edges(scene, &mut add);
    narrow_gaps(&scene.glyphs, &mut add);
    replaced(scene, &mut add);
    disguised(scene, &mut add);
    right_to_left(geometric, &mut add);
    if let Some(shows) = shows {
        unknown_codes(scene, shows, &mut add);
    }
    found
}

/// A scanned page, or a picture of the shape of a line.
fn pictures(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let letters = scene.glyphs.list.iter().filter(|glyph| !glyph.blank).count();
    for image in &scene.images {
        if image.area() >= SCAN * scene.width * scene.height && letters < FEW_LETTERS {
            add(HazardKind::Scan, *image, String::new());
        } else if image.width() >= BANNER * image.height() && image.height() < BANNER_HEIGHT && image.height() > 4.0 {
            let covered = scene.glyphs.list.iter().any(|glyph| image.intersection(&glyph.bounds()).area() > 0.0);
            if !covered {
                add(HazardKind::Banner, *image, String::new());
            }
        }
    }
}

/// Rows of shapes that stand like letters: side by side on one line, and not all of one width.
fn outlined(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let mut shapes: Vec<Bounds> = scene
        .outlines
        .iter()
        .filter(|shape| SHAPE_HEIGHT.contains(&shape.height()) && !frames(scene, shape))
        .copied()
        .collect();
    shapes.sort_by(|a, b| a.y1.total_cmp(&b.y1));
    let mut rows: Vec<Vec<Bounds>> = Vec::new();
    for shape in shapes {
        match rows.iter_mut().rev().take(8).find(|row| shares_row(&row[0], &shape)) {
            Some(row) => row.push(shape),
            None => rows.push(vec![shape]),
        }
    }
    for mut row in rows {
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        for run in row.chunk_by(|a, b| b.x0 - a.x1 < a.height().max(b.height())) {
            let widths = run.iter().map(Bounds::width);
            let (least, most) = (widths.clone().fold(f64::MAX, f64::min), widths.fold(0.0, f64::max));
            let all = run.iter().copied().reduce(|all, one| all.union(&one)).unwrap_or_default();
            let wide = all.width() > 2.5 * all.height();
            if run.len() >= WORD_SHAPES && most > 1.2 * least && wide {
                add(HazardKind::Outlined, all, String::new());
            }
        }
    }
}

/// Whether there is text within a shape, as in a frame.
fn frames(scene: &Scene, shape: &Bounds) -> bool {
    let inside = |glyph: &Glyph| {
        let middle = f64::midpoint(glyph.x0, glyph.x1);
        let height = glyph.baseline - 0.3 * glyph.size;
        !glyph.blank && (shape.x0..shape.x1).contains(&middle) && (shape.y0..shape.y1).contains(&height)
    };
    scene.glyphs.list.iter().any(inside)
}

fn shares_row(a: &Bounds, b: &Bounds) -> bool {
    let shared = a.y1.min(b.y1) - a.y0.max(b.y0);
    shared > 0.5 * a.height().min(b.height())
}

/// Words that are cut at the end of a line, with a hyphen or after a slash or dash.
fn broken_words(page: &PageText, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let right = page.lines.iter().map(|line| line.bounds.x1).fold(0.0, f64::max);
    for pair in page.lines.windows(2) {
        let (Some(last), Some(next)) = (pair[0].words.last(), pair[1].words.first()) else { continue };
        let mut letters = last.text.chars().rev();
        let cut = letters.next().is_some_and(|end| matches!(end, '-' | '/' | '\u{AD}' | '\u{2010}' | '\u{2011}' | '–'));
        let word = letters.next().is_some_and(char::is_alphanumeric);
        let goes_on = next.text.chars().next().is_some_and(char::is_alphanumeric);
        let below = pair[1].bounds.y1 > pair[0].bounds.y1 && next.bounds.x0 < last.bounds.x1;
        let near = pair[1].bounds.y1 - pair[0].bounds.y1 <= NEXT_LINE * pair[0].bounds.height();
        // An address that ends with a slash is whole, unless its line had no room for more; few go on with a capital.
        let roomy = last.bounds.x1 + next.bounds.width() < right;
        let whole = last.text.contains("://") && (roomy || next.text.starts_with(char::is_uppercase));
        if cut && word && goes_on && below && near && !whole {
            add(HazardKind::BrokenWord, last.bounds, format!("{} {}", last.text, next.text));
        }
    }
}

/// Small raised digits right behind a word, as footnotes have.
fn raised_numbers(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let (glyphs, list) = (&scene.glyphs, &scene.glyphs.list);
    for (index, pair) in list.windows(2).enumerate() {
        let (last, mark) = (&pair[0], &pair[1]);
        let text = glyphs.text(mark);
        let digit = !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit());
        let small = mark.size <= RAISED.0 * last.size && last.baseline - mark.baseline >= RAISED.1 * last.size;
        let beside = (mark.x0 - last.x1).abs() < GLUED * last.size;
        if digit && beside && (small || scene.marks[index + 1].raised) {
            let letters =
                list[..=index].iter().rev().take_while(|glyph| glyphs.text(glyph).chars().all(char::is_alphabetic));
            let word: Vec<&str> =
                letters.map(|glyph| glyphs.text(glyph)).take_while(|letter| !letter.is_empty()).collect();
            if word.len() >= WORD_LETTERS {
                let word: String = word.into_iter().rev().collect();
                add(HazardKind::RaisedNumber, mark.bounds(), format!("{word}{text}"));
            }
        }
    }
}

/// Letters between which nothing stands but the edge of a box.
fn edges(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    for pair in scene.glyphs.list.windows(2) {
        let (last, next) = (&pair[0], &pair[1]);
        let em = last.size.min(next.size);
        let (gap, middle) = (next.x0 - last.x1, f64::midpoint(last.x1, next.x0));
        let level = (last.baseline - next.baseline).abs() < 0.1 * em && last.angle == 0 && next.angle == 0;
        if !level || last.blank || next.blank || !(-0.05..=GLUED + 0.01).contains(&(gap / em)) {
            continue;
        }
        let height = last.baseline - 0.3 * em;
        let parts = |(x, top, bottom): &(f64, f64, f64)| {
            (x - middle).abs() <= gap.max(0.0) / 2.0 + 0.06 * em
                && (*top..*bottom).contains(&height)
                && bottom - top < 4.0 * em
        };
        if scene.edges.iter().any(parts) {
            let text = format!("{}{}", scene.glyphs.text(last), scene.glyphs.text(next));
            add(HazardKind::Edge, last.bounds().union(&next.bounds()), text);
        }
    }
}

/// Gaps between a small letter and a capital or digit, in a run of letters that stand close otherwise.
fn narrow_gaps(glyphs: &Glyphs, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let close = |last: &Glyph, next: &Glyph| {
        let em = last.size.min(next.size);
        let level = (last.baseline - next.baseline).abs() < 0.1 * em && last.angle == next.angle;
        level && !last.blank && !next.blank && (-0.3..=NARROW.1).contains(&((next.x0 - last.x1) / em))
    };
    for run in glyphs.list.chunk_by(close) {
        let gap = |pair: &[Glyph]| (pair[1].x0 - pair[0].x1) / pair[0].size.min(pair[1].size);
        let wide = run.windows(2).filter(|pair| gap(pair) >= NARROW.0).count();
        let Some(at) = run.windows(2).position(|pair| gap(pair) >= NARROW.0 && begins_word(glyphs, &pair[0], &pair[1]))
        else {
            continue;
        };
        if wide * 4 < run.len() {
            let text: String = run.iter().map(|glyph| glyphs.text(glyph)).collect();
            add(HazardKind::NarrowGap(gap(&run[at..at + 2])), run[at].bounds().union(&run[at + 1].bounds()), text);
        }
    }
}

/// Whether a letter looks like the first of a word behind another.
fn begins_word(glyphs: &Glyphs, last: &Glyph, next: &Glyph) -> bool {
    let (Some(last), Some(next)) = (glyphs.text(last).chars().next_back(), glyphs.text(next).chars().next()) else {
        return false;
    };
    last.is_lowercase() && (next.is_uppercase() || next.is_numeric()) || (last.is_numeric() && next.is_alphabetic())
}

/// Stretches of glyphs whose replacement text has other words.
fn replaced(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let Some(glyphs) = actual::replaced(scene, &scene.texts) else { return };
    let words = |glyphs: &Glyphs| -> Vec<(String, Bounds)> {
        let page = order::content(glyphs);
        page.lines.into_iter().flat_map(|line| line.words).map(|word| (word.text, word.bounds)).collect()
    };
    let (drawn, said) = (words(&scene.glyphs), words(&glyphs));
    // A ligature that is spelled out says nothing else; those who don't follow it are told of the ligature.
    let same = |one: &str, other: &str| one == other || one.nfkc().eq(other.nfkc());
    let first = drawn.iter().zip(&said).position(|(one, other)| !same(&one.0, &other.0));
    let at = first.unwrap_or(drawn.len().min(said.len()));
    if at < drawn.len() || at < said.len() {
        let text = |words: &[(String, Bounds)]| words.get(at).map(|word| word.0.clone()).unwrap_or_default();
        let bounds = drawn.get(at).or(said.get(at)).map(|word| word.1).unwrap_or_default();
        add(HazardKind::Replaced, bounds, format!("{} {}", text(&drawn), text(&said)));
    }
}

/// Letters that look like others.
fn disguised(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    for ((_, letter), (glyph, shape)) in &scene.shapes {
        let other = shape.as_ref().and_then(|shape| shape::looks_like(shape, *letter));
        if let (Some(other), Some(glyph)) = (other, scene.glyphs.list.get(*glyph)) {
            add(HazardKind::Disguised, glyph.bounds(), format!("{letter} {other}"));
        }
    }
}

/// Words of scripts that are written from right to left.
fn right_to_left(page: &PageText, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let leftward =
        |letter: char| matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    for line in &page.lines {
        let mut words = line.words.iter().filter(|word| word.text.chars().any(leftward));
        if let Some(first) = words.next() {
            add(HazardKind::RightToLeft, first.bounds, first.text.clone());
        }
    }
}

/// Codes for which the font's encoding has no character.
fn unknown_codes(scene: &Scene, shows: &Shows, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    for (glyph, origin) in scene.glyphs.list.iter().zip(&shows.origins) {
        let font = &shows.fonts[origin.font];
        if font.win_ansi && !font.maps && font.code_bytes == 1 && OPEN_CODES.contains(&origin.code) {
            add(HazardKind::UnknownCode, glyph.bounds(), scene.glyphs.text(glyph).to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::set;
    use super::*;

    /// The words that are cut on a page of these lines, 14 points apart.
    fn cut(lines: &[&str]) -> Vec<String> {
        let mut glyphs = Glyphs::default();
        for (line, y) in lines.iter().zip([10.0, 24.0, 38.0]) {
            set(&mut glyphs, line, (0.0, y), 0.0);
        }
        let mut found = Vec::new();
        broken_words(&order::geometric(&glyphs), &mut |_, _, text| found.push(text));
        found
    }

    #[test]
    fn a_word_that_goes_on_in_the_next_line_is_cut_and_a_lone_dash_is_none() {
        assert_eq!(cut(&["wrote inter-", "faces"]), ["inter- faces"]);
        assert_eq!(cut(&["built CI/", "CD pipelines"]), ["CI/ CD"]);
        assert_eq!(cut(&["Jan 2019 -", "Present"]), Vec::<String>::new());
    }

    #[test]
    fn an_address_that_ends_with_a_slash_is_cut_only_where_its_line_is_full() {
        let wide = "a line that is wider than all others are";
        assert_eq!(cut(&["https://a.example/", "Coach", wide]), Vec::<String>::new());
        assert_eq!(cut(&["see https://a.example/with/a/long/path/", "continued", wide]).len(), 1);
    }

    #[test]
    fn a_narrow_gap_parts_words_and_even_tracking_does_not() {
        let find = |tracking: f64, gap: f64| {
            let mut glyphs = Glyphs::default();
            let x = set(&mut glyphs, "Engineer", (0.0, 10.0), tracking);
            set(&mut glyphs, "Mar", (x + 10.0 * gap, 10.0), tracking);
            let mut found = 0;
            narrow_gaps(&glyphs, &mut |_, _, _| found += 1);
            found
        };
        assert_eq!((find(0.0, 0.07), find(0.0, 0.0), find(0.06, 0.0)), (1, 0, 0));
    }
}
