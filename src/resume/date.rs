//! Dates: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, and `present` where something ends.

use super::{
    model::{Date, Leaf, Moment, Text},
    node::{Node, Value},
    reader::Reader,
    record::Item,
    schema::{self, Defs, Schema},
};
use crate::diagnostic::{Code, Diagnostic, shown};

/// English names of the months by which a written date is recognised, and shown in messages.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The years that JSON Resume knows.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=2999;

const FORMATS: &str = "write `YYYY`, `YYYY-MM` or `YYYY-MM-DD`";

/// What is known of a date's writing.
#[derive(Debug, PartialEq, Eq)]
enum Written {
    /// As it should be.
    Well(Date),
    /// Otherwise, but understood.
    Otherwise(Date),
}

impl Written {
    fn date(self) -> Date {
        match self {
            Self::Well(date) | Self::Otherwise(date) => date,
        }
    }
}

impl Item for Leaf<Date> {
    const PLURAL: &'static str = "dates";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Scalar { text, .. } = &node.value else {
            reader.wrong_type(node, "a date", FORMATS);
            return None;
        };
        let typed = text.trim();
        let value = match parse(typed) {
            Ok(Written::Well(date)) => date,
            Ok(Written::Otherwise(date)) => {
                reader.report(
                    Diagnostic::warning(Code::Legacy, format!("`{}` is read as `{date}`", shown(typed)))
                        .at(node.span, "an unusual spelling")
                        .hint(format!("write `{date}`")),
                );
                date
            }
            Err((message, hint)) => {
                reader.report(Diagnostic::error(Code::InvalidDate, message).at(node.span, "not a date").hint(hint));
                return None;
            }
        };
        if value == Date::Present && !reader.path().ends_with("endDate") {
            let message = format!("`{}` cannot be `{typed}`; only an `endDate` can", reader.path());
            reader.report(Diagnostic::error(Code::InvalidDate, message).at(node.span, "not a date").hint(FORMATS));
            return None;
        }
        Some(Self { value, origin: reader.origin(node.span) })
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::date()
    }
}

impl Item for Moment {
    const PLURAL: &'static str = "dates";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = <Text as Item>::read(node, reader)?;
        let typed = text.value.trim();
        match parse(typed).map(Written::date) {
            Ok(Date::Day(year, month, day)) => Some(Self { day: (year, month, day), text }),
            outcome => {
                let unknown = || (format!("the day of `{}` is not known", shown(typed)), String::new());
                let (message, _) = outcome.err().unwrap_or_else(unknown);
                reader.report(
                    Diagnostic::error(Code::InvalidDate, message)
                        .at(node.span, "not a day")
                        .hint("write `YYYY-MM-DD`, or that and a time, as in `2026-03-01T10:00:00Z`"),
                );
                None
            }
        }
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::moment()
    }
}

/// The day that a text of the form `YYYY-MM-DD` names, if the calendar has it.
#[must_use]
pub fn calendar_day(text: &str) -> Option<(i32, u8, u8)> {
    match parse(text) {
        Ok(Written::Well(Date::Day(year, month, day))) => Some((year, month, day)),
        _ => None,
    }
}

/// A date as typed; or what is wrong with it and what to do.
fn parse(text: &str) -> Result<Written, (String, String)> {
    match text.to_ascii_lowercase().as_str() {
        "present" if text == "present" => return Ok(Written::Well(Date::Present)),
        "present" | "current" | "now" => return Ok(Written::Otherwise(Date::Present)),
        _ => {}
    }
    let (day, time) = text.split_once(['T', 't', ' ']).map_or((text, ""), |(day, time)| (day, time));
    let timed = !time.is_empty() && is_time(time);
    let parts: Vec<_> = if time.is_empty() || timed { day.split('-').collect() } else { Vec::new() };
    let short = parts.iter().skip(1).any(|part| part.len() == 1);
    let Some(date) = numbers(&parts) else { return Err(not_a_date(text)) };
    if timed && !matches!(date, Date::Day(..)) {
        return Err(not_a_date(text));
    }
    check(date).map_err(|message| (message, FORMATS.to_owned()))?;
    Ok(if short || timed { Written::Otherwise(date) } else { Written::Well(date) })
}

/// Whether a text looks like the time of an ISO 8601 timestamp.
fn is_time(text: &str) -> bool {
    let shape = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | 'z'));
    shape && text.as_bytes().get(2) == Some(&b':')
}

/// Year, month and day from their digits, not yet checked against the calendar.
fn numbers(parts: &[&str]) -> Option<Date> {
    let number = |part: &str, most: usize| {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u8>().ok()).flatten()
    };
    let (year, rest) = parts.split_first()?;
    let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits.then(|| year.parse::<i32>().ok()).flatten()?;
    match rest {
        [] => Some(Date::Year(year)),
        [month] => Some(Date::Month(year, number(month, 2)?)),
        [month, day] => Some(Date::Day(year, number(month, 2)?, number(day, 2)?)),
        _ => None,
    }
}

