//! A resume in a posting's order: groups of skills, skills and bullets that it asks for first, its word before another one
//! for the same skill. Nothing comes, nothing goes: the same items stand in another order.

use std::collections::BTreeMap;

use super::evidence::Found;
use super::matching::both;
use super::{Class, Evidence, Posting};
use crate::profile::{Field, Profile, SkillId, key};
use crate::resume::{Resume, Skill, Tagged};

/// What a posting asks for, ready to put things in order by.
pub(super) struct Order<'p> {
    profile: &'p Profile,
    /// Where a skill stands: required ones first, then preferred, then named ones; and its class.
    ranks: BTreeMap<SkillId, (usize, Class)>,
    /// What the resume writes, folded, with what to write instead.
    spellings: BTreeMap<String, String>,
}

/// Puts a resume into a posting's order and spelling. `found` is what the resume has for the posting's terms.
pub fn arrange(resume: &mut Resume, posting: &Posting, found: &[Found], profile: &Profile) {
    let order = Order::new(posting, found, profile);
    for group in &mut resume.skills {
        order.group(group);
    }
    resume.skills.sort_by_cached_key(|group| order.rank_of_group(group));
    for work in &mut resume.work {
        order.bullets(&mut work.highlights);
        for position in &mut work.positions {
            order.bullets(&mut position.highlights);
        }
    }
    for project in &mut resume.projects {
        order.bullets(&mut project.highlights);
    }
}

impl<'p> Order<'p> {
    fn new(posting: &Posting, found: &[Found], profile: &'p Profile) -> Self {
        let wanted = posting.terms.iter().filter(|term| term.class != Class::Rejected).enumerate();
        let ranks = wanted.map(|(at, term)| (term.skill, (at, term.class))).collect();
        let pairs = posting.terms.iter().zip(found);
        let other = pairs.filter(|(term, one)| one.evidence == Evidence::Alias && term.class != Class::Rejected);
        let spellings = other.map(|(term, one)| (key(&one.written), both(term, one))).collect();
        Self { profile, ranks, spellings }
    }

    /// The best rank of the skills that a text names, with its class.
    fn best(&self, text: &str, field: Field) -> Option<(usize, Class)> {
        let named = self.profile.occurrences_in(text, field);
        named.iter().filter_map(|one| self.ranks.get(&one.skill)).copied().min_by_key(|(rank, _)| *rank)
    }

    fn rank(&self, text: &str) -> usize {
        self.best(text, Field::ListItem).map_or(usize::MAX, |(rank, _)| rank)
    }

    fn group(&self, group: &mut Skill) {
        group.keywords.sort_by_cached_key(|item| self.rank(&item.text.value));
        for item in &mut group.keywords {
            if let Some(spelling) = self.spellings.get(&key(&item.text.value)) {
                item.text.value.clone_from(spelling);
            }
        }
    }

    /// The rank of a group's first skill; one without skills goes by its name.
    fn rank_of_group(&self, group: &Skill) -> usize {
        match (group.keywords.first(), &group.name) {
            (Some(first), _) => self.rank(&first.text.value),
            (None, Some(name)) => self.rank(&name.value),
            (None, None) => usize::MAX,
        }
    }

    /// Bullets that name something required first, then those that name something preferred, then the others.
    fn bullets(&self, bullets: &mut [Tagged]) {
        bullets.sort_by_cached_key(|bullet| match self.best(&bullet.text.value, Field::Prose) {
            Some((_, Class::Required)) => 0,
            Some((_, Class::Preferred)) => 1,
            _ => 2,
        });
    }
}
