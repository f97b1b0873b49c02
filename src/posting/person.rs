//! What a resume says of years, degrees and titles, to hold it against what a posting asks for.

use super::facts::DegreeLevel;
use super::lexicon::{holds, words};
use crate::resume::{Date, Leaf, Resume};

/// A year and a month from 1.
pub type Month = (i32, u8);

/// How long somebody has worked, in months: every month in which a position was held, counted once. None if a position
/// goes on and there is no day to count to.
pub(super) fn months(resume: &Resume, today: Option<Month>) -> Option<u32> {
    let mut spans: Vec<(i32, i32)> = Vec::new();
    for work in &resume.work {
        let mut held = vec![(&work.start_date, &work.end_date)];
        held.extend(work.positions.iter().map(|position| (&position.start_date, &position.end_date)));
        for (start, end) in held.into_iter().filter(|(start, _)| start.is_some()) {
            let goes_on = end.as_ref().is_none_or(|end| end.value == Date::Present);
            let today = if goes_on { today? } else { today.unwrap_or_default() };
            spans.extend(span(start.as_ref(), end.as_ref(), today));
        }
    }
    spans.sort_unstable();
    let mut reached = i32::MIN;
    let mut total = 0;
    for (start, end) in spans {
        total += (end - start.max(reached)).max(0);
        reached = reached.max(end);
    }
    u32::try_from(total).ok()
}

/// The months of a position, the last one exclusive. A year alone counts from its middle, so that errors even out.
fn span(start: Option<&Leaf<Date>>, end: Option<&Leaf<Date>>, today: Month) -> Option<(i32, i32)> {
    let count = |(year, month): Month| year * 12 + i32::from(month) - 1;
    let at = |date: Date| match date {
        Date::Year(year) => count((year, 7)),
        Date::Month(year, month) | Date::Day(year, month, _) => count((year, month)),
        Date::Present => count(today),
    };
    let precise = |date: Date| i32::from(!matches!(date, Date::Year(_)));
    let end = end.map_or_else(|| count(today) + 1, |end| at(end.value) + precise(end.value));
    Some((at(start?.value), end))
}

/// The highest degree.
pub(super) fn degree(resume: &Resume) -> Option<DegreeLevel> {
    resume.education.iter().filter_map(|one| level(&words(&one.study_type.as_ref()?.value))).max()
}

fn level(text: &str) -> Option<DegreeLevel> {
    let any = |list: &[&str]| list.iter().any(|word| holds(text, word));
    match () {
        () if any(&["phd", "ph d", "doctorate", "doctor", "dr"]) => Some(DegreeLevel::Doctorate),
        () if any(&["master", "master's", "masters", "msc", "m sc", "ms", "m s", "ma", "mba", "meng", "diplom"]) => {
            Some(DegreeLevel::Master)
        }
        () if any(&[
            "bachelor",
            "bachelor's",
            "bachelors",
            "bsc",
            "b sc",
            "bs",
            "b s",
            "ba",
            "b a",
            "beng",
            "b eng",
        ]) =>
        {
            Some(DegreeLevel::Bachelor)
        }
        () if any(&["degree", "diploma", "associate", "licence"]) => Some(DegreeLevel::Any),
        () => None,
    }
}

/// Words of a title that tell of a level or of nothing, and that two titles need not share.
const LEVELS: &[&str] = &[
    "senior",
    "sr",
    "junior",
    "jr",
    "lead",
    "staff",
    "principal",
    "mid",
    "level",
    "graduate",
    "associate",
    "i",
    "ii",
    "iii",
    "founding",
    "the",
    "of",
    "and",
];

/// Words that say the same in titles.
const ALIKE: &[(&str, &str)] = &[
    ("developer", "engineer"),
    ("programmer", "engineer"),
    ("dev", "engineer"),
    ("golang", "go"),
    ("entwickler", "engineer"),
];

/// Whether a title says what another one asks for: every word that names the job, in any order.
pub(super) fn fits(asked: &str, given: &str) -> bool {
    let asked = title_words(asked);
    let given = title_words(given);
    asked.iter().all(|word| given.contains(word))
}

/// A title without the words for a level: `Backend Engineer` of `Senior Backend Engineer`.
pub(super) fn without_level(title: &str) -> String {
    let level = |word: &str| {
        let bare = words(word);
        LEVELS.contains(&bare.as_str()) && !matches!(bare.as_str(), "the" | "of" | "and")
    };
    let kept: Vec<&str> = title.split_whitespace().filter(|word| !level(word)).collect();
    if kept.is_empty() { title.to_owned() } else { kept.join(" ") }
}

fn title_words(title: &str) -> Vec<String> {
    let text =
        words(title).replace("back end", "backend").replace("full stack", "fullstack").replace("front end", "frontend");
    let same = |word: &str| {
        ALIKE.iter().find(|(one, _)| *one == word).map_or_else(|| word.to_owned(), |(_, other)| (*other).to_owned())
    };
    text.split(' ').filter(|word| !LEVELS.contains(word)).map(same).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::{Input, NoFiles, parse};
    use crate::source::Sources;

    fn resume(text: &str) -> Resume {
        let input = Input { name: "r.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
        parse(&mut Sources::new(), &input).resume.unwrap()
    }

    #[test]
    fn months_that_overlap_count_once() {
        let text = "basics: {name: A}\nwork:\n- {name: B, position: C, startDate: 2020-01, endDate: 2021-12}\n- {name: D, position: E, startDate: 2021-07, endDate: present}\n";
        assert_eq!(months(&resume(text), Some((2022, 6))), Some(30));
        assert_eq!(months(&resume("basics: {name: A}\n"), None), Some(0));
        assert_eq!(months(&resume(text), None), None);
        assert_eq!(months(&resume(&text.replace("present", "2022-06")), None), Some(30));
    }

    #[test]
    fn degrees_are_known_by_their_usual_names() {
        let text =
            |degree: &str| format!("basics: {{name: A}}\neducation:\n- {{institution: B, studyType: {degree}}}\n");
        assert_eq!(degree(&resume(&text("Bachelor of Science"))), Some(DegreeLevel::Bachelor));
        assert_eq!(degree(&resume(&text("M.Sc."))), Some(DegreeLevel::Master));
        assert_eq!(degree(&resume(&text("Certificate"))), None);
    }

    #[test]
    fn titles_fit_whatever_the_level_and_the_word_for_the_job() {
        assert!(fits("Senior Backend Engineer", "Backend Developer"));
        assert!(fits("Back-End Developer", "Senior Backend Software Engineer"));
        assert!(!fits("Data Engineer", "Backend Engineer"));
        assert_eq!(without_level("Senior Backend Engineer II"), "Backend Engineer");
        assert_eq!(without_level("Head of Data"), "Head of Data");
        assert_eq!(without_level("Senior"), "Senior");
    }
}
