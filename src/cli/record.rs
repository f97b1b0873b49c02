//! What a run has come to know, and the reports that it leaves: files of `--report`, and JSON on standard output.

use std::path::Path;

use super::args::{ReportFile, ReportKind, Reports};
use super::output::refuse_overwriting;
use super::printer::Printer;
use super::settings::{INPUT, Target};
use super::{ExitStatus, output};
use crate::ats::{self, Parsed};
use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::{self, Extraction};
use crate::lint::{Level, Suppressed};
use crate::pipeline::Proof;
use crate::report::{self, Kind, Outcome, Report};
use crate::source::Sources;
use crate::verify::Verdict;

/// What is known at the end of a run, however far it got.
#[derive(Default)]
pub(super) struct Record {
    pub(super) sources: Sources,
    pub(super) found: Vec<Diagnostic>,
    pub(super) extraction: Option<Extraction>,
    pub(super) verdict: Option<Verdict>,
    /// The PDF that was read, for drawing its pages.
    pub(super) pdf: Vec<u8>,
    /// What lint found and a comment allows, or a baseline knows.
    pub(super) suppressed: Vec<Suppressed>,
    /// The level that lint looked for.
    pub(super) level: Option<Level>,
    /// The headings of the resume, or those that any resume may have.
    pub(super) headings: Vec<String>,
    /// What a resume parser understood of the PDF, once it was asked.
    pub(super) understood: Option<Parsed>,
}

impl Record {
    /// Says what was found so far.
    pub(super) fn say(&self, printer: &Printer) {
        printer.diagnostics(&self.found, &self.sources);
    }

    /// Says why the run was not possible.
    pub(super) fn refuse(&mut self, problems: Vec<Diagnostic>, printer: &Printer) -> ExitStatus {
        printer.diagnostics(&problems, &self.sources);
        self.found.extend(problems);
        ExitStatus::Failure
    }

    /// Keeps what was read and what came of it.
    pub(super) fn keep(&mut self, proof: Proof, content: &Content) {
        self.pdf = proof.pdf;
        self.headings = content.sections.iter().map(|section| section.heading.text.clone()).collect();
        self.extraction = Some(proof.extraction);
        self.verdict = Some(proof.verdict);
    }

    /// Leaves the reports of a run that is over. It fails if one of them can't be written.
    pub(super) fn conclude(
        mut self,
        file: &Path,
        reports: &Reports,
        printer: &Printer,
        status: ExitStatus,
    ) -> ExitStatus {
        let shown = output::shown(file);
        let mut status = status;
        let root = std::env::current_dir().ok();
        let draws = reports.report.iter().any(|file| file.kind == ReportKind::Html);
        let pictures = if draws { extract::draw(&self.pdf) } else { Vec::new() };
        if printer.speaks_json()
            || reports.report.iter().any(|file| matches!(file.kind, ReportKind::Json | ReportKind::Html))
        {
            self.understand();
        }
        let extras = Extras { file: &shown, root: root.as_deref(), pictures: &pictures };
        for ReportFile { kind, path } in &reports.report {
            let text = report::write(&self.report(extras, printer, status), kind.kind());
            if output::is_standard(path) {
                status = status.max(Printer::data(&text));
            } else if let Err(problem) = self.refuse_input(path).and_then(|()| output::write(path, text.as_bytes())) {
                status = self.refuse(vec![problem], printer);
            }
        }
        if !printer.speaks_json() {
            return status;
        }
        status.max(Printer::data(&report::write(&self.report(extras, printer, status), Kind::Json)))
    }

    /// Refuses to write a file in the place of one that was read, such as a part that the resume includes.
    pub(super) fn refuse_input(&self, path: &Path) -> Result<(), Diagnostic> {
        self.sources.files().try_for_each(|file| refuse_overwriting(path, Path::new(file.name()), INPUT))
    }

    /// Has a resume parser read the first reading, unless one has.
    fn understand(&mut self) {
        let reading = self.extraction.iter().flat_map(|extraction| &extraction.readings).next();
        self.understood = self.understood.take().or_else(|| reading.map(ats::understand));
    }

