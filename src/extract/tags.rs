//! The order of the tags: what screen readers, Acrobat's export and the parsers built on them go by.

use std::collections::{BTreeMap, BTreeSet};

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier};
use hayro_interpret::hayro_syntax::xref::XRef;

use super::glyph::Glyph;
use super::lines;
use super::reading::PageText;
use super::scene::Scene;

/// A tree with more tags and contents than this is broken.
const MAX_NODES: usize = 200_000;
/// Tags nested deeper than this are a loop.
const MAX_DEPTH: usize = 100;

/// Which stretch of which page comes when.
#[derive(Debug, Default)]
pub(crate) struct Tags {
    /// By page, counted from 0, and number of the marked content.
    ranks: BTreeMap<(usize, i32), usize>,
    /// The page of the last stretch.
    last_page: usize,
    /// What is wrong with the tags, in words.
    pub(crate) problems: BTreeSet<&'static str>,
    /// Whether they lead to text that they don't give the order of.
    pub(crate) incomplete: bool,
}

/// The tags of a PDF; none if it isn't tagged.
pub(crate) fn tags(pdf: &Pdf) -> Option<Tags> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let root = catalog.get::<Dict<'_>>(b"StructTreeRoot")?;
    let pages = pdf.pages().iter().enumerate().filter_map(|(index, page)| Some((page.raw().obj_id()?, index)));
    let mut walk =
        Walk { xref: pdf.xref(), pages: pages.collect(), seen: BTreeSet::new(), nodes: 0, tags: Tags::default() };
    walk.children(&root, None, 0);
    Some(walk.tags)
}

impl Tags {
    /// Which of all stretches the one of this number is; none if no tag leads to it.
    pub(crate) fn rank(&self, page: usize, number: Option<i32>) -> Option<usize> {
        self.ranks.get(&(page, number?)).copied()
    }
}

/// The glyphs of a page in the order of its tags; what has no tag is not read.
pub(crate) fn order(tags: &Tags, page: usize, scene: &Scene) -> PageText {
    let ranked = scene.glyphs.list.iter().zip(&scene.marks);
    let mut order: Vec<(usize, &Glyph)> =
        ranked.filter_map(|(glyph, mark)| Some((tags.rank(page, mark.tag)?, glyph))).collect();
    order.sort_by_key(|(rank, _)| *rank);
    lines::page(&scene.glyphs, order.into_iter().map(|(_, glyph)| glyph))
}

struct Walk<'a> {
    xref: &'a XRef,
    pages: BTreeMap<ObjectIdentifier, usize>,
    seen: BTreeSet<ObjectIdentifier>,
    nodes: usize,
    tags: Tags,
}

impl<'a> Walk<'a> {
    /// Goes over what a tag holds. `page` is the page of contents that name none.
    fn children(&mut self, tag: &Dict<'a>, page: Option<usize>, depth: usize) {
        let Some(kids) = tag.get_raw::<Object<'a>>(b"K") else { return };
        match tag.get::<Array<'a>>(b"K") {
            Some(kids) => kids.raw_iter().for_each(|kid| self.node(kid, page, depth + 1)),
            None => self.node(kids, page, depth + 1),
        }
    }

    /// A tag, or a content by its number or by a reference.
    fn node(&mut self, node: MaybeRef<Object<'a>>, page: Option<usize>, depth: usize) {
        self.nodes += 1;
        if self.nodes > MAX_NODES || depth > MAX_DEPTH {
            self.tags.problems.insert("its tags are nested without end");
            return;
        }
        let object = match node {
            MaybeRef::NotRef(object) => Some(object),
            MaybeRef::Ref(reference) => {
                let id = ObjectIdentifier::from(reference);
                if !self.seen.insert(id) {
                    self.tags.problems.insert("a tag is used twice");
                    return;
                }
                self.xref.get::<Object<'a>>(id)
            }
        };
        match object {
            Some(Object::Number(number)) => self.content(number.as_i64(), page),
            Some(Object::Dict(dict)) => self.tag(&dict, page, depth),
            _ => {}
        }
    }

    fn tag(&mut self, dict: &Dict<'a>, page: Option<usize>, depth: usize) {
        let own = dict.get_ref(b"Pg").and_then(|id| self.pages.get(&id.into()).copied());
        let page = own.or(page);
        match dict.get::<Name<'a>>(b"Type").as_deref() {
            Some(b"MCR") if dict.contains_key(b"Stm") => {
                self.tags.problems.insert("its tags lead into forms, and are not read");
                self.tags.incomplete = true;
            }
            Some(b"MCR") => self.content(dict.get::<i32>(b"MCID").map_or(-1, i64::from), page),
            // An annotation, which holds no text of its own.
            Some(b"OBJR") => {}
            _ => self.children(dict, page, depth),
        }
    }

    fn content(&mut self, number: i64, page: Option<usize>) {
        let (Some(page), Ok(number)) = (page, i32::try_from(number)) else { return };
        let rank = self.tags.ranks.len();
        if self.tags.ranks.insert((page, number), rank).is_some() {
            self.tags.problems.insert("its tags name a stretch of text twice");
        }
        if page < self.tags.last_page {
            self.tags.problems.insert("its tags go back to an earlier page");
        }
        self.tags.last_page = page;
    }
}
