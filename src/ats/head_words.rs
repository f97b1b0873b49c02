//! What the words of an entry's head say: both halves of it at once, how long it lasted, a grade.

use super::dictionary::{Dictionary, List};
use super::parsed::Topic;

impl Dictionary {
    /// Whether a text says name and detail at once: `Engineer at Acme`, `BSc, Open University`.
    pub(super) fn is_whole(self, text: &str, topic: Topic) -> bool {
        let at = || self.all(|words| words.at).copied();
        match topic {
            Topic::Education => {
                self.is_school(text)
                    && self.is_degree(text)
                    && (text.contains(", ") || at().any(|sign| text.contains(sign)))
            }
            _ => [" @ ", " — ", " – "]
                .into_iter()
                .chain(at())
                .any(|sign| text.split_once(sign).is_some_and(|(one, other)| self.differ_as_titles(one, other))),
        }
    }

    /// Whether one of two texts is a title and the other is not.
    pub(super) fn differ_as_titles(self, one: &str, other: &str) -> bool {
        (self.title_score(one) > 0) != (self.title_score(other) > 0)
    }

    /// `3 years`, `2 yrs 4 mos`: how long it lasted, which the dates tell already.
    pub(super) fn is_duration(self, text: &str) -> bool {
        let unit = |word: &str| self.lists(List::Durations, word.trim_end_matches(['s', ',', '.']));
        let unit = |word: &str| unit(word) || self.lists(List::Durations, word);
        let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let mut words = text.split_whitespace();
        words.clone().any(unit) && words.all(|word| unit(word) || number(word) || self.lists(List::And, word))
    }

    /// `GPA: 3.8/4.0`, `Grade: First`: the label and the grade.
    pub(super) fn score(self, text: &str) -> Option<(&str, &str)> {
        let (label, grade) = text.split_once([':', '：']).or_else(|| text.split_once(' '))?;
        let known = self.lists(List::Grades, label.trim());
        (known && !grade.trim().is_empty()).then(|| (label, grade.trim()))
    }

    /// `BSc in Physics, GPA: 3.8`: what is before the grade, and the grade.
    pub(super) fn grade_at_end(self, text: &str) -> Option<(&str, &str)> {
        let (before, last) = text.rsplit_once(", ")?;
        Some((before, self.score(last)?.1))
    }

    /// Drops words such as `Expected` or `Issued on` from the end of what stands before the dates.
    pub(super) fn without_lead(self, text: &str) -> &str {
        let mut rest = text;
        loop {
            let bare = rest.trim_end_matches([' ', '(', ':']);
            let (head, last) = bare.rsplit_once(' ').unwrap_or(("", bare));
            if last.is_empty() || !self.lists(List::Leads, last) {
                return rest;
            }
            rest = head;
        }
    }
}
