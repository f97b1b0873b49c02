//! Baselines and sizes to the last bit. `pdftotext` puts two lines into one block if the step between them is at most one
//! and a half ems: just the `line-height: 1.5` of many web pages, so that the way of rounding decides.

use crate::extract::glyph::Glyph;
use crate::extract::shows::{Matrix, Shows, Step};

/// Where a glyph stands, and how large it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    baseline: f64,
    size: f64,
}

impl Level {
    pub(super) fn of(self, glyph: &Glyph) -> Glyph {
        glyph.on(self.baseline, self.size)
    }
}

#[derive(Clone, Copy)]
struct State {
    page: Matrix,
    text: Matrix,
    line: (f64, f64),
    size: f64,
    leading: f64,
    rise: f64,
}

/// The level of each glyph, by the steps of showing text.
pub(super) fn levels(shows: &Shows) -> Vec<Level> {
    let identity = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let page = [1.0, 0.0, 0.0, -1.0, 0.0, shows.top];
    let mut state = State { page, text: identity, line: (0.0, 0.0), size: 0.0, leading: 0.0, rise: 0.0 };
    let mut stack = Vec::new();
    let mut levels = Vec::with_capacity(shows.origins.len());
    for step in shows.steps.iter().map(lexed) {
        match step {
            Step::Begin => (state.text, state.line) = (identity, (0.0, 0.0)),
            Step::Save => stack.push(state),
            Step::Restore | Step::FormEnd => state = stack.pop().unwrap_or(state),
            Step::Form(matrix) => {
                stack.push(state);
                state.page = concat(&matrix, &state.page);
            }
            Step::Concat(matrix) => state.page = concat(&matrix, &state.page),
            Step::Leading(leading) => state.leading = leading,
            Step::Rise(rise) => state.rise = rise,
            Step::Font(_, size) => state.size = size,
            Step::Place(matrix) => (state.text, state.line) = (matrix, (0.0, 0.0)),
            Step::Move(x, y) => state.line = (state.line.0 + x, state.line.1 + y),
            Step::NextLine => state.line.1 -= state.leading,
            Step::Show(start, end) => levels.resize(levels.len() + (end - start), state.level()),
            Step::End | Step::LetterSpacing(_) | Step::Offset(_) | Step::Shown => {}
        }
    }
    levels
}

impl State {
    fn level(&self) -> Level {
        let (text, page) = (&self.text, &self.page);
        let x = text[0] * self.line.0 + text[2] * self.line.1 + text[4];
        let y = text[1] * self.line.0 + text[3] * self.line.1 + text[5];
        let (rise_x, rise_y) = (text[2] * self.rise, text[3] * self.rise);
        let (across, up) = (text[2] * self.size, text[3] * self.size);
        let (width, height) = (page[0] * across + page[2] * up, page[1] * across + page[3] * up);
        Level {
            baseline: page[1] * (x + rise_x) + page[3] * (y + rise_y) + page[5],
            size: (width * width + height * height).sqrt(),
        }
    }
}

/// A step with its numbers as they come out when digits are added up one by one, each a tenth of the one before.
fn lexed(step: &Step) -> Step {
    match *step {
        Step::Form(matrix) => Step::Form(matrix.map(number)),
        Step::Concat(matrix) => Step::Concat(matrix.map(number)),
        Step::Place(matrix) => Step::Place(matrix.map(number)),
        Step::Leading(leading) => Step::Leading(number(leading)),
        Step::Rise(rise) => Step::Rise(number(rise)),
        Step::Font(font, size) => Step::Font(font, number(size)),
        Step::Move(x, y) => Step::Move(number(x), number(y)),
        ref other => other.clone(),
    }
}

fn number(value: f64) -> f64 {
    let written = value.abs().to_string();
    let Some((whole, digits)) = written.split_once('.') else { return value };
    let (mut sum, mut scale) = (whole.parse().unwrap_or(0.0), 0.1);
    for digit in digits.bytes() {
        sum += scale * f64::from(digit.saturating_sub(b'0'));
        scale *= 0.1;
    }
    if value < 0.0 { -sum } else { sum }
}

fn concat(m: &Matrix, n: &Matrix) -> Matrix {
    [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
}
