//! Where the models of real readers differ: which words each gives for a place, and what is to blame.

mod orders;

use std::ops::Range;

use super::weigh;
use crate::diagnostic::{Code, Diagnostic, PdfPlace, Severity};
use crate::extract::{self, Bounds, Extraction, Hazard, HazardKind, PageText, Reader, Reading, Token, Views};
use crate::verify;

pub(super) use orders::findings as orders;

/// A page with more words than this is not compared.
const MAX_WORDS: usize = 3_000;
/// What is moved and is higher than as many words is a block of text, not what stands behind a gap.
const FEW_LINES: f64 = 4.0;
/// As many single letters in a row are no words.
const SPELT: usize = 5;
/// As many words of a place are quoted.
const QUOTED: usize = 6;

/// The places of all pages where readers differ.
pub(super) fn findings(extraction: &Extraction) -> Vec<Diagnostic> {
    let pages = extraction.views.iter().enumerate();
    pages
        .filter_map(|(index, views)| Some((index + 1, views.as_ref()?)))
        .flat_map(|(page, views)| on_page(extraction, page, views))
        .collect()
}

fn on_page(extraction: &Extraction, page: usize, views: &Views) -> Vec<Diagnostic> {
    if views.words.iter().any(|words| words.len() > MAX_WORDS) {
        return Vec::new();
    }
    let arranged = &views.words[arranged(views)];
    let mut places: Vec<Place> = Vec::new();
    for (reader, words) in Reader::ALL.into_iter().zip(&views.words) {
        for place in differences(arranged, words) {
            merge(&mut places, place, reader.name());
        }
    }
    places.iter().map(|place| place.finding(extraction, page, arranged)).collect()
}

/// Adds a place; of one that other readers move as well, only who does.
fn merge(places: &mut Vec<Place>, place: Place, reader: &str) {
    let same = |other: &Place| {
        let overlap = other.wanted.start < place.wanted.end && place.wanted.start < other.wanted.end;
        (other.wanted == place.wanted && other.given == place.given) || (overlap && other.moved && place.moved)
    };
    let at = places.iter().position(same).unwrap_or(places.len());
    if at == places.len() {
        places.push(place);
    }
    let readers = &mut places[at].readers;
    if !readers.iter().any(|known| known == reader) {
        readers.push(reader.to_owned());
    }
}

/// Where what a program printed differs from the pages as they are arranged; none if there is too much to compare. Pages are
/// told apart by form feeds, if there are as many.
pub(super) fn printed(extraction: &Extraction, name: &str, text: &str) -> Option<Vec<Diagnostic>> {
    let pages: Vec<Vec<Token>> = (0..extraction.pages.len()).map(|index| words(extraction, index)).collect();
    let texts: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    if texts.len() != pages.len() {
        return compared(extraction, 1, &pages.concat(), &extract::words(text), name);
    }
    let each = pages.iter().zip(texts).enumerate();
    let findings = each.map(|(index, (page, text))| compared(extraction, index + 1, page, &extract::words(text), name));
    Some(findings.collect::<Option<Vec<_>>>()?.concat())
}

/// Where the two extractors differ over the order of the file: notes, since neither is what applicant systems use.
pub(super) fn extractors(extraction: &Extraction) -> Vec<Diagnostic> {
    let [other, main, ..] = &extraction.readings[..] else { return Vec::new() };
    let mut findings = Vec::new();
    for (index, (wanted, given)) in main.pages.iter().zip(&other.pages).enumerate() {
        let found = compared(extraction, index + 1, &of_page(wanted), &of_page(given), other.name);
        findings.extend(found.unwrap_or_default().into_iter().map(|finding| noted(finding, other)));
    }
    findings
}

/// A finding as a note that is about a reading.
fn noted(finding: Diagnostic, reading: &Reading) -> Diagnostic {
    let place = finding.pdf.map(|place| PdfPlace { readings: vec![reading.name], ..place });
    let (severity, code) = (Severity::Note, Code::ReadersDiffer);
    Diagnostic { severity, code, pdf: place, broken_in: Vec::new(), hints: Vec::new(), ..finding }
}

