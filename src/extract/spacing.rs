//! Letters set apart and lines stretched to one width: both move glyphs away from where their advances end.

use super::glyph::{Glyph, Glyphs};
use super::hazard::HazardKind;
use super::reading::Bounds;

/// Letters further apart than this on average, in ems, fall apart in pdftotext and pdfminer.
const MAX_TRACKING: f64 = 0.09;
/// Kerning may bring single pairs of a spaced word closer, but hardly below this.
const MIN_TRACKING: f64 = 0.04;
/// Letters further apart than this are not one word in anyone's eyes.
const WORD_APART: f64 = 1.0;
/// A word needs as many gaps to be called spaced.
const MIN_LETTER_GAPS: usize = 3;
/// A blank that differs from its advance by more than this, in ems, was stretched or shrunk.
const MAX_STRETCH: f64 = 0.03;
/// The blanks of a justified line are stretched alike up to this, in ems (kerning).
const SAME_STRETCH: f64 = 0.03;
/// A gap wider than this, in ems, is not part of a word spacing.
const MAX_GAP: f64 = 0.5;
/// Two lines whose blanks differ by more than this, in ems, were set to one width, not to one word spacing.
const LINES_DIFFER: f64 = 0.012;
/// A line needs as many blanks to tell whether it is stretched.
const MIN_BLANKS: usize = 3;

/// The gap between two glyphs of one line in ems; none across lines.
fn gap(last: &Glyph, next: &Glyph) -> Option<f64> {
    let em = last.size.min(next.size);
    let same_line = last.angle == next.angle && (last.baseline - next.baseline).abs() < 0.5 * em;
    (same_line && next.x0 > last.x0 - em).then(|| (next.x0 - last.x1) / em)
}

/// Tells each word whose letters are set apart.
pub(crate) fn spaced(glyphs: &Glyphs, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let in_word =
        |last: &Glyph, next: &Glyph| !last.blank && !next.blank && gap(last, next).is_some_and(|gap| gap < WORD_APART);
    for word in glyphs.list.chunk_by(in_word) {
        let gaps: Vec<f64> = word.windows(2).filter_map(|pair| gap(&pair[0], &pair[1])).collect();
        let Some(mean) = mean(&gaps).filter(|_| gaps.len() >= MIN_LETTER_GAPS) else { continue };
        if mean > MAX_TRACKING && gaps.iter().all(|gap| *gap > MIN_TRACKING) {
            add(HazardKind::Spaced(mean), bounds(word), text(glyphs, word));
        }
    }
}

/// Tells each line whose blanks are stretched or shrunk, if lines differ in that.
pub(crate) fn stretched(glyphs: &Glyphs, add: &mut impl FnMut(HazardKind, Bounds, String)) {
    let lines = glyphs.list.chunk_by(|last, next| gap(last, next).is_some());
    let lines: Vec<(&[Glyph], f64)> = lines.filter_map(|line| Some((line, stretch(line)?))).collect();
    let least = lines.iter().map(|line| line.1).fold(f64::INFINITY, f64::min);
    let most = lines.iter().map(|line| line.1).fold(f64::NEG_INFINITY, f64::max);
    for (line, stretch) in lines.iter().filter(|(_, stretch)| stretch.abs() > MAX_STRETCH) {
        if most - least > LINES_DIFFER {
            add(HazardKind::Stretched(*stretch), bounds(line), text(glyphs, line));
        }
    }
}

/// By how much all blanks of a line are stretched alike, beyond what its letters are set apart anyway.
fn stretch(line: &[Glyph]) -> Option<f64> {
    let gaps = |blank: bool| -> Vec<f64> {
        let pairs = line.windows(2).filter(|pair| pair[0].blank == blank && !pair[1].blank);
        pairs.filter_map(|pair| gap(&pair[0], &pair[1]).filter(|gap| gap.abs() < MAX_GAP)).collect()
    };
    let blanks = gaps(true);
    let stretched = mean(&blanks).filter(|_| blanks.len() >= MIN_BLANKS)?;
    let alike = blanks.iter().all(|gap| (gap - stretched).abs() < SAME_STRETCH);
    alike.then(|| stretched - mean(&gaps(false)).unwrap_or_default())
}

fn mean(numbers: &[f64]) -> Option<f64> {
    let count = u32::try_from(numbers.len()).ok().filter(|count| *count > 0)?;
    Some(numbers.iter().sum::<f64>() / f64::from(count))
}

fn bounds(glyphs: &[Glyph]) -> Bounds {
    glyphs.iter().map(Glyph::bounds).reduce(|all, one| all.union(&one)).unwrap_or_default()
}

fn text(glyphs: &Glyphs, run: &[Glyph]) -> String {
    run.iter().map(|glyph| glyphs.text(glyph)).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::set;
    use super::*;

    fn kinds(glyphs: &Glyphs) -> Vec<HazardKind> {
        let mut kinds = Vec::new();
        let mut add = |kind, _, _| kinds.push(kind);
        spaced(glyphs, &mut add);
        stretched(glyphs, &mut add);
        kinds
    }

    /// Sets words at 10 pt with blanks widened by `extra` ems.
    fn stretch_line(glyphs: &mut Glyphs, y: f64, extra: f64) {
        let mut x = 0.0;
        for word in ["one ", "two ", "six ", "ten"] {
            x = set(glyphs, word, (x, y), 0.0) + extra * 10.0;
        }
    }

    #[test]
    fn letters_a_tenth_of_an_em_apart_are_spaced_and_slightly_tracked_ones_are_not() {
        let mut glyphs = Glyphs::default();
        set(&mut glyphs, "EXPERIENCE", (0.0, 10.0), 0.06);
        assert_eq!(kinds(&glyphs), []);
        set(&mut glyphs, "SKILLS", (0.0, 30.0), 0.1);
        assert!(matches!(kinds(&glyphs)[..], [HazardKind::Spaced(gap)] if (gap - 0.1).abs() < 1e-6));
    }

    #[test]
    fn lines_stretched_by_different_amounts_are_justified() {
        let mut glyphs = Glyphs::default();
        stretch_line(&mut glyphs, 10.0, 0.08);
        stretch_line(&mut glyphs, 24.0, 0.0);
        assert_eq!(kinds(&glyphs).len(), 1);
    }

    #[test]
    fn the_blanks_of_a_tracked_heading_are_not_stretched() {
        let mut glyphs = Glyphs::default();
        set(&mut glyphs, "WHERE I HAVE BEEN", (0.0, 10.0), 0.05);
        set(&mut glyphs, "in my life so far", (0.0, 30.0), 0.0);
        assert_eq!(kinds(&glyphs), []);
    }

    #[test]
    fn one_word_spacing_for_all_lines_is_not_justification() {
        let mut glyphs = Glyphs::default();
        stretch_line(&mut glyphs, 10.0, 0.05);
        stretch_line(&mut glyphs, 24.0, 0.05);
        assert_eq!(kinds(&glyphs), []);
    }
}
