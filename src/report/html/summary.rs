//! The top of the report: how the run ended, the counts, which check held in which reading, and the fields.

use std::fmt::Write as _;

use super::{Outcome, Report, word};
use crate::ats;
use crate::report::escape::text;
use crate::report::tally;
use crate::verify::{Aspect, ReadingResult, Verdict};

pub(super) fn write(html: &mut String, report: &Report<'_>) {
    let class = match report.outcome {
        Outcome::Passed => "passed",
        Outcome::Failed | Outcome::Unable => "failed",
    };
    let file = text(report.file.unwrap_or_default());
    let word = word(report.outcome);
    _ = writeln!(html, "<header>\n<h1>{file} <span class=\"outcome {class}\">{word}</span></h1>");
    _ = writeln!(html, "<p>{}</p>", facts(report).join(" · "));
    if let Some(verdict) = report.verdict {
        write_checks(html, verdict);
    }
    write_parsed(html, report);
    *html += "</header>\n";
}

fn facts(report: &Report<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(extraction) = report.extraction {
        let pages = extraction.pages.len();
        facts.push(format!("{pages} page{}", if pages == 1 { "" } else { "s" }));
    }
    if let Some(verdict) = report.verdict {
        facts.extend(verdict.counts().split(", ").map(str::to_owned));
    }
    let tally = tally(report.findings);
    facts.push(if tally.is_empty() { "no findings".to_owned() } else { tally });
    facts
}

/// A table: what has to hold, by reading.
fn write_checks(html: &mut String, verdict: &Verdict) {
    *html += "<details class=\"checks\" open><summary>Checks</summary>\n<div class=\"wide\"><table>\n<thead><tr><th>reading</th>";
    for aspect in Aspect::ALL {
        _ = write!(html, "<th>{}</th>", aspect.as_str());
    }
    *html += "</tr></thead>\n<tbody>\n";
    for result in &verdict.results {
        _ = write!(html, "<tr><th>{}</th>", text(result.name));
        for aspect in Aspect::ALL {
            *html += cell(result, aspect);
        }
        *html += "</tr>\n";
    }
    *html += "</tbody></table></div></details>\n";
}

fn cell(result: &ReadingResult, aspect: Aspect) -> &'static str {
    match result.holds(aspect) {
        Some(false) => "<td class=\"no\">✗ no</td>",
        Some(true) => "<td class=\"yes\">✓ yes</td>",
        None => "<td>unknown</td>",
    }
}

/// The fields as a blind reading of the first reading's text understands them.
fn write_parsed(html: &mut String, report: &Report<'_>) {
    let first = report.extraction.and_then(|extraction| extraction.readings.first());
    let own = report.understood.is_none().then(|| first.map(ats::understand)).flatten();
    let Some(parsed) = report.understood.or(own.as_ref()) else { return };
    if parsed.fields().next().is_none() {
        return;
    }
    *html += "<details class=\"parsed\" open><summary>What a parser understood</summary>\n<div class=\"wide\"><table>\n<tbody>\n";
    for (name, field) in parsed.fields() {
        _ = writeln!(html, "<tr><th>{}</th><td>{}</td></tr>", text(name), text(&field.text));
    }
    *html += "</tbody></table></div></details>\n";
}
