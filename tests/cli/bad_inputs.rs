//! Bad input is refused with exit code 2, and all that the program says of it is a snapshot.
//!
//! A file dropped into `tests/bad` is a case; what is too large for a file is made here.

use std::collections::BTreeSet;
use std::process::Output;

use insta::assert_snapshot;

use crate::support::{Sandbox, root, shown};

/// More of the processor's time than any refusal may take, in seconds.
const PATIENCE: u32 = 20;

/// What was said on a run that must be refused without a PDF.
fn refusal(sandbox: &Sandbox, output: &Output) -> String {
    let said = shown(output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty() && !sandbox.path("out.pdf").exists(), "{said}");
    said
}

/// What is said of a document when it is rendered.
#[track_caller]
fn refused(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let sandbox = Sandbox::new().file(name, bytes);
    refusal(&sandbox, &sandbox.run_within(PATIENCE, &["render", name, "-o", "out.pdf"]))
}

#[test]
fn every_bad_file_is_refused_in_the_words_of_its_snapshot() {
    let files = std::fs::read_dir(root().join("tests/bad")).unwrap().map(|entry| entry.unwrap().path());
    for path in files.collect::<BTreeSet<_>>() {
        let name = path.file_name().unwrap().to_str().unwrap();
        insta::with_settings!({ snapshot_suffix => name, omit_expression => true }, {
            assert_snapshot!("bad", refused(name, std::fs::read(&path).unwrap()));
        });
    }
}

#[test]
fn there_are_at_least_forty_five_bad_files() {
    assert!(std::fs::read_dir(root().join("tests/bad")).unwrap().count() >= 45);
}

#[test]
fn fifty_megabytes_are_refused() {
    assert_snapshot!(refused("huge.yaml", "- x: 1234\n".repeat(5_000_000)));
}

#[test]
fn ten_thousand_levels_are_refused() {
    assert_snapshot!(refused("deep.yaml", format!("x-deep: {}", "[".repeat(10_000))));
}

