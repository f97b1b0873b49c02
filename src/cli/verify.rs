//! `atsafe verify`: a PDF held against its resume.

use std::path::Path;

use super::args::{Look, Verify};
use super::printer::Printer;
use super::record::{self, Record};
use super::render::Request;
use super::settings::{sets, settings};
use super::{ExitStatus, output, project};
use crate::content::Content;
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Proof, Settings};
use crate::report;
use crate::source::Sources;
use crate::theme::Theme;
use crate::typeset::Fonts;

/// The largest PDF that is read, in bytes; a byte more is refused.
pub(super) const PDF_LIMIT: u64 = 64 << 20;

pub(super) fn verify(args: &Verify, printer: &Printer) -> ExitStatus {
    if let Err(problem) = record::check(&args.reports, &[&args.pdf, &args.against], printer) {
        return printer.failure(problem);
    }
    let mut record = Record::default();
    let status = match prove(args, &mut record) {
        Ok(proof) => tell(args, proof, &mut record, printer),
        Err(problems) => record.refuse(problems, printer),
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
fn prove(args: &Verify, record: &mut Record) -> Result<Option<(Proof, Content)>, Vec<Diagnostic>> {
    let pdf = output::read(&args.pdf, PDF_LIMIT).map_err(|problem| vec![problem])?;
    let Some(Expected { content, theme, settings }) = expected(&args.against, &args.look, record)? else {
        return Ok(None);
    };
    Ok(pipeline::prove_any(pdf, &content, &theme, &settings, &mut record.found))
}

/// What a PDF is held against.
pub(super) struct Expected {
    /// What the resume says.
    pub(super) content: Content,
    /// The theme that declares what may stand beside it.
    pub(super) theme: Theme,
    /// What the variant has to keep to, among other things.
    settings: Settings,
}

/// What a resume says, and the theme that it would be set in. Nothing if it can't be used; the record says why.
pub(super) fn expected(against: &Path, look: &Look, record: &mut Record) -> Result<Option<Expected>, Vec<Diagnostic>> {
    let one = |problem: Diagnostic| vec![problem];
    let Record { sources, found, .. } = record;
    let settings = settings(look, &[]).map_err(one)?;
    let (settings, fonts) = project::variant(look, against, settings, sources, found)?;
    let request = Request::read(against, sets(look).map_err(one)?).map_err(one)?;
    let fitted = settings.variant.as_ref().is_some_and(|variant| variant.limit.pages.is_some());
    let expected = if fitted {
        // What a limit of pages leaves of the resume shows only when it is set.
        let document = pipeline::set(&request.input(), &settings, &Fonts::load(&fonts)?, sources, found);
        document.map(|document| (document.content, document.theme))
    } else {
        worded(&request, &settings, sources, found)
    };
    Ok(expected.map(|(content, theme)| Expected { content, theme, settings }))
}

fn worded(
    request: &Request,
    settings: &Settings,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Option<(Content, Theme)> {
    let worded = pipeline::content(&request.input(), settings, sources, found)?;
    Some((worded.content, worded.theme))
}
