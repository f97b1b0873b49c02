//! `atsafe inspect`: what is read from a PDF, whoever made it.

use std::path::{Path, PathBuf};

use super::args::{Inspect, Program};
use super::printer::Printer;
use super::record::{self, Record};
use super::verify::{self, PDF_LIMIT};
use super::{ExitStatus, output, programs, understood, watchdog};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::{self, Extraction, Reader};
use crate::rules::{self, Group};
use crate::{content, inspect, report};

pub(super) fn inspect(args: &Inspect, printer: &Printer) -> ExitStatus {
    if let Err(problem) = refuse(args, printer) {
        return printer.failure(problem);
    }
    let mut record = Record::default();
    let status = match extraction(args, &mut record, printer) {
        Ok(extraction) if args.text => text(args, extraction, &mut record, printer),
        Ok(extraction) => match hazards(args, extraction, &mut record, printer) {
            Ok(status) => status,
            Err(problems) => record.refuse(problems, printer),
        },
        Err(problem) => record.refuse(vec![problem], printer),
    };
    record.conclude(&args.pdf, &args.reports, printer, status)
}

fn refuse(args: &Inspect, printer: &Printer) -> Result<(), Diagnostic> {
    let inputs: Vec<&Path> = args.against.iter().chain([&args.pdf]).map(PathBuf::as_path).collect();
    record::check(&args.reports, &inputs, printer)?;
    let look = &args.look;
    let looked = look.theme.is_some() || look.locale.is_some() || look.page.is_some() || !look.set.is_empty();
    if looked && args.against.is_none() {
        let message = "`--theme`, `--locale`, `--page` and `--set` say how a resume is worded, and there is none";
        return Err(Diagnostic::error(Code::InvalidOption, message).hint("give it with `--against RESUME`"));
    }
    Ok(())
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
    examine(&record.pdf).map_err(named)
}

/// Reads a PDF within the limits that any resume keeps many times over.
fn examine(pdf: &[u8]) -> Result<Extraction, Diagnostic> {
    let pdf = pdf.to_vec();
    watchdog::guard().run("reading the PDF", move || extract::examine(&pdf)).unwrap_or_else(|exceeded| {
        Err(exceeded.hint("a resume takes less than a second: export it anew, without drawings"))
    })
}

/// Prints a reading; of what is wrong, only what kept the extractors from reading is told.
fn text(args: &Inspect, extraction: Extraction, record: &mut Record, printer: &Printer) -> ExitStatus {
    record.found.extend(extraction.problems.iter().cloned());
    record.say(printer);
    if let Some(reader) = args.like {
        let status = Printer::data(&like(&extraction, reader));
        record.extraction = Some(extraction);
        return status;
    }
    let Some(reading) = extraction.readings.get(usize::from(args.reading) - 1) else {
        return record.refuse(vec![no_reading(args.reading, &extraction)], printer);
    };
    let printed = Printer::data(&reading.text());
    record.extraction = Some(extraction);
    if printer.fails(&record.found) { ExitStatus::Findings } else { printed }
}

/// What a reader is thought to read: a line for each stretch of words on one baseline.
fn like(extraction: &Extraction, reader: Reader) -> String {
    let mut text = String::new();
    for views in &extraction.views {
        let words = views.as_ref().and_then(|views| views.of(reader)).unwrap_or_default();
        for line in words.chunk_by(|a, b| (a.bounds.y1 - b.bounds.y1).abs() < 1.0) {
            let line: Vec<&str> = line.iter().map(|word| word.text.as_str()).collect();
            text.push_str(&line.join(" "));
            text.push('\n');
        }
    }
    text
}

fn no_reading(number: u8, extraction: &Extraction) -> Diagnostic {
    let names = extraction.readings.iter().zip(1..).map(|(reading, number)| format!("{number} {}", reading.name));
    Diagnostic::error(Code::InvalidOption, format!("this PDF has no reading {number}"))
        .hint(format!("it has {}", names.collect::<Vec<_>>().join(", ")))
}

