//! Themes: a folder with `theme.yaml`, `resume.typ.j2` and `style.typ`, built in or the user's.
//!
//! A theme that `extends` another lies over it file by file, and its `theme.yaml` over the other's key by key. All
//! built-in themes lie over `classic`; a user's folder does so unless it names another one.

mod builtin;
mod furniture;
mod manifest;
mod options;
mod schema;

use std::collections::BTreeMap;
use std::path::Path;

pub use builtin::names;
pub use furniture::Furniture;
pub use manifest::{Choice, Manifest, OptionKind, OptionSpec};
pub use options::OptionValue;
pub use schema::complete;

use crate::diagnostic::{Code, Diagnostic};
use crate::resume::nearest;
use crate::source::{FileId, Sources};

/// The template that says what goes where.
pub const TEMPLATE: &str = "resume.typ.j2";
const MANIFEST: &str = "theme.yaml";
/// What a user's folder extends that doesn't say.
const DEFAULT_BASE: &str = "classic";
/// How many themes may lie over one another.
const MAX_LAYERS: usize = 4;
/// The largest file of a theme that is read, in bytes.
const FILE_LIMIT: u64 = 4 << 20;

/// A theme, read and checked.
#[derive(Debug, Clone)]
pub struct Theme {
    /// What `theme.yaml` says.
    pub manifest: Manifest,
    /// The text files of the theme by name, `style.typ` among them.
    pub files: BTreeMap<String, FileId>,
}

impl Theme {
    /// The file of the template.
    #[must_use]
    pub fn template(&self) -> Option<FileId> {
        self.files.get(TEMPLATE).copied()
    }
}

/// All texts of the built-in themes, by theme and name.
pub fn built_in_texts() -> impl Iterator<Item = (String, &'static str)> {
    names().flat_map(|theme| builtin::files(theme).map(move |(file, text)| (format!("{theme}/{file}"), text)))
}

/// Loads a theme by the name of a built-in one, or from a folder.
pub fn load(name: &str, sources: &mut Sources) -> Result<Theme, Vec<Diagnostic>> {
    let (mut files, mut manifest) = (BTreeMap::new(), None);
    for layer in layers(name).map_err(|problem| vec![problem])? {
        for (file, (shown, text)) in layer {
            let id = sources.add(shown, text);
            if file == MANIFEST {
                manifest = Some(manifest::parse(id, sources, manifest)?);
            }
            files.insert(file, id);
        }
    }
    let manifest =
        manifest.ok_or_else(|| vec![Diagnostic::error(Code::Theme, format!("`{name}` has no `{MANIFEST}`"))])?;
    Ok(Theme { manifest, files })
}

/// The files of a built-in theme with those of the themes that it lies over, by name: all that a theme of one's own needs
/// to begin with. None if there is no such theme.
#[must_use]
pub fn files(name: &str) -> Option<BTreeMap<String, String>> {
    let layers = layers(name).ok().filter(|_| is_builtin(name))?;
    Some(layers.into_iter().flatten().map(|(file, (_, text))| (file, text)).collect())
}

/// Name as shown, and text, of each file of a theme.
type Texts = BTreeMap<String, (String, String)>;

/// The files of a theme, after those of the built-in themes that it lies over.
fn layers(name: &str) -> Result<Vec<Texts>, Diagnostic> {
    let (mut layers, mut base) = if Path::new(name).is_dir() && !is_builtin(name) {
        let own = folder_files(Path::new(name))?;
        let base = base(&own).unwrap_or_else(|| DEFAULT_BASE.to_owned());
        (vec![own], Some(base))
    } else {
        (Vec::new(), Some(name.to_owned()))
    };
    while let Some(name) = base.take_if(|_| layers.len() < MAX_LAYERS) {
        if !is_builtin(&name) {
            return Err(unknown(&name));
        }
        let texts = builtin_texts(&name);
        base = self::base(&texts);
        layers.push(texts);
    }
    layers.reverse();
    Ok(layers)
}

/// The theme that files extend, if their manifest can be read that far.
fn base(texts: &Texts) -> Option<String> {
    texts.get(MANIFEST).and_then(|(_, text)| manifest::extends(text))
}

fn is_builtin(name: &str) -> bool {
    names().any(|known| known == name)
}

fn builtin_texts(name: &str) -> Texts {
    builtin::files(name).map(|(file, text)| (file.clone(), (format!("{name}/{file}"), text.to_owned()))).collect()
}

