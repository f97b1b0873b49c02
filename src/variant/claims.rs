//! A variant rewords; it adds no fact. An employer, a date, a number or a skill that the resume doesn't hold is found here.
//!
//! What an entry says is held against that entry as it was written, wherever a list that is set anew puts it: a figure of
//! another job is as false here as one of none. What stands for itself, as a summary does, is held against the whole.

use super::Variant;
use super::facts::{Facts, entry_of};
use super::skills::{Skills, is_technology};
use super::words::{Vocabulary, numbers, terms, words};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::profile::Role;
use crate::resume::{Document, Text};
use crate::source::Span;

/// The keys of names that have to be in the resume as they are.
const NAMES: &[(&str, &str, &str)] = &[
    ("work[", ".name", "employer"),
    ("work[", ".company", "employer"),
    ("volunteer[", ".organization", "organisation"),
    ("education[", ".institution", "school"),
    ("education[", ".studyType", "degree"),
    ("education[", ".area", "field of study"),
    ("projects[", ".name", "project"),
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

/// What says nothing of what the person did: how the document looks, and where the person is to be reached.
const NO_CLAIMS: [&str; 6] =
    ["meta.", "basics.email", "basics.phone", "basics.url", "basics.location", "basics.profiles"];

/// Words of titles that say how high somebody stood.
const RANKS: [&str; 12] = [
    "senior",
    "lead",
    "staff",
    "principal",
    "chief",
    "head",
    "director",
    "vice",
    "vp",
    "president",
    "manager",
    "architect",
];

/// The keys of dates.
const DATES: [&str; 4] = ["startDate", "endDate", ".date", "releaseDate"];

/// The findings for what a variant says and the resume as it was written doesn't. Another spelling of a skill, as the role
/// knows it, is no other skill.
#[must_use]
pub fn claims(variant: &Variant, resume: &Document, role: &Role) -> Vec<Diagnostic> {
    let set = variant.changes.iter().flat_map(crate::resume::Change::texts);
    let label = variant.label.iter().map(|label| {
        let origin = crate::resume::Origin { path: "basics.label".to_owned(), span: label.origin.span };
        Text { value: label.value.clone(), origin }
    });
    let said: Vec<Text> = set.chain(label).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let facts = Facts::new(resume.texts(), variant, &said);
    let claims = Claims { skills: Skills::of(&facts, role.profile()), known: facts.vocabulary(""), facts };
    let finding = |text: &Text| {
        let added = claims.added(&text.origin.path, &text.value)?;
        Some(finding(variant, text, &added, resume))
    };
    said.iter().filter_map(finding).collect()
}

/// What a text adds.
struct Added {
    what: String,
    severity: Severity,
}

impl Added {
    fn error(what: String) -> Self {
        Self { what, severity: Severity::Error }
    }

    fn warning(what: String) -> Self {
        Self { what, severity: Severity::Warning }
    }
}

/// What a variant's texts are held against.
struct Claims<'a> {
    facts: Facts<'a>,
    /// The words of all of the resume.
    known: Vocabulary,
    skills: Skills<'a>,
}

