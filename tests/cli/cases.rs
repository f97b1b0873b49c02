//! Every resume of `tests/cases` and `examples` comes out as its `expect.txt` says: verified, or refused for its reason.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::support::{Sandbox, codes, root, shown};

fn folders(parent: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(parent)).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn resume(folder: &Path) -> PathBuf {
    let files = ["resume.yaml", "resume.json"].map(|name| folder.join(name));
    files.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("no resume in {}", folder.display()))
}

/// What became of a resume, in the words of `expect.txt`, and whether a PDF was written.
fn outcome(resume: &Path) -> (String, bool, String) {
    let sandbox = Sandbox::new();
    let output = sandbox.run(&["render", resume.to_str().unwrap(), "-o", "out.pdf", "--message-format", "short"]);
    let codes = codes(&output.stderr).join(", ");
    let words = match (output.status.code(), codes.as_str()) {
        (Some(0), "") => "verified".to_owned(),
        (Some(0), codes) => format!("verified with {codes}"),
        (_, codes) => format!("refused {codes}"),
    };
    (words, sandbox.path("out.pdf").exists(), shown(&output))
}

#[test]
fn every_case_is_verified_or_refused_as_it_expects() {
    let folders = folders("tests/cases");
    assert!(folders.len() >= 25);
    let mut wrong = String::new();
    for folder in folders {
        let expected = std::fs::read_to_string(folder.join("expect.txt")).unwrap();
        let (words, written, said) = outcome(&resume(&folder));
        if words != expected.trim() || written != words.starts_with("verified") {
            _ = writeln!(wrong, "{}: expected `{}`, came out `{words}`\n{said}", folder.display(), expected.trim());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_example_is_verified_without_a_word_on_letter_and_on_a4() {
    for folder in folders("examples").into_iter().filter(|folder| folder.join("resume.yaml").exists()) {
        for page in ["letter", "a4"] {
            let sandbox = Sandbox::new();
            let file = resume(&folder);
            let output = sandbox.run(&["render", file.to_str().unwrap(), "-o", "out.pdf", "--page", page]);
            assert!(output.status.success() && codes(&output.stderr).is_empty(), "{}", shown(&output));
        }
    }
}

#[test]
fn the_same_resume_gives_the_same_bytes_on_every_run() {
    let file = root().join("examples/senior-backend/resume.yaml");
    let render = || {
        let sandbox = Sandbox::new();
        sandbox.run(&["render", file.to_str().unwrap(), "-o", "out.pdf"]);
        sandbox.read("out.pdf")
    };
    assert_eq!(render(), render());
}
