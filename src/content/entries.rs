//! Entries of each section: which values make its head, in which order, and what its blocks are.

use super::contacts::{address, holds};
use super::leaves::Leaves;
use super::locale::Locale;
use super::tree::{Block, Entry, Leaf, Part, Role};
use crate::language::Labels;
use crate::resume::{
    Award, Certificate, CustomEntry, CustomSection, Date, Education, Leaf as Value, Origin, Position, Project,
    Publication, Reference, Tagged, Text, Url, Volunteer, Work,
};

/// The two ends of a stretch of time.
type Ends<'a> = (Option<&'a Value<Date>>, Option<&'a Value<Date>>);

/// Builds one entry: parts of the head first, then blocks.
pub(super) struct EntryBuilder<'a, 'b> {
    leaves: &'a mut Leaves<'b>,
    locale: Locale,
    entry: Entry,
}

impl<'a, 'b> EntryBuilder<'a, 'b> {
    pub(super) fn new(leaves: &'a mut Leaves<'b>, locale: Locale, origin: &Origin) -> Self {
        Self {
            leaves,
            locale,
            entry: Entry { path: origin.path.clone(), head: Vec::new(), blocks: Vec::new(), condensed: false },
        }
    }

    /// The entry, unless there is nothing in it.
    pub(super) fn finish(self) -> Option<Entry> {
        (!self.entry.head.is_empty() || !self.entry.blocks.is_empty()).then_some(self.entry)
    }

    fn part(&mut self, role: Role, leaf: Option<Leaf>) -> &mut Self {
        self.entry.head.extend(leaf.map(|leaf| Part { role, leaf, dates: Vec::new() }));
        self
    }

    fn text(&mut self, role: Role, text: Option<&Text>) -> &mut Self {
        let leaf = text.and_then(|text| self.leaves.literal(text));
        self.part(role, leaf)
    }

    fn link(&mut self, url: Option<&Url>) -> &mut Self {
        let leaf = url.and_then(|url| address(&url.value, &url.origin, self.leaves, self.locale));
        self.part(Role::Link, leaf)
    }

    /// A date or a range. `open` says that a start without an end means that it is still going on.
    fn dates(&mut self, (start, end): Ends<'_>, open: bool) -> &mut Self {
        let (dates, origin) = match (start, end) {
            (Some(start), Some(end)) => (vec![start.value, end.value], &start.origin),
            (Some(start), None) if open => (vec![start.value, Date::Present], &start.origin),
            (Some(one), None) | (None, Some(one)) => (vec![one.value], &one.origin),
            (None, None) => return self,
        };
        let text = match *dates.as_slice() {
            [start, end] => self.locale.range(start, end),
            _ => dates.iter().map(|date| self.locale.date(*date)).collect(),
        };
        let leaf = self.leaves.worded(&text, origin);
        self.entry.head.extend(leaf.map(|leaf| Part { role: Role::Dates, leaf, dates }));
        self
    }

    fn paragraph(&mut self, text: Option<&Text>) -> &mut Self {
        let leaf = text.and_then(|text| self.leaves.prose(text));
        self.entry.blocks.extend(leaf.map(|leaf| Block::Paragraph { leaf }));
        self
    }

    fn bullets(&mut self, items: &[Tagged]) -> &mut Self {
        for item in items {
            let leaf = self.leaves.prose(&item.text);
            self.entry.blocks.extend(leaf.map(|leaf| Block::Bullet { leaf }));
        }
        self
    }

    /// A labelled list; nothing if it has no items. The label's origin is that of the first item.
    fn group(&mut self, label: &str, items: Vec<Leaf>) -> &mut Self {
        if let Some(first) = items.first() {
            let label = self.leaves.worded(label, &first.origin.clone());
            self.entry.blocks.push(Block::Group { label, level: None, items });
        }
        self
    }

    fn keywords(&mut self, label: &str, items: &[Tagged]) -> &mut Self {
        let items = self.leaves.keywords(items);
        self.group(label, items)
    }

    fn plain_items(&mut self, label: &str, items: &[Tagged]) -> &mut Self {
        let items = items.iter().filter_map(|item| self.leaves.literal(&item.text)).collect();
        self.group(label, items)
    }
}

