//! Whole resumes through [`build`]: nothing that was written is left out in silence.

use super::*;
use crate::diagnostic::Severity;
use crate::resume::{self, Document, Input, NoFiles, Set};

/// A resume with something of everything.
const FULL: &str = include_str!("../resume/tests/full.json");

/// What becomes of a document with some values set: what is printed, and all that is said on the way.
fn built(text: &str, sets: &[Set]) -> (Option<Content>, Vec<Diagnostic>) {
    let mut sources = Sources::new();
    let input = Input { name: "r.yaml", bytes: text.as_bytes(), sets, files: &NoFiles };
    let parsed = resume::parse(&mut sources, &input);
    let mut said = parsed.diagnostics;
    let content = parsed.resume.and_then(|resume| {
        let (content, more) = build(&resume, &sources, &Options::default());
        said.extend(more);
        content
    });
    (content, said)
}

/// The errors of a document, each as its code and path.
fn errors(text: &str) -> Vec<String> {
    let (content, said) = built(text, &[]);
    let errors: Vec<_> = said.iter().filter(|problem| problem.is_error()).collect();
    assert_eq!(content.is_none(), !errors.is_empty());
    assert!(errors.iter().all(|problem| !problem.labels.is_empty() && !problem.hints.is_empty()));
    errors.iter().map(|problem| format!("{} {}", problem.code, problem.path.as_deref().unwrap_or(""))).collect()
}

/// The paths of all texts about the person.
fn paths() -> Vec<String> {
    let input = Input { name: "full.json", bytes: FULL.as_bytes(), sets: &[], files: &NoFiles };
    let texts = Document::open(&mut Sources::new(), &input).texts();
    texts.into_iter().map(|text| text.origin.path).collect()
}

#[test]
fn every_text_of_a_resume_that_cannot_be_printed_is_refused_where_it_stands() {
    // A picture is never printed, a country only where no region is given, and a priority is no text.
    let unprinted = |path: &str| path.ends_with("image") || path.ends_with("countryCode") || path.ends_with("priority");
    for empty in ["\u{200b}", "\u{ad}\u{2060} ", "•", "\u{feff}✓ ○"] {
        for path in paths().into_iter().filter(|path| path != "$schema" && !unprinted(path)) {
            let sets = [Set { path: path.clone(), value: empty.to_owned() }];
            let (content, said) = built(FULL, &sets);
            let drawn = said.iter().any(|problem| problem.code == Code::DrawnLevel);
            let problem = said.iter().find(|problem| problem.is_error() && problem.path.as_ref() == Some(&path));
            assert!(problem.is_some() && content.is_none() || drawn && content.is_some(), "{path}: {said:?}");
        }
    }
}

#[test]
fn a_heading_without_text_takes_no_section_with_it() {
    let job = "basics: {name: Ada}\nwork: [{name: Acme, position: Engineer}]\n";
    let chosen = format!("{job}meta: {{atsafe: {{headings: {{work: ●}}}}}}\n");
    assert_eq!(errors(&chosen), ["empty-text meta.atsafe.headings.work"]);
    let own = "basics: {name: Ada}\nsections: [{heading: \"\\u00ad\", text: Swims}]\n";
    assert_eq!(errors(own), ["empty-text sections[0].heading"]);
    assert_eq!(errors("basics: {name: \"\\u200b\"}\n"), ["empty-text basics.name"]);
}

#[test]
fn a_heading_with_nothing_below_it_is_told() {
    let (content, said) = built("basics: {name: Ada}\nsections: [{heading: Hobbies}]\n", &[]);
    assert!(content.unwrap().sections.is_empty());
    assert_eq!(said[0].message, "`sections[0].heading` is not printed: nothing stands below it");
}

#[test]
fn a_section_is_renamed_by_its_key_in_any_case() {
    let text = "basics: {name: Ada}\nwork: [{name: Acme}]\nmeta: {atsafe: {headings: {Work: Experience}}}\n";
    assert_eq!(built(text, &[]).0.unwrap().sections[0].heading.text, "Experience");
}

#[test]
fn a_level_that_is_drawn_is_printed_and_told() {
    let text = "basics: {name: Ada}\nskills: [{name: Go, level: ●●●○○, keywords: [goroutines]}, {name: C, level: ★★}]\n\
                languages: [{language: German, fluency: B2}, {language: Dutch, fluency: • •}]\n";
    let (content, said) = built(text, &[]);
    let content = content.unwrap();
    let printed: Vec<&str> = content.leaves().map(|leaf| leaf.text.as_str()).collect();
    assert!(["●●●○○", "★★", "B2", "• •"].iter().all(|level| printed.contains(level)), "{printed:?}");
    let told = said.iter().filter(|problem| problem.severity == Severity::Warning);
    let told: Vec<_> = told.map(|problem| (problem.code, problem.path.clone().unwrap_or_default())).collect();
    let level = |path: &str| (Code::DrawnLevel, path.to_owned());
    assert_eq!(told, [level("skills[0].level"), level("skills[1].level"), level("languages[1].fluency")]);
}

#[test]
fn the_parts_of_a_place_and_of_an_account_are_refused_one_by_one() {
    let text = "basics: {name: Ada, location: {city: Bonn, region: ●, postalCode: \"\\u200b\"}, \
                profiles: [{network: \"\\u00ad\", username: ada}]}\n";
    let refused = ["basics.location.region", "basics.location.postalCode", "basics.profiles[0].network"];
    assert_eq!(errors(text), refused.map(|path| format!("empty-text {path}")));
}

#[test]
fn the_day_of_the_last_change_is_the_day_of_the_file() {
    let dated = |moment: &str| {
        let (content, said) = built(&format!("basics: {{name: Ada}}\nmeta: {{lastModified: '{moment}'}}\n"), &[]);
        content.map(|content| content.date).ok_or_else(|| said.iter().map(|it| it.message.clone()).collect::<String>())
    };
    assert_eq!(dated("2026-03-01"), Ok(Some((2026, 3, 1))));
    assert_eq!(dated("2024-02-29T10:00:00Z"), Ok(Some((2024, 2, 29))));
    assert_eq!(dated(""), Ok(None));
    assert_eq!(dated("yesterday"), Err("`yesterday` is not a date".to_owned()));
    assert_eq!(dated("2024-02-31"), Err("February 2024 has 29 days, and this is day 31".to_owned()));
    assert_eq!(dated("2024-02"), Err("the day of `2024-02` is not known".to_owned()));
    assert_eq!(dated("present"), Err("the day of `present` is not known".to_owned()));
}
