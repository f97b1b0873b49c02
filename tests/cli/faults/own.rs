//! Our own theme, and its faults: a resume that says something else than the one it is held against, and a style that
//! sets it badly.

use atsafe::diagnostic::Code;

use super::{Edits, Fault, Trial, Twin, assert_caught, assert_clean, edited, resume};
use crate::support::root;

/// The theme with changes to the resume it sets, and to its style.
fn set(to_resume: Edits, to_style: Edits) -> Trial {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    Trial {
        template: "classic",
        resume: edited(&std::fs::read_to_string(resume()).unwrap(), to_resume),
        files: vec![("style.typ", edited(&read("themes/classic/style.typ"), to_style))],
    }
}

const OTHER_RESUME: &[Fault] = &[
    Fault(
        "a bullet in the wrong job",
        &[
            (
                "      - Moved the reporting jobs of 60 customers from cron to Kafka\n",
                "      - Mentored four engineers\n",
            ),
            (
                "tested\n      - Mentored four engineers\n",
                "tested\n      - Moved the reporting jobs of 60 customers from cron to Kafka\n",
            ),
        ],
        Code::OutOfPlace,
        "work[2].highlights[0]",
    ),
    Fault(
        "bullets swapped",
        &[
            ("      - Didn't miss one of the 36 month-end closings\n", ""),
            (
                "    highlights:\n      - Split",
                "    highlights:\n      - Didn't miss one of the 36 month-end closings\n      - Split",
            ),
        ],
        Code::OutOfOrder,
        "work[0].highlights[1]",
    ),
    Fault(
        "dates swapped between jobs",
        &[
            ("startDate: 2018-01\n    endDate: 2021-02", "startDate: ZZZ"),
            ("startDate: 2015-09\n    endDate: 2017-12", "startDate: 2018-01\n    endDate: 2021-02"),
            ("startDate: ZZZ", "startDate: 2015-09\n    endDate: 2017-12"),
        ],
        Code::OutOfPlace,
        "work[1].startDate",
    ),
    Fault(
        "employers swapped",
        &[
            ("name: Tidewater Payments", "name: ZZZ"),
            ("name: Lakeshore Labs", "name: Tidewater Payments"),
            ("name: ZZZ", "name: Lakeshore Labs"),
        ],
        Code::OutOfPlace,
        "work[1].name",
    ),
    Fault(
        "jobs swapped",
        &[
            (
                "  - name: Lakeshore Labs\n    position: Software Engineer\n    location: Chicago, IL\n    startDate: 2015-09\n    endDate: 2017-12\n    highlights:\n      - Moved the reporting jobs of 60 customers from cron to Kafka\n",
                "",
            ),
            (
                "work:\n",
                "work:\n  - name: Lakeshore Labs\n    position: Software Engineer\n    location: Chicago, IL\n    startDate: 2015-09\n    endDate: 2017-12\n    highlights:\n      - Moved the reporting jobs of 60 customers from cron to Kafka\n",
            ),
        ],
        Code::OutOfOrder,
        "work[2].name",
    ),
    Fault(
        "a heading that no parser knows",
        &[("basics:", "meta: {atsafe: {headings: {work: Where I have been}}}\nbasics:")],
        Code::MissingText,
        "work[0].name",
    ),
    Fault(
        "education before experience",
        &[("basics:", "meta: {atsafe: {sections: [summary, skills, education]}}\nbasics:")],
        Code::OutOfOrder,
        "education[0].institution",
    ),
    Fault("one skill missing", &[(", Kafka]", "]")], Code::MissingText, "skills[1].keywords[4]"),
    Fault("`C++` turned into `C`", &[("[C, C++, Go", "[C, C, Go")], Code::AlteredText, "skills[0].keywords[1]"),
    Fault("`.NET` turned into `NET`", &[("[.NET,", "[NET,")], Code::AlteredText, "skills[1].keywords[0]"),
    Fault("`CI/CD` turned into `CI-CD`", &[("CI/CD", "CI-CD")], Code::AlteredText, "skills[2].keywords[0]"),
    Fault(
        "skills reordered",
        &[("Node.js, Kubernetes, PostgreSQL", "PostgreSQL, Kubernetes, Node.js")],
        Code::OutOfOrder,
        "skills[1].keywords[1]",
    ),
    Fault(
        "groups of skills swapped",
        &[
            ("  - {name: Practices, keywords: [CI/CD, Test-driven development]}\n", ""),
            ("skills:\n", "skills:\n  - {name: Practices, keywords: [CI/CD, Test-driven development]}\n"),
        ],
        Code::OutOfOrder,
        "skills[2].name",
    ),
    Fault("a skill that nobody has", &[("Kafka]", "Kafka, Rust]")], Code::UnexpectedText, ""),
    Fault(
        "an employer missing",
        &[("  - name: Halyard Freight\n    position", "  - position")],
        Code::MissingText,
        "work[0].name",
    ),
    Fault("the e-mail missing", &[("  email: priya.raman@example.com\n", "")], Code::MissingText, "basics.email"),
    Fault("the e-mail of somebody else", &[("priya.raman@", "priya.ramon@")], Code::AlteredText, "basics.email"),
    Fault(
        "a sentence doubled",
        &[(
            "easy to run.",
            "easy to run. Backend engineer with nine years in logistics and payments, who keeps services small, documented and easy to run.",
        )],
        Code::RepeatedText,
        "basics.summary",
    ),
    Fault(
        "a section twice",
        &[(
            "certificates:",
            "sections:\n  - {heading: Profile, text: \"Backend engineer with nine years in logistics and payments, who keeps services small, documented and easy to run.\"}\ncertificates:",
        )],
        Code::RepeatedText,
        "basics.summary",
    ),
    Fault("a number altered", &[("900 ms to 120 ms", "900 ms to 12 ms")], Code::AlteredText, "work[0].highlights[0]"),
    Fault("a year altered", &[("startDate: 2018-01", "startDate: 2016-01")], Code::AlteredText, "work[1].startDate"),
    Fault(
        "an end that has come",
        &[("startDate: 2021-03\n", "startDate: 2021-03\n    endDate: 2024-06\n")],
        Code::AlteredText,
        "work[0].startDate",
    ),
    Fault("a degree altered", &[("studyType: BSc", "studyType: MSc")], Code::AlteredText, "education[0].studyType"),
    Fault(
        "a bullet cut short",
        &[(", and the simulator against which all later changes were tested", "")],
        Code::MissingText,
        "work[1].highlights[0]",
    ),
];

