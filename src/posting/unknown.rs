//! What looks like a skill and isn't in the profile: acronyms, names with inner capitals, digits or dots, and
//! capitalised items of lists, where a posting asks for something. Never counted, only listed.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use super::clause::Sentences;
use super::lexicon::{self, Section};
use super::segment::Segment;
use super::{Class, Unknown};

/// How many words a name may have.
const NAME_WORDS: usize = 3;

/// Acronyms and names that every posting has and that no resume is searched for.
const COMMON: &str = include_str!("common.txt");

/// Whether a word is one that every posting has.
fn is_common(word: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| COMMON.lines().collect()).contains(word.to_lowercase().as_str())
}

/// The places of unknown names in a segment, with their classes.
pub(super) fn find(
    text: &str,
    segment: &Segment,
    sentences: &Sentences<'_>,
    known: &[Range<usize>],
) -> Vec<(Range<usize>, Class)> {
    let tokens: Vec<Token> = tokens(text)
        .into_iter()
        .map(|range| {
            let could_be = could_be(&text[range.clone()]) || beside_comma(text, &range);
            let class = if could_be { sentences.verdict(&range, known).map(|verdict| verdict.class) } else { None };
            Token { range, class }
        })
        .collect();
    let mut found: Vec<(Range<usize>, Class)> = Vec::new();
    // A name in a list makes its neighbours names, to the right and then to the left.
    for _ in 0..PASSES {
        let mut all = known.to_vec();
        all.extend(found.iter().map(|(range, _)| range.clone()));
        all.sort_by_key(|range| range.start);
        let more = pass(text, segment, sentences, &tokens, &all);
        if more.is_empty() {
            break;
        }
        found.extend(more);
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// How often a list is gone through.
const PASSES: usize = 4;

/// A word, and the class that a name there would have.
struct Token {
    range: Range<usize>,
    class: Option<Class>,
}

/// Whether a word could be a name by its letters alone.
fn could_be(word: &str) -> bool {
    (is_name(word) || is_marked(word)) && !is_common(word)
}

fn beside_comma(text: &str, token: &Range<usize>) -> bool {
    text[..token.start].trim_end().ends_with([',', '/', '('])
}

/// The names that what is known so far lets one see.
fn pass(
    text: &str,
    segment: &Segment,
    sentences: &Sentences<'_>,
    tokens: &[Token],
    known: &[Range<usize>],
) -> Vec<(Range<usize>, Class)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let Some(class) = token.class else {
            at += 1;
            continue;
        };
        let asks = matches!(class, Class::Required | Class::Preferred)
            || segment.section == Section::Rejected
            || used(text, &token.range, known);
        let length = run(text, tokens, at, known, asks);
        if length == 0 {
            at += 1;
            continue;
        }
        let range = token.range.start..tokens[at + length - 1].range.end;
        at += length;
        if !is_common(&text[range.clone()]) {
            let mut named = known.to_vec();
            let place = named.partition_point(|other| other.start < range.start);
            named.insert(place, range.clone());
            found.extend(sentences.verdict(&range, &named).map(|verdict| (range, verdict.class)));
        }
    }
    found
}

/// Words with the symbols that names have, without the punctuation around them.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = None;
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | '('
                    | ')'
                    | '/'
                    | '|'
                    | '"'
                    | '!'
                    | '?'
                    | ':'
                    | '*'
                    | '`'
                    | '['
                    | ']'
                    | '<'
                    | '>'
                    | '{'
                    | '}'
                    | '='
            )
    };
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, ends(char)) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                let word = &text[from..at];
                let left = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '.').len();
                let word = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '+' && c != '#');
                let word = word.strip_suffix("'s").unwrap_or(word);
                if left < word.len() {
                    tokens.push(from + left..from + word.len());
                }
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

/// How many tokens from one on are one unknown name; 0 if none begins there.
fn run(text: &str, tokens: &[Token], at: usize, known: &[Range<usize>], asks: bool) -> usize {
    let token = &tokens[at].range;
    let word = &text[token.clone()];
    let overlaps = |range: &Range<usize>| known.iter().any(|known| known.start < range.end && range.start < known.end);
    if overlaps(token) || is_common(word) || !worth(text, token, known, asks) {
        return 0;
    }
    let mut length = 1;
    while let Some(next) = tokens.get(at + length).map(|token| &token.range) {
        let gap = &text[tokens[at + length - 1].range.end..next.start];
        let glued = gap == " ";
        let name = &text[next.clone()];
        let ampersand = gap.trim() == "&";
        if length >= NAME_WORDS
            || !(glued || ampersand)
            || overlaps(next)
            || !(is_name(name) || is_number(name) && is_marked(word))
            || is_common(name)
        {
            break;
        }
        length += 1;
    }
    length
}

