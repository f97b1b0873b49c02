//! The words of a posting's text, and what their letters say of them.

use std::ops::Range;

use super::marks::Marks;

/// What ends a word. Other blanks than ASCII's were made blanks before.
static ENDS: Marks = Marks::new(b" \t\n\x0b\x0c\r,;()/|\"!?:*`[]<>{}=");

/// Words with the symbols that names have, without the punctuation around them.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut from = 0;
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        if ENDS.has(byte) {
            if from < at {
                tokens.extend(bare(text, from..at));
            }
            from = at + 1;
        }
    }
    tokens
}

/// A word without the punctuation around it; none if there is nothing else.
fn bare(text: &str, place: Range<usize>) -> Option<Range<usize>> {
    let word = &text[place.clone()];
    let left = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '.').len();
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '+' && c != '#');
    let word = word.strip_suffix("'s").unwrap_or(word);
    (left < word.len()).then(|| place.start + left..place.start + word.len())
}

/// An acronym, inner capitals, digits among letters, a dot or a plus inside.
pub(super) fn is_marked(word: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b == b'-' || b == b'\'';
    let rest = word.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(word);
    // Most words are letters of which no other than the first is a capital.
    if !rest.is_empty() && rest.bytes().all(plain) {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let hyphen = word.contains('-');
    let acronyms =
        hyphen && word.split('-').all(|part| part.len() >= 2 && part.bytes().all(|b| b.is_ascii_uppercase()));
    let inner = !hyphen && word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let acronym = letters >= 2 && capitals == letters && letters <= 6 && !hyphen;
    let digits = letters >= 2 && word.bytes().any(|b| b.is_ascii_digit()) && !word.contains(['-', '+', '.']);
    let dotted = word.split_once('.').is_some_and(|(one, two)| {
        one.chars().any(char::is_alphabetic) && matches!(two, "js" | "io" | "ai" | "NET" | "net")
    });
    let sharp = letters > 0 && word.contains('#') && !word.starts_with('#');
    acronym || (acronyms && letters <= 7) || inner || digits || acronym_plural(word) || dotted || sharp
}

/// `VLANs`.
fn acronym_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|rest| rest.len() >= 2 && rest.chars().all(|c| c.is_ascii_uppercase()))
}

/// Whether a word is a number, such as a version.
pub(super) fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit() || b == b'.') && word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word begins with a capital.
pub(super) fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
