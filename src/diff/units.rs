//! A blind reading as a list of units in reading order: what can come, go, change and move as one.

use serde::Serialize;

use crate::ats::{Entry, Field, Group, Parsed, Topic};

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Name, label, e-mail, phone, place, address.
    Contact,
    /// A section's heading.
    Section,
    /// The head of an entry.
    Entry,
    /// Running text.
    Text,
    /// A bullet.
    Bullet,
    /// A skill, language or interest.
    Item,
}

/// A piece of a resume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub kind: Kind,
    /// The heading of its section; empty above the first one.
    pub section: String,
    /// The head of its entry, or the label of its group.
    pub entry: String,
    /// Its text.
    pub text: String,
}

/// The units of a reading. `lines` are the lines that it was made of.
#[must_use]
pub fn units(parsed: &Parsed, lines: &[&str]) -> Vec<Unit> {
    let mut list = List { units: Vec::new(), section: "Contacts".to_owned() };
    let alone = [&parsed.name, &parsed.label, &parsed.email, &parsed.phone];
    let fields = alone.into_iter().flatten().chain(&parsed.location).chain(&parsed.links);
    fields.for_each(|field| list.add(Kind::Contact, "", &field.text));
    for section in &parsed.sections {
        list.section.clone_from(&section.heading.text);
        list.add(Kind::Section, "", &section.heading.text);
        let (first, last) = (section.heading.lines.first + 1, section.last);
        let inside = |field: &Field| (first..=last).contains(&field.lines.first);
        list.known(section.topic, parsed, &inside);
        if matches!(section.topic, Topic::Other | Topic::Unknown) {
            let below = lines.get(first..=last).unwrap_or_default();
            below.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).for_each(|line| {
                let bullet = line.trim_start_matches(['•', '-', '*', ' ']);
                list.add(if bullet == line { Kind::Text } else { Kind::Bullet }, "", bullet);
            });
        }
    }
    list.units
}

struct List {
    units: Vec<Unit>,
    section: String,
}

impl List {
    fn add(&mut self, kind: Kind, entry: &str, text: &str) {
        let (entry, text) = (entry.to_owned(), text.to_owned());
        self.units.push(Unit { kind, section: self.section.clone(), entry, text });
    }

    /// What stands in a section that parsers know.
    fn known(&mut self, topic: Topic, parsed: &Parsed, inside: &dyn Fn(&Field) -> bool) {
        match topic {
            Topic::Summary => {
                for text in parsed.summary.iter().filter(|it| inside(it)) {
                    self.add(Kind::Text, "", &text.text);
                }
            }
            Topic::Skills => self.groups(&parsed.skills, inside),
            Topic::Languages => self.groups(&parsed.languages, inside),
            Topic::Interests => self.groups(&parsed.interests, inside),
            Topic::Work => self.entries(&parsed.work, inside),
            Topic::Volunteer => self.entries(&parsed.volunteer, inside),
            Topic::Education => self.entries(&parsed.education, inside),
            Topic::Projects => self.entries(&parsed.projects, inside),
            Topic::Certificates => self.entries(&parsed.certificates, inside),
            Topic::Publications => self.entries(&parsed.publications, inside),
            Topic::Awards => self.entries(&parsed.awards, inside),
            Topic::References => self.entries(&parsed.references, inside),
            Topic::Contact | Topic::Other | Topic::Unknown => {}
        }
    }

    fn entries(&mut self, entries: &[Entry], inside: &dyn Fn(&Field) -> bool) {
        for entry in entries {
            let dates = entry.dates.as_ref().map(|dates| &dates.field);
            let score = entry.score.as_ref();
            let parts = [entry.name.as_ref(), entry.detail.as_ref(), dates, entry.place.as_ref(), score];
            let parts: Vec<&Field> = parts.into_iter().flatten().chain(&entry.links).collect();
            let all = parts.iter().copied().chain(&entry.texts).chain(&entry.bullets);
            if !all.into_iter().next().is_some_and(inside) {
                continue;
            }
            let head = parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(", ");
            self.add(Kind::Entry, &head, &head);
            for field in &entry.texts {
                self.add(Kind::Text, &head, &field.text);
            }
            for field in &entry.bullets {
                self.add(Kind::Bullet, &head, &field.text);
            }
        }
    }

    fn groups(&mut self, groups: &[Group], inside: &dyn Fn(&Field) -> bool) {
        for group in groups {
            let first = group.label.as_ref().or(group.items.first().map(|item| &item.field));
            if !first.is_some_and(inside) {
                continue;
            }
            let label = group.label.as_ref().map(|label| label.text.clone()).unwrap_or_default();
            for item in &group.items {
                self.add(Kind::Item, &label, &item.field.text);
            }
        }
    }
}
