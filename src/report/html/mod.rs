//! The report for eyes: one file with each page as people see it, the words as machines read them, and every finding
//! linked to its place and back.
//!
//! It needs nothing from anywhere and runs no script: readings are switched by radio buttons, and findings and boxes find
//! each other by `#` links, so that it works from a CI's artifact store, from a mail and without a mouse.

mod findings;
mod pages;
mod reading;
mod summary;

use std::fmt::Write as _;

use super::escape::text;
use super::{Outcome, Report};
use reading::Group;

/// What the browser may load: nothing but the pictures in the file itself, and no script at all.
pub(super) const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

pub(super) fn write(report: &Report<'_>) -> String {
    let groups = reading::groups(report);
    let title = text(report.file.unwrap_or(report.command));
    let style = include_str!("style.css");
    let mut html = String::new();
    _ = write!(
        html,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <title>{title}: {}</title>\n<style>\n{style}{}</style>\n</head>\n<body>\n",
        word(report.outcome),
        reading::switch_style(groups.len()),
    );
    summary::write(&mut html, report);
    reading::write_switch(&mut html, &groups);
    html += "<main>\n";
    findings::write(&mut html, report);
    pages::write(&mut html, report, &groups);
    html += "</main>\n";
    _ = writeln!(html, "<footer>atsafe {}</footer>\n</body>\n</html>", env!("CARGO_PKG_VERSION"));
    html
}

/// How a run ended, in words.
fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::Unable => "not possible",
    }
}

/// The classes of a group's elements: those of other groups are hidden while it is chosen.
fn class_of(group: usize) -> String {
    format!("r r{group}")
}

/// A group of readings that give the same text, as the switch names it.
fn name_of(group: &Group<'_>, all: usize) -> String {
    match group.readings.len() {
        count if count == all && count > 1 => format!("all {count} readings alike"),
        _ => group.readings.iter().map(|reading| reading.name).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Diagnostic, PdfPlace};
    use crate::extract::{Bounds, Extraction, Line, PageSize, PageText, Reading, Word};
    use crate::source::{Sources, Span};

    const EVIL: &str = "</script><script>alert(1)</script>\" onload='x' & <b>{{ 7*7 }}";

    fn reading(name: &'static str, words: &[&str]) -> Reading {
        let bounds = Bounds { x0: 10.0, y0: 10.0, x1: 60.0, y1: 20.0 };
        let words = words.iter().map(|text| Word { text: (*text).to_owned(), bounds, ..Word::default() }).collect();
        Reading { name, pages: vec![PageText { lines: vec![Line { words, bounds }] }], complete: true }
    }

    fn extraction(readings: Vec<Reading>) -> Extraction {
        let pages = vec![PageSize { width: 100.0, height: 200.0 }];
        Extraction { pages, readings, ..Extraction::default() }
    }

    #[test]
    fn nothing_that_is_shown_becomes_markup() {
        let mut sources = Sources::new();
        let file = sources.add(EVIL, EVIL);
        let place =
            PdfPlace { page: 1, bounds: Some([1.0, 2.0, 3.0, 4.0]), read: EVIL.to_owned(), ..PdfPlace::default() };
        let finding = Diagnostic::error(Code::MissingText, EVIL).path(EVIL).at(Span::new(file, 0, 9), EVIL);
        let findings = [finding.pdf(place).hint(EVIL)];
        let extraction = extraction(vec![reading(EVIL, &[EVIL])]);
        let pictures = [Some(EVIL.as_bytes().to_vec())];
        let headings = [EVIL.to_owned()];
        let report = Report {
            file: Some(EVIL),
            findings: &findings,
            sources: &sources,
            extraction: Some(&extraction),
            pictures: &pictures,
            headings: &headings,
            ..Report::blank(Outcome::Failed)
        };
        let html = write(&report);
        assert!(!html.contains("<script") && !html.contains("</script") && !html.contains("<b>{{"), "{html}");
        assert!(!html.contains("onload='") && html.matches("onload=").count() > 8, "{html}");
        let quotes = html.split_once("<body>").unwrap().1.matches('"').count();
        assert_eq!(quotes % 2, 0, "every attribute ends where it should");
    }

    #[test]
    fn a_finding_and_its_box_link_to_each_other() {
        let place = PdfPlace { page: 1, bounds: Some([10.0, 20.0, 60.0, 40.0]), ..PdfPlace::default() };
        let findings = [
            Diagnostic::note(Code::Normalized, "not shown"),
            Diagnostic::error(Code::WideGap, "a gap").pdf(place),
            Diagnostic::warning(Code::Legacy, "no place"),
        ];
        let extraction = extraction(vec![reading("one", &["Ada"])]);
        let report = Report { findings: &findings, extraction: Some(&extraction), ..Report::blank(Outcome::Failed) };
        let html = write(&report);
        assert!(html.contains("href=\"#b1\"") && html.contains("id=\"f1\""), "{html}");
        assert!(html.contains("id=\"b1\" href=\"#f1\"") && html.contains("left:10.00%;top:8.75%"), "{html}");
        assert!(html.contains("id=\"f2\"") && !html.contains("#b2") && !html.contains("not shown"), "{html}");
    }

    #[test]
    fn pages_without_a_size_and_boxes_off_the_page_are_shown_somehow() {
        for width in [0.0, 3.0, f64::NAN, f64::INFINITY] {
            let edges = [-1e9, f64::MAX, 1e9, f64::MIN];
            let place = PdfPlace { page: 1, bounds: Some(edges), ..PdfPlace::default() };
            let findings = [Diagnostic::error(Code::OffPage, "off").pdf(place)];
            let pages = vec![PageSize { width, height: width }];
            let extraction = Extraction { pages, ..extraction(vec![reading("one", &["Ada"])]) };
            let html =
                write(&Report { findings: &findings, extraction: Some(&extraction), ..Report::blank(Outcome::Failed) });
            assert!(html.contains("id=\"b1\""), "{html}");
        }
    }

    #[test]
    fn readings_that_give_the_same_text_are_shown_once() {
        let same = extraction(vec![reading("one", &["Ada"]), reading("two", &["Ada"])]);
        let html = write(&Report { extraction: Some(&same), ..Report::blank(Outcome::Passed) });
        assert!(html.contains("all 2 readings alike") && !html.contains("type=\"radio\""), "{html}");
        let apart = extraction(vec![reading("one", &["Ada"]), reading("two", &["A", "da"])]);
        let html = write(&Report { extraction: Some(&apart), ..Report::blank(Outcome::Passed) });
        assert_eq!(html.matches("type=\"radio\"").count(), 2, "{html}");
    }

    #[test]
    fn without_a_pdf_there_are_findings_alone() {
        let findings = [Diagnostic::error(Code::Syntax, "no YAML")];
        let html = write(&Report { findings: &findings, ..Report::blank(Outcome::Unable) });
        assert!(html.contains("not possible") && html.contains("no YAML") && !html.contains("<figure"), "{html}");
    }
}
