//! Role profiles: which words name a skill, which of them name the same one, and what is expected at which level.
//!
//! `backend` is built in (`backend.yaml`, beside this file); a user's file replaces it, or extends it with
//! `extends: backend`. Everything that has to know skills asks here: [`Profile::find`] for a spelling that stands
//! alone, [`Profile::occurrences`] for those in a text. Spellings are compared whole (`C++`, `.NET`, `CI/CD`): never by
//! stem, never by likeness. The letter case, hyphens against blanks, a plural `s` and a version behind the name make no
//! difference; everything else does.

mod fold;
mod guard;
mod lint;
mod load;
mod matcher;
mod model;
mod role;
mod schema;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

pub(crate) use fold::key;
pub use load::{Loaded, parse};
use matcher::Matcher;
pub use matcher::{Field, Occurrence};
pub use role::Role;
pub use schema::schema;

/// The names of the built-in profiles.
pub const BUILT_IN: [&str; 1] = ["backend"];

/// The category of certificates, which are keywords of their own too; it is none of [`Profile::categories`].
pub const CERTIFICATIONS: &str = "certifications";

/// The text of the profile `backend`.
pub(crate) const BACKEND: &str = include_str!("backend.yaml");

/// A career level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Career {
    /// The first years.
    Entry,
    /// On one's own.
    Mid,
    /// Leading others.
    Senior,
}

impl Career {
    /// All levels, the first first.
    pub const ALL: [Self; 3] = [Self::Entry, Self::Mid, Self::Senior];

    /// The word in files and reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Mid => "mid",
            Self::Senior => "senior",
        }
    }

    /// The level of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == word)
    }
}

/// A skill: an index into [`Profile::skills`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkillId(pub(crate) usize);

/// A skill, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its id in the file; of a narrower keyword, its name in lower case with hyphens.
    pub id: String,
    /// The spelling to prefer.
    pub name: String,
    /// Other spellings of the same thing.
    pub aliases: Vec<String>,
    /// The id of its category.
    pub category: String,
    /// What it shows without naming it, directly.
    pub implies: Vec<SkillId>,
    /// The level at which it is first expected, if any guide says so.
    pub level: Option<Career>,
    /// Whether it belongs to another role.
    pub off_role: bool,
    /// Whether it is a narrower keyword of another skill, or a certificate.
    pub narrower: bool,
    /// Spellings that count in these very letters alone.
    pub(crate) exact: Vec<String>,
    /// What has to stand around some of its spellings.
    pub(crate) guard: Option<guard::Guard>,
}

impl Skill {
    /// A spelling by its number: 0 is the name, the aliases follow.
    #[must_use]
    pub fn spelling(&self, number: usize) -> &str {
        match number.checked_sub(1) {
            Some(alias) => self.aliases.get(alias).unwrap_or(&self.name),
            None => &self.name,
        }
    }

    /// The name and the aliases.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// A group of skills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// The heading of the group in a skills section.
    pub heading: String,
    /// Words by which such groups are called, too.
    pub labels: Vec<String>,
}

impl Category {
    /// Whether a group's name says that it is for this category: it holds the heading or one of the labels as words.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = key(name);
        std::iter::once(&self.heading).chain(&self.labels).any(|label| guard::has_word(&name, &key(label)))
    }
}

/// A career level with its years and the words that tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Which one.
    pub career: Career,
    /// Years of experience from which it counts.
    pub years: u32,
    /// Words in a title that tell of it.
    pub titles: Vec<String>,
}

/// Something expected at a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// The level from which it is expected.
    pub level: Career,
    /// What it is, in words.
    pub label: String,
    /// The skills that meet it; what implies one of them meets it too.
    pub any: Vec<SkillId>,
    /// How many of them it takes.
    pub at_least: usize,
}

/// A skill of character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoftSkill {
    /// Its name.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certification {
    /// Its full name.
    pub name: String,
    /// Who gives it.
    pub issuer: String,
    /// Short names and exam codes.
    pub aliases: Vec<String>,
    /// The skills it shows.
    pub skills: Vec<SkillId>,
}

/// What a spelling that stands alone names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelled<'p> {
    /// The skill.
    pub id: SkillId,
    /// The same, looked up.
    pub skill: &'p Skill,
    /// Which of its spellings it is: 0 is the name, the aliases follow.
    pub spelling: usize,
    /// Whether it is the preferred spelling to the letter, a version behind it aside.
    pub canonical: bool,
}

/// A profile, ready to be asked.
#[derive(Debug)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// What the role is called.
    pub title: String,
    /// Titles of the role, the first of them usual.
    pub titles: Vec<String>,
    /// Career levels, the first first.
    pub levels: Vec<Level>,
    /// What is expected when.
    pub expectations: Vec<Expectation>,
    /// Groups of skills, in the order of a skills section.
    pub categories: Vec<Category>,
    /// All skills, narrower keywords included.
    pub skills: Vec<Skill>,
    /// Skills of character.
    pub soft_skills: Vec<SoftSkill>,
    /// Certificates.
    pub certifications: Vec<Certification>,
    /// Words that name no skill in particular.
    pub vague: Vec<String>,
    by_id: BTreeMap<String, SkillId>,
    matcher: Matcher,
}

impl Profile {
    /// The profile `backend`, read once.
    ///
    /// # Panics
    /// Never: a test reads the same text.
    #[must_use]
    pub fn backend() -> &'static Self {
        static BUILT: OnceLock<Profile> = OnceLock::new();
        BUILT.get_or_init(|| load::backend().expect("the built-in profile is tested"))
    }

    /// The profile of a built-in name.
    #[must_use]
    pub fn built_in(name: &str) -> Option<&'static Self> {
        (name == BUILT_IN[0]).then(Self::backend)
    }

    /// A skill.
    #[must_use]
    pub fn skill(&self, id: SkillId) -> &Skill {
        &self.skills[id.0]
    }

    /// The skill of an id as files write it.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<SkillId> {
        self.by_id.get(id).copied()
    }

    /// What a spelling names that stands alone, as in a list of skills: no guard holds there.
    #[must_use]
    pub fn find(&self, spelling: &str) -> Option<Spelled<'_>> {
        let given = spelling.trim();
        let found = self.occurrences_in(given, Field::ListItem);
        let whole = found.into_iter().find(|found| found.start == 0 && found.version_end == given.len())?;
        let skill = self.skill(whole.skill);
        let canonical = given.get(..whole.end) == Some(skill.name.as_str());
        Some(Spelled { id: whole.skill, skill, spelling: whole.spelling, canonical })
    }

    /// The skills named in running text, from left to right; the longest name wins, and guards decide on doubtful words.
    #[must_use]
    pub fn occurrences(&self, text: &str) -> Vec<Occurrence> {
        self.occurrences_in(text, Field::Prose)
    }

    /// The skills named in a text of a known kind.
    #[must_use]
    pub fn occurrences_in(&self, text: &str, field: Field) -> Vec<Occurrence> {
        self.matcher.find(&self.skills, text, field)
    }

    /// All that a skill shows without naming it, the skill itself left out.
    #[must_use]
    pub fn implied(&self, id: SkillId) -> BTreeSet<SkillId> {
        let mut seen = BTreeSet::new();
        let mut open = self.skill(id).implies.clone();
        while let Some(next) = open.pop() {
            if next != id && seen.insert(next) {
                open.extend(&self.skill(next).implies);
            }
        }
        seen
    }

    /// A category by its id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }
}
