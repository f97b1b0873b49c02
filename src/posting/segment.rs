//! Lines → segments: paragraphs and items, each with what the heading above it announces.

use std::ops::Range;

use super::inline;
use super::lexicon::{self, Section};
use super::line::{Hint, Line};
use super::marker::{is_chapter, is_rule, marker, unquoted};

/// A paragraph or an item of a list.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    /// Its text in one line.
    pub(super) line: Line,
    /// What it stands under.
    pub(super) section: Section,
    /// The heading itself, for saying why.
    pub(super) heading: String,
    /// Whether it is an item of a list.
    pub(super) item: bool,
    /// Where its text is code.
    pub(super) code: Vec<Range<usize>>,
}

/// The longest heading in words.
const HEADING_WORDS: usize = 9;

/// Builds segments from lines.
pub(super) fn segments(lines: &[Line]) -> Vec<Segment> {
    let mut builder = Builder::default();
    let widths = widths(lines);
    for (at, line) in lines.iter().enumerate() {
        let next = lines[at + 1..].iter().find(|line| !line.text.trim().is_empty());
        let after_blank = at == 0 || lines[at - 1].text.trim().is_empty();
        let before_blank = lines.get(at + 1).is_none_or(|line| line.text.trim().is_empty());
        let before = match at.checked_sub(1).map(|before| &lines[before]) {
            _ if after_blank => End::Blank,
            Some(before) if breaks_early(before, line, widths[at]) => End::Early,
            Some(before) if before.text.trim_end().ends_with(['.', '!', '?', ':']) => End::Sentence,
            _ => End::Within,
        };
        builder.add(line, next, Around { before, before_blank });
    }
    builder.end();
    let mut segments = Vec::with_capacity(builder.segments.len());
    for segment in builder.segments {
        if segment.line.text.len() <= LONGEST { segments.push(segment) } else { segments.extend(short(&segment)) }
    }
    for segment in &mut segments {
        (segment.line, segment.code) = inline::plain(std::mem::take(&mut segment.line));
    }
    segments
}

/// What stands around a line.
#[derive(Clone, Copy)]
struct Around {
    before: End,
    before_blank: bool,
}

/// How the line before ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// There is none, or a blank one.
    Blank,
    /// Early, and so on purpose.
    Early,
    /// With a sentence.
    Sentence,
    /// Within one.
    Within,
}

/// How much shorter than its paragraph's longest line one has to be to have been ended on purpose, in characters.
const EARLY: usize = 10;

/// The length of the longest line of the paragraph that each line belongs to.
fn widths(lines: &[Line]) -> Vec<usize> {
    let mut widths = Vec::with_capacity(lines.len());
    for run in lines.chunk_by(|one, two| one.text.trim().is_empty() == two.text.trim().is_empty()) {
        let width = run.iter().map(|line| line.text.chars().count()).max().unwrap_or_default();
        widths.extend(std::iter::repeat_n(width, run.len()));
    }
    widths
}

/// Whether the next line's first word would have fitted on a line: then what follows is something new.
fn breaks_early(before: &Line, line: &Line, width: usize) -> bool {
    let word = line.text.split_whitespace().next().unwrap_or_default();
    let begins = word.chars().next().is_some_and(char::is_uppercase);
    begins && before.text.trim_end().chars().count() + 1 + word.chars().count() + EARLY <= width
}

/// The longest segment in bytes: what is longer is no paragraph, and is cut at a sentence or a blank.
const LONGEST: usize = 3000;

fn short(segment: &Segment) -> Vec<Segment> {
    let part = |start: usize, end: usize| Segment {
        line: segment.line.part(start, end),
        heading: segment.heading.clone(),
        code: Vec::new(),
        ..*segment
    };
    let text = segment.line.text.as_str();
    let mut parts = Vec::new();
    let mut start = 0;
    while text.len() - start > LONGEST {
        let most = text.floor_char_boundary(start + LONGEST);
        let piece = &text[start..most];
        let end = piece.rfind(". ").or_else(|| piece.rfind(' ')).map_or(most, |at| start + at + 1);
        parts.push(part(start, end));
        start = end;
    }
    parts.push(part(start, text.len()));
    parts
}

