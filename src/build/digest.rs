//! Digests: what tells whether something changed. BLAKE3, cut to 128 bits and written in hexadecimal.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The digest of some bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Digest {
    /// Of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self::from(blake3::hash(bytes))
    }

    /// A short checksum, for lines of the state.
    #[must_use]
    pub(super) fn short(&self) -> &str {
        self.0.get(..16).unwrap_or_default()
    }

    /// A number from it that is spread evenly, the same on every machine.
    #[must_use]
    pub fn number(&self) -> u64 {
        u64::from_str_radix(self.short(), 16).unwrap_or_default()
    }
}

impl From<blake3::Hash> for Digest {
    fn from(hash: blake3::Hash) -> Self {
        Self(hash.to_hex().as_str()[..32].to_owned())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Digests several things in a row, each told apart from the next by its length.
#[derive(Default)]
pub(super) struct Mixer(blake3::Hasher);

impl Mixer {
    pub(super) fn add(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    pub(super) fn all<T: AsRef<[u8]>>(&mut self, items: impl IntoIterator<Item = T>) -> &mut Self {
        for item in items {
            self.add(item);
        }
        self.add([])
    }

    pub(super) fn digest(&self) -> Digest {
        Digest::from(self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_in_a_row_are_told_apart() {
        let mixed = |things: &[&str]| Mixer::default().all(things).digest();
        assert_ne!(mixed(&["ab", "c"]), mixed(&["a", "bc"]));
        assert_ne!(mixed(&["ab"]), mixed(&["ab", ""]));
        assert_eq!(mixed(&["ab"]), mixed(&["ab"]));
    }
}
