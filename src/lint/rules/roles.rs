//! Roles as a whole: how many bullets, how many figures, how much room for what is long ago.

use super::structure::{ENGLISH, TODAY};
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};
use crate::lint::phrases::LEXICON;
use crate::lint::rule::{About, Bound, Example, Fix, Level, Rule, Source, always, bound};
use crate::lint::subject::{Line, Role};
use crate::resume::Origin;
use crate::rules::Group;

/// How long ago a role may have ended to be told in full, in years.
const RECENT: usize = 10;

pub(crate) const BULLETS_PER_ROLE: Rule = Rule {
    about: About {
        code: Code::BulletsPerRole,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning, Note],
        bounds: &[
            Bound { name: "min", what: "bullets of a role", values: [2, 3, 3] },
            bound("max", 5, "bullets of a role"),
        ],
        meaning: "A role has fewer than `min` bullets, or more than `max`. One more is a note in the current role. \
                  Internships, roles of less than half a year, and what ended more than ten years ago may have fewer.",
        reason: "Three to five bullets are read; of eight, the reader picks three, and not the best ones. One bullet for \
                 three years says that nothing else was worth a line.",
        remedy: "Keep the bullets with a result. Where there are too few, ask what changed because you were there.",
        sources: &[Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: 2024-02\n    \
                  highlights:\n      - Built the billing API in Go, cutting invoice errors by 30%.\n",
            good: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: 2024-02\n    \
                   highlights:\n      - Built the billing API in Go, cutting invoice errors by 30%.\n      - Moved 12 jobs to \
                   Apache Kafka, so that a failed night is replayed in 5 minutes.\n      - Halved the bill for PostgreSQL by \
                   archiving 2 TB of events.\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let (min, max) = (findings.bound("min"), findings.bound("max"));
        for role in &subject.roles {
            let count = role.bullets.len();
            let old = subject.today.is_some_and(|today| role.is_older_than(RECENT, today));
            let excused = old || role.is_training() || role.is_short();
            if count < min && !(excused && (count > 0 || role.summary.is_some())) {
                let bullets = if count == 1 { "bullet" } else { "bullets" };
                findings
                    .at(
                        place(role),
                        format!("{} has {count} {bullets}; {min} to {max} are what readers look for", role.name()),
                    )
                    .matched(role.name())
                    .hint(
                        "what got faster, cheaper, safer or possible because you were there? Each answer is a bullet",
                    );
            } else if count > max {
                let finding = findings.at(
                    &role.bullets[max].text.origin,
                    format!("{} has {count} bullets; the first {max} are what is read", role.name()),
                );
                finding.matched(role.name()).hint("keep those with a result, and merge or drop the others");
                if role.is_current() && count == max + 1 {
                    finding.rated(Note);
                }
            }
        }
    },
};

/// The title's place, so that the finding points at a word.
fn place<'a>(role: &'a Role<'_>) -> &'a Origin {
    role.title.or(role.employer).map_or(role.origin, |text| &text.origin)
}

