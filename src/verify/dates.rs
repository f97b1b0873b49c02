//! The ways in which other hands write a date of the resume.
//!
//! A PDF that atsafe did not make words its dates as its author likes: `01/2020 – 03/2021`, `January 2020 to present`. All
//! of these say the same, and the blind reader takes each for the same date. A way of writing has to say all that the
//! resume says, months included; days alone may be left out, since no parser keeps them.

use std::fmt::Write as _;

use crate::language::ENGLISH;
use crate::resume::Date;

/// How a day or a month is written: `%Y` and `%y` are the year in four and in two digits, `%B` and `%b` the month's name
/// in full and in three letters, `%h` as the British shorten it (`June`, `Sept`), `%m` and `%d` month and day in two digits, `%M` and `%D` in as few as can
/// be. A month is never written in a way that has a day; a year alone is `%Y`.
const PATTERNS: [&str; 31] = [
    "%b %Y",
    "%B %Y",
    "%b. %Y",
    "%h %Y",
    "%h. %Y",
    "%b, %Y",
    "%B, %Y",
    "%b '%y",
    "%b %y",
    "%b/%Y",
    "%b-%Y",
    "%m/%Y",
    "%M/%Y",
    "%m.%Y",
    "%M.%Y",
    "%m-%Y",
    "%Y-%m",
    "%Y/%m",
    "%Y.%m",
    "%m/%y",
    "%D %b %Y",
    "%D %B %Y",
    "%b %D, %Y",
    "%B %D, %Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d.%m.%Y",
    "%D/%M/%Y",
    "%M/%D/%Y",
];

/// What may stand between two dates besides words: with blanks around, and without.
const DASHES: [&str; 7] = ["-", "\u{2013}", "\u{2014}", "\u{2212}", "--", "~", "\u{2192}"];

/// A way of writing dates: the pattern of each, what stands between two, and what an open end is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Style {
    pattern: &'static str,
    joint: String,
    present: String,
}

impl Style {
    /// Dates in this style, in lower case; none if it can't say them.
    pub(crate) fn word(&self, dates: &[Date]) -> Option<String> {
        let one =
            |date: Date| if date == Date::Present { Some(self.present.clone()) } else { shaped(date, self.pattern) };
        match *dates {
            [start, end] => Some(format!("{}{}{}", one(start)?, self.joint, one(end)?)),
            [date] => one(date),
            _ => None,
        }
    }
}

/// The first way of writing these dates, of one date or the two ends of a range, that `holds` says is there, and its
/// style, if others can be written so. Texts are in lower case.
pub(crate) fn written(dates: &[Date], holds: &dyn Fn(&str) -> bool) -> Option<(String, Option<Style>)> {
    let plain = |text: String| (text, None);
    let by = |pattern: &'static str| match *dates {
        [start, end] if start == end => {
            range(start, end, pattern, holds).or_else(|| single(start, pattern, holds).map(plain))
        }
        [start, end] => range(start, end, pattern, holds),
        [date] => single(date, pattern, holds).map(plain),
        _ => None,
    };
    let to_the_day = dates.iter().any(|date| matches!(date, Date::Day(..)));
    let says_day = |pattern: &&&'static str| pattern.contains(['d', 'D']);
    let fine = PATTERNS.iter().filter(says_day).filter(|_| to_the_day);
    fine.chain(PATTERNS.iter().filter(|pattern| !says_day(pattern))).find_map(|pattern| by(pattern))
}

fn single(date: Date, pattern: &str, holds: &dyn Fn(&str) -> bool) -> Option<String> {
    shaped(date, pattern).filter(|text| holds(text))
}

fn range(
    start: Date,
    end: Date,
    pattern: &'static str,
    holds: &dyn Fn(&str) -> bool,
) -> Option<(String, Option<Style>)> {
    let begin = single(start, pattern, holds);
    if end == Date::Present {
        return open(&begin?, pattern, holds);
    }
    single(end, pattern, holds)?;
    let style = |joint: String| Style { pattern, joint, present: "present".to_owned() };
    let closed = || {
        joints().map(style).find_map(|style| Some((style.word(&[start, end]).filter(|text| holds(text))?, Some(style))))
    };
    let short = || {
        let (begin, end) = (without_year(start, end, pattern)?, shaped(end, pattern)?);
        let text = joints().map(|joint| format!("{begin}{joint}{end}")).find(|text| holds(text))?;
        Some((text, None))
    };
    begin.and_then(|_| closed()).or_else(short)
}

/// A range that goes on: with a word for today, or `since`, or nothing after the dash.
fn open(begin: &str, pattern: &'static str, holds: &dyn Fn(&str) -> bool) -> Option<(String, Option<Style>)> {
    for joint in joints() {
        for word in ENGLISH.words.present {
            let text = format!("{begin}{joint}{word}");
            if holds(&text) {
                return Some((text, Some(Style { pattern, joint, present: (*word).to_owned() })));
            }
        }
    }
    let since = ENGLISH.words.since.iter().map(|word| format!("{word} {begin}")).find(|text| holds(text));
    let bare = || DASHES.iter().map(|dash| format!("{begin} {dash}")).find(|text| holds(text));
    Some((since.or_else(bare)?, None))
}

