//! Lines with text from right to left → the order in which it is spoken.
//!
//! A PDF holds letters in the order in which they are drawn, from left to right; so do all readings. A reader that knows
//! Arabic and Hebrew (`PDFBox`, Tika, `PyMuPDF`) puts each line back into the order in which it was written, by the rules
//! that drew it (Unicode Standard Annex 9). For a line of one paragraph they are their own inverse, but where a number ends
//! or begins a stretch from right to left: that no reader can tell.

use unicode_bidi::{BidiInfo, Level};

use super::lines;
use super::reading::{Line, PageText, Reading, Word};
use crate::language::is_right_to_left;

/// The reading with every line in the order in which it is spoken; none if nothing in it runs from right to left.
#[must_use]
pub fn logical(reading: &Reading) -> Option<Reading> {
    if !reading.lines().any(runs_back) {
        return None;
    }
    let page = |page: &PageText| PageText { lines: page.lines.iter().filter_map(spoken).collect() };
    Some(Reading { pages: reading.pages.iter().map(page).collect(), ..*reading })
}

fn runs_back(line: &Line) -> bool {
    line.words.iter().any(|word| word.text.chars().any(is_right_to_left))
}

/// What moves as one: a character, or all that one glyph stands for; a blank between words has no text.
struct Unit<'a> {
    text: &'a str,
    word: usize,
    /// Whether the font, size or text run change before it.
    seam: bool,
}

fn spoken(line: &Line) -> Option<Line> {
    if !runs_back(line) {
        return Some(line.clone());
    }
    // Some draw the words in the order in which they are spoken.
    let mut drawn = line.words.clone();
    drawn.sort_by(|a, b| a.bounds.x0.total_cmp(&b.bounds.x0));
    // What bars part is set apart, so that dates beside such words keep their order.
    let parts = drawn.chunk_by(|last, next| !is_bar(last) && !is_bar(next));
    lines::line(parts.map(turned).collect::<Option<Vec<_>>>()?.concat())
}

fn is_bar(word: &Word) -> bool {
    matches!(word.text.as_str(), "|" | "·" | "•")
}

/// The words of a part of a line in the order in which they are spoken.
fn turned(drawn: &[Word]) -> Option<Vec<Word>> {
    let units = units(drawn);
    let first = |unit: &Unit<'_>| unit.text.chars().next().unwrap_or(' ');
    let letters: String = units.iter().map(first).collect();
    let levels = BidiInfo::new(&letters, Some(Level::ltr())).levels;
    let levels: Vec<Level> = letters.char_indices().filter_map(|(at, _)| levels.get(at).copied()).collect();
    let mut words = Vec::new();
    let mut last = None;
    for at in BidiInfo::reorder_visual(&levels) {
        let unit = units.get(at)?;
        if unit.text.is_empty() {
            last = None;
            continue;
        }
        let source = drawn.get(unit.word)?;
        match (last, words.last_mut()) {
            (Some(before), Some(word)) => join(word, source, unit, seam(&units, before, at)),
            _ => words.push(begin(source, unit)),
        }
        last = Some(at);
    }
    Some(words)
}

/// The units of words in the order in which they are drawn.
fn units(drawn: &[Word]) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    for (word, source) in drawn.iter().enumerate() {
        if word > 0 {
            units.push(Unit { text: "", word, seam: false });
        }
        let mut joined = source.joined.iter().peekable();
        let mut letters = source.text.char_indices().enumerate();
        while let Some((count, (from, letter))) = letters.next() {
            let mut to = from + letter.len_utf8();
            if let Some(stretch) = joined.next_if(|stretch| stretch.start == count) {
                let rest = letters.by_ref().take(stretch.len().saturating_sub(1));
                to += rest.map(|(_, (_, letter))| letter.len_utf8()).sum::<usize>();
            }
            let text = source.text.get(from..to).unwrap_or_default();
            units.push(Unit { text, word, seam: source.seams.contains(&count) });
        }
    }
    units
}

/// Whether the drawing changes between two units that are read one after the other.
fn seam(units: &[Unit<'_>], before: usize, at: usize) -> bool {
    before.abs_diff(at) != 1 || units.get(before.max(at)).is_some_and(|unit| unit.seam)
}

fn begin(source: &Word, unit: &Unit<'_>) -> Word {
    let mut word = Word { text: String::new(), seams: Vec::new(), joined: Vec::new(), ..source.clone() };
    word.append(unit);
    word
}

fn join(word: &mut Word, source: &Word, unit: &Unit<'_>, seam: bool) {
    if seam {
        word.seams.push(word.text.chars().count());
    }
    word.append(unit);
    word.bounds = word.bounds.union(&source.bounds);
}

impl Word {
    fn append(&mut self, unit: &Unit<'_>) {
        let (before, letters) = (self.text.chars().count(), unit.text.chars().count());
        self.text.push_str(unit.text);
        if letters > 1 {
            self.joined.push(before..before + letters);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Bounds;

    fn line(drawn: &str) -> Line {
        let word = |text: &str| Word { text: text.to_owned(), ..Word::default() };
        Line { words: drawn.split(' ').map(word).collect(), bounds: Bounds::default() }
    }

    fn read(drawn: &str) -> String {
        spoken(&line(drawn)).unwrap().text()
    }

    #[test]
    fn words_from_right_to_left_are_put_into_the_order_in_which_they_are_spoken() {
        for (drawn, text) in [
            ("תירבע", "עברית"),
            ("ביבא לת", "תל אביב"),
            ("Speaks םלוע םולש well", "Speaks שלום עולם well"),
            ("Java, ביבא לת ,תירבע, Go", "Java, עברית, תל אביב, Go"),
            ("הבוט 2020 תנש here", "שנת 2020 טובה here"),
            ("(תירבע) and \"םולש\"", "(עברית) and \"שלום\""),
            ("• ةيبرعلا (Native)", "• العربية (Native)"),
            ("תחתפמ | 2020 - 2022 | הפיח", "מפתחת | 2020 - 2022 | חיפה"),
            ("none of it", "none of it"),
        ] {
            assert_eq!(read(drawn), text, "{drawn}");
        }
    }

    #[test]
    fn a_word_that_is_drawn_from_left_to_right_is_read_as_the_eye_reads_it() {
        assert_eq!(read("עברית"), "תירבע");
    }

    #[test]
    fn a_number_at_the_end_of_such_words_can_not_be_told_from_one_before_them() {
        assert_ne!(read("number 2020 תירבע here"), "number עברית 2020 here");
    }

    #[test]
    fn what_one_glyph_stands_for_stays_in_its_order() {
        // U+FEFB, read as its two letters, between two others.
        let word = Word { text: "ملاس".to_owned(), joined: std::iter::once(1..3).collect(), ..Word::default() };
        let read = spoken(&Line { words: vec![word], bounds: Bounds::default() }).unwrap();
        let joined = read.words[0].joined.first().map(|stretch| (stretch.start, stretch.end));
        assert_eq!((read.text().as_str(), joined), ("سلام", Some((1, 3))));
    }

    #[test]
    fn a_change_of_font_is_kept_between_the_same_letters() {
        let mut drawn = line("גבא");
        drawn.words[0].seams = vec![1];
        assert_eq!(spoken(&drawn).unwrap().words[0].seams, [2]);
    }

    #[test]
    fn a_reading_without_such_words_is_left_as_it_is() {
        let page = PageText { lines: vec![line("plain words")] };
        assert_eq!(logical(&Reading { pages: vec![page], ..Reading::default() }), None);
    }
}
