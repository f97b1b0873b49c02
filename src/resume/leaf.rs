//! The leaves of the model: text, addresses and dates, each with the place where it was written.

use std::{fmt, ops::Deref};

use crate::source::Span;

/// Where a value was written: its path in the document and its place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The path as users write it, such as `work[1].highlights[2]`.
    pub path: String,
    /// The value's place.
    pub span: Span,
}

/// A value with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf<T = String> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub origin: Origin,
}

/// Text as typed: never empty, not yet normalised.
pub type Text = Leaf<String>;

/// A web address that was checked: `http`, `https` or no scheme at all, and a host with a dot.
///
/// It reads like the [`Text`] it holds: `url.value`, `url.origin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url(pub Text);

impl Deref for Url {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

/// An e-mail address that was checked; it reads like the [`Text`] it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(pub Text);

impl Deref for Email {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

/// A moment as ISO 8601 writes it, of which at least the day is known: `2026-03-01T10:00:00Z`, `2026-03-01`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// As it was written.
    pub text: Text,
    /// Year, month and day.
    pub day: (i32, u8, u8),
}

/// A date at the precision that was given, and no finer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Date {
    /// A year alone.
    Year(i32),
    /// A year and a month from 1.
    Month(i32, u8),
    /// A calendar day.
    Day(i32, u8, u8),
    /// Still going on (`endDate: present`).
    Present,
}

impl Date {
    /// Whether it lies before another one, as far as both are precise.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        match (self.parts(), other.parts()) {
            (Some(one), Some(two)) => one.iter().zip(&two).find(|(a, b)| a != b).is_some_and(|(a, b)| a < b),
            _ => false,
        }
    }

    /// Year, month and day as far as given; none of `present`.
    fn parts(self) -> Option<Vec<i32>> {
        match self {
            Self::Year(year) => Some(vec![year]),
            Self::Month(year, month) => Some(vec![year, month.into()]),
            Self::Day(year, month, day) => Some(vec![year, month.into(), day.into()]),
            Self::Present => None,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Present => f.write_str("present"),
        }
    }
}

/// A bullet, keyword or course: a string, or `{text, tags, priority}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// What is printed.
    pub text: Text,
    /// Tags by which variants choose.
    pub tags: Vec<Text>,
    /// From 0, the first to be left out where room is short, to 9; 5 if not given.
    pub priority: Option<Leaf<u8>>,
}
