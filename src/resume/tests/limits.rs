//! Inputs that are too big, too deep or meant to hurt, and inputs of any kind: refused fast, never a panic.

use std::cell::Cell;
use std::fmt::Write as _;

use proptest::prelude::*;

use super::{schema::FULL, *};
use crate::processor::within;

/// More than any of these documents may take of the processor's time, in seconds, in a build that is not optimised.
const PATIENCE: f64 = 20.0;

#[track_caller]
fn refused(text: &str, part: &str) {
    let read = within(PATIENCE, || read(text));
    assert!(read.lines().iter().any(|line| line.contains(part)), "{}", read.lines().join("\n"));
    assert!(read.parsed.resume.is_none());
}

#[test]
fn an_alias_bomb_is_refused_before_it_goes_off() {
    let mut text = "x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..12 {
        let alias = format!("*a{}", level - 1);
        let aliases = [alias.as_str(); 10].join(", ");
        writeln!(text, "x-a{level}: &a{level} [{aliases}]").unwrap();
    }
    refused(&text, "the document holds more than 100000 values");
}

#[test]
fn a_long_text_repeated_by_aliases_is_refused() {
    let text = format!("x-a: &a {}\nx-b: [{}]\n", "y".repeat(1_000_000), vec!["*a"; 2000].join(", "));
    refused(&text, "the document holds more than 8 MiB of text");
}

#[test]
fn a_long_text_inside_many_anchors_is_refused() {
    let anchors: Vec<_> = (0..30).map(|n| format!("&a{n} [")).collect();
    let anchors = anchors.concat();
    let text = format!("x-a: {anchors}{}{}\n", "y".repeat(1_000_000), "]".repeat(30));
    refused(&text, "the document holds more than 8 MiB of text");
}

#[test]
fn the_values_of_variables_count_as_often_as_they_are_asked_for() {
    struct Big(Cell<usize>);
    impl Files for Big {
        fn read(&self, _path: &str) -> Result<Vec<u8>, String> {
            Err("there are no files".to_owned())
        }

        fn variable(&self, _name: &str) -> Result<String, String> {
            self.0.set(self.0.get() + 1);
            Ok("y".repeat(100_000))
        }
    }
    let big = Big(Cell::new(0));
    let text = format!("basics: {{name: Ada}}\nx-a:\n{}", "- !env BIG\n".repeat(20_000));
    let error = read_with("r.yaml", text.as_bytes(), &[], &big).error();
    assert!(error.contains("the document holds more than 8 MiB of text"), "{error}");
    // No more were asked for than the limit holds.
    assert_eq!(big.0.get(), 8 * 1024 * 1024 / 100_000 + 1);
}

#[test]
fn included_files_count_against_the_limit_of_a_file() {
    struct Large;
    impl Files for Large {
        fn read(&self, _path: &str) -> Result<Vec<u8>, String> {
            Ok(format!("x: {}", "y".repeat(2_500_000)).into_bytes())
        }
    }
    let include = |count: usize| {
        let text = format!("basics: {{name: Ada}}\nx-a: [{}]\n", "!include a.yaml, ".repeat(count));
        read_with("r.yaml", text.as_bytes(), &[], &Large)
    };
    include(1).clean();
    assert!(include(2).error().contains("`a.yaml` is larger than 4 MiB"));
}

#[test]
fn an_alias_to_what_it_stands_in_is_refused() {
    refused("basics: &b {name: Ada, x-self: *b}\n", "unsupported r.yaml:1:32: the alias stands inside what it names");
    refused("basics: {name: *nobody}\n", "syntax r.yaml:1:16: the alias is not defined above");
}

