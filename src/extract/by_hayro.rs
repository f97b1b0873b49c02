//! The second witness: hayro-interpret, which also tells what people see.

use std::sync::Arc;

use hayro_interpret::font::{FontData, FontQuery, Glyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, CacheKey as _, ClipPath, Context, Device, FillRule, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

use super::drawn::Drawn;
use super::glyph::Place;
use super::quiet::{give_up, quietly};
use super::readers::Readers;
use super::scene::{Ink, Mark, Scene};
use super::shape::Shape;
use super::{MAX_GLYPHS, actual, widths};

/// The name under which problems speak of it.
pub(crate) const NAME: &str = "hayro";

/// A glyph without a width, as in fonts that are drawn by operators, is taken to be this wide, in ems.
const UNKNOWN_ADVANCE: f64 = 0.5;

/// Why a PDF can't be loaded.
pub(crate) enum LoadError {
    /// It asks for a password, or is encrypted in a way that nobody knows.
    Encrypted,
    /// Anything else.
    Invalid(String),
}

/// Loads a PDF.
pub(crate) fn load(pdf: &[u8]) -> Result<Pdf, LoadError> {
    let bounded = |pdf: &Pdf| quietly(|| widths::are_bounded(pdf)).unwrap_or(false);
    match quietly(|| Pdf::new(pdf.to_vec())) {
        Ok(Ok(pdf)) if bounded(&pdf) => Ok(pdf),
        Ok(Ok(_)) => Err(LoadError::Invalid("a font has more widths than a font can have".to_owned())),
        Ok(Err(LoadPdfError::Decryption(_))) => Err(LoadError::Encrypted),
        Ok(Err(LoadPdfError::Invalid)) => Err(LoadError::Invalid(unlike_a_pdf(pdf).to_owned())),
        Err(panic) => Err(LoadError::Invalid(panic)),
    }
}

/// Why no PDF is found in a file. The mark that each begins with may stand behind 1,024 bytes of something else (Adobe's
/// implementation note 13 on PDF 1.7).
fn unlike_a_pdf(bytes: &[u8]) -> &'static str {
    const MARK: &[u8] = b"%PDF-";
    if bytes.is_empty() {
        return "the file is empty";
    }
    let begins = bytes.get(..1_024 + MARK.len()).unwrap_or(bytes).windows(MARK.len()).any(|window| window == MARK);
    if begins { "it is damaged or cut short: no page can be found in it" } else { "it is not a PDF" }
}

/// Reads all pages, with the shapes of letters if these are asked for; each with the reason why it ended early, if it did.
pub(crate) fn read(pdf: &Pdf, shapes: bool) -> Vec<(Scene, Result<(), String>)> {
    let cache = InterpreterCache::new();
    let settings = settings();
    let pages = pdf.pages().iter().map(|page| {
        let (width, height) = page.render_dimensions();
        let mut painter = Painter::new(f64::from(width), f64::from(height));
        painter.shapes = shapes;
        let result = quietly(|| {
            painter.scene.texts = actual::texts(page);
            let to_page = page.initial_transform(true).to_kurbo();
            let mut context = Context::new(to_page, painter.paper(), &cache, page.xref(), settings.clone());
            interpret_page(page, &mut context, &mut painter);
        });
        // Forms have marked contents of their own, which the texts were not looked up for.
        let nested = painter.begun != painter.scene.texts.len();
        if nested && painter.scene.texts.iter().any(Option::is_some) {
            painter.scene.nested_texts = true;
        }
        (painter.scene, result)
    });
    pages.collect()
}

/// How PDFs are interpreted: annotations are no text, and a font that the PDF leaves to the reader is stood in for by
/// one of ours, since what matters of it, characters and widths, comes with its name.
pub(crate) fn settings() -> InterpreterSettings {
    let font: FontData = Arc::new(notosans::REGULAR_TTF);
    let font_resolver = Arc::new(move |_: &FontQuery| Some((font.clone(), 0)));
    InterpreterSettings { render_annotations: false, font_resolver, ..InterpreterSettings::default() }
}

/// A marked content that is open.
struct Marked {
    /// How many began before it on the page.
    number: usize,
    /// Whether it is an artifact.
    artifact: bool,
    /// Whether it has a replacement text.
    replaced: bool,
    /// The number by which the tags know it.
    tag: Option<i32>,
}

/// Collects glyphs, fills and pictures of a page.
struct Painter {
    scene: Scene,
    clips: Vec<Rect>,
    opacities: Vec<f32>,
    marked: Vec<Marked>,
    begun: usize,
    blended: bool,
    masked: bool,
    /// Whether the shapes of letters and drawings are kept.
    shapes: bool,
}

impl Painter {
    fn new(width: f64, height: f64) -> Self {
        Self {
            scene: Scene::new(width, height),
            clips: Vec::new(),
            opacities: Vec::new(),
            marked: Vec::new(),
            begun: 0,
            blended: false,
            masked: false,
            shapes: false,
        }
    }

    fn paper(&self) -> Rect {
        Rect::new(0.0, 0.0, self.scene.width, self.scene.height)
    }

