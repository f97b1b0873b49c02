//! What is wrong with a reading that failed the walk: each fault under its own name.
//!
//! The walk alone decides whether a reading agrees; this pass only explains. If it finds nothing to say, the place where
//! the walk stopped is told instead, so a fault without a name is still a fault.

use super::alter::Alterations;
use super::expect::{Expected, Kind, Script};
use super::fault::Fault;
use super::leftover;
use super::locate::{Found, Match, Placement, locate};
use super::stream::{Edge, Stream};
use super::walk::{Range, is_closing, is_in_case, is_opening};
use crate::diagnostic::Code;

/// The places of the leaves that were found in order, and all faults of a reading, at least one; `stopped` is where the
/// walk ended.
pub(crate) fn diagnose(
    script: &Script<'_>,
    stream: &Stream<'_>,
    stopped: (usize, usize),
) -> (Vec<Option<Range>>, Vec<Fault>) {
    let mut placement = locate(script, stream);
    let mut faults = Vec::new();
    for (index, expected) in script.leaves.iter().enumerate() {
        if let Found::InOrder(found) = &placement.found[index] {
            let leaf = Leaf { index, expected, stream, found };
            leaf.check(&placement, &mut faults);
        }
    }
    displaced(script, stream, &placement, &mut faults);
    let mut alterations = Alterations::new(script, stream);
    for index in 0..script.leaves.len() {
        if placement.found[index] == Found::Nowhere {
            faults.push(alterations.explain(index, &mut placement));
        }
    }
    leftover::find(script, stream, &placement, &mut faults);
    if faults.is_empty() {
        faults.push(unnamed(script, stream, stopped));
    }
    let in_order = |found: &Found| if let Found::InOrder(found) = found { Some(found.range) } else { None };
    (placement.found.iter().map(in_order).collect(), faults)
}

/// The fault that no other name fits.
fn unnamed(script: &Script<'_>, stream: &Stream<'_>, (leaf, at): (usize, usize)) -> Fault {
    let (start, end) = stream.whole_line(at);
    let read = stream.text(start, end);
    match script.leaves.get(leaf) {
        Some(_) => Fault::of(Code::AlteredText, leaf, at, read, "does not follow what stands before it as it should"),
        None => Fault::other(Code::UnexpectedText, at, read, "stands after the end of the resume"),
    }
}

/// A leaf that was found in order.
struct Leaf<'s> {
    index: usize,
    expected: &'s Expected<'s>,
    stream: &'s Stream<'s>,
    found: &'s Match,
}

