//! The top of a resume: name, label, contacts.
//!
//! The name is the first line that is neither a contact nor the word `Resume`, as in OpenResume and OfflineCV; the label
//! stands between it and the contacts; whatever stands among contacts and is none of them is the location.

use std::borrow::Cow;

use super::contacts::{self, Contact};
use super::dictionary::{Dictionary, List};
use super::headings::is_upper;
use super::line::Line;
use super::parsed::{Field, Lines, Parsed};

/// More words than this are running text, not a label.
const LABEL_WORDS: usize = 14;

/// Reads the lines before the first heading.
pub(super) fn read(dictionary: Dictionary, lines: &[Line<'_>], parsed: &mut Parsed) {
    let mut seen_contacts = false;
    let joined = with_whole_addresses(lines);
    for (at, line) in joined.iter().map(|(at, text, bullet)| (*at, Line { text, bullet: *bullet, columns: 0 })) {
        let said = parsed.name.as_ref().is_some_and(|name| name.text == line.text);
        if said || dictionary.lists(List::Documents, line.text) {
            continue;
        }
        if parsed.name.is_none() && !is_contact_line(dictionary, line.text, false) {
            let rest = name(dictionary, line.text, at, parsed);
            seen_contacts |= !rest.is_empty() && beside_name(dictionary, rest, at, parsed);
        } else if is_contact_line(dictionary, line.text, seen_contacts) {
            contact_line(dictionary, line.text, at, parsed);
            seen_contacts = true;
        } else {
            other_line(dictionary, &line, at, seen_contacts, parsed);
        }
    }
}

/// The lines with text, numbered. A web address that breaks at the end of a line is one again.
fn with_whole_addresses<'a>(lines: &[Line<'a>]) -> Vec<(usize, Cow<'a, str>, bool)> {
    let mut joined: Vec<(usize, Cow<'a, str>, bool)> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
        match joined.last_mut() {
            Some((_, above, _)) if contacts::is_open_link(above, line.text) && !line.bullet => {
                above.to_mut().push_str(line.text);
            }
            _ => joined.push((at, Cow::Borrowed(line.text), line.bullet)),
        }
    }
    joined
}

/// Reads contacts that stand under a heading of their own, and nothing else.
pub(super) fn contacts(dictionary: Dictionary, lines: &[Line<'_>], first: usize, parsed: &mut Parsed) {
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
        contact_line(dictionary, line.text, first + at, parsed);
    }
}

fn field(text: &str, line: usize) -> Field {
    Field { text: text.to_owned(), lines: Lines { first: line, last: line } }
}

/// Takes the name from its line; gives back what stands beside it.
fn name<'a>(dictionary: Dictionary, text: &'a str, at: usize, parsed: &mut Parsed) -> &'a str {
    let parted = text.find(contacts::parts).or_else(|| text.find(" – ")).or_else(|| text.find(" — "));
    let contact = contacts::find(dictionary, text).first().map(|(_, range)| range.start);
    let end = parted.into_iter().chain(contact).filter(|end| *end > 0).min().unwrap_or(text.len());
    let (own, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let own = own.trim_end_matches([' ', ',', '-', '–']);
    parsed.name = (!own.is_empty()).then(|| field(own, at));
    rest.trim_start_matches(|c: char| c == ' ' || c == '–' || c == '—' || contacts::parts(c))
}

/// What stands beside the name: a label, or contacts. Whether it is contacts.
fn beside_name(dictionary: Dictionary, rest: &str, at: usize, parsed: &mut Parsed) -> bool {
    let contacts = is_contact_line(dictionary, rest, false);
    if contacts {
        contact_line(dictionary, rest, at, parsed);
    } else {
        parsed.label = Some(field(rest, at));
    }
    contacts
}

/// Whether a line holds contacts. After others, an account or a place alone will do.
fn is_contact_line(dictionary: Dictionary, text: &str, after_others: bool) -> bool {
    let words = text.split_whitespace().count();
    let found = contacts::find(dictionary, text);
    let email = found.iter().any(|(what, _)| *what == Contact::Email);
    if !found.is_empty() && (words <= 20 || email) {
        return true;
    }
    let mut pieces = text.split(contacts::parts).map(str::trim);
    words <= 16
        && pieces.any(|piece| {
            let bare = contacts::without_label(dictionary, piece);
            (dictionary.is_place(bare) || contacts::is_account(piece) || bare.len() < piece.len())
                && (after_others
                    || dictionary.is_place(bare) && bare.split_whitespace().count() <= 6
                    || bare.len() < piece.len())
        })
}