#[derive(Default)]
struct Builder {
    segments: Vec<Segment>,
    open: Option<Segment>,
    section: Option<(Section, String)>,
    /// Whether the section has had items, and a blank line since.
    listed: bool,
    parted: bool,
}

impl Builder {
    fn add(&mut self, line: &Line, next: Option<&Line>, around: Around) {
        let line = unquoted(line);
        if line.text.is_empty() {
            self.end();
            self.parted = self.listed;
            return;
        }
        if is_rule(&line.text) {
            self.end();
            return;
        }
        if line.text == "--" {
            // What follows is a mail's signature.
            self.end();
            self.section = Some((Section::Noise, "--".to_owned()));
            return;
        }
        let (marked, body) = marker(&line);
        let item = (marked && !is_chapter(&line, &body)) || line.hint == Hint::Item;
        if let Some(title) = heading_text(&body, item, next, around) {
            self.end();
            self.enter(&title);
            return;
        }
        if item {
            self.end();
            self.start(body.into_owned(), true);
        } else if self.open.is_some() && around.before != End::Early && !begins_anew(&line) {
            self.open.iter_mut().for_each(|open| open.line.join(&line));
        } else {
            self.end();
            self.start(body.into_owned(), false);
        }
    }

    /// A heading: everything below is what it says, until the next one.
    fn enter(&mut self, title: &str) {
        let section = lexicon::heading(title);
        self.section = Some((section, title.to_owned()));
        (self.listed, self.parted) = (false, false);
    }

    fn start(&mut self, line: Line, item: bool) {
        // A paragraph behind a list speaks of something else; only what is noise stays noise.
        if self.parted && !item && self.section.as_ref().is_some_and(|(section, _)| *section != Section::Noise) {
            self.section = None;
        }
        let (section, heading) = match labelled(&line) {
            // What a label refuses is its own sentence, not all that is said behind it.
            Some((section, label)) if section != Section::Rejected || !line.text.contains(':') => (section, label),
            _ => self.section.clone().unwrap_or((Section::Unknown, String::new())),
        };
        self.listed |= item;
        self.open = Some(Segment { line, section, heading, item, code: Vec::new() });
    }

    fn end(&mut self) {
        self.segments.extend(self.open.take());
    }
}

/// Whether a line of running text begins something new, though no blank line stands before it: `Label: …`.
fn begins_anew(line: &Line) -> bool {
    labelled(line).is_some()
}

/// `Must have: Linux, …`, `Nice to have | GCP`: a label that announces what the line itself holds.
fn labelled(line: &Line) -> Option<(Section, String)> {
    let text = line.text.as_str();
    let (label, rest) = split_label(text)?;
    let short = label.split_whitespace().count() <= 4;
    let section = lexicon::heading(label);
    let strict = matches!(section, Section::Required | Section::Preferred | Section::Rejected | Section::Noise);
    let stack = section == Section::Mentioned;
    (short && !rest.trim().is_empty() && (strict || stack)).then(|| (section, label.trim().to_owned()))
}

fn split_label(text: &str) -> Option<(&str, &str)> {
    let plain = text.trim_start_matches(['*', '_', '|', ' ']);
    let colon = plain.find(':');
    let end = plain[..colon.unwrap_or(plain.len())].find('|').or(colon)?;
    let (label, rest) = (&plain[..end], &plain[end + 1..]);
    (!label.contains(['.', ',', '!', '?', '(']))
        .then(|| (label.trim_matches(['*', '_', ' ']), rest.trim_start_matches(['*', '_'])))
}

