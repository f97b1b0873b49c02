//! The words that a blind reading goes by, language by language: headings, months, and what joins dates.
//!
//! Headings are those that public parsers look for: the section keywords of OpenResume and OfflineCV, the section types
//! of Textkernel's and RChilli's documentation, and their plain variants. A further language is a further [`Lexicon`].

use super::parsed::Topic;

/// The words of one language, in lower case.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Headings, without the words of `qualifiers` in front.
    pub(super) headings: &'static [(Topic, &'static [&'static str])],
    /// Words that may stand before a heading without changing what it says.
    pub(super) qualifiers: &'static [&'static str],
    /// What joins two headings into one.
    pub(super) and: &'static [&'static str],
    /// The months in full; any beginning of three letters or more is taken too.
    pub(super) months: [&'static str; 12],
    /// Seasons and quarters, with the month they begin in.
    pub(super) seasons: &'static [(&'static str, u8)],
    /// What an end is called that is not there yet.
    pub(super) present: &'static [&'static str],
    /// What stands between the ends of a range.
    pub(super) to: &'static [&'static str],
    /// What stands before a beginning without an end.
    pub(super) since: &'static [&'static str],
    /// What stands before an end without a beginning.
    pub(super) until: &'static [&'static str],
    /// What may stand before a date in a head without being part of it.
    pub(super) leads: &'static [&'static str],
    /// Words that a line does not end with unless its sentence goes on, and after which no date of a head follows.
    pub(super) links: &'static [&'static str],
}

/// All languages there are.
pub(super) static LEXICONS: &[Lexicon] = &[ENGLISH];

#[rustfmt::skip]
const ENGLISH: Lexicon = Lexicon {
    headings: &[
        (
            Topic::Contact,
            &[
                "contact", "contacts", "contact information", "contact details", "contact info", "personal details",
                "personal information", "personal info", "personal data",
            ],
        ),
        (
            Topic::Summary,
            &[
                "summary", "profile", "objective", "about", "about me", "summary of qualifications",
                "qualifications summary", "statement", "personal statement", "overview", "introduction", "bio",
                "biography", "highlights", "career highlights", "welcome",
            ],
        ),
        (
            Topic::Skills,
            &[
                "skills", "skill", "skill set", "skillset", "competencies", "competences", "technologies", "tools",
                "expertise", "areas of expertise", "proficiencies", "abilities", "strengths", "capabilities",
                "tech stack", "knowledge", "programming languages", "frameworks", "software",
            ],
        ),
        (
            Topic::Work,
            &[
                "experience", "work", "employment", "work history", "work experience", "experience history",
                "job history", "employment history", "employment experience", "employment record", "career",
                "career history", "career summary", "positions held", "professional background", "background",
                "internships", "internship", "jobs",
            ],
        ),
        (
            Topic::Projects,
            &["projects", "project", "project experience", "projects experience", "side projects", "portfolio"],
        ),
        (
            Topic::Education,
            &[
                "education", "academics", "qualifications", "academic background", "academic history",
                "academic qualifications", "education background", "educational background", "studies", "training",
                "schooling", "degrees",
            ],
        ),
        (
            Topic::Certificates,
            &[
                "certifications", "certificates", "certification", "certificate", "licenses", "licences", "licensure",
                "credentials", "accreditations",
            ],
        ),
        (
            Topic::Publications,
            &[
                "publications", "publication", "papers", "articles", "books", "publications list",
                "list of publications",
            ],
        ),
        (
            Topic::Awards,
            &[
                "awards", "award", "honors", "honours", "honor", "achievements", "accomplishments", "recognition",
                "recognitions", "scholarships", "grants", "distinctions", "prizes",
            ],
        ),
        (
            Topic::Volunteer,
            &[
                "volunteering", "volunteer", "volunteer work", "volunteer experience", "volunteering experience",
                "voluntary work", "volunteer activities", "community service", "community involvement",
                "community work", "social engagement", "civic engagement",
            ],
        ),
        (Topic::Languages, &["languages", "language", "spoken languages", "language skills", "foreign languages"]),
        (Topic::Interests, &["interests", "interest", "hobbies", "passions"]),
        (
            Topic::References,
            &["references", "reference", "recommendations", "testimonials", "referees", "references available"],
        ),
        (
            Topic::Other,
            &[
                "patents", "conferences", "talks", "presentations", "speaking", "speaking engagements", "memberships",
                "affiliations", "professional memberships", "activities", "extracurricular activities", "leadership",
                "leadership experience", "military service", "military experience", "military", "courses",
                "coursework", "information", "details", "declaration", "availability", "security clearance",
                "clearance", "miscellaneous", "research", "research experience", "teaching", "teaching experience",
                "research interests", "open source", "open source contributions", "contributions",
                "professional development", "extracurriculars", "appendix",
            ],
        ),
    ],
    qualifiers: &[
        "professional", "relevant", "related", "selected", "key", "core", "main", "technical", "technology", "it",
        "computer", "career", "executive", "additional", "other", "personal", "recent", "previous", "past", "notable",
        "my", "academic", "general", "industry", "soft", "hard", "independent", "open", "source", "freelance",
        "formal", "major", "significant", "special", "spoken", "earlier", "current",
    ],
    and: &["and", "&", "/", "+", "|", ","],
    months: [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    seasons: &[
        ("spring", 3),
        ("summer", 6),
        ("fall", 9),
        ("autumn", 9),
        ("winter", 12),
        ("q1", 1),
        ("q2", 4),
        ("q3", 7),
        ("q4", 10),
    ],
    present: &["present", "current", "currently", "now", "today", "ongoing", "date"],
    to: &["to", "until", "till", "through", "thru"],
    since: &["since", "from"],
    until: &["until", "till"],
    leads: &[
        "expected", "anticipated", "graduated", "graduating", "graduation", "class", "issued", "completed", "awarded",
        "published", "of", "on", "date", "dates", "expires", "valid",
    ],
    links: &[
        "a", "an", "the", "and", "or", "of", "in", "on", "at", "by", "to", "for", "from", "with", "into", "over",
        "than", "as", "that", "which", "while", "via", "per", "between", "during", "through", "under", "after",
        "before", "its", "their", "our", "using", "including", "is", "are", "was", "were", "since", "until", "about",
        "across", "within",
    ],
};

/// Whether any language's list, as `pick` chooses it, holds a word.
pub(super) fn lists(pick: impl Fn(&Lexicon) -> &'static [&'static str], word: &str) -> bool {
    LEXICONS.iter().any(|lexicon| pick(lexicon).iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// What a month is called in full, in lower case.
pub(crate) fn months(month: u8) -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().filter_map(move |lexicon| lexicon.months.get(usize::from(month).checked_sub(1)?).copied())
}

/// What an end is called that is not there yet.
pub(crate) fn present() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().flat_map(|lexicon| lexicon.present).copied()
}

/// What stands between the ends of a range.
pub(crate) fn to() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().flat_map(|lexicon| lexicon.to).copied()
}

/// What stands before a beginning without an end.
pub(crate) fn since() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().flat_map(|lexicon| lexicon.since).copied()
}

/// What may stand before a date in a head without being part of it.
pub(crate) fn leads() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().flat_map(|lexicon| lexicon.leads).copied()
}
