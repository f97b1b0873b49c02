//! Glyphs in some order → lines of words, by the strictest of the rules that real extractors use.

use super::glyph::{Glyph, Glyphs};
use super::reading::{Line, PageText, Word};
use crate::language::is_right_to_left;

/// A gap this wide between two letters, in ems, is a word boundary to pdftotext and pdfminer.
const WORD_GAP: f64 = 0.0995;
/// A baseline that differs by more than this, in ems of the smaller glyph, is another line; a raised or lowered glyph
/// right beside a larger one is not.
const LINE_STEP: f64 = 0.5;
/// A glyph that begins this far left of the one before it, in ems, begins another line.
const BACK_STEP: f64 = 0.3;

/// What stands between two glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    None,
    Word,
    Line,
}

/// What a reader sees between two glyphs that are read one after the other.
fn step(last: &Glyph, next: &Glyph) -> Break {
    let em = last.size.min(next.size);
    let rise = (next.baseline - last.baseline).abs();
    let raised = rise <= LINE_STEP * last.size.max(next.size) && (next.x0 - last.x1).abs() < em;
    if last.angle != next.angle || (rise > LINE_STEP * em && !raised) || next.x0 < last.x0 - BACK_STEP * em {
        Break::Line
    } else if next.x0 - last.x1 >= WORD_GAP * em {
        Break::Word
    } else {
        Break::None
    }
}

/// Whether two glyphs stand on one baseline.
fn level(last: &Glyph, next: &Glyph) -> bool {
    last.angle == next.angle && (next.baseline - last.baseline).abs() <= LINE_STEP * last.size.min(next.size)
}

/// Reads the glyphs of a page in the order given.
pub(crate) fn page<'a>(glyphs: &Glyphs, order: impl IntoIterator<Item = &'a Glyph>) -> PageText {
    let mut builder = Builder::default();
    for glyph in order {
        builder.push(glyph, glyphs.text(glyph));
    }
    builder.finish()
}

/// The page so far: whole lines, the words of the open line, and the open word.
#[derive(Default)]
struct Builder {
    page: PageText,
    line: Vec<Word>,
    word: Word,
    letters: usize,
    last: Option<Glyph>,
    seen: Option<Glyph>,
    blank: f64,
    blanked: bool,
    /// Whether the last glyph runs from right to left: a word on its left is on the same line.
    backwards: bool,
}

impl Builder {
    fn push(&mut self, glyph: &Glyph, text: &str) {
        let turns = self.backwards || text.starts_with(is_right_to_left);
        match self.last.as_ref().map_or(Break::None, |last| step(last, glyph)) {
            Break::Line if turns && self.last.is_some_and(|last| level(&last, glyph)) => self.end_word(),
            Break::Line => self.end_line(),
            Break::Word => self.end_word(),
            Break::None => {}
        }
        self.last = Some(*glyph);
        self.backwards = text.starts_with(is_right_to_left);
        if glyph.blank {
            self.end_word();
            self.blanked = true;
            self.blank = if self.blank > 0.0 { self.blank } else { glyph.x1 - glyph.x0 };
            return;
        }
        let before = self.letters;
        for part in text.chars() {
            self.letter(glyph, part);
        }
        if self.letters > before + 1 && text.starts_with(is_right_to_left) {
            self.word.joined.push(before..self.letters);
        }
    }

    /// Takes a character in; a blank within a glyph's text parts words like any other.
    fn letter(&mut self, glyph: &Glyph, letter: char) {
        if matches!(letter, ' ' | '\t' | '\n' | '\r') {
            self.blanked = true;
            return self.end_word();
        }
        if self.letters == 0 {
            self.word.bounds = glyph.bounds();
            self.word.gap = self.gap(glyph);
            self.word.bare = !self.line.is_empty() && !self.blanked;
        } else if self.seen.is_some_and(|seen| seen.style != glyph.style) {
            self.word.seams.push(self.letters);
        }
        self.word.bounds = self.word.bounds.union(&glyph.bounds());
        self.word.text.push(letter);
        self.letters += 1;
        self.blank = 0.0;
        self.blanked = false;
        self.seen = Some(*glyph);
    }

