//! The report for test dashboards: a case for each check of each reading and for each hazard, passed ones too.
//!
//! The shape is the one that Ant's task for unit tests began, and Jenkins and GitLab read: suites, cases, at most one failure
//! in a case. Times are left at 0: nothing here reads a clock.

use std::fmt::Write as _;

use super::Report;
use super::escape::{attribute, text};
use super::short;
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::Extraction;
use crate::rules::{self, Group};
use crate::verify::{Aspect, ReadingResult};

/// A group of cases.
struct Suite {
    name: String,
    cases: Vec<Case>,
}

/// A check and what came of it.
struct Case {
    name: String,
    /// Why it failed: the code of the first finding, its message, and all findings.
    failure: Option<(String, String, String)>,
    /// Why it could not be done.
    skipped: Option<&'static str>,
    /// What was found that does not make it fail.
    remarks: String,
}

pub(super) fn write(report: &Report<'_>) -> String {
    let suites = suites(report);
    let cases = || suites.iter().flat_map(|suite| &suite.cases);
    let name = format!("atsafe {} {}", report.command, report.file.unwrap_or_default());
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    _ = writeln!(xml, "<testsuites name=\"{}\" {} time=\"0\">", attribute(name.trim_end()), counts(cases()));
    for suite in &suites {
        write_suite(&mut xml, suite);
    }
    xml + "</testsuites>\n"
}

/// The suites of one of several reports, each named after it, with the number of their cases and of those that failed.
pub(super) fn suites_of(report: &Report<'_>, name: &str) -> (String, usize, usize) {
    let mut xml = String::new();
    let (mut cases, mut failures) = (0, 0);
    for suite in suites(report) {
        cases += suite.cases.len();
        failures += suite.cases.iter().filter(|case| case.failure.is_some()).count();
        write_suite(&mut xml, &Suite { name: format!("{name}: {}", suite.name), ..suite });
    }
    (xml, cases, failures)
}

fn counts<'c>(cases: impl Iterator<Item = &'c Case>) -> String {
    let (mut tests, mut failures) = (0, 0);
    for case in cases {
        tests += 1;
        failures += usize::from(case.failure.is_some());
    }
    format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\"")
}

fn write_suite(xml: &mut String, suite: &Suite) {
    let name = attribute(&suite.name);
    let skipped = suite.cases.iter().filter(|case| case.skipped.is_some()).count();
    let counts = counts(suite.cases.iter());
    _ = writeln!(xml, "  <testsuite name=\"{name}\" {counts} skipped=\"{skipped}\" time=\"0\">");
    for case in &suite.cases {
        let case_name = attribute(&case.name);
        _ = write!(xml, "    <testcase classname=\"atsafe.{name}\" name=\"{case_name}\" time=\"0\"");
        let body = body(case);
        if body.is_empty() {
            *xml += "/>\n";
        } else {
            _ = write!(xml, ">\n{body}    </testcase>\n");
        }
    }
    *xml += "  </testsuite>\n";
}

fn body(case: &Case) -> String {
    let mut body = String::new();
    if let Some(why) = case.skipped {
        _ = writeln!(body, "      <skipped message=\"{}\"/>", attribute(why));
    }
    if let Some((code, message, all)) = &case.failure {
        let (code, message) = (attribute(code), attribute(message));
        _ = writeln!(body, "      <failure type=\"{code}\" message=\"{message}\">{}</failure>", text(all));
    }
    if !case.remarks.is_empty() {
        _ = writeln!(body, "      <system-out>{}</system-out>", text(&case.remarks));
    }
    body
}

fn suites(report: &Report<'_>) -> Vec<Suite> {
    let mut suites = vec![document(report)];
    if let Some(verdict) = report.verdict {
        suites.extend(verdict.results.iter().map(|result| reading(report, result)));
    } else if let Some(extraction) = report.extraction {
        suites.push(readings(report, extraction));
    }
    if report.extraction.is_some() {
        suites.push(hazards(report));
    }
    if report.level.is_some() {
        suites.extend(Group::LINT.into_iter().chain([Group::Lint]).map(|group| family(report, group)));
    }
    suites
}

