//! A segment's sentences and clauses, and whether they ask for, wish for or refuse what they name.

use super::cues::{self, Cue, Kind};
use super::lexicon::{REFUSE_ONE, Section, TOWARDS, find, heading};
use super::marks::Marks;
use super::segment::Segment;
use super::{Class, Reason};

/// A byte range of a segment's text.
type Range = std::ops::Range<usize>;

/// How many words a refusal may stand behind what it refuses.
const NEAR: usize = 5;
/// The same for a wish.
const FURTHER: usize = 9;
/// How many items of a list a refusal may stand before: nobody refuses more at once.
const LIST: usize = 50;

/// A segment, cut up.
pub(super) struct Sentences<'s> {
    segment: &'s Segment,
    /// Lower case, hyphens as blanks, byte for byte as long as the text.
    lower: String,
    cuts: Vec<Range>,
    clauses: Vec<Range>,
    cues: Vec<Cue>,
    /// The kinds that there are among the cues, a bit for each.
    kinds: u16,
    /// What each sentence stands under: a label of its own, or the segment's heading.
    sections: Vec<(Section, Option<&'s str>)>,
}

/// A class, and what it was given for.
pub(super) struct Verdict<'v> {
    pub(super) class: Class,
    pub(super) why: Why<'v>,
}

/// A [`Reason`] that is not written down yet: most verdicts are asked for the class alone.
pub(super) enum Why<'v> {
    Heading(&'v str),
    Cue(&'static str),
    Text,
}

impl From<Why<'_>> for Reason {
    fn from(why: Why<'_>) -> Self {
        match why {
            Why::Heading(heading) => Self::Heading(heading.to_owned()),
            Why::Cue(words) => Self::Cue(words.to_owned()),
            Why::Text => Self::Text,
        }
    }
}

impl<'s> Sentences<'s> {
    pub(super) fn new(segment: &'s Segment) -> Self {
        let lower = segment.line.text.to_ascii_lowercase();
        let lower = if lower.contains('-') { lower.replace('-', " ") } else { lower };
        let mut sentences = Vec::new();
        cut(&lower, 0..lower.len(), (&STOPS, sentence_end), &mut sentences);
        let mut clauses = Vec::with_capacity(sentences.len());
        for sentence in &sentences {
            cut(&lower, sentence.clone(), (&JOINTS, clause_end), &mut clauses);
        }
        let cues = cues::find(&lower);
        let sections = sentences.iter().map(|sentence| section(segment, sentence)).collect();
        let kinds = cues.iter().fold(0, |kinds, cue| kinds | cue.kind.bit());
        Self { segment, lower, cuts: sentences, clauses, cues, kinds, sections }
    }

