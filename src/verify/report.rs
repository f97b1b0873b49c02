//! The faults of all readings → findings: the same fault seen by several readings is told once, with who saw it.

use std::collections::BTreeMap;

use super::Check;
use super::diagnose::{contrast, quote};
use super::expect::Script;
use super::fault::Fault;
use crate::diagnostic::{Code, Diagnostic, PdfPlace};

/// As many findings of one kind are told one by one.
const MAX_ALIKE: usize = 6;

/// A fault and the readings that have it.
struct Seen<'f> {
    fault: &'f Fault,
    readings: Vec<usize>,
}

/// What makes two faults the same: text that is read elsewhere is that, wherever it is.
fn key(fault: &Fault) -> (Code, Option<usize>, &str) {
    let code = if fault.code == Code::OutOfOrder { Code::OutOfPlace } else { fault.code };
    (code, fault.leaf, if fault.leaf.is_none() { &fault.read } else { "" })
}

/// All faults as findings, in the order of the resume.
pub(crate) fn findings(script: &Script<'_>, checks: &[Check<'_>]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<_, Seen<'_>> = BTreeMap::new();
    for (reading, check) in checks.iter().enumerate() {
        for fault in &check.faults {
            let entry = seen.entry(key(fault)).or_insert(Seen { fault, readings: Vec::new() });
            if entry.readings.last() != Some(&reading) {
                entry.readings.push(reading);
            }
        }
    }
    let mut seen: Vec<Seen<'_>> = seen.into_values().collect();
    seen.sort_by_key(|seen| (seen.fault.leaf.unwrap_or(usize::MAX), seen.fault.at));
    seen.iter().map(|seen| finding(script, checks, seen)).collect()
}

fn finding(script: &Script<'_>, checks: &[Check<'_>], seen: &Seen<'_>) -> Diagnostic {
    let fault = seen.fault;
    let check = &checks[seen.readings[0]];
    let word = check.stream.word(fault.at);
    let place = PdfPlace {
        page: word.map_or(1, |word| word.page),
        line: word.map_or(1, |word| word.line),
        reading: names(checks, &seen.readings),
        readings: seen.readings.iter().map(|reading| checks[*reading].stream.reading.name).collect(),
        bounds: check.stream.bounds(fault.at, fault.read.chars().filter(|letter| *letter != ' ').count()),
        read: fault.read.clone(),
    };
    let mut finding = Diagnostic::error(fault.code, message(script, fault)).pdf(place).hint(hint(fault.code));
    if let Some(expected) = fault.leaf.and_then(|leaf| script.leaves.get(leaf)) {
        let origin = &expected.leaf.origin;
        finding = finding.path(&origin.path).at(origin.span, label(&expected.leaf.text, fault));
    }
    finding
}

fn message(script: &Script<'_>, fault: &Fault) -> String {
    let detail = &fault.detail;
    let read = quote(&fault.read);
    let Some(expected) = fault.leaf.and_then(|leaf| script.leaves.get(leaf)) else {
        return format!("{read} {detail}");
    };
    let (text, read) = match fault.code {
        Code::AlteredText => contrast(&expected.leaf.text, &fault.read),
        _ => (quote(&expected.leaf.text), read),
    };
    match (fault.leaves, fault.code) {
        (_, Code::MissingText | Code::RightToLeft | Code::JoinedLetters) => format!("{text} {detail}"),
        (2.., _) => format!("{text} with {} after it {detail}", fault.leaves - 1),
        (_, Code::OutOfOrder | Code::OutOfPlace | Code::RepeatedText) => format!("{text} {detail}"),
        _ => format!("{text} {detail}: {read}"),
    }
}

