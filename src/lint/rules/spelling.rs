//! How skills are spelled in the list, whether one is there twice, and whether one that is shown is missing.

use super::skills;
use super::structure::ENGLISH;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::fix::Change;
use crate::lint::phrases::{LEXICON, split};
use crate::lint::rule::{About, Example, Fix, Level, Rule, Source, always, bound};
use crate::lint::subject::{Line, Listed, Subject};
use crate::profile::{Occurrence, SkillId};
use crate::rules::Group;
use std::collections::{BTreeMap, BTreeSet};

/// Letters, digits and the signs that names are made of, in small letters: what tells `C` from `C++`, and not `NodeJS` from
/// `Node.js`.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#')).flat_map(char::to_lowercase).collect()
}

/// Whether a text is a short form that is said and rarely written.
fn is_informal(text: &str) -> bool {
    let words = split(text);
    LEXICON.informal.iter().any(|short| split(short) == words)
}

/// Whether a text has another capital at the head of a word and nothing else: `Load Testing`, `Webpack`, `Nginx`.
fn is_same_in_capitals(written: &str, name: &str) -> bool {
    let title = |text: &str| {
        let word = |word: &str| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
            first + letters.as_str()
        };
        text.split(' ').map(word).collect::<Vec<_>>().join(" ")
    };
    // A name in capitals that can be said as a word is often written as one.
    let said = name.len() > 4 && name.chars().all(char::is_uppercase);
    title(written) == written && (title(name) == written || (said && title(&name.to_lowercase()) == written))
}

/// Whether a text is the first letters of a name's words: `GCP` of `Google Cloud Platform`.
fn is_initials(text: &str, name: &str) -> bool {
    let initials: String = split(name).iter().filter_map(|word| word.chars().next()).collect();
    initials.len() > 1 && initials.eq_ignore_ascii_case(text)
}

/// A name's words without its maker's.
fn bare(text: &str) -> Vec<String> {
    let mut words = split(text);
    if words.len() > 1 && LEXICON.makers.contains(&words[0]) {
        words.remove(0);
    }
    words
}

/// Whether two spellings of one skill say the same. `Docker Compose` says more than `Docker`, and `Java 17` than `Java`.
fn same(one: &str, two: &str, name: &str) -> bool {
    let plain = |text: &str| {
        let whole = key(text) == key(name) || is_informal(text) || is_initials(text, name);
        whole || bare(text) == bare(name)
    };
    key(one) == key(two) || (plain(one) && plain(two))
}

pub(crate) const SKILL_CANONICAL: Rule = Rule {
    about: About {
        code: Code::SkillCanonical,
        group: Group::Skills,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "An entry is spelled otherwise than its makers spell it (`NodeJS`, `Javascript`), or goes by a short form \
                  that postings rarely write (`k8s`, `Postgres`). Usual shorter names, such as `Kafka` or `GCP`, are fine.",
        reason: "Many systems search for the very term of the posting: who writes `Postgres` is not found by `PostgreSQL`. \
                 And spelling is read as a sign of how well somebody knows a thing.",
        remedy: "Write the usual spelling; `--fix` does.",
        sources: &[Source::Skills, Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - name: Tools\n    keywords: [NodeJS, k8s, Postgres]\n",
            good: "skills:\n  - name: Tools\n    keywords: [Node.js, Kubernetes, PostgreSQL, Kafka, GCP]\n",
        },
        fix: Fix::Yes,
    },
    needs: &[],
    check: |subject, findings| {
        for entry in &subject.listed {
            let Some(spelled) = entry.spelled else { continue };
            let (written, name) = (entry.text.value.trim(), spelled.skill.name.as_str());
            if written != name
                && ((key(written) == key(name) && !is_same_in_capitals(written, name)) || is_informal(written))
            {
                let finding = findings.of(entry.text, format!("`{written}` is usually written `{name}`"));
                let hint = format!("write `{name}`, which is what most postings and searches hold");
                let both = format!("{hint}; `{name} ({written})` for a posting that says `{written}`");
                finding.hint(if key(written) == key(name) { hint } else { both });
                if !entry.alone {
                    finding.mend(Change::replace(entry.text, name));
                }
            }
        }
    },
};

