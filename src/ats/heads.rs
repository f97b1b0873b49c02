//! What the lines of an entry's head say: which piece is the employer, which the title, which the place.
//!
//! Lines are parted at the usual signs (`|`, `•`, a dash between blanks, `at`, commas), dates, places and web addresses
//! taken away; what is left is a name and a detail. Which is which is voted on by all entries of the section, since
//! people write them alike: a piece with a noun of an occupation is a title, one with `GmbH` an employer, one with
//! `University` a school. Without a vote the name comes first.

use std::ops::Range;

use super::contacts::{self, Contact};
use super::dates::{self, Found};
use super::dictionary::Dictionary;
use super::entries::Extent;
use super::line::Block;
use super::parsed::{Dates, Entry, Field, Lines, Topic};

/// A piece of a head.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    text: &'a str,
    lines: Lines,
}

impl Piece<'_> {
    fn field(self) -> Field {
        Field { text: self.text.to_owned(), lines: self.lines }
    }
}

/// An entry taken apart, before it is decided which piece is the name.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    dictionary: Dictionary,
    pieces: Vec<Piece<'a>>,
    entry: Entry,
    /// The blocks that are no head.
    body: Range<usize>,
}

/// The entries of a section.
pub(super) fn entries(dictionary: Dictionary, blocks: &[Block<'_>], extents: &[Extent], topic: Topic) -> Vec<Entry> {
    let mut drafts: Vec<Draft<'_>> = extents.iter().map(|extent| draft(dictionary, blocks, extent, topic)).collect();
    let names = drafts.iter().filter(|draft| draft.pieces.len() == 1).count();
    if topic != Topic::References && names * 2 >= drafts.len() {
        drafts.iter_mut().filter(|draft| draft.pieces.len() == 1).for_each(|draft| part_further(draft, topic));
    }
    for draft in &mut drafts {
        split_off_town(draft, topic);
    }
    let swapped = vote(&drafts, topic) < 0;
    let mut entries: Vec<Entry> = drafts.into_iter().map(|draft| finish(draft, swapped, blocks, topic)).collect();
    if topic == Topic::Work {
        inherit_employer(&mut entries);
    }
    entries
}

/// `Acme, Berlin, Germany`: the town goes with the place.
fn split_off_town(draft: &mut Draft<'_>, topic: Topic) {
    if draft.entry.place.is_some() || !matches!(topic, Topic::Work | Topic::Volunteer | Topic::Education) {
        return;
    }
    let dictionary = draft.dictionary;
    let found = draft
        .pieces
        .iter_mut()
        .find_map(|piece| Some((dictionary.split_town(piece.text).filter(|(before, _)| !before.is_empty())?, piece)));
    if let Some(((before, place), piece)) = found {
        draft.entry.place = Some(Field { text: place.to_owned(), lines: piece.lines });
        piece.text = before;
    }
}

/// A title without an employer is a further position at the one above it.
fn inherit_employer(entries: &mut [Entry]) {
    let mut employer: Option<Field> = None;
    for entry in entries {
        match &entry.name {
            Some(name) => employer = Some(name.clone()),
            None if entry.detail.is_some() => entry.name.clone_from(&employer),
            None => {}
        }
    }
}

/// Takes the head of an entry apart.
fn draft<'a>(dictionary: Dictionary, blocks: &'a [Block<'_>], extent: &Extent, topic: Topic) -> Draft<'a> {
    let mut draft = Draft { dictionary, pieces: Vec::new(), entry: Entry::default(), body: 0..0 };
    let head_end = extent.dated.map_or(extent.first + 1, |dated| dated + 1).min(extent.end);
    let mut at = extent.first;
    while at < extent.end {
        let Some(block) = blocks.get(at) else { break };
        if at >= head_end && !belongs(block, &draft, extent, topic) {
            break;
        }
        if at == extent.first && block.bullet && extent.end - extent.first > 1 {
            break;
        }
        take(block, &mut draft, extent.dated == Some(at), topic);
        at += 1;
    }
    draft.body = at..extent.end;
    draft
}

/// Whether a line below the dates is part of the head still: an address, a place, or the name or detail that is missing.
fn belongs(block: &Block<'_>, draft: &Draft<'_>, extent: &Extent, topic: Topic) -> bool {
    if block.bullet || block.is_prose() {
        return false;
    }
    let beside =
        |piece: &str| contacts::is_link(piece) || (draft.dictionary.is_place(piece) && draft.entry.place.is_none());
    if block.text.split(" | ").all(beside) {
        return true;
    }
    let missing = match draft.pieces.as_slice() {
        [] => true,
        [one] => !draft.dictionary.is_whole(one.text, topic),
        _ => false,
    };
    match topic {
        Topic::Education => missing && draft.dictionary.score(&block.text).is_none(),
        Topic::Work | Topic::Volunteer => missing,
        Topic::Certificates => draft.pieces.is_empty() && extent.dated.is_some(),
        Topic::Awards | Topic::Publications => missing && extent.dated.is_none() || draft.pieces.is_empty(),
        Topic::References => false,
        _ => draft.pieces.is_empty(),
    }
}

/// Takes a line of a head apart.
fn take<'a>(block: &'a Block<'_>, draft: &mut Draft<'a>, dated: bool, topic: Topic) {
    let lines = Lines { first: block.first, last: block.last };
    let text: &'a str = &block.text;
    let found = if dated { block.dates.or_else(|| dates::head(draft.dictionary, text)) } else { None };
    let Some(found) = found else {
        part(text, lines, draft, topic);
        return;
    };
    let (before, after) = (text.get(..found.from).unwrap_or_default(), text.get(found.to..).unwrap_or_default());
    draft.entry.dates = Some(dates_of(text, found, lines));
    let before =
        draft.dictionary.without_lead(before).trim_end_matches(|c: char| c == '(' || c == '[' || is_parting(c));
    part(before, lines, draft, topic);
    part(after.trim_start_matches(|c: char| matches!(c, ')' | ']' | '.') || is_parting(c)), lines, draft, topic);
}

fn dates_of(text: &str, found: Found, lines: Lines) -> Dates {
    let own = text.get(found.from..found.to).unwrap_or_default();
    let field = Field { text: own.trim_end_matches([' ', '|']).to_owned(), lines };
    Dates { field, start: found.start, end: found.end }
}

fn is_parting(c: char) -> bool {
    matches!(c, ' ' | '|' | '•' | '·' | '∙' | '⋅' | ',' | '–' | '—' | '-' | ';' | ':' | '/' | '¦')
}

/// Parts a text at the signs that nobody writes within a name.
fn part<'a>(text: &'a str, lines: Lines, draft: &mut Draft<'a>, topic: Topic) {
    for piece in text.split(contacts::parts).map(str::trim).filter(|piece| !piece.is_empty()) {
        let piece = piece.trim_end_matches([',', ' ']).trim_matches(['\u{FFFD}', ' ']);
        if piece.is_empty() || draft.dictionary.is_duration(piece) {
            continue;
        }
        let found = contacts::find(draft.dictionary, piece);
        let entry = &mut draft.entry;
        match found.as_slice() {
            [(Contact::Link, range)] if range.len() * 2 >= piece.len() || range.start == 0 => {
                entry.links.push(Field { text: piece.get(range.clone()).unwrap_or_default().to_owned(), lines });
            }
            _ => text_piece(piece, piece.len() == text.len(), lines, draft, topic),
        }
    }
}

