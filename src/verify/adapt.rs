//! The content as another hand words it: the same resume, in the words and the order that a PDF gives to what is no
//! content.
//!
//! A PDF that comes from elsewhere need not print `Professional Experience` or `Jan 2020 - Present` to say the same, nor
//! the employer before the title. So before it is held against the content, the content takes over, from what is read,
//!
//! - a heading by which parsers know the same section (the blind reader's table);
//! - another way of writing the same date (`dates`);
//! - web addresses without their scheme; typographic quotes and dashes in running text;
//! - other words for the labels that are atsafe's own (`Coursework`, `Built with`);
//! - the order of contacts, and of the parts of an entry's head, where they stand together.
//!
//! All else is content, and stays: then one and the same proof decides. What is nowhere in the PDF is not taken over, so
//! nothing passes that is not there.

use std::collections::BTreeMap;

use super::dates;
use super::expect::Script;
use super::fields::topic;
use super::locate::{Placement, locate};
use super::stream::Stream;
use super::words::Text;
use crate::ats;
use crate::content::{Block, ContactKind, Content, Entry, Leaf, Part, Role, SectionKind};
use crate::extract::{Line, Reading};
use crate::language::{self, Language};
use crate::theme::Furniture;

/// What the labels that atsafe itself puts in front of lists are called elsewhere.
const LABELS: [(&str, &[&str]); 7] = [
    ("gpa", &["grade point average", "cgpa", "grade", "score"]),
    ("grade", &["gpa", "final grade", "score", "marks"]),
    (
        "coursework",
        &["relevant coursework", "selected coursework", "relevant courses", "selected courses", "courses", "modules"],
    ),
    ("keywords", &["technologies", "technologies used", "tech stack", "stack", "tools", "skills", "environment"]),
    ("built with", &["technologies", "technologies used", "tech stack", "stack", "tools", "keywords", "using"]),
    ("roles", &["role", "my role"]),
    ("type", &["kind"]),
];

/// The content in the words and the order of a reading.
pub(crate) fn adapt(content: &Content, furniture: &Furniture, reading: &Reading) -> Content {
    let mut adapted = content.clone();
    let text = Text::new(reading);
    headings(&mut adapted, reading);
    reword(&mut adapted, &text);
    redate(&mut adapted, &text);
    orders(&mut adapted, furniture, reading);
    adapted
}

/// Takes over headings: each section's from the first line that no other section has, if its own is nowhere.
fn headings(content: &mut Content, reading: &Reading) {
    let lines: Vec<String> = reading.lines().map(Line::text).collect();
    let mut taken: Vec<bool> = vec![false; lines.len()];
    for section in &mut content.sections {
        let own = section.heading.text.to_lowercase();
        let free = |at: &usize| !taken[*at];
        let same = (0..lines.len()).filter(free).find(|at| lines[*at].to_lowercase() == own);
        let alike = || {
            let topic = topic(section.kind)?;
            let known = |at: &usize| !is_spaced(&lines[*at]) && ats::heading(&lines[*at]) == Some(topic);
            (0..lines.len()).skip(1).filter(free).find(known)
        };
        if let Some(at) = same.or_else(alike) {
            taken[at] = true;
            if lines[at].to_lowercase() != own {
                say(&mut section.heading, lines[at].clone());
            }
        } else if let Some(start) = lines.iter().find_map(|line| leading_heading(line, topic(section.kind)?)) {
            say(&mut section.heading, start);
        }
    }
}

/// The heading that a line begins with, if other text follows it: one that does not stand alone.
fn leading_heading(line: &str, topic: ats::Topic) -> Option<String> {
    let words: Vec<&str> = line.split(' ').collect();
    let starts = (1..words.len().min(5)).rev().map(|count| words[..count].join(" "));
    starts.into_iter().find(|start| start.starts_with(char::is_uppercase) && ats::heading(start) == Some(topic))
}

