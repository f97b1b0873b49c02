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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    #[test]
    fn a_finding_is_one_line_whatever_its_file_and_its_text_are() {
        let mut sources = Sources::new();
        let id = sources.add("r\n::warning::x.yaml", "a: b");
        let finding = Diagnostic::error(Code::Missing, "`x\n::error::y\u{1b}]0;t\u{7}`").at(Span::new(id, 3, 4), "");
        let line = render(&finding, &sources);
        assert_eq!(line, "r\\n::warning::x.yaml:1:4: error[missing]: `x\\n::error::y\\u{1b}]0;t\\u{7}`\n");
    }
}
