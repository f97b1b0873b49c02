//! Words and dates by locale: headings, months, and the few labels that atsafe itself adds.
//!
//! The headings are the exact words that resume parsers look for (OpenResume, OfflineCV and the Textkernel and
//! RChilli documentation name them); the synonyms are those that the same parsers take as well.

use super::tree::SectionKind;
use crate::resume::Date;

/// The wording of one locale.
#[derive(Debug)]
pub(super) struct Locale {
    /// BCP 47 tag, such as `en-GB`.
    pub(super) tag: &'static str,
    /// The language part.
    pub(super) lang: &'static str,
    /// The region part.
    pub(super) region: &'static str,
    headings: &'static [(SectionKind, &'static str, &'static [&'static str])],
    months: [&'static str; 12],
    present: &'static str,
    /// What stands between the ends of a range. A plain hyphen: reports have it that an import lost dates over a dash.
    range: &'static str,
    /// Labels of groups.
    pub(super) labels: &'static Labels,
}

/// Labels in front of groups that would not explain themselves.
#[derive(Debug)]
pub(super) struct Labels {
    pub(super) gpa: &'static str,
    pub(super) grade: &'static str,
    pub(super) courses: &'static str,
    pub(super) keywords: &'static str,
    pub(super) built_with: &'static str,
    pub(super) roles: &'static str,
    pub(super) kind: &'static str,
}

const ENGLISH_HEADINGS: &[(SectionKind, &str, &[&str])] = &[
    (
        SectionKind::Summary,
        "Summary",
        &[
            "Professional Summary",
            "Profile",
            "Professional Profile",
            "Objective",
            "Career Objective",
            "About",
            "About Me",
        ],
    ),
    (
        SectionKind::Skills,
        "Technical Skills",
        &["Skills", "Core Competencies", "Technologies", "Key Skills", "Skills and Technologies", "Core Skills"],
    ),
    (
        SectionKind::Work,
        "Professional Experience",
        &["Experience", "Work Experience", "Employment", "Employment History", "Work History", "Career History"],
    ),
    (
        SectionKind::Projects,
        "Projects",
        &["Personal Projects", "Selected Projects", "Key Projects", "Open Source Projects"],
    ),
    (
        SectionKind::Education,
        "Education",
        &["Academics", "Academic Background", "Qualifications", "Education and Training"],
    ),
    (
        SectionKind::Certificates,
        "Certifications",
        &["Certificates", "Licenses", "Licenses and Certifications", "Licenses & Certifications"],
    ),
    (SectionKind::Publications, "Publications", &["Selected Publications", "Publications and Talks"]),
    (SectionKind::Awards, "Awards", &["Honors", "Honours", "Awards and Honors", "Achievements", "Accomplishments"]),
    (SectionKind::Volunteer, "Volunteering", &["Volunteer", "Community Service", "Community Involvement"]),
    (SectionKind::Languages, "Languages", &["Spoken Languages", "Language Skills"]),
    (SectionKind::Interests, "Interests", &["Hobbies", "Hobbies and Interests"]),
    (SectionKind::References, "References", &["Recommendations", "Testimonials"]),
];

const ENGLISH_LABELS: Labels = Labels {
    gpa: "GPA",
    grade: "Grade",
    courses: "Coursework",
    keywords: "Keywords",
    built_with: "Built with",
    roles: "Roles",
    kind: "Type",
};

const fn english(tag: &'static str, region: &'static str, september: &'static str) -> Locale {
    Locale {
        tag,
        lang: "en",
        region,
        headings: ENGLISH_HEADINGS,
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", september, "Oct", "Nov", "Dec"],
        present: "Present",
        range: " - ",
        labels: &ENGLISH_LABELS,
    }
}

/// Every locale there is; the first of a language is its default.
static LOCALES: &[Locale] = &[english("en-US", "US", "Sep"), english("en-GB", "GB", "Sept")];

/// The tags of all locales.
pub(super) fn tags() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|locale| locale.tag)
}

/// The headings that parsers know, of all sections in all locales.
pub(super) fn headings() -> impl Iterator<Item = &'static str> {
    let all = LOCALES.iter().flat_map(|locale| locale.headings);
    all.flat_map(|(_, heading, others)| std::iter::once(*heading).chain(others.iter().copied()))
}

/// The locale of a tag (`en`, `en-GB`, `en_gb`).
pub(super) fn find(tag: &str) -> Option<&'static Locale> {
    let tag = tag.replace('_', "-");
    let same = |locale: &&Locale| locale.tag.eq_ignore_ascii_case(&tag) || locale.lang.eq_ignore_ascii_case(&tag);
    LOCALES.iter().find(same)
}

impl Locale {
    /// The standard heading of a section.
    pub(super) fn heading(&self, kind: SectionKind) -> &'static str {
        self.headings.iter().find(|(of, ..)| *of == kind).map_or("", |(_, heading, _)| heading)
    }

    /// Whether parsers know a heading as that of such a section; any section's heading will do for a user's own one.
    pub(super) fn is_standard(&self, kind: SectionKind, heading: &str) -> bool {
        let known = |(of, main, synonyms): &(SectionKind, &str, &[&str])| {
            (*of == kind || kind == SectionKind::Custom)
                && (main.eq_ignore_ascii_case(heading) || synonyms.iter().any(|s| s.eq_ignore_ascii_case(heading)))
        };
        self.headings.iter().any(known)
    }

    /// A date at its own precision.
    pub(super) fn date(&self, date: Date) -> String {
        match date {
            Date::Year(year) => year.to_string(),
            Date::Month(year, month) => format!("{} {year}", self.month(month)),
            Date::Day(year, month, day) => format!("{day} {} {year}", self.month(month)),
            Date::Present => self.present.to_owned(),
        }
    }

    /// A range of dates; a single date if both ends are worded alike.
    pub(super) fn range(&self, start: Date, end: Date) -> String {
        let (start, end) = (self.date(start), self.date(end));
        if start == end { start } else { format!("{start}{}{end}", self.range) }
    }

    fn month(&self, month: u8) -> &'static str {
        self.months[usize::from(month.clamp(1, 12) - 1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_shown_at_the_precision_given_and_no_finer() {
        let locale = find("en").unwrap();
        assert_eq!(locale.range(Date::Year(2019), Date::Month(2020, 2)), "2019 - Feb 2020");
        assert_eq!(locale.range(Date::Month(2020, 1), Date::Present), "Jan 2020 - Present");
        assert_eq!(locale.date(Date::Day(2024, 2, 29)), "29 Feb 2024");
        assert_eq!(locale.range(Date::Year(2019), Date::Year(2019)), "2019");
    }

    #[test]
    fn locales_are_found_by_language_and_by_region_in_any_case() {
        assert_eq!(find("en").map(|l| l.tag), Some("en-US"));
        assert_eq!(find("en_gb").map(|l| l.tag), Some("en-GB"));
        assert!(find("xx").is_none());
        assert_eq!(find("en-GB").unwrap().date(Date::Month(2020, 9)), "Sept 2020");
    }

    #[test]
    fn every_locale_has_a_heading_for_every_section_and_knows_it_as_standard() {
        for locale in LOCALES {
            for (kind, heading, _) in locale.headings {
                assert_eq!(locale.heading(*kind), *heading);
                assert!(locale.is_standard(*kind, &heading.to_uppercase()));
            }
            assert!(!locale.is_standard(SectionKind::Work, "Where I've Been"));
            assert!(!locale.is_standard(SectionKind::Work, "Education"));
        }
    }
}
