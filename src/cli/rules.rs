//! `atsafe rules` and `atsafe explain`: what each code means.

use super::ExitStatus;
use super::args::Explain;
use super::printer::Printer;
use crate::diagnostic::{Code, Diagnostic};
use crate::{report, rules};

pub(super) fn list(printer: &Printer) -> ExitStatus {
    Printer::data(&if printer.speaks_json() { report::rules_as_json() } else { report::rules_as_table() })
}

pub(super) fn explain(args: &Explain, printer: &Printer) -> ExitStatus {
    // A code may be copied with the brackets that messages put around it.
    let name = args.code.trim_start_matches('[').trim_end_matches(']');
    match rules::find(name) {
        Some(code) if printer.speaks_json() => Printer::data(&report::rule_as_json(rules::rule(code))),
        Some(code) => Printer::data(&report::explain(rules::rule(code))),
        None => printer.failure(unknown(name)),
    }
}

fn unknown(name: &str) -> Diagnostic {
    let problem = Diagnostic::error(Code::InvalidOption, format!("there is no code `{name}`"));
    problem.hint(match rules::nearest(name) {
        Some(code) => format!("`{code}` was probably meant"),
        None => "`atsafe rules` lists all codes".to_owned(),
    })
}
