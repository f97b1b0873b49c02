//! What a build leaves besides PDFs, and what it takes from the environment.

use super::{RESUME, built, edit, names, project, told};
use crate::support::shown;

#[test]
fn a_limit_that_cannot_be_kept_says_how_many_lines_are_too_many() {
    let jobs: Vec<String> = (0..60)
        .map(|n| {
            format!(
                "  - name: Firm {n}\n    position: Engineer\n    startDate: {}\n    endDate: {}\n",
                1950 + n,
                1951 + n
            )
        })
        .collect();
    let sandbox = project().file("resume.yaml", RESUME.replace("skills:", &format!("{}skills:", jobs.concat())));
    edit(&sandbox, "atsafe.yaml", "include: [go],", "include: [go], limit: {pages: 1},");
    let output = sandbox.run(&["build", "go"]);
    assert_eq!(output.status.code(), Some(1));
    let told = told(&output);
    assert!(told.contains("error[too-many-pages]: the variant `go` has") && told.contains("lines too many"), "{told}");
}

#[test]
fn values_come_from_the_environment_and_a_change_of_them_is_a_change() {
    let sandbox = project();
    edit(&sandbox, "resume.yaml", "phone: 555-0100", "phone: !env ADA_PHONE");
    let run = |phone: Option<&str>, arguments: &[&str]| {
        let mut command = sandbox.command();
        command.arg("build").args(arguments).env_remove("ADA_PHONE");
        if let Some(phone) = phone {
            command.env("ADA_PHONE", phone);
        }
        command.output().unwrap()
    };
    let refused = run(None, &["go"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(shown(&refused).contains("`!env ADA_PHONE` has no value: it is not set"), "{}", shown(&refused));
    assert_eq!(names(&run(Some("555-0199"), &["go"])), ["go"]);
    assert!(String::from_utf8(sandbox.read("dist/Ada-Example-go.txt")).unwrap().contains("555-0199"));
    assert!(names(&run(Some("555-0199"), &["go"])).is_empty());
    assert_eq!(names(&run(Some("555-0198"), &["go"])), ["go"]);
    let mut render = sandbox.command();
    let output =
        render.args(["render", "resume.yaml", "--emit", "text"]).env("ADA_PHONE", "555-0197").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("555-0197"));
}

#[test]
fn contacts_are_left_out_for_the_public() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "include: [data],", "include: [data], redact: [phone],");
    built(&sandbox, &[]);
    let text = |name: &str| String::from_utf8(sandbox.read(name)).unwrap();
    assert!(
        !text("dist/Ada-Example-data.txt").contains("555-0100") && text("dist/Ada-Example-data.txt").contains("ada@")
    );
    built(&sandbox, &["--public", "-o", "site"]);
    assert!(!text("site/Ada-Example-go.txt").contains("555-0100") && !text("site/Ada-Example-go.txt").contains("ada@"));
    assert!(text("dist/Ada-Example-go.txt").contains("555-0100"));
}

#[test]
fn a_manifest_and_a_summary_are_left_for_other_programs() {
    let sandbox = project().file("summary.md", "# Before\n");
    built(&sandbox, &["--manifest", "manifest.json", "--step-summary", "summary.md"]);
    let manifest: serde_json::Value = serde_json::from_slice(&sandbox.read("manifest.json")).unwrap();
    let go = &manifest["targets"][0];
    assert_eq!((&go["target"], &go["status"], &go["summary"]["pages"]), (&"go".into(), &"built".into(), &1.into()));
    assert_eq!(go["outputs"][0]["path"], "Ada-Example-go.pdf");
    assert_eq!(go["inputs"].as_array().unwrap().len(), 2);
    let summary = String::from_utf8(sandbox.read("summary.md")).unwrap();
    assert!(summary.starts_with("# Before\n### Resumes: 2 built\n") && summary.contains("| go | 1 |"), "{summary}");
}

