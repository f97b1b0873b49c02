//! A variant for a posting: its terms first, in its spelling. Reordered and respelled, never added to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::matching::{Match, both};
use super::{Class, Evidence};
use crate::profile::{Field, Profile, SkillId, key};
use crate::resume::{self, Resume};

/// Where a skill stands in a posting's order: required ones first, then preferred, then named ones.
type Ranks = BTreeMap<SkillId, usize>;

/// A variant for `atsafe.yaml` as YAML, or nothing if the resume is in the posting's order and spelling already.
///
/// Every value in it is one of the resume's, in another order, save a skill that the resume spells otherwise than the
/// posting: there the posting's word stands before the resume's.
#[must_use]
pub fn propose(matched: &Match, resume: &Resume, profile: &Profile, name: &str, posting: &str) -> Option<String> {
    let ranks: Ranks = matched
        .posting
        .terms
        .iter()
        .filter(|term| term.class != Class::Rejected)
        .enumerate()
        .map(|(at, term)| (term.skill, at))
        .collect();
    let spellings = spellings(matched);
    let Value::Object(document) = resume::to_json(resume) else { return None };
    let mut changes: Vec<(String, Value)> = Vec::new();
    if let Some(Value::Array(groups)) = document.get("skills") {
        let proposed = groups_in_order(groups, profile, &ranks, &spellings);
        if proposed != *groups {
            changes.push(("skills".to_owned(), Value::Array(proposed)));
        }
    }
    for section in ["work", "projects"] {
        if let Some(Value::Array(entries)) = document.get(section) {
            changes.extend(
                entries
                    .iter()
                    .enumerate()
                    .flat_map(|(at, entry)| bullets(&format!("{section}[{at}]"), entry, profile, &ranks, matched)),
            );
        }
    }
    (!changes.is_empty()).then(|| written(name, posting, &changes))
}

/// What the resume writes, in lower case, with what to write instead.
fn spellings(matched: &Match) -> BTreeMap<String, String> {
    let terms = matched.posting.terms.iter().zip(&matched.found);
    let other = terms.filter(|(term, found)| found.evidence == Evidence::Alias && term.class != Class::Rejected);
    other.map(|(term, found)| (key(&found.written), both(term, found))).collect()
}

/// The text of a bullet or keyword: itself, or the `text` of a tagged one.
fn text(item: &Value) -> &str {
    item.as_str().or_else(|| item.get("text")?.as_str()).unwrap_or_default()
}

fn respelled(item: &Value, spellings: &BTreeMap<String, String>) -> Value {
    let Some(spelling) = spellings.get(&key(text(item))) else { return item.clone() };
    match item {
        Value::Object(members) => {
            let mut members = members.clone();
            members.insert("text".to_owned(), spelling.clone().into());
            Value::Object(members)
        }
        _ => spelling.clone().into(),
    }
}

/// The best rank of the skills that a text names; the last if it names none of the posting's.
fn rank(text: &str, field: Field, profile: &Profile, ranks: &Ranks) -> usize {
    let named = profile.occurrences_in(text, field);
    named.iter().filter_map(|one| ranks.get(&one.skill)).copied().min().unwrap_or(usize::MAX)
}

fn groups_in_order(
    groups: &[Value],
    profile: &Profile,
    ranks: &Ranks,
    spellings: &BTreeMap<String, String>,
) -> Vec<Value> {
    let mut proposed: Vec<(usize, Value)> = groups
        .iter()
        .map(|group| {
            let mut group = group.clone();
            let mut best = usize::MAX;
            if let Some(Value::Array(items)) = group.get_mut("keywords") {
                items.sort_by_key(|item| rank(text(item), Field::ListItem, profile, ranks));
                best = items.first().map_or(best, |item| rank(text(item), Field::ListItem, profile, ranks));
                for item in items {
                    *item = respelled(item, spellings);
                }
            }
            (best, group)
        })
        .collect();
    proposed.sort_by_key(|(best, _)| *best);
    proposed.into_iter().map(|(_, group)| group).collect()
}

