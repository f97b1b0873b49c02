//! The proof: a strict walk through a reading, leaf by leaf and letter by letter.
//!
//! A reading agrees with the content if and only if the walk gets from its first letter to its last. A blank in a leaf
//! has to be read as a word's or line's edge, and no edge may be read elsewhere, save a line's end inside a word that
//! no line can hold. Between two leaves there may be the furniture of that place, one piece a slot, and nothing else.
//! Where furniture can be taken or left, both ways are followed, so that no choice made early can hide a good reading.

use super::expect::{Expected, Kind, Letter, Script, Slot, letters};
use super::stream::{Edge, Stream};
use crate::language::is_blankless;

/// A stretch of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    /// Its first letter.
    pub(crate) start: usize,
    /// One past its last letter.
    pub(crate) end: usize,
}

/// Where the walk ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// At the end: the place of every leaf.
    Whole(Vec<Range>),
    /// Before a leaf, or before the end if there is no such leaf, at a letter.
    Stopped {
        /// The leaf that could not be read, counted from 0.
        leaf: usize,
        /// The letter where it should begin.
        at: usize,
    },
}

/// A way by which a leaf can be reached.
struct Step {
    range: Range,
    from: usize,
}

/// Walks through a reading.
pub(crate) fn walk(script: &Script<'_>, stream: &Stream<'_>) -> Outcome {
    let mut levels: Vec<Vec<Step>> = Vec::with_capacity(script.leaves.len());
    for (index, expected) in script.leaves.iter().enumerate() {
        let ends: Vec<usize> = levels.last().map_or(vec![0], |steps| steps.iter().map(|step| step.range.end).collect());
        let mut steps: Vec<Step> = Vec::new();
        for (from, &end) in ends.iter().enumerate() {
            for start in starts(stream, &expected.before, end, index == 0) {
                let found = leaf(expected, stream, start).map(|end| Range { start, end });
                steps.extend(found.map(|range| Step { range, from }));
            }
        }
        steps.dedup_by_key(|step| step.range.end);
        if steps.is_empty() {
            return Outcome::Stopped { leaf: index, at: ends.into_iter().max().unwrap_or(0) };
        }
        levels.push(steps);
    }
    finish(script, stream, &levels)
}

/// Checks that nothing is left over, and goes back along the way that led to the end.
fn finish(script: &Script<'_>, stream: &Stream<'_>, levels: &[Vec<Step>]) -> Outcome {
    let last = levels.last().map_or(&[] as &[Step], Vec::as_slice);
    let done = |step: &Step| starts(stream, &script.after, step.range.end, false).contains(&stream.cells.len());
    let Some(mut at) = last.iter().position(done) else {
        let at = last.iter().map(|step| step.range.end).max().unwrap_or(0);
        return Outcome::Stopped { leaf: levels.len(), at };
    };
    let mut ranges: Vec<Range> = Vec::with_capacity(levels.len());
    for steps in levels.iter().rev() {
        ranges.push(steps[at].range);
        at = steps[at].from;
    }
    ranges.reverse();
    Outcome::Whole(ranges)
}

/// What was read last: it decides whether an edge has to come next.
#[derive(Clone, Copy)]
enum Last {
    Start,
    Leaf,
    Piece(char),
}

impl Last {
    /// Whether what begins with `next` (a piece's first letter, or none for a leaf) may follow without an edge.
    fn glues(self, next: Option<char>) -> bool {
        matches!(self, Self::Start)
            || matches!(self, Self::Piece(last) if is_opening(last))
            || next.is_some_and(is_closing)
    }
}

/// Punctuation that is written without a blank before it.
pub(crate) fn is_closing(letter: char) -> bool {
    matches!(letter, ',' | ';' | ':' | '.' | ')' | ']' | '}' | '、' | '，' | '：' | '；' | '）' | '。')
}

/// Punctuation that is written without a blank after it.
pub(crate) fn is_opening(letter: char) -> bool {
    matches!(letter, '(' | '[' | '{' | '（')
}

