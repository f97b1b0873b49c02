//! What a posting asks for besides skills: years, a degree; and what the job is called.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use super::lexicon::{self, Section, holds};
use super::line::Line;
use super::segment::Segment;
use super::{Class, Hint};
use crate::source::{FileId, Span};

/// Years of experience asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// The least number.
    pub least: u32,
    /// Where.
    pub span: Span,
}

/// How high a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DegreeLevel {
    /// Some degree, or a course of study.
    Any,
    /// A bachelor's.
    Bachelor,
    /// A master's.
    Master,
    /// A doctorate.
    Doctorate,
}

/// A degree that a posting names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Degree {
    /// How high.
    pub level: DegreeLevel,
    /// How the posting stands to it.
    pub class: Class,
    /// Whether experience or another training will do instead.
    pub or_equivalent: bool,
    /// Where.
    pub span: Span,
}

/// The job's title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Without place, company and `(m/f/d)`.
    pub text: String,
    /// Where.
    pub span: Span,
}

const NUMBERS: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ZAHLEN: &[&str] = &["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

/// The years of experience that a posting asks for: the first that are asked for in so many words.
pub(super) fn years(segments: &[Segment], file: FileId) -> Option<Years> {
    let asked =
        |segment: &&Segment| matches!(segment.section, Section::Required | Section::Unknown | Section::Preferred);
    let by_section = |section: Section| {
        segments.iter().filter(asked).filter(|one| one.section == section).find_map(|one| in_segment(one, file))
    };
    by_section(Section::Required).or_else(|| by_section(Section::Unknown)).or_else(|| by_section(Section::Preferred))
}

fn in_segment(segment: &Segment, file: FileId) -> Option<Years> {
    let lower = segment.line.text.to_lowercase();
    let text = if lower.len() == segment.line.text.len() { lower.as_str() } else { segment.line.text.as_str() };
    let words: Vec<(usize, &str)> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '*' | '(' | ')' | ',' | ';'))
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .filter(|(_, word)| !word.is_empty())
        .collect();
    words.iter().enumerate().find_map(|(at, (offset, word))| {
        let (least, attached) = number(word)?;
        let unit = attached
            || words[at + 1..]
                .iter()
                .take(5)
                .take_while(|(_, word)| is_filler(word) || is_unit(word))
                .any(|(_, word)| is_unit(word));
        let said = unit && is_experience(text, segment, *offset) && least <= 30;
        let start = segment.line.source(*offset);
        said.then(|| Years { least, span: Span::new(file, start, start + word.len()) })
    })
}

/// The least number of `5+`, `3-6`, `3y+`, `eight`, `drei`; and whether the unit is glued to it.
fn number(word: &str) -> Option<(u32, bool)> {
    if let Some(at) = NUMBERS.iter().chain(ZAHLEN).position(|name| *name == word) {
        let index = if at < NUMBERS.len() { at } else { at - NUMBERS.len() };
        return Some((u32::try_from(index).ok()? + 1, false));
    }
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let least = word[..digits].parse().ok()?;
    let rest = word[digits..].trim_start_matches(['+', '-', 'x']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let unit = matches!(rest.trim_end_matches(['+', '.']), "y" | "yr" | "yrs" | "years" | "year" | "jahre");
    (rest.is_empty() || unit).then_some((least, unit))
}

fn is_unit(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphabetic());
    matches!(bare, "years" | "year" | "yrs" | "yr" | "years'" | "jahre" | "jahren" | "jahr")
}

/// What may stand between a number and its years: `(8)`, `to 6`, `or more`, `plus`.
fn is_filler(word: &str) -> bool {
    matches!(word, "to" | "or" | "more" | "plus" | "bis" | "oder" | "mehr" | "+" | "-" | "full" | "professional")
        || word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-'))
}

/// Whether the years are those of a person at work, not of the company or of a contract.
fn is_experience(text: &str, segment: &Segment, at: usize) -> bool {
    let start = text[..at].rfind(['.', '!', '?']).map_or(0, |stop| stop + 1);
    let end = text[at..].find(['.', '!', '?']).map_or(text.len(), |stop| at + stop);
    let sentence = lexicon::words(&text[start..end]);
    let other =
        ["years ago", "for over", "since", "founded", "last year", "salary", "contract", "jahren am", "company"]
            .iter()
            .any(|cue| holds(&sentence, cue));
    let own = [
        "experience",
        "experienced",
        "professional",
        "working",
        "work",
        "similar",
        "in a",
        "as",
        "building",
        "building",
        "developing",
        "doing",
        "erfahrung",
        "berufserfahrung",
        "in software",
        "in data",
        "must",
        "at least",
        "minimum",
        "you",
        "background",
        "of",
    ]
    .iter()
    .any(|cue| holds(&sentence, cue));
    !other && (own || segment.section == Section::Required || sentence.split(' ').count() <= 4)
}

