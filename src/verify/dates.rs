//! The ways in which other hands write a date of the resume.
//!
//! A PDF that atsafe did not make words its dates as its author likes: `01/2020 – 03/2021`, `January 2020 to present`. All
//! of these say the same, and the blind reader takes each for the same date. A way of writing has to say all that the
//! resume says, months included; days alone may be left out, since no parser keeps them.

use std::fmt::Write as _;

use crate::language::{self, ENGLISH, Language};
use crate::resume::Date;

/// How a day or a month is written: `%Y` and `%y` are the year in four and in two digits, `%B` the month's name in one of
/// the forms of [`Form`], `%o` the word between a month and its year (`enero de 2020`), `%m` and `%d` month and day in two
/// digits, `%M` and `%D` in as few as can be. A month is never written in a way that has a day; a year alone is `%Y`.
const PATTERNS: [&str; 28] = [
    "%B %Y",
    "%B. %Y",
    "%B, %Y",
    "%B %o %Y",
    "%B '%y",
    "%B %y",
    "%B/%Y",
    "%B-%Y",
    "%m/%Y",
    "%M/%Y",
    "%m.%Y",
    "%M.%Y",
    "%m-%Y",
    "%Y-%m",
    "%Y/%m",
    "%Y.%m",
    "%Y年%M月",
    "%m/%y",
    "%D %B %Y",
    "%D. %B %Y",
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
const DASHES: [&str; 8] = ["-", "\u{2013}", "\u{2014}", "\u{2212}", "--", "~", "\u{FF5E}", "\u{2192}"];

/// A form of the months' names in a language.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// As atsafe prints them before a year.
    Printed,
    /// As atsafe prints them after a day.
    InDays,
    /// In full.
    Full,
    /// Their first letters, as many.
    First(usize),
    /// As the British shorten them: `June`, `Sept`.
    British,
    /// The further form of this number that a reader knows, from 0.
    Further(usize),
}

/// How months are called: in which language, and in which form.
#[derive(Debug, Clone, Copy)]
struct Naming {
    language: &'static Language,
    form: Form,
}

impl Naming {
    /// All forms of a language's names.
    fn of(language: &'static Language) -> impl Iterator<Item = Self> {
        use Form::{British, First, Full, Further, InDays, Printed};
        let british = std::iter::once(British).filter(|_| language.tag == ENGLISH.tag);
        let forms = [First(3), Full, Printed, InDays, First(4)].into_iter().chain(british);
        forms.chain((0..MOST_FURTHER).map(Further)).map(move |form| Self { language, form })
    }

    /// What a month from 1 to 12 is called, in lower case and without a full stop; none if it is nothing, or not it alone.
    fn name(self, month: u8) -> Option<String> {
        let at = usize::from(month).checked_sub(1)?;
        let Language { words, dates, .. } = self.language;
        let full = *words.months.get(at)?;
        let first = |letters: usize| full.chars().take(letters).collect::<String>();
        let alone = |name: &String| words.months.iter().filter(|other| other.starts_with(name.as_str())).count() == 1;
        let printed = |names: &[&str; 12]| names.get(at).map(|name| name.trim_end_matches('.').to_lowercase());
        match self.form {
            Form::Printed => printed(&dates.months),
            Form::InDays => printed(dates.in_days.as_ref()?),
            Form::Full => Some(full.to_owned()),
            Form::First(letters) => Some(first(letters)).filter(alone),
            Form::British => Some(first(if matches!(month, 6 | 7 | 9) { 4 } else { 3 })),
            Form::Further(number) => words
                .more_months
                .iter()
                .filter(|(_, own)| *own == month)
                .nth(number)
                .map(|(name, _)| (*name).to_owned()),
        }
    }
}

/// No language has more further forms of a month.
const MOST_FURTHER: usize = 5;

/// A way of writing dates: the pattern of each, what months are called, what stands between two dates, and what an open
/// end is called.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pattern: &'static str,
    naming: Naming,
    joint: String,
    present: String,
}

impl Style {
    /// Dates in this style, in lower case; none if it can't say them.
    pub(crate) fn word(&self, dates: &[Date]) -> Option<String> {
        let one = |date: Date| match date {
            Date::Present => Some(self.present.clone()),
            date => shaped(date, self.pattern, self.naming),
        };
        match *dates {
            [start, end] => Some(format!("{}{}{}", one(start)?, self.joint, one(end)?)),
            [date] => one(date),
            _ => None,
        }
    }
}

/// Finds dates of one document.
pub(crate) struct Finder<'t> {
    /// Whether a text in lower case is there.
    holds: &'t dyn Fn(&str) -> bool,
    languages: Vec<&'static Language>,
    /// A pattern of a day and a month in numbers that is not this document's: `04/05/2020` says one thing in it.
    barred: Option<&'static [&'static str]>,
}

/// A day and a month in numbers, the day first and the month first.
const DAY_FIRST: &[&str] = &["%d/%m/%Y", "%D/%M/%Y"];
const MONTH_FIRST: &[&str] = &["%m/%d/%Y", "%M/%D/%Y"];

