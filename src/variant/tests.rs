//! Variants of a small resume: what they show, what they say, what they keep to.

use crate::content::{Block, Content};
use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::{self, Settings};
use crate::project;
use crate::resume::{Document, Input, NoFiles};
use crate::source::Sources;

const RESUME: &str = "basics: {name: Ada Example, label: Engineer, email: a@example.com, phone: 555-0100,
  summary: Engineer with 9 years of experience in Go and Python at Initech.}
skills:
  - {name: Languages, keywords: [{text: Go, tags: [go]}, {text: Python, tags: [data]}, SQL]}
  - {name: Frontend, keywords: [{text: React, tags: [web]}]}
work:
  - name: Initech
    position: Engineer
    startDate: 2020-01
    highlights:
      - {text: Cut latency by 40%, priority: 9}
      - {text: Built 3 pipelines, tags: [data], priority: 1}
      - Wrote the docs
      - Answered calls
  - name: Globex
    startDate: 2008
    endDate: 2010-05
    position: Tester
    url: https://globex.example.com
    highlights: [Tested things]
  - name: Umbrella
    positions:
      - {position: Lead, startDate: 2017, endDate: 2019, tags: [lead]}
languages:
  - {language: English}
";

/// What a variant gives, and what is told of it.
fn variant(keys: &str) -> (Option<Content>, Vec<Diagnostic>) {
    let mut sources = Sources::new();
    let text = format!("resume: r.yaml\nvariants: {{v: {{{keys}}}}}\n");
    let input = Input { name: "atsafe.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
    let parsed = project::parse(&mut sources, &input);
    let plan = parsed.plan.unwrap_or_else(|| panic!("{:?}", parsed.diagnostics));
    let settings = Settings { variant: Some((*plan.targets[0].variant).clone()), ..Settings::default() };
    let input = Input { name: "r.yaml", bytes: RESUME.as_bytes(), sets: &[], files: &NoFiles };
    let document = Document::open(&mut sources, &input);
    let mut found = Vec::new();
    let resume = pipeline::read(&document, &[], &settings, &mut sources, &mut found);
    let worded = resume.and_then(|resume| pipeline::word(resume, &settings, &mut sources, &mut found));
    (worded.map(|worded| worded.content), found)
}

fn texts(keys: &str) -> Vec<String> {
    let (content, found) = variant(keys);
    let content = content.unwrap_or_else(|| panic!("{found:#?}"));
    content.leaves().map(|leaf| leaf.text.clone()).collect()
}

/// The codes and messages of all but notes.
fn problems(keys: &str) -> Vec<(Code, String)> {
    let (_, found) = variant(keys);
    found
        .into_iter()
        .filter(|it| it.severity > crate::diagnostic::Severity::Note)
        .map(|it| (it.code, it.message))
        .collect()
}

#[track_caller]
fn assert_shows(keys: &str, shown: &[&str], hidden: &[&str]) {
    let texts = texts(keys);
    for text in shown {
        assert!(texts.iter().any(|it| it == text), "{text} is not in {texts:#?}");
    }
    for text in hidden {
        assert!(texts.iter().all(|it| it != text), "{text} is in {texts:#?}");
    }
}

#[test]
fn untagged_items_are_always_in_and_tagged_ones_when_a_tag_is_included_and_none_excluded() {
    assert_shows("", &["SQL", "Wrote the docs"], &["Go", "Python", "Built 3 pipelines", "Lead"]);
    assert_shows("include: [go, data]", &["Go", "Python", "Built 3 pipelines"], &["React", "Lead"]);
    assert_shows("include: [go, data], exclude: [data]", &["Go", "SQL"], &["Python", "Built 3 pipelines"]);
}

#[test]
fn a_group_or_an_employer_of_which_nothing_is_left_goes_as_well() {
    assert_shows("", &["Initech"], &["Frontend", "Umbrella"]);
    assert_shows("include: [web, lead]", &["Frontend", "React", "Umbrella", "Lead"], &[]);
}

#[test]
fn whatever_is_left_out_is_told_with_its_place() {
    let (_, found) = variant("include: [go], sections: [work], redact: [phone]");
    let left: Vec<&str> =
        found.iter().filter(|it| it.code == Code::LeftOut).filter_map(|it| it.path.as_deref()).collect();
    for path in
        ["work[0].highlights[1].text", "skills", "skills[1]", "work[2]", "languages", "basics.phone", "basics.summary"]
    {
        assert!(left.contains(&path), "{path} is not among {left:?}");
    }
    assert!(found.iter().all(|it| !it.labels.is_empty()));
}

#[test]
fn sections_are_shown_in_the_order_given_and_no_others() {
    let (content, _) = variant("sections: [languages, work]");
    let headings: Vec<String> = content.unwrap().sections.iter().map(|it| it.heading.text.clone()).collect();
    assert_eq!(headings, ["Languages", "Professional Experience"]);
}

#[test]
fn a_tag_that_no_item_carries_is_an_error_with_the_nearest_one() {
    let (content, found) = variant("include: [dta], exclude: [zzz]");
    assert!(content.is_none());
    let unknown: Vec<_> = found.iter().filter(|it| it.code == Code::UnknownTag).collect();
    assert_eq!(unknown[0].hints[0], "did you mean `data`?");
    assert_eq!(unknown[1].hints[0], "the resume has `data`, `go`, `lead`, `web`");
}

#[test]
fn a_variant_that_shows_nothing_is_refused() {
    assert_eq!(problems("sections: [awards]")[0].0, Code::EmptyVariant);
}

#[test]
fn values_are_reworded_removed_and_set_as_lists() {
    let keys =
        "set: {'work[0].highlights[0]': Lowered latency by 40%, 'work[0].highlights[2]': , 'work[0].highlights[3]': ,
        basics.phone: null, 'work[1].highlights': [Tested things], 'skills[0].keywords': [SQL]}";
    assert_shows(
        keys,
        &["Lowered latency by 40%"],
        &["Wrote the docs", "Answered calls", "555-0100", "Cut latency by 40%"],
    );
    assert!(problems("set: {'work[9].name': Initech}")[0].1.contains("there is no item 9 in a list of 3"));
}

