//! Alternatives: `Go or Rust`, `one of: AWS, GCP, Azure`, `Kafka/RabbitMQ`. One of them is enough.

use std::collections::BTreeMap;

use super::clause::Sentences;
use super::lexicon::Phrases;
use super::{Class, Named, Term};

/// Words before a list that make its items alternatives.
const BEFORE: &[&str] = &[
    "one of",
    "any of",
    "either",
    "at least one",
    "one or more of",
    "such as",
    "like",
    "for example",
    "e.g.",
    "z.b.",
    "eine von",
    "mindestens eine",
    "one or more",
    "at least one of",
    "any jvm language",
];
/// Words behind a list that make its items alternatives.
const BEHIND: &[&str] = &[
    "or similar",
    "or comparable",
    "or equivalent",
    "or another",
    "or other",
    "don't mind which",
    "do not mind which",
    "whichever",
    "oder ähnlich",
    "oder vergleichbar",
    "or a similar",
    "or something similar",
    "or any other",
    "or the like",
];
/// How far before a list its word may stand, in characters.
const REACH: usize = 40;

/// Names the groups of a segment's skills.
pub(super) fn group(named: &mut [Named], sentences: &Sentences<'_>) {
    let mut start = 0;
    while start < named.len() {
        let end = chain(named, sentences, start);
        for (from, to) in parts(named, sentences.lower(), start, end) {
            if to - from > 1 && is_group(named, sentences, from, to) {
                let name = name(&named[from..to]);
                named[from..to].iter_mut().for_each(|one| one.group = Some(name.clone()));
            }
        }
        start = end.max(start + 1);
    }
}

/// The end of the list of skills that begins at one.
fn chain(named: &[Named], sentences: &Sentences<'_>, start: usize) -> usize {
    let mut end = start + 1;
    while end < named.len() {
        let (one, two) = (&named[end - 1], &named[end]);
        let close = one.hit.end <= two.hit.start
            && one.class == two.class
            && one.class != Class::Rejected
            && sentences.together(one.hit.start, two.hit.start)
            && is_joint(&sentences.lower()[one.hit.end..two.hit.start]);
        if !close {
            break;
        }
        end += 1;
    }
    end
}

/// Whether what stands between two skills joins them to a list; a version, a plural or a bracket may stand there too.
fn is_joint(gap: &str) -> bool {
    let separates = |c: char| matches!(c, ' ' | ',' | '/' | '|');
    let mut joined = false;
    for word in gap.split(separates).filter(|one| !one.is_empty()) {
        let version = || word.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'+');
        match word {
            "and" | "or" | "und" | "oder" | "&" => joined = true,
            "maybe" | "even" | "s" => {}
            _ if version() => {}
            _ => return false,
        }
    }
    joined || gap.bytes().any(|byte| matches!(byte, b',' | b'/' | b'|'))
}

/// Cuts a list at `and`, where it also has an `or`.
fn parts(named: &[Named], lower: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let gap = |at: usize| &lower[named[at - 1].hit.end..named[at].hit.start];
    let has = |at: usize, words: &[&str]| gap(at).split([' ', ',']).any(|word| words.contains(&word));
    let any_or = (start + 1..end).any(|at| has(at, &["or", "oder"]));
    let mut parts = Vec::new();
    let mut from = start;
    for at in start + 1..end {
        if any_or && has(at, &["and", "und", "&"]) {
            parts.push((from, at));
            from = at;
        }
    }
    parts.push((from, end));
    parts
}

fn is_group(named: &[Named], sentences: &Sentences<'_>, from: usize, to: usize) -> bool {
    let lower = sentences.lower();
    let mut gaps = (from + 1..to).map(|at| &lower[named[at - 1].hit.end..named[at].hit.start]);
    let slashes = to - from > 1 && gaps.clone().all(|gap| gap.trim() == "/");
    let or = gaps.any(|gap| gap.split([' ', ',']).any(|word| matches!(word, "or" | "oder")));
    let (first, last) = (named[from].hit.start, named[to - 1].hit.end);
    let before = &lower[lower.floor_char_boundary(first.saturating_sub(REACH))..first];
    let behind = &lower[last..lower.floor_char_boundary((last + REACH).min(lower.len()))];
    or || slashes || is_announced(before) || is_ended(behind)
}

/// Whether the words before a list make its items alternatives.
fn is_announced(before: &str) -> bool {
    static WORDS: Phrases = Phrases::new(BEFORE);
    WORDS.firsts(before).any(|at| !before[at.end..].contains(['.', ';']))
}

/// Whether the words behind a list do.
fn is_ended(behind: &str) -> bool {
    static WORDS: Phrases = Phrases::new(BEHIND);
    WORDS.firsts(behind).any(|at| !behind[..at.start].contains(['.', ';', ',']))
}

/// `Go, Rust or Java`.
fn name(all: &[Named]) -> String {
    let texts: Vec<&str> = all.iter().map(|one| one.text.as_str()).collect();
    match texts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => texts.concat(),
    }
}

/// Takes the groups away that have one member left, since the others have another class.
pub(super) fn close(terms: &mut [Term]) {
    let mut members: BTreeMap<String, usize> = BTreeMap::new();
    for term in terms.iter() {
        if let Some(group) = &term.group {
            *members.entry(group.clone()).or_default() += 1;
        }
    }
    for term in terms {
        term.group = term.group.take().filter(|group| members.get(group).is_some_and(|count| *count > 1));
    }
}
