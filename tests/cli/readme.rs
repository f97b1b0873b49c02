//! What the README shows works: its commands run, its documents render, its options and files exist.

use crate::support::{Sandbox, root, shown};

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The blocks of a language, in order.
fn blocks(language: &str) -> Vec<String> {
    let text = readme();
    let fenced = text.split("```").skip(1).step_by(2);
    fenced.filter_map(|block| block.strip_prefix(&format!("{language}\n"))).map(str::to_owned).collect()
}

#[test]
fn every_command_of_the_readme_runs_from_the_top_of_the_repository() {
    let mut ran = 0;
    let mut sandbox = Sandbox::new().project("examples/backend-variants/");
    for level in ["junior", "mid", "senior"] {
        sandbox = sandbox.copy(&format!("examples/{level}-backend/resume.yaml"));
    }
    for posting in ["backend-payments.txt", "platform-engineer.md", "java-developer.html"] {
        sandbox = sandbox.copy(&format!("examples/postings/{posting}"));
    }
    for block in blocks("console") {
        for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
            let Some(arguments) = line.strip_prefix("cargo run -- ").or_else(|| line.strip_prefix("atsafe ")) else {
                assert_eq!(line, "cargo test", "a command that this test cannot run");
                continue;
            };
            let arguments: Vec<&str> = arguments.split(' ').collect();
            let output = sandbox.run(&arguments);
            assert!(output.status.success(), "{line}: {}", shown(&output));
            ran += 1;
        }
    }
    assert!(ran > 0);
}

#[test]
fn every_command_of_the_readme_for_ci_runs_and_leaves_its_reports() {
    let example = std::fs::read(root().join("examples/mid-backend/resume.yaml")).unwrap();
    let sandbox = Sandbox::new().file("cv/resume.yaml", example);
    let [workflow] = &blocks("yml")[..] else { panic!("one block of a workflow") };
    let mut reports = 0;
    for command in workflow.lines().filter_map(|line| line.trim().strip_prefix("run: atsafe ")) {
        let arguments: Vec<&str> = command.split(' ').collect();
        let output = sandbox.run(&arguments);
        assert!(output.status.success(), "{command}: {}", shown(&output));
        let paths = arguments.iter().filter_map(|argument| argument.split_once('='));
        reports += paths.map(|(_, path)| sandbox.read(path)).filter(|report| !report.is_empty()).count();
    }
    assert_eq!(reports, 2);
}

#[test]
fn the_document_of_the_readme_renders_with_its_settings() {
    let [document, settings] = &blocks("yaml")[..] else { panic!("two blocks of YAML") };
    let sandbox = Sandbox::new().file("resume.yaml", format!("{document}{settings}"));
    let output = sandbox.run(&["render", "resume.yaml", "--fail-on", "warning"]);
    assert!(output.status.success(), "{}", shown(&output));
    let text = sandbox.run(&["render", "resume.yaml", "--emit", "text"]);
    assert!(String::from_utf8(text.stdout).unwrap().contains("with p99 latency <200ms"));
}

#[test]
fn the_project_of_the_readme_builds_with_the_example() {
    let [project] = &blocks("yaml project")[..] else { panic!("one project") };
    let resume = std::fs::read(root().join("examples/backend-variants/resume.yaml")).unwrap();
    let sandbox = Sandbox::new().file("resume.yaml", resume).file("atsafe.yaml", project);
    let output = sandbox.run(&["build", "--fail-on", "warning"]);
    assert!(output.status.success(), "{}", shown(&output));
    assert!(sandbox.path("dist/Tomas-Lindqvist-go-lead.txt").exists());
}

#[test]
fn the_advice_that_the_readme_shows_is_what_match_prints() {
    let (resume, posting) = ("examples/senior-backend/resume.yaml", "examples/postings/java-developer.html");
    let output = Sandbox::new().copy(resume).copy(posting).run(&["match", resume, posting]);
    let printed = String::from_utf8(output.stdout).unwrap();
    let shown: Vec<String> =
        blocks("text").into_iter().filter(|block| block.starts_with("Java Backend Developer")).collect();
    assert_eq!(shown.len(), 1);
    for line in shown[0].lines() {
        assert!(printed.lines().any(|printed| printed == line), "{line}");
    }
}

#[test]
fn the_profile_that_the_readme_shows_is_without_fault() {
    let [profile] = &blocks("text").into_iter().filter(|block| block.starts_with("profile:")).collect::<Vec<_>>()[..]
    else {
        panic!("one profile")
    };
    let output = Sandbox::new().file("mine.yaml", profile).run(&["profile", "lint", "mine.yaml"]);
    assert!(output.status.success(), "{}", shown(&output));
}

#[test]
fn every_option_and_command_of_the_readme_is_in_the_help() {
    let text = readme();
    let commands = ["render", "build", "verify", "inspect", "lint"].map(|command| vec![command, "--help"]);
    let help: String = [vec!["--help"]]
        .iter()
        .chain(&commands)
        .map(|arguments| String::from_utf8(Sandbox::new().run(arguments).stdout).unwrap())
        .collect();
    let named: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("| `")).collect();
    assert!(named.len() > 8);
    for cell in named {
        let cell = cell.split('`').next().unwrap();
        let word = cell.strip_prefix("atsafe ").unwrap_or(cell).split(' ').next().unwrap();
        assert!(help.contains(word), "`{word}` is not in the help");
    }
}

#[test]
fn every_file_that_the_readme_links_to_exists() {
    let text = readme();
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for target in targets.filter(|target| !target.starts_with("http") && !target.contains(' ')) {
        assert!(target == "url" || root().join(target).exists(), "{target}");
    }
}

#[test]
fn what_the_readme_says_of_the_senior_example_is_said() {
    let example = "examples/senior-backend/resume.yaml";
    let sandbox = Sandbox::new().file(example, std::fs::read(root().join(example)).unwrap());
    let said = sandbox.run(&["render", example]).stderr;
    let quoted = blocks("text").into_iter().find(|block| block.starts_with("examples/")).unwrap();
    assert_eq!(String::from_utf8(said).unwrap(), quoted);
}

#[test]
fn the_table_of_lint_rules_is_that_of_the_rules() {
    let table = atsafe::report::lint_rules_as_markdown();
    assert!(readme().contains(&table), "put this table into the README:\n{table}");
}

#[test]
fn the_settings_of_lint_in_the_readme_are_taken_and_every_comment_allows_something() {
    let [document] = &blocks("YAML")[..] else { panic!("one block of settings") };
    let text = format!("basics: {{name: Ada Example, email: ada@example.com}}\n{document}");
    let sandbox = Sandbox::new().file("resume.yaml", text);
    let output = sandbox.run(&["lint", "resume.yaml", "--fail-on", "error", "-v", "--message-format", "short"]);
    let said = shown(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("2 findings are allowed") && !said.contains("unused-allow"), "{said}");
}

#[test]
fn the_finding_that_the_readme_shows_is_found_like_this() {
    let quoted = blocks("text").into_iter().find(|block| block.starts_with("warning[bullet")).unwrap();
    let lines = "\n".repeat(12);
    let text = format!(
        "basics: {{name: Ada Example}}\n{lines}work:\n  - name: Initech\n    startDate: 2020-01\n    highlights:\n      - Responsible for the billing service\n"
    );
    let output = Sandbox::new().file("resume.yaml", text).run(&["lint", "resume.yaml"]);
    assert!(String::from_utf8(output.stderr).unwrap().contains(&quoted));
}