pub(crate) const ROLE_QUANTIFIED: Rule = Rule {
    about: About {
        code: Code::RoleQuantified,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[Bound { name: "share", what: "per cent of all bullets that have a number", values: [50, 50, 60] }],
        meaning: "No bullet of a role of the last ten years has a number; or fewer than `share` per cent of all bullets \
                  have one. Years, versions and names such as EC2 are no numbers.",
        reason: "Numbers are what tells an achievement from a duty, for people and for the scanners that look for them. \
                 Guides name their absence among the most common mistakes.",
        remedy: "Ask of each bullet: how many, how often, how fast, how much less? Take figures from dashboards, tickets \
                 and bills; never guess one.",
        sources: &[Source::Sections, Source::Requirements, Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: present\n    \
                  highlights:\n      - Built the billing API in Go, cutting invoice errors.\n      - Moved nightly jobs to \
                  Apache Kafka.\n      - Documented the API with OpenAPI.\n",
            good: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: present\n    \
                   highlights:\n      - Built the billing API in Go, cutting invoice errors by 30%.\n      - Moved 12 nightly \
                   jobs to Apache Kafka.\n      - Documented the API with OpenAPI.\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let mut bare = false;
        for role in subject.recent(RECENT).filter(|role| !role.bullets.is_empty() && !is_duties(role)) {
            if role.bullets.iter().all(|line| line.figures.is_empty()) {
                bare = true;
                findings
                    .at(place(role), format!("{} has no number in any bullet", role.name()))
                    .matched(role.name())
                    .hint("how many users, requests or records; how much faster, cheaper, less often? One true figure is enough");
            }
        }
        let all = subject.bullets().count();
        let with = subject.bullets().filter(|line| !line.figures.is_empty()).count();
        let share = findings.bound("share");
        // Where a role has none, that is said already; and of two or three bullets no share can be taken.
        if !bare && all >= 4 && with * 100 < all * share && !subject.roles.iter().all(is_duties) {
            findings
                .add(format!("{with} of {all} bullets have a number, and {share} % of them should"))
                .matched("share")
                .hint("`-v` shows the bullets without one");
        }
    },
};

/// Whether a role's title is one of software or of what it runs on; other work needs no technology.
fn is_technical(role: &Role<'_>) -> bool {
    role.title.is_none_or(|title| {
        let words = crate::lint::phrases::split(&title.value);
        words.iter().any(|word| LEXICON.technical_titles.contains(word))
    })
}

/// Whether a role shows nothing but duties: no number, no outcome, no technology.
fn is_duties(role: &Role<'_>) -> bool {
    let bare = |line: &Line<'_>| line.figures.is_empty() && line.skills.is_empty() && !line.has_outcome();
    !role.bullets.is_empty() && role.bullets.iter().all(bare) && role.keywords.is_empty()
}

pub(crate) const ROLE_DUTIES_ONLY: Rule = Rule {
    about: About {
        code: Code::RoleDutiesOnly,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "No bullet of a role has a number, an outcome or a technology. What this rule finds is not told again as \
                  `role-quantified` or `bullet-tech-context`.",
        reason: "Duties are the same for everybody with the title. Most backend resumes fail, a guide says, because they \
                 list responsibilities instead of what came of them.",
        remedy: "For each duty, write the best thing that came of it, with what it was done.",
        sources: &[Source::Requirements, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: present\n    \
                  highlights: [Attended planning meetings, Wrote new features, Fixed bugs of customers]\n",
            good: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: present\n    \
                   highlights: [\"Fixed 40 bugs of customers a quarter, cutting tickets by a third\", Wrote the export to \
                   Amazon S3, Planned releases with two teams]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        for role in subject.recent(RECENT).filter(|role| is_duties(role)) {
            findings
                .at(place(role), format!("{} reads as a list of duties", role.name()))
                .matched(role.name())
                .hint("say what came of the work and with what it was done: \"Built … in Go, cutting … by …\"");
        }
    },
};

pub(crate) const BULLET_TECH_CONTEXT: Rule = Rule {
    about: About {
        code: Code::BulletTechContext,
        group: Group::Bullets,
        severity: always(Warning),
        severities: &[Warning, Note],
        bounds: &[],
        meaning: "A role of the last ten years has bullets, and neither they nor its keywords name a skill of the profile. A \
                  single bullet without one is a note. Roles whose title has nothing to do with software are passed over.",
        reason: "A technology counts where it was used. Recruiters match the stack of each role with the posting's.",
        remedy: "Name the language, framework or tool where it was used.",
        sources: &[Source::Resume, Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: present\n    \
                  highlights: [Cut invoice errors by 30%, Answered 200 tickets a month, Led a team of 3]\n",
            good: "work:\n  - name: Initech\n    position: Backend Developer\n    startDate: 2021-03\n    endDate: present\n    \
                   highlights: [Cut invoice errors by 30% with checks in Go, Led a team of 3 in moving to PostgreSQL]\n",
        },
        fix: Fix::No,
    },
    needs: ENGLISH,
    check: |subject, findings| {
        let roles = subject.recent(RECENT).filter(|role| !role.bullets.is_empty() && !is_duties(role));
        for role in roles {
            let bare: Vec<_> = role.bullets.iter().filter(|line| line.skills.is_empty()).collect();
            let named = role.texts().chain(&role.keywords).any(|line| !line.skills.is_empty());
            if !named && !is_technical(role) {
                continue;
            }
            if !named && bare.len() == role.bullets.len() {
                findings
                    .at(place(role), format!("{} names no technology", role.name()))
                    .matched(role.name())
                    .hint("say in which language or with which tool the work was done");
                continue;
            }
            for line in bare {
                findings
                    .of(line.text, "this bullet names no technology")
                    .rated(Note)
                    .hint("if one mattered here, name it where it was used");
            }
        }
    },
};

pub(crate) const OLDER_ROLES_CONDENSED: Rule = Rule {
    about: About {
        code: Code::OlderRolesCondensed,
        group: Group::Bullets,
        severity: [None, Some(Warning), Some(Warning)],
        severities: &[Warning],
        bounds: &[bound("years", 10, "years after which a role is old"), bound("max", 1, "bullets of an old role")],
        meaning: "A role that ended more than `years` years before the given day has more than `max` bullets.",
        reason: "Old work takes the room of new work, and is rarely with the tools that are asked for.",
        remedy: "Keep one line of it, or the entry's head alone, unless it shows what nothing newer does.",
        sources: &[Source::Resume],
        example: Example {
            level: Level::Senior,
            bad: "work:\n  - name: Initech\n    position: Developer\n    startDate: 2009\n    endDate: 2012\n    highlights: [Wrote \
                  a report engine in Java, Moved it to Oracle Database]\n",
            good: "work:\n  - name: Initech\n    position: Developer\n    startDate: 2009\n    endDate: 2012\n    highlights: [Wrote \
                   a report engine in Java for 40 branches]\n",
        },
        fix: Fix::No,
    },
    needs: TODAY,
    check: |subject, findings| {
        let Some(today) = subject.today else { return };
        let (years, max) = (findings.bound("years"), findings.bound("max"));
        for role in subject.roles.iter().filter(|role| role.is_older_than(years, today) && role.bullets.len() > max) {
            let count = role.bullets.len();
            findings
                .at(place(role), format!("{} ended more than {years} years ago and takes {count} bullets", role.name()))
                .matched(role.name())
                .hint(format!("keep {max}, unless it shows what nothing newer does"));
        }
    },
};

pub(crate) const ROLES_COUNT: Rule = Rule {
    about: About {
        code: Code::RolesCount,
        group: Group::Bullets,
        severity: [None, Some(Note), Some(Note)],
        severities: &[Note],
        bounds: &[bound("max", 5, "roles told in full")],
        meaning: "More than `max` roles have two bullets or more. Fewer roles are no finding: nobody can add one.",
        reason: "Three to five roles are read in detail; the others only show where the years went.",
        remedy: "Leave the older ones their heads, or a bullet each.",
        sources: &[Source::Sections],
        example: Example {
            level: Level::Senior,
            bad: "work:\n  - {name: A, position: Dev, startDate: 2020, highlights: [One, Two]}\n  - {name: B, position: Dev, \
                  startDate: 2019, highlights: [One, Two]}\n  - {name: C, position: Dev, startDate: 2018, highlights: [One, \
                  Two]}\n  - {name: D, position: Dev, startDate: 2017, highlights: [One, Two]}\n  - {name: E, position: Dev, \
                  startDate: 2016, highlights: [One, Two]}\n  - {name: F, position: Dev, startDate: 2015, highlights: [One, \
                  Two]}\n",
            good: "work:\n  - {name: A, position: Dev, startDate: 2020, highlights: [One, Two]}\n  - {name: B, position: Dev, \
                   startDate: 2019, highlights: [One]}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let max = findings.bound("max");
        let detailed: Vec<_> = subject.roles.iter().filter(|role| role.bullets.len() >= 2).collect();
        if let Some(role) = detailed.get(max) {
            findings
                .at(place(role), format!("{} roles are told in full; {max} are as many as are read", detailed.len()))
                .matched("roles")
                .hint("leave this one and those below it a bullet each, or their heads alone");
        }
    },
};
