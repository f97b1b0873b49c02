//! What a resume shows for each term of a posting: looked for in the content that is printed, and confirmed in every
//! reading of the built PDF. A search finds what is read, not what was written.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::{Posting, Term};
use crate::content::{Block, ContactKind, Content, Entry, Leaf, Role, Section, SectionKind};
use crate::extract::Reading;
use crate::profile::{Field, Profile, SkillId, key};
use crate::resume::{self, Origin, Resume};

/// How a resume meets a term, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// Named as the posting names it in a bullet, where its use is told.
    Bullet,
    /// Named so in the summary, a project, a heading of an entry or other running text.
    Text,
    /// Named so in the skills list alone.
    Skills,
    /// Named in another spelling alone, which a search for the posting's word misses.
    Alias,
    /// Not named, but shown by something narrower.
    Implied,
    /// Nothing.
    Absent,
    /// In the resume's file, and not in every reading of its PDF.
    Lost,
}

impl Evidence {
    /// The word in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bullet => "bullet",
            Self::Text => "text",
            Self::Skills => "skills",
            Self::Alias => "alias",
            Self::Implied => "implied",
            Self::Absent => "absent",
            Self::Lost => "lost",
        }
    }

    /// Whether a search for the posting's word finds it.
    #[must_use]
    pub fn is_literal(self) -> bool {
        matches!(self, Self::Bullet | Self::Text | Self::Skills)
    }
}

/// What was found for a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How good it is.
    pub evidence: Evidence,
    /// The best place in the resume.
    pub place: Option<Origin>,
    /// What stands there.
    pub written: String,
    /// Whether that is the skill's usual spelling.
    pub usual: bool,
    /// The readings that lack it.
    pub lacking: Vec<&'static str>,
}

/// A skill named in the resume.
#[derive(Debug, Clone)]
struct Sighting {
    evidence: Evidence,
    skill: SkillId,
    spelling: usize,
    written: String,
    place: Origin,
}

/// A resume as it is searched.
pub struct Searched<'r> {
    profile: &'r Profile,
    resume: &'r Resume,
    sightings: Vec<Sighting>,
    /// Where the person's accounts are, each once for a skill that its network is: a link to GitHub names GitHub.
    linked: Vec<Sighting>,
    /// Every skill that is printed anywhere, an employer's name included.
    printed: BTreeSet<SkillId>,
    readings: Vec<(&'static str, String)>,
    /// Every skill that the file names where something could be printed; looked for when one is missing.
    named: OnceCell<BTreeSet<SkillId>>,
}

impl<'r> Searched<'r> {
    /// Looks through the content once, and keeps the readings of its PDF.
    #[must_use]
    pub fn new(profile: &'r Profile, resume: &'r Resume, content: &Content, readings: &[Reading]) -> Self {
        let mut sightings = Vec::new();
        if let Some(label) = &content.header.label {
            see(profile, label, Evidence::Text, Field::Prose, &mut sightings);
        }
        for section in &content.sections {
            section.entries.iter().for_each(|entry| look(profile, section, entry, &mut sightings));
        }
        let linked = content.header.contacts.iter().filter(|contact| contact.kind == ContactKind::Link);
        let linked = linked.flat_map(|contact| accounts(profile, resume, &contact.leaf)).collect();
        let readings = readings.iter().map(|reading| (reading.name, key(&reading.text()))).collect();
        let named = content.leaves().flat_map(|leaf| profile.occurrences_in(&leaf.text, Field::ListItem));
        let printed = named.map(|one| one.skill).collect();
        Self { profile, resume, sightings, linked, printed, readings, named: OnceCell::new() }
    }

    /// What there is for each term of a posting, in the order of its terms.
    #[must_use]
    pub fn meet(&self, posting: &Posting) -> Vec<Found> {
        posting.terms.iter().map(|term| self.find(term)).collect()
    }

    /// The best that there is for a term.
    fn find(&self, term: &Term) -> Found {
        let same = self.sightings.iter().filter(|one| one.skill == term.skill);
        let literal = same.clone().filter(|one| self.is_literal(term, one)).min_by_key(|one| one.evidence);
        if let Some(one) = literal {
            return self.confirmed(one, one.evidence);
        }
        if let Some(one) = same.min_by_key(|one| one.evidence) {
            return self.confirmed(one, Evidence::Alias);
        }
        let narrower = self.sightings.iter().filter(|one| self.profile.implied(one.skill).contains(&term.skill));
        // A search for `CI/CD` finds `GitLab CI/CD`.
        if let Some(one) = narrower.clone().filter(|one| self.says(term, &one.written)).min_by_key(|one| one.evidence) {
            return self.confirmed(one, one.evidence);
        }
        if let Some(one) = self.linked.iter().find(|one| self.says(term, &one.written)) {
            return self.confirmed(one, one.evidence);
        }
        if let Some(one) = narrower.min_by_key(|one| one.evidence) {
            return self.confirmed(one, Evidence::Implied);
        }
        let evidence = if self.is_unprinted(term.skill) { Evidence::Lost } else { Evidence::Absent };
        let lacking =
            if evidence == Evidence::Lost { self.readings.iter().map(|(name, _)| *name).collect() } else { Vec::new() };
        Found { evidence, place: None, written: String::new(), usual: false, lacking }
    }

