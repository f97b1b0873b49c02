//! `atsafe match`, `rank` and `profile` as people call them.

use std::collections::BTreeSet;
use std::process::Output;

use atsafe::profile::{Field, Profile};
use insta::assert_snapshot;
use serde_json::Value;

use crate::json_schema;
use crate::support::{Sandbox, root, shown};

const RESUME: &str = "examples/senior-backend/resume.yaml";
const POSTINGS: [&str; 3] = ["backend-payments.txt", "java-developer.html", "platform-engineer.md"];

/// A sandbox with the senior example and the postings.
fn sandbox() -> Sandbox {
    let copy = |sandbox: Sandbox, path: &str| {
        let bytes = std::fs::read(root().join(path)).unwrap();
        sandbox.file(path, bytes)
    };
    let sandbox = copy(Sandbox::new(), RESUME);
    POSTINGS.iter().fold(sandbox, |sandbox, name| copy(sandbox, &format!("examples/postings/{name}")))
}

fn run(sandbox: &Sandbox, arguments: &[&str]) -> Output {
    sandbox.command().env("SOURCE_DATE_EPOCH", "1790000000").args(arguments).output().unwrap()
}

fn json(output: &Output) -> Value {
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    let schema: Value = serde_json::from_str(atsafe::posting::schema()).unwrap();
    let problems = json_schema::problems(&schema, &value);
    assert!(problems.is_empty(), "{problems:#?}");
    value
}

#[test]
fn a_match_reads_as_advice() {
    let sandbox = sandbox();
    for name in POSTINGS {
        let path = format!("examples/postings/{name}");
        assert_snapshot!(format!("advice_for_{name}"), shown(&run(&sandbox, &["match", RESUME, &path])));
    }
}

#[test]
fn a_match_as_json_is_in_the_shape_of_its_schema_and_the_same_each_time() {
    let sandbox = sandbox();
    for name in POSTINGS {
        let path = format!("examples/postings/{name}");
        let output = run(&sandbox, &["match", RESUME, &path, "--message-format", "json"]);
        let value = json(&output);
        assert!(value["terms"].as_array().unwrap().len() > 12 && value["unknown"].is_array());
        assert_eq!(run(&sandbox, &["match", RESUME, &path, "--message-format", "json"]).stdout, output.stdout);
    }
    let printed = sandbox.run(&["schema", "match"]).stdout;
    assert_eq!(printed, atsafe::posting::schema().as_bytes());
}

#[test]
fn a_term_in_json_says_what_where_and_why() {
    let output =
        run(&sandbox(), &["match", RESUME, "examples/postings/backend-payments.txt", "--message-format", "json"]);
    let value = json(&output);
    let term =
        |name: &str| value["terms"].as_array().unwrap().iter().find(|term| term["term"] == name).unwrap().clone();
    let go = term("Go");
    assert_eq!((&go["id"], &go["class"], &go["group"]), (&"go".into(), &"required".into(), &"Go or Java".into()));
    assert_eq!(
        (&go["line"], &go["evidence"], &go["reason"]),
        (&14.into(), &"bullet".into(), &"under `What you'll need`".into())
    );
    assert_eq!(term("Spring")["class"], "rejected");
    assert_eq!(
        (&value["years"], &value["degree"]["class"], &value["title"]),
        (&6.into(), &"rejected".into(), &"Senior Backend Engineer".into())
    );
}

#[test]
fn findings_are_lines_for_editors_and_their_codes_are_explained() {
    let output =
        run(&sandbox(), &["match", RESUME, "examples/postings/java-developer.html", "--message-format", "short", "-v"]);
    assert_snapshot!(shown(&output));
    let text = String::from_utf8(output.stderr).unwrap();
    let found: BTreeSet<&str> = text.lines().filter_map(|line| line.split_once('[')?.1.split(']').next()).collect();
    assert!(found.iter().all(|code| atsafe::rules::find(code).is_some()) && found.len() >= 4, "{found:?}");
}

#[test]
fn a_summary_that_names_nothing_of_what_is_required_is_told_what_bullets_show() {
    let resume = "basics: {name: Ada Example, label: Engineer, summary: Engineer with 4 years of experience.}
work:
  - {name: Acme, position: Engineer, startDate: 2020, endDate: 2024, highlights: [Built 3 services in Go on Kafka for 4 teams]}
";
    let sandbox = Sandbox::new().file("r.yaml", resume).file("p.txt", "Requirements\n- Go\n- Kafka\n- Rust\n");
    let told = |sandbox: &Sandbox| shown(&run(sandbox, &["match", "r.yaml", "p.txt"]));
    let text = told(&sandbox);
    assert!(text.contains("the summary names nothing of what they require, your line 1"), "{text}");
    assert!(text.contains("your bullets show `Go`, `Kafka`, so say it there"), "{text}");
    let sandbox = sandbox.file("r.yaml", resume.replace("of experience.", "of experience in Go and Kafka."));
    assert!(!told(&sandbox).contains("the summary names"), "two are enough");
}

