//! The text of a reading, searched without regard to what typesetters change: case, quotes and dashes.

use std::collections::HashMap;

use crate::extract::{Line, Reading};

/// A reading's lines in a row, a blank at each line's end.
pub(crate) struct Text {
    printed: Vec<char>,
    /// Each word in small letters without the signs around it, and the ways in which it is printed.
    words: HashMap<String, Vec<String>>,
    /// In small letters, with plain quotes.
    small: String,
    /// With plain quotes.
    quoted: String,
    /// With plain quotes and dashes.
    dashed: String,
}

impl Text {
    pub(crate) fn new(reading: &Reading) -> Self {
        let lines: Vec<String> = reading.lines().map(Line::text).collect();
        let printed: Vec<char> = lines.join(" ").chars().collect();
        let mut words: HashMap<String, Vec<String>> = HashMap::new();
        for word in lines.iter().flat_map(|line| line.split(' ')) {
            let bare = word.trim_matches(['(', ')', '[', ']', '<', '>', ',', ';', '|', '•', '·']);
            let ways = words.entry(bare.to_lowercase()).or_default();
            if ways.iter().all(|way| way != bare) {
                ways.push(bare.to_owned());
            }
        }
        Self {
            words,
            small: printed.iter().map(|letter| small(*letter)).collect(),
            quoted: printed.iter().map(|letter| plain_quote(*letter)).collect(),
            dashed: printed.iter().map(|letter| plain_dash(plain_quote(*letter))).collect(),
            printed,
        }
    }

    /// Whether a text in small letters is there, and not as a part of a longer word or number.
    pub(crate) fn holds(&self, wanted: &str) -> bool {
        self.find(&self.small, wanted).is_some()
    }

    /// A text in small letters as it is printed.
    pub(crate) fn printed(&self, wanted: &str) -> Option<String> {
        self.find(&self.small, wanted)
    }

    /// The ways in which a word in small letters is printed, signs around it left out.
    pub(crate) fn words(&self, wanted: &str) -> impl Iterator<Item = &str> {
        self.words.get(wanted).into_iter().flatten().map(String::as_str)
    }

    /// A text as it is printed, whatever its quotes.
    pub(crate) fn quoted(&self, wanted: &str) -> Option<String> {
        self.find(&self.quoted, &wanted.chars().map(plain_quote).collect::<String>())
    }

    /// A text as it is printed, whatever its quotes and dashes.
    pub(crate) fn dashed(&self, wanted: &str) -> Option<String> {
        self.find(&self.dashed, &wanted.chars().map(plain_quote).map(plain_dash).collect::<String>())
    }

    /// The letters printed where `text`, which has as many, holds a text as words of its own.
    fn find(&self, text: &str, wanted: &str) -> Option<String> {
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| rest.find(wanted)).map(|at| from + at) {
            let (before, after) = (text.get(..at)?, text.get(at + wanted.len()..)?);
            let joins = |one: Option<char>, other: Option<char>| {
                one.zip(other).is_some_and(|(one, other)| one.is_alphanumeric() && other.is_alphanumeric())
            };
            let inside = joins(before.chars().next_back(), wanted.chars().next())
                || joins(wanted.chars().next_back(), after.chars().next());
            // A range without an end: what follows the dash is no end.
            let open = wanted.ends_with(['-', '\u{2013}', '\u{2014}'])
                && after.trim_start().starts_with(char::is_alphanumeric);
            if !inside && !open {
                let start = before.chars().count();
                return Some(self.printed.get(start..start + wanted.chars().count())?.iter().collect());
            }
            from = at + wanted.chars().next().map_or(1, char::len_utf8);
        }
        None
    }
}

/// A letter in lower case, if that is one letter; quotes made plain.
fn small(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => plain_quote(one),
        _ => letter,
    }
}

fn plain_quote(letter: char) -> char {
    match letter {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{2033}' => '"',
        _ => letter,
    }
}

fn plain_dash(letter: char) -> char {
    if matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::tests::reading;

    #[test]
    fn a_text_is_found_as_it_is_printed_and_only_as_words_of_its_own() {
        let reading = reading("It’s JAN 2020 – now\n11/2020");
        let text = Text::new(&reading);
        assert_eq!(text.printed("jan 2020").as_deref(), Some("JAN 2020"));
        assert_eq!(text.quoted("It's").as_deref(), Some("It’s"));
        assert_eq!(text.dashed("2020 - now").as_deref(), Some("2020 – now"));
        assert!(!text.holds("2020 –") && Text::new(&super::super::tests::reading("2020 –\n• Built")).holds("2020 –"));
        assert!(!text.holds("1/2020") && text.holds("11/2020") && !text.holds("ow"));
    }
}
