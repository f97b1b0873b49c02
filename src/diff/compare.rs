//! Two lists of units → what changed: first what is the same to the letter, then what is nearly so under the same head.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use similar::TextDiff;

use super::Verb;
use super::units::{Kind, Unit};

/// Texts that have as much in common, by words, are one text reworded.
const ALIKE: f32 = 0.5;

/// How many texts are held against one by likeness.
const CANDIDATES: usize = 8;

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What happened.
    #[serde(rename = "change")]
    pub verb: Verb,
    /// To what.
    pub kind: Kind,
    /// The heading of the section that it is or was in.
    pub section: String,
    /// The head of the entry, or the label of the group.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub entry: String,
    /// The text in the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The text in the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// What changed from one list to another, in the order of the second; what is gone stands where it stood.
#[must_use]
pub fn changes(old: &[Unit], new: &[Unit]) -> Vec<Change> {
    let mut pairs = Pairs { old, new, of_new: vec![None; new.len()], taken: vec![false; old.len()] };
    pairs.same();
    let moved = pairs.moved();
    let exact = pairs.of_new.clone();
    pairs.alike();
    let mut found: Vec<((usize, usize), Change)> = Vec::new();
    for (index, unit) in new.iter().enumerate() {
        let verb = match (exact[index], pairs.of_new[index]) {
            (Some(_), _) if moved.contains(&index) => Verb::Moved,
            (Some(_), _) => continue,
            (None, Some(_)) => Verb::Reworded,
            (None, None) => Verb::Added,
        };
        let before = pairs.of_new[index].map(|at| old[at].text.clone());
        found.push(((index, 1), change(verb, unit, before, Some(unit.text.clone()))));
    }
    let places = pairs.places();
    for (index, unit) in old.iter().enumerate().filter(|(index, _)| !pairs.taken[*index]) {
        found.push(((places[index], 0), change(Verb::Dropped, unit, Some(unit.text.clone()), None)));
    }
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, change)| change).collect()
}

fn change(verb: Verb, unit: &Unit, before: Option<String>, after: Option<String>) -> Change {
    let entry = if unit.kind == Kind::Entry { String::new() } else { unit.entry.clone() };
    Change { verb, kind: unit.kind, section: unit.section.clone(), entry, before, after }
}