/// Where the next leaf can begin after `end`, with or without each piece of furniture that may come first.
pub(crate) fn starts(stream: &Stream<'_>, slots: &[Slot<'_>], end: usize, first: bool) -> Vec<usize> {
    let mut states = vec![(end, if first { Last::Start } else { Last::Leaf })];
    pass(stream, &mut states);
    for slot in slots {
        for index in 0..states.len() {
            let (at, last) = states[index];
            states.extend(slot.iter().filter_map(|furniture| piece(furniture, stream, at, last)));
        }
        pass(stream, &mut states);
    }
    let edged = |(at, last): &(usize, Last)| last.glues(None) || stream.edge(*at) != Edge::None;
    let mut starts: Vec<usize> = states.iter().filter(|state| edged(state)).map(|state| state.0).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// Adds to states those after the running heads that follow.
fn pass(stream: &Stream<'_>, states: &mut Vec<(usize, Last)>) {
    let mut index = 0;
    while let Some((at, _)) = states.get(index).copied() {
        let end = stream.running(at);
        states.extend(end.filter(|end| states.iter().all(|(at, _)| at != end)).map(|end| (end, Last::Leaf)));
        index += 1;
    }
}

/// Reads a piece of furniture at `at`.
fn piece(furniture: &str, stream: &Stream<'_>, at: usize, last: Last) -> Option<(usize, Last)> {
    let letters = letters(furniture.trim(), false);
    let (first, end) = (letters.first()?.char, letters.last()?.char);
    if !last.glues(Some(first)) && stream.edge(at) == Edge::None {
        return None;
    }
    let mut next = at;
    for (index, letter) in letters.iter().enumerate() {
        let cell = stream.cells.get(next).filter(|cell| cell.char == letter.char)?;
        if index > 0 && (cell.edge != Edge::None) != letter.blank {
            return None;
        }
        next += 1;
    }
    Some((next, Last::Piece(end)))
}

/// Reads a leaf at `start`; the place where it ends, if it is there whole.
pub(crate) fn leaf(expected: &Expected<'_>, stream: &Stream<'_>, start: usize) -> Option<usize> {
    let plain = letters_at(&expected.letters, stream, start, expected.ignores_case());
    let end = plain.or_else(|| letters_at(expected.capitals.as_ref()?, stream, start, false))?;
    let good = match expected.kind {
        Kind::Heading => stream.edge(start) == Edge::Line && stream.edge(end) == Edge::Line,
        Kind::Name => is_in_case(expected, stream, Range { start, end }),
        _ => true,
    };
    good.then_some(end)
}

/// Whether a name that was found whatever its case is written as it is, or in capitals throughout.
pub(crate) fn is_in_case(expected: &Expected<'_>, stream: &Stream<'_>, range: Range) -> bool {
    let read = || stream.cells.get(range.start..range.end).into_iter().flatten().map(|cell| cell.char);
    let wanted = expected.leaf.text.chars().filter(|letter| *letter != ' ');
    read().all(|letter| !letter.is_lowercase()) || read().eq(wanted)
}

/// Reads letters at `start`: the same characters, and edges where there are blanks, and only there.
fn letters_at(letters: &[Letter], stream: &Stream<'_>, start: usize, fold: bool) -> Option<usize> {
    let mut at = start;
    let mut word = start;
    let mut broken = false;
    let mut rest = letters.iter();
    while let Some(letter) = rest.next() {
        let cell = stream.cells.get(at)?;
        if letter.blank {
            if cell.edge == Edge::None || (broken && !stream.overflows(word, at)) {
                return None;
            }
            (word, broken) = (at, false);
        } else if at > start && cell.edge == Edge::Word {
            return None;
        } else if at > start && cell.edge == Edge::Line {
            // Where a script sets no blanks between words, a line ends anywhere.
            let blankless = [at - 1, at].map(|at| stream.cells.get(at).is_some_and(|cell| is_blankless(cell.char)));
            broken |= blankless == [false; 2];
        }
        if !same(*letter, &mut rest, cell.char, fold) {
            return None;
        }
        at += 1;
    }
    (!broken || stream.overflows(word, at)).then_some(at)
}

/// Compares a character that was read; in capitals it may stand for several letters (`ß` for `SS`).
fn same<'l>(letter: Letter, rest: &mut impl Iterator<Item = &'l Letter>, read: char, fold: bool) -> bool {
    if !fold {
        return letter.char == read;
    }
    let mut read = read.to_uppercase();
    read.next() == Some(letter.char)
        && read.all(|char| rest.next().is_some_and(|letter| letter.char == char && !letter.blank))
}