impl<'t> Finder<'t> {
    /// Of a document in a language; `all` are the dates that it should hold.
    pub(crate) fn new<'d>(lang: &str, all: impl Iterator<Item = &'d [Date]>, holds: &'t dyn Fn(&str) -> bool) -> Self {
        let mut languages = vec![ENGLISH];
        languages.extend(language::find(lang).map(|locale| locale.language).filter(|own| own.tag != ENGLISH.tag));
        let mut finder = Self { holds, languages, barred: None };
        // A day after the twelfth is no month.
        let days: Vec<Date> = all.flatten().copied().filter(|date| matches!(date, Date::Day(_, _, 13..))).collect();
        let written = |patterns: &[&'static str]| -> Vec<bool> {
            days.iter()
                .map(|day| patterns.iter().any(|pattern| finder.single(*day, pattern, PLAIN).is_some()))
                .collect()
        };
        let (day_first, month_first) = (written(DAY_FIRST), written(MONTH_FIRST));
        let only =
            |one: &[bool], other: &[bool]| one.iter().zip(other).filter(|(one, other)| **one && !**other).count();
        finder.barred = match only(&day_first, &month_first).cmp(&only(&month_first, &day_first)) {
            std::cmp::Ordering::Greater => Some(MONTH_FIRST),
            std::cmp::Ordering::Less => Some(DAY_FIRST),
            std::cmp::Ordering::Equal => None,
        };
        finder
    }

    /// The first way of writing these dates, of one date or the two ends of a range, that is there, and its style, if
    /// others can be written so. Texts are in lower case.
    pub(crate) fn written(&self, dates: &[Date]) -> Option<(String, Option<Style>)> {
        let to_the_day = dates.iter().any(|date| matches!(date, Date::Day(..)));
        let says_day = |pattern: &&&'static str| pattern.contains(['d', 'D']);
        let fine = PATTERNS.iter().filter(says_day).filter(|_| to_the_day);
        let good = |pattern: &&&'static str| self.barred.is_none_or(|barred| !barred.contains(*pattern));
        let coarse = PATTERNS.iter().filter(|pattern| !says_day(pattern));
        // Years are written in one way, whatever the pattern.
        let years = dates.iter().all(|date| matches!(date, Date::Year(_) | Date::Present));
        let patterns = fine.chain(coarse).filter(good).take(if years { 1 } else { usize::MAX });
        patterns.copied().find_map(|pattern| {
            let named = pattern.contains("%B") && !years;
            let namings = self.languages.iter().flat_map(|language| Naming::of(language));
            namings.take(if named { usize::MAX } else { 1 }).find_map(|naming| self.by(dates, pattern, naming))
        })
    }

    fn by(&self, dates: &[Date], pattern: &'static str, naming: Naming) -> Option<(String, Option<Style>)> {
        let plain = |text: String| (text, None);
        match *dates {
            [start, end] if start == end => {
                let range = self.range(start, end, pattern, naming);
                range.or_else(|| self.single(start, pattern, naming).map(plain))
            }
            [start, end] => self.range(start, end, pattern, naming),
            [date] => self.single(date, pattern, naming).map(plain),
            _ => None,
        }
    }

    fn single(&self, date: Date, pattern: &str, naming: Naming) -> Option<String> {
        shaped(date, pattern, naming).filter(|text| (self.holds)(text))
    }

    fn range(&self, start: Date, end: Date, pattern: &'static str, naming: Naming) -> Option<(String, Option<Style>)> {
        let begin = self.single(start, pattern, naming);
        if end == Date::Present {
            return self.open(&begin?, pattern, naming);
        }
        self.single(end, pattern, naming)?;
        let present = self.languages.last().map_or_else(String::new, |own| own.dates.present.to_lowercase());
        let style = |joint: String| Style { pattern, naming, joint, present: present.clone() };
        let closed = || {
            self.joints()
                .map(style)
                .find_map(|style| Some((style.word(&[start, end]).filter(|text| (self.holds)(text))?, Some(style))))
        };
        let short = || {
            let (begin, end) = (without_year(start, end, pattern, naming)?, shaped(end, pattern, naming)?);
            let text = self.joints().map(|joint| format!("{begin}{joint}{end}")).find(|text| (self.holds)(text))?;
            Some((text, None))
        };
        begin.and_then(|_| closed()).or_else(short)
    }

    /// A range that goes on: with a word for today, or `since`, or nothing after the dash.
    fn open(&self, begin: &str, pattern: &'static str, naming: Naming) -> Option<(String, Option<Style>)> {
        let words = || self.languages.iter().flat_map(|language| language.words.present);
        for joint in self.joints() {
            for word in words() {
                let text = format!("{begin}{joint}{word}");
                if (self.holds)(&text) {
                    return Some((text, Some(Style { pattern, naming, joint, present: (*word).to_owned() })));
                }
            }
        }
        let mut leads = self.languages.iter().flat_map(|language| language.words.since);
        let since = leads.find_map(|word| Some(format!("{word} {begin}")).filter(|text| (self.holds)(text)));
        let bare = || DASHES.iter().map(|dash| format!("{begin} {dash}")).find(|text| (self.holds)(text));
        Some((since.or_else(bare)?, None))
    }

    /// What can stand between the ends of a range.
    fn joints(&self) -> impl Iterator<Item = String> {
        let dashes = DASHES.iter().flat_map(|dash| [format!(" {dash} "), (*dash).to_owned()]);
        let words = self.languages.iter().flat_map(|language| language.words.to).chain(["\u{301C}"].iter());
        dashes.chain(words.map(|word| format!(" {word} ")))
    }
}

