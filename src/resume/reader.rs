//! Reads the model from the generic tree: every problem is noted, and reading goes on.

use super::{
    load::Kind,
    model::Origin,
    node::{Entry, Node, Value},
    record::{Field, Item, Key, Record},
    schema::{Defs, Schema},
    suggest,
};
use crate::{
    diagnostic::{Code, Diagnostic, shown},
    source::{Sources, Span},
};

/// Where the reading stands, and what it has found.
#[derive(Debug)]
pub(crate) struct Reader<'s> {
    sources: &'s Sources,
    kind: Kind,
    path: String,
    /// Everything found so far.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl<'s> Reader<'s> {
    /// A reader of a document in `sources`, at its root.
    pub(crate) fn new(sources: &'s Sources, kind: Kind) -> Self {
        Self { sources, kind, path: String::new(), diagnostics: Vec::new() }
    }

    /// What was typed at a place.
    pub(crate) fn typed(&self, span: Span) -> &'s str {
        self.sources.slice(span)
    }

    /// The path of what is being read, such as `work[1].endDate`.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The origin of what is being read.
    pub(crate) fn origin(&self, span: Span) -> Origin {
        Origin { path: self.path.clone(), span }
    }

    /// Reads something below a key.
    pub(crate) fn below<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(&shown(key));
        let value = read(self);
        self.path.truncate(length);
        value
    }

    /// Reads an item of a list.
    pub(crate) fn item<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        self.path.push('[');
        self.path.push_str(&index.to_string());
        self.path.push(']');
        let value = read(self);
        self.path.truncate(length);
        value
    }

    /// Notes a problem of what is being read.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        let diagnostic = match diagnostic.path {
            None if !self.path.is_empty() => diagnostic.path(self.path.clone()),
            _ => diagnostic,
        };
        self.diagnostics.push(diagnostic);
    }

    /// Notes a value of the wrong kind.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: &str, hint: &str) {
        let what = if self.path.is_empty() { "the document".to_owned() } else { format!("`{}`", self.path) };
        self.report(
            Diagnostic::error(Code::WrongType, format!("{what} should be {expected}, and this is {}", node.kind()))
                .at(node.span, format!("expected {expected}"))
                .hint(hint),
        );
    }
}

/// The fields of a mapping, sorted by the keys that its record knows.
pub(crate) struct Fields<'n> {
    found: Vec<(&'static str, &'n Entry)>,
    span: Span,
}

impl<'n> Fields<'n> {
    /// The fields of a record that isn't there.
    pub(crate) fn none(span: Span) -> Self {
        Self { found: Vec::new(), span }
    }

    /// Finds a mapping's fields, and tells of keys that nobody knows.
    pub(crate) fn find(entries: &'n [Entry], keys: &'static [Key], span: Span, reader: &mut Reader<'_>) -> Self {
        let mut fields = Self::none(span);
        for entry in entries {
            if entry.key.starts_with("x-") || (reader.path.is_empty() && entry.key == "$schema") {
                continue;
            }
            let key = keys.iter().find(|key| key.name == entry.key);
            match key.or_else(|| keys.iter().find(|key| key.old.contains(&entry.key.as_str()))) {
                Some(key) => fields.add(key, entry, reader),
                None => unknown_key(entry, keys, reader),
            }
        }
        fields
    }

    fn add(&mut self, key: &'static Key, entry: &'n Entry, reader: &mut Reader<'_>) {
        let old = entry.key != key.name;
        if entry.value.is_absent() && old {
            return;
        }
        if let Some(at) = self.found.iter().position(|(name, _)| *name == key.name) {
            let (_, first) = self.found[at];
            if first.value.is_absent() {
                self.found.remove(at);
            } else if !entry.value.is_absent() {
                reader.report(twice(key.name, first, entry));
                return;
            }
        }
        if old {
            reader.report(
                Diagnostic::warning(Code::Legacy, format!("`{}` is read as `{}`", entry.key, key.name))
                    .at(entry.key_span, format!("`{}` in JSON Resume 1.x", key.name))
                    .hint(format!("rename it to `{}`", key.name)),
            );
        }
        self.found.push((key.name, entry));
    }

    /// The mapping's place.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// The entry of a key, if it is there.
    pub(crate) fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.found.iter().find(|(name, _)| *name == key).map(|(_, entry)| *entry)
    }

    /// Reads the value of a key.
    pub(crate) fn read<T: Field>(&self, key: &'static str, reader: &mut Reader<'_>) -> T {
        let entry = self.entry(key);
        let typed = entry.map_or(key, |entry| entry.key.as_str());
        reader.below(typed, |reader| T::read(entry.map(|entry| &entry.value), self.span, reader))
    }

    /// Tells of required keys that are not there.
    pub(crate) fn require(&self, keys: &[Key], reader: &mut Reader<'_>) {
        for key in keys.iter().filter(|key| key.required) {
            let entry = self.entry(key.name);
            if entry.is_none_or(|entry| entry.value.is_absent()) {
                let span = entry.map_or(self.span, |entry| entry.key_span);
                reader.below(key.name, |reader| {
                    let message = format!("`{}` is missing", reader.path());
                    reader.report(
                        Diagnostic::error(Code::Missing, message)
                            .at(span, format!("`{}` belongs here", key.name))
                            .hint(format!("add `{}: …`", key.name)),
                    );
                });
            }
        }
    }
}

