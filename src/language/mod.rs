//! The words of each language: those that are printed, and those by which a text is understood.
//!
//! One file a language, each with one [`Language`]. `content` words headings, dates and labels by it; the blind reader of
//! `ats` goes by the same tables and knows nothing else of the resume. What is printed is therefore in the reader's tables
//! by construction, and a further language is a further file and a line in [`LANGUAGES`].
//!
//! Where the tables come from is said in each file. Months are those of CLDR 47; headings those that guides in the language name, the
//! printed one first.

mod case;
mod chinese;
mod danish;
mod dutch;
mod english;
mod french;
mod german;
mod greek;
mod italian;
mod japanese;
mod norwegian;
mod polish;
mod portuguese;
mod russian;
pub mod script;
mod spanish;
mod swedish;
mod tag;
#[cfg(test)]
mod tests;
mod turkish;
mod words;

pub use case::{bare_capital, capitals, fold};
pub use script::{is_blankless, is_right_to_left};
pub use tag::{Locale, find, tags};
pub use words::Words;

/// Every language that the blind reader knows. English first: it is the one of a text of which nothing is known.
pub static LANGUAGES: [&Language; 16] = [
    &english::ENGLISH,
    &german::GERMAN,
    &french::FRENCH,
    &spanish::SPANISH,
    &italian::ITALIAN,
    &portuguese::PORTUGUESE,
    &dutch::DUTCH,
    &polish::POLISH,
    &swedish::SWEDISH,
    &norwegian::NORWEGIAN,
    &danish::DANISH,
    &turkish::TURKISH,
    &russian::RUSSIAN,
    &greek::GREEK,
    &japanese::JAPANESE,
    &chinese::CHINESE,
];

/// The English of a resume without a locale, and of every text that is in no other language.
pub static ENGLISH: &Language = &english::ENGLISH;

/// The words of a language, or of a language as one country writes it.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag, with the region or script where the words are those of one: `de`, `pt-BR`, `zh-Hans`.
    pub tag: &'static str,
    /// Its English name.
    pub name: &'static str,
    /// The region that a PDF names where the tag of a resume has none.
    pub region: Option<&'static str>,
    /// Headings by what they open.
    pub headings: &'static [Heading],
    /// Labels of groups.
    pub labels: Labels,
    /// How dates are printed.
    pub dates: Dates,
    /// Countries' names in the order of ISO 3166-1's codes, by CLDR; none for English, whose names are the table's own.
    pub countries: &'static [&'static str],
    /// What a reader of the language knows.
    pub words: Words,
}

/// What a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// E-mail, phone and the like under a heading of their own.
    Contact,
    /// A summary or an objective.
    Summary,
    /// Skills by group.
    Skills,
    /// Positions.
    Work,
    /// Projects.
    Projects,
    /// Schools and degrees.
    Education,
    /// Certificates and licences.
    Certificates,
    /// Publications.
    Publications,
    /// Awards and honours.
    Awards,
    /// Voluntary positions.
    Volunteer,
    /// Spoken languages.
    Languages,
    /// Hobbies.
    Interests,
    /// People to ask.
    References,
    /// A heading that parsers know, of something that has no fields.
    Other,
    /// A line that looks like a heading, but that no table holds.
    Unknown,
}

/// The headings of one topic.
#[derive(Debug)]
pub struct Heading {
    /// What it opens.
    pub topic: Topic,
    /// The one that is printed; empty for what has no section of its own.
    pub printed: &'static str,
    /// Others that recruiters and parsers expect: they may stand in a resume without a word of warning.
    pub synonyms: &'static [&'static str],
    /// Further ones that a reader takes, without the words of [`Words::qualifiers`] in front.
    pub further: &'static [&'static str],
}

impl Heading {
    const fn new(
        topic: Topic,
        printed: &'static str,
        synonyms: &'static [&'static str],
        further: &'static [&'static str],
    ) -> Self {
        Self { topic, printed, synonyms, further }
    }

    /// A topic that has no section of its own.
    const fn read(topic: Topic, further: &'static [&'static str]) -> Self {
        Self::new(topic, "", &[], further)
    }

    /// The headings that may stand in a resume: the printed one and its synonyms.
    pub fn standard(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.printed).filter(|printed| !printed.is_empty()).chain(self.synonyms.iter().copied())
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.standard().chain(self.further.iter().copied())
    }
}

/// Labels in front of groups that would not explain themselves.
#[derive(Debug)]
pub struct Labels {
    /// A grade point average: a number out of 5 or less.
    pub gpa: &'static str,
    /// Any other grade.
    pub grade: &'static str,
    /// Courses of a degree.
    pub courses: &'static str,
    /// Keywords of a position or publication.
    pub keywords: &'static str,
    /// What a project was made with.
    pub built_with: &'static str,
    /// The person's roles in a project.
    pub roles: &'static str,
    /// The kind of a project.
    pub kind: &'static str,
}

/// How dates are printed.
#[derive(Debug)]
pub struct Dates {
    /// The months as they stand before a year.
    pub months: [&'static str; 12],
    /// The months as they stand after a day, where that is another case.
    pub in_days: Option<[&'static str; 12]>,
    /// The end that is not there yet.
    pub present: &'static str,
    /// The order.
    pub form: DateForm,
}

/// In which order the parts of a date stand, and what is between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// `29 Feb 2024`, `Feb 2024`.
    Words,
    /// `29. Feb 2024`, `Feb 2024`: the day is an ordinal number.
    DottedDay,
    /// `2024/02/29`, `2024/02`.
    Slashes,
}

impl Dates {
    /// A year's month.
    #[must_use]
    pub fn month(&self, year: i32, month: u8) -> String {
        match self.form {
            DateForm::Words | DateForm::DottedDay => format!("{} {year}", name(&self.months, month)),
            DateForm::Slashes => format!("{year}/{month:02}"),
        }
    }

    /// A day.
    #[must_use]
    pub fn day(&self, year: i32, month: u8, day: u8) -> String {
        let month_name = name(self.in_days.as_ref().unwrap_or(&self.months), month);
        match self.form {
            DateForm::Words => format!("{day} {month_name} {year}"),
            DateForm::DottedDay => format!("{day}. {month_name} {year}"),
            DateForm::Slashes => format!("{year}/{month:02}/{day:02}"),
        }
    }
}

/// The name of a month from 1 to 12.
fn name(months: &[&'static str; 12], month: u8) -> &'static str {
    months[usize::from(month.clamp(1, 12) - 1)]
}

/// What stands between the ends of a range, in every language. A plain hyphen: two reports have it that an import lost
/// dates over a dash.
pub const RANGE: &str = " - ";

impl Language {
    /// The heading that is printed over a section; empty for a topic that has none.
    #[must_use]
    pub fn heading(&self, topic: Topic) -> &'static str {
        self.headings.iter().find(|heading| heading.topic == topic).map_or("", |heading| heading.printed)
    }

    /// Whether recruiters and parsers expect a heading over such a section; without a topic, over any.
    #[must_use]
    pub fn expects(&self, topic: Option<Topic>, text: &str) -> bool {
        let text = fold(text);
        let mut headings = self.headings.iter().filter(|heading| topic.is_none_or(|topic| heading.topic == topic));
        headings.any(|heading| heading.standard().any(|known| fold(known) == text))
    }
}
