//! The list of skills: its groups, its length, and what stands in it.

use super::spelling;
use super::structure::ENGLISH;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};
use crate::lint::fix::Change;
use crate::lint::phrases::{LEXICON, split};
use crate::lint::rule::{About, Bound, Example, Fix, Level, Rule, Source, always, bound};
use crate::lint::subject::{Listed, Subject};
use crate::rules::Group;
use std::collections::BTreeMap;

/// A document with one group of skills, for examples.
macro_rules! tools {
    ($items:literal) => {
        concat!("skills:\n  - name: Tools\n    keywords: [", $items, "]\n")
    };
}

pub(crate) const SKILLS_GROUPED: Rule = Rule {
    about: About {
        code: Code::SkillsGrouped,
        group: Group::Skills,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[bound("min", 3, "labelled groups")],
        meaning: "There are fewer than `min` groups with a name, where there are six skills or more.",
        reason: "A reader looks for the database among the databases. In one list of fifteen, nothing is found in time.",
        remedy: "Group them: Languages, Frameworks, Databases, Cloud & Infrastructure, Tools. `--fix` does, where the role \
                 profile knows the groups.",
        sources: &[Source::Skills, Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: tools!("Go, Java, PostgreSQL, Redis, Docker, Terraform"),
            good: "skills:\n  - name: Languages\n    keywords: [Go, Java]\n  - name: Databases\n    keywords: [PostgreSQL, \
                   Redis]\n  - name: Cloud & Infrastructure\n    keywords: [Docker, Terraform]\n",
        },
        fix: Fix::Yes,
    },
    needs: &[],
    check: |subject, findings| {
        let skills = &subject.resume.skills;
        let named = skills.iter().filter(|group| group.name.is_some() && !group.keywords.is_empty()).count();
        let (min, count) = (findings.bound("min"), subject.listed.len());
        if named >= min || count < 6 {
            return;
        }
        let Some(first) = skills.first() else { return };
        let groups = if named == 1 { "group" } else { "groups" };
        let finding = findings.at(&first.origin, format!("{count} skills stand in {named} {groups}"));
        finding
            .matched("skills")
            .hint("group them as readers look for them: Languages, Frameworks, Databases, Cloud, Tools");
        for (index, group) in skills.iter().enumerate() {
            if let Some(parts) = parts(subject, index) {
                finding.mend(Change::regroup(&group.origin, parts));
                break;
            }
        }
    },
};

/// The headings that a group's skills belong under, with the items of each; none if they can't be told apart, or if another
/// group has such a heading already. What the profile doesn't know stays behind, under the group's own name.
fn parts(subject: &Subject<'_>, index: usize) -> Option<Vec<(Option<String>, Vec<usize>)>> {
    let items: Vec<&Listed<'_>> = subject.listed.iter().filter(|it| it.group == index && !it.alone).collect();
    let heading = |entry: &Listed<'_>| {
        let category = &entry.spelled?.skill.category;
        subject.profile.category(category).map(|category| category.heading.clone())
    };
    let mut parts: Vec<(Option<String>, Vec<usize>)> =
        subject.profile.categories.iter().map(|it| (Some(it.heading.clone()), Vec::new())).collect();
    parts.push((None, Vec::new()));
    for (at, entry) in items.iter().enumerate() {
        let heading = heading(entry);
        parts.iter_mut().find(|(of, _)| *of == heading)?.1.push(at);
    }
    parts.retain(|(_, items)| !items.is_empty());
    let others = subject.resume.skills.iter().enumerate().filter(|(at, _)| *at != index);
    let taken: Vec<&str> =
        others.filter_map(|(_, group)| group.name.as_ref()).map(|name| name.value.as_str()).collect();
    let own = subject.resume.skills[index].name.as_ref().map(|name| name.value.as_str());
    let clash = |heading: &Option<String>| {
        let name = heading.as_deref().or(own);
        name.is_none_or(|name| taken.iter().any(|of| of.eq_ignore_ascii_case(name)))
    };
    let same = parts.iter().filter(|(heading, _)| heading.as_deref() == own).count();
    let unknown = parts.iter().any(|(heading, _)| heading.is_none());
    (parts.len() > 1 && !parts.iter().any(|(heading, _)| clash(heading)) && !(same > 0 && unknown)).then_some(parts)
}

