//! A variant for a posting: its terms first, in its spelling. Reordered and respelled, never added to.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::arrange::arrange;
use super::matching::Match;
use crate::profile::Profile;
use crate::resume::choose::Choose as _;
use crate::resume::json::ToJson;
use crate::resume::{Origin, Resume, Tagged};

/// How a proposed variant is called, and what it names.
#[derive(Debug, Clone, Copy)]
pub struct Proposal<'a> {
    /// The variant's name.
    pub name: &'a str,
    /// The posting, as messages name it.
    pub posting: &'a str,
    /// The posting's path from the project's folder; none if it is no file in there.
    pub path: Option<&'a str>,
    /// The variant that the resume was shown as.
    pub of: Option<&'a str>,
}

/// A variant for `atsafe.yaml` as YAML, or nothing if the resume is in the posting's order and spelling already.
///
/// Every value in it is one of the resume's, in another order, save a skill that the resume spells otherwise than the
/// posting: there the posting's word stands before the resume's. It shows all that was matched: every tag is included.
/// For a resume that was shown as a variant, the build puts things in order, since what that variant leaves out would
/// shift the places of what is set.
#[must_use]
pub fn propose(matched: &Match, resume: &Resume, profile: &Profile, proposal: &Proposal<'_>) -> Option<String> {
    let mut arranged = resume.clone();
    arrange(&mut arranged, &matched.posting, &matched.found, profile);
    let changes = changes(resume, &arranged);
    if changes.is_empty() {
        return None;
    }
    let mut text = head(proposal);
    if proposal.of.is_some() {
        return Some(text + "    order: posting\n");
    }
    let tags: Vec<String> = tags(resume).iter().map(|tag| scalar(tag)).collect();
    if !tags.is_empty() {
        _ = writeln!(text, "    include: [{}]", tags.join(", "));
    }
    text += "    set:\n";
    for (path, value) in &changes {
        _ = write!(text, "      {}:", scalar(path));
        block(value, 8, &mut text);
    }
    Some(text)
}

fn head(proposal: &Proposal<'_>) -> String {
    let Proposal { name, posting, path, of } = *proposal;
    let mut text = format!(
        "# The resume in the order and the words of {posting}. Nothing is added: look it through before you send it.\n\
         variants:\n  {name}:\n"
    );
    if let Some(of) = of {
        _ = writeln!(text, "    extends: {}", scalar(of));
    }
    _ = match path {
        Some(path) => writeln!(text, "    posting: {}", scalar(path)),
        None => writeln!(text, "    # posting: save it below the project's folder, and name it here"),
    };
    text
}

/// The tags of all items: what a variant has to include to show them all.
fn tags(resume: &Resume) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    resume.visit(&mut |choice| tags.extend(choice.tags.iter().map(|tag| tag.value.clone())));
    tags
}

/// The lists that are in another order, by path.
fn changes(resume: &Resume, arranged: &Resume) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    if resume.skills != arranged.skills {
        changes.extend(arranged.skills.json().map(|value| ("skills".to_owned(), value)));
    }
    let mut bullets = |origin: &Origin, before: &[Tagged], after: &Vec<Tagged>| {
        if before != after {
            changes.extend(after.json().map(|value| (format!("{}.highlights", origin.path), value)));
        }
    };
    for (before, after) in resume.work.iter().zip(&arranged.work) {
        bullets(&before.origin, &before.highlights, &after.highlights);
        for (before, after) in before.positions.iter().zip(&after.positions) {
            bullets(&before.origin, &before.highlights, &after.highlights);
        }
    }
    for (before, after) in resume.projects.iter().zip(&arranged.projects) {
        bullets(&before.origin, &before.highlights, &after.highlights);
    }
    changes
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
