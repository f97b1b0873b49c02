//! Where a span lies in its file, in the units that reports want.

use crate::source::{Position, SourceFile, Sources, Span};

/// A span as lines and columns, all from 1; the end is one past the last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// The file's name as the user knows it.
    pub(super) file: &'a str,
    /// Its first character, the column in characters.
    pub(super) start: Position,
    /// One past its last character.
    pub(super) end: Position,
    /// The columns of both in UTF-16 code units, as editors and SARIF count.
    pub(super) utf16: (usize, usize),
}

impl<'a> Place<'a> {
    pub(super) fn of(span: Span, sources: &'a Sources) -> Self {
        let file = sources.get(span.file);
        Self {
            file: file.name(),
            start: file.position(span.start),
            end: file.position(span.end),
            utf16: (utf16(file, span.start), utf16(file, span.end)),
        }
    }
}

/// The column of an offset in UTF-16 code units, from 1.
fn utf16(file: &SourceFile, offset: usize) -> usize {
    let text = file.text();
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.encode_utf16().count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_for_people_and_utf_16_for_editors() {
        let mut sources = Sources::new();
        let text = "a: 1\n😀ü: x\n";
        let file = sources.add("r.yaml", text);
        let start = text.find('x').unwrap();
        let place = Place::of(Span::new(file, start, start + 1), &sources);
        assert_eq!((place.start, place.end), (Position { line: 2, column: 5 }, Position { line: 2, column: 6 }));
        assert_eq!(place.utf16, (6, 7));
    }

    #[test]
    fn a_span_past_the_end_or_inside_a_character_is_clamped() {
        let mut sources = Sources::new();
        let file = sources.add("r.yaml", "ü");
        let place = Place::of(Span::new(file, 1, 99), &sources);
        assert_eq!((place.start.column, place.end.column, place.utf16), (1, 2, (1, 2)));
    }
}
