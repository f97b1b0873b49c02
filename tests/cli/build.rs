//! `atsafe build` as people use it: what is stale is built, what is not is left alone, and nothing is lost on the way.

use std::fs;
use std::process::{Output, Stdio};
use std::time::{Instant, SystemTime};

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
    assert_eq!(modified(&sandbox, "dist/Ada-Example-go.pdf"), before);
    assert!(!sandbox.path("dist/.atsafe").exists());
}

#[test]
fn what_the_state_holds_never_stops_a_build_and_never_makes_it_wrong() {
    let sandbox = project();
    built(&sandbox, &[]);
    let good = sandbox.read("dist/Ada-Example-go.pdf");
    let state = sandbox.read("dist/.atsafe/atsafe.state");
    let broken: [&[u8]; 5] =
        [b"", b"\xff\xfe\0garbage", b"atsafe build state 0\n{}", &state[..state.len() / 2], &[0; 4096]];
    for bytes in broken {
        fs::write(sandbox.path("dist/.atsafe/atsafe.state"), bytes).unwrap();
        edit(&sandbox, "resume.yaml", "latency", "delay");
        built(&sandbox, &[]);
        edit(&sandbox, "resume.yaml", "delay", "latency");
        assert_eq!(names(&built(&sandbox, &[])), ["go", "data"]);
        assert_eq!(sandbox.read("dist/Ada-Example-go.pdf"), good);
        assert!(names(&built(&sandbox, &[])).is_empty());
    }
}

#[test]
fn another_build_waits_and_finds_everything_done() {
    let sandbox = project();
    let start = || sandbox.command().arg("build").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let children: Vec<_> = (0..4).map(|_| start()).collect();
    let outputs: Vec<Output> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    assert!(outputs.iter().all(|output| output.status.success()));
    assert_eq!(outputs.iter().map(|output| names(output).len()).sum::<usize>(), 2);
}

