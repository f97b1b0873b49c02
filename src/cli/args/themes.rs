//! `atsafe themes` as it is typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Look;

/// `atsafe themes`.
#[derive(Debug, Args)]
pub struct Themes {
    /// What to do.
    #[command(subcommand)]
    pub command: ThemesCommand,
}

/// What to do with themes.
#[derive(Debug, Subcommand)]
pub enum ThemesCommand {
    /// List the built-in themes
    List,
    /// Show the options of a theme, with their defaults and bounds
    Show(ShowTheme),
    /// Write the files of a built-in theme into a folder, to make a theme of one's own of them
    Eject(Eject),
    /// Show a resume in every built-in theme
    Preview(Preview),
    /// Set a corpus of resumes in a theme, read each back, and say which line of the theme is at fault
    Check(CheckTheme),
}

/// `atsafe themes show`.
#[derive(Debug, Args)]
pub struct ShowTheme {
    /// A built-in theme, or a theme's folder
    #[arg(value_name = "THEME")]
    pub theme: String,
}

/// `atsafe themes check`.
#[derive(Debug, Args)]
pub struct CheckTheme {
    /// A theme's folder, or a built-in theme
    #[arg(value_name = "DIR")]
    pub theme: String,
    /// A font file or a folder of fonts; may be given again
    #[arg(long, value_name = "PATH")]
    pub font_path: Vec<PathBuf>,
}

/// `atsafe themes eject`.
#[derive(Debug, Args)]
pub struct Eject {
    /// The built-in theme
    #[arg(value_name = "THEME")]
    pub theme: String,
    /// A new folder, or an empty one
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// `atsafe themes preview`.
#[derive(Debug, Args)]
pub struct Preview {
    /// The resume: a YAML or JSON file, or `-` for standard input
    #[arg(value_name = "RESUME")]
    pub resume: PathBuf,
    /// The page to write, one file for a browser; `-` for standard output
    #[arg(long, value_name = "PATH")]
    pub html: PathBuf,
    /// A font file or a folder of fonts; may be given again
    #[arg(long, value_name = "PATH")]
    pub font_path: Vec<PathBuf>,
    /// Locale, paper, values.
    #[command(flatten)]
    pub look: Look,
}
