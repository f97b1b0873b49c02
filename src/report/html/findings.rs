//! The findings, each with its place in the resume, a link to its box, and what is known of its kind.

use std::fmt::Write as _;

use super::Report;
use super::pages::on_page;
use crate::diagnostic::{Diagnostic, Label};
use crate::report::escape::text;
use crate::report::place::Place;
use crate::rules;
use crate::source::Sources;

/// As much of a source line is shown before and after the place, in characters.
const AROUND: usize = 60;

pub(super) fn write(html: &mut String, report: &Report<'_>) {
    let shown = report.shown();
    if shown.is_empty() {
        *html += "<aside class=\"findings none\"><p>Nothing was found.</p></aside>\n";
        return;
    }
    *html += "<aside class=\"findings\" aria-label=\"Findings\">\n<h2>Findings</h2>\n<ol>\n";
    for (index, finding) in shown.into_iter().enumerate() {
        write_finding(html, index + 1, finding, report);
    }
    *html += "</ol>\n</aside>\n";
}

fn write_finding(html: &mut String, number: usize, finding: &Diagnostic, report: &Report<'_>) {
    let (severity, code) = (finding.severity, finding.code);
    let message = code_marked(&finding.message);
    let pages = report.extraction.map_or(0, |extraction| extraction.pages.len());
    let boxed = (1..=pages).any(|page| on_page(finding, page).is_some());
    let message = if boxed { format!("<a href=\"#b{number}\">{message}</a>") } else { message };
    _ = writeln!(html, "<li id=\"f{number}\" class=\"{severity}\"><p>{message}</p>");
    _ = write!(html, "<p class=\"about\"><b>{severity}</b> {code}");
    if let Some(place) = &finding.pdf {
        let reading = if place.reading.is_empty() { String::new() } else { format!(", {}", text(&place.reading)) };
        _ = write!(html, " · page {}{reading}", place.page);
    }
    if !finding.broken_in.is_empty() {
        _ = write!(html, " · breaks {}", text(&finding.broken_in.join(", ")));
    }
    *html += "</p>\n";
    if let Some(label) = finding.labels.first() {
        *html += &source(label, report.sources);
    }
    for hint in &finding.hints {
        _ = writeln!(html, "<p class=\"hint\">{}</p>", code_marked(hint));
    }
    let rule = rules::rule(code);
    _ = writeln!(
        html,
        "<details><summary>Why it matters</summary><p>{}</p><p>{}</p></details>\n</li>",
        code_marked(rule.meaning),
        code_marked(rule.reason)
    );
}

/// The place in the resume: its name, and its line with the place marked.
fn source(label: &Label, sources: &Sources) -> String {
    let place = Place::of(label.span, sources);
    let line = sources.get(label.span.file).text().lines().nth(place.start.line - 1).unwrap_or_default();
    let end = if place.end.line == place.start.line { place.end.column } else { usize::MAX };
    let (first, last) = (place.start.column.saturating_sub(1), end.saturating_sub(1));
    let part = |from: usize, to: usize| text(&line.chars().take(to).skip(from).collect::<String>());
    format!(
        "<p class=\"source\">{}:{}</p>\n<pre>{}<mark>{}</mark>{}</pre>\n",
        text(place.file),
        place.start,
        part(first.saturating_sub(AROUND), first),
        part(first, last.min(first + AROUND)),
        part(last, last.saturating_add(AROUND)),
    )
}

/// A text with what stands in backticks set as code.
fn code_marked(message: &str) -> String {
    let mut html = String::new();
    let mut parts = message.split('`').peekable();
    let mut code = false;
    while let Some(part) = parts.next() {
        let part = text(part);
        match (code, parts.peek()) {
            (true, Some(_)) => _ = write!(html, "<code>{part}</code>"),
            (true, None) => _ = write!(html, "`{part}"),
            (false, _) => html += &part,
        }
        code = !code;
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn what_stands_in_backticks_becomes_code_and_a_lone_one_stays() {
        assert_eq!(code_marked("a `<b>` c"), "a <code>&lt;b&gt;</code> c");
        assert_eq!(code_marked("a ` b"), "a ` b");
        assert_eq!(code_marked("`x``y`"), "<code>x</code><code>y</code>");
    }

    #[test]
    fn a_long_line_is_cut_around_its_place() {
        let mut sources = Sources::new();
        let line = format!("{}ü{}", "a".repeat(100), "b".repeat(100));
        let file = sources.add("r.yaml", line);
        let html = source(&Label { span: Span::new(file, 100, 102), text: String::new() }, &sources);
        assert!(html.contains(&format!("<pre>{}<mark>ü</mark>{}</pre>", "a".repeat(60), "b".repeat(60))), "{html}");
    }
}
