//! The themes in the binary: the folders of `themes/`.

use include_dir::{Dir, include_dir};

static THEMES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The names of the built-in themes.
pub fn names() -> impl Iterator<Item = &'static str> {
    THEMES.dirs().filter_map(|dir| dir.path().to_str())
}

/// The files of a built-in theme, by name.
pub(super) fn files(theme: &str) -> impl Iterator<Item = (String, &'static str)> {
    let files = THEMES.get_dir(theme).map(Dir::files).into_iter().flatten();
    files.filter_map(|file| Some((file.path().file_name()?.to_str()?.to_owned(), file.contents_utf8()?)))
}
