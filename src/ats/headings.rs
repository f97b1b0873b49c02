//! Which lines are headings, and of what.
//!
//! A heading is a line of its own that a table holds, as all public parsers have it: Textkernel and RChilli find a section
//! by the text of its heading, OpenResume and OfflineCV by lists of words. Qualifiers in front (`Professional`,
//! `Relevant`) and headings joined to one (`Skills & Tools`) are allowed for. Once most headings of a resume are in
//! capitals, a line in mixed case is none, which keeps an employer called `Projects` where it belongs; and a line in
//! capitals that no table holds is an unknown heading, and ends the section before it.

use super::dates;
use super::dictionary::{Dictionary, List};
use super::line::Line;
use super::parsed::Topic;
use crate::language::fold;

/// A heading has at most as many words.
const MAX_WORDS: usize = 6;

/// The headings among the lines: line and topic.
pub(super) fn find(words: Dictionary, lines: &[Line<'_>]) -> Vec<(usize, Topic)> {
    let known: Vec<(usize, Topic)> = lines
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(at, line)| Some((at, topic(words, line, lines.get(at - 1)?)?)))
        .collect();
    let capitals = |at: &usize| lines.get(*at).is_some_and(|line| is_upper(line.text));
    let in_capitals = known.iter().filter(|(at, _)| capitals(at)).count();
    if in_capitals < 2 && in_capitals * 2 <= known.len() {
        return known;
    }
    let first = known.iter().find(|(at, _)| capitals(at)).map_or(0, |(at, _)| *at);
    let unknown = |at: &usize| *at > first && is_unknown(words, lines, *at);
    let mut headings: Vec<(usize, Topic)> = known.into_iter().filter(|(at, _)| capitals(at)).collect();
    let others = (0..lines.len()).filter(|at| capitals(at) && unknown(at));
    let others: Vec<usize> = others.filter(|at| headings.iter().all(|(known, _)| known != at)).collect();
    headings.extend(others.into_iter().map(|at| (at, Topic::Unknown)));
    headings.sort_unstable_by_key(|(at, _)| *at);
    headings
}

/// Whether a text has capitals, and all letters that can be are.
pub(super) fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// What a line says as a heading, if it is one that a table holds.
fn topic(dictionary: Dictionary, line: &Line<'_>, above: &Line<'_>) -> Option<Topic> {
    // An icon alone on the line above is read as a bullet.
    if (line.bullet && !above.text.is_empty()) || line.columns > 60 {
        return None;
    }
    let text = line.text.trim_end_matches([':', '：', '.', ' ']).trim_start_matches(['#', ' ']);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MAX_WORDS && !is_spaced(&words) {
        return None;
    }
    if is_spaced(&words) {
        return glued(dictionary, &fold(&words.concat()));
    }
    let joint = words.join(" ");
    let small = fold(&joint);
    phrase(dictionary, &small).or_else(|| joined(dictionary, &small))
}

/// `S K I L L S`, `S U M M A RY`: letter-spaced headings fall apart in many readings.
fn is_spaced(words: &[&str]) -> bool {
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    words.len() >= 4 && letters * 2 <= words.len() * 3
}

/// A heading of the table, of which the blanks are lost.
fn glued(dictionary: Dictionary, text: &str) -> Option<Topic> {
    let same = |known: &str| fold(known).bytes().filter(|byte| *byte != b' ').eq(text.bytes());
    dictionary.headings().find(|(_, known)| same(known)).map(|(topic, _)| topic)
}

/// A heading of the table, with qualifiers in front or without.
fn phrase(dictionary: Dictionary, text: &str) -> Option<Topic> {
    let mut rest = text;
    loop {
        let known = dictionary.look_up(rest).topic;
        if known.is_some() {
            return known;
        }
        let (first, after) = rest.split_once(' ')?;
        if !dictionary.lists(List::Qualifiers, first) {
            return None;
        }
        rest = after;
    }
}

/// Headings joined to one (`Awards and Honors`, `Skills & Tools`): the topic of the first, if each is known.
fn joined(dictionary: Dictionary, text: &str) -> Option<Topic> {
    let spaced = text.replace(['/', '|', ','], " & ");
    let mut first = None;
    for piece in spaced.split(' ').collect::<Vec<_>>().split(|word| dictionary.lists(List::And, word)) {
        let piece: Vec<&str> = piece.iter().copied().filter(|word| !word.is_empty()).collect();
        if piece.is_empty() {
            continue;
        }
        // `Work and Volunteer Experience`: a qualifier may stand for a heading of its own.
        let piece = piece.join(" ");
        let qualifier = || dictionary.lists(List::Qualifiers, &piece).then_some(Topic::Other);
        let known = phrase(dictionary, &piece).or_else(qualifier)?;
        first = first.filter(|topic| *topic != Topic::Other).or(Some(known));
    }
    first
}

