//! The level that a resume is looked at for: given, or inferred from its dates, and how it is known.

use super::calendar::Day;
use super::rule::Level;
use super::subject::{self, Role};
use crate::profile::Profile;
use crate::resume::{Date, Resume};

/// How the level is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// It was given.
    Given,
    /// By so many years of work, internships left out, up to a given day.
    Years(f64),
    /// The same up to the newest date of the document, for want of a day.
    YearsUpTo(f64, Day),
    /// It can't be: a position goes on, there is no day to count it to, and without it the years are those of a beginner.
    /// The rules of the middle are gone by.
    Open,
    /// There is no work.
    NoWork,
}

/// The caller's level, the document's, or the one that the years of work make.
pub(super) fn level(
    asked: Option<Level>,
    written: Option<Level>,
    resume: &Resume,
    roles: &[Role<'_>],
    today: Option<Day>,
    profile: &Profile,
) -> (Level, Reason) {
    if let Some(level) = asked.or(written) {
        return (level, Reason::Given);
    }
    if roles.is_empty() {
        return (Level::Entry, Reason::NoWork);
    }
    let day = today.unwrap_or_else(|| newest(resume, roles));
    let years = subject::years(roles, false, Some(day)).unwrap_or_default();
    // Years from which a level counts are whole numbers below a hundred.
    let reached = profile.levels.iter().rfind(|level| years >= f64::from(level.years));
    let reached = reached.map_or(Level::Entry, |level| level.career);
    match today {
        Some(_) => (reached, Reason::Years(years)),
        // That the years are more than counted makes no difference to one who is beyond the first level.
        None if reached == Level::Entry && roles.iter().any(|role| role.is_current() && !role.is_training()) => {
            (Level::Mid, Reason::Open)
        }
        None => (reached, Reason::YearsUpTo(years, day)),
    }
}

/// The first day of the newest date that the document has. Work that goes on went on at least till then.
fn newest(resume: &Resume, roles: &[Role<'_>]) -> Day {
    let work = roles.iter().flat_map(|role| [role.start, role.end]).flatten();
    let schools = resume.education.iter().flat_map(|it| [&it.start_date, &it.end_date]).flatten();
    let projects = resume.projects.iter().flat_map(|it| [&it.start_date, &it.end_date]).flatten();
    let certificates = resume.certificates.iter().filter_map(|it| it.date.as_ref());
    let publications = resume.publications.iter().filter_map(|it| it.release_date.as_ref());
    let day = |date: Date| match date {
        Date::Year(year) => Some((year, 1, 1)),
        Date::Month(year, month) => Some((year, month, 1)),
        Date::Day(year, month, day) => Some((year, month, day)),
        Date::Present => None,
    };
    let all = work.chain(schools).chain(projects).chain(certificates).chain(publications);
    all.filter_map(|leaf| day(leaf.value)).max().unwrap_or((1970, 1, 1))
}
