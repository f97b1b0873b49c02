//! Where outputs go: below the folder of outputs, under names that every system takes, and over nothing that is not theirs.

use std::fs;

use super::{RESUME, built, edit, names, project};
use crate::support::{Sandbox, codes, shown};

fn files(sandbox: &Sandbox, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(sandbox.path(folder)).unwrap();
    let mut names: Vec<String> = entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != ".atsafe");
    names.sort();
    names
}

#[test]
fn a_placeholder_without_a_value_leads_neither_out_of_the_folder_nor_to_a_hidden_file() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "go: {", "go: {file: '{version}/atsafe-outside/{variant}', ");
    edit(&sandbox, "atsafe.yaml", "data: {", "data: {file: '{variant}/{version}', ");
    built(&sandbox, &[]);
    assert!(sandbox.path("dist/atsafe-outside/go.pdf").exists());
    assert!(sandbox.path("dist/data.pdf").exists() && !sandbox.path("dist/data").exists());
}

#[test]
fn a_variant_that_is_called_like_a_rejected_file_stays_when_the_other_one_heals() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "data: {", "go.rejected: {");
    built(&sandbox, &[]);
    built(&sandbox, &[]);
    let expected = ["go-rejected.pdf", "go-rejected.txt", "go.pdf", "go.txt"].map(|name| format!("Ada-Example-{name}"));
    assert_eq!(files(&sandbox, "dist"), expected);
}

#[test]
fn what_something_is_made_of_is_never_replaced_by_an_output() {
    let sandbox = project().file("postings/go.txt", "Go wanted");
    edit(&sandbox, "atsafe.yaml", "resume:", "out: postings\nresume:");
    edit(&sandbox, "atsafe.yaml", "go: {", "go: {posting: postings/go.txt, ");
    edit(&sandbox, "atsafe.yaml", "data: {", "data: {file: go, ");
    for target in ["data", "go"] {
        let output = sandbox.run(&["build", target, "--message-format", "short"]);
        let wanted = if target == "data" { Some(2) } else { Some(0) };
        assert_eq!(output.status.code(), wanted, "{}", shown(&output));
        assert_eq!(sandbox.read("postings/go.txt"), b"Go wanted");
    }
    for option in ["--manifest", "--step-summary"] {
        for name in ["atsafe.yaml", "resume.yaml"] {
            let before = sandbox.read(name);
            let output = sandbox.run(&["build", option, name]);
            assert_eq!((output.status.code(), sandbox.read(name)), (Some(2), before), "{}", shown(&output));
        }
    }
}

#[test]
fn a_summary_is_put_behind_what_is_there_whatever_that_is() {
    let sandbox = project().file("summary.md", b"caf\xe9\n");
    built(&sandbox, &["--step-summary", "summary.md"]);
    let summary = sandbox.read("summary.md");
    assert!(summary.starts_with(b"caf\xe9\n### Resumes: 2 built"));
}

#[test]
fn two_targets_with_one_output_are_refused_even_if_one_alone_is_built() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "go: {", "go: {file: same, ");
    edit(&sandbox, "atsafe.yaml", "data: {", "data: {file: Same, ");
    let output = sandbox.run(&["build", "go", "--message-format", "short"]);
    assert_eq!((output.status.code(), codes(&output.stderr)), (Some(2), vec!["same-output".to_owned()]));
    // Two people of one name, each in a shard of its own.
    let people = "resumes: {a: a.yaml, f: f.yaml}\ndefaults: {file: '{name}'}\n";
    let plain = RESUME.replace(", tags: [go]", "").replace(", tags: [data]", "");
    let sandbox = Sandbox::new().file("a.yaml", &plain).file("f.yaml", &plain).file("atsafe.yaml", people);
    for shard in ["1/2", "2/2"] {
        let output = sandbox.run(&["build", "--shard", shard]);
        assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
    }
}

#[test]
fn pictures_of_two_targets_never_share_a_name() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "variants:", "defaults: {formats: [png], file: '{variant}'}\nvariants:");
    edit(&sandbox, "atsafe.yaml", "data: {", "go-2: {");
    let output = sandbox.run(&["build", "--message-format", "short"]);
    assert_eq!((output.status.code(), codes(&output.stderr)), (Some(2), vec!["same-output".to_owned()]));
}

#[test]
fn what_a_target_no_longer_gives_is_removed_and_what_is_of_no_target_is_told_and_pruned() {
    let sandbox = project();
    built(&sandbox, &[]);
    edit(&sandbox, "atsafe.yaml", "go: {", "go: {formats: [pdf], ");
    assert_eq!(names(&built(&sandbox, &[])), ["go"]);
    assert_eq!(files(&sandbox, "dist"), ["data.pdf", "data.txt", "go.pdf"].map(|name| format!("Ada-Example-{name}")));
    edit(&sandbox, "atsafe.yaml", "data: {", "python: {");
    let output = built(&sandbox, &[]);
    assert!(shown(&output).contains("`dist/Ada-Example-data.pdf` is of no target any more"), "{}", shown(&output));
    // What somebody else wrote there since stays.
    fs::write(sandbox.path("dist/Ada-Example-data.txt"), "mine").unwrap();
    assert!(shown(&built(&sandbox, &["go", "--prune"])).lines().all(|line| !line.contains("removed")));
    assert!(shown(&built(&sandbox, &["--prune"])).contains("removed `dist/Ada-Example-data.pdf`"));
    let expected = ["data.txt", "go.pdf", "python.pdf", "python.txt"].map(|name| format!("Ada-Example-{name}"));
    assert_eq!(files(&sandbox, "dist"), expected);
    assert!(!shown(&built(&sandbox, &[])).contains("no target"));
}

#[test]
fn projects_that_share_a_folder_of_outputs_remember_each_their_own() {
    let sandbox = Sandbox::new();
    for name in ["one", "two"] {
        fs::create_dir(sandbox.path(name)).unwrap();
        fs::write(sandbox.path(&format!("{name}/resume.yaml")), RESUME.replace("Ada", name)).unwrap();
        fs::write(sandbox.path(&format!("{name}/atsafe.yaml")), super::PROJECT).unwrap();
    }
    for name in ["one", "two"] {
        built(&sandbox, &["-f", &format!("{name}/atsafe.yaml"), "-o", "both"]);
    }
    for name in ["one", "two"] {
        let again = built(&sandbox, &["-f", &format!("{name}/atsafe.yaml"), "-o", "both", "--prune"]);
        assert!(names(&again).is_empty() && !shown(&again).contains("removed"), "{}", shown(&again));
    }
    assert_eq!(files(&sandbox, "both").len(), 8);
}
