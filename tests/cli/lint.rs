//! `atsafe lint` as users call it: messages, reports, exit codes, what `--fix` writes.

use insta::assert_snapshot;
use serde_json::Value;

use crate::json_schema;
use crate::support::{Sandbox, codes, root, shown};

/// A resume with some of everything that is found.
const POOR: &str = "# Mine
basics:
  name: Ada Example
  email: ada@example.com
  summary: >-
    Passionate developer with 9 years of experience
    in k8s and various other tools.
skills:
  - name: Skills
    level: Expert
    keywords: [Golang, Postgres, PostgreSQL, Teamwork]   # all of them
work:
  - name: Initech
    position: Backend Developer
    startDate: 2022-01
    endDate: 2025-06
    highlights:
      - Responsible for the billing service
      - 'Cut costs by XX% with Go'
      # atsafe: allow bullet-first-person -- it was me
      - I moved 14 services to Kubernetes
education:
  - institution: Oregon State University
";

fn sandbox() -> Sandbox {
    Sandbox::new().file("cv/ada.yaml", POOR)
}

const DAY: &[&str] = &["--today", "2026-03-01"];

fn run(sandbox: &Sandbox, more: &[&str]) -> std::process::Output {
    sandbox.run(&[&["lint", "cv/ada.yaml"], DAY, more].concat())
}

#[test]
fn findings_are_told_with_their_words_and_what_to_do() {
    assert_snapshot!(shown(&run(&sandbox(), &[])));
}

#[test]
fn short_messages_are_a_line_each_and_notes_come_with_v() {
    assert_snapshot!(shown(&run(&sandbox(), &["-v", "--message-format", "short"])));
}

#[test]
fn github_gets_annotations() {
    let said = String::from_utf8(run(&sandbox(), &["--message-format", "github"]).stderr).unwrap();
    assert!(
        said.contains(
            "::warning file=cv/ada.yaml,line=18,endLine=18,col=9,endColumn=24,title=atsafe%3A bullet-weak-opening::"
        ),
        "{said}"
    );
}

#[test]
fn the_examples_pass_with_warnings_as_errors_at_the_level_of_their_dates() {
    for (name, level) in [("junior", "entry"), ("mid", "mid"), ("senior", "senior")] {
        let path = root().join(format!("examples/{name}-backend/resume.yaml"));
        let output = Sandbox::new().run(&[&["lint", path.to_str().unwrap(), "--fail-on", "warning"], DAY].concat());
        assert!(output.status.success(), "{}", shown(&output));
        assert!(shown(&output).contains(&format!("looked at for {level} level, by ")), "{}", shown(&output));
    }
}

#[test]
fn the_exit_status_is_that_of_the_worst_finding_and_of_what_shall_fail() {
    let status = |text: &str, more: &[&str]| {
        let sandbox = Sandbox::new().file("cv/ada.yaml", text);
        run(&sandbox, more).status.code()
    };
    assert_eq!(status(POOR, &[]), Some(1));
    let warnings = POOR.replace("    level: Expert\n", "").replace("XX%", "12%");
    assert_eq!(status(&warnings, &[]), Some(0));
    assert_eq!(status(&warnings, &["--fail-on", "warning"]), Some(1));
    let strict = format!("{warnings}meta: {{atsafe: {{lint: {{fail-on: warning}}}}}}\n");
    assert_eq!(status(&strict, &[]), Some(1));
    assert_eq!(status(&strict, &["--fail-on", "error"]), Some(0));
    assert_eq!(status(&strict.replace("fail-on: warning", "fial-on: warning"), &[]), Some(2));
    assert_eq!(status(&strict.replace("fail-on: warning", "rules: {bullet-lenght: off}"), &[]), Some(2));
    assert_eq!(status("basics: {}\n", &[]), Some(2));
    assert_eq!(status(POOR, &["--today", "yesterday"]), Some(2));
}

#[test]
fn what_is_asked_for_and_is_not_there_is_told_with_its_place() {
    let text = format!(
        "{POOR}meta:\n  atsafe:\n    lint:\n      rules: {{bullet-lenght: off, summary-length: {{max: many}}}}\n"
    );
    let sandbox = Sandbox::new().file("cv/ada.yaml", text.replace("allow bullet-first-person", "allow bullet-person"));
    assert_snapshot!(shown(&run(&sandbox, &["--message-format", "short"])));
}

