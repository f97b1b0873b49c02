//! Broken themes, each a small change to `classic`, and what the verifier has to say to each; and harmless ones, to which
//! it has to say nothing.

#![allow(clippy::unwrap_used, reason = "a test ends where it can't go on")]

use std::path::{Path, PathBuf};

use atsafe::content::Content;
use atsafe::diagnostic::{Code, Diagnostic, Severity};
use atsafe::pipeline::{self, Proof, Settings};
use atsafe::resume::{Input, NoFiles};
use atsafe::rules;
use atsafe::source::Sources;
use atsafe::theme::{Furniture, Theme};
use atsafe::typeset::Fonts;

/// A resume with what makes reading hard: short keywords, a sentence twice, text that is long enough to wrap.
const RESUME: &str = r"
basics:
  name: Mia Kovač
  label: Senior Backend Engineer
  email: mia@example.org
  phone: +1 555 010 2030
  location: {city: Berlin, countryCode: DE}
  summary: Builds services that stay up when nobody looks after them, and documentation that is still right a year later.
skills:
  - {name: Languages, level: expert, keywords: [C, C++, Go, R, .NET, CI/CD]}
  - {name: Operations, keywords: [Kubernetes, Terraform, PostgreSQL]}
work:
  - name: Education First
    position: Platform Engineer
    startDate: 2020-01
    endDate: present
    highlights:
      - Moved 14 Google services to Go and cut the infrastructure bill by 30% without asking for a single maintenance window
      - Mentored two engineers
      - Wrote the internationalization guidelines that seventeen development organizations adopted within their first year
  - name: Experience Inc
    position: Engineer
    startDate: 2017-03
    endDate: 2019-12
    highlights:
      - Wrote the C++ client for three storage systems
      - Mentored two engineers
education:
  - {institution: Uni Ulm, area: Informatics, studyType: BSc, startDate: 2013, endDate: 2016}
";

/// The resume in the plain theme of `tests/mutants`: its PDF, its content and the furniture.
pub(crate) fn sound() -> (Vec<u8>, Content, Furniture) {
    let (content, theme, proof) = prove_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutants")).unwrap();
    (proof.pdf, content, theme.manifest.furniture)
}

/// Renders the resume with a theme's folder, and proves it.
fn prove(theme: &Path) -> Result<Proof, Vec<Diagnostic>> {
    prove_all(theme).map(|(_, _, proof)| proof)
}

fn prove_all(theme: &Path) -> Result<(Content, Theme, Proof), Vec<Diagnostic>> {
    let input = Input { name: "resume.yaml", bytes: RESUME.as_bytes(), sets: &[], files: &NoFiles };
    let settings = Settings { theme: Some(theme.display().to_string()), ..Settings::default() };
    let fonts = Fonts::load::<PathBuf>(&[]).unwrap();
    let (mut sources, mut diagnostics) = (Sources::new(), Vec::new());
    let document = pipeline::set(&input, &settings, &fonts, &mut sources, &mut diagnostics);
    let pdf = document.as_ref().and_then(|it| pipeline::write(it, &settings, &sources, &mut diagnostics));
    let proof = document.zip(pdf).and_then(|(it, pdf)| {
        let proof = pipeline::prove(pdf, &it.content, &it.theme, &Settings::default(), &mut diagnostics)?;
        Some((it.content, it.theme, proof))
    });
    proof.ok_or(diagnostics)
}

/// The theme of `tests/mutants` with all `changes` made to its style.
fn mutant(changes: &[(&str, &str)]) -> Proof {
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutants");
    let folder = tempfile::tempdir().unwrap();
    let mut style = std::fs::read_to_string(original.join("style.typ")).unwrap();
    for (from, to) in changes {
        assert!(style.contains(from), "the style holds `{from}`");
        style = style.replacen(from, to, 1);
    }
    std::fs::write(folder.path().join("style.typ"), style).unwrap();
    std::fs::copy(original.join("resume.typ.j2"), folder.path().join("resume.typ.j2")).unwrap();
    prove(folder.path()).unwrap_or_else(|problems| panic!("{changes:?} is set: {problems:#?}"))
}

