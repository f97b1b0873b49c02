//! The words that a blind reading goes by: those of English, and those of the language that the text is in.
//!
//! English is always among them, since people everywhere write `Skills` and `Backend Developer`. More than one further
//! language is not: `a`, `set` and `mars` are words of dates in some and of sentences in others. The language is the one
//! whose headings stand on most lines, as a heading is the one thing that every resume says in words of a closed list.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::language::{DateForm, ENGLISH, Heading, LANGUAGES, Language, Topic, Words, fold};

/// What a word is used for. Several at once, for some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Qualifiers,
    And,
    Present,
    To,
    Since,
    Until,
    Of,
    Leads,
    Links,
    Titles,
    Bodies,
    Schools,
    Degrees,
    Lands,
    Grades,
    Documents,
    Contacts,
    Durations,
    Page,
    PageOf,
    Year,
}

/// All that is known of a word or phrase.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// A bit for each of [`List`].
    lists: u32,
    /// The month it names, from 1.
    pub(super) month: Option<u8>,
    /// The month in which the season that it names begins.
    pub(super) season: Option<u8>,
    /// What it opens as a heading.
    pub(super) topic: Option<Topic>,
}

impl Known {
    /// Whether it is in a list.
    pub(super) fn is(self, list: List) -> bool {
        self.lists & 1 << list as u32 != 0
    }
}

/// The words of English and of one more language at most. Cheap to copy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dictionary(&'static Table);

/// The words of a dictionary by their folded text.
#[derive(Debug)]
struct Table {
    languages: Vec<&'static Language>,
    words: HashMap<Cow<'static, str>, Known>,
    /// Whether [`List::Present`] or [`List::To`] have phrases of several words.
    phrases: bool,
    title_endings: Vec<Cow<'static, str>>,
    body_parts: Vec<Cow<'static, str>>,
    school_parts: Vec<Cow<'static, str>>,
    degree_parts: Vec<Cow<'static, str>>,
}

impl Dictionary {
    /// The dictionary for a text.
    pub(super) fn of(lines: &[&str]) -> Self {
        static TABLES: [OnceLock<Table>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        let best = language(lines);
        match (TABLES.get(best), LANGUAGES.get(best)) {
            (Some(table), Some(language)) if best > 0 => Self(table.get_or_init(|| Table::new(&[ENGLISH, language]))),
            _ => Self::english(),
        }
    }

    /// The words of English alone.
    pub(super) fn english() -> Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        Self(TABLE.get_or_init(|| Table::new(&[ENGLISH])))
    }

    /// Whether it has the words of English alone.
    pub(super) fn is_english(self) -> bool {
        self.0.languages.len() == 1
    }

    /// All that is known of a word or phrase.
    pub(super) fn look_up(self, text: &str) -> Known {
        self.0.words.get(&fold(text)).copied().unwrap_or_default()
    }

    /// Whether a word or phrase is in a list.
    pub(super) fn lists(self, list: List, text: &str) -> bool {
        self.look_up(text).is(list)
    }

    /// Whether a word is in a list, or its plural in `s` is.
    pub(super) fn lists_or_plural(self, list: List, word: &str) -> bool {
        self.lists(list, word) || word.ends_with('s') && self.lists(list, word.trim_end_matches('s'))
    }

    /// What every language of the dictionary has of something.
    pub(super) fn all<T: 'static>(self, pick: fn(&Words) -> &'static [T]) -> impl Iterator<Item = &'static T> {
        self.0.languages.iter().flat_map(move |language| pick(&language.words))
    }

    /// Whether a folded word ends as nouns of occupations do.
    pub(super) fn ends_as_title(self, word: &str) -> bool {
        self.0.title_endings.iter().any(|ending| word.ends_with(&**ending))
    }

    /// Whether a folded word has a part in it by which such words are known.
    pub(super) fn has_part(self, list: List, word: &str) -> bool {
        let parts = match list {
            List::Bodies => &self.0.body_parts,
            List::Schools => &self.0.school_parts,
            _ => &self.0.degree_parts,
        };
        parts.iter().any(|part| word.contains(&**part))
    }

    /// Whether what a title is may come first in it.
    pub(super) fn head_first(self) -> bool {
        self.0.languages.iter().any(|language| language.words.head_first)
    }

    /// Whether [`List::Present`] or [`List::To`] have phrases of several words.
    pub(super) fn has_phrases(self) -> bool {
        self.0.phrases
    }

    /// Whether dates begin with the year, as in Japanese and Chinese.
    pub(super) fn year_first(self) -> bool {
        self.0.languages.iter().any(|language| language.dates.form == DateForm::Slashes)
    }

    /// The headings, for those that lost their blanks.
    pub(super) fn headings(self) -> impl Iterator<Item = (Topic, &'static str)> {
        let headings = self.0.languages.iter().flat_map(|language| language.headings);
        headings.flat_map(|heading| heading.all().map(|text| (heading.topic, text)))
    }
}

