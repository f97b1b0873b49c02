//! What a blind reading gives: the fields of a resume, each with the lines it was taken from, and each line with what it
//! was taken for. Two ways to the same facts, so that a field that is missing can be explained.

use serde::Serialize;

pub use crate::language::Topic;

/// The lines that a field was taken from, counted from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Lines {
    /// The first.
    pub first: usize,
    /// The last; the same as the first for a field on one line.
    pub last: usize,
}

/// A piece of text, and where it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The text; a line end within it is a blank.
    pub text: String,
    /// Where it was read.
    pub lines: Lines,
}

/// A day, month or year, as far as it was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month from 1, if there is one.
    pub month: Option<u8>,
}

/// The end of a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// A date.
    On(Date),
    /// It is still going on.
    Present,
}

/// A date or a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// As it was read.
    #[serde(flatten)]
    pub field: Field,
    /// When it began; none if only an end is told.
    pub start: Option<Date>,
    /// When it ended; none if a single date is told.
    pub end: Option<End>,
}

/// A section: its heading, and how far it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// What it holds.
    pub topic: Topic,
    /// Its heading.
    pub heading: Field,
    /// Its last line, the heading's own if there is nothing in it.
    pub last: usize,
}

/// A position, paid or voluntary; a project, certificate, publication, award or reference; or a course of study.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The employer, school, project, certificate, award or person.
    pub name: Option<Field>,
    /// The title of the position; the degree with its subject; the issuer or publisher.
    pub detail: Option<Field>,
    /// The degree alone, in education.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub degree: Option<Field>,
    /// The subject alone, in education.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Field>,
    /// The grade, in education.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Field>,
    /// When.
    pub dates: Option<Dates>,
    /// Where.
    pub place: Option<Field>,
    /// Web addresses.
    pub links: Vec<Field>,
    /// Running text.
    pub texts: Vec<Field>,
    /// Bullets, without their marks.
    pub bullets: Vec<Field>,
}

/// A skill, language or interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skill {
    /// As it was read, level and all.
    #[serde(flatten)]
    pub field: Field,
    /// What it is called.
    pub name: String,
    /// How well it is mastered.
    pub level: Option<String>,
}

/// Skills under one label.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What they are; none for a plain list.
    pub label: Option<Field>,
    /// How well they are mastered, all of them.
    pub level: Option<Field>,
    /// The skills.
    pub items: Vec<Skill>,
}

/// All that a blind reading understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Parsed {
    /// The person's name.
    pub name: Option<Field>,
    /// What the person is.
    pub label: Option<Field>,
    /// The first e-mail address.
    pub email: Option<Field>,
    /// The first phone number.
    pub phone: Option<Field>,
    /// Where the person lives: the pieces of an address, as they were parted.
    pub location: Vec<Field>,
    /// Web addresses and accounts.
    pub links: Vec<Field>,
    /// The summary.
    pub summary: Vec<Field>,
    /// Positions.
    pub work: Vec<Entry>,
    /// Schools.
    pub education: Vec<Entry>,
    /// Skills.
    pub skills: Vec<Group>,
    /// Projects.
    pub projects: Vec<Entry>,
    /// Certificates.
    pub certificates: Vec<Entry>,
    /// Publications.
    pub publications: Vec<Entry>,
    /// Awards.
    pub awards: Vec<Entry>,
    /// Voluntary positions.
    pub volunteer: Vec<Entry>,
    /// Spoken languages.
    pub languages: Vec<Group>,
    /// Interests.
    pub interests: Vec<Group>,
    /// References.
    pub references: Vec<Entry>,
    /// The sections in order.
    pub sections: Vec<Section>,
    /// What each line was taken for; nothing, if it was taken for nothing.
    pub lines: Vec<Vec<&'static str>>,
}

impl Parsed {
    /// Every field in no particular order, with what it was taken for.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &Field)> {
        let top = [
            ("name", &self.name),
            ("label", &self.label),
            ("e-mail address", &self.email),
            ("phone number", &self.phone),
        ];
        let top = top.into_iter().filter_map(|(what, field)| Some((what, field.as_ref()?)));
        let lists = [("location", &self.location), ("web address", &self.links), ("summary", &self.summary)];
        let lists = lists.into_iter().flat_map(|(what, fields)| fields.iter().map(move |field| (what, field)));
        let headings = self.sections.iter().map(|section| match section.topic {
            Topic::Unknown => ("unknown heading", &section.heading),
            _ => ("heading", &section.heading),
        });
        top.chain(lists).chain(headings).chain(self.entry_fields()).chain(self.group_fields())
    }

    fn entry_fields(&self) -> impl Iterator<Item = (&'static str, &Field)> {
        let all = [
            (&self.work, "employer", "title"),
            (&self.volunteer, "organization", "title"),
            (&self.education, "school", "degree"),
            (&self.projects, "project", "owner"),
            (&self.certificates, "certificate", "issuer"),
            (&self.publications, "publication", "publisher"),
            (&self.awards, "award", "awarder"),
            (&self.references, "reference", "position"),
        ];
        all.into_iter()
            .flat_map(|(entries, name, detail)| entries.iter().flat_map(move |entry| entry.fields(name, detail)))
    }

    fn group_fields(&self) -> impl Iterator<Item = (&'static str, &Field)> {
        let all = [(&self.skills, "skill"), (&self.languages, "language"), (&self.interests, "interest")];
        all.into_iter().flat_map(|(groups, what)| {
            groups.iter().flat_map(move |group| {
                let label = group.label.iter().map(|label| ("label of a list", label));
                label.chain(group.items.iter().map(move |item| (what, &item.field)))
            })
        })
    }

    /// The section that a line stands in, headings included.
    #[must_use]
    pub fn section_of(&self, line: usize) -> Option<&Section> {
        self.sections.iter().find(|section| (section.heading.lines.first..=section.last).contains(&line))
    }

    /// Notes for each line what was taken from it.
    pub(super) fn note_lines(&mut self, count: usize) {
        let mut lines: Vec<Vec<&'static str>> = vec![Vec::new(); count];
        for (what, field) in self.fields() {
            let taken = lines.get_mut(field.lines.first..=field.lines.last.min(count.saturating_sub(1)));
            for line in taken.into_iter().flatten() {
                if !line.contains(&what) {
                    line.push(what);
                }
            }
        }
        self.lines = lines;
    }
}

impl Entry {
    /// Every field with what it was taken for, `name` and `detail` by what they are called in this section.
    fn fields(&self, name: &'static str, detail: &'static str) -> impl Iterator<Item = (&'static str, &Field)> {
        let single = [
            (name, self.name.as_ref()),
            (detail, self.detail.as_ref()),
            ("dates", self.dates.as_ref().map(|dates| &dates.field)),
            ("place", self.place.as_ref()),
            ("grade", self.score.as_ref()),
        ];
        let lists = [("web address", &self.links), ("text", &self.texts), ("bullet", &self.bullets)];
        let lists = lists.into_iter().flat_map(|(what, fields)| fields.iter().map(move |field| (what, field)));
        single.into_iter().filter_map(|(what, field)| Some((what, field?))).chain(lists)
    }
}
