//! The place in a file of some words of a text, which YAML may have folded, quoted or escaped.

use std::ops::Range;

use crate::resume::Text;
use crate::source::{Sources, Span};

/// Where a range of a text's value was written; the whole text if it was written too differently.
pub(crate) fn find(sources: &Sources, text: &Text, range: Range<usize>) -> Span {
    let whole = text.origin.span;
    let written = sources.slice(whole);
    match align(written, &text.value, range) {
        Some(found) => Span::new(whole.file, whole.start + found.start, whole.start + found.end),
        None => whole,
    }
}

/// Goes through value and writing side by side. White space stands for any white space, so that folds are no matter; and a
/// character that is only written (a quote, a backslash, the indicator of a block) is passed over.
fn align(written: &str, value: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut at = body(written);
    let (mut start, mut end) = (None, None);
    for (offset, c) in value.char_indices() {
        if offset == range.start {
            start = Some(skip_written(written, at, c));
        }
        if offset == range.end {
            end = Some(at);
            break;
        }
        at = if c.is_whitespace() { blank(written, at)? } else { step(written, at, c)? };
    }
    let end = end.unwrap_or(at);
    let start = start.filter(|start| *start < end)?;
    Some(start..end)
}

/// Where the text itself begins: behind the first line of a block, or a quote.
fn body(written: &str) -> usize {
    match written.chars().next() {
        Some('|' | '>') => written.find('\n').map_or(0, |line| line + 1),
        Some('"' | '\'') => 1,
        _ => 0,
    }
}

/// Behind the next character `c`, with white space and one mark of quoting before it.
fn step(written: &str, at: usize, c: char) -> Option<usize> {
    let start = skip_written(written, at, c);
    written.get(start..)?.starts_with(c).then(|| start + c.len_utf8())
}

/// Where a character begins, white space and a mark of quoting before it passed over.
fn skip_written(written: &str, at: usize, c: char) -> usize {
    let rest = written.get(at..).unwrap_or_default();
    let trimmed = rest.trim_start();
    let mut characters = trimmed.chars();
    let marked = match (characters.next(), characters.next()) {
        (Some('\\'), Some(next)) => next == c,
        (Some('\''), Some('\'')) => c == '\'',
        _ => false,
    };
    at + rest.len() - trimmed.len() + usize::from(marked)
}

fn blank(written: &str, at: usize) -> Option<usize> {
    let rest = written.get(at..)?;
    let trimmed = rest.trim_start();
    (trimmed.len() < rest.len()).then(|| at + rest.len() - trimmed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'w>(written: &'w str, value: &str, words: &str) -> Option<&'w str> {
        let start = value.find(words).unwrap();
        align(written, value, start..start + words.len()).map(|range| &written[range])
    }

    #[test]
    fn words_are_found_in_every_style_of_yaml() {
        assert_eq!(found("Used k8s daily", "Used k8s daily", "k8s"), Some("k8s"));
        assert_eq!(found("\"Used k8s daily\"", "Used k8s daily", "Used"), Some("Used"));
        assert_eq!(found("'It''s k8s'", "It's k8s", "k8s"), Some("k8s"));
        assert_eq!(found("\"a \\\"b\\\" k8s\"", "a \"b\" k8s", "k8s"), Some("k8s"));
        assert_eq!(found(">-\n  Used\n  k8s daily\n", "Used k8s daily", "k8s daily"), Some("k8s daily"));
        assert_eq!(found("Used\n    k8s  daily", "Used k8s  daily", "Used k8s"), Some("Used\n    k8s"));
    }

    #[test]
    fn the_second_of_two_equal_words_is_told_from_the_first() {
        let value = "Go and Go";
        assert_eq!(align("Go and Go", value, 7..9), Some(7..9));
    }

    #[test]
    fn what_was_written_as_an_escape_is_not_found() {
        assert_eq!(found("\"a \\u00e9 k8s\"", "a é k8s", "k8s"), None);
    }
}
