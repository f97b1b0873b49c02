//! Text that others wrote, as a message may hold it: what it quotes must neither end its line nor steer a terminal.

use std::borrow::Cow;

/// As much of a text is quoted, in characters: what anybody reads in a line.
const LENGTH: usize = 80;

/// A text in one line: line breaks, control characters and what turns the direction of text as escapes (`\n`, `\u{1b}`).
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) { line.extend(c.escape_default()) } else { line.push(c) }
    }
    Cow::Owned(line)
}

/// A quoted key, value or word: in one line, and cut where it is longer than anybody reads.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => Cow::Owned(format!("{}…", one_line(&text[..end]))),
        None => one_line(text),
    }
}

/// The name of a file. A line that begins with it begins no workflow command of GitHub Actions (`::error::`).
#[must_use]
pub fn file_name(name: &str) -> Cow<'_, str> {
    if name.trim_start().starts_with("::") { Cow::Owned(format!("./{}", one_line(name))) } else { one_line(name) }
}

/// Whether a character does something to the line or the terminal that it is printed on, unseen.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ordinary_text_is_shown_as_it_is() {
        for text in ["", "résumé 履歴書 😀", "a: b, `c` \\n", "क्‍ष"] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn line_breaks_and_escapes_of_terminals_are_shown_as_what_they_are() {
        assert_eq!(one_line("x\r\n::error::y"), "x\\r\\n::error::y");
        assert_eq!(one_line("a\u{1b}]0;t\u{7}\u{9b}"), "a\\u{1b}]0;t\\u{7}\\u{9b}");
        assert_eq!(one_line("a\u{202E}b\u{2028}"), "a\\u{202e}b\\u{2028}");
    }

    #[test]
    fn a_long_text_is_cut_and_a_file_name_is_not() {
        assert_eq!(shown(&"ü".repeat(80)), "ü".repeat(80));
        assert_eq!(shown(&"ü".repeat(81)), "ü".repeat(80) + "…");
        assert_eq!(file_name(&"a".repeat(500)).len(), 500);
    }

    #[test]
    fn a_file_name_begins_no_workflow_command() {
        assert_eq!(file_name("::add-mask::a.yaml"), "./::add-mask::a.yaml");
        assert_eq!(file_name("\n::add-mask::a.yaml"), "./\\n::add-mask::a.yaml");
        assert_eq!(file_name("a::b.yaml"), "a::b.yaml");
    }

    proptest! {
        #[test]
        fn nothing_that_is_shown_ends_a_line_or_steers_a_terminal(text in "(?s).{0,40}|[\\n\\r\u{1b}\u{202e}a]{0,90}") {
            prop_assert!(!shown(&text).contains(steers) && !one_line(&text).contains(steers));
            let longest = r"\u{10ffff}".len();
            prop_assert!(shown(&text).chars().count() <= LENGTH * longest + 1);
        }
    }
}
