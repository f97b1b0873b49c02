//! Two lists of units → what changed: first what is the same to the letter, then what is nearly so under the same head.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::TextDiff;

use super::Verb;
use super::units::{Kind, Unit};

/// Texts that have as much in common, by words, are one text reworded.
const ALIKE: f32 = 0.5;

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
    for (index, unit) in old.iter().enumerate().filter(|(index, _)| !pairs.taken[*index]) {
        found.push(((pairs.place(index), 0), change(Verb::Dropped, unit, Some(unit.text.clone()), None)));
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
        for heads in [true, false] {
            for index in 0..self.new.len() {
                if self.of_new[index].is_some() || (self.new[index].kind == Kind::Entry) != heads {
                    continue;
                }
                let unit = &self.new[index];
                let free = (0..self.old.len()).filter(|at| !self.taken[*at] && self.under_one_head(*at, index));
                let ratio = |at: usize| TextDiff::from_words(&self.old[at].text, &unit.text).ratio();
                let best =
                    free.map(|at| (at, ratio(at))).max_by(|one, two| one.1.total_cmp(&two.1).then(two.0.cmp(&one.0)));
                if let Some((at, ratio)) = best.filter(|_| unit.kind != Kind::Item)
                    && ratio >= ALIKE
                {
                    self.pair(index, at);
                }
            }
        }
    }

    /// Whether two units are of one kind, and stand in one section and under one head.
    fn under_one_head(&self, old: usize, new: usize) -> bool {
        let (one, two) = (&self.old[old], &self.new[new]);
        let head =
            |units: &[Unit], unit: &Unit| units.iter().position(|it| it.kind == Kind::Entry && it.entry == unit.entry);
        let paired = || {
            head(self.new, two).is_some_and(|at| self.of_new[at] == head(self.old, one) && self.of_new[at].is_some())
        };
        one.kind == two.kind
            && one.section == two.section
            && (one.kind == Kind::Entry || one.entry == two.entry || paired())
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
        let stays = |index: &usize| kept.contains(index);
        let moved: Vec<usize> = (0..pairs.len()).filter(|index| !stays(index)).map(|index| pairs[index].0).collect();
        let head_moved = |new: usize| {
            moved.iter().any(|at| self.new[*at].kind == Kind::Entry && self.new[*at].entry == self.new[new].entry)
        };
        moved.iter().copied().filter(|new| self.new[*new].kind == Kind::Entry || !head_moved(*new)).collect()
    }

    /// Where in the second list something of the first would stand: behind what stood before it.
    fn place(&self, old: usize) -> usize {
        let before = (0..old).rev().find_map(|at| self.of_new.iter().position(|it| *it == Some(at)));
        before.map_or(0, |at| at + 1)
    }
}

/// What two units have to have in common: their text, and if need be their head.
fn key(unit: &Unit, strict: bool) -> (Kind, &str, &str, &str) {
    let (section, entry) = if strict { (unit.section.as_str(), unit.entry.as_str()) } else { ("", "") };
    (unit.kind, unit.text.as_str(), section, entry)
}
