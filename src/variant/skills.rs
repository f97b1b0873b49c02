//! The skills that a resume names, by whatever spelling, and those that a text names besides.

use std::collections::BTreeSet;

use super::facts::Facts;
use crate::profile::{Field, Profile, Skill, SkillId};

/// The categories that hold names of things; the others hold ways of working, which everyday words name as well.
const THINGS: [&str; 7] = ["languages", "frameworks", "databases", "cloud", "messaging", "tools", "frontend"];

/// What a resume names and what that implies.
pub(super) struct Skills(BTreeSet<SkillId>);

impl Skills {
    pub(super) fn of(facts: &Facts<'_>) -> Self {
        let profile = Profile::backend();
        let mut skills = BTreeSet::new();
        for text in facts.all() {
            let field = if text.origin.path.contains("keywords[") { Field::ListItem } else { Field::Prose };
            for found in profile.occurrences_in(&text.value, field) {
                skills.insert(found.skill);
                skills.extend(profile.implied(found.skill));
            }
        }
        Self(skills)
    }

    /// Whether they have what an item of a list names.
    pub(super) fn have(&self, item: &str) -> bool {
        Profile::backend().find(item).is_some_and(|found| self.0.contains(&found.id))
    }

    /// The first skill that a text names and they don't have, with its words.
    pub(super) fn new_in<'t>(&self, text: &'t str) -> Option<(&'t str, &'static Skill)> {
        let profile = Profile::backend();
        let found = profile.occurrences(text).into_iter().find(|found| !self.0.contains(&found.skill))?;
        Some((text.get(found.start..found.end)?, profile.skill(found.skill)))
    }
}

/// Whether a skill is a thing that has a name, such as a language, and not a way of working.
pub(super) fn is_technology(skill: &Skill) -> bool {
    THINGS.contains(&skill.category.as_str())
}
