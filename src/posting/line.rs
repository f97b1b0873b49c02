//! A posting's lines, whatever it was written in: plain text with the places it came from.

use std::borrow::Cow;

/// What is known of a line from the way it was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Hint {
    /// Nothing.
    #[default]
    Plain,
    /// It is marked as a heading.
    Heading,
    /// It is an item of a list.
    Item,
}

/// A line, and where its characters stand in the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Its text; empty for a blank line, which ends a paragraph.
    pub(super) text: String,
    /// Offsets in the text with the offsets in the file that they stand for; between two, both advance alike.
    pub(super) anchors: Vec<(usize, usize)>,
    /// How it was marked.
    pub(super) hint: Hint,
}

impl Line {
    /// A line that stands in the file as it is, from a byte on.
    pub(super) fn at(text: &str, start: usize) -> Self {
        Self { text: text.to_owned(), anchors: vec![(0, start)], hint: Hint::Plain }
    }

    /// Adds text that stands in the file from a byte on.
    pub(super) fn push(&mut self, text: &str, start: usize) {
        let goes_on = self.anchors.last().is_some_and(|&(at, source)| source + (self.text.len() - at) == start);
        if !goes_on {
            self.anchors.push((self.text.len(), start));
        }
        self.text.push_str(text);
    }

    /// Adds another line behind a blank.
    pub(super) fn join(&mut self, other: &Self) {
        let end = self.source(self.text.len());
        self.push(" ", end);
        let length = self.text.len();
        self.anchors.extend(other.anchors.iter().map(|&(at, source)| (at + length, source)));
        self.text.push_str(&other.text);
    }

    /// The offset in the file of an offset in the text.
    pub(super) fn source(&self, at: usize) -> usize {
        let next = self.anchors.partition_point(|&(from, _)| from <= at);
        let Some(&(from, source)) = next.checked_sub(1).and_then(|last| self.anchors.get(last)) else { return 0 };
        source + (at - from)
    }

    /// The line with one kind of quote, dash and blank, and without what can't be seen.
    pub(super) fn tidied(self) -> Self {
        if self.text.is_ascii() && !self.text.contains('\t') {
            return self;
        }
        let mut tidy = Self { hint: self.hint, ..Self::default() };
        let mut from = 0;
        for (at, char) in self.text.char_indices() {
            let plain = match char {
                '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{b4}' => "'",
                '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => "\"",
                '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}' => "",
                char if char.is_whitespace() => " ",
                _ => continue,
            };
            self.copy(from, at, &mut tidy);
            from = at + char.len_utf8();
            if !plain.is_empty() {
                tidy.push(plain, self.source(at));
            }
        }
        self.copy(from, self.text.len(), &mut tidy);
        tidy
    }

    /// Adds a range to another line.
    pub(super) fn copy(&self, from: usize, to: usize, into: &mut Self) {
        let length = into.text.len();
        into.anchors.push((length, self.source(from)));
        into.anchors.extend(self.inside(from, to).iter().map(|&(at, source)| (at - from + length, source)));
        into.text.push_str(&self.text[from..to]);
    }

    /// The anchors behind the first byte of a range.
    fn inside(&self, start: usize, end: usize) -> &[(usize, usize)] {
        let from = self.anchors.partition_point(|&(at, _)| at <= start);
        let to = self.anchors.partition_point(|&(at, _)| at < end).max(from);
        &self.anchors[from..to]
    }

    /// The line without what stands before and behind a range.
    pub(super) fn part(&self, start: usize, end: usize) -> Self {
        let mut anchors = vec![(0, self.source(start))];
        anchors.extend(self.inside(start, end).iter().map(|&(at, source)| (at - start, source)));
        Self { text: self.text[start..end].to_owned(), anchors, hint: self.hint }
    }

    /// The same, without a copy where it is all of it.
    pub(super) fn cut(&self, start: usize, end: usize) -> Cow<'_, Self> {
        if start == 0 && end == self.text.len() { Cow::Borrowed(self) } else { Cow::Owned(self.part(start, end)) }
    }

    /// The line without blanks at its ends.
    pub(super) fn trimmed(self) -> Self {
        let start = self.text.len() - self.text.trim_start().len();
        let end = self.text.trim_end().len().max(start);
        if start == 0 && end == self.text.len() { self } else { self.part(start, end) }
    }
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    let mut lines = Vec::new();
    // Both ends are single bytes, and no part of another character.
    let ends = |byte: &u8| matches!(byte, b'\n' | b'\x0c');
    for length in text.as_bytes().split_inclusive(ends).map(<[u8]>::len) {
        let line = &text[start..start + length];
        lines.push(Line::at(line.trim_end_matches(['\n', '\r', '\u{c}']), start));
        start += line.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_and_cut_line_still_knows_its_places() {
        let text = "ab cd\n  ef";
        let all = lines(text);
        let mut line = all[0].clone();
        line.join(&all[1].clone().trimmed());
        assert_eq!(line.text, "ab cd ef");
        assert_eq!(&text[line.source(6)..=line.source(7)], "ef");
        let part = line.part(3, 8);
        assert_eq!((part.text.as_str(), part.source(0), part.source(3)), ("cd ef", 3, 8));
    }
}
