//! The skills that a resume names, by whatever spelling, and those that a text names besides.

use std::collections::BTreeSet;

use super::facts::Facts;
use crate::profile::{Field, Profile, Skill, SkillId};

/// The categories that hold names of things; the others hold ways of working, which everyday words name as well.
const THINGS: [&str; 7] = ["languages", "frameworks", "databases", "cloud", "messaging", "tools", "frontend"];

/// What a resume names and what that implies, as a role's profile knows it.
pub(super) struct Skills<'p> {
    profile: &'p Profile,
    named: BTreeSet<SkillId>,
}

impl<'p> Skills<'p> {
    pub(super) fn of(facts: &Facts<'_>, profile: &'p Profile) -> Self {
        let mut named = BTreeSet::new();
        for text in facts.all() {
            let field = if text.origin.path.contains("keywords[") { Field::ListItem } else { Field::Prose };
            for found in profile.occurrences_in(&text.value, field) {
                named.insert(found.skill);
                named.extend(profile.implied(found.skill));
            }
        }
        Self { profile, named }
    }

    /// Whether they have what an item of a list names.
    pub(super) fn have(&self, item: &str) -> bool {
        self.profile.find(item).is_some_and(|found| self.named.contains(&found.id))
    }

    /// The first skill that a text names and they don't have, with its words.
    pub(super) fn new_in<'t>(&self, text: &'t str) -> Option<(&'t str, &'p Skill)> {
        let found = self.profile.occurrences(text).into_iter().find(|found| !self.named.contains(&found.skill))?;
        Some((text.get(found.start..found.end)?, self.profile.skill(found.skill)))
    }

    /// What an item of a list says besides the skills that it names; none if it names none, or one that they don't have.
    pub(super) fn rest(&self, item: &str) -> Option<String> {
        let found = self.profile.occurrences_in(item, Field::ListItem);
        if found.is_empty() || !found.iter().all(|one| self.named.contains(&one.skill)) {
            return None;
        }
        let mut rest = item.to_owned();
        for one in found.iter().rev() {
            rest.replace_range(one.start..one.end, " ");
        }
        Some(rest)
    }
}

/// Whether a skill is a thing that has a name, such as a language, and not a way of working.
pub(super) fn is_technology(skill: &Skill) -> bool {
    THINGS.contains(&skill.category.as_str())
}
