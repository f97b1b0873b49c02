//! One build at a time in a folder of outputs. The system lets go of the lock however a build ends.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::FOLDER;

/// The lock of a folder of outputs.
pub struct Lock(File);

/// A lock that is held until it is dropped.
pub struct Held {
    _file: Option<File>,
    /// Whether something can be written there at all.
    pub writable: bool,
}

impl Lock {
    /// Opens the lock of a folder, which is made if it isn't there. None if nothing can be written there.
    pub fn open(out: &Path) -> io::Result<Option<Self>> {
        let folder = out.join(FOLDER);
        let open = || {
            fs::create_dir_all(&folder)?;
            File::options().create(true).truncate(false).write(true).open(folder.join("lock"))
        };
        match open() {
            Ok(file) => Ok(Some(Self(file))),
            Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Takes the lock; before it waits for another build, it says so.
    pub fn take(self, waiting: impl FnOnce()) -> io::Result<Held> {
        match self.0.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                self.0.lock()?;
            }
            // File systems without locks: better unguarded than not at all.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Held { _file: Some(self.0), writable: true })
    }
}

impl Held {
    /// No lock, since nothing can be written.
    #[must_use]
    pub fn nothing() -> Self {
        Self { _file: None, writable: false }
    }
}
