//! Whether glyphs look like the letters that they are mapped to. A font's map may say anything; people go by shapes.
//!
//! Each letter's outline is drawn into a small grid and held against the same of known faces. A letter that looks much
//! more like another one than like itself is in disguise, such as an `e` that is mapped to `a`.

use std::sync::OnceLock;

use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _};
use rustybuzz::ttf_parser::{Face, GlyphId, OutlineBuilder};

/// Cells of a grid along each side.
const CELLS: usize = 16;
/// By how much a letter has to look more like another than like itself.
const MARGIN: f64 = 0.3;
/// How much a difference in proportions counts.
const PROPORTION: f64 = 0.15;
/// How far a character's bottom and top stand from where they stand in known faces, in ems.
const STANCE: f64 = 0.15;
/// Letters that are alike in some faces.
const ALIKE: [&str; 5] = ["ijl1ItfJ7", "oO0QDCGceq9", "gqy9j", "sS5zZ2", "uvUVyYnh"];

/// A shape in its box.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    /// Rows of cells, one bit each.
    cells: [u16; CELLS],
    /// The logarithm of its width by its height.
    proportion: f64,
}

impl Shape {
    /// The shape of an outline; none if it has no extent.
    pub(crate) fn new(outline: &BezPath) -> Option<Self> {
        let bounds = outline.bounding_box();
        if bounds.width() <= 0.0 || bounds.height() <= 0.0 || !bounds.is_finite() {
            return None;
        }
        let proportion = (bounds.width() / bounds.height()).ln();
        Some(Self { cells: cells(outline, bounds), proportion })
    }

    /// The shape of what is covered of a box.
    pub(crate) fn covered(bounds: Rect, covers: impl Fn(Point) -> bool) -> Option<Self> {
        if bounds.width() <= 0.0 || bounds.height() <= 0.0 || !bounds.is_finite() {
            return None;
        }
        let mut cells = [0; CELLS];
        for (row, bits) in cells.iter_mut().enumerate() {
            for column in 0..CELLS {
                let (x, y) = (middle(column) * bounds.width(), middle(row) * bounds.height());
                *bits |= u16::from(covers(Point::new(bounds.x0 + x, bounds.y0 + y))) << column;
            }
        }
        Some(Self { cells, proportion: (bounds.width() / bounds.height()).ln() })
    }

    /// How alike two shapes are: the part of what both cover that they share, less for other proportions.
    fn likeness(&self, other: &Self) -> f64 {
        let (mut both, mut any) = (0, 0);
        for (a, b) in self.cells.iter().zip(&other.cells) {
            both += (a & b).count_ones();
            any += (a | b).count_ones();
        }
        let (both, any) = (f64::from(both), f64::from(any));
        both / any.max(1.0) - PROPORTION * (self.proportion - other.proportion).abs()
    }
}

/// The middle of a cell, as a part of the box's side.
fn middle(cell: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "16 at most")]
    let (cell, side) = (cell as f64, CELLS as f64);
    (cell + 0.5) / side
}

/// Which cells of its box a shape covers: by the lines that each row of cells crosses.
fn cells(outline: &BezPath, bounds: Rect) -> [u16; CELLS] {
    #[expect(clippy::cast_precision_loss, reason = "16")]
    let side = CELLS as f64;
    let scale = Affine::scale_non_uniform(side / bounds.width(), side / bounds.height());
    let path = scale * Affine::translate((-bounds.x0, -bounds.y0)) * outline.clone();
    let mut lines: Vec<(Point, Point)> = Vec::new();
    let (mut start, mut last) = (Point::ZERO, Point::ZERO);
    kurbo::flatten(path, 0.1, |element| match element {
        PathEl::MoveTo(to) => (start, last) = (to, to),
        PathEl::LineTo(to) => {
            lines.push((last, to));
            last = to;
        }
        _ => {
            lines.push((last, start));
            last = start;
        }
    });
    let mut cells = [0; CELLS];
    for (row, bits) in cells.iter_mut().enumerate() {
        for column in 0..CELLS {
            #[expect(clippy::cast_precision_loss, reason = "below 16")]
            let (x, y) = (column as f64 + 0.5, row as f64 + 0.5);
            let winding: i32 = lines.iter().map(|(from, to)| crossing(*from, *to, x, y)).sum();
            *bits |= u16::from(winding != 0) << column;
        }
    }
    cells
}

/// Whether a line crosses the ray from a point to the right, and in which direction.
fn crossing(from: Point, to: Point, x: f64, y: f64) -> i32 {
    if (from.y <= y) == (to.y <= y) {
        return 0;
    }
    let at = from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x);
    if at <= x {
        0
    } else if to.y > from.y {
        1
    } else {
        -1
    }
}