const OTHER_STYLE: &[Fault] = &[
    Fault(
        "the name letter-spaced",
        &[(
            "name: plain + (size: scale.name * size, weight: weights.name)",
            "name: plain + (size: scale.name * size, weight: weights.name, tracking: 0.2em)",
        )],
        Code::LetterSpacing,
        "basics.name",
    ),
    Fault(
        "a heading missing",
        &[("  title(look, section.heading)\n", "  if section.kind != \"work\" { title(look, section.heading) }\n")],
        Code::MissingText,
        "work[0].name",
    ),
    Fault(
        "a separator without blanks",
        &[("h(0.26em) + text(fill: look.colours.bar, \" | \") + h(0.26em)", "text(fill: look.colours.bar, \"|\")")],
        Code::GluedWords,
        "basics.phone",
    ),
    Fault(
        "dates at the right margin",
        &[("h(0.26em) + text(fill: look.colours.bar, \" | \") + h(0.26em)", "h(1fr)")],
        Code::WideGap,
        "",
    ),
    Fault(
        "no mark before bullets",
        &[("let mark = text(fill: look.colours.mark, look.bullet + \" \") + h(0.16em)", "let mark = []")],
        Code::LostField,
        "work[0].highlights[0]",
    ),
    Fault(
        "marks without a blank",
        &[("look.bullet + \" \") + h(0.16em)\n  let hang", "look.bullet) + h(0.05em)\n  let hang")],
        Code::GluedWords,
        "skills[0].name",
    ),
    Fault(
        "white keywords",
        &[(
            "  title(look, section.heading)\n",
            "  title(look, section.heading)\n  text(fill: white, size: 1pt)[Erlang]\n",
        )],
        Code::HiddenText,
        "",
    ),
    Fault(
        "two columns",
        &[("  set list(marker: []", "  set page(columns: 2, height: 14cm)\n  set list(marker: []")],
        Code::OutOfPlace,
        "basics.name",
    ),
    Fault(
        "the name in the page's header",
        &[("margin: look.margin)", "margin: look.margin, header: [Priya Raman])")],
        Code::HeaderFooter,
        "basics.name",
    ),
    Fault(
        "a word in the foot of the page",
        &[("margin: look.margin)", "margin: look.margin, footer: [Confidential])")],
        Code::UnexpectedText,
        "",
    ),
    Fault(
        "a section's text twice",
        &[(
            "    entry(look, item, index == 0, index + 1 == section.entries.len())\n",
            "    entry(look, item, index == 0, true)\n    if section.kind == \"summary\" { entry(look, item, false, true) }\n",
        )],
        Code::RepeatedText,
        "basics.summary",
    ),
    Fault(
        "bullets in reverse",
        &[("= list(..blocks.map(", "= list(..blocks.rev().map(")],
        Code::OutOfOrder,
        "work[0].highlights[1]",
    ),
];

/// Options of the theme and settings of the document: another look, and the same text.
const CLEAN: &[Twin] = &[
    Twin("as it is", &[]),
    Twin("sans serif", &[("basics:", "meta: {atsafe: {options: {font: Noto Sans}}}\nbasics:")]),
    Twin("small and dense", &[("basics:", "meta: {atsafe: {options: {font-size: 9pt, density: compact}}}\nbasics:")]),
    Twin(
        "large and airy",
        &[("basics:", "meta: {atsafe: {options: {font-size: 12pt, density: relaxed, margin: 1.25in}}}\nbasics:")],
    ),
    Twin("another colour", &[("basics:", "meta: {atsafe: {options: {accent: \"#7a1f1f\"}}}\nbasics:")]),
    Twin("A4", &[("basics:", "meta: {atsafe: {page: a4}}\nbasics:")]),
    Twin("British dates", &[("basics:", "meta: {atsafe: {locale: en-GB}}\nbasics:")]),
    Twin(
        "other standard headings",
        &[(
            "basics:",
            "meta: {atsafe: {headings: {work: Work Experience, summary: Profile, skills: Core Skills}}}\nbasics:",
        )],
    ),
];

#[test]
fn a_pdf_of_ours_that_says_something_else_is_told_so() {
    assert_caught(|edits| set(edits, &[]), OTHER_RESUME);
}

#[test]
fn a_pdf_of_ours_that_is_set_badly_is_told_so() {
    assert_caught(|edits| set(&[], edits), OTHER_STYLE);
}

#[test]
fn of_pdfs_of_ours_in_another_look_nothing_is_said() {
    assert_clean(|edits| set(edits, &[]), CLEAN);
}