    fn report<'a>(&'a self, extras: Extras<'a>, printer: &Printer, status: ExitStatus) -> Report<'a> {
        Report {
            file: Some(extras.file),
            root: extras.root,
            findings: &self.found,
            suppressed: &self.suppressed,
            level: self.level,
            sources: &self.sources,
            extraction: self.extraction.as_ref(),
            verdict: self.verdict.as_ref(),
            pictures: extras.pictures,
            headings: &self.headings,
            understood: self.understood.as_ref(),
            ..printer.blank_report(status.into())
        }
    }
}

/// What reports show besides.
#[derive(Clone, Copy)]
struct Extras<'a> {
    /// The file that the run was about.
    file: &'a str,
    /// The folder that it was run in.
    root: Option<&'a Path>,
    /// The pages.
    pictures: &'a [Option<Vec<u8>>],
}

impl From<ExitStatus> for Outcome {
    fn from(status: ExitStatus) -> Self {
        match status {
            ExitStatus::Clean => Self::Passed,
            ExitStatus::Findings => Self::Failed,
            ExitStatus::Failure => Self::Unable,
        }
    }
}

impl Reports {
    /// Whether one of them is the data of the run.
    pub(super) fn on_standard_output(&self) -> bool {
        self.report.iter().any(|file| output::is_standard(&file.path))
    }
}

impl ReportKind {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Json => Kind::Json,
            Self::Junit => Kind::Junit,
            Self::Sarif => Kind::Sarif,
            Self::Html => Kind::Html,
        }
    }
}

/// Refuses places that can't be written to, or that hold one of the inputs, before any work is done. Where it does, no
/// report is to be written at all.
pub(super) fn check(reports: &Reports, inputs: &[&Path], printer: &Printer) -> Result<(), Diagnostic> {
    if reports.on_standard_output() {
        refuse_json(printer, "`--report FORMAT=-`")?;
    }
    for (index, ReportFile { path, .. }) in reports.report.iter().enumerate() {
        let free = if output::is_standard(path) { Ok(()) } else { output::check_folder(path) };
        let free = free.and_then(|()| inputs.iter().try_for_each(|input| refuse_overwriting(path, input, INPUT)));
        free.map_err(|problem| Diagnostic {
            hints: vec!["choose another place for the report".to_owned()],
            ..problem
        })?;
        if reports.report.iter().take(index).any(|other| output::same(&other.path, path) || other.path == *path) {
            let message = format!("two reports would go to `{}`", path.display());
            return Err(Diagnostic::error(Code::InvalidOption, message).hint("give each a file of its own"));
        }
    }
    Ok(())
}

/// Refuses a report in the place of what is rendered.
pub(super) fn refuse_same(reports: &Reports, target: &Target) -> Result<(), Diagnostic> {
    let Target::Files(stem, formats) = target else { return Ok(()) };
    let taken =
        |file: &&ReportFile| formats.iter().any(|format| output::same(&Target::path(stem, *format), &file.path));
    match reports.report.iter().find(taken) {
        None => Ok(()),
        Some(ReportFile { path, .. }) => {
            let message = format!("a report and the output would both go to `{}`", path.display());
            Err(Diagnostic::error(Code::InvalidOption, message).hint("give the report a file of its own"))
        }
    }
}

/// Refuses data and a report on one standard output.
pub(super) fn refuse_mixing(reports: &Reports, printer: &Printer, what: &str) -> Result<(), Diagnostic> {
    if reports.on_standard_output() {
        let message = format!("`--report FORMAT=-` and {what} would both go to standard output");
        return Err(Diagnostic::error(Code::InvalidOption, message).hint("give the report a file"));
    }
    refuse_json(printer, what)
}

fn refuse_json(printer: &Printer, what: &str) -> Result<(), Diagnostic> {
    if !printer.speaks_json() {
        return Ok(());
    }
    let message = format!("`--message-format json` and {what} would both go to standard output");
    Err(Diagnostic::error(Code::InvalidOption, message).hint("give the report a file: `--report json=PATH`"))
}
