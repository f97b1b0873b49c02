//! Lists that share a word: `unit, integration and contract tests`, `Spring (Boot, Security)`.

use super::Hit;
use crate::profile::{Field, Profile};

/// How many words an item may have.
const ITEM_WORDS: usize = 3;

/// Finds the skills of lists that share a word with a skill beside them, and puts them among the others.
pub(super) fn expand(profile: &Profile, text: &str, hits: &mut Vec<Hit>) {
    let mut more = Vec::new();
    for hit in hits.iter() {
        let name = &text[hit.start..hit.end];
        let parts = [' ', '-'];
        if let Some((_, last)) = name.rsplit_once(parts) {
            more.extend(before(profile, text, hit, last));
        }
        let behind = text[hit.end..].trim_start();
        if let Some((inner, _)) = behind.strip_prefix('(').map(|rest| rest.split_once(')').unwrap_or((rest, ""))) {
            let first = name.split_once(parts).map_or(name, |(first, _)| first);
            let last = name.rsplit_once(parts).map_or(name, |(_, last)| last);
            let shared = [format!("{first} {{}}"), format!("{{}} {last}")];
            more.extend(bracketed(profile, text, (text.len() - behind.len() + 1, inner), &shared));
        }
    }
    more.retain(|new| !hits.iter().any(|old| old.start < new.end && new.start < old.end && old.skill == new.skill));
    hits.extend(more);
    hits.sort_by_key(|hit| (hit.start, hit.end));
    hits.dedup_by(|two, one| two.start == one.start && two.skill == one.skill);
}

/// `unit, integration and contract tests`: the items before the one that has the word.
fn before(profile: &Profile, text: &str, hit: &Hit, last: &str) -> Vec<Hit> {
    let mut found = Vec::new();
    let mut end = hit.start;
    loop {
        let rest = text[..end].trim_end();
        let Some(joint) = ["and", "or", "und", "oder", "&", ",", "/"].iter().find(|joint| {
            rest.strip_suffix(**joint)
                .is_some_and(|before| !joint.starts_with(char::is_alphabetic) || before.ends_with([' ', ',']))
        }) else {
            return found;
        };
        let stop = rest[..rest.len() - joint.len()].trim_end_matches([' ', ',']).len();
        let start = text[..stop].rfind([',', '/', '(', ':', ';', '.']).map_or(0, |at| at + 1);
        let Some(one) = item(profile, text, start, stop, &format!("{{}} {last}")) else { return found };
        end = one.start;
        found.push(one);
    }
}

/// `Spring (Boot, Security)`, `automated testing (unit, integration and end-to-end)`.
fn bracketed(profile: &Profile, text: &str, (from, inner): (usize, &str), shared: &[String]) -> Vec<Hit> {
    let mut found = Vec::new();
    let mut start = from;
    for piece in inner.split([',', '/']).flat_map(|piece| piece.split(" and ")).flat_map(|piece| piece.split(" or ")) {
        let at = text[start..].find(piece).map_or(start, |at| start + at);
        start = at + piece.len();
        found.extend(shared.iter().find_map(|shared| item(profile, text, at, at + piece.len(), shared)));
    }
    found
}

/// The skill of an item with the word that it shares, if the profile has it and the item is not a skill by itself.
fn item(profile: &Profile, text: &str, start: usize, end: usize, shared: &str) -> Option<Hit> {
    let piece = text.get(start..end)?;
    let last = piece.trim().rsplit(' ').next().unwrap_or_default();
    let ways = [piece.trim(), last];
    for words in ways.into_iter().take(if ways[0] == last { 1 } else { 2 }) {
        if words.is_empty() || words.split_whitespace().count() > ITEM_WORDS {
            continue;
        }
        let at = start + piece.rfind(words)?;
        let Some(found) = profile.find(&shared.replace("{}", words)) else { continue };
        let alone = profile.occurrences_in(words, Field::ListItem).iter().any(|one| one.end - one.start == words.len());
        if !alone {
            return Some(Hit {
                start: at,
                end: at + words.len(),
                skill: found.id,
                spelling: found.spelling,
                shared: true,
            });
        }
    }
    None
}
