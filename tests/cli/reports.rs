//! Reports of runs that pass, that fail and that are not possible, in every format.

use std::process::Output;

use insta::assert_snapshot;
use serde_json::Value;

use crate::json_schema;
use crate::support::{SHORT, Sandbox, root, shown};

/// A resume, and the theme of `tests/mutants` as it is (`sound`) and with three faults: a job's dates at the right margin,
/// signs that are lost, and a keyword that nobody sees (`broken`).
fn sandbox() -> Sandbox {
    let file = |name: &str| std::fs::read_to_string(root().join("tests/mutants").join(name)).unwrap();
    let style = file("style.typ");
    let mut broken = style.clone();
    for (from, to) in [
        (".join(linebreak()))", ".join(h(1fr)))"),
        ("text(said(it))", "text(said(it).replace(\"++\", \"\"))"),
        ("  title(it.heading)\n", "  title(it.heading)\n  text(fill: white)[Kubernetes]\n"),
    ] {
        assert!(broken.contains(from), "{from}");
        broken = broken.replacen(from, to, 1);
    }
    let template = file("resume.typ.j2");
    Sandbox::new()
        .file("cv/ada.yaml", SHORT)
        .file("sound/style.typ", style)
        .file("sound/resume.typ.j2", &template)
        .file("broken/style.typ", broken)
        .file("broken/resume.typ.j2", &template)
        .file("cv/wrong.yaml", SHORT.replace("email:", "emial:").replace("2020-01", "2020-1"))
}

/// A run that passes, one that fails, and one that is not possible.
const PASSING: &[&str] = &["render", "cv/ada.yaml", "--theme", "sound"];
const FAILING: &[&str] = &["render", "cv/ada.yaml", "--theme", "broken"];
const REFUSED: &[&str] = &["render", "cv/wrong.yaml"];

fn run(sandbox: &Sandbox, arguments: &[&str], more: &[&str]) -> Output {
    sandbox.run(&[arguments, more].concat())
}

