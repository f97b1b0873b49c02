//! Finds the spellings of a profile in a text: all at once by an automaton, then each held against its edges, its
//! letters and what stands around it.

use aho_corasick::AhoCorasick;

use super::fold::{Folded, key};
use super::guard::{self, Guard};
use super::{Skill, SkillId};

/// What kind of text is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Sentences, bullets, postings: doubtful words need something that speaks for them.
    Prose,
    /// An item of a list of skills: a doubtful word that is all of it is what it says.
    ListItem,
}

/// A skill named in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// First byte.
    pub start: usize,
    /// One past the last byte of the name.
    pub end: usize,
    /// One past the last byte of a version behind it (`Python3`), or the same as `end`.
    pub version_end: usize,
    /// The skill.
    pub skill: SkillId,
    /// Which of its spellings: 0 is the name, the aliases follow.
    pub spelling: usize,
}

/// A spelling to look for.
#[derive(Debug)]
struct Pattern {
    skill: usize,
    spelling: usize,
    /// The folded letters, where only these count.
    exact: Option<String>,
    /// Whether its last `s` was taken off, since the singular counts too.
    shortened: bool,
    guarded: bool,
}

/// All spellings of a profile.
#[derive(Debug)]
pub(super) struct Matcher {
    automaton: AhoCorasick,
    patterns: Vec<Pattern>,
}

/// A hit in the folded text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'m> {
    pub(super) start: usize,
    pub(super) end: usize,
    version_end: usize,
    /// Whether a plural `s` was taken in.
    plural: bool,
    pattern: &'m Pattern,
    pub(super) guard: Option<&'m Guard>,
}

impl Matcher {
    pub(super) fn new(skills: &[Skill]) -> Result<Self, aho_corasick::BuildError> {
        let mut patterns = Vec::new();
        let mut texts = Vec::new();
        for (skill, one) in skills.iter().enumerate() {
            for (spelling, text) in one.spellings().enumerate() {
                let guarded = one.guard.as_ref().is_some_and(|guard| guard.of.iter().any(|of| of == text));
                let free = one.guard.as_ref().is_some_and(|guard| guard.any_case);
                let exact = ((guarded && !free) || one.exact.iter().any(|exact| exact == text))
                    .then(|| Folded::new(text).cased.trim().to_owned());
                let folded = key(text);
                let singular = if exact.is_none() { singular(&folded) } else { None };
                let shortened = singular.is_some();
                texts.push(singular.map_or(folded.clone(), str::to_owned));
                patterns.push(Pattern { skill, spelling, exact, shortened, guarded });
            }
        }
        Ok(Self { automaton: AhoCorasick::new(&texts)?, patterns })
    }

    /// The skills named in a text, from left to right, none within another.
    pub(super) fn find(&self, skills: &[Skill], text: &str, field: Field) -> Vec<Occurrence> {
        let folded = Folded::new(text);
        let mut hits: Vec<Found<'_>> = self
            .automaton
            .find_overlapping_iter(&folded.lower)
            .filter_map(|hit| self.whole(skills, &folded, hit.pattern().as_usize(), hit.start(), hit.end()))
            .collect();
        // The longest of those that begin first; of two, the one that is written so.
        hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end), hit.plural, hit.pattern.skill));
        let mut hits = apart(&hits);
        let alone =
            |hit: &Found<'_>| field == Field::ListItem && hit.start == 0 && hit.version_end == folded.lower.len();
        if !hits.first().is_some_and(alone) {
            guard::settle(&mut hits, &folded);
        }
        hits.iter().map(|hit| hit.occurrence(&folded)).collect()
    }

    /// A hit with its edges settled; none if it is a part of a longer word or in other letters.
    fn whole<'m>(
        &'m self,
        skills: &'m [Skill],
        folded: &Folded,
        pattern: usize,
        start: usize,
        end: usize,
    ) -> Option<Found<'m>> {
        let pattern = &self.patterns[pattern];
        let text = folded.lower.as_str();
        if !begins(text, start, end) {
            return None;
        }
        let single = end - start == 1;
        let name_end = plural(text, start, end, pattern);
        let (plural, end) = (name_end > end && !pattern.shortened, name_end);
        if pattern.exact.as_ref().is_some_and(|exact| *exact != folded.cased[start..end]) {
            return None;
        }
        let version_end = version(text, start, end);
        if !ends(text, version_end, single) || (single && hyphenated(folded, start, end)) {
            return None;
        }
        let guard = skills[pattern.skill].guard.as_ref().filter(|_| pattern.guarded);
        Some(Found { start, end, version_end, plural, pattern, guard })
    }
}

