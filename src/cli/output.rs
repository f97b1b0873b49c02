//! Files in and out. What is written is whole or not there.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::atomic;
use crate::diagnostic::{Code, Diagnostic};

/// Whether a path means standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// Reads a file, or standard input, up to a limit and one byte more, so that the reader can tell that it is too large.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Diagnostic> {
    let mut bytes = Vec::new();
    let read = if is_standard(path) {
        io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// A file of its own with some bytes, for a program to read; it goes when this does.
pub(super) struct Copy(PathBuf);

impl Copy {
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let path = std::env::temp_dir().join(format!("atsafe-{}.pdf", std::process::id()));
        let failed = |error: io::Error| {
            Diagnostic::error(Code::Unreadable, format!("cannot write `{}`: {error}", path.display()))
                .hint("free the folder for temporary files, or name another one in `TMPDIR`")
        };
        let mut file = File::options().write(true).create_new(true).open(&path).map_err(failed)?;
        // From here on the file is this one's own, to be removed whatever happens.
        let copy = Self(path.clone());
        file.write_all(bytes).map_err(failed)?;
        Ok(copy)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        _ = fs::remove_file(&self.0);
    }
}

/// The name of a file in messages.
pub(super) fn shown(path: &Path) -> String {
    if is_standard(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    let name = shown(path);
    let (message, hint) = match error.kind() {
        io::ErrorKind::NotFound => (format!("there is no file `{name}`"), "check the path; `-` reads standard input"),
        io::ErrorKind::IsADirectory => (format!("`{name}` is a folder"), "give the file in it"),
        _ => (format!("cannot read `{name}`: {error}"), "check that the file can be read"),
    };
    Diagnostic::error(Code::Unreadable, message).hint(hint)
}

/// Writes a file whole: a killed run leaves the old file or the new one, never half of it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    atomic::write(path, bytes).map(drop).map_err(|error| {
        Diagnostic::error(Code::Unreadable, format!("cannot write `{}`: {error}", path.display()))
            .hint("check the folder, its permissions and the room on the disk, or choose another place")
    })
}

/// Adds to the end of a file, which is made if it isn't there.
pub(super) fn append(path: &Path, text: &str) -> Result<(), Diagnostic> {
    let opened = File::options().append(true).create(true).open(path);
    opened.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| {
        Diagnostic::error(Code::Unreadable, format!("cannot add to `{}`: {error}", path.display()))
            .hint("check the file and its permissions, or choose another place")
    })
}

/// Whether two paths lead to one file, be it there already or still to be written.
pub(super) fn same(one: &Path, other: &Path) -> bool {
    !is_standard(one) && !is_standard(other) && resolved(one) == resolved(other)
}

/// A path without links and dots, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let folder = || match path.parent() {
        Some(parent) if parent != Path::new("") => parent.canonicalize(),
        _ => Path::new(".").canonicalize(),
    };
    let whole = path.canonicalize().or_else(|_| Ok(folder()?.join(path.file_name().unwrap_or_default())));
    whole.unwrap_or_else(|_: io::Error| path.to_owned())
}

/// Refuses to write a file in the place of another one.
pub(super) fn refuse_overwriting(path: &Path, other: &Path, what: &str) -> Result<(), Diagnostic> {
    if !same(path, other) {
        return Ok(());
    }
    let message = format!("`{}` is {what}, and is not overwritten", path.display());
    Err(Diagnostic::error(Code::InvalidOption, message).hint("choose another place"))
}

/// Refuses a place that can't be written to, as far as that shows before any work is done: a folder, or one in none.
pub(super) fn check_folder(path: &Path) -> Result<(), Diagnostic> {
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let problem = |why: &str| {
        Diagnostic::error(Code::Unreadable, format!("cannot write `{}`: {why}", path.display()))
            .hint("choose another place")
    };
    if path.is_dir() {
        return Err(problem("it is a folder"));
    }
    if folder.is_dir() { Ok(()) } else { Err(problem(&format!("there is no folder `{}`", folder.display()))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_cannot_be_written_to_is_refused_first() {
        let folder = tempfile::tempdir().unwrap();
        assert!(check_folder(&folder.path().join("no/such/a.pdf")).is_err());
        assert!(check_folder(folder.path()).is_err());
        assert!(check_folder(&folder.path().join("a.pdf")).is_ok());
    }
}
