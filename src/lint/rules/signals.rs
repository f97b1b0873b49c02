//! What the resume shows as a whole: what is expected at the level, ownership, and whether words are used for their own sake.

use super::structure::ENGLISH;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::phrases::LEXICON;
use crate::lint::rule::{About, Example, Fix, Level, Rule, Source, always, bound};
use crate::lint::subject::{Line, ProjectTexts, Role, Subject};
use crate::profile::SkillId;
use crate::rules::Group;
use std::collections::BTreeMap;

pub(crate) const LEVEL_EXPECTATIONS: Rule = Rule {
    about: About {
        code: Code::LevelExpectations,
        group: Group::Skills,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "Something that the role profile expects at the level is neither listed nor shown, by any of its names or by a deed such as `mentored`.",
        reason: "It is what interviewers ask about. To have it and not show it is a pity; not to have it is no fault.",
        remedy: "Show it if it is true. What isn't true stays out.",
        sources: &[Source::Skills, Source::Requirements],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - name: Languages\n    keywords: [Go, Java]\nwork: []\nprojects: []\ncertificates: []\nbasics:\n  \
                  name: Ada Example\n  email: ada@example.com\n",
            // The example of the level shows all that is expected there.
            good: "interests: []\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let listed = subject.with_implied(subject.listed.iter().filter_map(|entry| entry.spelled).map(|it| it.id));
        let shown = subject.shown();
        let done = subject.with_implied(deeds(subject));
        let has = |skill: &SkillId| listed.contains(skill) || shown.contains(skill) || done.contains(skill);
        let expected = subject.profile.expectations.iter().filter(|it| it.level == subject.level);
        let missing: Vec<&str> = expected
            .filter(|it| it.any.iter().filter(|skill| has(skill)).count() < it.at_least)
            .map(|it| it.label.as_str())
            .collect();
        if !missing.is_empty() {
            let level = subject.level.as_str();
            findings
                .add(format!("expected at {level} level, and not shown: {}", missing.join("; ")))
                .matched("expectations")
                .hint("show what you have of it in a bullet; what isn't true stays out");
        }
    },
};

/// The skills that deeds show whose names are not said.
fn deeds<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = SkillId> + 's {
    let done = LEXICON.deeds.iter().filter(|(_, phrases)| subject.prose().any(|line| line.says(&phrases.0)));
    done.filter_map(|(id, _)| subject.profile.by_id(id))
}

