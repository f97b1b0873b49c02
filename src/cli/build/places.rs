//! Where a build writes besides its outputs: refused if it can't be, or if that would cost an input or an output.

use std::path::{Path, PathBuf};

use super::super::args::Build;
use super::super::output::{self, is_standard, refuse_overwriting, same};
use super::super::printer::Printer;
use super::super::record::{self, refuse_mixing};
use super::super::settings::INPUT;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::Target;

/// The files of reports, manifest and summary, and those of them that turned out to be something else.
#[derive(Default)]
pub(super) struct Places {
    places: Vec<PathBuf>,
    met: Vec<(PathBuf, &'static str)>,
}

/// All files that a build is to write besides its outputs.
fn places(args: &Build) -> impl Iterator<Item = &PathBuf> {
    let reports = args.reports.report.iter().map(|report| &report.path);
    reports.chain(&args.manifest).chain(&args.step_summary).filter(|path| !is_standard(path))
}

/// Refuses what can't go together, before any file is touched.
pub(super) fn check(args: &Build, printer: &Printer) -> Result<(), Diagnostic> {
    record::check(&args.reports, &[&args.project], printer)?;
    if args.deps.is_some() {
        refuse_mixing(&args.reports, printer, "`--deps`")?;
    }
    if args.list && args.reports.on_standard_output() {
        refuse_mixing(&args.reports, printer, "`--list`")?;
    }
    let written: Vec<&PathBuf> = places(args).collect();
    for (index, path) in written.iter().enumerate() {
        output::check_folder(path)?;
        refuse_overwriting(path, &args.project, INPUT)?;
        written[..index].iter().try_for_each(|other| refuse_overwriting(path, other, "written by this run already"))?;
    }
    Ok(())
}

/// Refuses places that hold what targets are made of.
pub(super) fn check_inputs(args: &Build, folder: &Path, targets: &[&Target]) -> Result<(), Diagnostic> {
    let places: Vec<&PathBuf> = places(args).filter(|place| place.exists()).collect();
    if places.is_empty() {
        return Ok(());
    }
    let inputs =
        targets.iter().flat_map(|target| target.fonts.iter().chain(target.posting.as_deref()).chain([&target.resume]));
    for input in inputs.map(|path| folder.join(path.value.trim())) {
        places.iter().try_for_each(|place| refuse_overwriting(place, &input, INPUT))?;
    }
    Ok(())
}

impl Places {
    pub(super) fn new(args: &Build) -> Self {
        Self { places: places(args).cloned().collect(), met: Vec::new() }
    }

    /// Takes note of a file that is read.
    pub(super) fn read(&mut self, path: &Path) {
        self.meet(path, INPUT);
    }

    /// Takes note of a file that a target is.
    pub(super) fn built(&mut self, path: &Path) {
        self.meet(path, "an output of a target");
    }

    fn meet(&mut self, path: &Path, what: &'static str) {
        let met = self.places.iter().filter(|place| same(place, path));
        self.met.extend(met.map(|place| (place.clone(), what)));
    }

    /// Refuses to write over what was met.
    pub(super) fn refuse(&self, path: &Path) -> Result<(), Diagnostic> {
        let Some((_, what)) = self.met.iter().find(|(place, _)| place == path) else { return Ok(()) };
        let message = format!("`{}` is {what}, and is not overwritten", path.display());
        Err(Diagnostic::error(Code::InvalidOption, message).hint("choose another place"))
    }
}
