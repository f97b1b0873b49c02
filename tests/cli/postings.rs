//! How well the terms of postings are found: postings with what a reader finds in them (`NAME.gold`), measured.
//!
//! The rules were made with those of `tests/postings/tuning`; those of `tests/postings/measuring` were written before
//! the rules and are only counted.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use atsafe::posting::{self, Class, Posting};
use atsafe::profile::{Profile, SkillId};
use atsafe::source::Sources;

use crate::support::root;

/// What a reader finds in a posting.
#[derive(Default)]
struct Gold {
    classes: BTreeMap<Class, Vec<String>>,
    groups: Vec<Vec<String>>,
    traps: Vec<String>,
    years: Option<u32>,
    title: Option<String>,
}

fn gold(path: &Path) -> Gold {
    let text = std::fs::read_to_string(path).unwrap();
    let mut gold = Gold::default();
    for line in text.lines() {
        let (key, value) = line.split_once(':').unwrap();
        let list =
            || value.split(';').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect::<Vec<_>>();
        match key {
            "required" => _ = gold.classes.insert(Class::Required, list()),
            "preferred" => _ = gold.classes.insert(Class::Preferred, list()),
            "mentioned" => _ = gold.classes.insert(Class::Mentioned, list()),
            "rejected" => _ = gold.classes.insert(Class::Rejected, list()),
            "any-of" => {
                let split = |group: &String| group.split(',').map(|one| one.trim().to_owned()).collect();
                gold.groups = list().iter().map(split).collect();
            }
            "traps" => gold.traps = list(),
            "years" => gold.years = value.trim().parse().ok(),
            "degree" => {}
            "title" => gold.title = Some(value.trim().to_owned()).filter(|title| !title.is_empty()),
            other => panic!("{other}"),
        }
    }
    gold
}

/// Counts over a set of postings.
#[derive(Default)]
struct Counts {
    /// Terms that the profile knows: found rightly, found wrongly, missed.
    right: usize,
    wrong: usize,
    missed: usize,
    /// Required and preferred ones that were found, and those of the right class.
    classed: usize,
    class_right: usize,
    traps: usize,
    traps_taken: usize,
    rejected: usize,
    rejected_wanted: usize,
    unknown: usize,
    unknown_found: usize,
    unknown_listed: usize,
    groups: usize,
    groups_found: usize,
    groups_given: usize,
    facts: usize,
    facts_right: usize,
    details: String,
}

impl Counts {
    fn f1(&self) -> f64 {
        2.0 * ratio(self.right, self.right + self.wrong) * ratio(self.right, self.right + self.missed)
            / (ratio(self.right, self.right + self.wrong) + ratio(self.right, self.right + self.missed))
    }