pub(crate) const SKILLS_COUNT: Rule = Rule {
    about: About {
        code: Code::SkillsCount,
        group: Group::Skills,
        severity: always(Note),
        severities: &[Note, Warning, Error],
        bounds: &[
            Bound { name: "min", what: "skills", values: [8, 10, 10] },
            bound("max", 20, "skills"),
            bound("many", 30, "skills, above which it is a warning"),
            bound("most", 39, "skills, above which it is an error"),
        ],
        meaning: "There are fewer than `min` or more than `max` different skills: a note. More than `many` are a warning, \
                  more than `most` an error.",
        reason: "Fifteen to twenty that can be talked about are stronger than forty that dilute them, and interviewers \
                 pick from the list.",
        remedy: "Leave out what you couldn't answer questions about, what goes without saying, and what no posting asks for.",
        sources: &[Source::Skills, Source::Sections, Source::Requirements],
        example: Example {
            level: Level::Mid,
            bad: tools!("Go, Java"),
            good: tools!("Go, Java, C++, PostgreSQL, Redis, Docker, Terraform, Git, gRPC, Linux"),
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let Some(first) = subject.resume.skills.first() else { return };
        let (count, min, max) = (distinct(subject), findings.bound("min"), findings.bound("max"));
        let (many, most) = (findings.bound("many"), findings.bound("most"));
        if count > max {
            let bare: Vec<&str> = unshown(subject).map(|entry| entry.text.value.as_str()).take(8).collect();
            let finding =
                findings.at(&first.origin, format!("{count} skills are listed; {max} are as many as are believed"));
            finding.matched("skills");
            if bare.is_empty() {
                finding.hint("leave out those that you couldn't answer questions about");
            } else {
                finding.hint(format!("begin with those that nothing else of the resume shows: {}", bare.join(", ")));
            }
            if count > most {
                finding.rated(Error);
            } else if count > many {
                finding.rated(Warning);
            }
        } else if count < min && count > 0 {
            findings
                .at(&first.origin, format!("only {count} skills are listed; {min} to {max} are usual"))
                .matched("skills")
                .hint("what do your bullets show that the list doesn't name?");
        }
    },
};

/// How many different skills are listed.
fn distinct(subject: &Subject<'_>) -> usize {
    let mut names: Vec<String> = subject
        .listed
        .iter()
        .map(|entry| entry.spelled.map_or_else(|| spelling::key(&entry.text.value), |it| it.skill.name.clone()))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}

/// The entries that nothing else of the resume shows.
fn unshown<'a, 's>(subject: &'s Subject<'a>) -> impl Iterator<Item = &'s Listed<'a>> {
    let shown = subject.shown();
    subject.listed.iter().filter(move |entry| {
        if let Some(spelled) = entry.spelled {
            return !shown.contains(&spelled.id);
        }
        let phrase = [split(&entry.text.value)];
        !phrase[0].is_empty() && !subject.evidence().any(|line| line.says(&phrase))
    })
}

pub(crate) const LANGUAGES_COUNT: Rule = Rule {
    about: About {
        code: Code::LanguagesCount,
        group: Group::Skills,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[
            Bound { name: "min", what: "languages, SQL among them", values: [1, 2, 2] },
            Bound { name: "max", what: "languages besides SQL and shells", values: [3, 4, 4] },
        ],
        meaning: "Fewer than `min` or more than `max` programming languages are listed. SQL, shells and what a framework implies \
                  count for `min` alone.",
        reason: "Two to four strong languages are more credible than eight; from mid level on, more than one is expected.",
        remedy: "Keep those that you would work in tomorrow.",
        sources: &[Source::Resume, Source::Skills, Source::Overview],
        example: Example {
            level: Level::Mid,
            bad: tools!("Go, Java, Python, Ruby, PHP, Kotlin"),
            good: tools!("Go, Java, Python, SQL"),
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let mut languages: Vec<_> = subject.listed.iter().filter(|it| category(it) == Some("languages")).collect();
        languages.dedup_by_key(|entry| entry.spelled.map(|it| it.id));
        let beside = |entry: &&&Listed<'_>| {
            entry
                .spelled
                .is_some_and(|it| matches!(it.skill.id.as_str(), "sql" | "plsql" | "tsql" | "bash" | "powershell"))
        };
        let (min, max) = (findings.bound("min"), findings.bound("max"));
        let full = languages.len() - languages.iter().filter(beside).count();
        if full > max {
            let last = languages.iter().rfind(|entry| !beside(entry)).map(|entry| entry.text);
            let message = format!("{full} programming languages are listed; up to {max} are believed");
            let finding = match last {
                Some(text) => findings.of(text, message),
                None => findings.add(message),
            };
            finding.matched("languages").hint("keep those that you would work in tomorrow");
            return;
        }
        // `Node.js` says JavaScript.
        let known = subject.with_implied(subject.listed.iter().filter_map(|entry| entry.spelled).map(|it| it.id));
        let known = known.iter().filter(|skill| subject.category(**skill) == "languages").count();
        if known < min && !subject.listed.is_empty() {
            let count = if known == 0 { "no programming language".to_owned() } else { format!("only {known}") };
            findings
                .at(&subject.listed[0].text.origin, format!("{count} is listed, and {min} or more are expected"))
                .matched("languages")
                .hint("list the languages that your bullets and projects show");
        }
    },
};

/// The category of an entry.
fn category<'s>(entry: &'s Listed<'_>) -> Option<&'s str> {
    entry.spelled.map(|it| it.skill.category.as_str())
}

pub(crate) const SKILL_VAGUE: Rule = Rule {
    about: About {
        code: Code::SkillVague,
        group: Group::Skills,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "An entry is `programming`, `cloud experience`, `databases` or another word that the profile knows as no skill.",
        reason: "Searches are for names: nobody looks for `databases`.",
        remedy: "Name the one: PostgreSQL, AWS Lambda, Django.",
        sources: &[Source::Skills],
        example: Example { level: Level::Mid, bad: tools!("Programming, Databases"), good: tools!("Go, PostgreSQL") },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let vague = |text: &str| subject.profile.vague.iter().any(|word| split(word) == split(text));
        for entry in subject.listed.iter().filter(|entry| !entry.alone && vague(&entry.text.value)) {
            findings
                .of(entry.text, format!("`{}` is what everybody has; nobody searches for it", entry.text.value))
                .hint("name the language, product or service that you mean");
        }
    },
};

pub(crate) const SKILL_EVIDENCE: Rule = Rule {
    about: About {
        code: Code::SkillEvidence,
        group: Group::Skills,
        severity: always(Warning),
        severities: &[Warning, Note],
        bounds: &[bound("share", 60, "per cent of the skills that something shows")],
        meaning: "A listed language, framework or database occurs in no bullet, project or summary, by any of its names: a \
                  warning. Other skills: a note each, or a warning for all where less than `share` per cent are shown.",
        reason: "A skill without a place where it was used is weaker than one with a result; recruiters are trained to see \
                 inflated lists.",
        remedy: "Name it in the bullet where you used it, or take it out of the list.",
        sources: &[Source::Skills, Source::Sections, Source::Requirements],
        example: Example { level: Level::Mid, bad: tools!("Go, Ruby"), good: tools!("Go, Redis") },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        if subject.bullets().count() + subject.projects.len() == 0 {
            return;
        }
        let bare: Vec<&Listed<'_>> = unshown(subject).filter(|entry| !is_soft(subject, &entry.text.value)).collect();
        let (all, share) = (subject.listed.len(), findings.bound("share"));
        let with = all - bare.len();
        let few = all >= 5 && with * 100 < all * share;
        let id = |entry: &Listed<'_>| entry.spelled.map(|it| it.id);
        let again = |at: usize| bare[..at].iter().any(|it| it.spelled.is_some() && id(it) == id(bare[at]));
        for entry in bare.iter().enumerate().filter(|(at, _)| !again(*at)).map(|(_, entry)| entry) {
            let strong = matches!(category(entry), Some("languages" | "frameworks" | "databases"));
            if few && !strong {
                continue;
            }
            let finding = findings.of(entry.text, format!("`{}` is listed and shown nowhere", entry.text.value));
            finding.hint("name it in the bullet or project where you used it; if there is none, take it out");
            if !strong {
                finding.rated(Note);
            }
        }
        if few {
            findings
                .at(
                    &subject.resume.skills[0].origin,
                    format!("only {with} of {all} skills are shown in a bullet or a project"),
                )
                .matched("share")
                .hint("shorten the list, or say where you used the others");
        }
    },
};

fn is_soft(subject: &Subject<'_>, text: &str) -> bool {
    let words = split(text);
    let named = |name: &String| split(name) == words;
    let known = subject.profile.soft_skills.iter().any(|skill| named(&skill.name) || skill.aliases.iter().any(named));
    known || LEXICON.soft_skills.0.contains(&words)
}

pub(crate) const SOFT_SKILL_IN_LIST: Rule = Rule {
    about: About {
        code: Code::SoftSkillInList,
        group: Group::Skills,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "`Communication`, `teamwork` or another skill of character is an entry among the skills.",
        reason: "They matter, and a list can't show them; a bullet can.",
        remedy: "Tell of it: whom you explained what to, whom you mentored, what you documented.",
        sources: &[Source::Skills],
        example: Example { level: Level::Mid, bad: tools!("Go, Teamwork"), good: tools!("Go, Redis") },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        for entry in subject.listed.iter().filter(|entry| !entry.alone && is_soft(subject, &entry.text.value)) {
            findings
                .of(entry.text, format!("`{}` is better shown than listed", entry.text.value))
                .hint("take it out, and write a bullet in which it is seen at work");
        }
    },
};

pub(crate) const CLOUD_NAMED_SERVICES: Rule = Rule {
    about: About {
        code: Code::CloudNamedServices,
        group: Group::Skills,
        severity: [Some(Note), Some(Warning), Some(Warning)],
        severities: &[Note, Warning],
        bounds: &[],
        meaning: "AWS, Azure or Google Cloud is listed, and none of its services is named anywhere.",
        reason: "`AWS` can mean a console once seen. Services such as EC2, Lambda, S3 or RDS tell what was really used.",
        remedy: "Name the two or three services that you worked with.",
        sources: &[Source::Skills, Source::Overview],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - name: Cloud\n    keywords: [AWS, Docker]\n",
            good: "skills:\n  - name: Cloud\n    keywords: [AWS, Amazon S3, Docker]\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let listed = subject.listed.iter().filter_map(|entry| entry.spelled).map(|it| it.id);
        let named: Vec<_> = listed.chain(subject.evidence().flat_map(|line| &line.skills).map(|it| it.skill)).collect();
        for entry in &subject.listed {
            let Some(cloud) = entry.spelled.filter(|it| matches!(it.skill.id.as_str(), "aws" | "azure" | "gcp")) else {
                continue;
            };
            let service = |skill| skill != cloud.id && subject.profile.implied(skill).contains(&cloud.id);
            if !named.iter().any(|skill| service(*skill)) {
                findings
                    .of(entry.text, format!("`{}` is listed without any of its services", entry.text.value))
                    .hint("name the ones that you used, such as compute, storage and database");
            }
        }
    },
};

/// How often each skill stands in the list, by its number.
pub(super) fn uses<'s, 'a>(subject: &'s Subject<'a>) -> BTreeMap<usize, Vec<&'s Listed<'a>>> {
    let mut uses: BTreeMap<usize, Vec<&Listed<'_>>> = BTreeMap::new();
    for entry in &subject.listed {
        if let Some(spelled) = entry.spelled {
            uses.entry(spelled.id.0).or_default().push(entry);
        }
    }
    uses
}
