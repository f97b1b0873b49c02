//! A line a finding, as compilers write them: `resume.yaml:31:7: error[missing-glyph]: …`.

use crate::diagnostic::Diagnostic;
use crate::source::Sources;

pub(super) fn render(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = diagnostic.labels.first().map(|label| format!("{}: ", sources.place(label.span))).unwrap_or_default();
    let pdf = in_pdf(diagnostic);
    format!("{place}{}[{}]: {}{pdf}\n", diagnostic.severity, diagnostic.code, diagnostic.message)
}

/// ` (page 1, line 4, all 4 readings)`, as far as it is known, or nothing.
pub(super) fn in_pdf(diagnostic: &Diagnostic) -> String {
    let Some(pdf) = &diagnostic.pdf else { return String::new() };
    let reading = if pdf.reading.is_empty() { String::new() } else { format!(", {}", pdf.reading) };
    let line = if pdf.line == 0 { String::new() } else { format!(", line {}", pdf.line) };
    format!(" (page {}{line}{reading})", pdf.page)
}