fn folder_files(folder: &Path) -> Result<Texts, Diagnostic> {
    let failed = |what: &Path, why: String| {
        Diagnostic::error(Code::Theme, format!("cannot read the theme's `{}`: {why}", what.display()))
    };
    let entries = std::fs::read_dir(folder).map_err(|error| failed(folder, error.to_string()))?;
    let real = folder.canonicalize().map_err(|error| failed(folder, error.to_string()))?;
    let mut texts = Texts::new();
    for entry in entries {
        let path = entry.map_err(|error| failed(folder, error.to_string()))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.starts_with('.') {
            continue;
        }
        if let Some(text) = folder_file(&path, &real).map_err(|why| failed(&path, why))? {
            texts.insert(name.to_owned(), (path.display().to_string(), text));
        }
    }
    if !builtin::files(DEFAULT_BASE).any(|(name, _)| texts.contains_key(&name)) {
        let message = format!("`{}` is no theme: it has no `{MANIFEST}`, nor any other file of one", folder.display());
        return Err(Diagnostic::error(Code::Theme, message)
            .hint("three lines will do: `name`, `description`, and `extends: classic`"));
    }
    Ok(texts)
}

/// The text of a theme's file; none of what is no text, such as a picture for readers of the folder. A link that leads out
/// of the folder could show any file of the machine to whoever gets the PDF.
fn folder_file(path: &Path, folder: &Path) -> Result<Option<String>, String> {
    let metadata = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if !metadata.is_file() {
        return Ok(None);
    }
    if !path.canonicalize().map_err(|error| error.to_string())?.starts_with(folder) {
        return Err("it is a link that leads out of the theme's folder: put the file itself there".to_owned());
    }
    let needed = path.extension().is_some_and(|ending| ["typ", "j2", "yaml"].iter().any(|needed| ending == *needed));
    if metadata.len() > FILE_LIMIT {
        return if needed { Err("it is larger than 4 MiB".to_owned()) } else { Ok(None) };
    }
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) if needed => Err("it is not UTF-8: save it as such".to_owned()),
        Err(_) => Ok(None),
    }
}

fn unknown(name: &str) -> Diagnostic {
    let known: Vec<_> = names().map(|name| format!("`{name}`")).collect();
    let meant = nearest(name, &names().collect::<Vec<_>>()).map(|name| format!(", did you mean `{name}`?"));
    Diagnostic::error(Code::Theme, format!("there is no theme `{name}`{}", meant.unwrap_or_default()))
        .hint(format!("built in: {}; or give the path of a theme's folder", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_theme_loads() {
        for name in names() {
            let theme = load(name, &mut Sources::new()).unwrap();
            assert_eq!(theme.manifest.name, name);
            assert!(theme.template().is_some() && theme.files.contains_key("style.typ"));
        }
    }

    #[test]
    fn every_step_that_tightens_a_theme_is_within_its_bounds_and_tighter_than_its_default() {
        for name in names() {
            let manifest = load(name, &mut Sources::new()).unwrap().manifest;
            let defaults = manifest.values([]).unwrap();
            assert!(!manifest.tighten.is_empty(), "{name}");
            let steps: Vec<(&String, String)> =
                manifest.tighten.iter().flatten().map(|(option, value)| (option, value.typed())).collect();
            for (option, value) in &steps {
                assert_eq!(manifest.options[*option].check(value).map(drop), Ok(()), "{name}: {option}");
            }
            let taken = manifest.tightenings(&defaults);
            assert_eq!(taken.len(), steps.len(), "{name}: {taken:?}");
            let tight = manifest.values(taken.iter().map(|(option, value)| (option.as_str(), value.as_str()))).unwrap();
            assert!(manifest.tightenings(&tight).is_empty(), "{name}: nothing is tighter than the last step");
        }
    }

    #[test]
    fn a_folder_overlays_the_built_in_theme_file_by_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("resume.typ.j2"), "mine").unwrap();
        let mut sources = Sources::new();
        let theme = load(folder.path().to_str().unwrap(), &mut sources).unwrap();
        assert_eq!(sources.get(theme.template().unwrap()).text(), "mine");
        assert!(sources.get(theme.files["style.typ"]).name().starts_with("classic/"));
    }

    #[test]
    fn an_unknown_theme_is_refused_with_the_known_ones() {
        let problems = load("clasic", &mut Sources::new()).unwrap_err();
        assert!(problems[0].hints[0].contains("`classic`"));
    }
}
