//! pdfminer.six with its default `LAParams`: lines by overlap, boxes by neighbourhood, order by joining near boxes.
//!
//! Its documentation ("Converting a PDF file to text") names the steps and measures: `line_overlap` 0.5, `char_margin`
//! 2.0, `word_margin` 0.1, `line_margin` 0.5, `boxes_flow` 0.5. Text in forms is left as it is drawn, at the end.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::{Page, Piece, Seen, boxed};
use crate::extract::reading::Bounds;

const LINE_OVERLAP: f64 = 0.5;
const CHAR_MARGIN: f64 = 2.0;
const WORD_MARGIN: f64 = 0.1;
const LINE_MARGIN: f64 = 0.5;
const BOXES_FLOW: f64 = 0.5;
/// With more lines than this their neighbours would take too long to find.
const MAX_LINES: usize = 3_000;
/// With more boxes than this their order would take too long to find, and is that of the file.
const MAX_BOXES: usize = 250;

pub(super) fn read(page: &Page<'_>) -> Vec<Piece> {
    let (forms, text): (Vec<Seen<'_>>, Vec<Seen<'_>>) = page.glyphs().partition(|seen| seen.origin.in_form);
    let lines = lines(&letters(page, &text));
    let (blank, lines): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| line.blank || line.bounds.width() <= 0.0 || line.bounds.height() <= 0.0);
    let boxes = boxes(&lines);
    let mut pieces = Vec::new();
    for number in order(&boxes) {
        let mut members = boxes[number].lines.clone();
        members.sort_by(|a, b| lines[*a].bounds.y0.total_cmp(&lines[*b].bounds.y0));
        for member in members {
            pieces.extend(&lines[member].pieces);
            pieces.push(Piece::Break);
        }
    }
    pieces.extend(forms.iter().map(|seen| Piece::Glyph(seen.index)));
    pieces.extend(blank.into_iter().flat_map(|line| line.pieces));
    pieces
}

/// A character with its box.
#[derive(Clone, Copy)]
struct Letter {
    index: usize,
    bounds: Bounds,
    blank: bool,
}

/// The characters with their boxes. Of the fonts that it brings along it has no widths of ligatures: what follows one in
/// its operator moves to the left.
fn letters(page: &Page<'_>, text: &[Seen<'_>]) -> Vec<Letter> {
    let mut lag = (0, 0.0);
    let mut letters = Vec::new();
    for seen in text {
        if lag.0 != seen.origin.operator {
            lag = (seen.origin.operator, 0.0);
        }
        let glyph = seen.glyph.moved(-lag.1);
        let mut letter = letter(page, &Seen { glyph: &glyph, ..*seen });
        let ligature = seen.text.chars().all(|letter| ('\u{FB00}'..='\u{FB06}').contains(&letter))
            || seen.text.chars().count() > 1;
        if ligature && page.shows.fonts[seen.origin.font].standard {
            lag.1 += glyph.x1 - glyph.x0;
            letter.bounds.x1 = letter.bounds.x0;
        }
        letters.push(letter);
    }
    letters
}

fn letter(page: &Page<'_>, seen: &Seen<'_>) -> Letter {
    let below = -page.shows.fonts[seen.origin.font].descent.unwrap_or_default();
    let blank = seen.text.chars().all(char::is_whitespace);
    Letter { index: seen.index, bounds: boxed(seen.glyph, 1.0 - below, below), blank }
}

struct Line {
    bounds: Bounds,
    pieces: Vec<Piece>,
    blank: bool,
    end: f64,
}

impl Line {
    fn new(letter: &Letter) -> Self {
        Self {
            bounds: letter.bounds,
            pieces: vec![Piece::Glyph(letter.index)],
            blank: letter.blank,
            end: letter.bounds.x1,
        }
    }

    fn add(&mut self, letter: &Letter) {
        let margin = WORD_MARGIN * letter.bounds.width().max(letter.bounds.height());
        if self.end < letter.bounds.x0 - margin {
            self.pieces.push(Piece::Break);
        }
        self.end = letter.bounds.x1;
        self.bounds = self.bounds.union(&letter.bounds);
        self.blank &= letter.blank;
        self.pieces.push(Piece::Glyph(letter.index));
    }
}

/// Letters that follow one another and stand side by side are a line.
fn lines(letters: &[Letter]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut last: Option<&Letter> = None;
    for letter in letters {
        match (last.filter(|last| side_by_side(&last.bounds, &letter.bounds)), lines.last_mut()) {
            (Some(_), Some(line)) => line.add(letter),
            _ => lines.push(Line::new(letter)),
        }
        last = Some(letter);
    }
    lines
}

fn side_by_side(a: &Bounds, b: &Bounds) -> bool {
    let overlaps = b.y0 <= a.y1 && a.y0 <= b.y1;
    let shared = (a.y0 - b.y1).abs().min((a.y1 - b.y0).abs());
    let apart = if b.x0 <= a.x1 && a.x0 <= b.x1 { 0.0 } else { (a.x0 - b.x1).abs().min((a.x1 - b.x0).abs()) };
    overlaps && a.height().min(b.height()) * LINE_OVERLAP < shared && apart < a.width().max(b.width()) * CHAR_MARGIN
}

/// Lines by their numbers, and the box around them.
struct Group {
    bounds: Bounds,
    lines: Vec<usize>,
}