impl Claims<'_> {
    fn added(&self, path: &str, text: &str) -> Option<Added> {
        if NO_CLAIMS.iter().any(|key| path.starts_with(key)) || path.contains("tags[") || path.ends_with(".priority") {
            return None;
        }
        if DATES.iter().any(|key| path.ends_with(key)) {
            let same = self.facts.before(path).is_some_and(|old| old.trim().starts_with(text.trim()));
            return (!same).then(|| Added::error(format!("the date `{text}`")));
        }
        let name = NAMES.iter().find(|(list, key, _)| path.starts_with(list) && path.ends_with(key) && !nested(path));
        if let Some((list, _, kind)) = name {
            let held = self.names(path, list, kind).holds(text);
            return (!held).then(|| Added::error(format!("the {kind} `{text}`")));
        }
        if path.contains("keywords[") {
            let held = self.known.holds(text) || self.skills.have(text) || self.respells(text);
            return (!held).then(|| Added::error(format!("the skill `{text}`")));
        }
        self.number(path, text).or_else(|| self.skill(path, text)).or_else(|| self.term(path, text))
    }

    /// The words that a name of a kind may have: those of its entry, or of all names of that kind where an entry as a whole
    /// is set.
    fn names(&self, path: &str, list: &str, kind: &str) -> Vocabulary {
        let entry = entry_of(path).filter(|entry| !self.facts.is_set(entry));
        let start = entry.map_or_else(|| list.to_owned(), |entry| format!("{entry}."));
        let keys: Vec<&str> = NAMES.iter().filter(|it| it.0 == list && it.2 == kind).map(|it| it.1).collect();
        // An employer's full name may stand in what is said of it.
        let told = |path: &str| keys.iter().any(|key| path.ends_with(key)) || path.ends_with(".description");
        Vocabulary::new(self.facts.texts(&|path: &str| path.starts_with(&start) && told(path) && !nested(path)))
    }

    /// A number, in figures or in words, that what is reworded doesn't hold.
    fn number(&self, path: &str, text: &str) -> Option<Added> {
        let entry = entry_of(path).and_then(|entry| self.facts.entry(entry));
        let own = entry.map(|entry| self.facts.vocabulary(&format!("{entry}.")));
        let known = own.as_ref().unwrap_or(&self.known);
        if let Some(number) = numbers(text).find(|number| !known.has_number(number)) {
            return Some(Added::error(format!("the number `{number}`")));
        }
        let exchanged = self.facts.reworded(path).and_then(|before| exchanged(before, text))?;
        Some(Added::error(format!("the number `{exchanged}`")))
    }

    fn skill(&self, path: &str, text: &str) -> Option<Added> {
        let (name, skill) = self.skills.new_in(text)?;
        let what = format!("the skill `{name}`");
        let certain = path == "basics.label" && is_technology(skill);
        Some(if certain { Added::error(what) } else { Added::warning(what) })
    }

    /// Whether a text is nothing but skills that the resume names, in whatever spelling: `PostgreSQL (Postgres)`.
    fn respells(&self, text: &str) -> bool {
        self.skills.rest(text).is_some_and(|rest| words(&rest).all(|word| self.known.has(word)))
    }

    /// A name or a technical word; a title that is another one, and not the old one in more words.
    fn term(&self, path: &str, text: &str) -> Option<Added> {
        if path.ends_with(".position") {
            let old = Vocabulary::new(self.facts.before(path).into_iter());
            let new = |word: &str| !self.known.has(word);
            let rank = words(text).any(|word| RANKS.iter().any(|rank| rank.eq_ignore_ascii_case(word)) && new(word));
            let other = words(text).all(|word| !old.has(word)) && words(text).any(new);
            return (rank || other).then(|| Added::warning(format!("the title `{text}`")));
        }
        let term = terms(text).into_iter().find(|term| !self.known.has(term) && !self.respells(term))?;
        Some(Added::warning(format!("`{term}`")))
    }
}

/// A number of a reworded text in the place of another one: the words are much the same, there are as many numbers, and
/// this one is not among the old ones. It may well stand in another bullet, where it tells of something else.
fn exchanged<'t>(before: &str, text: &'t str) -> Option<&'t str> {
    let old = Vocabulary::new(std::iter::once(before));
    let same = words(text).filter(|word| old.has(word)).count();
    let alike = 2 * same >= words(text).count() && numbers(text).count() == numbers(before).count();
    numbers(text).find(|number| alike && !old.has_number(number))
}

/// Whether a path leads into one of several positions, whose names are not those of employers.
fn nested(path: &str) -> bool {
    path.matches('[').count() > 1
}

fn finding(variant: &Variant, text: &Text, added: &Added, resume: &Document) -> Diagnostic {
    let (what, path) = (&added.what, &text.origin.path);
    let message = format!("the variant `{}` says {what}, which the resume doesn't hold", variant.name.value);
    let finding = Diagnostic::new(added.severity, Code::VariantAddsClaim, message);
    let finding = finding.path(path).at(text.origin.span, "said here");
    let finding = match old_place(path, resume) {
        Some(span) => finding.at(span, "in the place of this"),
        None => finding,
    };
    finding.hint("if it is true, write it into the resume, with a tag if not every variant shall show it")
}

/// What a text stands in the place of: the value at its path, or the nearest thing above it.
fn old_place(path: &str, resume: &Document) -> Option<Span> {
    let mut path = path;
    loop {
        if let Some(span) = resume.place(path) {
            return Some(span);
        }
        path = &path[..path.rfind(['.', '['])?];
    }
}
