//! What is read beyond the content and its furniture: text said again, and text that nobody asked for.

use super::expect::{Script, Slot};
use super::fault::Fault;
use super::locate::{Placement, fold};
use super::stream::{Edge, Stream};
use super::walk::{Range, starts};
use crate::diagnostic::Code;

/// A leaf has to have as many letters for its text to be called a repetition.
const MIN_REPEATED: usize = 4;
/// No more stretches than this are held against all leaves.
const MAX_COMPARED: usize = 40;

/// Tells each stretch that belongs to no leaf and is not the furniture of its place.
pub(crate) fn find(script: &Script<'_>, stream: &Stream<'_>, placement: &Placement, faults: &mut Vec<Fault>) {
    let mut start = 0;
    let mut compared = 0;
    while start < stream.cells.len() {
        let owned = |at: usize| placement.owner[at].is_some() || stream.runs(at);
        if owned(start) {
            start += 1;
            continue;
        }
        let mut end = start;
        while end < stream.cells.len() && !owned(end) {
            end += 1;
        }
        if let Some(range) = leftover(script, stream, placement, Range { start, end }) {
            compared += 1;
            let whole = (compared <= MAX_COMPARED).then_some(Range { start, end });
            let beside = beside(stream, placement, range);
            faults.push(fault(script, stream, range, whole, beside));
        }
        start = end;
    }
}

/// What of a stretch between two leaves should not be there.
fn leftover(script: &Script<'_>, stream: &Stream<'_>, placement: &Placement, gap: Range) -> Option<Range> {
    let before = gap.start.checked_sub(1).and_then(|at| placement.owner[at]);
    let after = placement.owner.get(gap.end).copied().flatten();
    let slots: Option<&[Slot<'_>]> = match (before, after) {
        (None | Some(_), Some(leaf)) => {
            (before.map_or(0, |before| before + 1) == leaf).then(|| script.leaves[leaf].before.as_slice())
        }
        (Some(leaf), None) => (leaf + 1 == script.leaves.len()).then_some(&script.after),
        (None, None) => None,
    };
    let rest = strip(script, stream, gap);
    let Some(slots) = slots else { return (rest.start < rest.end).then_some(rest) };
    if fits(stream, slots, gap) {
        return None;
    }
    Some(if rest.start < rest.end { rest } else { gap })
}

/// Whether the pieces of these slots and nothing else fill a gap, edges apart: what is glued is told of the leaves.
fn fits(stream: &Stream<'_>, slots: &[Slot<'_>], gap: Range) -> bool {
    let mut states = vec![gap.start];
    for slot in slots {
        for index in 0..states.len() {
            let at = states[index];
            for furniture in *slot {
                let end = spell(stream, furniture, at).filter(|end| *end <= gap.end);
                states.extend(end);
            }
        }
    }
    states.contains(&gap.end) || starts(stream, slots, gap.start, gap.start == 0).contains(&gap.end)
}

/// The end of a piece of furniture that is spelt out at a place.
fn spell(stream: &Stream<'_>, furniture: &str, at: usize) -> Option<usize> {
    let mut end = at;
    for letter in furniture.chars().filter(|letter| *letter != ' ') {
        stream.cells.get(end).filter(|cell| cell.char == letter)?;
        end += 1;
    }
    Some(end)
}

/// A stretch without the furniture at its ends, of whatever place.
pub(crate) fn strip(script: &Script<'_>, stream: &Stream<'_>, mut range: Range) -> Range {
    let pieces = &script.pieces;
    let leading = |start: usize| {
        let ends = pieces.iter().filter_map(|piece| Some((piece, spell(stream, piece, start)?)));
        ends.filter(|(piece, end)| !is_word(piece) || stream.edge(*end) != Edge::None).map(|(_, end)| end).max()
    };
    while let Some(end) = leading(range.start) {
        if end > range.end || end == range.start {
            break;
        }
        range.start = end;
    }
    loop {
        let shorter = pieces.iter().find_map(|piece| {
            let length = piece.chars().filter(|letter| *letter != ' ').count();
            let start = range.end.checked_sub(length).filter(|start| *start >= range.start && length > 0)?;
            let apart = !is_word(piece) || stream.edge(start) != Edge::None;
            (apart && spell(stream, piece, start) == Some(range.end)).then_some(start)
        });
        match shorter {
            Some(end) => range.end = end,
            None => return range,
        }
    }
}

/// Whether a piece of furniture is a word, which may begin and end other words.
fn is_word(piece: &str) -> bool {
    piece.contains(char::is_alphabetic)
}

/// The leaf that goes on in a stretch, or begins in it: words beside it on its line, with nothing between that parts texts.
fn beside(stream: &Stream<'_>, placement: &Placement, range: Range) -> Option<usize> {
    let says = stream.cells.get(range.start..range.end)?.iter().any(|cell| cell.char.is_alphanumeric());
    let owner = |at: usize| placement.owner.get(at).copied().flatten();
    let joined = |at: usize| stream.edge(at) == Edge::Word;
    let before = range.start.checked_sub(1).filter(|_| joined(range.start)).and_then(owner);
    let after = || owner(range.end).filter(|_| joined(range.end));
    before.or_else(after).filter(|_| says)
}

/// The fault of a stretch; `whole` is all of it, furniture included, if it is to be compared with the leaves, and `beside`
/// the leaf that it is read with.
fn fault(script: &Script<'_>, stream: &Stream<'_>, range: Range, whole: Option<Range>, beside: Option<usize>) -> Fault {
    let read = stream.text(range.start, range.end);
    let whole = whole.map(|whole| stream.text(whole.start, whole.end));
    if let Some(leaf) = whole.and_then(|whole| repeated(script, &whole)) {
        return Fault::of(Code::RepeatedText, leaf, range.start, read, "is read more than once");
    }
    if let Some(leaf) = beside {
        return Fault::of(Code::AlteredText, leaf, range.start, read, "is read with more beside it");
    }
    let detail = if stream.edge(range.start) == Edge::None {
        "is read in one word with text of the resume"
    } else {
        "is read, but the resume does not hold it"
    };
    Fault::other(Code::UnexpectedText, range.start, read, detail)
}

/// The longest leaf that a text holds, if leaves are at least half of the text: else it is more than a repetition.
fn repeated(script: &Script<'_>, read: &str) -> Option<usize> {
    let mut rest: String = fold(read).into_iter().collect();
    let all = rest.chars().count();
    let leaves = script.leaves.iter().enumerate().map(|(index, expected)| {
        let text: String = fold(&expected.leaf.text).into_iter().collect();
        (text.chars().count(), std::cmp::Reverse(index), text)
    });
    let mut held: Vec<_> = leaves.filter(|(length, _, text)| *length >= MIN_REPEATED && rest.contains(text)).collect();
    held.sort_by(|one, other| other.cmp(one));
    for (_, _, text) in &held {
        // What stands in for it is no letter, so that nothing is counted twice or found across it.
        rest = rest.replacen(text, "\u{0}", 1);
    }
    let left = rest.chars().filter(|letter| *letter != '\u{0}').count();
    held.first().filter(|_| left * 2 <= all).map(|(_, index, _)| index.0)
}
