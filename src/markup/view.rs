//! The content as a theme's template sees it: no more than what is printed, in as few words as will do, since Typst
//! has to read and remember each of them.
//!
//! A leaf is its text, unless it has marks, links or words that the main font lacks: then it is `(text, runs)`, each run
//! with `text`, `bold`, `italic`, `link` and `font`.

use serde_json::{Value, json};

use super::Fallbacks;
use crate::content::{Block, Content, Entry, Header, Leaf, Part, Run, RunStyle, Section};

/// The value of `content`.
pub(super) fn content(content: &Content, fallbacks: &Fallbacks) -> Value {
    let view = View(fallbacks);
    json!({
        "title": content.title,
        "author": content.author,
        "keywords": content.keywords,
        "lang": content.lang,
        "region": content.region,
        "paper": content.paper,
        "date": content.date,
        "header": view.header(&content.header),
        "sections": content.sections.iter().map(|section| view.section(section)).collect::<Vec<_>>(),
    })
}

struct View<'a>(&'a Fallbacks);

impl View<'_> {
    fn header(&self, header: &Header) -> Value {
        json!({
            "name": self.leaf(&header.name),
            "label": header.label.as_ref().map(|leaf| self.leaf(leaf)),
            "contacts": header.contacts.iter().map(|contact| self.leaf(&contact.leaf)).collect::<Vec<_>>(),
        })
    }

    fn section(&self, section: &Section) -> Value {
        let entries: Vec<_> = section.entries.iter().map(|entry| self.entry(entry)).collect();
        json!({ "kind": section.kind, "heading": self.leaf(&section.heading), "entries": entries })
    }

    fn entry(&self, entry: &Entry) -> Value {
        let part = |part: &Part| json!({ "role": part.role, "leaf": self.leaf(&part.leaf) });
        let head: Vec<_> = entry.head.iter().map(part).collect();
        let blocks: Vec<_> = entry.blocks.iter().map(|block| self.block(block)).collect();
        json!({ "head": head, "blocks": blocks, "condensed": entry.condensed })
    }

    fn block(&self, block: &Block) -> Value {
        match block {
            Block::Paragraph { leaf } => json!({ "kind": "paragraph", "leaf": self.leaf(leaf) }),
            Block::Bullet { leaf } => json!({ "kind": "bullet", "leaf": self.leaf(leaf) }),
            Block::Group { label, level, items } => json!({
                "kind": "group",
                "label": label.as_ref().map(|leaf| self.leaf(leaf)),
                "level": level.as_ref().map(|leaf| self.leaf(leaf)),
                "items": self.leaves(items),
            }),
        }
    }

    fn leaves(&self, leaves: &[Leaf]) -> Vec<Value> {
        leaves.iter().map(|leaf| self.leaf(leaf)).collect()
    }

    fn leaf(&self, leaf: &Leaf) -> Value {
        let runs: Vec<_> = leaf.runs.iter().flat_map(|run| self.by_font(run)).collect();
        match &runs[..] {
            [(run, None)] if run.link.is_none() && run.style == RunStyle::default() => leaf.text.clone().into(),
            _ => json!({ "text": leaf.text, "runs": runs.iter().map(shown).collect::<Vec<_>>() }),
        }
    }

    /// A run cut into runs of one font each, whole words at a time.
    fn by_font(&self, run: &Run) -> Vec<(Run, Option<&String>)> {
        let mut pieces: Vec<(Run, Option<&String>)> = Vec::new();
        for word in run.text.split_inclusive(' ') {
            let font = self.0.get(word.trim_end());
            match pieces.last_mut() {
                Some((piece, of)) if *of == font => piece.text.push_str(word),
                _ => pieces.push((Run { text: word.to_owned(), ..run.clone() }, font)),
            }
        }
        pieces
    }
}

fn shown((run, font): &(Run, Option<&String>)) -> Value {
    json!({
        "text": run.text,
        "bold": run.style.bold,
        "italic": run.style.italic,
        "link": run.link,
        "font": font,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_another_font_become_runs_of_their_own() {
        let run = Run { text: "price ₿5 per day".to_owned(), style: RunStyle::default(), link: None };
        let fallbacks = Fallbacks::from([("₿5".to_owned(), "Noto Sans".to_owned())]);
        let view = View(&fallbacks);
        let pieces = view.by_font(&run);
        let texts: Vec<_> = pieces.iter().map(|(run, font)| (run.text.as_str(), font.is_some())).collect();
        assert_eq!(texts, [("price ", false), ("₿5 ", true), ("per day", false)]);
    }
}
