//! What on a page leads readers astray, or hides text from people: gathered here, judged by the verifier.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use super::glyph::{Glyph, Glyphs};
use super::order::COLUMN_GAP;
use super::readers::Readers;
use super::reading::{Bounds, PageText, Word};
use super::scene::{Ink, Mark, Scene};
use super::{lines, spacing};

/// Text with less contrast than this with what lies behind it can't be seen.
const MIN_CONTRAST: f32 = 1.5;
/// Text smaller than this, in points, can't be read.
const MIN_SIZE: f64 = 5.0;
/// Words that share more than this part of the smaller one's box lie over one another.
const MAX_OVERLAP: f64 = 0.25;

/// A glyph whose baseline differs from the last one's by more than this, in ems, begins another line.
const NEXT_LINE: f64 = 0.5;

/// As many hazards of a kind are told of a page; who has more has the same one all over.
const MAX_ALIKE: usize = 40;
/// As many pairs of words are compared at most; more stand on no page that can be read.
const MAX_PAIRS: usize = 2_000_000;

/// The same letter again no further away than this, in ems, is taken for a shadow.
const STACKED: f64 = 0.1;

/// A kind of hazard, with its measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HazardKind {
    /// A private-use character: an icon.
    PrivateUse,
    /// U+FFFD in the font's own map.
    Replacement,
    /// A ligature's code point, U+FB00 to U+FB06.
    Ligature,
    /// Letters of a ligature with their bytes exchanged.
    Swapped,
    /// A blank or hyphen that is not the plain one.
    OddBlank,
    /// A control character, or one that has no width.
    Control,
    /// A glyph that the font maps to no character.
    Unmapped,
    /// Glyphs that these readers take for other characters than the rest do, for want of a map.
    Misread(Readers),
    /// Text in a mode that paints nothing.
    Invisible,
    /// Text with this contrast with what lies behind it.
    Contrast(f32),
    /// Text that a later shape or picture covers.
    Covered,
    /// Text outside of what may be painted on.
    Clipped,
    /// Text of this size in points.
    Tiny(f64),
    /// Text outside of the page.
    OffPage,
    /// Text over other text.
    Overlap,
    /// Text turned by this many degrees.
    Rotated(i16),
    /// Text marked as an artifact: a page's header or footer, or an ornament.
    Artifact,
    /// An empty gap of this many ems inside a line.
    WideGap(f64),
    /// A gap inside a line that parts two words without a blank.
    BareGap,
    /// A line whose blanks are this many ems wider (or narrower) than the font's.
    Stretched(f64),
    /// Letters set this many ems apart.
    Spaced(f64),
    /// A picture.
    Image,
    /// A picture of most of a page, and hardly any text.
    Scan,
    /// A picture as long and low as a line of text.
    Banner,
    /// Shapes that stand like the letters of a line.
    Outlined,
    /// Bookmarks, so many of them.
    Bookmarks(usize),
    /// The value of a form's field.
    FormField,
    /// A link to an address, which is its text.
    Link,
    /// Text in a note that is laid over the page.
    Note,
    /// Text in a layer that is switched off.
    HiddenLayer,
    /// A page that is turned as a whole by this many degrees.
    TurnedPage(u16),
    /// Glyphs that are said to stand for another text.
    Replaced,
    /// Letters that run from right to left.
    RightToLeft,
    /// A word that goes on in the next line.
    BrokenWord,
    /// A raised number right behind a word.
    RaisedNumber,
    /// Words parted by a gap of this many ems that is too narrow for a blank.
    NarrowGap(f64),
    /// Words parted by the edge of a shape alone.
    Edge,
    /// A code that its encoding does not know.
    UnknownCode,
    /// Glyphs that look otherwise than the letters they are mapped to.
    Disguised,
    /// Text that cuts out what is painted behind it, where nothing is.
    CutOut,
    /// A comment on the page.
    Comment,
    /// An attached file, by its name.
    Attached,
    /// Text that the tags leave out.
    Untagged,
    /// Text that the tags give in another place than the drawing.
    TagOrder,
}

/// A hazard and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Hazard {
    /// What it is.
    pub kind: HazardKind,
    /// Page, from 1.
    pub page: usize,
    /// Where on the page.
    pub bounds: Bounds,
    /// The text it is about; empty for pictures.
    pub text: String,
}

