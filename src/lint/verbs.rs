//! The verb that a bullet begins with: which it is, and in which form.

use super::phrases::LEXICON;
use super::words::{self, Word};

/// What a bullet begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A verb in the past tense.
    Past(String),
    /// A verb in the present tense, with its past.
    Present(String),
    /// A verb that ends in `-ing`, with its past.
    Progressive(String),
    /// Something else.
    Other,
}

/// What a text begins with, and at which word; an adverb in front is passed over.
pub(crate) fn opening(text: &str, words: &[Word]) -> Option<(usize, Opening)> {
    let adverb = words::begins(text, words, &LEXICON.adverbs.0).map(|range| range.end);
    let skipped = words.iter().take_while(|word| adverb.is_some_and(|end| word.range.end <= end)).count();
    let first = words.get(skipped)?;
    let at = if skipped == 0 && first.small.ends_with("ly") && words.len() > 1 { 1 } else { skipped };
    let word = words.get(at)?;
    // `Co-founded`, `Re-architected`, `Load-tested`: the verb is behind the hyphen.
    let joined = words.get(at + 1).filter(|next| text.get(word.range.end..next.range.start) == Some("-"));
    let form = match (form(&word.small), joined) {
        (Opening::Other, Some(next)) => form(&next.small),
        (form, _) => form,
    };
    Some((at, form))
}

fn form(word: &str) -> Opening {
    if let Some(past) = past(word) {
        return Opening::Past(past);
    }
    let stem = |word: &str| known_past_of(word).map(Opening::Present);
    let third = || word.strip_suffix('s').and_then(|base| stem(base).or_else(|| stem(base.strip_suffix('e')?)));
    let third_y = || word.strip_suffix("ies").and_then(|base| stem(&format!("{base}y")));
    let progressive = || word.strip_suffix("ing").and_then(|base| progressive(base).map(Opening::Progressive));
    stem(word).or_else(third).or_else(third_y).or_else(progressive).unwrap_or(Opening::Other)
}

/// A past form: a known one, or any that ends as regular ones do.
fn past(word: &str) -> Option<String> {
    let american = LEXICON.british.get(word).map_or(word, String::as_str);
    let known = LEXICON.verbs.iter().any(|verb| verb == american);
    (known || (word.len() > 4 && word.ends_with("ed"))).then(|| american.to_owned())
}

/// The past of a verb, if that is one of the known ones.
fn known_past_of(base: &str) -> Option<String> {
    if base.len() < 2 {
        return None;
    }
    if let Some((past, _)) = LEXICON.irregular.iter().find(|(_, of)| *of == base) {
        return Some(past.clone());
    }
    let doubled = base.chars().next_back().map(|last| format!("{base}{last}ed"));
    let with_y = base.strip_suffix('y').map(|stem| format!("{stem}ied"));
    let candidates = [Some(format!("{base}ed")), Some(format!("{base}d")), with_y, doubled];
    candidates.into_iter().flatten().find(|past| {
        let american = LEXICON.british.get(past).unwrap_or(past);
        LEXICON.verbs.contains(american) && !LEXICON.irregular.contains_key(american)
    })
}

fn progressive(stem: &str) -> Option<String> {
    let undoubled = || {
        let mut letters = stem.chars().rev();
        let doubled = letters.next().is_some_and(|last| letters.next() == Some(last));
        doubled.then(|| known_past_of(&stem[..stem.len() - 1])).flatten()
    };
    known_past_of(stem).or_else(|| known_past_of(&format!("{stem}e"))).or_else(undoubled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Opening {
        opening(text, &words::words(text)).map_or(Opening::Other, |(_, form)| form)
    }

    #[test]
    fn forms_are_told_apart() {
        assert_eq!(of("Built an API"), Opening::Past("built".into()));
        assert_eq!(of("Optimised queries"), Opening::Past("optimized".into()));
        assert_eq!(of("Defragmented disks"), Opening::Past("defragmented".into()));
        assert_eq!(of("Build an API"), Opening::Present("built".into()));
        assert_eq!(of("Writes code"), Opening::Present("wrote".into()));
        assert_eq!(of("Deploys it"), Opening::Present("deployed".into()));
        assert_eq!(of("Identifies faults"), Opening::Present("identified".into()));
        assert_eq!(of("Running tests"), Opening::Progressive("ran".into()));
        assert_eq!(of("Leading a team"), Opening::Progressive("led".into()));
        assert_eq!(of("Creating APIs"), Opening::Progressive("created".into()));
        assert_eq!(of("APIs and databases"), Opening::Other);
        assert_eq!(of("5 services"), Opening::Other);
    }

    #[test]
    fn adverbs_and_prefixes_are_passed_over() {
        assert_eq!(of("Successfully led it"), Opening::Past("led".into()));
        assert_eq!(of("Quietly built it"), Opening::Past("built".into()));
        assert_eq!(of("Co-founded it"), Opening::Past("founded".into()));
        assert_eq!(of("Re-architected it"), Opening::Past("architected".into()));
    }
}
