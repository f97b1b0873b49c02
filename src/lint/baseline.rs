//! A baseline: what was found once and shall not be told again. A finding is known by its rule, its path without numbers and
//! its message without figures, so that lines may shift and entries move.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::finding::Finding;
use crate::diagnostic::{Code, Diagnostic};

/// The number of the format.
const FORMAT: u32 = 1;

/// A file of findings that are known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The format.
    atsafe_baseline: u32,
    /// The findings.
    findings: Vec<Known>,
}

/// A finding that is known, as often as it was there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    rule: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    path: String,
    message: String,
    /// The words it was about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    count: usize,
}

/// What a finding is known by.
type Key = (String, String, String, String);

impl Baseline {
    /// Reads a baseline's file.
    pub fn read(name: &str, text: &str) -> Result<Self, Diagnostic> {
        let wrong = |why: String| {
            Diagnostic::error(Code::InvalidOption, format!("`{name}` is no baseline: {why}"))
                .hint("write one with `--write-baseline`")
        };
        let read: Self = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
        if read.atsafe_baseline == FORMAT {
            Ok(read)
        } else {
            Err(wrong(format!("it has the format {}, and this is {FORMAT}", read.atsafe_baseline)))
        }
    }

    /// A baseline of findings.
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
        for finding in findings {
            *counts.entry(key(finding)).or_default() += 1;
        }
        let known = |((rule, path, message, text), count)| Known { rule, path, message, text, count };
        Self { atsafe_baseline: FORMAT, findings: counts.into_iter().map(known).collect() }
    }

    /// The text of its file.
    #[must_use]
    pub fn write(&self) -> String {
        crate::json::pretty(self)
    }

    /// How many findings it holds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.findings.iter().map(|known| known.count).sum()
    }

    /// Parts findings into those that are new and those that are known, each as often as it was there.
    pub(crate) fn part(&self, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
        let mut left: BTreeMap<Key, usize> = BTreeMap::new();
        for known in &self.findings {
            let Known { rule, path, message, text, count } = known.clone();
            *left.entry((rule, path, message, text)).or_default() += count;
        }
        let (mut new, mut old) = (Vec::new(), Vec::new());
        for finding in findings {
            match left.get_mut(&key(&finding)).filter(|count| **count > 0) {
                Some(count) => {
                    *count -= 1;
                    old.push(finding);
                }
                None => new.push(finding),
            }
        }
        (new, old)
    }
}

fn key(finding: &Finding) -> Key {
    let Diagnostic { code, path, message, .. } = &finding.diagnostic;
    (
        code.to_string(),
        without_figures(path.as_deref().unwrap_or_default()),
        without_figures(message),
        finding.matched.clone(),
    )
}

/// A text with a `#` for each number.
fn without_figures(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if !c.is_ascii_digit() {
            out.push(c);
        } else if !out.ends_with('#') {
            out.push('#');
        }
    }
    out
}
