//! What every language's tables have to keep.

use std::collections::BTreeMap;

use super::*;

/// The topics that have a section of their own.
const PRINTED: [Topic; 12] = [
    Topic::Summary,
    Topic::Skills,
    Topic::Work,
    Topic::Projects,
    Topic::Education,
    Topic::Certificates,
    Topic::Publications,
    Topic::Awards,
    Topic::Volunteer,
    Topic::Languages,
    Topic::Interests,
    Topic::References,
];

#[test]
fn every_language_has_a_heading_to_print_for_every_section() {
    for language in LANGUAGES {
        for topic in PRINTED {
            assert!(!language.heading(topic).is_empty(), "{}: {topic:?}", language.tag);
        }
    }
}

#[test]
fn no_heading_of_a_language_opens_two_things() {
    for language in LANGUAGES {
        let mut topics = BTreeMap::new();
        for heading in language.headings {
            for text in heading.all() {
                let other = topics.insert(fold(text), heading.topic);
                assert!(other.is_none_or(|other| other == heading.topic), "{}: {text} ({other:?})", language.tag);
            }
        }
    }
}

#[test]
fn what_is_printed_is_known_to_the_reader() {
    for language in LANGUAGES {
        let Language { tag, labels, dates, words, .. } = language;
        let knows = |list: &[&str], text: &str| list.iter().any(|known| fold(known) == fold(text));
        assert!(knows(words.present, dates.present), "{tag}: {}", dates.present);
        assert!(knows(words.grades, labels.gpa), "{tag}: {}", labels.gpa);
        assert!(knows(words.grades, labels.grade), "{tag}: {}", labels.grade);
    }
}

#[test]
fn countries_are_named_in_the_order_of_their_codes() {
    for (tag, germany, japan) in
        [("de", "Deutschland", "Japan"), ("fr", "Allemagne", "Japon"), ("ja", "ドイツ", "日本")]
    {
        let countries = find(tag).unwrap().language.countries;
        let at = |code: &str| countries[crate::resume::country_position(code).unwrap()];
        assert_eq!((at("DE"), at("JP")), (germany, japan));
    }
    let sizes = LANGUAGES.iter().skip(1).map(|language| language.countries.len());
    assert!(sizes.clone().all(|size| size == 249), "{:?}", sizes.collect::<Vec<_>>());
}

#[test]
fn words_that_are_looked_up_one_by_one_are_one_word() {
    for language in LANGUAGES {
        let words = &language.words;
        let lists = [words.qualifiers, words.and, words.since, words.until, words.of, words.year, words.leads];
        for word in lists.into_iter().flatten() {
            let beginning_of_phrase = words.leads.contains(word) || words.since.contains(word);
            assert!(!word.contains(' ') || beginning_of_phrase, "{}: {word}", language.tag);
        }
    }
}
