//! Limits of a variant on positions and bullets, and positions so old that a line is enough.

use std::collections::BTreeMap;

use super::{PRIORITY, Variant};
use crate::content::{Block, Content, Entry, Leaf, Role, SectionKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::resume::choose::Choose as _;
use crate::resume::{Date, Leaf as Value, Resume};
use crate::source::Span;

/// What the document says of its items, by path, that is not printed: priorities, and how long ago positions ended.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ages {
    priorities: BTreeMap<String, u8>,
    /// In months.
    ended: BTreeMap<String, u32>,
}

impl Ages {
    /// What a resume says. Ages are counted up to a day that is given, or else to the latest date in the resume, never
    /// to the day of the run: the same input gives the same pages on any day.
    #[must_use]
    pub fn new(resume: &Resume, date: Option<(i32, u8, u8)>) -> Self {
        let mut ages = Self::default();
        resume.visit(&mut |choice| {
            if let Some(priority) = choice.priority {
                ages.priorities.insert(choice.origin.path.clone(), priority);
            }
        });
        let spans: Vec<(&str, Option<Date>, Option<Date>)> = resume.work.iter().flat_map(stretches).collect();
        let dates = spans.iter().flat_map(|(_, start, end)| [start, end]).flatten();
        let latest = dates.filter_map(|date| months(*date)).max();
        let now = date.map(|(year, month, _)| year * 12 + i32::from(month) - 1).or(latest);
        for (path, start, end) in spans {
            // A position without an end goes on.
            let end = if start.is_some() && end.is_none() { None } else { end.and_then(months) };
            if let (Some(now), Some(end)) = (now, end) {
                ages.ended.insert(path.to_owned(), u32::try_from(now - end).unwrap_or_default());
            }
        }
        ages
    }

    /// The priority of what was written at a path: its own, or that of the nearest thing that it is in.
    #[must_use]
    pub fn priority(&self, path: &str) -> u8 {
        let mut path = path;
        loop {
            match (self.priorities.get(path), path.rfind(['.', '['])) {
                (Some(priority), _) => return *priority,
                (None, Some(end)) => path = &path[..end],
                (None, None) => return PRIORITY,
            }
        }
    }

    /// Whether a position ended longer ago than so many months.
    #[must_use]
    pub fn older(&self, path: &str, months: u32) -> bool {
        self.ended.get(path).is_some_and(|age| *age > months)
    }

    /// How many months ago a position ended; 0 if it goes on.
    pub(super) fn age(&self, path: &str) -> u32 {
        self.ended.get(path).copied().unwrap_or_default()
    }
}

/// The position itself, and each of several at one employer, with their ends.
fn stretches(work: &crate::resume::Work) -> Vec<(&str, Option<Date>, Option<Date>)> {
    let date = |date: &Option<Value<Date>>| date.as_ref().map(|date| date.value);
    let own = (work.origin.path.as_str(), date(&work.start_date), date(&work.end_date));
    let further = work.positions.iter().map(|it| (it.origin.path.as_str(), date(&it.start_date), date(&it.end_date)));
    std::iter::once(own).chain(further).collect()
}

/// A month counted from the year 0; the last month of a year that stands alone.
fn months(date: Date) -> Option<i32> {
    match date {
        Date::Year(year) => Some(year * 12 + 11),
        Date::Month(year, month) | Date::Day(year, month, _) => Some(year * 12 + i32::from(month) - 1),
        Date::Present => None,
    }
}

