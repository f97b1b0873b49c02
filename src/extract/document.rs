//! What a PDF holds besides its pages' drawing: bookmarks, form fields, notes.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Rect, String as Text};
use hayro_interpret::hayro_syntax::page::{Page, Rotation};

use super::hazard::{Hazard, HazardKind};
use super::reading::Bounds;
use super::{actual, attached};

/// More bookmarks or annotations than this are not looked at.
const MAX_ITEMS: usize = 1_000;

/// The bookmarks of a document, told once for all.
pub(crate) fn bookmarks(pdf: &Pdf) -> Option<Hazard> {
    let catalog = catalog(pdf)?;
    let outlines = catalog.get::<Dict<'_>>(b"Outlines")?;
    let mut titles = Vec::new();
    titled(&outlines, &mut titles, 0);
    let count = titles.len();
    let text = titles.join(" ");
    (count > 0).then_some(Hazard { kind: HazardKind::Bookmarks(count), page: 1, bounds: Bounds::default(), text })
}

/// The titles below an item of the bookmarks, in their order.
fn titled(item: &Dict<'_>, titles: &mut Vec<String>, depth: usize) {
    let mut next = item.get::<Dict<'_>>(b"First");
    while let Some(item) = next.filter(|_| titles.len() < MAX_ITEMS && depth < 20) {
        titles.extend(item.get::<Text<'_>>(b"Title").map(|title| actual::decode(title.as_bytes())));
        titled(&item, titles, depth + 1);
        next = item.get::<Dict<'_>>(b"Next").filter(|_| !titles.is_empty());
    }
}

/// The root of a document.
pub(crate) fn catalog(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

/// What is laid over a page, and whether it is turned.
pub(crate) fn laid_over(page: &Page<'_>, number: usize) -> Vec<Hazard> {
    let mut found = Vec::new();
    let turned = match page.rotation() {
        Rotation::None => 0,
        Rotation::Horizontal => 90,
        Rotation::Flipped => 180,
        Rotation::FlippedHorizontal => 270,
    };
    let (width, height) = page.render_dimensions();
    if turned != 0 {
        let bounds = Bounds { x0: 0.0, y0: 0.0, x1: f64::from(width), y1: f64::from(height) };
        found.push(Hazard { kind: HazardKind::TurnedPage(turned), page: number, bounds, text: String::new() });
    }
    let notes = page.raw().get::<Array<'_>>(b"Annots");
    for note in notes.iter().flat_map(Array::iter::<Dict<'_>>).take(MAX_ITEMS) {
        let Some((kind, text)) = attached::said(&note) else { continue };
        let frame = note.get::<Rect>(b"Rect").map(|frame| place(page, &frame)).unwrap_or_default();
        found.push(Hazard { kind, page: number, bounds: frame, text });
    }
    found
}

/// A box in the PDF's space as one on the page.
pub(crate) fn place(page: &Page<'_>, frame: &Rect) -> Bounds {
    use hayro_interpret::TransformExt as _;
    let to_page = page.initial_transform(true).to_kurbo();
    let own = kurbo::Rect::new(frame.x0, frame.y0, frame.x1, frame.y1);
    let seen = to_page.transform_rect_bbox(own);
    Bounds { x0: seen.x0, y0: seen.y0, x1: seen.x1, y1: seen.y1 }
}