    /// What of the page can be painted on at the moment.
    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(Rect::new(-1e9, -1e9, 1e9, 1e9))
    }

    /// Keeps the shape of a letter that was not seen before in its font.
    fn keep_shape(&mut self, glyph: &Glyph<'_>, unicode: Option<&BfString>) {
        let (Glyph::Outline(outline), Some(BfString::Char(letter))) = (glyph, unicode) else { return };
        let key = (outline.identifier().cache_key(), *letter);
        if letter.is_ascii_alphanumeric() && !self.scene.shapes.contains_key(&key) {
            self.scene.shapes.insert(key, (self.scene.glyphs.list.len(), Shape::new(&outline.outline())));
        }
    }

    /// Keeps what a glyph looks like that is drawn by operators and has no character, for the place where it comes next.
    fn keep_drawing<'a>(&mut self, glyph: &Glyph<'a>, unicode: Option<&BfString>, paint: &Paint<'a>, upright: bool) {
        let (Glyph::Type3(drawing), None) = (glyph, unicode) else { return };
        let key = drawing.cache_key();
        self.scene.drawings.entry(key).or_insert_with(|| Drawn::new(drawing, paint, upright));
        self.scene.drawn.insert(self.scene.glyphs.list.len(), key);
    }

    /// The colour of a paint with all opacities; a pattern, or anything under a mask, could be any colour.
    fn ink(&self, paint: &Paint<'_>) -> Ink {
        match paint {
            Paint::Color(color) if !self.masked => {
                let [red, green, blue, alpha] = color.to_rgba().components();
                Ink::Color([red, green, blue], alpha * self.opacities.iter().product::<f32>())
            }
            _ => Ink::Unknown,
        }
    }
}

/// The text of a glyph.
fn text<'a>(unicode: Option<&'a BfString>, buffer: &'a mut [u8; 4]) -> &'a str {
    match unicode {
        Some(BfString::Char(letter)) => letter.encode_utf8(buffer),
        Some(BfString::String(letters)) => letters,
        None => "\u{FFFD}",
    }
}

/// Whether a glyph is a digit whose foot stands above the baseline by more than any digit of a line does.
fn is_raised_digit(glyph: &Glyph<'_>, unicode: Option<&BfString>) -> bool {
    const FOOT: f64 = 200.0;
    let Glyph::Outline(outline) = glyph else { return false };
    matches!(unicode, Some(BfString::Char('0'..='9'))) && outline.outline().bounding_box().y0 > FOOT
}

/// A number that changes with the font or its size.
fn style(glyph: &Glyph<'_>, size: f64) -> u64 {
    let font = match glyph {
        Glyph::Outline(outline) => outline.font_cache_key(),
        Glyph::Type3(shape) => shape.cache_key() >> 64,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any number that changes will do")]
    let style = (font as u64) ^ ((size * 50.0).round() as u64);
    style
}

impl<'a> Device<'a> for Painter {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.masked = mask.is_some();
    }

    fn set_blend_mode(&mut self, mode: BlendMode) {
        self.blended = mode != BlendMode::Normal;
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        let filled = matches!(mode, PathDrawMode::Fill(_));
        if self.shapes {
            self.scene.outline(&(transform * path.clone()), filled);
        }
        if filled && !self.blended {
            let ink = self.ink(paint);
            let even_odd = matches!(mode, PathDrawMode::Fill(FillRule::EvenOdd));
            self.scene.fill(transform * path.clone(), ink, self.clip(), even_odd);
        }
    }

    fn push_clip_path(&mut self, path: &ClipPath) {
        self.clips.push(self.clip().intersect(path.path.bounding_box()));
    }

    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, _mask: Option<SoftMask<'a>>, _mode: BlendMode) {
        self.opacities.push(opacity);
    }

    fn pop_transparency_group(&mut self) {
        self.opacities.pop();
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        if self.scene.glyphs.list.len() >= MAX_GLYPHS {
            give_up("more text than any resume has");
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(|width| f64::from(width) / 1000.0),
            Glyph::Type3(_) => None,
        };
        let em = transform * glyph_transform * Affine::scale(1000.0);
        let matrix = em.as_coeffs();
        let unicode = glyph.as_unicode();
        if self.shapes {
            self.keep_shape(glyph, unicode.as_ref());
            self.keep_drawing(glyph, unicode.as_ref(), paint, em.determinant() < 0.0);
        }
        let style = style(glyph, matrix[2].hypot(matrix[3]));
        let place = Place { matrix, advance: advance.unwrap_or(UNKNOWN_ADVANCE), style };
        let mark = Mark {
            ink: if matches!(mode, GlyphDrawMode::Invisible) { Ink::None } else { self.ink(paint) },
            center: em * Point::new(place.advance / 2.0, 0.3),
            clip: self.clip(),
            fills: self.scene.fills.len(),
            artifact: self.marked.iter().any(|marked| marked.artifact),
            mapped: unicode.is_some(),
            misread: Readers::default(),
            raised: self.shapes && is_raised_digit(glyph, unicode.as_ref()),
            tag: self.marked.iter().rev().find_map(|marked| marked.tag),
            span: self.marked.iter().find(|marked| marked.replaced).map(|marked| marked.number),
        };
        self.scene.glyph(text(unicode.as_ref(), &mut [0; 4]), &place, mark, matches!(mode, GlyphDrawMode::Stroke(_)));
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let frame = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.scene.image(transform * frame.to_path(0.1), self.clip());
    }

    fn begin_marked_content(&mut self, tag: &[u8], id: Option<i32>) {
        let number = self.begun;
        let replaced = self.scene.texts.get(number).is_some_and(Option::is_some);
        self.marked.push(Marked { number, artifact: tag == b"Artifact", replaced, tag: id });
        self.begun += 1;
    }

    fn end_marked_content(&mut self) {
        self.marked.pop();
    }
}
