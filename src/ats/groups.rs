//! Skills, languages and interests: lists with a label in front or without.
//!
//! `Label: a, b, c` is the form that OpenResume and OfflineCV read; the items may also be parted by other signs, or stand
//! on lines of their own. A comma within brackets parts nothing, and a level may stand in brackets behind a name.

use super::contacts::parts;
use super::line::{Line, fits};
use super::parsed::{Field, Group, Lines, Skill};

/// More words than this before a colon are a sentence, not a label.
const LABEL_WORDS: usize = 7;

/// Reads the lines of such a section. `first` is the number of the first line.
pub(super) fn read(lines: &[Line<'_>], first: usize, width: usize) -> Vec<Group> {
    joined(lines, first, width).iter().filter_map(|(text, lines)| group(text, *lines)).collect()
}

/// The texts of the lines, each with the lines it runs over.
fn joined(lines: &[Line<'_>], first: usize, width: usize) -> Vec<(String, Lines)> {
    let mut texts: Vec<(String, Lines)> = Vec::new();
    let mut above: Option<&Line<'_>> = None;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
        let number = first + at;
        match (texts.last_mut(), above) {
            (Some((text, place)), Some(above)) if runs_on(text, above, line, width) => {
                text.push(' ');
                text.push_str(line.text);
                place.last = number;
            }
            _ => texts.push((line.text.to_owned(), Lines { first: number, last: number })),
        }
        above = Some(line);
    }
    texts
}

/// Whether a line goes on with the list above it.
fn runs_on(text: &str, above: &Line<'_>, line: &Line<'_>, width: usize) -> bool {
    if line.bullet {
        return false;
    }
    let open = text.ends_with([',', ';', '(', '&', '/', ':', '、', '，', '；', '：']) || text.ends_with(parts);
    let unclosed = text.matches('(').count() > text.matches(')').count();
    // `(expert)` and `: Go` say something of the line above.
    let bracketed = line.text.starts_with(['(', ':', '（', '：']);
    open || unclosed || bracketed || (!fits(above, line, width) && split_label(line.text).is_none())
}

/// The label of a list and what follows it.
fn split_label(text: &str) -> Option<(&str, &str)> {
    // The wide colon of Chinese and Japanese has its blank within.
    let colon = text.find(": ").or_else(|| text.find('：')).or_else(|| text.ends_with(':').then(|| text.len() - 1));
    let Some(at) = colon else { return split_at_dash(text) };
    let (label, rest) = text.split_at_checked(at)?;
    let good = label.split_whitespace().count() <= LABEL_WORDS && !label.contains(", ") && !label.is_empty();
    good.then(|| (label.trim_end(), rest.trim_start_matches([':', '：']).trim_start()))
}

/// `Languages – Go, Rust`: a dash parts a label from several items; before one item it could be a level.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = [" \u{2013} ", " \u{2014} ", " - "].iter().find_map(|dash| text.split_once(dash))?;
    let good = label.split_whitespace().count() <= LABEL_WORDS && !label.contains([',', ';']) && items(rest).len() > 1;
    good.then(|| (label.trim(), rest.trim()))
}

fn group(text: &str, lines: Lines) -> Option<Group> {
    let field = |text: &str| Field { text: text.to_owned(), lines };
    let (label, rest) = match split_label(text) {
        Some((label, rest)) => (Some(label), rest),
        None => (None, text),
    };
    let items: Vec<Skill> = items(rest).into_iter().map(|item| skill(item, lines)).collect();
    let Some(label) = label else {
        return (!items.is_empty()).then_some(Group { label: None, level: None, items });
    };
    let (name, level) = split_level(label);
    Some(Group { label: Some(field(name)), level: level.map(field), items })
}

/// Parts a list at commas, semicolons and other signs outside brackets.
fn items(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    // A semicolon parts items only with a blank behind it: `&amp;` is one.
    let semicolon = if text.contains("; ") { ';' } else { ',' };
    let mut pieces: Vec<&str> = text
        .split(|c: char| {
            match c {
                '(' | '[' | '（' => depth += 1,
                ')' | ']' | '）' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && (c == ',' || c == semicolon || is_wide_comma(c) || parts(c))
        })
        .collect();
    // A bracket that is never closed holds nothing together, nor does a comma within a number.
    if depth > 0 {
        pieces = text.split([',', semicolon]).collect();
    }
    pieces.into_iter().map(|piece| piece.trim().trim_end_matches('.')).filter(|piece| !piece.is_empty()).collect()
}

/// The commas and the semicolon of Chinese and Japanese.
fn is_wide_comma(c: char) -> bool {
    matches!(c, '、' | '，' | '；')
}

fn skill(text: &str, lines: Lines) -> Skill {
    let (name, level) = split_level(text);
    Skill { name: name.to_owned(), level: level.map(str::to_owned), field: Field { text: text.to_owned(), lines } }
}

/// `Go (expert)`: the name, and the level in brackets.
fn split_level(text: &str) -> (&str, Option<&str>) {
    let inner = text.strip_suffix([')', '）']);
    let parted = inner.and_then(|inner| inner.split_once(['(', '（']).map(|(name, level)| (name.trim(), level)));
    match parted {
        Some((name, level)) if !name.is_empty() && !level.trim().is_empty() => (name, Some(level.trim())),
        _ => (text, None),
    }
}
