//! Readings in other orders than that of the file: what programs that sort by place make of a page. Notes, since none of
//! the seven real readers sorts so unless it is told to.

use super::{MAX_WORDS, Place, differences, of_page, quoted};
use crate::diagnostic::{Code, Diagnostic, PdfPlace, Severity};
use crate::extract::{Extraction, PageText, Reading, Token};

/// Findings of these codes say of a page that its order is not plain.
const TOLD: [Code; 3] = [Code::Columns, Code::DrawingOrder, Code::WideGap];

/// A note for each page and order in which text moves, save where the models of real readers tell of it; `told` is what
/// has been found so far.
pub(in crate::inspect) fn findings(extraction: &Extraction, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let [_, main, page_order, column_order, ..] = &extraction.readings[..] else { return Vec::new() };
    let mut findings = Vec::new();
    for (index, page) in main.pages.iter().enumerate() {
        if told.iter().any(|finding| tells_order(finding, index + 1)) {
            continue;
        }
        let moved = [page_order, column_order].map(|reading| Moved::of(page, reading, index));
        match moved {
            [Some(one), Some(other)] if one.words == other.words => {
                findings.push(one.finding(&[page_order.name, column_order.name], index + 1));
            }
            [one, other] => {
                findings.extend(one.map(|moved| moved.finding(&[page_order.name], index + 1)));
                findings.extend(other.map(|moved| moved.finding(&[column_order.name], index + 1)));
            }
        }
    }
    findings
}

fn tells_order(finding: &Diagnostic, page: usize) -> bool {
    let here = finding.pdf.as_ref().is_some_and(|place| place.page == page);
    here && finding.severity > Severity::Note && TOLD.contains(&finding.code)
}

/// What stands elsewhere in another order.
struct Moved {
    /// The words, in the order of the file.
    words: Vec<Token>,
}

impl Moved {
    fn of(page: &PageText, reading: &Reading, index: usize) -> Option<Self> {
        let (wanted, given) = (of_page(page), of_page(reading.pages.get(index)?));
        if wanted.len().max(given.len()) > MAX_WORDS {
            return None;
        }
        let moved = |place: &Place| place.moved && place.behind.is_some();
        let places = differences(&wanted, &given);
        let words: Vec<Token> = places
            .iter()
            .filter(|place| moved(place))
            .flat_map(|place| wanted[place.wanted.clone()].to_vec())
            .collect();
        (!words.is_empty()).then_some(Self { words })
    }

    fn finding(&self, readings: &[&'static str], page: usize) -> Diagnostic {
        let count = self.words.len();
        let (word, verb) = if count == 1 { ("word", "is") } else { ("words", "are") };
        let message = format!(
            "{count} {word} {verb} read elsewhere by readers that sort by place, {} first",
            quoted(&self.words)
        );
        let bounds = self.words.iter().map(|word| word.bounds).reduce(|all, one| all.union(&one));
        let place = PdfPlace {
            page,
            bounds: bounds.map(|bounds| bounds.edges()),
            readings: readings.to_vec(),
            ..PdfPlace::default()
        };
        Diagnostic::note(Code::Columns, message)
            .pdf(place)
            .hint("`pdftotext -layout`, or PDFBox told to sort, mix what stands side by side: set one column")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Bounds, Line, Word};

    fn reading(name: &'static str, text: &str) -> Reading {
        let bounds = Bounds { x0: 50.0, y0: 10.0, x1: 90.0, y1: 20.0 };
        let word = |text: &str| Word { text: text.to_owned(), bounds, ..Word::default() };
        let line = Line { words: text.split(' ').map(word).collect(), bounds };
        Reading { name, pages: vec![PageText { lines: vec![line] }], complete: true }
    }

    fn document(main: &str, page_order: &str, column_order: &str) -> Extraction {
        let texts = [main, main, page_order, column_order];
        let readings = ["one", "two", "page", "column"].into_iter().zip(texts);
        Extraction { readings: readings.map(|(name, text)| reading(name, text)).collect(), ..Extraction::default() }
    }

    #[test]
    fn words_that_another_order_moves_are_noted_once_with_the_orders_that_move_them() {
        assert_eq!(findings(&document("Go Rust Chess", "Go Rust Chess", "Go Rust Chess"), &[]), []);
        let both = findings(&document("Go Rust Chess", "Go Chess Rust", "Go Chess Rust"), &[]);
        let [note] = &both[..] else { panic!("{both:?}") };
        assert_eq!(note.severity, Severity::Note);
        assert_eq!(note.pdf.as_ref().map(|place| place.readings.clone()), Some(vec!["page", "column"]));
        assert!(note.message.starts_with("1 word is read elsewhere"), "{}", note.message);
        let one = findings(&document("Go Rust Chess", "Go Rust Chess", "Go Chess Rust"), &[]);
        assert_eq!(one.len(), 1);
    }

    #[test]
    fn a_page_whose_order_is_told_to_break_readers_is_not_noted_again() {
        let split = document("Go Rust Chess", "Go Chess Rust", "Go Chess Rust");
        let told = |page| {
            let place = PdfPlace { page, ..PdfPlace::default() };
            vec![Diagnostic::warning(Code::Columns, "told").pdf(place)]
        };
        assert_eq!(findings(&split, &told(1)), []);
        assert_eq!(findings(&split, &told(2)).len(), 1);
    }
}