fn of_page(page: &PageText) -> Vec<Token> {
    let words = page.lines.iter().flat_map(|line| &line.words);
    words
        .flat_map(|word| extract::words(&word.text).into_iter().map(|token| Token { bounds: word.bounds, ..token }))
        .collect()
}

/// The words of a page, counted from 0, as it is arranged; where no model can tell, in the order of the file.
fn words(extraction: &Extraction, index: usize) -> Vec<Token> {
    if let Some(views) = extraction.views.get(index).and_then(Option::as_ref) {
        return views.words[arranged(views)].clone();
    }
    let page = extraction.readings.get(1).and_then(|reading| reading.pages.get(index));
    page.map(of_page).unwrap_or_default()
}

fn compared(
    extraction: &Extraction,
    page: usize,
    wanted: &[Token],
    given: &[Token],
    name: &str,
) -> Option<Vec<Diagnostic>> {
    if wanted.len().max(given.len()) > MAX_WORDS {
        return None;
    }
    let mut places = Vec::new();
    for place in differences(wanted, given) {
        merge(&mut places, place, name);
    }
    Some(places.iter().map(|place| place.finding(extraction, page, wanted)).collect())
}

/// The reader that goes up the page least often: it reads the page as it is arranged. Of several the one that most agree with.
fn arranged(views: &Views) -> usize {
    let texts = |words: &[Token]| words.iter().map(|word| word.text.clone()).collect::<Vec<String>>();
    let all: Vec<Vec<String>> = views.words.iter().map(|words| texts(words)).collect();
    let rank = |number: &usize| {
        let agree = all.iter().filter(|other| **other == all[*number]).count();
        (climbs(&views.words[*number]), std::cmp::Reverse(agree))
    };
    (0..views.words.len()).min_by_key(rank).unwrap_or_default()
}

/// How often a reading goes up by more than a line.
fn climbs(words: &[Token]) -> usize {
    let up =
        |pair: &&[Token]| pair[0].bounds.y1 - pair[1].bounds.y1 > pair[0].bounds.height().max(pair[1].bounds.height());
    words.windows(2).filter(up).count()
}

/// Words of the page as arranged, and what a reader gives in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    wanted: Range<usize>,
    given: Range<usize>,
}

