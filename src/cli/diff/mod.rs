//! `atsafe diff`: what changed between two variants or two PDFs, as read.

pub(super) mod args;

use std::path::Path;

use super::args::Diff;
use super::printer::Printer;
use super::project::{self, Project};
use super::surroundings::Surroundings;
use super::verify::PDF_LIMIT;
use super::{ExitStatus, output, watchdog};
use crate::ats;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::diff::{self, Unit};
use crate::extract::{self, Line};
use crate::pipeline::{self, Settings};
use crate::resume::Input;
use crate::source::Sources;
use crate::typeset::Fonts;

pub(super) fn diff(args: &Diff, printer: &Printer) -> ExitStatus {
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let mut project = None;
    let mut side = |name: &str| {
        let pdf = if is_pdf(name) {
            output::read(Path::new(name), PDF_LIMIT).map_err(|problem| vec![problem])?
        } else {
            variant(name, args, &mut project, &mut sources, &mut found)?
        };
        read(&pdf).map_err(|problem| vec![problem])
    };
    let sides = side(&args.first).and_then(|first| Ok((first, side(&args.second)?)));
    let (first, second) = match sides {
        Ok(sides) => sides,
        Err(problems) => {
            found.extend(problems);
            return printer.refuse(&found, &sources);
        }
    };
    let changes = diff::changes(&first, &second);
    let printed = if printer.speaks_json() {
        Printer::data(&diff::json(&args.first, &args.second, &changes))
    } else {
        let counts = diff::counts(&changes);
        let counts = if counts.is_empty() { "the same, as read" } else { &counts };
        printer.say(&format!("{} and {}: {counts}", args.first, args.second));
        Printer::data(&diff::render(&changes))
    };
    let status = if changes.is_empty() { ExitStatus::Clean } else { ExitStatus::Findings };
    status.max(printed)
}

fn is_pdf(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// What a blind reader makes of the first reading of a PDF.
fn read(pdf: &[u8]) -> Result<Vec<Unit>, Diagnostic> {
    let extraction = extract::read(pdf)?;
    let lines: Vec<String> =
        extraction.readings.first().iter().flat_map(|reading| reading.lines()).map(Line::text).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    Ok(diff::units(&ats::read(lines.iter().copied()), &lines))
}

/// The PDF of a variant, as it would be built now.
fn variant(
    name: &str,
    args: &Diff,
    project: &mut Option<Project>,
    sources: &mut Sources,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    if project.is_none() {
        *project = project::load(&args.project, &Surroundings::of(&args.project), sources, found);
    }
    let Some(project) = project else { return Err(Vec::new()) };
    let Project { folder, plan } = &*project;
    let targets = plan.select(&[name.to_owned()])?;
    let Some(target) = targets.first() else { return Err(vec![plan.unknown(name)]) };
    let caller = Settings { guard: watchdog::guard(), ..Settings::default() };
    let Some((settings, fonts)) = project.settings(target, &caller, sources, found) else { return Err(Vec::new()) };
    let path = folder.join(target.resume.value.trim());
    let request = super::render::Request::read(&path, Vec::new()).map_err(|problem| vec![problem])?;
    let input: Input<'_> = request.input();
    let mut problems = Vec::new();
    let document = pipeline::set(&input, &settings, &Fonts::load(&fonts)?, sources, &mut problems);
    let pdf = document.and_then(|document| pipeline::write(&document, &settings, sources, &mut problems));
    found.extend(problems.into_iter().filter(Diagnostic::is_error));
    debug_assert!(pdf.is_some() || has_errors(found), "what can't be set is told");
    pdf.ok_or_else(Vec::new)
}
