//! pypdf's `extract_text`: it follows the operators, not the letters, and looks at where the text matrix stands after
//! each. A gap is measured from where the last string ended by its widths; forms are read apart, in their own space.

use super::{Page, Piece};
use crate::extract::shows::{Matrix, Step};

/// A font that shows no blank is taken to have one of this width, in ems.
const UNKNOWN_BLANK: f64 = 0.2;
/// A step up or down by more than this, in ems, is a line end.
const LINE: f64 = 0.8;
/// A number between strings has to reach this part of half a blank.
const OFFSET: f64 = 0.95;

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

pub(super) fn read(page: &Page<'_>) -> Vec<Piece> {
    let mut reader = Reader::new(page);
    let mut outer: Vec<State> = Vec::new();
    for step in &page.shows.steps {
        match step {
            Step::Form(_) => {
                reader.end_line();
                outer.push(std::mem::replace(&mut reader.state, State::new()));
            }
            Step::FormEnd => {
                reader.state = outer.pop().unwrap_or_else(State::new);
            }
            step => reader.step(step),
        }
    }
    reader.pieces
}

#[derive(Clone)]
struct State {
    page_matrix: Matrix,
    text_matrix: Matrix,
    before: Matrix,
    stack: Vec<(Matrix, usize, f64, f64, f64, f64)>,
    font: usize,
    size: f64,
    blank: f64,
    leading: f64,
    letter_spacing: f64,
    /// The width of what was shown since the last move, in thousandths.
    width: f64,
    height: f64,
    previous_blank: Option<f64>,
    written: bool,
    line: Option<(f64, f64)>,
}

impl State {
    fn new() -> Self {
        Self {
            page_matrix: IDENTITY,
            text_matrix: IDENTITY,
            before: IDENTITY,
            stack: Vec::new(),
            font: usize::MAX,
            size: 12.0,
            blank: 0.5,
            leading: 0.0,
            letter_spacing: 0.0,
            width: 0.0,
            height: 0.0,
            previous_blank: None,
            written: false,
            line: None,
        }
    }
}

/// What stands at the end of what was read so far.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Nothing,
    Blank,
    Line,
    Letter,
}

struct Reader<'p, 'a> {
    page: &'p Page<'a>,
    blanks: Vec<f64>,
    state: State,
    pieces: Vec<Piece>,
    end: End,
}

impl<'p, 'a> Reader<'p, 'a> {
    fn new(page: &'p Page<'a>) -> Self {
        let mut blanks: Vec<Option<f64>> = page.shows.fonts.iter().map(|font| font.blank).collect();
        for (glyph, origin) in page.scene.glyphs.list.iter().zip(&page.shows.origins) {
            if page.scene.glyphs.text(glyph) == " " && glyph.size > 0.0 && blanks[origin.font].is_none() {
                blanks[origin.font] = Some((glyph.x1 - glyph.x0) / glyph.size).filter(|blank| *blank > 0.0);
            }
        }
        let blanks = blanks.into_iter().map(|blank| blank.unwrap_or(UNKNOWN_BLANK)).collect();
        Self { page, blanks, state: State::new(), pieces: Vec::new(), end: End::Nothing }
    }