/// Whether a line is letter-spaced so far that it is read letter by letter.
fn is_spaced(line: &str) -> bool {
    line.split(' ').filter(|word| word.chars().count() == 1).count() * 2 > line.split(' ').count()
}

/// Takes over the wording of dates, addresses, labels and quotes.
fn reword(content: &mut Content, text: &Text) {
    for contact in &mut content.header.contacts {
        match contact.kind {
            ContactKind::Link => address(&mut contact.leaf, text),
            _ => quotes(&mut contact.leaf, text),
        }
    }
    let lang = content.lang.as_str();
    for section in &mut content.sections {
        let listed = matches!(section.kind, SectionKind::Skills | SectionKind::Languages | SectionKind::Interests);
        for entry in &mut section.entries {
            entry.head.iter_mut().for_each(|part| head_part(part, text));
            for block in &mut entry.blocks {
                match block {
                    Block::Paragraph { leaf } | Block::Bullet { leaf } => prose(leaf, text),
                    Block::Group { label: Some(label), .. } if !listed => self::label(label, lang, text),
                    Block::Group { label, items, .. } => label.iter_mut().chain(items).for_each(|it| quotes(it, text)),
                }
            }
        }
    }
}

fn head_part(part: &mut Part, text: &Text) {
    match part.role {
        Role::Link => address(&mut part.leaf, text),
        Role::Dates => {}
        _ => quotes(&mut part.leaf, text),
    }
}

/// Takes over the wording of dates. Those that are nowhere get the wording of the others, in which they are compared with
/// what stands in their place.
fn redate(content: &mut Content, text: &Text) {
    let heads = content.sections.iter().flat_map(|section| &section.entries).flat_map(|entry| &entry.head);
    let holds = |wanted: &str| text.holds(wanted);
    let finder = dates::Finder::new(&content.lang, heads.map(|part| part.dates.as_slice()), &holds);
    let parts = content.sections.iter_mut().flat_map(|section| &mut section.entries).flat_map(|entry| &mut entry.head);
    let mut style = None;
    let mut lost = Vec::new();
    for part in parts.filter(|part| part.role == Role::Dates) {
        if let Some(printed) = text.printed(&part.leaf.text.to_lowercase()) {
            say(&mut part.leaf, printed);
        } else if let Some((written, its_style)) = finder.written(&part.dates)
            && let Some(printed) = text.printed(&written)
        {
            say(&mut part.leaf, printed);
            style = style.or(its_style);
        } else {
            lost.push(part);
        }
    }
    for part in lost {
        if let Some(worded) = style.as_ref().and_then(|style| style.word(&part.dates)) {
            say(&mut part.leaf, capitalized(&worded));
        }
    }
}

