//! [`Content`] × readings → findings: whole, in order, in place, once, nothing else, headings alone, clean.
//!
//! What to expect is derived from [`Content`] and the declared [`Furniture`] alone. Each reading is held against it
//! twice: `walk` is the proof, and decides; `diagnose` gives names to what is wrong when the proof fails. Then the
//! hazards that the extraction met are judged by what they do to real extractors.

mod adapt;
mod alter;
mod aspect;
mod clean;
mod common;
mod dates;
mod diagnose;
mod direction;
mod expect;
mod fault;
mod fields;
mod joined;
mod leftover;
mod line_ends;
mod locate;
mod lost;
mod plain;
mod report;
mod running;
mod stream;
#[cfg(test)]
mod tests;
mod walk;
mod words;

use std::collections::BTreeSet;
use std::fmt;

pub use aspect::Aspect;

use crate::content::Content;
use crate::diagnostic::{Diagnostic, Severity, has_errors};
use crate::extract::{Extraction, Reading};
use crate::theme::Furniture;
use diagnose::diagnose;
use expect::{Kind, Script};
use fault::Fault;
use running::Running;
use stream::Stream;
use walk::{Outcome, Range, walk};

/// How many of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Count {
    /// How many were found.
    pub found: usize,
    /// How many there are.
    pub total: usize,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.found, self.total)
    }
}

/// What came of one reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingResult {
    /// The reading's name.
    pub name: &'static str,
    /// Whether the extractor got through all pages.
    pub complete: bool,
    /// Whether it agrees with the content to the letter.
    pub agrees: bool,
    /// What does not hold in it; empty if the extractor gave up.
    pub broken: BTreeSet<Aspect>,
}

impl ReadingResult {
    /// Whether something holds in the reading. None if nothing can be said of it: the extractor gave up, or fields are
    /// asked for and their texts are not whole.
    #[must_use]
    pub fn holds(&self, aspect: Aspect) -> Option<bool> {
        let known = self.complete && (aspect != Aspect::Fields || self.agrees);
        if self.broken.contains(&aspect) { Some(false) } else { known.then_some(true) }
    }
}

/// What came of holding a PDF against its content.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// What is wrong, the most telling first.
    pub findings: Vec<Diagnostic>,
    /// Leaves, headings apart, that every reading gave back whole and in order.
    pub texts: Count,
    /// Keywords among them.
    pub keywords: Count,
    /// Readings that agree with the content to the letter.
    pub readings: Count,
    /// What came of each.
    pub results: Vec<ReadingResult>,
    /// Fields that a blind resume parser finds in every reading, each where it belongs.
    pub fields: Count,
}

impl Verdict {
    /// Whether the PDF may be handed out.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.readings.found == self.readings.total && !has_errors(&self.findings)
    }

    /// The counts as a person reads them: how far the readings agree, and what a resume parser understands.
    #[must_use]
    pub fn counts(&self) -> String {
        let Self { readings, texts, keywords, fields, .. } = self;
        format!("readings {readings} agree, texts {texts}, keywords {keywords}, fields understood {fields}")
    }
}

/// A text of more words is no resume's, and is not searched for other wordings: a bound on the time that it can take.
const MAX_WORDS: usize = 50_000;

/// Whose PDF is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    /// Ours: what leads any reader astray is wrong, since a theme can do without.
    Own,
    /// Anybody's: what no reader that employers use is led astray by is nothing to speak of.
    Any,
}

/// Holds what was read against what was to be printed.
#[must_use]
pub fn verify(content: &Content, furniture: &Furniture, extraction: &Extraction) -> Verdict {
    judge(content, furniture, &direction::spoken(extraction), Hand::Own)
}

/// Judges an extraction of which all lines are in the order in which they are spoken.
fn judge(content: &Content, furniture: &Furniture, extraction: &Extraction, hand: Hand) -> Verdict {
    let script = Script::new(content, furniture);
    let running = (hand == Hand::Any).then(|| Running::new(content, extraction.pages.len().max(1)));
    let checks = extraction.readings.iter().map(|reading| Check::new(&script, reading, running.as_ref()));
    let checks: Vec<Check<'_>> = checks.collect();
    let mut findings = extraction.problems.clone();
    findings.extend(report::findings(&script, &checks));
    findings.extend(clean::findings(&script, extraction, running.as_ref()));
    findings.extend(clean::splits(&script, &checks, hand));
    findings.extend(line_ends::findings(&script, extraction));
    findings.extend(direction::warnings(&script, &checks));
    let (fields, lost) = lost::findings(content, &script, &checks);
    let results = checks.iter().map(|check| check.result(&lost)).collect();
    findings.extend(lost);
    joined::leave_out_effects(&mut findings);
    arrange(&mut findings);
    let counted = |keyword: bool| {
        let leaves = script.leaves.iter().enumerate();
        let leaves =
            leaves.filter(|(_, expected)| expected.kind != Kind::Heading && (!keyword || expected.leaf.keyword));
        let whole = leaves.map(|(index, _)| checks.iter().all(|check| check.gives(index)));
        whole.fold(Count::default(), |count, whole| Count {
            found: count.found + usize::from(whole),
            total: count.total + 1,
        })
    };
    Verdict {
        findings,
        texts: counted(false),
        fields,
        keywords: counted(true),
        readings: Count { found: checks.iter().filter(|check| check.agrees()).count(), total: checks.len() },
        results,
    }
}