    /// The class of what stands at a place; none if nothing there is about skills. `named` are the places of all skills.
    pub(super) fn verdict(&self, at: &Range, named: &[Range]) -> Option<Verdict<'_>> {
        let number = self.cuts.partition_point(|sentence| sentence.end <= at.start);
        let sentence = self.cuts.get(number)?;
        let clause = self.clauses.get(self.clauses.partition_point(|clause| clause.end <= at.start))?.clone();
        if let Some(cue) = self.refusal(at, &clause, sentence, named).or_else(|| self.later_refusal(at, number, named))
        {
            return Some(Verdict { class: Class::Rejected, why: Why::Cue(cue) });
        }
        if is_beyond(self.between(sentence.start, at.start)) {
            return None;
        }
        let (section, label) = *self.sections.get(number)?;
        let label = label.unwrap_or(&self.segment.heading);
        if section == Section::Noise || self.is_noise(section, sentence) {
            return None;
        }
        if section == Section::Rejected {
            return Some(Verdict { class: Class::Rejected, why: Why::Heading(label) });
        }
        if let Some(cue) = self.wish(at, &clause, sentence, named) {
            return Some(Verdict { class: Class::Preferred, why: Why::Cue(cue) });
        }
        Some(self.by_section(section, label, sentence))
    }

    /// The cues of a kind within a range.
    fn within(&self, range: Range, kind: Kind) -> impl DoubleEndedIterator<Item = &Cue> {
        let cues = if self.kinds & kind.bit() == 0 { &[] } else { self.cues.as_slice() };
        let from = cues.partition_point(|cue| cue.start < range.start);
        let to = cues.partition_point(|cue| cue.start < range.end);
        cues.get(from..to).unwrap_or_default().iter().filter(move |cue| cue.kind == kind && cue.end <= range.end)
    }

    fn by_section<'v>(&self, section: Section, label: &'v str, sentence: &Range) -> Verdict<'v> {
        let cue = |kind| self.within(sentence.clone(), kind).next().map(|cue| cue.words);
        let demand = match section {
            Section::Mentioned => cue(Kind::Demand),
            Section::Unknown => cue(Kind::Demand).or_else(|| cue(Kind::Ask)),
            _ => None,
        };
        match (section, demand) {
            (Section::Required, _) => Verdict { class: Class::Required, why: Why::Heading(label) },
            (Section::Preferred, _) => Verdict { class: Class::Preferred, why: Why::Heading(label) },
            (_, Some(cue)) => Verdict { class: Class::Required, why: Why::Cue(cue) },
            (Section::Mentioned, None) => Verdict { class: Class::Mentioned, why: Why::Heading(label) },
            (_, None) => Verdict { class: Class::Mentioned, why: Why::Text },
        }
    }

    /// Whether a sentence, or the short paragraph around it, is about the company, its offer or the law.
    fn is_noise(&self, section: Section, sentence: &Range) -> bool {
        let short = self.cuts.len() <= 4 && section == Section::Unknown;
        let range = if short { 0..self.lower.len() } else { sentence.clone() };
        matches!(section, Section::Unknown | Section::Mentioned)
            && !self.segment.item
            && self.within(range, Kind::Noise).next().is_some()
    }

    /// The words by which the clause refuses what stands at a place.
    fn refusal(&self, at: &Range, clause: &Range, sentence: &Range, named: &[Range]) -> Option<&'static str> {
        let before = || clause.start..at.start;
        let next = self.within(before(), Kind::RefuseNext).next();
        let left = self.within(before(), Kind::Leave).find(|cue| is_left(self.between(cue.end, at.start)));
        let ends = self
            .within(at.end..clause.end.max(at.end), Kind::RefuseLast)
            .find(|cue| self.is_near(at.end, cue.start - at.end, named, NEAR));
        let said = next.or(left).or(ends).map(|cue| cue.words);
        said.or_else(|| self.refused_at_once(at, sentence, named))
            .or_else(|| self.is_moved_from(at, sentence))
            .or_else(|| self.is_bracketed_off(at, sentence))
    }

    /// `Elasticsearch (moving to OpenSearch)`.
    fn is_bracketed_off(&self, at: &Range, sentence: &Range) -> Option<&'static str> {
        let behind = self.between(at.end, sentence.end).trim_start().strip_prefix('(')?;
        BRACKETED.iter().copied().find(|words| behind.starts_with(words))
    }

    /// `move the last jobs from X to Y`.
    fn is_moved_from(&self, at: &Range, sentence: &Range) -> Option<&'static str> {
        let before = self.between(sentence.start, at.start).trim_end();
        let rest = before.strip_suffix(" from").or_else(|| before.strip_suffix(" off"))?;
        let behind = self.between(at.end, sentence.end);
        let moves = [
            "move",
            "moving",
            "moved",
            "migrate",
            "migrating",
            "migration",
            "switch",
            "switching",
            "transition",
            "shift",
        ];
        (find(behind, "to").is_some() && moves.iter().any(|word| find(rest, word).is_some())).then_some("from")
    }

    /// The word of refusal that stands right before a place, or before the list that it is an item of.
    fn refused_at_once(&self, at: &Range, sentence: &Range, named: &[Range]) -> Option<&'static str> {
        let mut start = at.start;
        for _ in 0..LIST {
            let before = self.between(sentence.start, start).trim_end();
            if let Some(cue) = REFUSE_ONE.iter().copied().find(|cue| ends_in(before, cue)) {
                return Some(cue);
            }
            // Through a list of alternatives: `no PHP, Perl or COBOL`.
            let last = named.partition_point(|other| other.start < start);
            let other = named[..last].iter().rev().find(|other| other.end <= start)?;
            if other.start < sentence.start {
                return None;
            }
            let gap = self.between(other.end, start).trim();
            if !matches!(gap, "," | "or" | "and" | ", or" | ", and" | "/" | "oder") || other.start >= start {
                return None;
            }
            start = other.start;
        }
        None
    }

    /// A refusal that speaks of it by a pronoun, later in the sentence or in the next one: `We left it in 2022.`
    fn later_refusal(&self, at: &Range, number: usize, named: &[Range]) -> Option<&'static str> {
        let sentence = &self.cuts[number];
        let next = self.cuts.get(number + 1);
        let silent = |range: &Range| !named.iter().any(|other| range.contains(&other.start));
        let refuses = |range: &Range| {
            self.within(range.clone(), Kind::Pronoun).next()?;
            let said = |cue: &&Cue| silent(range) || cue.words.ends_with(" it") || cue.words.ends_with(" them");
            let mut cues = self.within(range.clone(), Kind::RefuseLast).chain(self.within(range.clone(), Kind::Leave));
            cues.find(said).map(|cue| cue.words)
        };
        let cue = refuses(&(at.end..sentence.end.max(at.end))).or_else(|| next.and_then(refuses))?;
        // The pronoun stands for the last that was named, and for the list that it ends.
        let later = |other: &&Range| other.start > at.end && other.start < sentence.end;
        named.iter().rfind(later).is_none_or(|last| self.joined(at, last, named)).then_some(cue)
    }

    /// Whether two skills are items of one list.
    fn joined(&self, one: &Range, two: &Range, named: &[Range]) -> bool {
        let mut end = one.end;
        for next in named.iter().filter(|next| next.start >= one.end && next.end <= two.end) {
            if !matches!(
                self.between(end, next.start).trim(),
                "," | "or" | "and" | "/" | ", and" | ", or" | "und" | "oder"
            ) {
                return false;
            }
            end = next.end;
        }
        end == two.end
    }

    /// The words by which a clause makes what it names a wish.
    fn wish(&self, at: &Range, clause: &Range, sentence: &Range, named: &[Range]) -> Option<&'static str> {
        let near = |cue: &&Cue| self.is_near(at.end, cue.start - at.end, named, FURTHER);
        let next = self.within(sentence.start..at.start, Kind::WishNext).next_back();
        let cue = next.or_else(|| self.within(at.end..clause.end.max(at.end), Kind::WishLast).find(near));
        cue.map(|cue| cue.words)
    }

    /// Whether two places stand in one clause.
    pub(super) fn together(&self, one: usize, two: usize) -> bool {
        self.cuts.iter().any(|sentence| sentence.contains(&one) && sentence.contains(&two))
    }

    /// Whether not more words than some stand between a place and what is said behind it, other skills left out.
    fn is_near(&self, from: usize, distance: usize, named: &[Range], most: usize) -> bool {
        let skills: usize = named
            .iter()
            .filter(|other| other.start >= from && other.end <= from + distance)
            .map(|other| self.lower[other.clone()].split_whitespace().count())
            .sum();
        self.between(from, from + distance).split_whitespace().count() <= most + skills
    }

    /// What stands between two places; nothing if they overlap.
    fn between(&self, from: usize, to: usize) -> &str {
        self.lower.get(from..to).unwrap_or_default()
    }

    /// The text in lower case.
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }
}

