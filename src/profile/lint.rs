//! What is wrong with a profile as a whole: things said twice, references that lead nowhere, circles, guards without
//! need and doubtful words without a guard.

use std::collections::{BTreeMap, BTreeSet};

use super::Career;
use super::fold::key;
use super::load::{needs, slug, value};
use super::matcher::singular;
use super::model::{Written, WrittenGuard, WrittenSkill};
use crate::diagnostic::{Code, Diagnostic};
use crate::resume::{self, Text};

/// Checks a profile that was read and put over the one that it extends.
pub(super) fn check(written: &Written) -> Vec<Diagnostic> {
    let ids = ids(written);
    let mut problems = Vec::new();
    duplicate_ids(written, &mut problems);
    spellings(written, &mut problems);
    references(written, &ids, &mut problems);
    problems.extend(circles(written));
    words(written, &mut problems);
    for skill in skills(written) {
        exact(skill, &mut problems);
        match &skill.guard {
            Some(guard) => guarded(skill, guard, &mut problems),
            None => unguarded(skill, &mut problems),
        }
    }
    problems
}

fn skills(written: &Written) -> impl Iterator<Item = &WrittenSkill> {
    written.categories.iter().flat_map(|category| &category.skills)
}

/// All ids, those of narrower keywords included.
fn ids(written: &Written) -> BTreeSet<String> {
    let own = skills(written).filter_map(|skill| skill.id.as_ref()).map(|id| id.value.clone());
    let narrower = skills(written).flat_map(|skill| &skill.narrower).map(|name| slug(&name.value));
    own.chain(narrower).collect()
}

fn error(text: &Text, message: String, label: &str) -> Diagnostic {
    Diagnostic::error(Code::Profile, message).path(text.origin.path.clone()).at(text.origin.span, label)
}

fn warning(text: &Text, message: String, label: &str) -> Diagnostic {
    Diagnostic::warning(Code::Profile, message).path(text.origin.path.clone()).at(text.origin.span, label)
}

/// Two skills or two categories of one id.
fn duplicate_ids(written: &Written, problems: &mut Vec<Diagnostic>) {
    let skill_ids = skills(written).filter_map(|skill| skill.id.as_ref().map(|id| (id.value.clone(), id)));
    let narrower = skills(written).flat_map(|skill| &skill.narrower).map(|name| (slug(&name.value), name));
    twice(skill_ids.chain(narrower), "the id", "give one of them another id", problems);
    let categories = written.categories.iter().filter_map(|c| c.id.as_ref().map(|id| (id.value.clone(), id)));
    twice(categories, "the category", "put the skills of both under one", problems);
}

/// One spelling for two skills, or twice for one.
fn spellings(written: &Written, problems: &mut Vec<Diagnostic>) {
    let of = |skill: &'_ WrittenSkill| {
        let all = skill.name.iter().chain(&skill.aliases).chain(&skill.narrower).cloned().collect::<Vec<_>>();
        all.into_iter()
    };
    let certificates = written.certifications.iter().flat_map(|one| one.name.iter().chain(&one.aliases)).cloned();
    let all: Vec<Text> = skills(written).flat_map(of).chain(certificates).collect();
    // A plural needs no spelling of its own.
    let keyed = all.iter().map(|text| {
        let key = key(&text.value);
        (singular(&key).map(str::to_owned).unwrap_or(key), text)
    });
    twice(keyed, "the spelling", "a spelling can stand for one thing alone; remove the other", problems);
}

fn twice<'t>(keyed: impl Iterator<Item = (String, &'t Text)>, what: &str, hint: &str, problems: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, &Text> = BTreeMap::new();
    for (key, text) in keyed {
        match seen.get(&key) {
            Some(first) => {
                let message = format!("{what} `{}` is given twice", text.value);
                problems.push(error(text, message, "again here").at(first.origin.span, "first here").hint(hint));
            }
            None => _ = seen.insert(key, text),
        }
    }
}

/// References to skills that aren't there.
fn references(written: &Written, ids: &BTreeSet<String>, problems: &mut Vec<Diagnostic>) {
    let implied = skills(written).flat_map(|skill| &skill.implies);
    let expected = written.expectations.iter().flat_map(|expectation| &expectation.any);
    let certified = written.certifications.iter().flat_map(|certification| &certification.skills);
    for id in implied.chain(expected).chain(certified).filter(|id| !ids.contains(&id.value)) {
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        let problem = error(id, format!("there is no skill `{}`", id.value), "not a skill's id");
        problems.push(match resume::nearest(&id.value, &known) {
            Some(near) => problem.hint(format!("did you mean `{near}`?")),
            None => problem.hint("add the skill, or remove the reference"),
        });
    }
}

/// Skills that imply themselves, each circle once.
fn circles(written: &Written) -> Option<Diagnostic> {
    let edges: BTreeMap<&str, &WrittenSkill> = skills(written).map(|skill| (value(skill.id.as_ref()), skill)).collect();
    let mut done = BTreeSet::new();
    skills(written).find_map(|skill| circle(value(skill.id.as_ref()), &edges, &mut Vec::new(), &mut done))
}

