//! What a rule is: what it looks for, why, at which levels and with which bounds; and the function that looks.

use super::finding::Findings;
use super::subject::Subject;
use crate::diagnostic::{Code, Severity};
use crate::rules::Group;

pub use crate::profile::Career as Level;

/// A guide that a rule is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A guide to the skills of backend developers.
    Skills,
    /// A page on what is required of backend developers.
    Requirements,
    /// A guide to the resume of backend developers.
    Resume,
    /// A guide to its sections, verbs and mistakes.
    Sections,
    /// An overview of skills by a job board.
    Overview,
    /// What reviewers agree on and the guides don't say.
    Practice,
}

impl Source {
    /// Its title, and who published it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Skills => "Essential Backend Developer Skills for Your Resume (ResumeGeni)",
            Self::Requirements => "Backend Developer Requirements (NEWCV)",
            Self::Resume => "Backend Developer Resume Guide",
            Self::Sections => "Software Engineer (Backend) Resume Guide 2026 (SkillExchange)",
            Self::Overview => "Essential Skills for Backend Developers",
            Self::Practice => "common practice of reviewers",
        }
    }
}

/// What `--fix` does about a rule's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    /// Nothing: only the author knows what is true.
    No,
    /// It edits the document, where that changes no fact.
    Yes,
}

/// A bound that a document can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// Its name under the rule.
    pub name: &'static str,
    /// What it bounds.
    pub what: &'static str,
    /// Its value at entry, mid and senior level.
    pub values: [u32; 3],
}

/// A pair of documents: one that breaks the rule, and the same put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The level they are looked at for.
    pub level: Level,
    /// Keys of a document that break the rule.
    pub bad: &'static str,
    /// The same, put right.
    pub good: &'static str,
}

/// What is known of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Its code, which is its id.
    pub code: Code,
    /// The family it belongs to.
    pub group: Group,
    /// How bad its usual finding is at entry, mid and senior level; off where there is none.
    pub severity: [Option<Severity>; 3],
    /// All severities that a finding of it can have, the usual one first.
    pub severities: &'static [Severity],
    /// Its bounds.
    pub bounds: &'static [Bound],
    /// What it looks at, and when it finds something.
    pub meaning: &'static str,
    /// Why it matters to those who read resumes.
    pub reason: &'static str,
    /// What to do.
    pub remedy: &'static str,
    /// The guides that ask for it.
    pub sources: &'static [Source],
    /// A bad example and a good one.
    pub example: Example,
    /// Whether `--fix` mends it.
    pub fix: Fix,
}

impl About {
    /// Whether it looks at a level at all, unless a document switches it on.
    #[must_use]
    pub fn applies(&self, level: Level) -> bool {
        self.severity[level as usize].is_some()
    }
}

/// A rule, and how it looks.
pub(crate) struct Rule {
    /// What is known of it.
    pub(crate) about: About,
    /// What it needs besides the document.
    pub(crate) needs: &'static [Need],
    /// Looks, and tells what it finds.
    pub(crate) check: fn(&Subject<'_>, &mut Findings<'_>),
}

/// What a rule may need that a run may not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The day that dates count from.
    Today,
    /// English text.
    English,
}

/// The same severity at every level.
pub(crate) const fn always(severity: Severity) -> [Option<Severity>; 3] {
    [Some(severity); 3]
}

/// The same bound at every level.
pub(crate) const fn bound(name: &'static str, value: u32, what: &'static str) -> Bound {
    Bound { name, what, values: [value; 3] }
}
