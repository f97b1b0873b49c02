//! How dates and web addresses are worded where the language leaves a choice: the options of a theme that are words and not
//! looks. They act here, before any theme, so that whoever reads the PDF is held to the same words.

use super::tree::Paper;

/// The choices, each with the usual one as its default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wording {
    /// How a month is written.
    pub dates: DateStyle,
    /// What stands between two dates.
    pub dash: Dash,
    /// How much of a web address is shown.
    pub links: Links,
    /// The paper, where the resume names none.
    pub paper: Option<Paper>,
}

/// How a month is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateStyle {
    /// `Jan 2020`.
    #[default]
    Short,
    /// `January 2020`.
    Long,
    /// `01/2020`.
    Numeric,
    /// `2020-01`.
    Iso,
}

/// What stands between two dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dash {
    /// ` - `. Two reports have it that an import lost dates over a dash.
    #[default]
    Hyphen,
    /// ` – `.
    EnDash,
}

/// How much of a web address is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Links {
    /// All of it.
    #[default]
    Whole,
    /// Without `https://`, `www.` and a slash at the end. The address that it leads to is whole.
    Short,
}

impl Wording {
    /// The choices by the values of a theme's options, given by their names. A value that is none of the known ones is as
    /// good as none.
    pub fn of<'a>(option: impl Fn(&str) -> Option<&'a str>) -> Self {
        let dates = match option("date-style") {
            Some("long") => DateStyle::Long,
            Some("numeric") => DateStyle::Numeric,
            Some("iso") => DateStyle::Iso,
            _ => DateStyle::Short,
        };
        let dash = if option("date-dash") == Some("en-dash") { Dash::EnDash } else { Dash::Hyphen };
        let links = if option("links") == Some("short") { Links::Short } else { Links::Whole };
        let paper = match option("paper") {
            Some("a4") => Some(Paper::A4),
            Some("letter") => Some(Paper::Letter),
            _ => None,
        };
        Self { dates, dash, links, paper }
    }

    /// A web address as it is shown.
    pub(super) fn link(self, address: &str) -> &str {
        if self.links == Links::Whole {
            return address;
        }
        let bare = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
        let bare = bare.strip_prefix("www.").unwrap_or(bare);
        let bare = bare.strip_suffix('/').unwrap_or(bare);
        // An address of nothing but what is left out stays.
        if bare.is_empty() { address } else { bare }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_address_has_neither_scheme_nor_www_nor_a_slash_at_its_end() {
        let short = Wording { links: Links::Short, ..Wording::default() };
        for (address, shown) in [
            ("https://www.linkedin.com/in/ada/", "linkedin.com/in/ada"),
            ("http://ada.example", "ada.example"),
            ("www.ada.example/a?b=c/", "ada.example/a?b=c"),
            ("wwwx.example", "wwwx.example"),
            ("ftp://ada.example", "ftp://ada.example"),
            ("https://www.", "https://www."),
        ] {
            assert_eq!(short.link(address), shown);
            assert_eq!(Wording::default().link(address), address);
        }
    }
}
