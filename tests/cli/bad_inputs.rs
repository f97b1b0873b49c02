//! Every file of `tests/bad` is refused, and what is said of it is a snapshot.

use std::path::{Path, PathBuf};

use atsafe::{
    resume::{self, Folder, Input},
    source::Sources,
};

/// What is said of a file: each problem with its places and hints.
fn said(path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy();
    let bytes = std::fs::read(path).unwrap();
    let mut sources = Sources::new();
    let files = Folder(path.parent().map_or_else(PathBuf::new, Path::to_path_buf));
    let parsed = resume::parse(&mut sources, &Input { name: &name, bytes: &bytes, sets: &[], files: &files });
    assert!(parsed.resume.is_none(), "{name} is read");
    let mut said = String::new();
    for diagnostic in &parsed.diagnostics {
        said += &format!("{}[{}]: {}\n", diagnostic.severity, diagnostic.code, diagnostic.message);
        for label in &diagnostic.labels {
            let (place, typed) = (sources.place(label.span), sources.slice(label.span).escape_debug().to_string());
            said += &format!("  {place}: `{typed}` {}\n", label.text);
        }
        for hint in &diagnostic.hints {
            said += &format!("  hint: {hint}\n");
        }
    }
    said
}

#[test]
fn every_bad_file_is_refused_in_the_words_of_its_snapshot() {
    insta::glob!("../bad", "*", |path| {
        if path.is_file() {
            insta::with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
                insta::assert_snapshot!("bad", said(path));
            });
        }
    });
}