#[test]
fn ten_thousand_levels_are_refused() {
    refused(&format!("x-a: {}", "[".repeat(10_000)), "more than 64 levels");
    refused(&format!("x-a: {}{}", "[".repeat(10_000), "]".repeat(10_000)), "more than 64 levels");
    refused(&format!("x-a: {}", "{a: ".repeat(10_000)), "more than 64 levels");
    refused(&format!("x-a:\n{}", "- ".repeat(10_000)), "more than 64 levels");
    let json = format!("{{\"x-a\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(read_as("r.json", json.as_bytes()).error().contains("more than 64 levels"));
}

#[test]
fn sixty_four_levels_are_read_and_one_more_is_not() {
    let nested = |levels: usize| format!("basics: {{name: Ada}}\nx-a: {}{}\n", "[".repeat(levels), "]".repeat(levels));
    read(&nested(63)).clean();
    refused(&nested(64), "more than 64 levels");
}

#[test]
fn levels_count_through_aliases_too() {
    let mut text = "x-a0: &a0 [[[[[[[[[[x]]]]]]]]]]\n".to_owned();
    for level in 1..7 {
        writeln!(text, "x-a{level}: &a{level} [[[[[[[[[[*a{}]]]]]]]]]]", level - 1).unwrap();
    }
    refused(&text, "more than 64 levels");
}

#[test]
fn a_hundred_thousand_values_and_four_mebibytes_are_the_limit() {
    refused(&format!("x-a:\n{}", "- a\n".repeat(100_001)), "the document holds more than 100000 values");
    refused(&"# a comment\n".repeat(400_000), "`r.yaml` is larger than 4 MiB");
    refused(&"x".repeat(50_000_000), "`r.yaml` is larger than 4 MiB");
}

#[test]
fn a_large_document_within_the_limits_is_read_without_work_out_of_proportion() {
    let job = "- name: Acme\n  highlights: [one, two, three, four]\n";
    within(PATIENCE, || read_named(&format!("work:\n{}", job.repeat(11_000)))).clean();
    let comments = format!("{}basics: {{name: Ada}}\n", "# a comment\n".repeat(340_000));
    within(PATIENCE, || read(&comments)).clean();
    let json = format!("{{\"basics\":{{\"name\":\"{}\"}}}}", "Ada ".repeat(1_000_000));
    within(PATIENCE, || read_as("r.json", json.as_bytes())).clean();
}

#[test]
fn thousands_of_problems_are_cut_to_what_anybody_reads() {
    let keys: Vec<_> = (0..5000).map(|n| format!("key{n}: x")).collect();
    let read = read(&keys.join("\n"));
    assert_eq!(read.parsed.diagnostics.len(), MAX_DIAGNOSTICS);
    assert!(read.parsed.diagnostics[MAX_DIAGNOSTICS - 1].hints.iter().any(|hint| hint.contains("4801 more")));
}

/// A document with something of everything, for mutations.
const SAMPLE: &str = "# yaml-language-server: $schema=x\n\
    basics: {name: \"Ada \\u00e9\", email: a@b.de, url: 'https://a.de', location: {countryCode: US}}\n\
    x-a: &a\n  name: Acme\nwork:\n- <<: *a\n  startDate: 2020-05\n  endDate: present\n  highlights:\n  - >-\n    one\n    two\n  - |\n    three\n  - Ranked #1\n\
    sections: [{heading: More, entries: [{name: x, date: 2020}]}]\nmeta: {atsafe: {page: a4, sections: [work]}}\n";

#[test]
fn the_sample_for_mutations_is_a_good_document() {
    read(SAMPLE).resume();
}

/// Every span must lie in its file, on whole characters.
fn check_spans(read: &Read) {
    for label in read.parsed.diagnostics.iter().flat_map(|diagnostic| &diagnostic.labels) {
        let text = read.sources.get(label.span.file).text();
        assert!(text.get(label.span.start..label.span.end).is_some(), "{label:?}");
    }
    assert!(read.parsed.resume.is_some() || diagnostic::has_errors(&read.parsed.diagnostics));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), json: bool) {
        check_spans(&read_as(if json { "r.json" } else { "r.yaml" }, &bytes));
    }

    #[test]
    fn any_yamlish_text_is_read_or_refused(text in "([ \\-:#&*!|>'\"%@`{}\\[\\],?~\n\ta-c01é😀]|: |- |\n  ){0,120}") {
        check_spans(&read(&text));
    }

    #[test]
    fn any_mutation_of_a_document_is_read_or_refused(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..6, "[ -~\n\té\u{2028}]{0,6}"), 1..4),
    ) {
        let mut characters: Vec<char> = SAMPLE.chars().collect();
        for (at, remove, insert) in edits {
            let start = at.index(characters.len());
            let end = (start + remove).min(characters.len());
            characters.splice(start..end, insert.chars());
        }
        check_spans(&read(&characters.into_iter().collect::<String>()));
    }

    #[test]
    fn any_mutation_of_a_json_document_is_read_or_refused(
        at: prop::sample::Index, remove in 0_usize..6, insert in "[ -~\n\t\u{e9}]{0,4}",
    ) {
        let mut json = FULL.to_owned();
        let at = json.floor_char_boundary(at.index(json.len()));
        let end = json.floor_char_boundary((at + remove).min(json.len()));
        json.replace_range(at..end, &insert);
        check_spans(&read_as("r.json", json.as_bytes()));
    }

    #[test]
    fn any_text_in_quotes_comes_back_as_it_was(text in "\\PC{1,40}") {
        prop_assume!(!text.trim().is_empty());
        let yaml = format!("basics: {{name: Ada, summary: {}}}\n", serde_json::to_string(&text).unwrap());
        let read = read(&yaml);
        prop_assert_eq!(&read.clean().basics.summary.as_ref().unwrap().value, &text);
    }

    #[test]
    fn any_path_is_set_or_refused(path in "[a-c.\\[\\]0-9]{0,20}", value in "\\PC{0,10}") {
        let set = Set { path, value };
        check_spans(&read_with("r.yaml", SAMPLE.as_bytes(), &[set], &NoFiles));
    }
}
