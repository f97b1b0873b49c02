//! What changed between two resumes *as read*: entries and bullets that came, went, were reworded or moved.
//!
//! Both sides are what a blind reader makes of a PDF (`crate::ats`), so that a PDF of last year, or of another program, can
//! be held against one of today.

mod compare;
mod units;

use std::fmt::Write as _;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

pub use compare::{Change, changes};
pub use units::{Kind, Unit, units};

/// What happened to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verb {
    /// It is in the second alone.
    Added,
    /// It is in the first alone.
    Dropped,
    /// It is in both, in other words.
    Reworded,
    /// It is in both, in another place.
    Moved,
}

/// `2 added, 1 reworded`; empty if nothing changed.
#[must_use]
pub fn counts(changes: &[Change]) -> String {
    let verbs =
        [(Verb::Added, "added"), (Verb::Dropped, "dropped"), (Verb::Reworded, "reworded"), (Verb::Moved, "moved")];
    let count = |verb: Verb| changes.iter().filter(|change| change.verb == verb).count();
    let words = verbs.iter().map(|(verb, word)| (count(*verb), word)).filter(|(count, _)| *count > 0);
    words.map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
}

/// The changes as text, by section and entry: `+` added, `-` dropped, `~` reworded, `>` moved.
#[must_use]
pub fn render(changes: &[Change]) -> String {
    let mut text = String::new();
    let (mut section, mut entry) = (None, None);
    for change in changes {
        if section != Some(&change.section) {
            (section, entry) = (Some(&change.section), None);
            _ = writeln!(text, "{}", change.section);
        }
        if entry != Some(&change.entry) && !change.entry.is_empty() {
            _ = writeln!(text, "  {}", change.entry);
        }
        entry = Some(&change.entry);
        let indent = if change.entry.is_empty() { "  " } else { "    " };
        _ = writeln!(text, "{indent}{}", line(change));
    }
    text
}

fn line(change: &Change) -> String {
    let (before, after) = (change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
    match change.verb {
        Verb::Added => format!("+ {after}"),
        Verb::Dropped => format!("- {before}"),
        Verb::Moved => format!("> {after}"),
        Verb::Reworded => format!("~ {}", words(before, after)),
    }
}

/// One text with what changed in it: `[-gone-]` and `{+new+}`, whole words.
fn words(before: &str, after: &str) -> String {
    let mut text = String::new();
    let mut open = ChangeTag::Equal;
    let close = |open: ChangeTag| match open {
        ChangeTag::Equal => "",
        ChangeTag::Delete => "-]",
        ChangeTag::Insert => "+}",
    };
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        if change.tag() != open {
            text += close(open);
            open = change.tag();
            text += match open {
                ChangeTag::Equal => "",
                ChangeTag::Delete => "[-",
                ChangeTag::Insert => "{+",
            };
        }
        text += change.value();
    }
    text + close(open)
}

/// The changes as JSON.
#[must_use]
pub fn json(first: &str, second: &str, changes: &[Change]) -> String {
    let value = serde_json::json!({ "schema": 1, "first": first, "second": second, "changes": changes });
    crate::json::pretty(&value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ats;

    const OLD: &str = "Ada Example
ada@example.com | 555-0100

SUMMARY
Engineer with 9 years of experience.

PROFESSIONAL EXPERIENCE
Initech
Engineer | Jan 2020 - Present
• Cut the p99 latency from 900 ms to 120 ms by caching
• Wrote the docs for 3 teams
• Answered calls on weekends

Globex
Tester | Mar 2015 - Dec 2019
• Tested the shop

TECHNICAL SKILLS
Languages: Go, Python
";

    fn of(new: &str) -> Vec<Change> {
        let read = |text: &str| {
            let lines: Vec<&str> = text.lines().collect();
            units(&ats::read(lines.iter().copied()), &lines)
        };
        changes(&read(OLD), &read(new))
    }

    fn shown(from: &str, to: &str) -> String {
        assert!(OLD.contains(from), "{from}");
        render(&of(&OLD.replacen(from, to, 1)))
    }

    #[test]
    fn nothing_changed_between_a_text_and_itself() {
        assert_eq!(of(OLD), []);
    }

    #[test]
    fn bullets_come_go_and_are_reworded_under_their_entry() {
        let head = "PROFESSIONAL EXPERIENCE\n  Initech, Engineer, Jan 2020 - Present\n";
        assert_eq!(shown("• Wrote the docs for 3 teams\n", ""), format!("{head}    - Wrote the docs for 3 teams\n"));
        let new = "• Answered calls on weekends\n• Hired 2 people\n";
        assert_eq!(shown("• Answered calls on weekends\n", new), format!("{head}    + Hired 2 people\n"));
        let reworded = "    ~ Cut the p99 latency from 900 ms to [-120-]{+110+} ms by caching\n";
        assert_eq!(shown("120 ms", "110 ms"), format!("{head}{reworded}"));
    }

    #[test]
    fn what_stands_elsewhere_is_moved_and_neither_new_nor_gone() {
        let line = "• Cut the p99 latency from 900 ms to 120 ms by caching\n";
        let last = "• Answered calls on weekends\n";
        let text = OLD.replacen(line, "", 1).replacen(last, &format!("{last}{line}"), 1);
        let moved: Vec<_> = of(&text).into_iter().map(|change| (change.verb, change.after.unwrap())).collect();
        assert_eq!(moved, [(Verb::Moved, "Cut the p99 latency from 900 ms to 120 ms by caching".to_owned())]);
    }

    #[test]
    fn hundreds_of_bullets_that_have_nothing_to_do_with_one_another_are_compared_without_delay() {
        let of = |word: &str| -> Vec<Unit> {
            let (section, entry) = ("WORK".to_owned(), "Initech".to_owned());
            let unit = |n: usize| Unit {
                kind: Kind::Bullet,
                section: section.clone(),
                entry: entry.clone(),
                text: format!("{word} {n} moved the ledger in {n} {word} for the team of {word} and so on for long"),
            };
            (0..500).map(unit).collect()
        };
        assert_eq!(counts(&changes(&of("alpha"), &of("beta"))), "500 reworded");
    }

    #[test]
    fn an_entry_that_goes_takes_its_bullets_along_and_a_contact_and_a_skill_are_units_too() {
        let gone = shown("Globex\nTester | Mar 2015 - Dec 2019\n• Tested the shop\n", "");
        assert!(gone.contains("- Globex, Tester, Mar 2015 - Dec 2019") && gone.contains("- Tested the shop"), "{gone}");
        assert!(shown(" | 555-0100", "").contains("- 555-0100"));
        assert_eq!(shown("Go, Python", "Go, Rust"), "TECHNICAL SKILLS\n  Languages\n    - Python\n    + Rust\n");
        assert_eq!(counts(&of(&OLD.replacen("Go, Python", "Go, Rust", 1))), "1 added, 1 dropped");
    }
}