/// Months in numbers, which no language names.
const PLAIN: Naming = Naming { language: ENGLISH, form: Form::Full };

/// A month whose year is told at the end of the range alone: `Jan - Mar 2020`.
fn without_year(start: Date, end: Date, pattern: &str, naming: Naming) -> Option<String> {
    match (start, end) {
        (Date::Month(year, _), Date::Month(same, _)) if year == same => {
            shaped(start, pattern.strip_suffix(" %Y")?, naming)
        }
        _ => None,
    }
}

/// A date by a pattern; none if the pattern says more or less than the date.
fn shaped(date: Date, pattern: &str, naming: Naming) -> Option<String> {
    let (year, month, day) = match date {
        Date::Year(year) => return Some(year.to_string()),
        Date::Month(..) if pattern.contains(['d', 'D']) => return None,
        Date::Month(year, month) => (year, month, 0),
        Date::Day(year, month, day) => (year, month, day),
        Date::Present => return None,
    };
    let mut text = String::with_capacity(pattern.len() + 8);
    let mut rest = pattern.chars();
    while let Some(letter) = rest.next() {
        // Writing to a string can't fail.
        _ = match if letter == '%' { rest.next() } else { None } {
            Some('Y') => write!(text, "{year}"),
            Some('y') => write!(text, "{:02}", year.rem_euclid(100)),
            Some('B') => write!(text, "{}", naming.name(month)?),
            Some('o') => write!(text, "{}", naming.language.words.of.first()?),
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

    fn found_in(lang: &str, dates: &[Date], text: &str) -> Option<String> {
        let text = text.to_lowercase();
        let holds = |wanted: &str| text.contains(wanted);
        Finder::new(lang, std::iter::once(dates), &holds).written(dates).map(|(text, _)| text)
    }

    fn found(dates: &[Date], text: &str) -> Option<String> {
        found_in("en", dates, text)
    }

    #[test]
    fn a_date_that_is_not_there_can_be_worded_as_the_others_are() {
        let holds = |wanted: &str| "01/2020 – 09/2021".contains(wanted);
        let (_, style) = Finder::new("en", std::iter::once(&RANGE[..]), &holds).written(&RANGE).unwrap();
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
    fn a_date_is_found_in_the_words_of_its_own_language_and_in_no_other() {
        let open = [Date::Month(2020, 5), Date::Present];
        for (lang, text, open_text) in [
            ("de", "Januar 2020 bis September 2021", "05/2020 – heute"),
            ("fr", "de janvier 2020 à septembre 2021", "mai 2020 – aujourd'hui"),
            ("pl", "styczeń 2020 – wrzesień 2021", "05.2020 – nadal"),
            ("el", "Ιανουάριος 2020 – Σεπτέμβριος 2021", "Μάιος 2020 – σήμερα"),
            ("ru", "январь 2020 – сентябрь 2021", "май 2020 – по настоящее время"),
            ("tr", "Ocak 2020 – Eylül 2021", "Mayıs 2020 – halen"),
            ("es", "enero de 2020 - septiembre de 2021", "mayo 2020 - actualidad"),
            ("ja", "2020年1月～2021年9月", "2020年5月～現在"),
        ] {
            assert!(found_in(lang, &RANGE, text).is_some(), "{text}");
            assert!(found_in(lang, &open, open_text).is_some(), "{open_text}");
            let other = [RANGE[0], Date::Month(2021, 8)];
            assert_eq!(found_in(lang, &other, text), None, "{text}");
        }
        assert_eq!(found_in("fr", &[Date::Month(2020, 6)], "jui 2020"), None, "juin or juillet");
        assert_eq!(found_in("de", &RANGE, "janvier 2020 - septembre 2021"), None);
    }

    #[test]
    fn whether_the_day_or_the_month_comes_first_is_the_same_in_a_whole_document() {
        let text = "25/12/2019 01/02/2020";
        let holds = |wanted: &str| text.contains(wanted);
        let [sure, either, wrong] = [Date::Day(2019, 12, 25), Date::Day(2020, 2, 1), Date::Day(2020, 1, 2)];
        let found =
            |all: &[Date], date: Date| Finder::new("en", std::iter::once(all), &holds).written(&[date]).is_some();
        assert!(found(&[sure, either], either) && !found(&[sure, wrong], wrong));
        assert!(found(&[either], either) && found(&[wrong], wrong), "nothing tells");
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
