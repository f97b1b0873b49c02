//! A PDF's pages as people see them, for reports: drawn from its own bytes, so that foreign PDFs can be shown as well.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use super::by_hayro;
use super::quiet::quietly;

/// How wide a page is drawn, in pixels: sharp on a telephone's screen, and some 250 kB for a full page of text.
const WIDTH: f32 = 1000.0;
/// No page is drawn higher or wider than this, in pixels.
const MAX_SIDE: f32 = 2000.0;

/// A picture of each page as PNG; none of a page that can't be drawn, and none at all if the PDF can't be read.
#[must_use]
pub fn draw(pdf: &[u8]) -> Vec<Option<Vec<u8>>> {
    let Ok(document) = by_hayro::load(pdf) else { return Vec::new() };
    let cache = RenderCache::new();
    let interpreter = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
    let pages = document.pages().iter().take(super::MAX_PAGES).map(|page| {
        let (width, height) = page.render_dimensions();
        let scale = (WIDTH / width).min(MAX_SIDE / width.max(height));
        let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
        quietly(|| render(page, &cache, &interpreter, &settings).into_png().ok()).ok().flatten()
    });
    pages.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_has_no_pictures() {
        assert_eq!(draw(b"hello"), Vec::new());
        assert_eq!(draw(b""), Vec::new());
    }
}
