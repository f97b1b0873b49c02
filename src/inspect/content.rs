//! What a resume parser misses in a PDF of which no source is known: headings, contacts, addresses behind links. Notes,
//! since nobody has promised that they are there.

use std::collections::BTreeSet;

use crate::ats::{Field, Parsed, Topic};
use crate::diagnostic::{Code, Diagnostic, PdfPlace};
use crate::extract::{Extraction, Hazard, HazardKind, Line, Reading};

/// Greenhouse parses no larger file, in bytes.
const LARGE: usize = 2_500_000;

/// The digits of a phone number that are the same at home and abroad.
const LOCAL_NUMBER: usize = 9;

/// The reading that a parser is given: the first that got through, else the first.
pub(super) fn main_reading(extraction: &Extraction) -> Option<&Reading> {
    let readings = &extraction.readings;
    let whole = |reading: &&Reading| reading.complete && reading.lines().next().is_some();
    readings.iter().find(whole).or(readings.first())
}

pub(super) fn findings(extraction: &Extraction, parsed: &Parsed, size: usize) -> Vec<Diagnostic> {
    let mut findings = headings(extraction, parsed);
    findings.extend(contacts(parsed));
    findings.extend(links(extraction));
    if size > LARGE {
        let message = format!("the file has {:.1} MB; some systems take no more than 2.5", megabytes(size));
        findings
            .push(Diagnostic::note(Code::FileSize, message).hint("leave pictures out, and embed parts of fonts only"));
    }
    findings
}

#[expect(clippy::cast_precision_loss, reason = "one digit of it is shown")]
fn megabytes(size: usize) -> f64 {
    size as f64 / 1e6
}

fn headings(extraction: &Extraction, parsed: &Parsed) -> Vec<Diagnostic> {
    let unknown = parsed.sections.iter().filter(|section| section.topic == Topic::Unknown);
    let finding = |heading: &Field| {
        Diagnostic::note(Code::UnknownHeading, format!("`{}` is no heading that parsers know", heading.text))
            .pdf(place(extraction, heading))
            .hint("take a usual one, such as Professional Experience, Education or Skills")
    };
    unknown.map(|section| finding(&section.heading)).collect()
}

/// The place of a field's first line in the main reading.
fn place(extraction: &Extraction, field: &Field) -> PdfPlace {
    let mut number = field.lines.first;
    for (index, page) in main_reading(extraction).iter().flat_map(|reading| &reading.pages).enumerate() {
        match page.lines.get(number) {
            Some(Line { bounds, .. }) => {
                return PdfPlace {
                    page: index + 1,
                    line: number + 1,
                    bounds: Some(bounds.edges()),
                    read: field.text.clone(),
                    ..PdfPlace::default()
                };
            }
            None => number -= page.lines.len(),
        }
    }
    PdfPlace { page: 1, read: field.text.clone(), ..PdfPlace::default() }
}

fn contacts(parsed: &Parsed) -> Vec<Diagnostic> {
    let wanted = [("name", &parsed.name), ("e-mail address", &parsed.email), ("phone number", &parsed.phone)];
    let missing = wanted.into_iter().filter(|(_, field)| field.is_none());
    let finding = |what: &str| {
        Diagnostic::note(Code::MissingContact, format!("a parser finds no {what}"))
            .pdf(PdfPlace { page: 1, ..PdfPlace::default() })
            .hint(format!("print the {what} as text at the top of the first page"))
    };
    missing.map(|(what, _)| finding(what)).collect()
}

/// Links whose address is nowhere on their page.
fn links(extraction: &Extraction) -> Vec<Diagnostic> {
    let links = extraction.hazards.iter().filter(|hazard| hazard.kind == HazardKind::Link);
    let mut told = BTreeSet::new();
    let hidden = links.filter(|link| told.insert((link.page, link.text.as_str())) && !is_printed(extraction, link));
    hidden.map(finding).collect()
}

fn finding(link: &Hazard) -> Diagnostic {
    let bounds = Some(link.bounds.edges()).filter(|_| link.bounds.area() > 0.0);
    Diagnostic::note(Code::HiddenLink, format!("the link to `{}` does not show its address", link.text))
        .pdf(PdfPlace { page: link.page, bounds, read: link.text.clone(), ..PdfPlace::default() })
        .hint("print the address as the text of the link: readers leave out what is behind it")
}

