//! Text as the date scanner sees it: numbers, the words of dates, and signs.

use super::dictionary::{Dictionary, List};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number {
        value: u32,
        digits: usize,
    },
    Month(u8),
    Season(u8),
    Present,
    /// `To` and `Present` in one word: `至今`.
    ToPresent,
    To,
    Since,
    Until,
    Of,
    Year,
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
    // The first bytes of the wide digits that Japanese and Chinese are typed with.
    if bytes.windows(2).any(|pair| pair == [0xEF, 0xBC]) {
        return true;
    }
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
pub(super) fn tokens(dictionary: Dictionary, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut last_end = usize::MAX;
    let mut from = 0;
    while let Some(c) = text.get(from..).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() {
            from += c.len_utf8();
            continue;
        }
        let rest = text.get(from..).unwrap_or_default();
        let to = from + abbreviation(dictionary, rest).unwrap_or_else(|| length(rest, c));
        let kind = kind(dictionary, text.get(from..to).unwrap_or_default(), c);
        tokens.push(Token { kind, from, to, glued: last_end == from });
        last_end = to;
        from = to;
    }
    join_quarters(&mut tokens);
    if dictionary.has_phrases() {
        join_phrases(dictionary, text, &mut tokens);
    }
    tokens
}

/// The length of a word that a text begins with and that is told by its signs: Dutch `t/m`, Danish `d.d.`, Swedish
/// `fr.o.m.`, Russian `н. в.`. English has none.
fn abbreviation(dictionary: Dictionary, text: &str) -> Option<usize> {
    if dictionary.is_english() {
        return None;
    }
    let ends = text.match_indices([' ', ',', ')', '|']).map(|(at, _)| at).chain([text.len()]).take(2);
    let word = |end: usize| text.get(..end).map(|word| word.trim_end_matches('.'));
    let good = |word: &&str| {
        let known = || dictionary.look_up(word);
        let joined = word.contains(['.', '/']) && word.starts_with(char::is_alphabetic);
        joined && [List::To, List::Since, List::Present].into_iter().any(|list| known().is(list))
    };
    let word = ends.filter_map(word).find(good)?;
    Some(word.len() + usize::from(text.get(word.len()..).is_some_and(|rest| rest.starts_with('.'))))
}

/// What a character is part of: a number, a word, or nothing but itself.
fn class(c: char) -> u8 {
    match c {
        '0'..='9' | '０'..='９' => 1,
        // The Chinese and Japanese words for year, month and day stand between numbers as signs do.
        '年' | '月' | '日' => 0,
        _ => u8::from(c.is_alphabetic()) * 2,
    }
}

/// The length of the token that a text begins with, in bytes. An apostrophe within a word is part of it.
fn length(text: &str, first: char) -> usize {
    let mut length = first.len_utf8();
    if class(first) == 0 {
        return length;
    }
    loop {
        let mut rest = text.get(length..).unwrap_or_default().chars();
        match rest.next() {
            Some(c) if class(c) == class(first) => length += c.len_utf8(),
            Some(c @ ('\'' | '’')) if class(first) == 2 && rest.next().is_some_and(|c| class(c) == 2) => {
                length += c.len_utf8();
            }
            _ => return length,
        }
    }
}

/// No phrase that says `present` or `to` has more words.
const PHRASE_WORDS: usize = 4;

/// Words that only together say `present` (`настоящее время`) are one token, without what leads to them (`по`); so are
/// those that together stand between the ends of a range (`tot en met`).
fn join_phrases(dictionary: Dictionary, text: &str, tokens: &mut Vec<Token>) {
    let is_word = |token: &Token| !matches!(token.kind, Kind::Number { .. } | Kind::Sign(_));
    let leads = |token: &Token| matches!(token.kind, Kind::To | Kind::Until);
    let mut at = 0;
    while at < tokens.len() {
        let words = tokens.iter().skip(at).take(PHRASE_WORDS).take_while(|token| is_word(token)).count();
        let led = tokens.get(at).is_some_and(leads);
        let said = |count: usize| {
            let ends = tokens.get(at).zip(tokens.get(at + count - 1));
            let known = dictionary.look_up(ends.and_then(|(first, last)| text.get(first.from..last.to))?);
            let kind = if known.is(List::Present) && !led { Kind::Present } else { Kind::To };
            (kind == Kind::Present || known.is(List::To)).then_some((count, kind))
        };
        if let Some((count, kind)) = (2..=words).rev().find_map(said)
            && let Some(to) = tokens.get(at + count - 1).map(|token| token.to)
        {
            tokens.drain(at + 1..at + count);
            if let Some(token) = tokens.get_mut(at) {
                *token = Token { kind, to, ..*token };
            }
        }
        at += 1;
    }
}

fn kind(dictionary: Dictionary, word: &str, first: char) -> Kind {
    if class(first) == 1 {
        return number(word);
    }
    if class(first) == 0 {
        return Kind::Sign(first);
    }
    let known = dictionary.look_up(word.trim_end_matches('.'));
    match (known.month, known.season) {
        (Some(month), _) => Kind::Month(month),
        (_, Some(month)) => Kind::Season(month),
        _ if known.is(List::Present) && begins_with_to(dictionary, word) => Kind::ToPresent,
        _ if known.is(List::Present) => Kind::Present,
        _ if known.is(List::Until) => Kind::Until,
        _ if known.is(List::To) => Kind::To,
        _ if known.is(List::Of) => Kind::Of,
        _ if known.is(List::Since) => Kind::Since,
        _ if known.is(List::Year) => Kind::Year,
        _ if matches!(word, "st" | "nd" | "rd" | "th") => Kind::Ordinal,
        _ => Kind::Word,
    }
}

/// Whether a word of a script without blanks begins with what stands between the ends of a range.
fn begins_with_to(dictionary: Dictionary, word: &str) -> bool {
    dictionary.year_first() && dictionary.all(|words| words.to).any(|to| !to.is_ascii() && word.starts_with(to))
}

/// A number in digits of either width.
fn number(word: &str) -> Kind {
    let digit = |c: char| c.to_digit(10).or((c as u32).checked_sub('０' as u32)).unwrap_or_default();
    let digits = word.chars().count();
    let value = if digits <= 4 { word.chars().fold(0, |value, c| value * 10 + digit(c)) } else { 0 };
    Kind::Number { value, digits }
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
