//! `atsafe themes`: the themes at hand, and what can be set in them.

use std::fmt::Write;

use super::ExitStatus;
use super::printer::Printer;
use crate::source::Sources;
use crate::theme::{self, Choice, OptionSpec};

pub(super) fn list(printer: &Printer) -> ExitStatus {
    let mut text = String::new();
    for name in theme::names() {
        let mut sources = Sources::new();
        match theme::load(name, &mut sources) {
            Ok(theme) => {
                _ = writeln!(text, "{name}\n  {}", theme.manifest.description);
                for (option, spec) in &theme.manifest.options {
                    _ = writeln!(text, "    {:<12} {:<18} {}", option, spec.default.typed(), described(spec));
                }
            }
            Err(problems) => {
                printer.diagnostics(&problems, &sources);
                return ExitStatus::Failure;
            }
        }
    }
    Printer::data(&text)
}

/// What an option does, and the bounds of its values.
fn described(spec: &OptionSpec) -> String {
    let bounds = match (&spec.min, &spec.max) {
        _ if !spec.choices.is_empty() => format!(" ({})", spec.choices.join(", ")),
        (Some(min), Some(max)) => format!(" ({} to {})", Choice::typed(min), Choice::typed(max)),
        _ => String::new(),
    };
    format!("{}{bounds}", spec.description)
}
