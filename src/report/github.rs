//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
//!
//! The form and the escapes are those of GitHub's documentation of workflow commands and of its runner: `%`, CR and LF in
//! messages, and `:` and `,` in properties too, as percent signs with two hexadecimal digits. GitHub shows ten errors and
//! ten warnings of a step; all of them stay in its log.

use std::fmt::Write as _;

use super::place::Place;
use super::short::in_pdf;
use crate::diagnostic::{Diagnostic, Severity, one_line};
use crate::source::Sources;

pub(super) fn render(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut line = format!("::{command} ");
    if let Some(label) = diagnostic.labels.first() {
        let Place { file, start, end, utf16: (column, end_column) } = Place::of(label.span, sources);
        _ = write!(line, "file={},line={},endLine={},", property(&one_line(file)), start.line, end.line);
        // Columns are taken within one line only.
        if start.line == end.line {
            _ = write!(line, "col={column},endColumn={end_column},");
        }
    }
    let title = format!("atsafe: {}", diagnostic.code);
    let mut message = format!("{}{}", diagnostic.message, in_pdf(diagnostic));
    for hint in &diagnostic.hints {
        _ = write!(message, "\nhint: {hint}");
    }
    line + &format!("title={}::{}\n", property(&title), data(&message))
}

/// A message, in one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends at a comma, or with all properties at a double colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    /// What GitHub's runner makes of a line: the command, its properties, and the message.
    fn parsed(line: &str) -> (String, Vec<(String, String)>, String) {
        let undo = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        let (head, message) = line.strip_suffix('\n').unwrap()[2..].split_once("::").unwrap();
        let (command, properties) = head.split_once(' ').unwrap();
        let pair = |text: &str| {
            let (key, value) = text.split_once('=').unwrap();
            (key.to_owned(), undo(&value.replace("%3A", ":").replace("%2C", ",")))
        };
        (command.to_owned(), properties.split(',').map(pair).collect(), undo(message))
    }

    proptest! {
        #[test]
        fn any_message_in_any_file_comes_back_from_its_line(file in "[^=\0]{0,20}", text in "(?s).{0,40}|[%:,\r\n0AD235C]{0,20}") {
            let mut sources = Sources::new();
            let id = sources.add(file.clone(), "a: b");
            let finding = Diagnostic::error(Code::Missing, text.clone()).at(Span::new(id, 3, 4), "");
            let line = render(&finding, &sources);
            prop_assert_eq!(line.matches(['\n', '\r']).count(), 1);
            let (command, properties, message) = parsed(&line);
            prop_assert_eq!((command.as_str(), message.as_str()), ("error", &*one_line(&text)));
            let keys: Vec<&str> = properties.iter().map(|(key, _)| key.as_str()).collect();
            prop_assert_eq!(keys, ["file", "line", "endLine", "col", "endColumn", "title"]);
            prop_assert_eq!(&*properties[0].1, &*one_line(&file));
        }
    }

    #[test]
    fn what_a_message_quotes_starts_no_command_of_its_own() {
        let mut sources = Sources::new();
        let id = sources.add("r\n::warning::x.yaml", "a: b");
        let text = "`x\r\n::add-mask::A\u{1b}[2J`";
        let line = render(&Diagnostic::error(Code::Missing, text).at(Span::new(id, 3, 4), "").hint(text), &sources);
        assert!(!line.trim_end().contains(char::is_control), "{line:?}");
        assert!(line.starts_with("::error file=r\\n%3A%3Awarning%3A%3Ax.yaml,line=1,"), "{line}");
    }

    #[test]
    fn a_place_over_several_lines_has_no_columns() {
        let mut sources = Sources::new();
        let id = sources.add("r.yaml", "a: |\n  b\n  c\n");
        let finding = Diagnostic::warning(Code::Missing, "m").at(Span::new(id, 5, 12), "");
        assert_eq!(render(&finding, &sources), "::warning file=r.yaml,line=2,endLine=3,title=atsafe%3A missing::m\n");
    }

    #[test]
    fn a_finding_without_a_place_has_a_title_alone() {
        let finding = Diagnostic::note(Code::Missing, "m").hint("h");
        assert_eq!(render(&finding, &Sources::new()), "::notice title=atsafe%3A missing::m%0Ahint: h\n");
    }
}
