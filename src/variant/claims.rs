//! A variant rewords; it adds no fact. An employer, a date, a number or a skill that the resume doesn't hold is found here.

use super::Variant;
use super::words::{Vocabulary, is_number, terms, words};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::profile::{Field, Role, SkillId};
use crate::resume::{Document, Text};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The keys of names that have to be in the resume as they are.
const NAMES: &[(&str, &str, &str)] = &[
    ("work[", ".name", "employer"),
    ("volunteer[", ".organization", "organisation"),
    ("education[", ".institution", "school"),
    ("education[", ".studyType", "degree"),
    ("education[", ".area", "field of study"),
    ("certificates[", ".name", "certificate"),
    ("certificates[", ".issuer", "issuer"),
    ("awards[", ".title", "award"),
    ("awards[", ".awarder", "awarder"),
    ("publications[", ".name", "publication"),
    ("publications[", ".publisher", "publisher"),
    ("projects[", ".entity", "organisation"),
    ("languages[", ".language", "language"),
    ("skills[", ".level", "level of skill"),
    ("languages[", ".fluency", "fluency"),
];

/// The findings for what a variant says and the resume as it was written doesn't. Another spelling of a skill, as the role
/// knows it, is no other skill.
#[must_use]
pub fn claims(variant: &Variant, resume: &Document, role: &Role) -> Vec<Diagnostic> {
    let set = variant.changes.iter().flat_map(|change| change.texts().into_iter().map(|text| (text, None)));
    let label = variant.label.iter().map(|label| {
        let text = Text { value: label.value.clone(), origin: label.origin.clone() };
        (text, Some("basics.label"))
    });
    let said: Vec<(Text, Option<&str>)> = set.chain(label).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let texts = resume.texts();
    let words = Vocabulary::new(texts.iter().map(|text| text.value.as_str()));
    let known = Known { words, texts: &texts, role, skills: OnceCell::new() };
    let check = |(text, path): &(Text, Option<&str>)| {
        let path = path.unwrap_or(&text.origin.path);
        let added = added(path, &text.value, &known, resume)?;
        Some(finding(variant, text, path, &added, resume))
    };
    said.iter().filter_map(check).collect()
}

/// What the resume says.
struct Known<'a> {
    words: Vocabulary,
    texts: &'a [Text],
    role: &'a Role,
    /// The skills that it names; looked for when a word is not in it.
    skills: OnceCell<BTreeSet<SkillId>>,
}

impl Known<'_> {
    /// Whether the resume names a skill, in these words or in others for the same one: `PostgreSQL (Postgres)`.
    fn holds_skill(&self, text: &str) -> bool {
        self.words.holds(text) || self.respells(text)
    }

    /// Whether a text is nothing but spellings of skills that the resume names.
    fn respells(&self, text: &str) -> bool {
        let profile = self.role.profile();
        let named = profile.occurrences_in(text, Field::ListItem);
        let skills = self.skills.get_or_init(|| {
            let of = |text: &Text| profile.occurrences_in(&text.value, Field::ListItem);
            self.texts.iter().flat_map(of).map(|one| one.skill).collect()
        });
        let mut rest = text.to_owned();
        for one in named.iter().rev() {
            rest.replace_range(one.start..one.end, " ");
        }
        !named.is_empty()
            && named.iter().all(|one| skills.contains(&one.skill))
            && words(&rest).all(|word| self.words.has(word))
    }
}

/// What a text adds.
struct Added {
    what: String,
    severity: Severity,
}

fn added(path: &str, text: &str, known: &Known<'_>, resume: &Document) -> Option<Added> {
    let error = |what: String| Some(Added { what, severity: Severity::Error });
    if path.starts_with("meta.") || path.contains("tags[") || path.ends_with(".priority") {
        return None;
    }
    if ["startDate", "endDate", ".date", "releaseDate"].iter().any(|key| path.ends_with(key)) {
        let same = resume.text(path).is_some_and(|old| old.trim().starts_with(text.trim()));
        return if same { None } else { error(format!("the date `{text}`")) };
    }
    let name = NAMES.iter().find(|(list, key, _)| path.starts_with(list) && path.ends_with(key) && !nested(path));
    if let Some((_, _, kind)) = name {
        return if known.words.holds(text) { None } else { error(format!("the {kind} `{text}`")) };
    }
    if path.contains("keywords[") || path.starts_with("skills[") {
        return if known.holds_skill(text) { None } else { error(format!("the skill `{text}`")) };
    }
    let number = words(text).find(|word| is_number(word) && !known.words.has(word));
    if let Some(number) = number {
        return error(format!("the number `{number}`"));
    }
    let term = terms(text).into_iter().find(|term| !known.words.has(term) && !known.respells(term))?;
    Some(Added { what: format!("`{term}`"), severity: Severity::Warning })
}

/// Whether a path leads into one of several positions, whose names are not those of employers.
fn nested(path: &str) -> bool {
    path.matches('[').count() > 1
}

fn finding(variant: &Variant, text: &Text, path: &str, added: &Added, resume: &Document) -> Diagnostic {
    let what = &added.what;
    let message = format!("the variant `{}` says {what}, which the resume doesn't hold", variant.name.value);
    let finding = Diagnostic::new(added.severity, Code::VariantAddsClaim, message);
    let finding = finding.path(path).at(text.origin.span, "said here");
    let finding = match old_place(path, resume) {
        Some(span) => finding.at(span, "in the place of this"),
        None => finding,
    };
    finding.hint("if it is true, write it into the resume, with a tag if not every variant shall show it")
}

/// What the text stands in the place of: the value at its path, or the nearest thing above it.
fn old_place(path: &str, resume: &Document) -> Option<crate::source::Span> {
    let mut path = path;
    loop {
        if let Some(span) = resume.place(path) {
            return Some(span);
        }
        path = &path[..path.rfind(['.', '['])?];
    }
}
