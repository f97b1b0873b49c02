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
    }
}
