//! The orders in which readers go over a page: as drawn, from the top down, and column by column.

use super::glyph::{Glyph, Glyphs};
use super::lines;
use super::reading::{Line, PageText};

/// An empty gap wider than this, in ems, is a column's edge to pdftotext and pdfminer.
pub(crate) const COLUMN_GAP: f64 = 0.5;
/// Lines that are further apart than this, in heights of a letter, belong to different blocks.
const BLOCK_GAP: f64 = 3.0;
/// Baselines that are no further apart than this, in ems of the smaller glyph, are one line.
const SAME_LINE: f64 = 0.5;

/// In the order in which the glyphs are drawn.
pub(crate) fn content(glyphs: &Glyphs) -> PageText {
    lines::page(glyphs, &glyphs.list)
}

/// From top to bottom and from left to right, whatever the order of drawing.
pub(crate) fn geometric(glyphs: &Glyphs) -> PageText {
    let mut order: Vec<&Glyph> = glyphs.list.iter().collect();
    order.sort_by(|a, b| (a.angle != 0, a.angle).cmp(&(b.angle != 0, b.angle)).then(a.baseline.total_cmp(&b.baseline)));
    for row in order.chunk_by_mut(|a, b| same_line(a, b)) {
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    lines::page(glyphs, order)
}

fn same_line(a: &Glyph, b: &Glyph) -> bool {
    a.angle == b.angle && (b.baseline - a.baseline) <= SAME_LINE * a.size.min(b.size)
}

/// As a reader that looks for columns: in each block of lines, what stands left of all wide gaps comes first, then
/// what stands right of the first gap, and so on.
pub(crate) fn columns(page: &PageText) -> PageText {
    let mut read = PageText::default();
    for block in page.lines.chunk_by(same_block) {
        let mut columns: Vec<Vec<Line>> = Vec::new();
        for line in block {
            let parts = line.words.chunk_by(|_, next| next.gap <= COLUMN_GAP);
            for (index, part) in parts.enumerate() {
                if columns.len() == index {
                    columns.push(Vec::new());
                }
                columns[index].extend(lines::line(part.to_vec()));
            }
        }
        read.lines.extend(columns.into_iter().flatten());
    }
    read
}

fn same_block(a: &Line, b: &Line) -> bool {
    b.bounds.y0 - a.bounds.y1 <= BLOCK_GAP * a.bounds.height().min(b.bounds.height())
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::set;
    use super::*;

    fn read(page: &PageText) -> Vec<String> {
        page.lines.iter().map(Line::text).collect()
    }

    #[test]
    fn page_order_goes_down_and_to_the_right() {
        let mut glyphs = Glyphs::default();
        set(&mut glyphs, "below", (0.0, 30.0), 0.0);
        set(&mut glyphs, "right", (80.0, 10.2), 0.0);
        set(&mut glyphs, "left", (0.0, 10.0), 0.0);
        assert_eq!(read(&geometric(&glyphs)), ["left right", "below"]);
        assert_eq!(read(&content(&glyphs)), ["below", "right", "left"]);
    }

    #[test]
    fn what_stands_right_of_a_wide_gap_is_read_after_the_block() {
        let mut glyphs = Glyphs::default();
        set(&mut glyphs, "Engineer", (0.0, 10.0), 0.0);
        set(&mut glyphs, "2020", (200.0, 10.0), 0.0);
        set(&mut glyphs, "built things", (0.0, 24.0), 0.0);
        set(&mut glyphs, "far below", (0.0, 90.0), 0.0);
        let page = columns(&content(&glyphs));
        assert_eq!(read(&page), ["Engineer", "built things", "2020", "far below"]);
    }

    #[test]
    fn a_line_without_wide_gaps_is_read_as_it_stands() {
        let mut glyphs = Glyphs::default();
        let x = set(&mut glyphs, "a few words |", (0.0, 10.0), 0.0);
        set(&mut glyphs, "more", (x + 5.0, 10.0), 0.0);
        let page = content(&glyphs);
        assert_eq!(columns(&page), page);
    }
}
