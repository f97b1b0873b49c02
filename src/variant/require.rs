//! What a variant has to keep to: something to show, a number of pages, and words that every reading of the PDF gives back.

use super::Variant;
use super::words::{holds, plain};
use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::Extraction;

/// The findings for required words that are not read back, case apart.
#[must_use]
pub fn missing(variant: &Variant, extraction: &Extraction) -> Vec<Diagnostic> {
    if variant.require.is_empty() {
        return Vec::new();
    }
    let texts: Vec<(&str, String)> =
        extraction.readings.iter().map(|reading| (reading.name, plain(&reading.text()))).collect();
    let finding = |word: &crate::resume::Text| {
        let phrase = plain(&word.value);
        let lacking: Vec<&str> =
            texts.iter().filter(|(_, text)| !holds(text, &phrase)).map(|(name, _)| *name).collect();
        (!lacking.is_empty()).then(|| {
            let whom = if lacking.len() == texts.len() { "any reading".to_owned() } else { lacking.join(" and ") };
            let message =
                format!("the variant `{}` requires `{}`, which is not in {whom}", variant.name.value, word.value);
            Diagnostic::error(Code::MissingKeyword, message)
                .path(&word.origin.path)
                .at(word.origin.span, "required here")
                .hint("show an item that says it: include its tag, raise a limit; or take it from `require`")
        })
    };
    variant.require.iter().filter_map(finding).collect()
}

/// The finding for a variant that leaves nothing of the resume.
#[must_use]
pub fn empty(variant: &Variant, content: &Content) -> Option<Diagnostic> {
    let name = &variant.name;
    content.sections.is_empty().then(|| {
        Diagnostic::error(Code::EmptyVariant, format!("the variant `{}` shows nothing of the resume", name.value))
            .path(&name.origin.path)
            .at(name.origin.span, "all is left out")
            .hint("include tags that items carry; `-v` tells why each item is left out")
    })
}

/// The finding for more pages than are allowed, with the number of lines that are too many.
#[must_use]
pub fn too_many_pages(variant: &Variant, extraction: &Extraction) -> Option<Diagnostic> {
    let limit = variant.limit.pages.as_ref()?;
    let allowed = usize::try_from(limit.value).unwrap_or(usize::MAX);
    let pages = extraction.pages.len();
    if pages <= allowed {
        return None;
    }
    let first = extraction.readings.first();
    let lines: usize =
        first.iter().flat_map(|reading| reading.pages.iter().skip(allowed)).map(|it| it.lines.len()).sum();
    let s = |count: usize| if count == 1 { "" } else { "s" };
    let message = format!(
        "the variant `{}` has {pages} page{}, and `limit.pages` is {allowed}: {lines} line{} too many",
        variant.name.value,
        s(pages),
        s(lines)
    );
    let hint =
        "leave items out by tags, lower `limit.roles` or `limit.bullets`, give `condense-after`, or allow a page more";
    Some(
        Diagnostic::error(Code::TooManyPages, message)
            .path(&limit.origin.path)
            .at(limit.origin.span, "no more than this")
            .hint(hint),
    )
}