pub(crate) use clean::{judge as weigh, message};
pub(crate) use report::arrange;

/// Holds what was read against what was to be printed, whoever printed it: headings, dates and furniture may be worded in
/// any of the ways that resume parsers know, and contacts and the parts of a head may come in any order, as long as all
/// readings have the same. Gives the content as the PDF words it, too.
#[must_use]
pub fn verify_any(content: &Content, furniture: &Furniture, extraction: &Extraction) -> (Content, Verdict) {
    let furniture = common::common(&content.lang).and(furniture);
    let extraction = &*direction::spoken(extraction);
    let mut worded: Vec<Content> = Vec::new();
    // The order of the file as seen by the extractor that is right more often comes first, and wins among equals.
    for index in [1, 2, 0, 3] {
        let Some(reading) = extraction.readings.get(index) else { continue };
        if reading.lines().map(|line| line.words.len()).sum::<usize>() > MAX_WORDS {
            continue;
        }
        let adapted = adapt::adapt(content, &furniture, reading);
        if !worded.contains(&adapted) {
            worded.push(adapted);
        }
    }
    let mut best: Option<(Content, Verdict)> = None;
    for content in worded {
        let verdict = judge(&content, &furniture, extraction, Hand::Any);
        let passed = verdict.passed();
        let better = |(_, other): &(Content, Verdict)| {
            (verdict.readings.found, verdict.texts.found) > (other.readings.found, other.texts.found)
        };
        if best.as_ref().is_none_or(better) {
            best = Some((content, verdict));
        }
        if passed {
            break;
        }
    }
    best.unwrap_or_else(|| (content.clone(), judge(content, &furniture, extraction, Hand::Any)))
}

/// One reading held against the script.
struct Check<'a> {
    stream: Stream<'a>,
    /// Where each leaf was found.
    places: Vec<Option<Range>>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn new(script: &Script<'_>, reading: &'a Reading, running: Option<&Running>) -> Self {
        let stream = Stream::new(reading);
        let stream = if let Some(running) = running { stream.with(running) } else { stream };
        match walk(script, &stream) {
            Outcome::Whole(places) => {
                Self { stream, places: places.into_iter().map(Some).collect(), faults: Vec::new() }
            }
            // What an extractor could not read is told already; that its text is missing says nothing new.
            Outcome::Stopped { .. } if !reading.complete => {
                Self { stream, places: vec![None; script.leaves.len()], faults: Vec::new() }
            }
            Outcome::Stopped { leaf, at } => {
                let (places, faults) = diagnose(script, &stream, (leaf, at));
                Self { stream, places, faults: joined::explain(script, direction::explain(script, faults)) }
            }
        }
    }

    /// What came of it. `lost` tells of fields, in whichever readings.
    fn result(&self, lost: &[Diagnostic]) -> ReadingResult {
        let name = self.stream.reading.name;
        let aspect = |fault: &Fault| Aspect::of(fault.code).unwrap_or(Aspect::Whole);
        let seen = |finding: &&Diagnostic| finding.pdf.as_ref().is_some_and(|place| place.readings.contains(&name));
        let fields = lost.iter().any(|finding| finding.severity == Severity::Error && seen(&finding));
        ReadingResult {
            name,
            complete: self.stream.reading.complete,
            agrees: self.agrees(),
            broken: self.faults.iter().map(aspect).chain(fields.then_some(Aspect::Fields)).collect(),
        }
    }

    fn agrees(&self) -> bool {
        self.faults.is_empty() && self.places.iter().all(Option::is_some)
    }

    /// Whether a leaf was found whole and in order.
    fn gives(&self, leaf: usize) -> bool {
        self.places[leaf].is_some() && self.faults.iter().all(|fault| fault.leaf != Some(leaf))
    }
}
