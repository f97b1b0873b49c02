//! What a target is made of: files and folders that were read, each with the digest that it had then.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::digest::{Digest, Mixer};
use crate::resume::Files;

/// The largest file that is digested, in bytes: fonts are the largest inputs there are.
const LIMIT: u64 = 256 << 20;

/// An input and its digest. A folder's has a `/` at its end and covers the names and texts of the files right in it.
pub type Input = (String, Digest);

/// What is asked for a variable of the environment; the library itself never looks there.
pub type Variables<'a> = &'a (dyn Fn(&str) -> Result<String, String> + Sync);

/// Digests of inputs as they are now, each computed once.
pub struct Now<'a> {
    known: Mutex<BTreeMap<String, Option<Digest>>>,
    variables: Variables<'a>,
}

impl<'a> Now<'a> {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(variables: Variables<'a>) -> Self {
        Self { known: Mutex::default(), variables }
    }

    /// The digest of a file or folder below a folder, or of a variable (`$NAME`); none if it is not there.
    pub fn digest(&self, folder: &Path, path: &str) -> Option<Digest> {
        if let Some(known) = self.known.lock().ok()?.get(path) {
            return known.clone();
        }
        let digest = match path.strip_prefix('$') {
            Some(name) => (self.variables)(name).ok().map(|value| Digest::of(value.as_bytes())),
            None => digest(&folder.join(path)),
        };
        self.known.lock().ok()?.insert(path.to_owned(), digest.clone());
        digest
    }

    /// Whether inputs are as they were.
    pub fn same(&self, folder: &Path, inputs: &[Input]) -> bool {
        inputs.iter().all(|(path, digest)| self.digest(folder, path).as_ref() == Some(digest))
    }
}

fn digest(path: &Path) -> Option<Digest> {
    if path.as_os_str().to_string_lossy().ends_with('/') {
        return folder_digest(path);
    }
    let size = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
    if size > LIMIT {
        return None;
    }
    fs::read(path).ok().map(|bytes| Digest::of(&bytes))
}

/// Of the names and contents of the files in a folder: a new file in it counts as a change.
fn folder_digest(folder: &Path) -> Option<Digest> {
    let mut mixer = Mixer::default();
    for file in entries(folder)? {
        if let Some(digest) = digest(&file) {
            mixer.add(file.file_name()?.as_encoded_bytes()).add(digest.to_string());
        }
    }
    Some(mixer.digest())
}

/// What is right in a folder, in the order of its names.
fn entries(folder: &Path) -> Option<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Some(files)
}

/// The files that an input stands for: itself, or a folder and the files right in it.
pub(super) fn files(input: &Path) -> Vec<PathBuf> {
    let below = if input.is_dir() { entries(input).unwrap_or_default() } else { Vec::new() };
    std::iter::once(input.to_owned()).chain(below.into_iter().filter(|path| path.is_file())).collect()
}

/// Serves files and remembers those that were read, with the digests of the very bytes that were handed out.
pub struct Observed<'a> {
    files: &'a dyn Files,
    /// What stands before the paths of what is read, from the project's folder.
    below: String,
    variables: Variables<'a>,
    seen: RefCell<Vec<Input>>,
}

impl<'a> Observed<'a> {
    /// Watches files that are served from a folder of the project.
    #[must_use]
    pub fn new(files: &'a dyn Files, below: &str, variables: Variables<'a>) -> Self {
        let below = if below.is_empty() || below == "." { String::new() } else { format!("{below}/") };
        Self { files, below, variables, seen: RefCell::new(Vec::new()) }
    }

    /// What was read.
    #[must_use]
    pub fn seen(self) -> Vec<Input> {
        self.seen.into_inner()
    }
}

impl Files for Observed<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let bytes = self.files.read(path);
        // What could not be read is an input as well: a target waits for it.
        let digest = bytes.as_ref().map_or_else(|_| Digest::of(b""), |bytes| Digest::of(bytes));
        let name = format!("{}{path}", self.below);
        // A file's name that begins as that of a variable does.
        let name = if name.starts_with('$') { format!("./{name}") } else { name };
        self.seen.borrow_mut().push((name, digest));
        bytes
    }

    fn variable(&self, name: &str) -> Result<String, String> {
        let value = (self.variables)(name)?;
        self.seen.borrow_mut().push((format!("${name}"), Digest::of(value.as_bytes())));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_changes_when_a_file_is_added_renamed_or_edited() {
        let folder = tempfile::tempdir().unwrap();
        let now = || Now::new(&|_| Err(String::new())).digest(folder.path(), "t/").unwrap();
        fs::create_dir(folder.path().join("t")).unwrap();
        let mut seen = vec![now()];
        fs::write(folder.path().join("t/a"), "1").unwrap();
        seen.push(now());
        fs::write(folder.path().join("t/a"), "2").unwrap();
        seen.push(now());
        fs::rename(folder.path().join("t/a"), folder.path().join("t/b")).unwrap();
        seen.push(now());
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all);
        assert_eq!(Now::new(&|_| Err(String::new())).digest(folder.path(), "u/"), None);
    }
}