/// The version goes with every release, and figures of layout with every change of a font.
fn steady(text: &str) -> String {
    text.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[track_caller]
fn json(output: &Output) -> Value {
    let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", shown(output)));
    let schema = Sandbox::new().run(&["schema", "report"]).stdout;
    let problems = json_schema::problems(&serde_json::from_slice(&schema).unwrap(), &value);
    assert!(problems.is_empty(), "{problems:#?}");
    value
}

#[test]
fn json_tells_everything_on_standard_output_in_the_shape_of_its_schema() {
    let sandbox = sandbox();
    for (name, arguments, status) in [("passing", PASSING, 0), ("failing", FAILING, 1), ("refused", REFUSED, 2)] {
        let output = run(&sandbox, arguments, &["--message-format", "json"]);
        assert_eq!(output.status.code(), Some(status), "{}", shown(&output));
        json(&output);
        assert_snapshot!(format!("json_{name}"), steady(&String::from_utf8(output.stdout).unwrap()));
    }
}

#[test]
fn every_command_speaks_json_and_keeps_its_exit_status() {
    let sandbox = sandbox();
    run(&sandbox, PASSING, &[]);
    run(&sandbox, FAILING, &["-o", "cv/bad.pdf"]);
    for (arguments, outcome) in [
        (&["verify", "cv/ada.pdf", "--against", "cv/ada.yaml"][..], "passed"),
        (&["verify", "cv/ada.pdf", "--against", "cv/wrong.yaml"], "unable"),
        (&["verify", "cv/bad.rejected.pdf", "--against", "cv/ada.yaml"], "failed"),
        (&["inspect", "cv/ada.pdf"], "passed"),
        (&["inspect", "cv/bad.rejected.pdf"], "failed"),
        (&["inspect", "cv/none.pdf"], "unable"),
        (&["render", "cv/ada.yaml", "--no-verify", "-o", "unread.pdf"], "passed"),
        (&["new", "cv/ada.yaml"], "unable"),
        (&["explain", "nothing"], "unable"),
    ] {
        let plain = run(&sandbox, arguments, &[]).status.code();
        let output = run(&sandbox, arguments, &["--message-format", "json"]);
        assert_eq!(output.status.code(), plain, "{}", shown(&output));
        let report = json(&output);
        assert_eq!((&report["command"], &report["outcome"]), (&arguments[0].into(), &outcome.into()), "{report:#}");
    }
}

#[test]
fn a_finding_in_json_has_its_place_in_the_resume_and_the_box_of_what_is_read_in_the_pdf() {
    let report = json(&run(&sandbox(), FAILING, &["--message-format", "json"]));
    let findings = report["findings"].as_array().unwrap();
    let finding = findings.iter().find(|it| it["code"] == "altered-text").unwrap();
    assert_eq!((&finding["file"], &finding["line"]), (&"cv/ada.yaml".into(), &12.into()));
    assert_eq!(finding["path"], "skills[0].keywords[1]");
    assert_eq!(finding["broken_in"].as_array().unwrap().len(), report["readings"].as_array().unwrap().len());
    let page = &report["pages"][0];
    for finding in findings {
        let edges: Vec<f64> = finding["box"].as_array().unwrap().iter().map(|edge| edge.as_f64().unwrap()).collect();
        let [left, top, right, bottom] = edges[..] else { panic!("four edges") };
        assert!(0.0 < left && left < right && right < page["width"].as_f64().unwrap(), "{finding:#}");
        assert!(0.0 < top && top < bottom && bottom < page["height"].as_f64().unwrap(), "{finding:#}");
    }
}

#[test]
fn a_report_goes_to_its_file_whatever_becomes_of_the_run() {
    for arguments in [PASSING, FAILING, REFUSED] {
        let sandbox = sandbox();
        let said = run(&sandbox, arguments, &["--message-format", "json"]).stdout;
        let output = run(&sandbox, arguments, &["--report", "json=out.json"]);
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
        assert_eq!(sandbox.read("out.json"), said);
    }
}

#[test]
fn a_report_to_a_dash_is_all_of_standard_output() {
    for arguments in [PASSING, FAILING, REFUSED] {
        let sandbox = sandbox();
        let said = run(&sandbox, arguments, &["--message-format", "json"]).stdout;
        assert_eq!(run(&sandbox, arguments, &["--report", "json=-"]).stdout, said);
        assert!(!sandbox.path("-").exists());
    }
}

#[test]
fn a_report_that_cannot_be_written_or_would_overwrite_an_input_is_refused_before_any_work() {
    let sandbox = sandbox();
    for (name, report) in [
        ("no_folder", "json=no/such/out.json"),
        ("a_folder", "json=cv"),
        ("the_resume", "json=cv/ada.yaml"),
        ("no_format", "out.json"),
        ("another_format", "toml=out.toml"),
        ("no_path", "json="),
    ] {
        let output = run(&sandbox, PASSING, &["--report", report]);
        assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
        assert_snapshot!(format!("report_to_{name}"), shown(&output));
    }
    assert_eq!(run(&sandbox, PASSING, &["--report", "json=a", "--report", "json=a"]).status.code(), Some(2));
    assert_eq!(run(&sandbox, PASSING, &["--report", "json=-", "--report", "html=-"]).status.code(), Some(2));
    assert_eq!(run(&sandbox, PASSING, &["--report", "html=-", "--message-format", "json"]).status.code(), Some(2));
    assert_eq!(run(&sandbox, PASSING, &["--report", "json=cv/ada.pdf"]).status.code(), Some(2));
    assert_eq!(sandbox.read("cv/ada.yaml"), SHORT.as_bytes());
    assert!(!sandbox.path("cv/ada.pdf").exists());
}

#[test]
fn a_report_is_never_written_over_what_the_run_reads_or_writes() {
    let sandbox =
        sandbox().file("cv/part.yaml", "{name: Ada Lovelace}\n").file("cv/whole.yaml", "basics: !include part.yaml\n");
    for report in [["json=cv/part.yaml"].as_slice(), &["json=cv/../cv/whole.pdf"], &["json=one", "sarif=./cv/../one"]] {
        let reports: Vec<&str> = report.iter().flat_map(|report| ["--report", report]).collect();
        let output = run(&sandbox, &["render", "cv/whole.yaml"], &reports);
        assert_eq!(output.status.code(), Some(2), "{report:?}: {}", shown(&output));
    }
    assert_eq!(sandbox.read("cv/part.yaml"), b"{name: Ada Lovelace}\n");
    let over = run(&sandbox, &["render", "cv/whole.yaml", "-o", "cv/part.yaml", "--format", "pdf"], &[]);
    assert!(over.status.success() && sandbox.path("cv/part.yaml.pdf").exists(), "{}", shown(&over));
    assert_eq!(sandbox.read("cv/part.yaml"), b"{name: Ada Lovelace}\n");
}

#[test]
fn commands_without_reports_say_why_they_were_not_possible_as_json_too() {
    let sandbox = sandbox();
    for arguments in [
        &["diff", "a.pdf", "b.pdf"][..],
        &["themes", "show", "nope"],
        &["themes", "check", "nope"],
        &["profile", "lint", "nope"],
    ] {
        let output = run(&sandbox, arguments, &["--message-format", "json"]);
        assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
        let told = json(&output);
        assert_eq!(
            (&told["outcome"], told["findings"].as_array().map(Vec::len)),
            (&"unable".into(), Some(1)),
            "{told}"
        );
    }
}

#[test]
fn data_and_json_never_share_standard_output() {
    let sandbox = sandbox();
    run(&sandbox, PASSING, &[]);
    for arguments in [
        &["render", "cv/ada.yaml", "-o", "-"][..],
        &["render", "cv/ada.yaml", "--emit", "text"],
        &["inspect", "cv/ada.pdf", "--text"],
    ] {
        for option in [["--message-format", "json"], ["--report", "json=-"]] {
            let output = run(&sandbox, arguments, &option);
            assert_eq!(output.status.code(), Some(2));
            assert_eq!(json(&output)["findings"][0]["code"], "invalid-option");
        }
        let both = run(&sandbox, arguments, &["--report", "json=out.json"]);
        assert!(both.status.success() && !both.stdout.is_empty(), "{}", shown(&both));
    }
}

#[test]
fn github_annotates_the_lines_of_the_resume() {
    let sandbox = sandbox();
    for (name, arguments) in [("passing", PASSING), ("failing", FAILING), ("refused", REFUSED)] {
        assert_snapshot!(format!("github_{name}"), shown(&run(&sandbox, arguments, &["--message-format", "github"])));
    }
}

#[test]
fn what_is_about_no_line_names_none() {
    let sandbox = sandbox();
    let style = std::fs::read_to_string(sandbox.path("sound/style.typ")).unwrap();
    let picture = "  body\n  image(width: 9pt, height: 9pt, alt: \"x\", format: (encoding: \"luma8\", width: 1, height: 1), bytes((9,)))\n}";
    let sandbox = sandbox.file("sound/style.typ", style.replacen("  body\n}", picture, 1));
    for format in ["short", "human"] {
        let output = run(&sandbox, PASSING, &["--message-format", format]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("warning[image]") && said.contains("page 1") && !said.contains("line 0"), "{said}");
    }
}

#[test]
fn rules_and_their_explanations_are_had_as_json() {
    let read = |arguments: &[&str]| -> Value {
        serde_json::from_slice(&Sandbox::new().run(&[arguments, &["--message-format", "json"]].concat()).stdout)
            .unwrap()
    };
    let all = read(&["rules"]);
    let one = read(&["explain", "wide-gap"]);
    assert!(all["rules"].as_array().unwrap().contains(&one) && one["severities"][0] == "error", "{one:#}");
}

#[test]
fn junit_shows_every_check_of_every_reading_those_that_passed_too() {
    let sandbox = sandbox();
    for (name, arguments) in [("passing", PASSING), ("failing", FAILING), ("refused", REFUSED)] {
        run(&sandbox, arguments, &["--report", "junit=out.xml"]);
        assert_snapshot!(format!("junit_{name}"), String::from_utf8(sandbox.read("out.xml")).unwrap());
    }
    run(&sandbox, &["inspect", "cv/ada.rejected.pdf"], &["--report", "junit=out.xml"]);
    assert_snapshot!("junit_inspect", String::from_utf8(sandbox.read("out.xml")).unwrap());
}

#[test]
fn junit_fails_on_warnings_only_when_the_run_does() {
    let sandbox = sandbox().file("cv/ada.yaml", SHORT.replace("2020-01", "2020-1"));
    let failures = |more: &[&str]| {
        run(&sandbox, PASSING, &[&["--report", "junit=out.xml"], more].concat());
        String::from_utf8(sandbox.read("out.xml")).unwrap().matches("<failure").count()
    };
    assert_eq!((failures(&[]), failures(&["--fail-on", "warning"])), (0, 1));
    assert!(String::from_utf8(sandbox.read("out.xml")).unwrap().contains("type=\"legacy\""));
}

fn sarif(sandbox: &Sandbox, arguments: &[&str]) -> Value {
    run(sandbox, arguments, &["--report", "sarif=out.sarif"]);
    serde_json::from_slice(&sandbox.read("out.sarif")).unwrap()
}

#[test]
fn sarif_places_results_in_the_resume_and_declares_every_rule() {
    let sandbox = sandbox();
    for (name, arguments) in [("passing", PASSING), ("failing", FAILING), ("refused", REFUSED)] {
        let log = sarif(&sandbox, arguments);
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), atsafe::rules::ALL.len());
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
        let results = serde_json::to_string_pretty(&run["results"]).unwrap();
        assert_snapshot!(format!("sarif_{name}"), results);
    }
}

