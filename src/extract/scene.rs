//! A page as people see it: which ink each glyph is drawn in, what lies behind it and what comes to lie over it.

use std::collections::BTreeMap;

use kurbo::{BezPath, PathEl, Point, Rect, Shape as _};

use super::drawn::Drawn;
use super::glyph::{Glyphs, Place};
use super::readers::Readers;
use super::reading::Bounds;
use super::shape::Shape;

/// More shapes than this on a page are a drawing; what goes beyond is not weighed against the text.
const MAX_FILLS: usize = 5_000;
/// A shape thinner than this, in points, is a rule: it hides no letter.
const MIN_FILL: f64 = 2.0;
/// A closed part of a drawing with fewer elements than this, such as a rectangle, is no letter.
const MIN_STROKES: usize = 4;
/// A fill less opaque than this lets text shine through.
const OPAQUE: f32 = 0.9;

/// What a glyph or shape is painted with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ink {
    /// A colour as red, green and blue from 0 to 1, and its opacity.
    Color([f32; 3], f32),
    /// A pattern or something under a mask: any colour.
    Unknown,
    /// Nothing: invisible text.
    None,
}

/// What is known of a glyph beyond its text and place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    /// What it is drawn with.
    pub(crate) ink: Ink,
    /// Its middle on the page.
    pub(crate) center: Point,
    /// What of the page could be painted on.
    pub(crate) clip: Rect,
    /// How many shapes had been drawn before it.
    pub(crate) fills: usize,
    /// Whether it is marked as an artifact: page header, footer, or ornament.
    pub(crate) artifact: bool,
    /// Whether the font says which character it is.
    pub(crate) mapped: bool,
    /// Who takes it for another character than the rest do.
    pub(crate) misread: Readers,
    /// Whether it is a digit that is drawn above the middle of its line.
    pub(crate) raised: bool,
    /// The outermost marked content around it that has a replacement text, by its number on the page.
    pub(crate) span: Option<usize>,
    /// The number by which the tags know the stretch that it is in.
    pub(crate) tag: Option<i32>,
}

/// A filled shape.
pub(crate) struct Fill {
    path: BezPath,
    bounds: Rect,
    ink: Ink,
    picture: bool,
    /// Whether what lies within an even number of its lines is left out, as within a frame.
    even_odd: bool,
}

impl Fill {
    fn holds(&self, point: Point) -> bool {
        let inside = |winding: i32| if self.even_odd { winding % 2 != 0 } else { winding != 0 };
        self.bounds.contains(point) && inside(self.path.winding(point))
    }
}

/// What a shape is, and how it is filled.
struct Kind {
    picture: bool,
    even_odd: bool,
}

/// All that is drawn on a page.
pub(crate) struct Scene {
    /// The page's width in points.
    pub(crate) width: f64,
    /// The page's height in points.
    pub(crate) height: f64,
    /// The glyphs as drawn.
    pub(crate) glyphs: Glyphs,
    /// What is known of each glyph, in the same order.
    pub(crate) marks: Vec<Mark>,
    /// The filled shapes and pictures that are large enough to hide text.
    pub(crate) fills: Vec<Fill>,
    /// The pictures.
    pub(crate) images: Vec<Bounds>,
    /// The closed parts of drawings that may be letters.
    pub(crate) outlines: Vec<Bounds>,
    /// The shape of each letter of each font, and the first glyph that has it.
    pub(crate) shapes: BTreeMap<(u128, char), (usize, Option<Shape>)>,
    /// What glyphs look like that are drawn by operators and have no character, by their number in their font.
    pub(crate) drawings: BTreeMap<u128, Option<Drawn>>,
    /// The numbers of such glyphs, by their place in `glyphs`.
    pub(crate) drawn: BTreeMap<usize, u128>,
    /// Upright edges of boxes: where they stand, from the top down to the bottom.
    pub(crate) edges: Vec<(f64, f64, f64)>,
    /// The replacement texts of its marked contents, in the order in which these begin.
    pub(crate) texts: Vec<Option<String>>,
    /// Whether it can't be told which glyphs these texts replace.
    pub(crate) nested_texts: bool,
}

