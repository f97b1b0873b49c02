//! The tests of whole documents and of the program, in one binary.

mod bad_inputs;
mod cases;
mod commands;
mod mutants;
mod property;
mod readme;
mod support;
