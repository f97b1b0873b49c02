//! The operators that show text, in the order of the file: what readers go by that look at operators, not at glyphs.

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::{Page, Resources};

use super::document;
use super::font::Font;
use super::hazard::{Hazard, HazardKind};
use super::layers::Layers;
use super::reading::Bounds;

/// A page with more operators than this is a drawing.
const MAX_OPERATORS: usize = 200_000;
/// Forms nested deeper than this are a loop.
const MAX_DEPTH: usize = 10;

/// The mode of text that paints nothing and cuts out what is painted behind it (ISO 32000-2, table 104).
const CUT_OUT: i64 = 7;

/// A transformation `[a b c d e f]`.
pub(crate) type Matrix = [f64; 6];

/// One step of showing text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// `BT`.
    Begin,
    /// `ET`.
    End,
    /// `q`.
    Save,
    /// `Q`.
    Restore,
    /// `cm`.
    Concat(Matrix),
    /// `Tc`.
    LetterSpacing(f64),
    /// `TL`.
    Leading(f64),
    /// `Ts`.
    Rise(f64),
    /// `Tf`, with the font's number.
    Font(usize, f64),
    /// `Td`.
    Move(f64, f64),
    /// `Tm`.
    Place(Matrix),
    /// `T*`.
    NextLine,
    /// A string: so many glyphs from this one on.
    Show(usize, usize),
    /// A number between strings, in thousandths of the font size.
    Offset(f64),
    /// The end of an operator that shows strings.
    Shown,
    /// A form begins, in a space of its own.
    Form(Matrix),
    /// It ends.
    FormEnd,
}

/// What is known of a glyph by its operator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Origin {
    /// The number of its font.
    pub(crate) font: usize,
    /// The number of the operator that shows it.
    pub(crate) operator: usize,
    /// How much `Tc` sets it apart from the next, in ems.
    pub(crate) letter_spacing: f64,
    /// Its code, where codes are bytes.
    pub(crate) code: u8,
    /// Whether it is shown within a form.
    pub(crate) in_form: bool,
    /// Whether it is the first of its string within the operator, but not of the operator.
    pub(crate) after_offset: bool,
}

/// All text operators of a page.
#[derive(Debug, Default)]
pub(crate) struct Shows {
    /// The fonts.
    pub(crate) fonts: Vec<Font>,
    /// The steps.
    pub(crate) steps: Vec<Step>,
    /// What is known of each glyph, in the order of drawing.
    pub(crate) origins: Vec<Origin>,
    /// The upper edge of the medium, in the PDF's space.
    pub(crate) top: f64,
    /// The medium on the page as it is seen.
    pub(crate) media: Bounds,
    /// How many strings it shows in layers that are off.
    hidden: usize,
    /// How many strings cut out what is painted behind them, where nothing is.
    cut_out: usize,
}

impl Shows {
    /// The text that a page has in layers that are off, and that which paints nothing, if it has any.
    pub(crate) fn hidden_text(&self, page: usize) -> Vec<Hazard> {
        let hazard = |kind| Hazard { kind, page, bounds: Bounds::default(), text: String::new() };
        let kinds = [(self.hidden, HazardKind::HiddenLayer), (self.cut_out, HazardKind::CutOut)];
        kinds.into_iter().filter(|(count, _)| *count > 0).map(|(_, kind)| hazard(kind)).collect()
    }
}

/// The text operators of a page, apart from those in layers that are off; none if there are too many of them.
pub(crate) fn shows(page: &Page<'_>, layers: &Layers) -> Option<Shows> {
    let mut walk = Walk { layers: layers.clone(), ..Walk::default() };
    walk.shows.top = page.media_box().y1;
    walk.shows.media = document::place(page, &page.media_box());
    walk.stream(page.typed_operations(), page.resources(), 0)?;
    walk.shows.cut_out += walk.cuts.open;
    Some(walk.shows)
}

#[derive(Default)]
struct Walk {
    shows: Shows,
    known: BTreeMap<ObjectIdentifier, usize>,
    state: State,
    stack: Vec<State>,
    operators: usize,
    shown: usize,
    layers: Layers,
    cuts: Cuts,
    /// For each marked content that is open, whether it is a layer that is off.
    marked: Vec<bool>,
}

#[derive(Clone, Copy, Default)]
struct State {
    font: usize,
    size: f64,
    letter_spacing: f64,
    /// Whether text only cuts out what is painted behind it.
    cuts: bool,
}