/// The hits of which none overlaps another, of those sorted by start and length. A shorter spelling of the same skill makes
/// room for what begins within the longer one: `REST API design` is `REST` and `API design`.
fn apart<'m>(hits: &[Found<'m>]) -> Vec<Found<'m>> {
    let mut kept: Vec<Found<'m>> = Vec::new();
    for hit in hits {
        let Some(last) = kept.last().filter(|last| hit.start < last.end) else {
            kept.push(*hit);
            continue;
        };
        let from = hits.partition_point(|one| one.start < last.start);
        let same = |one: &&Found<'_>| one.pattern.skill == last.pattern.skill && one.end <= hit.start;
        let shorter = hits[from..].iter().take_while(|one| one.start == last.start).find(same);
        if let Some(shorter) = shorter.filter(|_| hit.end > last.end) {
            kept.pop();
            kept.extend([*shorter, *hit]);
        }
    }
    kept
}

impl Found<'_> {
    fn occurrence(&self, folded: &Folded) -> Occurrence {
        let (start, end) = folded.given(self.start, self.end);
        let (_, version_end) = folded.given(self.start, self.version_end);
        let (skill, spelling) = (SkillId(self.pattern.skill), self.pattern.spelling);
        Occurrence { start, end, version_end, skill, spelling }
    }
}

/// The singular of a plural: of several words, or of a word so long that its last letter can't make another one.
pub(super) fn singular(folded: &str) -> Option<&str> {
    // `radii` has no plural of its own; `API` has.
    let plural = |rest: &&str| !rest.ends_with(['s', 'u']) && (!rest.ends_with('i') || rest.ends_with(" api"));
    let rest = folded.strip_suffix('s').filter(plural)?;
    let last = rest.rsplit([' ', '/']).next().unwrap_or_default();
    let several = last.len() < rest.len();
    (last.bytes().all(|b| b.is_ascii_alphabetic()) && last.len() >= if several { 3 } else { 7 }).then_some(rest)
}

/// Whether a name can begin here: nothing is glued to it that would make it a part of something else.
fn begins(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let Some(before) = before else { return true };
    if before.is_alphanumeric() || matches!(before, '@' | '#' | '$') {
        return false;
    }
    // `c++` and `asp.net` end in what could be a name of its own.
    let glued = |c: char| text[..start].strip_suffix(c).is_some_and(|rest| rest.ends_with(char::is_alphanumeric));
    let single = end - start == 1;
    !(glued('.') || glued('_') || (single && (glued('+') || glued('&'))))
}

/// Takes a plural `s` in.
fn plural(text: &str, start: usize, end: usize, pattern: &Pattern) -> usize {
    let letters = text[start..end].ends_with(|c: char| c.is_ascii_alphabetic());
    let free = !text[end..].chars().nth(1).is_some_and(char::is_alphanumeric);
    let allowed = pattern.shortened || (pattern.exact.is_none() && end - start >= 3 && letters);
    if allowed && free && text[end..].starts_with('s') { end + 1 } else { end }
}

/// Takes a version in that is glued to the name: `Python3`, `Java17`, `OAuth2.1`.
fn version(text: &str, start: usize, end: usize) -> usize {
    if end - start < 3 || !text[start..end].ends_with(|c: char| c.is_ascii_alphabetic()) {
        return end;
    }
    let rest = &text.as_bytes()[end..];
    let mut length = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    while length > 0 && rest.get(length) == Some(&b'.') && rest.get(length + 1).is_some_and(u8::is_ascii_digit) {
        length += 1 + rest[length + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
    }
    end + length
}

/// Whether a name can end here.
fn ends(text: &str, end: usize, single: bool) -> bool {
    let mut rest = text[end..].chars();
    let Some(next) = rest.next() else { return true };
    let second = rest.next();
    match next {
        next if next.is_alphanumeric() => false,
        '#' | '@' => false,
        '+' => !single && second != Some('+'),
        '.' | '_' => !second.is_some_and(char::is_alphanumeric),
        '&' | '\'' => !(single && second.is_some_and(char::is_alphanumeric)),
        _ => true,
    }
}

/// Whether a hyphen is glued to a single letter: `C-level`, `x-c`.
fn hyphenated(folded: &Folded, start: usize, end: usize) -> bool {
    folded.is_hyphen(end) || start.checked_sub(1).is_some_and(|before| folded.is_hyphen(before))
}