/// The letter that a shape looks like much more than like the one it is mapped to.
pub(crate) fn looks_like(shape: &Shape, mapped: char) -> Option<char> {
    let likeness = |letter: char| {
        let known = known().iter().filter(move |(known, _)| *known == letter);
        known.map(|(_, other)| shape.likeness(other)).fold(f64::NEG_INFINITY, f64::max)
    };
    let own = likeness(mapped.to_ascii_lowercase()).max(likeness(mapped.to_ascii_uppercase()));
    let others = letters().filter(|letter| !alike(*letter, mapped));
    let best = others.map(|letter| (letter, likeness(letter))).max_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 - own > MARGIN).then_some(best.0)
}

/// Whether what reaches from `bottom` to `top`, in ems from the baseline, may be a character: one that stands like it in a
/// known face. Of what no face has, anything may be it.
pub(crate) fn stands_like(bottom: f64, top: f64, letter: char) -> bool {
    let mut stances = faces().iter().filter_map(|face| stance(face, letter)).peekable();
    let near = |(y0, y1): (f64, f64)| (y0 - bottom).abs() <= STANCE && (y1 - top).abs() <= STANCE;
    stances.peek().is_none() || stances.any(near)
}

/// Where a character stands in a face, in ems from the baseline.
fn stance(face: &Face<'_>, letter: char) -> Option<(f64, f64)> {
    let bounds = face.glyph_bounding_box(face.glyph_index(letter)?)?;
    let em = f64::from(face.units_per_em());
    Some((f64::from(bounds.y_min) / em, f64::from(bounds.y_max) / em))
}

/// Whether two letters are the same but for their case, or look alike in some faces.
fn alike(a: char, b: char) -> bool {
    a.eq_ignore_ascii_case(&b) || ALIKE.iter().any(|class| class.contains(a) && class.contains(b))
}

fn letters() -> impl Iterator<Item = char> {
    ('0'..='9').chain('A'..='Z').chain('a'..='z')
}

/// The letters of known faces: with and without serifs, upright and slanted, regular and bold.
fn known() -> &'static [(char, Shape)] {
    static KNOWN: OnceLock<Vec<(char, Shape)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let faces = faces().iter();
        faces.flat_map(|face| letters().filter_map(|letter| drawn(face, letter)).collect::<Vec<_>>()).collect()
    })
}

fn faces() -> &'static [Face<'static>] {
    static FACES: OnceLock<Vec<Face<'static>>> = OnceLock::new();
    FACES.get_or_init(|| {
        let noto = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF];
        typst_assets::fonts().take(3).chain(noto).filter_map(|data| Face::parse(data, 0).ok()).collect()
    })
}

fn drawn(face: &Face<'_>, letter: char) -> Option<(char, Shape)> {
    let glyph: GlyphId = face.glyph_index(letter)?;
    let mut pen = Pen::default();
    face.outline_glyph(glyph, &mut pen)?;
    Some((letter, Shape::new(&pen.0)?))
}

#[derive(Default)]
struct Pen(BezPath);

fn point(x: f32, y: f32) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(point(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(point(x1, y1), point(x, y));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.curve_to(point(x1, y1), point(x2, y2), point(x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_does_not_stand_like_a_brace_nor_a_sharp_s_like_a_y() {
        assert!(stands_like(-0.25, 0.75, '{') && stands_like(-0.2, 0.68, 'ÿ') && stands_like(0.5, 0.7, '"'));
        assert!(!stands_like(0.24, 0.28, '{') && !stands_like(0.0, 0.7, 'ÿ') && !stands_like(0.4, 0.7, '\\'));
        assert!(stands_like(0.0, 0.1, '\u{E000}'), "of what no face has, anything may be it");
    }

    #[test]
    fn a_shape_is_the_same_from_lines_and_from_dots() {
        let mut triangle = BezPath::new();
        triangle.move_to((0.0, 0.0));
        triangle.line_to((1.0, 0.0));
        triangle.line_to((0.0, 2.0));
        triangle.close_path();
        let covers = |point: Point| 2.0 * point.x + point.y < 2.0;
        let (lines, dots) = (Shape::new(&triangle), Shape::covered(Rect::new(0.0, 0.0, 1.0, 2.0), covers));
        assert!(lines.unwrap().likeness(&dots.unwrap()) > 0.95);
        assert!(Shape::covered(Rect::ZERO, |_| true).is_none());
    }
}
