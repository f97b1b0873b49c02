//! Whether an output is still what was written: by what the file system says of it, and in doubt by its bytes.

use std::fs::{self, Metadata};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::digest::Digest;

/// How long, in nanoseconds, two changes may look like one: the coarsest clock of a file system in use (FAT).
const TICK: i64 = 2_000_000_000;

/// A moment on the file system's clock, in nanoseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// When a file was last modified.
    #[must_use]
    pub fn modified(metadata: &Metadata) -> Option<Self> {
        let since = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        i64::try_from(since.as_nanos()).ok().map(Self)
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// Its path below the folder of outputs.
    pub path: String,
    /// Of its bytes.
    pub digest: Digest,
    /// How many there are.
    pub bytes: u64,
    /// What the file system said of it; none if it was changed at once.
    stamp: Option<Stamp>,
}

/// What changes with a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    modified: i64,
    /// When name or contents were last changed, where the system tells; unlike `modified` nobody can set it.
    changed: i64,
    node: u64,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Option<Self> {
        let Moment(modified) = Moment::modified(metadata)?;
        let (changed, node) = identity(metadata);
        Some(Self { modified, changed, node })
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (metadata.ctime().saturating_mul(1_000_000_000).saturating_add(metadata.ctime_nsec()), metadata.ino())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (i64, u64) {
    (0, 0)
}

impl Output {
    /// A file that has just been written. `new` is what the file system said of it before it got its name.
    #[must_use]
    pub fn written(folder: &Path, path: &str, bytes: &[u8], new: &Metadata) -> Self {
        let now = fs::metadata(folder.join(path)).ok();
        let before = Stamp::of(new);
        let stamp = now.and_then(|now| Stamp::of(&now)).filter(|now| {
            // Someone may have changed it in between; then its bytes are looked at next time.
            before.is_some_and(|before| (before.modified, before.node) == (now.modified, now.node))
        });
        Self { path: path.to_owned(), digest: Digest::of(bytes), bytes: bytes.len() as u64, stamp }
    }

    /// Whether the file is as it was written. A file that was last changed too shortly before the journal to tell two
    /// changes apart is looked into.
    #[must_use]
    pub fn unchanged(&self, folder: &Path, journal: Option<Moment>) -> bool {
        let path = folder.join(&self.path);
        let Ok(metadata) = fs::metadata(&path) else { return false };
        if !metadata.is_file() || metadata.len() != self.bytes {
            return false;
        }
        let stamp = Stamp::of(&metadata);
        let settled =
            |stamp: &Stamp| journal.is_some_and(|Moment(journal)| stamp.changed.max(stamp.modified) + TICK < journal);
        if cfg!(unix) && self.stamp.is_some() && stamp == self.stamp && self.stamp.as_ref().is_some_and(settled) {
            return true;
        }
        fs::read(path).is_ok_and(|bytes| Digest::of(&bytes) == self.digest)
    }
}