    /// Whether a search for a spelling of the posting finds what the resume writes: the same one, or one that holds it.
    fn is_literal(&self, term: &Term, one: &Sighting) -> bool {
        term.spellings.contains(&one.spelling) || self.says(term, &one.written)
    }

    /// Whether a text holds a spelling of the posting as whole words.
    fn says(&self, term: &Term, text: &str) -> bool {
        let (skill, text) = (self.profile.skill(term.skill), key(text));
        term.spellings.iter().any(|spelling| holds(&text, &key(skill.spelling(*spelling))))
    }

    /// A sighting, if every reading has it.
    fn confirmed(&self, one: &Sighting, evidence: Evidence) -> Found {
        let word = key(&one.written);
        let lacking: Vec<_> =
            self.readings.iter().filter(|(_, text)| !holds(text, &word)).map(|(name, _)| *name).collect();
        let evidence = if lacking.is_empty() { evidence } else { Evidence::Lost };
        let usual = one.spelling == 0;
        Found { evidence, place: Some(one.place.clone()), written: one.written.clone(), usual, lacking }
    }

    /// Whether the resume's file names a skill where nothing is printed.
    fn is_unprinted(&self, skill: SkillId) -> bool {
        let named = self.named.get_or_init(|| {
            let mut texts = Vec::new();
            strings(&resume::to_json(self.resume), &mut texts);
            texts.iter().flat_map(|text| self.profile.occurrences(text)).map(|one| one.skill).collect()
        });
        !self.printed.contains(&skill) && named.contains(&skill)
    }

    /// Whether every reading holds a text that the profile doesn't know.
    #[must_use]
    pub fn reads(&self, text: &str) -> bool {
        let word = key(text);
        self.readings.iter().all(|(_, reading)| holds(reading, &word))
    }
}

/// Whether a folded text holds folded words as a whole.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + words.len()..].chars().next();
        let glued = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !glued(before) && (!glued(behind) || text[at + words.len()..].starts_with('s'))
    })
}

/// The texts of a document, those about the document left out.
fn strings(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        Value::Object(members) => {
            let own = |name: &str| matches!(name, "meta" | "tags" | "image" | "url" | "username" | "countryCode");
            members.iter().filter(|(name, _)| !own(name)).for_each(|(_, value)| strings(value, texts));
        }
        _ => {}
    }
}

/// The network of an account that a contact links to, if it is a skill.
fn accounts<'a>(profile: &'a Profile, resume: &'a Resume, leaf: &'a Leaf) -> impl Iterator<Item = Sighting> + 'a {
    let networks = resume.basics.profiles.iter().filter_map(|account| Some(&account.network.as_ref()?.value));
    let own = networks.filter(|network| holds(&key(&leaf.text), &key(network)));
    own.filter_map(move |network| profile.find(network)).map(|found| Sighting {
        evidence: Evidence::Text,
        skill: found.id,
        spelling: found.spelling,
        written: found.skill.name.clone(),
        place: leaf.origin.clone(),
    })
}

/// The skills named in an entry.
fn look(profile: &Profile, section: &Section, entry: &Entry, sightings: &mut Vec<Sighting>) {
    if matches!(section.kind, SectionKind::Languages | SectionKind::Interests | SectionKind::References) {
        return;
    }
    for part in entry.head.iter().filter(|part| matches!(part.role, Role::Primary | Role::Secondary)) {
        // An employer may be called anything.
        if section.kind != SectionKind::Work || part.role == Role::Secondary {
            see(profile, &part.leaf, Evidence::Text, Field::Prose, sightings);
        }
    }
    for block in &entry.blocks {
        match block {
            Block::Bullet { leaf } => see(profile, leaf, Evidence::Bullet, Field::Prose, sightings),
            Block::Paragraph { leaf } => see(profile, leaf, Evidence::Text, Field::Prose, sightings),
            Block::Group { items, .. } => {
                let evidence = if section.kind == SectionKind::Projects { Evidence::Text } else { Evidence::Skills };
                for item in items {
                    see(profile, item, evidence, Field::ListItem, sightings);
                }
            }
        }
    }
}

