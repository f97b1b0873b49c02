//! Where a build writes besides its outputs: refused before any work is done if it can't be, or would cost an input.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::super::args::Build;
use super::super::output;
use super::super::printer::Printer;
use super::super::record::{self, refuse_mixing};
use super::super::settings::refuse_overwriting;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::Target;

/// Refuses what can't go together, before any file is touched.
pub(super) fn check(args: &Build, printer: &Printer) -> Result<(), Diagnostic> {
    record::check(&args.reports, &[&args.project], printer)?;
    if args.deps.is_some() {
        refuse_mixing(&args.reports, printer, "`--deps`")?;
    }
    for path in args.manifest.iter().chain(&args.step_summary) {
        output::check_folder(path)?;
        refuse_overwriting(path, &args.project)?;
    }
    Ok(())
}

/// Refuses places that hold what targets are made of.
pub(super) fn check_inputs(args: &Build, folder: &Path, targets: &[&Target]) -> Result<(), Diagnostic> {
    let reports = args.reports.report.iter().map(|report| &report.path);
    let places: Vec<&PathBuf> = reports.chain(&args.manifest).chain(&args.step_summary).collect();
    if places.iter().all(|place| !place.exists()) {
        return Ok(());
    }
    let inputs = targets.iter().flat_map(|target| target.fonts.iter().chain(&target.posting).chain([&target.resume]));
    for input in inputs.map(|path| folder.join(path.value.trim())) {
        places.iter().try_for_each(|place| refuse_overwriting(place, &input))?;
    }
    Ok(())
}

/// Puts a text behind what is in a file, whatever that is.
pub(super) fn append(path: &Path, text: &str) -> Result<(), Diagnostic> {
    let opened = File::options().create(true).append(true).open(path);
    opened.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| {
        Diagnostic::error(Code::Unreadable, format!("cannot write `{}`: {error}", path.display()))
            .hint("check the folder and its permissions")
    })
}