/// What turns a record into entries.
pub(super) trait ToEntries {
    /// The entries of this record, in order.
    fn entries(&self, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Entry>;
}

/// Declares [`ToEntries`] for a record that makes one entry at most.
macro_rules! entry {
    ($record:ty, |$it:ident, $to:ident, $words:ident| $build:expr) => {
        impl ToEntries for $record {
            fn entries(&self, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Entry> {
                let mut builder = EntryBuilder::new(leaves, locale, &self.origin);
                let ($it, $to, $words) = (self, &mut builder, locale.labels());
                $build;
                builder.finish().into_iter().collect()
            }
        }
    };
}

impl ToEntries for Work {
    /// The position itself, and then each of several positions as an entry of its own: parsers need each one whole.
    fn entries(&self, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Entry> {
        let own = self.position.is_some() || self.start_date.is_some() || !self.highlights.is_empty();
        let mut entries = Vec::new();
        if own || self.positions.is_empty() {
            entries.extend(position_held(self, leaves, locale));
        }
        for (index, position) in self.positions.iter().enumerate() {
            let first = index == 0 && entries.is_empty();
            entries.extend(further_position(self, position, first, leaves, locale));
        }
        entries
    }
}

fn position_held(work: &Work, leaves: &mut Leaves<'_>, locale: Locale) -> Option<Entry> {
    let mut to = EntryBuilder::new(leaves, locale, &work.origin);
    to.text(Role::Primary, work.name.as_ref())
        .text(Role::Secondary, work.position.as_ref())
        .dates((work.start_date.as_ref(), work.end_date.as_ref()), true)
        .text(Role::Place, work.location.as_ref())
        .link(work.url.as_ref())
        .paragraph(work.description.as_ref())
        .paragraph(work.summary.as_ref())
        .bullets(&work.highlights)
        .keywords(locale.labels().keywords, &work.keywords);
    to.finish()
}

/// One of several positions; what is said of the employer as a whole goes with the first.
fn further_position(
    work: &Work,
    position: &Position,
    first: bool,
    leaves: &mut Leaves<'_>,
    locale: Locale,
) -> Option<Entry> {
    let mut to = EntryBuilder::new(leaves, locale, &position.origin);
    to.text(Role::Primary, work.name.as_ref())
        .text(Role::Secondary, position.position.as_ref())
        .dates((position.start_date.as_ref(), position.end_date.as_ref()), true)
        .text(Role::Place, work.location.as_ref());
    if first {
        to.link(work.url.as_ref()).paragraph(work.description.as_ref()).paragraph(work.summary.as_ref());
    }
    to.paragraph(position.summary.as_ref()).bullets(&position.highlights);
    if first {
        to.keywords(locale.labels().keywords, &work.keywords);
    }
    to.finish()
}

entry!(Volunteer, |it, to, _words| to
    .text(Role::Primary, it.organization.as_ref())
    .text(Role::Secondary, it.position.as_ref())
    .dates((it.start_date.as_ref(), it.end_date.as_ref()), true)
    .text(Role::Place, it.location.as_ref())
    .link(it.url.as_ref())
    .paragraph(it.summary.as_ref())
    .bullets(&it.highlights));

entry!(Education, |it, to, words| {
    let area = it.area.as_ref().filter(|area| it.study_type.as_ref().is_none_or(|s| !holds(&s.value, &area.value)));
    to.text(Role::Primary, it.institution.as_ref())
        .text(Role::Secondary, it.study_type.as_ref())
        .text(Role::Secondary, area)
        .dates((it.start_date.as_ref(), it.end_date.as_ref()), false)
        .link(it.url.as_ref());
    let score = it.score.as_ref();
    let items = score.and_then(|score| to.leaves.literal(score)).into_iter().collect();
    let label = score.map_or("", |score| score_label(&score.value, words));
    to.group(label, items).plain_items(words.courses, &it.courses)
});

entry!(Award, |it, to, _words| to
    .text(Role::Primary, it.title.as_ref())
    .text(Role::Secondary, it.awarder.as_ref())
    .dates((it.date.as_ref(), None), false)
    .link(it.url.as_ref())
    .paragraph(it.summary.as_ref()));

entry!(Certificate, |it, to, _words| to
    .text(Role::Primary, it.name.as_ref())
    .text(Role::Secondary, it.issuer.as_ref())
    .dates((it.date.as_ref(), None), false)
    .link(it.url.as_ref()));

entry!(Publication, |it, to, words| to
    .text(Role::Primary, it.name.as_ref())
    .text(Role::Secondary, it.publisher.as_ref())
    .dates((it.release_date.as_ref(), None), false)
    .link(it.url.as_ref())
    .paragraph(it.summary.as_ref())
    .keywords(words.keywords, &it.keywords));

entry!(Reference, |it, to, _words| to.text(Role::Primary, it.name.as_ref()).paragraph(it.reference.as_ref()));

entry!(Project, |it, to, words| to
    .text(Role::Primary, it.name.as_ref())
    .text(Role::Secondary, it.entity.as_ref())
    .dates((it.start_date.as_ref(), it.end_date.as_ref()), false)
    .link(it.url.as_ref())
    .paragraph(it.description.as_ref())
    .bullets(&it.highlights)
    .keywords(words.built_with, &it.keywords)
    .plain_items(words.roles, &it.roles)
    .kind(it.kind.as_ref()));

entry!(CustomEntry, |it, to, _words| to
    .text(Role::Primary, it.name.as_ref())
    .text(Role::Secondary, it.detail.as_ref())
    .dates((it.start_date.as_ref().or(it.date.as_ref()), it.end_date.as_ref()), false)
    .text(Role::Place, it.location.as_ref())
    .link(it.url.as_ref())
    .paragraph(it.summary.as_ref())
    .bullets(&it.highlights));

impl ToEntries for CustomSection {
    fn entries(&self, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Entry> {
        let mut to = EntryBuilder::new(leaves, locale, &self.origin);
        to.paragraph(self.text.as_ref()).bullets(&self.bullets);
        let lead = to.finish();
        let rest = self.entries.iter().flat_map(|entry| entry.entries(leaves, locale));
        lead.into_iter().chain(rest).collect()
    }
}

impl EntryBuilder<'_, '_> {
    fn kind(&mut self, kind: Option<&Text>) -> &mut Self {
        let items = kind.and_then(|kind| self.leaves.literal(kind)).into_iter().collect();
        self.group(self.locale.labels().kind, items)
    }
}

/// A number up to 5, alone or out of another one, is a grade point average; all else is a grade. Many languages have a comma
/// where English has the point.
fn score_label(score: &str, words: &'static Labels) -> &'static str {
    let number = score.split('/').next().and_then(|n| n.trim().replace(',', ".").parse::<f64>().ok());
    if number.is_some_and(|n| (0.0..=5.0).contains(&n)) { words.gpa } else { words.grade }
}
