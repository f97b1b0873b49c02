//! The command line: arguments → settings → exit status. The only part that prints, and that reads the environment.

mod args;
mod build;
mod diff;
mod inspect;
mod lint;
mod matching;
mod new;
mod output;
mod printer;
mod profile;
mod programs;
mod project;
mod record;
mod render;
mod rules;
mod settings;
mod surroundings;
mod themes;
mod understood;
mod verify;
mod watchdog;

use std::process::ExitCode;

pub use args::Arguments;
use args::{Command, SchemaOf};
use printer::Printer;

use crate::{posting, report};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// Nothing was found.
    Clean,
    /// Something was found at or above `--fail-on`.
    Findings,
    /// The run was not possible: arguments, files, an input that cannot be used.
    Failure,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        match status {
            ExitStatus::Clean => Self::from(0),
            ExitStatus::Findings => Self::from(1),
            ExitStatus::Failure => Self::from(2),
        }
    }
}

/// Runs a command. All it has to say is said when it returns.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitStatus {
    let printer = Printer::new(&arguments.output, name(&arguments.command));
    match &arguments.command {
        Command::Render(args) => render::render(args, &printer),
        Command::Build(args) => build::build(args, &printer),
        Command::Diff(args) => diff::diff(args, &printer),
        Command::Verify(args) => verify::verify(args, &printer),
        Command::Inspect(args) => inspect::inspect(args, &printer),
        Command::Lint(args) => lint::lint(args, &printer),
        Command::New(args) => new::new(args, &printer),
        Command::Schema(args) => match args.of {
            SchemaOf::Resume => Printer::data(&new::schema_text()),
            SchemaOf::Project => Printer::data(&new::project_schema_text()),
            SchemaOf::Report => Printer::data(report::schema()),
            SchemaOf::Match => Printer::data(posting::schema()),
            SchemaOf::Profile => Printer::data(&profile::schema_text()),
        },
        Command::Themes(args) => themes::themes(args, &printer),
        Command::Match(args) => matching::matching(args, &printer),
        Command::Rank(args) => matching::rank(args, &printer),
        Command::Profile(args) => profile::profile(args, &printer),
        Command::Rules => rules::list(&printer),
        Command::Explain(args) => rules::explain(args, &printer),
    }
}

/// The command's name in reports.
fn name(command: &Command) -> &'static str {
    match command {
        Command::Render(_) => "render",
        Command::Build(_) => "build",
        Command::Diff(_) => "diff",
        Command::Verify(_) => "verify",
        Command::Inspect(_) => "inspect",
        Command::Lint(_) => "lint",
        Command::New(_) => "new",
        Command::Schema(_) => "schema",
        Command::Themes(_) => "themes",
        Command::Match(_) => "match",
        Command::Rank(_) => "rank",
        Command::Profile(_) => "profile",
        Command::Rules => "rules",
        Command::Explain(_) => "explain",
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        super::Arguments::command().debug_assert();
    }
}
