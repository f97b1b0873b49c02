//! A match as people read it: counts, then what to do about each gap, the quickest first.

use std::fmt::Write as _;

use super::matching::both;
use super::{Class, Evidence, Found, Match, Tally, Term};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Sources, Span};

/// The kinds of gap in the order of what costs least, each with its headline.
const KINDS: &[(&[Code], &str)] = &[
    (&[Code::KeywordLost], "Lost on the way: in your file, and not in the PDF that they get"),
    (&[Code::KeywordSpelling], "Reword now: you have it, and a search for their word misses yours"),
    (&[Code::KeywordImplied], "Name it, if you'd talk about it in an interview: you show it without the word"),
    (&[Code::KeywordUnshown], "Show it: it stands in your skills list, and no bullet says what you did with it"),
    (&[Code::KeywordMissing], "Only if true: they ask for it, and the resume has nothing; else leave it out"),
    (&[Code::TitleDiffers, Code::SummaryUntailored, Code::YearsShort, Code::DegreeMissing], "Besides"),
];

/// The advice, with `style` applied to headlines.
#[must_use]
pub fn advice(matched: &Match, resume: &str, sources: &Sources, style: &dyn Fn(&str) -> String) -> String {
    let posting = &matched.posting;
    let title = posting.title.as_ref().map(|title| format!("{}: ", title.text)).unwrap_or_default();
    let mut text = format!("{title}{resume} against {}\n", sources.get(posting.file).name());
    for class in [Class::Required, Class::Preferred] {
        _ = writeln!(text, "  {:<9}  {}", class.as_str(), counts(matched.tally(class)));
    }
    let mut any = false;
    for (codes, headline) in KINDS {
        let of_kind: Vec<&Diagnostic> =
            matched.findings.iter().filter(|finding| codes.contains(&finding.code)).collect();
        if !of_kind.is_empty() {
            any = true;
            _ = writeln!(text, "\n{}", style(headline));
            text += &section(&of_kind, codes, matched, resume, sources);
        }
    }
    if !any && !posting.terms.is_empty() {
        text += "\nNothing to mend: all that they ask for is there, in their words.\n";
    }
    if posting.terms.is_empty() {
        text += "\nNo skill of the profile is named in this posting. Is it the posting's whole text?\n";
    }
    text + &unknown(matched) + &rejected(matched)
}

/// `9 of 12 as they write it, 7 of them in a bullet; 1 in another spelling; 2 missing`.
fn counts(tally: Tally) -> String {
    if tally.total == 0 {
        return "nothing".to_owned();
    }
    let mut text = format!("{} of {} in their words", tally.literal, tally.total);
    if tally.literal > 0 {
        _ = write!(text, ", {} of them in a bullet", tally.shown);
    }
    let parts =
        [(tally.alias, "in another spelling"), (tally.implied, "shown without the word"), (tally.absent, "missing")];
    for (count, words) in parts.into_iter().filter(|(count, _)| *count > 0) {
        _ = write!(text, "; {count} {words}");
    }
    text
}

/// What to do about the gaps of a kind. Missing and unshown terms are lists, since the advice is the same for all.
fn section(findings: &[&Diagnostic], codes: &[Code], matched: &Match, resume: &str, sources: &Sources) -> String {
    match codes {
        [Code::KeywordSpelling] => each(findings, Evidence::Alias, matched, resume, sources),
        [Code::KeywordImplied] => each(findings, Evidence::Implied, matched, resume, sources),
        [Code::KeywordMissing] => by_class(matched, Evidence::Absent, findings, sources),
        [Code::KeywordUnshown] => by_class(matched, Evidence::Skills, findings, sources),
        _ => findings.iter().map(|finding| one(finding, resume, sources)).collect(),
    }
}

