//! Furniture: the only characters that a theme may add to what the content says.

use serde::Deserialize;

/// The strings that a theme puts between leaves, by the place they may stand in. The verifier allows these, there, and
/// nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Furniture {
    /// Before a contact (`E-mail:`).
    pub contact: Vec<String>,
    /// Before a part of an entry's head (`(`).
    pub begin: Vec<String>,
    /// After a part of an entry's head (`)`).
    pub end: Vec<String>,
    /// Before a bullet, a group or a paragraph (`•`).
    pub bullet: Vec<String>,
    /// Between two contacts or two parts of an entry's head (`|`, `,`).
    pub part: Vec<String>,
    /// Between two items of a group (`,`), and after the last (`.`).
    pub item: Vec<String>,
    /// After a group's label and level (`:`).
    pub label: Vec<String>,
    /// Before a level (`(`).
    pub open: Vec<String>,
    /// After a level (`)`).
    pub close: Vec<String>,
}

impl Furniture {
    /// These pieces, and those of another one.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        let Self { contact, begin, end, bullet, part, item, label, open, close } = other;
        for (own, more) in [
            (&mut self.contact, contact),
            (&mut self.begin, begin),
            (&mut self.end, end),
            (&mut self.bullet, bullet),
            (&mut self.part, part),
            (&mut self.item, item),
            (&mut self.label, label),
            (&mut self.open, open),
            (&mut self.close, close),
        ] {
            own.extend(more.iter().cloned());
        }
        self
    }
}
