//! A profile's file → [`Profile`], with what it extends, and everything that is wrong with it.

use std::collections::BTreeMap;

use super::guard::{Guard, Needs};
use super::lint;
use super::matcher::Matcher;
use super::model::{Written, WrittenCategory, WrittenCertification, WrittenGuard, WrittenSkill, WrittenSoftSkill};
use super::{
    BACKEND, BUILT_IN, CERTIFICATIONS, Career, Category, Certification, Expectation, Level, Profile, Skill, SkillId,
    SoftSkill,
};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::resume::load::{Loader, PROFILE};
use crate::resume::reader::{self, Reader};
use crate::resume::{NoFiles, Text};
use crate::source::Sources;

/// What came of a profile's file.
#[derive(Debug)]
pub struct Loaded {
    /// The profile; none if there are errors.
    pub profile: Option<Profile>,
    /// Every problem, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a profile, puts it over the one that it extends, and tells all that is wrong with it at once.
pub fn parse(sources: &mut Sources, name: &str, bytes: &[u8]) -> Loaded {
    let mut diagnostics = Vec::new();
    let profile = read(sources, name, bytes, &mut diagnostics).and_then(|written| {
        let base = base(&written, sources, &mut diagnostics).map_err(|problem| diagnostics.push(problem)).ok()?;
        let merged = merge(base, written, &mut diagnostics);
        diagnostics.extend(lint::check(&merged));
        if diagnostic::has_errors(&diagnostics) { None } else { resolve(&merged) }
    });
    diagnostics.sort_by_key(|problem| problem.labels.first().map(|label| label.span));
    Loaded { profile, diagnostics }
}

/// The built-in profile. A test has looked it over, so that no run has to.
pub(super) fn backend() -> Option<Profile> {
    let written = read(&mut Sources::new(), "backend.yaml", BACKEND.as_bytes(), &mut Vec::new())?;
    resolve(&written)
}

/// Reads the file alone.
fn read(sources: &mut Sources, name: &str, bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> Option<Written> {
    if bytes.trim_ascii().is_empty() {
        let problem = Diagnostic::error(Code::Unreadable, format!("`{name}` is empty"));
        diagnostics.push(problem.hint("`{profile: mine, extends: backend}` is the shortest profile"));
        return None;
    }
    let mut loader = Loader::new(sources, &NoFiles, name, PROFILE);
    let root = loader.load(name, bytes, 0);
    diagnostics.append(&mut loader.diagnostics);
    let mut reader = Reader::new(sources, PROFILE);
    let written = root.and_then(|root| reader::record::<Written>(&root, &mut reader));
    diagnostics.extend(reader.diagnostics);
    written
}

/// The profile extended, if one is.
fn base(
    written: &Written,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Written>, Diagnostic> {
    let Some(name) = &written.extends else { return Ok(None) };
    if name.value == BUILT_IN[0] {
        return Ok(read(sources, "backend.yaml", BACKEND.as_bytes(), diagnostics));
    }
    let message = format!("there is no profile `{}` to extend", name.value);
    Err(Diagnostic::error(Code::Profile, message)
        .at(name.origin.span, "named here")
        .hint(format!("built in: {}", BUILT_IN.join(", "))))
}

/// Puts a profile over the one that it extends.
fn merge(base: Option<Written>, own: Written, diagnostics: &mut Vec<Diagnostic>) -> Written {
    let Some(base) = base else { return own };
    let mut categories = base.categories;
    diagnostics.extend(own.remove.iter().filter(|id| !has(&categories, &id.value)).map(nothing_to_remove));
    let gone = |id: &str| has(&own.categories, id) || own.remove.iter().any(|remove| remove.value == id);
    for category in &mut categories {
        category.skills.retain(|skill| skill.id.as_ref().is_none_or(|id| !gone(&id.value)));
    }
    for category in own.categories {
        match categories.iter_mut().find(|known| value(known.id.as_ref()) == value(category.id.as_ref())) {
            Some(known) => {
                known.heading = category.heading.or(known.heading.take());
                known.labels.extend(category.labels);
                known.skills.extend(category.skills);
            }
            None => categories.push(category),
        }
    }
    Written {
        title: own.title.or(base.title),
        titles: or(own.titles, base.titles),
        levels: or(own.levels, base.levels),
        expectations: or(own.expectations, base.expectations),
        categories,
        soft_skills: own.soft_skills.into_iter().chain(base.soft_skills).collect(),
        certifications: own.certifications.into_iter().chain(base.certifications).collect(),
        vague: own.vague.into_iter().chain(base.vague).collect(),
        ..own
    }
}

fn nothing_to_remove(id: &Text) -> Diagnostic {
    Diagnostic::error(Code::Profile, format!("there is no skill `{}` to remove", id.value))
        .at(id.origin.span, "not an id of the profile extended")
        .hint("`atsafe profile show` lists the ids")
}

fn has(categories: &[WrittenCategory], id: &str) -> bool {
    categories.iter().flat_map(|category| &category.skills).any(|skill| value(skill.id.as_ref()) == id)
}

/// The text of a leaf, or nothing.
pub(super) fn value(text: Option<&Text>) -> &str {
    text.map_or("", |text| text.value.as_str())
}

fn or<T>(own: Vec<T>, base: Vec<T>) -> Vec<T> {
    if own.is_empty() { base } else { own }
}

/// The id of a narrower keyword: its name in lower case, with hyphens for what is neither letter nor digit.
pub(super) fn slug(name: &str) -> String {
    let spelled = name.to_lowercase().replace('+', " plus ").replace('#', " sharp ");
    let words = spelled.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// A checked profile, ready to be asked. References that lead nowhere are left out; the lint has told of them.
fn resolve(written: &Written) -> Option<Profile> {
    let mut skills = Vec::new();
    let mut pending = Vec::new();
    for category in &written.categories {
        for skill in &category.skills {
            let parent = skills.len();
            pending.push((parent, skill.implies.iter().map(|id| id.value.clone()).collect::<Vec<_>>()));
            skills.push(settled(skill, value(category.id.as_ref())));
            for name in &skill.narrower {
                let narrower = keyword(name, &skills[parent], skill);
                pending.push((skills.len(), vec![skills[parent].id.clone()]));
                skills.push(narrower);
            }
        }
    }
    for certification in &written.certifications {
        pending.push((skills.len(), texts(&certification.skills)));
        skills.push(certificate(certification));
    }
    let by_id: BTreeMap<String, SkillId> =
        skills.iter().enumerate().map(|(at, skill)| (skill.id.clone(), SkillId(at))).collect();
    for (at, implies) in pending {
        skills[at].implies = implies.iter().filter_map(|id| by_id.get(id).copied()).collect();
    }
    let matcher = Matcher::new(&skills).ok()?;
    Some(Profile {
        name: value(written.profile.as_ref()).to_owned(),
        title: value(written.title.as_ref()).to_owned(),
        titles: texts(&written.titles),
        levels: levels(written),
        expectations: expectations(written, &by_id),
        categories: written.categories.iter().map(category).collect(),
        skills,
        soft_skills: written.soft_skills.iter().map(soft_skill).collect(),
        certifications: certifications(written, &by_id),
        vague: texts(&written.vague),
        by_id,
        matcher,
    })
}

fn settled(skill: &WrittenSkill, category: &str) -> Skill {
    let name = value(skill.name.as_ref()).to_owned();
    Skill {
        id: value(skill.id.as_ref()).to_owned(),
        aliases: texts(&skill.aliases),
        category: category.to_owned(),
        implies: Vec::new(),
        level: skill.level.as_ref().and_then(|level| Career::of(&level.value)),
        off_role: value(skill.off_role.as_ref()) == "true",
        narrower: false,
        exact: texts(&skill.exact),
        guard: skill.guard.as_ref().and_then(|written| guard(written, &name)),
        name,
    }
}

/// A narrower keyword as a skill of its own, which implies the one that it stands under.
fn keyword(name: &Text, parent: &Skill, skill: &WrittenSkill) -> Skill {
    let exact = skill.exact.iter().filter(|exact| exact.value == name.value).map(|exact| exact.value.clone());
    Skill {
        id: slug(&name.value),
        name: name.value.clone(),
        aliases: Vec::new(),
        category: parent.category.clone(),
        implies: Vec::new(),
        level: None,
        off_role: parent.off_role,
        narrower: true,
        exact: exact.collect(),
        guard: None,
    }
}

/// A certificate as a keyword of its own, which implies what it is about.
fn certificate(written: &WrittenCertification) -> Skill {
    let name = value(written.name.as_ref()).to_owned();
    let short = |alias: &&Text| alias.value.chars().count() <= 5;
    Skill {
        id: slug(&name),
        aliases: texts(&written.aliases),
        category: CERTIFICATIONS.to_owned(),
        implies: Vec::new(),
        level: None,
        off_role: false,
        narrower: true,
        exact: written.aliases.iter().filter(short).map(|alias| alias.value.clone()).collect(),
        guard: None,
        name,
    }
}

fn guard(written: &WrittenGuard, name: &str) -> Option<Guard> {
    let needs = needs(value(written.needs.as_ref()))?;
    let of = or(texts(&written.of), vec![name.to_owned()]);
    let lists = [&written.cues, &written.not_after, &written.not_before].map(|list| texts(list));
    let any_case = value(written.any_case.as_ref()) == "true";
    Some(Guard::new(of, needs, any_case, [&lists[0], &lists[1], &lists[2]]))
}

/// What a guard needs, by its word.
pub(super) fn needs(word: &str) -> Option<Needs> {
    match word {
        "capital" => Some(Needs::Capital),
        "list" => Some(Needs::List),
        _ => None,
    }
}

fn category(written: &WrittenCategory) -> Category {
    let id = value(written.id.as_ref()).to_owned();
    let heading = written.heading.as_ref().map_or_else(|| id.clone(), |heading| heading.value.clone());
    Category { id, heading, labels: texts(&written.labels) }
}

fn soft_skill(written: &WrittenSoftSkill) -> SoftSkill {
    SoftSkill { name: value(written.name.as_ref()).to_owned(), aliases: texts(&written.aliases) }
}

fn levels(written: &Written) -> Vec<Level> {
    let level = |level: &super::model::WrittenLevel| {
        let career = Career::of(value(level.id.as_ref()))?;
        let years = value(level.years.as_ref()).parse().ok()?;
        Some(Level { career, years, titles: texts(&level.titles) })
    };
    written.levels.iter().filter_map(level).collect()
}

fn expectations(written: &Written, by_id: &BTreeMap<String, SkillId>) -> Vec<Expectation> {
    let expectation = |one: &super::model::WrittenExpectation| {
        Some(Expectation {
            level: Career::of(value(one.level.as_ref()))?,
            label: value(one.label.as_ref()).to_owned(),
            any: ids(&one.any, by_id),
            at_least: one.at_least.as_ref().map_or(Some(1), |count| count.value.parse().ok())?,
        })
    };
    written.expectations.iter().filter_map(expectation).collect()
}

fn certifications(written: &Written, by_id: &BTreeMap<String, SkillId>) -> Vec<Certification> {
    let certification = |one: &WrittenCertification| Certification {
        name: value(one.name.as_ref()).to_owned(),
        issuer: value(one.issuer.as_ref()).to_owned(),
        aliases: texts(&one.aliases),
        skills: ids(&one.skills, by_id),
    };
    written.certifications.iter().map(certification).collect()
}

fn ids(written: &[Text], by_id: &BTreeMap<String, SkillId>) -> Vec<SkillId> {
    written.iter().filter_map(|id| by_id.get(&id.value).copied()).collect()
}

fn texts(written: &[Text]) -> Vec<String> {
    written.iter().map(|text| text.value.clone()).collect()
}
