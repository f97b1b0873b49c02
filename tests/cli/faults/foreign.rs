//! Three templates that know nothing of atsafe, and their faults.

use atsafe::diagnostic::Code;

use super::{Edits, Fault, Trial, Twin, assert_caught, assert_clean, edited, resume};
use crate::support::root;

/// A document of `tests/faults` with changes.
fn document(template: &'static str, edits: Edits) -> Trial {
    let text = std::fs::read_to_string(root().join(format!("tests/faults/{template}.typ"))).unwrap();
    let files = vec![("resume.typ.j2", edited(&text, edits))];
    Trial { template, resume: std::fs::read_to_string(resume()).unwrap(), files }
}

const BARS: &[Fault] = &[
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
    Fault("page numbers", &[("margin: 2cm", "margin: 2cm, numbering: \"1 / 1\"")], Code::UnexpectedText, ""),
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

const BARS_CLEAN: &[Twin] = &[
    Twin("as it is", &[]),
    Twin(
        "months in three letters",
        &[
            ("March 2021", "Mar 2021"),
            ("January 2018 – February 2021", "Jan 2018 – Feb 2021"),
            ("September 2015 – December 2017", "Sep 2015 – Dec 2017"),
            ("April 2020 – November 2020", "Apr 2020 – Nov 2020"),
        ],
    ),
    Twin(
        "months in numbers",
        &[
            ("March 2021", "03/2021"),
            ("January 2018 – February 2021", "01/2018 – 02/2021"),
            ("September 2015 – December 2017", "09/2015 – 12/2017"),
            ("April 2020 – November 2020", "04/2020 – 11/2020"),
            ("May 2022", "05/2022"),
        ],
    ),
    Twin(
        "years first",
        &[
            ("March 2021", "2021-03"),
            ("January 2018 – February 2021", "2018-01 – 2021-02"),
            ("September 2015 – December 2017", "2015-09 – 2017-12"),
        ],
    ),
    Twin(
        "dates in brackets behind the place",
        &[("Austin, TX \\\n_March 2021 – Present_", "Austin, TX (_March 2021 – Present_)")],
    ),
    Twin("an end in other words", &[("– Present", "to date")]),
    Twin("a beginning alone", &[("March 2021 – Present", "Since March 2021")]),
    Twin("a date with a word before it", &[("| May 2022", "| Issued May 2022")]),
    Twin(
        "other headings",
        &[
            ("== Summary", "== Professional Profile"),
            ("== Skills", "== Skills & Technologies"),
            ("== Experience", "== Career History"),
            ("== Certifications", "== Licenses and Certificates"),
        ],
    ),
    Twin("headings in capitals", &[("smallcaps(it.body)", "upper(it.body)")]),
    Twin("another font", &[("Libertinus Serif", "Noto Sans")]),
    Twin("other bullets", &[("[• #body]", "[– #body]")]),
    Twin(
        "dots between contacts",
        &[(
            "] | (512) 555-0198 | Austin, TX | praman.example | github",
            "] · (512) 555-0198 · Austin, TX · praman.example · github",
        )],
    ),
    Twin(
        "contacts a line each",
        &[(
            "] | (512) 555-0198 | Austin, TX | praman.example | github",
            "] \\ (512) 555-0198 \\ Austin, TX \\ praman.example \\ github",
        )],
    ),
    Twin(
        "contacts in another order",
        &[(
            "#link(\"mailto:priya.raman@example.com\")[priya.raman\\@example.com] | (512) 555-0198 | Austin, TX",
            "Austin, TX | (512) 555-0198 | #link(\"mailto:priya.raman@example.com\")[priya.raman\\@example.com]",
        )],
    ),
    Twin(
        "the employer first",
        &[
            (
                "*Senior Backend Engineer* \\\nHalyard Freight, Austin, TX",
                "*Halyard Freight*, Austin, TX \\\nSenior Backend Engineer",
            ),
            (
                "*Backend Engineer* \\\nTidewater Payments, Houston, TX",
                "*Tidewater Payments*, Houston, TX \\\nBackend Engineer",
            ),
            (
                "*Software Engineer* \\\nLakeshore Labs, Chicago, IL",
                "*Lakeshore Labs*, Chicago, IL \\\nSoftware Engineer",
            ),
        ],
    ),
    Twin(
        "title at employer",
        &[
            ("*Senior Backend Engineer* \\\nHalyard", "*Senior Backend Engineer* at Halyard"),
            ("*Backend Engineer* \\\nTidewater", "*Backend Engineer* at Tidewater"),
            ("*Software Engineer* \\\nLakeshore", "*Software Engineer* at Lakeshore"),
        ],
    ),
    Twin("quotes of the typesetter", &[("Didn't", "Didn’t")]),
    Twin("a long dash within a compound", &[("month-end", "month–end")]),
    Twin(
        "dots between skills",
        &[(".NET, Node.js, Kubernetes, PostgreSQL, Kafka", ".NET · Node.js · Kubernetes · PostgreSQL · Kafka")],
    ),
    Twin("no label of atsafe's", &[("Technologies: Go", "Stack: Go"), ("GPA: 3.8", "Grade: 3.8")]),
    Twin("addresses with their scheme", &[("praman.example |", "https:\\/\\/www.praman.example |")]),
    Twin("several pages", &[("paper: \"us-letter\"", "width: 21cm, height: 9cm")]),
    Twin(
        "a left margin with a bar",
        &[("margin: 2cm", "margin: 2cm, background: place(left, rect(width: 8mm, height: 100%, fill: black))")],
    ),
];

const LABELS: &[Fault] = &[
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

const LABELS_CLEAN: &[Twin] = &[
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

const DATES_FIRST: &[Fault] = &[
    Fault(
        "dates in a column of their own",
        &[("Mar 2021 - now | *Senior", "#box(width: 5cm)[Mar 2021 - now] *Senior")],
        Code::WideGap,
        "",
    ),
    Fault(
        "dates swapped between jobs",
        &[
            ("Jan 2018 - Feb 2021", "ZZZ"),
            ("Sep 2015 - Dec 2017", "Jan 2018 - Feb 2021"),
            ("ZZZ", "Sep 2015 - Dec 2017"),
        ],
        Code::OutOfPlace,
        "work[1].startDate",
    ),
    Fault(
        "a date of another job",
        &[("Jan 2018 - Feb 2021", "Sep 2015 - Dec 2017")],
        Code::MissingText,
        "work[1].startDate",
    ),
    Fault("a job without its dates", &[("Sep 2015 - Dec 2017 | ", "")], Code::MissingText, "work[2].startDate"),
    Fault(
        "titles swapped",
        &[
            ("*Senior Backend Engineer* |", "*Software Engineer* |"),
            ("2017 | *Software Engineer* |", "2017 | *Senior Backend Engineer* |"),
        ],
        Code::OutOfPlace,
        "work[0].position",
    ),
    Fault(
        "bullets swapped between jobs",
        &[
            ("#item[Moved the reporting jobs of 60 customers from cron to Kafka]", "#item[X]"),
            (
                "#item[Didn't miss one of the 36 month-end closings]",
                "#item[Moved the reporting jobs of 60 customers from cron to Kafka]",
            ),
            ("#item[X]", "#item[Didn't miss one of the 36 month-end closings]"),
        ],
        Code::OutOfPlace,
        "work[0].highlights[1]",
    ),
    Fault(
        "the name as a picture",
        &[("#text(size: 24pt)[Priya Raman]", "#rect(width: 6cm, height: 24pt, fill: black)")],
        Code::MissingText,
        "basics.name",
    ),
    Fault(
        "contacts glued by a bullet without blanks",
        &[("Austin, TX • (512)", "Austin, TX•(512)")],
        Code::GluedWords,
        "basics.phone",
    ),
    Fault(
        "a bullet without its mark",
        &[("#item[Mentored four engineers]", "#par[Mentored four engineers]")],
        Code::LostField,
        "work[0].highlights[2]",
    ),
    Fault(
        "the summary in the skills",
        &[
            (
                "Backend engineer with nine years in logistics and payments, who keeps services small, documented and easy to run.\n",
                "",
            ),
            (
                "#item[Platforms –",
                "#item[Backend engineer with nine years in logistics and payments, who keeps services small, documented and easy to run.]\n#item[Platforms –",
            ),
        ],
        Code::OutOfOrder,
        "basics.summary",
    ),
    Fault(
        "the description doubled",
        &[(
            "in documentation.\n",
            "in documentation.\n\nA command-line tool that finds dead links in documentation.\n",
        )],
        Code::RepeatedText,
        "projects[0].description",
    ),
    Fault("words glued", &[("dead links", "deadlinks")], Code::GluedWords, "projects[0].description"),
    Fault(
        "a word with a gap",
        &[("Kubernetes Administrator", "Kuber#h(0.4em)netes Administrator")],
        Code::SplitWord,
        "certificates[0].name",
    ),
    Fault(
        "a mark over the page",
        &[(
            "#text(size: 24pt)",
            "#place(center + horizon, rotate(-45deg, text(size: 60pt, fill: luma(90%))[DRAFT]))\n#text(size: 24pt)",
        )],
        Code::RotatedText,
        "",
    ),
];

const DATES_FIRST_CLEAN: &[Twin] = &[
    Twin("as it is", &[]),
    Twin("days shown", &[("May 2022 |", "May 2022 |")]),
    Twin("dates in capitals", &[("Mar 2021 - now", "MAR 2021 - NOW"), ("Jan 2018 - Feb 2021", "JAN 2018 - FEB 2021")]),
    Twin("short years", &[("Jan 2018 - Feb 2021", "Jan '18 - Feb '21")]),
    Twin("words in dates", &[("Jan 2018 - Feb 2021", "January 2018 to February 2021")]),
    Twin(
        "dots for bars",
        &[(
            "Feb 2021 | *Backend Engineer* | Tidewater Payments | Houston, TX",
            "Feb 2021 • *Backend Engineer* • Tidewater Payments • Houston, TX",
        )],
    ),
    Twin("arrows for bullets", &[("[▪ #body]", "[‣ #body]")]),
    Twin("labels in bold", &[("#item[Languages –", "#item[*Languages* –")]),
    Twin(
        "colons behind labels",
        &[("Languages –", "Languages:"), ("Platforms –", "Platforms:"), ("Practices –", "Practices:")],
    ),
    Twin("a wider page", &[("margin: 2.5cm", "margin: 1.5cm")]),
    Twin("larger text", &[("size: 11pt", "size: 12pt")]),
    Twin("italic dates", &[("Mar 2021 - now |", "_Mar 2021 - now_ |")]),
];

#[test]
fn faults_of_a_template_with_bars_are_named() {
    assert_caught(|edits| document("bars", edits), BARS);
}

#[test]
fn faults_of_a_template_with_labels_are_named() {
    assert_caught(|edits| document("labels", edits), LABELS);
}

#[test]
fn faults_of_a_template_with_dates_first_are_named() {
    assert_caught(|edits| document("dates-first", edits), DATES_FIRST);
}

#[test]
fn of_twins_of_a_template_with_bars_nothing_is_said() {
    assert_clean(|edits| document("bars", edits), BARS_CLEAN);
}

#[test]
fn of_twins_of_a_template_with_labels_nothing_is_said() {
    assert_clean(|edits| document("labels", edits), LABELS_CLEAN);
}

#[test]
fn of_twins_of_a_template_with_dates_first_nothing_is_said() {
    assert_clean(|edits| document("dates-first", edits), DATES_FIRST_CLEAN);
}
