//! A profile as its file has it: the one place that knows the keys, from which reader and schema come.

#![allow(unreachable_pub, reason = "the macro makes them public, and the module keeps them in")]

use crate::resume::record::record;
use crate::resume::{Origin, Text};

record! {
    /// The words of a role: which name a skill, which of them name the same one, and what is expected at which level.
    pub struct Written {
        /// The profile's own name. Required.
        #[required]
        profile: Option<Text> = "profile",
        /// The profile to begin with: its skills stay, those with the same id are replaced.
        extends: Option<Text> = "extends",
        /// What the role is called.
        title: Option<Text> = "title",
        /// Other titles of the role; they replace those of the profile extended.
        titles: Vec<Text> = "titles",
        /// Career levels; they replace those of the profile extended.
        levels: Vec<WrittenLevel> = "levels",
        /// What is expected at each level; it replaces what the profile extended expects.
        expectations: Vec<WrittenExpectation> = "expectations",
        /// Categories with their skills.
        categories: Vec<WrittenCategory> = "categories",
        /// Skills of the profile extended to leave out, by id.
        remove: Vec<Text> = "remove",
        /// Skills of character, which a bullet shows better than a list.
        soft_skills: Vec<WrittenSoftSkill> = "soft-skills",
        /// Certificates with their full names.
        certifications: Vec<WrittenCertification> = "certifications",
        /// Words that name no skill in particular.
        vague: Vec<Text> = "vague",
    }
}

record! {
    /// A career level.
    pub struct WrittenLevel {
        /// `entry`, `mid` or `senior`. Required.
        #[required]
        id: Option<Text> = "id",
        /// Years of experience from which it counts. Required.
        #[required]
        years: Option<Text> = "years",
        /// Words in a title that tell of it.
        titles: Vec<Text> = "titles",
    }
}

record! {
    /// Something expected at a level.
    pub struct WrittenExpectation {
        /// The level from which it is expected. Required.
        #[required]
        level: Option<Text> = "level",
        /// What it is, in words. Required.
        #[required]
        label: Option<Text> = "label",
        /// The skills that meet it, by id.
        any: Vec<Text> = "any",
        /// How many of them it takes; one if it isn't said.
        at_least: Option<Text> = "at-least",
    }
}

record! {
    /// A group of skills.
    pub struct WrittenCategory {
        /// Its id. Required.
        #[required]
        id: Option<Text> = "id",
        /// The heading of the group in a skills section.
        heading: Option<Text> = "heading",
        /// Words by which such groups are called, too.
        labels: Vec<Text> = "labels",
        /// Its skills.
        skills: Vec<WrittenSkill> = "skills",
    }
}

record! {
    /// A skill.
    pub struct WrittenSkill {
        /// Its id, by which others refer to it. Required.
        #[required]
        id: Option<Text> = "id",
        /// The spelling to prefer. Required.
        #[required]
        name: Option<Text> = "name",
        /// Other spellings of the same thing.
        aliases: Vec<Text> = "aliases",
        /// Keywords of their own that show this skill without naming it.
        narrower: Vec<Text> = "narrower",
        /// Skills that this one shows without naming them, by id.
        implies: Vec<Text> = "implies",
        /// Spellings that count only in these very letters.
        exact: Vec<Text> = "exact",
        /// What has to stand around a spelling that is an English word too, or too short.
        guard: Option<WrittenGuard> = "guard",
        /// The career level at which it is first expected.
        level: Option<Text> = "level",
        /// `true` for a skill of another role.
        off_role: Option<Text> = "off-role",
    }
}

record! {
    /// What has to stand around a spelling that is an English word too, or too short to stand for itself.
    pub struct WrittenGuard {
        /// The spellings that it holds for; the name if it doesn't say.
        of: Vec<Text> = "of",
        /// `capital` or `list`. Required.
        #[required]
        needs: Option<Text> = "needs",
        /// Words that settle it if they stand in the same sentence.
        cues: Vec<Text> = "cues",
        /// `true` if it counts in any letter case; otherwise only as it is spelled here.
        any_case: Option<Text> = "any-case",
        /// What rules it out right before.
        not_after: Vec<Text> = "not-after",
        /// What rules it out right behind.
        not_before: Vec<Text> = "not-before",
    }
}

record! {
    /// A skill of character.
    pub struct WrittenSoftSkill {
        /// Its name. Required.
        #[required]
        name: Option<Text> = "name",
        /// Other spellings.
        aliases: Vec<Text> = "aliases",
    }
}

record! {
    /// A certificate.
    pub struct WrittenCertification {
        /// Its full name. Required.
        #[required]
        name: Option<Text> = "name",
        /// Who gives it. Required.
        #[required]
        issuer: Option<Text> = "issuer",
        /// Short names and exam codes.
        aliases: Vec<Text> = "aliases",
        /// The skills it shows, by id.
        skills: Vec<Text> = "skills",
    }
}
