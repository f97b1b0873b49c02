//! Loads a document and what it includes as one tree, and counts what they take.

use super::{
    decode,
    files::{self, Files},
    node::{Node, Weight},
    syntax, yaml,
};
use crate::{
    diagnostic::{Code, Diagnostic, shown},
    source::{Sources, Span},
};

/// How deep lists and mappings may nest.
pub(crate) const MAX_DEPTH: usize = 64;
/// How many nodes a document may have, aliases and includes expanded.
pub(crate) const MAX_NODES: usize = 100_000;
/// How much text, aliases expanded: twice the file's limit, since an escape can be shorter than what it stands for.
const MAX_TEXT: usize = 2 * decode::MAX_BYTES;
/// How deep includes may nest.
const MAX_INCLUDE_DEPTH: usize = 8;
/// How many files may be included.
const MAX_INCLUDES: usize = 256;

/// What kind of document is read, for messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    /// What it is.
    pub(crate) noun: &'static str,
    /// The shortest one.
    shortest: &'static str,
    /// What becomes of keys that begin with `x-`.
    pub(crate) own_keys: &'static str,
}

/// A resume.
pub(crate) const RESUME: Kind = Kind {
    noun: "resume",
    shortest: "`basics: {name: Your Name}` is the shortest resume; `atsafe new` writes a longer one",
    own_keys: "are your own and are not printed",
};

/// A project file.
pub(crate) const PROJECT: Kind = Kind {
    noun: "project file",
    shortest: "`resume: resume.yaml` is the shortest project file",
    own_keys: "are your own and are passed over",
};

/// A role profile.
pub(crate) const PROFILE: Kind = Kind {
    noun: "role profile",
    shortest: "`{profile: mine, extends: backend}` is the shortest role profile",
    own_keys: "are your own and are passed over",
};

/// Loads documents, and counts what they take.
pub(crate) struct Loader<'a> {
    sources: &'a mut Sources,
    files: &'a dyn Files,
    /// What kind of document it is.
    pub(crate) kind: Kind,
    /// What the document is called, up to its folder's end.
    folder: String,
    /// The files being read, from the document's folder, outermost first.
    open: Vec<String>,
    includes: usize,
    read: usize,
    nodes: usize,
    text: usize,
    /// Everything found so far.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The comments of all files so far.
    pub(crate) comments: Vec<Span>,
}

/// What ends the loading of a file at once.
pub(crate) struct Stop(pub(crate) Diagnostic);

