//! `atsafe build` as people use it: what is stale is built, what is not is left alone, and nothing is lost on the way.

mod changes;
#[cfg(target_os = "linux")]
mod memory;
mod outputs;
mod places;
mod postings;
mod safety;
mod watch;

use std::fs;
use std::process::Output;
use std::time::SystemTime;

use insta::assert_snapshot;

use crate::support::{Sandbox, codes, root, shown};

/// A resume with a bullet for each of two tags.
const RESUME: &str = "basics:
  name: Ada Example
  email: ada@example.com
  phone: 555-0100
work:
  - name: Initech
    position: Engineer
    startDate: 2020-01
    highlights:
      - Cut the p99 latency from 900 ms to 120 ms
      - {text: Wrote the services in Go, tags: [go]}
      - {text: Wrote the pipelines in Python, tags: [data]}
skills:
  - name: Languages
    keywords: [{text: Go, tags: [go]}, {text: Python, tags: [data]}, SQL]
";

const PROJECT: &str = "resume: resume.yaml
variants:
  go: {include: [go], require: [Go]}
  data: {include: [data], require: [Python]}
";

fn project() -> Sandbox {
    Sandbox::new().file("resume.yaml", RESUME).file("atsafe.yaml", PROJECT)
}

/// The messages of a build, without times.
fn told(output: &Output) -> String {
    let text = shown(output);
    let word = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.') && !word.is_empty();
    let mut lines = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let timed = |index: usize| words.get(index + 1).is_some_and(|unit| matches!(*unit, "ms" | "s"));
        let cut: Vec<&str> =
            words.iter().enumerate().map(|(index, it)| if word(it) && timed(index) { "N" } else { *it }).collect();
        // Columns are as wide as the longest time.
        lines.push(cut.join(" ").split("  ").filter(|it| !it.is_empty()).map(str::trim).collect::<Vec<_>>().join("  "));
    }
    lines.join("\n")
}

#[track_caller]
fn built(sandbox: &Sandbox, arguments: &[&str]) -> Output {
    let output = sandbox.run(&[&["build"][..], arguments].concat());
    assert!(output.status.success(), "{}", shown(&output));
    output
}

/// The names of the targets that a run built.
fn names(output: &Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    text.lines().filter_map(|line| Some(line.split_once(": built")?.0.to_owned())).collect()
}

fn modified(sandbox: &Sandbox, name: &str) -> SystemTime {
    fs::metadata(sandbox.path(name)).unwrap().modified().unwrap()
}

fn edit(sandbox: &Sandbox, name: &str, from: &str, to: &str) {
    let text = fs::read_to_string(sandbox.path(name)).unwrap();
    assert!(text.contains(from), "`{from}` is not in {name}");
    fs::write(sandbox.path(name), text.replacen(from, to, 1)).unwrap();
}

#[test]
fn every_variant_is_built_and_read_back_and_told_in_a_table() {
    let sandbox = project();
    assert_snapshot!(told(&sandbox.run(&["build"])));
    let text = |name: &str| String::from_utf8(sandbox.read(name)).unwrap();
    assert!(text("dist/Ada-Example-go.txt").contains("Wrote the services in Go"));
    assert!(!text("dist/Ada-Example-go.txt").contains("Python"));
    assert!(text("dist/Ada-Example-data.txt").contains("Python"));
}

