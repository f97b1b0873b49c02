//! `atsafe inspect`: what is read from a PDF, whoever made it.

use super::args::Inspect;
use super::printer::Printer;
use super::verify::PDF_LIMIT;
use super::{ExitStatus, output};
use crate::extract;
use crate::source::Sources;

pub(super) fn inspect(args: &Inspect, printer: &mut Printer) -> ExitStatus {
    let extraction = match output::read(&args.pdf, PDF_LIMIT).and_then(|pdf| extract::read(&pdf)) {
        Ok(extraction) => extraction,
        Err(mut problem) => {
            problem.message = format!("{}: {}", output::shown(&args.pdf), problem.message);
            return printer.failure(problem);
        }
    };
    printer.diagnostics(&extraction.problems, &Sources::new());
    let failed = printer.fails(&extraction.problems);
    let reading = extraction.readings.get(usize::from(args.reading) - 1);
    let printed = Printer::data(&reading.map(extract::Reading::text).unwrap_or_default());
    if failed { ExitStatus::Findings } else { printed }
}
