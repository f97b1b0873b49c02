//! `atsafe match`, `rank` and `profile` as they are typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Look;
use crate::lint;

/// `atsafe match`.
#[derive(Debug, Args)]
pub struct Match {
    /// The resume: a YAML or JSON file
    #[arg(value_name = "RESUME")]
    pub resume: PathBuf,
    /// The posting: text, Markdown, or HTML as a browser saves it; `-` for standard input
    #[arg(value_name = "POSTING")]
    pub posting: PathBuf,
    /// Write a variant for the project file that puts the posting's terms first, in its spelling, and adds nothing
    #[arg(long)]
    pub propose: bool,
    /// Where `--propose` writes [default: standard output]
    #[arg(short, long, value_name = "OUT", requires = "propose")]
    pub output: Option<PathBuf>,
    /// What of the resume is matched, and by which words.
    #[command(flatten)]
    pub of: MatchOf,
}

/// What of a resume is matched, by whose words, and when.
#[derive(Debug, Args)]
pub struct MatchOf {
    /// The role profile: a built-in one, or a YAML file [default: the document's, or backend]
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<PathBuf>,
    /// The day that work counts to, such as `2026-01-31` [default: `meta.lastModified`]
    #[arg(long, value_name = "DAY", value_parser = super::lint::day)]
    pub today: Option<lint::Day>,
    /// Theme, locale, paper, values.
    #[command(flatten)]
    pub look: Look,
}

/// `atsafe rank`.
#[derive(Debug, Args)]
pub struct Rank {
    /// The resume: a YAML or JSON file
    #[arg(value_name = "RESUME")]
    pub resume: PathBuf,
    /// The postings
    #[arg(value_name = "POSTINGS", required = true)]
    pub postings: Vec<PathBuf>,
    /// What of the resume is matched, and by which words.
    #[command(flatten)]
    pub of: MatchOf,
}

/// `atsafe profile`.
#[derive(Debug, Args)]
pub struct Profile {
    /// What to do.
    #[command(subcommand)]
    pub command: ProfileCommand,
}

/// What to do with role profiles.
#[derive(Debug, Subcommand)]
pub enum ProfileCommand {
    /// List the built-in profiles
    List,
    /// List the skills of a profile with their ids and spellings
    Show(ProfileFile),
    /// Say what is wrong with a profile
    Lint(ProfileFile),
}

/// A profile, by name or by file.
#[derive(Debug, Args)]
pub struct ProfileFile {
    /// A built-in profile, or a YAML file
    #[arg(value_name = "PROFILE", default_value = "backend")]
    pub profile: PathBuf,
}
