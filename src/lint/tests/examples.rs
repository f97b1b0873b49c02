//! What is known of each rule is true: its examples are looked at, and its words keep to their form.

use std::collections::BTreeSet;

use super::*;
use crate::diagnostic::Severity;

fn fires(about: &About, keys: &str) -> Vec<String> {
    let level = about.example.level;
    let found = findings(&with(level, keys), Some(level));
    found.into_iter().filter(|it| it.code == about.code).map(|it| it.message).collect()
}

#[test]
fn each_bad_example_breaks_its_rule_and_each_good_one_keeps_it() {
    for about in rules() {
        let Example { bad, good, .. } = about.example;
        assert!(bad.is_empty() || !fires(about, bad).is_empty(), "{}: the bad example is not found", about.code);
        let found = fires(about, good);
        assert!(found.is_empty(), "{}: the good example breaks it: {found:?}", about.code);
    }
}

#[test]
fn the_examples_are_without_fault_at_the_level_that_their_dates_make() {
    for level in Level::ALL {
        let (outcome, _) = outcome(example(level), &Options { level: None, today: Some(TODAY) }, None);
        let outcome = outcome.unwrap();
        assert_eq!(outcome.level, level);
        let faults: Vec<_> = outcome.findings.iter().filter(|it| it.severity > Severity::Note).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn a_font_that_is_not_common_is_told() {
    let text = example(Level::Mid);
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let input = crate::resume::Input { name: "resume.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
    let pipeline::Worded { resume, content, .. } =
        pipeline::content(&input, &Settings::default(), &mut sources, &mut found).unwrap();
    let mut layout = Layout::default();
    layout.families = vec!["Comic Neue".into(), "noto sans".into()];
    let (options, profile) = (Options::default(), Profile::backend());
    let (resume, content, layout) = (&resume, &content, &layout);
    let looked = Input {
        resume,
        content,
        layout,
        sources: &sources,
        comments: &[],
        profile,
        options: &options,
        settings: &[],
        baseline: None,
        whole: true,
    };
    let found = lint(&looked).unwrap().findings;
    let fonts: Vec<_> = found.iter().filter(|it| it.code == Code::FontsCommon).map(|it| it.message.as_str()).collect();
    assert_eq!(fonts, ["the page is set in Comic Neue, which is not a common font"]);
}

#[test]
fn rules_stand_in_the_order_of_their_codes_and_each_code_has_one() {
    let codes: Vec<Code> = rules().map(|about| about.code).collect();
    assert!(codes.is_sorted());
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
}

#[test]
fn what_is_known_of_a_rule_is_whole() {
    for about in rules() {
        let code = about.code;
        assert!(!about.sources.is_empty(), "{code}");
        let usual = about.severity.into_iter().flatten();
        assert!(usual.clone().all(|severity| about.severities.contains(&severity)), "{code}");
        assert!(usual.count() > 0 || about.severities == [Severity::Note], "{code}");
        for bound in about.bounds {
            let name = format!("`{}`", bound.name);
            assert!(about.meaning.contains(&name), "{code}: the meaning doesn't name {name}");
        }
        // An example is read as YAML and shown as it is.
        assert!(
            [about.example.bad, about.example.good].iter().all(|text| text.is_empty() || text.ends_with('\n')),
            "{code}"
        );
    }
}

#[test]
fn findings_have_the_severities_that_are_told_of_them() {
    for about in rules().filter(|about| !about.example.bad.is_empty()) {
        let level = about.example.level;
        for finding in findings(&with(level, about.example.bad), Some(level)) {
            let told = crate::rules::rule(finding.code).severities;
            assert!(told.contains(&finding.severity), "{}[{}]", finding.severity, finding.code);
        }
    }
}

#[test]
fn deeds_are_those_of_skills_that_the_profile_has() {
    for id in LEXICON.deeds.keys() {
        assert!(Profile::backend().by_id(id).is_some(), "{id}");
    }
    let unknown: Vec<_> = LEXICON.informal.iter().filter(|short| Profile::backend().find(short).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn bounds_that_allow_everything_leave_nothing_to_find() {
    // These have cases that no bound is about.
    let unbound = [Code::RoleQuantified, Code::SkillEvidence, Code::SkillUnlisted, Code::KeywordStuffing];
    for about in rules().filter(|about| !about.bounds.is_empty() && !unbound.contains(&about.code)) {
        let widest = |name: &str| if matches!(name, "min" | "share") { 0 } else { 10_000 };
        let bounds: Vec<String> = about.bounds.iter().map(|it| format!("{}: {}", it.name, widest(it.name))).collect();
        let settings =
            format!("meta: {{atsafe: {{lint: {{rules: {{{}: {{{}}}}}}}}}}}\n", about.code, bounds.join(", "));
        let found = fires(about, &format!("{}{settings}", about.example.bad));
        assert!(found.is_empty(), "{}: {found:?}", about.code);
    }
}
