//! What a blind reading understood, as a text that can be written by hand.

use std::fmt::Write as _;

use atsafe::ats::{self, Date, Dates, End, Entry, Field, Group, Parsed};

/// A field a line; what is missing has no line.
pub(crate) fn outline(parsed: &Parsed) -> String {
    let mut out = String::new();
    let singles =
        [("name", &parsed.name), ("label", &parsed.label), ("email", &parsed.email), ("phone", &parsed.phone)];
    for (what, field) in singles {
        line(&mut out, what, field.as_ref());
    }
    for (what, fields) in [("place", &parsed.location), ("link", &parsed.links), ("summary", &parsed.summary)] {
        for field in fields {
            line(&mut out, what, Some(field));
        }
    }
    groups(&mut out, "skills", &parsed.skills);
    let sections = [
        ("work", &parsed.work),
        ("project", &parsed.projects),
        ("education", &parsed.education),
        ("certificate", &parsed.certificates),
        ("publication", &parsed.publications),
        ("award", &parsed.awards),
        ("volunteer", &parsed.volunteer),
        ("reference", &parsed.references),
    ];
    for (what, list) in sections {
        for one in list {
            entry(&mut out, what, one);
        }
    }
    groups(&mut out, "languages", &parsed.languages);
    groups(&mut out, "interests", &parsed.interests);
    for section in parsed.sections.iter().filter(|section| section.topic == ats::Topic::Unknown) {
        line(&mut out, "unknown heading", Some(&section.heading));
    }
    out
}

fn line(out: &mut String, what: &str, field: Option<&Field>) {
    if let Some(field) = field {
        _ = writeln!(out, "{what}: {}", field.text);
    }
}

fn entry(out: &mut String, what: &str, entry: &Entry) {
    _ = writeln!(out, "{what}");
    line(out, "  name", entry.name.as_ref());
    if entry.degree.is_none() && entry.area.is_none() {
        line(out, "  detail", entry.detail.as_ref());
    }
    line(out, "  degree", entry.degree.as_ref());
    line(out, "  area", entry.area.as_ref());
    if let Some(dates) = &entry.dates {
        _ = writeln!(out, "  dates: {}", span(dates));
    }
    line(out, "  place", entry.place.as_ref());
    line(out, "  score", entry.score.as_ref());
    for (what, fields) in [("  link", &entry.links), ("  text", &entry.texts), ("  bullet", &entry.bullets)] {
        for field in fields {
            line(out, what, Some(field));
        }
    }
}

fn span(dates: &Dates) -> String {
    let date = |date: Date| date.month.map_or(date.year.to_string(), |month| format!("{}-{month:02}", date.year));
    let start = dates.start.map(date).unwrap_or_default();
    match dates.end {
        Some(End::On(end)) => format!("{start}..{}", date(end)),
        Some(End::Present) => format!("{start}..present"),
        None => start,
    }
}

fn groups(out: &mut String, what: &str, groups: &[Group]) {
    for group in groups {
        let label = group.label.as_ref().map(|label| format!(" {}", label.text)).unwrap_or_default();
        let level = group.level.as_ref().map(|level| format!(" ({})", level.text)).unwrap_or_default();
        let items: Vec<&str> = group.items.iter().map(|item| item.field.text.as_str()).collect();
        _ = writeln!(out, "{what}{label}{level}: {}", items.join("; "));
    }
}
