//! What a build leaves for other programs: a manifest of outputs, the targets as a list, and dependencies.

use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use super::{Done, Output, Status, Summary, inputs};
use crate::project::Target;

/// What is known of a target after a build.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// Its name.
    pub target: String,
    /// What became of it.
    pub status: Status,
    /// Why it was built or would be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<String>,
    /// What was read back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// What is in place, with paths from the folder of outputs.
    pub outputs: Vec<File>,
    /// What it was made of, with paths from the project's folder.
    pub inputs: Vec<String>,
}

/// A file with its digest.
#[derive(Debug, Clone, Serialize)]
pub struct File {
    /// Its path.
    pub path: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// The first 128 bits of its BLAKE3 digest.
    pub blake3: String,
}

impl Item {
    /// What is known of a target.
    #[must_use]
    pub fn new(target: &Target, done: &Done) -> Self {
        let file = |output: &Output| File {
            path: output.path.clone(),
            bytes: output.bytes,
            blake3: output.digest.to_string(),
        };
        Self {
            target: target.id.clone(),
            status: done.status,
            why: done.why.clone(),
            summary: done.summary.clone(),
            outputs: done.outputs.iter().map(file).collect(),
            inputs: done.inputs.iter().map(|(path, _)| path.clone()).collect(),
        }
    }
}

/// The manifest as JSON.
#[must_use]
pub fn manifest(out: &str, items: &[Item]) -> String {
    let tool = serde_json::json!({ "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") });
    crate::json::pretty(&serde_json::json!({ "schema": 1, "tool": tool, "out": out, "targets": items }))
}

/// The targets as JSON, for a matrix.
#[must_use]
pub fn list(targets: &[&Target]) -> String {
    let target = |target: &&Target| {
        serde_json::json!({
            "target": target.id,
            "variant": target.variant.name.value,
            "resume": target.resume.value,
            "formats": *target.formats,
        })
    };
    crate::json::pretty(&serde_json::json!({ "schema": 1, "targets": targets.iter().map(target).collect::<Vec<_>>() }))
}

/// Dependencies in the syntax of make and ninja: a rule a target, and one without prerequisites for each input, so that
/// a deleted one is no error.
#[must_use]
pub fn make_rules(out: &Path, folder: &Path, items: &[Item]) -> String {
    let mut text = String::new();
    let mut known: Vec<String> = Vec::new();
    let shown = |path: &Path| escaped(&path.strip_prefix(".").unwrap_or(path).display().to_string());
    for item in items.iter().filter(|item| !item.outputs.is_empty()) {
        let outputs: Vec<String> = item.outputs.iter().map(|output| shown(&out.join(&output.path))).collect();
        let files = item.inputs.iter().filter(|input| !input.starts_with('$'));
        // A folder's own time tells nothing of an edit of what is in it.
        let files = files.flat_map(|input| inputs::files(&folder.join(input.trim_end_matches('/'))));
        let needed: Vec<String> = files.map(|file| shown(&file)).collect();
        _ = writeln!(text, "{}: {}", outputs.join(" "), needed.join(" "));
        known.extend(needed);
    }
    known.sort();
    known.dedup();
    for input in &known {
        _ = writeln!(text, "{input}:");
    }
    text
}

/// A path as make reads it back.
fn escaped(path: &str) -> String {
    let path = path.replace('\\', "/").replace('$', "$$");
    ["#", " ", "%", ":"].iter().fold(path, |path, mark| path.replace(mark, &format!("\\{mark}")))
}
