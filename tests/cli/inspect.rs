//! `inspect`: a page that triggers each of its findings and a twin that does not, the models of real readers against what
//! these readers gave, and the command as users call it. The pages are those of `tests/corpus/tuning`.

#![allow(clippy::unwrap_used, reason = "a test ends where it can't go on")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

use atsafe::diagnostic::{Code, Diagnostic, Severity};
use atsafe::extract::{self, Reader, Views};
use atsafe::inspect;
use serde_json::Value;

use crate::json_schema;
use crate::support::{SHORT, Sandbox, root, shown};

fn page(name: &str) -> PathBuf {
    root().join("tests/corpus/tuning").join(format!("{name}.pdf"))
}

fn findings(pdf: &[u8]) -> Vec<Diagnostic> {
    let extraction = extract::examine(pdf).unwrap();
    inspect::findings(&extraction, &inspect::understand(&extraction), pdf.len())
}

fn of(name: &str) -> Vec<Diagnostic> {
    findings(&std::fs::read(page(name)).unwrap())
}

fn warned(findings: &[Diagnostic]) -> BTreeSet<Code> {
    findings.iter().filter(|finding| finding.severity > Severity::Note).map(|finding| finding.code).collect()
}

/// A finding, a page that has it, and one like it that has not.
const PAIRS: &[(Code, &str, &str)] = &[
    (Code::ScannedPage, "scan.all.reportlab", "scan.with-text-behind.reportlab"),
    (Code::Image, "scan.heading.reportlab", "scan.logo.reportlab"),
    (Code::OutlinedText, "outlines.name.cairo", "outlines.none.cairo"),
    (Code::Bookmarks, "bookmarks.headings.typst", "bookmarks.plain.typst"),
    (Code::LaidOver, "annotation.note.reportlab", "annotation.text.reportlab"),
    (Code::LaidOver, "form-field.name.reportlab", "form-field.text.reportlab"),
    (Code::LaidOver, "stamp.drawn.reportlab-changed", "stamp.none.reportlab-changed"),
    (Code::AttachedText, "attached.text.reportlab-changed", "attached.picture.reportlab-changed"),
    (Code::AttachedText, "attached.comment.reportlab-changed", "attached.none.reportlab-changed"),
    (Code::AttachedText, "attached.hidden-note.reportlab-changed", "attached.none.reportlab-changed"),
    (Code::ReplacedText, "actual-text.lies.reportlab", "actual-text.same.reportlab"),
    (Code::RightToLeft, "scripts.hebrew.typst", "scripts.greek.typst"),
    (Code::Columns, "sidebar.2em.typst", "sidebar.stacked.typst"),
    (Code::DrawingOrder, "content-order.name-last.reportlab", "content-order.in-order.reportlab"),
    (Code::DrawingOrder, "placed.name-last.typst", "placed.in-flow.typst"),
    (Code::ReadersDiffer, "letter-by-letter.exact.reportlab", "letter-by-letter.one-object.reportlab"),
    (Code::ReadersDiffer, "leading.0.05em.typst", "leading.0.3em.typst"),
    (Code::WideGap, "right-dates.fill.typst", "right-dates.bar.typst"),
    (Code::WideGap, "timeline.grid-2em.typst", "timeline.above.typst"),
    (Code::LetterSpacing, "spaced-text.0.12em.typst", "spaced-text.0.05em.typst"),
    (Code::Hyphenation, "hyphenation.11em.typst", "hyphenation.off-11em.typst"),
    (Code::Hyphenation, "line-end.slash.typst", "line-end.mid-line.typst"),
    (Code::UncleanCharacter, "icons.contacts.typst", "icons.drawn.typst"),
    (Code::UncleanCharacter, "ligatures.characters.typst", "ligatures.font-on.typst"),
    (Code::UncleanCharacter, "odd-characters.nb-hyphen.typst", "odd-characters.nbsp.typst"),
    (Code::UncleanCharacter, "character-map.e-is-a.typst-changed", "character-map.same.typst-changed"),
    (Code::UncleanCharacter, "character-map.next-letter.typst-changed", "character-map.same.typst-changed"),
    (Code::UncleanCharacter, "list-marker.winansi-bullet.reportlab", "list-marker.dash.reportlab"),
    (Code::UnmappedGlyph, "character-map.removed.typst-changed", "character-map.same.typst-changed"),
    (Code::HiddenText, "hidden.white.typst", "hidden.white-on-dark.typst"),
    (Code::HiddenText, "render-mode.3-keywords.reportlab", "render-mode.2-name.reportlab"),
    (Code::HiddenText, "layer.off.reportlab-changed", "layer.on.reportlab-changed"),
    (Code::HiddenText, "layer-member.off.reportlab-changed", "layer-member.on.reportlab-changed"),
    (Code::HiddenText, "cut-out.bare.reportlab-changed", "cut-out.painted.reportlab-changed"),
    (Code::TinyText, "hidden.1pt.typst", "hidden.7pt.typst"),
    (Code::OffPage, "page-box.cropped-right.reportlab-changed", "page-box.shifted.reportlab-changed"),
    (Code::RotatedText, "rotated.90deg.typst", "rotated.2deg.typst"),
    (Code::RotatedText, "page-box.turned.reportlab-changed", "page-box.plain.reportlab-changed"),
    (Code::RotatedText, "upright.90.reportlab-changed", "upright.180.reportlab-changed"),
    (Code::OverlappingText, "overlap.shadow.typst", "overlap.stroke.typst"),
    (Code::GluedWords, "chips.0em.typst", "chips.blank-0.2em.typst"),
    (Code::GluedWords, "footnote.number.typst", "footnote.in-text.typst"),
    (Code::GluedWords, "bare-gap.0.1em.typst", "bare-gap.0.3em.typst"),
];

