//! Replacement texts: what a PDF says that a stretch of glyphs stands for (`/ActualText`).
//!
//! pdf-extract and hayro go by the glyphs; `pdftotext`, `PDFium` and Acrobat go by this. A PDF that says one thing to the
//! ones and another thing to the others has to be read both ways.

use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{self, Dict, Object, dict_or_stream};
use hayro_interpret::hayro_syntax::page::Page;

use super::glyph::Glyphs;
use super::scene::Scene;

const KEY: &[u8] = b"ActualText";

/// The replacement texts of a page's marked contents, in the order in which these begin.
pub(crate) fn texts(page: &Page<'_>) -> Vec<Option<String>> {
    if !holds(page.page_stream().unwrap_or_default()) && !named(page) {
        return Vec::new();
    }
    let mut texts = Vec::new();
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        match operation {
            TypedInstruction::BeginMarkedContent(_) => texts.push(None),
            TypedInstruction::BeginMarkedContentWithProperties(begin) => texts.push(text(page, begin.1)),
            _ => {}
        }
    }
    texts
}

fn holds(bytes: &[u8]) -> bool {
    let (first, rest) = (KEY[0], &KEY[1..]);
    bytes.iter().enumerate().any(|(at, byte)| *byte == first && bytes[at + 1..].starts_with(rest))
}

/// Whether properties that have a name on the page hold a replacement text.
fn named(page: &Page<'_>) -> bool {
    let properties = &page.resources().properties;
    properties.keys().any(|key| properties.get::<Dict<'_>>(&*key).is_some_and(|own| own.contains_key(KEY)))
}

/// The replacement text among properties that are given in place, or by the name of a resource.
fn text(page: &Page<'_>, properties: &Object<'_>) -> Option<String> {
    let named = || page.resources().properties.get::<Dict<'_>>(properties.clone().into_name()?.as_ref());
    let text = match dict_or_stream(properties) {
        Some((own, _)) => own.get::<object::String<'_>>(KEY),
        None => named()?.get::<object::String<'_>>(KEY),
    };
    text.map(|text| decode(text.as_bytes()))
}

/// Text strings are UTF-16 or UTF-8 with a mark, else Latin-1 as far as it matters here.
pub(crate) fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().copied().map(unit))
        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The glyphs of a page with each stretch that has a replacement text as one glyph of that text; none if that changes
/// nothing.
pub(crate) fn replaced(scene: &Scene, texts: &[Option<String>]) -> Option<Glyphs> {
    if texts.is_empty() {
        return None;
    }
    let mut glyphs = Glyphs::default();
    let mut differs = false;
    let mut open: Option<(usize, String)> = None;
    for (glyph, mark) in scene.glyphs.list.iter().zip(&scene.marks) {
        let text = scene.glyphs.text(glyph);
        let replacement = mark.span.and_then(|span| Some((span, texts.get(span)?.as_deref()?)));
        if let Some((span, read)) = &mut open
            && replacement.is_some_and(|(same, _)| same == *span)
        {
            read.push_str(text);
            glyphs.stretch(glyph.x1);
            continue;
        }
        differs |= changes(open.take(), texts);
        glyphs.copy(replacement.map_or(text, |(_, text)| text), glyph);
        open = replacement.map(|(span, _)| (span, text.to_owned()));
    }
    differs |= changes(open, texts);
    differs.then_some(glyphs)
}

/// Whether the glyphs of a stretch read otherwise than its replacement.
fn changes(stretch: Option<(usize, String)>, texts: &[Option<String>]) -> bool {
    stretch.is_some_and(|(span, read)| texts[span].as_deref() != Some(read.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_string_is_decoded_by_its_mark() {
        assert_eq!(decode(b"\xFE\xFF\x01\x0D\x20\x0B"), "č\u{200b}");
        assert_eq!(decode(b"\xFF\xFE\x0D\x01"), "č");
        assert_eq!(decode("\u{feff}č".as_bytes()), "č");
        assert_eq!(decode(b"ab\xE9"), "abé");
    }
}
