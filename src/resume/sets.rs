//! `--set PATH=VALUE`, and what a variant sets: changes the tree before it is read, so that a set value is checked like a
//! written one.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{
    load::MAX_DEPTH,
    model::{Origin, Text},
    node::{Entry, Node, Value},
};
use crate::{
    diagnostic::{Code, Diagnostic, shown},
    source::{FileId, Sources, Span},
};

/// A value for a path, such as `work[0].highlights[1]=Cut costs by half`; an empty value removes what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// The path.
    pub path: String,
    /// The value, literally: text.
    pub value: String,
}

impl FromStr for Set {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (path, value) = text.split_once('=').ok_or("it has no `=`")?;
        let path = path.trim();
        steps(path)?;
        Ok(Self { path: path.to_owned(), value: value.to_owned() })
    }
}

/// A value that a variant sets, as the project file gives it: text, a list, a mapping, or nothing, which removes.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The path in the resume, and where it was written.
    pub path: Text,
    /// The new value; none removes what is there.
    pub(crate) value: Option<Node>,
}

impl Change {
    /// Where the new value was written; the path's place if it removes.
    #[must_use]
    pub fn span(&self) -> Span {
        self.value.as_ref().map_or(self.path.origin.span, |node| node.span)
    }

    /// The texts that the new value holds, each with its path in the resume and its place.
    #[must_use]
    pub fn texts(&self) -> Vec<Text> {
        let mut texts = Vec::new();
        if let Some(node) = &self.value {
            node.texts(self.path.value.trim(), &mut texts);
        }
        texts
    }
}

/// One change of the tree, whoever asks for it.
struct Edit<'a> {
    path: &'a str,
    /// None removes what is there.
    value: Option<Node>,
    /// Where keys that the path makes were written.
    place: Place,
    /// What a problem is about and where.
    origin: Origin,
}

impl<'a> Edit<'a> {
    fn of_change(change: &'a Change) -> Self {
        let origin = change.path.origin.clone();
        Self { path: change.path.value.trim(), value: change.value.clone(), place: Place::At(origin.span), origin }
    }

    fn of_set(set: &'a Set, sources: &mut Sources) -> Self {
        let file = sources.add("--set", format!("{}={}", set.path, set.value));
        let span = |start: usize, length: usize| Span::new(file, start, start + length);
        let at = span(set.path.len() + 1, set.value.len());
        let value = (!set.value.is_empty()).then(|| Node::text(set.value.clone(), at));
        let origin = Origin { path: set.path.clone(), span: span(0, set.path.len()) };
        Self { path: &set.path, value, place: Place::Within(file), origin }
    }

    fn make(self, root: &mut Node) -> Result<(), Diagnostic> {
        let Self { path, value, place, origin } = self;
        let outcome = steps(path).and_then(|steps| match value {
            Some(value) => put(root, &steps, value, place),
            None => remove(root, &steps),
        });
        outcome.map_err(|message| {
            Diagnostic::error(Code::InvalidOption, message).path(origin.path).at(origin.span, "set here")
        })
    }
}

/// Changes a document as a variant asks for, and then `--set`. Paths count the items of the document as it was written:
/// what is removed is removed last, from the end. Of several values for one path the last counts.
pub(crate) fn change(
    root: &mut Node,
    changes: &[Change],
    sets: &[Set],
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut edits: Vec<Edit<'_>> = changes.iter().map(Edit::of_change).collect();
    edits.extend(sets.iter().map(|set| Edit::of_set(set, sources)));
    let last: BTreeMap<&str, usize> = edits.iter().enumerate().map(|(index, edit)| (edit.path, index)).collect();
    let counting = edits.into_iter().enumerate().filter(|(index, edit)| last.get(edit.path) == Some(index));
    let (puts, mut removals): (Vec<_>, Vec<_>) = counting.map(|(_, edit)| edit).partition(|edit| edit.value.is_some());
    removals.sort_by_key(|edit| std::cmp::Reverse(indices(edit.path)));
    diagnostics.extend(puts.into_iter().chain(removals).filter_map(|edit| edit.make(root).err()));
}

/// The indices of a path, by which of two removals from one list the later item goes first.
fn indices(path: &str) -> Vec<usize> {
    let steps = steps(path).unwrap_or_default();
    let index = |step: &Step<'_>| if let Step::Index(index, _) = step { Some(*index) } else { None };
    steps.iter().filter_map(index).collect()
}

/// The node at a path.
pub(crate) fn find<'n>(root: &'n Node, path: &str) -> Option<&'n Node> {
    let mut node = root;
    for step in steps(path).ok()? {
        node = match (step, &node.value) {
            (Step::Key(key, _), _) => &node.entry(key)?.value,
            (Step::Index(index, _), Value::List(items)) => items.get(index)?,
            (Step::Index(..), _) => return None,
        };
    }
    Some(node)
}

/// Where keys that a path makes were written.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Each at its own place in a file that holds the path alone.
    Within(FileId),
    /// All at one place.
    At(Span),
}