#[test]
fn each_finding_is_told_of_a_page_that_has_it_and_not_of_its_twin() {
    for (code, with, without) in PAIRS {
        assert!(warned(&of(with)).contains(code), "{with}: {:?}", of(with));
        assert_eq!(warned(&of(without)), BTreeSet::new(), "{without}: {:?}", of(without));
    }
}

#[test]
fn a_finding_says_where_it_is_and_which_readers_it_breaks() {
    let all: Vec<&str> = Reader::ALL.into_iter().map(Reader::name).collect();
    for (_, with, _) in PAIRS {
        for finding in of(with).iter().filter(|finding| finding.severity > Severity::Note) {
            let place = finding.pdf.as_ref().unwrap();
            assert!(place.page == 1 && !finding.hints.is_empty(), "{with}: {finding:?}");
            assert!(!finding.broken_in.is_empty(), "{with}: {finding:?}");
            assert!(finding.broken_in.iter().all(|reader| all.contains(&reader.as_str())), "{with}: {finding:?}");
        }
    }
    let dates = of("right-dates.fill.typst");
    let gap = dates.iter().find(|finding| finding.code == Code::WideGap).unwrap();
    assert_eq!(
        (gap.severity, &gap.broken_in[..]),
        (Severity::Warning, &["pdftotext".to_owned(), "pdfminer".to_owned()][..])
    );
    let [left, top, right, bottom] = gap.pdf.as_ref().unwrap().bounds.unwrap();
    assert!(300.0 < left && left < right && top < bottom, "{gap:?}");
}

/// A page of the tuning half, what the truth says of it, and what came of inspecting it.
struct Tried {
    case: Value,
    warned: bool,
    views: Option<Views>,
}

impl Tried {
    fn new(case: &Value) -> Self {
        let pdf = std::fs::read(root().join("tests/corpus/tuning").join(case["file"].as_str().unwrap())).unwrap();
        let case = case.clone();
        match extract::examine(&pdf) {
            Ok(mut extraction) => {
                let found = inspect::findings(&extraction, &inspect::understand(&extraction), pdf.len());
                Self { case, warned: !warned(&found).is_empty(), views: extraction.views.pop().flatten() }
            }
            // What can't be read at all is told as an error.
            Err(_) => Self { case, warned: true, views: None },
        }
    }

    fn broken(&self) -> &Vec<Value> {
        self.case["broken"].as_array().unwrap()
    }
}

/// All pages of the tuning half, inspected once for all tests.
fn tried() -> &'static [Tried] {
    static TRIED: OnceLock<Vec<Tried>> = OnceLock::new();
    TRIED.get_or_init(|| {
        let truth = std::fs::read_to_string(root().join("tests/corpus/tuning/truth.json")).unwrap();
        let truth: Value = serde_json::from_str(&truth).unwrap();
        truth["cases"].as_array().unwrap().iter().map(Tried::new).collect()
    })
}

#[test]
fn a_page_is_warned_of_if_and_only_if_a_real_reader_reads_it_wrong() {
    assert!(tried().len() > 200);
    let wrong = tried().iter().filter(|page| page.warned == page.broken().is_empty());
    let wrong: Vec<&str> = wrong.map(|page| page.case["file"].as_str().unwrap()).collect();
    assert!(wrong.len() <= 2, "{wrong:?}");
}

