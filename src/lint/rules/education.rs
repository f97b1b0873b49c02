//! Degrees, certifications, and what is achieved beside work.

use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::fix::Change;
use crate::lint::phrases;
use crate::lint::rule::{About, Example, Fix, Level, Rule, Source, always};
use crate::lint::subject::Subject;
use crate::profile::{Certification, Profile};
use crate::resume::{Text, list};
use crate::rules::Group;

pub(crate) const EDUCATION_COMPLETE: Rule = Rule {
    about: About {
        code: Code::EducationComplete,
        group: Group::Structure,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A school stands without its name, without the degree (or the bootcamp, the courses), or without a year.",
        reason: "Many employers ask for a degree or its equal, and their forms have a field for each of the three.",
        remedy: "Add what is missing. A degree that isn't finished has the year in which it is expected.",
        sources: &[Source::Sections, Source::Requirements],
        example: Example {
            level: Level::Mid,
            bad: "education:\n  - institution: Oregon State University\n    area: Computer Science\n",
            good: "education:\n  - institution: Oregon State University\n    studyType: Bachelor of Science\n    area: Computer \
                   Science\n    endDate: 2021\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        for school in subject.education() {
            let degree = school.study_type.is_some() || !school.courses.is_empty();
            let dated = school.end_date.is_some() || school.start_date.is_some();
            let parts = [(school.institution.is_some(), "institution"), (degree, "studyType"), (dated, "endDate")];
            let missing: Vec<&str> = parts.into_iter().filter(|(there, _)| !there).map(|(_, key)| key).collect();
            if !missing.is_empty() {
                let name = school.institution.as_ref().map_or("the school", |name| &name.value);
                let what: Vec<&str> = missing.iter().map(|key| said(key)).collect();
                findings
                    .at(&school.origin, format!("`{name}` stands without {}", what.join(" and ")))
                    .matched(name)
                    .hint(format!("add {}", list(&missing)));
            }
        }
    },
};

fn said(key: &str) -> &'static str {
    match key {
        "institution" => "the school's name",
        "studyType" => "the degree",
        "endDate" => "a year",
        "name" => "its name",
        "issuer" => "its issuer",
        _ => "the year",
    }
}

pub(crate) const COURSEWORK_LEVEL: Rule = Rule {
    about: About {
        code: Code::CourseworkLevel,
        group: Group::Structure,
        severity: [None; 3],
        severities: &[Note],
        bounds: &[],
        meaning: "At entry level: no school has `courses`. From mid level on: one has.",
        reason: "Coursework shows what somebody without work has learnt; later it takes the room of work.",
        remedy: "List the three or four courses that a backend developer needs; drop them after the first years.",
        sources: &[Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "meta:\n  atsafe:\n    lint: {rules: {coursework-level: note}}\neducation:\n  - {institution: OSU, studyType: \
                  BSc, endDate: 2021, courses: [Databases, Networks]}\n",
            good: "meta:\n  atsafe:\n    lint: {rules: {coursework-level: note}}\neducation:\n  - {institution: OSU, studyType: \
                   BSc, endDate: 2021}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let with = subject.education().iter().find(|school| !school.courses.is_empty());
        match (subject.level, with, subject.education().first()) {
            (Level::Entry, None, Some(school)) => {
                findings
                    .at(&school.origin, "no courses are listed, and there is little work yet to show the same")
                    .hint("add `courses:` with the few that matter for a backend, such as databases or networks");
            }
            (Level::Mid | Level::Senior, Some(school), _) => {
                let course = &school.courses[0].text;
                findings
                    .at(&course.origin, "courses are listed where work says more")
                    .hint("drop `courses`, unless one of them is what the posting asks for");
            }
            _ => {}
        }
    },
};

pub(crate) const ACHIEVEMENTS_SECTION: Rule = Rule {
    about: About {
        code: Code::AchievementsSection,
        group: Group::Structure,
        severity: [None, None, Some(Note)],
        severities: &[Note],
        bounds: &[],
        meaning: "A senior's resume has no award, publication or talk, no volunteer work, and no open-source project.",
        reason: "It is optional, and weighs much at senior level: others have looked at the work and found it good.",
        remedy: "List a merged contribution, a talk, an article or an award, if there is one.",
        sources: &[Source::Sections],
        example: Example {
            level: Level::Senior,
            bad: "publications: []\nprojects: []\n",
            good: "projects: []\npublications:\n  - {name: Settling Money with Events, publisher: A Conference, releaseDate: 2025}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let resume = subject.resume;
        let sections = !(resume.awards.is_empty() && resume.publications.is_empty() && resume.volunteer.is_empty());
        let open =
            ["open source", "open-source", "talk", "patent", "contributor", "stars", "maintainer"].map(phrases::split);
        if !sections && !subject.prose().any(|line| line.says(&open)) {
            findings
                .add("there is no award, publication, talk or open-source work")
                .matched("publications")
                .hint("if there is one, it belongs under `publications`, `awards` or `projects`; if not, leave it");
        }
    },
};

pub(crate) const CERTIFICATION_COMPLETE: Rule = Rule {
    about: About {
        code: Code::CertificationComplete,
        group: Group::Structure,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A certification lacks its name, who gave it, or the year.",
        reason: "The issuer tells a certification from a course of the same name, and the year tells that it still holds.",
        remedy: "Add `issuer` and `date`; the year is enough.",
        sources: &[Source::Skills, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "certificates:\n  - name: AWS Certified Developer - Associate\n",
            good: "certificates:\n  - name: AWS Certified Developer - Associate\n    issuer: Amazon Web Services\n    date: 2025\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        for certificate in &subject.resume.certificates {
            let parts = [
                (certificate.name.is_some(), "name"),
                (certificate.issuer.is_some(), "issuer"),
                (certificate.date.is_some(), "date"),
            ];
            let missing: Vec<&str> = parts.into_iter().filter(|(there, _)| !there).map(|(_, key)| key).collect();
            if missing.is_empty() {
                continue;
            }
            let name = certificate.name.as_ref().map_or("a certification", |name| &name.value);
            let known = certificate.name.as_ref().and_then(|name| known(subject.profile, &name.value));
            let what: Vec<&str> = missing.iter().map(|key| said(key)).collect();
            let finding = findings.at(&certificate.origin, format!("`{name}` stands without {}", what.join(" and ")));
            finding.matched(name).hint(match known {
                Some(known) if missing.contains(&"issuer") => {
                    format!("add {}; it is given by {}", list(&missing), known.issuer)
                }
                _ => format!("add {}", list(&missing)),
            });
        }
    },
};

/// The certification that a text names, by its full name or another.
fn known<'p>(profile: &'p Profile, text: &str) -> Option<&'p Certification> {
    let key = key(text);
    let names = |it: &&Certification| std::iter::once(&it.name).chain(&it.aliases).any(|name| self::key(name) == key);
    profile.certifications.iter().find(names)
}

