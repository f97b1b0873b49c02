//! Where everything is printed: data to standard output, messages to standard error. One decision on colour and
//! verbosity, made once.

use std::io::{ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};

use super::ExitStatus;
use super::args::{Color, FailOn, MessageFormat, Output};
use crate::diagnostic::{Diagnostic, Severity, file_name, one_line};
use crate::report::{self, Format, Kind, Outcome, Report};
use crate::source::Sources;

#[derive(Debug, Clone)]
pub(super) struct Printer {
    quiet: bool,
    verbose: bool,
    color: bool,
    /// None where messages are a JSON document.
    format: Option<Format>,
    command: &'static str,
    /// None where it wasn't said on the command line.
    fail_on: Option<Severity>,
}

impl Printer {
    pub(super) fn new(output: &Output, command: &'static str) -> Self {
        let color = match output.color {
            Color::Auto => AutoStream::choice(&std::io::stderr()) != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        };
        let format = match output.message_format {
            MessageFormat::Human => Some(Format::Human),
            MessageFormat::Short => Some(Format::Short),
            MessageFormat::Github => Some(Format::Github),
            MessageFormat::Json => None,
        };
        // Nobody vouches for a PDF that comes from anywhere: a warning is what its inspection is for.
        let usual = (command == "inspect").then_some(FailOn::Warning);
        let fail_on = output.fail_on.or(usual).map(|fail_on| match fail_on {
            FailOn::Error => Severity::Error,
            FailOn::Warning => Severity::Warning,
            FailOn::Note => Severity::Note,
        });
        Self { quiet: output.quiet, verbose: output.verbose, color, format, command, fail_on }
    }

    /// Whether messages are a JSON document, which goes to standard output at the end of the run.
    pub(super) fn speaks_json(&self) -> bool {
        self.format.is_none()
    }

    /// How messages look; none where they are a JSON document.
    pub(super) fn format(&self) -> Option<Format> {
        self.format
    }

    /// A word of the data in a style, if standard output is coloured.
    pub(super) fn styled_data(&self, style: anstyle::Style, word: &str) -> String {
        let always = self.color && AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
        if always { format!("{style}{word}{style:#}") } else { word.to_owned() }
    }

    /// Whether lines are for people.
    pub(super) fn speaks_to_people(&self) -> bool {
        !self.quiet && self.format == Some(Format::Human)
    }

    /// A report of this command in which nothing is said.
    pub(super) fn blank_report(&self, outcome: Outcome) -> Report<'static> {
        Report { command: self.command, notes: self.verbose, fail_on: self.fail_on(), ..Report::blank(outcome) }
    }

    /// The least severity that makes a run fail.
    pub(super) fn fail_on(&self) -> Severity {
        self.fail_on.unwrap_or(Severity::Error)
    }

    /// The same printer for a document that says what makes a run fail; the command line has the last word.
    pub(super) fn failing_on(&self, written: Option<Severity>) -> Self {
        Self { fail_on: self.fail_on.or(written), ..self.clone() }
    }

    /// Whether notes are shown.
    pub(super) fn shows_notes(&self) -> bool {
        self.verbose
    }

    /// Whether any of the diagnostics makes the run fail.
    pub(super) fn fails(&self, diagnostics: &[Diagnostic]) -> bool {
        diagnostics.iter().any(|diagnostic| diagnostic.severity >= self.fail_on())
    }

    /// Says diagnostics: with `-q` errors alone, with `-v` notes too.
    pub(super) fn diagnostics(&self, diagnostics: &[Diagnostic], sources: &Sources) {
        let Some(format) = self.format else { return };
        let mut shown = report::shown(diagnostics, self.verbose);
        shown.retain(|diagnostic| !self.quiet || diagnostic.is_error());
        Self::message(&report::render(&shown, sources, format, self.color));
    }

    /// Says a line, unless the run is to be quiet. It stays one, whatever the names in it are.
    pub(super) fn say(&self, line: &str) {
        if !self.quiet {
            Self::message(&format!("{}\n", harmless(line, self.color)));
        }
    }

    /// Says why a run that leaves no reports was not possible.
    pub(super) fn failure(&self, diagnostic: Diagnostic) -> ExitStatus {
        self.refuse(&[diagnostic], &Sources::new())
    }

    /// Says all that was found in a run that was not possible and leaves no reports.
    pub(super) fn refuse(&self, findings: &[Diagnostic], sources: &Sources) -> ExitStatus {
        self.conclude(findings, sources, ExitStatus::Failure)
    }

    /// Says what was found in a run that leaves no reports: as JSON, a whole one on standard output.
    pub(super) fn conclude(&self, findings: &[Diagnostic], sources: &Sources, status: ExitStatus) -> ExitStatus {
        self.diagnostics(findings, sources);
        if !self.speaks_json() {
            return status;
        }
        let report = Report { findings, sources, ..self.blank_report(status.into()) };
        status.max(Self::data(&report::write(&report, Kind::Json)))
    }

    /// A word in a style, if messages are coloured.
    pub(super) fn styled(&self, style: anstyle::Style, word: &str) -> String {
        if self.color { format!("{style}{word}{style:#}") } else { word.to_owned() }
    }

    fn message(text: &str) {
        // Where even standard error is gone, there is nobody to tell.
        _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    /// Prints data.
    pub(super) fn data(text: &str) -> ExitStatus {
        Self::bytes(text.as_bytes())
    }

    /// Prints bytes. A reader that has gone away is no error.
    pub(super) fn bytes(bytes: &[u8]) -> ExitStatus {
        let mut stdout = std::io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Ok(()) => ExitStatus::Clean,
            Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitStatus::Clean,
            Err(error) => {
                Self::message(&format!("error: cannot write to standard output: {error}\n"));
                ExitStatus::Failure
            }
        }
    }
}

/// A line as a terminal may get it. It often begins with a file's name; of control characters the styles alone are kept.
fn harmless(line: &str, styled: bool) -> String {
    let mut pieces = line.split("\u{1b}[");
    let first = file_name(pieces.next().unwrap_or_default());
    let rest = pieces.map(|piece| {
        let end = piece.find(|c: char| !matches!(c, '0'..='9' | ';'));
        let (style, rest) = piece.split_at(end.unwrap_or(piece.len()));
        match rest.strip_prefix('m').filter(|_| styled) {
            Some(rest) => format!("\u{1b}[{style}m{}", one_line(rest)),
            None => format!("{}{}", one_line("\u{1b}["), one_line(piece)),
        }
    });
    std::iter::once(first.into_owned()).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_and_keeps_no_control_character_but_its_styles() {
        assert_eq!(harmless("r\n::warning::x.yaml: 1 error", true), "r\\n::warning::x.yaml: 1 error");
        assert_eq!(harmless("::add-mask::x.yaml: mended", true), "./::add-mask::x.yaml: mended");
        assert_eq!(
            harmless("a \u{1b}[1;31mred\u{1b}[0m\u{1b}[2J\u{7}", true),
            "a \u{1b}[1;31mred\u{1b}[0m\\u{1b}[2J\\u{7}"
        );
        assert_eq!(harmless("a \u{1b}[1mb", false), "a \\u{1b}[1mb");
    }
}
