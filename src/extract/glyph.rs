//! The common stream that both extractors yield: one glyph after another, with its text and its place.

use super::reading::Bounds;

/// A glyph in its own frame: x along the direction of writing, the baseline across it. For upright text that is the page's frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// Where its text lies in [`Glyphs::text`].
    start: usize,
    end: usize,
    /// Where it begins along the direction of writing.
    pub(crate) x0: f64,
    /// Where its advance ends.
    pub(crate) x1: f64,
    /// Distance of the baseline from the top of the page.
    pub(crate) baseline: f64,
    /// Effective size in points: font size × text matrix × page matrix.
    pub(crate) size: f64,
    /// Direction of writing in degrees, clockwise; 0 is upright text.
    pub(crate) angle: i16,
    /// A number that changes with the font, or with the text run where the extractor doesn't know the font.
    pub(crate) style: u64,
    /// Whether it is a blank: its text is one space, tab or line break.
    pub(crate) blank: bool,
}

impl Glyph {
    /// The same glyph moved along its line.
    pub(crate) fn moved(&self, by: f64) -> Self {
        Self { x0: self.x0 + by, x1: self.x1 + by, ..*self }
    }

    /// The same glyph on another baseline and of another size.
    pub(crate) fn on(&self, baseline: f64, size: f64) -> Self {
        Self { baseline, size, ..*self }
    }

    /// The box from the baseline up to about the height of a small letter.
    pub(crate) fn bounds(&self) -> Bounds {
        Bounds { x0: self.x0, y0: self.baseline - 0.7 * self.size, x1: self.x1, y1: self.baseline }
    }
}

/// The place of a glyph to be pushed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// The matrix `[a b c d e f]` that maps a glyph of one em to the page, y downwards.
    pub(crate) matrix: [f64; 6],
    /// Its advance in ems.
    pub(crate) advance: f64,
    /// See [`Glyph::style`].
    pub(crate) style: u64,
}

/// The glyphs of one page in the order in which they are drawn.
#[derive(Debug, Clone, Default)]
pub(crate) struct Glyphs {
    /// All their texts in a row.
    text: String,
    /// The glyphs.
    pub(crate) list: Vec<Glyph>,
}

impl Glyphs {
    /// The text of a glyph of this stream.
    pub(crate) fn text(&self, glyph: &Glyph) -> &str {
        &self.text[glyph.start..glyph.end]
    }

    /// Appends a glyph; one whose place is not finite can't be read by anyone and is left out.
    pub(crate) fn push(&mut self, text: &str, place: &Place) -> Option<&Glyph> {
        if !place.matrix.iter().chain([&place.advance]).all(|number| number.is_finite()) {
            return None;
        }
        let [across, slope, lean, up, x, y] = place.matrix;
        // Nearly all text is upright, and three functions of angles for each glyph would be felt.
        let upright = slope == 0.0 && across > 0.0;
        let along = if upright { across } else { across.hypot(slope) };
        let (cos, sin) = if upright || along == 0.0 { (1.0, 0.0) } else { (across / along, slope / along) };
        let start = self.text.len();
        self.text.push_str(text);
        let x0 = x * cos + y * sin;
        self.list.push(Glyph {
            start,
            end: self.text.len(),
            x0,
            x1: x0 + place.advance * along,
            baseline: y * cos - x * sin,
            size: if lean == 0.0 { up.abs() } else { lean.hypot(up) },
            angle: if upright { 0 } else { degrees(sin, cos) },
            style: place.style,
            blank: is_blank(text),
        });
        self.list.last()
    }
}

impl Glyphs {
    /// Appends a glyph of another stream with another text.
    pub(crate) fn copy(&mut self, text: &str, glyph: &Glyph) {
        let start = self.text.len();
        self.text.push_str(text);
        self.list.push(Glyph { start, end: self.text.len(), blank: is_blank(text), ..*glyph });
    }

    /// Gives a glyph another text.
    pub(crate) fn rename(&mut self, index: usize, text: &str) {
        if let Some(glyph) = self.list.get_mut(index) {
            glyph.start = self.text.len();
            self.text.push_str(text);
            glyph.end = self.text.len();
            glyph.blank = is_blank(text);
        }
    }

    /// Lets the last glyph reach to `x1`.
    pub(crate) fn stretch(&mut self, x1: f64) {
        if let Some(last) = self.list.last_mut() {
            last.x1 = last.x1.max(x1);
        }
    }
}

fn is_blank(text: &str) -> bool {
    matches!(text, " " | "\t" | "\n" | "\r")
}

/// The angle in whole degrees; anything below half a degree is upright.
fn degrees(sin: f64, cos: f64) -> i16 {
    #[expect(clippy::cast_possible_truncation, reason = "an angle of at most 180 fits")]
    let degrees = sin.atan2(cos).to_degrees().round() as i16;
    // Which way round half a turn is makes no difference.
    if degrees == -180 { 180 } else { degrees }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_glyph_is_measured_along_its_own_line() {
        let mut glyphs = Glyphs::default();
        let down = Place { matrix: [0.0, 10.0, 10.0, 0.0, 5.0, 7.0], advance: 0.5, style: 0 };
        let glyph = *glyphs.push("a", &down).expect("finite");
        assert_eq!((glyph.angle, glyph.x0, glyph.x1, glyph.baseline), (90, 7.0, 12.0, -5.0));
    }

    #[test]
    fn a_glyph_at_no_place_is_left_out() {
        let mut glyphs = Glyphs::default();
        let nowhere = Place { matrix: [1.0, 0.0, 0.0, 1.0, f64::NAN, 0.0], advance: 0.5, style: 0 };
        assert!(glyphs.push("a", &nowhere).is_none());
    }
}
