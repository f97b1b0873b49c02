//! A job posting → the terms it asks for, each with its class, its place and the reason; and how a resume meets them.
//!
//! The way of a posting: HTML, Markdown or text becomes lines with their places (`html`, `line`, `columns`), lines
//! become segments under headings (`segment`), and each skill that the profile knows gets the class that its clause,
//! its sentence or its heading gives it (`clause`, with the words of `lexicon`). What looks like a skill and is unknown
//! is listed apart (`unknown`); years, degree and title are `facts`. Nothing is guessed by likeness, nothing is learnt:
//! the same bytes give the same terms.

mod advice;
mod arrange;
mod clause;
mod columns;
mod cues;
mod evidence;
mod expand;
mod facts;
mod groups;
mod html;
mod inline;
mod json;
mod lexicon;
mod line;
mod marker;
mod marks;
mod matching;
mod person;
mod propose;
mod segment;
#[cfg(test)]
mod tests;
mod unknown;
mod words;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::profile::{Profile, SkillId};
use crate::resume::decode;
use crate::source::{FileId, Sources, Span};
pub use advice::advice;
pub use arrange::arrange;
use clause::Sentences;
pub use evidence::{Evidence, Found, Searched};
pub use facts::{Degree, DegreeLevel, Title, Years};
pub use json::{schema, to_json};
use line::{Hint, Line};
pub use matching::{Match, Tally, hold};
pub use person::Month;
pub use propose::{Proposal, propose};
use segment::Segment;

/// How a posting stands to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// It is asked for.
    Required,
    /// It would be nice.
    Preferred,
    /// It is named: in the tasks, the stack, the text.
    Mentioned,
    /// It is expressly not asked for, or is being left behind.
    Rejected,
}

impl Class {
    /// The word in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Preferred => "preferred",
            Self::Mentioned => "mentioned",
            Self::Rejected => "rejected",
        }
    }

    /// Which class a term keeps that has several: a demand outweighs a refusal, and that a mere mention.
    fn weight(self) -> u8 {
        match self {
            Self::Required => 0,
            Self::Preferred => 1,
            Self::Rejected => 2,
            Self::Mentioned => 3,
        }
    }
}

/// Why a term has its class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The heading that it stands under.
    Heading(String),
    /// Words of its sentence.
    Cue(String),
    /// It is named in running text, and nothing is said of it.
    Text,
}

/// A skill that a posting names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As the posting writes it.
    pub text: String,
    /// The skill.
    pub skill: SkillId,
    /// Every spelling that the posting uses, by number, the one of `text` first.
    pub spellings: Vec<usize>,
    /// How the posting stands to it.
    pub class: Class,
    /// Why.
    pub reason: Reason,
    /// Where it is named with that class for the first time.
    pub span: Span,
    /// The alternatives that it is one of.
    pub group: Option<String>,
    /// How often it is named.
    pub times: usize,
}

/// Something that looks like a skill and that the profile doesn't know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// As the posting writes it.
    pub text: String,
    /// How the posting stands to it.
    pub class: Class,
    /// Where.
    pub span: Span,
}

/// What a posting asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Its file.
    pub file: FileId,
    /// The skills it names: required ones first, then by place.
    pub terms: Vec<Term>,
    /// What looks like a skill and is unknown.
    pub unknown: Vec<Unknown>,
    /// The years of experience asked for.
    pub years: Option<Years>,
    /// The degree asked for.
    pub degree: Option<Degree>,
    /// The job's title.
    pub title: Option<Title>,
}

/// A skill named in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hit {
    start: usize,
    end: usize,
    skill: SkillId,
    spelling: usize,
    /// Whether it shares a word with another one, and so isn't written out.
    shared: bool,
}

/// A skill named with a class.
#[derive(Debug, Clone)]
struct Named {
    hit: Hit,
    text: String,
    span: Span,
    class: Class,
    reason: Reason,
    group: Option<String>,
}

/// Reads a posting. Bytes that are no text are an error.
pub fn read(sources: &mut Sources, name: &str, bytes: &[u8], profile: &Profile) -> Result<Posting, Vec<Diagnostic>> {
    let file = decode::decode(sources, name, bytes)
        .map_err(|problems| problems.into_iter().map(no_text).collect::<Vec<_>>())?;
    Ok(extract(sources.get(file).text(), name, file, profile))
}

/// What to do about a posting that is no text.
fn no_text(problem: Diagnostic) -> Diagnostic {
    let hints = vec!["copy the posting's text into a file, or save its page as HTML".to_owned()];
    Diagnostic { hints, ..problem }
}

