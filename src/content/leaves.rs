//! Makes leaves: normalises a text, reads its marks, and reports what was changed or can't be printed.

use super::inline;
use super::normalize::{is_bullet_alone, normalize};
use super::tree::{Leaf, Run, RunStyle};
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::resume::{Origin, Tagged, Text};
use crate::source::{Sources, Span};

/// How many bytes a text may have: some ten pages of one paragraph. The time that Typst takes grows with the square of a
/// paragraph's length.
const MAX_BYTES: usize = 64 * 1024;
/// How many bytes all texts may have together: more than fit on 50 pages, whatever the theme.
const MAX_ALL: usize = 1024 * 1024;

/// The maker of leaves, with the diagnostics it has gathered.
pub(super) struct Leaves<'a> {
    sources: &'a Sources,
    inline: bool,
    /// How many bytes of text there were so far.
    bytes: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> Leaves<'a> {
    /// `inline` turns marks on.
    pub(super) fn new(sources: &'a Sources, inline: bool) -> Self {
        Self { sources, inline, bytes: 0, diagnostics: Vec::new() }
    }

    /// Running text: marks count if they are turned on.
    pub(super) fn prose(&mut self, text: &Text) -> Option<Leaf> {
        let clean = self.words(&text.value, &text.origin)?;
        let runs = if self.inline { inline::runs(&clean) } else { vec![plain(clean)] };
        leaf(runs, false, &text.origin)
    }

    /// Text that is never marked up: names, titles, places.
    pub(super) fn literal(&mut self, text: &Text) -> Option<Leaf> {
        self.worded(&text.value, &text.origin)
    }

    /// Words made of several values, or by the locale, with the origin of the one that matters.
    pub(super) fn worded(&mut self, text: &str, origin: &Origin) -> Option<Leaf> {
        let clean = self.words(text, origin)?;
        leaf(vec![plain(clean)], false, origin)
    }

    /// A level of a skill or a language, as written: one that is drawn is printed, and told.
    pub(super) fn level(&mut self, text: &Text) -> Option<Leaf> {
        let clean = self.clean(&text.value, &text.origin)?;
        if !clean.contains(char::is_alphanumeric) {
            self.diagnostics.push(drawn(&clean, &text.origin));
        }
        leaf(vec![plain(clean)], false, &text.origin)
    }

    /// A part of a leaf that is made of several values.
    pub(super) fn part(&mut self, text: &Text) -> Option<String> {
        self.words(&text.value, &text.origin)
    }

    /// Parts as one leaf, with the origin of the one that matters; they may link to an address.
    pub(super) fn joined(text: String, link: Option<String>, origin: &Origin) -> Option<Leaf> {
        leaf(vec![Run { text, style: RunStyle::default(), link }], false, origin)
    }

    /// A word that a search has to find literally.
    pub(super) fn keyword(&mut self, text: &Text) -> Option<Leaf> {
        self.literal(text).map(|leaf| Leaf { keyword: true, ..leaf })
    }

    /// Text that links to an address.
    pub(super) fn linked(&mut self, text: &str, href: String, origin: &Origin) -> Option<Leaf> {
        Self::joined(self.words(text, origin)?, Some(href), origin)
    }

    /// All keywords of a list.
    pub(super) fn keywords(&mut self, items: &[Tagged]) -> Vec<Leaf> {
        items.iter().filter_map(|item| self.keyword(&item.text)).collect()
    }

    /// Tells that something is not printed, and why.
    pub(super) fn not_printed(&mut self, text: &Text, why: &str) {
        let message = format!("`{}` is not printed: {why}", text.origin.path);
        let note = Diagnostic::note(Code::NotPrinted, message).path(&text.origin.path).at(text.origin.span, "");
        self.diagnostics.push(note);
    }

    /// A text that says something; an error if it is the sign of an item and nothing else.
    fn words(&mut self, raw: &str, origin: &Origin) -> Option<String> {
        let clean = self.clean(raw, origin)?;
        if is_bullet_alone(&clean) {
            self.diagnostics.push(bullet_alone(&clean, origin));
            return None;
        }
        Some(clean)
    }

    /// A text as it can be printed; an error if no character of it can.
    fn clean(&mut self, raw: &str, origin: &Origin) -> Option<String> {
        if !self.within_limits(raw, origin) {
            return None;
        }
        let normalized = normalize(raw);
        if !normalized.changes.is_empty() {
            let message = format!("`{}` was tidied: {}", origin.path, normalized.changes.join(", "));
            self.diagnostics.push(Diagnostic::note(Code::Normalized, message).path(&origin.path).at(origin.span, ""));
        }
        for &(c, code) in &normalized.refused {
            self.diagnostics.push(refusal(c, code, origin, self.sources));
        }
        if normalized.text.is_empty() {
            if normalized.refused.is_empty() {
                self.diagnostics.push(invisible(origin));
            }
            return None;
        }
        Some(normalized.text)
    }

    /// Counts a text; an error at the first that passes a limit.
    fn within_limits(&mut self, raw: &str, origin: &Origin) -> bool {
        let before = self.bytes;
        self.bytes += raw.len();
        let what = if raw.len() > MAX_BYTES {
            format!("`{}` holds {} bytes; {MAX_BYTES} is the limit of one text", origin.path, raw.len())
        } else if self.bytes > MAX_ALL && before <= MAX_ALL {
            "the resume holds more than 1 MiB of text".to_owned()
        } else {
            return self.bytes <= MAX_ALL;
        };
        self.diagnostics.push(too_long(what, origin));
        false
    }
}

