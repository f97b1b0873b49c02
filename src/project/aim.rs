//! What a target is aimed at: the role by whose words it goes, and the posting that it is for. Their files are read here.

use std::path::Path;
use std::sync::Arc;

use super::Target;
use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::Settings;
use crate::posting::{self, Posting};
use crate::profile::{self, Loaded, Role};
use crate::resume::{Files, Text, resolve};
use crate::source::Sources;

/// The largest posting or profile that is read, in bytes.
const LIMIT: usize = 4 << 20;

/// What a target is aimed at.
#[derive(Debug, Clone, Default)]
pub struct Aim {
    /// The role that the project names.
    pub role: Option<Role>,
    /// The posting, read by the words of that role.
    pub posting: Option<Arc<Posting>>,
}

impl Aim {
    /// Has a resume go by the role's words, and stand in the posting's order if that is asked for.
    pub fn settle(&self, target: &Target, settings: &mut Settings) {
        if let Some(role) = &self.role {
            settings.role = role.clone();
        }
        settings.order = self.posting.clone().filter(|_| target.ordered);
    }
}

/// Where a project's files are.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// Its folder, for messages.
    pub folder: &'a Path,
    /// Serves files from there.
    pub files: &'a dyn Files,
}

/// Reads what a target names. What can't be read is among `found`.
pub fn aim(target: &Target, site: Site<'_>, sources: &mut Sources, found: &mut Vec<Diagnostic>) -> Option<Aim> {
    let named = target.lint.iter().rev().find_map(|lint| lint.profile.as_ref());
    let role = match named {
        Some(name) => Some(role(name, "", site, sources, found)?),
        None => None,
    };
    let Some(path) = &target.posting else { return Some(Aim { role, posting: None }) };
    let (name, bytes) = file(path, "", "posting", site, found)?;
    let words = role.clone().unwrap_or_default();
    let read = posting::read(sources, &name, &bytes, words.profile());
    let posting = read.map_err(|problems| found.extend(problems.into_iter().map(|it| at(it, path)))).ok()?;
    Some(Aim { role, posting: Some(Arc::new(posting)) })
}

/// The role of a name: a built-in one, or a profile's file, whose path counts from the folder of `document`.
pub fn role(
    name: &Text,
    document: &str,
    site: Site<'_>,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Option<Role> {
    if let Some(role) = Role::built_in(name.value.trim()) {
        return Some(role);
    }
    let (path, bytes) = file(name, document, "profile", site, found)?;
    let Loaded { profile, diagnostics } = profile::parse(sources, &path, &bytes);
    found.extend(diagnostics);
    Some(Role::Own(Arc::new(profile?)))
}

/// A file that is named somewhere: what messages call it, and its bytes.
fn file(
    named: &Text,
    document: &str,
    what: &str,
    site: Site<'_>,
    found: &mut Vec<Diagnostic>,
) -> Option<(String, Vec<u8>)> {
    let path = resolve(document, named.value.trim());
    let read = path.and_then(|path| site.files.read(&path).map(|bytes| (path, bytes)));
    let read = read.and_then(|(path, bytes)| match bytes.len() {
        0..=LIMIT => Ok((shown(site.folder, &path), bytes)),
        _ => Err("it is larger than 4 MiB".to_owned()),
    });
    let unreadable = |why: String| {
        let message = format!("cannot read the {what} `{}`: {why}", named.value.trim());
        let hint = match what {
            "posting" => "save the posting there as text or as a web page, or take `posting` out",
            _ => "give the path from this file's folder, or `backend`, which is built in",
        };
        found.push(at(Diagnostic::error(Code::Unreadable, message).hint(hint), named));
    };
    read.map_err(unreadable).ok()
}

/// A file as messages show it.
fn shown(folder: &Path, path: &str) -> String {
    let whole = folder.join(path);
    whole.strip_prefix(".").unwrap_or(&whole).display().to_string()
}

/// A problem with the place that names the file, where it has none of its own.
fn at(problem: Diagnostic, named: &Text) -> Diagnostic {
    if problem.labels.is_empty() {
        problem.path(&named.origin.path).at(named.origin.span, "named here")
    } else {
        problem
    }
}