/// All hazards of a page. `geometric` is the page read from the top down.
pub(crate) fn find(scene: &Scene, geometric: &PageText, page: usize) -> Vec<Hazard> {
    let mut found = Vec::new();
    let mut add = |kind, bounds, text: String| found.push(Hazard { kind, page, bounds, text });
    for test in [character, visibility, placement, artifact] {
        runs(scene, test, &mut add);
    }
    gaps(geometric, &mut add);
    stacks(&scene.glyphs, &mut add);
    overlaps(scene, &mut add);
    spacing::stretched(&scene.glyphs, &mut add);
    spacing::spaced(&scene.glyphs, &mut add);
    for image in scene.images.iter().filter(|image| image.area() > 1.0) {
        add(HazardKind::Image, *image, String::new());
    }
    let mut kinds: HashMap<Discriminant<HazardKind>, usize> = HashMap::new();
    found.retain(|hazard: &Hazard| {
        let count = kinds.entry(discriminant(&hazard.kind)).or_default();
        *count += 1;
        *count <= MAX_ALIKE
    });
    found
}

/// A glyph of a page with all that is known of it.
struct Seen<'a> {
    scene: &'a Scene,
    glyph: &'a Glyph,
    mark: &'a Mark,
    text: &'a str,
}

/// Tells each stretch of glyphs that fail a test in the same way; blanks neither pass nor fail.
fn runs(scene: &Scene, check: fn(&Seen<'_>) -> Option<HazardKind>, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let mut open: Option<(HazardKind, Bounds, String)> = None;
    let mut baseline = 0.0;
    for (glyph, mark) in scene.glyphs.list.iter().zip(&scene.marks) {
        let letter = scene.glyphs.text(glyph);
        if glyph.blank {
            if let Some((_, _, run)) = &mut open {
                run.push(' ');
            }
            continue;
        }
        let failed = check(&Seen { scene, glyph, mark, text: letter });
        match (&mut open, failed) {
            (Some((before, bounds, run)), Some(kind)) if alike(*before, kind) => {
                *before = both(*before, kind);
                *bounds = bounds.union(&glyph.bounds());
                if (glyph.baseline - baseline).abs() > NEXT_LINE * glyph.size && !run.ends_with(' ') {
                    run.push(' ');
                }
                run.push_str(letter);
            }
            (_, kind) => {
                close(open.take(), add);
                open = kind.map(|kind| (kind, glyph.bounds(), letter.to_owned()));
            }
        }
        baseline = glyph.baseline;
    }
    close(open, add);
}

fn close(run: Option<(HazardKind, Bounds, String)>, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    if let Some((kind, bounds, text)) = run {
        add(kind, bounds, text.trim_end().to_owned());
    }
}

fn alike(a: HazardKind, b: HazardKind) -> bool {
    discriminant(&a) == discriminant(&b)
}

/// What both of two kinds that are alike say.
fn both(a: HazardKind, b: HazardKind) -> HazardKind {
    match (a, b) {
        (HazardKind::Misread(some), HazardKind::Misread(others)) => HazardKind::Misread(some.with(others)),
        _ => a,
    }
}

fn character(seen: &Seen<'_>) -> Option<HazardKind> {
    if !seen.mark.mapped {
        return Some(HazardKind::Unmapped);
    }
    if is_swapped(seen.text) {
        return Some(HazardKind::Swapped);
    }
    let misread = seen.mark.misread;
    let odd = seen.text.chars().find_map(|letter| match letter {
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Some(HazardKind::PrivateUse),
        '\u{FFFD}' => Some(HazardKind::Replacement),
        '\u{FB00}'..='\u{FB06}' => Some(HazardKind::Ligature),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{2011}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Some(HazardKind::OddBlank)
        }
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => {
            Some(HazardKind::Control)
        }
        letter if letter.is_control() && !matches!(letter, '\t' | '\n' | '\r') => Some(HazardKind::Control),
        _ => None,
    });
    odd.or((!misread.is_empty()).then_some(HazardKind::Misread(misread)))
}

/// Whether the characters of one glyph are letters whose bytes were exchanged, as Ghostscript maps ligatures: all have an
/// empty second byte, and the first a letter before it. No glyph stands for several such ideographs.
fn is_swapped(text: &str) -> bool {
    let first_byte = |letter: char| {
        let [first, second] = u16::try_from(u32::from(letter)).ok()?.to_be_bytes();
        (second == 0).then_some(first)
    };
    let bytes: Option<Vec<u8>> = text.chars().map(first_byte).collect();
    matches!(bytes.as_deref(), Some([letter, _, ..]) if letter.is_ascii_alphabetic())
}