#[test]
fn fix_mends_the_file_and_leaves_everything_else_as_it_is() {
    let sandbox = sandbox();
    let diff = run(&sandbox, &["--diff", "-q"]);
    assert_snapshot!(String::from_utf8(diff.stdout).unwrap());
    assert_eq!(sandbox.read("cv/ada.yaml"), POOR.as_bytes());
    let output = run(&sandbox, &["--fix"]);
    assert!(shown(&output).contains("cv/ada.yaml: mended"), "{}", shown(&output));
    let mended = String::from_utf8(sandbox.read("cv/ada.yaml")).unwrap();
    assert_eq!(
        mended,
        POOR.replace("[Golang, Postgres, PostgreSQL, Teamwork]", "[Go, PostgreSQL, Teamwork, Kubernetes]")
            .replace(", Kubernetes]", "]")
    );
    let again = run(&sandbox, &["--fix"]);
    assert!(!shown(&again).contains("mended"), "{}", shown(&again));
    assert_eq!(sandbox.names(), ["cv"]);
}

#[test]
fn a_byte_order_mark_stays_and_what_is_not_in_utf_8_is_not_mended() {
    let marked = [b"\xEF\xBB\xBF", POOR.as_bytes()].concat();
    let sandbox = Sandbox::new().file("cv/ada.yaml", marked);
    run(&sandbox, &["--fix"]);
    let mended = sandbox.read("cv/ada.yaml");
    assert!(
        mended.starts_with(b"\xEF\xBB\xBF# Mine") && String::from_utf8(mended).unwrap().contains("[Go, PostgreSQL")
    );
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(POOR.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let sandbox = Sandbox::new().file("cv/ada.yaml", &wide);
    let output = run(&sandbox, &["--fix"]);
    assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
    assert!(shown(&output).contains("it is not in UTF-8") && sandbox.read("cv/ada.yaml") == wide);
}

#[test]
fn what_is_included_is_mended_in_its_own_file() {
    let parts = POOR.replace("skills:\n  - name: Skills\n    level: Expert\n    keywords: [Golang, Postgres, PostgreSQL, Teamwork]   # all of them\n", "skills: !include parts/skills.yaml\n");
    let skills = "# Skills\n- name: Tools\n  keywords: [k8s, Go]\n";
    let sandbox = Sandbox::new().file("cv/ada.yaml", &parts).file("cv/parts/skills.yaml", skills);
    let output = run(&sandbox, &["--fix"]);
    assert!(shown(&output).contains("cv/parts/skills.yaml: mended"), "{}", shown(&output));
    assert_eq!(String::from_utf8(sandbox.read("cv/parts/skills.yaml")).unwrap(), skills.replace("k8s", "Kubernetes"));
    assert_eq!(sandbox.read("cv/ada.yaml"), parts.as_bytes());
}

#[test]
fn standard_input_is_looked_at_and_not_mended() {
    let sandbox = Sandbox::new();
    let output = sandbox.run_with(&[&["lint", "-", "--message-format", "short"], DAY].concat(), POOR.as_bytes());
    assert!(codes(&output.stderr).contains(&"skill-canonical".to_owned()), "{}", shown(&output));
    let refused = sandbox.run_with(&["lint", "-", "--fix"], POOR.as_bytes());
    assert_eq!(refused.status.code(), Some(2));
    assert!(shown(&refused).contains("standard input can't be mended in place"));
}

#[test]
fn a_baseline_is_written_and_leaves_what_is_new() {
    let sandbox = sandbox();
    let written = run(&sandbox, &["--baseline", "known.json", "--write-baseline"]);
    assert!(written.status.success() && shown(&written).contains("known.json: "), "{}", shown(&written));
    assert_snapshot!("baseline", String::from_utf8(sandbox.read("known.json")).unwrap());
    let clean = run(&sandbox, &["--baseline", "known.json", "--fail-on", "note"]);
    assert!(clean.status.success() && shown(&clean).contains("known from the baseline"), "{}", shown(&clean));
    let sandbox = sandbox.file(
        "cv/ada.yaml",
        format!("# One more line\n{POOR}")
            .replace("14 services", "15 services")
            .replace("Responsible for", "Worked on"),
    );
    let new = run(&sandbox, &["--baseline", "known.json", "--message-format", "short"]);
    assert_eq!(codes(&new.stderr), ["bullet-weak-opening"], "{}", shown(&new));
    assert_eq!(run(&sandbox, &["--baseline", "none.json"]).status.code(), Some(2));
    assert_eq!(run(&sandbox, &["--write-baseline"]).status.code(), Some(2));
    assert_eq!(run(&sandbox, &["--baseline", "cv/ada.yaml", "--write-baseline"]).status.code(), Some(2));
}

#[test]
fn json_has_findings_level_and_what_was_suppressed_in_the_shape_of_its_schema() {
    let output = run(&sandbox(), &["--message-format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let schema = Sandbox::new().run(&["schema", "report"]).stdout;
    let problems = json_schema::problems(&serde_json::from_slice(&schema).unwrap(), &report);
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(
        (&report["command"], &report["level"], &report["outcome"]),
        (&"lint".into(), &"mid".into(), &"failed".into())
    );
    let allowed = &report["suppressed"][0];
    assert_eq!((&allowed["code"], &allowed["by"]), (&"bullet-first-person".into(), &"comment".into()));
    assert_eq!(allowed["reason"], "it was me");
    let weak = report["findings"].as_array().unwrap().iter().find(|it| it["code"] == "bullet-weak-opening").unwrap();
    assert_eq!((&weak["line"], &weak["column"], &weak["end_column"]), (&18.into(), &9.into(), &24.into()));
}

#[test]
fn sarif_keeps_what_is_suppressed_with_its_reason_and_junit_has_a_case_for_each_rule() {
    let sandbox = sandbox();
    run(&sandbox, &["--report", "sarif=out.sarif", "--report", "junit=out.xml", "--report", "html=out.html"]);
    let log: Value = serde_json::from_slice(&sandbox.read("out.sarif")).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let suppressed: Vec<&Value> = results.iter().filter(|it| it.get("suppressions").is_some()).collect();
    assert_eq!(suppressed.len(), 1);
    assert_eq!(suppressed[0]["suppressions"][0]["kind"], "inSource");
    assert_eq!(suppressed[0]["suppressions"][0]["justification"], "it was me");
    let xml = String::from_utf8(sandbox.read("out.xml")).unwrap();
    assert!(
        xml.contains("<testcase classname=\"atsafe.skills\" name=\"no-skill-ratings\" time=\"0\">\n      <failure"),
        "{xml}"
    );
    assert!(xml.contains("<testcase classname=\"atsafe.summary\" name=\"summary-tech-list\" time=\"0\"/>"), "{xml}");
    assert!(String::from_utf8(sandbox.read("out.html")).unwrap().contains("bullet-weak-opening"));
}

#[test]
fn a_profile_of_ones_own_is_taken_from_beside_the_document_or_from_the_command_line() {
    let profile = "profile: mine\nextends: backend\nvague: [Smalltalk]\n";
    let text = POOR.replace("Teamwork]", "Smalltalk]");
    let written = format!("{text}meta: {{atsafe: {{lint: {{profile: mine.yaml}}}}}}\n");
    let sandbox = Sandbox::new().file("cv/ada.yaml", &written).file("cv/mine.yaml", profile);
    let vague = |output: &std::process::Output| codes(&output.stderr).contains(&"skill-vague".to_owned());
    assert!(vague(&run(&sandbox, &["--message-format", "short"])));
    assert!(!vague(&run(&sandbox, &["--message-format", "short", "--profile", "backend"])));
    let missing = Sandbox::new().file("cv/ada.yaml", &written);
    let output = run(&missing, &["--message-format", "short"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        shown(&output).starts_with("exit: 2\n---- stderr\ncv/ada.yaml:24:33: error[unreadable]: there is no file"),
        "{}",
        shown(&output)
    );
}

#[test]
fn nothing_that_is_looked_at_makes_it_panic() {
    let bad = std::fs::read_dir(root().join("tests/bad")).unwrap().map(|entry| entry.unwrap().path());
    let cases =
        std::fs::read_dir(root().join("tests/cases")).unwrap().map(|entry| entry.unwrap().path().join("resume.yaml"));
    let sandbox = Sandbox::new();
    for path in bad.chain(cases).filter(|path| path.is_file()) {
        let output = sandbox.run(&["lint", path.to_str().unwrap(), "-v", "--diff"]);
        assert!(matches!(output.status.code(), Some(0..=2)), "{}", path.display());
    }
}

/// A project with lint settings of its own and for a variant, beside the resume.
fn governed() -> Sandbox {
    sandbox().file(
        "cv/atsafe.yaml",
        "resume: ada.yaml
lint: {level: senior, rules: {bullet-weak-opening: off, soft-skill-in-list: warning}}
variants:
  short: {sections: [work], lint: {level: mid, fail-on: error, rules: {bullet-weak-opening: warning}}}
  long: {extends: short, lint: {rules: {bullets: off}}}
",
    )
}

fn found(sandbox: &Sandbox, more: &[&str]) -> (Vec<String>, String) {
    let output = sandbox.run(&[&["lint", "-v"], DAY, more].concat());
    (codes(&output.stderr), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_project_says_what_is_asked_of_its_resume_and_a_variant_says_so_over_it() {
    let sandbox = governed();
    let has = |codes: &[String], code: &str| codes.iter().any(|it| it.contains(code));
    let (codes, text) = found(&sandbox, &["cv/ada.yaml"]);
    assert!(!has(&codes, "bullet-weak-opening") && text.contains("warning[soft-skill-in-list]"), "{text}");
    assert!(text.contains("looked at for senior level"), "{text}");
    let (codes, text) = found(&sandbox, &["cv/ada.yaml", "--variant", "short"]);
    assert!(has(&codes, "bullet-weak-opening") && text.contains("looked at for mid level"), "{text}");
    assert!(!has(&codes, "education-complete"), "the variant shows no education: {text}");
    let (codes, _) = found(&sandbox, &["-f", "cv/atsafe.yaml", "--variant", "long"]);
    assert!(!has(&codes, "bullet-weak-opening"), "a family that is off: {codes:?}");
    // Another resume is none of the project's business.
    let (codes, _) = found(&sandbox.file("cv/bob.yaml", POOR), &["cv/bob.yaml"]);
    assert!(has(&codes, "bullet-weak-opening"));
    // Nor is a project somewhere else, in whatever state.
    let sandbox = Sandbox::new().file("atsafe.yaml", "resume: [").file("cv/bob.yaml", POOR);
    let (codes, text) = found(&sandbox, &["cv/bob.yaml"]);
    assert!(has(&codes, "bullet-weak-opening"), "{text}");
}

#[test]
fn a_project_file_alone_is_enough_to_lint_its_resume() {
    let (_, text) = found(&governed(), &["--file", "cv/atsafe.yaml"]);
    assert!(text.contains("cv/ada.yaml: ") && text.contains("senior level"), "{text}");
    let several = Sandbox::new().file("atsafe.yaml", "resumes: {a: a.yaml, b: b.yaml}\n");
    assert!(found(&several, &[]).1.contains("the project has several resumes"));
    assert!(found(&Sandbox::new(), &[]).1.contains("there is no `atsafe.yaml`"));
}

#[test]
fn unknown_rules_of_a_project_are_refused_with_the_nearest_and_the_schema_has_the_key() {
    let project = "resume: ada.yaml\nvariants: {v: {lint: {rules: {bulet-length: off}}}}\n";
    let output = sandbox().file("cv/atsafe.yaml", project).run(&["lint", "cv/ada.yaml", "--variant", "v"]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text.contains("did you mean `bullet-length`?"), "{text}");
    assert!(text.contains("atsafe.yaml:2:"), "{text}");
    let schema: Value = serde_json::from_slice(&Sandbox::new().run(&["schema", "project"]).stdout).unwrap();
    assert!(schema["properties"]["lint"].is_object(), "{schema:#}");
    assert!(schema["$defs"]["VariantKeys"]["properties"]["lint"].is_object());
}

#[test]
fn a_variant_is_not_mended_and_what_it_leaves_out_is_not_allowed_in_vain() {
    let output = governed().run(&["lint", "cv/ada.yaml", "--variant", "short", "--fix"]);
    assert_eq!(output.status.code(), Some(2));
    let sandbox = governed();
    let resume = POOR.replace("  - institution", "  # atsafe: allow education-complete -- known\n  - institution");
    let (codes, text) = found(&sandbox.file("cv/ada.yaml", resume), &["cv/ada.yaml", "--variant", "short"]);
    assert!(!codes.iter().any(|it| it.contains("unused-allow")), "{text}");
}
