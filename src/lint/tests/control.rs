//! What is asked for, in the document, in comments and by a baseline.

use super::*;
use crate::diagnostic::Severity;

/// Two weak openings, one of them a Perl script's, in a document with settings.
fn document(settings: &str) -> String {
    let meta = format!("meta:\n  atsafe:\n    lint:\n{settings}");
    let work = "work:\n  - name: Initech\n    position: Developer\n    startDate: 2022-01\n    highlights:\n      \
                - Worked on the API in Go, cutting 5 faults a week\n      - Helped with 3 scripts, saving 2 hours a day\n      \
                - Built 2 services in Go, serving 9,000 users\n";
    with(Level::Mid, &format!("{meta}{work}"))
}

fn weak(text: &str) -> Vec<String> {
    said(text, Some(Level::Mid)).into_iter().filter(|line| line.contains("[bullet-weak-opening]")).collect()
}

fn refused(text: &str) -> Vec<String> {
    let problems = outcome(text, &Options::default(), None).0.unwrap_err();
    problems.iter().map(|it| format!("{}; {}", it.message, it.hints.join("; "))).collect()
}

#[test]
fn a_rule_can_be_switched_off_or_given_another_severity() {
    assert_eq!(weak(&document("      rules: {}\n")).len(), 2);
    assert!(weak(&document("      rules: {bullet-weak-opening: off}\n")).is_empty());
    assert!(weak(&document("      rules: {bullet-weak-opening: error}\n"))[0].starts_with("error["));
    assert!(weak(&document("      rules: {bullet-weak-opening: {severity: note}}\n"))[0].starts_with("note["));
    // Nothing given is the default.
    assert_eq!(weak(&document("      rules: {bullet-weak-opening: }\n")).len(), 2);
}

#[test]
fn a_family_can_be_set_at_once_and_a_rule_of_it_apart() {
    assert!(weak(&document("      rules: {bullets: off}\n")).is_empty());
    assert_eq!(weak(&document("      rules: {bullet-weak-opening: on, bullets: off}\n")).len(), 2);
}

#[test]
fn bounds_are_those_of_the_document() {
    let bullets = |settings: &str| {
        let lines = said(&document(settings), Some(Level::Mid));
        lines.into_iter().filter(|line| line.contains("bullets-per-role")).collect::<Vec<_>>()
    };
    assert!(bullets("      rules: {}\n").is_empty());
    assert_eq!(bullets("      rules: {bullets-per-role: {min: 4}}\n").len(), 1);
    assert_eq!(bullets("      rules: {bullets-per-role: {min: 1, max: 2}}\n").len(), 1);
    assert!(bullets("      rules: {bullets-per-role: {min: 4, severity: off}}\n").is_empty());
}

#[test]
fn what_cannot_be_meant_is_refused_all_at_once_with_the_nearest_there_is() {
    let text = document(
        "      level: middle\n      fail-on: warnings\n      rules:\n        bullet-weak-openings: off\n        bullet-length: loud\n        \
         bullets-per-role: {mxa: 3}\n        pages-max: {max: two}\n        skill-vague: {max: 1}\n        summary-length: {min: 7}\n        \
         wide-gap: off\n        colour: off\n",
    );
    let refused = refused(&text);
    for expected in [
        "`middle` is no choice for `meta.atsafe.lint.level`; ",
        "`warnings` is no choice for `meta.atsafe.lint.fail-on`; did you mean `warning`?",
        "there is no rule `bullet-weak-openings`; did you mean `bullet-weak-opening`?",
        "`loud` is no choice for `meta.atsafe.lint.rules.bullet-length`; ",
        "`bullets-per-role` has no bound `mxa`; did you mean `max`?",
        "`two` is no whole number; write a number such as `6`",
        "`skill-vague` has no bound `max`; `skill-vague` takes a severity alone",
        "`summary-length` would allow at least 7 and at most 4; set both `min` and `max`",
        "there is no rule `wide-gap`; that is a finding of the PDF or of the document itself, which cannot be switched off",
        "there is no rule `colour`; `atsafe rules` lists all rules",
    ] {
        assert!(refused.iter().any(|line| line.starts_with(expected)), "{expected}\n{refused:#?}");
    }
    assert_eq!(refused.len(), 10, "{refused:#?}");
}

