//! What the pages look like in figures: how many, which lines, which fonts. Asked of the typesetter itself, since a PDF
//! needn't be written to know it.

use std::collections::BTreeSet;
use std::iter::once;

use typst::layout::{Abs, Frame, FrameItem, Point};

use super::Pages;

/// The lines of all pages in order, and what they are set in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// How many pages there are.
    pub pages: usize,
    /// The families of the fonts used, in the order of the alphabet.
    pub families: Vec<String>,
    /// The text of each line without blanks, one after another.
    text: String,
    /// Where each line begins in `text`.
    starts: Vec<usize>,
    /// How many lines stand before each page.
    before: Vec<usize>,
}

impl Layout {
    /// The figures of pages.
    #[must_use]
    pub fn of(pages: &Pages) -> Self {
        let mut layout = Self { pages: pages.count(), ..Self::default() };
        let mut families = BTreeSet::new();
        for page in pages.document.pages() {
            let mut pieces = Vec::new();
            gather(&page.frame, Point::zero(), &mut pieces, &mut families);
            layout.add(pieces);
        }
        layout.families = families.into_iter().collect();
        layout
    }

    /// Sorts the pieces of a page into lines. A piece within a tenth of a millimetre of the line before is on it.
    fn add(&mut self, mut pieces: Vec<(Abs, Abs, String)>) {
        self.before.push(self.starts.len());
        pieces.sort_by_key(|&(y, x, _)| (y, x));
        let mut last = None;
        for (y, _, text) in pieces {
            if last.is_none_or(|last| y - last > Abs::mm(0.1)) {
                self.starts.push(self.text.len());
            }
            last = Some(y);
            self.text.extend(text.chars().filter(|c| !c.is_whitespace()));
        }
    }

    /// The first lines of each page but the first, without blanks: as many as there are up to `most`.
    pub fn tops(&self, most: usize) -> impl Iterator<Item = &str> {
        let ends = self.before.iter().skip(2).chain(once(&self.starts.len())).copied().collect::<Vec<_>>();
        self.before.iter().skip(1).zip(ends).flat_map(move |(&first, end)| first..end.min(first + most)).map(|line| {
            let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
            self.starts.get(line).and_then(|start| self.text.get(*start..end)).unwrap_or_default()
        })
    }

    /// How many lines a text takes; none if it isn't found as it is.
    #[must_use]
    pub fn lines(&self, text: &str) -> Option<usize> {
        let wanted: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let at = self.text.find(&wanted).filter(|_| !wanted.is_empty())?;
        let line = |offset: usize| self.starts.partition_point(|start| *start <= offset);
        Some(line(at + wanted.len() - 1) - line(at) + 1)
    }
}

fn gather(frame: &Frame, origin: Point, pieces: &mut Vec<(Abs, Abs, String)>, families: &mut BTreeSet<String>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            // Themes move groups and don't turn them: turned text is a finding of its own.
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                gather(&group.frame, at + moved, pieces, families);
            }
            FrameItem::Text(text) => {
                families.insert(text.font.info().family.as_str().to_owned());
                pieces.push((at.y, at.x, text.text.to_string()));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(lines: &[&[(f64, &str)]]) -> Layout {
        let mut layout = Layout::default();
        let mut pieces = Vec::new();
        for (y, line) in (0_u32..).zip(lines) {
            for (x, text) in *line {
                pieces.push((Abs::pt(f64::from(y) * 12.0), Abs::pt(*x), (*text).to_owned()));
            }
        }
        pieces.reverse();
        layout.add(pieces);
        layout
    }

    #[test]
    fn the_first_lines_of_pages_after_the_first_are_known() {
        let mut layout = layout(&[&[(0.0, "Ada")], &[(10.0, "one")]]);
        assert_eq!(layout.tops(2).count(), 0);
        layout.add(vec![
            (Abs::pt(9.0), Abs::zero(), "• two and".to_owned()),
            (Abs::pt(20.0), Abs::zero(), "three".to_owned()),
        ]);
        layout.add(Vec::new());
        layout.add(vec![(Abs::pt(9.0), Abs::zero(), "four".to_owned())]);
        assert_eq!(layout.tops(2).collect::<Vec<_>>(), ["•twoand", "three", "four"]);
        assert_eq!(layout.tops(1).collect::<Vec<_>>(), ["•twoand", "four"]);
    }

    #[test]
    fn lines_of_a_text_are_counted_wherever_they_break() {
        let layout = layout(&[&[(0.0, "Ada")], &[(10.0, "one "), (40.0, "two")], &[(0.0, "three")], &[(0.0, "four")]]);
        assert_eq!(layout.lines("one two"), Some(1));
        assert_eq!(layout.lines("one two three"), Some(2));
        assert_eq!(layout.lines("two three four"), Some(3));
        assert_eq!(layout.lines("five"), None);
        assert_eq!(layout.lines(" "), None);
    }
}
