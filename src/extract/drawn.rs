//! Glyphs that are drawn by operators: how wide they are, and which characters they are where their font maps them to none.

use std::collections::BTreeMap;

use hayro_interpret::font::{Glyph, Type3Glyph};
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, LumaData, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

use super::names::Named;
use super::scene::Scene;
use super::shape::{self, Shape};
use super::shows::Shows;

/// A drawing with more parts than this is no letter.
const MAX_PARTS: usize = 5_000;
/// From this value on a pixel is painted.
const PAINTED: u8 = 128;
/// How high the highest of the letters and digits of a face stand, in ems.
const LETTERS: f64 = 0.7;

/// What a glyph looks like.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    bounds: Rect,
    shape: Option<Shape>,
}

impl Drawn {
    /// Draws a glyph, in ems with y upwards; none if nothing is painted. `upright` says whether its em stands on the page
    /// as it does in the font: a font and a text that are both turned over are seen upright.
    pub(crate) fn new<'a>(glyph: &Type3Glyph<'a>, paint: &Paint<'a>, upright: bool) -> Option<Self> {
        let mut pen = Pen::default();
        let to_em = Affine::scale_non_uniform(0.001, if upright { 0.001 } else { -0.001 });
        glyph.interpret(&mut pen, Affine::IDENTITY, to_em, paint);
        if let Some(mask) = pen.mask {
            let bounds = mask.to_em.transform_rect_bbox(mask.painted()?);
            return Some(Self { bounds, shape: Shape::covered(bounds, |point| mask.covers(point)) });
        }
        let few = (1..=MAX_PARTS).contains(&pen.path.elements().len());
        few.then(|| Self { bounds: pen.path.bounding_box(), shape: Shape::new(&pen.path) })
    }

    /// Whether it may be a character: a letter or digit by its shape, another by where it stands. `scale` makes its ems
    /// those of its letters.
    fn may_be(&self, letter: char, scale: Option<f64>) -> bool {
        if letter.is_ascii_alphanumeric() {
            return self.shape.as_ref().is_none_or(|shape| shape::looks_like(shape, letter).is_none());
        }
        scale.is_none_or(|scale| shape::stands_like(self.bounds.y0 * scale, self.bounds.y1 * scale, letter))
    }
}

/// Collects what a glyph is painted with.
#[derive(Default)]
struct Pen {
    path: BezPath,
    mask: Option<Mask>,
}

/// A picture through which ink falls.
struct Mask {
    luma: LumaData,
    to_em: Affine,
}

impl Mask {
    fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.luma.data.chunks(usize::try_from(self.luma.width).unwrap_or(usize::MAX).max(1))
    }

    /// The box of what is painted, in pixels.
    fn painted(&self) -> Option<Rect> {
        let mut all: Option<Rect> = None;
        for (y, row) in (0_u32..).zip(self.rows()) {
            let mut cells = (0_u32..).zip(row).filter(|(_, value)| **value >= PAINTED).map(|(x, _)| f64::from(x));
            let Some(first) = cells.next() else { continue };
            let line = Rect::new(first, f64::from(y), cells.last().unwrap_or(first) + 1.0, f64::from(y) + 1.0);
            all = Some(all.map_or(line, |all| all.union(line)));
        }
        all
    }

    fn covers(&self, point: Point) -> bool {
        let at = self.to_em.inverse() * point;
        if at.x < 0.0 || at.y < 0.0 {
            return false;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is no pixel is not found")]
        let (x, y) = (at.x as usize, at.y as usize);
        self.rows().nth(y).and_then(|row| row.get(x)).is_some_and(|value| *value >= PAINTED)
    }
}

impl<'a> Device<'a> for Pen {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        if matches!(mode, PathDrawMode::Fill(_)) && self.path.elements().len() <= MAX_PARTS {
            self.path.extend(transform * path.clone());
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph(&mut self, _: &Glyph<'a>, _: Affine, _: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {}

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let Image::Stencil(stencil) = image else { return };
        let (width, height) = (f64::from(stencil.width()), f64::from(stencil.height()));
        let keep = |luma: LumaData, _: &Paint<'a>| {
            let scale = Affine::scale_non_uniform(width / f64::from(luma.width), height / f64::from(luma.height));
            self.mask = Some(Mask { luma, to_em: transform * scale });
        };
        stencil.with_stencil(keep, None);
    }

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

/// Gives the drawn glyphs of a page their widths, and those without a character what their names stand for. A name that
/// stands for nothing is taken for the code only if the glyph may be that character.
pub(crate) fn resolve(scene: &mut Scene, shows: &Shows) {
    if shows.origins.len() != scene.glyphs.list.len() {
        return;
    }
    let scales = scales(scene, shows);
    let mut known: BTreeMap<(usize, u8), Option<Named>> = BTreeMap::new();
    for (index, origin) in shows.origins.iter().enumerate() {
        let font = &shows.fonts[origin.font];
        if !font.drawn {
            continue;
        }
        if let (Some(width), Some(glyph)) = (font.width(origin.code), scene.glyphs.list.get_mut(index)) {
            glyph.x1 = glyph.x0 + width * glyph.size;
            glyph.size *= font.em;
        }
        if scene.marks[index].mapped {
            continue;
        }
        let named = known.entry((origin.font, origin.code)).or_insert_with(|| font.names.of(origin.code));
        if let Some(named) =
            named.as_ref().filter(|named| is_drawn(scene, index, named, scales.get(&origin.font).copied()))
        {
            scene.glyphs.rename(index, &named.text);
            scene.marks[index].mapped = true;
            scene.marks[index].misread = named.misread;
        }
    }
}

fn is_drawn(scene: &Scene, index: usize, named: &Named, scale: Option<f64>) -> bool {
    let (Some(letter), true) = (named.text.chars().next(), named.guessed) else { return true };
    scene.drawing(index).is_none_or(|drawn| drawn.may_be(letter, scale))
}

/// By how much the ems of each font are to be multiplied, so that its letters are as high as those of others are.
fn scales(scene: &Scene, shows: &Shows) -> BTreeMap<usize, f64> {
    let mut tops: BTreeMap<usize, f64> = BTreeMap::new();
    for (index, origin) in shows.origins.iter().enumerate().filter(|(_, origin)| origin.code.is_ascii_alphanumeric()) {
        if let Some(drawn) = scene.drawing(index) {
            let top = tops.entry(origin.font).or_default();
            *top = top.max(drawn.bounds.y1);
        }
    }
    tops.into_iter().filter(|(_, top)| *top > 0.0).map(|(font, top)| (font, LETTERS / top)).collect()
}
