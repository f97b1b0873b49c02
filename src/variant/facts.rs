//! The texts of a resume as it was written, asked by the paths at which a variant sets others.

use super::Variant;
use super::words::{Vocabulary, plain};
use crate::resume::Text;

/// The keys by which an entry is told from the others of its list.
const KEYS: [&str; 7] = ["name", "company", "organization", "institution", "title", "heading", "language"];

/// See the module's text.
pub(super) struct Facts<'a> {
    written: Vec<Text>,
    said: &'a [Text],
    /// The paths that are set.
    set: Vec<&'a str>,
}

impl<'a> Facts<'a> {
    /// Of what a resume says, and what a variant says instead.
    pub(super) fn new(written: Vec<Text>, variant: &'a Variant, said: &'a [Text]) -> Self {
        Self { written, said, set: variant.changes.iter().map(|change| change.path.value.trim()).collect() }
    }

    /// All texts.
    pub(super) fn all(&self) -> &[Text] {
        &self.written
    }

    /// The texts at some paths.
    pub(super) fn texts<'s>(&'s self, wanted: &'s dyn Fn(&str) -> bool) -> impl Iterator<Item = &'s str> {
        self.written.iter().filter(|text| wanted(&text.origin.path)).map(|text| text.value.as_str())
    }

    /// The words of the texts whose paths begin with something.
    pub(super) fn vocabulary(&self, prefix: &str) -> Vocabulary {
        Vocabulary::new(self.texts(&|path: &str| path.starts_with(prefix)))
    }

    /// The entry as it was written that an entry of the variant is: the one with its name, if it is set as a whole.
    pub(super) fn entry(&self, entry: &str) -> Option<String> {
        let name =
            |texts: &[Text], entry: &str| KEYS.iter().find_map(|key| text(texts, &format!("{entry}.{key}")).map(plain));
        let Some(new) = name(self.said, entry).filter(|_| self.is_set(entry)) else {
            return self.is_entry(entry).then(|| entry.to_owned());
        };
        let list = &entry[..=entry.find('[')?];
        let position = |texts: &[Text], entry: &str| text(texts, &format!("{entry}.position")).map(plain);
        let same = |other: &String| name(&self.written, other).as_ref() == Some(&new);
        let paths = self.written.iter().filter(|text| text.origin.path.starts_with(list));
        let mut all: Vec<String> = paths.filter_map(|text| entry_of(&text.origin.path).map(str::to_owned)).collect();
        all.dedup();
        let named: Vec<&String> = all.iter().filter(|other| same(other)).collect();
        let alike = |other: &&&String| position(&self.written, other) == position(self.said, entry);
        named.iter().find(alike).or(named.first()).map(|it| (*it).clone())
    }

    /// Whether an entry is set as a whole, by itself or with its list, and not something in it alone.
    pub(super) fn is_set(&self, entry: &str) -> bool {
        self.set
            .iter()
            .any(|path| entry.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('[')))
            || !self.is_entry(entry)
    }

    fn is_entry(&self, entry: &str) -> bool {
        self.written.iter().any(|text| text.origin.path.strip_prefix(entry).is_some_and(|rest| rest.starts_with('.')))
    }

    /// The text of an entry that is set by itself, as it was before.
    pub(super) fn reworded(&self, path: &str) -> Option<&str> {
        let path = path.strip_suffix(".text").unwrap_or(path);
        let alone = self.set.contains(&path);
        self.before(path).filter(|_| alone && entry_of(path).is_some_and(|entry| self.is_entry(entry)))
    }

    /// The text that one of the variant stands in the place of; of an entry, that of the entry as it was written.
    pub(super) fn before(&self, path: &str) -> Option<&str> {
        let Some(entry) = entry_of(path) else { return text(&self.written, path) };
        text(&self.written, &format!("{}{}", self.entry(entry)?, &path[entry.len()..]))
    }
}

/// The text at a path; a tagged one stands a level below.
fn text<'t>(texts: &'t [Text], path: &str) -> Option<&'t str> {
    let bare = |path: &'_ str| -> usize { path.strip_suffix(".text").unwrap_or(path).len() };
    let at = |text: &&Text| text.origin.path[..bare(&text.origin.path)] == path[..bare(path)];
    texts.iter().find(at).map(|text| text.value.as_str())
}

/// The entry that a path leads into, `work[0]` of `work[0].highlights[2]`. Groups of skills are none.
pub(super) fn entry_of(path: &str) -> Option<&str> {
    let (list, _) = path.split_once('[')?;
    let end = path.find(']')? + 1;
    let grouped = matches!(list, "skills" | "interests" | "languages");
    (!grouped && !list.contains('.') && path[end..].starts_with('.')).then(|| &path[..end])
}