impl Leaf<'_> {
    fn check(&self, placement: &Placement, faults: &mut Vec<Fault>) {
        let before = faults.len();
        faults.extend(self.hyphenated());
        if faults.len() == before {
            faults.extend(self.edges_within());
            faults.extend(self.wrong_case());
        }
        faults.extend(self.glued_before(placement));
        faults.extend(self.glued_after(placement));
        faults.extend(self.heading());
    }

    fn text(&self, (start, end): (usize, usize)) -> String {
        self.stream.text(start, end)
    }

    fn hyphenated(&self) -> Option<Fault> {
        let hyphen = *self.found.hyphens.first()?;
        let (start, end) = (self.stream.whole_word(hyphen).0, self.stream.whole_word(hyphen + 1).1);
        let read = self.text((start, end));
        Some(Fault::of(Code::Hyphenation, self.index, hyphen, read, "is broken with a hyphen at the end of a line"))
    }

    /// The first word that is split, and the first pair that is glued.
    fn edges_within(&self) -> Vec<Fault> {
        let Range { start, end } = self.found.range;
        let mut faults: Vec<Fault> = Vec::new();
        let mut word = start;
        for (offset, letter) in self.expected.letters.iter().enumerate() {
            let at = start + offset;
            if at >= end || self.expected.letters.len() != end - start {
                break;
            }
            let edge = self.stream.edge(at);
            if letter.blank {
                word = at;
            }
            let code = match edge {
                Edge::None if letter.blank => Code::GluedWords,
                Edge::Word if !letter.blank && offset > 0 => Code::SplitWord,
                Edge::Line if !letter.blank && offset > 0 && !self.overflows(word, offset) => Code::SplitWord,
                _ => continue,
            };
            if faults.iter().all(|fault| fault.code != code) {
                faults.push(self.edge_fault(code, at, edge));
            }
        }
        faults
    }

    /// Whether the word that begins at `word` is too wide for a line.
    fn overflows(&self, word: usize, offset: usize) -> bool {
        let rest = self.expected.letters[offset..].iter().take_while(|letter| !letter.blank).count();
        self.stream.overflows(word, self.found.range.start + offset + rest)
    }

    fn edge_fault(&self, code: Code, at: usize, edge: Edge) -> Fault {
        let (start, end) = (self.stream.whole_word(at - 1).0, self.stream.whole_word(at).1);
        let read = self.text((start, end));
        let detail = match (code, edge) {
            (Code::GluedWords, _) => "is read without a blank between two words",
            (_, Edge::Line) => "has a word that is broken at the end of a line",
            _ => "has a word that is read as two",
        };
        Fault::of(code, self.index, at, read, detail)
    }

    /// Letters that are the same but for their case.
    fn wrong_case(&self) -> Option<Fault> {
        let is_name = self.expected.kind == Kind::Name;
        if is_name && is_in_case(self.expected, self.stream, self.found.range) || self.expected.kind == Kind::Heading {
            return None;
        }
        let Range { start, end } = self.found.range;
        let read = self.stream.cells[start..end].iter().map(|cell| cell.char);
        let wanted = self.expected.leaf.text.chars().filter(|letter| *letter != ' ');
        let at = read.zip(wanted).position(|(read, wanted)| read != wanted)? + start;
        let read = self.text(self.stream.whole_word(at));
        Some(Fault::of(Code::AlteredText, self.index, at, read, "is read in other letters"))
    }

    /// Glued to something on its left: another leaf, or furniture that wants a blank.
    fn glued_before(&self, placement: &Placement) -> Option<Fault> {
        let start = self.found.range.start;
        let before = start.checked_sub(1)?;
        let opened = placement.owner[before].is_none() && is_opening(self.stream.cells[before].char);
        if self.stream.edge(start) != Edge::None || opened {
            return None;
        }
        let read = self.text(self.stream.whole_word(start));
        Some(Fault::of(Code::GluedWords, self.index, start, read, "is read in one word with what stands before it"))
    }

    /// Glued to something on its right that is not another leaf (that one tells itself) and not closing punctuation.
    fn glued_after(&self, placement: &Placement) -> Option<Fault> {
        let end = self.found.range.end;
        let cell = self.stream.cells.get(end)?;
        if cell.edge != Edge::None || placement.owner[end].is_some() || is_closing(cell.char) {
            return None;
        }
        let read = self.text(self.stream.whole_word(end));
        Some(Fault::of(Code::GluedWords, self.index, end, read, "is read in one word with what stands after it"))
    }

    fn heading(&self) -> Option<Fault> {
        let Range { start, end } = self.found.range;
        let alone = self.stream.edge(start) == Edge::Line && self.stream.edge(end) == Edge::Line;
        if self.expected.kind != Kind::Heading || alone {
            return None;
        }
        let (first, _) = self.stream.whole_line(start);
        let (_, last) = self.stream.whole_line(end.saturating_sub(1));
        let read = self.text((first, last));
        Some(Fault::of(Code::HeadingNotAlone, self.index, start, read, "shares its line with other text"))
    }
}

/// Leaves that stand elsewhere, those that follow one another in both told as one.
fn displaced(script: &Script<'_>, stream: &Stream<'_>, placement: &Placement, faults: &mut Vec<Fault>) {
    let mut index = 0;
    while index < placement.found.len() {
        let Found::Displaced(found) = &placement.found[index] else {
            index += 1;
            continue;
        };
        let first = index;
        let mut end = found.range.end;
        index += 1;
        while let Some(Found::Displaced(next)) = placement.found.get(index) {
            if placement.owner[end..next.range.start.max(end)].iter().any(Option::is_some) || next.range.start < end {
                break;
            }
            end = next.range.end;
            index += 1;
        }
        faults.push(displacement(script, stream, placement, first..index, (found.range.start, end)));
    }
}

