//! A line a finding, as compilers write them: `resume.yaml:31:7: error[missing-glyph]: …`.

use crate::diagnostic::Diagnostic;
use crate::source::Sources;

pub(super) fn render(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = diagnostic.labels.first().map(|label| format!("{}: ", sources.place(label.span))).unwrap_or_default();
    let pdf = diagnostic
        .pdf
        .as_ref()
        .map(|pdf| {
            let reading = if pdf.reading.is_empty() { String::new() } else { format!(", {}", pdf.reading) };
            format!(" (page {}, line {}{reading})", pdf.page, pdf.line)
        })
        .unwrap_or_default();
    format!("{place}{}[{}]: {}{pdf}\n", diagnostic.severity, diagnostic.code, diagnostic.message)
}
