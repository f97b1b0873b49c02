//! Languages and scripts: what the documentation says of them is what the tables hold, and nothing is read reversed.

use std::fmt::Write as _;

use atsafe::language::{LANGUAGES, Language};

use crate::support::{Sandbox, codes, root, shown};

/// The tables of a language as Markdown.
fn tables(language: &Language) -> String {
    let mut text = "| section | printed | also without a warning |\n| --- | --- | --- |\n".to_owned();
    for heading in language.headings.iter().filter(|heading| !heading.printed.is_empty()) {
        _ = writeln!(text, "| {:?} | {} | {} |", heading.topic, heading.printed, heading.synonyms.join(", "));
    }
    let dates = &language.dates;
    let months: Vec<String> = (1..=12).map(|month| dates.month(2020, month)).collect();
    _ = writeln!(
        text,
        "\nMonths: {}; a day: {}; an open end: {}.",
        months.join(", "),
        dates.day(2020, 3, 5),
        dates.present
    );
    let labels = &language.labels;
    let words =
        [labels.gpa, labels.grade, labels.courses, labels.keywords, labels.built_with, labels.roles, labels.kind];
    _ = writeln!(text, "Labels: {}.", words.join(", "));
    text
}

/// The documentation with the tables of a language in their place.
fn with_tables(docs: &str, language: &Language) -> String {
    let tag = language.tag;
    let (begin, end) = (format!("<!-- {tag} -->\n"), format!("<!-- end of {tag} -->\n"));
    let (before, rest) = docs.split_once(&begin).unwrap_or_else(|| panic!("docs/languages.md has nothing of {tag}"));
    let (_, after) = rest.split_once(&end).unwrap();
    let section = before.rsplit("\n## ").next().unwrap();
    assert!(section.contains("Headings by <http"), "docs/languages.md names no source for {tag}");
    format!("{before}{begin}{}{end}{after}", tables(language))
}

#[test]
fn the_documentation_of_languages_is_that_of_their_tables_with_a_source_each() {
    let path = root().join("docs/languages.md");
    let told = std::fs::read_to_string(&path).unwrap();
    let docs = LANGUAGES.iter().fold(told.clone(), |docs, language| with_tables(&docs, language));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, docs).unwrap();
    } else {
        assert!(
            docs == told,
            "docs/languages.md is not that of the tables; `UPDATE=1 cargo test languages` writes it anew"
        );
    }
}

/// A resume with these keywords.
fn with_keywords(keywords: &str) -> String {
    format!(
        "basics:\n  name: Ada Example\n  email: ada@example.com\nskills:\n  - {{name: Words, keywords: [{keywords}]}}\n"
    )
}

#[test]
fn a_word_from_right_to_left_is_never_taken_for_itself_reversed() {
    let sandbox = Sandbox::new()
        .file("right.yaml", with_keywords("Java, עברית, \"תל אביב\""))
        .file("reversed.yaml", with_keywords("Java, תירבע, \"תל אביב\""))
        .file("swapped.yaml", with_keywords("Java, עברית, \"אביב תל\""))
        .file("lost.yaml", with_keywords("Java, עברי, \"תל אביב\""));
    let output = sandbox.run(&["render", "right.yaml", "-o", "out.pdf"]);
    assert!(output.status.success(), "{}", shown(&output));
    assert_eq!(codes(&output.stderr), ["right-to-left"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("pdfminer") && told.contains("pdf.js"), "{told}");
    let verify = |resume: &str| sandbox.run(&["verify", "out.pdf", "--against", resume]).status.code();
    assert_eq!(verify("right.yaml"), Some(0));
    for resume in ["reversed.yaml", "swapped.yaml", "lost.yaml"] {
        assert_eq!(verify(resume), Some(1), "{resume}");
    }
}

#[test]
fn points_on_hebrew_letters_and_numbers_behind_them_are_refused_for_their_direction() {
    for keyword in ["שָׁלוֹם", "\"עברית 2020\"", "\"שנת 2020 טובה\""] {
        let sandbox = Sandbox::new().file("resume.yaml", with_keywords(keyword));
        let output = sandbox.run(&["render", "resume.yaml", "-o", "out.pdf"]);
        let refused =
            output.status.code() == Some(1) && codes(&output.stderr).iter().any(|code| code == "right-to-left");
        assert!(refused && !sandbox.path("out.pdf").exists(), "{keyword}: {}", shown(&output));
    }
}

#[test]
fn letters_of_hindi_are_refused_where_they_stand_with_what_is_read_and_what_to_do() {
    let case = root().join("tests/cases/devanagari");
    let (resume, fonts) = (case.join("resume.yaml"), case.join("fonts"));
    let arguments = ["render", resume.to_str().unwrap(), "-o", "out.pdf", "--font-path", fonts.to_str().unwrap()];
    let output = Sandbox::new().run(&arguments);
    assert_eq!((output.status.code(), codes(&output.stderr)), (Some(1), vec!["joined-letters".to_owned()]));
    let told = String::from_utf8(output.stderr).unwrap();
    for held in [
        "resume.yaml:3:9",
        "is in Devanagari",
        "`राराम शमरार्मा`",
        "pdf.js",
        "write it in Latin letters",
        "resume.yaml:12:16",
    ] {
        assert!(told.contains(held), "{held}: {told}");
    }
    assert_eq!(told.matches("error[").count(), 2, "{told}");
}

#[test]
fn a_script_that_no_font_has_is_told_with_a_font_that_has_it() {
    for (name, font) in [
        ("สมชาย", "Noto Sans Thai (Debian's package `fonts-noto-core`)"),
        ("राम", "Noto Sans Devanagari"),
        ("김철수", "Noto Sans CJK KR (Debian's package `fonts-noto-cjk`)"),
        ("გიორგი", "Noto Sans Georgian"),
        ("Արամ", "Noto Sans Armenian"),
        ("Ada 🚀", "or write it another way"),
        ("Ada 𝐀", "Noto Sans Math"),
        ("Ada ✓", "Noto Sans Symbols2"),
        ("خالد", "Noto Naskh Arabic"),
    ] {
        let text = format!("basics:\n  name: {name}\n  email: ada@example.com\n");
        let output = Sandbox::new().file("resume.yaml", text).run(&["render", "resume.yaml", "-o", "out.pdf"]);
        assert!(!output.status.success());
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("resume.yaml:2:") && told.contains(font), "{name}: {told}");
        let is_joined = ["Thai", "Devanagari"].iter().any(|script| font.contains(script));
        assert_eq!(told.contains("whatever the font: write it in Latin letters"), is_joined, "{name}: {told}");
    }
}
