//! The words by which postings tell what they ask for: of headings, and within sentences. English and German.

mod headings;
mod phrases;

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use headings::HEADINGS;
pub(super) use phrases::{
    ASK, DEMAND, LEAVE, NOISE, PRONOUNS, REFUSE_LAST, REFUSE_NEXT, REFUSE_ONE, TOWARDS, WISH_LAST, WISH_NEXT,
};

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// What is asked for.
    Required,
    /// What would be nice.
    Preferred,
    /// What is expressly not asked for.
    Rejected,
    /// Tasks, team, stack: named, and not asked for as such.
    Mentioned,
    /// Pay, benefits, company, procedure, law: nothing in it is about skills.
    Noise,
    /// A heading that says nothing of the kind, or none at all.
    Unknown,
}

/// What a heading announces. Words count as a whole, and not within longer ones (`should` in `you should have`); of several
/// classes, the first of the list.
pub(super) fn heading(text: &str) -> Section {
    let text = words(text);
    // A company's name behind `about` can't be known.
    let about = text.strip_prefix("about ").is_some_and(|rest| !rest.is_empty());
    let found = headings(&text).min().and_then(|class| HEADINGS.get(class));
    match found {
        Some((section, _)) => *section,
        None if about => Section::Noise,
        None => Section::Unknown,
    }
}

/// The numbers of the classes whose words a text holds.
fn headings(text: &str) -> impl Iterator<Item = usize> {
    let hits: Vec<(usize, usize, usize)> = heading_words(text).collect();
    let within = |&(start, end, _): &(usize, usize, usize)| {
        hits.iter().any(|&(from, to, _)| from <= start && end <= to && to - from > end - start)
    };
    hits.iter().filter(|hit| !within(hit)).map(|&(_, _, class)| class).collect::<Vec<_>>().into_iter()
}

/// Where a text holds words of headings, and the numbers of their classes.
fn heading_words(text: &str) -> impl Iterator<Item = (usize, usize, usize)> {
    static FINDER: OnceLock<Option<(AhoCorasick, Vec<usize>)>> = OnceLock::new();
    let finder = FINDER.get_or_init(|| {
        let phrases = HEADINGS
            .iter()
            .enumerate()
            .flat_map(|(class, (_, phrases))| phrases.iter().map(move |phrase| (class, *phrase)));
        let (classes, phrases): (Vec<usize>, Vec<&str>) = phrases.unzip();
        Some((AhoCorasick::new(phrases).ok()?, classes))
    });
    finder.iter().flat_map(move |(automaton, classes)| {
        let hits = automaton.find_overlapping_iter(text).filter(move |hit| is_whole(text, hit.start(), hit.end()));
        hits.map(|hit| (hit.start(), hit.end(), classes[hit.pattern().as_usize()]))
    })
}

/// Words of a heading under which techniques are listed by name.
const STACK: &[&str] = &[
    "stack",
    "tech",
    "technologies",
    "technology",
    "tools",
    "tooling",
    "toolbox",
    "toolset",
    "environment",
    "technologien",
    "werkzeuge",
];

/// Whether a heading is one under which techniques are listed by name: `Our stack`, `Tools & technologies`.
pub(super) fn is_stack(heading: &str) -> bool {
    words(heading).split(' ').any(|word| STACK.contains(&word))
}

/// Letters, digits and apostrophes in lower case with one blank between words.
pub(super) fn words(text: &str) -> String {
    if text.is_ascii() {
        return ascii_words(text);
    }
    let lower = crate::profile::key(text);
    let plain: String = lower.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same for a text of which nothing has to be folded but capitals.
fn ascii_words(text: &str) -> String {
    let mut words = Vec::with_capacity(text.len());
    let mut apart = false;
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'\'' {
            if apart && !words.is_empty() {
                words.push(b' ');
            }
            words.push(byte.to_ascii_lowercase());
            apart = false;
        } else {
            apart = true;
        }
    }
    String::from_utf8(words).unwrap_or_default()
}

/// Phrases that are looked for all at once.
pub(super) struct Phrases {
    all: &'static [&'static str],
    finder: OnceLock<Option<AhoCorasick>>,
}

impl Phrases {
    /// Phrases in lower case; nothing is built before they are looked for.
    pub(super) const fn new(all: &'static [&'static str]) -> Self {
        Self { all, finder: OnceLock::new() }
    }

    /// Where each of those that a text in lower case holds as whole words stands first, phrase by phrase.
    pub(super) fn firsts(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        let finder = self.finder.get_or_init(|| AhoCorasick::new(self.all).ok());
        let hits = finder.iter().flat_map(|finder| finder.find_overlapping_iter(text));
        let mut found: Vec<(usize, Range<usize>)> = hits
            .filter(|hit| is_whole(text, hit.start(), hit.end()))
            .map(|hit| (hit.pattern().as_usize(), hit.start()..hit.end()))
            .collect();
        found.sort_unstable_by_key(|(phrase, at)| (*phrase, at.start));
        found.dedup_by_key(|(phrase, _)| *phrase);
        found.into_iter().map(|(_, at)| at)
    }
}

/// Whether a range of a text is no part of a longer word.
pub(super) fn is_whole(text: &str, start: usize, end: usize) -> bool {
    !text[..start].ends_with(char::is_alphanumeric) && !text[end..].starts_with(char::is_alphanumeric)
}

/// Whether a text holds words one after the other.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

/// Where a text holds words one after the other, from the left.
pub(super) fn find(text: &str, phrase: &str) -> Option<usize> {
    text.match_indices(phrase).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let behind = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}
