//! `--set PATH=VALUE`: changes the tree before it is read, so that a set value is checked like a written one.

use std::str::FromStr;

use super::{
    load::MAX_DEPTH,
    model::Text,
    node::{Entry, Node, Value},
};
use crate::{
    diagnostic::{Code, Diagnostic},
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
        let (path, value) = text.split_once('=').ok_or("it has no `=`; write `PATH=VALUE`")?;
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

/// Changes a document as a variant asks for. Paths count the items of the document as it was written: what is removed is
/// removed last, from the end.
pub(crate) fn change(root: &mut Node, changes: &[Change], diagnostics: &mut Vec<Diagnostic>) {
    let (mut removals, puts): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|change| change.value.is_none());
    removals.sort_by_key(|change| std::cmp::Reverse(indices(change.path.value.trim())));
    for change in puts.into_iter().chain(removals) {
        let span = change.path.origin.span;
        let put = |steps: Vec<Step<'_>>| put(root, &steps, change.value.clone(), Place::At(span));
        if let Err(message) = steps(change.path.value.trim()).and_then(put) {
            diagnostics.push(
                Diagnostic::error(Code::InvalidOption, message).path(&change.path.origin.path).at(span, "set here"),
            );
        }
    }
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
            return Err(format!("`{path}` has an empty key; write a path such as `work[0].position`"));
        }
        steps.push(Step::Key(key, offset));
        let mut rest = &part[key.len()..];
        while !rest.is_empty() {
            let inner = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
            let index = inner.and_then(|(digits, after)| Some((digits.parse::<usize>().ok()?, after)));
            let Some((index, after)) = index else {
                return Err(format!("`{part}` is no key with an index; write it as in `highlights[2]`"));
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

/// Sets values in a document; what cannot be set is told.
pub(crate) fn apply(root: &mut Node, sets: &[Set], sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) {
    for set in sets {
        let file = sources.add("--set", format!("{}={}", set.path, set.value));
        let whole = Span::new(file, 0, set.path.len());
        let error = |message: String| {
            Diagnostic::error(Code::InvalidOption, message).path(set.path.clone()).at(whole, "set here")
        };
        let outcome = steps(&set.path).and_then(|steps| {
            let at = Span::new(file, set.path.len() + 1, set.path.len() + 1 + set.value.len());
            let value = (!set.value.is_empty()).then(|| Node::text(set.value.clone(), at));
            put(root, &steps, value, Place::Within(file))
        });
        if let Err(message) = outcome {
            diagnostics.push(error(message));
        }
    }
}

/// Puts a value at the end of a path below a node, or removes what is there.
fn put(node: &mut Node, steps: &[Step<'_>], value: Option<Node>, place: Place) -> Result<(), String> {
    let Some((step, rest)) = steps.split_first() else { return Ok(()) };
    match *step {
        Step::Key(key, offset) => put_key(node, key, place.of(offset, offset + key.len()), rest, value, place),
        Step::Index(index, offset) => put_index(node, index, place.of(offset, offset), rest, value, place),
    }
}

fn put_key(
    node: &mut Node,
    key: &str,
    span: Span,
    rest: &[Step<'_>],
    value: Option<Node>,
    place: Place,
) -> Result<(), String> {
    if node.is_absent() {
        node.value = Value::Map(Vec::new());
    }
    let kind = node.kind();
    let Value::Map(entries) = &mut node.value else {
        return Err(format!("`{key}` cannot be set, since {kind} stands there, not a mapping"));
    };
    let at = entries.iter().position(|entry| entry.key == key);
    match (at, value) {
        (Some(at), None) if rest.is_empty() => {
            entries.remove(at);
            Ok(())
        }
        (None, None) => Ok(()),
        (Some(at), Some(value)) if rest.is_empty() => {
            entries[at].value = value;
            Ok(())
        }
        (Some(at), value) => put(&mut entries[at].value, rest, value, place),
        (None, Some(value)) => {
            let mut fresh = Node::null(span);
            if rest.is_empty() {
                fresh = value;
            } else {
                put(&mut fresh, rest, Some(value), place)?;
            }
            entries.push(Entry { key: key.to_owned(), key_span: span, value: fresh });
            Ok(())
        }
    }
}

fn put_index(
    node: &mut Node,
    index: usize,
    span: Span,
    rest: &[Step<'_>],
    value: Option<Node>,
    place: Place,
) -> Result<(), String> {
    if node.is_absent() {
        node.value = Value::List(Vec::new());
    }
    let kind = node.kind();
    let Value::List(items) = &mut node.value else {
        return Err(format!("item {index} cannot be set, since {kind} stands there, not a list"));
    };
    if index > items.len() || (index == items.len() && value.is_none()) {
        return Err(format!("there is no item {index} in a list of {}; items count from 0", items.len()));
    }
    if index == items.len() {
        items.push(Node::null(span));
    }
    match value {
        None if rest.is_empty() => {
            items.remove(index);
            Ok(())
        }
        Some(value) if rest.is_empty() => {
            items[index] = value;
            Ok(())
        }
        value => put(&mut items[index], rest, value, place),
    }
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
        let set: Set = "basics.summary=a = b".parse().unwrap();
        assert_eq!(set, Set { path: "basics.summary".into(), value: "a = b".into() });
        assert!("basics.summary".parse::<Set>().is_err());
    }
}
