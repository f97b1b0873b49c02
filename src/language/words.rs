//! What a reader of a language knows besides headings.

/// The words of a language by what they tell. Case and accents make no difference ([`super::fold`]); a list may hold several
/// words in one entry unless it says otherwise.
#[derive(Debug)]
pub struct Words {
    /// Words that may stand before a heading without changing what it says. One word each.
    pub qualifiers: &'static [&'static str],
    /// What joins two headings into one. One word each.
    pub and: &'static [&'static str],
    /// The months in full; any beginning of three letters or more that is only one month's is taken too.
    pub months: [&'static str; 12],
    /// Further forms of months, with their numbers: other cases, and short forms that are no beginnings.
    pub more_months: &'static [(&'static str, u8)],
    /// Seasons and quarters, with the month they begin in.
    pub seasons: &'static [(&'static str, u8)],
    /// What an end is called that is not there yet.
    pub present: &'static [&'static str],
    /// What stands between the ends of a range.
    pub to: &'static [&'static str],
    /// What stands before a beginning without an end. One word each.
    pub since: &'static [&'static str],
    /// What stands before an end without a beginning. One word each.
    pub until: &'static [&'static str],
    /// What may stand behind a year and says no more than that it is one (`2020 г.`). One word each.
    pub year: &'static [&'static str],
    /// What may stand between a month and its year (`enero de 2020`). One word each.
    pub of: &'static [&'static str],
    /// What may stand before a date in a head without being part of it. One word each.
    pub leads: &'static [&'static str],
    /// Words that a line does not end with unless its sentence goes on, and after which no date of a head follows.
    pub links: &'static [&'static str],
    /// What stands between a title and an employer, blanks included (` at `).
    pub at: &'static [&'static str],
    /// What stands between a degree and its subject, blanks included (` in `).
    pub degree_in: &'static [&'static str],
    /// Nouns of occupations and ranks. One word each.
    pub titles: &'static [&'static str],
    /// What nouns of occupations end with, as compounds do (`-entwickler`).
    pub title_endings: &'static [&'static str],
    /// Whether what a title is comes first in it: `Ingénieur logiciel`, and not `Software Engineer`.
    pub head_first: bool,
    /// Words of companies and other bodies. One word each.
    pub bodies: &'static [&'static str],
    /// What such words have in them, where a script parts no words.
    pub body_parts: &'static [&'static str],
    /// Words of schools. One word each.
    pub schools: &'static [&'static str],
    /// What words of schools have in them.
    pub school_parts: &'static [&'static str],
    /// Words of degrees, without full stops. One word each.
    pub degrees: &'static [&'static str],
    /// What words of degrees have in them, where a script parts no words.
    pub degree_parts: &'static [&'static str],
    /// Names of states and countries besides [`super::Language::countries`], and ways of not being in one place.
    pub lands: &'static [&'static str],
    /// What a grade is called.
    pub grades: &'static [&'static str],
    /// What a resume calls itself above the name.
    pub documents: &'static [&'static str],
    /// Names of contacts that may stand before one.
    pub contacts: &'static [&'static str],
    /// Units of how long something lasted, full stops apart. One word each.
    pub durations: &'static [&'static str],
    /// What pages are numbered with: `Page`, as in `Page 1 of 2`. One word each.
    pub page: &'static [&'static str],
    /// What stands between the number of a page and how many there are. One word each.
    pub page_of: &'static [&'static str],
    /// What a note on the age of the document begins with.
    pub updated: &'static [&'static str],
}

impl Words {
    /// No words at all: what a language doesn't have is left at this.
    pub(super) const NONE: Self = Self {
        qualifiers: &[],
        and: &[],
        months: [""; 12],
        more_months: &[],
        seasons: &[],
        present: &[],
        to: &[],
        since: &[],
        until: &[],
        year: &[],
        of: &[],
        leads: &[],
        links: &[],
        at: &[],
        degree_in: &[],
        titles: &[],
        title_endings: &[],
        head_first: false,
        bodies: &[],
        body_parts: &[],
        schools: &[],
        school_parts: &[],
        degrees: &[],
        degree_parts: &[],
        lands: &[],
        grades: &[],
        documents: &[],
        contacts: &[],
        durations: &[],
        page: &[],
        page_of: &[],
        updated: &[],
    };
}