pub(crate) const SKILL_DUPLICATE: Rule = Rule {
    about: About {
        code: Code::SkillDuplicate,
        group: Group::Skills,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A skill is listed twice, in one spelling or two (`Postgres` and `PostgreSQL`).",
        reason: "It takes the room of another skill, and looks as if nobody had read the list.",
        remedy: "Keep the first; `--fix` takes the others out.",
        sources: &[Source::Practice],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - name: Tools\n    keywords: [PostgreSQL, Redis, Postgres]\n",
            good: "skills:\n  - name: Tools\n    keywords: [PostgreSQL, Redis, Docker, Docker Compose]\n",
        },
        fix: Fix::Yes,
    },
    needs: &[],
    check: |subject, findings| {
        for (first, again, name) in twice(subject) {
            let message = format!("`{}` and `{}` are one skill, {name}", again.text.value, first.text.value);
            let message =
                if again.text.value == first.text.value { format!("`{name}` is listed twice") } else { message };
            let finding = findings.of(again.text, message);
            finding.label("again").also(first.text.origin.span, "first").hint("take this one out");
            if !again.alone {
                finding.mend(Change::remove(again.text));
            }
        }
    },
};

/// Entries that were listed before, with the first one and the skill's name.
fn twice<'s, 'a>(subject: &'s Subject<'a>) -> Vec<(&'s Listed<'a>, &'s Listed<'a>, String)> {
    let mut found = Vec::new();
    for entries in skills::uses(subject).into_values() {
        for (at, again) in entries.iter().enumerate().skip(1) {
            let name = again.spelled.map(|it| it.skill.name.as_str()).unwrap_or_default();
            if let Some(first) = entries[..at].iter().find(|first| same(&first.text.value, &again.text.value, name)) {
                found.push((*first, *again, name.to_owned()));
            }
        }
    }
    // What the profile doesn't know is the same if its letters are.
    let mut seen: BTreeMap<String, &Listed<'_>> = BTreeMap::new();
    for entry in subject.listed.iter().filter(|entry| entry.spelled.is_none()) {
        match seen.get(&key(&entry.text.value)) {
            Some(first) => found.push((first, entry, entry.text.value.clone())),
            None => {
                seen.insert(key(&entry.text.value), entry);
            }
        }
    }
    found
}

pub(crate) const SKILL_UNLISTED: Rule = Rule {
    about: About {
        code: Code::SkillUnlisted,
        group: Group::Skills,
        severity: always(Note),
        severities: &[Note],
        bounds: &[bound("max", 20, "skills up to which `--fix` adds one")],
        meaning: "A bullet or a project's keywords name a technology of the profile that the skills don't list, neither itself \
                  nor one that implies it. `--fix` adds it while there are fewer than `max`.",
        reason: "Searches and parsers take skills from the section of that name first.",
        remedy: "Add it to its group; `--fix` does, where there is a group for it and room.",
        sources: &[Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - name: Languages\n    keywords: [Go]\nwork:\n  - name: Initech\n    position: Dev\n    startDate: \
                  2021-03\n    highlights: [Moved reports to Java and the billing to Go]\nprojects: []\n",
            good: "skills:\n  - name: Languages\n    keywords: [Go, Java]\nwork:\n  - name: Initech\n    position: Dev\n    \
                   startDate: 2021-03\n    highlights: [Moved reports to Java and the billing to Go]\nprojects: []\n",
        },
        fix: Fix::Yes,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        if subject.listed.is_empty() {
            return;
        }
        let listed = subject.with_implied(subject.listed.iter().filter_map(|entry| entry.spelled).map(|it| it.id));
        let mut told: BTreeSet<SkillId> = BTreeSet::new();
        let mut room = findings.bound("max").saturating_sub(subject.listed.len());
        let projects = subject.projects.iter().flat_map(|it| it.bullets.iter().chain(&it.keywords));
        for line in subject.bullets().chain(projects) {
            for found in line.skills.iter().filter(|found| is_product(subject, line, found)) {
                let near = subject
                    .profile
                    .implied(found.skill)
                    .into_iter()
                    .any(|it| listed.contains(&it) && is_form(subject, it, found.skill));
                if listed.contains(&found.skill) || near || !told.insert(found.skill) {
                    continue;
                }
                let name = subject.profile.skill(found.skill).name.clone();
                let range = found.start..found.end;
                let group = group_for(subject, found.skill);
                let finding =
                    findings.within(line.text, range, format!("{name} is shown here, and not among the skills"));
                finding.hint("list it, if you would answer questions about it");
                if let (Some(last), true) = (group, room > 0) {
                    finding.mend(Change::append(last, &name));
                    room -= 1;
                }
            }
        }
    },
};

