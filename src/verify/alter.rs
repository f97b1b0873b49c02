//! A leaf that is nowhere: what is read in its stead, if anything is.

use std::collections::BTreeMap;

use super::expect::Script;
use super::fault::Fault;
use super::leftover::strip;
use super::locate::{Placement, fold};
use super::stream::{Edge, Stream};
use super::walk::Range;
use crate::diagnostic::Code;

/// Texts less alike than this, from 0 to 1, are not one another's alteration.
const ALIKE: f64 = 0.5;
/// A short leaf that begins alike is taken for altered even if little else is (`C` for `C++`).
const SHORT: usize = 8;
/// More pairs of letters than this are not compared: a bound on the time a broken PDF can take.
const BUDGET: usize = 40_000_000;
/// Stretches with more words than this are not searched.
const MAX_WORDS: usize = 2_000;

/// Explains missing leaves one by one; what one is explained by is not used again.
pub(crate) struct Alterations<'s> {
    script: &'s Script<'s>,
    stream: &'s Stream<'s>,
    budget: usize,
}

/// A word of what is left in a window.
struct Token {
    range: Range,
    folded: Vec<char>,
}

impl<'s> Alterations<'s> {
    pub(crate) fn new(script: &'s Script<'s>, stream: &'s Stream<'s>) -> Self {
        Self { script, stream, budget: BUDGET }
    }

    /// The fault of a missing leaf.
    pub(crate) fn explain(&mut self, leaf: usize, placement: &mut Placement) -> Fault {
        let (low, high) = self.window(leaf, placement);
        let tokens = self.tokens(low, high, placement);
        let Some(range) = self.nearest(leaf, &tokens) else {
            let read = String::new();
            return Fault::of(Code::MissingText, leaf, low.saturating_sub(1), read, "is not in the text that is read");
        };
        placement.owner[range.start..range.end].fill(Some(leaf));
        let read = self.stream.text(range.start, range.end);
        Fault::of(Code::AlteredText, leaf, range.start, read, "is read as something else")
    }

    /// The letters between the leaves around it.
    fn window(&self, leaf: usize, placement: &Placement) -> (usize, usize) {
        let in_order = |leaf: usize| match &placement.found[leaf] {
            super::locate::Found::InOrder(found) => Some(found.range),
            _ => None,
        };
        let low = (0..leaf).rev().find_map(in_order).map_or(0, |range| range.end);
        let high = (leaf + 1..self.script.leaves.len()).find_map(in_order).map(|range| range.start);
        (low, high.unwrap_or(self.stream.cells.len()))
    }

    /// The words in a window that belong to no leaf and are not furniture.
    fn tokens(&self, low: usize, high: usize, placement: &Placement) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut at = low;
        while at < high && tokens.len() < MAX_WORDS {
            if placement.owner[at].is_some() {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            while at < high && placement.owner[at].is_none() && self.stream.edge(at) == Edge::None {
                at += 1;
            }
            let range = strip(self.script, self.stream, Range { start, end: at });
            if range.start < range.end {
                tokens.push(Token { range, folded: fold(&self.stream.text(range.start, range.end)) });
            }
        }
        tokens
    }

    /// The stretch of words that is most like the leaf.
    fn nearest(&mut self, leaf: usize, tokens: &[Token]) -> Option<Range> {
        let text = &self.script.leaves[leaf].leaf.text;
        let wanted: String = fold(text).into_iter().collect();
        let length = wanted.chars().count();
        let counts = counts(&wanted);
        let mut best: Option<(f64, Range)> = None;
        for first in 0..tokens.len() {
            let mut read = String::new();
            let (mut letters, mut common, mut left) = (0, 0, counts.clone());
            for token in &tokens[first..] {
                read.extend(&token.folded);
                letters += token.folded.len();
                common += token.folded.iter().filter(|letter| take(&mut left, **letter)).count();
                if letters * 2 < length {
                    continue;
                }
                if letters > length * 2 + 2 || self.budget < letters * length {
                    break;
                }
                // However they are arranged, the letters that both have are as much as can be alike.
                let most = best.as_ref().map_or(ALIKE, |(most, _)| most.max(ALIKE));
                if at_most(common, letters.max(length)) < most {
                    continue;
                }
                self.budget -= letters * length;
                let range = Range { start: tokens[first].range.start, end: token.range.end };
                let alike = strsim::normalized_levenshtein(&wanted, &read);
                if best.as_ref().is_none_or(|(most, _)| alike > *most) {
                    best = Some((alike, range));
                }
            }
        }
        let close = best.filter(|(alike, _)| *alike >= ALIKE).map(|(_, range)| range);
        close.or_else(|| short(&wanted, length, tokens))
    }
}

/// How often each letter of a text is in it.
fn counts(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    text.chars().for_each(|letter| *counts.entry(letter).or_default() += 1);
    counts
}

/// Takes a letter away, if there is one left.
fn take(left: &mut BTreeMap<char, usize>, letter: char) -> bool {
    let Some(count) = left.get_mut(&letter).filter(|count| **count > 0) else { return false };
    *count -= 1;
    true
}

/// The most that two texts can be alike of which the longer has so many letters, and both have so many in common.
fn at_most(common: usize, longer: usize) -> f64 {
    let part = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    if longer == 0 { 1.0 } else { part(common) / part(longer) }
}

/// The word that a short leaf became, if one begins with the same letter.
fn short(wanted: &str, length: usize, tokens: &[Token]) -> Option<Range> {
    let first = wanted.chars().next().filter(|_| length <= SHORT)?;
    let token = tokens.iter().find(|token| token.folded.first() == Some(&first) && token.folded.len() <= SHORT)?;
    Some(token.range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_texts_are_more_alike_than_the_letters_that_they_have_in_common() {
        let texts = ["", "go", "golang", "kubernetes", "sentrebuk", "node.js", "nodejs", "éclair"];
        for (one, other) in texts.iter().flat_map(|one| texts.iter().map(move |other| (one, other))) {
            let mut left = counts(one);
            let common = other.chars().filter(|letter| take(&mut left, *letter)).count();
            let most = at_most(common, one.chars().count().max(other.chars().count()));
            assert!(strsim::normalized_levenshtein(one, other) <= most + 1e-9, "{one} {other}");
        }
        let mut left = counts("go");
        assert_eq!([take(&mut left, 'o'), take(&mut left, 'o')], [true, false]);
    }
}
