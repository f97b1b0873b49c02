//! Readings put together by the text they give, their lines by section, and the switch between them.

use std::fmt::Write as _;

use super::{Report, class_of, name_of};
use crate::extract::{Line, Reading};
use crate::report::escape::text;

/// Readings that give the same text; the first of them is shown.
pub(super) struct Group<'a> {
    pub(super) readings: Vec<&'a Reading>,
    /// The section of each line of each page, counted from 0; none before the first heading.
    sections: Vec<Vec<Option<usize>>>,
}

impl<'a> Group<'a> {
    fn new(reading: &'a Reading, headings: &[String]) -> Self {
        let headings: Vec<String> = headings.iter().map(|heading| heading.to_uppercase()).collect();
        let mut section = None;
        let mut of_line = |line: &Line| {
            if headings.contains(&line.text().to_uppercase()) {
                section = Some(section.map_or(0, |last: usize| last + 1));
            }
            section
        };
        let sections = reading.pages.iter().map(|page| page.lines.iter().map(&mut of_line).collect()).collect();
        Self { readings: vec![reading], sections }
    }

    /// The lines of a page, counted from 0, with the class of the section of each.
    pub(super) fn lines(&self, page: usize) -> impl Iterator<Item = (&'a Line, String)> {
        let lines = self.readings.first().and_then(|reading| reading.pages.get(page)).map(|page| page.lines.as_slice());
        let sections = self.sections.get(page).map(Vec::as_slice).unwrap_or_default();
        lines.unwrap_or_default().iter().zip(sections).map(|(line, section)| (line, class(*section)))
    }

    /// Whether a finding was seen in one of these readings, or is about the page itself.
    pub(super) fn has(&self, readings: &[&str]) -> bool {
        readings.is_empty() || self.readings.iter().any(|reading| readings.contains(&reading.name))
    }
}

/// The class that gives a section its colour; there are eight.
fn class(section: Option<usize>) -> String {
    section.map_or_else(|| "top".to_owned(), |section| format!("s{}", section % 8))
}

/// All readings, those with the same text together.
pub(super) fn groups<'a>(report: &Report<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<(String, Group<'a>)> = Vec::new();
    for reading in report.extraction.iter().flat_map(|extraction| &extraction.readings) {
        let text = reading.text();
        match groups.iter_mut().find(|(of_group, _)| *of_group == text) {
            Some((_, group)) => group.readings.push(reading),
            None => groups.push((text, Group::new(reading, report.headings))),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The buttons that choose a group, if there are several. They stand before `main`, so that CSS can hide what is not chosen.
pub(super) fn write_switch(html: &mut String, groups: &[Group<'_>]) {
    let all = groups.iter().map(|group| group.readings.len()).sum();
    if let [group] = groups {
        _ = writeln!(html, "<p class=\"switch\">What machines read: {}.</p>", text(&name_of(group, all)));
    }
    if groups.len() < 2 {
        return;
    }
    for (index, group) in groups.iter().enumerate() {
        let checked = if index == 0 { " checked" } else { "" };
        _ = writeln!(
            html,
            "<input type=\"radio\" name=\"reading\" id=\"r{index}\"{checked}><label for=\"r{index}\">{}</label>",
            text(&name_of(group, all))
        );
    }
}

/// The rules by which a button hides what is not of its group.
pub(super) fn switch_style(groups: usize) -> String {
    let rule = |index| format!("#r{index}:checked ~ main .r:not(.r{index}) {{ display: none; }}\n");
    if groups < 2 { String::new() } else { (0..groups).map(rule).collect() }
}

/// The text of a page as the groups read it.
pub(super) fn write_text(html: &mut String, report: &Report<'_>, groups: &[Group<'_>], page: usize) {
    for (index, group) in groups.iter().enumerate() {
        _ = writeln!(html, "<ol class=\"{}\">", class_of(index));
        for (line, (text_of, section)) in group.lines(page).enumerate() {
            let marks = marks(report, group, page + 1, line + 1);
            _ = writeln!(html, "<li class=\"{section}\">{}{marks}</li>", text(&text_of.text()));
        }
        *html += "</ol>\n";
    }
}

/// Links to the findings of a line.
fn marks(report: &Report<'_>, group: &Group<'_>, page: usize, line: usize) -> String {
    let mut marks = String::new();
    for (index, finding) in report.shown().iter().enumerate() {
        let here = finding
            .pdf
            .as_ref()
            .is_some_and(|place| (place.page, place.line) == (page, line) && group.has(&place.readings));
        if here {
            let number = index + 1;
            _ = write!(marks, " <a class=\"mark {}\" href=\"#f{number}\">{number}</a>", finding.severity);
        }
    }
    marks
}
