//! `atsafe lint` as it is typed.

use std::path::PathBuf;

use clap::Args;

use super::{Level, Look, Reports};
use crate::{lint, resume};

/// `atsafe lint`.
#[derive(Debug, Args)]
pub struct Lint {
    /// The resume: a YAML or JSON file, or `-` for standard input [default: that of the project file]
    #[arg(value_name = "RESUME")]
    pub resume: Option<PathBuf>,
    /// The career level to look for [default: by the resume's dates]
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<Level>,
    /// The role's words: a built-in profile's name or a profile's file [default: the document's, or backend]
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<PathBuf>,
    /// The day that dates count from, such as `2026-01-31` [default: `meta.lastModified`]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub today: Option<lint::Day>,
    /// Mend what can be mended without changing a fact: spelling, duplicates, groups, full names
    #[arg(long, conflicts_with_all = ["write_baseline", "variant"])]
    pub fix: bool,
    /// Show what `--fix` would change, as a diff on standard output; with `--fix`, what it changed
    #[arg(long, conflicts_with_all = ["write_baseline", "variant"])]
    pub diff: bool,
    /// Leave out the findings that this file holds
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write all findings to the file of `--baseline`
    #[arg(long, requires = "baseline")]
    pub write_baseline: bool,
    /// A font file or a folder of fonts; may be given again
    #[arg(long, value_name = "PATH")]
    pub font_path: Vec<PathBuf>,
    /// Theme, locale, paper, values.
    #[command(flatten)]
    pub look: Look,
    /// Reports to leave.
    #[command(flatten)]
    pub reports: Reports,
}

/// A day as it is typed.
pub(super) fn day(typed: &str) -> Result<lint::Day, String> {
    resume::calendar_day(typed).ok_or_else(|| "a day has the form YYYY-MM-DD, and is in the calendar".to_owned())
}
