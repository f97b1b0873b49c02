//! Why a target is built: what changed since it was built last.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::prepare::Prepared;
use super::state::Entry;
use crate::content::{Content, Leaf};
use crate::source::Sources;

/// How many changed texts are named.
const MOST: usize = 5;

/// What differs between what is remembered of a target and what it is now, in words.
pub(super) fn why(entry: &Entry, now: &Prepared) -> Vec<String> {
    let changed = |part: &str| entry.parts.get(part) != now.parts.get(part);
    let mut why = Vec::new();
    if changed("content") {
        why.extend(texts(&entry.texts, now));
        if why.is_empty() {
            why.push("what the pages say besides texts: title, language, paper, date or links".to_owned());
        }
    }
    if why.is_empty() && changed("priorities") {
        why.push("what goes first where room is short".to_owned());
    }
    let parts = [
        ("theme", "the theme's files"),
        ("options", "the theme's options"),
        ("fonts", "the fonts"),
        ("posting", "the posting, or the profile by whose words it is read"),
        ("settings", "what the variant has to keep to, its formats, or the program"),
    ];
    why.extend(parts.iter().filter(|(part, _)| changed(part)).map(|(_, words)| (*words).to_owned()));
    why
}

/// The texts that came, went or changed, by their places.
fn texts(before: &str, now: &Prepared) -> Vec<String> {
    let (old, new) = (digests(before), digests(&now.texts));
    let leaves: Vec<&Leaf> = now.worded.content.leaves().collect();
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (verb, range) = match op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { old_len, new_index, .. } => {
                changes.push(gone(old_len, new_index, &now.worded.content, &now.sources));
                continue;
            }
            DiffOp::Insert { new_index, new_len, .. } => ("new: ", new_index..new_index + new_len),
            DiffOp::Replace { new_index, new_len, .. } => ("", new_index..new_index + new_len),
        };
        let named = leaves.get(range).unwrap_or_default().iter();
        changes.extend(named.map(|leaf| format!("{verb}{}", place(leaf, &now.sources))));
    }
    let more = changes.len().saturating_sub(MOST);
    changes.truncate(MOST);
    changes.extend((more > 0).then(|| format!("{more} more")));
    changes
}

fn gone(count: usize, index: usize, content: &Content, sources: &Sources) -> String {
    let texts = if count == 1 { "a text is gone".to_owned() } else { format!("{count} texts are gone") };
    match content.leaves().nth(index.saturating_sub(1)) {
        Some(leaf) => format!("{texts} after {}", place(leaf, sources)),
        None => texts,
    }
}

/// `resume.yaml:41 work[0].highlights[2]`
fn place(leaf: &Leaf, sources: &Sources) -> String {
    let span = leaf.origin.span;
    let file = sources.get(span.file);
    format!("{}:{} {}", file.name(), file.position(span.start).line, leaf.origin.path)
}

fn digests(texts: &str) -> Vec<&str> {
    (0..texts.len() / 8).filter_map(|index| texts.get(index * 8..index * 8 + 8)).collect()
}
