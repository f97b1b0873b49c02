//! What a resume parser understood, as a table for people: what an applicant system would store.

use std::fmt::Write as _;

use crate::ats::{Entry, Field, Group, Parsed};

/// Texts longer than this, in characters, are cut.
const LONGEST: usize = 84;
/// The width of the column of names.
const NAMES: usize = 12;

/// The table; empty if nothing was understood at all.
pub(super) fn table(parsed: &Parsed) -> String {
    let mut table = String::new();
    let text = |field: &Option<Field>| field.as_ref().map(|field| field.text.clone());
    row(&mut table, "name", text(&parsed.name).as_deref().or(Some("– not found")));
    row(&mut table, "title", text(&parsed.label).as_deref());
    row(&mut table, "e-mail", text(&parsed.email).as_deref().or(Some("– not found")));
    row(&mut table, "phone", text(&parsed.phone).as_deref().or(Some("– not found")));
    row(&mut table, "location", Some(&joined(&parsed.location, ", ")));
    row(&mut table, "links", Some(&joined(&parsed.links, ", ")));
    let headings: Vec<String> = parsed.sections.iter().map(|section| section.heading.text.clone()).collect();
    row(
        &mut table,
        "sections",
        Some(&if headings.is_empty() { "– none found".to_owned() } else { headings.join(", ") }),
    );
    entries(&mut table, "work", &parsed.work);
    entries(&mut table, "education", &parsed.education);
    entries(&mut table, "projects", &parsed.projects);
    entries(&mut table, "volunteer", &parsed.volunteer);
    entries(&mut table, "certificates", &parsed.certificates);
    groups(&mut table, "skills", &parsed.skills);
    groups(&mut table, "languages", &parsed.languages);
    table
}

/// A line of name and text; none without a text.
fn row(table: &mut String, name: &str, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        // Writing to a string can't fail.
        _ = writeln!(table, "  {name:NAMES$}  {}", cut(text));
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn joined(fields: &[Field], by: &str) -> String {
    fields.iter().map(|field| field.text.as_str()).collect::<Vec<_>>().join(by)
}

fn entries(table: &mut String, name: &str, entries: &[Entry]) {
    for (index, entry) in entries.iter().enumerate() {
        row(table, if index == 0 { name } else { "" }, Some(&said(entry)));
    }
}

/// `Title | Employer | Dates | 3 bullets | Place`; what is missing is named.
fn said(entry: &Entry) -> String {
    let or =
        |field: &Option<Field>, missing: &str| field.as_ref().map_or(missing.to_owned(), |field| field.text.clone());
    let mut parts = vec![or(&entry.detail, ""), or(&entry.name, "– no name")];
    parts.push(entry.dates.as_ref().map_or("– no dates".to_owned(), |dates| dates.field.text.clone()));
    parts.push(match entry.bullets.len() {
        0 => String::new(),
        1 => "1 bullet".to_owned(),
        count => format!("{count} bullets"),
    });
    parts.push(or(&entry.place, ""));
    parts.retain(|part| !part.is_empty());
    parts.join(" | ")
}

fn groups(table: &mut String, name: &str, groups: &[Group]) {
    for (index, group) in groups.iter().enumerate() {
        let items: Vec<&str> = group.items.iter().map(|skill| skill.field.text.as_str()).collect();
        let label = group.label.as_ref().map(|label| format!("{}: ", label.text)).unwrap_or_default();
        row(table, if index == 0 { name } else { "" }, Some(&format!("{label}{}", items.join(", "))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ats;

    #[test]
    fn the_table_shows_what_was_found_and_names_what_was_not() {
        let text = "Ada Byron\nada@byron.example | London, England\nProfessional Experience\nAnalyst\nEngine Works, London\nJan 2020 - Present\n• Wrote notes.\nSkills\nMaths: Series, Tables\n";
        let table = table(&ats::read(text.lines()));
        assert!(table.contains("name          Ada Byron"), "{table}");
        assert!(table.contains("phone         – not found"), "{table}");
        assert!(table.contains("skills        Maths: Series, Tables"), "{table}");
        assert!(table.lines().all(|line| line.chars().count() <= NAMES + LONGEST + 6), "{table}");
    }
}
