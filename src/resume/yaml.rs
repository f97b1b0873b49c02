//! YAML (and JSON, which it holds) → [`Node`]: the parser's events as a tree, with aliases and merge keys resolved.

use std::collections::BTreeMap;

use granit_parser::{Event, Options, Parser, ScalarStyle, Tag};

use super::{
    comments::Comments,
    decode,
    load::{Loader, MAX_DEPTH, Stop, too_deep},
    node::{Entry, Node, Value, Weight},
    syntax,
};
use crate::{
    diagnostic::{Code, Diagnostic, shown},
    source::{FileId, Span},
};

/// The tree of a file whose text is at hand; none if nothing is in it. What `#` swallowed is told on the way.
pub(crate) fn read(loader: &mut Loader<'_>, file: FileId, text: &str, depth: usize) -> Result<Option<Node>, Stop> {
    let mut document = Document::new(loader, file, text, depth);
    let stopped = document.run();
    let (root, comments) = (document.root.take(), std::mem::take(&mut document.comments));
    loader.diagnostics.extend(comments.warnings(text, file));
    loader.comments.extend(comments.spans(file));
    stopped.map(|()| root)
}

/// A list or mapping whose end has not come yet.
struct Frame {
    start: usize,
    anchor: usize,
    content: Open,
}

enum Open {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, merges: Vec<Node>, key: Option<Key> },
}

/// A mapping's key, read and waiting for its value.
struct Key {
    text: String,
    span: Span,
    /// Whether it is `<<` without quotes.
    merge: bool,
}

/// What a tag asks for.
#[derive(Clone, Copy)]
enum Tagging {
    None,
    Text,
    Include,
    Env,
}

/// The reading of one file.
struct Document<'l, 'a, 't> {
    loader: &'l mut Loader<'a>,
    file: FileId,
    text: &'t str,
    depth: usize,
    frames: Vec<Frame>,
    anchors: BTreeMap<usize, Node>,
    comments: Comments,
    documents: usize,
    root: Option<Node>,
}

impl<'l, 'a, 't> Document<'l, 'a, 't> {
    fn new(loader: &'l mut Loader<'a>, file: FileId, text: &'t str, depth: usize) -> Self {
        let (frames, anchors, comments) = (Vec::new(), BTreeMap::new(), Comments::default());
        Self { loader, file, text, depth, frames, anchors, comments, documents: 0, root: None }
    }

    fn run(&mut self) -> Result<(), Stop> {
        let mut options = Options::default();
        // JSON sets no bound to keys, and comments are no danger in a file of bounded size.
        options.simple_key_max_lookahead = usize::MAX;
        options.max_buffered_comment_events = usize::MAX;
        for event in Parser::new_from_str_with_options(self.text, options) {
            let (event, span) = event.map_err(|error| Stop(syntax::yaml_error(&error, self.text, self.file)))?;
            self.event(event, span)?;
        }
        Ok(())
    }