/// What stands under a text's place in the source.
fn label(text: &str, fault: &Fault) -> String {
    match fault.code {
        Code::MissingText => "not read anywhere".to_owned(),
        Code::RightToLeft => "runs from right to left".to_owned(),
        Code::AlteredText | Code::SplitWord | Code::GluedWords | Code::Hyphenation | Code::JoinedLetters
            if !fault.read.is_empty() =>
        {
            format!("read as {}", contrast(text, &fault.read).1)
        }
        Code::RepeatedText => "read again".to_owned(),
        _ => String::new(),
    }
}

/// The readings by name; all of them, or more than two, by number.
pub(crate) fn names(checks: &[Check<'_>], readings: &[usize]) -> String {
    if readings.len() == checks.len() && checks.len() > 1 {
        return format!("all {} readings", checks.len());
    }
    if readings.len() > 2 {
        return format!("{} of {} readings", readings.len(), checks.len());
    }
    let names: Vec<&str> = readings.iter().map(|reading| checks[*reading].stream.reading.name).collect();
    names.join(" and ")
}

/// What to do about a fault.
fn hint(code: Code) -> &'static str {
    match code {
        Code::RightToLeft => {
            "no reader can put this in order (a number beside it, marks on its letters): write it in Latin letters, or leave it out"
        }
        Code::JoinedLetters => super::joined::HINT,
        Code::MissingText => "let the theme print it, as text and not as a picture",
        Code::AlteredText => {
            "if the resume has changed since, render it again; else the font has to map its glyphs to these characters"
        }
        Code::SplitWord => "keep the word in one piece: no letter-spacing, no break within it",
        Code::GluedWords => "put a real blank between the words, not only space",
        Code::OutOfOrder | Code::OutOfPlace => "print in one column, in the order of the resume, without empty gaps",
        Code::RepeatedText => "print it once",
        Code::UnexpectedText => "leave it out, or declare it under `furniture` in the theme's `theme.yaml`",
        Code::HeadingNotAlone => "give the heading a line of its own",
        Code::Hyphenation => "set `hyphenate: false`",
        _ => "see what stands there in the PDF",
    }
}

/// Puts errors before warnings and causes before effects, and cuts long rows of one kind.
pub(crate) fn arrange(findings: &mut Vec<Diagnostic>) {
    findings.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), rank(finding.code)));
    let mut counts: BTreeMap<(Code, bool), usize> = BTreeMap::new();
    for finding in findings.iter() {
        *counts.entry((finding.code, finding.is_error())).or_default() += 1;
    }
    let mut shown: BTreeMap<(Code, bool), usize> = BTreeMap::new();
    findings.retain_mut(|finding| {
        let key = (finding.code, finding.is_error());
        let shown = shown.entry(key).or_default();
        *shown += 1;
        let more = counts.get(&key).map_or(0, |count| count.saturating_sub(MAX_ALIKE));
        if *shown == MAX_ALIKE && more > 0 {
            finding.hints.push(format!("there {} {more} more like this", if more == 1 { "is" } else { "are" }));
        }
        *shown <= MAX_ALIKE
    });
}

/// Causes come before what follows from them.
fn rank(code: Code) -> usize {
    const ORDER: &[Code] = &[
        Code::Extraction,
        Code::UnmappedGlyph,
        Code::UncleanCharacter,
        Code::HiddenText,
        Code::TinyText,
        Code::OffPage,
        Code::RotatedText,
        Code::OverlappingText,
        Code::LetterSpacing,
        Code::Hyphenation,
        Code::JustifiedText,
        Code::HeaderFooter,
        Code::StyleSplit,
        Code::RightToLeft,
        Code::JoinedLetters,
        Code::MissingText,
        Code::AlteredText,
        Code::SplitWord,
        Code::GluedWords,
        Code::WideGap,
        Code::HeadingNotAlone,
        Code::OutOfPlace,
        Code::OutOfOrder,
        Code::RepeatedText,
        Code::UnexpectedText,
        Code::LostField,
    ];
    ORDER.iter().position(|known| *known == code).unwrap_or(ORDER.len())
}
