//! Where each leaf is in a reading that failed the walk, as far as it can be found.
//!
//! Edges, case and hyphens at line ends are disregarded here. Long leaves are found first, by their first letters, and
//! put into the heaviest chain that keeps their order; short ones (`C`, `Go`) are then looked for between their
//! neighbours alone, where they can't be taken for parts of other words. What is left is looked for anywhere else.

use std::collections::HashMap;

use super::expect::{Kind, Script, letters};
use super::stream::{Edge, Stream};
use super::walk::{Range, is_closing, is_opening};
use crate::language::bare_capital;

/// Leaves of at least as many letters are found by an index of all stretches of that length.
const GRAM: usize = 4;
/// A leaf that stands in more places than this is taken to stand in the first of them.
const MAX_CANDIDATES: usize = 64;
/// A leaf of at least as many letters is no part of another word by chance.
const UNMISTAKABLE: usize = 8;
/// More letters than this are not compared in search of short leaves: a bound on the time a broken PDF can take.
const MAX_SCAN: usize = 20_000_000;

/// What a leaf in order is worth in a chain: as many leaves as can be are to stay in place, then as many letters.
const LEAF_WEIGHT: usize = 400;
/// What a heading is worth besides: what stands around it has moved, rather than the heading.
const HEADING_WEIGHT: usize = 800;
/// Letters beyond this add no weight.
const MAX_LENGTH: usize = 32;

/// A leaf of at least as many letters is a sentence, in which other leaves may be named.
const SENTENCE: usize = 24;

/// A place where a leaf was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// The letters it covers.
    pub(crate) range: Range,
    /// The hyphens within that stand at a line's end and that the leaf doesn't have.
    pub(crate) hyphens: Vec<usize>,
}

/// Whether and where a leaf was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// In order with most others.
    InOrder(Match),
    /// Somewhere else.
    Displaced(Match),
    /// Nowhere.
    Nowhere,
}

impl Found {
    /// The place, if there is one.
    pub(crate) fn range(&self) -> Option<Range> {
        match self {
            Self::InOrder(found) | Self::Displaced(found) => Some(found.range),
            Self::Nowhere => None,
        }
    }
}

/// The leaves' places, and for each letter the leaf that covers it.
pub(crate) struct Placement {
    /// For each leaf.
    pub(crate) found: Vec<Found>,
    /// For each letter of the reading.
    pub(crate) owner: Vec<Option<usize>>,
}

/// Finds all leaves in a reading.
pub(crate) fn locate(script: &Script<'_>, stream: &Stream<'_>) -> Placement {
    let text = Folded::new(stream);
    let leaves: Vec<Vec<char>> = script.leaves.iter().map(|expected| fold(&expected.leaf.text)).collect();
    let mut search = Search {
        stream,
        text,
        leaves,
        headings: script.leaves.iter().map(|expected| expected.kind == Kind::Heading).collect(),
        scanned: 0,
        placement: Placement {
            found: vec![Found::Nowhere; script.leaves.len()],
            owner: vec![None; stream.cells.len()],
        },
    };
    search.anchors();
    search.between();
    search.elsewhere();
    search.placement
}

/// Letters without blanks, in capitals as bare as those of any language.
pub(crate) fn fold(text: &str) -> Vec<char> {
    letters(text, true).into_iter().map(|letter| bare_capital(letter.char)).collect()
}

/// A reading's letters in capitals, each with the cell it came from, and where each stretch of four begins.
struct Folded {
    chars: Vec<char>,
    cells: Vec<usize>,
    grams: HashMap<[char; GRAM], Vec<usize>>,
}

impl Folded {
    fn new(stream: &Stream<'_>) -> Self {
        let mut folded = Self { chars: Vec::new(), cells: Vec::new(), grams: HashMap::new() };
        for (index, cell) in stream.cells.iter().enumerate() {
            for char in cell.char.to_uppercase() {
                folded.chars.push(bare_capital(char));
                folded.cells.push(index);
            }
        }
        for (at, gram) in folded.chars.windows(GRAM).enumerate() {
            if let Some(gram) = gram.first_chunk() {
                folded.grams.entry(*gram).or_default().push(at);
            }
        }
        folded
    }

    /// The first place at or after a cell.
    fn position(&self, cell: usize) -> usize {
        self.cells.partition_point(|at| *at < cell)
    }
}

/// A leaf at a place of the folded text.
#[derive(Debug, Clone)]
struct Candidate {
    leaf: usize,
    start: usize,
    end: usize,
    hyphens: Vec<usize>,
    weight: usize,
}

