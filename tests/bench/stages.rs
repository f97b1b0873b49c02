//! What each stage costs on the two-page example, and what proving costs beside bare typesetting, as a ratio.
//!
//! `cargo bench` runs it in the release profile. Typst's memory is dropped before each run, so that no run finds the
//! work of the one before. Nothing is asserted: figures are for people.
#![allow(clippy::print_stdout, reason = "a benchmark's data")]

use std::time::{Duration, Instant};

use atsafe::guard::Guard;
use atsafe::lint::{self, Options};
use atsafe::pipeline::{self, Document, Settings, Worded};
use atsafe::profile::Profile;
use atsafe::resume::{Input, NoFiles, Resume};
use atsafe::source::Sources;
use atsafe::typeset::Layout;
use atsafe::typeset::{self, Fonts, PdfSettings};
use atsafe::{content, extract, posting, profile, resume, verify};
use divan::Bencher;

const RESUME: &str = include_str!("../../examples/senior-backend/resume.yaml");
/// Runs per side of the ratio.
const ROUNDS: usize = 40;

fn main() {
    print_ratio();
    divan::main();
}

fn input() -> Input<'static> {
    Input { name: "resume.yaml", bytes: RESUME.as_bytes(), sets: &[], files: &NoFiles }
}

fn fonts() -> Fonts {
    Fonts::load::<&str>(&[]).expect("the embedded fonts")
}

fn parsed(sources: &mut Sources) -> Resume {
    resume::parse(sources, &input()).resume.expect("the example is good")
}

fn worded(sources: &mut Sources) -> Worded {
    let resume = parsed(sources);
    pipeline::word(resume, &Settings::default(), sources, &mut Vec::new()).expect("the example is good")
}

fn document(sources: &mut Sources) -> Document {
    pipeline::set(&input(), &Settings::default(), &fonts(), sources, &mut Vec::new()).expect("the example is good")
}

fn pdf(document: &Document, sources: &Sources) -> Vec<u8> {
    typeset::pdf(&document.pages, &PdfSettings::default(), &document.markup, sources).expect("a PDF")
}

/// A warm, verified render from YAML against bare compile and export of the same Typst source, in turns; and its two
/// parts, verification against the render.
fn print_ratio() {
    let (fonts, settings) = (fonts(), Settings::default());
    let mut sources = Sources::new();
    let bare = document(&mut sources);
    let (mut whole, mut only, mut render, mut proof) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        whole.push(timed(|| {
            let mut sources = Sources::new();
            let document = pipeline::set(&input(), &settings, &fonts, &mut sources, &mut Vec::new()).expect("pages");
            let proof = pipeline::prove(
                pdf(&document, &sources),
                &document.content,
                &document.theme,
                &Settings::default(),
                &mut Vec::new(),
            );
            assert!(proof.is_some_and(|proof| proof.verdict.passed()));
        }));
        only.push(timed(|| {
            let (pages, _) = typeset::typeset(&bare.markup, &bare.theme, &fonts, &sources, &Guard::default());
            let pages = pages.expect("pages");
            typeset::pdf(&pages, &PdfSettings::default(), &bare.markup, &sources).expect("a PDF");
        }));
    }
    for _ in 0..ROUNDS {
        let mut written = None;
        render.push(timed(|| {
            let mut sources = Sources::new();
            let document = pipeline::set(&input(), &settings, &fonts, &mut sources, &mut Vec::new()).expect("pages");
            written = Some((pdf(&document, &sources), document));
        }));
        let (pdf, document) = written.expect("it was written");
        proof.push(timed(|| {
            let proof = pipeline::prove(pdf, &document.content, &document.theme, &Settings::default(), &mut Vec::new());
            assert!(proof.is_some_and(|proof| proof.verdict.passed()));
        }));
    }
    let (whole, only, render, proof) = (median(whole), median(only), median(render), median(proof));
    println!(
        "verification {proof:.2?}, render from YAML to PDF {render:.2?}: ratio {:.2}",
        proof.as_secs_f64() / render.as_secs_f64()
    );
    println!(
        "verified render {whole:.2?}, bare compile and export {only:.2?}: ratio {:.2}\n",
        whole.as_secs_f64() / only.as_secs_f64()
    );
}