/// Takes a piece that is no address: a place, a grade, or one of what the entry is about. `whole` says that it is all
/// of its line.
fn text_piece<'a>(piece: &'a str, whole: bool, lines: Lines, draft: &mut Draft<'a>, topic: Topic) {
    let field = |text: &str| Field { text: text.to_owned(), lines };
    let missing = draft.pieces.len() < 2 && matches!(topic, Topic::Work | Topic::Volunteer | Topic::Education);
    let homeless = draft.entry.place.is_none();
    // The reading lost the gap before a place at the end of its line: `Lakeview College Duluth, MN`.
    let dictionary = draft.dictionary;
    let glued = dictionary
        .split_glued_place(piece)
        .filter(|(before, _)| whole && missing && homeless && before.split_whitespace().count() > draft.pieces.len());
    let graded = dictionary.grade_at_end(piece).filter(|_| topic == Topic::Education);
    // `Acme – Berlin, Germany`.
    let dashed = [" – ", " — ", " - "]
        .iter()
        .find_map(|dash| piece.rsplit_once(dash))
        .filter(|(_, place)| homeless && dictionary.is_place(place));
    // `Acme, Houston, TX` where the employer is missing still.
    let unnamed = draft.pieces.iter().all(|piece| dictionary.title_score(piece.text) > 0);
    let housed =
        dictionary.split_employer(piece).filter(|_| topic != Topic::Education && missing && homeless && unnamed);
    let text = if let Some((before, place)) = housed.or(dashed).or(glued) {
        draft.entry.place = Some(field(place));
        before
    } else if let Some((before, grade)) = graded {
        draft.entry.score = Some(field(grade));
        before
    } else if homeless && dictionary.is_place(piece) && (!draft.pieces.is_empty() || piece.contains(", ")) {
        draft.entry.place = Some(field(piece));
        return;
    } else {
        piece
    };
    if !text.is_empty() {
        draft.pieces.push(Piece { text, lines });
    }
}