/// Words that begin a bracket behind what is being left.
const BRACKETED: &[&str] =
    &["moving to", "migrating to", "switching to", "being replaced", "to be replaced", "soon to be", "legacy"];

/// `PostgreSQL beyond the`: what comes next is not what is asked for.
fn is_beyond(before: &str) -> bool {
    let before = before.trim_end();
    ["beyond", "beyond the", "beyond an", "beyond a"].iter().any(|words| ends_in(before, words))
}

/// Whether a text ends in a whole word.
fn ends_in(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '\''))
}

/// Whether what stands between a word of leaving and a skill still speaks of what is left.
fn is_left(between: &str) -> bool {
    let joined = last(between, "and").is_none_or(|end| between[end..].trim().is_empty());
    joined && !between.split_whitespace().any(|word| TOWARDS.contains(&word))
}

/// What a sentence stands under: a label of its own, or the segment's heading.
fn section<'s>(segment: &'s Segment, sentence: &Range) -> (Section, Option<&'s str>) {
    let own = segment.line.text[sentence.clone()].split_once(':').filter(|(label, _)| is_label(label));
    match own.map(|(label, _)| (heading(label), label.trim())) {
        Some((section, label)) if section != Section::Unknown => (section, Some(label)),
        _ => (segment.section, None),
    }
}

