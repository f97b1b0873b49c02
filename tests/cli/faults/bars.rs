//! Faults of `tests/faults/bars.typ`, and its twins.

mod twins;

use atsafe::diagnostic::Code;

use super::Fault;
pub(super) use twins::TWINS;

pub(super) const FAULTS: &[Fault] = &[
    Fault(
        "a bullet in the wrong job",
        &[
            (
                "#dot[Wrote the C++ client that talks to 11 card networks, and the simulator against which all later changes were tested]\n",
                "",
            ),
            (
                "two quarters]\n",
                "two quarters]\n#dot[Wrote the C++ client that talks to 11 card networks, and the simulator against which all later changes were tested]\n",
            ),
        ],
        Code::OutOfPlace,
        "work[1].highlights[0]",
    ),
    Fault(
        "bullets swapped",
        &[
            ("#dot[Didn't miss one of the 36 month-end closings]\n", ""),
            ("#dot[Split", "#dot[Didn't miss one of the 36 month-end closings]\n#dot[Split"),
        ],
        Code::OutOfOrder,
        "work[0].highlights[1]",
    ),
    Fault(
        "dates swapped between jobs",
        &[
            ("_March 2021 – Present_", "_X_"),
            ("_January 2018 – February 2021_", "_March 2021 – Present_"),
            ("_X_", "_January 2018 – February 2021_"),
        ],
        Code::OutOfPlace,
        "work[0].startDate",
    ),
    Fault(
        "a word split by a hyphen",
        &[("simulator", "simu-#linebreak()lator")],
        Code::Hyphenation,
        "work[1].highlights[0]",
    ),
    Fault(
        "a word split by a line's end",
        &[("simulator", "simu#linebreak()lator")],
        Code::SplitWord,
        "work[1].highlights[0]",
    ),
    Fault(
        "the name letter-spaced",
        &[("text(size: 20pt, it.body)", "text(size: 20pt, tracking: 0.2em, it.body)")],
        Code::LetterSpacing,
        "basics.name",
    ),
    Fault("a heading missing", &[("== Skills\n", "")], Code::MissingText, "skills[0].name"),
    Fault("one skill missing", &[(", Kafka\n", "\n")], Code::MissingText, "skills[1].keywords[4]"),
    Fault("`C++` turned into `C`", &[("C, C++,", "C, C,")], Code::AlteredText, "skills[0].keywords[1]"),
    Fault("`C#` turned into `C`", &[("C\\#,", "C,")], Code::AlteredText, "skills[0].keywords[3]"),
    Fault("an icon before the phone", &[("| (512)", "| \u{e000} (512)")], Code::UnmappedGlyph, ""),
    Fault(
        "white keywords",
        &[("== Summary", "#text(fill: white)[Rust Scala Erlang]\n\n== Summary")],
        Code::HiddenText,
        "",
    ),
    Fault(
        "keywords of one point",
        &[("== Summary", "#text(size: 1pt)[Rust Scala Erlang]\n\n== Summary")],
        Code::TinyText,
        "",
    ),
    Fault(
        "white keywords of one point are no text of the resume",
        &[("== Summary", "#text(size: 1pt, fill: white)[Rust Scala Erlang]\n\n== Summary")],
        Code::UnexpectedText,
        "",
    ),
    Fault(
        "education before experience",
        &[
            ("== Education\n*BSc in Computer Science* \\\nUniversity of Illinois \\\n_2011 – 2015_\n\nGPA: 3.8\n", ""),
            (
                "== Experience",
                "== Education\n*BSc in Computer Science* \\\nUniversity of Illinois \\\n_2011 – 2015_\n\nGPA: 3.8\n\n== Experience",
            ),
        ],
        Code::OutOfOrder,
        "education[0].institution",
    ),
    Fault(
        "a section twice",
        &[(
            "== Certifications",
            "== Summary\nBackend engineer with nine years in logistics and payments, who keeps services small, documented and easy to run.\n\n== Certifications",
        )],
        Code::RepeatedText,
        "basics.summary",
    ),
    Fault(
        "contacts glued",
        &[("priya.raman\\@example.com] | (512)", "priya.raman\\@example.com];(512)")],
        Code::GluedWords,
        "basics.phone",
    ),
    Fault("an employer missing", &[("Halyard Freight, Austin", "Austin")], Code::MissingText, "work[0].name"),
    Fault("an employer altered", &[("Tidewater Payments,", "Tidewater Pay,")], Code::AlteredText, "work[1].name"),
    Fault(
        "skills reordered",
        &[("Node.js, Kubernetes, PostgreSQL", "PostgreSQL, Kubernetes, Node.js")],
        Code::OutOfOrder,
        "skills[1].keywords[1]",
    ),
    Fault(
        "a skill in the wrong group",
        &[(", SQL\n", "\n"), (".NET, Node.js", "SQL, .NET, Node.js")],
        Code::OutOfOrder,
        "skills[0].keywords[4]",
    ),
    Fault(
        "the e-mail missing",
        &[("#link(\"mailto:priya.raman@example.com\")[priya.raman\\@example.com] | ", "")],
        Code::MissingText,
        "basics.email",
    ),
    Fault(
        "the e-mail shown as a word that links",
        &[("[priya.raman\\@example.com]", "[E-mail]")],
        Code::MissingText,
        "basics.email",
    ),
    Fault(
        "a right-hand date",
        &[(
            "Halyard Freight, Austin, TX \\\n_March 2021 – Present_",
            "Halyard Freight, Austin, TX #h(1fr) _March 2021 – Present_",
        )],
        Code::WideGap,
        "",
    ),
    Fault(
        "a stacked grid",
        &[(
            "*Backend Engineer* \\\nTidewater Payments, Houston, TX \\\n_January 2018 – February 2021_",
            "#grid(columns: (1fr, auto), row-gutter: 6pt)[*Backend Engineer*][_January 2018 – February 2021_][Tidewater Payments, Houston, TX][]",
        )],
        Code::WideGap,
        "",
    ),
    Fault(
        "a sidebar",
        &[
            ("== Skills\n", "#grid(columns: (30%, 70%), column-gutter: 1em)[\n== Skills\n"),
            ("== Experience\n", "][\n== Experience\n"),
            ("== Projects", "]\n\n== Projects"),
        ],
        Code::OutOfPlace,
        "work[0].position",
    ),
    Fault(
        "two columns",
        &[("== Summary", "#block(height: 13cm, columns(2)[\n== Summary"), ("CNCF | May 2022", "CNCF | May 2022])")],
        Code::OutOfPlace,
        "work[1].position",
    ),
    Fault(
        "a title wrapped around a date",
        &[(
            "*Software Engineer* \\\nLakeshore Labs, Chicago, IL \\\n_September 2015 – December 2017_",
            "#grid(columns: (4em, auto, 1fr), column-gutter: 0.5em)[*Software Engineer*][_September 2015 – December 2017_][]\nLakeshore Labs, Chicago, IL\n",
        )],
        Code::AlteredText,
        "work[2].position",
    ),
    Fault(
        "a footnote",
        &[("11 card networks", "11#footnote[Nine of them at launch.] card networks")],
        Code::AlteredText,
        "work[1].highlights[0]",
    ),
    Fault(
        "the text of a footnote",
        &[("11 card networks", "11#footnote[Nine of them at launch.] card networks")],
        Code::UnexpectedText,
        "",
    ),
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
        "text under an image",
        &[(
            "== Projects",
            "#place(dy: -3em, image(width: 100%, height: 3em, alt: \"grey\", format: (encoding: \"luma8\", width: 1, height: 1), bytes((128,))))\n== Projects",
        )],
        Code::HiddenText,
        "work[2].highlights[0]",
    ),
    Fault(
        "text on its own colour",
        &[("GPA: 3.8", "#box(fill: black)[GPA: 3.8]")],
        Code::HiddenText,
        "education[0].score",
    ),
    Fault(
        "the name in the page's header",
        &[("= Priya Raman\n", ""), ("margin: 2cm", "margin: 2cm, header: [Priya Raman]")],
        Code::HeaderFooter,
        "basics.name",
    ),
    Fault(
        "a word in the foot of the page",
        &[("margin: 2cm", "margin: 2cm, footer: [Confidential]")],
        Code::UnexpectedText,
        "",
    ),
    Fault(
        "the number of another page",
        &[("margin: 2cm", "margin: 2cm, footer: [Page 2 of 3]")],
        Code::UnexpectedText,
        "",
    ),
    Fault(
        "a heading that shares its line",
        &[("== Skills\n", "#strong[Skills] ")],
        Code::HeadingNotAlone,
        "skills[0].name",
    ),
    Fault(
        "a heading that no parser knows",
        &[("== Experience", "== Where I have been")],
        Code::MissingText,
        "work[0].name",
    ),
    Fault("a number altered", &[("14 Go services", "15 Go services")], Code::AlteredText, "work[0].highlights[0]"),
    Fault("a year altered", &[("_January 2018", "_January 2019")], Code::AlteredText, "work[1].startDate"),
    Fault("a month altered", &[("– December 2017", "– November 2017")], Code::AlteredText, "work[2].startDate"),
    Fault(
        "months left out",
        &[("_September 2015 – December 2017_", "_2015 – 2017_")],
        Code::MissingText,
        "work[2].startDate",
    ),
    Fault(
        "an end left out",
        &[("_January 2018 – February 2021_", "_January 2018_")],
        Code::MissingText,
        "work[1].startDate",
    ),
    Fault("a digit of the phone altered", &[("555-0198", "555-0189")], Code::AlteredText, "basics.phone"),
    Fault(
        "a degree missing",
        &[("*BSc in Computer Science*", "*Computer Science*")],
        Code::MissingText,
        "education[0].studyType",
    ),
    Fault(
        "a whole job missing",
        &[(
            "*Software Engineer* \\\nLakeshore Labs, Chicago, IL \\\n_September 2015 – December 2017_\n\n#dot[Moved the reporting jobs of 60 customers from cron to Kafka]\n",
            "",
        )],
        Code::MissingText,
        "work[2].name",
    ),
    Fault(
        "a bullet missing",
        &[("#dot[Didn't miss one of the 36 month-end closings]\n", "")],
        Code::MissingText,
        "work[0].highlights[1]",
    ),
    Fault(
        "a bullet that says the same in two jobs missing from the second",
        &[("were tested]\n#dot[Mentored four engineers]\n", "were tested]\n")],
        Code::MissingText,
        "work[1].highlights[1]",
    ),
    Fault(
        "two bullets run into one",
        &[("two quarters]\n#dot[Didn't", "two quarters Didn't")],
        Code::LostField,
        "work[0].highlights[1]",
    ),
    Fault(
        "justified text",
        &[("justify: false", "justify: true"), ("margin: 2cm", "margin: (x: 6cm, y: 2cm)")],
        Code::JustifiedText,
        "basics.summary",
    ),
    Fault(
        "turned text",
        &[("GPA: 3.8", "#rotate(90deg, reflow: true)[GPA: 3.8]")],
        Code::RotatedText,
        "education[0].score",
    ),
    Fault("overlapping lines", &[("leading: 0.6em", "leading: -0.45em")], Code::OverlappingText, ""),
    Fault(
        "text off the page",
        &[("*Pagecheck*", "#box(move(dx: -10cm)[*Pagecheck*])")],
        Code::OffPage,
        "projects[0].name",
    ),
    Fault("no-break spaces", &[("Mentored four engineers", "Mentored~four~engineers")], Code::UncleanCharacter, ""),
    Fault(
        "zero-width spaces",
        &[("documentation.", "documen\u{200b}tation.")],
        Code::AlteredText,
        "projects[0].description",
    ),
    Fault(
        "a keyword in two styles",
        &[("C, C++", "C, C#text(size: 8pt)[++]")],
        Code::StyleSplit,
        "skills[0].keywords[1]",
    ),
    Fault("the summary cut short", &[(", documented and easy to run", "")], Code::AlteredText, "basics.summary"),
    Fault(
        "an address in two pieces",
        &[("github.com/praman-dev\n", "github.com/ praman-dev\n")],
        Code::AlteredText,
        "basics.profiles[0].url",
    ),
    Fault(
        "one title for another",
        &[("*Backend Engineer*", "*Backend Developer*")],
        Code::AlteredText,
        "work[1].position",
    ),
    Fault("a skill that nobody has", &[("PostgreSQL, Kafka", "PostgreSQL, Kafka, Rust")], Code::UnexpectedText, ""),
    Fault(
        "a title above the name",
        &[("= Priya Raman\n", "Curriculum Vitae\n\n= Priya Raman\n")],
        Code::UnexpectedText,
        "",
    ),
    Fault("a level that is drawn", &[("*Languages:* C", "*Languages* ★★★★☆: C")], Code::UnexpectedText, ""),
    Fault(
        "jobs swapped",
        &[
            (
                "*Software Engineer* \\\nLakeshore Labs, Chicago, IL \\\n_September 2015 – December 2017_\n\n#dot[Moved the reporting jobs of 60 customers from cron to Kafka]\n",
                "",
            ),
            (
                "*Backend Engineer* \\",
                "*Software Engineer* \\\nLakeshore Labs, Chicago, IL \\\n_September 2015 – December 2017_\n\n#dot[Moved the reporting jobs of 60 customers from cron to Kafka]\n\n*Backend Engineer* \\",
            ),
        ],
        Code::OutOfOrder,
        "work[2].position",
    ),
];