fn joined(words: &[Token]) -> String {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// The stretches in which two readings differ, by their longest common subsequence of words.
fn changes(wanted: &[Token], given: &[Token]) -> Vec<Change> {
    let same = |a: usize, b: usize| wanted[a].text == given[b].text;
    let prefix = (0..wanted.len().min(given.len())).take_while(|at| same(*at, *at)).count();
    let rest = wanted.len().min(given.len()) - prefix;
    let suffix = (1..=rest).take_while(|back| same(wanted.len() - back, given.len() - back)).count();
    let (rows, columns) = (wanted.len() - prefix - suffix, given.len() - prefix - suffix);
    let mut longest = vec![0_u16; (rows + 1) * (columns + 1)];
    let at = |row: usize, column: usize| row * (columns + 1) + column;
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            longest[at(row, column)] = if same(prefix + row, prefix + column) {
                longest[at(row + 1, column + 1)] + 1
            } else {
                longest[at(row + 1, column)].max(longest[at(row, column + 1)])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut changes: Vec<Change> = Vec::new();
    while row < rows || column < columns {
        if row < rows && column < columns && same(prefix + row, prefix + column) {
            (row, column) = (row + 1, column + 1);
            continue;
        }
        let down = column == columns || (row < rows && longest[at(row + 1, column)] >= longest[at(row, column + 1)]);
        let (from, given_from) = (prefix + row, prefix + column);
        if down {
            row += 1;
        } else {
            column += 1;
        }
        match changes.last_mut().filter(|last| last.wanted.end == from && last.given.end == given_from) {
            Some(last) => (last.wanted.end, last.given.end) = (prefix + row, prefix + column),
            None => changes.push(Change { wanted: from..prefix + row, given: given_from..prefix + column }),
        }
    }
    changes
}

/// A place where some readers differ from the page as arranged.
struct Place {
    /// The words there.
    wanted: Range<usize>,
    /// What a reader gives instead; empty if it gives these elsewhere.
    given: String,
    /// The word behind which it gives them, if it gives them elsewhere.
    behind: Option<String>,
    bounds: Option<Bounds>,
    /// How high a word of it is.
    height: f64,
    /// Whether the words are others, and not the same letters with other blanks.
    moved: bool,
    readers: Vec<String>,
}

/// Where a reading differs from the page as arranged; what is moved is told once, where it should stand.
fn differences(wanted: &[Token], given: &[Token]) -> Vec<Place> {
    let changes = changes(wanted, given);
    let gone: Vec<&str> = texts(changes.iter().flat_map(|change| &wanted[change.wanted.clone()]));
    let mut places = Vec::new();
    for change in &changes {
        let (own, other) = (&wanted[change.wanted.clone()], &given[change.given.clone()]);
        let moved = joined(own) != joined(other) && !is_spelt(other);
        let come_from_elsewhere = own.is_empty() && other.iter().all(|word| gone.contains(&word.text.as_str()));
        if come_from_elsewhere {
            continue;
        }
        let boxes = if own.is_empty() { other } else { own };
        let behind = Some(own).filter(|_| moved).and_then(|own| destination(&own.first()?.text, given, &changes));
        places.push(Place {
            wanted: change.wanted.clone(),
            given: if behind.is_some() { String::new() } else { quoted(other) },
            behind,
            bounds: boxes
                .iter()
                .map(|word| word.bounds)
                .reduce(|all, one| all.union(&one))
                .filter(|all| all.area() > 0.0),
            height: boxes.first().map_or(0.0, |word| word.bounds.height()),
            moved,
            readers: Vec::new(),
        });
    }
    places
}

/// Whether words are nearly all single letters: a text that a reader spells, whatever of it matches by chance.
fn is_spelt(words: &[Token]) -> bool {
    let single = words.iter().filter(|word| word.text.chars().count() == 1).count();
    words.len() >= SPELT && single * 5 >= words.len() * 4
}

fn texts<'w>(words: impl Iterator<Item = &'w Token>) -> Vec<&'w str> {
    words.map(|word| word.text.as_str()).collect()
}

/// Behind which word a reading gives one that it does not give in its place.
fn destination(word: &str, given: &[Token], changes: &[Change]) -> Option<String> {
    let at = changes.iter().flat_map(|change| change.given.clone()).find(|at| given[*at].text == word)?;
    Some(if at == 0 { String::new() } else { given[at - 1].text.clone() })
}

impl Place {
    fn finding(&self, extraction: &Extraction, page: usize, wanted: &[Token]) -> Diagnostic {
        let readers: Vec<&str> = self.readers.iter().map(String::as_str).collect();
        let cause = self.cause(extraction, page);
        let (code, hint) = self.judge(cause);
        let message = self.message(&wanted[self.wanted.clone()], &readers);
        let bounds = self.bounds.map(|bounds| bounds.edges());
        let place = PdfPlace { page, bounds, read: self.given.replace('`', ""), ..PdfPlace::default() };
        Diagnostic::new(weigh::severity(&readers), code, message).pdf(place).hint(hint).broken_in(readers)
    }

    fn message(&self, wanted: &[Token], readers: &[&str]) -> String {
        let names = listed(readers);
        let words = quoted(wanted);
        match &self.behind {
            _ if wanted.is_empty() => format!("{names} read{} {} besides", verb(readers), self.given),
            _ if !self.moved => format!("{words} is read as {} by {names}", self.given),
            Some(behind) if behind.is_empty() => format!("{words} is read first of all by {names}"),
            Some(behind) => format!("{words} is read elsewhere, behind `{behind}`, by {names}"),
            None if self.given.is_empty() => format!("{words} is not read by {names}"),
            None => format!("where {words} stands, {names} read{} {}", verb(readers), self.given),
        }
    }

