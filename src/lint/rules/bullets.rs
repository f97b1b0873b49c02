//! Single bullets: how each begins, what it says, and how long it is.

use super::structure::ENGLISH;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::phrases::{LEXICON, split};
use crate::lint::rule::{About, Example, Fix, Level, Rule, Source, always, bound};
use crate::lint::subject::Line;
use crate::lint::verbs::{self, Opening};
use crate::lint::words;
use crate::rules::Group;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a bullet opens with that says little, with verbs that say more.
fn weak_opening(line: &Line<'_>) -> Option<(Range<usize>, &'static [String])> {
    let found = LEXICON.weak_openings.iter().filter_map(|(opening, verbs)| {
        let range = words::begins(&line.text.value, &line.words, &[split(opening)])?;
        Some((range, verbs.as_slice()))
    });
    found.max_by_key(|(range, _)| range.end)
}

pub(crate) const BULLET_WEAK_OPENING: Rule = Rule {
    about: About {
        code: Code::BulletWeakOpening,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A bullet begins with `Responsible for`, `Worked on`, `Participated in`, `Helped` and the like.",
        reason: "They say that you were there, not what you did. It is the first example of a weak bullet in every guide.",
        remedy: "Begin with the verb for your own part in it: built, tested, reviewed, led.",
        sources: &[Source::Requirements, Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    highlights: [Responsible \
                  for the billing API in Go]\n",
            good: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    highlights: [Owned the \
                   billing API in Go and raised its availability to 99.95%]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for line in subject.bullets() {
            let Some((range, verbs)) = weak_opening(line) else { continue };
            let words = &line.text.value[range.clone()];
            let message = format!("`{words}` says that you were there, not what you did");
            let verbs: Vec<String> = verbs.iter().map(|verb| capital(verb)).collect();
            findings
                .within(line.text, range, message)
                .hint(format!("begin with your own part in it, whichever is true: {}", verbs.join(", ")));
        }
    },
};

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(crate) const BULLET_ACTION_VERB: Rule = Rule {
    about: About {
        code: Code::BulletActionVerb,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A bullet's first word, an adverb aside, is not a verb; or it is in the present or `-ing` form in a role that \
                  has ended. In a current role the present tense is fine. Weak openings and `I` are told by their own rules.",
        reason: "Readers go down the first words. A verb there says what was done; a noun says what was around.",
        remedy: "Begin with what you did, in the past tense: `Built`, `Reduced`, `Migrated`.",
        sources: &[Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: 2024-02\n    \
                  highlights: [Migration of 14 services to Kubernetes]\n",
            good: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: 2024-02\n    \
                   highlights: [Migrated 14 services to Kubernetes]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for role in &subject.roles {
            for line in role.bullets.iter().filter(|line| weak_opening(line).is_none()) {
                let Some((at, opening)) = verbs::opening(&line.text.value, &line.words) else { continue };
                let range = line.words[at].range.clone();
                if first_person(line).is_some_and(|person| person == range) {
                    continue;
                }
                let word = line.text.value[range.clone()].to_owned();
                let (message, hint) = match opening {
                    Opening::Past(_) => continue,
                    Opening::Present(_) if role.is_current() => continue,
                    Opening::Present(past) => (
                        format!("`{word}` is in the present tense, and the role has ended"),
                        format!("write `{}`", capital(&past)),
                    ),
                    Opening::Progressive(past) => {
                        (format!("`{word}` doesn't say that it was done"), format!("write `{}`", capital(&past)))
                    }
                    Opening::Other => (
                        format!("this bullet begins with `{word}`, not with what you did"),
                        "begin with a verb in the past tense, such as Built, Reduced or Migrated".to_owned(),
                    ),
                };
                findings.within(line.text, range, message).hint(hint);
            }
        }
    },
};

pub(crate) const BULLET_QUANTIFIED: Rule = Rule {
    about: About {
        code: Code::BulletQuantified,
        group: Group::Bullets,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "A bullet has no number. Years, versions (`Java 17`) and names (`EC2`, `OAuth 2.0`) don't count.",
        reason: "How much, how many or how fast makes a claim that can be asked about. Not every bullet needs one: \
                 `role-quantified` says when there are too few.",
        remedy: "Add a figure that you know; leave the bullet as it is if there is none.",
        sources: &[Source::Skills, Source::Requirements, Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Migrated to Java 17 in 2023]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Migrated 14 services to \
                   Java 17]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for line in subject.bullets().filter(|line| line.figures.is_empty()) {
            findings
                .of(line.text, "this bullet has no number")
                .hint("how many, how often, how fast, how much less? If you know it, add it");
        }
    },
};

pub(crate) const BULLET_OUTCOME: Rule = Rule {
    about: About {
        code: Code::BulletOutcome,
        group: Group::Bullets,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "A bullet has no word of what came of the work: reduced, serving, so that, instead of, from … to ….",
        reason: "What was built matters for what it changed. That is the half of the bullet that most leave out.",
        remedy: "Go on with a comma: `…, cutting …`, `…, serving …`, `…, so that …`.",
        sources: &[Source::Resume, Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Wrote a cache in Redis]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [\"Wrote a cache in Redis, \
                   answering most searches without the database\"]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for line in subject.bullets().filter(|line| !line.has_outcome()) {
            findings.of(line.text, "this bullet doesn't say what came of the work").hint(
                "who could do what because of it, or what got less? Go on with \"…, cutting …\" or \"…, so that …\"",
            );
        }
    },
};

pub(crate) const BULLET_VAGUE_OBJECT: Rule = Rule {
    about: About {
        code: Code::BulletVagueObject,
        group: Group::Bullets,
        severity: always(Note),
        severities: &[Note],
        bounds: &[],
        meaning: "A bullet holds `various`, `etc.`, `several projects`, `fixed bugs`, `APIs and databases` and the like.",
        reason: "It could stand in anybody's resume, and leaves the reader to think of the least.",
        remedy: "Name the one that mattered most.",
        sources: &[Source::Requirements, Source::Resume],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Built various services and fixed bugs]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Built the invoice and the dunning service]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for line in subject.bullets() {
            for range in line.phrases(&LEXICON.vague_objects.0) {
                // `fixed bugs` with their number is no longer vague.
                if line.figures.iter().any(|figure| figure.end <= range.end && range.start <= figure.start) {
                    continue;
                }
                let words = line.text.value[range.clone()].to_owned();
                findings
                    .within(line.text, range, format!("`{words}` could be anything"))
                    .hint("name the one that mattered most");
            }
        }
    },
};