#[test]
fn ten_thousand_levels_of_json_are_refused() {
    let json = format!("{{\"x-deep\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    assert_snapshot!(refused("deep.json", json));
}

#[test]
fn too_many_values_are_refused() {
    assert_snapshot!(refused("long.yaml", format!("x-many:\n{}", "- a\n".repeat(100_001))));
}

#[test]
fn a_text_that_aliases_multiply_is_refused() {
    let text = format!("x-text: &t {}\nx-many: [{}]\n", "words ".repeat(50_000), "*t, ".repeat(2000));
    assert_snapshot!(refused("aliases.yaml", text));
}

#[test]
fn a_problem_in_a_line_of_a_megabyte_is_told_in_a_few_lines() {
    let text = format!("basics: {{name: Ada, summary: \"{}\", emial: x}}\n", "words ".repeat(170_000));
    assert_snapshot!(refused("wide.yaml", text));
}

#[test]
fn thousands_of_problems_are_cut_to_what_anybody_reads() {
    let keys: Vec<_> = (0..5000).map(|n| format!("key{n}: x")).collect();
    let said = refused("keys.yaml", keys.join("\n"));
    assert_eq!(said.matches("\nerror[").count(), 200, "{said}");
    assert!(said.contains("4801 more problems are not shown"), "{said}");
}

#[cfg(unix)]
#[test]
fn what_a_document_or_its_name_holds_begins_no_line_and_steers_no_terminal() {
    let key = "x\\n::error file=a.yaml,line=1::pwned\\n::add-mask::A\\e]0;title\\a";
    for name in ["r\n::warning::pwned.yaml", "::warning::pwned.yaml"] {
        let sandbox = Sandbox::new().file(name, format!("basics: {{name: Ada, \"{key}\": 1}}\n"));
        for format in ["human", "short", "github"] {
            let output = sandbox.run(&["render", name, "-o", "out.pdf", "--message-format", format]);
            let said = refusal(&sandbox, &output);
            let commands =
                String::from_utf8_lossy(&output.stderr).lines().filter(|line| line.starts_with("::")).count();
            assert_eq!(commands, if format == "github" { said.matches("title=atsafe").count() } else { 0 }, "{said}");
            assert!(!output.stderr.iter().any(|byte| [0x1b, 0x07, b'\r'].contains(byte)), "{said}");
        }
    }
}

#[test]
fn a_key_of_two_megabytes_is_told_in_a_few_lines() {
    let said = refused("key.yaml", format!("basics: {{name: Ada}}\n? \"{}\"\n: x\n", "k".repeat(2_000_000)));
    assert!(said.len() < 4000 && said.contains("is not known"), "{}", said.len());
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_empty_or_no_text_is_refused_for_what_it_is() {
    use std::os::unix::ffi::OsStrExt as _;
    let sandbox = Sandbox::new().file("r.yaml", "basics: {name: Ada, phone: !env ADA_PHONE}\n");
    let said = |value: &[u8]| {
        let mut command = sandbox.command();
        command.args(["render", "r.yaml", "-o", "out.pdf"]).env("ADA_PHONE", std::ffi::OsStr::from_bytes(value));
        refusal(&sandbox, &command.output().unwrap())
    };
    assert!(said(b"").contains("`!env ADA_PHONE` has no value: it is empty"));
    assert!(said(b" \t").contains("it is empty"));
    assert!(said(b"\xff1").contains("its bytes are not text in UTF-8"));
    assert!(said(b"\x1b[1m").contains("it holds control characters"));
}

#[test]
fn a_folder_is_refused() {
    let sandbox = Sandbox::new().file("cv/resume.yaml", "");
    assert_snapshot!(refusal(&sandbox, &sandbox.run(&["render", "cv", "-o", "out.pdf"])));
}

#[test]
fn an_include_is_refused_in_the_file_where_it_is_wrong() {
    let sandbox = Sandbox::new()
        .file("resume.yaml", "basics: {name: Ada}\nwork: !include work.yaml\nskills: !include ring.yaml\n")
        .file("work.yaml", "- name: Acme\n  startDate: 2023-13\n")
        .file("ring.yaml", "- !include ring2.yaml\n")
        .file("ring2.yaml", "keywords: !include ring.yaml\n");
    assert_snapshot!(refusal(&sandbox, &sandbox.run(&["render", "resume.yaml", "-o", "out.pdf"])));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_refused() {
    let sandbox = Sandbox::new()
        .file("cv/resume.yaml", "basics: {name: Ada}\nwork: !include work.yaml\n")
        .file("secret.yaml", "- name: Secret\n");
    std::os::unix::fs::symlink("../secret.yaml", sandbox.path("cv/work.yaml")).unwrap();
    let said = refusal(&sandbox, &sandbox.run(&["render", "cv/resume.yaml", "-o", "out.pdf"]));
    assert!(!said.contains("Secret"), "{said}");
    assert_snapshot!(said);
}

#[test]
fn a_bad_document_from_a_pipe_is_refused() {
    let sandbox = Sandbox::new();
    let output = sandbox.run_with(&["render", "-", "-o", "out.pdf"], b"{\"basics\": {\"name\": \"Ada\",}}");
    assert_snapshot!(refusal(&sandbox, &output));
}

#[test]
fn a_value_set_on_the_command_line_is_checked_too() {
    let sandbox = Sandbox::new().file("r.yaml", "basics: {name: Ada}\nwork: [{name: Acme, startDate: 2020}]\n");
    let sets = ["--set", "work[0].endDate=2019", "--set", "basics.mail=x", "--set", "work[7].name=x"];
    let output = sandbox.run(&[&["render", "r.yaml", "-o", "out.pdf"][..], &sets[..]].concat());
    assert_snapshot!(refusal(&sandbox, &output));
}