/// The degree that a posting names, the first one that it has words for.
pub(super) fn degree(segments: &[Segment], file: FileId) -> Option<Degree> {
    let named = segments
        .iter()
        .filter(|segment| segment.section != Section::Noise)
        .filter_map(|segment| degree_in(segment, file));
    named.min_by_key(|degree| (degree.class != Class::Required, degree.class))
}

const DEGREES: &[(DegreeLevel, &[&str])] = &[
    (
        DegreeLevel::Bachelor,
        &["bachelor", "bachelor's", "bachelors", "bsc", "b sc", "b s", "bs", "ba", "undergraduate degree"],
    ),
    (
        DegreeLevel::Master,
        &["master's", "masters", "master's degree", "msc", "m sc", "master of science", "masterabschluss"],
    ),
    (DegreeLevel::Doctorate, &["phd", "ph d", "doctorate", "promotion in"]),
    (
        DegreeLevel::Any,
        &["degree", "degrees", "diploma", "university education", "studium", "hochschulabschluss", "diplom"],
    ),
];
const INSTEAD: &[&str] = &[
    "or equivalent",
    "equivalent experience",
    "equivalent combination",
    "equivalent practical",
    "or comparable",
    "or similar",
    "oder vergleichbar",
    "vergleichbare",
    "or relevant experience",
    "or experience",
    "so is",
    "oder eine vergleichbare",
    "or an equivalent",
];

/// What finds the words of degrees, and what each stands for; none if it can't be built.
type Finder = Option<(AhoCorasick, Vec<(DegreeLevel, &'static str)>)>;

/// The degree that a text names, the first of the list, and where.
fn named_degree(text: &str) -> Option<(DegreeLevel, &'static str, usize)> {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    let finder = FINDER.get_or_init(|| {
        let all: Vec<(DegreeLevel, &str)> =
            DEGREES.iter().flat_map(|(level, words)| words.iter().map(|word| (*level, *word))).collect();
        Some((AhoCorasick::new(all.iter().map(|(_, word)| word)).ok()?, all))
    });
    let (automaton, all) = finder.as_ref()?;
    let first = automaton.find_overlapping_iter(text).map(|hit| hit.pattern().as_usize());
    let mut hits: Vec<usize> = first.collect();
    hits.sort_unstable();
    hits.dedup();
    hits.into_iter().find_map(|number| {
        let (level, word) = *all.get(number)?;
        Some((level, word, lexicon::find(text, word)?))
    })
}

fn degree_in(segment: &Segment, file: FileId) -> Option<Degree> {
    let text = lexicon::words(&segment.line.text);
    let (level, word, at) = named_degree(&text)?;
    // `degree` of freedom, `a high degree of`.
    if text[at..].starts_with("degree of") && !text[at..].starts_with("degree of bachelor") {
        return None;
    }
    let first = word.split(' ').next().unwrap_or(word);
    let place =
        segment.line.text.to_lowercase().find(first).filter(|at| segment.line.text.is_char_boundary(*at)).unwrap_or(0);
    let start = segment.line.source(place);
    Some(Degree {
        level,
        class: degree_class(segment, &text),
        or_equivalent: INSTEAD.iter().any(|cue| holds(&text, cue)),
        span: Span::new(file, start, start + first.len()),
    })
}

fn degree_class(segment: &Segment, text: &str) -> Class {
    let refused = [
        "not required",
        "don't care",
        "no degree",
        "not needed",
        "don't need",
        "not necessary",
        "nicht erforderlich",
        "without a degree",
        "not a requirement",
    ];
    let wished = ["welcome", "plus", "preferred", "nice", "helpful", "von vorteil", "bonus", "advantage"];
    let holds_any = |cues: &[&str]| cues.iter().any(|cue| holds(text, cue));
    match segment.section {
        _ if holds_any(&refused) => Class::Rejected,
        Section::Rejected => Class::Rejected,
        Section::Preferred => Class::Preferred,
        _ if holds_any(&wished) => Class::Preferred,
        Section::Required => Class::Required,
        _ if lexicon::DEMAND.iter().any(|cue| holds(text, cue)) => Class::Required,
        _ => Class::Mentioned,
    }
}