    /// The hazard that stands where the readers differ.
    fn cause<'e>(&self, extraction: &'e Extraction, page: usize) -> Option<&'e Hazard> {
        let bounds = self.bounds?;
        let layout = |kind: HazardKind| match kind {
            HazardKind::WideGap(_) => self.moved && bounds.height() < FEW_LINES * self.height,
            HazardKind::Stretched(_) => true,
            HazardKind::Spaced(_) | HazardKind::BareGap => !self.moved,
            _ => false,
        };
        let near = |hazard: &&Hazard| hazard.page == page && layout(hazard.kind) && touch(&hazard.bounds, &bounds);
        extraction.hazards.iter().find(near)
    }

    fn judge(&self, cause: Option<&Hazard>) -> (Code, &'static str) {
        if let Some(hazard) = cause {
            let (_, code, hint) = verify::weigh(hazard);
            return (code, hint);
        }
        let by_layout = self.readers.iter().all(|name| ["pdftotext", "pdfminer"].contains(&name.as_str()));
        if !self.moved {
            return (
                Code::ReadersDiffer,
                "write a blank where words part, and nowhere else; set letters on one line, neither apart nor shrunk",
            );
        }
        if by_layout {
            return (Code::Columns, "set one column: let nothing stand beside other text");
        }
        (Code::DrawingOrder, "write the text in the order in which it is read, without frames or placed text")
    }
}

fn touch(a: &Bounds, b: &Bounds) -> bool {
    const NEAR: f64 = 3.0;
    a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR
}

/// The first few words in backticks; empty if there are none.
fn quoted(words: &[Token]) -> String {
    if words.is_empty() {
        return String::new();
    }
    let text: Vec<&str> = words.iter().take(QUOTED).map(|word| word.text.as_str()).collect();
    let more = if words.len() > QUOTED { " …" } else { "" };
    format!("`{}{more}`", text.join(" "))
}

/// The ending of a verb whose subject is one reader.
fn verb(readers: &[&str]) -> &'static str {
    if readers.len() == 1 { "s" } else { "" }
}

/// `a, b and c`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Line, Word};

    fn told(wanted: &str, given: &str) -> Vec<String> {
        let (wanted, given) = (extract::words(wanted), extract::words(given));
        differences(&wanted, &given)
            .into_iter()
            .map(|place| Place { readers: vec!["mine".to_owned()], ..place })
            .map(|place| place.message(&wanted[place.wanted.clone()], &["mine"]))
            .collect()
    }

    #[test]
    fn what_one_extractor_reads_otherwise_is_noted_with_its_place() {
        let reading = |name, text: &str| {
            let bounds = Bounds { x0: 50.0, y0: 10.0, x1: 90.0, y1: 20.0 };
            let word = |text: &str| Word { text: text.to_owned(), bounds, ..Word::default() };
            let line = Line { words: text.split(' ').map(word).collect(), bounds };
            Reading { name, pages: vec![PageText { lines: vec![line] }], complete: true }
        };
        let of = |other: &str| Extraction {
            readings: vec![reading("one", other), reading("two", "Go Rust")],
            ..Extraction::default()
        };
        assert_eq!(extractors(&of("Go Rust")), []);
        let [note] = &extractors(&of("Go R ust"))[..] else { panic!("one note") };
        assert_eq!((note.severity, note.message.as_str()), (Severity::Note, "`Rust` is read as `R ust` by one"));
        assert_eq!(note.pdf.as_ref().unwrap().bounds, Some([50.0, 10.0, 90.0, 20.0]));
    }

    #[test]
    fn readings_that_differ_in_furniture_alone_do_not_differ() {
        assert_eq!(told("Engineer | Jan 2020 – Present", "• Engineer Jan 2020 - Present"), Vec::<String>::new());
    }

    #[test]
    fn what_is_moved_is_told_once_with_the_word_behind_which_it_comes() {
        let moved = told("Engineer 2020 Built things", "Engineer Built things 2020");
        assert_eq!(moved, ["`2020` is read elsewhere, behind `things`, by mine"]);
    }

    #[test]
    fn glued_lost_and_added_words_are_told_as_such() {
        assert_eq!(told("a Go Rust b", "a GoRust b"), ["`Go Rust` is read as `GoRust` by mine"]);
        assert_eq!(told("a Go b", "a b"), ["`Go` is not read by mine"]);
        assert_eq!(told("a b", "a Leadership b"), ["mine reads `Leadership` besides"]);
        assert_eq!(told("a Go b", "a Ruby b"), ["where `Go` stands, mine reads `Ruby`"]);
    }
}