/// A family of lint rules: a case for each, passed ones too.
fn family(report: &Report<'_>, group: Group) -> Suite {
    let cases = rules::ALL.iter().filter(|rule| rule.group == group).map(|rule| {
        let findings: Vec<&Diagnostic> =
            report.shown().into_iter().filter(|finding| finding.code == rule.code).collect();
        case(report, rule.code.as_str(), &findings)
    });
    Suite { name: group.as_str().to_owned(), cases: cases.collect() }
}

/// What comes before reading: the input, and, where there is a resume, the page.
fn document(report: &Report<'_>) -> Suite {
    let of = |group: Group| -> Vec<&Diagnostic> {
        report.shown().into_iter().filter(|finding| rules::rule(finding.code).group == group).collect()
    };
    let mut cases = vec![case(report, "input", &of(Group::Input))];
    let page = of(Group::Page);
    if report.verdict.is_some() || !page.is_empty() {
        cases.push(case(report, "page", &page));
    }
    let variant = of(Group::Variant);
    if !variant.is_empty() {
        cases.push(case(report, "variant", &variant));
    }
    Suite { name: "document".to_owned(), cases }
}

/// One reading: a case for each thing that has to hold in it.
fn reading(report: &Report<'_>, result: &ReadingResult) -> Suite {
    let cases = Aspect::ALL.map(|aspect| {
        let findings: Vec<&Diagnostic> =
            report.shown().into_iter().filter(|finding| speaks_of(finding, aspect, result)).collect();
        let mut case = case(report, aspect.as_str(), &findings);
        let broken = result.broken.contains(&aspect) || (!result.complete && aspect == Aspect::Whole);
        if broken && case.failure.is_none() {
            let message = "more of what other readings show".to_owned();
            case.failure = Some((aspect.as_str().to_owned(), message.clone(), message));
        }
        if result.holds(aspect).is_none() && case.failure.is_none() {
            case.skipped = Some(if result.complete {
                "the texts are not whole"
            } else {
                "the extractor did not get through all pages"
            });
        }
        case
    });
    Suite { name: result.name.to_owned(), cases: cases.into() }
}

/// Whether a finding is about this aspect of this reading. What is out of its order in one reading may be out of its place
/// in another, and is told once.
fn speaks_of(finding: &Diagnostic, aspect: Aspect, result: &ReadingResult) -> bool {
    let moved = |aspect| matches!(aspect, Aspect::InOrder | Aspect::InPlace);
    let Some(of) = Aspect::of(finding.code) else { return false };
    let same = of == aspect || (moved(of) && moved(aspect) && result.broken.contains(&aspect));
    let readings = finding.pdf.as_ref().map(|place| place.readings.as_slice()).unwrap_or_default();
    let seen = readings.contains(&result.name) || (finding.code == Code::Extraction && !result.complete);
    // In a reading that does not break this aspect, the finding is about the other one.
    same && seen && (!moved(of) || result.broken.contains(&aspect))
}

/// The readings of a PDF without a resume: whether each got through.
fn readings(report: &Report<'_>, extraction: &Extraction) -> Suite {
    let problems: Vec<&Diagnostic> =
        report.shown().into_iter().filter(|finding| finding.code == Code::Extraction).collect();
    let case = |complete: bool, name: &str| case(report, name, if complete { &[] } else { &problems });
    let cases = extraction.readings.iter().map(|reading| case(reading.complete, reading.name)).collect();
    Suite { name: "readings".to_owned(), cases }
}

/// The PDF itself: a case for each hazard.
fn hazards(report: &Report<'_>) -> Suite {
    let hazards = rules::ALL
        .iter()
        .filter(|rule| rule.group == Group::Hazard || (rule.group == Group::Inspection && report.command == "inspect"));
    let cases = hazards.map(|rule| {
        let findings: Vec<&Diagnostic> =
            report.shown().into_iter().filter(|finding| finding.code == rule.code).collect();
        case(report, rule.code.as_str(), &findings)
    });
    Suite { name: "hazards".to_owned(), cases: cases.collect() }
}