/// Everything that is found, as a message a line.
fn said(proof: &Proof) -> String {
    let lines = proof
        .verdict
        .findings
        .iter()
        .map(|finding| format!("{}[{}]: {} {:?}\n", finding.severity, finding.code, finding.message, finding.path));
    lines.collect()
}

/// A finding is no worse and no better than `atsafe explain` tells of its code, and shows where it is.
#[track_caller]
fn assert_told(finding: &Diagnostic) {
    assert!(rules::rule(finding.code).severities.contains(&finding.severity), "{finding:#?}");
    let place = finding.pdf.as_ref().expect("a place in the PDF");
    let [left, top, right, bottom] = place.bounds.expect("a box");
    assert!(left <= right && top <= bottom && place.page > 0, "{finding:#?}");
}

/// The mutant is refused, and the first or at least a leading finding has this code.
#[track_caller]
fn assert_caught(changes: &[(&str, &str)], code: Code) {
    let proof = mutant(changes);
    let errors = proof.verdict.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let codes: Vec<Code> = errors.map(|finding| finding.code).collect();
    proof.verdict.findings.iter().for_each(assert_told);
    assert!(!proof.verdict.passed(), "{changes:?} passes");
    assert!(codes.contains(&code), "{changes:?} is not called {code}:\n{}", said(&proof));
}

/// The mutant passes, and nothing is said.
#[track_caller]
fn assert_clean(changes: &[(&str, &str)]) {
    let proof = mutant(changes);
    assert!(proof.verdict.passed(), "{changes:?}:\n{}", said(&proof));
    assert_eq!(said(&proof), "", "{changes:?}");
}

