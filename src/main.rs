//! The `atsafe` command: parse, run, exit.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = atsafe::cli::Arguments::parse();
    atsafe::cli::run(&arguments).into()
}
