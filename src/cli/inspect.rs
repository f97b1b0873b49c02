//! `atsafe inspect`: what is read from a PDF, whoever made it.

use super::args::Inspect;
use super::printer::Printer;
use super::record::{self, Record};
use super::verify::PDF_LIMIT;
use super::{ExitStatus, output};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::{self, Extraction};
use crate::{content, report, verify};

pub(super) fn inspect(args: &Inspect, printer: &Printer) -> ExitStatus {
    if let Err(problem) = record::check(&args.reports, &[&args.pdf], printer) {
        return printer.failure(problem);
    }
    let mut record = Record::default();
    let status = match extraction(args, &mut record, printer) {
        Ok(extraction) if args.text => text(args, extraction, &mut record, printer),
        Ok(extraction) => hazards(args, extraction, &mut record, printer),
        Err(problem) => record.refuse(vec![problem], printer),
    };
    record.conclude(&args.pdf, &args.reports, printer, status)
}

fn extraction(args: &Inspect, record: &mut Record, printer: &Printer) -> Result<Extraction, Diagnostic> {
    if args.text {
        record::refuse_mixing(&args.reports, printer, "`--text`")?;
    }
    let named = |problem: Diagnostic| {
        let message = format!("{}: {}", output::shown(&args.pdf), problem.message);
        Diagnostic { message, ..problem }
    };
    record.pdf = output::read(&args.pdf, PDF_LIMIT).map_err(named)?;
    record.headings = content::standard_headings().map(str::to_owned).collect();
    extract::read(&record.pdf).map_err(named)
}

/// Prints a reading; of what is wrong, only what kept the extractors from reading is told.
fn text(args: &Inspect, extraction: Extraction, record: &mut Record, printer: &Printer) -> ExitStatus {
    record.found.extend(extraction.problems.iter().cloned());
    record.say(printer);
    let Some(reading) = extraction.readings.get(usize::from(args.reading) - 1) else {
        return record.refuse(vec![no_reading(args.reading, &extraction)], printer);
    };
    let printed = Printer::data(&reading.text());
    record.extraction = Some(extraction);
    if printer.fails(&record.found) { ExitStatus::Findings } else { printed }
}

fn no_reading(number: u8, extraction: &Extraction) -> Diagnostic {
    let names = extraction.readings.iter().zip(1..).map(|(reading, number)| format!("{number} {}", reading.name));
    Diagnostic::error(Code::InvalidOption, format!("this PDF has no reading {number}"))
        .hint(format!("it has {}", names.collect::<Vec<_>>().join(", ")))
}

fn hazards(args: &Inspect, extraction: Extraction, record: &mut Record, printer: &Printer) -> ExitStatus {
    record.found = verify::hazards(&extraction);
    record.say(printer);
    let pages = extraction.pages.len();
    let tally = match report::tally(&record.found) {
        tally if tally.is_empty() => "nothing that leads readers astray".to_owned(),
        tally => tally,
    };
    printer.say(&format!("{}: {pages} page{}, {tally}", output::shown(&args.pdf), if pages == 1 { "" } else { "s" }));
    record.extraction = Some(extraction);
    if printer.fails(&record.found) { ExitStatus::Findings } else { ExitStatus::Clean }
}