/// Whether a token looks like the name of a technique.
fn worth(text: &str, token: &Range<usize>, known: &[Range<usize>], asks: bool) -> bool {
    let word = &text[token.clone()];
    if word.chars().count() < 2
        || word.chars().next().is_some_and(|c| c.is_ascii_digit())
        || word.chars().any(|c| "€$£%@".contains(c))
    {
        return false;
    }
    if is_marked(word) {
        return true;
    }
    let listed = beside(text, token, known);
    let first = starts_sentence(text, token.start);
    let capital = is_name(word);
    let alone = asks && is_whole_item(text, token);
    (capital && (listed || (asks && !first) || alone)) || (listed && asks && is_listed_lower(text, token))
}

/// An acronym, inner capitals, digits among letters, a dot or a plus inside.
fn is_marked(word: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b == b'-' || b == b'\'';
    let rest = word.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(word);
    // Most words are letters of which no other than the first is a capital.
    if !rest.is_empty() && rest.bytes().all(plain) {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let hyphen = word.contains('-');
    let inner = !hyphen && word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let acronym = letters >= 2 && capitals == letters && letters <= 6 && !hyphen;
    let digits = letters >= 2 && word.bytes().any(|b| b.is_ascii_digit()) && !word.contains(['-', '+', '.']);
    let dotted = word.split_once('.').is_some_and(|(one, two)| {
        one.chars().any(char::is_alphabetic) && matches!(two, "js" | "io" | "ai" | "NET" | "net")
    });
    let sharp = letters > 0 && word.contains('#') && !word.starts_with('#');
    acronym || inner || digits || acronym_plural(word) || dotted || sharp
}

/// `VLANs`.
fn acronym_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|rest| rest.len() >= 2 && rest.chars().all(|c| c.is_ascii_uppercase()))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit() || b == b'.') && word.starts_with(|c: char| c.is_ascii_digit())
}

/// `host on Hetzner with Kamal`: what is used beside something known.
fn used(text: &str, token: &Range<usize>, known: &[Range<usize>]) -> bool {
    let before = text[..token.start].trim_end();
    let word = before.rsplit(' ').next().unwrap_or_default();
    !known.is_empty() && matches!(word, "with" | "on" | "using" | "use" | "uses" | "run" | "via")
}

fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    !before.contains(char::is_alphanumeric) || before.ends_with(['.', '!', '?', ':'])
}

/// Whether a token stands beside a known skill in a list.
fn beside(text: &str, token: &Range<usize>, known: &[Range<usize>]) -> bool {
    known.iter().any(|known| {
        let gap = if known.end <= token.start {
            &text[known.end..token.start]
        } else {
            text.get(token.end..known.start).unwrap_or("?")
        };
        let joint = gap.trim().trim_matches([',', '/', '(', ')']).trim();
        gap.len() < 12
            && (joint.is_empty() && gap.contains([',', '/'])
                || matches!(joint, "and" | "or" | "und" | "oder" | "&" | "or an" | "such as"))
    })
}

/// Whether a token with at most one more word is the whole of an item between commas.
fn is_listed_lower(text: &str, token: &Range<usize>) -> bool {
    let before = text[..token.start].trim_end();
    let behind = text[token.end..].trim_start();
    before.ends_with([',', '/', '(']) && (behind.is_empty() || behind.starts_with([',', '/', ')', '.', ';']))
}

fn is_whole_item(text: &str, token: &Range<usize>) -> bool {
    let names = text.split_whitespace().all(|word| is_name(word) || is_number(word));
    names && text.split_whitespace().count() <= 4 && text[..token.start].trim().is_empty()
}

/// Each name once, with its strongest class; none that the title has.
pub(super) fn tidy(unknown: &mut Vec<Unknown>, title: Option<&str>) {
    let title = title.map(lexicon::words).unwrap_or_default();
    unknown.sort_by_key(|one| (one.class.weight(), one.span.start));
    let mut seen = BTreeSet::new();
    unknown.retain(|one| {
        let key = lexicon::words(&one.text);
        !lexicon::holds(&title, &key) && seen.insert(key)
    });
    unknown.sort_by_key(|one| (one.class, one.span.start));
}