#[test]
fn gaps_fail_a_run_only_where_warnings_do() {
    let sandbox = sandbox();
    let posting = "examples/postings/java-developer.html";
    assert_eq!(run(&sandbox, &["match", RESUME, posting]).status.code(), Some(0));
    assert_eq!(run(&sandbox, &["match", RESUME, posting, "--fail-on", "warning"]).status.code(), Some(1));
}

#[test]
fn a_posting_may_come_from_standard_input() {
    let sandbox = sandbox();
    let bytes = std::fs::read(root().join("examples/postings/java-developer.html")).unwrap();
    let output = sandbox.run_with(&["match", RESUME, "-"], &bytes);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("Java Backend Developer: "));
}

#[test]
fn what_cannot_be_matched_is_refused_with_the_reason() {
    let sandbox = sandbox()
        .file("letter.pdf", b"%PDF-1.7\n\xff\xfe\x00")
        .file("empty.txt", "")
        .file("mine.yaml", "profile: mine\nextends: nobody\n");
    for arguments in [
        &["match", RESUME, "nowhere.txt"][..],
        &["match", RESUME, "letter.pdf"],
        &["match", "nowhere.yaml", "empty.txt"],
        &["match", RESUME, "empty.txt", "--profile", "mine.yaml"],
        &["match", RESUME, "empty.txt", "--profile", "nobody"],
        &["match", RESUME, "empty.txt", "--propose", "-o", RESUME],
        &["match", RESUME, "empty.txt", "--propose", "-o", "no/such/folder.yaml"],
    ] {
        let output = run(&sandbox, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert_snapshot!(format!("refused_{}", arguments[1..].join("_").replace(['/', '.', ' '], "_")), shown(&output));
    }
}

#[test]
fn a_posting_without_skills_says_so() {
    let output = run(&sandbox().file("empty.txt", "We look for a gardener.\n"), &["match", RESUME, "empty.txt"]);
    assert_snapshot!(shown(&output));
}

/// All texts of a value.
fn texts(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, all)),
        Value::Object(members) => members.values().for_each(|value| texts(value, all)),
        _ => {}
    }
}

/// The texts of a YAML document, sorted.
fn texts_of(yaml: &str) -> Vec<String> {
    let mut all = Vec::new();
    texts(&serde_saphyr::from_str(yaml).unwrap(), &mut all);
    all.sort();
    all
}

#[test]
fn a_proposed_variant_reorders_and_respells_and_adds_nothing() {
    let resume = std::fs::read_to_string(root().join(RESUME))
        .unwrap()
        .replace("the appointment REST API in", "the interface for appointments in")
        .replace("[PostgreSQL, Redis, Amazon DynamoDB]", "[Redis, Amazon DynamoDB, Postgres]");
    let sandbox = sandbox().file("mine.yaml", &resume);
    let output = run(&sandbox, &["match", "mine.yaml", "examples/postings/java-developer.html", "--propose"]);
    assert_snapshot!(shown(&output));
    let own: BTreeSet<String> = texts_of(&resume).into_iter().collect();
    let proposal = String::from_utf8(output.stdout).unwrap();
    let profile = Profile::backend();
    let skills =
        |text: &str| profile.occurrences_in(text, Field::ListItem).iter().map(|one| one.skill).collect::<BTreeSet<_>>();
    let known: BTreeSet<_> = own.iter().flat_map(|text| skills(text)).collect();
    let new: Vec<String> = texts_of(&proposal).into_iter().filter(|text| !own.contains(text)).collect();
    assert_eq!(new, ["REST APIs", "examples/postings/java-developer.html"]);
    assert!(new[..1].iter().all(|text| skills(text).is_subset(&known)));
    // Nothing is left out either: each list proposed has the texts of the one that it stands for.
    let bullets = |text: &str| texts_of(text).into_iter().filter(|text| text.len() > 60).collect::<BTreeSet<_>>();
    assert!(bullets(&proposal).is_subset(&own));
}