    fn event(&mut self, event: Event<'_>, at: granit_parser::Span) -> Result<(), Stop> {
        let range = at.byte_range().unwrap_or(self.text.len()..self.text.len());
        let span = Span::new(self.file, range.start, range.end);
        let tagged = at.tag_span().and_then(|tag| tag.byte_range());
        let tagged = tagged.map_or(span, |range| Span::new(self.file, range.start, range.end));
        match event {
            Event::DocumentStart(..) => self.document(span),
            Event::Comment(..) => {
                self.comments.comment(range.start, range.end);
                Ok(())
            }
            Event::Alias(id) => self.alias(id, span),
            Event::Scalar(text, style, anchor, tag) => {
                let tagging = self.tag(tag.as_deref(), tagged);
                self.scalar(&text, style, tagging, span, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.collection_tag(tag.as_deref(), "seq", tagged);
                self.open(Open::List(Vec::new()), span, anchor)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.collection_tag(tag.as_deref(), "map", tagged);
                self.open(Open::Map { entries: Vec::new(), merges: Vec::new(), key: None }, span, anchor)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ => Ok(()),
        }
    }

    fn document(&mut self, span: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        let noun = self.loader.kind.noun;
        Err(Stop(
            Diagnostic::error(Code::Syntax, "a second document begins here")
                .at(span, "after the first has ended")
                .hint(format!("a file holds one {noun}: remove the `---`, or move what follows to a file of its own")),
        ))
    }

    fn alias(&mut self, id: usize, span: Span) -> Result<(), Stop> {
        let Some(node) = self.anchors.get(&id) else {
            return Err(Stop(
                Diagnostic::error(Code::Unsupported, "the alias stands inside what it names, which has no end")
                    .at(span, "refers to itself")
                    .hint("name the part that is meant, not what holds it"),
            ));
        };
        let weight = node.weight();
        if self.depth + self.frames.len() + weight.depth > MAX_DEPTH {
            return Err(Stop(too_deep(span)));
        }
        self.loader.spend(weight, span)?;
        let node = node.clone();
        self.push(node);
        Ok(())
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        tagging: Tagging,
        span: Span,
        anchor: usize,
    ) -> Result<(), Stop> {
        let plain = style == ScalarStyle::Plain;
        // Where nothing is written, the parser says `~`.
        let text = if plain && span.start == span.end { "" } else { text };
        if plain {
            self.comments.plain(self.text, span.start, span.end);
        }
        self.loader.spend(Weight { nodes: 1, bytes: text.len(), depth: 0 }, span)?;
        if let Some(character) = text.chars().find(|&character| decode::is_control(character)) {
            let name = decode::control_name(character);
            self.loader.diagnostics.push(
                Diagnostic::error(Code::ControlCharacter, format!("the text holds the control character {name}"))
                    .at(span, "in this text")
                    .hint("remove the escape that stands for it"),
            );
        }
        let node = match tagging {
            Tagging::Include => {
                let depth = self.depth + self.frames.len();
                self.loader.include(text, span, depth).unwrap_or_else(|| Node::null(span))
            }
            Tagging::Env => self.loader.variable(text, span)?.unwrap_or_else(|| Node::null(span)),
            Tagging::Text => Node::text(text, span),
            Tagging::None => Node { span, value: Value::Scalar { text: text.to_owned(), plain } },
        };
        self.finish(node, anchor)
    }

    /// What the tag of a scalar asks for; an error for one that means nothing here.
    fn tag(&mut self, tag: Option<&Tag>, span: Span) -> Tagging {
        let Some(tag) = tag else { return Tagging::None };
        match (tag.core_suffix(), tag.parts()) {
            (Some("str"), _) | (None, ("!", "") | ("", "!")) => Tagging::Text,
            (Some("map" | "seq"), _) => self.refuse_tag(tag, span),
            (Some(_), _) => Tagging::None,
            (None, ("!", "include")) => Tagging::Include,
            (None, ("!", "env")) => Tagging::Env,
            (None, _) => self.refuse_tag(tag, span),
        }
    }

    fn collection_tag(&mut self, tag: Option<&Tag>, kind: &str, span: Span) {
        if let Some(tag) = tag.filter(|tag| tag.core_suffix() != Some(kind)) {
            self.refuse_tag(tag, span);
        }
    }

    fn refuse_tag(&mut self, tag: &Tag, span: Span) -> Tagging {
        let noun = self.loader.kind.noun;
        self.loader.diagnostics.push(
            Diagnostic::error(
                Code::Unsupported,
                format!("the tag `{}` means nothing in a {noun}", shown(&tag.original())),
            )
            .at(span, "tagged here")
            .hint("remove the tag; a text that begins with `!` needs quotes"),
        );
        Tagging::None
    }

    fn open(&mut self, content: Open, span: Span, anchor: usize) -> Result<(), Stop> {
        if self.depth + self.frames.len() >= MAX_DEPTH {
            return Err(Stop(too_deep(self.first_line(span.start, span.start + 1))));
        }
        self.loader.spend(Weight { nodes: 1, bytes: 0, depth: 0 }, span)?;
        self.frames.push(Frame { start: span.start, anchor, content });
        Ok(())
    }

    fn close(&mut self, span: Span) -> Result<(), Stop> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        let value = match frame.content {
            Open::List(items) => Value::List(items),
            Open::Map { entries, merges, .. } => Value::Map(self.map(entries, merges)),
        };
        let node = Node { span: self.first_line(frame.start, span.end), value };
        self.finish(node, frame.anchor)
    }

    /// What stands on the first line of a range, blanks at its end left out.
    fn first_line(&self, start: usize, end: usize) -> Span {
        let text = self.text.get(start..end.min(self.text.len())).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end();
        Span::new(self.file, start, start + line.len())
    }

    /// Keeps a node for its aliases and hands it to what it stands in.
    fn finish(&mut self, node: Node, anchor: usize) -> Result<(), Stop> {
        if anchor > 0 {
            // The copy counts too: anchors nested in one another would multiply a large text.
            self.loader.spend(node.weight(), node.span)?;
            self.anchors.insert(anchor, node.clone());
        }
        self.push(node);
        Ok(())
    }

    fn push(&mut self, node: Node) {
        let key_here = matches!(&self.frames.last(), Some(Frame { content: Open::Map { key: None, .. }, .. }));
        let new_key = key_here.then(|| self.key(&node));
        match self.frames.last_mut().map(|frame| &mut frame.content) {
            None => self.root = Some(node),
            Some(Open::List(items)) => items.push(node),
            Some(Open::Map { entries, merges, key }) => match key.take() {
                None => *key = new_key,
                Some(Key { merge: true, .. }) => merges.push(node),
                Some(Key { text, span, merge: false }) => {
                    entries.push(Entry { key: text, key_span: span, value: node });
                }
            },
        }
    }

    fn key(&mut self, node: &Node) -> Key {
        if let Value::Scalar { text, plain } = &node.value {
            return Key { text: text.clone(), span: node.span, merge: *plain && text == "<<" };
        }
        self.loader.diagnostics.push(
            Diagnostic::error(Code::WrongType, format!("a key is text, and this is {}", node.kind()))
                .at(node.span, "used as a key")
                .hint("a text that begins with `[`, `{` or `? ` needs quotes"),
        );
        Key { text: String::new(), span: node.span, merge: false }
    }

    /// A whole mapping: each key once, and what it merges in behind its own.
    fn map(&mut self, entries: Vec<Entry>, merges: Vec<Node>) -> Vec<Entry> {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let mut unique = Vec::with_capacity(entries.len());
        for entry in entries {
            if let Some(&first) = seen.get(&entry.key) {
                self.loader.diagnostics.push(
                    Diagnostic::error(Code::DuplicateKey, format!("the key `{}` stands here twice", shown(&entry.key)))
                        .at(entry.key_span, "again here")
                        .at(first, "first here")
                        .hint("remove one of them, or put both values under one key"),
                );
                continue;
            }
            seen.insert(entry.key.clone(), entry.key_span);
            unique.push(entry);
        }
        for node in merges {
            self.merge(node, &mut unique, &mut seen);
        }
        unique
    }

    fn merge(&mut self, node: Node, into: &mut Vec<Entry>, seen: &mut BTreeMap<String, Span>) {
        let span = node.span;
        match node.value {
            Value::Map(entries) => {
                for entry in entries {
                    if !seen.contains_key(&entry.key) {
                        seen.insert(entry.key.clone(), entry.key_span);
                        into.push(entry);
                    }
                }
            }
            // A list inside a list would be taken as well; nothing is lost by that.
            Value::List(nodes) => nodes.into_iter().for_each(|node| self.merge(node, into, seen)),
            Value::Scalar { .. } => {
                self.loader.diagnostics.push(
                    Diagnostic::error(Code::WrongType, "`<<` merges mappings, and this is text")
                        .at(span, "merged here")
                        .hint("give the alias of a mapping, as in `<<: *defaults`"),
                );
            }
        }
    }
}
