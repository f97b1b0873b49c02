//! The report for code scanning: SARIF 2.1.0 (OASIS), with what GitHub asks for beyond it.
//!
//! GitHub wants a place with all four numbers for every result, help for every rule, and a `primaryLocationLineHash`, by
//! which it knows a finding again in the next run. Findings without a place in a file are put at the top of the resume.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Report;
use super::place::Place;
use super::rules::{help, help_markdown};
use super::short::in_pdf;
use super::uri::uri;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::Suppressed;
use crate::rules::{self, Rule};

/// The schema that editors and validators know the format by.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn write(report: &Report<'_>) -> String {
    crate::json::pretty(&value(report))
}

/// The log as a tree.
pub(super) fn value(report: &Report<'_>) -> Value {
    let mut seen = BTreeMap::new();
    let mut results: Vec<Value> = report.shown().iter().map(|finding| result(finding, report, &mut seen)).collect();
    results.extend(report.suppressed.iter().map(|it| suppressed(it, report, &mut seen)));
    let rules: Vec<Value> = rules::ALL.iter().map(rule).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            // A category of its own for each resume, so that the results of several don't replace one another.
            "automationDetails": { "id": format!("atsafe/{}/", main_uri(report)) },
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    })
}

fn rule(rule: &Rule) -> Value {
    let code = rule.code.as_str();
    let problem_severity = match rule.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "recommendation",
    };
    json!({
        "id": code,
        "name": in_camel_case(code),
        "shortDescription": { "text": message(rule.code.summary()) },
        "fullDescription": { "text": message(rule.meaning) },
        "help": { "text": help(rule), "markdown": help_markdown(rule) },
        "defaultConfiguration": { "level": rule.severity().as_str() },
        "properties": {
            "tags": ["resume", rule.group.as_str()],
            "precision": "high",
            "problem.severity": problem_severity,
        },
    })
}

/// `WideGap` from `wide-gap`, as SARIF has names of rules.
fn in_camel_case(code: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    code.split('-').map(word).collect()
}

fn result(finding: &Diagnostic, report: &Report<'_>, seen: &mut BTreeMap<u64, usize>) -> Value {
    let hash = fingerprint(finding);
    let ordinal = seen.entry(hash).and_modify(|count| *count += 1).or_insert(1);
    let mut text = format!("{}{}.", finding.message, in_pdf(finding));
    for hint in &finding.hints {
        let stop = if hint.ends_with(['.', '?', '!']) { "" } else { "." };
        _ = write!(text, "\nHint: {hint}{stop}");
    }
    let mut location = location(finding, report);
    if let Some(path) = &finding.path {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": path }]);
    }
    let mut result = json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": finding.code as usize,
        "level": finding.severity.as_str(),
        "message": { "text": message(&text) },
        "locations": [location],
        "partialFingerprints": { "primaryLocationLineHash": format!("{hash:016x}:{ordinal}") },
    });
    if !finding.broken_in.is_empty() {
        result["properties"] = json!({ "brokenIn": finding.broken_in });
    }
    let related: Vec<Value> =
        finding.labels.iter().skip(1).map(|label| physical(Place::of(label.span, report.sources), report)).collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    result
}

/// What is not told stays in the log, so that it is known as suppressed and not as mended.
fn suppressed(suppressed: &Suppressed, report: &Report<'_>, seen: &mut BTreeMap<u64, usize>) -> Value {
    let mut result = result(&suppressed.finding, report, seen);
    let kind = if suppressed.in_source { "inSource" } else { "external" };
    result["suppressions"] = match &suppressed.reason {
        Some(reason) => json!([{ "kind": kind, "justification": reason }]),
        None => json!([{ "kind": kind }]),
    };
    result
}

/// The place in the source; without one, the top of the resume, or of the PDF if there is no resume.
fn location(finding: &Diagnostic, report: &Report<'_>) -> Value {
    match finding.labels.first() {
        Some(label) => physical(Place::of(label.span, report.sources), report),
        None => json!({ "physicalLocation": {
            "artifactLocation": { "uri": main_uri(report) },
            "region": { "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1 },
        } }),
    }
}

fn physical(place: Place<'_>, report: &Report<'_>) -> Value {
    let (column, end_column) = place.utf16;
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(place.file, report.root) },
        "region": {
            "startLine": place.start.line,
            "startColumn": column,
            "endLine": place.end.line,
            "endColumn": end_column,
        },
    } })
}

fn main_uri(report: &Report<'_>) -> String {
    let main = report.sources.main().map(crate::source::SourceFile::name);
    uri(main.or(report.file).unwrap_or("resume"), report.root)
}

/// Braces are doubled in SARIF's messages, which would take them for placeholders (3.11.5), and a bracket behind which a
/// parenthesis opens is no link (3.11.6).
fn message(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}").replace("](", "\\](")
}

/// A number that stays when lines shift, entries move or figures of layout change: the hash of the code, the leaf's path
/// and the message, digits left out of both.
fn fingerprint(finding: &Diagnostic) -> u64 {
    let path = finding.path.as_deref().unwrap_or_default();
    let text = format!("{}\0{path}\0{}", finding.code, finding.message);
    fnv_1a(text.bytes().filter(|byte| !byte.is_ascii_digit()))
}

/// The hash FNV-1a with 64 bits: the same on every machine and in every version, unlike those of the standard library.
fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv_1a("".bytes()), 0xCBF2_9CE4_8422_2325);
        assert_eq!(fnv_1a("a".bytes()), 0xAF63_DC4C_8601_EC8C);
        assert_eq!(fnv_1a("foobar".bytes()), 0x8594_4171_F739_67E8);
    }

    #[test]
    fn a_finding_is_known_again_when_lines_and_figures_change_and_not_when_texts_do() {
        let gap = |message: &str, path: &str| fingerprint(&Diagnostic::error(Code::WideGap, message).path(path));
        let one = gap("an empty gap of 17.2 em parts `A B`", "work[0].name");
        assert_eq!(one, gap("an empty gap of 9.0 em parts `A B`", "work[12].name"));
        assert_ne!(one, gap("an empty gap of 17.2 em parts `A C`", "work[0].name"));
        assert_ne!(one, gap("an empty gap of 17.2 em parts `A B`", "work[0].position"));
    }

    #[test]
    fn braces_are_no_placeholders_and_brackets_no_links() {
        assert_eq!(message("{{ x }} [a](b) {0}"), "{{{{ x }}}} [a\\](b) {{0}}");
    }

    #[test]
    fn rules_keep_to_the_limits_that_github_documents() {
        for value in rules::ALL.iter().map(rule) {
            let length = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap().chars().count();
            assert!(length("/name") <= 255 && length("/shortDescription/text") <= 1024, "{value}");
            assert!((1..=1024).contains(&length("/fullDescription/text")), "{value}");
            assert!(length("/help/text") > 0 && length("/help/markdown") > 0, "{value}");
        }
    }
}