fn circle<'w>(
    id: &'w str,
    edges: &BTreeMap<&'w str, &'w WrittenSkill>,
    path: &mut Vec<&'w str>,
    done: &mut BTreeSet<&'w str>,
) -> Option<Diagnostic> {
    if done.contains(id) {
        return None;
    }
    path.push(id);
    for next in edges.get(id).into_iter().flat_map(|skill| &skill.implies) {
        if let Some(from) = path.iter().position(|open| *open == next.value) {
            let way = [&path[from..], &[next.value.as_str()]].concat().join(" → ");
            let message = format!("skills imply one another in a circle: {way}");
            return Some(error(next, message, "closes the circle").hint("remove one of these steps"));
        }
        if let Some(found) = circle(&next.value, edges, path, done) {
            return Some(found);
        }
    }
    path.pop();
    done.insert(id);
    None
}

/// Values that have to be one of a few words.
fn words(written: &Written, problems: &mut Vec<Diagnostic>) {
    let levels = written.levels.iter().filter_map(|level| level.id.as_ref());
    let levels = levels.chain(written.expectations.iter().filter_map(|one| one.level.as_ref()));
    for level in levels.chain(skills(written).filter_map(|skill| skill.level.as_ref())) {
        if Career::of(&level.value).is_none() {
            let message = format!("there is no level `{}`", level.value);
            problems.push(error(level, message, "not a level").hint("the levels are `entry`, `mid` and `senior`"));
        }
    }
    let counts = written.expectations.iter().filter_map(|one| one.at_least.as_ref());
    for count in counts.chain(written.levels.iter().filter_map(|level| level.years.as_ref())) {
        if count.value.parse::<u32>().is_err() {
            let message = format!("`{}` is not a whole number", count.value);
            problems.push(error(count, message, "a number belongs here").hint("write digits alone, such as `3`"));
        }
    }
    let guards = skills(written).filter_map(|skill| skill.guard.as_ref()?.any_case.as_ref());
    for flag in skills(written).filter_map(|skill| skill.off_role.as_ref()).chain(guards) {
        if !matches!(flag.value.as_str(), "true" | "false") {
            let message = format!("`{}` is neither `true` nor `false`", flag.value);
            problems.push(error(flag, message, "a flag").hint("write `true`, or leave the key out"));
        }
    }
}

fn spells(skill: &WrittenSkill, text: &Text) -> bool {
    skill.name.iter().chain(&skill.aliases).chain(&skill.narrower).any(|spelling| spelling.value == text.value)
}

/// `exact` names a spelling of the skill, to the letter.
fn exact(skill: &WrittenSkill, problems: &mut Vec<Diagnostic>) {
    for text in skill.exact.iter().filter(|text| !spells(skill, text)) {
        let message = format!("`{}` is no spelling of `{}`", text.value, value(skill.name.as_ref()));
        problems.push(error(text, message, "without effect").hint("name it among `aliases` or `narrower` as well"));
    }
}

fn guarded(skill: &WrittenSkill, guard: &WrittenGuard, problems: &mut Vec<Diagnostic>) {
    if let Some(word) = guard.needs.as_ref().filter(|word| needs(&word.value).is_none()) {
        let message = format!("a guard needs `capital` or `list`, not `{}`", word.value);
        problems.push(error(word, message, "one of two words").hint("`list` is the stricter one"));
    }
    let name = skill.name.iter().filter(|_| guard.of.is_empty());
    for text in guard.of.iter().chain(name) {
        if !skill.name.iter().chain(&skill.aliases).any(|spelling| spelling.value == text.value) {
            let message = format!("`{}` is no spelling of `{}`", text.value, value(skill.name.as_ref()));
            problems.push(error(text, message, "guards nothing").hint("`of` takes the name or aliases, to the letter"));
        } else if !could_be_a_word(&text.value) {
            let message = format!("`{}` needs no guard: no English word is written so", text.value);
            problems.push(warning(text, message, "guarded without need").hint("remove the guard, or its `of`"));
        }
    }
}

/// Whether a spelling could be a word of everyday language, or is too short to stand for itself.
fn could_be_a_word(text: &str) -> bool {
    let letters = text.chars().all(char::is_alphabetic);
    let inner_capital = text.chars().skip(1).any(char::is_uppercase);
    text.chars().count() <= 3 || (letters && !inner_capital)
}

/// Spellings of one or two letters that anything could be meant by.
fn unguarded(skill: &WrittenSkill, problems: &mut Vec<Diagnostic>) {
    let short = |text: &&Text| text.value.chars().count() <= 2 && text.value.chars().all(char::is_alphabetic);
    for text in skill.name.iter().chain(&skill.aliases).chain(&skill.narrower).filter(short) {
        if !skill.exact.iter().any(|exact| exact.value == text.value) {
            let message = format!("`{}` is so short that it is found where it isn't meant", text.value);
            let hint = "give it a `guard`, or name it in `exact` if its letter case tells it apart";
            problems.push(warning(text, message, "without a guard").hint(hint));
        }
    }
}
