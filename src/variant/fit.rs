//! A limit of pages that acts: what is done, step by step, until the pages hold it.
//!
//! Spacing is tightened as far as the theme allows, then old positions become a line, then the least important bullets
//! go. Every step makes the page emptier, so the fewest steps that suffice are found by halving.

use super::limits::{Ages, bullet, condense, place, stretch};
use super::{Limit, PRIORITY, Variant};
use crate::content::{Block, Content, Entry, Leaf, SectionKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// A step that makes a resume shorter.
#[derive(Debug, Clone, PartialEq)]
pub enum Measure {
    /// Another value for an option of the theme.
    Tighten {
        /// The option.
        option: String,
        /// Its value.
        value: String,
    },
    /// A position becomes a line.
    Condense {
        /// The position's path.
        path: String,
        /// Where it was written.
        span: Option<Span>,
        /// How long ago it may have ended at least, in months.
        after: u32,
    },
    /// A bullet is left out.
    Drop {
        /// The bullet's path.
        path: String,
        /// Where it was written.
        span: Span,
        /// Its priority.
        priority: u8,
    },
}

impl Measure {
    /// What the step does, by the texts that it is about and not by their places.
    #[must_use]
    pub fn text(&self, content: &Content) -> String {
        let entries = || content.sections.iter().flat_map(|section| &section.entries);
        match self {
            Self::Tighten { option, value } => format!("{option} {value}"),
            Self::Condense { path, .. } => {
                let entry = entries().find(|entry| entry.path == *path);
                entry.into_iter().flat_map(Entry::leaves).map(|leaf| leaf.text.as_str()).collect::<Vec<_>>().join(" ")
            }
            Self::Drop { path, .. } => {
                let leaf = entries().flat_map(Entry::leaves).find(|leaf| leaf.origin.path == *path);
                leaf.map(|leaf| leaf.text.clone()).unwrap_or_default()
            }
        }
    }
}

/// All that can be done for a limit of pages, in the order in which it is done. `tighten` has the theme's steps.
#[must_use]
pub fn measures(content: &Content, limit: &Limit, ages: &Ages, tighten: &[(String, String)]) -> Vec<Measure> {
    let step = |(option, value): &(String, String)| Measure::Tighten { option: option.clone(), value: value.clone() };
    let mut measures: Vec<Measure> = tighten.iter().map(step).collect();
    let old = condensable(content, limit, ages);
    let condensed =
        |entry: &Entry| old.iter().any(|it| matches!(it, Measure::Condense { path, .. } if *path == entry.path));
    let mut bullets: Vec<(u8, usize, Measure)> = Vec::new();
    let entries = content.sections.iter().flat_map(|section| &section.entries).filter(|entry| !condensed(entry));
    for entry in entries {
        let own: Vec<&Leaf> = entry.blocks.iter().filter_map(bullet).collect();
        let priority = |leaf: &Leaf| ages.priority(&leaf.origin.path);
        // The best bullet of an entry stays: a position of which nothing is said is worse than a page more.
        let best = (0..own.len()).max_by_key(|index| (priority(own[*index]), std::cmp::Reverse(*index)));
        for (_, leaf) in own.iter().enumerate().filter(|(index, _)| Some(*index) != best) {
            let (path, span, priority) = (leaf.origin.path.clone(), leaf.origin.span, priority(leaf));
            bullets.push((priority, bullets.len(), Measure::Drop { path, span, priority }));
        }
    }
    bullets.sort_by_key(|(priority, index, _)| (*priority, std::cmp::Reverse(*index)));
    measures.extend(old);
    measures.extend(bullets.into_iter().map(|(_, _, measure)| measure));
    measures
}

/// The positions that may become a line, the oldest first.
fn condensable(content: &Content, limit: &Limit, ages: &Ages) -> Vec<Measure> {
    let Some(after) = &limit.condense_after else { return Vec::new() };
    let work = content.sections.iter().filter(|section| section.kind == SectionKind::Work);
    let mut old: Vec<&Entry> =
        work.flat_map(|section| &section.entries).filter(|entry| ages.older(&entry.path, after.value)).collect();
    old.sort_by_key(|entry| std::cmp::Reverse(ages.age(&entry.path)));
    let measure =
        |entry: &&Entry| Measure::Condense { path: entry.path.clone(), span: place(entry), after: after.value };
    old.iter().map(measure).collect()
}

/// The content after some steps, and the options that they set.
#[must_use]
pub fn take(measures: &[Measure], content: &Content) -> (Content, Vec<(String, String)>) {
    let mut content = content.clone();
    let mut options = Vec::new();
    for measure in measures {
        let mut entries = content.sections.iter_mut().flat_map(|section| &mut section.entries);
        match measure {
            Measure::Tighten { option, value } => options.push((option.clone(), value.clone())),
            Measure::Condense { path, .. } => {
                entries.filter(|entry| entry.path == *path).for_each(condense);
            }
            Measure::Drop { path, .. } => {
                let dropped = |block: &Block| bullet(block).is_some_and(|leaf| leaf.origin.path == *path);
                if let Some(entry) = entries.find(|entry| entry.blocks.iter().any(dropped)) {
                    entry.blocks.retain(|block| !dropped(block));
                }
            }
        }
    }
    (content, options)
}

/// Says what was done, a note a step.
#[must_use]
pub fn tell(measures: &[Measure], variant: &Variant, limit: &crate::resume::Leaf<u32>) -> Vec<Diagnostic> {
    let pages = format!("to keep to {} page{}", limit.value, if limit.value == 1 { "" } else { "s" });
    let note = |measure: &Measure| {
        let (what, path, span) = match measure {
            Measure::Tighten { option, value } => (format!("`{option}` is `{value}`"), None, None),
            Measure::Condense { path, span, after } => {
                let age = stretch(*after);
                (format!("`{path}` is condensed to a line, since it ended more than {age} ago"), Some(path), *span)
            }
            Measure::Drop { path, span, priority } => {
                let why = if *priority == PRIORITY { String::new() } else { format!(" (priority {priority})") };
                (format!("`{path}`{why} is left out"), Some(path), Some(*span))
            }
        };
        Diagnostic::note(Code::Fitted, format!("{pages}, {what}"))
            .path(path.unwrap_or(&variant.name.origin.path))
            .at(span.unwrap_or(limit.origin.span), "")
    };
    measures.iter().map(note).collect()
}