pub(crate) const BULLET_LENGTH: Rule = Rule {
    about: About {
        code: Code::BulletLength,
        group: Group::Bullets,
        severity: always(Note),
        severities: &[Note],
        bounds: &[bound("max", 2, "lines of a bullet on the page")],
        meaning: "A bullet takes more than `max` lines on the page, as the theme sets it.",
        reason: "A resume is skimmed: the third line of a bullet is where eyes move on to the next one.",
        remedy: "Cut what the reader knows, or make two bullets of it.",
        sources: &[Source::Practice],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights:\n      - Built the billing \
                  service that takes the orders of all shops and of all partners in all countries, checks them against the \
                  price lists and the contracts of the day, makes invoices of them in the language of the customer, sends \
                  them by mail or by post, and keeps what was sent for ten years as the law demands\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights:\n      - Built the billing \
                   service that makes 40,000 invoices a day\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let max = findings.bound("max");
        for line in subject.bullets() {
            let Some(lines) = line.lines(subject).filter(|lines| *lines > max) else { continue };
            findings
                .of(line.text, format!("this bullet takes {lines} lines on the page, and {max} are what is read"))
                .hint("cut what the reader knows already, or make two bullets of it");
        }
    },
};

pub(crate) const BULLET_REPEATED_VERB: Rule = Rule {
    about: About {
        code: Code::BulletRepeatedVerb,
        group: Group::Bullets,
        severity: always(Note),
        severities: &[Note],
        bounds: &[bound("max", 2, "bullets of a role that begin with one verb")],
        meaning: "More than `max` bullets of a role begin with the same verb.",
        reason: "The same verb three times makes three achievements look like one.",
        remedy: "Take the verb that says more exactly what was done: `Built` may be designed, automated or migrated.",
        sources: &[Source::Practice],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Built a cache, Built a queue, Built an API]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Built a cache, Designed a queue, Built an API]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let max = findings.bound("max");
        for role in &subject.roles {
            let mut uses: BTreeMap<String, Vec<(&Line<'_>, Range<usize>)>> = BTreeMap::new();
            for line in &role.bullets {
                let Some((at, opening)) = verbs::opening(&line.text.value, &line.words) else { continue };
                if let Opening::Past(verb) | Opening::Present(verb) | Opening::Progressive(verb) = opening {
                    uses.entry(verb).or_default().push((line, line.words[at].range.clone()));
                }
            }
            for (verb, uses) in uses.into_iter().filter(|(_, uses)| uses.len() > max) {
                let (line, range) = uses[max].clone();
                let message = format!("{} bullets of {} begin with `{}`", uses.len(), role.name(), capital(&verb));
                findings.within(line.text, range, message).hint("which verb says more exactly what you did here?");
            }
        }
    },
};

pub(crate) const BULLET_FIRST_PERSON: Rule = Rule {
    about: About {
        code: Code::BulletFirstPerson,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A bullet or the summary says `I`, `my`, `me`, `we` or `our`.",
        reason: "Whose work it is goes without saying in a resume, and `we` leaves open which part was yours.",
        remedy: "Begin with the verb.",
        sources: &[Source::Practice],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [We moved our services to Kubernetes]\n",
            good: "work:\n  - name: Initech\n    position: Dev\n    startDate: 2021-03\n    highlights: [Moved 14 services to \
                   Kubernetes with I/O isolated in phase I]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for line in subject.summary.iter().chain(subject.bullets()) {
            let Some(range) = first_person(line) else { continue };
            let word = line.text.value[range.clone()].to_owned();
            findings
                .within(line.text, range, format!("`{word}`: a resume goes without it"))
                .hint("leave it out, and begin with the verb; where the team did it, say which part was yours");
        }
    },
};

/// The first `I`, `my`, `we` of a text; and neither `I/O` nor `phase I`.
fn first_person(line: &Line<'_>) -> Option<Range<usize>> {
    let value = line.text.value.as_str();
    let words = line.words.iter().enumerate().find(|(at, word)| {
        let next = value[word.range.end..].chars().next();
        let before = at.checked_sub(1).map(|before| line.words[before].small.as_str());
        let first = match word.small.as_str() {
            "i" => {
                let ranked = before.is_some_and(|word| {
                    matches!(
                        word,
                        "phase"
                            | "part"
                            | "level"
                            | "tier"
                            | "type"
                            | "stage"
                            | "class"
                            | "engineer"
                            | "developer"
                            | "sde"
                            | "swe"
                            | "calculus"
                    )
                });
                value[word.range.clone()].starts_with('I') && !ranked && !matches!(next, Some('/' | '&' | '-' | '.'))
            }
            "i'm" | "i've" | "i'd" | "i'll" | "my" | "me" | "we" | "our" => true,
            _ => false,
        };
        // `ME` and `WE` in capitals are names of something.
        first && !matches!(&value[word.range.clone()], "ME" | "WE" | "MY" | "OUR")
    });
    words.map(|(_, word)| word.range.clone())
}
