//! The first witness: pdf-extract, a reader of its own on top of lopdf.

use lopdf::{Document, ObjectId};
use pdf_extract::{MediaBox, OutputDev, OutputError, Transform, output_doc_page};

use super::glyph::{Glyphs, Place};
use super::quiet::quietly;
use super::{MAX_GLYPHS, cure};

/// The name under which problems speak of it.
pub(crate) const NAME: &str = "pdf-extract";

/// A document that pdf-extract can be let loose on.
pub(crate) struct Reader {
    document: Document,
    pages: Vec<ObjectId>,
}

impl Reader {
    /// Loads a PDF; a problem is told in words.
    pub(crate) fn load(pdf: &[u8]) -> Result<Self, String> {
        quietly(|| {
            let mut document = Document::load_mem(without_tail(pdf)).map_err(|error| error.to_string())?;
            cure::cure(&mut document);
            let pages = document.page_iter().collect();
            Ok(Self { document, pages })
        })
        .flatten()
    }

    /// How many pages there are.
    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Reads a page, counted from 0, in content order. On failure there is what was read so far, and why it ended.
    pub(crate) fn page(&self, index: usize) -> (Glyphs, Result<(), String>) {
        let mut output = Collector::default();
        let result = self.check(index).and_then(|number| {
            quietly(|| output_doc_page(&self.document, &mut output, number).map_err(|error| error.to_string()))
                .flatten()
        });
        (output.glyphs, result)
    }

    /// The page's number as pdf-extract counts, if the page can be read without going round in circles.
    fn check(&self, index: usize) -> Result<u32, String> {
        let page = *self.pages.get(index).ok_or("there is no such page")?;
        match quietly(|| cure::loops(&self.document, page))? {
            Some(reason) => Err(reason.to_owned()),
            None => u32::try_from(index + 1).map_err(|error| error.to_string()),
        }
    }
}

/// A file up to its last end mark: others look for it further up than lopdf does, and read on.
fn without_tail(pdf: &[u8]) -> &[u8] {
    const END: &[u8] = b"%%EOF";
    let end = pdf.windows(END.len()).rposition(|window| window == END);
    end.map_or(pdf, |end| &pdf[..end + END.len()])
}

/// Collects characters; a new text matrix begins a new run.
#[derive(Default)]
struct Collector {
    glyphs: Glyphs,
    origin: (f64, f64),
    run: u64,
}

impl OutputDev for Collector {
    fn begin_page(
        &mut self,
        _number: u32,
        media: &MediaBox,
        _art: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.origin = (media.llx, media.ury);
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        matrix: &Transform,
        width: f64,
        _spacing: f64,
        size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        if self.glyphs.list.len() >= MAX_GLYPHS {
            return Err(OutputError::IoError(std::io::Error::other("more text than any resume has")));
        }
        let (left, top) = self.origin;
        let m = matrix;
        let matrix = [m.m11 * size, -m.m12 * size, m.m21 * size, -m.m22 * size, m.m31 - left, top - m.m32];
        self.glyphs.push(text, &Place { matrix, advance: width, style: self.run });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        self.run += 1;
        Ok(())
    }
}
