//! Diagnostics and verdicts as text: one file a format. Nothing here prints; the command line does.

mod escape;
mod gallery;
mod github;
mod html;
mod human;
mod json;
mod junit;
mod place;
mod rules;
mod sarif;
mod several;
mod short;
mod uri;

pub use gallery::{Sample, SampleOption, gallery};
pub use json::schema;
pub use rules::{explain, lint_rules_as_markdown, rule_as_json, rules_as_json, rules_as_table};
pub use several::{Several, Target};
pub use uri::uri;

use std::path::Path;

use serde::Serialize;

use crate::ats::Parsed;
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::Extraction;
use crate::lint::{Level, Suppressed};
use crate::source::Sources;
use crate::verify::Verdict;

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// With the source line under each, for people.
    #[default]
    Human,
    /// A line each, `file:line:column: severity[code]: message`, for editors and `grep`.
    Short,
    /// Annotations of GitHub Actions.
    Github,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Nothing was found that makes it fail.
    Passed,
    /// Something was.
    Failed,
    /// It was not possible.
    Unable,
}

/// All that is known at the end of a run.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The command, such as `render`.
    pub command: &'a str,
    /// The file that it was about, as it was given.
    pub file: Option<&'a str>,
    /// How it ended.
    pub outcome: Outcome,
    /// Everything that was found, notes included.
    pub findings: &'a [Diagnostic],
    /// What lint found besides, and a comment allows or a baseline knows.
    pub suppressed: &'a [Suppressed],
    /// The career level that lint looked for.
    pub level: Option<Level>,
    /// Whether notes are shown where people read; programs get them always.
    pub notes: bool,
    /// The least severity that makes the run fail.
    pub fail_on: Severity,
    /// What the findings point into.
    pub sources: &'a Sources,
    /// The folder that files are named from, where their names are absolute.
    pub root: Option<&'a Path>,
    /// What was read, if a PDF was.
    pub extraction: Option<&'a Extraction>,
    /// What came of comparing it with a resume, if that was done.
    pub verdict: Option<&'a Verdict>,
    /// A picture of each page as PNG, where there is one; only [`Kind::Html`] shows them.
    pub pictures: &'a [Option<Vec<u8>>],
    /// The headings by which sections are told apart, in any case of letters.
    pub headings: &'a [String],
    /// All that a resume parser understood of the PDF, if one was read.
    pub understood: Option<&'a Parsed>,
}

impl<'a> Report<'a> {
    /// A report of nothing.
    #[must_use]
    pub fn blank(outcome: Outcome) -> Self {
        Self {
            command: "",
            file: None,
            outcome,
            findings: &[],
            suppressed: &[],
            level: None,
            notes: false,
            fail_on: Severity::Error,
            sources: const { &Sources::new() },
            root: None,
            extraction: None,
            verdict: None,
            pictures: &[],
            headings: &[],
            understood: None,
        }
    }

    /// The findings that people are shown.
    fn shown(&self) -> Vec<&'a Diagnostic> {
        shown(self.findings, self.notes)
    }
}

/// A kind of report that is written as a whole, to a file or to standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JSON in the shape of [`schema`].
    Json,
    /// The XML of `JUnit`: a case for each check of each reading.
    Junit,
    /// SARIF 2.1.0, as GitHub's code scanning takes it.
    Sarif,
    /// A page for a browser, whole in one file.
    Html,
}

/// Writes a report.
#[must_use]
pub fn write(report: &Report<'_>, kind: Kind) -> String {
    match kind {
        Kind::Json => json::write(report),
        Kind::Junit => junit::write(report),
        Kind::Sarif => sarif::write(report),
        Kind::Html => html::write(report),
    }
}

/// Writes diagnostics, each ended by a line break. `color` styles them with ANSI sequences.
#[must_use]
pub fn render(diagnostics: &[&Diagnostic], sources: &Sources, format: Format, color: bool) -> String {
    match format {
        Format::Human => diagnostics.iter().map(|diagnostic| human::render(diagnostic, sources, color)).collect(),
        Format::Github => diagnostics.iter().map(|diagnostic| github::render(diagnostic, sources)).collect(),
        Format::Short => diagnostics.iter().map(|diagnostic| short::render(diagnostic, sources)).collect(),
    }
}

/// Those that are shown: notes only if they are asked for.
#[must_use]
pub fn shown(diagnostics: &[Diagnostic], notes: bool) -> Vec<&Diagnostic> {
    diagnostics.iter().filter(|diagnostic| notes || diagnostic.severity > Severity::Note).collect()
}

/// `1 error, 2 warnings`; empty if there is neither.
#[must_use]
pub fn tally(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let words = |n: usize, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        n => Some(format!("{n} {word}s")),
    };
    let parts = [words(count(Severity::Error), "error"), words(count(Severity::Warning), "warning")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
