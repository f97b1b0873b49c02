//! Which fields a blind reading has to give back, and whether it does.
//!
//! Derived from [`Content`] alone: name, label and contacts; of each entry its name, detail, dates, addresses and bullets,
//! all of one entry; each skill under its label. Running text, places of work and lists within entries are none: parsers
//! have no field for them, or fill it by guesswork.

use std::collections::BTreeSet;

use crate::ats::{self, Parsed};
use crate::content::{Block, ContactKind, Content, Entry, Leaf, Role, Section, SectionKind};

/// What a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    /// The person's name.
    Name,
    /// What the person is.
    Label,
    /// A contact.
    Contact(ContactKind),
    /// A part of the head of an entry.
    Part(Role),
    /// A grade.
    Grade,
    /// A bullet.
    Bullet,
    /// The label of a list.
    List,
    /// An item of the list with this label.
    Item(Option<&'a str>),
}

/// A field that has to be read back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'a> {
    /// Its text.
    pub(crate) leaf: &'a Leaf,
    /// What it is.
    pub(crate) kind: Kind<'a>,
    /// Its section; none in the header.
    pub(crate) section: Option<&'a Section>,
    /// Its entry within the sections of its kind, counted from 0.
    pub(crate) entry: usize,
}

impl Field<'_> {
    /// What it is called in messages.
    pub(crate) fn name(&self) -> &'static str {
        use SectionKind::{Awards, Certificates, Education, Projects, Publications, References, Volunteer};
        match (self.kind, self.section.map(|section| section.kind)) {
            (Kind::Name, _) => "name",
            (Kind::Label, _) => "label",
            (Kind::Contact(ContactKind::Email), _) => "e-mail address",
            (Kind::Contact(ContactKind::Phone), _) => "phone number",
            (Kind::Contact(ContactKind::Place), _) => "location",
            (Kind::Contact(ContactKind::Link) | Kind::Part(Role::Link), _) => "web address",
            (Kind::Part(Role::Dates), _) => "dates",
            (Kind::Part(Role::Place), _) => "place",
            (Kind::Part(Role::Primary), Some(Education)) => "school",
            (Kind::Part(Role::Secondary), Some(Education)) => "degree",
            (Kind::Part(Role::Primary), Some(Projects)) => "project",
            (Kind::Part(Role::Primary), Some(Certificates)) => "certificate",
            (Kind::Part(Role::Primary), Some(Publications)) => "publication",
            (Kind::Part(Role::Primary), Some(Awards)) => "award",
            (Kind::Part(Role::Primary), Some(Volunteer)) => "organization",
            (Kind::Part(Role::Primary), Some(References)) => "reference",
            (Kind::Part(Role::Primary), _) => "employer",
            (Kind::Part(Role::Secondary), Some(Certificates)) => "issuer",
            (Kind::Part(Role::Secondary), Some(Publications)) => "publisher",
            (Kind::Part(Role::Secondary), Some(Awards)) => "awarder",
            (Kind::Part(Role::Secondary), Some(Projects)) => "owner",
            (Kind::Part(Role::Secondary), _) => "title",
            (Kind::Grade, _) => "grade",
            (Kind::Bullet, _) => "bullet",
            (Kind::List, _) => "label of a list",
            (Kind::Item(_), Some(SectionKind::Languages)) => "language",
            (Kind::Item(_), Some(SectionKind::Interests)) => "interest",
            (Kind::Item(_), _) => "skill",
        }
    }
}

/// The topic by which the blind reader knows a section; none for a person's own ones.
pub(crate) fn topic(kind: SectionKind) -> Option<ats::Topic> {
    kind.topic()
}

/// All fields in reading order.
pub(crate) fn fields(content: &Content) -> Vec<Field<'_>> {
    let top = |leaf, kind| Field { leaf, kind, section: None, entry: 0 };
    let header = &content.header;
    let mut fields = vec![top(&header.name, Kind::Name)];
    fields.extend(header.label.as_ref().map(|label| top(label, Kind::Label)));
    fields.extend(header.contacts.iter().map(|contact| top(&contact.leaf, Kind::Contact(contact.kind))));
    for section in content.sections.iter().filter(|section| section.kind != SectionKind::Custom) {
        for (entry, own) in section.entries.iter().enumerate() {
            entry_fields(section, own, entry, &mut fields);
        }
    }
    fields
}

