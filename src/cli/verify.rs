//! `atsafe verify`: a PDF held against its resume.

use super::args::Verify;
use super::printer::Printer;
use super::render::Request;
use super::settings::{sets, settings};
use super::{ExitStatus, output};
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Proof};
use crate::report;
use crate::source::Sources;

/// The largest PDF that is read, in bytes; a byte more is refused.
pub(super) const PDF_LIMIT: u64 = 64 << 20;

pub(super) fn verify(args: &Verify, printer: &mut Printer) -> ExitStatus {
    let mut sources = Sources::new();
    let mut found = Vec::new();
    let proof = match prove(args, &mut sources, &mut found) {
        Ok(proof) => proof,
        Err(problem) => return printer.failure(problem),
    };
    printer.diagnostics(&found, &sources);
    let name = args.pdf.display();
    let Some(proof) = proof else {
        printer.say(&format!("{name}: could not be verified: {}", report::tally(&found)));
        return ExitStatus::Failure;
    };
    let verdict = &proof.verdict;
    let failed = printer.fails(&found) || !verdict.passed();
    let word =
        if failed { format!("not as written: {}", report::tally(&found)) } else { "reads back whole".to_owned() };
    printer.say(&format!("{name}: {word}"));
    printer.say(&format!(
        "  readings {} agree, fields {}, keywords {}",
        verdict.readings, verdict.fields, verdict.keywords
    ));
    if failed { ExitStatus::Findings } else { ExitStatus::Clean }
}

/// Words the resume, reads the PDF and compares. No proof if the resume or the PDF can't be used.
fn prove(args: &Verify, sources: &mut Sources, found: &mut Vec<Diagnostic>) -> Result<Option<Proof>, Diagnostic> {
    let settings = settings(&args.look, &[])?;
    let request = Request::read(&args.against, sets(&args.look)?)?;
    let pdf = output::read(&args.pdf, PDF_LIMIT)?;
    let Some((resume, content)) = pipeline::content(&request.input(), &settings, sources, found) else {
        return Ok(None);
    };
    match pipeline::load_theme(&resume, &settings, sources) {
        Ok(theme) => Ok(pipeline::prove(pdf, &content, &theme, found)),
        Err(problems) => {
            found.extend(problems);
            Ok(None)
        }
    }
}
