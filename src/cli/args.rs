//! The command line as it is typed. What it means is settled in [`settings`](super::settings).

mod inspect;
mod lint;
mod matching;
mod themes;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use super::build::args::{Build, Deps};
pub(super) use super::diff::args::Diff;
pub(super) use inspect::{Inspect, Program};
pub(super) use lint::Lint;
pub(super) use matching::{Match, MatchOf, Profile, ProfileCommand, Rank};
pub(super) use themes::{CheckTheme, Eject, Preview, Themes, ThemesCommand};

/// Turns a structured resume into a PDF and reads it back the way an applicant-tracking system does.
///
/// Exit status: 0 clean, 1 findings at or above `--fail-on`, 2 could not run.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// How to speak.
    #[command(flatten)]
    pub output: Output,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Output {
    /// Say nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more: what was tidied, what is not printed
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Colour messages
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: Color,
    /// How messages look
    #[arg(long, value_name = "FORMAT", default_value = "human", global = true)]
    pub message_format: MessageFormat,
    /// The least severity that makes the run fail [default: error; of `inspect`, warning]
    #[arg(long, value_name = "SEVERITY", global = true)]
    pub fail_on: Option<FailOn>,
}

/// When to colour messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How messages look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// With the source line.
    Human,
    /// A line each.
    Short,
    /// As one JSON document on standard output; `atsafe schema report` prints its schema.
    Json,
    /// As annotations of GitHub Actions.
    Github,
}

/// The least severity that makes a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors alone.
    Error,
    /// Warnings too.
    Warning,
    /// Notes too.
    Note,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Render a resume to a PDF, and write it once it has been read back whole
    Render(Render),
    /// Build the variants of a project that are stale, each read back before it is written
    Build(Build),
    /// Say what changed between two variants or two PDFs, as read
    Diff(Diff),
    /// Check that a PDF reads back as its resume
    Verify(Verify),
    /// Show what is read from a PDF
    Inspect(Inspect),
    /// Look at a resume as the guides for backend developers do
    Lint(Lint),
    /// Start a resume from an example
    New(New),
    /// Print the JSON Schema of a resume or of a project file, for editors, or of a report
    Schema(Schema),
    /// The themes at hand
    Themes(Themes),
    /// Say what a job posting asks for, and how the PDF of a resume meets it
    Match(Match),
    /// Count how the PDF of a resume meets several postings
    Rank(Rank),
    /// Role profiles: which words name a skill
    Profile(Profile),
    /// List every kind of finding
    Rules,
    /// Say what a finding's code means, whom it leads astray and what to do
    Explain(Explain),
}

/// How a resume becomes content and pages.
#[derive(Debug, Args)]
pub struct Look {
    /// A built-in theme, or a theme's folder
    #[arg(long, value_name = "THEME")]
    pub theme: Option<String>,
    /// Locale of headings and dates, such as `en-GB`, `de` or `pt-BR`
    #[arg(long, value_name = "LOCALE")]
    pub locale: Option<String>,
    /// The paper
    #[arg(long, value_name = "PAPER")]
    pub page: Option<Paper>,
    /// Show the resume as a variant of the project does
    #[arg(long, value_name = "VARIANT")]
    pub variant: Option<String>,
    /// The project file that has the variant [default: atsafe.yaml beside the resume, or here]
    #[arg(short = 'f', long, visible_alias = "file", value_name = "FILE")]
    pub project: Option<PathBuf>,
    /// Leave out e-mail, phone and street, for the public
    #[arg(long)]
    pub public: bool,
    /// Set a value of the resume, such as `basics.label=Staff Engineer`, or an option of the theme, such as
    /// `theme.accent=#1a5fb4`; may be given again
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
}

/// The paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    /// 8.5 × 11 inches.
    Letter,
    /// 210 × 297 mm.
    A4,
}

