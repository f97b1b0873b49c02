//! Dates in running text: `Jan 2020 – Present`, `01/2020 - 12/2021`, `2019–2021`, `May '19`, `since 2020`, `Class of 2020`.
//!
//! The forms are those that RChilli's and Textkernel's documentation of employment dates name, and OpenResume looks for:
//! a year alone, a month by name or number with a year, a season, and the words for an end that is not there yet.

use super::dictionary::{Dictionary, List};
use super::parsed::{Date, End};
use super::tokens::{Kind, Token, may_hold_a_date, tokens};

/// Years that a resume may speak of.
const YEARS: std::ops::RangeInclusive<u32> = 1940..=2079;

/// A date or a range within a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it begins, as a byte offset, with words such as `since`.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    pub(super) start: Option<Date>,
    pub(super) end: Option<End>,
    /// A single date with nothing but a blank between it and what stands before.
    pub(super) loose: bool,
}

impl Found {
    /// Whether both ends are told, or one with a word such as `since`.
    pub(super) fn is_range(&self) -> bool {
        self.end.is_some()
    }
}

/// A date of which the year may still be missing.
#[derive(Debug, Clone, Copy, Default)]
struct Partial {
    year: Option<u16>,
    month: Option<u8>,
    /// A date only if it is an end of a range: `05/19`, `'19`.
    weak: bool,
}

impl Partial {
    fn whole(self) -> Option<Date> {
        self.year.map(|year| Date { year, month: self.month })
    }
}

