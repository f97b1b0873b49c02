//! The command line: arguments → settings → exit status. The only part that prints, and that reads the environment.

mod args;
mod inspect;
mod new;
mod output;
mod printer;
mod render;
mod rules;
mod settings;
mod themes;
mod verify;

use std::process::ExitCode;

pub use args::Arguments;
use args::Command;
use printer::Printer;

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
    let mut printer = Printer::new(&arguments.output);
    match &arguments.command {
        Command::Render(args) => render::render(args, &mut printer),
        Command::Verify(args) => verify::verify(args, &mut printer),
        Command::Inspect(args) => inspect::inspect(args, &mut printer),
        Command::New(args) => new::new(args, &mut printer),
        Command::Schema => Printer::data(&new::schema_text()),
        Command::Themes(_) => themes::list(&mut printer),
        Command::Rules => rules::list(),
        Command::Explain(args) => rules::explain(args, &printer),
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