/// Which unit of the first is which of the second.
struct Pairs<'a> {
    old: &'a [Unit],
    new: &'a [Unit],
    of_new: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairs<'_> {
    /// Pairs what is the same to the letter: under the same head where there is such, else wherever.
    fn same(&mut self) {
        for strict in [true, false] {
            let mut known: BTreeMap<(Kind, &str, &str, &str), Vec<usize>> = BTreeMap::new();
            for (index, unit) in self.old.iter().enumerate().rev().filter(|(index, _)| !self.taken[*index]) {
                known.entry(key(unit, strict)).or_default().push(index);
            }
            for (index, unit) in self.new.iter().enumerate() {
                if self.of_new[index].is_none()
                    && let Some(at) = known.get_mut(&key(unit, strict)).and_then(Vec::pop)
                {
                    self.pair(index, at);
                }
            }
        }
    }

    fn pair(&mut self, new: usize, old: usize) {
        self.of_new[new] = Some(old);
        self.taken[old] = true;
    }

    /// Pairs what is left by likeness: heads within a section, all else within entries whose heads are paired.
    fn alike(&mut self) {
        let old: Vec<Vec<&str>> = self.old.iter().map(|unit| sorted_words(&unit.text)).collect();
        let new: Vec<Vec<&str>> = self.new.iter().map(|unit| sorted_words(&unit.text)).collect();
        for heads in [true, false] {
            let (of_old, of_new) = (heads_of(self.old), heads_of(self.new));
            for index in 0..self.new.len() {
                let kind = self.new[index].kind;
                if self.of_new[index].is_some() || (kind == Kind::Entry) != heads || kind == Kind::Item {
                    continue;
                }
                let head = of_new[index].and_then(|head| self.of_new[head]);
                let near = |at: &usize| !self.taken[*at] && self.under_one_head(*at, index, (of_old[*at], head));
                let free = (0..self.old.len()).filter(near).map(|at| (shared(&old[at], &new[index]), at));
                if let Some(at) = self.most_alike(index, free.filter(|(count, _)| *count > 0).collect()) {
                    self.pair(index, at);
                }
            }
        }
    }

    /// Of some with as many words in common, the one that is most alike, if any is alike enough. Of many only those with
    /// the most words in common are held against the text.
    fn most_alike(&self, index: usize, mut free: Vec<(usize, usize)>) -> Option<usize> {
        free.sort_by_key(|(count, at)| (std::cmp::Reverse(*count), *at));
        free.truncate(CANDIDATES);
        let ratio = |at: usize| TextDiff::from_words(&self.old[at].text, &self.new[index].text).ratio();
        let rated = free.into_iter().map(|(_, at)| (at, ratio(at)));
        let best = rated.max_by(|one, two| one.1.total_cmp(&two.1).then(two.0.cmp(&one.0)))?;
        (best.1 >= ALIKE).then_some(best.0)
    }

    /// Whether two units are of one kind, and stand in one section and under one head: of the same words, or paired.
    fn under_one_head(&self, old: usize, new: usize, heads: (Option<usize>, Option<usize>)) -> bool {
        let (one, two) = (&self.old[old], &self.new[new]);
        let paired = heads.0.is_some() && heads.0 == heads.1;
        one.kind == two.kind
            && one.section == two.section
            && (one.kind == Kind::Entry || one.entry == two.entry || paired)
    }

    /// What is paired to the letter and stands in another order or under another head: all but the longest row that kept
    /// its order.
    fn moved(&self) -> Vec<usize> {
        let pairs: Vec<(usize, usize)> =
            self.of_new.iter().enumerate().filter_map(|(new, old)| Some((new, (*old)?))).collect();
        // The longest rising row that ends at each pair, and the pair before it.
        let mut longest: Vec<(usize, Option<usize>)> = Vec::new();
        for (index, (_, old)) in pairs.iter().enumerate() {
            let before = (0..index).filter(|at| pairs[*at].1 < *old).max_by_key(|at| (longest[*at].0, *at));
            longest.push((before.map_or(1, |at| longest[at].0 + 1), before));
        }
        let mut kept = Vec::new();
        let mut at = (0..pairs.len()).max_by_key(|at| longest[*at].0);
        while let Some(index) = at {
            kept.push(index);
            at = longest[index].1;
        }
        // An entry that moved takes what belongs to it along, which is not told again.
        let kept: BTreeSet<usize> = kept.into_iter().collect();
        let moved: Vec<usize> =
            (0..pairs.len()).filter(|index| !kept.contains(index)).map(|index| pairs[index].0).collect();
        let entries = moved.iter().filter(|at| self.new[**at].kind == Kind::Entry);
        let entries: BTreeSet<&str> = entries.map(|at| self.new[*at].entry.as_str()).collect();
        let head_moved = |new: usize| entries.contains(self.new[new].entry.as_str());
        moved.iter().copied().filter(|new| self.new[*new].kind == Kind::Entry || !head_moved(*new)).collect()
    }

    /// Where in the second list each of the first stands or would stand: behind what stands before it.
    fn places(&self) -> Vec<usize> {
        let mut of_old = vec![None; self.old.len()];
        for (new, old) in self.of_new.iter().enumerate().filter_map(|(new, old)| Some((new, (*old)?))) {
            of_old[old] = Some(new);
        }
        let behind = |last: &mut usize, new: &Option<usize>| {
            let place = *last;
            *last = new.map_or(place, |new| new + 1);
            Some(place)
        };
        of_old.iter().scan(0, behind).collect()
    }
}

/// What two units have to have in common: their text, and if need be their head.
fn key(unit: &Unit, strict: bool) -> (Kind, &str, &str, &str) {
    let (section, entry) = if strict { (unit.section.as_str(), unit.entry.as_str()) } else { ("", "") };
    (unit.kind, unit.text.as_str(), section, entry)
}

/// The first head with the words of each unit's head.
fn heads_of(units: &[Unit]) -> Vec<Option<usize>> {
    let mut heads: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, unit) in units.iter().enumerate().filter(|(_, unit)| unit.kind == Kind::Entry) {
        heads.entry(unit.entry.as_str()).or_insert(index);
    }
    units.iter().map(|unit| heads.get(unit.entry.as_str()).copied()).collect()
}

fn sorted_words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words
}

/// How many words two sorted lists have in common.
fn shared(one: &[&str], two: &[&str]) -> usize {
    let (mut at, mut other, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(at), two.get(other)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => other += 1,
            std::cmp::Ordering::Equal => (at, other, count) = (at + 1, other + 1, count + 1),
        }
    }
    count
}