/// Words that a job's title holds.
const JOBS: &[&str] = &[
    "engineer",
    "developer",
    "programmer",
    "architect",
    "administrator",
    "analyst",
    "scientist",
    "sre",
    "devops",
    "entwickler",
    "entwicklerin",
    "softwareentwickler",
    "softwareentwicklerin",
    "softwareingenieur",
    "consultant",
    "tester",
    "lead",
    "manager",
    "specialist",
    "administratorin",
    "designer",
    "dba",
    "ingenieur",
];
/// Labels before a title.
const LABELS: &[&str] =
    &["position title", "job title", "post title", "title", "position", "role", "stelle", "job", "subject", "betreff"];
/// What a mail program puts before a subject.
const REPLIES: &[&str] = &["fwd:", "fw:", "re:", "aw:", "wg:"];
/// Words of a bracket behind a title that tell of the contract and not of the job.
const TERMS: &[&str] = &[
    "contract",
    "permanent",
    "temporary",
    "fixed",
    "hybrid",
    "onsite",
    "remote",
    "time",
    "grade",
    "level",
    "befristet",
];

/// The job's title: the first line of the beginning that names a job.
pub(super) fn title(lines: &[Line], page_title: Option<&str>, file: FileId) -> Option<Title> {
    let filled: Vec<&Line> = lines.iter().filter(|line| !line.text.trim().is_empty()).take(12).collect();
    let heading = filled.iter().find(|line| line.hint == Hint::Heading && clean(&line.text).is_some());
    let labelled = filled.iter().find(|line| {
        label(&line.text).is_some_and(|(label, rest)| LABELS.contains(&label.as_str()) && clean(rest).is_some())
    });
    let first = filled.iter().take(4).find(|line| clean(&line.text).is_some());
    let line = labelled.or(heading).or(first);
    let found = line.and_then(|line| {
        let rest = label(&line.text)
            .filter(|(label, _)| LABELS.contains(&label.as_str()))
            .map_or(line.text.as_str(), |(_, rest)| rest);
        let text = clean(rest)?;
        let at = line.source(line.text.find(text.as_str()).unwrap_or(0));
        Some(Title { span: Span::new(file, at, at + text.len()), text })
    });
    found.or_else(|| page_title.and_then(clean).map(|text| Title { text, span: Span::new(file, 0, 0) }))
}

fn label(text: &str) -> Option<(String, &str)> {
    let (label, rest) = text.split_once(':')?;
    Some((lexicon::words(label), rest))
}

/// Whether a text begins with an ASCII word, in capitals or not.
fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// A title without a last bracket about the contract: `(Contract, 6 months)`, `(Grade 7)`.
fn without_terms(text: &str) -> &str {
    let Some((title, bracket)) = text.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')) else { return text };
    let told = lexicon::words(bracket).split(' ').any(|word| TERMS.contains(&word));
    if told { title.trim_end() } else { text }
}

/// What announces a job in so many words.
const OPENINGS: &[&str] = &[
    "we are looking for a ",
    "we are looking for an ",
    "we're looking for a ",
    "we're looking for an ",
    "we are hiring a ",
    "we are hiring an ",
    "we're hiring a ",
    "we're hiring an ",
    "wir suchen einen ",
    "wir suchen eine ",
];
/// How many words a title has at most that stands behind one of them: a sentence goes on.
const ANNOUNCED: usize = 6;

/// What a short line announces: `Backend Developer` of `We are looking for a Backend Developer`.
fn announced(text: &str) -> Option<&str> {
    let title = OPENINGS.iter().find(|opening| starts_with(text, opening)).map(|opening| &text[opening.len()..])?;
    (title.split_whitespace().count() <= ANNOUNCED).then_some(title)
}

/// A title without what isn't part of it; none if it names no job.
fn clean(text: &str) -> Option<String> {
    let mut text = text.trim().trim_start_matches(|c: char| !c.is_alphanumeric() && c != '.');
    while let Some(prefix) = REPLIES.iter().find(|prefix| starts_with(text, prefix)) {
        text = text[prefix.len()..].trim_start();
    }
    text = announced(text).unwrap_or(text);
    let mut end = text.len();
    let lower = text.to_ascii_lowercase();
    for mark in ["**", " (m/", " (f/", " (w/", " (all ", " | ", " · ", " @ ", " - ", " at ", "   ", " (remote", "\t"] {
        end = end.min(lower.find(mark).unwrap_or(end));
    }
    let text = text[..end].trim().trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '#' | '+'));
    let text = without_terms(text);
    let words = lexicon::words(text);
    let names = words.split(' ').any(|word| JOBS.contains(&word));
    let sentence = text.contains(['?', '!'])
        || text.contains(". ")
        || words.split(' ').count() > 9
        || ["we", "you", "is", "are", "our", "your"].iter().any(|word| holds(&words, word));
    (names && !sentence && !text.is_empty()).then(|| text.to_owned())
}
