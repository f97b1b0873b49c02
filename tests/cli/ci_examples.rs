//! The files of `examples/ci/` do what they say: their commands run, and make builds what is stale.

use std::fs;
use std::process::Command;

use crate::support::{Sandbox, root, shown};

/// The project with three variants, in a folder of its own.
fn project() -> Sandbox {
    Sandbox::new().project("").file("reports/.keep", "")
}

fn example(name: &str) -> String {
    fs::read_to_string(root().join("examples/ci").join(name)).unwrap()
}

/// Runs the commands of a file that begin with `atsafe`, after some words in them are replaced, and counts them.
fn run_commands(name: &str, sandbox: &Sandbox, words: &[(&str, &str)]) -> usize {
    let mut ran = 0;
    for line in example(name).lines() {
        let line = line.trim().trim_start_matches("- ").trim_start_matches("entry: ").trim_start_matches("run: ");
        let Some(command) = line.strip_prefix("atsafe ") else { continue };
        let command = words.iter().fold(command.to_owned(), |command, (word, value)| command.replace(word, value));
        let arguments: Vec<&str> = command.split(' ').map(|word| word.trim_matches('"')).collect();
        let output = sandbox.run(&arguments);
        assert!(output.status.success(), "{name}: {command}\n{}", shown(&output));
        ran += 1;
    }
    ran
}

#[test]
fn the_steps_of_the_workflow_run_and_leave_what_they_upload() {
    let sandbox = project();
    let words = [("${{ matrix.shard }}", "1/1"), ("$GITHUB_STEP_SUMMARY", "summary.md")];
    assert_eq!(run_commands("github-actions.yml", &sandbox, &words), 1);
    for name in ["atsafe.sarif", "junit.xml", "index.html", "index/go-platform.html", "manifest.json"] {
        assert!(!sandbox.read(&format!("reports/{name}")).is_empty(), "{name}");
    }
    assert!(String::from_utf8(sandbox.read("summary.md")).unwrap().contains("Resumes: 3 built"));
    assert!(sandbox.path("dist/Tomas-Lindqvist-go-platform.pdf").exists());
}

#[test]
fn every_action_of_the_workflow_is_pinned_by_its_commit() {
    let workflow = example("github-actions.yml");
    let actions: Vec<&str> = workflow.lines().filter_map(|line| Some(line.split_once("uses: ")?.1)).collect();
    assert!(actions.len() > 4);
    for action in actions {
        let (commit, version) = action.split_once('@').unwrap().1.split_once(" # v").unwrap();
        assert!(commit.len() == 40 && commit.bytes().all(|it| it.is_ascii_hexdigit()), "{action}");
        assert!(version.split('.').count() == 3, "{action}");
    }
}

#[test]
fn the_shell_of_the_workflow_gives_a_matrix_of_shards() {
    let workflow = example("github-actions.yml");
    let after = workflow.split_once("run: |\n").unwrap().1;
    let script: Vec<&str> = after.lines().take_while(|line| line.starts_with("          ")).map(str::trim).collect();
    let sandbox = project();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_atsafe"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let shell = |count: &str| {
        let script = script.join("\n").replace("+ 249) / 250", count);
        let mut command = Command::new("sh");
        command.args(["-ec", &script]).current_dir(sandbox.path("")).env("PATH", &path).env("GITHUB_OUTPUT", "out.txt");
        assert!(command.status().unwrap().success());
        let text = fs::read_to_string(sandbox.path("out.txt")).unwrap();
        fs::remove_file(sandbox.path("out.txt")).unwrap();
        text
    };
    assert_eq!(shell("+ 249) / 250"), "shards=[\"1/1\"]\n");
    assert_eq!(shell("+ 1) / 2"), "shards=[\"1/2\",\"2/2\"]\n");
}

#[test]
fn the_commands_of_gitlab_of_the_hooks_and_of_the_job_run() {
    let sandbox = project();
    let words = [("$CI_NODE_INDEX", "1"), ("$CI_NODE_TOTAL", "1")];
    assert_eq!(run_commands("gitlab-ci.yml", &sandbox, &words), 1);
    assert!(!sandbox.read("reports/junit.xml").is_empty());
    assert_eq!(run_commands("pre-commit-hooks.yaml", &sandbox, &[]), 2);
    let words = [("$((JOB_COMPLETION_INDEX + 1))", "1"), ("$JOB_COMPLETION_INDEX", "0")];
    assert_eq!(run_commands("kubernetes-job.yaml", &sandbox, &words), 1);
    assert!(sandbox.path("dist/0/.atsafe").exists());
}

/// Runs make, and gives what it said; none if there is no make on this machine.
fn make(sandbox: &Sandbox) -> Option<String> {
    let program = format!("ATSAFE={}", env!("CARGO_BIN_EXE_atsafe"));
    let output = Command::new("make").arg(program).current_dir(sandbox.path("")).output().ok()?;
    assert!(output.status.success(), "{}", shown(&output));
    Some(shown(&output))
}

#[test]
fn make_builds_what_is_stale_by_what_the_last_build_read() {
    let sandbox = project().file("Makefile", example("Makefile"));
    let Some(said) = make(&sandbox) else { return };
    assert!(said.contains("3 built"), "{said}");
    assert!(make(&sandbox).unwrap().contains("Nothing to be done"));
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(2);
    let touch =
        |name: &str| fs::File::options().append(true).open(sandbox.path(name)).unwrap().set_modified(later).unwrap();
    // A file that only the dependencies of the last build name.
    fs::write(sandbox.path("postings/go-platform.txt"), "Go").unwrap();
    touch("postings/go-platform.txt");
    let said = make(&sandbox).unwrap();
    assert!(said.contains("go-platform: built") && said.contains("1 built, 2 up to date"), "{said}");
}

#[test]
fn make_sees_an_edit_of_a_file_in_a_folder_that_is_one_input() {
    let theme = fs::read_to_string(root().join("themes/classic/theme.yaml")).unwrap();
    let project = fs::read_to_string(root().join("examples/backend-variants/atsafe.yaml")).unwrap();
    let sandbox = project_with(&project.replace("theme: classic", "theme: themes/mine"), &theme);
    let Some(said) = make(&sandbox) else { return };
    assert!(said.contains("3 built"), "{said}");
    // All is old, and the stamp less so. The folder's own time doesn't change by an edit of what is in it.
    let age = |name: &str, seconds: u64| {
        let then = std::time::SystemTime::now() - std::time::Duration::from_secs(seconds);
        fs::File::open(sandbox.path(name)).unwrap().set_modified(then).unwrap();
    };
    let files = [
        "atsafe.yaml",
        "resume.yaml",
        "postings/go-platform.txt",
        "postings/python-data.txt",
        "postings/engineering-lead.md",
        "themes/mine",
    ];
    files.iter().chain(&["themes/mine/theme.yaml"]).for_each(|name| age(name, 200));
    age("dist/.stamp", 100);
    assert!(make(&sandbox).unwrap().contains("Nothing to be done"));
    fs::write(sandbox.path("themes/mine/theme.yaml"), theme.replace("default: 10.5pt", "default: 11pt")).unwrap();
    assert!(make(&sandbox).unwrap().contains("3 built"));
}

fn project_with(text: &str, theme: &str) -> Sandbox {
    project().file("atsafe.yaml", text).file("themes/mine/theme.yaml", theme).file("Makefile", example("Makefile"))
}
