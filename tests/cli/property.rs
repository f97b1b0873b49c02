//! Any text in any field comes back literally, or is refused with a place.

use atsafe::content::Content;
use atsafe::diagnostic::{Diagnostic, has_errors};
use atsafe::pipeline::{self, Proof, Settings};
use atsafe::resume::{Input, NoFiles};
use atsafe::source::Sources;
use atsafe::typeset::{Fonts, forget};
use proptest::prelude::*;
use serde_json::json;

/// A resume with a text in each kind of field.
fn document(texts: &[String; 6]) -> Vec<u8> {
    let [name, label, employer, bullet, keyword, heading] = texts;
    let document = json!({
        "basics": { "name": format!("A {name}"), "label": label, "summary": bullet },
        "work": [{ "name": employer, "position": "Engineer", "startDate": "2020", "highlights": [bullet, "Last bullet"] }],
        "skills": [{ "name": "Tools", "keywords": [keyword, "Go"] }],
        "sections": [{ "heading": format!("More {heading}"), "text": "Text" }],
    });
    serde_json::to_vec(&document).unwrap()
}

/// What came of it: the content and its proof, if it got that far, and all that was said.
fn render(bytes: &[u8], fonts: &Fonts) -> (Option<(Content, Proof)>, Vec<Diagnostic>) {
    let mut sources = Sources::new();
    let mut said = Vec::new();
    let input = Input { name: "any.json", bytes, sets: &[], files: &NoFiles };
    let settings = Settings::default();
    let proof = pipeline::set(&input, &settings, fonts, &mut sources, &mut said).and_then(|document| {
        let pdf = pipeline::write(&document, &settings, &sources, &mut said)?;
        let proof = pipeline::prove(pdf, &document.content, &document.theme, &Settings::default(), &mut said)?;
        Some((document.content, proof))
    });
    forget();
    (proof, said)
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether every reading holds every text, blanks apart, by a way that has nothing to do with the verifier.
fn comes_back(content: &Content, proof: &Proof) -> bool {
    let headings: Vec<&str> = content.sections.iter().map(|section| section.heading.text.as_str()).collect();
    let readings: Vec<String> =
        proof.extraction.readings.iter().map(|reading| without_spaces(&reading.text())).collect();
    let held = |text: &str| {
        let text = if headings.contains(&text) { text.to_uppercase() } else { text.to_owned() };
        readings.iter().all(|reading| reading.contains(&without_spaces(&text)))
    };
    content.leaves().all(|leaf| held(&leaf.text))
}

fn texts(pattern: &'static str) -> impl Strategy<Value = [String; 6]> {
    prop::array::uniform6(pattern)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_literally_or_is_refused_with_a_place(texts in texts(r"\PC{0,24}|[ -~\p{L}\p{M}\p{S}\p{P}]{1,60}")) {
        let fonts = Fonts::load::<&str>(&[]).unwrap();
        let (proof, said) = render(&document(&texts), &fonts);
        if has_errors(&said) {
            let placed = |d: &Diagnostic| !d.labels.is_empty() || d.pdf.is_some();
            prop_assert!(said.iter().filter(|d| d.is_error()).all(placed), "{said:#?}");
        } else {
            let (content, proof) = proof.unwrap();
            prop_assert!(comes_back(&content, &proof));
        }
    }

    #[test]
    fn text_of_a_keyboard_is_never_refused_and_comes_back_to_the_letter(texts in texts("[ -~]{0,20}[!-~äöüßéèçñøåłžőİıαωжяїđ“”‘’–—…€£°µ§]{1,40}[ -~]{0,20}")) {
        let fonts = Fonts::load::<&str>(&[]).unwrap();
        let (proof, said) = render(&document(&texts), &fonts);
        prop_assert!(!has_errors(&said), "{said:#?}");
        let (content, proof) = proof.unwrap();
        prop_assert!(comes_back(&content, &proof));
        let printed: String = content.leaves().map(|leaf| without_spaces(&leaf.text)).collect();
        for text in &texts {
            prop_assert!(printed.contains(&without_spaces(text)), "{text:?} in {printed:?}");
        }
    }
}