impl Place {
    fn of(self, start: usize, end: usize) -> Span {
        match self {
            Self::Within(file) => Span::new(file, start, end),
            Self::At(span) => span,
        }
    }
}

/// A step of a path, with its range in the text of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step<'p> {
    Key(&'p str, usize),
    Index(usize, usize),
}

/// The steps of a path; or what is wrong with it.
fn steps(path: &str) -> Result<Vec<Step<'_>>, String> {
    let mut steps = Vec::new();
    let mut offset = 0;
    for part in path.split('.') {
        let key = part.split('[').next().unwrap_or_default();
        if key.is_empty() {
            return Err(format!("`{}` has an empty key; write a path such as `work[0].position`", shown(path)));
        }
        steps.push(Step::Key(key, offset));
        let mut rest = &part[key.len()..];
        while !rest.is_empty() {
            let inner = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
            let index = inner.and_then(|(digits, after)| Some((digits.parse::<usize>().ok()?, after)));
            let Some((index, after)) = index else {
                return Err(format!("`{}` is no key with an index; write it as in `highlights[2]`", shown(part)));
            };
            steps.push(Step::Index(index, offset));
            rest = after;
        }
        offset += part.len() + 1;
    }
    if steps.len() > MAX_DEPTH {
        return Err(format!("the path is more than {MAX_DEPTH} levels deep"));
    }
    Ok(steps)
}

/// Puts a value at the end of a path below a node, and what leads there.
fn put(node: &mut Node, steps: &[Step<'_>], value: Node, place: Place) -> Result<(), String> {
    let Some((step, rest)) = steps.split_first() else {
        *node = value;
        return Ok(());
    };
    let below = match *step {
        Step::Key(key, offset) => {
            if node.is_absent() {
                node.value = Value::Map(Vec::new());
            }
            let entries = entries(node, key)?;
            let at = entries.iter().position(|entry| entry.key == key).unwrap_or_else(|| {
                let span = place.of(offset, offset + key.len());
                entries.push(Entry { key: key.to_owned(), key_span: span, value: Node::null(span) });
                entries.len() - 1
            });
            &mut entries[at].value
        }
        Step::Index(index, offset) => {
            if node.is_absent() {
                node.value = Value::List(Vec::new());
            }
            let items = items(node, index)?;
            if index == items.len() {
                items.push(Node::null(place.of(offset, offset)));
            }
            let count = items.len();
            items.get_mut(index).ok_or_else(|| no_item(index, count))?
        }
    };
    put(below, rest, value, place)
}

/// Removes what stands at the end of a path below a node. What isn't there need not be removed, but a list has to have
/// the items that a path counts.
fn remove(node: &mut Node, steps: &[Step<'_>]) -> Result<(), String> {
    let Some((step, rest)) = steps.split_first() else { return Ok(()) };
    if node.is_absent() {
        return Ok(());
    }
    match *step {
        Step::Key(key, _) => {
            let entries = entries(node, key)?;
            match entries.iter().position(|entry| entry.key == key) {
                None => Ok(()),
                Some(at) if rest.is_empty() => {
                    entries.remove(at);
                    Ok(())
                }
                Some(at) => remove(&mut entries[at].value, rest),
            }
        }
        Step::Index(index, _) => {
            let items = items(node, index)?;
            let count = items.len();
            let item = items.get_mut(index).ok_or_else(|| no_item(index, count))?;
            if !rest.is_empty() {
                return remove(item, rest);
            }
            items.remove(index);
            Ok(())
        }
    }
}

/// The entries of a mapping, for one of its keys.
fn entries<'n>(node: &'n mut Node, key: &str) -> Result<&'n mut Vec<Entry>, String> {
    let kind = node.kind();
    match &mut node.value {
        Value::Map(entries) => Ok(entries),
        _ => Err(format!("`{}` cannot be set, since {kind} stands there, not a mapping", shown(key))),
    }
}

/// The items of a list, for one of them.
fn items(node: &mut Node, index: usize) -> Result<&mut Vec<Node>, String> {
    let kind = node.kind();
    match &mut node.value {
        Value::List(items) => Ok(items),
        _ => Err(format!("item {index} cannot be set, since {kind} stands there, not a list")),
    }
}

fn no_item(index: usize, count: usize) -> String {
    format!("there is no item {index} in a list of {count}; items count from 0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_keys_and_indices() {
        let found = steps("work[1].highlights[20]").unwrap();
        assert_eq!(found, [Step::Key("work", 0), Step::Index(1, 0), Step::Key("highlights", 8), Step::Index(20, 8)]);
        for bad in ["", "work.", "work[", "work[x]", "work[1]x", "a..b", "work[-1]"] {
            assert!(steps(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_argument_is_split_at_its_first_equals_sign() {
        let set: Set = " basics.summary =a = b".parse().unwrap();
        assert_eq!(set, Set { path: "basics.summary".into(), value: "a = b".into() });
        assert!("basics.summary".parse::<Set>().is_err());
    }
}
