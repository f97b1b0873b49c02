//! `atsafe verify`: a PDF held against its resume.

use super::args::Verify;
use super::printer::Printer;
use super::record::{self, Record};
use super::render::Request;
use super::settings::{sets, settings};
use super::{ExitStatus, output};
use crate::content::Content;
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Proof};
use crate::report;

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
    let settings = settings(&args.look, &[])?;
    let request = Request::read(&args.against, sets(&args.look)?)?;
    let pdf = output::read(&args.pdf, PDF_LIMIT)?;
    let Record { sources, found, .. } = record;
    let Some((resume, content)) = pipeline::content(&request.input(), &settings, sources, found) else {
        return Ok(None);
    };
    match pipeline::load_theme(&resume, &settings, sources) {
        Ok(theme) => Ok(pipeline::prove_any(pdf, &content, &theme, found)),
        Err(problems) => {
            found.extend(problems);
            Ok(None)
        }
    }
}
