//! Source files and places in them, so that every later stage can point back at what the user wrote.
//!
//! A [`Span`] is a byte range in one file of a [`Sources`] arena; it is `Copy` and lives in every leaf of
//! [`Resume`](crate::resume::Resume) and [`Content`](crate::content::Content).

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::diagnostic::file_name;

/// One file of a [`Sources`] arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A byte range in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file the range lies in.
    pub file: FileId,
    /// First byte, from 0.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end` in `file`.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start, end: end.max(start) }
    }
}

/// A line and column as editors count them: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A file's name as the user knows it, and its text. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SourceFile {
    name: Arc<str>,
    text: Arc<str>,
}

impl SourceFile {
    /// The file's name: a path as the user gave it, `<stdin>`, or `classic/style.typ`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its name as messages show it, in one line whatever characters it has.
    #[must_use]
    pub fn shown_name(&self) -> Cow<'_, str> {
        file_name(&self.name)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte offset; offsets past the end, or inside a character, are clamped.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let before = &self.text[..self.text.floor_char_boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// All files that a run has read: the resume, its includes, the theme.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// An empty arena.
    #[must_use]
    pub const fn new() -> Self {
        Self { files: Vec::new() }
    }

    /// Takes a file in and gives the id under which spans refer to it.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile { name: name.into().into(), text: text.into().into() });
        id
    }

    /// The file of an id that [`Sources::add`] of this arena gave out.
    #[must_use]
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Every file, in the order in which they were taken in.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// The first file that was taken in: the document itself, before its includes and the theme.
    #[must_use]
    pub fn main(&self) -> Option<&SourceFile> {
        self.files.first()
    }

    /// The text that a span covers.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).text().get(span.start..span.end).unwrap_or_default()
    }

    /// `file:line:column` of a span's first character.
    #[must_use]
    pub fn place(&self, span: Span) -> String {
        let file = self.get(span.file);
        format!("{}:{}", file.shown_name(), file.position(span.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let mut sources = Sources::new();
        let file = sources.add("r.yaml", "a\nüü: x\n");
        let offset = "a\nüü: ".len();
        assert_eq!(sources.place(Span::new(file, offset, offset + 1)), "r.yaml:2:5");
    }

    #[test]
    fn an_offset_past_the_end_is_clamped() {
        let mut sources = Sources::new();
        let file = sources.add("r.yaml", "ab");
        assert_eq!(sources.get(file).position(99), Position { line: 1, column: 3 });
    }
}
