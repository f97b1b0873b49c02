//! Words and terms of a text, for telling whether one text holds what another one says.

use std::collections::BTreeSet;

/// What a document says, ready to be asked.
pub(super) struct Vocabulary {
    /// All words.
    words: BTreeSet<String>,
    /// All texts, in small letters with single blanks, a line each.
    text: String,
}

impl Vocabulary {
    pub(super) fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut vocabulary = Self { words: BTreeSet::new(), text: String::new() };
        for text in texts {
            vocabulary.words.extend(words(text).map(folded));
            vocabulary.text += &plain(text);
            vocabulary.text.push('\n');
        }
        vocabulary
    }

    /// Whether a word is in it.
    pub(super) fn has(&self, word: &str) -> bool {
        let word = folded(word);
        self.words.contains(&word) || word.strip_suffix('s').is_some_and(|one| self.words.contains(one))
    }

    /// Whether a number is in it, in figures or in words.
    pub(super) fn has_number(&self, word: &str) -> bool {
        let word = singular(word).to_lowercase();
        let same = |(name, value): &&(&str, &str)| *name == word || *value == folded(&word);
        let other = NUMERALS.iter().filter(same);
        self.has(&word) || other.flat_map(|(name, value)| [name, value]).any(|word| self.has(word))
    }

    /// Whether a text is in it, as whole words in a row.
    pub(super) fn holds(&self, text: &str) -> bool {
        holds(&self.text, &plain(text))
    }
}

/// Whether whole words in a row are in a text.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    let part = |c: char| c.is_alphanumeric();
    let (first, last) = (phrase.chars().next().is_some_and(part), phrase.chars().next_back().is_some_and(part));
    text.match_indices(phrase).any(|(at, found)| {
        let before = text[..at].chars().next_back().is_some_and(part);
        let mut behind = text[at + found.len()..].chars();
        // `C` is not in `C++` or `C#`, and `Go` is in `Go.`
        let after = behind.next().is_some_and(|c| (last && part(c)) || matches!(c, '+' | '#'));
        let cut = (first && before) || after;
        !cut
    })
}

/// Small letters, single blanks.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The words of a text, without the punctuation around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let between =
        |c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')' | '|' | ';' | ':' | '"' | '“' | '”' | '–' | '—');
    let trimmed = |word: &'_ str| -> std::ops::Range<usize> {
        let start = word.len() - word.trim_start_matches([',', '!', '?', '\'', '’', '*', '~', '-']).len();
        let end = word.trim_end_matches(['.', ',', '!', '?', '\'', '’', '*', '-']).len();
        start.min(end)..end
    };
    text.split(between).map(move |word| &word[trimmed(word)]).filter(|word| !word.is_empty())
}

/// A word as it is compared: figures without what stands around them and between thousands.
fn folded(word: &str) -> String {
    if !is_number(word) {
        let possessive = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
        return possessive.unwrap_or(word).to_lowercase();
    }
    word.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == '.').collect()
}

/// Numerals in words, with their figures. `one` is a pronoun more often than a number.
const NUMERALS: [(&str, &str); 35] = [
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("dozen", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
    ("hundred", "100"),
    ("thousand", "1000"),
    ("million", "1000000"),
    ("billion", "1000000000"),
    ("doubled", "2x"),
    ("tripled", "3x"),
    ("halved", "50%"),
    ("tenfold", "10x"),
];

/// A numeral as it is listed: `hundreds` and `twenty-five` are `hundred` and `twenty`.
fn singular(word: &str) -> &str {
    let first = word.split('-').next().unwrap_or_default();
    let word = if NUMERALS.iter().any(|(name, _)| first.eq_ignore_ascii_case(name)) { first } else { word };
    word.strip_suffix('s').filter(|_| !is_number(word)).unwrap_or(word)
}

/// The numbers of a text, in figures or in words.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let spelled = |word: &str| NUMERALS.iter().any(|(name, _)| singular(word).eq_ignore_ascii_case(name));
    words(text).filter(move |word| is_number(word) || spelled(word))
}

/// Whether a word says how much or when.
pub(super) fn is_number(word: &str) -> bool {
    let bare = word.trim_start_matches(['$', '€', '£', '~', '+', '-', '<', '>', '≈', '≤', '≥', '#']);
    bare.starts_with(|c: char| c.is_ascii_digit())
}

/// The terms of a running text: words with capitals or marks within, and capitalised ones that don't begin a sentence. In
/// a title, where every word has a capital, only the former.
pub(super) fn terms(text: &str) -> Vec<&str> {
    let all: Vec<&str> = words(text).collect();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let title = all.iter().filter(|word| capital(word)).count() * 2 > all.len();
    let mut terms = Vec::new();
    for word in all {
        let begins =
            text[..offset(text, word)].trim_end_matches([' ', '"', '“', '(']).ends_with(['.', '!', '?', ':', '\n']);
        let begins = begins || offset(text, word) == 0;
        let technical = word.chars().skip(1).any(|c| c.is_uppercase() || matches!(c, '+' | '#' | '.'));
        if !is_number(word) && (technical || (capital(word) && !begins && !title)) {
            terms.push(word);
        }
    }
    terms
}

/// Where a slice of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_names_and_technical_words_and_not_beginnings_of_sentences() {
        let text = "Builds services in Go, C++ and Node.js. Uses gRPC with PostgreSQL at Initech for 10 years.";
        assert_eq!(terms(text), ["Go", "C++", "Node.js", "gRPC", "PostgreSQL", "Initech"]);
        assert!(terms("Senior Platform Engineer").is_empty());
        assert_eq!(terms("Senior AWS Engineer"), ["AWS"]);
    }

    #[test]
    fn a_phrase_is_found_as_whole_words() {
        assert!(holds("writes go and c++ daily", "go") && holds("go.", "go") && holds("in c++.", "c++"));
        assert!(!holds("mongodb", "go") && !holds("c++", "c") && !holds("c#", "c"));
    }

    #[test]
    fn figures_are_the_same_however_they_are_dressed() {
        let known = Vocabulary::new(["cut $1,200 by 40% in 3 years, p99 <200ms"].into_iter());
        assert!(known.has("1200") && known.has("40") && known.has("$1,200") && known.has("200ms"));
        assert!(!known.has("41%") && !known.has("12"));
        let numbers: Vec<&str> = numbers("Twenty-five people in two teams saved $3M and hundreds of hours").collect();
        assert_eq!(numbers, ["Twenty-five", "two", "$3M", "hundreds"]);
        let known = Vocabulary::new(["2 teams, three people, 12 hundred"].into_iter());
        assert!(["two", "2", "three", "3", "dozen", "hundreds"].iter().all(|it| known.has_number(it)));
        assert!(!known.has_number("four") && !known.has_number("twenty-two") && !known.has_number("4"));
    }
}
