//! What stands before a line: the `>` of a quoted mail, the bullet or the number of an item; and lines that are nothing else.

use std::borrow::Cow;

use super::lexicon::{self, Section};
use super::line::Line;

/// A line without the `>` of a quoted mail, and without blanks around it.
pub(super) fn unquoted(line: &Line) -> Cow<'_, Line> {
    let text = line.text.trim_start();
    let body = if text.starts_with('>') { text.trim_start_matches(['>', ' ']).trim_start() } else { text };
    let start = line.text.len() - body.len();
    line.cut(start, start + body.trim_end().len())
}

/// A rule, a table's ruler, a fence.
pub(super) fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '|' | ':' | ' ' | '~' | '`' | '—' | '─'))
        && text.len() >= 3
}

/// Whether a line is the item of a list, and what stands behind its marker.
pub(super) fn marker(line: &Line) -> (bool, Cow<'_, Line>) {
    let text = line.text.as_str();
    let bullet = |c: char| {
        matches!(
            c,
            '-' | '*'
                | '+'
                | '•'
                | '·'
                | '–'
                | '—'
                | '●'
                | '○'
                | '▪'
                | '■'
                | '◦'
                | '‣'
                | '►'
                | '✓'
                | '✔'
                | '→'
                | '\u{f0b7}'
        )
    };
    let mut rest = text;
    let mut marked = false;
    if let Some(behind) = text.strip_prefix(bullet).filter(|rest| rest.starts_with([' ', '\t', '\u{a0}'])) {
        (rest, marked) = (behind.trim_start(), true);
    } else if let Some(behind) = numbered(text) {
        (rest, marked) = (behind.trim_start(), true);
    } else if let Some(behind) = text.strip_prefix(['•', '●', '▪', '✓', '✔']) {
        (rest, marked) = (behind.trim_start(), true);
    }
    if rest.starts_with('[') {
        for tick in ["[x] ", "[ ] ", "[X] "] {
            rest = rest.strip_prefix(tick).unwrap_or(rest).trim_start();
        }
    }
    (marked, line.cut(text.len() - rest.len(), text.len()))
}

/// Whether a line is a numbered heading in capitals: `3. ESSENTIAL CRITERIA`.
pub(super) fn is_chapter(line: &Line, body: &Line) -> bool {
    let capitals = body.text.contains(char::is_alphabetic) && !body.text.contains(char::is_lowercase);
    capitals && numbered(&line.text).is_some() && lexicon::heading(&body.text) != Section::Unknown
}

/// `1. `, `(2) `, `E1 `, `2.1 `: what stands behind the number of an item.
fn numbered(text: &str) -> Option<&str> {
    if text.as_bytes().get(1)?.is_ascii_lowercase() {
        // A word, as most lines begin.
        return None;
    }
    let (number, rest) = text.split_once([' ', '\t'])?;
    let mut levels = number.split('.');
    let level = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if levels.clone().count() > 1 && levels.all(level) && rest.trim_start().starts_with(char::is_uppercase) {
        return Some(rest);
    }
    let bare = number.trim_matches(['(', ')', '.']);
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let punctuated = number.ends_with(['.', ')']) && bare.len() <= 2 && bare.bytes().all(|b| b.is_ascii_alphanumeric());
    let lettered = bare.len() - digits.len() == 1 && !digits.is_empty() && rest.starts_with([' ', '\t']);
    ((punctuated || lettered) && digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(rest)
}
