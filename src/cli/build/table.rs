//! What became of the targets: a line each while they are built, and a table at the end.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;
use std::time::Duration;

use anstyle::AnsiColor;

use super::super::ExitStatus;
use super::super::printer::Printer;
use super::reports::status_of;
use crate::build::manifest::Item;
use crate::build::{Done, Met, Status, Summary};
use crate::posting::Tally;

/// A table with more rows shows only what was built or failed.
const MOST: usize = 40;

/// The line of a target as it is done; none for what is up to date.
pub(super) fn line(item: &Item, done: &Done, out: &Path, printer: &Printer) -> Option<String> {
    let (word, color) = match done.status {
        Status::UpToDate => return None,
        Status::Built => ("built", AnsiColor::Green),
        Status::Stale => ("would be built", AnsiColor::Yellow),
        Status::Differs => ("differs", AnsiColor::Red),
        Status::Rejected => ("rejected", AnsiColor::Red),
        Status::Unable => ("not built", AnsiColor::Red),
    };
    let tally = crate::report::tally(&done.found);
    let files: Vec<String> = item.outputs.iter().map(|file| out.join(&file.path).display().to_string()).collect();
    let rest = match &done.rejected {
        Some(path) => format!("{tally}; the PDF is in {} for you to look at", out.join(path).display()),
        None if files.is_empty() => tally,
        None => files.join(", "),
    };
    let colon = if rest.is_empty() { "" } else { ": " };
    Some(format!("{}: {}{colon}{rest}", item.target, printer.styled(color.on_default().bold(), word)))
}

/// A row of the table.
struct Row {
    status: Status,
    cells: [String; COLUMNS],
    more: Vec<String>,
}

/// The table, as far as it is known.
pub(super) struct Table {
    /// Those that may be shown.
    rows: Vec<Row>,
    /// Whether all are kept, and not those alone that failed.
    all: bool,
    /// How many ended how.
    counts: BTreeMap<Status, usize>,
}

const COLUMNS: usize = 8;
const HEAD: [&str; COLUMNS] = ["TARGET", "PAGES", "FIELDS", "KEYWORDS", "REQUIRED", "PREFERRED", "TIME", "STATE"];
/// The columns that are there for targets with a posting.
const OF_POSTINGS: Range<usize> = 4..6;

