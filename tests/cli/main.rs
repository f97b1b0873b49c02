//! The tests of whole documents and of the program, in one binary.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why by panicking, helpers included")]

mod alterations;
mod ats;
mod bad_inputs;
mod broken_pdfs;
mod build;
mod cases;
mod ci_examples;
mod commands;
mod inspect;

mod damaged_pdfs;
mod faults;
mod hostile_themes;
mod json_schema;
mod languages;
mod lint;
mod matching;
mod mutants;
mod odd_pdfs;
mod outline;
mod page_ends;
mod pictures;
mod postings;
mod property;
mod readme;
mod reports;
mod rules;
mod support;
mod theme_guide;
mod theme_options;
mod themes;