impl Candidate {
    fn length(&self) -> usize {
        self.end - self.start
    }
}

struct Search<'s> {
    stream: &'s Stream<'s>,
    text: Folded,
    leaves: Vec<Vec<char>>,
    headings: Vec<bool>,
    scanned: usize,
    placement: Placement,
}

impl Search<'_> {
    /// The long leaves in their heaviest chain.
    fn anchors(&mut self) {
        let mut candidates = Vec::new();
        for (leaf, letters) in self.leaves.iter().enumerate() {
            candidates.extend(self.by_index(leaf, letters));
        }
        let candidates = without_nested(candidates, self.text.chars.len());
        for candidate in heaviest_chain(&candidates, self.text.chars.len()) {
            self.claim(candidate, true);
        }
    }

    /// All places of a long leaf, by its first letters.
    fn by_index(&self, leaf: usize, letters: &[char]) -> Vec<Candidate> {
        let Some(gram) = letters.first_chunk::<GRAM>() else { return Vec::new() };
        let places = self.text.grams.get(gram).map_or(&[] as &[usize], Vec::as_slice);
        places.iter().filter_map(|start| self.at(leaf, *start)).take(MAX_CANDIDATES).collect()
    }

    /// A leaf at a place, if it is there and not taken by another.
    fn at(&self, leaf: usize, start: usize) -> Option<Candidate> {
        let mut hyphens = Vec::new();
        let mut at = start;
        for letter in &self.leaves[leaf] {
            if self.text.chars.get(at) != Some(letter) && at > start && self.is_hyphen(at) {
                hyphens.push(self.text.cells[at]);
                at += 1;
            }
            let cell = *self.text.cells.get(at)?;
            if self.text.chars[at] != *letter || self.placement.owner[cell].is_some() {
                return None;
            }
            at += 1;
        }
        let mut candidate = Candidate { leaf, start, end: at, hyphens, weight: 0 };
        let (before, after) = self.edges(&candidate);
        let heading = if self.headings[leaf] { HEADING_WEIGHT } else { 0 };
        candidate.weight =
            LEAF_WEIGHT + heading + 4 * (at - start).min(MAX_LENGTH) + usize::from(before) + usize::from(after);
        Some(candidate)
    }

    /// Whether a hyphen at a line's end stands there.
    fn is_hyphen(&self, at: usize) -> bool {
        let cell = self.text.cells.get(at).copied().unwrap_or_default();
        matches!(self.text.chars.get(at), Some('-' | '\u{2010}' | '\u{AD}')) && self.stream.edge(cell + 1) == Edge::Line
    }

    /// The leaves that are still missing, between the neighbours that were found.
    fn between(&mut self) {
        let mut first = 0;
        while first < self.leaves.len() {
            if self.placement.found[first] != Found::Nowhere {
                first += 1;
                continue;
            }
            let next = (first..self.leaves.len()).find(|leaf| self.placement.found[*leaf] != Found::Nowhere);
            let last = next.unwrap_or(self.leaves.len());
            let window = self.window(first, next);
            let mut candidates = Vec::new();
            for leaf in first..last {
                candidates.extend(self.in_window(leaf, window));
            }
            for candidate in heaviest_chain(&candidates, self.text.chars.len()) {
                self.claim(candidate, true);
            }
            first = last;
        }
    }

    /// The part of the text between the leaf before `first` and the leaf `next`.
    fn window(&self, first: usize, next: Option<usize>) -> (usize, usize) {
        let before = first.checked_sub(1).and_then(|leaf| self.placement.found[leaf].range());
        let after = next.and_then(|leaf| self.placement.found[leaf].range());
        (
            before.map_or(0, |range| self.text.position(range.end)),
            after.map_or(self.text.chars.len(), |range| self.text.position(range.start)),
        )
    }

    /// All places of a leaf in a window that have an end in common with a word.
    fn in_window(&mut self, leaf: usize, (low, high): (usize, usize)) -> Vec<Candidate> {
        let mut found = Vec::new();
        if self.scanned > MAX_SCAN || high <= low {
            return found;
        }
        self.scanned += high - low;
        for start in low..high {
            let Some(candidate) = self.at(leaf, start).filter(|candidate| candidate.end <= high) else { continue };
            let (before, after) = self.edges(&candidate);
            if before || after || start == low || candidate.end == high {
                found.push(candidate);
            }
            if found.len() >= MAX_CANDIDATES {
                break;
            }
        }
        found
    }

    /// Whether words or punctuation end right before and right after a place.
    fn edges(&self, candidate: &Candidate) -> (bool, bool) {
        let (start, end) = self.cells(candidate);
        let opening = start > 0 && is_opening(self.stream.cells[start - 1].char);
        let closing = self.stream.cells.get(end).is_some_and(|cell| is_closing(cell.char));
        (self.stream.edge(start) != Edge::None || opening, self.stream.edge(end) != Edge::None || closing)
    }

    fn cells(&self, candidate: &Candidate) -> (usize, usize) {
        let start = self.text.cells[candidate.start];
        let end = candidate.end.checked_sub(1).map_or(start, |last| self.text.cells[last] + 1);
        (start, end)
    }

    /// The rest, wherever it stands as whole words.
    fn elsewhere(&mut self) {
        for leaf in 0..self.leaves.len() {
            if self.placement.found[leaf] != Found::Nowhere {
                continue;
            }
            let candidates = if self.leaves[leaf].len() >= GRAM {
                self.by_index(leaf, &self.leaves[leaf])
            } else {
                self.in_window(leaf, (0, self.text.chars.len()))
            };
            let whole = candidates.iter().find(|candidate| self.edges(candidate) == (true, true));
            // A long text is itself even where it is glued to others.
            let glued = candidates.first().filter(|_| self.leaves[leaf].len() >= UNMISTAKABLE);
            if let Some(candidate) = whole.or(glued).cloned() {
                self.claim(candidate, false);
            }
        }
    }

    fn claim(&mut self, candidate: Candidate, in_order: bool) {
        let (start, end) = self.cells(&candidate);
        self.placement.owner[start..end].fill(Some(candidate.leaf));
        let found = Match { range: Range { start, end }, hyphens: candidate.hyphens };
        self.placement.found[candidate.leaf] = if in_order { Found::InOrder(found) } else { Found::Displaced(found) };
    }
}