/// Parts the only piece of a head at a dash, `at` or a comma, if what comes out looks like a name and a detail; a place
/// at its end is split off first, if there is one.
fn part_further(draft: &mut Draft<'_>, topic: Topic) {
    let Some(&Piece { text, lines }) = draft.pieces.first().filter(|_| draft.entry.dates.is_some()) else { return };
    let dictionary = draft.dictionary;
    let places = dictionary
        .split_places(text)
        .filter(|_| draft.entry.place.is_none())
        .map(|(before, place)| (before, Some(place)));
    let ways = places.chain([(text, None)]);
    let parted = ways.into_iter().find_map(|(text, place)| Some((halves(dictionary, text, topic)?, place)));
    let Some(((one, other), place)) = parted else { return };
    draft.entry.place = draft.entry.place.take().or(place.map(|text| Field { text: text.to_owned(), lines }));
    draft.pieces = vec![Piece { text: one, lines }, Piece { text: other, lines }];
}

/// The two halves of a text that says name and detail in one.
fn halves(dictionary: Dictionary, text: &str, topic: Topic) -> Option<(&str, &str)> {
    let told = |one: &str, other: &str| match topic {
        Topic::Education => {
            dictionary.is_school(one) != dictionary.is_school(other)
                || dictionary.is_degree(one) != dictionary.is_degree(other)
        }
        Topic::Work | Topic::Volunteer => dictionary.differ_as_titles(one, other),
        _ => true,
    };
    let (signs, at, rest): (&[&str], bool, &[&str]) = match topic {
        Topic::Work | Topic::Volunteer | Topic::Education => (&[" — ", " – ", " - ", " @ "], true, &[", ", " (", ": "]),
        Topic::Projects => (&[" — ", " – "], false, &[]),
        _ => (&[" — ", " – ", ", "], false, &[]),
    };
    let at = dictionary.all(|words| words.at).filter(|_| at);
    signs.iter().chain(at).chain(rest).find_map(|sign| {
        let (one, other) =
            if *sign == ", " { split_at_comma(dictionary, text, topic)? } else { text.split_once(sign)? };
        let (one, other) = (one.trim(), other.trim_end_matches(')').trim());
        (told(one, other) && !one.is_empty() && !other.is_empty()).then_some((one, other))
    })
}

/// At the comma that parts title from employer or degree from school; at the last one where there is no telling.
fn split_at_comma(dictionary: Dictionary, text: &str, topic: Topic) -> Option<(&str, &str)> {
    let halves = |at: usize| Some((text.get(..at)?, text.get(at + 2..)?));
    let told = |(one, other): &(&str, &str)| match topic {
        Topic::Education => dictionary.is_school(one) != dictionary.is_school(other),
        _ => dictionary.differ_as_titles(one, other),
    };
    let commas = text.match_indices(", ").map(|(at, _)| at);
    commas.filter_map(halves).find(told).or_else(|| text.rsplit_once(", ").filter(|_| !matches!(topic, Topic::Work)))
}