fn entry_fields<'a>(section: &'a Section, own: &'a Entry, entry: usize, fields: &mut Vec<Field<'a>>) {
    let field = |leaf, kind| Field { leaf, kind, section: Some(section), entry };
    let listed = matches!(section.kind, SectionKind::Skills | SectionKind::Languages | SectionKind::Interests);
    let parts = own.head.iter().filter(|part| part.role != Role::Place);
    fields.extend(parts.map(|part| field(&part.leaf, Kind::Part(part.role))));
    for block in &own.blocks {
        match block {
            Block::Bullet { leaf } => fields.push(field(leaf, Kind::Bullet)),
            Block::Paragraph { .. } => {}
            Block::Group { label, items, .. } if listed => {
                fields.extend(label.as_ref().map(|label| field(label, Kind::List)));
                let under = label.as_ref().map(|label| label.text.as_str());
                fields.extend(items.iter().map(|item| field(item, Kind::Item(under))));
            }
            Block::Group { items, .. } => {
                let is_grade = |item: &&Leaf| item.origin.path.rsplit('.').next() == Some("score");
                let grades = items.iter().filter(is_grade);
                fields.extend(grades.map(|grade| field(grade, Kind::Grade)));
            }
        }
    }
}

/// Which of the fields a blind reading gives back where they belong.
pub(crate) fn given(fields: &[Field<'_>], parsed: &Parsed) -> Vec<bool> {
    let mut given = Vec::with_capacity(fields.len());
    let mut used = BTreeSet::new();
    let same_entry = |one: &Field<'_>, other: &Field<'_>| {
        one.entry == other.entry
            && one.section.map(|section| section.kind) == other.section.map(|section| section.kind)
            && is_of_entry(one) == is_of_entry(other)
    };
    for group in fields.chunk_by(same_entry) {
        match group.first().and_then(|first| first.section).filter(|_| group.first().is_some_and(is_of_entry)) {
            None => given.extend(group.iter().map(|field| is_given(field, parsed))),
            Some(section) => given.extend(entry_given(group, entries(parsed, section.kind), section.kind, &mut used)),
        }
    }
    given
}

/// Whether a field belongs to one entry among several.
fn is_of_entry(field: &Field<'_>) -> bool {
    matches!(field.kind, Kind::Part(_) | Kind::Grade | Kind::Bullet)
}

fn entries(parsed: &Parsed, kind: SectionKind) -> &[ats::Entry] {
    match kind {
        SectionKind::Work => &parsed.work,
        SectionKind::Volunteer => &parsed.volunteer,
        SectionKind::Education => &parsed.education,
        SectionKind::Projects => &parsed.projects,
        SectionKind::Certificates => &parsed.certificates,
        SectionKind::Publications => &parsed.publications,
        SectionKind::Awards => &parsed.awards,
        SectionKind::References => &parsed.references,
        _ => &[],
    }
}

/// Which fields of an entry are given by the one entry of the reading that gives most of them.
fn entry_given(
    fields: &[Field<'_>],
    entries: &[ats::Entry],
    kind: SectionKind,
    used: &mut BTreeSet<(SectionKind, usize)>,
) -> Vec<bool> {
    let all = |entry: &ats::Entry| fields.iter().map(|field| is_in_entry(field, entry)).collect::<Vec<_>>();
    let free = entries.iter().enumerate().filter(|(at, _)| !used.contains(&(kind, *at)));
    let weighed = free.map(|(at, entry)| (at, all(entry)));
    // Of equals the first, since entries are read in order.
    let best = weighed.rev().max_by_key(|(_, given)| given.iter().filter(|given| **given).count());
    let Some((at, given)) = best else { return vec![false; fields.len()] };
    if given.contains(&true) {
        used.insert((kind, at));
    }
    given
}

fn is_in_entry(field: &Field<'_>, entry: &ats::Entry) -> bool {
    let text = field.leaf.text.as_str();
    let holds = |own: &Option<ats::Field>| own.as_ref().is_some_and(|own| same(&own.text, text));
    match field.kind {
        Kind::Part(Role::Primary) => holds(&entry.name),
        Kind::Part(Role::Secondary) => {
            holds(&entry.detail)
                || holds(&entry.degree)
                || holds(&entry.area)
                || entry.detail.as_ref().is_some_and(|detail| is_piece(&detail.text, text))
        }
        Kind::Part(Role::Dates) => entry.dates.as_ref().is_some_and(|dates| same(&dates.field.text, text)),
        Kind::Part(Role::Place) => holds(&entry.place),
        Kind::Part(Role::Link) => entry.links.iter().any(|link| same(&link.text, text)),
        Kind::Grade => holds(&entry.score),
        Kind::Bullet => entry.bullets.iter().any(|bullet| same(&bullet.text, text)),
        _ => false,
    }
}

/// Whether a field outside entries is given.
fn is_given(field: &Field<'_>, parsed: &Parsed) -> bool {
    let text = field.leaf.text.as_str();
    let holds = |own: &Option<ats::Field>| own.as_ref().is_some_and(|own| same(&own.text, text));
    let listed = |own: &[ats::Field]| own.iter().any(|own| same(&own.text, text));
    let groups = match field.section.map(|section| section.kind) {
        Some(SectionKind::Languages) => &parsed.languages,
        Some(SectionKind::Interests) => &parsed.interests,
        _ => &parsed.skills,
    };
    match field.kind {
        Kind::Name => parsed.name.as_ref().is_some_and(|name| same(&name.text.to_lowercase(), &text.to_lowercase())),
        Kind::Label => holds(&parsed.label),
        Kind::Contact(ContactKind::Email) => holds(&parsed.email),
        Kind::Contact(ContactKind::Phone) => holds(&parsed.phone),
        Kind::Contact(ContactKind::Place) => listed(&parsed.location),
        Kind::Contact(ContactKind::Link) => {
            parsed.links.iter().any(|own| same(without_name(&own.text), text) || same(&own.text, text))
        }
        Kind::List => groups.iter().any(|group| {
            group.label.as_ref().is_some_and(|label| same(&label.text, text))
                || group.items.iter().any(|item| same(&item.name, text))
        }),
        Kind::Item(label) => groups.iter().any(|group| {
            let own = group.label.as_ref();
            label.is_none_or(|label| own.is_some_and(|own| same(&own.text, label)))
                && group.items.iter().any(|item| same(&item.field.text, text))
        }),
        Kind::Part(_) | Kind::Grade | Kind::Bullet => false,
    }
}

/// An address without the name of its network in front: `GitHub: github.com/ada`.
fn without_name(link: &str) -> &str {
    link.split_once(": ").map_or(link, |(_, address)| address)
}

/// Whether two texts are the same, blanks apart: the end of a line may stand for one, or for none.
fn same(one: &str, other: &str) -> bool {
    let letters = |text: &'_ str| -> Vec<char> { text.chars().filter(|c| !c.is_whitespace()).collect() };
    one == other || (one.len().abs_diff(other.len()) <= 8 && letters(one) == letters(other))
}

/// Whether a text is one of the pieces between the commas of another one.
fn is_piece(whole: &str, piece: &str) -> bool {
    let starts = whole.strip_prefix(piece).is_some_and(|rest| rest.starts_with(','));
    let ends = whole.strip_suffix(piece).is_some_and(|rest| rest.ends_with(", "));
    starts || ends || whole.contains(&format!(", {piece}, "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::tests::{GOOD, content};

    /// The fields that a text does not give, with their paths.
    fn missing(text: &str) -> Vec<(&'static str, String)> {
        let content = content();
        let fields = fields(&content);
        let given = given(&fields, &ats::read(text.lines()));
        let lost = fields.iter().zip(given).filter(|(_, given)| !given);
        lost.map(|(field, _)| (field.name(), field.leaf.origin.path.clone())).collect()
    }

    #[test]
    fn a_field_counts_only_in_its_own_entry() {
        assert_eq!(missing(GOOD), []);
        let swapped = GOOD
            .replace("\nEngineer", "\nX")
            .replace("Platform Engineer", "Engineer")
            .replace("\nX", "\nPlatform Engineer");
        let lost = ["work[0].secondary", "work[1].secondary"].map(|path| ("title", path.to_owned()));
        assert_eq!(missing(&swapped), lost);
    }

    #[test]
    fn a_skill_counts_only_under_its_own_label() {
        let moved = GOOD.replace(", .NET, CI/CD", "\n• Others: .NET, CI/CD");
        let lost = [4, 5].map(|at| ("skill", format!("skills[0].keywords[{at}]")));
        assert_eq!(missing(&moved), lost);
    }

    #[test]
    fn every_kind_of_field_is_missed_where_it_is_altered() {
        for (from, to, what) in [
            ("MIA", "NIA", "name"),
            ("Senior", "Junior", "label"),
            ("mia@", "nia@", "e-mail address"),
            ("2030", "2031", "phone number"),
            ("Berlin", "Bonn", "location"),
            ("Experience Inc", "Experience Ltd", "employer"),
            ("2017 - 2019", "2017 - 2018", "dates"),
            ("for 3 ports", "for 4 ports", "bullet"),
            ("Languages", "Tongues", "label of a list"),
            ("Uni Ulm", "Uni Bonn", "school"),
            ("BSc", "MSc", "degree"),
            ("Go, R", "Go, S", "skill"),
        ] {
            assert!(GOOD.contains(from));
            let missing = missing(&GOOD.replacen(from, to, 1));
            assert!(missing.iter().any(|(name, _)| *name == what), "{from}: {missing:?}");
        }
    }

    #[test]
    fn a_text_that_a_line_end_broke_is_the_same_and_another_one_is_not() {
        assert!(same("a b", "ab") && same("https://x.example/a b", "https://x.example/ab"));
        assert!(!same("C", "C++") && !same("Go", "go"));
        assert!(
            is_piece("BSc, Physics", "Physics") && is_piece("BSc, Physics", "BSc") && !is_piece("BSc, Physics", "Phys")
        );
    }
}
