//! Days and spans of months: how long somebody has worked, counted from a given day and never from a clock.

use crate::resume::{Date, Leaf};

/// Year, month and day.
pub type Day = (i32, u8, u8);

/// Months since the year 0, the given day's month included.
pub(crate) fn months((year, month, _): Day) -> i32 {
    year * 12 + i32::from(month)
}

/// From the beginning of a month to the end of another, in months since the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stretch {
    pub(crate) from: i32,
    pub(crate) to: i32,
}

impl Stretch {
    /// The months from a start to an end. A year alone counts whole; no end, or one to come, counts to today's month.
    pub(crate) fn of(start: Option<&Leaf<Date>>, end: Option<&Leaf<Date>>, today: Option<Day>) -> Option<Self> {
        let from = match start?.value {
            Date::Year(year) => year * 12,
            Date::Month(year, month) | Date::Day(year, month, _) => year * 12 + i32::from(month) - 1,
            Date::Present => return None,
        };
        let now = today.map(months);
        let to = match end.map(|end| end.value) {
            Some(date @ (Date::Year(_) | Date::Month(..) | Date::Day(..))) => {
                let to = last_month(date)?;
                now.map_or(to, |now| now.min(to))
            }
            Some(Date::Present) | None => now?,
        };
        (to >= from).then_some(Self { from, to })
    }

    pub(crate) fn length(self) -> i32 {
        self.to - self.from
    }
}

/// The end of a date's last month.
pub(crate) fn last_month(date: Date) -> Option<i32> {
    match date {
        Date::Year(year) => Some(year * 12 + 12),
        Date::Month(year, month) | Date::Day(year, month, _) => Some(year * 12 + i32::from(month)),
        Date::Present => None,
    }
}

/// The months that stretches cover together, each month once.
pub(crate) fn covered(mut stretches: Vec<Stretch>) -> i32 {
    stretches.sort_unstable();
    let (mut sum, mut until) = (0, i32::MIN);
    for Stretch { from, to } in stretches {
        let from = from.max(until);
        if to > from {
            sum += to - from;
            until = to;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_that_overlap_count_once() {
        let stretch = |from, to| Stretch { from, to };
        assert_eq!(covered(vec![stretch(0, 12), stretch(6, 18), stretch(24, 30)]), 24);
        assert_eq!(covered(vec![stretch(6, 18), stretch(0, 30)]), 30);
    }
}