macro_rules! caught {
    ($($name:ident: $code:ident, $($from:literal => $to:literal),+;)+) => {
        $(#[test] fn $name() { assert_caught(&[$(($from, $to)),+], Code::$code); })+
    };
}

macro_rules! clean {
    ($($name:ident: $($from:literal => $to:literal),+;)+) => {
        $(#[test] fn $name() { assert_clean(&[$(($from, $to)),+]); })+
    };
}

caught! {
    a_dropped_bullet: MissingText, "for it in blocks {" => "for it in blocks.slice(calc.min(1, calc.max(blocks.len() - 1, 0))) {";
    a_missing_email: MissingText, "block(row(top.contacts))" => "block(row(top.contacts.slice(1)))";
    a_missing_heading: MissingText, "  title(it.heading)\n" => "";
    a_missing_level: MissingText, "if it.level != none { \" (\" + leaf(it.level) + \")\" }" => "";
    signs_that_are_lost: AlteredText, "text(said(it))" => "text(said(it).replace(\"+\", \"\"))";
    small_capitals: AlteredText, "head(parts) = block(" => "head(parts) = smallcaps(all: true, ";
    capitals_in_a_bullet: AlteredText, "mark + if" => "mark + upper(if", "leaf(it.leaf) })" => "leaf(it.leaf) }))";
    quotes_turned_into_ticks: AlteredText, "leaf(it) = text(said(it))" => "leaf(it) = text(said(it).replace(\"Mentored\", \"Mentoted\"))";
    words_split_by_space: SplitWord, "leaf(it) = text(said(it))" => "leaf(it) = said(it).clusters().join(h(0.11em))";
    letter_spaced_text: LetterSpacing, "ligatures: false" => "ligatures: false, tracking: 0.1em";
    a_letter_spaced_heading: LetterSpacing, "tracking: 0.05em" => "tracking: 0.15em";
    a_compound_over_two_lines: SplitWord, "text(said(it))" => "said(it).split(\"/\").join(\"/\" + linebreak())";
    hyphenation: Hyphenation, "hyphenate: false" => "hyphenate: true", "margin: 2cm" => "margin: (left: 2cm, right: 9cm)";
    justified_text: JustifiedText, "justify: false" => "justify: true";
    glued_contacts: GluedWords, "separator = \" | \"" => "separator = \"|\"";
    contacts_with_nothing_between_them: GluedWords, "separator = \" | \"" => "separator = []";
    contacts_with_a_gap_between_them: GluedWords, "separator = \" | \"" => "separator = h(0.4em)";
    contacts_with_a_wide_gap_between_them: WideGap, "separator = \" | \"" => "separator = h(1em)";
    a_separator_set_off_by_gaps: GluedWords, "separator = \" | \"" => "separator = h(0.3em) + \"|\" + h(0.3em)";
    a_gap_of_many_blanks: WideGap, "separator = \" | \"" => "separator = \"   \"";
    an_undeclared_separator: UnexpectedText, "separator = \" | \"" => "separator = \" / \"";
    items_with_nothing_between_them: GluedWords, ".join(\", \")" => ".join()";
    a_mark_without_a_blank: GluedWords, "mark = \"• \"" => "mark = \"•\"";
    a_mark_set_off_by_a_gap: GluedWords, "mark = \"• \"" => "mark = \"•\" + h(0.3em)";
    a_mark_that_stands_off: WideGap, "mark = \"• \"" => "mark = \"•\" + h(2em)";
    an_undeclared_mark: UnexpectedText, "mark = \"• \"" => "mark = \"– \"";
    the_list_of_the_typesetter: GluedWords, "par(hanging-indent: 1em, mark + if it.kind == \"group\" { group(it) } else { leaf(it.leaf) })" =>
        "list(if it.kind == \"group\" { group(it) } else { leaf(it.leaf) })";
    swapped_sections: OutOfOrder, "block(row(top.contacts))\n}" => "block(row(top.contacts))\n}\n#let later = state(\"later\", [])",
        "  title(it.heading)\n  for" => "  if it.kind == \"summary\" { later.update(title(it.heading) + par(leaf(it.entries.first().blocks.first().leaf))) } else { title(it.heading) }\n  if it.kind == \"summary\" { return }\n  for",
        "entry(item, index)\n  }" => "entry(item, index)\n  }\n  if it.kind == \"skills\" { context later.get() }";
    swapped_bullets: OutOfOrder, "for it in blocks {" => "for it in blocks.rev() {";
    swapped_items: OutOfOrder, "items(leaves) = leaves" => "items(leaves) = leaves.rev()";
    contacts_in_another_order: OutOfOrder, "row(leaves) = leaves" => "row(leaves) = leaves.rev()";
    a_head_after_its_bullets: OutOfPlace, "if it.head.len() > 0 { head(it.head) }" => "", "else { bullets(it.blocks) }" => "else { bullets(it.blocks) }\n  if it.head.len() > 0 { head(it.head) }";
    a_bullet_in_the_wrong_job: OutOfPlace, "entry(item, index)" =>
        "let next = it.entries.at(index + 1, default: none)\n    if next != none and next.blocks.len() > 0 { item.blocks.push(next.blocks.first()) }\n    if index > 0 and item.blocks.len() > 0 { item.blocks = item.blocks.slice(1) }\n    entry(item, index)";
    contacts_at_the_end: OutOfPlace, "  block(row(top.contacts))\n}" => "  place(bottom, row(top.contacts))\n}";
    dates_at_the_right_margin: WideGap, ".join(linebreak()))" => ".join(h(1fr)))";
    dates_at_the_right_margin_are_read_late: OutOfPlace, ".join(linebreak()))" => ".join(h(1fr)))";
    dates_in_a_column_of_a_grid: WideGap, "block(parts.map(part => leaf(part.leaf)).join(linebreak()))" => "grid(columns: (1fr, auto, auto), column-gutter: 1em, ..parts.map(part => leaf(part.leaf)))";
    a_table: WideGap, "  for it in blocks { par(hanging-indent: 1em, mark + if it.kind == \"group\" { group(it) } else { leaf(it.leaf) }) }" =>
        "  table(columns: (1fr, 3fr), ..blocks.map(it => (mark, if it.kind == \"group\" { group(it) } else { leaf(it.leaf) })).flatten())";
    two_columns: OutOfPlace, "  body\n}" => "  columns(2, body)\n}", "margin: 2cm" => "margin: 2cm, height: 12cm";
    a_sidebar: WideGap, "  block(row(top.contacts))\n}" => "  place(right, dy: 0.5em, block(width: 5cm, top.contacts.map(leaf).join(linebreak())))\n}";
    a_white_keyword: HiddenText, "  title(it.heading)\n" => "  title(it.heading)\n  text(fill: white)[Kubernetes]\n";
    a_nearly_white_keyword: HiddenText, "  title(it.heading)\n" => "  title(it.heading)\n  text(fill: luma(94%))[Kubernetes]\n";
    a_transparent_keyword: HiddenText, "  title(it.heading)\n" => "  title(it.heading)\n  text(fill: rgb(0, 0, 0, 0))[Kubernetes]\n";
    text_in_the_colour_of_its_box: HiddenText, "block(leaf(top.label))" => "block(fill: black, leaf(top.label))";
    a_covered_name: HiddenText, "leaf(top.name)))" => "leaf(top.name)) + place(dy: -1.5em, rect(width: 100%, height: 2em, fill: luma(80%))))";
    a_name_under_a_picture: HiddenText, "leaf(top.name)))" => "leaf(top.name)) + place(dy: -1.5em, image(width: 100%, height: 2em, alt: \"grey\", format: (encoding: \"luma8\", width: 1, height: 1), bytes((128,)))))";
    clipped_text: HiddenText, "head(parts) = block(" => "head(parts) = block(clip: true, height: 0.1pt, ";
    a_keyword_of_one_point: TinyText, "  title(it.heading)\n" => "  title(it.heading)\n  text(size: 1pt)[Kubernetes]\n";
    a_keyword_shrunk_to_nothing: TinyText, "  title(it.heading)\n" => "  title(it.heading)\n  scale(10%, reflow: true)[Kubernetes]\n";
    stuffed_keywords: UnexpectedText, "  title(it.heading)\n" => "  title(it.heading)\n  text(size: 1pt)[Erlang]\n";
    a_name_off_the_page: OffPage, "leaf(top.name)))" => "move(dx: -300pt, leaf(top.name))))";
    a_turned_label: RotatedText, "block(leaf(top.label))" => "block(rotate(90deg, reflow: true, leaf(top.label)))";
    a_slightly_turned_label: RotatedText, "block(leaf(top.label))" => "block(rotate(-3deg, leaf(top.label)))";
    a_mirrored_label: RotatedText, "block(leaf(top.label))" => "block(scale(x: -100%, leaf(top.label)))";
    overlapping_lines: OverlappingText, "leading: 0.6em" => "leading: -0.5em";
    a_shadow: OverlappingText, "leaf(top.name)))" => "place(dx: 0.5pt, dy: 0.5pt, leaf(top.name)) + leaf(top.name)))";
    blanks_that_do_not_break: UncleanCharacter, "text(said(it))" => "text(said(it).replace(\" \", \"\\u{a0}\"))";
    invisible_blanks: AlteredText, "text(said(it))" => "text(said(it).replace(\"ent\", \"e\\u{200b}nt\"))";
    a_header_with_the_name: HeaderFooter, "margin: 2cm" => "margin: 2cm, header: about.author";
    a_footer: UnexpectedText, "margin: 2cm" => "margin: 2cm, footer: [Confidential]";
    page_numbers: UnexpectedText, "margin: 2cm" => "margin: 2cm, numbering: \"1 / 1\"";
    a_repeated_heading: RepeatedText, "  title(it.heading)\n" => "  title(it.heading)\n  title(it.heading)\n";
    a_repeated_section: RepeatedText, "    entry(item, index)\n" => "    entry(item, index)\n    if it.kind == \"summary\" { entry(item, index) }\n";
    a_sentence_said_twice: RepeatedText, "leaf(it.leaf) }" => "leaf(it.leaf) + \" \" + leaf(it.leaf) }";
    contacts_in_the_header_and_again: RepeatedText, "  block(row(top.contacts))" => "  block(row(top.contacts))\n  block(row(top.contacts))";
    a_numbered_heading: HeadingNotAlone, "upper(leaf(it))" => "\"1. \" + upper(leaf(it))";
    a_heading_that_shares_its_line: HeadingNotAlone, "  title(it.heading)\n" => "  strong(upper(leaf(it.heading))) + \" \"\n", "  set block(spacing: 0.7em)\n" => "",
        "#let head(parts) = block(" => "#let head(parts) = box(";
    bullets_without_a_mark: LostField, "mark = \"• \"" => "mark = \"\"";
    heads_run_into_one: LostField, ".join(linebreak()))" => ".join(\" \"))";
    a_keyword_split_by_style: StyleSplit, "items(leaves) = leaves.map(leaf)" => "items(leaves) = leaves.map(it => strong(said(it).first()) + said(it).slice(1))";
    a_keyword_with_a_raised_sign: StyleSplit, "items(leaves) = leaves.map(leaf)" => "items(leaves) = leaves.map(it => said(it).replace(\"+\", \"\") + super(typographic: false, \"+\" * said(it).matches(\"+\").len()))";
    a_keyword_in_two_sizes: StyleSplit, "items(leaves) = leaves.map(leaf)" => "items(leaves) = leaves.map(it => text(size: 11pt, said(it).first()) + said(it).slice(1))";
    a_keyword_in_two_boxes: StyleSplit, "items(leaves) = leaves.map(leaf)" => "items(leaves) = leaves.map(it => box(said(it).first()) + box(said(it).slice(1)))";
}

clean! {
    the_theme_as_it_is: "justify: false" => "justify: false";
    another_font: "Libertinus Serif" => "Noto Sans";
    tracking_that_holds_words_together: "tracking: 0.05em" => "tracking: 0.06em";
    headings_as_they_were_written: "upper(leaf(it))" => "leaf(it)";
    a_name_in_capitals: "leaf(top.name)))" => "upper(leaf(top.name))))";
    white_headings_on_a_dark_bar: "below: 0.8em, text(" => "below: 0.8em, fill: black, inset: 3pt, width: 100%, text(fill: white, ";
    a_tinted_page: "margin: 2cm" => "margin: 2cm, fill: rgb(\"#fdf6e3\")";
    ornaments_in_the_margin: "margin: 2cm" => "margin: 2cm, background: place(left, rect(width: 8mm, height: 100%, fill: black))";
    wide_leading: "leading: 0.6em" => "leading: 1.2em";
    tight_leading: "leading: 0.6em" => "leading: 0.35em";
    commas_between_contacts: "separator = \" | \"" => "separator = \", \"";
    blanks_between_contacts: "separator = \" | \"" => "separator = \" \"";
    a_little_more_space_around_a_separator: "separator = \" | \"" => "separator = h(0.2em) + \" | \" + h(0.2em)";
    bars_between_the_parts_of_a_head: ".join(linebreak()))" => ".join(separator))";
    many_small_pages: "paper: \"a4\"" => "width: 21cm, height: 8cm";
    underlined_headings: "it.body))" => "underline(it.body)))";
    bold_heads_and_italics: "head(parts) = block(" => "head(parts) = strong(emph(block(", ".join(linebreak()))" => ".join(linebreak()))))";
    outlined_letters: "leaf(top.name)))" => "text(stroke: 0.2pt + black, leaf(top.name))))";
    grey_text: "size: 10pt" => "size: 10pt, fill: luma(45%)";
    ligatures_of_the_font_are_named_as_letters: "size: 10pt" => "size: 10pt, number-width: \"tabular\"";
    indented_bullets: "hanging-indent: 1em, mark" => "hanging-indent: 3em, h(2em) + mark";
    items_with_a_full_stop_at_the_end_of_a_line: "if it.level != none" => "linebreak()\n  if it.level != none";
    a_line_for_each_contact: "row(leaves) = leaves.map(leaf).join(separator)" => "row(leaves) = leaves.map(leaf).join(linebreak())";
}

#[test]
fn the_built_in_theme_passes_and_nothing_is_said() {
    let proof = prove(Path::new("classic")).expect("set");
    assert!(proof.verdict.passed(), "{}", said(&proof));
    assert_eq!(said(&proof), "");
}