impl Table {
    fn new(languages: &[&'static Language]) -> Self {
        let folded = |pick: fn(&Words) -> &'static [&'static str]| -> Vec<Cow<'static, str>> {
            languages.iter().flat_map(|language| pick(&language.words)).map(|text| fold(text)).collect()
        };
        let mut table = Self {
            languages: languages.to_vec(),
            words: HashMap::with_capacity(1500 * languages.len()),
            phrases: languages.iter().any(|l| [l.words.present, l.words.to].iter().any(|list| has_phrase(list))),
            title_endings: folded(|words| words.title_endings),
            body_parts: folded(|words| words.body_parts),
            school_parts: folded(|words| words.school_parts),
            degree_parts: folded(|words| words.degree_parts),
        };
        for language in languages {
            table.add(language);
        }
        table
    }

    /// Adds a language. Where two have a heading, month or season in common that says different things, the later counts.
    fn add(&mut self, language: &'static Language) {
        let words = &language.words;
        for (list, texts) in lists(words) {
            for text in texts {
                self.entry(text).lists |= 1 << list as u32;
            }
        }
        language.countries.iter().for_each(|name| self.entry(name).lists |= 1 << List::Lands as u32);
        for heading in language.headings {
            heading.all().for_each(|text| self.entry(text).topic = Some(heading.topic));
        }
        words.seasons.iter().for_each(|(text, month)| self.entry(text).season = Some(*month));
        self.add_months(words);
    }

    fn entry(&mut self, text: &'static str) -> &mut Known {
        self.words.entry(fold(text)).or_default()
    }

    fn add_months(&mut self, words: &Words) {
        let months: Vec<String> = words.months.iter().map(|month| fold(month).into_owned()).collect();
        for (number, name) in (1..).zip(&months) {
            let ends = name.char_indices().map(|(at, c)| at + c.len_utf8()).skip(2);
            for beginning in ends.filter_map(|end| name.get(..end)) {
                let others = months.iter().filter(|other| other.starts_with(beginning)).count();
                if others == 1 {
                    self.words.entry(Cow::Owned(beginning.to_owned())).or_default().month = Some(number);
                }
            }
        }
        words.more_months.iter().for_each(|(text, month)| self.entry(text).month = Some(*month));
    }
}

fn has_phrase(list: &[&str]) -> bool {
    list.iter().any(|text| text.contains(' '))
}

/// The lists of a language that are looked up word by word.
fn lists(words: &Words) -> [(List, &'static [&'static str]); 21] {
    [
        (List::Qualifiers, words.qualifiers),
        (List::And, words.and),
        (List::Present, words.present),
        (List::To, words.to),
        (List::Since, words.since),
        (List::Until, words.until),
        (List::Of, words.of),
        (List::Leads, words.leads),
        (List::Links, words.links),
        (List::Titles, words.titles),
        (List::Bodies, words.bodies),
        (List::Schools, words.schools),
        (List::Degrees, words.degrees),
        (List::Lands, words.lands),
        (List::Grades, words.grades),
        (List::Documents, words.documents),
        (List::Contacts, words.contacts),
        (List::Durations, words.durations),
        (List::Page, words.page),
        (List::PageOf, words.page_of),
        (List::Year, words.year),
    ]
}

/// No heading has more bytes, nor more words.
const LONGEST: (usize, usize) = (120, 6);

/// The language whose headings stand on most lines, as an index; of equals English, then the one of which there are more
/// of the words that every sentence has.
fn language(lines: &[&str]) -> usize {
    let short = lines.iter().map(|line| line.trim().trim_end_matches([':', '：', '.', ' ']));
    let short = short.filter(|line| line.len() <= LONGEST.0 && line.split_whitespace().count() <= LONGEST.1);
    let mut short: Vec<Cow<'_, str>> = short.map(fold).collect();
    short.sort_unstable();
    let counts = LANGUAGES.map(|language| headings(language, &short));
    let most = counts.into_iter().max().unwrap_or_default();
    let best: Vec<usize> = (0..LANGUAGES.len()).filter(|at| counts.get(*at) == Some(&most)).collect();
    match best.as_slice() {
        [0, ..] | [] => 0,
        [one] => *one,
        // Of equals the first.
        _ => best.into_iter().rev().max_by_key(|at| sentence_words(LANGUAGES[*at], lines)).unwrap_or_default(),
    }
}

