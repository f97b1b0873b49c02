//! Files that are whole or not there: a temporary file beside the target, then a rename.

use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file whole: a killed run leaves the old file or the new one, never half of it. Gives what the file system says
/// of the new file, so that a later change can be told.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Metadata> {
    let temporary = beside(path);
    let written = write_new(&temporary, bytes).and_then(|new| fs::rename(&temporary, path).map(|()| new));
    written.inspect_err(|_| _ = fs::remove_file(&temporary))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<Metadata> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    file.metadata()
}

/// A hidden name in the target's folder that no other process uses.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

/// The name of the file that a temporary one was to become, if that is what it is.
#[must_use]
pub fn meant(temporary: &str) -> Option<&str> {
    let (name, process) = temporary.strip_prefix('.')?.strip_suffix(".tmp")?.rsplit_once('.')?;
    (!process.is_empty() && process.bytes().all(|byte| byte.is_ascii_digit())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_temporary_file_tells_what_it_was_to_become() {
        let name = beside(Path::new("x/a.pdf"));
        assert_eq!(meant(name.file_name().unwrap().to_str().unwrap()), Some("a.pdf"));
        assert_eq!((meant(".a.pdf.tmp"), meant("a.1.tmp"), meant(".a.pdf.1.bak")), (None, None, None));
    }
}