/// What a resume reads as, its words sorted.
fn words(output: &Output) -> Vec<String> {
    assert!(output.status.success(), "{}", shown(output));
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let mut words: Vec<String> =
        text.split([' ', ',', '\n', '|']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort();
    words
}

#[test]
fn a_proposal_is_taken_by_the_build_and_shows_all_that_the_resume_shows() {
    let resume = std::fs::read_to_string(root().join(RESUME)).unwrap().replace(
        "[PostgreSQL, Redis, Amazon DynamoDB]",
        "[Redis, {text: Amazon DynamoDB, tags: [aws, x y]}, Postgres]",
    );
    let sandbox = sandbox().file("cv/resume.yaml", resume);
    let sandbox = POSTINGS.iter().fold(sandbox, |sandbox, name| {
        let bytes = std::fs::read(root().join("examples/postings").join(name)).unwrap();
        sandbox.file(&format!("cv/{name}"), bytes)
    });
    let whole = words(&run(&sandbox, &["render", "cv/resume.yaml", "-o", "-", "--format", "txt"]));
    for name in POSTINGS {
        let posting = format!("cv/{name}");
        let proposal = String::from_utf8(run(&sandbox, &["match", "cv/resume.yaml", &posting, "--propose"]).stdout);
        let project = format!("resume: resume.yaml\n{}", proposal.unwrap());
        std::fs::write(sandbox.path("cv/atsafe.yaml"), project).unwrap();
        let built = run(&sandbox, &["build", "-f", "cv/atsafe.yaml"]);
        assert!(built.status.success(), "{name}: {}", shown(&built));
        let variant = name.split('.').next().unwrap();
        let arguments = ["render", "cv/resume.yaml", "--variant", variant, "-o", "-", "--format", "txt"];
        let mut shown = words(&run(&sandbox, &arguments));
        shown.retain(|word| !whole.contains(word));
        // Nothing but the posting's word for what the resume has under another one.
        assert!(shown.iter().all(|word| ["PostgreSQL", "APIs", "(Postgres)"].contains(&word.as_str())), "{shown:?}");
    }
}

#[test]
fn a_proposal_for_a_variant_extends_it_and_has_the_build_put_it_in_order() {
    let project = format!("resume: {RESUME}\nvariants: {{backend-payments: {{sections: [summary, skills, work]}}}}\n");
    let sandbox = sandbox().file("atsafe.yaml", project);
    let posting = "examples/postings/backend-payments.txt";
    let output =
        run(&sandbox, &["match", RESUME, posting, "--variant", "backend-payments", "-f", "atsafe.yaml", "--propose"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().skip(2).collect();
    let posting = format!("    posting: {posting}");
    assert_eq!(
        lines,
        ["  backend-payments-posting:", "    extends: backend-payments", posting.as_str(), "    order: posting"]
    );
    let whole = sandbox.read("atsafe.yaml");
    let variants = lines.join("\n");
    let project = String::from_utf8(whole)
        .unwrap()
        .replace("{backend-payments: {", "\n  backend-payments: {")
        .replace("}}\n", "}\n");
    let built = run(&sandbox.file("atsafe.yaml", format!("{project}{variants}\n")), &["build"]);
    assert!(built.status.success(), "{}", shown(&built));
}

#[test]
fn a_proposal_is_written_to_its_file_whole() {
    let sandbox = sandbox();
    let posting = "examples/postings/backend-payments.txt";
    let output = run(&sandbox, &["match", RESUME, posting, "--propose", "-o", "variant.yaml"]);
    assert!(output.status.success() && output.stdout.is_empty());
    let proposed = sandbox.read("variant.yaml");
    assert_eq!(proposed, run(&sandbox, &["match", RESUME, posting, "--propose"]).stdout);
    // What is there may be the project file that the variant is for.
    let again = run(&sandbox, &["match", RESUME, posting, "--propose", "-o", "./variant.yaml"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(sandbox.read("variant.yaml"), proposed);
}

#[test]
fn rank_is_a_table_of_counts() {
    let sandbox = sandbox();
    let postings: Vec<String> = POSTINGS.iter().map(|name| format!("examples/postings/{name}")).collect();
    let mut arguments = vec!["rank", RESUME];
    arguments.extend(postings.iter().map(String::as_str));
    assert_snapshot!(shown(&run(&sandbox, &arguments)));
    arguments.extend(["--message-format", "json"]);
    let value: Value = serde_json::from_slice(&run(&sandbox, &arguments).stdout).unwrap();
    assert_eq!(value["postings"].as_array().unwrap().len(), 3);
}

#[test]
fn a_posting_that_asks_for_nothing_known_comes_last_and_is_told_of() {
    let sandbox = sandbox().file("bakery.txt", "Baker\n\nRequirements\n- Sourdough\n- Early mornings\n");
    let posting = format!("examples/postings/{}", POSTINGS[0]);
    let run = run(&sandbox, &["rank", RESUME, "bakery.txt", &posting]);
    let table = String::from_utf8(run.stdout.clone()).unwrap();
    assert!(table.lines().last().unwrap().starts_with("bakery.txt "), "{table}");
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(told.contains("bakery.txt: asks for no skill that the profile knows"), "{told}");
    assert!(!told.contains(POSTINGS[0]), "{told}");
}

#[test]
fn profiles_are_listed_and_looked_over() {
    let wrong = "profile: mine\nextends: backend\ncategories:\n  - id: languages\n    skills: [{id: v, name: V}, {id: x, name: Java}]\n";
    let sandbox = Sandbox::new().file("mine.yaml", wrong);
    assert_snapshot!(shown(&sandbox.run(&["profile", "list"])));
    assert_snapshot!(shown(&sandbox.run(&["profile", "lint"])));
    assert_snapshot!(shown(&sandbox.run(&["profile", "lint", "mine.yaml"])));
    let shown = String::from_utf8(sandbox.run(&["profile", "show"]).stdout).unwrap();
    assert!(shown.contains("  postgresql: PostgreSQL, Postgres") && shown.lines().count() > 500);
    let schema: Value = serde_json::from_slice(&sandbox.run(&["schema", "profile"]).stdout).unwrap();
    assert_eq!(schema["title"], "Role profile");
}