#[test]
fn what_is_up_to_date_is_left_alone_to_the_moment_of_its_last_change() {
    let sandbox = project();
    built(&sandbox, &[]);
    let before = modified(&sandbox, "dist/Ada-Example-go.pdf");
    let output = built(&sandbox, &[]);
    assert_snapshot!(told(&output), @r"
    exit: 0
    ---- stderr
    2 up to date in N ms
    ");
    assert_eq!(modified(&sandbox, "dist/Ada-Example-go.pdf"), before);
}

#[test]
fn an_edit_makes_stale_only_the_variants_that_show_it_and_says_where_it_is() {
    let sandbox = project();
    built(&sandbox, &[]);
    edit(&sandbox, "resume.yaml", "the services in Go", "all services in Go");
    let planned = sandbox.run(&["build", "--dry-run"]);
    assert_snapshot!(told(&planned));
    let output = built(&sandbox, &["--why"]);
    assert_eq!(names(&output), ["go"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("because resume.yaml:11 work[0].highlights[1].text"));
    // A new item before all others moves every path, and none of it is seen in the other variant.
    edit(&sandbox, "resume.yaml", "    highlights:\n", "    highlights:\n      - {text: Went first, tags: [go]}\n");
    assert_eq!(names(&built(&sandbox, &[])), ["go"]);
    edit(&sandbox, "resume.yaml", "basics:", "# a comment changes nothing\nbasics:");
    assert!(names(&built(&sandbox, &[])).is_empty());
}

#[test]
fn whatever_else_a_target_is_made_of_makes_it_stale() {
    let sandbox = project()
        .file("themes/mine/theme.yaml", fs::read(root().join("themes/classic/theme.yaml")).unwrap())
        .file("postings/go.txt", "Go")
        .file(
            "parts/skills.yaml",
            "- {name: Languages, keywords: [{text: Go, tags: [go]}, {text: Python, tags: [data]}]}\n",
        );
    edit(&sandbox, "atsafe.yaml", "include: [go],", "include: [go], theme: themes/mine, posting: postings/go.txt,");
    let at = RESUME.find("skills:").unwrap();
    fs::write(sandbox.path("resume.yaml"), format!("{}skills: !include parts/skills.yaml\n", &RESUME[..at])).unwrap();
    built(&sandbox, &[]);
    let stale = |name: &str, from: &str, to: &str, why: &str, wanted: &[&str]| {
        edit(&sandbox, name, from, to);
        let output = built(&sandbox, &["--why"]);
        assert_eq!(names(&output), wanted, "{name}: {}", shown(&output));
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{name}: {}", shown(&output));
        assert!(names(&built(&sandbox, &[])).is_empty(), "{name}");
    };
    stale("themes/mine/theme.yaml", "default: 10.5pt", "default: 11pt", "because the theme's files", &["go"]);
    stale("postings/go.txt", "Go", "Go and SQL", "because the posting", &["go"]);
    stale("parts/skills.yaml", "text: Python", "text: Python 3", "because parts/skills.yaml:1", &["data"]);
    stale(
        "atsafe.yaml",
        "require: [Python]",
        "require: [Python, Languages]",
        "what the variant has to keep to",
        &["data"],
    );
}

#[test]
fn a_new_file_in_a_themes_folder_is_a_change() {
    let sandbox = project().file("themes/mine/theme.yaml", fs::read(root().join("themes/classic/theme.yaml")).unwrap());
    edit(&sandbox, "atsafe.yaml", "variants:", "defaults: {theme: themes/mine}\nvariants:");
    built(&sandbox, &[]);
    let style = fs::read_to_string(root().join("themes/classic/style.typ")).unwrap();
    fs::write(sandbox.path("themes/mine/style.typ"), style.replace("2.1 * size", "2.0 * size")).unwrap();
    assert_eq!(names(&built(&sandbox, &[])), ["go", "data"]);
}

#[test]
fn a_deleted_or_edited_output_is_stale_even_if_its_size_and_time_are_kept() {
    let sandbox = project();
    built(&sandbox, &[]);
    let name = "dist/Ada-Example-go.pdf";
    let good = sandbox.read(name);
    fs::remove_file(sandbox.path(name)).unwrap();
    assert_eq!(names(&built(&sandbox, &[])), ["go"]);
    assert_eq!(sandbox.read(name), good);

    let time = modified(&sandbox, name);
    let mut bytes = good.clone();
    bytes[900] ^= 1;
    fs::write(sandbox.path(name), bytes).unwrap();
    fs::File::options().write(true).open(sandbox.path(name)).unwrap().set_modified(time).unwrap();
    assert_eq!(names(&built(&sandbox, &[])), ["go"]);
    assert_eq!(sandbox.read(name), good);
}

#[test]
fn a_target_that_fails_keeps_its_last_good_output_and_shows_the_rejected_one() {
    let sandbox = project();
    built(&sandbox, &[]);
    let good = sandbox.read("dist/Ada-Example-go.pdf");
    edit(&sandbox, "atsafe.yaml", "require: [Go]", "require: [Go, Rust]");
    edit(&sandbox, "resume.yaml", "the services", "all services");
    let output = sandbox.run(&["build", "--message-format", "short"]);
    assert_eq!((output.status.code(), codes(&output.stderr)), (Some(1), vec!["missing-keyword".to_owned()]));
    assert_eq!(sandbox.read("dist/Ada-Example-go.pdf"), good);
    assert!(sandbox.read("dist/Ada-Example-go.rejected.pdf").starts_with(b"%PDF-"));
    assert!(String::from_utf8(sandbox.read("dist/Ada-Example-go.rejected.txt")).unwrap().contains("all services"));
    // It is tried again until it passes, and then the rejected one goes.
    assert_eq!(sandbox.run(&["build"]).status.code(), Some(1));
    edit(&sandbox, "atsafe.yaml", "require: [Go, Rust]", "require: [Go]");
    assert_eq!(names(&built(&sandbox, &[])), ["go"]);
    assert!(!sandbox.path("dist/Ada-Example-go.rejected.pdf").exists());
    assert!(!sandbox.path("dist/Ada-Example-go.rejected.txt").exists());
    // So it does when what broke it is taken back, and nothing has to be built.
    edit(&sandbox, "atsafe.yaml", "require: [Go]", "require: [Rust]");
    assert_eq!(sandbox.run(&["build"]).status.code(), Some(1));
    edit(&sandbox, "atsafe.yaml", "require: [Rust]", "require: [Go]");
    assert!(names(&built(&sandbox, &[])).is_empty());
    assert!(!sandbox.path("dist/Ada-Example-go.rejected.pdf").exists());
}

#[test]
fn without_keep_going_the_run_ends_after_the_first_failure() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "require: [Go]", "require: [Rust]");
    let output = sandbox.run(&["build", "-j", "1"]);
    assert_eq!((output.status.code(), names(&output).len()), (Some(1), 0), "{}", shown(&output));
    assert!(String::from_utf8_lossy(&output.stderr).contains("1 not come to"));
    let output = sandbox.run(&["build", "-j", "1", "--keep-going"]);
    assert_eq!((output.status.code(), names(&output)), (Some(1), vec!["data".to_owned()]));
}

