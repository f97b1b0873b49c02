//! Words that tell what a piece of an entry's head is: a title, an employer, a school, a degree, a place.
//!
//! Parsers tell a title from an employer by the nouns of occupations (OpenResume has a list, Textkernel a taxonomy), a
//! school and a degree by a handful of words, and a place by the region or country at its end. The words are general ones;
//! nothing hangs on one of them alone, since all entries of a section are asked together.

use super::dictionary::{Dictionary, List};
use crate::language::fold;

/// Codes of states and provinces of the United States, Canada and Australia.
#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME",
    "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA",
    "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "PR", "AB", "BC", "MB", "NB", "NL",
    "NS", "ON", "PE", "QC", "SK", "NSW", "VIC", "QLD", "TAS", "ACT", "UK", "USA", "US", "UAE", "EU", "D.C.", "U.S.",
    "U.K.",
];

/// Words that towns begin with, or that stand before their last word.
#[rustfmt::skip]
const TOWN_STARTS: &[&str] = &[
    "San", "Santa", "Los", "Las", "New", "St.", "Saint", "Fort", "Ft.", "El", "La", "West", "East", "North", "South",
    "Palo", "Mountain", "Lake", "Salt", "Port", "Mount", "Cape", "Grand", "Great", "Little", "Long", "Den", "The",
    "Rio", "Ann", "Baton", "Kansas", "Oklahoma", "Redwood", "Virginia", "Cedar", "Green", "Colorado", "Menlo", "Tel",
    "Hong", "Kuala", "Buenos", "Mexico", "Washington", "Boca", "Iowa", "Jersey", "Des", "Overland", "Sioux", "Silver",
];

/// The words of a text without the punctuation around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let bare = |word: &str| !word.is_empty();
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | '(' | ')' | '|' | ';' | ':' | '（' | '）' | '、'))
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | '"' | '“' | '”' | '\'' | '*' | '„' | '«' | '»')))
        .filter(move |word| bare(word))
}

impl Dictionary {
    /// How much a text looks like a title (above 0) or an employer (below 0). What comes last counts: a `Systems
    /// Administrator` is a person; where what it is comes first, a title before all else does (`Ingénieur logiciel`).
    pub(super) fn title_score(self, text: &str) -> i32 {
        let (mut titled, mut body, mut score) = (false, false, 0);
        for word in words(text) {
            // A title that is glued to more ends in what it is: `Softwareentwickler`, `技术总监`.
            if self.is_body_word(word) {
                body = true;
                score = match titled {
                    true if self.head_first() => 2,
                    true => 0,
                    false => -2,
                };
            } else if self.is_title_word(word) {
                titled = true;
                score = 2;
            }
        }
        if body && !titled { -2 } else { score }
    }

    /// Whether a word is a noun of an occupation.
    pub(super) fn is_title_word(self, word: &str) -> bool {
        self.lists_or_plural(List::Titles, word) || self.ends_as_title(&fold(word))
    }

    /// Whether a text names a company or another body.
    fn is_body(self, text: &str) -> bool {
        words(text).any(|word| self.is_body_word(word))
    }

    fn is_body_word(self, word: &str) -> bool {
        self.lists_or_plural(List::Bodies, word) || self.has_part(List::Bodies, &fold(word))
    }

    /// Whether a text names a school.
    pub(super) fn is_school(self, text: &str) -> bool {
        let is_one = |word| self.lists_or_plural(List::Schools, word) || self.has_part(List::Schools, &fold(word));
        words(text).any(is_one)
    }

    /// Whether a word is of a degree, full stops apart (`B.Sc.`).
    fn is_degree_word(self, word: &str) -> bool {
        let plain: std::borrow::Cow<'_, str> =
            if word.contains('.') { word.replace('.', "").into() } else { word.into() };
        // Two letters are a degree only as such are written, not in small letters.
        let written = plain.chars().count() > 2 || !plain.starts_with(char::is_lowercase);
        let plain = fold(&plain);
        written && (self.lists(List::Degrees, &plain) || self.has_part(List::Degrees, &plain))
    }

    /// Whether a text names a degree.
    pub(super) fn is_degree(self, text: &str) -> bool {
        words(text).any(|word| self.is_degree_word(word))
    }

