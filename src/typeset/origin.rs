//! Which line of a theme set what stands at a place of a page.

use typst::WorldExt;
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::syntax::Span as TypstSpan;
use typst::text::TextItem;

use super::Pages;
use crate::source::Span;

/// How far a text's box reaches below its baseline, in ems.
const DESCENT: f64 = 0.3;

/// The place in the theme's files where the text at a point of a page (from 1) was set; the point is in points from the
/// top left corner. None where there is no text, or where the template set it and not a file of the theme.
#[must_use]
pub fn origin(pages: &Pages, page: usize, x: f64, y: f64) -> Option<Span> {
    let page = pages.document.pages().get(page.checked_sub(1)?)?;
    let span = text_at(&page.frame, Point::new(Abs::pt(x), Abs::pt(y)))?;
    let file = pages.world.theme_file(span.id()?)?;
    let range = pages.world.range(span)?;
    Some(Span::new(file, range.start, range.end))
}

/// The span of the topmost glyph at a point.
fn text_at(frame: &Frame, point: Point) -> Option<TypstSpan> {
    frame.items().rev().find_map(|(at, item)| match item {
        FrameItem::Group(group) => {
            let inverse = group.transform.pre_concat(Transform::identity()).invert()?;
            text_at(&group.frame, (point - *at).transform(inverse))
        }
        FrameItem::Text(text) => glyph_at(text, point - *at),
        _ => None,
    })
}

fn glyph_at(text: &TextItem, point: Point) -> Option<TypstSpan> {
    if point.y < -text.size || point.y > text.size * DESCENT {
        return None;
    }
    let mut end = Abs::zero();
    let glyph = text.glyphs.iter().find(|glyph| {
        end += glyph.x_advance.at(text.size);
        point.x >= Abs::zero() && point.x <= end
    });
    glyph.map(|glyph| glyph.span.0)
}
