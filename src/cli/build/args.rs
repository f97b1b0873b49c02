//! The arguments of `atsafe build`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::super::args::Reports;
use crate::build::Shard;

/// `atsafe build`.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct Build {
    /// What to build: variants, resumes of several, or both as `resume/variant` [default: all]
    #[arg(value_name = "TARGET")]
    pub targets: Vec<String>,
    /// The project file
    #[arg(short = 'f', long = "file", value_name = "FILE", default_value = "atsafe.yaml")]
    pub project: PathBuf,
    /// Where to write, in the place of the project's `out`
    #[arg(short, long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// How many targets to work on at once [default: as many as there are processors]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    /// Say why each target is built
    #[arg(long)]
    pub why: bool,
    /// Say what would be built, and build nothing
    #[arg(long, conflicts_with_all = ["check", "watch"])]
    pub dry_run: bool,
    /// Build what is up to date as well
    #[arg(long)]
    pub force: bool,
    /// Go on after a target that failed
    #[arg(short, long)]
    pub keep_going: bool,
    /// Fail if what is there is not what would be built, and write nothing
    #[arg(long, conflicts_with = "watch")]
    pub check: bool,
    /// Remove the outputs of targets that the project had and has no more
    #[arg(long, conflicts_with_all = ["check", "dry_run", "list", "shard"])]
    pub prune: bool,
    /// Build again whenever something changes that a target is made of
    #[arg(long)]
    pub watch: bool,
    /// Build the Kth of N parts, the same targets on every machine
    #[arg(long, value_name = "K/N")]
    pub shard: Option<Shard>,
    /// Print the targets, and build nothing
    #[arg(long, conflicts_with_all = ["watch", "check", "dry_run", "deps"])]
    pub list: bool,
    /// Print what each target is made of, after the build
    #[arg(long, value_name = "FORMAT", conflicts_with = "watch")]
    pub deps: Option<Deps>,
    /// Write a list of all outputs as JSON, with digests, pages and counts
    #[arg(long, value_name = "PATH")]
    pub manifest: Option<PathBuf>,
    /// Append the closing table to a Markdown file, such as `$GITHUB_STEP_SUMMARY`
    #[arg(long, value_name = "PATH")]
    pub step_summary: Option<PathBuf>,
    /// Leave out e-mail, phone and street, for the public
    #[arg(long)]
    pub public: bool,
    /// A font file or a folder of fonts; may be given again
    #[arg(long, value_name = "PATH")]
    pub font_path: Vec<PathBuf>,
    /// Reports to leave.
    #[command(flatten)]
    pub reports: Reports,
}

/// How dependencies are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deps {
    /// Rules for make and ninja.
    Make,
    /// JSON.
    Json,
}
