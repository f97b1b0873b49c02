//! The pages: each as people see it, with the words boxed in the order of a reading and the findings in their places.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::reading::{Group, write_text};
use super::{Report, class_of};
use crate::diagnostic::Diagnostic;
use crate::extract::{Bounds, Line, PageSize};
use crate::report::escape::{attribute, text};

/// How far a word's box reaches below the baseline, and a finding's around its words, in parts of its height.
const DESCENT: f64 = 0.25;
/// The least height of a finding's box in points, so that it can be seen and hit.
const MIN_BOX: f64 = 6.0;

pub(super) fn write(html: &mut String, report: &Report<'_>, groups: &[Group<'_>]) {
    *html += "<div class=\"pages\">\n";
    for (index, size) in report.extraction.iter().flat_map(|extraction| &extraction.pages).enumerate() {
        let page = Page { report, groups, index, size: *size };
        let number = index + 1;
        _ = writeln!(html, "<section class=\"page\" aria-label=\"Page {number}\">\n<figure>");
        _ = writeln!(html, "<figcaption>Page {number}, as people see it</figcaption>\n<div class=\"sheet\">");
        page.picture(html);
        page.words(html);
        page.boxes(html);
        *html += "</div>\n</figure>\n<div class=\"text\">\n";
        _ = writeln!(html, "<h2>Page {number}, as machines read it</h2>");
        write_text(html, report, groups, index);
        *html += "</div>\n</section>\n";
    }
    *html += "</div>\n";
}

struct Page<'p, 'a> {
    report: &'p Report<'a>,
    groups: &'p [Group<'a>],
    /// From 0.
    index: usize,
    size: PageSize,
}

impl Page<'_, '_> {
    fn drawing(&self) -> Option<&Vec<u8>> {
        self.report.pictures.get(self.index)?.as_ref()
    }

    fn picture(&self, html: &mut String) {
        if let Some(picture) = self.drawing() {
            let (number, data) = (self.index + 1, STANDARD.encode(picture));
            _ = writeln!(html, "<img alt=\"Page {number}\" src=\"data:image/png;base64,{data}\">");
        }
    }

    /// The words of each group in boxes, a number before each line. Without a picture, the words themselves as well.
    fn words(&self, html: &mut String) {
        let PageSize { width, height } = self.size;
        let missing = if self.drawing().is_some() { "" } else { " drawn" };
        for (index, group) in self.groups.iter().enumerate() {
            let class = class_of(index);
            _ = writeln!(
                html,
                "<svg class=\"words {class}{missing}\" viewBox=\"0 0 {width:.2} {height:.2}\" aria-hidden=\"true\">"
            );
            for (number, (line, section)) in group.lines(self.index).enumerate() {
                _ = write!(html, "<g class=\"{section}\">");
                write_line(html, line, number + 1, self.drawing().is_none());
                *html += "</g>\n";
            }
            *html += "</svg>\n";
        }
    }

    /// The boxes of the findings on this page.
    fn boxes(&self, html: &mut String) {
        for (index, finding) in self.report.shown().iter().enumerate() {
            if let Some(edges) = on_page(finding, self.index + 1) {
                let (number, place) = (index + 1, self.percent(edges));
                let (severity, message) = (finding.severity, attribute(&finding.message));
                _ = writeln!(
                    html,
                    "<a class=\"box {severity}\" id=\"b{number}\" href=\"#f{number}\" style=\"{place}\" \
                     title=\"{message}\" aria-label=\"Finding {number}: {message}\"><span>{number}</span></a>"
                );
            }
        }
    }

    /// A box in parts of the page, kept on it, and large enough to be seen.
    fn percent(&self, [left, top, right, bottom]: [f64; 4]) -> String {
        let descent = DESCENT * (bottom - top).clamp(0.0, 20.0);
        let (top, bottom) = (top - descent / 2.0, bottom + descent);
        // Not `clamp`, which panics where a page is smaller than the smallest box.
        let (left, top) = (left.min(self.size.width - MIN_BOX).max(0.0), top.min(self.size.height - MIN_BOX).max(0.0));
        let (right, bottom) = (right.min(self.size.width), bottom.min(self.size.height));
        let (right, bottom) = (right.max(left + MIN_BOX), bottom.max(top + MIN_BOX));
        let across = |points: f64| 100.0 * points / self.size.width;
        let down = |points: f64| 100.0 * points / self.size.height;
        format!(
            "left:{:.2}%;top:{:.2}%;width:{:.2}%;height:{:.2}%",
            across(left),
            down(top),
            across(right - left),
            down(bottom - top)
        )
    }
}

/// The edges of a finding that is about this page, from 1.
pub(super) fn on_page(finding: &Diagnostic, page: usize) -> Option<[f64; 4]> {
    let place = finding.pdf.as_ref().filter(|place| place.page == page)?;
    place.bounds.filter(|edges| edges.iter().all(|edge| edge.is_finite()))
}

fn write_line(html: &mut String, line: &Line, number: usize, spell: bool) {
    let (x, y) = (line.bounds.x0 - 3.0, line.bounds.y1);
    _ = write!(html, "<text class=\"number\" x=\"{x:.1}\" y=\"{y:.1}\">{number}</text>");
    for word in &line.words {
        let Bounds { x0, y0, y1, .. } = word.bounds;
        let (width, height) = (word.bounds.width(), word.bounds.height());
        if spell {
            let (size, word) = (height / 0.7, text(&word.text));
            _ = write!(
                html,
                "<text x=\"{x0:.1}\" y=\"{y1:.1}\" font-size=\"{size:.1}\" textLength=\"{width:.1}\">{word}</text>"
            );
        }
        let height = height * (1.0 + DESCENT);
        _ = write!(html, "<rect x=\"{x0:.1}\" y=\"{y0:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>");
    }
}