#[test]
fn what_a_variant_says_has_to_be_in_the_resume() {
    let found = |keys: &str| {
        problems(&format!("set: {{{keys}}}"))
            .into_iter()
            .map(|(code, message)| {
                assert_eq!(code, Code::VariantAddsClaim, "{message}");
                message
            })
            .collect::<Vec<_>>()
            .join("; ")
    };
    assert!(found("'work[0].name': Google").contains("the employer `Google`"));
    assert!(found("'work[0].startDate': 2012-01").contains("the date `2012-01`"));
    assert!(found("'work[0].highlights[0]': Cut latency by 60%").contains("the number `60%`"));
    assert!(found("'skills[0].keywords[0]': Rust").contains("the skill `Rust`"));
    assert!(found("basics.summary: Engineer who writes Haskell every day.").contains("`Haskell`"));
    assert_eq!(
        found("'work[0].startDate': 2020, basics.summary: Writes Go at Initech for 9 years, 'work[1].name': Globex"),
        ""
    );
    assert_eq!(found("'work[0].position': Backend Engineer, 'skills[0].keywords[2]': SQL"), "");
    assert!(problems("label: C++ Engineer")[0].1.contains("`C++`"));
    assert_eq!(problems("label: Senior Go Engineer"), []);
}

#[test]
fn a_claim_is_found_however_it_is_dressed() {
    let found = |keys: &str| {
        let all = problems(keys);
        all.into_iter().map(|(_, message)| message).collect::<Vec<_>>().join("; ")
    };
    // A skill in a label, however it is written; a number in words, in a bullet and exchanged for that of another one.
    assert!(found("label: Senior Rust Engineer").contains("the skill `Rust`"));
    assert!(found("label: kubernetes administrator").contains("the skill `kubernetes`"));
    assert!(found("set: {'work[0].highlights[2]': Led twelve people}").contains("the number `twelve`"));
    assert!(found("set: {'work[0].highlights[2]': Doubled sales}").contains("the number `Doubled`"));
    assert!(found("set: {'work[0].highlights[0]': Cut latency by 3%}").contains("the number `3%`"));
    assert!(found("set: {'work[1].highlights[0]': Cut latency by 40%}").contains("the number `40%`"));
    // An employer that a bullet or another entry names, a new one by an older key, a title, a project.
    assert!(found("set: {'work[0].name': Globex}").contains("the employer `Globex`"));
    assert!(found("set: {'work[3]': {company: Google, position: Lead}}").contains("the employer `Google`"));
    assert!(found("set: {'work[0].position': Vice President}").contains("the title `Vice President`"));
    assert!(found("set: {'projects[0]': {name: Docs}}").contains("the project `Docs`"));
    let elsewhere = "set: {work: [{name: Globex, position: Tester, startDate: 2020-01}]}";
    assert!(found(elsewhere).contains("the date `2020-01`"));
}