impl Scene {
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            glyphs: Glyphs::default(),
            marks: Vec::new(),
            fills: Vec::new(),
            images: Vec::new(),
            outlines: Vec::new(),
            edges: Vec::new(),
            shapes: BTreeMap::new(),
            drawings: BTreeMap::new(),
            drawn: BTreeMap::new(),
            texts: Vec::new(),
            nested_texts: false,
        }
    }

    /// Takes a glyph in, unless it is the stroke of the glyph that was just filled.
    pub(crate) fn glyph(&mut self, text: &str, place: &Place, mark: Mark, stroke: bool) {
        let again = stroke && self.marks.last().is_some_and(|last| last.center == mark.center);
        if !again && self.glyphs.push(text, place).is_some() {
            self.marks.push(mark);
        }
    }

    /// What a glyph looks like that is drawn by operators and has no character.
    pub(crate) fn drawing(&self, index: usize) -> Option<&Drawn> {
        self.drawings.get(self.drawn.get(&index)?)?.as_ref()
    }

    /// Takes a filled shape in; outside of `clip` it isn't there.
    pub(crate) fn fill(&mut self, path: BezPath, ink: Ink, clip: Rect, even_odd: bool) {
        self.shape(path, ink, clip, Kind { picture: false, even_odd });
    }

    /// Takes in where the parts of a drawing stand.
    pub(crate) fn outline(&mut self, path: &BezPath, filled: bool) {
        let bounds = path.bounding_box();
        if bounds.height() >= MIN_FILL && self.edges.len() < MAX_FILLS {
            self.edges.extend([bounds.x0, bounds.x1].map(|x| (x, bounds.y0, bounds.y1)));
        }
        if !filled || self.outlines.len() >= MAX_FILLS {
            return;
        }
        let parts = path.elements().split_inclusive(|element| matches!(element, PathEl::ClosePath));
        for part in parts.filter(|part| part.len() >= MIN_STROKES) {
            let bounds = BezPath::from_vec(part.to_vec()).bounding_box();
            self.outlines.push(Bounds { x0: bounds.x0, y0: bounds.y0, x1: bounds.x1, y1: bounds.y1 });
        }
    }

    /// Takes a picture in.
    pub(crate) fn image(&mut self, frame: BezPath, clip: Rect) {
        let seen = frame.bounding_box().intersect(clip);
        self.images.push(Bounds { x0: seen.x0, y0: seen.y0, x1: seen.x1, y1: seen.y1 });
        self.shape(frame, Ink::Unknown, clip, Kind { picture: true, even_odd: false });
    }

    fn shape(&mut self, path: BezPath, ink: Ink, clip: Rect, Kind { picture, even_odd }: Kind) {
        let bounds = path.bounding_box().intersect(clip);
        let large = bounds.width() >= MIN_FILL && bounds.height() >= MIN_FILL;
        if large && self.fills.len() < MAX_FILLS {
            self.fills.push(Fill { path, bounds, ink, picture, even_odd });
        }
    }

    /// Whether something opaque is drawn over a glyph after it.
    pub(crate) fn is_covered(&self, mark: &Mark) -> bool {
        let opaque = |fill: &&Fill| fill.picture || matches!(fill.ink, Ink::Color(_, alpha) if alpha >= OPAQUE);
        self.fills.iter().skip(mark.fills).filter(opaque).any(|fill| fill.holds(mark.center))
    }

    /// The contrast of a glyph with what lies behind it, from 1 to 21; none where it can't be known.
    pub(crate) fn contrast(&self, mark: &Mark) -> Option<f32> {
        let Ink::Color(ink, alpha) = mark.ink else { return None };
        let paper = self.behind(mark)?;
        let mut seen = [0.0; 3];
        for ((seen, ink), paper) in seen.iter_mut().zip(ink).zip(paper) {
            *seen = alpha * ink + (1.0 - alpha) * paper;
        }
        let (a, b) = (luminance(seen), luminance(paper));
        Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
    }

    /// The colour behind a glyph: white paper under all shapes drawn before.
    fn behind(&self, mark: &Mark) -> Option<[f32; 3]> {
        let mut color = [1.0; 3];
        for fill in self.fills.iter().take(mark.fills).filter(|fill| fill.holds(mark.center)) {
            let Ink::Color(ink, alpha) = fill.ink else { return None };
            for (color, ink) in color.iter_mut().zip(ink) {
                *color = alpha * ink + (1.0 - alpha) * *color;
            }
        }
        Some(color)
    }
}

/// Relative luminance as WCAG 2 defines it.
fn luminance(color: [f32; 3]) -> f32 {
    let [red, green, blue] =
        color.map(|part| if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Rect = Rect::new(0.0, 0.0, 100.0, 100.0);

    fn mark(ink: Ink, fills: usize) -> Mark {
        Mark {
            ink,
            center: Point::new(50.0, 50.0),
            clip: PAGE,
            fills,
            artifact: false,
            mapped: true,
            misread: Readers::default(),
            raised: false,
            span: None,
            tag: None,
        }
    }

    fn with_box(gray: f32, alpha: f32) -> Scene {
        let mut scene = Scene::new(100.0, 100.0);
        scene.fill(Rect::new(40.0, 40.0, 60.0, 60.0).to_path(0.1), Ink::Color([gray; 3], alpha), PAGE, false);
        scene
    }

    #[test]
    fn white_text_is_seen_on_black_and_not_on_paper() {
        let white = Ink::Color([1.0; 3], 1.0);
        let scene = with_box(0.0, 1.0);
        assert!(scene.contrast(&mark(white, 0)).is_some_and(|contrast| contrast < 1.01));
        assert!(scene.contrast(&mark(white, 1)).is_some_and(|contrast| contrast > 20.0));
    }

    #[test]
    fn a_shape_covers_what_was_drawn_before_it_alone() {
        let black = Ink::Color([0.0; 3], 1.0);
        assert!(with_box(1.0, 1.0).is_covered(&mark(black, 0)));
        assert!(!with_box(1.0, 1.0).is_covered(&mark(black, 1)));
        assert!(!with_box(1.0, 0.2).is_covered(&mark(black, 0)));
    }

    #[test]
    fn a_shape_that_is_clipped_away_covers_nothing() {
        let mut scene = Scene::new(100.0, 100.0);
        scene.fill(PAGE.to_path(0.1), Ink::Color([1.0; 3], 1.0), Rect::new(0.0, 0.0, 10.0, 10.0), false);
        assert!(!scene.is_covered(&mark(Ink::Color([0.0; 3], 1.0), 0)));
    }
}