/// A line for each term: what they write and where, what the resume writes and where, and what to write instead.
fn each(findings: &[&Diagnostic], evidence: Evidence, matched: &Match, resume: &str, sources: &Sources) -> String {
    let pairs = matched.posting.terms.iter().zip(&matched.found);
    let told = pairs.filter(|(term, found)| found.evidence == evidence && is_told(term.span, findings));
    let line = |(term, found): (&Term, &Found)| {
        let asked = sources.get(matched.posting.file).position(term.span.start).line;
        let place = found.place.as_ref().map(|place| place_of(place.span, resume, sources)).unwrap_or_default();
        let written = &found.written;
        match evidence {
            Evidence::Alias => {
                format!("  {} (line {asked}): write `{}` for `{written}`, {place}\n", term.text, both(term, found))
            }
            _ => format!("  {} (line {asked}): in the skills list, or beside `{written}`, {place}\n", term.text),
        }
    };
    told.map(line).collect()
}

/// Whether a term is among findings.
fn is_told(span: Span, findings: &[&Diagnostic]) -> bool {
    findings.iter().any(|finding| finding.labels.iter().any(|label| label.span == span))
}

/// `your line 71`, or the file and the line where it is another one than the resume's own.
fn place_of(span: Span, resume: &str, sources: &Sources) -> String {
    let file = sources.get(span.file);
    let line = file.position(span.start).line;
    if file.name() == resume { format!("your line {line}") } else { format!("{}:{line}", file.name()) }
}

fn one(finding: &Diagnostic, resume: &str, sources: &Sources) -> String {
    let place = finding.labels.first().map(|label| label.span);
    let own = place.filter(|_| finding.path.is_some()).map(|span| format!(", {}", place_of(span, resume, sources)));
    let mut text = format!("  {}{}\n", finding.message, own.unwrap_or_default());
    for hint in &finding.hints {
        _ = writeln!(text, "    → {hint}");
    }
    text
}

/// `required   Terraform (14), Kafka or RabbitMQ (16)`: terms with their lines, a group as one.
fn by_class(matched: &Match, evidence: Evidence, findings: &[&Diagnostic], sources: &Sources) -> String {
    let mut text = String::new();
    for class in [Class::Required, Class::Preferred] {
        let mut names: Vec<String> = Vec::new();
        let terms = matched.posting.terms.iter().zip(&matched.found);
        for (term, _) in terms.filter(|(term, found)| term.class == class && found.evidence == evidence) {
            let told = is_told(term.span, findings);
            let line = sources.get(matched.posting.file).position(term.span.start).line;
            let alternatives = evidence == Evidence::Absent;
            let name = term.group.as_ref().filter(|_| alternatives).unwrap_or(&term.text);
            let named = format!("{name} (line {line})");
            let known = names.iter().any(|other| other.starts_with(&format!("{name} (line ")));
            if told && !known {
                names.push(named);
            }
        }
        if !names.is_empty() {
            _ = writeln!(text, "  {:<9}  {}", class.as_str(), names.join(", "));
        }
    }
    text
}

/// What the profile doesn't know: only listed.
fn unknown(matched: &Match) -> String {
    let wanted = |class: Class| matches!(class, Class::Required | Class::Preferred);
    let pairs = matched.posting.unknown.iter().zip(&matched.unknown_read).filter(|(one, _)| wanted(one.class));
    let (have, lack): (Vec<_>, Vec<_>) = pairs.partition(|(_, read)| **read);
    let names = |list: &[(&super::Unknown, &bool)]| {
        list.iter().map(|(one, _)| one.text.as_str()).collect::<Vec<_>>().join(", ")
    };
    let mut text = String::new();
    if !have.is_empty() || !lack.is_empty() {
        text += "\nWords that the profile doesn't know, not counted\n";
    }
    if !lack.is_empty() {
        _ = writeln!(text, "  not in your PDF  {}", names(&lack));
    }
    if !have.is_empty() {
        _ = writeln!(text, "  in your PDF      {}", names(&have));
    }
    text
}

/// What they expressly don't ask for, so that nobody wonders.
fn rejected(matched: &Match) -> String {
    let names: Vec<&str> = matched
        .posting
        .terms
        .iter()
        .filter(|term| term.class == Class::Rejected)
        .map(|term| term.text.as_str())
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!("\nNot asked for, or being left behind: {}\n", names.join(", "))
    }
}
