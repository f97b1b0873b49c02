//! Whether entries run from the newest to the oldest.

use crate::lint::finding::Findings;
use crate::lint::subject::Subject;
use crate::resume::{Date, Leaf, Origin};

/// An entry with its end, in an order of ends: what goes on is the latest.
struct Entry<'a> {
    origin: &'a Origin,
    name: String,
    date: Date,
}

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let roles = subject.roles.iter().filter_map(|role| {
        let end = role.end.or_else(|| role.start.is_none().then_some(role.start).flatten());
        // A role with a start alone goes on, and stands first by right.
        let date = end.map_or(role.start.map(|_| Date::Present), |end| Some(end.value))?;
        Some(Entry { origin: role.origin, name: role.name(), date })
    });
    let schools = subject.education().iter().filter_map(|school| {
        let date: &Leaf<Date> = school.end_date.as_ref().or(school.start_date.as_ref())?;
        let name = school.institution.as_ref().map_or_else(|| school.origin.path.clone(), |name| name.value.clone());
        Some(Entry { origin: &school.origin, name, date: date.value })
    });
    report(&roles.collect::<Vec<_>>(), findings);
    report(&schools.collect::<Vec<_>>(), findings);
}

/// Tells of each entry that ended later than the one before it.
fn report(entries: &[Entry<'_>], findings: &mut Findings<'_>) {
    for pair in entries.windows(2) {
        let [before, after] = pair else { continue };
        let later = match (before.date, after.date) {
            (Date::Present, _) => false,
            (_, Date::Present) => true,
            (one, two) => one.is_before(two),
        };
        if later {
            findings
                .at(after.origin, format!("`{}` is newer than `{}`, which stands before it", after.name, before.name))
                .label("newer")
                .also(before.origin.span, "older")
                .hint("move it up: the newest comes first");
        }
    }
}