impl Table {
    /// A table for as many targets. `all` is for one that shows each of them, however many there are.
    pub(super) fn new(targets: usize, all: bool) -> Self {
        Self { rows: Vec::new(), all: all || targets <= MOST, counts: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, item: &Item, done: &Done) {
        *self.counts.entry(done.status).or_default() += 1;
        if !self.all && !done.status.failed() {
            return;
        }
        let summary = item.summary.as_ref();
        let pages = summary.map(|it| match it.page_limit {
            Some(limit) => format!("{} of {limit}", it.pages),
            None => it.pages.to_string(),
        });
        let time = done.time.filter(|_| done.status != Status::UpToDate);
        let mut more: Vec<String> = Vec::new();
        if let Some(summary) = summary {
            more.extend((summary.left_out > 0).then(|| format!("{} left out", summary.left_out)));
            more.extend(summary.fitted.iter().cloned());
            let plural = if summary.warnings == 1 { "" } else { "s" };
            more.extend((summary.warnings > 0).then(|| format!("{} warning{plural}", summary.warnings)));
        }
        let cells = [
            item.target.clone(),
            pages.unwrap_or_default(),
            summary.map(|it| it.fields.to_string()).unwrap_or_default(),
            summary.map(|it| it.keywords.to_string()).unwrap_or_default(),
            met(summary, |posting| posting.required),
            met(summary, |posting| posting.preferred),
            time.map(seconds).unwrap_or_default(),
            state(done.status).to_owned(),
        ];
        self.rows.push(Row { status: done.status, cells, more });
    }

    /// How the run ended.
    pub(super) fn status(&self) -> ExitStatus {
        self.counts.keys().map(|status| status_of(*status)).max().unwrap_or(ExitStatus::Clean)
    }

    fn count(&self, wanted: &[Status]) -> usize {
        self.counts.iter().filter(|(status, _)| wanted.contains(status)).map(|(_, count)| count).sum()
    }

    /// `3 built, 997 up to date, 1 failed`
    fn counts(&self, total: usize) -> String {
        let failed = [Status::Rejected, Status::Unable, Status::Differs];
        let counts = [
            (self.count(&[Status::Built]), "built"),
            (self.count(&[Status::Stale]), "to be built"),
            (self.count(&[Status::UpToDate]), "up to date"),
            (self.count(&failed), "failed"),
            (total.saturating_sub(self.counts.values().sum()), "not come to"),
        ];
        let words: Vec<String> =
            counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
        if words.is_empty() { "nothing to build".to_owned() } else { words.join(", ") }
    }

    /// The columns that have something to say.
    fn columns(&self) -> impl Iterator<Item = usize> {
        let met = self.rows.iter().any(|row| OF_POSTINGS.clone().any(|column| !row.cells[column].is_empty()));
        (0..COLUMNS).filter(move |column| met || !OF_POSTINGS.contains(column))
    }

    /// The rows that are worth a look.
    fn shown(&self, all: bool) -> Vec<&Row> {
        let few = self.rows.len() <= MOST;
        let idle = self.rows.iter().all(|row| row.status == Status::UpToDate);
        let worth = |row: &&Row| all || (few && !idle) || row.status.failed();
        self.rows.iter().filter(worth).collect()
    }

    pub(super) fn text(&self, total: usize, printer: &Printer, time: Duration) -> String {
        let rows = self.shown(printer.shows_notes());
        let mut text = String::new();
        let width = |column: usize| {
            let cells = rows.iter().map(|row| row.cells[column].chars().count());
            cells.chain([HEAD[column].len()]).max().unwrap_or_default()
        };
        let widths: Vec<(usize, usize)> = self.columns().map(|column| (column, width(column))).collect();
        let mut push = |cells: &[&str], more: &str| {
            let line: Vec<String> =
                widths.iter().map(|(column, width)| format!("{:<width$}", cells[*column], width = *width)).collect();
            _ = writeln!(text, "{}", format!("{}{more}", line.join("  ")).trim_end());
        };
        if !rows.is_empty() {
            push(&HEAD, "");
        }
        for row in rows {
            let more = if row.more.is_empty() { String::new() } else { format!("  {}", row.more.join(", ")) };
            push(&row.cells.each_ref().map(String::as_str), &more);
        }
        _ = writeln!(text, "{} in {}", self.counts(total), seconds(time));
        text
    }

    /// The table for a page of a CI service.
    pub(super) fn markdown(&self, total: usize) -> String {
        let columns: Vec<usize> = self.columns().collect();
        let head: Vec<String> = columns.iter().map(|column| HEAD[*column].to_lowercase()).collect();
        let mut text = format!("### Resumes: {}\n\n| {} | |\n", self.counts(total), head.join(" | "));
        text += &("|---".repeat(columns.len() + 1) + "|\n");
        for row in &self.rows {
            let cells: Vec<String> = columns.iter().map(|column| row.cells[*column].replace('|', "\\|")).collect();
            _ = writeln!(text, "| {} | {} |", cells.join(" | "), row.more.join(", "));
        }
        text + "\n"
    }
}

/// `5/7`: how many of a posting's terms are read back as it writes them.
fn met(summary: Option<&Summary>, class: impl Fn(&Met) -> Tally) -> String {
    let tally = summary.and_then(|summary| summary.posting.as_ref()).map(class);
    tally.map(|tally| format!("{}/{}", tally.literal, tally.total)).unwrap_or_default()
}

fn state(status: Status) -> &'static str {
    match status {
        Status::UpToDate => "up to date",
        Status::Built => "built",
        Status::Stale => "stale",
        Status::Differs => "differs",
        Status::Rejected => "rejected",
        Status::Unable => "not built",
    }
}

fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(10) {
        format!("{} ms", time.as_millis())
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}
