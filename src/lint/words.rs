//! Words of a running text and phrases among them: no stems, no guesses, only the words themselves in any case.

use std::ops::Range;

/// A word: letters, digits and apostrophes within. A hyphen parts words, so that `results-driven` is `results driven`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its place in the text.
    pub(crate) range: Range<usize>,
    /// Itself, in small letters, with straight apostrophes.
    pub(crate) small: String,
}

/// The words of a text in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let inner =
        |at: usize, c: char| matches!(c, '\'' | '’') && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let within = c.is_alphanumeric() || (start.is_some() && inner(at, c));
        match (start, within) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { range: from..at, small: text[from..at].to_lowercase().replace('’', "'") });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Where a phrase's words stand in a row, with nothing but blanks and hyphens between them.
pub(crate) fn phrase(text: &str, words: &[Word], phrase: &[String]) -> Vec<Range<usize>> {
    let Some(longest) = words.len().checked_sub(phrase.len()).filter(|_| !phrase.is_empty()) else { return Vec::new() };
    let here = |at: &usize| {
        let window = &words[*at..at + phrase.len()];
        let same = window.iter().zip(phrase).all(|(word, wanted)| word.small == *wanted);
        let joined = |pair: &[Word]| {
            text[pair[0].range.end..pair[1].range.start]
                .chars()
                .all(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '‑'))
        };
        same && window.windows(2).all(joined)
    };
    let range = |at: usize| words[at].range.start..words[at + phrase.len() - 1].range.end;
    (0..=longest).filter(here).map(range).collect()
}

/// Where any of some phrases stand, in the order of the text, longer ones before those they hold.
pub(crate) fn phrases(text: &str, words: &[Word], list: &[Vec<String>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = list.iter().flat_map(|wanted| phrase(text, words, wanted)).collect();
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|two, one| two.start < one.end);
    found
}

/// Whether a text begins with a phrase.
pub(crate) fn begins(text: &str, words: &[Word], list: &[Vec<String>]) -> Option<Range<usize>> {
    let first = words.first()?.range.start;
    let found = list.iter().flat_map(|wanted| phrase(text, words, wanted)).filter(|range| range.start == first);
    found.max_by_key(|range| range.end)
}

/// The sentences of a text: ended by a full stop, a question or an exclamation mark, where a new one begins.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    use unicode_segmentation::UnicodeSegmentation;
    let mut sentences: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for part in text.split_sentence_bounds() {
        end += part.len();
        // `.NET`, `e.g.` and the like end no sentence: the next one has to begin with a capital.
        let next = text[end..].trim_start().chars().next();
        let over = part.trim_end().ends_with(['.', '!', '?']) && next.is_none_or(|c| !c.is_lowercase() && c != '.');
        if over || end == text.len() {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, list: &[&str]) -> Vec<&'t str> {
        let list: Vec<Vec<String>> =
            list.iter().map(|phrase| words(phrase).into_iter().map(|word| word.small).collect()).collect();
        phrases(text, &words(text), &list).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn phrases_are_found_in_any_case_and_with_hyphens_or_blanks() {
        assert_eq!(
            found("A Results driven, results-driven team", &["results-driven"]),
            ["Results driven", "results-driven"]
        );
        assert_eq!(found("I’m a team\nplayer", &["team player", "i'm"]), ["I’m", "team\nplayer"]);
        assert_eq!(found("a team. Player", &["team player"]), [""; 0]);
        assert_eq!(found("steam players", &["team player"]), [""; 0]);
    }

    #[test]
    fn the_longest_of_nested_phrases_counts() {
        assert_eq!(found("helped with it", &["helped", "helped with"]), ["helped with"]);
    }

    #[test]
    fn sentences_end_where_the_next_begins() {
        assert_eq!(sentences("Writes C# on .NET. Ships to EU. e.g. daily").len(), 3);
        assert_eq!(sentences("One. Two! Three?").len(), 3);
        assert_eq!(sentences("No stop at the end"), ["No stop at the end"]);
        assert_eq!(sentences("Node.js and p99 of 1.4 s").len(), 1);
        assert!(sentences("  ").is_empty());
    }
}
