//! Resumes in which one thing is wrong, each held against a PDF in which it is right: whatever shows on the page has to be
//! found, in its place. One PDF serves thousands of alterations, at every place of a resume.
//!
//! `cargo test` tries a sample. `cargo test --test cli alterations -- --ignored --nocapture` tries all of one resume and
//! every eighth of many, and prints tables.

#![allow(clippy::print_stdout, reason = "the table")]

mod printed;
mod shape;
mod text;
mod tree;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use atsafe::content::Content;
use atsafe::diagnostic::{Code, Diagnostic};
use atsafe::extract::{self, Extraction};
use atsafe::pipeline::{self, Settings};
use atsafe::resume::{Input, NoFiles};
use atsafe::source::Sources;
use atsafe::theme::Furniture;
use atsafe::typeset::Fonts;
use atsafe::verify::{verify, verify_any};
use rayon::prelude::*;
use serde_json::Value;

use crate::support::root;
use printed::Printed;
use shape::Altered;
use tree::{Step, places};

/// Resumes whose PDF is ours.
const OWN: [&str; 10] = [
    "examples/junior-backend",
    "examples/mid-backend",
    "examples/senior-backend",
    "tests/cases/everything",
    "tests/cases/positions",
    "tests/cases/own-sections",
    "tests/cases/language-de",
    "tests/cases/language-fr",
    "tests/cases/language-el",
    "tests/cases/language-tr",
];
/// Programs that set the resume of `tests/faults`.
const FOREIGN: [&str; 3] = ["chromium", "latex", "libreoffice"];
/// Of each resume as many alterations are tried as a sample.
const SAMPLE: usize = 6;
/// So many are tried by a thread at a time.
const PART: usize = 16;

/// A resume, and a PDF that says it.
struct Held {
    name: String,
    resume: Value,
    content: Content,
    furniture: Furniture,
    extraction: Extraction,
    own: bool,
}

impl Held {
    /// With the PDF that our default theme makes of it.
    fn own(folder: &str) -> Self {
        let resume = json(&root().join(folder).join("resume.yaml"));
        let bytes = serde_json::to_vec(&resume).unwrap();
        let input = Input { name: "resume.json", bytes: &bytes, sets: &[], files: &NoFiles };
        let (mut sources, mut said, settings) = (Sources::new(), Vec::new(), Settings::default());
        let fonts = Fonts::load::<PathBuf>(&[]).unwrap();
        let document = pipeline::set(&input, &settings, &fonts, &mut sources, &mut said).unwrap();
        let pdf = pipeline::write(&document, &settings, &sources, &mut said).unwrap();
        let furniture = document.theme.manifest.furniture.clone();
        let extraction = extract::read(&pdf).unwrap();
        Self { name: folder.to_owned(), content: document.content, furniture, extraction, resume, own: true }
    }

    /// With the PDF that another program made.
    fn foreign(program: &str) -> Self {
        let pdf = std::fs::read(root().join(format!("tests/faults/{program}-clean.pdf"))).unwrap();
        Self {
            name: program.to_owned(),
            extraction: extract::read(&pdf).unwrap(),
            own: false,
            ..Self::own("tests/faults")
        }
    }
}

/// A resume as JSON.
fn json(path: &std::path::Path) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atsafe"));
    let output = command.args(["render", "--emit", "resume", "-q"]).arg(path).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

fn content(resume: &Value) -> Option<Content> {
    let bytes = serde_json::to_vec(resume).unwrap();
    let input = Input { name: "resume.json", bytes: &bytes, sets: &[], files: &NoFiles };
    Some(pipeline::content(&input, &Settings::default(), &mut Sources::new(), &mut Vec::new())?.content)
}

const DATES: [&str; 4] = ["startDate", "endDate", "date", "releaseDate"];

/// All alterations of a resume.
fn alterations(resume: &Value) -> Vec<Altered> {
    let ways = places(resume);
    let mut all = Vec::new();
    for way in ways.iter().filter(|way| !way.is_empty()) {
        all.extend(shape::changes(resume, way, &ways));
        let Some(Value::String(written)) = tree::at(resume, way) else { continue };
        let is_date = matches!(way.last(), Some(Step::Key(key)) if DATES.contains(&key.as_str()));
        let changes = if is_date { text::date_changes(written) } else { text::changes(written) };
        all.extend(changes.into_iter().map(|(kind, changed)| {
            let mut resume = resume.clone();
            *tree::at_mut(&mut resume, way).unwrap() = Value::String(changed);
            Altered { kind, path: tree::path(way), resume, within: true }
        }));
    }
    all
}

/// A sample of a list: a few of all kinds of places, the same ones every time.
fn sample(all: Vec<Altered>) -> Vec<Altered> {
    let length = all.len();
    let taken = |at: &usize| at.wrapping_mul(2_654_435_761) % length < SAMPLE;
    all.into_iter().enumerate().filter(|(at, _)| taken(at)).map(|(_, altered)| altered).collect()
}

/// How many alterations of a kind there were.
#[derive(Clone, Copy, Default)]
struct Counts {
    /// That make no resume, or one that looks the same.
    silent: usize,
    /// That another hand may make, and that passed.
    free: usize,
    found: usize,
    /// That passed, or were told elsewhere.
    missed: usize,
}

