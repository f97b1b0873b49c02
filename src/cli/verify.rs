//! `atsafe verify`: a PDF held against its resume.

use std::path::Path;

use super::args::{Look, Verify};
use super::printer::Printer;
use super::record::{self, Record};
use super::render::Request;
use super::settings::{sets, settings};
use super::{ExitStatus, output};
use crate::content::Content;
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Proof};
use crate::report;
use crate::theme::Theme;

/// The largest PDF that is read, in bytes; a byte more is refused.
pub(super) const PDF_LIMIT: u64 = 64 << 20;

pub(super) fn verify(args: &Verify, printer: &Printer) -> ExitStatus {
    if let Err(problem) = record::check(&args.reports, &[&args.pdf, &args.against]) {
        return printer.failure(problem);
    }
    let mut record = Record::default();
    let status = match prove(args, &mut record) {
        Ok(proof) => tell(args, proof, &mut record, printer),
        Err(problem) => record.refuse(vec![problem], printer),
    };
    record.conclude(&args.pdf, &args.reports, printer, status)
}

/// Says what came of it.
fn tell(args: &Verify, proof: Option<(Proof, Content)>, record: &mut Record, printer: &Printer) -> ExitStatus {
    record.say(printer);
    let name = args.pdf.display();
    let tally = report::tally(&record.found);
    let Some((proof, content)) = proof else {
        printer.say(&format!("{name}: could not be verified: {tally}"));
        return ExitStatus::Failure;
    };
    let verdict = &proof.verdict;
    let failed = printer.fails(&record.found) || !verdict.passed();
    let word = if failed { format!("not as written: {tally}") } else { "reads back whole".to_owned() };
    printer.say(&format!("{name}: {word}"));
    printer.say(&format!("  {}", verdict.counts()));
    record.keep(proof, &content);
    if failed { ExitStatus::Findings } else { ExitStatus::Clean }
}

/// Words the resume, reads the PDF and compares. No proof if the resume or the PDF can't be used.
fn prove(args: &Verify, record: &mut Record) -> Result<Option<(Proof, Content)>, Diagnostic> {
    let pdf = output::read(&args.pdf, PDF_LIMIT)?;
    let Some((content, theme)) = expected(&args.against, &args.look, record)? else { return Ok(None) };
    Ok(pipeline::prove(pdf, &content, &theme, &mut record.found).map(|proof| (proof, content)))
}

/// What a resume says, and the theme that it would be set in. Nothing if it can't be used; the record says why.
pub(super) fn expected(
    against: &Path,
    look: &Look,
    record: &mut Record,
) -> Result<Option<(Content, Theme)>, Diagnostic> {
    let settings = settings(look, &[])?;
    let request = Request::read(against, sets(look)?)?;
    let Record { sources, found, .. } = record;
    let Some((resume, content)) = pipeline::content(&request.input(), &settings, sources, found) else {
        return Ok(None);
    };
    match pipeline::load_theme(&resume, &settings, sources) {
        Ok(theme) => Ok(Some((content, theme))),
        Err(problems) => {
            found.extend(problems);
            Ok(None)
        }
    }
}