/// Finds the terms of a posting's text.
#[must_use]
pub fn extract(text: &str, name: &str, file: FileId, profile: &Profile) -> Posting {
    let (lines, page_title) = if html::is_html(name, text) { html::lines(text) } else { (line::lines(text), None) };
    let lines: Vec<Line> = columns::unfold(lines).into_iter().map(Line::tidied).collect();
    let segments = segment::segments(&lines);
    let mut named = Vec::new();
    let mut unknown = Vec::new();
    for segment in &segments {
        let (skills, others) = of_segment(segment, file, profile);
        named.extend(skills);
        unknown.extend(others);
    }
    let terms = merge(named);
    let title = facts::title(&lines, page_title.as_deref(), file);
    unknown::tidy(&mut unknown, title.as_ref().map(|title| title.text.as_str()));
    Posting {
        file,
        terms,
        unknown,
        years: facts::years(&segments, file),
        degree: facts::degree(&segments, file),
        title,
    }
}

fn of_segment(segment: &Segment, file: FileId, profile: &Profile) -> (Vec<Named>, Vec<Unknown>) {
    let text = mask(&segment.line.text);
    let mut hits: Vec<Hit> = profile
        .occurrences(&text)
        .into_iter()
        .map(|one| Hit { start: one.start, end: one.end, skill: one.skill, spelling: one.spelling, shared: false })
        .collect();
    expand::expand(profile, &text, &mut hits);
    let places: Vec<Range<usize>> = hits.iter().map(|hit| hit.start..hit.end).collect();
    let sentences = Sentences::new(segment);
    let span = |start: usize, end: usize| {
        let last = end.saturating_sub(1).max(start);
        Span::new(file, segment.line.source(start), segment.line.source(last) + (end - last))
    };
    let mut named: Vec<Named> = hits
        .iter()
        .filter_map(|hit| {
            let verdict = sentences.verdict(&(hit.start..hit.end), &places)?;
            let text = text[hit.start..hit.end].to_owned();
            let text = if hit.shared { profile.skill(hit.skill).spelling(hit.spelling).to_owned() } else { text };
            let (class, reason) = (verdict.class, verdict.why.into());
            Some(Named { hit: *hit, text, span: span(hit.start, hit.end), class, reason, group: None })
        })
        .collect();
    groups::group(&mut named, &sentences);
    let others = unknown::find(&text, segment, &sentences, &places);
    let others = others.into_iter().map(|(at, class)| Unknown {
        text: text[at.clone()].to_owned(),
        class,
        span: span(at.start, at.end),
    });
    (named, others.collect())
}

/// The text with web and mail addresses blanked out, byte for byte as long.
fn mask(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_part = |(at, byte): (usize, &u8)| match byte {
        b'@' | b'/' => true,
        b'.' => bytes[..at].ends_with(b"www"),
        _ => false,
    };
    if !bytes.iter().enumerate().any(is_part) {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mail = bare.contains('@') && bare.contains('.');
        let web = bare.contains("://") || bare.starts_with("www.") || is_host(bare);
        if mail || web {
            masked
                .extend(word.chars().map(|c| if c.is_whitespace() { c.to_string() } else { " ".repeat(c.len_utf8()) }));
        } else {
            masked.push_str(word);
        }
    }
    Cow::Owned(masked)
}

/// `orrery.example/jobs`: a host's name with a path.
fn is_host(word: &str) -> bool {
    word.split_once('/').is_some_and(|(host, _)| {
        host.contains('.')
            && host.split('.').all(|part| {
                part.len() > 1 && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            })
    })
}

/// One term for each skill: its strongest class, the first place of that class.
fn merge(named: Vec<Named>) -> Vec<Term> {
    let mut by_skill: BTreeMap<SkillId, Vec<Named>> = BTreeMap::new();
    for one in named {
        by_skill.entry(one.hit.skill).or_default().push(one);
    }
    let mut terms: Vec<Term> = by_skill.into_values().filter_map(|all| term(&all)).collect();
    terms.sort_by_key(|term| (term.class, term.span.start, term.skill));
    groups::close(&mut terms);
    terms
}

fn term(all: &[Named]) -> Option<Term> {
    let best = all.iter().min_by_key(|one| (one.class.weight(), one.span.start))?;
    let mut spellings = vec![best.hit.spelling];
    for one in all.iter().filter(|one| one.class != Class::Rejected) {
        if !spellings.contains(&one.hit.spelling) {
            spellings.push(one.hit.spelling);
        }
    }
    let group = all.iter().filter(|one| one.class == best.class).find_map(|one| one.group.clone());
    Some(Term {
        text: best.text.clone(),
        skill: best.hit.skill,
        spellings,
        class: best.class,
        reason: best.reason.clone(),
        span: best.span,
        group,
        times: all.len(),
    })
}