fn hazards(
    args: &Inspect,
    extraction: Extraction,
    record: &mut Record,
    printer: &Printer,
) -> Result<ExitStatus, Vec<Diagnostic>> {
    let parsed = inspect::understand(&extraction);
    record.found = inspect::findings(&extraction, &parsed, record.pdf.len());
    for (name, text) in programs(args, record).map_err(|problem| vec![problem])? {
        let known = |finding: &Diagnostic| record.found.iter().any(|other| is_same(other, finding, &name));
        let new: Vec<Diagnostic> =
            inspect::compare(&extraction, &name, &text).into_iter().filter(|finding| !known(finding)).collect();
        record.found.extend(new);
    }
    let resume = match &args.against {
        Some(resume) => against(resume, args, &extraction, record)?,
        None => Some(String::new()),
    };
    record.say(printer);
    let shown = printer.speaks_to_people().then(|| understood::table(&parsed));
    let printed =
        shown.map_or(ExitStatus::Clean, |table| Printer::data(&format!("What an applicant system gets:\n{table}")));
    let pages = extraction.pages.len();
    let tally = match report::tally(&record.found) {
        tally if tally.is_empty() => "nothing that leads readers astray".to_owned(),
        tally => tally,
    };
    printer.say(&format!("{}: {pages} page{}, {tally}", output::shown(&args.pdf), if pages == 1 { "" } else { "s" }));
    record.understood = Some(parsed);
    record.extraction = Some(extraction);
    let Some(counts) = resume else { return Ok(ExitStatus::Failure) };
    if !counts.is_empty() {
        printer.say(&format!("  {counts}"));
    }
    let failed = record.verdict.as_ref().is_some_and(|verdict| !verdict.passed());
    Ok(if failed || printer.fails(&record.found) { ExitStatus::Findings } else { printed })
}

/// What the programs of `--with` read, by their names. They get a file of their own: the PDF may come from standard input.
fn programs(args: &Inspect, record: &Record) -> Result<Vec<(String, String)>, Diagnostic> {
    if args.with.is_empty() {
        return Ok(Vec::new());
    }
    let copy = output::Copy::of(&record.pdf)?;
    let read = |program: &Program| Ok((program.name.clone(), programs::read(program, copy.path())?));
    args.with.iter().map(read).collect()
}

/// Holds the PDF against its resume: what is missing, altered or out of order. None if the resume can't be used.
fn against(
    resume: &Path,
    args: &Inspect,
    extraction: &Extraction,
    record: &mut Record,
) -> Result<Option<String>, Vec<Diagnostic>> {
    let Some(expected) = verify::expected(resume, &args.look, record)? else { return Ok(None) };
    let verify::Expected { content, theme, .. } = expected;
    let (content, mut verdict) = crate::verify::verify_any(&content, &theme.manifest.furniture, extraction);
    // Hazards are told already, each as bad as it is for real readers.
    let told = |code: Code| matches!(rules::rule(code).group, Group::Hazard | Group::Inspection);
    verdict
        .findings
        .retain(|finding| !told(finding.code) && !matches!(finding.code, Code::Extraction | Code::RightToLeft));
    record.found.extend(verdict.findings.iter().cloned());
    record.headings = content.sections.iter().map(|section| section.heading.text.clone()).collect();
    let counts = verdict.counts();
    record.verdict = Some(verdict);
    Ok(Some(counts))
}

/// Whether a finding that names a program already tells what another one would.
fn is_same(told: &Diagnostic, new: &Diagnostic, program: &str) -> bool {
    let place = |finding: &Diagnostic| finding.pdf.as_ref().map(|place| (place.page, place.bounds));
    told.broken_in.iter().any(|reader| reader == program) && told.code == new.code && place(told) == place(new)
}
