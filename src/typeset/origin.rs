//! Which line of a theme set what stands at a place of a page.

use typst::WorldExt;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::syntax::Span as TypstSpan;
use typst::text::TextItem;

use super::Pages;
use crate::source::Span;

/// How far a text's box reaches below its baseline, in ems.
const DESCENT: f64 = 0.3;

/// The place in the theme's files where the text at a point of a page (from 1) was set; the point is in points from the
/// top left corner. Text that a file gives as a string has no place of its own: then that of the paragraph, the heading or
/// whatever else it stands in. None where there is no text, or where no file of the theme had a part in it.
#[must_use]
pub fn origin(pages: &Pages, page: usize, x: f64, y: f64) -> Option<Span> {
    let (before, rest) = pages.document.pages().split_at_checked(page.checked_sub(1)?)?;
    let mut search = Search::default();
    // What stands on a page may have begun on one before.
    for page in before {
        search.walk(&page.frame, None);
    }
    search.walk(&rest.first()?.frame, Some(Point::new(Abs::pt(x), Abs::pt(y))));
    search.found.into_iter().find_map(|span| {
        let file = pages.world.theme_file(span.id()?)?;
        let range = pages.world.range(span)?;
        Some(Span::new(file, range.start, range.end))
    })
}

/// A walk over frames in the order in which they are drawn.
#[derive(Default)]
struct Search {
    /// The elements that have begun and not ended, with their spans.
    open: Vec<(Location, TypstSpan)>,
    /// The span of the topmost glyph at the point, and then those of the elements around it, the innermost first.
    found: Vec<TypstSpan>,
}

impl Search {
    fn walk(&mut self, frame: &Frame, point: Option<Point>) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let inverse = group.transform.pre_concat(Transform::identity()).invert();
                    let inner = point.zip(inverse).map(|(point, inverse)| (point - *at).transform(inverse));
                    self.walk(&group.frame, inner);
                }
                FrameItem::Text(text) => {
                    if let Some(span) = point.and_then(|point| glyph_at(text, point - *at)) {
                        self.found = vec![span];
                        self.found.extend(self.open.iter().rev().map(|(_, span)| *span));
                    }
                }
                FrameItem::Tag(Tag::Start(element, _)) => {
                    self.open.extend(element.location().map(|location| (location, element.span())));
                }
                FrameItem::Tag(Tag::End(location, ..)) => self.open.retain(|(open, _)| open != location),
                _ => {}
            }
        }
    }
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