fn visibility(seen: &Seen<'_>) -> Option<HazardKind> {
    let Seen { scene, mark, .. } = seen;
    if mark.ink == Ink::None {
        return Some(HazardKind::Invisible);
    }
    if !mark.clip.contains(mark.center) {
        return Some(HazardKind::Clipped);
    }
    if let Some(contrast) = scene.contrast(mark).filter(|contrast| *contrast < MIN_CONTRAST) {
        return Some(HazardKind::Contrast(contrast));
    }
    scene.is_covered(mark).then_some(HazardKind::Covered)
}

fn placement(seen: &Seen<'_>) -> Option<HazardKind> {
    let Seen { scene, glyph, mark, .. } = seen;
    let on_page = (0.0..=scene.width).contains(&mark.center.x) && (0.0..=scene.height).contains(&mark.center.y);
    if !on_page {
        return Some(HazardKind::OffPage);
    }
    if glyph.angle != 0 {
        return Some(HazardKind::Rotated(glyph.angle));
    }
    (glyph.size < MIN_SIZE).then_some(HazardKind::Tiny(glyph.size))
}

fn artifact(seen: &Seen<'_>) -> Option<HazardKind> {
    seen.mark.artifact.then_some(HazardKind::Artifact)
}

/// Gaps that column-seeking readers take for a column's edge, and those that readers of characters alone don't see.
fn gaps(page: &PageText, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    for line in &page.lines {
        for pair in line.words.windows(2) {
            let kind = match &pair[1] {
                word if word.gap > COLUMN_GAP => HazardKind::WideGap(word.gap),
                word if word.bare => HazardKind::BareGap,
                _ => continue,
            };
            let text = format!("{} {}", pair[0].text, pair[1].text);
            add(kind, pair[0].bounds.union(&pair[1].bounds), text);
        }
    }
}

/// The same letter twice in nearly one place, as kerning may bring it about: pdftotext and `PDFium` read it once.
fn stacks(glyphs: &Glyphs, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    for pair in glyphs.list.windows(2) {
        let (first, second) = (&pair[0], &pair[1]);
        let text = glyphs.text(first);
        let near = (second.x0 - first.x0).abs() < STACKED * first.size
            && (second.baseline - first.baseline).abs() < 2.0 * STACKED * first.size;
        if near && !first.blank && !text.is_empty() && text == glyphs.text(second) {
            add(HazardKind::Overlap, first.bounds().union(&second.bounds()), format!("{text} {text}"));
        }
    }
}

/// Words over other words. Sorted by baseline, each has to be held against its near neighbours alone.
fn overlaps(scene: &Scene, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let upright = scene.glyphs.list.iter().filter(|glyph| glyph.angle == 0);
    let page = lines::page(&scene.glyphs, upright);
    let mut words: Vec<&Word> = page.lines.iter().flat_map(|line| &line.words).collect();
    words.sort_by(|a, b| a.bounds.y0.total_cmp(&b.bounds.y0));
    let mut pairs = 0;
    for (index, word) in words.iter().enumerate() {
        let below = words[index + 1..].iter().take_while(|other| {
            pairs += 1;
            other.bounds.y0 < word.bounds.y1 && pairs < MAX_PAIRS
        });
        for other in below.filter(|other| overlap(&word.bounds, &other.bounds) > MAX_OVERLAP) {
            add(HazardKind::Overlap, word.bounds, format!("{} {}", word.text, other.text));
        }
    }
}

/// Which part of the smaller box both share.
fn overlap(a: &Bounds, b: &Bounds) -> f64 {
    let smaller = a.area().min(b.area());
    if smaller > 0.0 { a.intersection(b).area() / smaller } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::set;
    use super::*;

    #[test]
    fn letters_with_exchanged_bytes_are_told_from_ideographs() {
        for text in ["\u{6600}\u{6600}", "\u{6600}\u{6600}\u{6900}", "\u{6600}\u{CF00}"] {
            assert!(is_swapped(text), "{text}");
        }
        for text in ["\u{6600}", "\u{4E2D}\u{6587}", "\u{6600}\u{4E2D}", "\u{3000}\u{6600}", "fi", ""] {
            assert!(!is_swapped(text), "{text}");
        }
    }

    #[test]
    fn a_letter_that_stands_in_the_place_of_its_twin_is_found_and_a_double_letter_is_not() {
        let mut glyphs = Glyphs::default();
        let mut found = Vec::new();
        set(&mut glyphs, "letter", (0.0, 10.0), 0.0);
        set(&mut glyphs, "```", (50.0, 10.0), -0.45);
        stacks(&glyphs, &mut |kind, _, text| found.push((kind, text)));
        let twins = (HazardKind::Overlap, "` `".to_owned());
        assert_eq!(found, [twins.clone(), twins]);
    }
}
