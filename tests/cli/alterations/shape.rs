//! Changes to the shape of a resume: things lost, said twice, exchanged, or under something else.

use serde_json::Value;

use super::tree::{Step, Way, at, at_mut, path};

/// A resume in which one thing is wrong: what was done, where, and the whole.
#[derive(Debug, Clone)]
pub(super) struct Altered {
    pub(super) kind: &'static str,
    pub(super) path: String,
    pub(super) resume: Value,
    /// Whether nothing but a text there is another one.
    pub(super) within: bool,
}

/// All changes of shape at a place.
pub(super) fn changes(resume: &Value, way: &Way, ways: &[Way]) -> Vec<Altered> {
    let mut made = Maker { resume, made: Vec::new() };
    made.lost(way);
    match at(resume, way) {
        Some(Value::Array(list)) => made.list(way, list.len()),
        Some(Value::Object(map)) => made.pairs(way, &map.keys().collect::<Vec<_>>()),
        _ => {}
    }
    made.exchanged(way, ways);
    made.moved(way, ways);
    made.made
}

struct Maker<'v> {
    resume: &'v Value,
    made: Vec<Altered>,
}

impl Maker<'_> {
    fn make(&mut self, kind: &'static str, path: String, change: impl FnOnce(&mut Value) -> Option<()>) {
        let mut resume = self.resume.clone();
        if change(&mut resume).is_some() && resume != *self.resume {
            self.made.push(Altered { kind, path, resume, within: false });
        }
    }

    fn lost(&mut self, way: &Way) {
        let Some((last, parent)) = way.split_last() else { return };
        self.make(if parent.is_empty() { "section lost" } else { "lost" }, path(way), |resume| {
            match (at_mut(resume, parent)?, last) {
                (Value::Object(map), Step::Key(key)) => map.remove(key).map(|_| ()),
                (Value::Array(list), Step::Index(at)) => Some(()).filter(|()| {
                    list.remove(*at);
                    true
                }),
                _ => None,
            }
        });
    }

    /// Items of a list exchanged, and said twice.
    fn list(&mut self, way: &Way, length: usize) {
        for first in 0..length {
            let item = path(&[&way[..], &[Step::Index(first)]].concat());
            self.make("said twice", item.clone(), |resume| {
                let list = at_mut(resume, way)?.as_array_mut()?;
                list.insert(first, list.get(first)?.clone());
                Some(())
            });
            for second in [first + 1, length - 1].into_iter().filter(|second| *second > first && *second < length) {
                self.make("order", item.clone(), |resume| {
                    at_mut(resume, way)?.as_array_mut()?.swap(first, second);
                    Some(())
                });
            }
        }
    }

    /// Values of one thing exchanged.
    fn pairs(&mut self, way: &Way, keys: &[&String]) {
        for (index, first) in keys.iter().enumerate() {
            for second in &keys[index + 1..] {
                let item = path(&[&way[..], &[Step::Key((*first).clone())]].concat());
                self.make("values exchanged", item, |resume| {
                    let map = at_mut(resume, way)?.as_object_mut()?;
                    let (one, other) = (map.get(*first)?.clone(), map.get(*second)?.clone());
                    let texts = one.is_string() && other.is_string();
                    map.insert((*first).clone(), other);
                    map.insert((*second).clone(), one);
                    texts.then_some(())
                });
            }
        }
    }

    /// Exchanged with the next thing of its kind.
    fn exchanged(&mut self, way: &Way, ways: &[Way]) {
        let alike = |other: &&Way| kind(other) == kind(way) && other.len() == way.len();
        let at_own = ways.iter().position(|other| other == way).unwrap_or_default();
        for other in ways[at_own + 1..].iter().filter(alike).take(2) {
            if other[..way.len() - 1] == way[..way.len() - 1] {
                continue;
            }
            self.make("exchanged", path(way), |resume| {
                let (one, two) = (at(resume, way)?.clone(), at(resume, other)?.clone());
                *at_mut(resume, way)? = two;
                *at_mut(resume, other)? = one;
                Some(())
            });
        }
    }

    /// An item moved to another list of its kind, or of another kind.
    fn moved(&mut self, way: &Way, ways: &[Way]) {
        let Some((Step::Index(index), list)) = way.split_last() else { return };
        let lists = ways.iter().filter(|other| {
            let same = |one: &[Step], other: &[Step]| one.last() == other.last();
            other.as_slice() != list && same(other, list) && at(self.resume, other).is_some_and(Value::is_array)
        });
        let text = at(self.resume, way).is_some_and(Value::is_string);
        for other in lists.filter(|_| text).take(4) {
            for end in [true, false] {
                self.make("moved", path(way), |resume| {
                    let item = at_mut(resume, list)?.as_array_mut()?.remove(*index);
                    let other = at_mut(resume, other)?.as_array_mut()?;
                    other.insert(if end { other.len() } else { 0 }, item);
                    Some(())
                });
            }
        }
    }
}

/// A place without its indexes.
fn kind(way: &[Step]) -> Vec<&str> {
    way.iter().map(|step| if let Step::Key(key) = step { key } else { "" }).collect()
}
