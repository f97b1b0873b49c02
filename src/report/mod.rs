//! Diagnostics as text: one file a format. Nothing here prints; the command line does.

mod human;
mod rules;
mod short;

pub use rules::{explain, rules_as_table};

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// With the source line under each, for people.
    #[default]
    Human,
    /// A line each, `file:line:column: severity[code]: message`, for editors and `grep`.
    Short,
}

/// Writes diagnostics, each ended by a line break. `color` styles them with ANSI sequences.
#[must_use]
pub fn render(diagnostics: &[&Diagnostic], sources: &Sources, format: Format, color: bool) -> String {
    match format {
        Format::Human => diagnostics.iter().map(|diagnostic| human::render(diagnostic, sources, color)).collect(),
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