/// Of a kind of alteration, how many there were; and what is to be said of those that were missed.
#[derive(Default)]
struct Tally {
    counts: BTreeMap<&'static str, Counts>,
    missed: String,
}

impl Tally {
    fn and(mut self, other: Self) -> Self {
        for (kind, more) in other.counts {
            let counts = self.counts.entry(kind).or_default();
            counts.silent += more.silent;
            counts.free += more.free;
            counts.found += more.found;
            counts.missed += more.missed;
        }
        self.missed += &other.missed;
        self
    }
}

/// What came of an alteration.
enum Outcome {
    Silent,
    Free,
    Found,
    Missed(String),
}

/// Tries one alteration of a resume that prints as `plain`.
fn tried(held: &Held, plain: &Printed, altered: &Altered) -> Outcome {
    let Altered { kind, path, resume, within } = altered;
    let Some(content) = content(resume) else { return Outcome::Silent };
    let printed = Printed::new(&content);
    if printed.texts == plain.texts {
        return Outcome::Silent;
    }
    let (_, verdict) = verify_any(&content, &held.furniture, &held.extraction);
    let strict = held.own && verify(&content, &held.furniture, &held.extraction).passed();
    let errors: Vec<&Diagnostic> = verdict.findings.iter().filter(|finding| finding.is_error()).collect();
    // What the page says beyond the resume has no place in it, or that of a text that it repeats.
    let beyond = |it: &Diagnostic| {
        matches!(it.code, Code::UnexpectedText | Code::RepeatedText) && printed.length() < plain.length()
    };
    let near = |it: &Diagnostic| it.path.as_deref().is_some_and(|it| is_near(it, path)) || beyond(it);
    let elsewhere = *within && !errors.iter().any(|it| near(it));
    if strict || verdict.passed() && printed.free != plain.free {
        Outcome::Missed(format!("{}: {kind} at {path} passes\n", held.name))
    } else if verdict.passed() {
        Outcome::Free
    } else if elsewhere {
        let told: Vec<_> = errors.iter().map(|it| (it.code, it.path.as_deref().unwrap_or_default())).collect();
        Outcome::Missed(format!("{}: {kind} at {path} is told elsewhere: {told:?}\n", held.name))
    } else {
        Outcome::Found
    }
}

/// Tries alterations of a resume.
fn tally(held: &Held, all: &[Altered]) -> Tally {
    let mut tally = Tally::default();
    let plain = Printed::new(&held.content);
    for altered in all {
        let counts = tally.counts.entry(altered.kind).or_default();
        match tried(held, &plain, altered) {
            Outcome::Silent => counts.silent += 1,
            Outcome::Free => counts.free += 1,
            Outcome::Found => counts.found += 1,
            Outcome::Missed(what) => {
                counts.missed += 1;
                tally.missed += &what;
            }
        }
    }
    tally
}

/// Whether two paths are of one entry; all of the header is one.
fn is_near(one: &str, other: &str) -> bool {
    let entry = |path: &str| match path.split_once(']') {
        Some((entry, _)) if !path.starts_with("basics") => entry.to_owned(),
        _ => path.split('.').next().unwrap_or_default().to_owned(),
    };
    entry(one) == entry(other)
}

fn try_all(choose: fn(Vec<Altered>) -> Vec<Altered>, own: &[&str], foreign: &[&str]) {
    let own = own.iter().map(|folder| Held::own(folder));
    let total =
        own.chain(foreign.iter().map(|program| Held::foreign(program))).fold(Tally::default(), |total, held| {
            assert!(verify_any(&held.content, &held.furniture, &held.extraction).1.passed(), "{}", held.name);
            let all = choose(alterations(&held.resume));
            let tallies: Vec<Tally> = all.par_chunks(PART).map(|part| tally(&held, part)).collect();
            let tally = tallies.into_iter().fold(Tally::default(), Tally::and);
            let missed = tally.missed.lines().count();
            println!("{}: {} alterations, {missed} missed\n{}", held.name, all.len(), tally.missed);
            total.and(tally)
        });
    for (kind, Counts { silent, free, found, missed }) in total.counts {
        println!(
            "{kind:<24} found {found:>6}   missed {missed:>4}   as free as another hand is {free:>5}   not shown {silent:>6}"
        );
    }
    assert!(total.missed.is_empty(), "{}", total.missed);
}

#[test]
fn of_a_sample_of_alterations_of_a_resume_none_passes_and_each_is_told_in_its_place() {
    try_all(sample, &["examples/junior-backend", "tests/cases/language-el"], &FOREIGN);
}

#[test]
#[ignore = "ten minutes"]
fn of_all_alterations_of_a_resume_none_passes_and_each_is_told_in_its_place() {
    try_all(|all| all, &OWN[..1], &[]);
}

#[test]
#[ignore = "half an hour"]
fn of_every_eighth_alteration_of_many_resumes_none_passes_and_each_is_told_in_its_place() {
    try_all(|all| all.into_iter().step_by(8).collect(), &OWN, &FOREIGN);
}