/// Text that cuts out what is painted behind it, as long as it is not known whether anything is.
#[derive(Default)]
struct Cuts {
    open: usize,
    /// How many states were saved when it was shown: it lasts until the last of these is restored.
    depth: usize,
}

impl Walk {
    fn stream(&mut self, mut operations: TypedIter<'_>, resources: &Resources<'_>, depth: usize) -> Option<()> {
        while let Some(operation) = operations.next() {
            self.operators += 1;
            if self.operators > MAX_OPERATORS {
                return None;
            }
            match operation {
                TypedInstruction::XObject(shown) => {
                    self.cuts.open = 0;
                    let form = resources.get_x_object(shown.0).filter(is_form);
                    if let Some(form) = form.filter(|_| depth < MAX_DEPTH) {
                        let layer = form.dict().get_ref(b"OC").map(Into::into);
                        self.marked.push(self.layers.hide(layer, form.dict().get::<Dict<'_>>(b"OC").as_ref()));
                        self.form(&form, resources, depth)?;
                        self.marked.pop();
                    }
                }
                TypedInstruction::TextFont(font) => {
                    self.state.font = self.font(resources.get_font(font.0).as_ref());
                    self.state.size = font.1.as_f64();
                    self.shows.steps.push(Step::Font(self.state.font, self.state.size));
                }
                TypedInstruction::BeginMarkedContent(_) => self.marked.push(false),
                TypedInstruction::BeginMarkedContentWithProperties(begin) => {
                    let name = begin.1.clone().into_name();
                    let layer = name.as_ref().and_then(|name| resources.properties.get_ref(name.as_ref()));
                    let dict = name.and_then(|name| resources.properties.get::<Dict<'_>>(name.as_ref()));
                    self.marked.push(self.layers.hide(layer.map(Into::into), dict.as_ref()));
                }
                TypedInstruction::EndMarkedContent(_) => {
                    self.marked.pop();
                }
                other => self.operation(&other),
            }
        }
        Some(())
    }

    fn form<'a>(&mut self, form: &Stream<'a>, resources: &Resources<'a>, depth: usize) -> Option<()> {
        let Ok(bytes) = form.decoded() else { return Some(()) };
        let own = form.dict().get::<Dict<'a>>(b"Resources").unwrap_or_else(Dict::empty);
        let own = Resources::from_parent(own, resources.clone());
        let (state, stack) = (self.state, std::mem::take(&mut self.stack));
        let numbers: Vec<f64> = form
            .dict()
            .get::<Array<'a>>(b"Matrix")
            .map_or_else(Vec::new, |matrix| matrix.iter::<f32>().map(f64::from).collect());
        let matrix = <Matrix>::try_from(&numbers[..]).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        self.shows.steps.push(Step::Form(matrix));
        let before = self.shows.origins.len();
        self.stream(TypedIter::new(&bytes), &own, depth + 1)?;
        self.shows.origins[before..].iter_mut().for_each(|origin| origin.in_form = true);
        self.shows.steps.push(Step::FormEnd);
        (self.state, self.stack) = (state, stack);
        Some(())
    }

    /// The number of a font.
    fn font(&mut self, dict: Option<&Dict<'_>>) -> usize {
        let id = dict.and_then(Dict::obj_id);
        if let Some(known) = id.and_then(|id| self.known.get(&id)) {
            return *known;
        }
        let number = self.shows.fonts.len();
        self.shows.fonts.push(dict.map(Font::new).unwrap_or_default());
        self.known.extend(id.map(|id| (id, number)));
        number
    }

    fn operation(&mut self, operation: &TypedInstruction<'_, '_>) {
        use TypedInstruction as T;
        let steps = &mut self.shows.steps;
        match operation {
            T::BeginText(_) => steps.push(Step::Begin),
            T::EndText(_) => steps.push(Step::End),
            T::SaveState(_) => {
                self.stack.push(self.state);
                steps.push(Step::Save);
            }
            T::RestoreState(_) => {
                self.state = self.stack.pop().unwrap_or(self.state);
                if self.stack.len() < self.cuts.depth {
                    self.shows.cut_out += std::mem::take(&mut self.cuts.open);
                }
                let steps = &mut self.shows.steps;
                steps.push(Step::Restore);
            }
            T::Transform(m) => steps.push(Step::Concat([m.0, m.1, m.2, m.3, m.4, m.5].map(|number| number.as_f64()))),
            T::SetTextMatrix(m) => {
                steps.push(Step::Place([m.0, m.1, m.2, m.3, m.4, m.5].map(|number| number.as_f64())));
            }
            T::TextRenderingMode(mode) => self.state.cuts = mode.0.as_i64() == CUT_OUT,
            T::StrokePath(_)
            | T::CloseAndStrokePath(_)
            | T::FillPathNonZero(_)
            | T::FillPathNonZeroCompatibility(_)
            | T::FillPathEvenOdd(_)
            | T::FillAndStrokeNonZero(_)
            | T::FillAndStrokeEvenOdd(_)
            | T::CloseFillAndStrokeNonZero(_)
            | T::CloseFillAndStrokeEvenOdd(_)
            | T::Shading(_)
            | T::InlineImage(_) => self.cuts.open = 0,
            T::CharacterSpacing(spacing) => self.spacing(spacing.0.as_f64()),
            T::TextRise(rise) => steps.push(Step::Rise(rise.0.as_f64())),
            T::TextLeading(leading) => steps.push(Step::Leading(leading.0.as_f64())),
            T::NextLine(by) => steps.push(Step::Move(by.0.as_f64(), by.1.as_f64())),
            T::NextLineAndSetLeading(by) => {
                steps.extend([Step::Leading(-by.1.as_f64()), Step::Move(by.0.as_f64(), by.1.as_f64())]);
            }
            T::NextLineUsingLeading(_) => steps.push(Step::NextLine),
            T::ShowText(text) => self.show(&[Element::Text(text.0.as_bytes().to_vec())]),
            T::NextLineAndShowText(text) => {
                steps.push(Step::NextLine);
                self.show(&[Element::Text(text.0.as_bytes().to_vec())]);
            }
            T::ShowTextWithParameters(text) => {
                self.spacing(text.1.as_f64());
                self.shows.steps.push(Step::NextLine);
                self.show(&[Element::Text(text.2.as_bytes().to_vec())]);
            }
            T::ShowTexts(texts) => self.show(&elements(texts.0)),
            _ => {}
        }
    }

    fn spacing(&mut self, spacing: f64) {
        self.state.letter_spacing = spacing;
        self.shows.steps.push(Step::LetterSpacing(spacing));
    }

    fn show(&mut self, elements: &[Element]) {
        if self.marked.contains(&true) {
            self.shows.hidden += 1;
            return;
        }
        if self.state.cuts {
            self.cuts = Cuts { open: self.cuts.open + 1, depth: self.stack.len() };
            return;
        }
        if self.shows.fonts.is_empty() {
            self.shows.fonts.push(Font::default());
        }
        self.shown += 1;
        let bytes = self.shows.fonts.get(self.state.font).map_or(1, |font| font.code_bytes);
        let size = if self.state.size == 0.0 { 1.0 } else { self.state.size };
        for (index, element) in elements.iter().enumerate() {
            match element {
                Element::Offset(offset) => self.shows.steps.push(Step::Offset(*offset)),
                Element::Text(text) => {
                    let start = self.shows.origins.len();
                    let origin = |(number, code): (usize, &[u8])| Origin {
                        font: self.state.font,
                        operator: self.shown,
                        letter_spacing: self.state.letter_spacing / size,
                        code: code[0],
                        in_form: false,
                        after_offset: number == 0 && index > 0,
                    };
                    self.shows.origins.extend(text.chunks(bytes).enumerate().map(origin));
                    self.shows.steps.push(Step::Show(start, self.shows.origins.len()));
                }
            }
        }
        self.shows.steps.push(Step::Shown);
    }
}

enum Element {
    Text(Vec<u8>),
    Offset(f64),
}

fn elements(texts: &Array<'_>) -> Vec<Element> {
    let element = |object: Object<'_>| match object {
        Object::String(text) => Some(Element::Text(text.as_bytes().to_vec())),
        Object::Number(number) => Some(Element::Offset(number.as_f64())),
        _ => None,
    };
    texts.iter::<Object<'_>>().filter_map(element).collect()
}

fn is_form(stream: &Stream<'_>) -> bool {
    stream.dict().get::<Name<'_>>(b"Subtype").as_deref() == Some(b"Form")
}
