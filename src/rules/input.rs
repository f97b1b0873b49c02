//! Rules of the resume's file and its values.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::Unreadable,
        severities: &[Error],
        meaning: "A file is not there, may not be opened or written, or holds something else than its name says: a Word \
                  document where YAML should be, a PDF that is encrypted or broken off.",
        reason: "Nothing can be read or written, so the run ends before any work is done.",
        remedy: "Check the path and its permissions; save an encrypted PDF without a password. `-` reads standard input.",
    },
    Entry {
        code: Code::Encoding,
        severities: &[Error],
        meaning: "The bytes are neither UTF-8 nor UTF-16 with a byte order mark.",
        reason: "Guessing an encoding turns `é` into `Ã©` without a word; that would be printed, read back as printed, \
                 and nobody would notice.",
        remedy: "Save the file as UTF-8. The message names the first byte that is not.",
    },
    Entry {
        code: Code::Syntax,
        severities: &[Error],
        meaning: "The YAML or JSON breaks off, is indented by tabs, leaves a quote or bracket open, or holds a second \
                  document.",
        reason: "Values behind the slip would land in another place or be lost.",
        remedy: "Mend the place that is named. Put text that holds `: ` or ` #` into quotes.",
    },
    Entry {
        code: Code::Limit,
        severities: &[Error],
        meaning: "A bound is passed: 4 MiB, 64 levels and 100,000 values in a resume, 64 KiB in one of its texts, 1 MiB \
                  in all of them, 50 pages on paper, 64 MiB and 200 pages in a PDF to read.",
        reason: "The bounds keep time and memory small on files that are broken or hostile. Real resumes are far below \
                 them, and Greenhouse, an applicant-tracking system, asks for less than 2.5 MB.",
        remedy: "Look for what grew without end: an alias that repeats itself, an included file, a scanned picture.",
    },
    Entry {
        code: Code::Unsupported,
        severities: &[Error],
        meaning: "A YAML tag that means nothing here, an alias inside of what it names, or an `!include` out of the \
                  document's folder or of itself.",
        reason: "There is no value that it could stand for, or none that may be read.",
        remedy: "Write the value itself; keep included files in the resume's folder or below.",
    },
    Entry {
        code: Code::DuplicateKey,
        severities: &[Error],
        meaning: "One mapping has the same key twice, or a key and its old spelling.",
        reason: "Most readers of YAML keep the last one in silence, and half of a job is gone.",
        remedy: "Keep one, or join the two. The message shows both places.",
    },
    Entry {
        code: Code::UnknownKey,
        severities: &[Error],
        meaning: "A key that neither JSON Resume nor atsafe knows at this place. Keys that begin with `x-` are the user's \
                  own and are passed over.",
        reason: "What stands under a mistyped key would not be printed, and nothing would show that it is missing.",
        remedy: "Take the key that the message suggests, or put `x-` in front of it. `atsafe schema` lists all.",
    },
    Entry {
        code: Code::WrongType,
        severities: &[Error],
        meaning: "A list stands where a text is meant, a text where a mapping is, or a key is not a text.",
        reason: "There is no one way to print it, and a guess might print half.",
        remedy: "Give the value the shape that the message names; most often a `-` or an indentation is missing.",
    },
    Entry {
        code: Code::Missing,
        severities: &[Error],
        meaning: "`basics`, the name, or the heading of a section of one's own is missing.",
        reason: "Parsers take the first line for the name. Without one they take whatever comes first, and a record \
                 without a name is often refused.",
        remedy: "Fill in the value.",
    },
    Entry {
        code: Code::InvalidDate,
        severities: &[Error],
        meaning: "Not `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `present`, or a day that no calendar has.",
        reason: "Parsers compute years of experience from dates; by RChilli's account a stray symbol in one leaves it \
                 empty.",
        remedy: "Write the date in one of these forms. It is printed no finer than it is given.",
    },
    Entry {
        code: Code::DateOrder,
        severities: &[Error],
        meaning: "An `endDate` lies before its `startDate`.",
        reason: "The time between the two is negative, and a parser drops the job or counts nothing for it.",
        remedy: "Change the two about, or mend the year.",
    },
    Entry {
        code: Code::InvalidEmail,
        severities: &[Error],
        meaning: "The e-mail address has no `@`, blanks in it, or no host behind it.",
        reason: "DaXtra takes no resume without an e-mail address or a phone number, and RChilli marks a missing one as \
                 an error of quality (3101).",
        remedy: "Write the bare address: `name@example.com`.",
    },
    Entry {
        code: Code::InvalidUrl,
        severities: &[Error],
        meaning: "A web address with a blank in it, with a host that is none, or of another scheme than `http` and `https`.",
        reason: "It would be printed and linked, and the link would lead nowhere.",
        remedy: "Write the whole address, such as `https://example.com/me`.",
    },
    Entry {
        code: Code::InvalidCountry,
        severities: &[Warning],
        meaning: "`countryCode` is none of the two-letter codes of ISO 3166-1.",
        reason: "A code is printed as the country's name where there is no region, and this one has no name.",
        remedy: "Use the code, such as `DE`; or give the place in `region`.",
    },
    Entry {
        code: Code::InvalidOption,
        severities: &[Error],
        meaning: "An option on the command line, in `meta.atsafe` or of a theme has a value that it can't take, or two \
                  options contradict one another.",
        reason: "The run would do something else than was asked for.",
        remedy: "Take one of the values that the message lists.",
    },
    Entry {
        code: Code::SwallowedText,
        severities: &[Warning],
        meaning: "A ` #` in a plain YAML text began a comment that reads like a part of the text: `Go, C #1 choice`.",
        reason: "YAML drops the rest of the line, so it is missing from the resume.",
        remedy: "Put the text into quotes, or give the comment a line of its own.",
    },
    Entry {
        code: Code::Legacy,
        severities: &[Warning],
        meaning: "An older spelling of JSON Resume or a common slip: `company`, `website`, `gpa`, `2020-1`, an empty \
                  `endDate`. It is understood as what it stands for.",
        reason: "The output is good; other tools may not understand the document.",
        remedy: "Write it as the message says.",
    },
    Entry {
        code: Code::Profile,
        severities: &[Error, Warning],
        meaning: "A role profile says a thing twice, refers to a skill that isn't there, goes round in a circle, or \
                  guards a word that no other is written like. A spelling of two letters without a guard is a warning.",
        reason: "A spelling that stands for two things counts for neither for certain; `C` without a guard is found in \
                 `Series C`.",
        remedy: "Mend the place in the profile. `atsafe profile lint FILE` looks at it alone.",
    },
];
