//! The arguments of `atsafe diff`.

use std::path::PathBuf;

use clap::Args;

/// `atsafe diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// A variant of the project, or a PDF
    #[arg(value_name = "FIRST")]
    pub first: String,
    /// Another one
    #[arg(value_name = "SECOND")]
    pub second: String,
    /// The project file that has the variants
    #[arg(short = 'f', long = "file", value_name = "FILE", default_value = "atsafe.yaml")]
    pub project: PathBuf,
}