/// Candidates but for those that are words of a sentence: a skill that is named in the summary is not listed there.
fn without_nested(mut candidates: Vec<Candidate>, length: usize) -> Vec<Candidate> {
    let mut sentences: Vec<Option<(usize, usize)>> = vec![None; length];
    for candidate in candidates.iter().filter(|candidate| candidate.length() >= SENTENCE) {
        for cover in &mut sentences[candidate.start..candidate.end] {
            if cover.is_none_or(|(_, letters)| letters < candidate.length()) {
                *cover = Some((candidate.leaf, candidate.length()));
            }
        }
    }
    candidates.retain(|candidate| {
        let cover = sentences.get(candidate.start).copied().flatten();
        let same = cover == sentences.get(candidate.end.saturating_sub(1)).copied().flatten();
        !same || cover.is_none_or(|(leaf, letters)| leaf == candidate.leaf || letters < 3 * candidate.length())
    });
    candidates
}

/// Of candidates sorted by leaf, the chain that covers most letters in order, each leaf at most once; of chains that
/// weigh the same, the one that begins first.
fn heaviest_chain(candidates: &[Candidate], length: usize) -> Vec<Candidate> {
    let mut best = Best::new(length + 1);
    let mut nodes: Vec<(usize, Option<usize>)> = Vec::with_capacity(candidates.len());
    let mut first = 0;
    for group in candidates.chunk_by(|a, b| a.leaf == b.leaf) {
        for candidate in group {
            let (weight, from) = best.up_to(candidate.start);
            nodes.push((weight + candidate.weight, from));
        }
        for (index, candidate) in group.iter().enumerate() {
            best.raise(candidate.end, nodes[first + index].0, first + index);
        }
        first += group.len();
    }
    let mut chain = Vec::new();
    let mut at = best.up_to(length).1;
    while let Some(index) = at {
        chain.push(candidates[index].clone());
        at = nodes[index].1;
    }
    chain
}

/// The heaviest node among all that end at or before a place, as a binary indexed tree.
struct Best {
    tree: Vec<(usize, Option<usize>)>,
}

impl Best {
    fn new(length: usize) -> Self {
        Self { tree: vec![(0, None); length + 1] }
    }

    fn up_to(&self, end: usize) -> (usize, Option<usize>) {
        let mut best = (0, None);
        let mut at = end + 1;
        while at > 0 {
            let (weight, node) = self.tree[at];
            if weight > best.0 || (weight == best.0 && node < best.1) {
                best = (weight, node);
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, end: usize, weight: usize, node: usize) {
        let mut at = end + 1;
        while at < self.tree.len() {
            if weight > self.tree[at].0 {
                self.tree[at] = (weight, Some(node));
            }
            at += at & at.wrapping_neg();
        }
    }
}
