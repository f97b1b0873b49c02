//! What is dangerous about a PDF of which no source is known: hazards, places that real readers read differently, and
//! what a resume parser misses.
//!
//! A hazard is told as a warning only if it breaks one of seven real readers: by a table measured on the corpus in
//! `tests/corpus` (see `weigh`), or because the readers' models differ there (see `differ`).

mod content;
mod differ;
mod weigh;

use crate::ats::{self, Parsed};
use crate::diagnostic::{Code, Diagnostic, PdfPlace, Severity};
use crate::extract::{Extraction, Hazard};
use crate::verify;

/// As many findings of a code are told of a page; who has more has the same one all over.
const MAX_ALIKE: usize = 5;

/// What is dangerous about a PDF that was read with [`crate::extract::examine`].
/// `size` is that of the file in bytes, `parsed` what [`understand`] made of it.
#[must_use]
pub fn findings(extraction: &Extraction, parsed: &Parsed, size: usize) -> Vec<Diagnostic> {
    let mut findings = extraction.problems.clone();
    findings.extend(content::findings(extraction, parsed, size));
    let differences = differ::findings(extraction);
    findings.extend(hazards(extraction));
    findings.extend(differences);
    findings.extend(differ::orders(extraction, &findings));
    findings.extend(differ::extractors(extraction));
    findings.extend(without_text(extraction, &findings));
    verify::arrange(&mut findings);
    limit(findings)
}

/// That there is nothing to read, if no finding says why.
fn without_text(extraction: &Extraction, told: &[Diagnostic]) -> Option<Diagnostic> {
    let silent = extraction.readings.iter().all(|reading| reading.lines().next().is_none());
    let why = told.iter().any(|finding| finding.severity == Severity::Error);
    (silent && !why).then(|| {
        Diagnostic::error(Code::Extraction, "there is no text in the PDF: readers give an empty page")
            .pdf(PdfPlace { page: 1, ..PdfPlace::default() })
            .hint("export it anew from the program that the resume was written in")
            .broken_in(weigh::ALL.iter().copied())
    })
}

/// What a resume parser understands of a PDF: of the first reading that got through.
#[must_use]
pub fn understand(extraction: &Extraction) -> Parsed {
    content::main_reading(extraction).map(ats::understand).unwrap_or_default()
}

/// Where a text that a program read from the PDF differs from the page as it is arranged.
#[must_use]
pub fn compare(extraction: &Extraction, program: &str, text: &str) -> Vec<Diagnostic> {
    let too_long = || {
        let message = format!("what {program} reads is too long to be compared");
        vec![Diagnostic::note(Code::ReadersDiffer, message)]
    };
    let mut findings = differ::printed(extraction, program, text).unwrap_or_else(too_long);
    verify::arrange(&mut findings);
    limit(findings)
}

/// The hazards that readers were seen to stumble over, and as notes those that concern people.
fn hazards(extraction: &Extraction) -> Vec<Diagnostic> {
    let mut told = std::collections::BTreeSet::new();
    let mut findings = Vec::new();
    for hazard in &extraction.hazards {
        let Some(weight) = weigh::weigh(hazard, extraction) else { continue };
        let (_, code, hint) = verify::weigh(hazard);
        let severity = weigh::severity(&weight);
        if told.insert((code, weight.len(), hazard.text.as_str(), hazard.page, told_apart(hazard))) {
            let finding = Diagnostic::new(severity, code, verify::message(hazard)).pdf(place(hazard)).hint(hint);
            findings.push(finding.broken_in(weight));
        }
    }
    findings
}

/// Pictures have no text to be told apart by.
fn told_apart(hazard: &Hazard) -> Option<[u64; 4]> {
    hazard.text.is_empty().then(|| hazard.bounds.edges().map(f64::to_bits))
}

fn place(hazard: &Hazard) -> PdfPlace {
    let bounds = Some(hazard.bounds.edges()).filter(|_| hazard.bounds.area() > 0.0);
    PdfPlace { page: hazard.page, bounds, read: hazard.text.clone(), ..PdfPlace::default() }
}

/// Keeps the first few findings of a code on each page, and says how many more there are.
fn limit(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |finding: &Diagnostic| (finding.code, finding.pdf.as_ref().map_or(0, |place| place.page));
    let mut kept: Vec<Diagnostic> = Vec::new();
    let mut counts: std::collections::BTreeMap<(Code, usize), usize> = std::collections::BTreeMap::new();
    for finding in findings {
        let count = counts.entry(key(&finding)).or_default();
        *count += 1;
        if *count <= MAX_ALIKE {
            kept.push(finding);
        }
    }
    for (of, count) in counts {
        let more = count.saturating_sub(MAX_ALIKE);
        if let Some(last) = kept.iter_mut().rfind(|finding| key(finding) == of).filter(|_| more > 0) {
            last.hints.push(format!(
                "{more} more place{} on this page",
                if more == 1 { " is like this" } else { "s are like this" }
            ));
        }
    }
    kept
}