/// What no calendar has.
fn check(date: Date) -> Result<(), String> {
    let (year, month, day) = match date {
        Date::Year(year) => (year, 1, 1),
        Date::Month(year, month) => (year, month, 1),
        Date::Day(year, month, day) => (year, month, day),
        Date::Present => return Ok(()),
    };
    if !YEARS.contains(&year) {
        return Err(format!("the year {year} is not between {} and {}", YEARS.start(), YEARS.end()));
    }
    let Some(name) = usize::from(month).checked_sub(1).and_then(|index| MONTHS.get(index)) else {
        return Err(format!("there is no month {month:02}"));
    };
    let days = days(year, month);
    if (1..=days).contains(&day) {
        Ok(())
    } else {
        Err(format!("{name} {year} has {days} days, and this is day {day}"))
    }
}

fn days(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn not_a_date(text: &str) -> (String, String) {
    let hint = match guess(text) {
        Some(date) => format!("write `{date}`"),
        None => format!("{FORMATS}, as in `2020-06`"),
    };
    (format!("`{}` is not a date", shown(text)), hint)
}

/// The date that `31.12.2020`, `12/2020` or `Dec 2020` means without a doubt.
fn guess(text: &str) -> Option<Date> {
    let parts: Vec<_> = text.split([' ', '.', '/', ',', '-']).filter(|part| !part.is_empty()).collect();
    let month = |part: &str| part.parse::<u8>().ok().or_else(|| named_month(part));
    let date = match parts.as_slice() {
        [year, rest] if year.len() == 4 && !year.contains(char::is_alphabetic) => {
            Date::Month(year.parse().ok()?, month(rest)?)
        }
        [first, year] => Date::Month(year.parse().ok()?, month(first)?),
        [day, middle, year] if text.contains('.') => Date::Day(year.parse().ok()?, month(middle)?, day.parse().ok()?),
        _ => return None,
    };
    check(date).is_ok().then_some(date)
}

fn named_month(word: &str) -> Option<u8> {
    let word = word.to_ascii_lowercase();
    let found = MONTHS.iter().position(|name| word.len() >= 3 && name.to_ascii_lowercase().starts_with(&word))?;
    u8::try_from(found + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> String {
        let (message, hint) = parse(text).unwrap_err();
        format!("{message}; {hint}")
    }

    #[test]
    fn the_three_precisions_and_present_are_read_as_given() {
        assert_eq!(parse("2020"), Ok(Written::Well(Date::Year(2020))));
        assert_eq!(parse("2020-06"), Ok(Written::Well(Date::Month(2020, 6))));
        assert_eq!(parse("2024-02-29"), Ok(Written::Well(Date::Day(2024, 2, 29))));
        assert_eq!(parse("present"), Ok(Written::Well(Date::Present)));
    }

    #[test]
    fn a_day_of_the_calendar_is_written_in_one_way() {
        assert_eq!(calendar_day("2024-02-29"), Some((2024, 2, 29)));
        for other in ["2023-02-29", "2026-3-1", "2026-03", "2026-03-01T10:00:00Z", "today", " 2026-03-01"] {
            assert_eq!(calendar_day(other), None, "{other}");
        }
    }

    #[test]
    fn other_spellings_are_understood_with_a_word() {
        assert_eq!(parse("2020-5"), Ok(Written::Otherwise(Date::Month(2020, 5))));
        assert_eq!(parse("2020-05-01T00:00:00Z"), Ok(Written::Otherwise(Date::Day(2020, 5, 1))));
        assert_eq!(parse("2020-05-01 10:00:00.000+02:00"), Ok(Written::Otherwise(Date::Day(2020, 5, 1))));
        for now in ["Present", "PRESENT", "current", "Now"] {
            assert_eq!(parse(now), Ok(Written::Otherwise(Date::Present)));
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        assert!(wrong("2023-13").starts_with("there is no month 13"));
        assert!(wrong("2023-00").starts_with("there is no month 00"));
        assert!(wrong("2024-02-30").starts_with("February 2024 has 29 days, and this is day 30"));
        assert!(wrong("1900-02-29").starts_with("February 1900 has 28 days"));
        assert!(wrong("2023-04-31").starts_with("April 2023 has 30 days"));
        assert!(wrong("0999").starts_with("the year 999"));
    }

    #[test]
    fn other_formats_are_refused_with_the_date_that_was_meant() {
        assert_eq!(wrong("31.12.2020"), "`31.12.2020` is not a date; write `2020-12-31`");
        assert_eq!(wrong("12/2020"), "`12/2020` is not a date; write `2020-12`");
        assert_eq!(wrong("Sept 2020"), "`Sept 2020` is not a date; write `2020-09`");
        assert!(wrong("Summer 2020").ends_with("as in `2020-06`"));
        assert!(wrong("2013-12-021").starts_with("`2013-12-021` is not a date"));
        assert!(wrong("05/06/2020").ends_with("as in `2020-06`"));
        assert!(wrong("2020-05-01Tomorrow").starts_with("`2020-05-01Tomorrow` is not a date"));
    }
}