/// Lines of one height that are near and aligned at the left, the right or in the middle make a box.
fn boxes(lines: &[Line]) -> Vec<Group> {
    if lines.len() > MAX_LINES {
        return lines
            .iter()
            .enumerate()
            .map(|(index, line)| Group { bounds: line.bounds, lines: vec![index] })
            .collect();
    }
    let mut member: Vec<Option<usize>> = vec![None; lines.len()];
    let mut groups: Vec<Option<Vec<usize>>> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let mut members = vec![number];
        for (other, near) in lines.iter().enumerate() {
            if !neighbours(&line.bounds, &near.bounds) {
                continue;
            }
            members.push(other);
            if let Some(old) = member[other].and_then(|group| groups[group].take()) {
                members.extend(old);
            }
        }
        let mut unique: Vec<usize> = Vec::new();
        for line in members {
            if !unique.contains(&line) {
                unique.push(line);
            }
        }
        for line in &unique {
            member[*line] = Some(groups.len());
        }
        groups.push(Some(unique));
    }
    let mut made = Vec::new();
    for group in member {
        let Some(lines_of) = group.and_then(|group| groups[group].take()) else { continue };
        let all = lines_of.iter().map(|line| lines[*line].bounds).reduce(|all, one| all.union(&one));
        made.extend(all.map(|bounds| Group { bounds, lines: lines_of }));
    }
    made
}

fn neighbours(line: &Bounds, other: &Bounds) -> bool {
    let near = LINE_MARGIN * line.height();
    let within = other.x0 < line.x1 && line.x0 < other.x1 && other.y0 < line.y1 + near && line.y0 - near < other.y1;
    let aligned = (other.x0 - line.x0).abs() <= near
        || (other.x1 - line.x1).abs() <= near
        || (f64::midpoint(other.x0, other.x1) - f64::midpoint(line.x0, line.x1)).abs() <= near;
    within && aligned && (other.height() - line.height()).abs() <= near
}

/// A box or two things joined.
struct Node {
    bounds: Bounds,
    parts: Option<(usize, usize)>,
}

/// The order of the boxes: the two that leave least empty space between them are joined, again and again; then each
/// pair is put in order by its place.
fn order(boxes: &[Group]) -> Vec<usize> {
    if boxes.len() > MAX_BOXES {
        return (0..boxes.len()).collect();
    }
    let mut nodes: Vec<Node> = boxes.iter().map(|group| Node { bounds: group.bounds, parts: None }).collect();
    let mut alive: Vec<usize> = (0..nodes.len()).collect();
    let mut pairs = BinaryHeap::new();
    for (at, a) in alive.iter().enumerate() {
        pairs.extend(alive[at + 1..].iter().map(|b| Pair::new(&nodes, *a, *b)));
    }
    while let Some(pair) = pairs.pop() {
        if !alive.contains(&pair.a) || !alive.contains(&pair.b) {
            continue;
        }
        if !pair.parted && pair.is_parted(&nodes, &alive) {
            pairs.push(Pair { parted: true, ..pair });
            continue;
        }
        let number = nodes.len();
        alive.retain(|node| *node != pair.a && *node != pair.b);
        nodes.push(Node { bounds: nodes[pair.a].bounds.union(&nodes[pair.b].bounds), parts: Some((pair.a, pair.b)) });
        pairs.extend(alive.iter().map(|other| Pair::new(&nodes, number, *other)));
        alive.push(number);
    }
    let mut sorted = Vec::new();
    for node in alive {
        descend(&nodes, node, &mut sorted);
    }
    sorted
}

/// Two things that may be joined; the greatest is joined first.
struct Pair {
    a: usize,
    b: usize,
    waste: f64,
    /// Whether something stands between the two: then they wait for all pairs of which that is not so.
    parted: bool,
}

impl Pair {
    fn new(nodes: &[Node], a: usize, b: usize) -> Self {
        let (one, other) = (&nodes[a].bounds, &nodes[b].bounds);
        Self { a, b, waste: one.union(other).area() - one.area() - other.area(), parted: false }
    }

    fn is_parted(&self, nodes: &[Node], alive: &[usize]) -> bool {
        let all = nodes[self.a].bounds.union(&nodes[self.b].bounds);
        alive.iter().filter(|node| **node != self.a && **node != self.b).any(|node| {
            let bounds = &nodes[*node].bounds;
            bounds.x0 < all.x1 && all.x0 < bounds.x1 && bounds.y0 < all.y1 && all.y0 < bounds.y1
        })
    }
}

impl Ord for Pair {
    fn cmp(&self, other: &Self) -> Ordering {
        let rank = |pair: &Self| (pair.parted, pair.a, pair.b);
        let (one, two) = (rank(self), rank(other));
        two.0.cmp(&one.0).then(other.waste.total_cmp(&self.waste)).then(two.cmp(&one))
    }
}

impl PartialOrd for Pair {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Pair {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Pair {}

fn descend(nodes: &[Node], node: usize, sorted: &mut Vec<usize>) {
    let Some((a, b)) = nodes[node].parts else {
        sorted.push(node);
        return;
    };
    // y runs downwards here and upwards there, so that its sign is the other way round.
    let rank = |node: usize| {
        let bounds = &nodes[node].bounds;
        (1.0 - BOXES_FLOW) * bounds.x0 + (1.0 + BOXES_FLOW) * (bounds.y0 + bounds.y1)
    };
    let (first, second) = if rank(b) < rank(a) { (b, a) } else { (a, b) };
    descend(nodes, first, sorted);
    descend(nodes, second, sorted);
}