/// Whether an address can be read on its page, apart from its scheme and the like.
fn is_printed(extraction: &Extraction, link: &Hazard) -> bool {
    if let Some(number) = link.text.strip_prefix("tel:") {
        let digits = squeezed(number);
        return text_of(extraction, link.page).contains(&digits[digits.len().saturating_sub(LOCAL_NUMBER)..]);
    }
    let address = link.text.trim_start_matches("mailto:");
    let address = address.split_once("://").map_or(address, |(_, rest)| rest).trim_start_matches("www.");
    let address = squeezed(address.split('?').next().unwrap_or(address));
    text_of(extraction, link.page).contains(&address)
}

/// The letters and digits of a page.
fn text_of(extraction: &Extraction, page: usize) -> String {
    let page = main_reading(extraction).and_then(|reading| reading.pages.get(page - 1));
    page.iter().flat_map(|page| &page.lines).map(|line| squeezed(&line.text())).collect()
}

fn squeezed(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Bounds, PageText, Word};
    use crate::{ats, inspect};

    /// A document of one page with these lines, each 10 points below the one before.
    fn document(lines: &[&str]) -> Extraction {
        let line = |(index, text): (usize, &&str)| {
            let y1 = 20.0 + 10.0 * f64::from(u8::try_from(index).unwrap());
            let bounds = Bounds { x0: 50.0, y0: y1 - 7.0, x1: 300.0, y1 };
            let word = |word: &str| Word { text: word.to_owned(), bounds, ..Word::default() };
            Line { words: text.split(' ').map(word).collect(), bounds }
        };
        let page = PageText { lines: lines.iter().enumerate().map(line).collect() };
        let reading = Reading { name: "content order", pages: vec![page], complete: true };
        Extraction { readings: vec![reading], ..Extraction::default() }
    }

    fn codes(extraction: &Extraction, size: usize) -> Vec<Code> {
        findings(extraction, &inspect::understand(extraction), size).iter().map(|finding| finding.code).collect()
    }

    const WHOLE: [&str; 5] =
        ["Ada Byron", "ada@byron.example | (512) 555-0142", "Professional Experience", "Analyst", "Skills"];

    #[test]
    fn a_resume_with_contacts_and_known_headings_has_nothing_to_be_noted() {
        assert_eq!(codes(&document(&WHOLE), 100_000), []);
    }

    #[test]
    fn contacts_that_are_missing_and_a_large_file_are_noted() {
        let nameless = document(&["Professional Experience", "Analyst at Engine Works", "Skills", "Series, Tables"]);
        let missing = codes(&nameless, 3_000_000).iter().filter(|code| **code == Code::MissingContact).count();
        assert!(missing >= 2, "{:?}", codes(&nameless, 3_000_000));
        assert!(codes(&nameless, 3_000_000).contains(&Code::FileSize));
    }

    #[test]
    fn a_heading_that_parsers_do_not_know_is_noted_with_its_place() {
        let text = include_str!("../../tests/ats/unknown-headings.txt");
        let lines: Vec<&str> = text.lines().collect();
        let unknown = ats::read(lines.iter().copied()).sections.into_iter().find(|it| it.topic == Topic::Unknown);
        let (extraction, heading) = (document(&lines), unknown.unwrap().heading);
        let noted = headings(&extraction, &inspect::understand(&extraction));
        let finding = noted.iter().find(|finding| finding.message.contains(&heading.text)).unwrap();
        assert_eq!(finding.pdf.as_ref().unwrap().line, heading.lines.first + 1);
    }

    #[test]
    fn a_link_is_noted_if_its_address_is_not_printed() {
        let link =
            |text: &str| Hazard { kind: HazardKind::Link, page: 1, bounds: Bounds::default(), text: text.to_owned() };
        let with = |text: &str| Extraction { hazards: vec![link(text)], ..document(&WHOLE) };
        assert_eq!(codes(&with("mailto:ada@byron.example"), 0), []);
        assert_eq!(codes(&with("tel:+1-512-555-0142"), 0), []);
        assert_eq!(codes(&with("tel:+1-512-555-0199"), 0), [Code::HiddenLink]);
        assert_eq!(codes(&with("https://www.byron.example/ada?x=1"), 0), [Code::HiddenLink]);
    }
}