/// The words of a heading, if the line is one.
fn heading_text(line: &Line, item: bool, next: Option<&Line>, around: Around) -> Option<String> {
    let text = line.text.as_str();
    if let Some(title) = text.strip_prefix('#') {
        return Some(title.trim_start_matches('#').trim().to_owned());
    }
    if line.hint == Hint::Heading {
        return Some(text.to_owned());
    }
    if item {
        return None;
    }
    let bare = text.trim_matches(|c: char| matches!(c, '*' | '_' | ' ' | '#'));
    // A word more is enough to know.
    let count = bare.split_whitespace().take(HEADING_WORDS + 1).count();
    if count == 0 || count > HEADING_WORDS || bare.bytes().any(|byte| matches!(byte, b'|' | b';' | b'@')) {
        return None;
    }
    if split_label(text).is_some_and(|(_, rest)| rest.contains(char::is_alphanumeric)) {
        return None;
    }
    let bold = text.starts_with("**") && text.trim_end_matches(':').ends_with("**");
    let colon = bare.ends_with(':');
    let question = bare.ends_with('?');
    let sentence = bare.ends_with(['.', '!', ',']);
    if sentence && !bold {
        return None;
    }
    let before_list = next.is_some_and(|next| next.hint == Hint::Item || marker(&unquoted(next)).0);
    if around.before == End::Within && !(bold || colon || before_list) {
        return None;
    }
    let known = lexicon::heading(bare) != Section::Unknown;
    let capitals = bare.chars().any(char::is_alphabetic) && !bare.chars().any(char::is_lowercase);
    let begins = bare.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let after_blank = around.before == End::Blank;
    let alone = after_blank && around.before_blank && !sentence && count <= 6;
    let titled = matches!(around.before, End::Early | End::Sentence) && count <= 6 && known && is_title(bare);
    let heads = bold
        || (colon && (known || before_list))
        || (capitals && count <= 6 && after_blank && !sentence)
        || (question && after_blank && (known || around.before_blank))
        || (known && begins && !sentence && count <= 6 && (after_blank || before_list))
        || (before_list && begins && after_blank && !sentence && count <= 6)
        || (titled && !sentence)
        || (alone && begins);
    heads.then(|| bare.trim_end_matches(':').to_owned())
}

/// Whether all words of weight begin with a capital: `Key Duties and Responsibilities`.
fn is_title(text: &str) -> bool {
    let heavy = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let mut words = text.split([' ', '/']).filter(heavy).peekable();
    words.peek().is_some() && words.all(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::line::lines;

    fn shown(text: &str) -> Vec<(String, Section, bool)> {
        segments(&lines(text)).into_iter().map(|one| (one.line.text, one.section, one.item)).collect()
    }

    #[test]
    fn paragraphs_are_joined_and_items_stand_alone_under_their_headings() {
        let text =
            "REQUIREMENTS\n\n- Java\n  and SQL\n- Git\n\nNice to have:\n* Go\n\n## What we offer\nFruit and\nbikes.";
        assert_eq!(
            shown(text),
            [
                ("Java and SQL".to_owned(), Section::Required, true),
                ("Git".to_owned(), Section::Required, true),
                ("Go".to_owned(), Section::Preferred, true),
                ("Fruit and bikes.".to_owned(), Section::Noise, false),
            ]
        );
    }

    #[test]
    fn labels_announce_their_own_line_alone() {
        let text = "> Must: Go\n> Could: Vue\n> Hello there";
        let sections: Vec<_> = shown(text).into_iter().map(|(_, section, _)| section).collect();
        assert_eq!(sections[..2], [Section::Required, Section::Preferred]);
    }

    #[test]
    fn lines_that_were_ended_on_purpose_stand_alone_and_titles_among_them_are_headings() {
        let text = "Your Tasks and Duties\nRun things in production, day and night, all the year.\nPreferred Qualifications\nExperience with Java\nAnd a sense of humour\n";
        let all = shown(text);
        let lines: Vec<_> = all.iter().map(|(text, section, _)| (text.as_str(), *section)).collect();
        assert_eq!(
            lines,
            [
                ("Run things in production, day and night, all the year.", Section::Mentioned),
                ("Experience with Java", Section::Preferred),
                ("And a sense of humour", Section::Preferred),
            ]
        );
        let wrapped =
            shown("We have used the same tools for years: Java and\nKotlin, and of late a little Rust as well.\n");
        assert_eq!(wrapped.len(), 1);
    }

    #[test]
    fn headings_as_people_write_them_are_understood() {
        for (text, section) in [
            ("What You'll Bring", Section::Required),
            ("✅ You have", Section::Required),
            ("Nice-to-haves", Section::Preferred),
            ("What we don't care about", Section::Rejected),
            ("Das bringst du mit", Section::Required),
            ("What's in it for you?", Section::Noise),
            ("About Acme", Section::Noise),
            ("About the role", Section::Mentioned),
            ("Our tech stack", Section::Mentioned),
            ("Preferred qualifications", Section::Preferred),
            ("Lorem ipsum", Section::Unknown),
        ] {
            assert_eq!(lexicon::heading(text), section, "{text}");
        }
    }
}