/// Whole PDFs and texts that belong together, and nothing that a temporary name would show.
fn assert_whole(sandbox: &Sandbox, allowed: &[Vec<u8>]) {
    for name in ["dist/Ada-Example-go.pdf", "dist/Ada-Example-data.pdf"] {
        if let Ok(bytes) = fs::read(sandbox.path(name)) {
            assert!(allowed.contains(&bytes), "{name} is neither old nor new");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_build_that_is_killed_at_any_moment_leaves_old_or_new_files_and_the_next_one_is_right() {
    let sandbox = project();
    let texts = ["latency", "delay"];
    let mut allowed = Vec::new();
    for (from, to) in [(texts[0], texts[1]), (texts[1], texts[0])] {
        built(&sandbox, &[]);
        allowed.extend(["go", "data"].map(|name| sandbox.read(&format!("dist/Ada-Example-{name}.pdf"))));
        edit(&sandbox, "resume.yaml", from, to);
    }
    let began = Instant::now();
    built(&sandbox, &["--force"]);
    let whole = began.elapsed();
    for round in 0..200_u32 {
        let (from, to) = if round % 2 == 0 { (texts[0], texts[1]) } else { (texts[1], texts[0]) };
        edit(&sandbox, "resume.yaml", from, to);
        let mut child = sandbox.command().arg("build").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Moments spread over a whole build.
        std::thread::sleep(whole * ((round * 37) % 100) / 100);
        child.kill().unwrap();
        child.wait().unwrap();
        assert_whole(&sandbox, &allowed);
    }
    built(&sandbox, &[]);
    let shown = fs::read_to_string(sandbox.path("dist/Ada-Example-go.txt")).unwrap();
    let resume = fs::read_to_string(sandbox.path("resume.yaml")).unwrap();
    let word = texts.iter().find(|word| resume.contains(*word)).unwrap();
    assert!(shown.contains(word), "the last build is not of the last resume");
    let mut names: Vec<_> = fs::read_dir(sandbox.path("dist")).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(self::names(&built(&sandbox, &[])).is_empty());
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_what_was_there() {
    let sandbox = project();
    built(&sandbox, &[]);
    let good = sandbox.read("dist/Ada-Example-go.pdf");
    edit(&sandbox, "resume.yaml", "latency", "delay");
    // No file may grow beyond a few blocks of 512 or 1,024 bytes, and the signal that says so is ignored.
    let program = env!("CARGO_BIN_EXE_atsafe");
    let limited = format!("trap '' XFSZ; ulimit -f 8; exec {program} build --keep-going");
    let output =
        std::process::Command::new("sh").args(["-c", &limited]).current_dir(sandbox.path("")).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
    assert!(shown(&output).contains("cannot write") && shown(&output).contains("what was there before is untouched"));
    assert_eq!(sandbox.read("dist/Ada-Example-go.pdf"), good);
    assert_eq!(names(&built(&sandbox, &[])), ["go", "data"]);
    assert!(
        fs::read_dir(sandbox.path("dist")).unwrap().all(|it| !it
            .unwrap()
            .file_name()
            .to_string_lossy()
            .ends_with(".tmp"))
    );
}

#[test]
fn outputs_that_cannot_be_written_are_told() {
    let sandbox = project().file("dist", "a file where the folder should be");
    let output = sandbox.run(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(shown(&output).contains("cannot write below `dist`"), "{}", shown(&output));
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_read_only_still_tells_what_is_up_to_date() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = project();
    built(&sandbox, &[]);
    let allow = |mode: u32| {
        for name in ["dist", "dist/.atsafe", "dist/.atsafe/lock", "dist/.atsafe/atsafe.state"] {
            fs::set_permissions(sandbox.path(name), fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    allow(0o555);
    let idle = sandbox.run(&["build"]);
    edit(&sandbox, "resume.yaml", "latency", "delay");
    let stale = sandbox.run(&["build"]);
    let root = fs::write(sandbox.path("dist/probe"), "").is_ok();
    allow(0o755);
    assert!(idle.status.success() && names(&idle).is_empty(), "{}", shown(&idle));
    // Nothing is forbidden to root.
    if !root {
        assert_eq!(stale.status.code(), Some(2));
        assert!(shown(&stale).contains("cannot write"));
    }
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
fn the_example_with_three_variants_is_built_as_it_stands() {
    let sandbox = Sandbox::new();
    for name in ["atsafe.yaml", "resume.yaml", "postings/go-platform.txt", "postings/python-data.txt"] {
        let bytes = fs::read(root().join("examples/backend-variants").join(name)).unwrap();
        fs::create_dir_all(sandbox.path(name).parent().unwrap()).unwrap();
        fs::write(sandbox.path(name), bytes).unwrap();
    }
    let output = built(&sandbox, &["--why"]);
    assert_snapshot!(told(&output));
    for name in ["go-platform", "python-data", "engineering-lead"] {
        let pdf = format!("dist/Tomas-Lindqvist-{name}.pdf");
        let output = sandbox.run(&["verify", &pdf, "--against", "resume.yaml", "--variant", name]);
        assert!(output.status.success(), "{}", shown(&output));
    }
}

/// A program that watches, with all that it says.
struct Watcher {
    child: std::process::Child,
    said: std::sync::Arc<std::sync::Mutex<String>>,
}

impl Watcher {
    fn start(sandbox: &Sandbox) -> Self {
        use std::io::Read as _;
        let mut child = sandbox.command().args(["build", "--watch"]).stderr(Stdio::piped()).spawn().unwrap();
        let mut stderr = child.stderr.take().unwrap();
        let said = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
        let heard = std::sync::Arc::clone(&said);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut buffer) {
                heard.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..count]));
            }
        });
        Self { child, said }
    }

    /// Waits until a text is said behind what was heard before, and gives all that was said up to then.
    #[track_caller]
    fn hear(&self, wanted: &str, from: &mut usize) -> String {
        for _ in 0..1200 {
            let said = self.said.lock().unwrap().clone();
            if let Some(at) = said[*from..].find(wanted) {
                let heard = said[*from..*from + at + wanted.len()].to_owned();
                *from += at + wanted.len();
                return heard;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("`{wanted}` is not said in:\n{}", self.said.lock().unwrap());
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

#[test]
fn watching_builds_what_an_edit_makes_stale_and_outlives_broken_files() {
    let sandbox =
        project().file("themes/mine/theme.yaml", fs::read(root().join("themes/classic/theme.yaml")).unwrap()).file(
            "parts/skills.yaml",
            "- {name: Languages, keywords: [{text: Go, tags: [go]}, {text: Python, tags: [data]}]}\n",
        );
    edit(&sandbox, "atsafe.yaml", "include: [go],", "include: [go], theme: themes/mine,");
    let at = RESUME.find("skills:").unwrap();
    fs::write(sandbox.path("resume.yaml"), format!("{}skills: !include parts/skills.yaml\n", &RESUME[..at])).unwrap();
    let watcher = Watcher::start(&sandbox);
    let mut from = 0;
    let mut heard = || watcher.hear("for changes", &mut from);
    assert!(heard().contains("2 built"));

    // As editors save: a new file takes the old one's name.
    let text =
        fs::read_to_string(sandbox.path("resume.yaml")).unwrap().replace("the services in Go", "all services in Go");
    fs::write(sandbox.path("resume.yaml.new"), &text).unwrap();
    fs::rename(sandbox.path("resume.yaml.new"), sandbox.path("resume.yaml")).unwrap();
    assert!(heard().contains("1 built, 1 up to date"));

    fs::write(sandbox.path("resume.yaml"), "basics: {name: [").unwrap();
    assert!(heard().contains("error[syntax]"));
    fs::write(sandbox.path("resume.yaml"), &text).unwrap();
    assert!(heard().contains("2 up to date"));

    edit(&sandbox, "parts/skills.yaml", "text: Python", "text: Python 3");
    assert!(heard().contains("data: built"));
    edit(&sandbox, "themes/mine/theme.yaml", "default: 10.5pt", "default: 11pt");
    assert!(heard().contains("go: built"));
    let style = fs::read(root().join("themes/classic/style.typ")).unwrap();
    fs::write(sandbox.path("themes/mine/style.typ"), [&style[..], b"\n"].concat()).unwrap();
    assert!(heard().contains("go: built"));
    edit(&sandbox, "atsafe.yaml", "variants:", "varaints:");
    assert!(heard().contains("error[unknown-key]"));
    edit(&sandbox, "atsafe.yaml", "varaints:", "variants:");
    assert!(heard().contains("2 up to date"));
}
