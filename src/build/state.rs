//! What is remembered between builds: a journal, a line for each target that was made.
//!
//! A line is written when its outputs are in place, and holds a checksum. So a build that is killed loses nothing that it
//! had finished; a line that was cut off, edited or written by another version counts for nothing, and its target is
//! stale. Nothing here can make a target seem up to date: that takes a whole line, the same inputs and the same outputs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::inputs::Input;
use super::stamp::{Moment, Output};
use crate::atomic;
use crate::posting::Tally;
use crate::verify::Count;

/// The first line of a journal. Another one means another format, which is not read.
const HEADER: &str = "atsafe build state 1";
/// A journal with more lines than this many times its targets is written anew.
const SLACK: usize = 3;

/// What is remembered of a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub target: String,
    /// Of the caller's settings and of the program.
    pub settings: Digest,
    /// What it was made of.
    pub inputs: Vec<Input>,
    /// Of all that can change its bytes.
    pub key: Digest,
    /// The same by part, for telling what changed.
    pub parts: BTreeMap<String, Digest>,
    /// A short digest of each text in reading order, as hexadecimal of eight digits each.
    pub texts: String,
    /// The path of its outputs, without ending.
    pub stem: String,
    /// What was written.
    pub outputs: Vec<Output>,
    /// What was read back.
    pub summary: Summary,
}

/// What came of a target, for tables and manifests.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Pages.
    pub pages: usize,
    /// The limit of pages, if there is one.
    pub page_limit: Option<usize>,
    /// Texts read back whole.
    pub texts: Count,
    /// Keywords read back whole.
    pub keywords: Count,
    /// Fields that a resume parser understands.
    pub fields: Count,
    /// Readings that agree.
    pub readings: Count,
    /// How the posting that it is for is met, if it is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Met>,
    /// Words that the variant requires, all of them read back.
    pub required: usize,
    /// Items that the variant leaves out.
    pub left_out: usize,
    /// What was done to keep to the limit of pages, in words.
    pub fitted: Vec<String>,
    /// Warnings.
    pub warnings: usize,
}

/// How a posting is met by what was read back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Met {
    /// The posting, from the project's folder.
    pub path: String,
    /// What it requires.
    pub required: Tally,
    /// What it would like.
    pub preferred: Tally,
}

/// The journal of a project.
pub struct State {
    path: PathBuf,
    entries: BTreeMap<String, Entry>,
    /// Those that were made since it was read.
    made: BTreeSet<String>,
    lines: usize,
    /// When the journal was last written, by the file system's clock.
    written: Option<Moment>,
    file: Option<File>,
}

impl State {
    /// Reads a journal. One that is not there, or can't be read, remembers nothing.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let text = fs::read(path).unwrap_or_default();
        let written = fs::metadata(path).ok().and_then(|metadata| Moment::modified(&metadata));
        let mut state = Self {
            path: path.to_owned(),
            entries: BTreeMap::new(),
            made: BTreeSet::new(),
            lines: 0,
            written,
            file: None,
        };
        let mut lines = text.split(|byte| *byte == b'\n');
        if lines.next() != Some(HEADER.as_bytes()) {
            return state;
        }
        for line in lines.filter(|line| !line.is_empty()) {
            state.lines += 1;
            if let Some(entry) = parse(line) {
                state.entries.insert(entry.target.clone(), entry);
            }
        }
        state
    }

    /// What was remembered of a target when the journal was read; nothing of what was made since.
    #[must_use]
    pub fn get(&self, target: &str) -> Option<&Entry> {
        self.entries.get(target)
    }

    /// When the journal was last written.
    #[must_use]
    pub fn written(&self) -> Option<Moment> {
        self.written
    }

    /// Remembers a target whose outputs are in place.
    pub fn made(&mut self, entry: Entry) -> io::Result<()> {
        let text = written(&entry);
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(open(&self.path)?),
        };
        self.lines += 1;
        file.write_all(text.as_bytes())?;
        // It is in the journal, and nobody asks for it again in this run: thousands of targets take no memory.
        self.entries.remove(&entry.target);
        self.made.insert(entry.target);
        Ok(())
    }

    /// Writes the journal anew if most of it is out of date.
    pub fn tidy(&mut self) -> io::Result<()> {
        if self.lines <= SLACK * (self.entries.len() + self.made.len()).max(10) {
            return Ok(());
        }
        self.forget(&[])
    }

    /// The targets that were remembered when the journal was read, and that were not made since.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Writes the journal anew, without some targets.
    pub fn forget(&mut self, targets: &[String]) -> io::Result<()> {
        self.file = None;
        let mut whole = Self::load(&self.path);
        whole.entries.retain(|target, _| !targets.contains(target));
        let lines: String = whole.entries.values().map(written).collect();
        atomic::write(&self.path, format!("{HEADER}\n{lines}").as_bytes())?;
        whole.lines = whole.entries.len();
        *self = whole;
        Ok(())
    }

    /// The journal as it is on disk now.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::load(&self.path)
    }
}