fn plain(text: String) -> Run {
    Run { text, style: RunStyle::default(), link: None }
}

fn leaf(runs: Vec<Run>, keyword: bool, origin: &Origin) -> Option<Leaf> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    (!text.is_empty()).then(|| Leaf { text, runs, keyword, origin: origin.clone() })
}

fn too_long(what: String, origin: &Origin) -> Diagnostic {
    Diagnostic::error(Code::Limit, what)
        .path(&origin.path)
        .at(origin.span, "the limit is passed here")
        .hint("a bullet has one line or two, a summary three or four, a resume two pages: leave out the rest")
}

fn invisible(origin: &Origin) -> Diagnostic {
    Diagnostic::error(Code::EmptyText, format!("`{}` holds invisible characters alone", origin.path))
        .path(&origin.path)
        .at(origin.span, "nothing of this can be printed")
        .hint("write a text, or remove it")
}

fn bullet_alone(sign: &str, origin: &Origin) -> Diagnostic {
    Diagnostic::error(Code::EmptyText, format!("`{}` is `{}` and no text", origin.path, shown(sign)))
        .path(&origin.path)
        .at(origin.span, "a bullet that nothing follows")
        .hint("write the text that belongs behind it, or remove it")
}

fn drawn(level: &str, origin: &Origin) -> Diagnostic {
    Diagnostic::warning(Code::DrawnLevel, format!("`{}` is a level drawn as `{}`", origin.path, shown(level)))
        .path(&origin.path)
        .at(origin.span, "resume parsers read words alone")
        .hint("write it as a word, such as `advanced`, or remove it")
}

fn refusal(c: char, code: Code, origin: &Origin, sources: &Sources) -> Diagnostic {
    let (what, hint) = match code {
        Code::PrivateUse => (
            "a private-use character, which readers take for something else or for nothing",
            "replace the icon by a word, or delete it",
        ),
        Code::ControlCharacter => ("a control character, which no page can show", "delete it"),
        _ => ("not a character of any text", "type the character that was meant"),
    };
    Diagnostic::error(code, format!("U+{:04X} in `{}` is {what}", c as u32, origin.path))
        .path(&origin.path)
        .at(locate(sources, origin.span, c), "here")
        .hint(hint)
}

/// The place of a character inside a leaf's span; the whole span if it was written as an escape.
#[must_use]
pub(crate) fn locate(sources: &Sources, span: Span, c: char) -> Span {
    sources.slice(span).find(c).map_or(span, |at| {
        let start = span.start + at;
        Span::new(span.file, start, start + c.len_utf8())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of texts of these lengths: how many are taken, and what is said.
    fn taken(lengths: &[usize]) -> (usize, Vec<String>) {
        let mut sources = Sources::new();
        let origin = Origin { path: "basics.summary".to_owned(), span: Span::new(sources.add("r.yaml", ""), 0, 0) };
        let mut leaves = Leaves::new(&sources, false);
        let count = lengths.iter().filter(|length| leaves.worded(&"x".repeat(**length), &origin).is_some());
        (count.count(), leaves.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect())
    }

    #[test]
    fn a_text_of_64_kib_is_taken_and_a_longer_one_is_refused() {
        assert_eq!(taken(&[MAX_BYTES]), (1, vec![]));
        let refused = "`basics.summary` holds 65537 bytes; 65536 is the limit of one text".to_owned();
        assert_eq!(taken(&[MAX_BYTES + 1, 1]), (1, vec![refused]));
    }

    #[test]
    fn what_passes_a_mebibyte_in_all_is_refused_once() {
        assert_eq!(taken(&[MAX_BYTES; 16]), (16, vec![]));
        assert_eq!(taken(&[MAX_BYTES; 20]), (16, vec!["the resume holds more than 1 MiB of text".to_owned()]));
    }
}
