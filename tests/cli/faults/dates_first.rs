//! Faults of `tests/faults/dates-first.typ`, and its twins.

use atsafe::diagnostic::Code;

use super::{Fault, Twin};

pub(super) const FAULTS: &[Fault] = &[
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

pub(super) const TWINS: &[Twin] = &[
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
