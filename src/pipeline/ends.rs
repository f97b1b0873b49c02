//! Where pages end. Readers of PDFs know no line's end at a page's: `OpenResume` takes the last line of a page and the first
//! of the next for one, and loses a heading or an entry's head that stands at the top of a page. So pages end within entries
//! where the theme can do that and it takes no page more.

use std::iter::once;

use super::{Page, Setter};
use crate::content::Content;
use crate::theme::OptionValue;
use crate::typeset::Layout;

/// The option by which a theme is told where pages may end.
const OPTION: &str = "page-ends";

/// Its value for a theme that breaks pages where they are full.
const ANYWHERE: &str = "anywhere";

impl Setter<'_> {
    /// How a theme is first asked to end pages, if it has the option.
    pub(super) fn ends_anywhere(&self) -> Option<(String, OptionValue)> {
        let wanted = self.dress.options.contains_key(OPTION);
        wanted.then(|| (OPTION.to_owned(), OptionValue::Text(ANYWHERE.to_owned())))
    }

    /// The same pages, or as many that begin within entries, where the options ask for that and a page begins otherwise.
    pub(super) fn ended(&mut self, page: Page) -> Page {
        let Some(wanted) = self.dress.options.get(OPTION) else { return page };
        if *wanted == OptionValue::Text(ANYWHERE.to_owned()) || !head_on_top(&page.content, &Layout::of(&page.pages)) {
            return page;
        }
        let mut options = page.options.clone();
        options.insert(OPTION.to_owned(), wanted.clone());
        // What was said of the pages so far is said of these, too.
        let problems = std::mem::take(&mut self.problems);
        let other = self.set(page.content.clone(), options);
        self.problems = problems;
        other.filter(|other| other.pages.count() <= page.pages.count()).unwrap_or(page)
    }
}

/// Whether a page after the first has a heading or an entry's head on its first two lines: a single line above a head is
/// no better than none, since it is taken for part of the page before.
fn head_on_top(content: &Content, layout: &Layout) -> bool {
    let heads: Vec<String> = heads(content).map(bare).collect();
    let begins = |line: String| heads.iter().any(|head| line.starts_with(head) || head.starts_with(&line));
    layout.tops(2).any(|line| begins(bare(line)))
}

/// The texts of headings and of the parts of entries' heads.
fn heads(content: &Content) -> impl Iterator<Item = &str> {
    content.sections.iter().flat_map(|section| {
        let parts = section.entries.iter().flat_map(|entry| &entry.head);
        once(section.heading.text.as_str()).chain(parts.map(|part| part.leaf.text.as_str()))
    })
}

/// A text by its letters: no blanks, no capitals.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}
