//! `atsafe.yaml` → targets: which variant of which resume, how it looks and where it goes.
//!
//! A project file is read by the rules of a resume (`crate::resume`): the same YAML and JSON, the same places, all
//! problems in one run. `model` has its keys, `check` looks at values, `resolve` works out what variants inherit, and
//! `names` what outputs are called.

mod aim;
mod check;
mod fields;
mod model;
mod names;
mod resolve;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use aim::{Aim, Site, aim, role};
pub use check::{FORMATS, REDACTIONS};
pub use fields::{Changes, Layers, Months, Named, Words};
pub use model::{LimitKeys, Project, VariantKeys};
pub(crate) use names::REJECTED;

use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::pipeline::Settings;
use crate::resume::{self, Input, LintSettings, Text};
use crate::source::Sources;
use crate::theme;
use crate::variant::{Limit, Look, Variant};

/// The name of a project file.
pub const FILE: &str = "atsafe.yaml";
/// The folder of outputs when none is given.
const OUT: &str = "dist";

/// What came of a project file.
#[derive(Debug)]
pub struct Parsed {
    /// What is to be built; none if there are errors.
    pub plan: Option<Plan>,
    /// Every problem.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a project asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The folder of outputs, from the project's.
    pub out: String,
    /// What is built, in the order of the file.
    pub targets: Vec<Target>,
    /// What is asked of lint for a resume that is shown as no variant in particular.
    pub lint: Vec<LintSettings>,
}

/// A variant of a resume. What it has in common with that variant of other resumes is there once for all of them: thousands
/// of people share a few variants.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its name on the command line: the variant's, or `resume/variant` where there are several resumes.
    pub id: String,
    /// The name of the resume, if it is one of several.
    pub person: Option<String>,
    /// The resume's path from the project's folder, and where it is named.
    pub resume: Text,
    /// What of it is shown.
    pub variant: Arc<Variant>,
    /// The posting that it is for.
    pub posting: Option<Arc<Text>>,
    /// Whether things stand in the posting's order.
    pub ordered: bool,
    /// What is asked of lint, the last one strongest.
    pub lint: Arc<[LintSettings]>,
    /// Fonts besides the built-in ones.
    pub fonts: Arc<[Text]>,
    /// What is written; never empty.
    pub formats: Arc<[String]>,
    /// Standards of the PDF.
    pub standards: Arc<[Text]>,
    /// The name of its outputs, placeholders not filled in.
    pub file: Option<Arc<Text>>,
    /// Whether warnings fail it; none if the command line decides.
    pub strict: Option<bool>,
}

/// Reads a project file.
pub fn parse(sources: &mut Sources, input: &Input<'_>) -> Parsed {
    let (project, mut diagnostics) = resume::read_record::<Project>(sources, input, resume::load::PROJECT);
    let plan = project.map(|project| plan(&project, &mut diagnostics));
    let refused = has_errors(&diagnostics);
    Parsed { plan: plan.filter(|_| !refused), diagnostics }
}

/// The JSON Schema (draft 2020-12) of a project file.
#[must_use]
pub fn schema() -> serde_json::Value {
    resume::schema::document::<Project>("atsafe project", &[])
}

fn plan(project: &Project, diagnostics: &mut Vec<Diagnostic>) -> Plan {
    let mut variants = resolve::resolve(project, diagnostics);
    if variants.is_empty() {
        variants.push(whole(project));
    }
    for (_, keys) in &mut variants {
        let own = std::mem::take(&mut keys.lint.0);
        keys.lint.0 = project.lint.0.iter().cloned().chain(own).collect();
        check::resolved(keys, diagnostics);
    }
    let shared: Vec<Shared> = variants.iter().map(|(name, keys)| Shared::new(name, keys)).collect();
    let mut targets = Vec::new();
    for (person, path) in people(project) {
        for ((name, keys), shared) in variants.iter().zip(&shared) {
            // A variant with a resume of its own is built once, whoever else there is.
            let own = keys.resume.as_ref();
            if own.is_some() && targets.iter().any(|target: &Target| target.id == name.value) {
                continue;
            }
            let person = person.as_ref().filter(|_| own.is_none());
            if let Some(resume) = own.or(path.as_ref()) {
                targets.push(target(person, resume, (name, keys), shared));
            }
        }
    }
    let out = project.out.as_ref().map_or(OUT, |out| out.value.trim());
    let defaults = project.defaults.iter().flat_map(|keys| &keys.lint.0);
    let lint = project.lint.0.iter().chain(defaults).cloned().collect();
    Plan { out: resume::resolve("", out).unwrap_or_else(|_| ".".to_owned()), targets, lint }
}

/// The resumes by name; one without a name where there is but one.
fn people(project: &Project) -> Vec<(Option<Text>, Option<Text>)> {
    if project.resumes.0.is_empty() {
        return vec![(None, project.resume.clone())];
    }
    project.resumes.0.iter().map(|(name, path)| (Some(name.clone()), Some(path.clone()))).collect()
}

