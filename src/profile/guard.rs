//! Whether a doubtful word (Go, C, Spring, Express) names a skill where it stands.

use super::fold::{Folded, key};
use super::matcher::Found;

/// What has to stand around a spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Guard {
    /// The spellings it holds for.
    pub(super) of: Vec<String>,
    /// What it takes.
    pub(super) needs: Needs,
    /// Whether the letter case is free.
    pub(super) any_case: bool,
    /// Folded words that settle it from anywhere in the sentence.
    pub(super) cues: Vec<String>,
    /// Folded words that rule it out right before.
    pub(super) not_after: Vec<String>,
    /// Folded words that rule it out right behind.
    pub(super) not_before: Vec<String>,
}

/// What a guarded spelling takes to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// A capital within a sentence; at its start a list or a cue.
    Capital,
    /// A list of skills or a cue.
    List,
}

/// Words that join the items of a list.
const JOINTS: &[&str] =
    &["and", "or", "und", "oder", "plus", "bzw", "bzw.", "also", "e.g.", "z.b.", "like", "including", "with"];

/// Takes out the doubtful words that nothing speaks for. `kept` marks what is certain already.
pub(super) fn settle(found: &mut Vec<Found<'_>>, folded: &Folded) {
    let guarded: Vec<bool> = found.iter().map(|one| one.guard.is_some()).collect();
    let mut sentence = Sentence::default();
    let mut certain: Vec<Option<bool>> = found
        .iter()
        .map(|one| match one.guard {
            None => Some(true),
            Some(guard) if ruled_out(guard, one, folded) => Some(false),
            Some(guard) => speaks_for(guard, one, folded, &mut sentence).then_some(true),
        })
        .collect();
    // A word beside a certain one in a list is certain: to its right, and then to its left, which reaches them all.
    let joined = |at: usize| joins(&folded.lower[found[at - 1].end..found[at].start]);
    for at in 1..found.len() {
        if certain[at].is_none() && certain[at - 1] == Some(true) && joined(at) {
            certain[at] = Some(true);
        }
    }
    for at in (1..found.len()).rev() {
        if certain[at - 1].is_none() && certain[at] == Some(true) && joined(at) {
            certain[at - 1] = Some(true);
        }
    }
    let mut at = 0;
    found.retain(|_| {
        at += 1;
        !guarded[at - 1] || certain[at - 1] == Some(true)
    });
}

fn ruled_out(guard: &Guard, one: &Found<'_>, folded: &Folded) -> bool {
    let before = folded.lower[..one.start].trim_end();
    let behind = &folded.lower[one.end..];
    let ends = |words: &String| {
        before.strip_suffix(words.as_str()).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
    };
    let begins = |words: &String| {
        // What begins with a letter is a word of its own, and so a blank stands before it.
        let rest = if words.starts_with(|c: char| c.is_alphanumeric()) {
            behind.strip_prefix(' ').or_else(|| behind.strip_prefix("/")).unwrap_or("")
        } else {
            behind.trim_start()
        };
        rest.strip_prefix(words.as_str()).is_some_and(|rest| {
            !words.ends_with(char::is_alphanumeric) || !rest.starts_with(|c: char| c.is_alphabetic())
        })
    };
    guard.not_after.iter().any(ends) || guard.not_before.iter().any(begins)
}

/// The sentence that was looked at last, and which guards have a cue in it: a sentence may name a skill hundreds of times.
#[derive(Default)]
struct Sentence<'g> {
    from: usize,
    to: usize,
    cues: Vec<(&'g Guard, bool)>,
}

impl<'g> Sentence<'g> {
    /// Goes to the sentence around a range.
    fn seek(&mut self, text: &str, start: usize, end: usize) {
        if start < self.from || end > self.to || self.to == 0 {
            (self.from, self.to) = sentence(text, start, end);
            self.cues.clear();
        }
    }

    /// Whether a guard has a cue in it.
    fn has_cue(&mut self, guard: &'g Guard, text: &str) -> bool {
        if let Some((_, known)) = self.cues.iter().find(|(known, _)| std::ptr::eq(*known, guard)) {
            return *known;
        }
        let found = guard.cues.iter().any(|cue| has_word(&text[self.from..self.to], cue));
        self.cues.push((guard, found));
        found
    }
}

/// A capital within the sentence, a cue, or that the word stands alone.
fn speaks_for<'m>(guard: &'m Guard, one: &Found<'m>, folded: &Folded, sentence: &mut Sentence<'m>) -> bool {
    sentence.seek(&folded.lower, one.start, one.end);
    let (from, to) = (sentence.from, sentence.to);
    let (before, behind) = (&folded.lower[from..one.start], &folded.lower[one.end..to]);
    let first = !before.contains(char::is_alphanumeric);
    let labelled = before.trim_end().ends_with(':') && behind.trim_start().starts_with([',', '/', '(', '|', ';']);
    let alone = (first || before.trim_end().ends_with(':')) && !behind.contains(char::is_alphanumeric);
    let capital = guard.needs == Needs::Capital && !first;
    alone || labelled || capital || sentence.has_cue(guard, &folded.lower)
}

/// Whether a text holds folded words as a whole.
pub(super) fn has_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}

/// The sentence around a range: up to a full stop, a colon's line or the text's ends.
fn sentence(text: &str, start: usize, end: usize) -> (usize, usize) {
    let stops = |c: char| matches!(c, '!' | '?' | ';' | '•');
    let is_end = |at: usize, c: char| {
        stops(c)
            || (c == '.' && text[at + 1..].chars().next().is_none_or(char::is_whitespace) && !abbreviated(&text[..at]))
    };
    let from = text[..start].char_indices().rev().find(|&(at, c)| is_end(at, c)).map_or(0, |(at, c)| at + c.len_utf8());
    let to = text[end..].char_indices().find(|&(at, c)| is_end(end + at, c)).map_or(text.len(), |(at, _)| end + at);
    (from, to)
}

/// `e.g.`, `z.B.`: no end of a sentence.
fn abbreviated(before: &str) -> bool {
    ["e.g", "i.e", "z.b", "etc", "incl", "vs", "bzw", "ca"].iter().any(|word| before.ends_with(word))
}

/// Whether what stands between two skills makes them items of one list.
pub(crate) fn joins(gap: &str) -> bool {
    let separates = |c: char| matches!(c, ',' | ';' | '/' | '|' | '·' | '•' | '&' | '+' | '(' | ')');
    gap.contains(|c: char| separates(c) || c.is_alphabetic())
        && gap
            .split(|c: char| separates(c) || c.is_whitespace())
            .filter(|word| !word.is_empty())
            .all(|word| JOINTS.contains(&word) || is_version(word))
}

fn is_version(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | 'x'))
}

impl Guard {
    /// A guard from its words as they were written.
    pub(super) fn new(
        of: Vec<String>,
        needs: Needs,
        any_case: bool,
        [cues, not_after, not_before]: [&[String]; 3],
    ) -> Self {
        let keys = |words: &[String]| words.iter().map(|word| key(word)).filter(|word| !word.is_empty()).collect();
        Self { of, needs, any_case, cues: keys(cues), not_after: keys(not_after), not_before: keys(not_before) }
    }
}
