//! The generic tree of a document, before anything is known about resumes: text as typed, and where it stands.

use super::leaf::{Leaf, Origin, Text};
use crate::source::Span;

/// A scalar, a list or a mapping, with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Its place; of a list or a mapping, what stands on its first line.
    pub(crate) span: Span,
    /// What it holds.
    pub(crate) value: Value,
}

/// What a [`Node`] holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Text as typed, escapes resolved; `plain` if it stood without quotes.
    Scalar { text: String, plain: bool },
    /// A list.
    List(Vec<Node>),
    /// A mapping; its keys are unique.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The key as typed.
    pub(crate) key: String,
    /// The key's place.
    pub(crate) key_span: Span,
    /// The value.
    pub(crate) value: Node,
}

impl Node {
    /// Text that stands in for itself, never for `null`.
    pub(crate) fn text(text: impl Into<String>, span: Span) -> Self {
        Self { span, value: Value::Scalar { text: text.into(), plain: false } }
    }

    /// The absent value.
    pub(crate) fn null(span: Span) -> Self {
        Self { span, value: Value::Scalar { text: String::new(), plain: true } }
    }

    /// Whether it stands for nothing: `null`, `~`, or text without a visible character.
    pub(crate) fn is_absent(&self) -> bool {
        match &self.value {
            Value::Scalar { text, plain } => {
                text.trim().is_empty() || (*plain && matches!(text.as_str(), "~" | "null" | "Null" | "NULL"))
            }
            Value::List(_) | Value::Map(_) => false,
        }
    }

    /// What users call this kind of value.
    pub(crate) fn kind(&self) -> &'static str {
        match self.value {
            Value::Scalar { .. } => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }

    /// The entry of a key, if it is a mapping that has it.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key),
            Value::Scalar { .. } | Value::List(_) => None,
        }
    }

    /// The texts in it, each with its path below `path` and its place.
    pub(crate) fn texts(&self, path: &str, into: &mut Vec<Text>) {
        match &self.value {
            Value::Scalar { text, .. } if !self.is_absent() => {
                into.push(Leaf { value: text.clone(), origin: Origin { path: path.to_owned(), span: self.span } });
            }
            Value::Scalar { .. } => {}
            Value::List(items) => {
                items.iter().enumerate().for_each(|(index, item)| item.texts(&format!("{path}[{index}]"), into));
            }
            Value::Map(entries) => {
                let present = entries.iter().filter(|entry| !entry.key.starts_with("x-"));
                let dot = if path.is_empty() { "" } else { "." };
                present.for_each(|entry| entry.value.texts(&format!("{path}{dot}{}", entry.key), into));
            }
        }
    }

    /// The nodes right below it.
    fn children(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match &self.value {
            Value::Scalar { .. } => Box::new(std::iter::empty()),
            Value::List(items) => Box::new(items.iter()),
            Value::Map(entries) => Box::new(entries.iter().map(|entry| &entry.value)),
        }
    }

    /// How much it holds.
    pub(crate) fn weight(&self) -> Weight {
        let mut weight = Weight { nodes: 1, bytes: 0, depth: 0 };
        if let Value::Scalar { text, .. } = &self.value {
            weight.bytes = text.len();
        }
        for child in self.children() {
            let inner = child.weight();
            weight.nodes += inner.nodes;
            weight.bytes += inner.bytes;
            weight.depth = weight.depth.max(inner.depth + 1);
        }
        weight
    }
}

/// The size of a tree, for budgets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weight {
    /// Nodes, itself included.
    pub(crate) nodes: usize,
    /// Bytes of text.
    pub(crate) bytes: usize,
    /// Levels below it.
    pub(crate) depth: usize,
}