/// The bullets of an entry and of its positions, those with required terms first.
fn bullets(path: &str, entry: &Value, profile: &Profile, ranks: &Ranks, matched: &Match) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    if let Some(Value::Array(items)) = entry.get("highlights") {
        let mut proposed = items.clone();
        proposed.sort_by_key(|item| weight(text(item), profile, ranks, matched));
        if proposed != *items {
            changes.push((format!("{path}.highlights"), Value::Array(proposed)));
        }
    }
    if let Some(Value::Array(positions)) = entry.get("positions") {
        let below = |(at, position): (usize, &Value)| {
            bullets(&format!("{path}.positions[{at}]"), position, profile, ranks, matched)
        };
        changes.extend(positions.iter().enumerate().flat_map(below));
    }
    changes
}

/// 0 for a bullet that names something required, 1 for something preferred, 2 for the rest.
fn weight(text: &str, profile: &Profile, ranks: &Ranks, matched: &Match) -> usize {
    let rank = rank(text, Field::Prose, profile, ranks);
    let wanted: Vec<Class> =
        matched.posting.terms.iter().map(|term| term.class).filter(|class| *class != Class::Rejected).collect();
    match wanted.get(rank) {
        Some(Class::Required) => 0,
        Some(Class::Preferred) => 1,
        _ => 2,
    }
}

/// The variant as YAML.
fn written(name: &str, posting: &str, changes: &[(String, Value)]) -> String {
    let mut text = format!(
        "# The resume in the order and the words of {posting}. Nothing is added: look it through before you send it.\n\
         variants:\n  {name}:\n    posting: {}\n    set:\n",
        scalar(posting)
    );
    for (path, value) in changes {
        _ = write!(text, "      {}:", scalar(path));
        block(value, 8, &mut text);
    }
    text
}

/// A value behind its key: texts beside it, lists and mappings below.
fn block(value: &Value, indent: usize, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('\n');
            for item in items {
                _ = write!(text, "{:indent$}-", "");
                item_block(item, indent, text);
            }
        }
        Value::Object(_) => {
            text.push('\n');
            members(value, indent, false, text);
        }
        other => _ = writeln!(text, " {}", plain(other)),
    }
}

fn item_block(item: &Value, indent: usize, text: &mut String) {
    match item {
        Value::Object(_) => {
            text.push(' ');
            members(item, indent + 2, true, text);
        }
        other => _ = writeln!(text, " {}", plain(other)),
    }
}

/// The members of a mapping, the name first; `begun` if the first one's indent stands already.
fn members(value: &Value, indent: usize, begun: bool, text: &mut String) {
    let Value::Object(members) = value else { return };
    let mut names: Vec<&String> = members.keys().collect();
    names.sort_by_key(|name| (!matches!(name.as_str(), "name" | "text"), name.as_str()));
    for (at, name) in names.into_iter().enumerate() {
        let indented = if begun && at == 0 { 0 } else { indent };
        _ = write!(text, "{:indented$}{name}:", "");
        match &members[name] {
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let items: Vec<String> = items.iter().map(plain).collect();
                _ = writeln!(text, " [{}]", items.join(", "));
            }
            other => block(other, indent + 2, text),
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), scalar)
}

/// A text as YAML: plain where no reader could take it for anything else, else in quotes.
fn scalar(text: &str) -> String {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '/' | '+' | '(' | ')' | '[' | ']');
    let flow = text.contains(['[', ']']) && !text.ends_with(']') && text.starts_with('[');
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let word =
        matches!(text.to_lowercase().as_str(), "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n");
    if begins && !flow && !word && !text.contains(['[', ']']) && text.chars().all(safe) && !text.ends_with(' ') {
        text.to_owned()
    } else {
        // A JSON text is a YAML text.
        Value::from(text).to_string()
    }
}