#[test]
fn the_level_is_the_callers_then_the_documents_then_that_of_the_dates() {
    let level = |text: &str, level, today| {
        let outcome = outcome(text, &Options { level, today }, None).0.unwrap();
        (outcome.level, outcome.reason)
    };
    let text = document("      level: senior\n");
    assert_eq!(level(&text, Some(Level::Entry), None), (Level::Entry, Reason::Given));
    assert_eq!(level(&text, None, None), (Level::Senior, Reason::Given));
    let dated = document("      rules: {}\n");
    assert_eq!(level(&dated, None, Some((2026, 1, 31))).0, Level::Mid);
    assert_eq!(level(&dated, None, Some((2023, 1, 31))).0, Level::Entry);
    let without = level(&dated, None, None);
    assert!(matches!(without, (Level::Mid, Reason::YearsUpTo(years, (2025, 1, 1))) if years > 3.0), "{without:?}");
    let open = "basics: {name: Ada}\nwork:\n  - {name: Initech, position: Developer, startDate: 2019-03}\n";
    let began = |day| level(open, None, day).0;
    assert_eq!((began(Some((2019, 9, 1))), began(Some((2026, 1, 31)))), (Level::Entry, Level::Senior));
    assert_eq!(level(open, None, None), (Level::Mid, Reason::Open));
    let ended = open.replace("2019-03", "2019-03, endDate: 2019-12");
    assert!(matches!(level(&ended, None, None), (Level::Entry, Reason::YearsUpTo(..))));
    let none = with(Level::Entry, "work: []\n");
    assert_eq!(level(&none, None, None), (Level::Entry, Reason::NoWork));
}

#[test]
fn without_a_day_the_rules_that_need_one_are_left_out_and_told_once() {
    let dayless = |text: &str, today| outcome(text, &Options { level: None, today }, None).0.unwrap();
    let text = example(Level::Senior);
    let outcome = dayless(text, None);
    assert_eq!(outcome.dayless, [Code::OlderRolesCondensed, Code::SummaryYearsConsistent]);
    let notes: Vec<_> = outcome.findings.iter().filter(|it| it.code == Code::RulesLeftOut).collect();
    assert_eq!(notes.len(), 1);
    assert!(notes[0].message.ends_with("older-roles-condensed, summary-years-consistent"), "{}", notes[0].message);
    assert!(dayless(text, Some(TODAY)).dayless.is_empty());
    let modified = format!("{text}meta: {{lastModified: 2026-03-01T10:00:00Z}}\n");
    assert!(dayless(&modified, None).dayless.is_empty());
}

#[test]
fn a_text_in_another_language_is_not_held_against_english_words() {
    let german = "work:\n  - name: Initech\n    position: Entwickler\n    startDate: 2022-01\n    highlights:\n      - Entwicklung einer \
                  Schnittstelle für Rechnungen mit Go und PostgreSQL im Team von fünf Personen\n      - Umstellung der \
                  Datenbank auf eine neue Version ohne Ausfall während des laufenden Betriebs\n      - Betreuung der \
                  Auszubildenden während ihrer Projekte\nbasics:\n  name: Ada Beispiel\n  email: ada@example.com\n  summary: \
                  Entwicklerin mit vier Jahren Erfahrung.\nprojects: []\n";
    let lines = said(&with(Level::Mid, german), Some(Level::Mid));
    assert!(!lines.iter().any(|line| line.contains("[bullet-action-verb]")), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("the text is not in English")), "{lines:#?}");
}

/// The document with comments put in: `%` on the line of the first weak opening, `^` on a line above it.
fn commented(above: &str, behind: &str) -> String {
    let line = "      - Worked on the API in Go, cutting 5 faults a week";
    let above = if above.is_empty() { String::new() } else { format!("      {above}\n") };
    document("      rules: {}\n").replace(line, &format!("{above}{line} {behind}"))
}

