//! What single values of a project file cannot tell: words that have to be known, placeholders, paths that lead out.

use super::model::{Project, VariantKeys};
use super::names;
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::lint::Grades;
use crate::profile::Role;
use crate::resume::check::{choose, known, not_an_option};
use crate::resume::reader::{Fields, Reader};
use crate::resume::{SECTION_KEYS, Text, resolve};

/// What can be written.
pub const FORMATS: [&str; 4] = ["pdf", "txt", "png", "typ"];
/// In what order things may stand.
const ORDERS: [&str; 2] = ["resume", "posting"];
/// Contacts that can be left out.
pub const REDACTIONS: [&str; 5] = ["email", "phone", "street", "url", "profiles"];

/// What a project file has to hold.
pub(super) fn project(project: &mut Project, fields: &Fields<'_>, reader: &mut Reader<'_>) {
    for path in project.resume.iter().chain(&project.out).chain(project.resumes.0.iter().map(|(_, path)| path)) {
        inside(path, reader);
    }
    for profile in project.lint.0.iter().filter_map(|lint| lint.profile.as_ref()) {
        own_profile(profile, reader);
    }
    if let (Some(one), [(first, _), ..]) = (&project.resume, &project.resumes.0[..]) {
        reader.report(
            Diagnostic::error(Code::InvalidOption, "`resume` and `resumes` contradict one another")
                .at(one.origin.span, "one resume")
                .at(first.origin.span, "several resumes")
                .hint("keep one of them"),
        );
    }
    let own = project.variants.0.iter().filter(|(_, keys)| keys.resume.is_some()).count();
    let every = own > 0 && own == project.variants.0.len();
    let default = project.defaults.as_ref().is_some_and(|keys| keys.resume.is_some());
    if project.resume.is_none() && project.resumes.0.is_empty() && !every && !default {
        let here = fields.span();
        reader.report(
            Diagnostic::error(Code::Missing, "the project has no resume")
                .at(here, "`resume` belongs here")
                .hint("add `resume: resume.yaml`"),
        );
    }
    names_of_files(project, reader);
}

/// Names become parts of file names and of lists on the command line.
fn names_of_files(project: &Project, reader: &mut Reader<'_>) {
    let variants = project.variants.0.iter().map(|(name, _)| name);
    for name in variants.chain(project.resumes.0.iter().map(|(name, _)| name)) {
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+');
        if name.value.is_empty() || !name.value.chars().all(fits) || name.value.starts_with(['.', '-']) {
            reader.report(
                Diagnostic::error(Code::InvalidOption, format!("`{}` cannot be a name", shown(&name.value)))
                    .path(&name.origin.path)
                    .at(name.origin.span, "names become names of files")
                    .hint("use letters, digits, `-`, `_`, `.` and `+`, and begin with a letter or a digit"),
            );
        }
    }
}

/// The keys of a variant whose values are known words.
pub(super) fn variant(keys: &mut VariantKeys, _fields: &Fields<'_>, reader: &mut Reader<'_>) {
    choose(&mut keys.page, &["letter", "a4"], reader);
    choose(&mut keys.order, &ORDERS, reader);
    choose(&mut keys.fail_on, &["error", "warning"], reader);
    let lists =
        [(&mut keys.formats, &FORMATS[..]), (&mut keys.sections, &SECTION_KEYS), (&mut keys.redact, &REDACTIONS)];
    for (words, choices) in lists {
        for word in words.iter_mut().flat_map(|words| &mut words.0) {
            match known(&word.value, choices) {
                Ok(same) => same.clone_into(&mut word.value),
                Err(hint) => not_an_option(&word.origin.path, &word.value, word.origin.span, &hint, reader),
            }
        }
    }
    if let Some(file) = &keys.file {
        template(file, reader);
    }
    for path in keys.resume.iter().chain(&keys.posting).chain(keys.fonts.iter().flat_map(|fonts| &fonts.0)) {
        inside(path, reader);
    }
    for profile in keys.lint.0.iter().filter_map(|lint| lint.profile.as_ref()) {
        own_profile(profile, reader);
    }
    if let Some(theme) = keys.theme.as_ref().filter(|theme| theme.value.contains(['/', '\\'])) {
        inside(theme, reader);
    }
    if keys.formats.as_ref().is_some_and(|formats| formats.0.is_empty()) {
        reader.report(
            Diagnostic::error(Code::InvalidOption, "`formats` names none, so that nothing would be written")
                .at(keys.origin.span, "")
                .hint("write `formats: [pdf]`, or leave it out"),
        );
    }
}

/// What can be seen once it is known what a variant inherits.
pub(super) fn resolved(keys: &VariantKeys, diagnostics: &mut Vec<Diagnostic>) {
    if let (Some(order), None) = (keys.order.as_ref().filter(|order| order.value == "posting"), &keys.posting) {
        diagnostics.push(
            Diagnostic::error(Code::InvalidOption, "`order: posting` goes by a posting, and none is named")
                .path(&order.origin.path)
                .at(order.origin.span, "")
                .hint("add `posting: postings/acme.txt` beside it, or take it out"),
        );
    }
    let problems = Grades::of(&keys.lint.0).err().unwrap_or_default();
    // What variants have in common is told once.
    let new: Vec<Diagnostic> = problems.into_iter().filter(|problem| !diagnostics.contains(problem)).collect();
    diagnostics.extend(new);
}

fn template(file: &Text, reader: &mut Reader<'_>) {
    if let Err((why, hint)) = names::check(&file.value) {
        reader.report(
            Diagnostic::error(Code::InvalidOption, why).path(&file.origin.path).at(file.origin.span, "").hint(hint),
        );
    }
}

/// A profile is built in, or a file of the project.
fn own_profile(profile: &Text, reader: &mut Reader<'_>) {
    if Role::built_in(profile.value.trim()).is_none() {
        inside(profile, reader);
    }
}

/// Refuses paths that lead out of the project's folder.
fn inside(path: &Text, reader: &mut Reader<'_>) {
    let folder = |path: &Text| matches!(path.value.trim(), "." | "./");
    if folder(path) {
        return;
    }
    if let Err(why) = resolve("", path.value.trim()) {
        reader.report(
            Diagnostic::error(Code::OutsideProject, format!("`{}` is not in the project: {why}", shown(&path.value)))
                .path(&path.origin.path)
                .at(path.origin.span, "outside of the project's folder")
                .hint("give a path below the folder of the project file, or move the project file up"),
        );
    }
}