impl<'a> Loader<'a> {
    /// A loader for the document called `name`.
    pub(crate) fn new(sources: &'a mut Sources, files: &'a dyn Files, name: &str, kind: Kind) -> Self {
        let folder = name.rfind(['/', '\\']).map_or("", |slash| &name[..=slash]).to_owned();
        let file = name[folder.len()..].to_owned();
        let (includes, read, nodes, text) = (0, 0, 0, 0);
        Self {
            sources,
            files,
            kind,
            folder,
            open: vec![file],
            includes,
            read,
            nodes,
            text,
            diagnostics: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// The tree of a file; none if it is refused.
    pub(crate) fn load(&mut self, name: &str, bytes: &[u8], depth: usize) -> Option<Node> {
        self.read += bytes.len();
        if self.read > decode::MAX_BYTES {
            self.diagnostics.push(decode::too_large(name));
            return None;
        }
        let file = match decode::decode(self.sources, name, bytes) {
            Ok(file) => file,
            Err(diagnostics) => {
                self.diagnostics.extend(diagnostics);
                return None;
            }
        };
        // The loader needs the arena for includes while it reads; so it reads from a copy.
        let text = self.sources.get(file).text().to_owned();
        if let Some(error) = syntax::is_json(name, &text).then(|| syntax::json_error(&text, file)).flatten() {
            self.diagnostics.push(if text.trim().is_empty() { empty(name, self.kind) } else { error });
            return None;
        }
        let root = match yaml::read(self, file, &text, depth) {
            Ok(root) => root.filter(|root| root.span.start < root.span.end),
            Err(Stop(diagnostic)) => {
                self.diagnostics.push(diagnostic);
                return None;
            }
        };
        if root.is_none() {
            self.diagnostics.push(empty(name, self.kind));
        }
        root
    }

    /// Counts what a tree takes; an error once that is too much.
    pub(crate) fn spend(&mut self, weight: Weight, span: Span) -> Result<(), Stop> {
        self.nodes += weight.nodes;
        self.text += weight.bytes;
        if self.nodes <= MAX_NODES && self.text <= MAX_TEXT {
            return Ok(());
        }
        let what = if self.nodes > MAX_NODES { format!("{MAX_NODES} values") } else { "8 MiB of text".to_owned() };
        Err(Stop(
            Diagnostic::error(Code::Limit, format!("the document holds more than {what}"))
                .at(span, "the limit is passed here")
                .hint("aliases and includes count as often as they are used"),
        ))
    }

    /// The tree of an included file.
    pub(crate) fn include(&mut self, target: &str, span: Span, depth: usize) -> Option<Node> {
        self.includes += 1;
        match self.included(target) {
            Ok((path, bytes)) => {
                let name = format!("{}{path}", self.folder);
                self.open.push(path);
                let node = self.load(&name, &bytes, depth);
                self.open.pop();
                node
            }
            Err((code, why)) => {
                self.diagnostics.push(
                    Diagnostic::error(code, format!("`{}` cannot be included: {why}", shown(target)))
                        .at(span, "included here")
                        .hint("`!include` takes the path of a YAML or JSON file below the document's folder"),
                );
                None
            }
        }
    }

    /// The value of a variable of the environment, as text.
    pub(crate) fn variable(&mut self, name: &str, span: Span) -> Result<Option<Node>, Stop> {
        let name = name.trim();
        match self.files.variable(name).and_then(|value| usable(&value)) {
            Ok(value) => {
                // The node was counted where its tag was read; its text is not written there.
                self.spend(Weight { nodes: 0, bytes: value.len(), depth: 0 }, span)?;
                Ok(Some(Node::text(value, span)))
            }
            Err(why) => {
                self.diagnostics.push(
                    Diagnostic::error(Code::Unreadable, format!("`!env {}` has no value: {why}", shown(name)))
                        .at(span, "asked for here")
                        .hint("set the variable before the run, or write the value itself"),
                );
                Ok(None)
            }
        }
    }

    fn included(&self, target: &str) -> Result<(String, Vec<u8>), (Code, String)> {
        let from = self.open.last().map_or("", String::as_str);
        let path = files::resolve(from, target).map_err(|why| (Code::Unsupported, why))?;
        if self.open.contains(&path) {
            return Err((Code::Unsupported, "it would include itself".to_owned()));
        }
        if self.open.len() > MAX_INCLUDE_DEPTH || self.includes > MAX_INCLUDES {
            return Err((Code::Limit, format!("more than {MAX_INCLUDE_DEPTH} levels or {MAX_INCLUDES} files")));
        }
        let bytes = self.files.read(&path).map_err(|why| (Code::Unreadable, why))?;
        Ok((path, bytes))
    }
}

/// The value of a variable without the blanks around it; or why it can't be used. One that is missing where secrets are
/// kept often comes as an empty text.
fn usable(value: &str) -> Result<String, String> {
    let value = value.trim();
    let why = if value.is_empty() {
        "it is empty"
    } else if value.len() > decode::MAX_BYTES {
        "it is larger than 4 MiB"
    } else if value.contains(decode::is_control) {
        "it holds control characters"
    } else {
        return Ok(value.to_owned());
    };
    Err(why.to_owned())
}

/// The error for what nests too deep.
pub(crate) fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error(Code::Limit, format!("lists and mappings nest more than {MAX_DEPTH} levels deep"))
        .at(span, "the limit is passed here")
        .hint("a resume nests less than ten levels; is this the right file?")
}

fn empty(name: &str, kind: Kind) -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("`{name}` is empty")).hint(kind.shortest)
}