#[test]
fn sarif_counts_columns_in_utf_16_code_units() {
    let sandbox = sandbox().file("cv/ada.yaml", format!("{SHORT}x-😀: {{a: 1, a: 2}}\n"));
    let log = sarif(&sandbox, &["render", "cv/ada.yaml"]);
    let result =
        log["runs"][0]["results"].as_array().unwrap().iter().find(|it| it["ruleId"] == "duplicate-key").unwrap();
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startColumn"], &region["endColumn"]), (&14.into(), &15.into()), "{result:#}");
}

#[test]
fn sarif_knows_a_finding_again_when_lines_are_added_above_it() {
    let sandbox = sandbox();
    let prints = |log: &Value| -> Vec<(Value, Value)> {
        let results = log["runs"][0]["results"].as_array().unwrap();
        results.iter().map(|result| (result["ruleId"].clone(), result["partialFingerprints"].clone())).collect()
    };
    let before = prints(&sarif(&sandbox, FAILING));
    let sandbox = sandbox.file("cv/ada.yaml", format!("# One more line.\n\n{SHORT}"));
    assert_eq!(prints(&sarif(&sandbox, FAILING)), before);
    let distinct: std::collections::BTreeSet<String> = before.iter().map(|(_, print)| print.to_string()).collect();
    assert_eq!(distinct.len(), before.len());
}

/// The body of a report, pictures left out.
fn html(sandbox: &Sandbox) -> String {
    let html = String::from_utf8(sandbox.read("out.html")).unwrap();
    let body = html.split_once("<body>").unwrap().1;
    let mut parts = body.split("data:image/png;base64,");
    let first = parts.next().unwrap().to_owned();
    let without = |part: &str| format!("PICTURE{}", &part[part.find('"').unwrap()..]);
    steady(&(first + &parts.map(without).collect::<String>()))
}

#[test]
fn html_shows_pages_readings_and_findings_in_one_file() {
    let sandbox = sandbox();
    for (name, arguments) in [("passing", PASSING), ("failing", FAILING), ("refused", REFUSED)] {
        run(&sandbox, arguments, &["--report", "html=out.html"]);
        assert_snapshot!(format!("html_{name}"), html(&sandbox));
    }
    run(&sandbox, &["inspect", "cv/ada.rejected.pdf"], &["--report", "html=out.html"]);
    let html = html(&sandbox);
    assert!(html.contains("src=\"PICTURE\"") && html.contains("class=\"s1\"") && html.contains("id=\"b1\""), "{html}");
}

#[test]
fn html_loads_nothing_and_runs_nothing() {
    let sandbox = sandbox();
    run(&sandbox, FAILING, &["--report", "html=out.html"]);
    let html = String::from_utf8(sandbox.read("out.html")).unwrap();
    for forbidden in
        ["<script", "javascript:", "http://", "@import", "url(", "<iframe", "<link rel=\"stylesheet", " onclick"]
    {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
    assert!(html.contains("default-src 'none'"));
    let sources: Vec<&str> = html.split("src=\"").skip(1).collect();
    assert!(!sources.is_empty() && sources.iter().all(|source| source.starts_with("data:image/png;base64,")));
}
