//! Faults put into PDFs one at a time, and what `atsafe verify` has to call each: PDFs of our themes, and of templates
//! that have nothing to do with them. Then the same PDFs without a fault, worded and set otherwise, of which it has to
//! say nothing.
//!
//! `cargo test --test cli faults -- --nocapture --test-threads 1` prints all of it as a table.

#![allow(clippy::print_stdout, reason = "the table")]

mod bars;
mod dates_first;
mod foreign;
mod labels;
mod own;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use atsafe::diagnostic::Code;
use atsafe::pipeline::{self, Settings};
use atsafe::resume::{Input, NoFiles};
use atsafe::source::Sources;
use atsafe::typeset::Fonts;
use serde_json::Value;

use crate::support::root;

/// A change to a document, from what to what; all in order, each at the first place.
type Edits = &'static [(&'static str, &'static str)];

/// A fault: its name, the change that makes it, the code of the finding that has to name it, and the path in the resume
/// that the finding has to point at; empty where it is about none.
struct Fault(&'static str, Edits, Code, &'static str);

/// A change that is none of a PDF's content.
struct Twin(&'static str, Edits);

/// What a template and its changes are tried on.
struct Trial {
    /// What the table calls it.
    template: &'static str,
    /// The resume that is set.
    resume: String,
    /// The template, as a theme's folder holds it: file names and texts.
    files: Vec<(&'static str, String)>,
}

/// What all PDFs are held against.
fn resume() -> PathBuf {
    root().join("tests/faults/resume.yaml")
}

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load::<PathBuf>(&[]).unwrap())
}

/// A text with all edits made.
fn edited(text: &str, edits: Edits) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the document holds `{from}`");
        text.replacen(from, to, 1)
    })
}

impl Trial {
    /// The PDF.
    fn pdf(&self) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in &self.files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let input = Input { name: "resume.yaml", bytes: self.resume.as_bytes(), sets: &[], files: &NoFiles };
        // Documents of other hands are no PDF/UA.
        let theme = Some(folder.path().display().to_string());
        let settings = Settings { theme, standards: vec!["1.7".to_owned()], ..Settings::default() };
        let (mut sources, mut problems) = (Sources::new(), Vec::new());
        let document = pipeline::set(&input, &settings, fonts(), &mut sources, &mut problems);
        let pdf = document.and_then(|it| pipeline::write(&it, &settings, &sources, &mut problems));
        pdf.unwrap_or_else(|| panic!("{}: {problems:#?}", self.template))
    }
}

/// A finding of `verify`: severity, code, path and message.
#[derive(Debug)]
struct Said {
    severity: String,
    code: String,
    path: String,
    message: String,
}

/// What the program says of a PDF: its exit code and the findings.
fn verify(pdf: &[u8]) -> (i32, Vec<Said>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("resume.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_atsafe"));
    command.arg("verify").arg(&path).arg("--against").arg(resume()).args(["--message-format", "json"]);
    let output = command.output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let said = |it: &Value| Said {
        severity: text(&it["severity"]),
        code: text(&it["code"]),
        path: text(&it["path"]),
        message: text(&it["message"]),
    };
    let findings = report["findings"].as_array().unwrap().iter().map(said).collect();
    (output.status.code().unwrap(), findings)
}

/// A line of the table.
fn row(template: &str, name: &str, said: &str) {
    println!("{template:<12} {name:<48} {said}");
}

/// Each fault is found, under its own name and in its own place.
fn assert_caught(trial: impl Fn(Edits) -> Trial, faults: &[Fault]) {
    let mut missed = String::new();
    for Fault(name, edits, code, path) in faults {
        let trial = trial(edits);
        let (exit, said) = verify(&trial.pdf());
        let hit = said.iter().find(|it| it.severity == "error" && it.code == code.as_str() && it.path == *path);
        row(trial.template, name, &hit.map_or("NOT NAMED".to_owned(), |it| format!("{}: {}", it.code, it.message)));
        if exit != 1 || hit.is_none() {
            _ = writeln!(missed, "{}, {name}: exit {exit}, not {code} at `{path}` but {said:#?}", trial.template);
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

/// Nothing is said of any twin.
fn assert_clean(trial: impl Fn(Edits) -> Trial, twins: &[Twin]) {
    let mut cried = String::new();
    for Twin(name, edits) in twins {
        let trial = trial(edits);
        let (exit, said) = verify(&trial.pdf());
        row(trial.template, name, if said.is_empty() { "clean" } else { "CRIES WOLF" });
        if exit != 0 || !said.is_empty() {
            _ = writeln!(cried, "{}, {name}: exit {exit}, {said:#?}", trial.template);
        }
    }
    assert!(cried.is_empty(), "{cried}");
}
