//! Three templates that know nothing of atsafe, and PDFs of three programs that don't: their faults, and their twins.

use atsafe::diagnostic::Code;

use super::{Edits, Trial, assert_caught, assert_clean, bars, dates_first, edited, labels, resume, row, verify};
use crate::support::root;

/// A document of `tests/faults` with changes.
fn document(template: &'static str, edits: Edits) -> Trial {
    let text = std::fs::read_to_string(root().join(format!("tests/faults/{template}.typ"))).unwrap();
    let files = vec![("resume.typ.j2", edited(&text, edits))];
    Trial { template, resume: std::fs::read_to_string(resume()).unwrap(), files }
}

/// The PDFs that `tests/faults/make.py` made with other programs: what each fault is called, and where.
const MADE: &[(&str, Code, &str)] = &[
    ("columns", Code::OutOfPlace, "work[0].highlights[2]"),
    ("margin", Code::WideGap, ""),
    ("margin", Code::OutOfPlace, "work[1].startDate"),
    ("missing", Code::MissingText, "skills[1].keywords[4]"),
    ("moved", Code::OutOfPlace, "work[2].highlights[0]"),
    ("swapped", Code::OutOfPlace, "work[1].startDate"),
    ("white", Code::HiddenText, ""),
    ("white", Code::UnexpectedText, ""),
];

const PRODUCERS: [&str; 3] = ["chromium", "latex", "libreoffice"];

fn made(producer: &str, variant: &str) -> Vec<u8> {
    std::fs::read(root().join(format!("tests/faults/{producer}-{variant}.pdf"))).unwrap()
}

#[test]
fn faults_of_a_template_with_bars_are_named() {
    assert_caught(|edits| document("bars", edits), bars::FAULTS);
}

#[test]
fn faults_of_a_template_with_labels_are_named() {
    assert_caught(|edits| document("labels", edits), labels::FAULTS);
}

#[test]
fn faults_of_a_template_with_dates_first_are_named() {
    assert_caught(|edits| document("dates-first", edits), dates_first::FAULTS);
}

#[test]
fn of_twins_of_a_template_with_bars_nothing_is_said() {
    assert_clean(|edits| document("bars", edits), bars::TWINS);
}

#[test]
fn of_twins_of_a_template_with_labels_nothing_is_said() {
    assert_clean(|edits| document("labels", edits), labels::TWINS);
}

#[test]
fn of_twins_of_a_template_with_dates_first_nothing_is_said() {
    assert_clean(|edits| document("dates-first", edits), dates_first::TWINS);
}

#[test]
fn faults_of_pdfs_by_other_programs_are_named() {
    for producer in PRODUCERS {
        for (variant, code, path) in MADE {
            let (exit, said) = verify(&made(producer, variant));
            let hit = said.iter().find(|it| it.severity == "error" && it.code == code.as_str() && it.path == *path);
            row(producer, variant, &hit.map_or("NOT NAMED".to_owned(), |it| format!("{}: {}", it.code, it.message)));
            assert!(exit == 1 && hit.is_some(), "{producer}, {variant}: not {code} at `{path}` but {said:#?}");
        }
    }
}

#[test]
fn one_fault_of_a_pdf_by_another_program_is_all_that_is_said() {
    for producer in PRODUCERS {
        for (variant, count) in [("missing", 1), ("moved", 1), ("swapped", 2), ("white", 2)] {
            let said = verify(&made(producer, variant)).1;
            assert_eq!(said.len(), count, "{producer}, {variant}: {said:#?}");
        }
    }
}

#[test]
fn of_pdfs_by_other_programs_without_a_fault_nothing_is_said() {
    for producer in PRODUCERS {
        let (exit, said) = verify(&made(producer, "clean"));
        row(producer, "clean", if said.is_empty() { "clean" } else { "CRIES WOLF" });
        assert!(exit == 0 && said.is_empty(), "{producer}: {said:#?}");
    }
}