/// A case that fails if one of its findings makes the run fail.
fn case(report: &Report<'_>, name: &str, findings: &[&Diagnostic]) -> Case {
    let (failing, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        findings.iter().partition(|finding| finding.severity >= report.fail_on);
    let lines = |findings: &[&Diagnostic]| findings.iter().map(|finding| line(finding, report)).collect::<String>();
    let failure = failing.first().map(|first| {
        let more = failing.len() - 1;
        let message = if more == 0 { first.message.clone() } else { format!("{}, and {more} more", first.message) };
        (first.code.to_string(), message, lines(&failing))
    });
    Case { name: name.to_owned(), failure, skipped: None, remarks: lines(&rest) }
}

/// A finding with its hints.
fn line(finding: &Diagnostic, report: &Report<'_>) -> String {
    let mut lines = short::render(finding, report.sources);
    for hint in &finding.hints {
        _ = writeln!(lines, "  hint: {hint}");
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::PdfPlace;
    use crate::report::Outcome;
    use crate::verify::Verdict;

    /// Of a reading that is not whole it is not asked which fields it gives.
    const UNKNOWN: (&str, &str) = ("fields", "skipped");

    fn result(complete: bool, broken: &[Aspect]) -> ReadingResult {
        ReadingResult { name: "one", complete, agrees: false, broken: broken.iter().copied().collect() }
    }

    /// The name of each case of the reading, and what came of it.
    fn outcomes(findings: &[Diagnostic], result: ReadingResult) -> Vec<(String, String)> {
        let verdict = Verdict { results: vec![result], ..Verdict::default() };
        let report = Report { findings, verdict: Some(&verdict), ..Report::blank(Outcome::Failed) };
        let suite = suites(&report).into_iter().find(|suite| suite.name == "one").unwrap();
        let outcome = |case: Case| {
            let failed = case.failure.map(|(code, ..)| code);
            (case.name, failed.or(case.skipped.map(|_| "skipped".to_owned())).unwrap_or_default())
        };
        suite.cases.into_iter().map(outcome).filter(|(_, outcome)| !outcome.is_empty()).collect()
    }

    fn pairs(outcomes: &[(&str, &str)]) -> Vec<(String, String)> {
        outcomes.iter().map(|(name, outcome)| ((*name).to_owned(), (*outcome).to_owned())).collect()
    }

    fn seen(code: Code, reading: &'static str) -> Diagnostic {
        Diagnostic::error(code, "m").pdf(PdfPlace { readings: vec![reading], ..PdfPlace::default() })
    }

    #[test]
    fn of_a_reading_that_broke_off_nothing_passes() {
        let given_up = [Diagnostic::error(Code::Extraction, "m")];
        let skipped =
            ["in order", "in place", "once", "nothing else", "headings", "fields"].map(|name| (name, "skipped"));
        let wanted = [&[("whole", "extraction")][..], &skipped].concat();
        assert_eq!(outcomes(&given_up, result(false, &[])), pairs(&wanted));
        let unsaid = [&[("whole", "whole")][..], &skipped].concat();
        assert_eq!(outcomes(&[], result(false, &[])), pairs(&unsaid));
    }

    #[test]
    fn a_check_fails_by_what_the_verifier_says_of_the_reading_even_where_the_finding_is_left_out() {
        let found = [seen(Code::MissingText, "one"), seen(Code::RepeatedText, "another")];
        let broken = result(true, &[Aspect::Whole, Aspect::Headings]);
        assert_eq!(outcomes(&found, broken), pairs(&[("whole", "missing-text"), ("headings", "headings"), UNKNOWN]));
    }

    #[test]
    fn what_is_out_of_order_in_one_reading_may_be_told_as_out_of_place() {
        let found = [seen(Code::OutOfOrder, "one")];
        assert_eq!(outcomes(&found, result(true, &[Aspect::InPlace])), pairs(&[("in place", "out-of-order"), UNKNOWN]));
        assert_eq!(outcomes(&found, result(true, &[Aspect::InOrder])), pairs(&[("in order", "out-of-order"), UNKNOWN]));
    }
}