fn displacement(
    script: &Script<'_>,
    stream: &Stream<'_>,
    placement: &Placement,
    leaves: std::ops::Range<usize>,
    (start, end): (usize, usize),
) -> Fault {
    let first = leaves.start;
    let before = placement.owner[..start].iter().rev().find_map(|owner| *owner);
    let after = placement.owner[end..].iter().find_map(|owner| *owner);
    let home = |leaf: usize| (script.leaves[leaf].section, script.leaves[leaf].entry);
    let kind = |leaf: usize| script.leaves[leaf].kind;
    // A part of a head below a bullet is at the head of what follows.
    let heads = |leaf: usize| kind(first) == Kind::Part && kind(leaf) == Kind::Body;
    let before = before.map(|leaf| after.filter(|after| heads(leaf) && kind(*after) == Kind::Part).unwrap_or(leaf));
    // An entry or section that moved as one is out of order; a part of one is in the place of what it is read after.
    let begins = first.checked_sub(1).is_none_or(|last| home(last) != home(first));
    let ends = leaves.end >= script.leaves.len() || home(leaves.end) != home(first);
    let leads = begins && ends;
    let (code, detail) = match before {
        None => (Code::OutOfOrder, "is read before all else".to_owned()),
        Some(other) if leads || home(other) == home(first) || home(other) == (home(first).0, None) => {
            (Code::OutOfOrder, format!("is read after {}", quote(&script.leaves[other].leaf.text)))
        }
        Some(other) => (Code::OutOfPlace, format!("is read inside {}", script.leaves[other].place)),
    };
    let read = stream.text(start, end.min(start + 60));
    Fault { code, leaf: Some(first), leaves: leaves.len(), at: start, read, detail }
}

/// As many characters of a text are quoted.
const LONGEST: usize = 48;
/// As many of two texts are quoted before they part, or a few more, up to the beginning of a word.
const SHARED: usize = 20;

/// A text in backticks, cut to a length that reads well in a message.
pub(crate) fn quote(text: &str) -> String {
    quote_from(text, 0)
}

/// Two texts in backticks, cut so that what makes them differ is seen.
pub(crate) fn contrast(one: &str, other: &str) -> (String, String) {
    let fits = |text: &str| text.chars().count() <= LONGEST;
    if fits(one) && fits(other) {
        return (quote(one), quote(other));
    }
    let shared: Vec<char> = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect();
    let before = shared.len().saturating_sub(SHARED);
    let start = shared.iter().take(before).rposition(|letter| *letter == ' ').map_or(0, |blank| blank + 1);
    (quote_from(one, start), quote_from(other, start))
}

/// A text in backticks from one of its characters on.
fn quote_from(text: &str, start: usize) -> String {
    let rest = text.chars().skip(start);
    let opening = if start > 0 { "…" } else { "" };
    if rest.clone().count() <= LONGEST {
        return format!("`{opening}{}`", rest.collect::<String>());
    }
    let cut: String = rest.take(LONGEST - 1).collect();
    format!("`{opening}{}…`", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_long_texts_is_quoted_what_makes_them_differ() {
        let written = "Reduced the latency of order search from 1.8 s to 240 ms by reading query plans nicely";
        let read = "Reduced the latency of order search from 1.8 s to 240 ms by reading query plans badly";
        let (one, other) = contrast(written, read);
        assert_eq!((one.as_str(), other.as_str()), ("`…reading query plans nicely`", "`…reading query plans badly`"));
        let (one, other) = contrast(written, "Reduced");
        assert_eq!((one.as_str(), other.as_str()), ("`Reduced the latency of order search from 1.8 s…`", "`Reduced`"));
        assert_eq!(contrast("Go", "Rust"), ("`Go`".to_owned(), "`Rust`".to_owned()));
    }

    #[test]
    fn any_two_texts_are_quoted_however_soon_they_part() {
        let long = "é".repeat(100);
        for length in [0, 1, 19, 20, 21, 48, 99, 100] {
            let short: String = long.chars().take(length).collect();
            let (one, other) = contrast(&long, &short);
            assert!(one.contains('é') && other.starts_with('`'), "{one} {other}");
        }
    }
}
