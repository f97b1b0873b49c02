//! The known word that somebody probably meant.

use std::collections::BTreeSet;

/// Words of other formats and of everyday language, with the keys that say the same here.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("bullets", &["highlights"]),
    ("details", &["highlights", "summary"]),
    ("achievements", &["highlights"]),
    ("responsibilities", &["highlights"]),
    ("accomplishments", &["highlights"]),
    ("experience", &["work"]),
    ("jobs", &["work"]),
    ("employment", &["work"]),
    ("employer", &["name"]),
    ("organisation", &["organization"]),
    ("title", &["position", "name", "heading", "label"]),
    ("jobtitle", &["position"]),
    ("role", &["position"]),
    ("headline", &["label"]),
    ("school", &["institution"]),
    ("university", &["institution"]),
    ("college", &["institution"]),
    ("degree", &["studyType"]),
    ("major", &["area"]),
    ("field", &["area"]),
    ("grade", &["score"]),
    ("certifications", &["certificates"]),
    ("socials", &["profiles"]),
    ("links", &["profiles"]),
    ("telephone", &["phone"]),
    ("mobile", &["phone"]),
    ("mail", &["email"]),
    ("homepage", &["url"]),
    ("link", &["url"]),
    ("website", &["url"]),
    ("from", &["startDate"]),
    ("to", &["endDate"]),
    ("start", &["startDate"]),
    ("end", &["endDate"]),
    ("zip", &["postalCode"]),
    ("state", &["region"]),
    ("country", &["countryCode"]),
    ("technologies", &["keywords"]),
    ("about", &["summary", "description"]),
];

/// Top keys under which other tools keep the whole resume, and where its parts stand here.
const WRAPPERS: &[(&str, &str)] = &[
    (
        "cv",
        "RenderCV keeps a resume under `cv`; here the name and contacts stand in `basics`, `experience` is `work`, and \
         sections of your own are `sections`; `atsafe new` writes an example",
    ),
    (
        "content",
        "YAMLResume keeps a resume under `content`; here `basics`, `work` and the others stand at the top, bullets are \
         a list, `highlights`, and `atsafe new` writes an example",
    ),
];

/// What to do with a key at the top of a document that was written for another tool.
pub(crate) fn wrapper(key: &str) -> Option<&'static str> {
    WRAPPERS.iter().find(|(wrapper, _)| *wrapper == key).map(|(_, hint)| *hint)
}

/// The nearest of the known words, if one is near enough to be meant: of words of two letters, one that begins
/// with the same or has the same.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = plain(word);
    let distance = |name: &str| strsim::damerau_levenshtein(&word, &plain(name));
    let best = known.iter().copied().min_by_key(|name| distance(name))?;
    let length = word.chars().count();
    let letters = |word: &str| word.chars().collect::<BTreeSet<_>>();
    let alike = || plain(best).chars().next() == word.chars().next() || letters(&plain(best)) == letters(&word);
    ((length > 2 || alike()) && distance(best) <= (length / 3).max(1)).then_some(best)
}

/// The nearest of the known keys, by spelling or by meaning.
pub(crate) fn nearest_key<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let typed = plain(word);
    let meant = SYNONYMS.iter().filter(|(synonym, _)| *synonym == typed).flat_map(|(_, names)| names.iter());
    let same = |name: &&&str| known.contains(*name);
    let synonym = meant.into_iter().find(same).and_then(|name| known.iter().find(|key| *key == name));
    synonym.copied().or_else(|| nearest(word, known))
}

/// Words in backticks with commas between them.
pub(crate) fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// A word without case, underscores and hyphens; no longer than any key, so that distances cost little.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).flat_map(char::to_lowercase).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_and_other_spellings_are_recognised() {
        let known = ["name", "position", "startDate", "endDate", "highlights"];
        assert_eq!(nearest_key("highlihgts", &known), Some("highlights"));
        assert_eq!(nearest_key("start_date", &known), Some("startDate"));
        assert_eq!(nearest_key("End-Date", &known), Some("endDate"));
        assert_eq!(nearest_key("bullets", &known), Some("highlights"));
        assert_eq!(nearest_key("title", &known), Some("position"));
    }

    #[test]
    fn nothing_is_suggested_for_a_word_that_resembles_none() {
        assert_eq!(nearest_key("flavor", &["title", "date", "awarder", "summary"]), None);
        assert_eq!(nearest("zzz", &[]), None);
        assert_eq!(nearest("ar", &["fr", "de"]), None);
        assert_eq!(nearest("aa", &["b", "a"]), Some("a"));
        assert_eq!(nearest("og", &["data", "go"]), Some("go"));
    }
}
