//! Faults of `tests/faults/labels.typ`, and its twins.

use atsafe::diagnostic::Code;

use super::{Fault, Twin};

pub(super) const FAULTS: &[Fault] = &[
    Fault("a label without a blank", &[("Phone: (512)", "Phone:(512)")], Code::GluedWords, "basics.phone"),
    Fault("an icon for a label", &[("Phone: (512)", "\u{e000}(512)")], Code::UnmappedGlyph, ""),
    Fault(
        "a bullet in the wrong job",
        &[
            ("#item[Moved the reporting jobs of 60 customers from cron to Kafka]\n", ""),
            ("were tested]\n", "were tested]\n#item[Moved the reporting jobs of 60 customers from cron to Kafka]\n"),
        ],
        Code::OutOfPlace,
        "work[2].highlights[0]",
    ),
    Fault(
        "dates swapped between jobs",
        &[
            ("(03/2021 – Present)", "(X)"),
            ("(01/2018 – 02/2021)", "(03/2021 – Present)"),
            ("(X)", "(01/2018 – 02/2021)"),
        ],
        Code::OutOfPlace,
        "work[0].startDate",
    ),
    Fault(
        "employers swapped",
        &[("Tidewater Payments –", "X –"), ("Lakeshore Labs –", "Tidewater Payments –"), ("X –", "Lakeshore Labs –")],
        Code::OutOfPlace,
        "work[1].name",
    ),
    Fault("a bullet's mark off the text", &[("[\\- #body]", "[\\-#h(2em)#body]")], Code::WideGap, "skills[0].name"),
    Fault(
        "a heading as a picture",
        &[("#title[Work Experience]", "#rect(width: 5cm, height: 12pt, fill: blue)")],
        Code::MissingText,
        "work[0].name",
    ),
    Fault(
        "a heading letter-spaced",
        &[("text(weight: \"bold\", fill", "text(weight: \"bold\", tracking: 0.3em, fill")],
        Code::LetterSpacing,
        "basics.summary",
    ),
    Fault(
        "white on white",
        &[("Tech stack: Go", "#text(fill: white)[Tech stack: Go]")],
        Code::HiddenText,
        "projects[0].keywords[0]",
    ),
    Fault("a skill cut at its sign", &[("C\\#;", "C;")], Code::AlteredText, "skills[0].keywords[3]"),
    Fault("a skill twice", &[("Kafka]", "Kafka; PostgreSQL]")], Code::RepeatedText, "skills[1].keywords[3]"),
    Fault(
        "skills with nothing between them",
        &[("C; C++; Go;", "C;C++;Go;")],
        Code::GluedWords,
        "skills[0].keywords[1]",
    ),
    Fault("a place missing", &[(" – Houston, TX (", " (")], Code::MissingText, "work[1].location"),
    Fault(
        "dates at the right margin",
        &[("Austin, TX (03", "Austin, TX #h(1fr) (03")],
        Code::OutOfPlace,
        "work[0].startDate",
    ),
    Fault(
        "hyphenation",
        &[
            ("hyphenate: false", "hyphenate: true"),
            ("margin: (x: 2.2cm, y: 2cm)", "margin: (left: 2cm, right: 11cm, y: 2cm)"),
        ],
        Code::Hyphenation,
        "work[1].highlights[0]",
    ),
    Fault(
        "the title of the page on every page",
        &[("margin: (x: 2.2cm, y: 2cm)", "margin: (x: 2.2cm, y: 2cm), header: [Priya Raman, Senior Backend Engineer]")],
        Code::HeaderFooter,
        "basics.label",
    ),
    Fault(
        "sections in two columns",
        &[("#title[Core", "#block(height: 16cm, columns(2)[#title[Core"), ("CNCF (05/2022)", "CNCF (05/2022)])")],
        Code::OutOfPlace,
        "education[0].score",
    ),
    Fault(
        "a table of skills",
        &[("#item[Languages: C; C++; Go; C\\#; SQL]", "#table(columns: 5)[C][C++][Go][C\\#][SQL]")],
        Code::MissingText,
        "skills[0].name",
    ),
    Fault(
        "certificates before education",
        &[
            ("#title[Certificates]\nCertified Kubernetes Administrator – CNCF (05/2022)", ""),
            (
                "#title[Academic",
                "#title[Certificates]\nCertified Kubernetes Administrator – CNCF (05/2022)\n\n#title[Academic",
            ),
        ],
        Code::OutOfOrder,
        "certificates[0].name",
    ),
    Fault("a keyword struck into another", &[("Node.js; ", "Node.js ")], Code::LostField, "skills[1].keywords[1]"),
];

pub(super) const TWINS: &[Twin] = &[
    Twin("as it is", &[]),
    Twin("commas between skills", &[("C; C++; Go; C\\#; SQL", "C, C++, Go, C\\#, SQL")]),
    Twin("a blank line less", &[("Senior Backend Engineer\n\nPhone", "Senior Backend Engineer \\\nPhone")]),
    Twin("short labels", &[("Phone:", "Tel.:"), ("Email:", "E-mail:"), ("Address: ", "")]),
    Twin("squares for bullets", &[("[\\- #body]", "[■ #body]")]),
    Twin(
        "dots in dates",
        &[("(03/2021 – Present)", "(03.2021 – present)"), ("(01/2018 – 02/2021)", "(01.2018 – 02.2021)")],
    ),
    Twin(
        "no blanks around the dash of a range",
        &[("(01/2018 – 02/2021)", "(01/2018–02/2021)"), ("(2011 – 2015)", "(2011–2015)")],
    ),
    Twin(
        "an em dash in heads",
        &[("Halyard Freight – Senior Backend Engineer – Austin", "Halyard Freight — Senior Backend Engineer — Austin")],
    ),
    Twin(
        "bars in heads",
        &[(
            "Halyard Freight – Senior Backend Engineer – Austin, TX (03/2021 – Present)",
            "Halyard Freight | Senior Backend Engineer | Austin, TX | 03/2021 – Present",
        )],
    ),
    Twin(
        "other headings",
        &[
            ("Professional Summary", "About Me"),
            ("Core Competencies", "Technologies"),
            ("Work Experience", "Employment"),
        ],
    ),
    Twin("headings with a colon", &[("[Work Experience]", "[Work Experience:]")]),
    Twin("grey text", &[("lang: \"en\"", "lang: \"en\", fill: luma(35%)")]),
    Twin("serif", &[("Noto Sans", "Libertinus Serif"), ("hyphenate: false", "hyphenate: false, ligatures: false")]),
];