/// `atsafe render`.
#[derive(Debug, Args)]
pub struct Render {
    /// The resume: a YAML or JSON file, or `-` for standard input
    #[arg(value_name = "RESUME")]
    pub resume: PathBuf,
    /// Where to write: a file, a folder, or `-` for standard output [default: beside the resume]
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// What to write; several are separated by commas [default: by the ending of OUT, else pdf]
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<Format>,
    /// Print what a stage gives, and write nothing
    #[arg(long, value_name = "STAGE", conflicts_with_all = ["format", "output"])]
    pub emit: Option<Emit>,
    /// Write without reading back
    #[arg(long)]
    pub no_verify: bool,
    /// A font file or a folder of fonts; may be given again
    #[arg(long, value_name = "PATH")]
    pub font_path: Vec<PathBuf>,
    /// A standard that the PDF shall keep, such as `a-2a`; may be given again [default: ua-1]
    #[arg(long, value_name = "STANDARD", value_delimiter = ',')]
    pub pdf_standard: Vec<String>,
    /// Theme, locale, paper, values.
    #[command(flatten)]
    pub look: Look,
    /// Reports to leave.
    #[command(flatten)]
    pub reports: Reports,
}

/// Reports that a run leaves.
#[derive(Debug, Args)]
pub struct Reports {
    /// Write a report: json, junit, sarif or html, such as `sarif=PATH`, or `sarif=-` for standard output; may be given again
    #[arg(long, value_name = "FORMAT=PATH", value_parser = report_file)]
    pub report: Vec<ReportFile>,
}

/// A report and its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// Its format.
    pub kind: ReportKind,
    /// Where it goes.
    pub path: PathBuf,
}

/// The format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportKind {
    /// Everything, for programs; `atsafe schema report` prints its schema.
    Json,
    /// A case for each check of each reading, for test dashboards.
    Junit,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// The pages, what is read on them, and the findings in their places, for a browser.
    Html,
}

fn report_file(typed: &str) -> Result<ReportFile, String> {
    let (kind, path) =
        typed.split_once('=').filter(|(_, path)| !path.is_empty()).ok_or("it has the form FORMAT=PATH")?;
    let formats: Vec<_> = ReportKind::value_variants().iter().filter_map(ValueEnum::to_possible_value).collect();
    let names: Vec<&str> = formats.iter().map(clap::builder::PossibleValue::get_name).collect();
    let kind = ReportKind::from_str(kind, false).map_err(|_| format!("the formats are {}", names.join(", ")))?;
    Ok(ReportFile { kind, path: PathBuf::from(path) })
}

/// What `render` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The PDF.
    Pdf,
    /// The text, as read from the PDF.
    Txt,
    /// A picture of each page.
    Png,
    /// The Typst source.
    Typ,
}

/// The stage that `--emit` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Emit {
    /// The resume as it was understood, as JSON.
    Resume,
    /// What shall be printed, as JSON.
    Content,
    /// The Typst source.
    Markup,
    /// The text read from the PDF.
    Text,
    /// What a resume parser understands of that text, as JSON.
    Parsed,
}

/// `atsafe verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// The PDF
    #[arg(value_name = "PDF")]
    pub pdf: PathBuf,
    /// The resume that it has to read back as
    #[arg(long, value_name = "RESUME")]
    pub against: PathBuf,
    /// Theme, locale, paper, values.
    #[command(flatten)]
    pub look: Look,
    /// Reports to leave.
    #[command(flatten)]
    pub reports: Reports,
}

/// `atsafe schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Of what
    #[arg(value_name = "WHAT", default_value = "resume")]
    pub of: SchemaOf,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// The input.
    Resume,
    /// The project file.
    Project,
    /// The report that `--message-format json` and `--report json=PATH` write.
    Report,
    /// A role profile.
    Profile,
    /// What `match --message-format json` prints.
    Match,
}

/// `atsafe new`.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to write `resume.yaml` and its schema into
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// Whose resume to start from
    #[arg(long, default_value = "mid")]
    pub level: Level,
}

/// Whose resume to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// A junior developer's.
    Entry,
    /// A developer's with some years.
    Mid,
    /// A senior developer's.
    Senior,
}

/// `atsafe explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code, as messages show it in brackets
    #[arg(value_name = "CODE")]
    pub code: String,
}