    /// The empty space before a glyph beyond one blank, in ems; none at the start of a line.
    fn gap(&self, glyph: &Glyph) -> f64 {
        match self.seen {
            Some(seen) if !self.line.is_empty() => {
                ((glyph.x0 - seen.x1 - self.blank) / seen.size.min(glyph.size)).max(0.0)
            }
            _ => 0.0,
        }
    }

    fn end_word(&mut self) {
        if self.letters > 0 {
            self.line.push(std::mem::take(&mut self.word));
            self.letters = 0;
        }
    }

    fn end_line(&mut self) {
        self.end_word();
        self.blank = 0.0;
        self.blanked = false;
        self.page.lines.extend(line(std::mem::take(&mut self.line)));
    }

    fn finish(mut self) -> PageText {
        self.end_line();
        self.page
    }
}

/// A line of these words, if there are any.
pub(crate) fn line(words: Vec<Word>) -> Option<Line> {
    let bounds = words.iter().map(|word| word.bounds).reduce(|all, one| all.union(&one))?;
    Some(Line { words, bounds })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::extract::glyph::Place;

    /// Sets `text` at 10 pt, half an em a letter and a quarter a blank, with `tracking` ems between letters.
    pub(crate) fn set(glyphs: &mut Glyphs, text: &str, (x, y): (f64, f64), tracking: f64) -> f64 {
        let mut x = x;
        for letter in text.chars() {
            let advance = if letter == ' ' { 0.25 } else { 0.5 };
            let matrix = [10.0, 0.0, 0.0, -10.0, x, y];
            glyphs.push(letter.encode_utf8(&mut [0; 4]), &Place { matrix, advance, style: 0 });
            x += (advance + tracking) * 10.0;
        }
        x
    }

    fn read(glyphs: &Glyphs) -> Vec<String> {
        page(glyphs, &glyphs.list).lines.iter().map(Line::text).collect()
    }

    #[test]
    fn blanks_and_wide_gaps_part_words() {
        let mut glyphs = Glyphs::default();
        let x = set(&mut glyphs, "two words", (0.0, 10.0), 0.0);
        set(&mut glyphs, "gap", (x + 1.0, 10.0), 0.0);
        set(&mut glyphs, "kerned", (0.0, 30.0), 0.09);
        set(&mut glyphs, "ab", (0.0, 50.0), 0.1);
        assert_eq!(read(&glyphs), ["two words gap", "kerned", "a b"]);
    }

    #[test]
    fn a_jump_back_or_to_another_baseline_is_a_line_end() {
        let mut glyphs = Glyphs::default();
        set(&mut glyphs, "one", (0.0, 10.0), 0.0);
        set(&mut glyphs, "two", (15.0, 20.0), 0.0);
        set(&mut glyphs, "back", (0.0, 20.0), 0.0);
        assert_eq!(read(&glyphs), ["one", "two", "back"]);
    }

    #[test]
    fn a_jump_back_among_words_from_right_to_left_stays_on_the_line() {
        let mut glyphs = Glyphs::default();
        set(&mut glyphs, "in ", (0.0, 10.0), 0.0);
        set(&mut glyphs, "לת", (50.0, 10.0), 0.0);
        set(&mut glyphs, " ", (47.5, 10.0), 0.0);
        set(&mut glyphs, "ביבא", (20.0, 10.0), 0.0);
        set(&mut glyphs, "רחא", (20.0, 30.0), 0.0);
        assert_eq!(read(&glyphs), ["in לת ביבא", "רחא"]);
    }

    #[test]
    fn the_gap_before_a_word_is_what_goes_beyond_one_blank() {
        let mut glyphs = Glyphs::default();
        let x = set(&mut glyphs, "a b  ", (0.0, 10.0), 0.0);
        set(&mut glyphs, "c", (x + 10.0, 10.0), 0.0);
        let gaps: Vec<f64> = page(&glyphs, &glyphs.list).lines[0].words.iter().map(|word| word.gap).collect();
        assert_eq!(gaps, [0.0, 0.0, 1.25]);
    }
}
