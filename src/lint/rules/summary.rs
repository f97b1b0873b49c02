//! The summary: how long it is, and whether it says what readers look for in it.

use super::structure::ENGLISH;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::phrases::LEXICON;
use crate::lint::rule::{About, Example, Fix, Level, Need, Rule, Source, always, bound};
use crate::lint::subject::Line;
use crate::lint::words;
use crate::rules::Group;

/// A document with a summary, for examples.
macro_rules! summary {
    ($text:literal) => {
        concat!("basics:\n  name: Ada Example\n  email: ada@example.com\n  summary: ", $text, "\n")
    };
}

pub(crate) const SUMMARY_LENGTH: Rule = Rule {
    about: About {
        code: Code::SummaryLength,
        group: Group::Summary,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[bound("min", 2, "sentences"), bound("max", 4, "sentences"), bound("lines", 6, "lines on the page")],
        meaning: "The summary has fewer than `min` or more than `max` sentences, or takes more than `lines` lines.",
        reason: "It is read first and in seconds. One guide asks for two to four sentences, another for four to six lines.",
        remedy: "Say who you are and with which stack in one sentence, and your best result in another.",
        sources: &[Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: summary!("Backend Developer."),
            good: summary!(
                "Backend Developer with 4 years of building APIs in Go and PostgreSQL. Owns a billing service that makes 40,000 invoices a day."
            ),
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        let (min, max, most) = (findings.bound("min"), findings.bound("max"), findings.bound("lines"));
        let count = words::sentences(&line.text.value).len();
        let lines = line.lines(subject).unwrap_or_default();
        if count < min || count > max {
            let sentences = if count == 1 { "sentence" } else { "sentences" };
            let hint = if count < min {
                "say who you are and with which stack, and then your best result"
            } else {
                "keep who you are, your stack, and your best result; the bullets tell the rest"
            };
            findings.of(line.text, format!("the summary has {count} {sentences}; {min} to {max} are read")).hint(hint);
        } else if lines > most {
            findings
                .of(line.text, format!("the summary takes {lines} lines on the page; {most} are read"))
                .hint("keep who you are, your stack, and your best result; the bullets tell the rest");
        }
    },
};

/// The years that a summary claims, and where.
fn claimed(line: &Line<'_>) -> Option<(f64, std::ops::Range<usize>)> {
    let value = line.text.value.as_str();
    let small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    line.words.iter().enumerate().find_map(|(at, word)| {
        let spelled = small.iter().zip(1_u32..).find(|(name, _)| **name == word.small).map(|(_, number)| number);
        let number = spelled.or_else(|| word.small.parse::<u32>().ok()).filter(|number| *number <= 60)?;
        let next =
            line.words[at + 1..].iter().take(2).find(|next| matches!(next.small.as_str(), "years" | "year" | "yrs"))?;
        let gap = &value[word.range.end..next.range.start];
        // `5+ years`, `five or more years`, `3-5 years`, and not `2 services in 5 years`.
        let near = gap.chars().all(|c| c.is_whitespace() || matches!(c, '+' | '-' | '–')) || gap.trim() == "full";
        // `in the past two years` counts something else.
        let recent = at > 0
            && matches!(line.words[at - 1].small.as_str(), "past" | "last" | "within" | "over" | "first" | "every");
        let of_work = value[next.range.end..].to_lowercase();
        let work = of_work.contains("experience")
            || of_work.trim_start().starts_with("of ")
            || of_work.trim_start().starts_with("in ")
            || of_work.trim_start().starts_with("building");
        (near && work && (!recent || of_work.contains("experience")))
            .then(|| (f64::from(number), word.range.start..next.range.end))
    })
}

pub(crate) const SUMMARY_YEARS: Rule = Rule {
    about: About {
        code: Code::SummaryYears,
        group: Group::Summary,
        severity: [None, Some(Note), Some(Note)],
        severities: &[Note],
        bounds: &[],
        meaning: "The summary doesn't say how many years of experience there are.",
        reason: "It is the first thing that is compared with the posting, and adding dates up takes time nobody has.",
        remedy: "Write `with 4 years of experience`, as the dates bear it.",
        sources: &[Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: summary!("Backend Developer who builds APIs in Go and PostgreSQL."),
            good: summary!("Backend Developer with 4 years of experience in Go and PostgreSQL."),
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        if claimed(line).is_none() {
            findings
                .of(line.text, "the summary doesn't say how many years of experience there are")
                .hint("write \"with … years of experience\", as your dates bear it");
        }
    },
};

pub(crate) const SUMMARY_YEARS_CONSISTENT: Rule = Rule {
    about: About {
        code: Code::SummaryYearsConsistent,
        group: Group::Summary,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[bound("months", 6, "months by which the claim may be rounded up")],
        meaning: "The summary claims more years of experience than the roles cover together, internships included, with \
                  `months` months to spare. Months in two roles count once.",
        reason: "Recruiters add the dates up, and so do application forms. A claim that the dates don't bear costs the \
                 trust in all others.",
        remedy: "Correct the claim, or add the role that is missing.",
        sources: &[Source::Practice],
        example: Example {
            level: Level::Mid,
            bad: summary!("Backend Developer with 9 years of experience."),
            good: summary!("Backend Developer with 4 years of experience."),
        },
        fix: Fix::No,
    },
    needs: &[Need::Today, Need::English],
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        let (Some((claimed, range)), Some(years)) = (claimed(line), subject.years(true)) else { return };
        // Nobody can be held against roles without dates.
        let spare = f64::from(u32::try_from(findings.bound("months")).unwrap_or(u32::MAX)) / 12.0;
        if !subject.roles.is_empty()
            && subject.roles.iter().all(|role| role.stretch(subject.today).is_some())
            && claimed > years + spare
        {
            findings
                .within(line.text, range, format!("the summary claims {claimed} years, and the roles cover {years:.1}"))
                .hint("correct the claim, or add the role that is missing; months in two roles count once");
        }
    },
};

pub(crate) const SUMMARY_STACK: Rule = Rule {
    about: About {
        code: Code::SummaryStack,
        group: Group::Summary,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "The summary doesn't name a programming language, or neither a framework nor a database nor a cloud.",
        reason: "Recruiters read it to see whether the stack fits; if it isn't there, they may not look on.",
        remedy: "Name your main language, and the framework or database that you know best.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: summary!("Backend Developer with 4 years of experience in building services."),
            good: summary!("Backend Developer with 4 years of building services in Go and PostgreSQL."),
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        let named = subject.with_implied(line.skills.iter().map(|found| found.skill));
        let has = |categories: &[&str]| named.iter().any(|skill| categories.contains(&subject.category(*skill)));
        let language = has(&["languages"]);
        let beside = has(&["frameworks", "databases", "cloud", "messaging"]);
        let missing = match (language, beside) {
            (true, true) => return,
            (false, false) => "neither a language nor a framework or database",
            (false, true) => "no language",
            (true, false) => "no framework, database or cloud",
        };
        findings
            .of(line.text, format!("the summary names {missing}"))
            .hint("name those that you know best and that the skills list, as in \"in Go and PostgreSQL\"");
    },
};

pub(crate) const SUMMARY_SYSTEM_TYPE: Rule = Rule {
    about: About {
        code: Code::SummarySystemType,
        group: Group::Summary,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "The summary names no kind of system: APIs, services, platform, pipeline and the like.",
        reason: "Ten years of payments and ten years of reports are not the same to a team that builds payments.",
        remedy: "Say what you built: `payment APIs`, `data pipelines`, `a booking platform`.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: summary!("Developer with 4 years of experience in Go and PostgreSQL."),
            good: summary!("Developer with 4 years of building payment APIs in Go and PostgreSQL."),
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        // `Backend Developer` is what one is, not what one built.
        let built = line.phrases(&LEXICON.systems.0).into_iter().any(|range| {
            let next = line.words.iter().find(|word| word.range.start >= range.end).map(|word| word.small.as_str());
            !matches!(next, Some("developer" | "engineer" | "programmer" | "architect"))
        });
        if !built {
            findings
                .of(line.text, "the summary doesn't say what kind of systems you build")
                .hint("say it in two words: payment APIs, data pipelines, a booking platform");
        }
    },
};

pub(crate) const SUMMARY_IMPACT: Rule = Rule {
    about: About {
        code: Code::SummaryImpact,
        group: Group::Summary,
        severity: [None, Some(Note), Some(Warning)],
        severities: &[Note, Warning],
        bounds: &[],
        meaning: "The summary has no figure besides the years, and no word of ownership or leadership.",
        reason: "From mid level on, what you answered for is what is hired.",
        remedy: "Add your best result or what you own, with a figure.",
        sources: &[Source::Resume, Source::Sections],
        example: Example {
            level: Level::Senior,
            bad: summary!("Senior Backend Developer with 11 years of experience in Go and PostgreSQL."),
            good: summary!(
                "Senior Backend Developer with 11 years of experience in Go and PostgreSQL. Leads the architecture of a freight platform."
            ),
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        let years = claimed(line).map(|(_, range)| range);
        let figure = line
            .figures
            .iter()
            .any(|range| years.as_ref().is_none_or(|years| range.end <= years.start || years.end <= range.start));
        if !figure && !line.says(&LEXICON.lead_cues.0) {
            findings
                .of(line.text, "the summary shows neither a result nor what you answered for")
                .hint("add one: your best figure, what you own, whom you lead");
        }
    },
};

pub(crate) const SUMMARY_GENERIC_PHRASE: Rule = Rule {
    about: About {
        code: Code::SummaryGenericPhrase,
        group: Group::Summary,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "The summary or the label holds `passionate about`, `team player`, `results-driven` and the like.",
        reason: "Anybody can write them, and everybody does; they take the room of what only you can write.",
        remedy: "Show it instead: say what the passion has built.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: summary!("Passionate developer and team player with 4 years of Go."),
            good: summary!("Backend Developer with 4 years of Go."),
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        for range in line.phrases(&LEXICON.generic_phrases.0) {
            let words = line.text.value[range.clone()].to_owned();
            findings
                .within(line.text, range, format!("`{words}` could stand in anybody's resume"))
                .hint("leave it out, or put in its place what you did that shows it");
        }
    },
};

pub(crate) const SUMMARY_TECH_LIST: Rule = Rule {
    about: About {
        code: Code::SummaryTechList,
        group: Group::Summary,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[bound("max", 6, "technologies that the summary names")],
        meaning: "The summary names more than `max` technologies of the profile.",
        reason: "A list is what the skills section is for; in the summary it hides what you did with them.",
        remedy: "Keep the two or three that the work applied for is about.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: summary!("Developer with Go, Java, Python, Redis, PostgreSQL, MongoDB, Docker and Kubernetes."),
            good: summary!("Developer of APIs in Go, Redis and PostgreSQL."),
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        let technical = ["languages", "frameworks", "databases", "cloud", "tools", "messaging"];
        let mut named: Vec<_> = line
            .skills
            .iter()
            .map(|found| found.skill)
            .filter(|it| technical.contains(&subject.category(*it)))
            .collect();
        named.sort_unstable();
        named.dedup();
        let max = findings.bound("max");
        if named.len() > max {
            findings
                .of(line.text, format!("the summary lists {} technologies; {max} are enough", named.len()))
                .hint("keep those that the work applied for is about; the skills section holds the rest");
        }
    },
};

pub(crate) const SUMMARY_FRONTEND_FIRST: Rule = Rule {
    about: About {
        code: Code::SummaryFrontendFirst,
        group: Group::Summary,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "The first skill that the summary names belongs to another role, such as frontend; or most of them do.",
        reason: "Who hires for the backend looks for depth there; the first words decide what you are taken for.",
        remedy: "Begin with the backend; mention the rest briefly, or in the skills alone.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: summary!("Developer of interfaces in React and Angular, with APIs in Node.js."),
            good: summary!("Developer of APIs in Node.js and PostgreSQL, at home in React too."),
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let Some(line) = &subject.summary else { return };
        let off = |at: usize| subject.profile.skill(line.skills[at].skill).off_role;
        let count = (0..line.skills.len()).filter(|at| off(*at)).count();
        let Some(first) = (0..line.skills.len()).find(|at| off(*at)) else { return };
        if first == 0 || count * 2 > line.skills.len() {
            let range = line.skills[first].start..line.skills[first].version_end;
            let name = line.text.value[range.clone()].to_owned();
            let role = &subject.profile.title;
            let message = format!("`{name}` makes this the summary of another role than {role}");
            findings
                .within(line.text, range, message)
                .hint("begin with what the role is about; the rest can follow, briefly");
        }
    },
};