/// Whether a skill is a narrower keyword of another one.
fn is_form(subject: &Subject<'_>, of: SkillId, skill: SkillId) -> bool {
    let skill = subject.profile.skill(skill);
    skill.narrower && skill.implies.contains(&of)
}

/// Whether a name is that of a product and not of a practice: it has a capital where grammar asks for none, or is one of the
/// few products that are written small.
fn is_product(subject: &Subject<'_>, line: &Line<'_>, found: &Occurrence) -> bool {
    let skill = subject.profile.skill(found.skill);
    let technical = ["languages", "frameworks", "databases", "cloud", "tools", "messaging", "testing", "observability"];
    if skill.off_role || !technical.contains(&skill.category.as_str()) {
        return false;
    }
    let written = &line.text.value[found.start..found.end];
    let small = skill.name.starts_with(char::is_lowercase) && !skill.narrower;
    if LEXICON.go_without_saying.0.contains(&split(&skill.name)) {
        return false;
    }
    // A stop or the beginning of the text asks for a capital.
    let before = line.text.value[..found.start].trim_end();
    let begins = (before.is_empty() || before.ends_with(['.', ':', ';'])) && !is_whole(line, found);
    let practice = skill.name.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, ' ' | '-'))
        && skill.name.contains([' ', '-']);
    !practice && (small || (written.contains(char::is_uppercase) && !begins))
}

/// Whether a name is all of its text, as in keywords.
fn is_whole(line: &Line<'_>, found: &Occurrence) -> bool {
    found.start == 0 && found.version_end == line.text.value.len()
}

/// The last entry of the group that a skill belongs to: one with skills of its category that is called so, or of which they
/// are the greater part. A group that is called otherwise is for something else.
fn group_for<'s>(subject: &'s Subject<'_>, skill: SkillId) -> Option<&'s crate::resume::Text> {
    let category = subject.category(skill);
    let of_kind = |entry: &&Listed<'_>| !entry.alone && entry.spelled.is_some_and(|it| it.skill.category == category);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for entry in subject.listed.iter().filter(of_kind) {
        *counts.entry(entry.group).or_default() += 1;
    }
    let known = subject.profile.category(category)?;
    let fitting = counts.into_iter().filter_map(|(group, count)| {
        let label = subject.resume.skills.get(group)?.name.as_ref();
        let called = label.is_some_and(|label| known.is_called(&label.value));
        let all = subject.listed.iter().filter(|entry| entry.group == group).count();
        (called || count * 2 > all).then_some((called, count, std::cmp::Reverse(group)))
    });
    let (_, _, std::cmp::Reverse(group)) = fitting.max()?;
    subject.listed.iter().rfind(|entry| entry.group == group).map(|entry| entry.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_say_the_same_are_told_from_those_that_say_more() {
        assert!(same("Postgres", "PostgreSQL", "PostgreSQL"));
        assert!(same("Kafka", "Apache Kafka", "Apache Kafka"));
        assert!(same("GCP", "Google Cloud Platform", "Google Cloud Platform"));
        assert!(same("NodeJS", "node.js", "Node.js"));
        assert!(!same("Docker", "Docker Compose", "Docker"));
        assert!(!same("Java 8", "Java 17", "Java"));
        assert_ne!(key("C"), key("C++"));
    }

    #[test]
    fn a_capital_at_the_head_of_a_word_is_no_matter() {
        assert!(is_same_in_capitals("Load Testing", "Load testing"));
        assert!(is_same_in_capitals("Webpack", "webpack") && is_same_in_capitals("Nginx", "NGINX"));
        assert!(!is_same_in_capitals("Javascript", "JavaScript") && !is_same_in_capitals("Aws", "AWS"));
        assert!(!is_same_in_capitals("docker", "Docker"));
    }
}
