//! Whole documents through [`parse`]: what is understood, and what is said of the rest.

use super::*;
use crate::diagnostic::Severity;

mod json;
mod limits;
mod messages;
mod schema;
mod values;

/// A parsed text, and its sources to look at places.
struct Read {
    sources: Sources,
    parsed: Parsed,
}

/// Reads a document of a name.
fn read_as(name: &str, bytes: &[u8]) -> Read {
    read_with(name, bytes, &[], &NoFiles)
}

/// Reads a YAML document.
fn read(text: &str) -> Read {
    read_as("r.yaml", text.as_bytes())
}

/// Reads a YAML document below a person's name, which every resume needs.
fn read_named(text: &str) -> Read {
    read(&format!("basics: {{name: Ada}}\n{text}"))
}

fn read_with(name: &str, bytes: &[u8], sets: &[Set], files: &dyn Files) -> Read {
    let mut sources = Sources::new();
    let parsed = parse(&mut sources, &Input { name, bytes, sets, files });
    Read { sources, parsed }
}

impl Read {
    /// The resume of a document without errors.
    #[track_caller]
    fn resume(&self) -> &Resume {
        assert!(self.parsed.resume.is_some(), "{}", self.lines().join("\n"));
        self.parsed.resume.as_ref().unwrap()
    }

    /// The resume of a document without errors or warnings.
    #[track_caller]
    fn clean(&self) -> &Resume {
        assert!(self.parsed.diagnostics.is_empty(), "{}", self.lines().join("\n"));
        self.resume()
    }

    /// Each problem on a line: severity, code, place, message, first hint.
    fn lines(&self) -> Vec<String> {
        let line = |diagnostic: &Diagnostic| {
            let place = diagnostic.labels.first().map_or(String::new(), |label| self.sources.place(label.span));
            let hint = diagnostic.hints.first().map_or("", String::as_str);
            format!("{} {} {place}: {}; {hint}", diagnostic.severity, diagnostic.code, diagnostic.message)
        };
        self.parsed.diagnostics.iter().map(line).collect()
    }

    /// The only problem, which is an error.
    #[track_caller]
    fn error(&self) -> String {
        let lines = self.lines();
        assert_eq!(lines.len(), 1, "{}", lines.join("\n"));
        assert_eq!(self.parsed.diagnostics[0].severity, Severity::Error);
        assert!(self.parsed.resume.is_none());
        lines[0].clone()
    }

    /// The only problem, which is a warning.
    #[track_caller]
    fn warning(&self) -> String {
        self.resume();
        let lines = self.lines();
        assert_eq!(lines.len(), 1, "{}", lines.join("\n"));
        lines[0].clone()
    }
}

/// The values of a list of texts.
fn texts(items: &[Tagged]) -> Vec<&str> {
    items.iter().map(|item| item.text.value.as_str()).collect()
}