fn twice(name: &str, first: &Entry, second: &Entry) -> Diagnostic {
    let (one, other) = (shown(&first.key), shown(&second.key));
    let message = format!("`{one}` and `{other}` are one key, `{name}`, and both are given");
    Diagnostic::error(Code::DuplicateKey, message)
        .at(second.key_span, "again here")
        .at(first.key_span, "first here")
        .hint(format!("keep `{name}` and remove the other"))
}

fn unknown_key(entry: &Entry, keys: &[Key], reader: &mut Reader<'_>) {
    let known: Vec<&str> = keys.iter().map(|key| key.name).collect();
    let of = if reader.path.is_empty() { String::new() } else { format!(" in `{}`", reader.path) };
    let is_whole = reader.path.is_empty() && reader.kind.noun == "resume" && matches!(entry.value.value, Value::Map(_));
    let wrapper = suggest::wrapper(&entry.key).filter(|_| is_whole);
    let hint = match (wrapper, suggest::nearest_key(&entry.key, &known)) {
        (Some(wrapper), _) => wrapper.to_owned(),
        (None, Some(name)) => format!("did you mean `{name}`?"),
        (None, None) => format!("known here: {}", suggest::list(&known)),
    };
    let key = shown(&entry.key);
    let diagnostic = Diagnostic::error(Code::UnknownKey, format!("the key `{key}` is not known{of}"))
        .at(entry.key_span, format!("not a key of a {}", reader.kind.noun))
        .hint(hint)
        .hint(format!("keys that begin with `x-` {}: `x-{key}`", reader.kind.own_keys));
    reader.below(&entry.key, |reader| reader.report(diagnostic));
}

/// Reads a record from a mapping; none, and an error, if it is something else.
pub(crate) fn record<R: Record>(node: &Node, reader: &mut Reader<'_>) -> Option<R> {
    let Value::Map(entries) = &node.value else {
        let keys: Vec<_> = R::KEYS.iter().take(3).map(|key| key.name).collect();
        reader.wrong_type(node, "a mapping", &format!("write keys and values, such as {}", suggest::list(&keys)));
        return None;
    };
    let fields = Fields::find(entries, R::KEYS, node.span, reader);
    fields.require(R::KEYS, reader);
    let origin = reader.origin(node.span);
    Some(R::fill(&fields, origin, reader))
}

/// A record with nothing in it, for a place where there is none or a wrong one.
fn empty<R: Record>(span: Span, reader: &mut Reader<'_>) -> R {
    let origin = reader.origin(span);
    R::fill(&Fields::none(span), origin, reader)
}

/// Reads a record that stands alone: if it isn't there, what it requires is missing.
pub(crate) fn alone<R: Record>(node: Option<&Node>, parent: Span, reader: &mut Reader<'_>) -> R {
    let Some(node) = node.filter(|node| !node.is_absent()) else {
        Fields::none(parent).require(R::KEYS, reader);
        return empty(parent, reader);
    };
    record(node, reader).unwrap_or_else(|| empty(node.span, reader))
}

impl<T: Item> Field for Option<T> {
    fn read(node: Option<&Node>, _parent: Span, reader: &mut Reader<'_>) -> Self {
        let node = node?;
        if node.is_absent() {
            T::blank(node, reader);
            return None;
        }
        T::read(node, reader)
    }

    fn schema(defs: &mut Defs) -> Schema {
        T::schema(defs)
    }
}

impl<T: Item> Field for Vec<T> {
    fn read(node: Option<&Node>, _parent: Span, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node.filter(|node| !node.is_absent()) else { return Self::new() };
        match &node.value {
            Value::List(items) => {
                let present = items.iter().enumerate().filter(|(_, item)| !item.is_absent());
                present.filter_map(|(index, item)| reader.item(index, |reader| T::read(item, reader))).collect()
            }
            Value::Scalar { .. } if T::LONE => {
                reader.report(
                    Diagnostic::warning(Code::Legacy, format!("`{}` is a list, and this is one text", reader.path()))
                        .at(node.span, "read as a list of one")
                        .hint("begin it with `- ` on a line of its own"),
                );
                T::read(node, reader).into_iter().collect()
            }
            Value::Scalar { .. } | Value::Map(_) => {
                let expected = format!("a list of {}", T::PLURAL);
                reader.wrong_type(node, &expected, "begin each item with `- `");
                Self::new()
            }
        }
    }

    fn schema(defs: &mut Defs) -> Schema {
        let mut schema = Schema::new();
        schema.insert("type".into(), "array".into());
        schema.insert("items".into(), T::schema(defs).into());
        schema
    }
}
