//! Hyphens at line ends: pdftotext, PDFium and others take them for hyphenation, drop them, and join the word with the
//! next line's first one. The readings here keep them, so they are looked for on their own.

use super::expect::Script;
use crate::diagnostic::{Code, Diagnostic, PdfPlace};
use crate::extract::{Extraction, Line, Reading, Word};

/// Lines, but for the last of a page, that end with a hyphen behind a letter or a digit.
pub(crate) fn findings(script: &Script<'_>, extraction: &Extraction) -> Vec<Diagnostic> {
    let Some(reading) = extraction.readings.first() else { return Vec::new() };
    hyphens(reading).filter_map(|(page, line, word)| finding(script, reading, (page, line), word)).collect()
}

/// Page and line, from 1, and the word.
fn hyphens(reading: &Reading) -> impl Iterator<Item = (usize, usize, &Word)> {
    reading.pages.iter().enumerate().flat_map(|(page, text)| {
        let inner = text.lines.split_last().map_or(&[][..], |(_, inner)| inner);
        let ends = inner.iter().enumerate().filter_map(|(line, it)| Some((line, hyphen_at_the_end(it)?)));
        ends.map(move |(line, word)| (page + 1, line + 1, word))
    })
}

fn hyphen_at_the_end(line: &Line) -> Option<&Word> {
    let word = line.words.last()?;
    let before = word.text.strip_suffix(['-', '\u{2010}'])?;
    before.ends_with(char::is_alphanumeric).then_some(word)
}

/// A finding if a text of the resume ends so; a word that the theme has broken is found by the proof.
fn finding(script: &Script<'_>, reading: &Reading, (page, line): (usize, usize), word: &Word) -> Option<Diagnostic> {
    let Word { text, bounds, .. } = word;
    let leaf = script.leaves.iter().map(|expected| expected.leaf).find(|leaf| leaf.text.ends_with(text))?;
    let place = PdfPlace {
        page,
        line,
        reading: reading.name.to_owned(),
        readings: vec![reading.name],
        bounds: Some(bounds.edges()),
        read: text.clone(),
    };
    let message = format!("`{text}` ends a line with a hyphen, which pdftotext and PDFium leave out");
    let finding = Diagnostic::warning(Code::Hyphenation, message).path(&leaf.origin.path).at(leaf.origin.span, "");
    Some(finding.pdf(place).hint("end the text with another character, or write the word without a hyphen"))
}
