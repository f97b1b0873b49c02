//! `inspect` of PDFs that are odd: tags that say something else than the page, no text at all, something behind the end,
//! a crop, a beginning without an end.

#![allow(clippy::unwrap_used, reason = "a test ends where it can't go on")]

use atsafe::diagnostic::{Code, Diagnostic, Severity};
use atsafe::extract::{self, Reader};
use atsafe::inspect;
use lopdf::{Document, Object, Stream};

use crate::support::{Sandbox, root, shown};

fn page(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/corpus/tuning").join(format!("{name}.pdf"))).unwrap()
}

fn findings(pdf: &[u8]) -> Vec<Diagnostic> {
    let extraction = extract::examine(pdf).unwrap();
    inspect::findings(&extraction, &inspect::understand(&extraction), pdf.len())
}

fn of(findings: &[Diagnostic], code: Code) -> Vec<&Diagnostic> {
    findings.iter().filter(|finding| finding.code == code).collect()
}

/// A page, changed.
fn changed(name: &str, change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&page(name)).unwrap();
    change(&mut document);
    let mut pdf = Vec::new();
    document.save_to(&mut pdf).unwrap();
    pdf
}

const PLAIN: &str = "attached.none.reportlab-changed";

#[test]
fn text_that_the_tags_give_elsewhere_is_noted_with_its_place_and_breaks_no_reader_of_content() {
    let found = findings(&page("tags.last-first.typst-changed"));
    let [moved] = of(&found, Code::TagOrder)[..] else { panic!("{found:?}") };
    assert_eq!((moved.severity, moved.broken_in.len()), (Severity::Note, 0), "{moved:?}");
    assert!(moved.message.contains("in another place"), "{moved:?}");
    let [_, top, _, bottom] = moved.pdf.as_ref().unwrap().bounds.unwrap();
    assert!(top > 100.0 && bottom > top, "it is the last of the page: {moved:?}");
    assert!(found.iter().all(|finding| finding.severity == Severity::Note), "{found:?}");
}

#[test]
fn text_that_the_tags_leave_out_is_noted_with_its_place() {
    let found = findings(&page("tags.left-out.typst-changed"));
    let [lost] = of(&found, Code::TagOrder)[..] else { panic!("{found:?}") };
    assert!(lost.severity == Severity::Note && lost.message.contains("has no tag"), "{lost:?}");
    assert!(lost.pdf.as_ref().unwrap().bounds.is_some(), "{lost:?}");
}

#[test]
fn tags_in_the_order_of_the_page_are_not_spoken_of() {
    for name in ["tags.kept.typst-changed", "tags.removed.typst-changed"] {
        assert_eq!(of(&findings(&page(name)), Code::TagOrder), Vec::<&Diagnostic>::new(), "{name}");
    }
}

#[test]
fn a_pdf_without_a_word_is_an_error_and_breaks_every_reader() {
    let blank = changed(PLAIN, |document| {
        let id = *document.get_pages().values().next().unwrap();
        let contents = document.add_object(Stream::new(lopdf::Dictionary::new(), b"0 0 m".to_vec()));
        document.get_object_mut(id).and_then(Object::as_dict_mut).unwrap().set("Contents", contents);
    });
    let found = findings(&blank);
    let [empty] = of(&found, Code::Extraction)[..] else { panic!("{found:?}") };
    assert_eq!((empty.severity, empty.broken_in.len()), (Severity::Error, Reader::ALL.len()));
    let sandbox = Sandbox::new().file("blank.pdf", &blank);
    let output = sandbox.run(&["inspect", "blank.pdf"]);
    assert_eq!(output.status.code(), Some(1), "{}", shown(&output));
}

#[test]
fn what_stands_behind_the_end_of_a_file_is_no_matter() {
    let mut pdf = page(PLAIN);
    pdf.extend([&[0; 5_000][..], b"junk"].concat());
    let found = findings(&pdf);
    assert!(found.iter().all(|finding| finding.severity == Severity::Note), "{found:?}");
}

#[test]
fn a_crop_hides_text_from_those_that_go_by_it_and_from_no_others() {
    let found = findings(&page("page-box.cropped-right.reportlab-changed"));
    let lost = found.iter().find(|finding| finding.message.contains("is not read by")).unwrap();
    assert!(lost.broken_in.iter().all(|reader| reader == "PDFium" || reader == "pdf.js"), "{lost:?}");
}

#[test]
fn words_of_neighbouring_lines_are_quoted_apart() {
    let found = findings(&page("page-box.turned.reportlab-changed"));
    let turned = of(&found, Code::RotatedText);
    let quoted = &turned.iter().find(|finding| finding.message.contains('`')).unwrap().message;
    let email = quoted.split_whitespace().find(|word| word.contains('@')).unwrap();
    assert!(email.starts_with(char::is_lowercase), "{quoted}");
}

#[test]
fn a_file_that_is_empty_cut_short_or_something_else_is_told_from_the_others() {
    let cut = page(PLAIN)[..300].to_vec();
    let files: [(&str, &[u8]); 3] =
        [("the file is empty", b""), ("damaged or cut short", &cut), ("it is not a PDF", b"PK\x03\x04 a document")];
    for (said, bytes) in files {
        let refusal = extract::examine(bytes).unwrap_err();
        assert!(refusal.message.contains(said), "{said}: {}", refusal.message);
    }
}

/// The pages of a construct, and which real readers get each wrong.
fn truth(construct: &str) -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string(root().join("tests/corpus/tuning/truth.json")).unwrap();
    let truth: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cases = truth["cases"].as_array().unwrap().iter().filter(|case| case["construct"] == construct);
    let broken = |case: &serde_json::Value| -> Vec<String> {
        let names = case["broken"].as_array().unwrap().iter();
        let reader = |name: &serde_json::Value| Reader::named(name.as_str().unwrap()).unwrap().name().to_owned();
        names.map(reader).collect()
    };
    let page = |file: &serde_json::Value| file.as_str().unwrap().trim_end_matches(".pdf").to_owned();
    cases.map(|case| (page(&case["file"]), broken(case))).collect()
}

#[test]
fn of_a_drawn_font_without_a_map_just_those_readers_are_named_that_read_it_wrong() {
    let pages = [truth("bitmap-font"), truth("type3")].concat();
    assert!(pages.len() >= 17 && pages.iter().any(|(_, broken)| broken.is_empty()));
    for (page, broken) in pages {
        let found = findings(&self::page(&page));
        let warned = found.iter().filter(|finding| finding.severity != Severity::Note);
        let named = |reader: &&Reader| warned.clone().any(|it| it.broken_in.iter().any(|name| name == reader.name()));
        let named: Vec<&str> = Reader::ALL.iter().filter(named).map(|reader| reader.name()).collect();
        assert_eq!(named, broken, "{page}: {found:#?}");
    }
}

#[test]
fn a_drawn_glyph_is_read_by_its_name_and_by_its_code_only_if_it_looks_like_that() {
    let read = |page: &str| extract::examine(&self::page(page)).unwrap().readings[1].text();
    assert!(read("bitmap-font.named-bullets.ghostscript").contains('•'));
    assert!(read("bitmap-font.letters.pdftex").contains("Summary"));
    assert!(!read("bitmap-font.exchanged.pdftex-changed").contains("ummary"));
    assert!(!read("bitmap-font.old-dashes.pdftex").contains('{'));
}

#[test]
fn a_drawn_font_that_counts_in_dots_is_as_large_as_its_letters() {
    let found = findings(&page("bitmap-font.numbered.ghostscript"));
    assert_eq!(of(&found, Code::TinyText), Vec::<&Diagnostic>::new());
}
