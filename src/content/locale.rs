//! Words and dates of a resume in its language: headings, dates, countries, and the few labels that atsafe itself adds.

use super::tree::SectionKind;
use super::wording::{Dash, DateStyle, Wording};
use crate::language::{self, DateForm, Labels, Language, RANGE};
use crate::resume::{Date, country_position, english_name};

/// Between two dates that are parted by a dash.
const EN_DASH: &str = " \u{2013} ";

/// The wording of one language, and what was chosen where it leaves a choice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Locale(pub(super) &'static Language, pub(super) Wording);

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
            Date::Month(year, month) => self.month(year, month),
            Date::Day(year, month, day) if self.1.dates == DateStyle::Iso => format!("{year}-{month:02}-{day:02}"),
            // In every other style with the month's name: 03/04/2020 is two days, by country.
            Date::Day(year, month, day) => dates.day(year, month, day),
            Date::Present => dates.present.to_owned(),
        }
    }

    /// A year's month in the style that was chosen. Languages that write `2020/01` do so in all styles but one.
    fn month(self, year: i32, month: u8) -> String {
        let dates = &self.0.dates;
        match self.1.dates {
            DateStyle::Iso => format!("{year}-{month:02}"),
            DateStyle::Numeric if dates.form != DateForm::Slashes => format!("{month:02}/{year}"),
            DateStyle::Long if dates.form != DateForm::Slashes => format!("{} {year}", self.month_in_full(month)),
            _ => dates.month(year, month),
        }
    }

    /// A month's name in full, with a capital where the language's short names have one.
    fn month_in_full(self, month: u8) -> String {
        let at = usize::from(month.clamp(1, 12) - 1);
        let (full, short) = (self.0.words.months[at], self.0.dates.months[at]);
        let mut letters = full.chars();
        match letters.next().filter(|_| short.starts_with(char::is_uppercase)) {
            Some(first) => language::capitals(&first.to_string(), self.0.lang()) + letters.as_str(),
            None => full.to_owned(),
        }
    }

    /// A range of dates; a single date if both ends are worded alike.
    pub(super) fn range(self, start: Date, end: Date) -> String {
        let (start, end) = (self.date(start), self.date(end));
        let dash = if self.1.dash == Dash::EnDash { EN_DASH } else { RANGE };
        if start == end { start } else { format!("{start}{dash}{end}") }
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
        styled(tag, Wording::default())
    }

    fn styled(tag: &str, wording: Wording) -> Locale {
        Locale(language::find(tag).unwrap().language, wording)
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
    fn dates_are_written_as_was_chosen() {
        let dates = [Date::Month(2020, 1), Date::Day(2024, 2, 29), Date::Year(2019), Date::Present];
        let written = |tag: &str, dates_in: DateStyle| {
            let locale = styled(tag, Wording { dates: dates_in, ..Wording::default() });
            dates.map(|date| locale.date(date)).join(", ")
        };
        assert_eq!(written("en", DateStyle::Long), "January 2020, 29 Feb 2024, 2019, Present");
        assert_eq!(written("en", DateStyle::Numeric), "01/2020, 29 Feb 2024, 2019, Present");
        assert_eq!(written("en", DateStyle::Iso), "2020-01, 2024-02-29, 2019, Present");
        assert_eq!(written("de", DateStyle::Long), "Januar 2020, 29. Feb 2024, 2019, heute");
        assert_eq!(written("fr", DateStyle::Long), "janvier 2020, 29 févr. 2024, 2019, aujourd'hui");
        assert_eq!(written("ja", DateStyle::Long), "2020/01, 2024/02/29, 2019, 現在");
        assert_eq!(written("ja", DateStyle::Numeric), "2020/01, 2024/02/29, 2019, 現在");
        let dashed = styled("en", Wording { dash: Dash::EnDash, ..Wording::default() });
        assert_eq!(dashed.range(Date::Month(2020, 1), Date::Present), "Jan 2020 \u{2013} Present");
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