/// A text with its words' first letters in capitals.
fn capitalized(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An address as it is printed: with or without its scheme, `www.` and a slash at its end. Case makes no difference in a
/// scheme and a host, and may make one in what follows.
fn address(leaf: &mut Leaf, text: &Text) {
    // An address of several words names its account first, and is taken as it is.
    if leaf.text.contains(' ') {
        return;
    }
    let (scheme, host, path) = parts_of_address(&leaf.text);
    let schemes = if scheme.is_empty() { vec!["", "https://", "http://"] } else { vec!["", scheme.as_str()] };
    let fronts = schemes.iter().flat_map(|scheme| ["", "www."].map(|www| format!("{scheme}{www}{host}{path}")));
    let forms = fronts.flat_map(|form| [format!("{form}/"), form]);
    let same_path = |printed: &&str| parts_of_address(printed).2 == path;
    let own = leaf.text.clone();
    if let Some(printed) =
        std::iter::once(own).chain(forms).find_map(|form| text.words(&form.to_lowercase()).find(same_path))
    {
        say(leaf, printed.to_owned());
    }
}

/// Scheme and host in lower case, `www.` left out, and the rest without a slash at its end.
fn parts_of_address(address: &str) -> (String, String, &str) {
    let (scheme, rest) = address.find("://").map_or(("", address), |at| address.split_at(at + 3));
    let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let host = host.to_lowercase();
    (scheme.to_lowercase(), host.trim_start_matches("www.").to_owned(), path.trim_end_matches('/'))
}

/// Quotes and apostrophes as they are printed.
fn quotes(leaf: &mut Leaf, text: &Text) {
    if leaf.text.contains(['\'', '"', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}'])
        && let Some(printed) = text.quoted(&leaf.text)
    {
        say(leaf, printed);
    }
}

/// Quotes and dashes of running text as they are printed.
fn prose(leaf: &mut Leaf, text: &Text) {
    if leaf.text.contains(['-', '\u{2013}', '\u{2014}'])
        && let Some(printed) = text.dashed(&leaf.text)
    {
        say(leaf, printed);
    } else {
        quotes(leaf, text);
    }
}

/// A label of atsafe's own as it is printed before a colon.
fn label(leaf: &mut Leaf, lang: &str, text: &Text) {
    let own = leaf.text.to_lowercase();
    let grade = |locale: language::Locale| {
        let Language { labels, words, .. } = locale.language;
        [labels.gpa, labels.grade].contains(&leaf.text.as_str()).then_some(words.grades)
    };
    let others = LABELS.iter().find(|(label, _)| *label == own).map(|(_, others)| *others);
    let others = others.or_else(|| language::find(lang).and_then(grade)).unwrap_or_default();
    let is_there = |label: &str| text.printed(&format!("{label}:")).map(|it| it.trim_end_matches(':').to_owned());
    let printed = is_there(&own).or_else(|| others.iter().find_map(|other| is_there(other)));
    if let Some(printed) = printed {
        say(leaf, printed);
    }
}

/// Makes a leaf say something, in its own style.
fn say(leaf: &mut Leaf, text: String) {
    if leaf.text != text {
        // Marks within a text stay where they are as long as its length does, which only quotes and dashes keep.
        let same_length = leaf.text.chars().count() == text.chars().count();
        if let (true, runs @ [_, _, ..]) = (same_length, leaf.runs.as_mut_slice()) {
            let mut letters = text.chars();
            for run in runs {
                run.text = letters.by_ref().take(run.text.chars().count()).collect();
            }
        } else {
            leaf.runs.truncate(1);
            leaf.runs.iter_mut().for_each(|run| run.text.clone_from(&text));
        }
        leaf.text = text;
    }
}

/// Takes over the order of contacts and of each head's parts.
fn orders(content: &mut Content, furniture: &Furniture, reading: &Reading) {
    let stream = Stream::new(reading);
    let original = content.clone();
    let script = Script::new(&original, furniture);
    let placement = locate(&script, &stream);
    let top = 1 + usize::from(original.header.label.is_some());
    let contacts = Group::new(&placement, top, content.header.contacts.len());
    if let Some(order) = contacts.order() {
        content.header.contacts = order.iter().map(|at| original.header.contacts[*at].clone()).collect();
    }
    let mut at = top + content.header.contacts.len();
    for (section, own) in content.sections.iter_mut().zip(&original.sections) {
        at += 1;
        let mut heads = Vec::with_capacity(own.entries.len());
        for entry in &own.entries {
            heads.push(Group::new(&placement, at, entry.head.len()).order());
            at += entry.head.len() + entry.blocks.iter().map(leaves).sum::<usize>();
        }
        same_order(&own.entries, &mut heads);
        let usual = usual_order(&own.entries.iter().map(|entry| entry.head.as_slice()).collect::<Vec<_>>(), &heads);
        for ((entry, own), order) in section.entries.iter_mut().zip(&own.entries).zip(heads) {
            match order {
                Some(order) => entry.head = order.iter().map(|at| own.head[*at].clone()).collect(),
                None => {
                    entry
                        .head
                        .sort_by_key(|part| usual.iter().position(|role| *role == part.role).unwrap_or(usize::MAX));
                }
            }
        }
    }
}

fn leaves(block: &Block) -> usize {
    match block {
        Block::Paragraph { .. } | Block::Bullet { .. } => 1,
        Block::Group { label, level, items } => {
            usize::from(label.is_some()) + usize::from(level.is_some()) + items.len()
        }
    }
}

/// Takes the order from each head that has two parts the other way round than most heads of its section, the first one
/// deciding among as many: who sets a title before an employer does so throughout, and where it is not so, the resume
/// takes one for the other.
fn same_order(entries: &[Entry], heads: &mut [Option<Vec<usize>>]) {
    let pairs: Vec<Vec<[&str; 2]>> =
        entries.iter().zip(heads.iter()).map(|(entry, order)| pairs(&entry.head, order.as_deref())).collect();
    let mut counts: BTreeMap<[&str; 2], (usize, usize)> = BTreeMap::new();
    for (at, pair) in pairs.iter().enumerate().flat_map(|(at, pairs)| pairs.iter().map(move |pair| (at, pair))) {
        counts.entry(*pair).or_insert((0, at)).0 += 1;
    }
    let odd = |[one, other]: &[&str; 2]| {
        let (own, turned) = (counts.get(&[*one, *other]), counts.get(&[*other, *one]));
        let weight = |count: Option<&(usize, usize)>| count.map(|(count, first)| (*count, std::cmp::Reverse(*first)));
        turned.is_some() && weight(turned) > weight(own)
    };
    for (order, _) in heads.iter_mut().zip(&pairs).filter(|(_, pairs)| pairs.iter().any(odd)) {
        *order = None;
    }
}

/// Which parts of a head stand before which, by their keys in the resume; dates and addresses stand anywhere.
fn pairs<'h>(head: &'h [Part], order: Option<&[usize]>) -> Vec<[&'h str; 2]> {
    let parts = order.unwrap_or_default().iter().filter_map(|at| head.get(*at));
    let fixed = parts.filter(|part| !matches!(part.role, Role::Dates | Role::Link));
    let keys: Vec<&str> = fixed.filter_map(|part| part.leaf.origin.path.rsplit('.').next()).collect();
    keys.iter().enumerate().flat_map(|(at, one)| keys[at + 1..].iter().map(move |other| [*one, *other])).collect()
}

/// The order of roles that most heads of a section have, of those that were found whole.
fn usual_order(heads: &[&[Part]], orders: &[Option<Vec<usize>>]) -> Vec<Role> {
    let mut counts: BTreeMap<Vec<Role>, usize> = BTreeMap::new();
    for (head, order) in heads.iter().zip(orders) {
        let Some(order) = order else { continue };
        let mut roles: Vec<Role> = order.iter().map(|at| head[*at].role).collect();
        roles.dedup();
        *counts.entry(roles).or_default() += 1;
    }
    // Of equals the longest, which tells most.
    counts.into_iter().max_by_key(|(roles, count)| (*count, roles.len())).map(|(roles, _)| roles).unwrap_or_default()
}

/// Leaves that may stand in any order, as they were found.
struct Group<'p> {
    placement: &'p Placement,
    first: usize,
    count: usize,
}

impl<'p> Group<'p> {
    fn new(placement: &'p Placement, first: usize, count: usize) -> Self {
        Self { placement, first, count }
    }

    /// The order in which they stand, if all are there and no other leaf is between them.
    fn order(&self) -> Option<Vec<usize>> {
        let leaves = self.first..self.first + self.count;
        let ranges: Option<Vec<_>> =
            leaves.clone().map(|leaf| self.placement.found.get(leaf).and_then(super::locate::Found::range)).collect();
        let ranges = ranges?;
        let start = ranges.iter().map(|range| range.start).min()?;
        let end = ranges.iter().map(|range| range.end).max()?;
        let own = |owner: &Option<usize>| owner.is_none_or(|leaf| leaves.contains(&leaf));
        if !self.placement.owner.get(start..end)?.iter().all(own) {
            return None;
        }
        let mut order: Vec<usize> = (0..self.count).collect();
        order.sort_by_key(|at| ranges[*at].start);
        Some(order)
    }
}
