//! `atsafe rules` and `atsafe explain`, and whether what they say of severities is what findings have.

use atsafe::rules;
use insta::assert_snapshot;

use crate::support::{Sandbox, root, shown};

#[test]
fn rules_lists_every_code_with_its_severity() {
    assert_snapshot!(shown(&Sandbox::new().run(&["rules"])));
}

#[test]
fn explain_says_what_a_code_means_whom_it_hurts_and_what_to_do() {
    assert_snapshot!(shown(&Sandbox::new().run(&["explain", "wide-gap"])));
    assert_snapshot!(shown(&Sandbox::new().run(&["explain", "[style-split]"])));
}

#[test]
fn explain_names_the_code_that_was_probably_meant() {
    assert_snapshot!(shown(&Sandbox::new().run(&["explain", "glued-word"])));
    assert_snapshot!(shown(&Sandbox::new().run(&["explain", "colour"])));
}

/// `error[date-order]` in a line of `--message-format short`.
fn severities_said(stderr: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(stderr);
    let mark = |line: &str| {
        let (before, rest) = line.split_once("]: ")?.0.rsplit_once('[')?;
        Some((rest.to_owned(), before.rsplit(' ').next()?.to_owned()))
    };
    text.lines().filter_map(mark).collect()
}

#[test]
fn every_finding_of_the_bad_inputs_and_cases_has_a_severity_that_its_rule_tells() {
    let inputs = std::fs::read_dir(root().join("tests/bad")).unwrap().map(|entry| entry.unwrap().path());
    let cases =
        std::fs::read_dir(root().join("tests/cases")).unwrap().map(|entry| entry.unwrap().path().join("resume.yaml"));
    let mut seen = 0;
    for path in inputs.chain(cases).filter(|path| path.is_file()) {
        let output = Sandbox::new().run(&[
            "render",
            path.to_str().unwrap(),
            "--emit",
            "markup",
            "-v",
            "--message-format",
            "short",
        ]);
        for (code, severity) in severities_said(&output.stderr) {
            let rule = rules::rule(rules::find(&code).unwrap());
            assert!(rule.severities.iter().any(|told| told.as_str() == severity), "{severity}[{code}]");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_page_on_the_guides_demands_names_codes_that_there_are_and_all_about_postings() {
    let page = std::fs::read_to_string(root().join("docs/rules.md")).unwrap();
    let cells = page.lines().filter(|line| line.starts_with("| ")).skip(1).filter_map(|line| line.rsplit('|').nth(1));
    let codes: Vec<&str> = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    assert!(codes.len() > 20 && codes.iter().all(|code| rules::find(code).is_some()), "{codes:?}");
    for rule in rules::ALL.iter().filter(|rule| rule.group == rules::Group::Posting) {
        assert!(codes.contains(&rule.code.as_str()), "{}", rule.code);
    }
}