/// Whether the first piece is the name (above 0) or the detail (below 0), by all entries of the section.
fn vote(drafts: &[Draft<'_>], topic: Topic) -> i32 {
    let weigh = |draft: &Draft<'_>| {
        let [first, second, ..] = draft.pieces.as_slice() else { return 0 };
        let dictionary = draft.dictionary;
        match topic {
            Topic::Work | Topic::Volunteer => dictionary.title_score(second.text) - dictionary.title_score(first.text),
            Topic::Education => {
                let school = |text| i32::from(dictionary.is_school(text)) - i32::from(dictionary.is_degree(text));
                school(first.text) - school(second.text)
            }
            _ => 0,
        }
    };
    drafts.iter().map(weigh).sum()
}

/// Gives the pieces their meaning, and the body its place.
fn finish(draft: Draft<'_>, swapped: bool, blocks: &[Block<'_>], topic: Topic) -> Entry {
    let Draft { dictionary, mut pieces, mut entry, body } = draft;
    let alone_detail = match (topic, pieces.as_slice()) {
        (Topic::Work | Topic::Volunteer, [one]) => dictionary.title_score(one.text) > 0,
        (Topic::Education, [one]) => dictionary.is_degree(one.text) && !dictionary.is_school(one.text),
        _ => false,
    };
    if swapped && pieces.len() > 1 {
        pieces.swap(0, 1);
    }
    let mut pieces = pieces.into_iter();
    if !alone_detail {
        entry.name = pieces.next().map(Piece::field);
    }
    entry.detail = pieces.next().map(Piece::field);
    for piece in pieces {
        if entry.place.is_none() && topic != Topic::Education {
            entry.place = Some(piece.field());
        } else if let Some((_, grade)) = dictionary.score(piece.text).filter(|_| topic == Topic::Education) {
            entry.score = Some(Field { text: grade.to_owned(), lines: piece.lines });
        } else if topic == Topic::Education && entry.area.is_none() {
            entry.area = Some(piece.field());
        } else {
            entry.texts.push(piece.field());
        }
    }
    if topic == Topic::Education {
        divide_degree(dictionary, &mut entry);
    }
    fill_body(dictionary, &mut entry, blocks.get(body).unwrap_or_default(), topic);
    entry
}

fn fill_body(dictionary: Dictionary, entry: &mut Entry, blocks: &[Block<'_>], topic: Topic) {
    for block in blocks {
        let lines = Lines { first: block.first, last: block.last };
        let field = |text: &str| Field { text: text.to_owned(), lines };
        if let Some((_, grade)) =
            dictionary.score(&block.text).filter(|_| topic == Topic::Education && entry.score.is_none())
        {
            entry.score = Some(field(grade));
        } else if block.bullet {
            entry.bullets.push(field(&block.text));
        } else if contacts::is_link(&block.text) {
            entry.links.push(field(&block.text));
        } else {
            entry.texts.push(field(&block.text));
        }
    }
}

/// `Bachelor of Science in Physics`, `BSc, Physics`: the degree and its subject, unless that stands on its own.
fn divide_degree(dictionary: Dictionary, entry: &mut Entry) {
    let Some(detail) = &entry.detail else { return };
    let text = detail.text.as_str();
    let within = dictionary.all(|words| words.degree_in);
    let sign = [", ", " - ", "，"].iter().chain(within).filter_map(|sign| Some((text.find(sign)?, sign))).min();
    let parted = sign.and_then(|(_, sign)| text.split_once(sign)).map(|(degree, area)| (degree.trim(), area.trim()));
    let field = |text: &str| Field { text: text.to_owned(), lines: detail.lines };
    match parted.filter(|(degree, area)| entry.area.is_none() && !degree.is_empty() && !area.is_empty()) {
        Some((degree, area)) => (entry.degree, entry.area) = (Some(field(degree)), Some(field(area))),
        None if entry.area.is_some() || dictionary.is_degree(text) => entry.degree = Some(field(text)),
        None => entry.area = Some(field(text)),
    }
}
