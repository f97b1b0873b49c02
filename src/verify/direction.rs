//! Text that runs from right to left: read as it is spoken, and what to say of it.
//!
//! A PDF holds letters in the order in which they are drawn, and so do the readings. What holds text from right to left is
//! therefore judged in the order in which it is spoken, as the readers have it that know the script. Since others don't,
//! every such text gets a warning that names them; what comes out in no order at all is an error.

use std::borrow::Cow;

use super::Check;
use super::diagnose::quote;
use super::expect::{Expected, Kind, Script};
use super::fault::Fault;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::extract::{Extraction, logical};
use crate::language::is_right_to_left;

/// Readers that give back letters in the order in which they are drawn, measured by `tests/cross-check/direction.py`.
const BACKWARDS: &str = "pdfminer, pdfplumber, mutool and Ghostscript";
/// Readers that turn each word and leave the words in the order in which they are drawn.
const WORD_BY_WORD: &str = "PDFium, pdf.js and pypdf";

/// Readers that turn a ligature with the word that it is in: `السلام` becomes `السالم`.
const LIGATURES: &str = "PDFium, pdf.js, PyMuPDF and pdftotext";

/// The extraction with all lines in the order in which they are spoken.
pub(crate) fn spoken(extraction: &Extraction) -> Cow<'_, Extraction> {
    let turned: Vec<_> = extraction.readings.iter().map(logical).collect();
    if turned.iter().all(Option::is_none) {
        return Cow::Borrowed(extraction);
    }
    let mut spoken = extraction.clone();
    for (reading, turned) in spoken.readings.iter_mut().zip(turned) {
        if let Some(turned) = turned {
            *reading = turned;
        }
    }
    Cow::Owned(spoken)
}

/// How a text runs from right to left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turned {
    /// In single words, with others between them.
    Words,
    /// In several words in a row.
    Phrase,
    /// With a number behind it, which is drawn on its left.
    Number,
}

fn turned(text: &str) -> Option<Turned> {
    let runs_back = |word: &str| word.chars().any(is_right_to_left);
    let words: Vec<&str> = text.split(' ').filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let of = |next: Option<&&str>| match next {
        Some(next) if runs_back(next) => Turned::Phrase,
        Some(next) if !next.chars().any(char::is_alphabetic) => Turned::Number,
        _ => Turned::Words,
    };
    let turned = words.iter().enumerate().filter(|(_, word)| runs_back(word));
    turned.map(|(at, _)| of(words.get(at + 1))).max()
}

/// Tells of each text that every reading gives back, and that some real readers don't.
pub(crate) fn warnings(script: &Script<'_>, checks: &[Check<'_>]) -> Vec<Diagnostic> {
    let leaves = script.leaves.iter().enumerate();
    let whole = leaves.filter(|(index, _)| checks.iter().all(|check| check.gives(*index)));
    let joined = checks.iter().any(joins_lam_and_alef);
    let warn = |expected: &Expected<'_>| {
        let text = &expected.leaf.text;
        Some(warning(expected, turned(text)?, joined && has_lam_and_alef(text)))
    };
    whole.filter_map(|(_, expected)| warn(expected)).collect()
}

/// Whether a font draws the two letters as one glyph.
fn joins_lam_and_alef(check: &Check<'_>) -> bool {
    let mut words = check.stream.reading.lines().flat_map(|line| &line.words);
    words.any(|word| !word.joined.is_empty() && has_lam_and_alef(&word.text))
}

fn has_lam_and_alef(text: &str) -> bool {
    ["لا", "لأ", "لإ", "لآ"].iter().any(|pair| text.contains(pair))
}

fn warning(expected: &Expected<'_>, turned: Turned, ligature: bool) -> Diagnostic {
    let origin = &expected.leaf.origin;
    let text = quote(&expected.leaf.text);
    let told = |severity: Severity, why: String| {
        let message = format!("{text} runs from right to left: {why}");
        let label = "runs from right to left";
        Diagnostic::new(severity, Code::RightToLeft, message).path(&origin.path).at(origin.span, label)
    };
    let phrase =
        if turned == Turned::Phrase { format!(", {WORD_BY_WORD} the order of its words") } else { String::new() };
    let beside = matches!(expected.kind, Kind::Part | Kind::Header);
    let parts = if beside { ", PDFium what stands beside it" } else { "" };
    let letters = if ligature { format!(", {LIGATURES} the letters of `لا`") } else { String::new() };
    match turned {
        Turned::Words | Turned::Phrase => {
            let warning = told(Severity::Warning, format!("{BACKWARDS} reverse it{phrase}{parts}{letters}"))
                .hint("PDFBox and Tika read it in order; in Latin letters, all readers do");
            if ligature {
                warning.hint("a font that draws ل and ا apart, such as Amiri, keeps their order")
            } else {
                warning
            }
        }
        Turned::Number => {
            told(Severity::Error, "most readers move the number behind it, or glue it to its words".to_owned())
                .hint("put the number before it or a word between, or write it in Latin letters")
        }
    }
}

