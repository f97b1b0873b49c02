//! `--watch`: builds again whenever something changes that a target is made of.
//!
//! The files that the last build read are looked at five times a second, rather than asked of the system's notices: it is
//! the same list by which staleness is told, there are few of them, and it sees what notices miss or double: files
//! that an editor replaces by renaming, folders that come and go, shares and mounts of other machines.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// How often files are looked at.
const PAUSE: Duration = Duration::from_millis(200);
/// How long all has to be quiet before a build begins.
const QUIET: Duration = Duration::from_millis(100);

/// What the file system says of a file.
type Stamp = Option<(Option<SystemTime>, u64, (u64, i64))>;

/// Files and what was said of them.
#[derive(Default, PartialEq)]
pub(super) struct Watched(BTreeMap<PathBuf, Stamp>);

impl Watched {
    /// Files as they are now; of a folder, the files right in it.
    pub(super) fn now(paths: impl IntoIterator<Item = PathBuf>) -> Self {
        let mut stamps = BTreeMap::new();
        for path in paths {
            if path.is_dir() {
                let entries = fs::read_dir(&path).into_iter().flatten().flatten();
                stamps.extend(entries.map(|entry| (entry.path(), stamp(&entry.path()))));
            }
            let said = stamp(&path);
            stamps.insert(path, said);
        }
        Self(stamps)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// What a build has looked at, as it was before the build: a change while it ran is seen afterwards.
    pub(super) fn before(self, earlier: &Self, began: SystemTime) -> Self {
        let stamps = self.0.into_iter().map(|(path, stamp)| {
            let known = earlier.0.get(&path).copied();
            let during = stamp.is_some_and(|(modified, ..)| modified.is_some_and(|modified| modified > began));
            // What was not looked at before and changed since counts as changed.
            let stamp = known.unwrap_or(if during { None } else { stamp });
            (path, stamp)
        });
        Self(stamps.collect())
    }

    /// Waits until something is not as it was, and then until nothing changes any more.
    pub(super) fn wait(&self, paths: &[PathBuf]) {
        let mut last = Self::now(paths.iter().cloned());
        while last == *self {
            sleep(PAUSE);
            last = Self::now(paths.iter().cloned());
        }
        loop {
            sleep(QUIET);
            let next = Self::now(paths.iter().cloned());
            if next == last {
                return;
            }
            last = next;
        }
    }
}

fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok(), metadata.len(), node(&metadata)))
}

/// The file's number, and when anything of it was last changed: a tool may set the time of the last edit back.
#[cfg(unix)]
fn node(metadata: &Metadata) -> (u64, i64) {
    use std::os::unix::fs::MetadataExt as _;
    (metadata.ino(), metadata.ctime().wrapping_mul(1_000_000_000).wrapping_add(metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn node(_: &Metadata) -> (u64, i64) {
    (0, 0)
}
