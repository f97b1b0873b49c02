//! The tests of whole documents and of the program, in one binary.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why by panicking, helpers included")]

mod ats;
mod bad_inputs;
mod broken_pdfs;
mod cases;
mod commands;

mod damaged_pdfs;
mod faults;
mod json_schema;
mod mutants;
mod outline;
mod property;
mod readme;
mod reports;
mod rules;
mod support;
