//! A prepared target to its files: set, written, read back, judged.

use super::prepare::Prepared;
use super::state::{Met, Summary};
use crate::diagnostic::{Code, Diagnostic, Severity, has_errors};
use crate::extract::Reading;
use crate::lint::Grades;
use crate::pipeline::{self, Document, Proof, Settings};
use crate::posting::{self, Class, Posting, Searched};
use crate::project::Target;
use crate::source::Sources;
use crate::typeset;
use crate::variant::Measure;

/// Resolution of pictures, in pixels per inch.
const PIXELS_PER_INCH: f64 = 144.0;

/// What came of a target.
pub(super) struct Made {
    pub(super) found: Vec<Diagnostic>,
    pub(super) sources: Sources,
    /// What was set and read back; none if it could not be set.
    pub(super) result: Option<Box<Finished>>,
}

pub(super) struct Finished {
    pub(super) proof: Proof,
    pub(super) summary: Summary,
    /// Whether it may be handed out.
    pub(super) passed: bool,
    /// The headings of its sections.
    pub(super) headings: Vec<String>,
    /// Endings and bytes of the files that were asked for.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// The text as the first extractor reads it.
    pub(super) text: String,
}

/// Sets a target and reads it back.
pub(super) fn make(prepared: Prepared, target: &Target, fail_on: Severity) -> Made {
    let Prepared { worded, settings, fonts, mut sources, mut found, posting, .. } = prepared;
    let document = pipeline::set_worded(worded, &settings, &fonts, &mut sources, &mut found);
    let result = document.and_then(|document| {
        let pdf = pipeline::write(&document, &settings, &sources, &mut found)?;
        let proof = pipeline::prove(pdf, &document.content, &document.theme, &settings, &mut found)?;
        let met = posting.as_deref().map(|posting| met(posting, target, &document, &proof, &settings, &mut found));
        let failing = |problem: &Diagnostic| problem.severity >= fail_on;
        let text = proof.extraction.readings.first().map(Reading::text).unwrap_or_default();
        let files = files(&target.formats, &document, &proof, &text).map_err(|problem| found.push(problem)).ok()?;
        let passed = proof.verdict.passed() && !has_errors(&found) && !found.iter().any(failing);
        let required = settings.variant.as_ref().map_or(0, |variant| variant.require.len());
        let page_limit = settings.variant.as_ref().and_then(|variant| variant.limit.pages.as_ref());
        let summary = Summary {
            required,
            posting: met,
            page_limit: page_limit.and_then(|limit| usize::try_from(limit.value).ok()),
            ..summary(&document, &proof, &found)
        };
        let headings = document.content.sections.iter().map(|section| section.heading.text.clone()).collect();
        Some(Box::new(Finished { proof, summary, passed, headings, files, text }))
    });
    Made { found, sources, result }
}

/// Holds the posting against what was read back. Told of it are words that got lost on the way to the PDF, and what the
/// target's settings name.
fn met(
    posting: &Posting,
    target: &Target,
    document: &Document,
    proof: &Proof,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> Met {
    let profile = settings.role.profile();
    let searched = Searched::new(profile, &document.resume, &document.content, &proof.extraction.readings);
    let today = document.content.date.map(|(year, month, _)| (year, month));
    let matched = posting::hold(posting.clone(), &searched, &document.resume, profile, today);
    let (lost, others): (Vec<_>, Vec<_>) =
        matched.findings.iter().cloned().partition(|finding| finding.code == Code::KeywordLost);
    found.extend(lost);
    let layers = std::iter::once(&document.resume.meta.atsafe.lint).chain(target.lint.iter());
    match Grades::of(layers) {
        Ok(grades) => found.extend(grades.asked(others)),
        Err(problems) => found.extend(problems),
    }
    let path = target.posting.as_ref().map(|path| path.value.trim().to_owned()).unwrap_or_default();
    Met { path, required: matched.tally(Class::Required), preferred: matched.tally(Class::Preferred) }
}

fn summary(document: &Document, proof: &Proof, found: &[Diagnostic]) -> Summary {
    let verdict = &proof.verdict;
    let count = |wanted: &dyn Fn(&Diagnostic) -> bool| found.iter().filter(|finding| wanted(finding)).count();
    Summary {
        pages: document.pages.count(),
        page_limit: None,
        texts: verdict.texts,
        keywords: verdict.keywords,
        fields: verdict.fields,
        readings: verdict.readings,
        posting: None,
        required: 0,
        left_out: count(&|finding| finding.code == Code::LeftOut),
        fitted: fitted(&document.measures),
        warnings: count(&|finding| finding.severity == Severity::Warning),
    }
}

/// What was done to keep to a limit of pages: `density compact`, `2 positions condensed`, `3 bullets dropped`.
fn fitted(measures: &[Measure]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut condensed, mut dropped) = (0, 0);
    for measure in measures {
        match measure {
            Measure::Tighten { option, value } => {
                words.retain(|word| !word.starts_with(&format!("{option} ")));
                words.push(format!("{option} {value}"));
            }
            Measure::Condense { .. } => condensed += 1,
            Measure::Drop { .. } => dropped += 1,
        }
    }
    let some = |count: usize, one: &str, done: &str| {
        (count > 0).then(|| format!("{count} {one}{} {done}", if count == 1 { "" } else { "s" }))
    };
    words.extend(some(condensed, "position", "condensed"));
    words.extend(some(dropped, "bullet", "dropped"));
    words
}

fn files(
    formats: &[String],
    document: &Document,
    proof: &Proof,
    text: &str,
) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    let mut files = Vec::new();
    for format in formats {
        match format.as_str() {
            "txt" => files.push((".txt".to_owned(), text.as_bytes().to_vec())),
            "typ" => files.push((".typ".to_owned(), document.markup.source.clone().into_bytes())),
            "png" => {
                let pictures = typeset::png(&document.pages, PIXELS_PER_INCH)?;
                let several = pictures.len() > 1;
                let ending = |index: usize| if several { format!("-{}.png", index + 1) } else { ".png".to_owned() };
                files.extend(pictures.into_iter().enumerate().map(|(index, picture)| (ending(index), picture)));
            }
            _ => files.push((".pdf".to_owned(), proof.pdf.clone())),
        }
    }
    Ok(files)
}
