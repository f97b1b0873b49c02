//! `atsafe inspect` as it is typed.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Look, Reports};
use crate::extract::Reader;

/// `atsafe inspect`.
#[derive(Debug, Args)]
pub struct Inspect {
    /// The PDF, or `-` for standard input
    #[arg(value_name = "PDF")]
    pub pdf: PathBuf,
    /// Print the text as it is read, instead of what is dangerous about the PDF
    #[arg(long)]
    pub text: bool,
    /// Which reading to print, from 1: the order of the file by two extractors, of the page, of columns, of the tags
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..), requires = "text")]
    pub reading: u8,
    /// A resume that the PDF is held against as `verify` does
    #[arg(long, value_name = "RESUME", conflicts_with = "text")]
    pub against: Option<PathBuf>,
    /// Run a program and compare what it reads: pdftotext, mutool, pdf2txt.py, or `NAME=COMMAND` with `{}` for the PDF; may be given again
    #[arg(long, value_name = "PROGRAM", value_parser = program, conflicts_with = "text")]
    pub with: Vec<Program>,
    /// Theme, locale, paper, values of the resume.
    #[command(flatten)]
    pub look: Look,
    /// Print what this program is thought to read, instead of a reading
    #[arg(long, value_name = "READER", requires = "text", conflicts_with = "reading", value_parser = reader())]
    pub like: Option<Reader>,
    /// Reports to leave.
    #[command(flatten)]
    pub reports: Reports,
}

/// A program that reads PDFs: its name, and what is run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its name in findings.
    pub name: String,
    /// The command and its arguments, `{}` for the PDF.
    pub command: Vec<String>,
}

fn program(typed: &str) -> Result<Program, String> {
    let known = [
        ("pdftotext", "pdftotext -enc UTF-8 {} -"),
        ("mutool", "mutool draw -q -F txt -o - {}"),
        ("pdf2txt.py", "pdf2txt.py {}"),
    ];
    let (name, command) = match typed.split_once('=') {
        Some((name, command)) if !name.is_empty() && !command.trim().is_empty() => (name, command),
        Some(_) => return Err("it has the form NAME=COMMAND".to_owned()),
        None => known.into_iter().find(|(name, _)| *name == typed).ok_or_else(|| {
            "the programs known by name are pdftotext, mutool and pdf2txt.py; give others as NAME=COMMAND".to_owned()
        })?,
    };
    let mut command: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
    if !command.iter().any(|part| part == "{}") {
        command.push("{}".to_owned());
    }
    Ok(Program { name: name.to_owned(), command })
}

/// A reader by its name in small letters.
fn reader() -> impl TypedValueParser<Value = Reader> {
    PossibleValuesParser::new(Reader::ALL.map(Reader::key)).try_map(|name| Reader::named(&name).ok_or("no such reader"))
}