/// What can stand between the ends of a range.
fn joints() -> impl Iterator<Item = String> {
    let dashes = DASHES.iter().flat_map(|dash| [format!(" {dash} "), (*dash).to_owned()]);
    dashes.chain(ENGLISH.words.to.iter().map(|word| format!(" {word} ")))
}

/// A month whose year is told at the end of the range alone: `Jan - Mar 2020`.
fn without_year(start: Date, end: Date, pattern: &str) -> Option<String> {
    match (start, end) {
        (Date::Month(year, _), Date::Month(same, _)) if year == same => shaped(start, pattern.strip_suffix(" %Y")?),
        _ => None,
    }
}

/// A date by a pattern; none if the pattern says more or less than the date.
fn shaped(date: Date, pattern: &str) -> Option<String> {
    let (year, month, day) = match date {
        Date::Year(year) => return Some(year.to_string()),
        Date::Month(..) if pattern.contains(['d', 'D']) => return None,
        Date::Month(year, month) => (year, month, 0),
        Date::Day(year, month, day) => (year, month, day),
        Date::Present => return None,
    };
    let name = *ENGLISH.words.months.get(usize::from(month).checked_sub(1)?)?;
    let short = |letters: usize| name.get(..letters.min(name.len())).unwrap_or(name);
    let mut text = String::with_capacity(pattern.len() + 8);
    let mut rest = pattern.chars();
    while let Some(letter) = rest.next() {
        // Writing to a string can't fail.
        _ = match if letter == '%' { rest.next() } else { None } {
            Some('Y') => write!(text, "{year}"),
            Some('y') => write!(text, "{:02}", year.rem_euclid(100)),
            Some('B') => write!(text, "{name}"),
            Some('b') => write!(text, "{}", short(3)),
            Some('h') => write!(text, "{}", short(if matches!(month, 6 | 7 | 9) { 4 } else { 3 })),
            Some('m') => write!(text, "{month:02}"),
            Some('M') => write!(text, "{month}"),
            Some('d') => write!(text, "{day:02}"),
            Some('D') => write!(text, "{day}"),
            _ => text.write_char(letter),
        };
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANGE: [Date; 2] = [Date::Month(2020, 1), Date::Month(2021, 9)];

    fn found(dates: &[Date], text: &str) -> Option<String> {
        written(dates, &|wanted| text.to_lowercase().contains(wanted)).map(|(text, _)| text)
    }

    #[test]
    fn a_date_that_is_not_there_can_be_worded_as_the_others_are() {
        let (_, style) = written(&RANGE, &|wanted| "01/2020 – 09/2021".contains(wanted)).unwrap();
        let style = style.unwrap();
        assert_eq!(style.word(&[Date::Month(2017, 3), Date::Month(2018, 11)]).as_deref(), Some("03/2017 – 11/2018"));
        assert_eq!(style.word(&[Date::Year(2017), Date::Present]).as_deref(), Some("2017 – present"));
    }

    #[test]
    fn a_date_is_found_in_the_ways_that_people_write_it() {
        for text in [
            "Jan 2020 - Sep 2021",
            "January 2020 – September 2021",
            "JAN 2020 — SEP 2021",
            "01/2020–09/2021",
            "1/2020 to 9/2021",
            "2020-01 - 2021-09",
            "Jan. 2020 until Sep. 2021",
            "01.2020 - 09.2021",
            "Jan '20 - Sep '21",
        ] {
            assert_eq!(found(&RANGE, text), Some(text.to_lowercase()), "{text}");
        }
        let open = [Date::Month(2020, 1), Date::Present];
        for text in ["01/2020 - now", "January 2020 to date", "Since Jan 2020", "Jan 2020 –"] {
            assert_eq!(found(&open, text), Some(text.to_lowercase()), "{text}");
        }
        assert_eq!(
            found(&[Date::Month(2020, 1), Date::Month(2020, 3)], "Jan - Mar 2020").as_deref(),
            Some("jan - mar 2020")
        );
        for text in ["17 may 2020", "may 17, 2020", "17/05/2020", "2020-05-17", "may 2020"] {
            assert_eq!(found(&[Date::Day(2020, 5, 17)], text).as_deref(), Some(text), "the day may be left out");
        }
        assert_eq!(found(&[Date::Year(2019), Date::Year(2021)], "2019-2021").as_deref(), Some("2019-2021"));
    }

    #[test]
    fn another_date_and_a_coarser_one_are_not_found() {
        for text in
            ["Jan 2020 - Sep 2022", "2020 - 2021", "Feb 2020 - Sep 2021", "Jan 2020 - Present", "Sep 2021 - Jan 2020"]
        {
            assert_eq!(found(&RANGE, text), None, "{text}");
        }
        assert_eq!(found(&[Date::Month(2020, 1), Date::Present], "Jan 2020"), None);
    }
}
