//! A part of the targets, for several machines: the same part on each of them, whatever else the project holds.

use std::str::FromStr;

use super::digest::Digest;

/// The `part`th of `parts`, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    part: u64,
    parts: u64,
}

impl Shard {
    /// Whether a target is in this part.
    #[must_use]
    pub fn has(self, target: &str) -> bool {
        Digest::of(target.as_bytes()).number() % self.parts + 1 == self.part
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let numbers = typed.split_once('/').and_then(|(part, parts)| Some((part.parse().ok()?, parts.parse().ok()?)));
        match numbers {
            Some((part, parts)) if part >= 1 && part <= parts => Ok(Self { part, parts }),
            _ => Err("write K/N, such as `2/4` for the second of four parts".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_in_one_part_and_stays_there() {
        let shards: Vec<Shard> = (1..=4).map(|part| format!("{part}/4").parse().unwrap()).collect();
        let names: Vec<String> = (0..400).map(|index| format!("person-{index}/go")).collect();
        let part = |name: &String| shards.iter().position(|shard| shard.has(name));
        assert!(names.iter().all(|name| shards.iter().filter(|shard| shard.has(name)).count() == 1));
        for index in 0..4 {
            assert!((70..130).contains(&names.iter().filter(|name| part(name) == Some(index)).count()));
        }
        // A change of this would send targets to other machines than their caches.
        assert_eq!(["go", "data", "lead"].map(|name| part(&name.to_owned()).unwrap()), [0, 3, 1]);
    }

    #[test]
    fn parts_that_are_none_are_refused() {
        for bad in ["", "1", "0/2", "3/2", "a/b", "1/0"] {
            assert!(bad.parse::<Shard>().is_err(), "{bad}");
        }
    }
}
