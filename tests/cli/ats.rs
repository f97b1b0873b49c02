//! Resumes as text, in the layouts that people use, and PDFs by other producers: what a blind reading makes of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use atsafe::ats;
use atsafe::extract::{self, Line, Reading};

use proptest::prelude::*;

use crate::outline::outline;
use crate::support::root;

/// The files of a folder with an ending, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|own| own == ending));
    files.sort();
    files
}

/// The lines that two texts don't share, for a failed test.
fn difference(path: &Path, expected: &str, read: &str) -> String {
    let mut text = String::new();
    if expected != read {
        _ = writeln!(text, "{}:", path.display());
        for line in expected.lines().filter(|line| !read.lines().any(|other| other == *line)) {
            _ = writeln!(text, "  expected  {line}");
        }
        for line in read.lines().filter(|line| !expected.lines().any(|other| other == *line)) {
            _ = writeln!(text, "  read      {line}");
        }
        _ = writeln!(text, "  all of it:\n{read}");
    }
    text
}

#[test]
fn texts_in_the_layouts_that_people_use_give_their_fields() {
    let mut wrong = String::new();
    let files = files("tests/ats", "txt");
    assert!(files.len() >= 10);
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let (resume, expected) = text.split_once("----\n").unwrap();
        wrong += &difference(&path, expected, &outline(&ats::read(resume.lines())));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn pdfs_of_other_producers_give_their_fields() {
    let mut wrong = String::new();
    let files = files("tests/ats/foreign", "pdf");
    assert!(files.len() >= 5);
    for path in files {
        let extraction = extract::read(&std::fs::read(&path).unwrap()).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let lines = lines(&extraction.readings[2]);
        wrong += &difference(&path, &expected, &outline(&ats::read(lines.iter().map(String::as_str))));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn lines(reading: &Reading) -> Vec<String> {
    reading.lines().map(Line::text).collect()
}

#[test]
fn every_field_tells_the_lines_it_was_read_on_and_every_line_what_it_was_taken_for() {
    let text = "Ann Example\nann@example.com\nEXPERIENCE\nInitech\nEngineer | 2019 - 2020\n• Built\nMISC STUFF\nUnread";
    let parsed = ats::read(text.lines());
    let taken: Vec<String> = parsed.lines.iter().map(|line| line.join(", ")).collect();
    let expected = ["name", "e-mail address", "heading", "employer", "title, dates", "bullet", "unknown heading", ""]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(taken, expected);
    let lines: Vec<&str> = text.lines().collect();
    for (what, field) in parsed.fields() {
        assert!(lines[field.lines.first].contains(&field.text), "{what}");
    }
}

/// Lines made of what the reader looks for, in any order.
fn any_lines() -> impl Strategy<Value = Vec<String>> {
    let pieces = prop::sample::select(vec![
        "•",
        "-",
        "EXPERIENCE",
        "Education",
        "SKILLS",
        "Awards",
        "Engineer",
        "Acme",
        "Inc.",
        "University",
        "BSc",
        "|",
        ",",
        "–",
        "Jan 2020",
        "2019",
        "Present",
        "(",
        ")",
        ":",
        "a@b.example",
        "+1 555 010 0199",
        "x.example/a-",
        "Rome, Italy",
        "at",
        "é",
        "'19",
        "05/",
        "GPA: 3",
        " ",
        "",
    ]);
    let line = prop::collection::vec(pieces.prop_map(str::to_owned).boxed().prop_union("\\PC{0,8}".boxed()), 0..6);
    prop::collection::vec(line.prop_map(|pieces| pieces.join(" ")), 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_every_field_stands_on_lines_that_there_are(lines in any_lines()) {
        let parsed = ats::read(lines.iter().map(String::as_str));
        prop_assert_eq!(parsed.lines.len(), lines.len());
        for (what, field) in parsed.fields() {
            prop_assert!(field.lines.first <= field.lines.last && field.lines.last < lines.len(), "{}", what);
            prop_assert!(!field.text.is_empty(), "{}", what);
        }
    }
}