    fn step(&mut self, step: &Step) {
        let state = &mut self.state;
        match *step {
            Step::Begin => {
                state.text_matrix = IDENTITY;
                state.written = false;
            }
            Step::End => state.written = false,
            Step::Save => state.stack.push((
                state.page_matrix,
                state.font,
                state.size,
                state.blank,
                state.leading,
                state.letter_spacing,
            )),
            Step::Restore => {
                if let Some(saved) = state.stack.pop() {
                    // The width of the blank is not among what it restores.
                    (state.page_matrix, state.font, state.size, _, state.leading, state.letter_spacing) = saved;
                }
            }
            Step::Concat(matrix) => {
                state.page_matrix = product(&matrix, &state.page_matrix);
                state.written = false;
            }
            Step::LetterSpacing(spacing) => state.letter_spacing = spacing,
            Step::Leading(leading) => state.leading = leading,
            Step::Font(font, size) => {
                if state.written {
                    state.previous_blank = Some(state.size * state.blank);
                }
                state.written = false;
                (state.font, state.size, state.blank) = (font, size, self.blanks[font] / 2.0);
            }
            Step::Move(x, y) => self.moved(product(&[1.0, 0.0, 0.0, 1.0, x, y], &self.state.text_matrix)),
            Step::Place(matrix) => self.moved(matrix),
            Step::NextLine => {
                let down = -state.leading;
                self.moved(product(&[1.0, 0.0, 0.0, 1.0, 0.0, down], &self.state.text_matrix));
            }
            Step::Show(start, end) => self.show(start, end),
            Step::Offset(offset) => self.offset(offset),
            Step::Shown | Step::Rise(_) | Step::Form(_) | Step::FormEnd => {}
        }
    }

    fn moved(&mut self, matrix: Matrix) {
        self.state.text_matrix = matrix;
        let width = std::mem::take(&mut self.state.width);
        self.check(width);
    }

    fn show(&mut self, start: usize, end: usize) {
        self.state.previous_blank = None;
        for index in start..end {
            let glyph = &self.page.scene.glyphs.list[index];
            let width = if glyph.size > 0.0 { (glyph.x1 - glyph.x0) / glyph.size } else { 0.0 };
            self.state.width += width * self.state.size + self.state.letter_spacing;
            if glyph.angle == 0 {
                self.pieces.push(Piece::Glyph(index));
            }
            let blank = self.page.scene.glyphs.text(glyph).ends_with(' ');
            self.end = if blank { End::Blank } else { End::Letter };
        }
        self.state.height = self.state.size;
        self.state.written |= end > start;
        self.check(0.0);
    }

    fn offset(&mut self, offset: f64) {
        let apart = -offset / 1000.0;
        if apart >= OFFSET * self.state.blank && !matches!(self.end, End::Nothing | End::Blank | End::Line) {
            self.state.previous_blank = None;
            self.blank();
            self.check(0.0);
        }
        self.state.width += apart * self.state.size;
    }

    /// What it does after each step: a line end where the baseline moved, a blank where the gap is wide enough.
    fn check(&mut self, width: f64) {
        let state = &mut self.state;
        let before = product(&state.before, &IDENTITY);
        let now = product(&state.text_matrix, &state.page_matrix);
        let (right, up) = (now[4] - before[4], (now[5] - before[5]).abs());
        let scale = |a: f64, b: f64| a.hypot(b);
        let limit = LINE * (state.height * scale(before[2], before[3])).min(state.size * scale(now[2], now[3]));
        let distance = match state.line {
            None => up,
            Some((low, high)) if (low..=high).contains(&now[5]) => 0.0,
            Some((low, high)) => (now[5] - low).abs().min((now[5] - high).abs()),
        };
        let blank = state.previous_blank.map_or(state.size * state.blank, |other| other.min(state.size * state.blank));
        state.before = now;
        if distance > limit {
            state.line = Some((now[5], now[5]));
            self.end_line();
            return;
        }
        let fresh = matches!(self.end, End::Nothing | End::Line);
        let gap = right >= (blank + width) * scale(before[0], before[1]);
        if (up > limit || gap) && !matches!(self.end, End::Nothing | End::Blank) {
            self.blank();
        }
        self.state.line = match self.state.line {
            Some((low, high)) if !fresh => Some((low.min(now[5]), high.max(now[5]))),
            _ => Some((now[5], now[5])),
        };
    }

    fn blank(&mut self) {
        self.pieces.push(Piece::Break);
        self.end = End::Blank;
    }

    fn end_line(&mut self) {
        if !matches!(self.end, End::Nothing | End::Line) {
            self.pieces.push(Piece::Break);
            self.end = End::Line;
            self.state.written = false;
        }
    }
}

fn product(m: &Matrix, n: &Matrix) -> Matrix {
    [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
}
