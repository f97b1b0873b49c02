//! Where `!include` reads from: a folder and nothing outside it, or nowhere at all.

use std::{fs, io::Read as _, path::PathBuf};

use super::decode::MAX_BYTES;

/// Serves the files that a document includes.
pub trait Files {
    /// The bytes of the file at `path`, which is relative to the document's folder, has `/` between its parts and
    /// holds no `..`; or why there are none.
    fn read(&self, path: &str) -> Result<Vec<u8>, String>;

    /// The value of a variable of the environment, for `!env`; or why there is none.
    fn variable(&self, _name: &str) -> Result<String, String> {
        Err("variables of the environment are not at hand here".to_owned())
    }
}

/// No files: every `!include` is refused.
#[derive(Debug, Clone, Copy)]
pub struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _path: &str) -> Result<Vec<u8>, String> {
        Err("files cannot be included here, since the document has no folder".to_owned())
    }
}

/// The files below a folder; links that lead out of it are refused.
#[derive(Debug, Clone)]
pub struct Folder(pub PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let root = if self.0.as_os_str().is_empty() { PathBuf::from(".") } else { self.0.clone() };
        let root = root.canonicalize().map_err(|error| error.to_string())?;
        let file = root.join(path).canonicalize().map_err(|error| error.to_string())?;
        if !file.starts_with(&root) {
            return Err("it is a link that leads out of the document's folder".to_owned());
        }
        if !fs::metadata(&file).map_err(|error| error.to_string())?.is_file() {
            return Err("it is not a file".to_owned());
        }
        let mut bytes = Vec::new();
        // One byte more than is allowed, so that the limit is seen without reading what lies beyond it.
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        let opened = fs::File::open(&file).map_err(|error| error.to_string())?;
        opened.take(limit).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        Ok(bytes)
    }
}

/// The path of an include from the document's folder, given the path of the file that names it; or why it is refused.
pub(crate) fn resolve(from: &str, to: &str) -> Result<String, String> {
    if to.starts_with(['/', '\\']) || to.get(1..2) == Some(":") {
        return Err("it is an absolute path".to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or("it leads out of the document's folder")?;
            }
            name => parts.push(name),
        }
    }
    if parts.is_empty() { Err("it names no file".to_owned()) } else { Ok(parts.join("/")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_from_the_including_file() {
        assert_eq!(resolve("resume.yaml", "work.yaml").unwrap(), "work.yaml");
        assert_eq!(resolve("parts/work.yaml", "./acme.yaml").unwrap(), "parts/acme.yaml");
        assert_eq!(resolve("parts/work.yaml", "../skills.yaml").unwrap(), "skills.yaml");
    }

    #[test]
    fn nothing_outside_the_folder_is_reached() {
        assert!(resolve("resume.yaml", "../secrets.yaml").unwrap_err().contains("leads out"));
        assert!(resolve("resume.yaml", "a/../../secrets.yaml").unwrap_err().contains("leads out"));
        assert!(resolve("resume.yaml", "/etc/passwd").unwrap_err().contains("absolute"));
        assert!(resolve("resume.yaml", "C:\\passwd").unwrap_err().contains("absolute"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_refused_and_one_inside_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("cv");
        fs::create_dir(&inside).unwrap();
        fs::write(folder.path().join("secret.yaml"), "a").unwrap();
        fs::write(inside.join("real.yaml"), "b").unwrap();
        std::os::unix::fs::symlink("../secret.yaml", inside.join("out.yaml")).unwrap();
        std::os::unix::fs::symlink("real.yaml", inside.join("in.yaml")).unwrap();
        let files = Folder(inside);
        assert!(files.read("out.yaml").unwrap_err().contains("leads out"));
        assert_eq!(files.read("in.yaml").unwrap(), b"b");
        assert!(files.read("").unwrap_err().contains("not a file"));
    }
}
