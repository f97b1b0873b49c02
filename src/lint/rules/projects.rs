//! Projects: whether there are any, and whether each says what it is for, what it is built with, and where it can be seen.

use super::structure::{ENGLISH, is_code_host};
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::phrases::LEXICON;
use crate::lint::rule::{About, Bound, Example, Fix, Level, Rule, Source, bound};
use crate::lint::subject::ProjectTexts;
use crate::resume::Origin;
use crate::rules::Group;

pub(crate) const PROJECTS_PRESENT: Rule = Rule {
    about: About {
        code: Code::ProjectsPresent,
        group: Group::Structure,
        severity: [Some(Warning), Some(Note), None],
        severities: &[Warning, Note],
        bounds: &[Bound { name: "min", what: "projects", values: [1, 0, 0] }, bound("max", 4, "projects")],
        meaning: "There are fewer than `min` projects, or more than `max`.",
        reason: "Projects show what work doesn't yet: three strong ones weigh more than grades. More than four are not read.",
        remedy: "Describe the two or three that are most like the work applied for: an API, a database, a deployment.",
        sources: &[Source::Requirements, Source::Resume, Source::Sections, Source::Overview],
        example: Example {
            level: Level::Entry,
            bad: "projects: []\n",
            good: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses.\n    url: \
                   https://github.com/ada-example/busline\n    keywords: [Python, PostgreSQL]\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let (count, min, max) = (subject.projects.len(), findings.bound("min"), findings.bound("max"));
        if count < min {
            findings
                .add(if count == 0 {
                    "there are no projects".to_owned()
                } else {
                    format!("there are only {count} projects")
                })
                .matched("projects")
                .hint("add two or three that show an API, a database and a deployment, each with its address");
        } else if let Some(project) = subject.projects.get(max) {
            findings
                .at(&project.project.origin, format!("there are {count} projects, and {max} are as many as are read"))
                .matched("projects")
                .hint("keep those that are most like the work applied for");
        }
    },
};

pub(crate) const PROJECT_LINK: Rule = Rule {
    about: About {
        code: Code::ProjectLink,
        group: Group::Structure,
        severity: [Some(Warning), Some(Warning), Some(Note)],
        severities: &[Warning, Note],
        bounds: &[],
        meaning: "A project has no `url`, and none stands in its texts.",
        reason: "What can't be looked at has to be believed. Interviewers open the repository to find their questions.",
        remedy: "Add the repository or the address at which it runs. What is not public can say so: \
                 `# atsafe: allow project-link -- the client's code`.",
        sources: &[Source::Resume, Source::Sections, Source::Requirements, Source::Overview],
        example: Example {
            level: Level::Entry,
            bad: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses.\n",
            good: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses.\n    url: \
                   https://github.com/ada-example/busline\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        for project in &subject.projects {
            let written =
                |text: &str| text.contains("://") || text.contains("github.com/") || text.contains("gitlab.com/");
            let linked = project.project.url.is_some() || project.texts().any(|line| written(&line.text.value));
            if !linked {
                findings
                    .at(name_or_record(project), format!("`{}` has no address where it can be seen", project.name()))
                    .matched(project.name())
                    .hint("add `url:` with the repository or the place where it runs");
            }
        }
    },
};

/// The name's place, so that the finding points at a word.
fn name_or_record<'a>(project: &'a ProjectTexts<'_>) -> &'a Origin {
    project.project.name.as_ref().map_or(&project.project.origin, |name| &name.origin)
}

pub(crate) const PROJECT_STACK: Rule = Rule {
    about: About {
        code: Code::ProjectStack,
        group: Group::Structure,
        severity: [Some(Warning), Some(Warning), None],
        severities: &[Warning],
        bounds: &[bound("min", 2, "languages, frameworks and databases that a project names")],
        meaning: "A project names fewer than `min` languages, frameworks and databases, in its keywords or its texts.",
        reason: "A project stands for skills: without their names a search doesn't find it, and a reader can't place it.",
        remedy: "Name the language, the framework and the database under `keywords`.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Entry,
            bad: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses.\n    keywords: [Python]\n",
            good: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses.\n    keywords: [Python, \
                   FastAPI, PostgreSQL]\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let min = findings.bound("min");
        for project in &subject.projects {
            let named = project.texts().flat_map(|line| &line.skills).map(|found| found.skill);
            let stack = ["languages", "frameworks", "databases"];
            // What a technology implies is not counted: `Spring Boot` says Java, and the reader knows.
            let mut counted: Vec<_> = named.filter(|skill| stack.contains(&subject.category(*skill))).collect();
            counted.sort_unstable();
            counted.dedup();
            let implied = subject.with_implied(counted.iter().copied());
            let languages = implied.iter().filter(|skill| subject.category(**skill) == "languages").count();
            let count = counted
                .len()
                .max(languages + counted.iter().filter(|it| subject.category(**it) != "languages").count());
            if count < min {
                let says = if count == 0 {
                    "no language, framework or database".to_owned()
                } else {
                    format!("only {count} of language, framework and database")
                };
                findings
                    .at(name_or_record(project), format!("`{}` names {says}", project.name()))
                    .matched(project.name())
                    .hint("list what it is built with under `keywords`, such as `[Go, PostgreSQL]`");
            }
        }
    },
};

pub(crate) const PROJECT_PROBLEM: Rule = Rule {
    about: About {
        code: Code::ProjectProblem,
        group: Group::Structure,
        severity: [Some(Note), Some(Note), None],
        severities: &[Note],
        bounds: &[bound("min", 8, "words of the description")],
        meaning: "A project has no description, or one of fewer than `min` words.",
        reason: "`A chat app` could be a tutorial. What it solves, for whom, and what was hard about it is what is asked about.",
        remedy: "Say in a sentence whose problem it solves and how.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Entry,
            bad: "projects:\n  - {name: Splitfare, description: An expenses API.}\n",
            good: "projects:\n  - {name: Splitfare, description: A shared-expenses API whose ledger sums to zero after any retry.}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let min = findings.bound("min");
        for project in &subject.projects {
            let bullets = project.bullets.iter().map(|line| line.words.len()).max().unwrap_or_default();
            let described = project.description.as_ref().map_or(0, |line| line.words.len());
            if described.max(bullets) >= min {
                continue;
            }
            let hint = "add a sentence: whose problem it solves, and what was hard about it";
            match &project.description {
                Some(line) => {
                    findings.of(line.text, format!("`{}` says too little of what it is for", project.name())).hint(hint)
                }
                None => findings
                    .at(name_or_record(project), format!("`{}` doesn't say what it is for", project.name()))
                    .hint(hint),
            }
            .matched(project.name());
        }
    },
};

pub(crate) const PROJECT_DEPLOYED: Rule = Rule {
    about: About {
        code: Code::ProjectDeployed,
        group: Group::Structure,
        severity: [Some(Note), None, None],
        severities: &[Note],
        bounds: &[],
        meaning: "No project is said to be deployed, live, released or used, and none has an address other than that of \
                  its code.",
        reason: "A project that runs somewhere has met real deployment, real data and real faults; most haven't.",
        remedy: "Deploy the best one, and give its address.",
        sources: &[Source::Requirements, Source::Overview],
        example: Example {
            level: Level::Entry,
            bad: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses.\n    url: \
                  https://github.com/ada-example/busline\n",
            good: "projects:\n  - name: Busline\n    description: Arrival predictions for city buses, live since May.\n    url: \
                   https://busline.example.com\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let live = |project: &ProjectTexts<'_>| {
            let elsewhere = project.project.url.as_ref().is_some_and(|url| !is_code_host(&url.value));
            elsewhere || project.texts().any(|line| line.says(&LEXICON.deployed_cues.0))
        };
        if let Some(first) = subject.projects.first().filter(|_| !subject.projects.iter().any(live)) {
            findings
                .at(name_or_record(first), "no project is said to run anywhere")
                .matched("projects")
                .hint("if one does, say where: an address, its users, its requests");
        }
    },
};
