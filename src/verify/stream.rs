//! A reading as one row of letters, each with what stands before it: nothing, a word's edge or a line's.

use super::running::Running;
use super::walk::Range;
use crate::extract::{Bounds, Reading};

/// What stands between a letter and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Edge {
    /// Nothing: they are of one word.
    None,
    /// A blank or a gap.
    Word,
    /// A line's or page's end.
    Line,
}

/// A letter as it was read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    /// The character.
    pub(crate) char: char,
    /// What stands before it.
    pub(crate) edge: Edge,
    /// Whether font, size or text run change before it, inside a word.
    pub(crate) seam: bool,
    /// Its word, as an index into [`Stream::words`].
    pub(crate) word: usize,
}

/// A word's place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordAt {
    /// Page from 1.
    pub(crate) page: usize,
    /// Line on the page from 1.
    pub(crate) line: usize,
    /// Where it stands.
    pub(crate) bounds: Bounds,
}

/// A whole reading.
pub(crate) struct Stream<'a> {
    /// The reading.
    pub(crate) reading: &'a Reading,
    /// Its letters.
    pub(crate) cells: Vec<Cell>,
    /// Its words.
    pub(crate) words: Vec<WordAt>,
    /// The right edge of the text on each page.
    right: Vec<f64>,
    /// The stretches that stand between texts without being any: whole lines, in no order.
    running: Vec<Range>,
}

impl<'a> Stream<'a> {
    /// Lays out a reading in a row.
    pub(crate) fn new(reading: &'a Reading) -> Self {
        let mut stream = Self { reading, cells: Vec::new(), words: Vec::new(), right: Vec::new(), running: Vec::new() };
        for (page, text) in reading.pages.iter().enumerate() {
            stream.right.push(text.lines.iter().map(|line| line.bounds.x1).fold(0.0, f64::max));
            for (line, text) in text.lines.iter().enumerate() {
                for (index, word) in text.words.iter().enumerate() {
                    let mut edge = if index == 0 { Edge::Line } else { Edge::Word };
                    for (at, char) in word.text.chars().enumerate() {
                        let seam = word.seams.contains(&at);
                        stream.cells.push(Cell { char, edge, seam, word: stream.words.len() });
                        edge = Edge::None;
                    }
                    stream.words.push(WordAt { page: page + 1, line: line + 1, bounds: word.bounds });
                }
            }
        }
        stream
    }

    /// The same, with the running heads of a document in it.
    pub(crate) fn with(mut self, running: &Running) -> Self {
        self.running = running.lines(&self);
        self
    }

    /// Where a page's line ends that is a running head and begins at `at`.
    pub(crate) fn running(&self, at: usize) -> Option<usize> {
        self.running.iter().find(|range| range.start == at && range.end > at).map(|range| range.end)
    }

    /// Whether a letter is one of a running head.
    pub(crate) fn runs(&self, at: usize) -> bool {
        self.running.iter().any(|range| (range.start..range.end).contains(&at))
    }

    /// The letters of a page's line, both from 1.
    pub(crate) fn line(&self, page: usize, line: usize) -> Option<Range> {
        let is_there =
            |cell: &Cell| self.words.get(cell.word).is_some_and(|word| (word.page, word.line) == (page, line));
        let start = self.cells.iter().position(is_there)?;
        let end = start + self.cells.iter().skip(start).take_while(|cell| is_there(cell)).count();
        Some(Range { start, end })
    }

    /// What stands before the letter at `at`; past the end stands a line's end.
    pub(crate) fn edge(&self, at: usize) -> Edge {
        self.cells.get(at).map_or(Edge::Line, |cell| cell.edge)
    }

    /// The word of the letter at `at`, or the last one.
    pub(crate) fn word(&self, at: usize) -> Option<WordAt> {
        let cell = self.cells.get(at).or(self.cells.last())?;
        self.words.get(cell.word).copied()
    }

    /// Where a stretch of letters stands: the box around its words on the page of the first.
    pub(crate) fn bounds(&self, start: usize, letters: usize) -> Option<[f64; 4]> {
        let first = self.word(start)?;
        let cells = self.cells.iter().skip(start).take(letters);
        let words = cells.filter_map(|cell| self.words.get(cell.word)).filter(|word| word.page == first.page);
        Some(words.fold(first.bounds, |bounds, word| bounds.union(&word.bounds)).edges())
    }

    /// The letters from `start` to `end` as they were read, a blank at each edge.
    pub(crate) fn text(&self, start: usize, end: usize) -> String {
        let mut text = String::new();
        for cell in self.cells.iter().take(end).skip(start) {
            if cell.edge != Edge::None && !text.is_empty() {
                text.push(' ');
            }
            text.push(cell.char);
        }
        text
    }

    /// The stretch around `at` up to the nearest edges on both sides.
    pub(crate) fn whole_word(&self, at: usize) -> (usize, usize) {
        let mut start = at;
        while start > 0 && self.edge(start) == Edge::None {
            start -= 1;
        }
        let mut end = at + 1;
        while self.edge(end) == Edge::None {
            end += 1;
        }
        (start, end)
    }

    /// The stretch of the line that holds `at`.
    pub(crate) fn whole_line(&self, at: usize) -> (usize, usize) {
        let mut start = at.min(self.cells.len().saturating_sub(1));
        while start > 0 && self.edge(start) != Edge::Line {
            start -= 1;
        }
        let mut end = start + 1;
        while self.edge(end) != Edge::Line {
            end += 1;
        }
        (start, end.min(self.cells.len()))
    }

    /// Whether the word from `start` to `end`, which is read over several lines, is too wide for a line of its own.
    pub(crate) fn overflows(&self, start: usize, end: usize) -> bool {
        let (Some(first), Some(last)) = (self.cells.get(start), self.cells.get(end.saturating_sub(1))) else {
            return false;
        };
        let pieces = &self.words[first.word..=last.word];
        let width: f64 = pieces.iter().map(|piece| piece.bounds.width()).sum();
        let room = pieces[1..].iter().map(|piece| self.right[piece.page - 1] - piece.bounds.x0).fold(0.0, f64::max);
        width > room
    }
}