/// Letters and digits alone, in small letters: dashes and colons are no difference between names.
fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

pub(crate) const CERTIFICATION_FULL_NAME: Rule = Rule {
    about: About {
        code: Code::CertificationFullName,
        group: Group::Structure,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A certification goes by its abbreviation or an exam's number (`CKAD`, `AZ-204`) instead of its full name.",
        reason: "Recruiters search for the full name, and not all of them know the number.",
        remedy: "Write the full name; `--fix` does.",
        sources: &[Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "certificates:\n  - {name: AZ-204, issuer: Microsoft, date: 2024}\n",
            good: "certificates:\n  - {name: \"Microsoft Certified: Azure Developer Associate\", issuer: Microsoft, date: 2024}\n",
        },
        fix: Fix::Yes,
    },
    needs: &[],
    check: |subject, findings| {
        for name in subject.resume.certificates.iter().filter_map(|certificate| certificate.name.as_ref()) {
            let Some(known) = known(subject.profile, &name.value) else { continue };
            let without_short = known.name.split(" (").next().unwrap_or(&known.name);
            if key(&known.name) != key(&name.value) && key(without_short) != key(&name.value) {
                findings
                    .of(name, format!("`{}` is known by its full name, `{}`", name.value, known.name))
                    .hint(format!("write `{}`", known.name))
                    .mend(Change::replace(name, &known.name));
            }
        }
    },
};

pub(crate) const CERTIFICATION_SECTION: Rule = Rule {
    about: About {
        code: Code::CertificationSection,
        group: Group::Structure,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "A certification is listed among skills, courses, degrees, awards or sections of one's own.",
        reason: "Parsers fill their field for certifications from the section of that name alone.",
        remedy: "Move it to `certificates`, with its issuer and year.",
        sources: &[Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "awards:\n  - title: Certified Kubernetes Application Developer (CKAD)\n",
            good: "certificates:\n  - {name: Certified Kubernetes Application Developer (CKAD), issuer: Cloud Native Computing \
                   Foundation, date: 2025}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        for text in elsewhere(subject) {
            let certified = phrases::split(&text.value).first().is_some_and(|word| word == "certified");
            if certified || known(subject.profile, &text.value).is_some() {
                findings
                    .of(text, format!("`{}` is a certification, and stands outside `certificates`", text.value))
                    .hint("move it there, with its issuer and year");
            }
        }
    },
};

/// Where certifications are put by mistake.
fn elsewhere<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = &'a Text> {
    let degrees = subject.education().iter().filter_map(|school| school.study_type.as_ref());
    let courses = subject.education().iter().flat_map(|school| &school.courses).map(|course| &course.text);
    let awards = subject.resume.awards.iter().filter_map(|award| award.title.as_ref());
    let own = subject.resume.sections.iter().flat_map(|section| {
        let bullets = section.bullets.iter().map(|bullet| &bullet.text);
        bullets.chain(section.entries.iter().filter_map(|entry| entry.name.as_ref()))
    });
    subject.listed.iter().map(|entry| entry.text).chain(degrees).chain(courses).chain(awards).chain(own)
}
