//! The tree of what shall be printed: the seam that themes, exports and the verifier all start from.
//!
//! Reading order is the order of the tree, depth first: header, then for each section its heading, and for each entry
//! the parts of its head in order, then its blocks. A theme chooses lines, fonts and furniture; never order or words.

use serde::Serialize;

use crate::language::Topic;
use crate::resume::{Date, Origin};

/// How a run of text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RunStyle {
    /// Bold, from `**…**` with `markup: inline`.
    pub bold: bool,
    /// Italic, from `*…*` with `markup: inline`.
    pub italic: bool,
}

/// A stretch of a leaf in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Its text, spaces at the ends included.
    pub text: String,
    /// Its style.
    #[serde(flatten)]
    pub style: RunStyle,
    /// The address it links to.
    pub link: Option<String>,
}

/// One piece of printed text with the place it came from. Its text is normalised and never empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leaf {
    /// The whole text, as every reading has to give it back; the runs' texts in a row.
    pub text: String,
    /// The same text by style and link.
    pub runs: Vec<Run>,
    /// Whether a search has to find it literally (`C++`, `.NET`, `CI/CD`).
    pub keyword: bool,
    /// Where it was written.
    #[serde(serialize_with = "origin_as_path")]
    pub origin: Origin,
}

fn origin_as_path<S: serde::Serializer>(origin: &Origin, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&origin.path)
}

/// What a part of an entry's head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The employer, school, project, award or certificate: what the entry is called.
    Primary,
    /// The position, degree, issuer, awarder or publisher.
    Secondary,
    /// A date or a range of dates.
    Dates,
    /// A place.
    Place,
    /// A web address.
    Link,
}

/// A part of an entry's head.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// What it says.
    pub role: Role,
    /// Its text. Parts of one role that follow one another belong on one line (degree, area).
    pub leaf: Leaf,
    /// The date or the two ends of the range that it says; other PDFs may word them otherwise.
    #[serde(skip)]
    pub dates: Vec<Date>,
}

/// A piece of an entry's body.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Block {
    /// Running text.
    Paragraph {
        /// The text.
        leaf: Leaf,
    },
    /// A bullet.
    Bullet {
        /// The text.
        leaf: Leaf,
    },
    /// A labelled list on a line: `Databases (expert): PostgreSQL, Redis`.
    Group {
        /// What the items are; a group without a label is a plain list.
        label: Option<Leaf>,
        /// A level or fluency, shown in brackets.
        level: Option<Leaf>,
        /// The items.
        items: Vec<Leaf>,
    },
}

/// A job, a degree, a project, or the whole of a section without such entries (summary, skills).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Its path in the document, such as `work[1]`.
    pub path: String,
    /// The parts of its head in reading order; empty in sections of running text or groups.
    pub head: Vec<Part>,
    /// What follows the head.
    pub blocks: Vec<Block>,
    /// Whether its head is all there is to say of it, on a line if that holds it: a position of long ago.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub condensed: bool,
}

/// Which section of a resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// `basics.summary`.
    Summary,
    /// `skills`.
    Skills,
    /// `work`.
    Work,
    /// `projects`.
    Projects,
    /// `education`.
    Education,
    /// `certificates`.
    Certificates,
    /// `publications`.
    Publications,
    /// `awards`.
    Awards,
    /// `volunteer`.
    Volunteer,
    /// `languages`.
    Languages,
    /// `interests`.
    Interests,
    /// `references`.
    References,
    /// One of the user's own `sections`.
    Custom,
}

impl SectionKind {
    /// The topic of its heading; none for a person's own ones.
    #[must_use]
    pub fn topic(self) -> Option<Topic> {
        Some(match self {
            Self::Summary => Topic::Summary,
            Self::Skills => Topic::Skills,
            Self::Work => Topic::Work,
            Self::Projects => Topic::Projects,
            Self::Education => Topic::Education,
            Self::Certificates => Topic::Certificates,
            Self::Publications => Topic::Publications,
            Self::Awards => Topic::Awards,
            Self::Volunteer => Topic::Volunteer,
            Self::Languages => Topic::Languages,
            Self::Interests => Topic::Interests,
            Self::References => Topic::References,
            Self::Custom => return None,
        })
    }
}

/// A section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Which one.
    pub kind: SectionKind,
    /// Its heading, alone on its line in every theme; a theme may set it in capitals.
    pub heading: Leaf,
    /// Its entries in order; never empty.
    pub entries: Vec<Entry>,
}

/// What a contact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ContactKind {
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A street, or a town with its region or country.
    Place,
    /// A web address or an account.
    Link,
}

/// A contact in the header.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// Its text.
    pub leaf: Leaf,
}

/// The top of the first page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Header {
    /// The person's name.
    pub name: Leaf,
    /// What the person is (`Senior Backend Engineer`).
    pub label: Option<Leaf>,
    /// E-mail, phone, place, web addresses, in this order.
    pub contacts: Vec<Contact>,
}

/// The paper to print on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 8.5 × 11 inches.
    #[default]
    Letter,
    /// 210 × 297 mm.
    A4,
}

/// All that shall be printed, in reading order, and what the file says about itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Content {
    /// The document's title: the name and what the person is.
    pub title: String,
    /// The author: the name.
    pub author: String,
    /// Keywords of the file's metadata.
    pub keywords: Vec<String>,
    /// ISO 639 language, such as `en`.
    pub lang: String,
    /// ISO 3166 region, such as `US`.
    pub region: Option<String>,
    /// The paper.
    pub paper: Paper,
    /// The date to stamp on the file as year, month, day; none if the document gives none.
    pub date: Option<(i32, u8, u8)>,
    /// Name and contacts.
    pub header: Header,
    /// The sections in order.
    pub sections: Vec<Section>,
}

impl Content {
    /// Every leaf in reading order.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.header.leaves().chain(self.sections.iter().flat_map(Section::leaves))
    }
}

impl Header {
    /// Name, label and contacts.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        let contacts = self.contacts.iter().map(|contact| &contact.leaf);
        std::iter::once(&self.name).chain(&self.label).chain(contacts)
    }
}

impl Section {
    /// The heading, and the leaves of the entries.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        std::iter::once(&self.heading).chain(self.entries.iter().flat_map(Entry::leaves))
    }
}

impl Entry {
    /// The parts of the head, and the leaves of the blocks.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.head.iter().map(|part| &part.leaf).chain(self.blocks.iter().flat_map(Block::leaves))
    }
}

impl Block {
    /// The one leaf, or label, level and items.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        let (label, level, items) = match self {
            Self::Paragraph { leaf } | Self::Bullet { leaf } => (Some(leaf), None, &[][..]),
            Self::Group { label, level, items } => (label.as_ref(), level.as_ref(), items.as_slice()),
        };
        label.into_iter().chain(level).chain(items)
    }
}
