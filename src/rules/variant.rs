//! Rules of project files and of what a variant has to keep to.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::OutsideProject,
        severities: &[Error],
        meaning: "A path of the project file leads out of the folder that the project file is in.",
        reason: "A build that reads or writes elsewhere does something else on every machine, and may overwrite what is \
                 none of its business.",
        remedy: "Give a path below the project's folder, or move the project file up.",
    },
    Entry {
        code: Code::UnknownVariant,
        severities: &[Error],
        meaning: "A variant is named, on the command line or under `extends`, that the project file doesn't have.",
        reason: "Nothing can be built of it, and what should be inherited would be missing.",
        remedy: "Take the name that the message suggests. `atsafe build --list` names all targets.",
    },
    Entry {
        code: Code::ExtendsCycle,
        severities: &[Error],
        meaning: "A variant extends itself, by way of others or directly.",
        reason: "There is no end to what it would inherit.",
        remedy: "Remove one of the `extends` in the circle that the message shows.",
    },
    Entry {
        code: Code::UnknownTag,
        severities: &[Error],
        meaning: "A variant includes or excludes a tag that no item of its resume carries.",
        reason: "With a mistyped tag what should be shown is left out, or the other way round, and nothing would tell.",
        remedy: "Take the tag that the message suggests, or give an item that tag.",
    },
    Entry {
        code: Code::EmptyVariant,
        severities: &[Error],
        meaning: "Tags, sections and limits of a variant leave nothing of the resume but the header.",
        reason: "A resume of a name alone is never what was meant.",
        remedy: "Include a tag that items carry, or take tags from items that every variant shall show.",
    },
    Entry {
        code: Code::SameOutput,
        severities: &[Error],
        meaning: "Two targets of a build have one and the same file for their output, capitals apart; or an output would \
                  take the place of a file that something is made of.",
        reason: "The one that is written last would replace the other one.",
        remedy: "Put `{variant}`, and `{resume}` if there are several resumes, into `file`; or give another `out`.",
    },
    Entry {
        code: Code::VariantAddsClaim,
        severities: &[Error, Warning],
        meaning: "A `set` or `label` of a variant says an employer, a school, a date, a number or a skill that the resume \
                  doesn't hold: of an entry, that the entry itself doesn't hold. Numerals in words count, and so does a \
                  number that was exchanged for another one. For a title, or a name, skill or technical word within \
                  running text, it is a warning.",
        reason: "The resume is what the person vouches for. A claim in one variant alone contradicts the others when \
                 two of them meet, and is what background checks find.",
        remedy: "If it is true, write it into the resume, with a tag if not every variant shall show it.",
    },
    Entry {
        code: Code::LeftOut,
        severities: &[Note],
        meaning: "The variant doesn't show an item, a section or a contact: by its tags, `sections`, `limit` or `redact`.",
        reason: "What is left out is told, so that nothing goes missing unseen.",
        remedy: "Nothing has to be done. To show it, include one of its tags, or raise the limit.",
    },
    Entry {
        code: Code::Fitted,
        severities: &[Note],
        meaning: "To keep to `limit.pages`, spacing was tightened within the theme's bounds, a position older than \
                  `condense-after` became a line, or a bullet of the lowest priority was left out.",
        reason: "The page is as it was asked for; the note says what it took.",
        remedy: "Give bullets that have to stay a higher `priority`, or allow a page more.",
    },
    Entry {
        code: Code::TooManyPages,
        severities: &[Error],
        meaning: "A variant has more pages than its `limit.pages`, after everything was done that may be.",
        reason: "A limit that is passed in silence is none.",
        remedy: "Leave out as many lines as the message says, by tags or `limit`; or allow a page more.",
    },
    Entry {
        code: Code::MissingKeyword,
        severities: &[Error],
        meaning: "A word under `require` of a variant is not in every reading of its PDF, as whole words, case apart.",
        reason: "A search for it would not find this resume, which is what the variant is for.",
        remedy: "Show an item that says it: include its tag or raise a limit. A word that the person can't vouch for \
                 belongs out of `require`.",
    },
    Entry {
        code: Code::StaleOutput,
        severities: &[Error],
        meaning: "`build --check` would build a file with other bytes than the one that is there, or there is none.",
        reason: "A PDF that is kept beside its resume, or published from it, says something else than the resume does.",
        remedy: "Run `atsafe build`, and commit what it writes.",
    },
];
