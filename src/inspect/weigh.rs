//! Which of seven real readers a hazard breaks: measured, not thought out.
//!
//! The corpus in `tests/corpus` holds a page for each of these hazards and its harmless twins, and the truth of what
//! pdftotext 22.12, pdfminer.six 20260107, pypdf 7.1, `PDFium` (pypdfium2 5.15), pdf.js 5.6, `PDFBox` 3 and Tika 3 read.

use crate::diagnostic::Severity;
use crate::extract::{Extraction, Hazard, HazardKind};

/// All seven.
pub(super) const ALL: &[&str] = &["pdftotext", "pdfminer", "pypdf", "PDFium", "pdf.js", "PDFBox", "Tika"];
/// A text that breaks as many readers is lost to most systems.
const MOST: usize = 4;
/// Text turned by no more than this, in degrees, is read by all.
const SLIGHT: i16 = 5;
/// An invisible text of which this part stands behind a picture is what was recognised in it.
const BEHIND: f64 = 0.8;

/// How bad it is to break these readers.
pub(super) fn severity(readers: &[&str]) -> Severity {
    match readers.len() {
        0 => Severity::Note,
        count if count >= MOST => Severity::Error,
        _ => Severity::Warning,
    }
}

/// The readers that a hazard breaks, possibly none; nothing if the models of the readers tell more of it.
pub(super) fn weigh(hazard: &Hazard, extraction: &Extraction) -> Option<Vec<&'static str>> {
    let modelled = extraction.views.get(hazard.page - 1).is_some_and(Option::is_some);
    let readers: &[&str] = match hazard.kind {
        HazardKind::Misread(readers) => return Some(readers.names().collect()),
        HazardKind::Link => return None,
        HazardKind::WideGap(_) | HazardKind::BareGap | HazardKind::Stretched(_) | HazardKind::Spaced(_) if modelled => {
            return None;
        }
        HazardKind::Rotated(angle) if angle.abs() < SLIGHT => return None,
        HazardKind::WideGap(_) | HazardKind::Stretched(_) => &["pdftotext", "pdfminer"],
        HazardKind::Spaced(_) => &["pdftotext", "pdfminer", "pdf.js"],
        // Where the text of a turned page is turned as well, that is told apart.
        HazardKind::BareGap | HazardKind::Rotated(180) => &["pdfminer"],
        HazardKind::Invisible if is_recognised(hazard, extraction) => &[],
        // An emoji, over which its picture is drawn: no word is hidden there.
        HazardKind::Covered if !hazard.text.chars().any(char::is_alphanumeric) => &[],
        HazardKind::OddBlank if !hazard.text.contains('\u{2011}') => &[],
        HazardKind::Control if !hazard.text.chars().any(is_seen) => &[],
        HazardKind::Artifact
        | HazardKind::Image
        | HazardKind::Untagged
        | HazardKind::TagOrder
        | HazardKind::TurnedPage(180) => &[],
        HazardKind::Ligature => &["pdftotext", "pdfminer", "pypdf"],
        HazardKind::Overlap => &["pdfminer", "pypdf", "pdf.js", "Tika"],
        HazardKind::Rotated(angle) if angle.abs() % 90 != 0 => &["pdftotext"],
        HazardKind::Rotated(angle) if angle < 0 => &["pdftotext", "pdfminer", "pypdf", "PDFBox", "Tika"],
        HazardKind::OffPage | HazardKind::Rotated(_) => &["pdfminer", "pypdf", "PDFBox", "Tika"],
        HazardKind::TurnedPage(_) => &["PDFium"],
        HazardKind::Bookmarks(_) | HazardKind::Comment | HazardKind::Attached => &["Tika"],
        HazardKind::Note if hazard.text.is_empty() => &["pdfminer", "pypdf", "PDFium", "pdf.js", "PDFBox", "Tika"],
        HazardKind::FormField | HazardKind::HiddenLayer => &["pdfminer", "pypdf", "PDFium", "pdf.js", "PDFBox", "Tika"],
        HazardKind::Note => &["pdfminer", "pypdf", "PDFium", "pdf.js", "PDFBox"],
        HazardKind::Replaced => &["pdftotext", "PDFium", "PDFBox", "Tika"],
        HazardKind::RightToLeft => &["pdfminer", "pypdf", "pdf.js"],
        HazardKind::UnknownCode => &["pdfminer", "pypdf"],
        _ => ALL,
    };
    Some(readers.to_vec())
}

/// Whether invisible text is that of the picture before which it stands.
fn is_recognised(hazard: &Hazard, extraction: &Extraction) -> bool {
    let mut images =
        extraction.hazards.iter().filter(|other| other.page == hazard.page && other.kind == HazardKind::Image);
    images.any(|image| image.bounds.intersection(&hazard.bounds).area() >= BEHIND * hazard.bounds.area())
}

/// Whether a control character is one that comes between letters, and not a mere mark of direction.
fn is_seen(letter: char) -> bool {
    let direction = matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let odd = letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}');
    odd && !direction
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Bounds;

    #[test]
    fn what_is_covered_is_hidden_if_it_has_a_letter_or_a_digit() {
        let covered = |text: &str| Hazard {
            kind: HazardKind::Covered,
            page: 1,
            bounds: Bounds::default(),
            text: text.to_owned(),
        };
        let weight = |text: &str| weigh(&covered(text), &Extraction::default()).unwrap().len();
        assert_eq!([weight("\u{1F4E7}"), weight("\u{1F4E7} Scrum"), weight("7")], [0, ALL.len(), ALL.len()]);
    }
}
