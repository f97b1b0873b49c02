//! Changes of `tests/faults/bars.typ` to which nothing is to be said.

use crate::faults::Twin;

pub(in crate::faults) const TWINS: &[Twin] = &[
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
    Twin("page numbers", &[("margin: 2cm", "margin: 2cm, numbering: \"1 / 1\"")]),
    Twin("page numbers in words", &[("margin: 2cm", "margin: 2cm, footer: context [Page #here().page() of 1]")]),
    Twin(
        "the name and a number above later pages",
        &[(
            "paper: \"us-letter\"",
            "width: 21cm, height: 9cm, header: context if here().page() > 1 [Priya Raman - Page #here().page()]",
        )],
    ),
    Twin(
        "a left margin with a bar",
        &[("margin: 2cm", "margin: 2cm, background: place(left, rect(width: 8mm, height: 100%, fill: black))")],
    ),
];