#[test]
fn a_comment_on_the_line_or_above_it_allows_what_is_found_there_and_nothing_else() {
    assert_eq!(weak(&commented("", "# atsafe: allow bullet-weak-opening -- it was so")).len(), 1);
    assert_eq!(weak(&commented("# atsafe: allow bullet-weak-opening", "")).len(), 1);
    assert_eq!(weak(&commented("# atsafe: allow bullet-weak-opening\n      # another comment", "")).len(), 1);
    assert_eq!(weak(&commented("# atsafe: allow bullet-length, bullet-weak-opening", "")).len(), 1);
    assert_eq!(weak(&commented("# atsafe: allow bullet-weak-opening[\"worked on\"] -- so", "")).len(), 1);
    assert_eq!(weak(&commented("# atsafe: allow bullet-weak-opening[\"helped\"]", "")).len(), 2);
    assert_eq!(weak(&commented("# allow bullet-weak-opening", "")).len(), 2);
}

#[test]
fn the_reason_is_kept_for_reports() {
    let text = commented("# atsafe: allow bullet-weak-opening -- it was so -- really", "");
    let (outcome, _) = outcome(&text, &Options { level: Some(Level::Mid), today: None }, None);
    let suppressed = outcome.unwrap().suppressed;
    assert_eq!(suppressed.len(), 1);
    assert!(suppressed[0].in_source && suppressed[0].reason.as_deref() == Some("it was so -- really"));
}

#[test]
fn a_comment_above_a_folded_text_allows_what_is_found_anywhere_in_it() {
    let basics = "basics:\n  name: Ada Example\n  email: ada@example.com\n  # atsafe: allow summary-generic-phrase -- it is so\n  summary: >-\n    \
                  Backend Developer with 4 years of building APIs in Go and PostgreSQL, and\n    a team player. Owns billing.\n";
    let lines = said(&with(Level::Mid, basics), Some(Level::Mid));
    assert!(!lines.iter().any(|line| line.contains("summary-generic-phrase") || line.contains("unused")), "{lines:#?}");
}

#[test]
fn a_comment_that_allows_nothing_is_told() {
    let unused = |text: &str| {
        let lines = said(text, Some(Level::Mid));
        lines.into_iter().filter(|line| line.contains("unused-allow")).collect::<Vec<_>>()
    };
    assert!(unused(&commented("# atsafe: allow bullet-weak-opening", "")).is_empty());
    let idle = unused(&commented("# atsafe: allow bullet-first-person, bullet-weak-opening", ""));
    assert_eq!(idle, ["warning[unused-allow] `bullet-first-person` finds nothing here"]);
    let other = unused(&commented("# atsafe: allow bullet-weak-opening[\"helped\"]", ""));
    assert_eq!(other, ["warning[unused-allow] `bullet-weak-opening` finds nothing here with these words"]);
    // A rule that doesn't look has nothing to allow, and may again tomorrow.
    let off = commented("# atsafe: allow bullet-weak-opening", "").replace("rules: {}", "rules: {bullets: off}");
    assert!(unused(&off).is_empty());
}

#[test]
fn a_comment_that_cannot_be_understood_is_refused_with_its_place() {
    for (comment, expected) in [
        ("# atsafe: allow bullet-weak-opening bullet-length", "the rules of this comment can't be made out; "),
        ("# atsafe: alow bullet-length", "a comment for atsafe says `allow` and a rule; "),
        ("# atsafe: allow bullet-lenght", "there is no rule `bullet-lenght`; did you mean `bullet-length`?"),
        ("# atsafe: allow unfilled-placeholder", "`unfilled-placeholder` is allowed without a reason; say why"),
    ] {
        let text = commented(comment, "");
        assert!(refused(&text).iter().any(|line| line.starts_with(expected)), "{comment}: {:?}", refused(&text));
        let (problems, sources) = outcome(&text, &Options::default(), None);
        let span = problems.unwrap_err()[0].labels[0].span;
        assert!(comment.contains(sources.slice(span)), "{comment}");
    }
}