pub(crate) const EVIDENCE_AREAS: Rule = Rule {
    about: About {
        code: Code::EvidenceAreas,
        group: Group::Skills,
        severity: [Some(Note), None, None],
        severities: &[Note],
        bounds: &[bound("min", 5, "of the seven areas that bullets and projects show")],
        meaning: "Bullets and projects show fewer than `min` of seven areas: an API, a database, the cloud, tests, deployment, \
                  debugging or performance, version control.",
        reason: "Juniors are turned down for the same gaps again and again: no deployed project, no database, no tests, \
                 no debugging.",
        remedy: "Say of a project how it was tested, deployed and mended, if it was.",
        sources: &[Source::Requirements, Source::Resume],
        example: Example {
            level: Level::Entry,
            bad: "work: []\nprojects:\n  - {name: Splitfare, description: A REST API for shared expenses., keywords: [PostgreSQL]}\n",
            good: "work: []\nprojects:\n  - name: Splitfare\n    description: A REST API for shared expenses.\n    url: \
                   https://github.com/ada-example/splitfare\n    keywords: [PostgreSQL, AWS]\n    highlights: [Covered the \
                   ledger by 400 tests, Deployed it with Docker]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let min = findings.bound("min");
        let missing: Vec<&str> = LEXICON
            .areas
            .iter()
            .filter(|(area, phrases)| !shows(subject, area, &phrases.0))
            .map(|(area, _)| area.as_str())
            .collect();
        let shown = LEXICON.areas.len() - missing.len();
        if shown < min {
            findings
                .add(format!(
                    "bullets and projects show {shown} of {} areas; missing are {}",
                    LEXICON.areas.len(),
                    missing.join(", ")
                ))
                .matched("areas")
                .hint("if a project has them, say so: how it was tested, deployed, made faster");
        }
    },
};

/// Whether bullets or projects show an area, by its words or by skills of its kind.
fn shows(subject: &Subject<'_>, area: &str, phrases: &[Vec<String>]) -> bool {
    let category = match area {
        "a database" => Some("databases"),
        "the cloud" => Some("cloud"),
        "tests" => Some("testing"),
        "an API" => Some("api"),
        _ => None,
    };
    let projects = subject.projects.iter().flat_map(ProjectTexts::texts);
    let by_words = subject.bullets().chain(projects).any(|line| {
        let skilled = line.skills.iter().any(|found| category == Some(subject.category(found.skill)));
        skilled || line.says(phrases)
    });
    let code = |url: &str| area == "version control" && super::structure::is_code_host(url);
    by_words || subject.projects.iter().any(|it| it.project.url.as_ref().is_some_and(|url| code(&url.value)))
}

pub(crate) const OWNERSHIP_SIGNAL: Rule = Rule {
    about: About {
        code: Code::OwnershipSignal,
        group: Group::Skills,
        severity: [None, Some(Note), Some(Note)],
        severities: &[Note],
        bounds: &[],
        meaning: "No summary or bullet tells of a service owned: on call, availability, incidents, end to end.",
        reason: "From mid level on, engineers own services through to production; who shows it is asked about little else.",
        remedy: "Name a service that was yours, with its availability or its load.",
        sources: &[Source::Skills, Source::Requirements, Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: "basics:\n  name: Ada Example\n  email: ada@example.com\nwork:\n  - name: Initech\n    position: Dev\n    startDate: \
                  2021-03\n    highlights: [Built a cache in Redis]\n",
            good: "basics:\n  name: Ada Example\n  email: ada@example.com\nwork:\n  - name: Initech\n    position: Dev\n    \
                   startDate: 2021-03\n    highlights: [\"Owned the billing service, its on-call rotation included\"]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let owned = |line: &Line<'_>| line.says(&LEXICON.ownership_cues.0);
        if !subject.summary.iter().chain(subject.roles.iter().flat_map(Role::texts)).any(owned) {
            findings
                .add("nothing tells of a service that was yours")
                .matched("ownership")
                .hint("name one, with its load or availability: \"Owned …, serving … at 99.9% availability\"");
        }
    },
};

pub(crate) const SENIOR_SIGNALS: Rule = Rule {
    about: About {
        code: Code::SeniorSignals,
        group: Group::Skills,
        severity: [None, None, Some(Warning)],
        severities: &[Warning],
        bounds: &[bound("min", 2, "of four things that seniors are hired for")],
        meaning: "Summary and bullets show fewer than `min` of four: architecture decisions, mentoring, work across teams, \
                  reliability.",
        reason: "Senior hiring is another thing than mid-level hiring with more years: code alone is not enough.",
        remedy: "Tell of a decision that was yours, of whom you taught, of other teams that build on your work.",
        sources: &[Source::Skills, Source::Requirements, Source::Resume],
        example: Example {
            level: Level::Senior,
            bad: "basics:\n  name: Ada Example\n  email: ada@example.com\nwork:\n  - name: Initech\n    position: Senior Dev\n    \
                  startDate: 2014-03\n    highlights: [Built a cache in Redis]\n",
            good: "basics:\n  name: Ada Example\n  email: ada@example.com\nwork:\n  - name: Initech\n    position: Senior Dev\n    \
                   startDate: 2014-03\n    highlights: [Architected the billing platform, Mentored 4 engineers]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let texts = || subject.summary.iter().chain(subject.roles.iter().flat_map(Role::texts));
        let missing: Vec<&str> = LEXICON
            .senior_signals
            .iter()
            .filter(|(_, phrases)| !texts().any(|line| line.says(&phrases.0)))
            .map(|(signal, _)| signal.as_str())
            .collect();
        let shown = LEXICON.senior_signals.len() - missing.len();
        if shown < findings.bound("min") {
            findings
                .add(format!(
                    "the resume shows little of what seniors are hired for; missing are {}",
                    missing.join(", ")
                ))
                .matched("signals")
                .hint("tell of a decision that was yours, of people you taught, of what runs because of you");
        }
    },
};

pub(crate) const OFF_ROLE_EMPHASIS: Rule = Rule {
    about: About {
        code: Code::OffRoleEmphasis,
        group: Group::Skills,
        severity: always(Note),
        severities: &[Note],
        bounds: &[bound("max", 30, "per cent of skills and bullets that belong to another role")],
        meaning: "More than `max` per cent of the listed skills and of the bullets that name skills are about another role's.",
        reason: "A backend resume is read for depth on the server's side; breadth across the stack reads as less of it.",
        remedy: "Mention the other side briefly, and move its bullets down or out.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - {name: Frontend, keywords: [React, Angular, Vue.js, HTML, CSS]}\nwork: []\n",
            good: "skills:\n  - {name: Languages, keywords: [Go, Java, Python, React]}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let off = |skill: SkillId| subject.profile.skill(skill).off_role;
        let listed: Vec<SkillId> = subject.listed.iter().filter_map(|entry| entry.spelled).map(|it| it.id).collect();
        let bullets: Vec<&Line<'_>> = subject.bullets().filter(|line| !line.skills.is_empty()).collect();
        let other = listed.iter().filter(|skill| off(**skill)).count()
            + bullets.iter().filter(|line| line.skills.iter().all(|found| off(found.skill))).count();
        let (all, max) = (listed.len() + bullets.len(), findings.bound("max"));
        if all >= 5 && other * 100 > all * max {
            let role = &subject.profile.title;
            findings
                .add(format!("{other} of {all} skills and bullets are about another role than {role}"))
                .matched("emphasis")
                .hint("keep them brief, and give the room to what the role is about");
        }
    },
};

pub(crate) const BUZZWORD_DENSITY: Rule = Rule {
    about: About {
        code: Code::BuzzwordDensity,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[bound("max", 2, "buzzwords in the whole resume")],
        meaning: "There are more than `max` buzzwords: `leverage`, `cutting-edge`, `robust`, `seamless`, `world-class` and the \
                  like. Each above the bound is told.",
        reason: "They claim what a figure would show, and engineers who read resumes have grown tired of them.",
        remedy: "Put the fact in its place: `robust` may be `without an outage in two years`.",
        sources: &[Source::Requirements],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Leveraged cutting-edge \
                  tools to build robust APIs]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Built robust APIs in Go]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let max = findings.bound("max");
        let uses = subject
            .prose()
            .flat_map(|line| line.phrases(&LEXICON.buzzwords.0).into_iter().map(move |range| (line, range)));
        let uses: Vec<_> = uses.collect();
        let count = uses.len();
        for (line, range) in uses.into_iter().skip(max) {
            let word = line.text.value[range.clone()].to_owned();
            findings
                .within(
                    line.text,
                    range,
                    format!("`{word}` is one of {count} buzzwords, and {max} are as many as a reader bears"),
                )
                .hint("say what you mean by it, with a fact");
        }
    },
};

pub(crate) const KEYWORD_STUFFING: Rule = Rule {
    about: About {
        code: Code::KeywordStuffing,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[bound("max", 4, "times that a skill may be named, and in up to half of the bullets")],
        meaning: "A skill is named more than `max` times outside the list and in more than half of the bullets, or three times \
                  in one text; or a phrase that people type into a search (`python backend developer stack`) stands for a noun.",
        reason: "Search engines have seen it, and so have recruiters: inflated claims are what they are trained to find.",
        remedy: "Name a skill where it matters, once in each bullet, and write as you would speak.",
        sources: &[Source::Requirements],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [\"Built Go services in Go with \
                  Go tools\"]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Built services in Go]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for line in subject.prose() {
            for range in line.phrases(&LEXICON.search_phrases.0) {
                let words = line.text.value[range.clone()].to_owned();
                findings
                    .within(line.text, range, format!("`{words}` is a search, not a sentence"))
                    .hint("name the skill itself, where you used it");
            }
            if let Some((skill, last)) = thrice(line) {
                let name = &subject.profile.skill(skill).name;
                findings
                    .within(line.text, last, format!("{name} is named three times in one text"))
                    .hint("once is enough");
            }
        }
        let (max, bullets) = (findings.bound("max"), subject.bullets().count());
        let mut uses: BTreeMap<SkillId, usize> = BTreeMap::new();
        for line in subject.bullets() {
            let mut named: Vec<SkillId> = line.skills.iter().map(|found| found.skill).collect();
            named.sort_unstable();
            named.dedup();
            for skill in named {
                *uses.entry(skill).or_default() += 1;
            }
        }
        for (skill, count) in uses.into_iter().filter(|(_, count)| *count > max && count * 2 > bullets) {
            let name = subject.profile.skill(skill).name.clone();
            findings
                .add(format!("{name} is named in {count} of {bullets} bullets"))
                .matched(name)
                .hint("name it where it matters; the list and two bullets are found as well");
        }
    },
};

/// The skill that a text names three times, and where it does last.
fn thrice(line: &Line<'_>) -> Option<(SkillId, std::ops::Range<usize>)> {
    line.skills.iter().enumerate().find_map(|(at, found)| {
        let before = line.skills[..at].iter().filter(|other| other.skill == found.skill).count();
        (before == 2).then_some((found.skill, found.start..found.end))
    })
}
