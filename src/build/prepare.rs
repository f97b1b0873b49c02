//! A target up to the point where pages would be set: its content, and the key that tells whether it has to be built.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::Job;
use super::digest::{Digest, Mixer};
use super::inputs::{Input, Observed};
use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::{self, Settings, Worded};
use crate::posting::Posting;
use crate::profile::Role;
use crate::project::{self, Aim, Person, Site, Target};
use crate::resume::{self, Document, Files as _, Folder};
use crate::source::Sources;
use crate::typeset::Fonts;
use crate::variant;

/// A resume, read once for all of its variants.
pub(super) struct Master {
    /// Its path from the project's folder.
    path: String,
    document: Document,
    /// The project's files and those of the resume.
    sources: Sources,
    inputs: Vec<Input>,
}

impl Master {
    /// Reads the resume of a target.
    pub(super) fn open(job: &Job<'_>, target: &Target) -> Result<Self, Diagnostic> {
        let path = resume::resolve("", target.resume.value.trim()).unwrap_or_default();
        let (below, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let folder = Folder(job.folder.join(below));
        let files = Observed::new(&folder, below, job.variables);
        let bytes = files.read(name).map_err(|why| {
            Diagnostic::error(Code::Unreadable, format!("cannot read the resume `{path}`: {why}"))
                .path(&target.resume.origin.path)
                .at(target.resume.origin.span, "named here")
                .hint("paths count from the folder of the project file")
        })?;
        let mut sources = job.sources.clone();
        let shown = shown(job.folder, &path);
        let input = resume::Input { name: &shown, bytes: &bytes, sets: &[], files: &files };
        let document = Document::open(&mut sources, &input);
        Ok(Self { path: target.resume.value.clone(), document, sources, inputs: files.seen() })
    }

    /// Whether it is the resume of a target.
    pub(super) fn is_of(&self, target: &Target) -> bool {
        self.path == target.resume.value
    }

    /// What names of outputs are made of.
    pub(super) fn person(&self) -> Person {
        let text = |path: &str| self.document.text(path).map(|text| text.trim().to_owned()).unwrap_or_default();
        Person {
            name: text("basics.name"),
            label: text("basics.label"),
            version: text("meta.version"),
            modified: text("meta.lastModified"),
        }
    }
}

/// A file as messages show it.
fn shown(folder: &Path, path: &str) -> String {
    let whole = folder.join(path);
    whole.strip_prefix(".").unwrap_or(&whole).display().to_string()
}

/// A target, ready to be set.
pub(super) struct Prepared {
    pub(super) worded: Worded,
    pub(super) settings: Settings,
    pub(super) fonts: Fonts,
    pub(super) sources: Sources,
    pub(super) found: Vec<Diagnostic>,
    pub(super) inputs: Vec<Input>,
    pub(super) key: Digest,
    pub(super) parts: BTreeMap<String, Digest>,
    /// A short digest of each text, in reading order.
    pub(super) texts: String,
    /// The posting that it is for.
    pub(super) posting: Option<Arc<Posting>>,
}

/// Why a target can't be set.
pub(super) struct Refused {
    pub(super) found: Vec<Diagnostic>,
    pub(super) sources: Sources,
    /// What was read on the way, which a mended target waits for.
    pub(super) inputs: Vec<Input>,
}

/// Reads, words and digests a target.
pub(super) fn prepare(job: &Job<'_>, target: &Target, master: &Master) -> Result<Prepared, Box<Refused>> {
    let mut sources = master.sources.clone();
    let mut found = Vec::new();
    let mut inputs = [&job.inputs[..], &master.inputs].concat();
    match prepared(job, target, master, &mut sources, &mut found, &mut inputs) {
        Some(Parts { worded, settings, fonts, digests: parts, posting }) => {
            let texts = texts(&worded.content);
            let mut mixer = Mixer::default();
            for (name, digest) in &parts {
                mixer.add(name).add(digest.to_string());
            }
            let key = mixer.digest();
            Ok(Prepared { worded, settings, fonts, sources, found, inputs, key, parts, texts, posting })
        }
        None => Err(Box::new(Refused { found, sources, inputs })),
    }
}

struct Parts {
    worded: Worded,
    settings: Settings,
    fonts: Fonts,
    digests: BTreeMap<String, Digest>,
    posting: Option<Arc<Posting>>,
}

fn prepared(
    job: &Job<'_>,
    target: &Target,
    master: &Master,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
    inputs: &mut Vec<Input>,
) -> Option<Parts> {
    let (mut settings, own_fonts) = target.settings(job.folder, &job.caller);
    let (aim, mut aims) = aimed(job, target, sources, found);
    inputs.extend(aims.iter().cloned());
    if let Some(aim) = &aim {
        aim.settle(target, &mut settings);
    }
    let resume = pipeline::read(&master.document, &[], &settings, sources, found)?;
    let aim = aim?;
    if aim.role.is_none() {
        let (role, read) = own_role(job, target, &resume, sources, found)?;
        settings.role = role;
        inputs.extend(read.iter().cloned());
        aims.extend(read);
    }
    let fonts: Vec<_> = job.fonts.iter().cloned().chain(own_fonts).collect();
    let font_inputs: Vec<Input> = fonts.iter().filter_map(|path| job.input(path)).collect();
    let theme_input = theme_folder(&resume, &settings).and_then(|folder| job.input(Path::new(&folder)));
    let theme = theme(&resume, &settings, theme_input.as_ref());
    inputs.extend(theme_input.into_iter().chain(font_inputs.iter().cloned()));
    let worded = pipeline::word(resume, &settings, sources, found)?;
    let fonts = job.shelf.load(fonts).map_err(|problems| found.extend(problems)).ok()?;
    let own = &worded.resume.meta.atsafe.options;
    let options =
        own.iter().map(|(name, text)| (name, &text.value)).chain(settings.options.iter().map(|(n, v)| (n, v)));
    let digests = BTreeMap::from([
        ("content".to_owned(), content(&worded.content)),
        ("theme".to_owned(), theme),
        ("options".to_owned(), Mixer::default().all(options.flat_map(|(name, value)| [name, value])).digest()),
        ("fonts".to_owned(), Mixer::default().all(font_inputs.iter().map(|(_, digest)| digest.to_string())).digest()),
        ("posting".to_owned(), digest_of(&aims)),
        ("priorities".to_owned(), priorities(&settings, &worded)),
        ("settings".to_owned(), demands(job, target, &settings, &worded)),
    ]);
    Some(Parts { worded, settings, fonts, digests, posting: aim.posting })
}

/// The digest of the theme: its name, or its folder. The texts of those that are built in are in the program's digest.
fn theme(resume: &resume::Resume, settings: &Settings, folder: Option<&Input>) -> Digest {
    let written = resume.meta.atsafe.theme.as_ref().map(|text| text.value.as_str());
    let name = settings.theme.as_deref().or(written).unwrap_or(pipeline::DEFAULT_THEME);
    match folder {
        Some((_, digest)) => Mixer::default().add(digest.to_string()).digest(),
        None => Mixer::default().add(name).digest(),
    }
}

/// The folder of the theme, if it is not built in.
fn theme_folder(resume: &resume::Resume, settings: &Settings) -> Option<String> {
    let written = resume.meta.atsafe.theme.as_ref().map(|text| text.value.clone());
    let name = settings.theme.clone().or(written)?;
    let built_in = crate::theme::names().any(|known| known == name);
    (!built_in).then(|| format!("{}/", name.trim_end_matches('/')))
}

/// The role and the posting of a target. What is read for them is added to the inputs, and gives the digests of both.
fn aimed(
    job: &Job<'_>,
    target: &Target,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> (Option<Aim>, Vec<Input>) {
    let folder = Folder(job.folder.to_owned());
    let files = Observed::new(&folder, "", job.variables);
    let aim = project::aim(target, Site { folder: job.folder, files: &files }, sources, found);
    (aim, files.seen())
}

/// The role that the resume itself names, if the project names none.
fn own_role(
    job: &Job<'_>,
    target: &Target,
    resume: &resume::Resume,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Option<(Role, Vec<Input>)> {
    let Some(name) = &resume.meta.atsafe.lint.profile else { return Some((Role::default(), Vec::new())) };
    let folder = Folder(job.folder.to_owned());
    let files = Observed::new(&folder, "", job.variables);
    let document = resume::resolve("", target.resume.value.trim()).unwrap_or_default();
    let role = project::role(name, &document, Site { folder: job.folder, files: &files }, sources, found)?;
    Some((role, files.seen()))
}

/// The digest of inputs that were read.
fn digest_of(inputs: &[Input]) -> Digest {
    Mixer::default().all(inputs.iter().map(|(_, digest)| digest.to_string())).digest()
}

/// What shall be printed, without the places that it comes from: an item before it may come and go.
fn content(content: &Content) -> Digest {
    let mut value = serde_json::to_value(content).unwrap_or_default();
    forget_places(&mut value);
    Digest::of(value.to_string().as_bytes())
}

fn forget_places(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(members) => {
            members.remove("origin");
            members.remove("path");
            members.values_mut().for_each(forget_places);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(forget_places),
        _ => {}
    }
}

/// What the target has to keep to, and how it is written.
fn demands(job: &Job<'_>, target: &Target, settings: &Settings, worded: &Worded) -> Digest {
    let mut mixer = Mixer::default();
    mixer.add(job.tool.to_string()).all(target.formats.iter()).all(&settings.standards);
    mixer.add(format!("{:?} {:?}", target.strict, job.fail_on));
    // Which findings of a posting are told can fail a target.
    let own = std::iter::once(&worded.resume.meta.atsafe.lint);
    let said = own.chain(target.lint.iter()).flat_map(|lint| &lint.rules).map(|rule| {
        let severity = rule.severity.as_ref().map_or("", |word| word.value.as_str());
        format!("{} {severity}", rule.rule.value)
    });
    mixer.all(said);
    if let Some(it) = &settings.variant {
        mixer.add(&it.name.value).all(it.require.iter().map(|word| &word.value));
        mixer.add(format!("{:?}", it.limit.pages.as_ref().map(|pages| pages.value)));
    }
    mixer.digest()
}

/// The order in which things would go where a limit of pages asks for it.
fn priorities(settings: &Settings, worded: &Worded) -> Digest {
    let mut mixer = Mixer::default();
    if let Some(it) = settings.variant.as_ref().filter(|it| it.limit.pages.is_some()) {
        let steps = variant::measures(&worded.content, &it.limit, &worded.ages, &[]);
        mixer.all(steps.iter().map(|step| step.text(&worded.content)));
    }
    mixer.digest()
}

/// A short digest of each text in reading order.
fn texts(content: &Content) -> String {
    content.leaves().map(|leaf| Digest::of(leaf.text.as_bytes()).short()[..8].to_owned()).collect()
}

/// Fonts by the paths that they were loaded from, each loaded once.
#[derive(Default)]
pub struct Shelf(std::sync::Mutex<BTreeMap<Vec<std::path::PathBuf>, Arc<Fonts>>>);

impl Shelf {
    fn load(&self, paths: Vec<std::path::PathBuf>) -> Result<Fonts, Vec<Diagnostic>> {
        let broken = || vec![Diagnostic::error(Code::Unreadable, "the fonts cannot be loaded")];
        let mut shelf = self.0.lock().map_err(|_| broken())?;
        if let Some(fonts) = shelf.get(&paths) {
            return Ok(fonts.as_ref().clone());
        }
        let fonts = Fonts::load(&paths)?;
        shelf.insert(paths, Arc::new(fonts.clone()));
        Ok(fonts)
    }
}