#[test]
fn targets_are_chosen_by_name_and_by_shard_and_listed() {
    let sandbox = project();
    assert_eq!(String::from_utf8(sandbox.run(&["build", "--list"]).stdout).unwrap(), "go\ndata\n");
    let json: serde_json::Value =
        serde_json::from_slice(&sandbox.run(&["build", "--list", "--message-format", "json"]).stdout).unwrap();
    assert_eq!(json["targets"][1]["target"], "data");
    assert_eq!(names(&built(&sandbox, &["data"])), ["data"]);
    let parts: Vec<String> = ["1/2", "2/2"]
        .iter()
        .map(|part| String::from_utf8(sandbox.run(&["build", "--list", "--shard", part]).stdout).unwrap())
        .collect();
    let mut both: Vec<&str> = parts.iter().flat_map(|part| part.lines()).collect();
    both.sort_unstable();
    assert_eq!(both, ["data", "go"]);
    let output = sandbox.run(&["build", "dta"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(shown(&output).contains("did you mean `data`?"));
}

#[test]
fn problems_of_the_project_the_resume_and_the_posting_are_told_with_their_places() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "include: [go]", "include: [og]");
    edit(&sandbox, "atsafe.yaml", "include: [data],", "include: [data], posting: none.txt,");
    assert_snapshot!(told(&sandbox.run(&["build", "--keep-going", "-j", "1"])));
    edit(&sandbox, "atsafe.yaml", "include: [og]", "include: [go], file: same");
    edit(&sandbox, "atsafe.yaml", "posting: none.txt", "file: Same");
    let output = sandbox.run(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert_snapshot!(told(&output));
    assert!(!sandbox.path("dist/same.pdf").exists());
}

#[test]
fn a_check_fails_on_what_is_not_as_it_would_be_built_and_writes_nothing() {
    let sandbox = project();
    assert_eq!(sandbox.run(&["build", "--check"]).status.code(), Some(1));
    assert!(!sandbox.path("dist").exists());
    built(&sandbox, &[]);
    // A fresh checkout has the outputs and not what a build remembers.
    fs::remove_dir_all(sandbox.path("dist/.atsafe")).unwrap();
    let before = modified(&sandbox, "dist/Ada-Example-go.pdf");
    built(&sandbox, &["--check"]);
    edit(&sandbox, "resume.yaml", "the services", "all services");
    let output = sandbox.run(&["build", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(shown(&output).contains("go: differs") && !shown(&output).contains("data: differs"));
    let output = sandbox.run(&["build", "--check", "--report", "junit=-", "-q"]);
    let cases = String::from_utf8(output.stdout).unwrap();
    assert!(
        cases.contains("<failure type=\"stale-output\"") && !cases.contains("failures=\"0\" errors=\"0\" time"),
        "{cases}"
    );
    assert_eq!(modified(&sandbox, "dist/Ada-Example-go.pdf"), before);
    assert!(!sandbox.path("dist/.atsafe").exists());
}

#[test]
fn a_limit_of_pages_tightens_condenses_and_drops_and_says_what_it_did() {
    let bullets: Vec<String> = (1..60).map(|n| format!("      - Closed {n} tickets in {n} weeks\n")).collect();
    let bullets = bullets.concat();
    let old =
        "  - name: Globex\n    position: Tester\n    startDate: 2005\n    endDate: 2008\n    highlights: [Tested it]\n";
    let work =
        RESUME.replace("      - Cut the", &format!("{bullets}      - {{text: Kept, priority: 9}}\n      - Cut the"));
    let work = work.replace("skills:", &format!("{old}skills:"));
    let sandbox = project().file("resume.yaml", work);
    edit(&sandbox, "atsafe.yaml", "variants:", "defaults: {limit: {pages: 1, condense-after: 5y}}\nvariants:");
    let output = built(&sandbox, &["go", "-v"]);
    assert_snapshot!(told(&output));
    let text = String::from_utf8(sandbox.read("dist/Ada-Example-go.txt")).unwrap();
    assert!(text.contains("Kept") && text.contains("Closed 1 tickets") && !text.contains("Closed 59 tickets"));
    assert!(!text.contains("Tested it"));
}

#[test]
fn make_and_other_programs_are_told_what_targets_are_made_of() {
    let sandbox = project().file("postings/go posting.txt", "Go");
    edit(&sandbox, "atsafe.yaml", "include: [go],", "include: [go], posting: postings/go posting.txt,");
    let output = built(&sandbox, &["--deps", "make"]);
    assert_snapshot!(String::from_utf8(output.stdout).unwrap());
    let json: serde_json::Value = serde_json::from_slice(&built(&sandbox, &["--deps", "json"]).stdout).unwrap();
    assert_eq!(json["targets"][0]["status"], "up-to-date");
    assert_eq!(json["targets"][0]["inputs"].as_array().unwrap().len(), 3);
}

#[test]
fn variants_and_pdfs_are_compared_as_they_are_read() {
    let sandbox = project();
    built(&sandbox, &[]);
    let output = sandbox.run(&["diff", "go", "data"]);
    assert_snapshot!(shown(&output));
    let by_file = sandbox.run(&["diff", "dist/Ada-Example-go.pdf", "data"]);
    assert_eq!(by_file.stdout, output.stdout);
    let json = sandbox.run(&["diff", "go", "dist/Ada-Example-data.pdf", "--message-format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert!(json["changes"].as_array().unwrap().iter().any(|change| change["change"] == "added"));
    let same = sandbox.run(&["diff", "go", "dist/Ada-Example-go.pdf"]);
    assert!(same.status.success() && same.stdout.is_empty(), "{}", shown(&same));
    let unknown = sandbox.run(&["diff", "go", "dta"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(shown(&unknown).contains("did you mean `data`?"));
    assert_eq!(sandbox.run(&["diff", "none.pdf", "go"]).status.code(), Some(2));
}

#[test]
fn render_and_verify_take_a_variant_of_the_project() {
    let sandbox = project();
    let output =
        sandbox.run(&["render", "resume.yaml", "--variant", "go", "-o", "out.pdf", "--format", "pdf,txt", "-v"]);
    assert_snapshot!(shown(&output));
    assert!(!String::from_utf8(sandbox.read("out.txt")).unwrap().contains("Python"));
    assert!(sandbox.run(&["verify", "out.pdf", "--against", "resume.yaml", "--variant", "go"]).status.success());
    assert_eq!(
        sandbox.run(&["verify", "out.pdf", "--against", "resume.yaml", "--variant", "data"]).status.code(),
        Some(1)
    );
    let output = sandbox.run(&["render", "resume.yaml", "--variant", "og"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(shown(&output).contains("there is no variant `og`"));
}

#[test]
fn a_project_without_variants_builds_the_whole_resume() {
    let sandbox = project().file("whole.yaml", "resume: resume.yaml\ndefaults: {file: whole}\n");
    let sandbox = sandbox.file("most.yaml", "resume: resume.yaml\ndefaults: {file: most, exclude: [data]}\n");
    sandbox.run(&["render", "resume.yaml", "--format", "txt"]);
    for name in ["whole", "most"] {
        let output = sandbox.run(&["build", "-f", &format!("{name}.yaml")]);
        assert!(output.status.success(), "{}", shown(&output));
    }
    assert!(sandbox.read("dist/whole.txt") == sandbox.read("resume.txt"));
    let most = String::from_utf8(sandbox.read("dist/most.txt")).unwrap();
    assert!(most.contains("Go") && !most.contains("Python"), "{most}");
}

#[test]
fn a_variant_is_rendered_beside_the_whole_resume_and_not_over_it() {
    let sandbox = project();
    sandbox.run(&["render", "resume.yaml"]);
    let whole = sandbox.read("resume.pdf");
    assert!(sandbox.run(&["render", "resume.yaml", "--variant", "go"]).status.success());
    assert!(sandbox.read("resume.pdf") == whole && sandbox.read("resume-go.pdf") != whole);
}

#[test]
fn the_example_with_three_variants_is_built_as_it_stands() {
    let sandbox = Sandbox::new().project("");
    let output = built(&sandbox, &["--why"]);
    assert_snapshot!(told(&output));
    for name in ["go-platform", "python-data", "engineering-lead"] {
        let pdf = format!("dist/Tomas-Lindqvist-{name}.pdf");
        let output = sandbox.run(&["verify", &pdf, "--against", "resume.yaml", "--variant", name]);
        assert!(output.status.success(), "{}", shown(&output));
        let output = sandbox.run(&["lint", "--variant", name, "--today", "2026-03-01"]);
        assert!(output.status.success(), "lint has nothing to warn of: {}", shown(&output));
    }
}