#[test]
fn what_a_build_leaves_for_others_is_never_written_over_its_inputs_or_outputs() {
    let sandbox = project();
    sandbox.run(&["build"]);
    let before = |name: &str| sandbox.read(name);
    let (project, resume, pdf) = (before("atsafe.yaml"), before("resume.yaml"), before("dist/Ada-Example-go.pdf"));
    for option in ["--report=json=", "--manifest=", "--step-summary="] {
        for place in ["./atsafe.yaml", "resume.yaml", "dist/../dist/Ada-Example-go.pdf"] {
            let output = sandbox.run(&["build", &format!("{option}{place}")]);
            assert_eq!(output.status.code(), Some(2), "{option}{place}: {}", shown(&output));
        }
    }
    let same = sandbox.run(&["build", "--manifest", "m.json", "--step-summary", "./m.json"]);
    assert_eq!(same.status.code(), Some(2), "{}", shown(&same));
    assert!(project == before("atsafe.yaml") && resume == before("resume.yaml"));
    assert!(pdf == before("dist/Ada-Example-go.pdf"));
}

#[test]
fn a_summary_is_added_to_what_is_there_whatever_it_is() {
    let sandbox = project().file("summary.md", b"precious \xff\n");
    sandbox.run(&["build", "--step-summary", "summary.md"]);
    let summary = sandbox.read("summary.md");
    assert!(summary.starts_with(b"precious \xff\n### ") && summary.ends_with(b"\n"));
}

#[test]
fn a_report_to_a_dash_is_all_of_standard_output() {
    let sandbox = project();
    let output = sandbox.run(&["build", "--report", "json=-"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["targets"].as_array().unwrap().len(), 2, "{told}");
    assert!(!sandbox.path("-").exists());
    for option in ["--list", "--deps=make"] {
        assert_eq!(sandbox.run(&["build", "--report", "json=-", option]).status.code(), Some(2));
    }
}

#[test]
fn the_pages_of_targets_keep_apart_and_their_links_lead_to_them() {
    let sandbox = project().file(
        "several.yaml",
        "resumes: {a: resume.yaml, a-b: resume.yaml}\ndefaults: {file: '{resume}/{variant}'}\n\
         variants: {b-c: {include: [go]}, c: {include: [go]}}\n",
    );
    let output = sandbox.run(&["build", "-f", "several.yaml", "--report", "html=my #1.html"]);
    assert!(output.status.success(), "{}", shown(&output));
    let index = String::from_utf8(sandbox.read("my #1.html")).unwrap();
    for target in ["a/b-c", "a/c", "a-b/b-c", "a-b/c"] {
        assert!(index.contains(&format!("<a href=\"my%20%231/{target}.html\">{target}</a>")), "{index}");
        let page = String::from_utf8(sandbox.read(&format!("my #1/{target}.html"))).unwrap();
        assert!(page.contains("What a parser understood"), "{target}");
    }
}

#[test]
fn reports_tell_of_every_target_in_every_format() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "require: [Go]", "require: [Go, Rust]");
    let reports = ["junit=r.xml", "sarif=r.sarif", "html=r.html", "json=r.json"];
    let arguments: Vec<&str> = reports.iter().flat_map(|report| ["--report", report]).collect();
    let all = [&["build", "--keep-going", "--message-format", "json"][..], &arguments].concat();
    let output = sandbox.run(&all);
    assert_eq!(output.status.code(), Some(1), "{}", shown(&output));
    let json = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
    let schema = json(&sandbox.run(&["schema", "report"]).stdout);
    let whole = json(&output.stdout);
    assert_eq!(crate::json_schema::problems(&schema, &whole), Vec::<String>::new());
    assert_eq!(whole, json(&sandbox.read("r.json")));
    let of = |index: usize, key: &str| whole["targets"][index][key].clone();
    assert_eq!((of(0, "status"), of(1, "status")), ("rejected".into(), "built".into()));
    let codes: Vec<String> =
        of(0, "findings").as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(codes, ["left-out", "left-out", "missing-keyword"]);
    let sarif = json(&sandbox.read("r.sarif"));
    assert_eq!(sarif["runs"].as_array().unwrap().len(), 1);
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "missing-keyword");
    let junit = String::from_utf8(sandbox.read("r.xml")).unwrap();
    assert!(junit.contains("<testsuite name=\"go: document\"") && junit.contains("<failure type=\"missing-keyword\""));
    assert!(junit.contains("<testsuite name=\"data: document\"") && junit.contains("failures=\"1\" errors=\"0\""));
    let index = String::from_utf8(sandbox.read("r.html")).unwrap();
    assert!(index.contains("<a href=\"r/go.html\">go</a></td><td>rejected</td><td>1 error</td>"), "{index}");
    assert!(String::from_utf8(sandbox.read("r/go.html")).unwrap().contains("data:image/png"));
}