fn timed(run: impl FnOnce()) -> Duration {
    typeset::forget();
    let began = Instant::now();
    run();
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The postings that the rules were made with, again and again, up to 100 kB.
fn long_posting() -> String {
    let mut postings: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postings/tuning"))
        .expect("the postings")
        .map(|entry| entry.expect("a posting").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md"))
        .collect();
    postings.sort();
    let texts: Vec<String> = postings.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect();
    let mut text = texts.join("\n\n").repeat(20);
    text.truncate(text.floor_char_boundary(100_000));
    text
}

/// The terms of a posting of 100 kB, the profile at hand.
#[divan::bench]
fn i_posting_of_100_kb(bencher: Bencher) {
    let (text, profile) = (long_posting(), Profile::backend());
    bencher.bench(|| posting::read(&mut Sources::new(), "posting.txt", text.as_bytes(), profile).expect("a posting"));
}

/// Reading the built-in profile, which a run does once.
#[divan::bench]
fn j_profile(bencher: Bencher) {
    bencher.bench(|| profile::parse(&mut Sources::new(), "mine.yaml", b"profile: mine\nextends: backend\n"));
}

#[divan::bench]
fn a_read(bencher: Bencher) {
    bencher.bench(|| parsed(&mut Sources::new()));
}

#[divan::bench]
fn b_word(bencher: Bencher) {
    let mut sources = Sources::new();
    let resume = parsed(&mut sources);
    bencher.bench(|| content::build(&resume, &sources, &content::Options::default()));
}

#[divan::bench]
fn c_mark_up(bencher: Bencher) {
    let (fonts, settings) = (fonts(), Settings::default());
    let mut sources = Sources::new();
    let worded = worded(&mut sources);
    bencher
        .bench_local(|| pipeline::mark_up(&worded, &settings, &fonts, &mut sources, &mut Vec::new()).expect("markup"));
}

#[divan::bench]
fn d_typeset(bencher: Bencher) {
    let fonts = fonts();
    let mut sources = Sources::new();
    let document = document(&mut sources);
    bencher
        .with_inputs(typeset::forget)
        .bench_values(|()| typeset::typeset(&document.markup, &document.theme, &fonts, &sources, &Guard::default()));
}

#[divan::bench]
fn e_write(bencher: Bencher) {
    let mut sources = Sources::new();
    let document = document(&mut sources);
    bencher.with_inputs(typeset::forget).bench_values(|()| pdf(&document, &sources));
}

#[divan::bench]
fn f_extract(bencher: Bencher) {
    let mut sources = Sources::new();
    let document = document(&mut sources);
    let pdf = pdf(&document, &sources);
    bencher.bench(|| extract::read(&pdf));
}

#[divan::bench]
fn g_verify(bencher: Bencher) {
    let mut sources = Sources::new();
    let document = document(&mut sources);
    let extraction = extract::read(&pdf(&document, &sources)).expect("readings");
    bencher.bench(|| verify::verify(&document.content, &document.theme.manifest.furniture, &extraction));
}

/// The rules alone; what comes before them is what `a_read` to `d_typeset` cost.
#[divan::bench]
fn h_lint(bencher: Bencher) {
    let mut sources = Sources::new();
    let document = document(&mut sources);
    let layout = Layout::of(&document.pages);
    let (options, profile) = (Options { level: None, today: Some((2026, 3, 1)) }, Profile::backend());
    bencher.bench(|| {
        lint::lint(&lint::Input {
            resume: &document.resume,
            content: &document.content,
            layout: &layout,
            sources: &sources,
            comments: &[],
            profile,
            options: &options,
            settings: &[],
            baseline: None,
            whole: true,
        })
    });
}