fn see(profile: &Profile, leaf: &Leaf, evidence: Evidence, field: Field, sightings: &mut Vec<Sighting>) {
    sightings.extend(profile.occurrences_in(&leaf.text, field).into_iter().map(|one| Sighting {
        evidence,
        skill: one.skill,
        spelling: one.spelling,
        written: leaf.text[one.start..one.end].to_owned(),
        place: leaf.origin.clone(),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::{self, Settings};
    use crate::posting;
    use crate::resume::{Input, NoFiles};
    use crate::source::Sources;
    use crate::typeset::Fonts;

    const RESUME: &str = "
basics: {name: Ada Example, summary: Backend developer with Java.}
skills: [{name: Tools, keywords: [Postgres, Kafka, C]}]
work:
  - {name: Swift Freight, position: Developer, startDate: 2020, highlights: [Moved two services to Kubernetes on Amazon EKS.]}
";

    /// The evidence for some terms, with one reading changed.
    fn evidence(asked: &str, change: impl Fn(&str) -> String) -> Vec<(String, Evidence, usize)> {
        evidence_in(RESUME, asked, change)
    }

    fn evidence_in(resume: &str, asked: &str, change: impl Fn(&str) -> String) -> Vec<(String, Evidence, usize)> {
        let (mut sources, mut found) = (Sources::new(), Vec::new());
        let input = Input { name: "r.yaml", bytes: resume.as_bytes(), sets: &[], files: &NoFiles };
        let fonts = Fonts::load::<&str>(&[]).unwrap();
        let settings = Settings::default();
        let document = pipeline::set(&input, &settings, &fonts, &mut sources, &mut found).unwrap();
        let pdf = pipeline::write(&document, &settings, &sources, &mut found).unwrap();
        let mut readings = crate::extract::read(&pdf).unwrap().readings;
        for word in readings[1].pages.iter_mut().flat_map(|page| &mut page.lines).flat_map(|line| &mut line.words) {
            word.text = change(&word.text);
        }
        let text = format!("Requirements\n- {asked}\n");
        let posting = posting::read(&mut sources, "p.txt", text.as_bytes(), Profile::backend()).unwrap();
        let searched = Searched::new(Profile::backend(), &document.resume, &document.content, &readings);
        let found = searched.meet(&posting);
        posting
            .terms
            .iter()
            .zip(found)
            .map(|(term, found)| (term.text.clone(), found.evidence, found.lacking.len()))
            .collect()
    }

    #[test]
    fn evidence_is_the_best_that_is_printed() {
        use Evidence::{Absent, Alias, Bullet, Implied, Skills, Text};
        let found = evidence("Kubernetes, EKS, Java, Kafka, PostgreSQL, AWS, Terraform, C, Swift", str::to_owned);
        let shown: Vec<_> = found.iter().map(|(term, evidence, _)| (term.as_str(), *evidence)).collect();
        let wanted = [
            ("Kubernetes", Bullet),
            ("EKS", Bullet),
            ("Java", Text),
            ("Kafka", Skills),
            ("PostgreSQL", Alias),
            ("AWS", Implied),
            ("Terraform", Absent),
            ("C", Skills),
            ("Swift", Absent),
        ];
        assert_eq!(shown, wanted);
    }

    #[test]
    fn what_a_longer_name_or_a_link_says_is_found_by_a_search_for_it() {
        let tools = RESUME.replace("Kafka, C]", "GitLab CI/CD]");
        let account =
            "{name: Ada Example, profiles: [{network: GitHub, username: ada, url: 'https://github.com/ada'}],";
        let resume = tools.replace("{name: Ada Example,", account);
        let found = evidence_in(&resume, "CI/CD, GitHub, GitLab", str::to_owned);
        let shown: Vec<_> = found.iter().map(|(term, evidence, _)| (term.as_str(), *evidence)).collect();
        assert_eq!(shown, [("CI/CD", Evidence::Skills), ("GitHub", Evidence::Text), ("GitLab", Evidence::Skills)]);
    }

    #[test]
    fn both_words_are_proposed_with_the_usual_one_first() {
        let proposed = |asked: &str, written: &str, (spelling, usual): (usize, bool)| {
            let text = format!("Requirements\n- {asked}\n");
            let mut term = posting::read(&mut Sources::new(), "p.txt", text.as_bytes(), Profile::backend())
                .unwrap()
                .terms
                .remove(0);
            term.spellings = vec![spelling];
            let found = Found {
                evidence: Evidence::Alias,
                place: None,
                written: written.to_owned(),
                usual,
                lacking: Vec::new(),
            };
            super::super::matching::both(&term, &found)
        };
        assert_eq!(proposed("Golang", "Go", (1, true)), "Go (Golang)");
        assert_eq!(proposed("PostgreSQL", "Postgres", (0, false)), "PostgreSQL");
        assert_eq!(proposed("Kubernetes", "K8s", (0, false)), "Kubernetes (K8s)");
        assert_eq!(proposed("K8s", "Kubernetes", (1, true)), "Kubernetes (K8s)");
    }

    #[test]
    fn what_one_reading_lacks_is_lost_whatever_the_file_says() {
        let found = evidence("Kafka, Java", |word| word.replace("Kafka", "Kaf ka"));
        let shown: Vec<_> =
            found.iter().map(|(term, evidence, lacking)| (term.as_str(), *evidence, *lacking)).collect();
        assert_eq!(shown, [("Kafka", Evidence::Lost, 1), ("Java", Evidence::Text, 0)]);
    }
}