/// The one variant of a project that names none: all of the resume.
fn whole(project: &Project) -> (Text, VariantKeys) {
    let keys = project.defaults.clone().unwrap_or_else(|| VariantKeys::blank(project.origin.clone()));
    (Text { value: String::new(), origin: project.origin.clone() }, keys)
}

/// What the targets of a variant have in common.
struct Shared {
    variant: Arc<Variant>,
    posting: Option<Arc<Text>>,
    lint: Arc<[LintSettings]>,
    fonts: Arc<[Text]>,
    formats: Arc<[String]>,
    standards: Arc<[Text]>,
    file: Option<Arc<Text>>,
}

impl Shared {
    fn new(name: &Text, keys: &VariantKeys) -> Self {
        let formats = resolve::words(keys.formats.as_ref()).into_iter().map(|format| format.value);
        let mut formats: Vec<String> = formats.collect();
        if formats.is_empty() {
            formats = vec!["pdf".to_owned(), "txt".to_owned()];
        }
        formats.sort_by_key(|format| FORMATS.iter().position(|known| known == format));
        formats.dedup();
        Self {
            variant: Arc::new(variant(name, keys)),
            posting: keys.posting.clone().map(Arc::new),
            lint: keys.lint.0.clone().into(),
            fonts: resolve::words(keys.fonts.as_ref()).into(),
            formats: formats.into(),
            standards: resolve::words(keys.pdf_standard.as_ref()).into(),
            file: keys.file.clone().map(Arc::new),
        }
    }
}

fn target(person: Option<&Text>, resume: &Text, (name, keys): (&Text, &VariantKeys), shared: &Shared) -> Target {
    let person = person.map(|person| person.value.clone());
    let stem = resume.value.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let id = match (&person, name.value.as_str()) {
        (Some(person), "") => person.clone(),
        (Some(person), variant) => format!("{person}/{variant}"),
        (None, "") => stem.to_owned(),
        (None, variant) => variant.to_owned(),
    };
    Target {
        id,
        person,
        resume: resume.clone(),
        variant: Arc::clone(&shared.variant),
        posting: shared.posting.clone(),
        ordered: keys.order.as_ref().is_some_and(|word| word.value == "posting"),
        lint: Arc::clone(&shared.lint),
        fonts: Arc::clone(&shared.fonts),
        formats: Arc::clone(&shared.formats),
        standards: Arc::clone(&shared.standards),
        file: shared.file.clone(),
        strict: keys.fail_on.as_ref().map(|word| word.value == "warning"),
    }
}

fn variant(name: &Text, keys: &VariantKeys) -> Variant {
    let limit = keys.limit.as_ref();
    Variant {
        name: name.clone(),
        include: resolve::words(keys.include.as_ref()),
        exclude: resolve::words(keys.exclude.as_ref()),
        label: keys.label.clone(),
        sections: keys.sections.as_ref().map(|words| words.0.clone()),
        limit: Limit {
            pages: limit.and_then(|limit| limit.pages.clone()),
            roles: limit.and_then(|limit| limit.roles.clone()),
            bullets: limit.and_then(|limit| limit.bullets.clone()),
            condense_after: limit.and_then(|limit| limit.condense_after.clone()).map(|months| months.0),
        },
        look: Look {
            theme: keys.theme.clone(),
            options: keys.options.clone(),
            locale: keys.locale.clone(),
            page: keys.page.clone(),
        },
        changes: keys.set.0.clone(),
        redact: resolve::words(keys.redact.as_ref()),
        require: resolve::words(keys.require.as_ref()),
    }
}

impl Plan {
    /// The targets of these names: a target's, a variant's, or a resume's; all if there are none.
    pub fn select(&self, names: &[String]) -> Result<Vec<&Target>, Vec<Diagnostic>> {
        let matches = |target: &Target, name: &str| {
            target.id == name || target.variant.name.value == name || target.person.as_deref() == Some(name)
        };
        let missing = names.iter().filter(|name| !self.targets.iter().any(|target| matches(target, name)));
        let problems: Vec<Diagnostic> = missing.map(|name| self.unknown(name)).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let wanted = |target: &&Target| names.is_empty() || names.iter().any(|name| matches(target, name));
        Ok(self.targets.iter().filter(wanted).collect())
    }

    /// The targets besides those chosen that might be written to the same place: other variants of their resumes, and for
    /// a shard all whose names don't tell the resumes apart.
    #[must_use]
    pub fn rivals(&self, chosen: &[&Target], shard: bool) -> Vec<&Target> {
        let ids: BTreeSet<&str> = chosen.iter().map(|target| target.id.as_str()).collect();
        let resumes: BTreeSet<&str> = chosen.iter().map(|target| target.resume.value.as_str()).collect();
        let rival = |target: &&Target| {
            let near = resumes.contains(target.resume.value.as_str()) || (shard && !target.names_resume());
            near && !ids.contains(target.id.as_str())
        };
        self.targets.iter().filter(rival).collect()
    }

