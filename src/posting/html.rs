//! A posting saved from a job board: HTML → lines, without navigation, scripts, forms and the like.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::line::{Hint, Line};

/// Elements that no reader sees, or that are about the site and not about the job.
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button", "select", "iframe",
    "head", "textarea", "dialog",
];
/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figure",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tr",
    "ul",
];
const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];
/// Elements that end a paragraph.
const PARAGRAPHS: &[&str] = &["p", "ul", "ol", "table", "section", "article", "div", "dl"];

/// Whether a text is HTML: by its file's ending, or by what it begins with.
pub(super) fn is_html(name: &str, text: &str) -> bool {
    let ending = std::path::Path::new(name).extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    if ["html", "htm", "xhtml"].iter().any(|html| ending.eq_ignore_ascii_case(html)) {
        return true;
    }
    let start: String =
        text.trim_start_matches('\u{feff}').trim_start().chars().take(200).collect::<String>().to_lowercase();
    ["<!doctype html", "<html", "<div", "<body", "<p>", "<section", "<article", "<h1", "<ul", "<table"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

/// The lines of a page, and the text of its `<title>`.
pub(super) fn lines(text: &str) -> (Vec<Line>, Option<String>) {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(text, emitter) {
        // Reading from memory can't fail.
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&name(&tag.name), tag.self_closing, tag.span.start),
            Token::EndTag(tag) => page.close(&name(&tag.name), tag.span.start),
            Token::String(string) => {
                let (start, end) = (string.span.start, string.span.end);
                page.text(&String::from_utf8_lossy(&string.value), text.get(start..end).unwrap_or_default(), start);
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.end_line();
    (page.lines, Some(page.title.trim().to_owned()).filter(|title| !title.is_empty()))
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_ascii_lowercase()
}

/// The page as far as it was read.
#[derive(Default)]
struct Page {
    lines: Vec<Line>,
    line: Line,
    title: String,
    in_title: bool,
    /// The element that is skipped, and how many of its name are open within it.
    skipping: Option<(String, usize)>,
    bold: usize,
    /// Letters of the line that are not bold.
    thin: usize,
}

impl Page {
    fn open(&mut self, tag: &str, self_closing: bool, at: usize) {
        self.in_title |= tag == "title" && self.title.is_empty();
        if let Some((skipped, depth)) = &mut self.skipping {
            *depth += usize::from(skipped == tag && !self_closing);
            return;
        }
        match tag {
            _ if SKIPPED.contains(&tag) && !self_closing => self.skipping = Some((tag.to_owned(), 1)),
            "br" => self.end_line(),
            "b" | "strong" => self.bold += 1,
            // As Markdown marks it, for those who read the line.
            "code" | "kbd" | "tt" => self.line.push("`", at),
            "td" | "th" => self.cell(at),
            _ if HEADINGS.contains(&tag) => self.begin(Hint::Heading),
            "li" | "dd" => self.begin(Hint::Item),
            "dt" => self.begin(Hint::Heading),
            _ if BLOCKS.contains(&tag) => self.end_line(),
            _ => {}
        }
        if self.skipping.is_none() && PARAGRAPHS.contains(&tag) {
            self.blank();
        }
    }

    fn close(&mut self, tag: &str, at: usize) {
        if tag == "title" {
            self.in_title = false;
        }
        if let Some((skipped, depth)) = &mut self.skipping {
            if skipped == tag {
                *depth -= 1;
                if *depth == 0 {
                    self.skipping = None;
                }
            }
            return;
        }
        match tag {
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "code" | "kbd" | "tt" => self.line.push("`", at),
            _ if HEADINGS.contains(&tag) || BLOCKS.contains(&tag) => self.end_line(),
            _ => {}
        }
        if PARAGRAPHS.contains(&tag) {
            self.blank();
        }
    }

    fn begin(&mut self, hint: Hint) {
        self.end_line();
        self.line.hint = hint;
    }

    /// A cell after another one on its row.
    fn cell(&mut self, at: usize) {
        if !self.line.text.trim().is_empty() {
            self.line.push(" | ", at);
        }
    }

    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.text.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        let all_bold = std::mem::take(&mut self.thin) == 0;
        if line.text.trim().is_empty() {
            // A list's item may hold a paragraph of its own.
            self.line.hint = if line.hint == Hint::Item { Hint::Item } else { Hint::Plain };
            return;
        }
        if all_bold && line.hint == Hint::Plain && line.text.split_whitespace().count() <= 10 {
            line.hint = Hint::Heading;
        }
        self.lines.push(line.trimmed());
    }

    /// Adds a text, each character with its place; an entity stands in for its character.
    fn text(&mut self, text: &str, source: &str, start: usize) {
        if self.in_title {
            self.title.push_str(text);
        }
        if self.skipping.is_some() || self.in_title {
            return;
        }
        if self.bold == 0 && self.line.hint != Hint::Heading {
            self.thin += text.chars().filter(|c| c.is_alphanumeric()).count();
        }
        if text == source {
            self.line.push(text, start);
            return;
        }
        let mut at = 0;
        for char in text.chars() {
            let rest = source.get(at..).unwrap_or_default();
            let entity = rest.starts_with('&') && !rest.starts_with("& ");
            let length = if entity {
                rest.find(';').filter(|end| *end < 32).map_or(1, |end| end + 1)
            } else {
                rest.chars().next().map_or(0, char::len_utf8)
            };
            self.line.push(char.to_string().as_str(), start + at);
            at += length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_headings_and_entities_become_lines_with_places() {
        let page = "<title>A job</title><nav><li>Java</nav><h2>You &amp; us</h2><ul><li><p>C&#43;&#43; &mdash; <b>Go</b></p></li></ul>";
        let (lines, title) = lines(page);
        assert_eq!(title.as_deref(), Some("A job"));
        let shown: Vec<_> = lines.iter().filter(|l| !l.text.is_empty()).map(|l| (l.text.as_str(), l.hint)).collect();
        assert_eq!(shown, [("You & us", Hint::Heading), ("C++ — Go", Hint::Item)]);
        let item = lines.iter().find(|line| line.text.starts_with("C++")).unwrap();
        let at = item.source(item.text.find("Go").unwrap());
        assert_eq!(&page[at..at + 2], "Go");
    }

    #[test]
    fn what_is_not_closed_or_not_html_ends_well() {
        for text in ["<div", "<p>a<b>b<li>c</x>", "a < b && c > d &copy &#xffffff; &;", "<script>if (a<b) {</scr"] {
            let (lines, _) = lines(text);
            assert!(lines.iter().all(|line| line.source(line.text.len()) <= text.len() + 1), "{text}");
        }
    }
}
