//! Tests of lint: what each rule finds and doesn't, what is asked for and how, and what is mended.

mod control;
mod examples;
mod mending;

use super::*;
use crate::pipeline::{self, LintRequest, Settings};
use crate::resume::NoFiles;
use crate::typeset::Fonts;

/// The day that the tests count from.
const TODAY: Day = (2026, 3, 1);

/// The examples, by level: each is without fault at its own.
fn example(level: Level) -> &'static str {
    match level {
        Level::Entry => include_str!("../../examples/junior-backend/resume.yaml"),
        Level::Mid => include_str!("../../examples/mid-backend/resume.yaml"),
        Level::Senior => include_str!("../../examples/senior-backend/resume.yaml"),
    }
}

/// The example of a level with some of its keys replaced, or added.
fn with(level: Level, keys: &str) -> String {
    let given = blocks(keys);
    let names: Vec<&str> = given.iter().map(|block| name(block)).collect();
    let kept = blocks(example(level)).into_iter().filter(|block| !names.contains(&name(block)));
    kept.chain(given.iter().copied()).collect()
}

/// A document's keys with what stands below each.
fn blocks(text: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let keys = text
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .filter(|at| text[*at..].starts_with(|c: char| c.is_ascii_lowercase()));
    for at in keys.chain([text.len()]) {
        blocks.push(&text[start..at]);
        start = at;
    }
    blocks
}

fn name(block: &str) -> &str {
    let key = block.lines().find(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).unwrap_or_default();
    key.split(':').next().unwrap_or_default()
}

/// What came of a document, with its files.
fn outcome(text: &str, options: &Options, baseline: Option<&Baseline>) -> (Result<Outcome, Vec<Diagnostic>>, Sources) {
    outcome_with(text, options, &[], baseline)
}

/// The same with settings over those of the document.
fn outcome_with(
    text: &str,
    options: &Options,
    settings: &[&LintSettings],
    baseline: Option<&Baseline>,
) -> (Result<Outcome, Vec<Diagnostic>>, Sources) {
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let input = crate::resume::Input { name: "resume.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
    let (resume, comments) = pipeline::read_with_comments(&input, &Settings::default(), &mut sources, &mut found)
        .unwrap_or_else(|| panic!("{found:#?}\n{text}"));
    let request = LintRequest { options, profile: Profile::backend(), settings, baseline };
    let fonts = Fonts::load::<&str>(&[]).unwrap();
    let outcome =
        pipeline::lint((&resume, &comments), &request, &Settings::default(), &fonts, &mut sources, &mut found);
    (outcome.ok_or(found), sources)
}

/// The findings of a document at a level, on the day of the tests.
fn findings(text: &str, level: Option<Level>) -> Vec<Diagnostic> {
    let options = Options { level, today: Some(TODAY) };
    outcome(text, &options, None).0.unwrap_or_else(|problems| panic!("{problems:#?}")).findings
}

/// What rules say of a document, a line each.
fn said(text: &str, level: Option<Level>) -> Vec<String> {
    findings(text, level).iter().map(|it| format!("{}[{}] {}", it.severity, it.code, it.message)).collect()
}
