//! Typst's world: one generated source, the theme's files, the fonts. Whatever else is asked for is not there.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;
use super::functions;
use crate::markup::Markup;
use crate::source::{self, Sources};
use crate::theme::Theme;

/// Where the world keeps its files.
const FOLDER: &str = "/theme/";
/// The generated source. A theme's file of that name would be hidden by it.
const MAIN: &str = "/theme/.generated.typ";

/// Typst's standard library and our functions: the same for all.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let mut library = Library::default();
    library.global.scope_mut().define("atsafe", functions::module());
    LazyHash::new(library)
});

/// See the module's text.
pub(super) struct ThemeWorld {
    main: FileId,
    /// By path, with the theme's file that each one is; the generated source is none.
    files: BTreeMap<String, (Source, Option<source::FileId>)>,
    fonts: Fonts,
}

impl ThemeWorld {
    pub(super) fn new(markup: &Markup, theme: &Theme, fonts: &Fonts, sources: &Sources) -> Self {
        let mut files = BTreeMap::new();
        // The generated source sees the theme's files beside it, as the template did.
        let own =
            theme.files.iter().map(|(name, &file)| (format!("{FOLDER}{name}"), sources.get(file).text(), Some(file)));
        for (path, text, file) in own.chain([(MAIN.to_owned(), markup.source.as_str(), None)]) {
            if let Some(id) = file_id(&path) {
                files.insert(path, (Source::new(id, text.to_owned()), file));
            }
        }
        let main = file_id(MAIN).expect("a plain absolute path is always a valid one");
        Self { main, files, fonts: fonts.clone() }
    }

    /// The theme's file behind a Typst file; none for the generated source.
    pub(super) fn theme_file(&self, id: FileId) -> Option<source::FileId> {
        self.files.get(id.get().vpath().get_with_slash())?.1
    }
}

fn file_id(path: &str) -> Option<FileId> {
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?)))
}

impl World for ThemeWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.get(id.get().vpath().get_with_slash()).map(|(source, _)| source.clone()).ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    if let VirtualRoot::Package(package) = id.get().root() {
        let why = format!("`{package}` is not at hand: a theme has no packages, but its own files alone");
        return FileError::Other(Some(why.into()));
    }
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
