//! `--set PATH=VALUE`: changes the tree before it is read, so that a set value is checked like a written one.

use std::str::FromStr;

use super::{
    load::MAX_DEPTH,
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
            put(root, &steps, value, file)
        });
        if let Err(message) = outcome {
            diagnostics.push(error(message));
        }
    }
}

/// Puts a value at the end of a path below a node, or removes what is there.
fn put(node: &mut Node, steps: &[Step<'_>], value: Option<Node>, file: FileId) -> Result<(), String> {
    let Some((step, rest)) = steps.split_first() else { return Ok(()) };
    match *step {
        Step::Key(key, offset) => {
            let span = Span::new(file, offset, offset + key.len());
            put_key(node, key, span, rest, value)
        }
        Step::Index(index, offset) => put_index(node, index, Span::new(file, offset, offset), rest, value),
    }
}

fn put_key(node: &mut Node, key: &str, span: Span, rest: &[Step<'_>], value: Option<Node>) -> Result<(), String> {
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
        (Some(at), value) => put(&mut entries[at].value, rest, value, span.file),
        (None, Some(value)) => {
            let mut fresh = Node::null(span);
            if rest.is_empty() {
                fresh = value;
            } else {
                put(&mut fresh, rest, Some(value), span.file)?;
            }
            entries.push(Entry { key: key.to_owned(), key_span: span, value: fresh });
            Ok(())
        }
    }
}

fn put_index(node: &mut Node, index: usize, span: Span, rest: &[Step<'_>], value: Option<Node>) -> Result<(), String> {
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
        value => put(&mut items[index], rest, value, span.file),
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