/// How many lines are headings of a language. The lines are folded and sorted.
fn headings(language: &Language, lines: &[Cow<'_, str>]) -> usize {
    let mut found: Vec<Range<usize>> = Vec::new();
    for text in language.headings.iter().flat_map(Heading::all) {
        // Most headings are told from all lines by their first letter, which spares folding the rest.
        let Some(first) = text.chars().next() else { continue };
        let first = fold(text.get(..first.len_utf8()).unwrap_or_default());
        let begins = |line: &Cow<'_, str>| line.as_ref() < first.as_ref();
        let from = lines.partition_point(begins);
        if lines.get(from).is_some_and(|line| line.starts_with(first.as_ref())) {
            let text = fold(text);
            let from = lines.partition_point(|line| line.as_ref() < text.as_ref());
            found.push(from..from + lines.iter().skip(from).take_while(|line| **line == text).count());
        }
    }
    // Two spellings of a heading may be one when folded.
    found.sort_unstable_by_key(|lines| lines.start);
    found.dedup();
    found.iter().map(Range::len).sum()
}

/// How many words of a text are those of a language's sentences.
fn sentence_words(language: &Language, lines: &[&str]) -> usize {
    let links: Vec<Cow<'_, str>> = language.words.links.iter().map(|word| fold(word)).collect();
    lines.iter().flat_map(|line| line.split_whitespace()).filter(|word| links.contains(&fold(word))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: [Topic; 4] = [Topic::Summary, Topic::Skills, Topic::Work, Topic::Education];

    #[test]
    fn the_language_of_a_text_is_told_by_its_headings() {
        for (at, expected) in LANGUAGES.iter().enumerate() {
            let headings: Vec<String> = PRINTED
                .iter()
                .map(|topic| crate::language::capitals(expected.heading(*topic), expected.lang()))
                .collect();
            let lines: Vec<&str> = headings.iter().map(String::as_str).collect();
            assert_eq!(language(&lines), at, "{}", expected.tag);
        }
    }

    #[test]
    fn a_text_without_headings_or_with_as_many_english_ones_is_english() {
        assert_eq!(language(&["Max Muster", "Entwickler"]), 0);
        assert_eq!(language(&["PROJECTS", "PROJEKTE"]), 0);
        assert_eq!(language(&["PUBLICATIONS", "CERTIFICATIONS", "LANGUAGES"]), 0);
    }

    #[test]
    fn of_two_languages_with_the_same_headings_the_words_of_its_sentences_tell_which_it_is() {
        let tag = |lines: &[&str]| LANGUAGES[language(lines)].tag;
        assert_eq!(tag(&["PROFIL", "INTERESSER", "Drift av tjenester etter en flytting"]), "nb");
        assert_eq!(tag(&["PROFIL", "INTERESSER", "Drift af tjenester efter en flytning"]), "da");
    }

    #[test]
    fn months_are_known_by_any_beginning_that_is_only_theirs() {
        let english = Dictionary::english();
        let month = |word: &str| english.look_up(word).month;
        assert_eq!((month("Sept"), month("JUL"), month("ma"), month("maybe")), (Some(9), Some(7), None, None));
        let french = Dictionary::of(&["FORMATION", "COMPÉTENCES"]);
        let month = |word: &str| french.look_up(word).month;
        assert_eq!((month("févr"), month("FEVRIER"), month("juil"), month("jui")), (Some(2), Some(2), Some(7), None));
    }

    #[test]
    fn no_two_languages_call_different_months_by_the_same_word_that_are_ever_in_one_dictionary() {
        for language in &LANGUAGES[1..] {
            let (english, both) = (Dictionary::english(), Table::new(&[ENGLISH, language]));
            let month = |table: &Table, word: &Cow<'static, str>| table.words.get(word).and_then(|known| known.month);
            let named = english.0.words.keys().filter(|word| month(english.0, word).is_some());
            let different: Vec<_> = named.filter(|word| month(&both, word) != month(english.0, word)).collect();
            assert!(different.is_empty(), "{}: {different:?}", language.tag);
        }
    }
}
