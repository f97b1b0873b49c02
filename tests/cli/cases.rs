//! Every resume of `tests/cases` and `examples` comes out as its `expect.txt` says: verified, or refused for its reason.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use atsafe::source::Sources;
use atsafe::theme::{self, Choice, OptionKind, OptionSpec, Theme};

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
fn outcome(resume: &Path, options: &[&str]) -> (String, bool, String) {
    let sandbox = Sandbox::new();
    let usual = ["render", resume.to_str().unwrap(), "-o", "out.pdf", "--message-format", "short"];
    let fonts = resume.with_file_name("fonts");
    let own: &[&str] = if fonts.exists() { &["--font-path", fonts.to_str().unwrap()] } else { &[] };
    let output = sandbox.run(&[&usual, own, options].concat());
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
        let (words, written, said) = outcome(&resume(&folder), &[]);
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

/// Whose names are those of headings: told from headings only as long as these are in capitals, and refused else.
const NEEDS_CAPITALS: [&str; 2] = ["names-like-headings", "titles-like-headings"];

/// Settings of a theme's options, each at one of its extremes.
fn extremes(theme: &Theme, seed: usize, capitals: bool) -> Vec<String> {
    let option = |(at, (name, spec)): (usize, (&String, &OptionSpec))| {
        let bounds: Vec<String> = [&spec.min, &spec.max].into_iter().flatten().map(Choice::typed).collect();
        let colours = ["#767676", "#000000"].map(str::to_owned).to_vec();
        let values = match spec.kind {
            OptionKind::Color => &colours,
            _ if bounds.is_empty() => &spec.choices,
            _ => &bounds,
        };
        let value = values.get((seed + at * seed / 7) % values.len().max(1))?;
        Some(format!("--set=meta.atsafe.options.{name}={value}"))
    };
    let options = theme.manifest.options.iter().enumerate();
    options.filter(|(_, (name, _))| !(capitals && *name == "heading-case")).filter_map(option).collect()
}

#[test]
fn every_case_is_verified_with_another_theme_and_with_its_options_at_extremes() {
    let themes: Vec<&str> = theme::names().collect();
    assert_eq!(themes, ["academic", "classic", "compact", "executive", "modern", "plain"]);
    let mut wrong = String::new();
    for (at, folder) in folders("tests/cases").into_iter().enumerate() {
        let expected = std::fs::read_to_string(folder.join("expect.txt")).unwrap();
        let theme = themes[at % themes.len()];
        let capitals = NEEDS_CAPITALS.iter().any(|name| folder.ends_with(name));
        let theme_and_options = [vec![format!("--theme={theme}")], extremes(&loaded(theme), at, capitals)].concat();
        let options: Vec<&str> = theme_and_options.iter().map(String::as_str).collect();
        let (words, _, said) = outcome(&resume(&folder), &options);
        if words != expected.trim() {
            _ = writeln!(wrong, "{} {}: `{words}`\n{said}", folder.display(), options.join(" "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn loaded(theme: &str) -> Theme {
    theme::load(theme, &mut Sources::new()).unwrap()
}

#[test]
fn every_theme_has_the_same_options_within_the_same_bounds() {
    let shape = |theme: &str| {
        let options = loaded(theme).manifest.options.into_iter();
        options.map(|(name, spec)| (name, spec.kind, spec.min, spec.max, spec.choices)).collect::<Vec<_>>()
    };
    for theme in theme::names() {
        assert_eq!(shape(theme), shape("classic"), "{theme}");
    }
}
