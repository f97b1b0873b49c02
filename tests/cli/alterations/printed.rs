//! What of a resume shows on a page, and what of it another hand may set in another way.

use atsafe::content::{Block, ContactKind, Content, Entry, Leaf, Role};

/// The texts of a resume in order.
pub(super) struct Printed {
    /// As they are; headings in capitals, as the default theme prints them.
    pub(super) texts: Vec<String>,
    /// In one order and form, where they may be in any: contacts, the parts of a head, addresses, the case of headings.
    pub(super) free: Vec<String>,
}

impl Printed {
    pub(super) fn new(content: &Content) -> Self {
        let is_heading =
            |leaf: &Leaf| content.sections.iter().any(|section| std::ptr::eq(&raw const section.heading, leaf));
        let text = |leaf: &Leaf| if is_heading(leaf) { leaf.text.to_uppercase() } else { leaf.text.clone() };
        let texts = content.leaves().map(text).collect();
        let header = &content.header;
        let mut free: Vec<String> =
            [&header.name].into_iter().chain(&header.label).map(|leaf| leaf.text.clone()).collect();
        let contacts = header.contacts.iter().map(|contact| match contact.kind {
            ContactKind::Link => address(&contact.leaf),
            _ => contact.leaf.text.clone(),
        });
        free.extend(sorted(contacts));
        for section in &content.sections {
            free.push(section.heading.text.to_uppercase());
            free.extend(section.entries.iter().flat_map(entry));
        }
        Self { texts, free }
    }

    /// How many characters there are.
    pub(super) fn length(&self) -> usize {
        self.texts.iter().map(|text| text.chars().count()).sum()
    }
}

fn entry(entry: &Entry) -> Vec<String> {
    let head = entry.head.iter().map(|part| match part.role {
        Role::Link => address(&part.leaf),
        _ => part.leaf.text.clone(),
    });
    let blocks = entry.blocks.iter().flat_map(|block| match block {
        Block::Paragraph { leaf } | Block::Bullet { leaf } => vec![leaf.text.clone()],
        Block::Group { label, level, items } => {
            label.iter().chain(level).chain(items).map(|leaf| leaf.text.clone()).collect()
        }
    });
    sorted(head).into_iter().chain(blocks).collect()
}

fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort();
    texts
}

/// An address without its scheme, the host in lower case.
fn address(leaf: &Leaf) -> String {
    let (_, rest) = leaf.text.split_once("://").unwrap_or(("", &leaf.text));
    let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let host = host.to_lowercase();
    format!("{}{}", host.trim_start_matches("www."), path.trim_end_matches('/'))
}
