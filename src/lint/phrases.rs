//! The words that rules go by, read once from `phrases.yaml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::Deserializer;

use super::words::words;

/// Phrases, each as its words in small letters.
#[derive(Debug, Default)]
pub(crate) struct Phrases(pub(crate) Vec<Vec<String>>);

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::<String>::deserialize(deserializer)?;
        Ok(Self(list.iter().map(|phrase| split(phrase)).collect()))
    }
}

/// A phrase's words in small letters.
pub(crate) fn split(phrase: &str) -> Vec<String> {
    words(phrase).into_iter().map(|word| word.small).collect()
}

/// All of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lexicon {
    pub(crate) verbs: Vec<String>,
    pub(crate) irregular: BTreeMap<String, String>,
    pub(crate) british: BTreeMap<String, String>,
    pub(crate) adverbs: Phrases,
    pub(crate) weak_openings: BTreeMap<String, Vec<String>>,
    pub(crate) vague_objects: Phrases,
    pub(crate) generic_phrases: Phrases,
    pub(crate) buzzwords: Phrases,
    pub(crate) search_phrases: Phrases,
    pub(crate) soft_skills: Phrases,
    pub(crate) outcome_cues: Phrases,
    pub(crate) spelled_numbers: Vec<String>,
    pub(crate) multiples: Vec<String>,
    pub(crate) systems: Phrases,
    pub(crate) lead_cues: Phrases,
    pub(crate) ownership_cues: Phrases,
    pub(crate) deployed_cues: Phrases,
    pub(crate) senior_signals: BTreeMap<String, Phrases>,
    pub(crate) areas: BTreeMap<String, Phrases>,
    pub(crate) english: Vec<String>,
    pub(crate) fonts: Vec<String>,
    pub(crate) informal: Vec<String>,
    pub(crate) makers: Vec<String>,
    pub(crate) audience: Vec<String>,
    pub(crate) technical_titles: Vec<String>,
    pub(crate) go_without_saying: Phrases,
    pub(crate) deeds: BTreeMap<String, Phrases>,
}

/// The words of the file.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it.
    serde_saphyr::from_str(include_str!("phrases.yaml")).expect("phrases.yaml is well formed")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_there_and_no_phrase_is_empty() {
        let lexicon = &*LEXICON;
        let lists = [&lexicon.adverbs, &lexicon.vague_objects, &lexicon.generic_phrases, &lexicon.buzzwords];
        assert!(lists.iter().all(|list| list.0.len() > 3 && list.0.iter().all(|phrase| !phrase.is_empty())));
        assert_eq!((lexicon.areas.len(), lexicon.senior_signals.len()), (7, 4));
        assert!(lexicon.weak_openings.values().all(|verbs| verbs.len() == 3));
    }

    #[test]
    fn verbs_that_are_proposed_are_verbs_that_are_known() {
        for verb in LEXICON.weak_openings.values().flatten() {
            assert!(LEXICON.verbs.contains(verb), "{verb}");
        }
        assert!(LEXICON.british.values().all(|verb| LEXICON.verbs.contains(verb) || verb.ends_with("ed")));
        assert!(LEXICON.irregular.keys().all(|past| LEXICON.verbs.contains(past) || past == "shot"));
    }
}
