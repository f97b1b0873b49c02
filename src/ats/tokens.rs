//! Text as the date scanner sees it: numbers, the words of dates, and signs.

use super::lexicon::{LEXICONS, lists};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number { value: u32, digits: usize },
    Month(u8),
    Season(u8),
    Present,
    To,
    Since,
    Until,
    Ordinal,
    Word,
    Sign(char),
}

/// A number, a word or a sign.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where it begins, as a byte offset.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    /// Whether no blank stands before it.
    pub(super) glued: bool,
}

/// Whether there is a year, or two digits after an apostrophe or a slash: most lines are sifted out by this.
pub(super) fn may_hold_a_date(bytes: &[u8]) -> bool {
    let mut before = 0;
    bytes.chunk_by(|one, next| one.is_ascii_digit() && next.is_ascii_digit()).any(|run| {
        let sign = std::mem::replace(&mut before, run.last().copied().unwrap_or_default());
        match run {
            [b'1', b'9', _, _] | [b'2', b'0', _, _] => true,
            // The last byte of a typographic apostrophe is 0x98 or 0x99.
            [one, _] => one.is_ascii_digit() && matches!(sign, b'\'' | b'`' | b'/' | 0x98 | 0x99),
            _ => false,
        }
    })
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut last_end = usize::MAX;
    while let Some((from, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let class = |c: char| if c.is_ascii_digit() { 1 } else { u8::from(c.is_alphabetic()) * 2 };
        let mut to = from + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if class(c) == 0 || class(next) != class(c) {
                break;
            }
            to = at + next.len_utf8();
            chars.next();
        }
        let kind = kind(text.get(from..to).unwrap_or_default(), c);
        tokens.push(Token { kind, from, to, glued: last_end == from });
        last_end = to;
    }
    join_quarters(&mut tokens);
    tokens
}

fn kind(word: &str, first: char) -> Kind {
    if first.is_ascii_digit() {
        let value = if word.len() <= 4 { word.parse().unwrap_or(0) } else { 0 };
        return Kind::Number { value, digits: word.len() };
    }
    if !first.is_alphabetic() {
        return Kind::Sign(first);
    }
    if let Some(month) = month(word) {
        return Kind::Month(month);
    }
    let season = |known: &&(&str, u8)| known.0.eq_ignore_ascii_case(word);
    if let Some((_, month)) = LEXICONS.iter().find_map(|lexicon| lexicon.seasons.iter().find(season)) {
        return Kind::Season(*month);
    }
    match word {
        _ if lists(|lexicon| lexicon.present, word) => Kind::Present,
        _ if lists(|lexicon| lexicon.until, word) => Kind::Until,
        _ if lists(|lexicon| lexicon.to, word) => Kind::To,
        _ if lists(|lexicon| lexicon.since, word) => Kind::Since,
        "st" | "nd" | "rd" | "th" => Kind::Ordinal,
        _ => Kind::Word,
    }
}

/// A month by its name or a beginning of it.
fn month(word: &str) -> Option<u8> {
    if !(3..=12).contains(&word.len()) {
        return None;
    }
    let begins = |name: &str| name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let index = LEXICONS.iter().find_map(|lexicon| lexicon.months.iter().position(|name| begins(name)))?;
    u8::try_from(index + 1).ok()
}

/// `Q` and `3` are one season.
fn join_quarters(tokens: &mut Vec<Token>) {
    let quarter = |pair: &[Token]| match pair {
        [
            Token { kind: Kind::Word, from, to, .. },
            Token { kind: Kind::Number { value, digits: 1 }, glued: true, .. },
        ] => to - from == 1 && (1..=4).contains(value),
        _ => false,
    };
    while let Some(at) = tokens.windows(2).position(quarter) {
        let number = tokens.remove(at + 1);
        let month = match number.kind {
            Kind::Number { value, .. } => u8::try_from(value * 3 - 2).unwrap_or(1),
            _ => 1,
        };
        if let Some(token) = tokens.get_mut(at) {
            *token = Token { kind: Kind::Season(month), to: number.to, ..*token };
        }
    }
}
