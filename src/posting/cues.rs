//! All words of the [lexicon] that say how a posting stands to something, found in one pass.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use super::lexicon::{self, ASK, DEMAND, LEAVE, NOISE, PRONOUNS, REFUSE_LAST, REFUSE_NEXT, WISH_LAST, WISH_NEXT};

/// What words do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Refuse what follows.
    RefuseNext,
    /// Refuse what stands before.
    RefuseLast,
    /// Leave behind what follows, up to what is gone over to.
    Leave,
    /// Wish for what follows.
    WishNext,
    /// Wish for what stands before.
    WishLast,
    /// Make a demand of the sentence.
    Demand,
    /// Make a demand of it where no heading says what it is.
    Ask,
    /// Tell of the company, its offer or the law.
    Noise,
    /// Stand for what was named before.
    Pronoun,
}

impl Kind {
    /// A bit that no other kind has.
    pub(super) fn bit(self) -> u16 {
        1 << self as u16
    }
}

const LISTS: [(Kind, &[&str]); 9] = [
    (Kind::RefuseNext, REFUSE_NEXT),
    (Kind::RefuseLast, REFUSE_LAST),
    (Kind::Leave, LEAVE),
    (Kind::WishNext, WISH_NEXT),
    (Kind::WishLast, WISH_LAST),
    (Kind::Demand, DEMAND),
    (Kind::Ask, ASK),
    (Kind::Noise, NOISE),
    (Kind::Pronoun, PRONOUNS),
];

/// Words at their place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) words: &'static str,
}

type Finder = (Option<AhoCorasick>, Vec<(Kind, &'static str)>);

fn finder() -> &'static Finder {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    FINDER.get_or_init(|| {
        let all: Vec<(Kind, &str)> =
            LISTS.iter().flat_map(|(kind, list)| list.iter().map(|words| (*kind, *words))).collect();
        (AhoCorasick::new(all.iter().map(|(_, words)| words)).ok(), all)
    })
}

/// The cues of a text in lower case, by place.
pub(super) fn find(lower: &str) -> Vec<Cue> {
    let (Some(automaton), all) = finder() else { return Vec::new() };
    let mut cues: Vec<Cue> = automaton
        .find_overlapping_iter(lower)
        .filter(|hit| lexicon::is_whole(lower, hit.start(), hit.end()))
        .map(|hit| {
            let (kind, words) = all[hit.pattern().as_usize()];
            Cue { kind, start: hit.start(), end: hit.end(), words }
        })
        .collect();
    cues.sort_by_key(|cue| (cue.start, cue.end));
    cues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_are_whole_words_and_the_lists_can_be_searched() {
        assert!(finder().0.is_some());
        let found = find("not required; it is replaced by rust, and a pluses");
        let words: Vec<_> = found.iter().map(|cue| cue.words).collect();
        assert_eq!(words, ["not required", "required", "it", "replaced"]);
    }
}