/// Keeps to the limits on positions and bullets. Without a limit of pages, positions that are old enough become a line.
pub fn limit(content: &mut Content, variant: &Variant, ages: &Ages, diagnostics: &mut Vec<Diagnostic>) {
    let limit = &variant.limit;
    if let Some(roles) = &limit.roles {
        let work = content.sections.iter_mut().filter(|section| section.kind == SectionKind::Work);
        for section in work {
            let priority = |entry: &Entry| ages.priority(&entry.path);
            let dropped = keep_best(&mut section.entries, |_| true, priority, roles.value);
            diagnostics.extend(dropped.iter().map(|entry| left_out(entry, roles)));
        }
    }
    if let Some(bullets) = &limit.bullets {
        for entry in content.sections.iter_mut().flat_map(|section| &mut section.entries) {
            let of = |block: &Block| bullet(block).map_or(PRIORITY, |leaf| ages.priority(&leaf.origin.path));
            let dropped = keep_best(&mut entry.blocks, |block| bullet(block).is_some(), of, bullets.value);
            diagnostics.extend(dropped.iter().filter_map(bullet).map(|leaf| dropped_bullet(leaf, bullets)));
        }
    }
    if let (Some(after), None) = (&limit.condense_after, &limit.pages) {
        let work = content.sections.iter_mut().filter(|section| section.kind == SectionKind::Work);
        for entry in work.flat_map(|section| &mut section.entries).filter(|it| ages.older(&it.path, after.value)) {
            condense(entry);
            diagnostics.push(condensed(entry, after));
        }
    }
    content.sections.retain(|section| !section.entries.is_empty());
}

/// The text of a bullet.
pub(super) fn bullet(block: &Block) -> Option<&Leaf> {
    match block {
        Block::Bullet { leaf } => Some(leaf),
        Block::Paragraph { .. } | Block::Group { .. } => None,
    }
}

/// Leaves as many of the things that count as are allowed: those of the highest priority, among equals the first. Gives
/// those that are left out.
fn keep_best<T>(things: &mut Vec<T>, counts: impl Fn(&T) -> bool, priority: impl Fn(&T) -> u8, most: u32) -> Vec<T> {
    let mut order: Vec<usize> = (0..things.len()).filter(|index| counts(&things[*index])).collect();
    order.sort_by_key(|index| (std::cmp::Reverse(priority(&things[*index])), *index));
    let out: Vec<usize> = order.into_iter().skip(usize::try_from(most).unwrap_or(usize::MAX)).collect();
    let mut dropped = Vec::new();
    let mut kept = Vec::new();
    for (index, thing) in std::mem::take(things).into_iter().enumerate() {
        if out.contains(&index) { dropped.push(thing) } else { kept.push(thing) }
    }
    *things = kept;
    dropped
}

/// Leaves of a position its head alone, without the address.
pub(super) fn condense(entry: &mut Entry) {
    entry.blocks.clear();
    entry.head.retain(|part| part.role != Role::Link);
    entry.condensed = true;
}

fn left_out(entry: &Entry, limit: &Value<u32>) -> Diagnostic {
    let message = format!("`{}` is left out: `limit.roles` is {}", entry.path, limit.value);
    note(message, &entry.path, place(entry).unwrap_or(limit.origin.span))
}

fn dropped_bullet(leaf: &Leaf, limit: &Value<u32>) -> Diagnostic {
    let path = &leaf.origin.path;
    note(format!("`{path}` is left out: `limit.bullets` is {}", limit.value), path, leaf.origin.span)
}

fn condensed(entry: &Entry, after: &Value<u32>) -> Diagnostic {
    let message = format!("`{}` is condensed to a line: it ended more than {} ago", entry.path, stretch(after.value));
    note(message, &entry.path, place(entry).unwrap_or(after.origin.span))
}

/// `10 years`, `18 months`.
pub(super) fn stretch(months: u32) -> String {
    if months.is_multiple_of(12) { format!("{} years", months / 12) } else { format!("{months} months") }
}

/// Where an entry was written.
pub(super) fn place(entry: &Entry) -> Option<Span> {
    entry.leaves().next().map(|leaf| leaf.origin.span)
}

fn note(message: String, path: &str, span: Span) -> Diagnostic {
    Diagnostic::note(Code::LeftOut, message).path(path).at(span, "")
}
