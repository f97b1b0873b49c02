//! Rules of a resume held against a job posting.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::KeywordLost,
        severities: &[Error],
        meaning: "A term of the posting is in the resume's file, and at least one reading of the built PDF doesn't have it.",
        reason: "A search in recruiting software looks through the text read from the PDF, never through the file that \
                 it was made from.",
        remedy: "If it stands where nothing is printed, move it to the skills or into a bullet; else `atsafe render` \
                 names what the layout does to it.",
    },
    Entry {
        code: Code::KeywordSpelling,
        severities: &[Warning, Note],
        meaning: "The resume has the thing under another name alone: `Postgres` where the posting says `PostgreSQL`. A \
                  note where the posting doesn't require it.",
        reason: "The base search of Greenhouse and others matches letters, not meanings: whoever searches for the \
                 posting's word doesn't find the resume.",
        remedy: "Write the posting's word, with yours in brackets behind it: `PostgreSQL (Postgres)`. \
                 `atsafe match --propose` writes it into a variant.",
    },
    Entry {
        code: Code::KeywordImplied,
        severities: &[Warning, Note],
        meaning: "The resume doesn't name the term, but something that shows it: `Spring Boot` where the posting says \
                  `Java`. A note where the posting doesn't require it.",
        reason: "People know that one takes the other; a search for the word doesn't.",
        remedy: "Name the word as well, in the skills list or beside what shows it, if you would talk about it in an \
                 interview. It is never added for you.",
    },
    Entry {
        code: Code::KeywordUnshown,
        severities: &[Note],
        meaning: "A term that the posting asks for stands in the skills list, and in no bullet, project or summary.",
        reason: "A list says that you know the word; who reads on looks for where you used it and what came of it.",
        remedy: "Name it in the bullet that tells what you did with it.",
    },
    Entry {
        code: Code::KeywordMissing,
        severities: &[Warning, Note],
        meaning: "The resume has nothing for a term that the posting asks for: neither the word, nor another spelling, \
                  nor anything that shows it. A note where the posting doesn't require it.",
        reason: "It may be a true gap. Few people meet every line of a posting, and what is added untruly comes out in \
                 the first interview.",
        remedy: "Add it only if it is true, to a bullet first; else leave it out.",
    },
    Entry {
        code: Code::YearsShort,
        severities: &[Note],
        meaning: "The months in which the resume tells of a position, each counted once, are fewer than the years asked for.",
        reason: "Some forms ask for the number and sort by it.",
        remedy: "Give dates to contracts and part-time work that were left out; a year short is no reason not to apply.",
    },
    Entry {
        code: Code::DegreeMissing,
        severities: &[Note],
        meaning: "The posting asks for a degree that no entry of `education` names in `studyType`.",
        reason: "Some forms ask for it as a yes or no. Many postings take experience instead, and say so.",
        remedy: "Name the degree if there is one; else let years and projects speak.",
    },
    Entry {
        code: Code::TitleDiffers,
        severities: &[Note],
        meaning: "Neither the headline nor the newest position has the words of the job's title. Levels don't count, and \
                  `Developer` is taken for `Engineer`.",
        reason: "The title is what recruiters type into a search first.",
        remedy: "Let `basics.label` say the posting's title, if that is the work you do. A position held keeps the title \
                 it had.",
    },
    Entry {
        code: Code::SummaryUntailored,
        severities: &[Note],
        meaning: "The summary names fewer than two of the terms that the posting requires, and bullets of the resume show more \
                  of them.",
        reason: "The summary is what people read first, and some read no further: the guides ask for the posting's own \
                 terms in it.",
        remedy: "Name two or three of those that your bullets show; the `set` of a variant can do so for this posting alone.",
    },
];