/// Opens a journal for appending. What is no journal is begun anew; a line that was cut off is closed.
fn open(path: &Path) -> io::Result<File> {
    let text = fs::read(path).unwrap_or_default();
    if !text.starts_with(format!("{HEADER}\n").as_bytes()) {
        atomic::write(path, format!("{HEADER}\n").as_bytes())?;
    }
    let mut file = OpenOptions::new().append(true).open(path)?;
    if !text.is_empty() && !text.ends_with(b"\n") {
        file.write_all(b"\n")?;
    }
    Ok(file)
}

/// A line with its checksum.
fn written(entry: &Entry) -> String {
    // Strings, numbers and lists can't fail to be written.
    let json = serde_json::to_string(entry).unwrap_or_default();
    format!("{} {json}\n", Digest::of(json.as_bytes()).short())
}

fn parse(line: &[u8]) -> Option<Entry> {
    let (sum, json) = line.split_at_checked(16)?;
    let json = json.strip_prefix(b" ")?;
    if Digest::of(json).short().as_bytes() != sum {
        return None;
    }
    serde_json::from_slice(json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(target: &str) -> Entry {
        Entry {
            target: target.to_owned(),
            settings: Digest::of(b"s"),
            inputs: vec![("r.yaml".to_owned(), Digest::of(b"r"))],
            key: Digest::of(target.as_bytes()),
            parts: BTreeMap::new(),
            texts: String::new(),
            stem: target.to_owned(),
            outputs: Vec::new(),
            summary: Summary::default(),
        }
    }

    fn kept(path: &Path) -> Vec<String> {
        State::load(path).entries.into_keys().collect()
    }

    #[test]
    fn what_was_made_is_remembered_by_its_last_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let mut state = State::load(&path);
        for name in ["a", "b", "c"] {
            state.made(entry(name)).unwrap();
        }
        let again = Entry { key: Digest::of(b"again"), ..entry("b") };
        state.made(again.clone()).unwrap();
        assert_eq!(kept(&path), ["a", "b", "c"]);
        let state = State::load(&path);
        assert_eq!((state.get("a"), state.get("b")), (Some(&entry("a")), Some(&again)));
    }

    #[test]
    fn wherever_a_journal_is_cut_off_or_altered_the_other_lines_hold() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let mut state = State::load(&path);
        state.made(entry("a")).unwrap();
        state.made(entry("b")).unwrap();
        drop(state);
        let whole = fs::read(&path).unwrap();
        for cut in 0..whole.len() {
            fs::write(&path, &whole[..cut]).unwrap();
            assert!(kept(&path).len() < 2 || cut == whole.len() - 1, "cut at {cut}");
            let mut state = State::load(&path);
            state.made(entry("c")).unwrap();
            assert!(kept(&path).contains(&"c".to_owned()), "cut at {cut}");
        }
        for at in HEADER.len() + 1..whole.len() - 1 {
            let mut altered = whole.clone();
            altered[at] ^= 4;
            fs::write(&path, &altered).unwrap();
            assert!(kept(&path).len() < 2, "altered at {at}");
        }
    }

    #[test]
    fn a_journal_of_another_version_remembers_nothing_and_is_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        fs::write(&path, "atsafe build state 0\nwhatever").unwrap();
        let mut state = State::load(&path);
        state.made(entry("a")).unwrap();
        assert_eq!(kept(&path), ["a"]);
    }

    #[test]
    fn a_journal_that_is_mostly_out_of_date_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let mut state = State::load(&path);
        for _ in 0..40 {
            state.made(entry("a")).unwrap();
        }
        state.tidy().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 2);
        assert_eq!(kept(&path), ["a"]);
        state.made(entry("b")).unwrap();
        state.forget(&["a".to_owned()]).unwrap();
        assert_eq!(kept(&path), ["b"]);
    }
}