#[test]
fn what_each_program_is_thought_to_read_is_printed_in_its_order() {
    let sandbox = Sandbox::new();
    let dates = page("right-dates.fill.typst");
    let text = |like: &str| {
        let output = sandbox.run(&["inspect", dates.to_str().unwrap(), "--text", "--like", like]);
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(text("pypdf").contains("Ward Manager Sep 2017 Present\n"), "{}", text("pypdf"));
    assert!(text("pdftotext").contains("Ward Manager\nSaint Brannoc"), "{}", text("pdftotext"));
    assert!(!text("pdfminer").contains("Ward Manager Sep 2017"), "{}", text("pdfminer"));
}

#[test]
fn inspect_shows_what_an_applicant_system_gets_and_fails_from_warnings_up() {
    let sandbox = Sandbox::new();
    let (bad, good) = (page("right-dates.fill.typst"), page("right-dates.bar.typst"));
    let output = sandbox.run(&["inspect", good.to_str().unwrap()]);
    let table = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(output.status.success() && table.contains("  work          "), "{}", shown(&output));
    let bad = bad.to_str().unwrap();
    assert_eq!(sandbox.run(&["inspect", bad]).status.code(), Some(1));
    assert_eq!(sandbox.run(&["inspect", bad, "--fail-on", "error"]).status.code(), Some(0));
}

#[test]
fn inspect_in_json_gives_all_that_was_understood_and_whom_each_finding_breaks() {
    let sandbox = Sandbox::new();
    let bad = page("right-dates.fill.typst");
    let output = sandbox.run(&["inspect", bad.to_str().unwrap(), "--message-format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["fields"]["name"]["text"], "Tobias Ferreira", "{report:#}");
    assert!(report["fields"]["work"].as_array().is_some_and(|work| work.len() == 2), "{report:#}");
    let finding = &report["findings"][0];
    assert_eq!((&finding["code"], &finding["page"]), (&"wide-gap".into(), &1.into()), "{report:#}");
    assert_eq!(finding["broken_in"], serde_json::json!(["pdftotext", "pdfminer"]));
    let schema: Value = serde_json::from_slice(&sandbox.run(&["schema", "report"]).stdout).unwrap();
    assert!(jsonschema_allows(&schema, &report), "{report:#}");
}

#[test]
fn the_fields_of_a_report_are_of_one_shape_with_a_resume_and_without() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    let fields = |arguments: &[&str]| {
        let output = sandbox.run(&[arguments, &["--message-format", "json"]].concat());
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let schema: Value = serde_json::from_slice(&sandbox.run(&["schema", "report"]).stdout).unwrap();
        assert_eq!(json_schema::problems(&schema, &report), [""; 0], "{arguments:?}");
        report["fields"].clone()
    };
    let mut counted = fields(&["render", "ada.yaml"]);
    assert_eq!(counted, fields(&["verify", "ada.pdf", "--against", "ada.yaml"]));
    assert_eq!(counted, fields(&["inspect", "ada.pdf", "--against", "ada.yaml"]));
    let keys = counted.as_object_mut().unwrap();
    assert_eq!(keys.remove("found"), keys.remove("total"));
    assert_eq!(counted, fields(&["inspect", "ada.pdf"]));
    assert_eq!(counted["work"][0]["name"]["text"], "Initech", "{counted:#}");
}

/// Whether every key of a report and of its findings is one that the schema has.
fn jsonschema_allows(schema: &Value, report: &Value) -> bool {
    let has = |pointer: &str, value: &Value| {
        let known = schema.pointer(pointer).and_then(Value::as_object).unwrap();
        value.as_object().unwrap().keys().all(|key| known.contains_key(key))
    };
    let findings = report["findings"].as_array().unwrap();
    has("/properties", report) && findings.iter().all(|finding| has("/$defs/finding/properties", finding))
}

#[test]
fn a_pdf_is_held_against_its_resume_while_it_is_inspected() {
    let sandbox =
        Sandbox::new().file("ada.yaml", SHORT).file("other.yaml", SHORT.replace("p99 latency", "p95 latency"));
    assert!(sandbox.run(&["render", "ada.yaml"]).status.success());
    let same = sandbox.run(&["inspect", "ada.pdf", "--against", "ada.yaml"]);
    assert!(same.status.success(), "{}", shown(&same));
    let other = sandbox.run(&["inspect", "ada.pdf", "--against", "other.yaml"]);
    assert_eq!(other.status.code(), Some(1));
    assert!(shown(&other).contains("altered-text"), "{}", shown(&other));
    let theme = sandbox.run(&["inspect", "ada.pdf", "--theme", "classic"]);
    assert_eq!(theme.status.code(), Some(2), "{}", shown(&theme));
}

#[cfg(unix)]
#[test]
fn what_another_program_reads_is_compared_and_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    assert!(sandbox.run(&["render", "ada.yaml"]).status.success());
    let text = sandbox.run(&["inspect", "ada.pdf", "--text"]).stdout;
    let sandbox = sandbox
        .file("text.txt", &text)
        .file("glued.txt", String::from_utf8(text).unwrap().replace("p99 latency", "p99latency"));
    let script = |name: &str, file: &str| {
        let path = sandbox.path(name);
        std::fs::write(&path, format!("#!/bin/sh\ntest -s \"$1\" && cat '{}'\n", sandbox.path(file).display()))
            .unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path.display().to_string()
    };
    let (good, bad) = (script("good", "text.txt"), script("bad", "glued.txt"));
    let alike = sandbox.run(&["inspect", "ada.pdf", "--with", &format!("mine={good} {{}}")]);
    assert!(alike.status.success(), "{}", shown(&alike));
    let glued = sandbox.run(&["inspect", "ada.pdf", "--with", &format!("mine={bad}"), "--message-format", "short"]);
    assert_eq!(glued.status.code(), Some(1));
    assert!(shown(&glued).contains("`p99 latency` is read as `p99latency` by mine"), "{}", shown(&glued));
    let missing = sandbox.run(&["inspect", "ada.pdf", "--with", "mine=./no-such-program"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(shown(&missing).contains("`./no-such-program` is not installed"), "{}", shown(&missing));
    let unknown = sandbox.run(&["inspect", "ada.pdf", "--with", "unknown"]);
    assert_eq!(unknown.status.code(), Some(2), "{}", shown(&unknown));
}

/// How many pages a reader reads right, of how many its model gives the same words; how many it reads wrong, and of how
/// many its model gives other words than are meant.
#[derive(Default)]
struct Likeness {
    right: usize,
    right_alike: usize,
    wrong: usize,
    wrong_alike: usize,
}

#[test]
fn where_a_real_reader_is_right_its_model_gives_the_words_that_are_meant() {
    for reader in Reader::ALL {
        let mut likeness = Likeness::default();
        for page in tried() {
            let Some(words) = page.views.as_ref().and_then(|views| views.of(reader)) else { continue };
            let words: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            let meant = words.join(" ") == page.case["intended"].as_str().unwrap();
            if page.broken().iter().any(|name| name == reader.key()) {
                likeness.wrong += 1;
                likeness.wrong_alike += usize::from(!meant);
            } else {
                likeness.right += 1;
                likeness.right_alike += usize::from(meant);
            }
        }
        let Likeness { right, right_alike, wrong, wrong_alike } = likeness;
        let name = reader.name();
        assert!(right > 150 && right_alike * 100 >= right * 90, "{name}: {right_alike} of {right} right pages");
        assert!(wrong > 30 && wrong_alike * 100 >= wrong * 60, "{name}: {wrong_alike} of {wrong} wrong pages");
    }
}

#[test]
fn damaged_pages_are_inspected_or_refused_and_neither_end_the_program() {
    let names =
        ["right-dates.fill.typst", "sidebar.2em.typst", "nested-drawing.form.reportlab", "layer.off.reportlab-changed"];
    let pages: Vec<Vec<u8>> = names.iter().map(|name| std::fs::read(page(name)).unwrap()).collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut roll = |sides: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % sides as u64).unwrap()
    };
    for turn in 0..60 {
        let mut document = lopdf::Document::load_mem(&pages[turn % pages.len()]).unwrap();
        document.decompress();
        let mut pdf = Vec::new();
        document.save_to(&mut pdf).unwrap();
        for _ in 0..=roll(8) {
            let at = roll(pdf.len());
            pdf[at] ^= 1 << roll(8);
        }
        if let Ok(extraction) = extract::examine(&pdf) {
            assert_eq!(extraction.views.len(), extraction.pages.len());
            _ = inspect::findings(&extraction, &inspect::understand(&extraction), pdf.len());
        }
    }
}

#[test]
fn a_pdf_beyond_the_limits_or_without_sense_is_refused_in_words() {
    let sandbox = Sandbox::new()
        .file("empty.pdf", b"")
        .file("text.pdf", b"Dear Sir or Madam")
        .file("cut.pdf", &std::fs::read(page("links.shown.typst")).unwrap()[..700]);
    for file in ["empty.pdf", "text.pdf", "cut.pdf"] {
        let output = sandbox.run(&["inspect", file]);
        assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
        assert!(shown(&output).contains(&format!("{file}: the PDF")), "{}", shown(&output));
    }
    let locked = page("encryption.password-rc4.reportlab-changed");
    let output = sandbox.run(&["inspect", locked.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(shown(&output).contains("encrypted"), "{}", shown(&output));
}

#[test]
fn a_ligature_that_the_pdf_spells_out_is_a_ligature_and_no_other_text() {
    let pdf = std::fs::read(root().join("tests/ats/foreign/chromium.pdf")).unwrap();
    assert_eq!(warned(&findings(&pdf)), BTreeSet::from([Code::UncleanCharacter]));
}
