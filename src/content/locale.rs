//! Words and dates of a resume in its language: headings, dates, countries, and the few labels that atsafe itself adds.

use super::tree::SectionKind;
use crate::language::{self, Labels, Language, RANGE};
use crate::resume::{Date, country_position, english_name};

/// The wording of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Locale(pub(super) &'static Language);

/// The headings that parsers know, of all sections in all languages.
pub(super) fn headings() -> impl Iterator<Item = &'static str> {
    let all = language::LANGUAGES.iter().flat_map(|language| language.headings);
    all.flat_map(language::Heading::standard)
}

/// The language in which a heading is one of such a section.
pub(super) fn language_of(kind: SectionKind, heading: &str) -> Option<&'static Language> {
    language::LANGUAGES.into_iter().find(|language| language.expects(kind.topic(), heading))
}

impl Locale {
    /// The standard heading of a section.
    pub(super) fn heading(self, kind: SectionKind) -> &'static str {
        kind.topic().map_or("", |topic| self.0.heading(topic))
    }

    /// Whether parsers know a heading as that of such a section, in the language or in English, which they know everywhere;
    /// any section's heading will do for a user's own one.
    pub(super) fn is_standard(self, kind: SectionKind, heading: &str) -> bool {
        [self.0, language::ENGLISH].into_iter().any(|language| language.expects(kind.topic(), heading))
    }

    /// Labels of groups.
    pub(super) fn labels(self) -> &'static Labels {
        &self.0.labels
    }

    /// The name of a country, given its code in any case.
    pub(super) fn country(self, code: &str) -> Option<&'static str> {
        let own = country_position(code).and_then(|at| self.0.countries.get(at).copied());
        own.or_else(|| english_name(code))
    }

    /// A date at its own precision.
    pub(super) fn date(self, date: Date) -> String {
        let dates = &self.0.dates;
        match date {
            Date::Year(year) => year.to_string(),
            Date::Month(year, month) => dates.month(year, month),
            Date::Day(year, month, day) => dates.day(year, month, day),
            Date::Present => dates.present.to_owned(),
        }
    }

    /// A range of dates; a single date if both ends are worded alike.
    pub(super) fn range(self, start: Date, end: Date) -> String {
        let (start, end) = (self.date(start), self.date(end));
        if start == end { start } else { format!("{start}{RANGE}{end}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [SectionKind; 12] = [
        SectionKind::Summary,
        SectionKind::Skills,
        SectionKind::Work,
        SectionKind::Projects,
        SectionKind::Education,
        SectionKind::Certificates,
        SectionKind::Publications,
        SectionKind::Awards,
        SectionKind::Volunteer,
        SectionKind::Languages,
        SectionKind::Interests,
        SectionKind::References,
    ];

    fn locale(tag: &str) -> Locale {
        Locale(language::find(tag).unwrap().language)
    }

    #[test]
    fn dates_are_shown_at_the_precision_given_and_no_finer() {
        let locale = locale("en");
        assert_eq!(locale.range(Date::Year(2019), Date::Month(2020, 2)), "2019 - Feb 2020");
        assert_eq!(locale.range(Date::Month(2020, 1), Date::Present), "Jan 2020 - Present");
        assert_eq!(locale.date(Date::Day(2024, 2, 29)), "29 Feb 2024");
        assert_eq!(locale.range(Date::Year(2019), Date::Year(2019)), "2019");
    }

    #[test]
    fn a_region_may_have_forms_of_its_own() {
        assert_eq!(locale("en-GB").date(Date::Month(2020, 9)), "Sept 2020");
        assert_eq!(locale("en-US").date(Date::Month(2020, 9)), "Sep 2020");
    }

    #[test]
    fn every_language_has_a_heading_for_every_section_and_knows_it_as_standard() {
        for tag in language::tags() {
            let locale = locale(tag);
            for kind in KINDS {
                let heading = locale.heading(kind);
                assert!(!heading.is_empty(), "{tag} {kind:?}");
                assert!(locale.is_standard(kind, heading), "{heading}");
                assert!(locale.is_standard(kind, &language::capitals(heading, locale.0.lang())), "{heading}");
                assert!(locale.is_standard(SectionKind::Custom, heading), "{heading}");
            }
            assert!(!locale.is_standard(SectionKind::Work, "Where I've Been"));
            assert!(!locale.is_standard(SectionKind::Work, locale.heading(SectionKind::Education)));
        }
    }

    #[test]
    fn a_heading_of_another_language_is_not_standard_and_its_language_is_known() {
        assert!(!locale("en").is_standard(SectionKind::Work, "Berufserfahrung"));
        assert_eq!(language_of(SectionKind::Work, "BERUFSERFAHRUNG").map(|language| language.tag), Some("de"));
        assert!(locale("de").is_standard(SectionKind::Work, "Work Experience"));
        assert!(language_of(SectionKind::Work, "Where I've Been").is_none());
    }

    #[test]
    fn countries_are_named_in_the_language() {
        for (tag, code, name) in [("en", "de", "Germany"), ("de", "DE", "Deutschland"), ("pl", "ZW", "Zimbabwe")] {
            assert_eq!(locale(tag).country(code), Some(name));
        }
        assert_eq!(locale("de").country("XX"), None);
    }
}
