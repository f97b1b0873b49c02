//! The report for programs: everything that is known at the end of a run, in the shape of `report.schema.json`.
//!
//! The number under `schema` grows when a key goes or changes its meaning, and not when one is added.

use serde::Serialize;

use super::place::Place;
use super::{Outcome, Report};
use crate::ats::Parsed;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::lint::{Level, Suppressed};
use crate::source::Sources;
use crate::verify::{Aspect, Count};

/// The version of the shape.
const SCHEMA: u32 = 1;

/// The JSON Schema (draft 2020-12) of the report.
#[must_use]
pub fn schema() -> &'static str {
    include_str!("report.schema.json")
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    tool: Tool,
    command: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    outcome: Outcome,
    pages: Vec<Page>,
    readings: Vec<Reading<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<Texts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Fields<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    findings: Vec<Finding<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressed: Vec<Silenced<'a>>,
}

/// A finding that is not told, and why.
#[derive(Serialize)]
struct Silenced<'a> {
    #[serde(flatten)]
    finding: Finding<'a>,
    by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// The fields as a resume parser understood them; with a resume, how many of its fields came back.
#[derive(Serialize)]
struct Fields<'a> {
    #[serde(flatten)]
    count: Option<Count>,
    #[serde(flatten)]
    understood: Option<&'a Parsed>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

/// In points.
#[derive(Serialize)]
struct Page {
    width: f64,
    height: f64,
}

#[derive(Serialize)]
struct Reading<'a> {
    name: &'a str,
    complete: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    agrees: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    broken: Option<Vec<Aspect>>,
}

/// What came back whole in every reading.
#[derive(Serialize)]
struct Texts {
    #[serde(flatten)]
    all: Count,
    keywords: Count,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: Severity,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(flatten)]
    source: Option<Source<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Source<'a>>,
    #[serde(flatten)]
    pdf: Option<Pdf<'a>>,
    hints: &'a [String],
}

#[derive(Serialize)]
struct Source<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
}

#[derive(Serialize)]
struct Pdf<'a> {
    page: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_line: Option<usize>,
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    bounds: Option<[f64; 4]>,
    #[serde(skip_serializing_if = "str::is_empty")]
    read: &'a str,
    broken_in: Vec<&'a str>,
}

pub(super) fn write(report: &Report<'_>) -> String {
    crate::json::pretty(&document(report))
}

/// The report as a tree, for one that holds several.
pub(super) fn value(report: &Report<'_>) -> serde_json::Value {
    serde_json::to_value(document(report)).unwrap_or_default()
}

fn document<'a>(report: &Report<'a>) -> Document<'a> {
    Document {
        schema: SCHEMA,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        command: report.command,
        file: report.file,
        outcome: report.outcome,
        pages: pages(report),
        readings: readings(report),
        texts: report.verdict.map(|verdict| Texts { all: verdict.texts, keywords: verdict.keywords }),
        fields: fields(report),
        level: report.level,
        findings: report.findings.iter().map(|finding| self::finding(finding, report.sources)).collect(),
        suppressed: report.suppressed.iter().map(|it| silenced(it, report.sources)).collect(),
    }
}

fn fields<'a>(report: &Report<'a>) -> Option<Fields<'a>> {
    let Report { verdict, understood, .. } = *report;
    let known = verdict.is_some() || understood.is_some();
    known.then(|| Fields { count: verdict.map(|verdict| verdict.fields), understood })
}

fn pages(report: &Report<'_>) -> Vec<Page> {
    let pages = report.extraction.iter().flat_map(|extraction| &extraction.pages);
    pages.map(|page| Page { width: rounded(page.width), height: rounded(page.height) }).collect()
}

/// The readings with what came of them; of a PDF without a resume, whether they got through.
fn readings<'a>(report: &Report<'a>) -> Vec<Reading<'a>> {
    if let Some(verdict) = report.verdict {
        let results = verdict.results.iter().map(|result| Reading {
            name: result.name,
            complete: result.complete,
            agrees: Some(result.agrees),
            broken: Some(result.broken.iter().copied().collect()),
        });
        return results.collect();
    }
    let readings = report.extraction.iter().flat_map(|extraction| &extraction.readings);
    let bare = readings.map(|it| Reading { name: it.name, complete: it.complete, agrees: None, broken: None });
    bare.collect()
}

fn silenced<'a>(suppressed: &'a Suppressed, sources: &'a Sources) -> Silenced<'a> {
    Silenced {
        finding: finding(&suppressed.finding, sources),
        by: if suppressed.in_source { "comment" } else { "baseline" },
        reason: suppressed.reason.as_deref(),
    }
}

fn finding<'a>(finding: &'a Diagnostic, sources: &'a Sources) -> Finding<'a> {
    let mut places = finding.labels.iter().map(|label| source(label, sources));
    Finding {
        code: finding.code.as_str(),
        severity: finding.severity,
        message: &finding.message,
        path: finding.path.as_deref(),
        source: places.next(),
        related: places.collect(),
        pdf: finding.pdf.as_ref().map(|place| Pdf {
            page: place.page,
            page_line: Some(place.line).filter(|line| *line > 0),
            bounds: place.bounds.filter(|bounds| bounds.iter().all(|edge| edge.is_finite())).map(|it| it.map(rounded)),
            read: &place.read,
            broken_in: match &finding.broken_in[..] {
                [] => place.readings.clone(),
                readers => readers.iter().map(String::as_str).collect(),
            },
        }),
        hints: &finding.hints,
    }
}

fn source<'a>(label: &'a Label, sources: &'a Sources) -> Source<'a> {
    let Place { file, start, end, .. } = Place::of(label.span, sources);
    Source {
        file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        label: &label.text,
    }
}

/// A hundredth of a point is finer than any printer. JSON has no other numbers than finite ones.
fn rounded(points: f64) -> f64 {
    if points.is_finite() { (points * 100.0).round() / 100.0 } else { 0.0 }
}
