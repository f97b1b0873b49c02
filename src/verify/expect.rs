//! What every reading has to give back: the content, flattened in reading order, with the furniture that may stand
//! between two leaves. Derived from [`Content`] and [`Furniture`] alone, never from a theme's template.

use crate::content::{Block, Content, Entry, Leaf};
use crate::language;
use crate::theme::Furniture;

/// A slot that may hold one of these pieces, or none.
pub(crate) type Slot<'a> = &'a [String];

/// What a leaf is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The person's name.
    Name,
    /// A section's heading.
    Heading,
    /// Anything else in the header.
    Header,
    /// A part of an entry's head.
    Part,
    /// A text or list item of an entry's body.
    Body,
}

/// A letter of a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter {
    /// The character; in capitals if the leaf is compared without regard to case.
    pub(crate) char: char,
    /// Whether a blank stands before it.
    pub(crate) blank: bool,
}

/// A leaf in its place.
#[derive(Debug, Clone)]
pub(crate) struct Expected<'a> {
    /// The leaf.
    pub(crate) leaf: &'a Leaf,
    /// What it is.
    pub(crate) kind: Kind,
    /// Its section, counted from 0; none in the header.
    pub(crate) section: Option<usize>,
    /// Its entry within the section, counted from 0; none for headings and in the header.
    pub(crate) entry: Option<usize>,
    /// The path of its entry, or the heading of its section, for messages.
    pub(crate) place: &'a str,
    /// What may stand before it, after the leaf before.
    pub(crate) before: Vec<Slot<'a>>,
    /// Its letters.
    pub(crate) letters: Vec<Letter>,
    /// Its letters in the capitals of the content's language, where those are not the usual ones.
    pub(crate) capitals: Option<Vec<Letter>>,
}

impl Expected<'_> {
    /// Whether upper and lower case make no difference: themes may set these in capitals.
    pub(crate) fn ignores_case(&self) -> bool {
        matches!(self.kind, Kind::Name | Kind::Heading)
    }
}

/// All leaves in reading order, and what may stand after the last.
#[derive(Debug, Clone, Default)]
pub(crate) struct Script<'a> {
    /// The leaves.
    pub(crate) leaves: Vec<Expected<'a>>,
    /// What may stand after the last.
    pub(crate) after: Vec<Slot<'a>>,
    /// All pieces of furniture, of whatever place.
    pub(crate) pieces: Vec<&'a str>,
}

impl<'a> Script<'a> {
    /// Flattens the content.
    pub(crate) fn new(content: &'a Content, furniture: &'a Furniture) -> Self {
        let mut writer = Writer {
            furniture,
            script: Self::default(),
            lang: &content.lang,
            section: None,
            entry: None,
            place: "the header",
        };
        let Furniture { contact, begin, end, bullet, part, item, label, open, close } = furniture;
        let all = [contact, begin, end, bullet, part, item, label, open, close];
        writer.script.pieces =
            all.into_iter().flatten().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()).collect();
        writer.header(content);
        for (index, section) in content.sections.iter().enumerate() {
            writer.section = Some(index);
            writer.entry = None;
            writer.place = &section.heading.text;
            writer.leaf(&section.heading, Kind::Heading, None);
            for (index, entry) in section.entries.iter().enumerate() {
                writer.entry = Some(index);
                writer.place = &entry.path;
                writer.entry(entry);
            }
        }
        writer.script
    }
}

/// Walks the tree and notes leaf after leaf; `script.after` holds what may follow the last one.
struct Writer<'a> {
    furniture: &'a Furniture,
    script: Script<'a>,
    lang: &'a str,
    section: Option<usize>,
    entry: Option<usize>,
    place: &'a str,
}

impl<'a> Writer<'a> {
    /// Notes a leaf, which `slot` may precede.
    fn leaf(&mut self, leaf: &'a Leaf, kind: Kind, slot: Option<Slot<'a>>) {
        let mut before = std::mem::take(&mut self.script.after);
        before.extend(slot);
        let mut expected = Expected {
            leaf,
            kind,
            section: self.section,
            entry: self.entry,
            place: self.place,
            before,
            letters: Vec::new(),
            capitals: None,
        };
        expected.letters = letters(&leaf.text, expected.ignores_case());
        if expected.ignores_case() {
            let capitals = language::capitals(&leaf.text, self.lang);
            expected.capitals = (capitals != leaf.text.to_uppercase()).then(|| letters(&capitals, false));
        }
        self.script.leaves.push(expected);
    }

    fn header(&mut self, content: &'a Content) {
        self.leaf(&content.header.name, Kind::Name, None);
        if let Some(label) = &content.header.label {
            self.leaf(label, Kind::Header, None);
        }
        for (index, contact) in content.header.contacts.iter().enumerate() {
            self.script.after.extend((index > 0).then_some(self.furniture.part.as_slice()));
            self.leaf(&contact.leaf, Kind::Header, Some(&self.furniture.contact));
        }
    }

    fn entry(&mut self, entry: &'a Entry) {
        for (index, part) in entry.head.iter().enumerate() {
            self.script.after.extend((index > 0).then_some(self.furniture.part.as_slice()));
            self.leaf(&part.leaf, Kind::Part, Some(&self.furniture.begin));
            self.script.after.push(&self.furniture.end);
        }
        for block in &entry.blocks {
            match block {
                Block::Paragraph { leaf } | Block::Bullet { leaf } => {
                    self.leaf(leaf, Kind::Body, Some(&self.furniture.bullet));
                }
                Block::Group { label, level, items } => self.group(label.as_ref(), level.as_ref(), items),
            }
        }
    }

    fn group(&mut self, label: Option<&'a Leaf>, level: Option<&'a Leaf>, items: &'a [Leaf]) {
        let furniture = self.furniture;
        let mut bullet = Some(furniture.bullet.as_slice());
        if let Some(label) = label {
            self.leaf(label, Kind::Body, bullet.take());
        }
        if let Some(level) = level {
            self.script.after.extend(bullet.take());
            self.leaf(level, Kind::Body, Some(&furniture.open));
            self.script.after.push(&furniture.close);
        }
        if label.or(level).is_some() {
            self.script.after.push(&furniture.label);
        }
        for item in items {
            self.leaf(item, Kind::Body, bullet.take());
            self.script.after.push(&furniture.item);
        }
    }
}

/// The letters of a text, each with whether a blank stands before it.
pub(crate) fn letters(text: &str, fold: bool) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut blank = false;
    for char in text.chars() {
        if char == ' ' {
            blank = true;
        } else if fold {
            for char in char.to_uppercase() {
                letters.push(Letter { char, blank: std::mem::take(&mut blank) });
            }
        } else {
            letters.push(Letter { char, blank: std::mem::take(&mut blank) });
        }
    }
    letters
}
