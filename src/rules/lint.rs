//! What lint says of itself. Its rules are told in `lint`, beside what looks for them.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::UnusedAllow,
        severities: &[Warning],
        meaning: "A comment `# atsafe: allow RULE` stands where its rule finds nothing, or nothing with the words that it names. \
                  Rules that are off or could not look are passed over.",
        reason: "What it was for is gone, and it would hide the next finding at its place.",
        remedy: "Take it out, or move it to the line above the one that it is about.",
    },
    Entry {
        code: Code::RulesLeftOut,
        severities: &[Note],
        meaning: "Rules could not look: those that count from a day without `--today` and `meta.lastModified`, and those that go \
                  by English words in a text in another language.",
        reason: "A run without findings says nothing of what was not looked for; the note says what that is.",
        remedy: "Give a day. atsafe never asks the clock, so that the same input has the same findings tomorrow.",
    },
];
