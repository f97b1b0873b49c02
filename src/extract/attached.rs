//! What comes with a page or a document and is no text of it: comments, notes laid over the page, attached files.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Text};

use super::actual;
use super::document::catalog;
use super::hazard::{Hazard, HazardKind};
use super::reading::Bounds;

/// More attached files than this are not looked at.
const MAX_FILES: usize = 100;
/// A tree of names deeper than this is a loop.
const MAX_DEPTH: usize = 20;
/// What a note looks like is looked at for so many operators.
const MAX_OPERATORS: usize = 10_000;
/// Files of these endings hold no text that any reader gives.
const WORDLESS: [&str; 12] = ["png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "bmp", "svgz", "icc", "mp3", "mp4"];

/// The files that are attached to a document.
pub(crate) fn files(pdf: &Pdf) -> Vec<Hazard> {
    let tree = catalog(pdf).and_then(|catalog| catalog.get::<Dict<'_>>(b"Names")?.get::<Dict<'_>>(b"EmbeddedFiles"));
    let mut names = Vec::new();
    if let Some(tree) = &tree {
        listed(tree, &mut names, 0);
    }
    let hazard = |text| Hazard { kind: HazardKind::Attached, page: 1, bounds: Bounds::default(), text };
    names.into_iter().filter(|name| has_words(name)).map(hazard).collect()
}

fn listed(tree: &Dict<'_>, names: &mut Vec<String>, depth: usize) {
    let leaves = tree.get::<Array<'_>>(b"Names");
    let room = MAX_FILES.saturating_sub(names.len());
    // Each name is followed by its file.
    let files = leaves.iter().flat_map(Array::iter::<Object<'_>>).filter_map(|item| match item {
        Object::Dict(file) => Some(name(&file)),
        _ => None,
    });
    names.extend(files.take(room));
    if depth < MAX_DEPTH && names.len() < MAX_FILES {
        let branches = tree.get::<Array<'_>>(b"Kids");
        branches.iter().flat_map(Array::iter::<Dict<'_>>).take(MAX_FILES).for_each(|it| listed(&it, names, depth + 1));
    }
}

/// The name of an attached file.
fn name(file: &Dict<'_>) -> String {
    let name = file.get::<Text<'_>>(b"UF").or_else(|| file.get::<Text<'_>>(b"F"));
    name.map_or_else(|| "a file".to_owned(), |name| actual::decode(name.as_bytes()))
}

fn has_words(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    !WORDLESS.contains(&ending.as_str())
}

/// What an annotation says, and how: on the page, where most readers don't see it, or beside it, where only Tika does.
pub(crate) fn said(note: &Dict<'_>) -> Option<(HazardKind, String)> {
    /// Neither shown nor printed, or not shown.
    const UNSEEN: i32 = 2 | 32;
    let kind = note.get::<Name<'_>>(b"Subtype")?;
    let seen = note.get::<i32>(b"F").is_none_or(|flags| flags & UNSEEN == 0);
    let own = |key: &[u8]| note.get::<Text<'_>>(key).map(|text| actual::decode(text.as_bytes()).trim().to_owned());
    let (kind, text) = match kind.as_ref() {
        b"Popup" => return None,
        b"Link" => {
            let address = note.get::<Dict<'_>>(b"A")?.get::<Text<'_>>(b"URI")?;
            (HazardKind::Link, actual::decode(address.as_bytes()).trim().to_owned())
        }
        b"Widget" => {
            let value = || note.get::<Dict<'_>>(b"Parent")?.get::<Text<'_>>(b"V");
            let value = own(b"V").or_else(|| Some(actual::decode(value()?.as_bytes()).trim().to_owned()));
            (HazardKind::FormField, value.filter(|_| seen)?)
        }
        b"FileAttachment" => {
            let name = name(&note.get::<Dict<'_>>(b"FS")?);
            (HazardKind::Attached, name)
        }
        b"FreeText" if seen && own(b"Contents").is_some() => (HazardKind::Note, own(b"Contents")?),
        _ if seen && shows_text(note) => {
            // Text that is drawn alone is known to nobody but pdftotext.
            (HazardKind::Note, own(b"Contents").unwrap_or_default())
        }
        _ => (HazardKind::Comment, own(b"Contents")?),
    };
    (!text.is_empty() || kind == HazardKind::Note).then_some((kind, text))
}

/// Whether what an annotation looks like has text in it.
fn shows_text(note: &Dict<'_>) -> bool {
    let look = note.get::<Dict<'_>>(b"AP").and_then(|looks| looks.get::<Stream<'_>>(b"N"));
    let Some(bytes) = look.as_ref().and_then(|look| look.decoded().ok()) else { return false };
    let mut operations = TypedIter::new(&bytes);
    for _ in 0..MAX_OPERATORS {
        match operations.next() {
            Some(TypedInstruction::ShowText(_) | TypedInstruction::ShowTexts(_)) => return true,
            Some(_) => {}
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn a_picture_holds_no_words_and_any_other_file_may() {
        assert!(["cv.pdf", "resume.json", "notes", "a.b.TXT"].into_iter().all(has_words));
        assert!(!["photo.JPG", "logo.png"].into_iter().any(has_words));
    }
}