/// Whether what stands before a colon is a label: `Must have`, and not `Prometheus (nice to have`.
fn is_label(text: &str) -> bool {
    text.split_whitespace().count() <= 4 && !text.contains('(')
}

/// Where words stand last in a text, as the offset behind them.
fn last(text: &str, phrase: &str) -> Option<usize> {
    text.rmatch_indices(phrase).map(|(at, _)| at).find_map(|at| {
        let before = text[..at].chars().next_back();
        let behind = text[at + phrase.len()..].chars().next();
        let whole = !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric);
        whole.then_some(at + phrase.len())
    })
}

/// What may end a sentence.
static STOPS: Marks = Marks::new(b".!?");
/// What may end a clause.
static JOINTS: Marks = Marks::new(b";(), ");

/// Whether a piece of a text ends with the mark at a place.
type Ends = fn(text: &str, at: usize, mark: u8) -> bool;

/// Cuts a range of a text behind those of some marks of which a function says that they end a piece.
fn cut(text: &str, range: Range, (marks, ends): (&Marks, Ends), pieces: &mut Vec<Range>) {
    let text = &text[..range.end];
    let mut start = range.start;
    for (at, &byte) in (range.start..).zip(&text.as_bytes()[range.start..]) {
        if marks.has(byte) && ends(text, at, byte) {
            pieces.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < range.end {
        pieces.push(start..range.end);
    }
}

fn sentence_end(text: &str, at: usize, byte: u8) -> bool {
    match byte {
        b'!' | b'?' => true,
        b'.' => {
            let before = &text[..at];
            let blank = text[at + 1..].chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, ')' | '"' | '*'));
            let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
            blank && !["e.g", "i.e", "z.b", "etc", "incl", "vs", "bzw", "ca", "approx", "d.h", "u.a"].contains(&word)
        }
        _ => false,
    }
}

fn clause_end(text: &str, at: usize, byte: u8) -> bool {
    let goes_on = |joint: &str| text[at..].starts_with(joint);
    match byte {
        b';' | b'(' | b')' => true,
        b',' => [", but ", ", so ", ", and we ", ", though ", ", while ", ", aber "].into_iter().any(goes_on),
        // Most blanks stand before something else, as their next letter tells.
        b' ' => match text.as_bytes().get(at + 1) {
            Some(b'b') => goes_on(" but "),
            Some(b'a') => goes_on(" although "),
            Some(b' ') => goes_on("   "),
            _ => false,
        },
        _ => false,
    }
}