/// Whether a line in capitals looks like a heading that no table holds, and not like a name at the top of an entry: a
/// name is followed by a line with a title or dates; a heading by a name of its own, running text or a bullet. A line below
/// a comma goes on with what that line lists.
fn is_unknown(dictionary: Dictionary, lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let words = line.text.split_whitespace().count();
    let plain = line
        .text
        .chars()
        .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '&' | '-' | ',' | ':' | '/' | '\'' | '’'));
    let long_enough = line.columns >= 5 && words <= MAX_WORDS;
    let goes_on = at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| above.text.ends_with(','));
    if line.bullet || goes_on || !plain || !long_enough || dates::head(dictionary, line.text).is_some() {
        return false;
    }
    let dated =
        |at: usize| lines.get(at).is_some_and(|line| !line.bullet && dates::head(dictionary, line.text).is_some());
    let next = lines.get(at + 1);
    next.is_some_and(|next| !is_upper(next.text) || next.bullet)
        && !dated(at + 1)
        && (dated(at + 2) || next.is_some_and(|next| next.bullet || next.columns > 50) || at + 2 >= lines.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(text: &str) -> Vec<(usize, Topic)> {
        let lines: Vec<&str> = text.lines().collect();
        let dictionary = Dictionary::of(&lines);
        find(dictionary, &super::super::line::prepare(dictionary, lines))
    }

    #[test]
    fn headings_are_known_by_their_words_qualifiers_and_joints_apart() {
        for (text, topic) in [
            ("Work Experience", Topic::Work),
            ("PROFESSIONAL EXPERIENCE", Topic::Work),
            ("Relevant Work Experience:", Topic::Work),
            ("Skills & Tools", Topic::Skills),
            ("SKILLS AND TECHNOLOGIES", Topic::Skills),
            ("Education and Training", Topic::Education),
            ("Licenses & Certifications", Topic::Certificates),
            ("Awards/Honors", Topic::Awards),
            ("Core Competencies", Topic::Skills),
            ("Additional Information", Topic::Other),
            ("E D U C A T I O N", Topic::Education),
            ("W O R K E X P E R I E N C E", Topic::Work),
            ("S U M M A RY", Topic::Summary),
        ] {
            assert_eq!(topics(&format!("Ann\n{text}\nx")), [(1, topic)], "{text}");
        }
    }

    #[test]
    fn other_lines_are_no_headings() {
        for text in ["Education First", "Skills: Go, Rust", "Project Manager", "• Education", "Where I've been", "and"]
        {
            assert_eq!(topics(&format!("Ann\n{text}\nx")), [], "{text}");
        }
    }

    #[test]
    fn among_headings_in_capitals_a_line_in_mixed_case_is_none() {
        assert_eq!(topics("Ann\nSKILLS\nGo\nEDUCATION\nProjects\nBSc").len(), 2);
        assert_eq!(topics("Ann\nSkills\nGo\nEducation\nProjects\nBSc").len(), 3);
    }

    #[test]
    fn a_line_in_capitals_below_a_comma_goes_on_with_a_list() {
        let lists =
            |end: &str| format!("Ann\nSKILLS\nLanguages: C, SQL{end}\nMATLAB, COBOL\n• Tools: Git\nEDUCATION\nx");
        let known = [(1, Topic::Skills), (5, Topic::Education)];
        assert_eq!(topics(&lists(",")), known);
        assert_eq!(topics(&lists("")), [known[0], (3, Topic::Unknown), known[1]]);
    }

    #[test]
    fn a_line_in_capitals_above_other_text_is_an_unknown_heading_and_an_employer_in_capitals_is_not() {
        let text = "Ann\nSKILLS\nGo\nEXPERIENCE\nINITECH\nEngineer | 2019 - 2020\n• Built\nTHINGS I MADE\n• A boat";
        assert_eq!(topics(text), [(1, Topic::Skills), (3, Topic::Work), (7, Topic::Unknown)]);
    }
}