fn contact_line(dictionary: Dictionary, text: &str, at: usize, parsed: &mut Parsed) {
    for piece in text.split(contacts::parts).map(str::trim).filter(|piece| !piece.is_empty()) {
        let found = contacts::find(dictionary, piece);
        if let [(Contact::Link, range)] = found.as_slice()
            && is_named(piece.get(..range.start).unwrap_or_default())
            && range.end == piece.len()
        {
            parsed.links.push(field(piece, at));
        } else if found.is_empty() && contacts::is_account(piece) && contacts::without_label(dictionary, piece) == piece
        {
            parsed.links.push(field(piece, at));
        } else {
            spans(dictionary, piece, &found, at, parsed);
        }
    }
}

/// `GitHub: `, `Code: ann `, or `ann `: a network, a user or both before an address.
fn is_named(before: &str) -> bool {
    let words = before.split_whitespace().count();
    (before.contains(':') && words <= 3) || (words == 1 && !contacts::is_account(before))
}

/// The contacts of a piece of a line, and what is between them.
fn spans(dictionary: Dictionary, piece: &str, found: &[contacts::Span], at: usize, parsed: &mut Parsed) {
    let mut from = 0;
    for (what, range) in found {
        place(dictionary, piece.get(from..range.start).unwrap_or_default(), at, parsed);
        let text = field(piece.get(range.clone()).unwrap_or_default(), at);
        match what {
            Contact::Email if parsed.email.is_none() => parsed.email = Some(text),
            Contact::Phone if parsed.phone.is_none() => parsed.phone = Some(text),
            _ => parsed.links.push(text),
        }
        from = range.end;
    }
    place(dictionary, piece.get(from..).unwrap_or_default(), at, parsed);
}

fn place(dictionary: Dictionary, text: &str, at: usize, parsed: &mut Parsed) {
    let text = contacts::without_label(dictionary, text.trim());
    let text = text.trim_matches(|c: char| matches!(c, ' ' | ',' | ';' | ':' | '-' | '–' | '(' | '<' | '>' | '['));
    let text = text.trim_end_matches(')');
    // The name of a contact that stands beside it.
    let is_label = contacts::is_account(text) || contacts::without_label(dictionary, &format!("{text}:x")) == "x";
    // A user's name, of which an icon told the network.
    let is_user = !text.contains(' ') && text.starts_with(|c: char| c.is_ascii_lowercase() || c == '@');
    if is_user && !is_label {
        parsed.links.push(field(text, at));
    } else if !text.is_empty() && !is_label {
        parsed.location.push(field(text, at));
    }
}

/// A line that holds no contact: the label, the rest of the name, the location, or a summary without a heading.
fn other_line(dictionary: Dictionary, line: &Line<'_>, at: usize, seen_contacts: bool, parsed: &mut Parsed) {
    let words = line.text.split_whitespace().count();
    let told = parsed.label.as_ref().is_some_and(|label| dictionary.title_score(&label.text) > 0);
    let prose = words > LABEL_WORDS || (told && (words > 8 || words > 5 && line.text.ends_with('.')));
    if line.bullet || prose || !parsed.summary.is_empty() {
        match parsed.summary.last_mut().filter(|_| !line.bullet) {
            Some(summary) => extend(summary, line.text, at),
            None => parsed.summary.push(field(line.text, at)),
        }
    } else if !seen_contacts && !is_address(dictionary, line.text) && (!told || !is_town(dictionary, line.text)) {
        match &mut parsed.label {
            Some(label) => extend(label, line.text, at),
            None => parsed.label = Some(field(line.text, at)),
        }
    } else if parsed.label.is_none() && (dictionary.title_score(line.text) > 0 || is_upper(line.text)) {
        parsed.label = Some(field(line.text, at));
    } else {
        parsed.location.push(field(line.text, at));
    }
}

/// Adds a line to a text.
pub(super) fn extend(to: &mut Field, text: &str, line: usize) {
    to.text.push(' ');
    to.text.push_str(text);
    to.lines.last = line;
}

/// `Auckland, Auckland (NZ)`: a comma, and nothing of an occupation.
fn is_town(dictionary: Dictionary, text: &str) -> bool {
    text.contains(", ") && text.split_whitespace().count() <= 5 && dictionary.title_score(text) <= 0
}

/// `14 Harbour Lane`; outside of English also `Lindenallee 7, 04103 Leipzig`, with the postal code before the town.
fn is_address(dictionary: Dictionary, text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let coded = |piece: &str| matches!(digits(piece), 4..=6) && piece.contains(' ');
    (digits(text) > 0 && text.contains(' ')) || (!dictionary.is_english() && text.split(", ").skip(1).any(coded))
}