/// All dates and ranges of a text, from left to right.
pub(super) fn find(dictionary: Dictionary, text: &str) -> Vec<Found> {
    if !may_hold_a_date(text.as_bytes()) {
        return Vec::new();
    }
    let scanner = Scanner { tokens: tokens(dictionary, text), dictionary };
    let (mut found, mut at) = (Vec::new(), 0);
    while at < scanner.tokens.len() {
        match scanner.range(at) {
            Some((range, next)) => {
                found.push(range);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// The dates of a line that could stand in the head of an entry: alone, at either end, or set apart by signs. A sentence
/// that mentions a date has none.
pub(super) fn head(dictionary: Dictionary, text: &str) -> Option<Found> {
    let found = find(dictionary, text);
    let best = found.iter().find(|found| found.is_range()).or(found.last())?;
    let (before, after) = (text.get(..best.from)?, text.get(best.to..)?);
    let (lead, tail) = (before.trim_end_matches(['(', '[', ' ']), after.trim_start_matches([')', ']', ' ', '.']));
    if lead.split_whitespace().count() + tail.split_whitespace().count() > MAX_WORDS {
        return None;
    }
    let parted = |c: char| {
        matches!(
            c,
            '|' | '•' | '·' | '∙' | ',' | '、' | '：' | '–' | '—' | '-' | ':' | ';' | '/' | '⋅' | '¦' | '\u{FFFD}'
        )
    };
    let fresh = lead.is_empty() || lead.ends_with(parted) || before.ends_with(['(', '[']);
    let closed = tail.is_empty()
        || tail.starts_with(parted)
        || after.starts_with([')', ']']) && !tail.starts_with(char::is_lowercase);
    let last = lead.rsplit(' ').next().unwrap_or_default();
    let led = dictionary.lists(List::Leads, last.trim_end_matches(':'));
    let spoken = !led && dictionary.lists(List::Links, last);
    let barred = lead.ends_with(['|', '•', '·']);
    let sentence = (lead.starts_with(char::is_lowercase) && !barred)
        || (lead.len() > 60 && tail.is_empty() && text.ends_with('.'));
    let good = match (fresh || led, closed) {
        (true, true) => !sentence,
        // `Senior Engineer Jan 2020`: the reading lost the gap between them.
        (false, true) => tail.is_empty() && !spoken && !sentence,
        (true, false) => lead.is_empty() && tail.starts_with(|c: char| c.is_uppercase()),
        (false, false) => false,
    };
    good.then_some(Found { loose: !(fresh || led || best.is_range()), ..*best })
}

/// A line of a head has at most as many words beside its dates.
const MAX_WORDS: usize = 22;

fn century(year: u32) -> Option<u16> {
    u16::try_from(if year < 50 { 2000 + year } else { 1900 + year }).ok()
}

struct Scanner {
    tokens: Vec<Token>,
    dictionary: Dictionary,
}

impl Scanner {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.kind(at)? {
            Kind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    fn sign(&self, at: usize, signs: &str) -> bool {
        matches!(self.kind(at), Some(Kind::Sign(sign)) if signs.contains(sign))
    }

    /// A number of 4 digits that can be a year.
    fn year(&self, at: usize) -> Option<u16> {
        let (value, digits) = self.number(at)?;
        (digits == 4 && YEARS.contains(&value)).then(|| u16::try_from(value).ok()).flatten()
    }

    /// A number of one or two digits, and its value if a month can have it.
    fn month(&self, at: usize) -> Option<u8> {
        let (value, digits) = self.number(at)?;
        (digits <= 2 && (1..=12).contains(&value)).then(|| u8::try_from(value).ok()).flatten()
    }

    fn day(&self, at: usize) -> bool {
        self.number(at).is_some_and(|(value, digits)| digits <= 2 && (1..=31).contains(&value))
    }

    /// A year in four digits, or in two after an apostrophe, and what follows it.
    fn any_year(&self, at: usize) -> Option<(u16, usize)> {
        if let Some(year) = self.year(at) {
            return Some((year, at + 1));
        }
        let (value, digits) = self.number(at + 1)?;
        (self.sign(at, "'’‘`") && digits == 2 && self.glued(at + 1)).then(|| Some((century(value)?, at + 2)))?
    }

    /// The date that begins at a token, with a word such as `г.` behind its year.
    fn date(&self, at: usize) -> Option<(Partial, usize)> {
        let (date, next) = self.bare_date(at)?;
        if date.year.is_none() || self.kind(next) != Some(Kind::Year) {
            return Some((date, next));
        }
        Some((date, next + 1 + usize::from(self.sign(next + 1, ".") && self.glued(next + 1))))
    }

    fn bare_date(&self, at: usize) -> Option<(Partial, usize)> {
        match self.kind(at)? {
            Kind::Month(month) => Some(self.after_month(month, at + 1)),
            Kind::Season(month) => {
                let joint = self.sign(at + 1, ",") || self.kind(at + 1) == Some(Kind::Of);
                let next = at + 1 + usize::from(joint);
                let (year, next) = self.any_year(next)?;
                Some((Partial { year: Some(year), month: Some(month), weak: false }, next))
            }
            Kind::Number { digits: 4, .. } => self.after_year(at),
            Kind::Number { .. } => self.day_first(at).or_else(|| self.in_numbers(at)),
            Kind::Sign(_) => {
                let (year, next) = self.any_year(at)?;
                Some((Partial { year: Some(year), month: None, weak: true }, next))
            }
            _ => None,
        }
    }

    /// `May 2020`, `May. 2020`, `May, 2020`, `May '20`, `May 5, 2020`, or `May` alone.
    fn after_month(&self, month: u8, at: usize) -> (Partial, usize) {
        let skip = |at: usize| at + usize::from(self.sign(at, ".,"));
        let plain = |year| Partial { year, month: Some(month), weak: false };
        // `enero de 2020`.
        let joint = skip(at) + usize::from(self.kind(skip(at)) == Some(Kind::Of));
        if let Some((year, next)) = self.any_year(joint) {
            return (plain(Some(year)), next);
        }
        if self.sign(at, "/-")
            && self.glued(at)
            && let Some(year) = self.year(at + 1)
        {
            return (plain(Some(year)), at + 2);
        }
        if self.day(at) {
            let rest = at + 1 + usize::from(self.kind(at + 1) == Some(Kind::Ordinal));
            if let Some(year) = self.year(skip(rest)) {
                return (plain(Some(year)), skip(rest) + 1);
            }
        }
        (plain(None), at)
    }

    /// `5 May 2020`, `5th May 2020`, `5. May 2020`, `5 de mayo de 2020`.
    fn day_first(&self, at: usize) -> Option<(Partial, usize)> {
        let joint = matches!(self.kind(at + 1), Some(Kind::Ordinal | Kind::Of)) || self.sign(at + 1, ".");
        let next = at + 1 + usize::from(joint);
        let Some(Kind::Month(month)) = self.kind(next) else { return None };
        let (date, end) = self.after_month(month, next + 1);
        (self.day(at) && date.year.is_some()).then_some((date, end))
    }

    /// `2020年5月17日`, `2020年5月`, `2020年`: the signs stand behind their numbers.
    fn with_signs(&self, at: usize) -> Option<(Partial, usize)> {
        let year = self.year(at).filter(|_| self.sign(at + 1, "年"))?;
        let month = self.month(at + 2).filter(|_| self.sign(at + 3, "月"));
        let day = month.is_some() && self.day(at + 4) && self.sign(at + 5, "日");
        let tokens = 2 + 2 * usize::from(month.is_some()) + 2 * usize::from(day);
        Some((Partial { year: Some(year), month, weak: false }, at + tokens))
    }

    /// `2020`, `2020-05`, `2020/05/17`.
    fn after_year(&self, at: usize) -> Option<(Partial, usize)> {
        if let Some(found) = self.with_signs(at) {
            return Some(found);
        }
        let year = self.year(at).filter(|_| self.stands_free(at))?;
        let part = |at: usize| self.sign(at, "-/.") && self.glued(at) && self.glued(at + 1);
        // `2021.3` is a month where the year comes first, and elsewhere a version.
        let digits = if self.dictionary.year_first() { 1..=2 } else { 2..=2 };
        let of_month = |at: usize| self.number(at).is_some_and(|(_, count)| digits.contains(&count));
        let month = self.month(at + 2).filter(|_| part(at + 1) && of_month(at + 2));
        let date = Partial { year: Some(year), month, weak: false };
        if month.is_none() {
            return Some((date, at + 1));
        }
        let day = part(at + 3) && self.day(at + 4) && of_month(at + 4);
        Some((date, at + if day { 5 } else { 3 }))
    }

    /// Whether a number is no part of a longer word, such as `RFC-2045`, `2000s` or `$2000`.
    fn stands_free(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.kind(before));
        let free_before = !self.glued(at)
            || match before {
                // `RFC-2045`, and a year in an address.
                Some(Kind::Sign('-' | '/' | '.')) => {
                    !self.glued(at - 1) || !matches!(at.checked_sub(2).and_then(|i| self.kind(i)), Some(Kind::Word))
                }
                Some(Kind::Sign(sign)) => "([{（–—−~～〜,;:：|/•·".contains(sign),
                Some(Kind::To) => false,
                _ => at == 0,
            };
        let path = self.sign(at + 1, "/") && self.glued(at + 2) && self.kind(at + 2) == Some(Kind::Word);
        let free_after = !path && !self.glued(at + 1) || self.sign(at + 1, ")]}）,.;:|/-–—−~～〜•·");
        free_before && free_after
    }

    /// `05/2020`, `5.2020`, `17/05/2020`, `05/20`.
    fn in_numbers(&self, at: usize) -> Option<(Partial, usize)> {
        let part = |at: usize| self.sign(at, "-/.") && self.glued(at) && self.glued(at + 1);
        if !part(at + 1) {
            return None;
        }
        if let (Some(month), Some(year)) = (self.month(at), self.year(at + 2)) {
            return Some((Partial { year: Some(year), month: Some(month), weak: false }, at + 3));
        }
        if part(at + 3)
            && let Some(year) = self.year(at + 4)
        {
            let first = self.month(at).filter(|_| self.day(at + 2) && !self.day_comes_first(at + 1));
            let month = first.or_else(|| self.month(at + 2));
            return Some((Partial { year: Some(year), month: Some(month?), weak: false }, at + 5));
        }
        let (value, digits) = self.number(at + 2)?;
        let short = digits == 2 && self.sign(at + 1, "/") && self.number(at).is_some_and(|(_, n)| n == 2);
        short.then(|| Some((Partial { year: century(value), month: Some(self.month(at)?), weak: true }, at + 3)))?
    }

    /// Whether a date in numbers with such a sign begins with its day: all do, but those of America with a slash or a
    /// hyphen.
    fn day_comes_first(&self, sign: usize) -> bool {
        self.sign(sign, ".") || !self.dictionary.is_english()
    }

    /// The range or single date that begins at a token, and the token after it.
    fn range(&self, at: usize) -> Option<(Found, usize)> {
        let first = self.tokens.get(at)?;
        if at > 0 && first.glued && self.kind(at - 1) == Some(Kind::Word) {
            return None;
        }
        let (since, until) = (first.kind == Kind::Since, first.kind == Kind::Until);
        // `de 2018 a 2020`.
        let begin = at + usize::from(since || until || first.kind == Kind::Of);
        let (start, next) = self.date(begin)?;
        let found = |start: Option<Date>, end: Option<End>, next: usize| {
            let to = self.tokens.get(next.checked_sub(1)?)?.to;
            Some((Found { from: first.from, to, start, end, loose: false }, next))
        };
        if until {
            return found(None, Some(End::On(start.whole()?)), next);
        }
        if let Some((end, after)) = self.end(start, next) {
            let year = match end {
                End::On(date) => Some(date.year),
                End::Present => None,
            };
            let start = Partial { year: start.year.or(year), ..start };
            return found(Some(start.whole()?), Some(end), after);
        }
        let start = start.whole().filter(|_| !start.weak)?;
        found(Some(start), since.then_some(End::Present), next)
    }

    /// What follows a beginning: a dash or a word such as `to`, and the end; or a dash and nothing more.
    fn end(&self, start: Partial, at: usize) -> Option<(End, usize)> {
        // `2021年3月至今`; but `2021年3月現在` is the day that a document is of.
        if self.kind(at) == Some(Kind::ToPresent) {
            return Some((End::Present, at + 1));
        }
        let dash = self.sign(at, "-–—−‐‑~～〜→");
        if !dash && !matches!(self.kind(at), Some(Kind::To | Kind::Until)) {
            return None;
        }
        // `--`, as TeX users type it.
        let next = at + 1 + usize::from(dash && self.sign(at + 1, "-"));
        // `2018 - à ce jour`.
        let next = next + usize::from(dash && matches!(self.kind(next), Some(Kind::To | Kind::Until)));
        if matches!(self.kind(next), Some(Kind::Present | Kind::ToPresent)) {
            return Some((End::Present, next + 1));
        }
        if let Some((date, after)) = self.date(next)
            && let Some(date) = date.whole()
        {
            return Some((End::On(date), after));
        }
        let open = dash && start.year.is_some() && (self.kind(next).is_none() || self.sign(next, "|•·)"));
        if open {
            return Some((End::Present, next));
        }
        let (value, digits) = self.number(next)?;
        let year = start.year? / 100 * 100 + u16::try_from(value).ok()?;
        let short = digits == 2 && self.glued(next) && start.month.is_none() && Some(year) > start.year;
        short.then_some((End::On(Date { year, month: None }), next + 1))
    }
}

#[cfg(test)]
mod tests;
