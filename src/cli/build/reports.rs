//! The reports of a build: files of `--report`, and JSON on standard output.

use std::path::{Path, PathBuf};

use super::super::ExitStatus;
use super::super::args::{ReportFile, ReportKind};
use super::super::output;
use super::super::printer::Printer;
use super::places::Places;
use crate::build::manifest::Item;
use crate::build::{Done, Status};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract;
use crate::report::{self, Kind, Report, Several, Target};
use crate::source::Sources;

/// The reports that a build leaves, as far as it has come.
pub(super) struct Reports<'a> {
    printer: &'a Printer,
    files: Vec<(&'a ReportFile, Several)>,
    stdout: Option<Several>,
    /// What could not be written on the way.
    problems: Vec<Diagnostic>,
    root: Option<PathBuf>,
}

impl<'a> Reports<'a> {
    pub(super) fn new(files: &'a [ReportFile], printer: &'a Printer) -> Self {
        let files = files.iter().map(|file| (file, Several::new(file.kind.kind()))).collect();
        let stdout = printer.speaks_json().then(|| Several::new(Kind::Json));
        Self { printer, files, stdout, problems: Vec::new(), root: std::env::current_dir().ok() }
    }

    /// Takes in what became of a target.
    pub(super) fn add(&mut self, item: &Item, done: &Done) {
        if self.files.is_empty() && self.stdout.is_none() {
            return;
        }
        let draws = self.files.iter().any(|(file, _)| file.kind == ReportKind::Html);
        let pdf = done.proof.as_ref().filter(|_| draws).map(|proof| extract::draw(&proof.pdf));
        let pictures = pdf.unwrap_or_default();
        let status = serde_json::to_value(done.status).unwrap_or_default();
        let report = Report {
            file: Some(&item.target),
            root: self.root.as_deref(),
            findings: &done.found,
            sources: &done.sources,
            extraction: done.proof.as_ref().map(|proof| &proof.extraction),
            verdict: done.proof.as_ref().map(|proof| &proof.verdict),
            pictures: &pictures,
            headings: &done.headings,
            ..self.printer.blank_report(status_of(done.status).into())
        };
        for (file, several) in &mut self.files {
            // A target of one of several resumes has a slash in its name, and its page a folder.
            let folder = pages(&file.path);
            let page = folder.join(format!("{}.html", item.target));
            let from_index = page.strip_prefix(folder.parent().unwrap_or(&folder)).unwrap_or(&page);
            let link = report::uri(&from_index.to_string_lossy(), None);
            if let Some(html) = several.add(&target(item, &status, &link), &report) {
                self.problems.extend(put(&page, &html).err());
            }
        }
        if let Some(several) = &mut self.stdout {
            several.add(&target(item, &status, ""), &report);
        }
    }

    /// Leaves the reports. The run fails if one of them can't be written.
    pub(super) fn leave(
        mut self,
        project: &Path,
        (found, sources): (&[Diagnostic], &Sources),
        places: &Places,
        status: ExitStatus,
    ) -> ExitStatus {
        let name = project.display().to_string();
        let mut status = status;
        for (file, several) in std::mem::take(&mut self.files) {
            let text = several.finish(&self.whole(&name, found, sources, status));
            if output::is_standard(&file.path) {
                status = status.max(Printer::data(&text));
            } else if let Err(problem) =
                places.refuse(&file.path).and_then(|()| output::write(&file.path, text.as_bytes()))
            {
                self.problems.push(problem);
            }
        }
        if !self.problems.is_empty() {
            self.printer.diagnostics(&self.problems, &Sources::new());
            status = ExitStatus::Failure;
        }
        match self.stdout.take() {
            Some(several) => status.max(Printer::data(&several.finish(&self.whole(&name, found, sources, status)))),
            None => status,
        }
    }

    fn whole<'r>(
        &'r self,
        name: &'r str,
        found: &'r [Diagnostic],
        sources: &'r Sources,
        status: ExitStatus,
    ) -> Report<'r> {
        let root = self.root.as_deref();
        Report { file: Some(name), root, findings: found, sources, ..self.printer.blank_report(status.into()) }
    }
}

fn target<'t>(item: &'t Item, status: &'t serde_json::Value, page: &'t str) -> Target<'t> {
    let more = serde_json::to_value(item).unwrap_or_default();
    Target { name: &item.target, status: status.as_str().unwrap_or_default(), page, more }
}

/// The folder for the pages of targets: `report` beside `report.html`.
fn pages(index: &Path) -> PathBuf {
    let folder = index.with_extension("");
    if folder == index { index.with_extension("pages") } else { folder }
}

/// Writes the page of a target, and the folder that it is in.
fn put(page: &Path, html: &str) -> Result<(), Diagnostic> {
    if let Some(folder) = page.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            let message = format!("cannot make the folder `{}`: {error}", folder.display());
            Diagnostic::error(Code::Unreadable, message).hint("choose another place for the report")
        })?;
    }
    output::write(page, html.as_bytes())
}

/// How a run ends by what became of one target.
pub(super) fn status_of(status: Status) -> ExitStatus {
    match status {
        Status::Unable => ExitStatus::Failure,
        status if status.failed() => ExitStatus::Findings,
        _ => ExitStatus::Clean,
    }
}