/// Tells of the direction in place of what follows from it.
pub(crate) fn explain(script: &Script<'_>, faults: Vec<Fault>) -> Vec<Fault> {
    let is_turned = |fault: &Fault| {
        let expected = fault.leaf.and_then(|leaf| script.leaves.get(leaf));
        expected.is_some_and(|expected| turned(&expected.leaf.text).is_some())
    };
    if !faults.iter().any(is_turned) {
        return faults;
    }
    // What is read instead belongs to no leaf, or to one that it stands beside.
    let left = faults.into_iter().filter(|fault| fault.leaf.is_some() || turned(&fault.read).is_none());
    left.map(|fault| if is_turned(&fault) { direction(fault) } else { fault }).collect()
}

fn direction(fault: Fault) -> Fault {
    let detail = "runs from right to left, and is read in another order";
    Fault { code: Code::RightToLeft, detail: detail.to_owned(), leaves: 1, ..fault }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Block, Content};
    use crate::verify::tests::{GOOD, content, furniture, leaf, reading};
    use crate::verify::{Verdict, verify};

    fn judge(content: &Content, text: &str) -> Verdict {
        verify(content, &furniture(), &Extraction { readings: vec![reading(text)], ..Extraction::default() })
    }

    /// The good content with another first skill, read as this.
    fn with_skill(text: &str, read: &str) -> Verdict {
        let mut content = content();
        let Block::Group { items, .. } = &mut content.sections[1].entries[0].blocks[0] else { panic!("a group") };
        items[0] = leaf(text, "skills[0].keywords[0]");
        judge(&content, &GOOD.replace("(expert): C, ", &format!("(expert): {read}, ")))
    }

    fn told(verdict: &Verdict) -> Vec<(Code, Severity, Option<&str>)> {
        verdict.findings.iter().map(|it| (it.code, it.severity, it.path.as_deref())).collect()
    }

    #[test]
    fn a_word_that_is_drawn_from_right_to_left_is_good_and_told_of() {
        for (word, drawn) in [("עברית", "תירבע"), ("عربية", "ةيبرع"), ("תל אביב", "ביבא לת")]
        {
            let verdict = with_skill(word, drawn);
            assert!(verdict.passed() && verdict.readings.found == 1, "{verdict:#?}");
            assert_eq!(told(&verdict), [(Code::RightToLeft, Severity::Warning, Some("skills[0].keywords[0]"))]);
        }
    }

    #[test]
    fn a_phrase_is_told_to_be_read_otherwise_by_more_readers_than_a_word() {
        let message = |word, drawn| with_skill(word, drawn).findings[0].message.clone();
        assert!(!message("עברית", "תירבע").contains("pdf.js"));
        assert!(message("תל אביב", "ביבא לת").contains("pdf.js"));
    }

    #[test]
    fn a_ligature_of_lam_and_alef_is_told_with_the_readers_that_swap_them() {
        let mut content = content();
        let Block::Group { items, .. } = &mut content.sections[1].entries[0].blocks[0] else { panic!("a group") };
        items[0] = leaf("سلام", "skills[0].keywords[0]");
        let mut read = reading(&GOOD.replace("(expert): C, ", "(expert): ملاس, "));
        let words = read.pages.iter_mut().flat_map(|page| &mut page.lines).flat_map(|line| &mut line.words);
        words.filter(|word| word.text == "ملاس,").for_each(|word| word.joined.push(1..3));
        let extraction = Extraction { readings: vec![read], ..Extraction::default() };
        let verdict = verify(&content, &furniture(), &extraction);
        assert!(verdict.passed() && verdict.findings[0].message.contains("PDFium"), "{verdict:#?}");
    }

    #[test]
    fn a_phrase_with_a_number_within_is_refused_since_most_readers_tear_it_apart() {
        let verdict = with_skill("שנת 2020 טובה", "הבוט 2020 תנש");
        assert_eq!(told(&verdict), [(Code::RightToLeft, Severity::Error, Some("skills[0].keywords[0]"))]);
        assert!(with_skill("2020 עברית", "2020 תירבע").passed());
    }

    #[test]
    fn a_word_that_is_drawn_reversed_or_otherwise_changed_is_refused_for_its_direction() {
        for (word, drawn) in
            [("עברית", "עברית"), ("עברית", "תיבע"), ("עברית", "תיברע"), ("תל אביב", "לת ביבא"), ("עברית", "תיר בע")]
        {
            let verdict = with_skill(word, drawn);
            assert!(!verdict.passed(), "{drawn}");
            assert_eq!(
                told(&verdict)[0],
                (Code::RightToLeft, Severity::Error, Some("skills[0].keywords[0]")),
                "{drawn}"
            );
        }
    }

    #[test]
    fn where_no_blanks_part_words_a_line_ends_within_one_and_elsewhere_it_does_not() {
        let agrees = |word: &str, read: &str| with_skill(word, read).readings.found == 1;
        assert!(agrees("分布式系统", "分布式\n系统"));
        assert!(!agrees("distributed", "distri\nbuted") && !agrees("分布式系统", "分布式 系统"));
    }
}
