//! Changes to a text: a letter, a digit, a sign, a word.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text that says something else, and what was done to it.
pub(super) type Change = (&'static str, String);

/// All changes of a text that is no date.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let mut changes = letters(text);
    changes.extend(words(text));
    changes.push(("text said twice", format!("{text} {text}")));
    changes.push(("word added", format!("{text} again")));
    changes.retain(|(_, changed)| changed != text && !changed.trim().is_empty());
    changes
}

/// What can be done to one letter.
fn letters(text: &str) -> Vec<Change> {
    let letters: Vec<char> = text.chars().collect();
    let mut changes = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        let with = |new: &str| {
            let (before, after) = (&letters[..at], &letters[at + 1..]);
            before.iter().copied().chain(new.chars()).chain(after.iter().copied()).collect::<String>()
        };
        if let Some(digit) = letter.to_digit(10) {
            changes.push(("digit altered", with(&((digit + 1) % 10).to_string())));
            changes.push(("digit lost", with("")));
            changes.push(("digit added", with(&format!("{letter}0"))));
        } else if letter.is_alphabetic() {
            changes.push(("letter altered", with(if letter.is_uppercase() { "Q" } else { "q" })));
            changes.push(("letter lost", with("")));
            changes.push(("case", with(&flipped(*letter))));
            let bare: String = letter.nfd().filter(|part| !is_combining_mark(*part)).collect();
            changes.push(("accent lost", with(&bare)));
        } else if !letter.is_whitespace() {
            changes.push(("sign lost", with("")));
            changes.push(("sign altered", with(if *letter == '+' { "#" } else { "+" })));
        } else {
            changes.push(("blank lost", with("")));
        }
    }
    changes
}

fn flipped(letter: char) -> String {
    if letter.is_uppercase() { letter.to_lowercase().collect() } else { letter.to_uppercase().collect() }
}

/// What can be done to words.
fn words(text: &str) -> Vec<Change> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut changes = Vec::new();
    if words.len() < 2 {
        return changes;
    }
    for at in 0..words.len() {
        let mut fewer = words.clone();
        fewer.remove(at);
        changes.push(("word lost", fewer.join(" ")));
        let mut more = words.clone();
        more.insert(at, words[at]);
        changes.push(("word said twice", more.join(" ")));
        let mut denied = words.clone();
        denied.insert(at, "not");
        changes.push(("negation", denied.join(" ")));
        if at > 0 {
            let mut swapped = words.clone();
            swapped.swap(at - 1, at);
            changes.push(("words swapped", swapped.join(" ")));
            changes.push(("text cut", words[..at].join(" ")));
        }
    }
    changes
}

/// Changes of a date by the part that they change.
const NAMES: [&str; 3] = ["year altered", "month altered", "day altered"];

/// All changes of a date as it is written: `2020`, `2020-05`, `2020-05-17` or `present`.
pub(super) fn date_changes(text: &str) -> Vec<Change> {
    let mut changes: Vec<Change> =
        vec![("date for present", "2023-04".to_owned()), ("date for present", "2024".to_owned())];
    let parts: Vec<i32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    if parts.is_empty() {
        return changes;
    }
    changes = vec![("present for date", "present".to_owned())];
    let written = |parts: &[i32]| parts.iter().map(|part| format!("{part:02}")).collect::<Vec<_>>().join("-");
    for (at, name) in NAMES.iter().enumerate().take(parts.len()) {
        for step in if at == 0 { &[-10, -1, 1, 10, 100][..] } else { &[-3, -1, 1, 6][..] } {
            let mut other = parts.clone();
            other[at] += step;
            changes.push((name, written(&other)));
        }
    }
    for fewer in 1..parts.len() {
        changes.push(("date cut", written(&parts[..fewer])));
    }
    if let [year, month, day] = parts[..] {
        changes.push(("day and month swapped", written(&[year, day, month])));
    } else if parts.len() == 1 {
        // A day more is nothing to speak of: another hand may leave days out.
        changes.push(("month added", format!("{text}-03")));
    }
    changes.retain(|(_, changed)| changed != text);
    changes
}
