//! Bad input is refused with exit code 2, and all that the program says of it is a snapshot.
//!
//! A file dropped into `tests/bad` is a case; what is too large for a file is made here.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// More than any refusal may take, the start of a process on a busy machine included.
const PATIENCE: Duration = Duration::from_secs(10);

/// The program, about to render a resume of a folder to a PDF that must not come.
fn render(folder: &Path, resume: &str, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atsafe"));
    command.current_dir(folder).args(["render", resume, "--color", "never", "-o"]).arg(out);
    command
}

/// What was said on a run that must be refused: stderr whole, and the exit code.
fn refusal(output: &Output, out: &Path) -> String {
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(!out.exists(), "a PDF was written");
    let code = output.status.code().map_or("none".to_owned(), |code| code.to_string());
    format!("{}\nexit code: {code}\n", String::from_utf8_lossy(&output.stderr).trim_end())
}

/// Refuses a document that is made here.
#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> String {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let out = folder.path().join("out.pdf");
    let start = Instant::now();
    let said = refusal(&render(folder.path(), name, &out).output().unwrap(), &out);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    said
}

macro_rules! assert_said {
    ($name:expr, $said:expr) => {
        insta::with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
            insta::assert_snapshot!($name, $said);
        });
    };
}

#[test]
fn every_bad_file_is_refused_in_the_words_of_its_snapshot() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out.pdf");
    insta::glob!("../bad", "*", |path| {
        if path.is_file() {
            let (parent, name) = (path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap());
            let said = refusal(&render(parent, name, &out).output().unwrap(), &out);
            assert!(said.ends_with("exit code: 2\n"), "{name}: {said}");
            assert_said!("bad", said);
        }
    });
}

#[test]
fn there_are_at_least_forty_five_bad_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    assert!(fs::read_dir(folder).unwrap().count() >= 45);
}

#[test]
fn fifty_megabytes_are_refused() {
    assert_said!("fifty-megabytes", refused("huge.yaml", "- x: 1234\n".repeat(5_000_000).as_bytes()));
}

#[test]
fn ten_thousand_levels_are_refused() {
    assert_said!("ten-thousand-levels", refused("deep.yaml", format!("x-deep: {}", "[".repeat(10_000)).as_bytes()));
    assert_said!(
        "ten-thousand-levels-of-json",
        refused("deep.json", format!("{{\"x-deep\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000)).as_bytes())
    );
}

#[test]
fn too_many_values_are_refused() {
    assert_said!("too-many-values", refused("long.yaml", format!("x-many:\n{}", "- a\n".repeat(100_001)).as_bytes()));
}

#[test]
fn a_text_that_aliases_multiply_is_refused() {
    let text = format!("x-text: &t {}\nx-many: [{}]\n", "words ".repeat(50_000), ["*t"; 2000].join(", "));
    assert_said!("multiplied-text", refused("aliases.yaml", text.as_bytes()));
}

#[test]
fn a_problem_in_a_line_of_a_megabyte_is_told_in_a_few_lines() {
    let text = format!("basics: {{name: Ada, summary: \"{}\", emial: x}}\n", "words ".repeat(170_000));
    assert_said!("long-line", refused("wide.yaml", text.as_bytes()));
}

#[test]
fn thousands_of_problems_are_cut() {
    let keys: Vec<_> = (0..5000).map(|n| format!("key{n}: x")).collect();
    let said = refused("keys.yaml", keys.join("\n").as_bytes());
    assert_eq!(said.matches("error[unknown-key]").count(), 199);
    assert!(said.contains("4801 more problems are not shown"), "{said}");
}

#[test]
fn a_folder_and_a_missing_file_are_refused() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out.pdf");
    fs::create_dir(folder.path().join("cv")).unwrap();
    assert_said!("folder", refusal(&render(folder.path(), "cv", &out).output().unwrap(), &out));
    assert_said!("missing", refusal(&render(folder.path(), "gone.yaml", &out).output().unwrap(), &out));
}

#[test]
fn an_include_is_refused_in_the_file_where_it_is_wrong() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out.pdf");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("resume.yaml", "basics: {name: Ada Lovelace}\nwork: !include work.yaml\nskills: !include ring.yaml\n");
    write("work.yaml", "- name: Acme\n  startDate: 2023-13\n");
    write("ring.yaml", "- !include ring2.yaml\n");
    write("ring2.yaml", "keywords: !include ring.yaml\n");
    assert_said!("included", refusal(&render(folder.path(), "resume.yaml", &out).output().unwrap(), &out));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_refused() {
    let folder = TempDir::new().unwrap();
    let inside = folder.path().join("cv");
    let out = folder.path().join("out.pdf");
    fs::create_dir(&inside).unwrap();
    fs::write(folder.path().join("secret.yaml"), "- name: Secret\n").unwrap();
    std::os::unix::fs::symlink("../secret.yaml", inside.join("work.yaml")).unwrap();
    fs::write(inside.join("resume.yaml"), "basics: {name: Ada}\nwork: !include work.yaml\n").unwrap();
    assert_said!("link-out", refusal(&render(&inside, "resume.yaml", &out).output().unwrap(), &out));
}

#[test]
fn a_bad_document_from_a_pipe_is_called_by_its_name() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out.pdf");
    let mut command = render(folder.path(), "-", &out);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"{\"basics\": {\"name\": \"Ada\",}}").unwrap();
    assert_said!("pipe", refusal(&child.wait_with_output().unwrap(), &out));
}

#[test]
fn a_value_set_on_the_command_line_is_checked_too() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out.pdf");
    fs::write(folder.path().join("r.yaml"), "basics: {name: Ada}\nwork: [{name: Acme, startDate: 2020}]\n").unwrap();
    let mut command = render(folder.path(), "r.yaml", &out);
    command.args(["--set", "work[0].endDate=2019", "--set", "basics.mail=x", "--set", "work[7].name=x"]);
    assert_said!("set", refusal(&command.output().unwrap(), &out));
}