    fn table(&self) -> String {
        format!(
            "| | reached | of | floor |\n|---|---|---|---|\n\
             | terms found: F1 (precision, recall) | {:.3} ({:.3}, {:.3}) | {} | 0.93 |\n\
             | required and preferred terms in the right class | {:.3} | {} | 0.90 |\n\
             | traps taken for skills | {:.3} | {} | at most 0.03 |\n\
             | rejected terms taken as wanted | {:.3} | {} | at most 0.05 |\n\
             | terms unknown to the profile that are listed | {:.3} | {} | 0.60 |\n\
             | groups of alternatives found | {:.3} | {} | |\n\
             | years and titles right | {:.3} | {} | |\n",
            self.f1(),
            ratio(self.right, self.right + self.wrong),
            ratio(self.right, self.right + self.missed),
            self.right + self.missed,
            ratio(self.class_right, self.classed),
            self.classed,
            ratio(self.traps_taken, self.traps),
            self.traps,
            ratio(self.rejected_wanted, self.rejected),
            self.rejected,
            ratio(self.unknown_found, self.unknown),
            self.unknown,
            ratio(self.groups_found, self.groups),
            self.groups,
            ratio(self.facts_right, self.facts),
            self.facts,
        )
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A gold term as the profile knows it, if it does; gold writes terms as postings do.
fn known(profile: &Profile, term: &str) -> Option<SkillId> {
    profile.find(term).map(|found| found.id)
}

fn count(path: &Path, counts: &mut Counts) {
    let profile = Profile::backend();
    let gold = gold(&path.with_extension("gold"));
    let mut sources = Sources::new();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let bytes = std::fs::read(path).unwrap();
    let posting = posting::read(&mut sources, &name, &bytes, profile).unwrap();
    _ = writeln!(counts.details, "== {name}");
    let wanted: BTreeMap<SkillId, Class> = gold
        .classes
        .iter()
        .flat_map(|(class, terms)| terms.iter().filter_map(|term| Some((known(profile, term)?, *class))))
        .collect();
    let given: BTreeMap<SkillId, Class> = posting.terms.iter().map(|term| (term.skill, term.class)).collect();
    terms(profile, &wanted, &given, counts);
    traps(&gold, &posting, &sources, counts);
    unknown(profile, &gold, &posting, counts);
    groups(profile, &gold, &posting, counts);
    facts(&gold, &posting, counts);
}

fn terms(profile: &Profile, wanted: &BTreeMap<SkillId, Class>, given: &BTreeMap<SkillId, Class>, counts: &mut Counts) {
    for (skill, class) in wanted {
        let name = &profile.skill(*skill).name;
        let found = given.get(skill);
        if found.is_some() {
            counts.right += 1;
        } else {
            counts.missed += 1;
            _ = writeln!(counts.details, "  missed {} {name}", class.as_str());
        }
        if let (Some(found), Class::Required | Class::Preferred) = (found, class) {
            counts.classed += 1;
            counts.class_right += usize::from(found == class);
        }
        if *class == Class::Rejected {
            counts.rejected += 1;
            counts.rejected_wanted += usize::from(matches!(found, Some(Class::Required | Class::Preferred)));
        }
        if let Some(found) = found.filter(|found| *found != class) {
            _ = writeln!(counts.details, "  {} for {} {name}", found.as_str(), class.as_str());
        }
    }
    for skill in given.keys().filter(|skill| !wanted.contains_key(skill)) {
        counts.wrong += 1;
        _ = writeln!(counts.details, "  wrong {} {}", given[skill].as_str(), profile.skill(*skill).name);
    }
}

/// A trap is taken if a term was found within one of its occurrences.
fn traps(gold: &Gold, posting: &Posting, sources: &Sources, counts: &mut Counts) {
    let text = sources.get(posting.file).text();
    for trap in &gold.traps {
        counts.traps += 1;
        let places: Vec<_> = text.match_indices(trap.as_str()).map(|(at, _)| at..at + trap.len()).collect();
        assert!(!places.is_empty(), "{trap}");
        let taken = posting.terms.iter().find(|term| places.iter().any(|place| place.contains(&term.span.start)));
        if let Some(term) = taken {
            counts.traps_taken += 1;
            _ = writeln!(counts.details, "  trap {trap}: {}", term.text);
        }
    }
}

fn unknown(profile: &Profile, gold: &Gold, posting: &Posting, counts: &mut Counts) {
    let listed: BTreeSet<String> = posting.unknown.iter().map(|one| one.text.to_lowercase()).collect();
    counts.unknown_listed += listed.len();
    let mut own = BTreeSet::new();
    for term in gold.classes.values().flatten().filter(|term| known(profile, term).is_none()) {
        counts.unknown += 1;
        let found = listed.contains(&term.to_lowercase());
        counts.unknown_found += usize::from(found);
        own.insert(term.to_lowercase());
        if !found {
            _ = writeln!(counts.details, "  not listed {term}");
        }
    }
    let noise: Vec<_> = listed.difference(&own).collect();
    _ = writeln!(counts.details, "  listed besides {noise:?}");
}

fn groups(profile: &Profile, gold: &Gold, posting: &Posting, counts: &mut Counts) {
    let mut given: BTreeMap<&str, BTreeSet<SkillId>> = BTreeMap::new();
    for term in &posting.terms {
        if let Some(group) = &term.group {
            given.entry(group).or_default().insert(term.skill);
        }
    }
    counts.groups_given += given.len();
    for group in &gold.groups {
        let members: BTreeSet<SkillId> = group.iter().filter_map(|term| known(profile, term)).collect();
        if members.len() < 2 {
            continue;
        }
        counts.groups += 1;
        let found = given.values().any(|given| *given == members);
        counts.groups_found += usize::from(found);
        if !found {
            _ = writeln!(counts.details, "  no group {group:?}");
        }
    }
    _ = writeln!(counts.details, "  groups {:?}", given.keys().collect::<Vec<_>>());
}

fn facts(gold: &Gold, posting: &Posting, counts: &mut Counts) {
    counts.facts += 2;
    let years = posting.years.map(|years| years.least);
    let title = posting.title.as_ref().map(|title| title.text.to_lowercase());
    counts.facts_right += usize::from(years == gold.years);
    counts.facts_right += usize::from(title == gold.title.as_ref().map(|title| title.to_lowercase()));
    _ = writeln!(
        counts.details,
        "  years {years:?} for {:?}, title {title:?} for {:?}, degree {:?}",
        gold.years,
        gold.title,
        posting.degree.map(|d| (d.level, d.class, d.or_equivalent))
    );
}

fn measure(folder: &str) -> Counts {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("tests/postings").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "gold"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 12);
    let mut counts = Counts::default();
    for path in &paths {
        count(path, &mut counts);
    }
    counts
}

fn assert_floors(counts: &Counts) {
    let table = counts.table();
    assert!(counts.f1() >= 0.93, "{table}");
    assert!(ratio(counts.class_right, counts.classed) >= 0.90, "{table}");
    assert!(ratio(counts.traps_taken, counts.traps) <= 0.03, "{table}");
    assert!(ratio(counts.rejected_wanted, counts.rejected) <= 0.05, "{table}");
    assert!(ratio(counts.unknown_found, counts.unknown) >= 0.60, "{table}");
}

#[test]
fn the_postings_for_tuning_are_read_as_people_read_them() {
    let counts = measure("tuning");
    println!("{}{}", counts.details, counts.table());
    assert_floors(&counts);
}

#[test]
fn the_postings_for_measuring_are_read_as_people_read_them() {
    let counts = measure("measuring");
    println!("{}", counts.table());
    assert_floors(&counts);
    let shown = std::fs::read_to_string(root().join("tests/postings/README.md")).unwrap();
    assert!(shown.contains(&counts.table()), "put this table into tests/postings/README.md:\n{}", counts.table());
}
