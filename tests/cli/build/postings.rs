//! Variants that are for a posting: what it counts, what it puts in order, what fails, and what makes a target stale.

use serde_json::Value;

use crate::support::{Sandbox, shown};

const RESUME: &str = "basics:
  name: Ada Example
  label: Backend Developer
  email: ada@example.com
  summary: Backend developer with 4 years of experience in Go and Postgres.
skills:
  - name: Tools
    keywords: [Docker, Postgres, {text: k8s, tags: [cloud]}]
  - name: Languages
    keywords: [Python, Go]
work:
  - name: Initech
    position: Developer
    startDate: 2022-01
    endDate: 2025-06
    highlights:
      - Wrote the handbook for 40 people
      - Built the billing service in Go
";

const POSTING: &str = "Backend Engineer\n\nRequirements\n- Go\n- PostgreSQL\n- Kafka\n\nNice to have\n- Kubernetes\n";

fn project(variant: &str) -> Sandbox {
    Sandbox::new()
        .file("resume.yaml", RESUME)
        .file("acme.txt", POSTING)
        .file("atsafe.yaml", format!("resume: resume.yaml\nvariants:\n  acme: {variant}\n"))
}

fn said(sandbox: &Sandbox, arguments: &[&str]) -> (Option<i32>, String) {
    let output = sandbox.run(arguments);
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// The lines of the text that was read back.
fn read(sandbox: &Sandbox) -> Vec<String> {
    let text = String::from_utf8(sandbox.read("dist/Ada-Example-acme.txt")).unwrap();
    text.lines().map(|line| line.trim_start_matches(['•', ' ']).to_owned()).collect()
}

/// The number of a line that begins so.
fn line(lines: &[String], start: &str) -> usize {
    lines.iter().position(|line| line.starts_with(start)).unwrap_or_else(|| panic!("no `{start}` in {lines:#?}"))
}

#[test]
fn a_build_counts_how_its_posting_is_met_in_the_table_the_summary_and_the_report() {
    let sandbox = project("{include: [cloud], posting: acme.txt}");
    let (status, text) = said(&sandbox, &["build", "--step-summary", "summary.md", "--manifest", "manifest.json"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("KEYWORDS  REQUIRED  PREFERRED") && text.contains("  1/3       0/1  "), "{text}");
    let summary = String::from_utf8(sandbox.read("summary.md")).unwrap();
    assert!(summary.contains("| required | preferred |") && summary.contains("| 1/3 | 0/1 |"), "{summary}");
    let manifest: Value = serde_json::from_slice(&sandbox.read("manifest.json")).unwrap();
    let met = &manifest["targets"][0]["summary"]["posting"];
    let count = |key: &str| met["required"][key].as_u64().unwrap();
    assert_eq!((met["path"].as_str(), count("total"), count("literal")), (Some("acme.txt"), 3, 1));
    assert_eq!((count("alias"), count("absent")), (1, 1));
    // What was counted is remembered, and shown again.
    let (_, text) = said(&sandbox, &["build", "-v"]);
    assert!(text.contains("up to date") && text.contains("  1/3       0/1  "), "{text}");
    let (_, text) = said(&project("{include: [cloud]}"), &["build"]);
    assert!(!text.contains("REQUIRED"), "{text}");
}

#[test]
fn what_the_posting_asks_for_comes_first_in_its_words_and_nothing_is_added() {
    let plain = project("{include: [cloud], posting: acme.txt}");
    let ordered = project("{include: [cloud], posting: acme.txt, order: posting}");
    for sandbox in [&plain, &ordered] {
        let (status, text) = said(sandbox, &["build"]);
        assert_eq!(status, Some(0), "{text}");
    }
    let (plain, lines) = (read(&plain), read(&ordered));
    assert!(line(&plain, "Tools: Docker, Postgres, k8s") < line(&plain, "Languages: Python, Go"));
    assert!(line(&lines, "Languages: Go, Python") < line(&lines, "Tools: PostgreSQL, Kubernetes (k8s), Docker"));
    assert!(line(&plain, "Wrote the handbook") < line(&plain, "Built the billing"));
    assert!(line(&lines, "Built the billing") < line(&lines, "Wrote the handbook"));
    let words = |lines: &[String]| {
        let text = lines.join(" ").replace("PostgreSQL", "Postgres").replace("Kubernetes (k8s)", "k8s");
        let mut words: Vec<String> = text.split([' ', ',']).map(str::to_owned).collect();
        words.sort();
        words
    };
    assert_eq!(words(&plain), words(&lines));
    // A single render of the variant is the same as the build.
    let rendered = ordered.run(&["render", "resume.yaml", "--variant", "acme", "-o", "-", "--format", "txt"]);
    assert_eq!(rendered.stdout, ordered.read("dist/Ada-Example-acme.txt"), "{}", shown(&rendered));
}

#[test]
fn an_order_without_a_posting_is_refused() {
    let (status, text) = said(&project("{order: posting}"), &["build"]);
    assert!(status == Some(2) && text.contains("`order: posting` goes by a posting, and none is named"), "{text}");
    let (_, text) = said(&project("{order: postings}"), &["build"]);
    assert!(text.contains("did you mean `posting`?"), "{text}");
}

#[test]
fn gaps_are_told_only_where_a_rule_is_named_and_may_fail_the_variant() {
    let (status, text) = said(&project("{posting: acme.txt, fail-on: warning}"), &["build"]);
    assert!(status == Some(0) && !text.contains("keyword-"), "{text}");
    let asked = "{posting: acme.txt, fail-on: warning, lint: {rules: {keyword-missing: warning, posting: note}}}";
    let (status, text) = said(&project(asked), &["build", "-v"]);
    assert!(status == Some(1) && text.contains("warning[keyword-missing]: `Kafka` is not in the resume"), "{text}");
    assert!(text.contains("note[keyword-spelling]: the posting says `PostgreSQL`"), "{text}");
    assert!(text.contains("acme.txt:6:3"), "the place in the posting: {text}");
    let (status, text) = said(&project("{posting: acme.txt, lint: {rules: {keyword-mising: note}}}"), &["build"]);
    assert!(status == Some(2) && text.contains("did you mean `keyword-missing`?"), "{text}");
    let (status, text) = said(&project("{posting: acme.txt, lint: {rules: {keyword-lost: off}}}"), &["build"]);
    assert!(status == Some(2) && text.contains("cannot be switched off"), "{text}");
}

#[test]
fn a_word_that_is_in_the_file_and_not_in_the_pdf_fails_the_variant() {
    let sandbox = project("{posting: acme.txt, sections: [summary, skills]}").file(
        "resume.yaml",
        RESUME.replace("keywords: [Python, Go]", "keywords: [Python]").replace("in Go and Postgres", "in PostgreSQL"),
    );
    // The one bullet that names Go is in a section that isn't shown: that is no loss, since the variant leaves it out.
    let (status, text) = said(&sandbox, &["build"]);
    assert_eq!(status, Some(0), "{text}");
    // A group's level is printed in brackets; a key of the document that no theme prints is not.
    let hidden = RESUME.replace("name: Initech\n", "name: Initech\n    description: \"\"\n") + "x-notes: Kafka\n";
    let (status, text) = said(&project("{posting: acme.txt}").file("resume.yaml", hidden), &["build"]);
    assert!(status == Some(0) && !text.contains("keyword-lost"), "a key of one's own says nothing: {text}");
}

#[test]
fn an_edit_of_the_posting_or_of_the_profile_makes_the_target_stale_and_why_says_so() {
    let profile = "profile: mine\nextends: backend\n";
    let sandbox = project("{posting: acme.txt, order: posting, lint: {profile: mine.yaml}}").file("mine.yaml", profile);
    assert_eq!(said(&sandbox, &["build"]).0, Some(0));
    assert!(said(&sandbox, &["build"]).1.contains("1 up to date"));
    let sandbox = sandbox.file("acme.txt", format!("{POSTING}- Docker\n"));
    let (status, text) = said(&sandbox, &["build", "--why"]);
    assert!(status == Some(0) && text.contains("because the posting"), "{text}");
    let sandbox = sandbox.file("mine.yaml", format!("{profile}title: Developer\n"));
    let (_, text) = said(&sandbox, &["build", "--why"]);
    assert!(text.contains("because the posting, or the profile"), "{text}");
    let inputs = String::from_utf8(sandbox.run(&["build", "--deps", "make"]).stdout).unwrap();
    assert!(inputs.contains("acme.txt") && inputs.contains("mine.yaml"), "{inputs}");
}
