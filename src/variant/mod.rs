//! A variant of a resume: [`Resume`](crate::resume::Resume) × [`Variant`] → what of it is shown.
//!
//! A variant reorders, leaves out and rewords; it adds no fact. `select` leaves out by tags, sections and contacts,
//! `claims` holds what is reworded against the resume (`facts`, `skills`, `words`), `limits` and `fit` keep to numbers of pages, positions and bullets,
//! and `require` looks for the words that a variant has to give back. All that is left out is told.

mod claims;
mod facts;
mod fit;
mod limits;
mod require;
mod select;
mod skills;
#[cfg(test)]
mod tests;
mod words;

pub use claims::claims;
pub use fit::{Measure, measures, take, tell};
pub use limits::{Ages, limit};
pub use require::{empty, missing, too_many_pages};
pub use select::{publish, select};

use crate::resume::{Change, Leaf, Text};

/// What of a resume is shown, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Its name; empty for all of the resume.
    pub name: Text,
    /// An item with tags is in if one of them is here.
    pub include: Vec<Text>,
    /// An item with one of these tags is out.
    pub exclude: Vec<Text>,
    /// What the person is.
    pub label: Option<Text>,
    /// The sections that are shown, in order, by their keys in the document; none for all.
    pub sections: Option<Vec<Text>>,
    /// What it has to keep to.
    pub limit: Limit,
    /// Theme, locale and paper.
    pub look: Look,
    /// Values to reword.
    pub changes: Vec<Change>,
    /// Contacts to leave out.
    pub redact: Vec<Text>,
    /// Words that have to be read back.
    pub require: Vec<Text>,
}

/// How a variant looks, where it has a say in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// A built-in theme, or a theme's folder.
    pub theme: Option<Text>,
    /// Options of the theme.
    pub options: Vec<(String, Text)>,
    /// Locale of headings and dates.
    pub locale: Option<Text>,
    /// `letter` or `a4`.
    pub page: Option<Text>,
}

/// What a variant has to keep to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limit {
    /// Pages.
    pub pages: Option<Leaf<u32>>,
    /// Positions.
    pub roles: Option<Leaf<u32>>,
    /// Bullets in an entry.
    pub bullets: Option<Leaf<u32>>,
    /// Positions that ended longer ago, in months, may become a line.
    pub condense_after: Option<Leaf<u32>>,
}

/// The priority of what has none.
pub const PRIORITY: u8 = 5;
