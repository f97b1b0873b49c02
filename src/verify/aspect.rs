//! What a reading is checked for, by name: reports show which of it held.

use crate::diagnostic::Code;

/// One of the things that have to hold in every reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// Each text's words are there to the letter.
    Whole,
    /// Sections, entries, heads and bullets come in their order.
    InOrder,
    /// Each text is inside its own section and entry.
    InPlace,
    /// Nothing is said again.
    Once,
    /// Nothing is there but the resume and the theme's furniture.
    NothingElse,
    /// Each heading has its line to itself.
    Headings,
    /// A resume parser that knows nothing of the resume finds each field.
    Fields,
}

impl Aspect {
    /// All, in the order of reports.
    pub const ALL: [Self; 7] =
        [Self::Whole, Self::InOrder, Self::InPlace, Self::Once, Self::NothingElse, Self::Headings, Self::Fields];

    /// Its name in words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::InOrder => "in order",
            Self::InPlace => "in place",
            Self::Once => "once",
            Self::NothingElse => "nothing else",
            Self::Headings => "headings",
            Self::Fields => "fields",
        }
    }

    /// The aspect that a finding of a code speaks of, if it speaks of what was read.
    #[must_use]
    pub fn of(code: Code) -> Option<Self> {
        match code {
            Code::Extraction
            | Code::RightToLeft
            | Code::JoinedLetters
            | Code::MissingText
            | Code::AlteredText
            | Code::SplitWord
            | Code::GluedWords
            | Code::Hyphenation
            | Code::StyleSplit => Some(Self::Whole),
            Code::OutOfOrder => Some(Self::InOrder),
            Code::OutOfPlace => Some(Self::InPlace),
            Code::RepeatedText => Some(Self::Once),
            Code::UnexpectedText => Some(Self::NothingElse),
            Code::HeadingNotAlone => Some(Self::Headings),
            Code::LostField => Some(Self::Fields),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, Group};

    #[test]
    fn the_codes_with_an_aspect_are_those_that_are_raised_by_reading() {
        for code in Code::ALL {
            assert_eq!(Aspect::of(*code).is_some(), rules::rule(*code).group == Group::Reading, "{code}");
        }
    }
}