    /// Whether a text is a place: up to four pieces between commas, the last a region, a country or `Remote`.
    pub(super) fn is_place(self, text: &str) -> bool {
        let pieces = text.split(", ").count();
        let last = text.rsplit(", ").next().unwrap_or_default();
        let last = last.split(" (").next().unwrap_or_default();
        // A postal code may stand at either end.
        let named = last.trim_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '-');
        let named = if named.is_empty() { last } else { named };
        let known = self.lists(List::Lands, named) || (pieces > 1 && self.is_region(last));
        // `CO` is Colorado here, and a company elsewhere.
        let town = text.rsplit_once(", ").map_or(text, |(town, _)| town);
        known
            && !self.is_body(town)
            && !self.is_school(text)
            && pieces <= 3
            && text.split_whitespace().count() <= 9
            && self.title_score(text) <= 0
    }

    /// A code of a region, after the name of a state or not, and before a postal code or not (`California CA 94115`).
    fn is_region(self, text: &str) -> bool {
        let Some(at) = text.split_whitespace().position(|word| REGIONS.contains(&word)) else { return false };
        let before: Vec<&str> = text.split_whitespace().take(at).collect();
        let postal = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
        (before.is_empty() || self.lists(List::Lands, &before.join(" ")))
            && text.split_whitespace().skip(at + 1).all(postal)
    }

    /// Splits a place off a text where the gap before it was lost: `Lakeview College Duluth, MN`. How many words the town
    /// has can't be known, so it is one, and those before it that towns begin with.
    pub(super) fn split_glued_place(self, text: &str) -> Option<(&str, &str)> {
        let (before, land) = text.split_once(", ")?;
        let mut start = before.rfind(' ')?;
        // A country alone is too weak a sign, unless the title of a position is what stands before the town.
        let titled = before.get(..start)?.rsplit(' ').next().is_some_and(|word| self.lists(List::Titles, word));
        if land.contains(',') || !(self.is_region(land) || (titled && self.lists(List::Lands, land))) {
            return None;
        }
        while let Some(at) = before.get(..start).and_then(|head| head.rfind(' ')) {
            if !before.get(at + 1..start).is_some_and(|word| TOWN_STARTS.contains(&word)) {
                break;
            }
            start = at;
        }
        Some((text.get(..start)?.trim_end(), text.get(start + 1..)?))
    }

    /// The ways to split a place off the end of a text such as `Acme, Berlin, Germany`: what is before it, and the place; a
    /// town and its land before a land alone.
    pub(super) fn split_places(self, text: &str) -> impl Iterator<Item = (&str, &str)> {
        let commas: Vec<usize> = text.match_indices(", ").map(|(at, _)| at).collect();
        let starts = [commas.len().checked_sub(2), commas.len().checked_sub(1)];
        starts.into_iter().flatten().filter_map(move |index| {
            let at = *commas.get(index)?;
            let (before, place) = (text.get(..at)?, text.get(at + 2..)?);
            self.is_place(place).then_some((before, place))
        })
    }

    /// Splits a town with its land off the end of a text.
    pub(super) fn split_town(self, text: &str) -> Option<(&str, &str)> {
        self.split_places(text).find(|(_, place)| place.contains(", "))
    }

    /// Splits the town off an employer's name, as in `Acme, Houston, TX`; `Austin, Texas, USA` is a place as a whole.
    pub(super) fn split_employer(self, text: &str) -> Option<(&str, &str)> {
        let (before, place) = self.split_town(text)?;
        let town = place.split(", ").next()?;
        let digit = before.starts_with(|c: char| c.is_ascii_digit());
        let named = self.title_score(before) <= 0 && !before.contains(", ") && !digit;
        let land = self.lists(List::Lands, town) || self.is_region(town);
        (named && !before.is_empty() && !land).then_some((before, place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_employers_are_told_apart_by_their_nouns() {
        assert!(Dictionary::english().title_score("Senior Software Engineer II") > 0);
        assert!(Dictionary::english().title_score("Systems Administrator") > 0);
        assert!(Dictionary::english().title_score("Acme Systems GmbH") < 0);
        assert_eq!(Dictionary::english().title_score("Initech"), 0);
    }

    #[test]
    fn degrees_are_known_with_and_without_full_stops_and_prepositions_are_none() {
        for degree in ["B.Sc. Informatics", "BSc", "Bachelor of Arts", "Ph.D.", "M.S. in Physics"] {
            assert!(Dictionary::english().is_degree(degree), "{degree}");
        }
        assert!(!Dictionary::english().is_degree("to be or me"));
    }

    #[test]
    fn places_end_in_a_region_or_a_country() {
        for place in ["Austin, TX 78701", "Berlin, Germany", "Remote", "Toronto, ON M5V 2T6", "Germany", "Denver, CO"] {
            assert!(Dictionary::english().is_place(place), "{place}");
        }
        for other in ["Rome", "Acme, Inc.", "TX", "Senior Engineer, Remote", "Senior Engineer, Trucks AB"] {
            assert!(!Dictionary::english().is_place(other), "{other}");
        }
    }

    #[test]
    fn a_place_is_split_off_with_its_town() {
        assert_eq!(
            Dictionary::english().split_town("Acme, Inc., Berlin, Germany"),
            Some(("Acme, Inc.", "Berlin, Germany"))
        );
        assert_eq!(Dictionary::english().split_town("Acme, Germany"), None);
        assert_eq!(Dictionary::english().split_places("Acme, Germany").next(), Some(("Acme", "Germany")));
        assert_eq!(Dictionary::english().split_places("Acme, Inc.").next(), None);
        assert_eq!(
            Dictionary::english().split_glued_place("Lakeview College Duluth, MN"),
            Some(("Lakeview College", "Duluth, MN"))
        );
        assert_eq!(
            Dictionary::english().split_glued_place("Senior Engineer Lima, Peru"),
            Some(("Senior Engineer", "Lima, Peru"))
        );
        assert_eq!(Dictionary::english().split_glued_place("Acme Rockets Lima, Peru"), None);
        let employer = |text| Dictionary::english().split_employer(text);
        assert_eq!(employer("Acme, Houston, TX"), Some(("Acme", "Houston, TX")));
        assert_eq!(employer("Austin, Texas, USA"), None);
        assert_eq!(employer("Houston, TX"), None);
        assert_eq!(employer("Field Assistant, Volcano Office, Iceland"), None);
        assert_eq!(Dictionary::english().split_glued_place("Acme San Diego, CA"), Some(("Acme", "San Diego, CA")));
    }
}