    /// The error for a name that no target has.
    #[must_use]
    pub fn unknown(&self, name: &str) -> Diagnostic {
        let ids: Vec<&str> = self.targets.iter().map(|target| target.id.as_str()).collect();
        resolve::unknown(name, &ids)
    }
}

impl Target {
    /// How it is made, with paths below the project's folder; the caller's settings have the say. And its fonts.
    #[must_use]
    pub fn settings(&self, folder: &Path, caller: &Settings) -> (Settings, Vec<PathBuf>) {
        let mut variant = Variant::clone(&self.variant);
        if let Some(theme) = &mut variant.look.theme {
            theme.value = theme_path(folder, &theme.value);
        }
        let mut settings = Settings { variant: Some(variant), ..caller.clone() };
        if settings.standards.is_empty() {
            settings.standards = self.standards.iter().map(|standard| standard.value.clone()).collect();
        }
        (settings, self.fonts.iter().map(|font| folder.join(font.value.trim())).collect())
    }

    /// Whether its outputs are called after its resume among others.
    fn names_resume(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.value.contains("{resume}"))
    }

    /// The path of its outputs below `out`, without an ending.
    #[must_use]
    pub fn stem(&self, person: &Person, date: Option<(i32, u8, u8)>) -> String {
        let reworded = |path: &str| {
            let change = self.variant.changes.iter().find(|change| change.path.value.trim() == path)?;
            change.texts().pop().map(|text| text.value)
        };
        let date = date.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
        let label = self.variant.label.as_ref().map(|label| label.value.clone());
        let values = BTreeMap::from([
            ("name", reworded("basics.name").unwrap_or_else(|| person.name.clone())),
            ("variant", self.variant.name.value.clone()),
            ("resume", self.person.clone().unwrap_or_default()),
            ("label", label.or_else(|| reworded("basics.label")).unwrap_or_else(|| person.label.clone())),
            ("date", date.unwrap_or_else(|| person.modified.get(..10).unwrap_or_default().to_owned())),
            ("version", person.version.clone()),
        ]);
        let template = self.file.as_ref().map_or(names::DEFAULT, |file| file.value.as_str());
        let stem = names::fill(template, &values);
        if stem.is_empty() { self.id.replace('/', "-") } else { stem }
    }
}

/// What names of outputs are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// `basics.name`.
    pub name: String,
    /// `basics.label`.
    pub label: String,
    /// `meta.version`.
    pub version: String,
    /// `meta.lastModified`.
    pub modified: String,
}

/// A theme's folder below the project's, unless a built-in theme has the name.
fn theme_path(folder: &Path, name: &str) -> String {
    let below = folder.join(name);
    let built_in = theme::names().any(|known| known == name);
    if built_in || !below.is_dir() { name.to_owned() } else { below.display().to_string() }
}

/// The findings for targets that would be written to one place. `stems` are theirs, in the same order.
#[must_use]
pub fn collisions(targets: &[&Target], stems: &[String]) -> Vec<Diagnostic> {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (index, stem) in stems.iter().enumerate() {
        // Some file systems take capitals and small letters for the same.
        let key = stem.to_lowercase();
        match first.get(&key) {
            Some(&other) => pairs.push((other, index, stem.clone())),
            None => _ = first.insert(key, index),
        }
    }
    pairs.extend(pictures(targets, stems, &first));
    pairs.into_iter().map(|(one, two, stem)| collision(targets[one], targets[two], &stem)).collect()
}

/// Targets of which a page's picture, `go-2.png`, would have the name of another one's picture.
fn pictures(targets: &[&Target], stems: &[String], first: &BTreeMap<String, usize>) -> Vec<(usize, usize, String)> {
    let drawn = |index: usize| targets[index].formats.iter().any(|format| format == "png");
    let pair = |(index, stem): (usize, &String)| {
        let (base, page) = stem.rsplit_once('-')?;
        let numbered = !page.is_empty() && page.bytes().all(|byte| byte.is_ascii_digit());
        let other = *first.get(&base.to_lowercase()).filter(|_| numbered)?;
        (drawn(index) && drawn(other)).then(|| (other, index, format!("{stem}.png")))
    };
    stems.iter().enumerate().filter_map(pair).collect()
}

fn collision(one: &Target, two: &Target, path: &str) -> Diagnostic {
    let message = format!("`{}` and `{}` would both be written to `{path}`", one.id, two.id);
    let place = |target: &Target| target.file.as_ref().map_or(target.variant.name.origin.span, |it| it.origin.span);
    Diagnostic::error(Code::SameOutput, message)
        .at(place(two), "this one")
        .at(place(one), "and this one")
        .hint("give one of them another `file`, such as `{name}-{variant}`, or `{resume}` for several resumes")
}
