//! Files that are whole or not there: a temporary file beside the target, then a rename.

use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file whole: a killed run leaves the old file or the new one, never half of it. A link's own file is replaced,
/// not the link; who may read a file stays as it was; what is no file, such as `/dev/null` or a named pipe, is written to
/// in place. Gives what the file system says of the new file, so that a later change can be told.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Metadata> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file() && !old.is_dir()) {
        let mut there = File::options().write(true).open(path)?;
        return there.write_all(bytes).and_then(|()| there.metadata());
    }
    let (temporary, file) = create_beside(path)?;
    let written = fill(file, bytes, old).and_then(|new| fs::rename(&temporary, path).map(|()| new));
    written.inspect_err(|_| _ = fs::remove_file(&temporary))
}

fn fill(mut file: File, bytes: &[u8], old: Option<Metadata>) -> io::Result<Metadata> {
    if let Some(old) = old {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()?;
    file.metadata()
}

/// How many names are tried for a temporary file. One is taken where a killed run left its own behind.
const NAMES: usize = 100;

/// A hidden file in the target's folder that no other process writes: two of them may have one number on machines that
/// share a folder.
fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let process = std::process::id();
    let mut problem = None;
    for count in 0..NAMES {
        let temporary = path.with_file_name(format!(".{name}.{process}-{count}.tmp"));
        match File::options().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => problem = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(problem.unwrap_or_else(|| io::ErrorKind::AlreadyExists.into()))
}

/// The name of the file that a temporary one was to become, if that is what it is.
#[must_use]
pub fn meant(temporary: &str) -> Option<&str> {
    let (name, process) = temporary.strip_prefix('.')?.strip_suffix(".tmp")?.rsplit_once('.')?;
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    process.split_once('-').is_some_and(|(process, count)| number(process) && number(count)).then_some(name)
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
        let folder = tempfile::tempdir().unwrap();
        let (first, _file) = create_beside(&folder.path().join("a.pdf")).unwrap();
        let (second, _file) = create_beside(&folder.path().join("a.pdf")).unwrap();
        assert_ne!(first, second, "a name that is taken is left alone");
        for name in [first, second] {
            assert_eq!(meant(name.file_name().unwrap().to_str().unwrap()), Some("a.pdf"));
        }
        assert_eq!((meant(".a.pdf.tmp"), meant("a.1-0.tmp"), meant(".a.pdf.1-0.bak")), (None, None, None));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_its_file_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("real.pdf"), folder.path().join("link.pdf"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink("real.pdf", &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn who_may_read_a_file_stays_as_it_was() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        write(&path, b"new").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_replaced() {
        use std::os::unix::fs::FileTypeExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
        write(&path, b"new").expect_err("a socket is not opened as a file");
        assert!(fs::metadata(&path).unwrap().file_type().is_socket());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