#[test]
fn a_baseline_takes_out_what_it_holds_as_often_as_it_does_and_stays_when_lines_shift() {
    let options = Options { level: Some(Level::Mid), today: Some(TODAY) };
    let text = document("      rules: {}\n");
    let before = outcome(&text, &options, None).0.unwrap();
    let all = before.baseline.count();
    assert!(all >= 2);
    let baseline = Baseline::read("known.json", &before.baseline.write()).unwrap();
    assert_eq!(baseline, before.baseline);
    let shifted = format!("# One line more.\n\n{text}").replace(
        "work:\n",
        "work:\n  - {name: Other, position: Developer, startDate: 2024-01, highlights: [Helped with 3 scripts]}\n",
    );
    let after = outcome(&shifted, &options, Some(&baseline)).0.unwrap();
    let weak: Vec<_> = after.findings.iter().filter(|it| it.code == Code::BulletWeakOpening).collect();
    assert_eq!(weak.len(), 1, "{weak:#?}");
    assert!(after.suppressed.iter().filter(|it| !it.in_source).count() >= 2);
}

#[test]
fn what_is_no_baseline_is_refused() {
    for text in [
        "",
        "{}",
        "[]",
        "{\"atsafe_baseline\": 2, \"findings\": []}",
        "{\"atsafe_baseline\": 1, \"findings\": [], \"x\": 1}",
    ] {
        assert!(
            Baseline::read("known.json", text).unwrap_err().message.starts_with("`known.json` is no baseline: "),
            "{text}"
        );
    }
}

#[test]
fn a_finding_points_at_the_words_it_is_about() {
    let (outcome, sources) =
        outcome(&document("      rules: {}\n"), &Options { level: Some(Level::Mid), today: None }, None);
    let outcome = outcome.unwrap();
    let weak: Vec<_> = outcome.findings.iter().filter(|it| it.code == Code::BulletWeakOpening).collect();
    let words: Vec<&str> = weak.iter().map(|it| sources.slice(it.labels[0].span)).collect();
    assert_eq!(words, ["Worked on", "Helped with"]);
    assert_eq!(weak[0].path.as_deref(), Some("work[0].highlights[0]"));
    assert!(weak[0].severity == Severity::Warning && !weak[0].hints.is_empty());
}

#[test]
fn what_is_said_to_be_mendable_is_what_can_be_edited() {
    let fixable = |skills: &str| {
        let text = with(Level::Mid, &format!("skills:\n{skills}"));
        outcome(&text, &Options { level: Some(Level::Mid), today: None }, None).0.unwrap().fixable
    };
    let rest = "  - {name: C, keywords: [Java, Spring Boot, gRPC, PostgreSQL, Redis, Elasticsearch, RabbitMQ, Docker, Terraform, Apache \
                Kafka, GitLab CI, Google Kubernetes Engine, JUnit, Testcontainers, Prometheus, Grafana]}\n  - {name: B, keywords: [SQL]}\n";
    assert_eq!(fixable(&format!("  - {{name: A, keywords: [golang]}}\n{rest}")), 1);
    assert_eq!(fixable(&format!("  - {{name: A, keywords: [{{text: golang, tags: [x]}}]}}\n{rest}")), 0);
}

#[test]
fn settings_from_elsewhere_go_over_those_of_the_document_rule_by_rule() {
    let text = document("      level: entry\n      rules: {bullet-weak-opening: off, bullets-per-role: {min: 4}}\n");
    let settings = |lines: &str| {
        let text = format!("basics: {{name: A}}\nmeta:\n  atsafe:\n    lint:\n{lines}");
        let input = crate::resume::Input { name: "over.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
        crate::resume::parse(&mut Sources::new(), &input).resume.unwrap().meta.atsafe.lint
    };
    let project =
        settings("      level: senior\n      rules: {bullet-weak-opening: note, bullets-per-role: {min: 5}}\n");
    let variant = settings("      level: mid\n      rules: {bullets-per-role: {min: 1}}\n");
    let outcome = outcome_with(&text, &Options::default(), &[&project, &variant], None).0.unwrap();
    assert_eq!(outcome.level, Level::Mid);
    let count = |code| outcome.findings.iter().filter(|it| it.code == code).count();
    assert_eq!((count(Code::BulletWeakOpening), count(Code::BulletsPerRole)), (2, 0));
}
