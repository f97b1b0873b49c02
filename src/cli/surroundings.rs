//! What a document may take from around it: files of its folder for `!include`, variables of the environment for `!env`.

use std::env::VarError;
use std::path::Path;

use super::project;
use crate::resume::{Files, Folder};

/// A folder, and the environment of the program.
pub(super) struct Surroundings(Folder);

impl Surroundings {
    /// Those of a document.
    pub(super) fn of(document: &Path) -> Self {
        Self(Folder(project::folder(document)))
    }
}

impl Files for Surroundings {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        self.0.read(path)
    }

    fn variable(&self, name: &str) -> Result<String, String> {
        variable(name)
    }
}

/// The value of a variable of the environment; or why there is none.
pub(super) fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|error| match error {
        VarError::NotPresent => "it is not set".to_owned(),
        VarError::NotUnicode(_) => "its bytes are not text in UTF-8".to_owned(),
    })
}