#[test]
fn what_is_only_said_in_another_way_is_no_claim() {
    let fine = [
        "set: {work: [{name: Globex, position: Tester, startDate: 2008, endDate: 2010-05}, {name: Initech, position: Engineer,
          startDate: 2020-01, highlights: [Built three pipelines]}]}",
        "set: {'skills[0].keywords[0]': Golang, 'skills[0].name': Programming}",
        "set: {'work[0].highlights[1]': 'Built 3 pipelines, and cut latency by 40%'}",
        "set: {basics.phone: +44 20 7946 0000, basics.location: {city: Leeds}}",
        "label: Go Engineer with nine years",
    ];
    for keys in fine {
        assert_eq!(problems(keys), [], "{keys}");
    }
}

#[test]
fn a_claim_is_shown_with_the_place_that_says_it_and_the_place_in_the_resume() {
    let (_, found) = variant("set: {'work[0].name': Google}");
    let claim = found.iter().find(|it| it.code == Code::VariantAddsClaim).unwrap();
    let labels: Vec<&str> = claim.labels.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(labels, ["said here", "in the place of this"]);
    assert_ne!(claim.labels[0].span.file, claim.labels[1].span.file);
}

#[test]
fn limits_keep_what_has_the_highest_priority_and_then_what_comes_first() {
    assert_shows("limit: {roles: 1}", &["Initech"], &["Globex"]);
    assert_shows(
        "include: [data], limit: {bullets: 2}",
        &["Cut latency by 40%", "Wrote the docs"],
        &["Built 3 pipelines", "Answered calls"],
    );
}

#[test]
fn old_positions_become_a_line_by_the_latest_date_of_the_resume() {
    let (content, found) = variant("limit: {condense-after: 9y}");
    let content = content.unwrap();
    let work = content.sections.iter().find(|it| it.heading.text == "Professional Experience").unwrap();
    let old = &work.entries[1];
    assert!(old.condensed && old.blocks.is_empty() && old.head.iter().all(|part| !part.leaf.text.contains("http")));
    assert!(!work.entries[0].condensed && work.entries[0].blocks.iter().any(|it| matches!(it, Block::Bullet { .. })));
    assert!(found.iter().any(|it| it.message == "`work[1]` is condensed to a line: it ended more than 9 years ago"));
    let (content, _) = variant("limit: {condense-after: 10y}");
    assert!(content.unwrap().sections.iter().all(|it| it.entries.iter().all(|it| !it.condensed)));
}

#[test]
fn measures_tighten_then_condense_then_drop_the_least_important_and_never_the_best_bullet() {
    let (content, _) = variant("include: [data], limit: {pages: 1, condense-after: 5y}");
    let content = content.unwrap();
    let mut sources = Sources::new();
    let input = Input { name: "r.yaml", bytes: RESUME.as_bytes(), sets: &[], files: &NoFiles };
    let resume = Document::open(&mut sources, &input).read(&mut sources, &[], &[]).resume.unwrap();
    let ages = super::Ages::new(&resume, None);
    let span = content.header.name.origin.span;
    let after = crate::resume::Leaf { value: 60, origin: crate::resume::Origin { path: String::new(), span } };
    let limit = super::Limit { condense_after: Some(after), ..super::Limit::default() };
    let steps = super::measures(&content, &limit, &ages, &[("density".to_owned(), "compact".to_owned())]);
    let shown: Vec<String> = steps
        .iter()
        .map(|step| match step {
            super::Measure::Tighten { option, .. } => option.clone(),
            super::Measure::Condense { path, .. } | super::Measure::Drop { path, .. } => path.clone(),
        })
        .collect();
    assert_eq!(
        shown,
        ["density", "work[1]", "work[0].highlights[1].text", "work[0].highlights[3]", "work[0].highlights[2]"]
    );
    // The best bullet stays, wherever it stands; what has no priority has that of its entry.
    let low = RESUME
        .replace("by 40%, priority: 9", "by 40%, priority: 0")
        .replace("name: Globex", "name: Globex\n    priority: 2");
    let input = Input { name: "r.yaml", bytes: low.as_bytes(), sets: &[], files: &NoFiles };
    let resume = Document::open(&mut sources, &input).read(&mut sources, &[], &[]).resume.unwrap();
    let ages = super::Ages::new(&resume, None);
    assert_eq!((ages.priority("work[1].highlights[0]"), ages.priority("work[0].highlights[2]")), (2, super::PRIORITY));
    let drops = super::measures(&content, &super::Limit::default(), &ages, &[]);
    assert_eq!(drops[0].text(&content), "Cut latency by 40%");
    assert!(drops.iter().all(|step| step.text(&content) != "Wrote the docs"));
    let (short, options) = super::take(&steps, &content);
    assert_eq!(options.len(), 1);
    assert!(
        short.leaves().any(|it| it.text == "Cut latency by 40%") && short.leaves().all(|it| it.text != "Tested things")
    );
}
