//! `atsafe render`: a resume to files that have been read back.

use std::path::{Path, PathBuf};

use anstyle::{AnsiColor, Style};

use super::args::{Emit, Format, Render};
use super::printer::Printer;
use super::record::{self, Record};
use super::settings::{RESUME_LIMIT, Target, sets, settings, target};
use super::surroundings::Surroundings;
use super::{ExitStatus, output, project};
use crate::diagnostic::Diagnostic;
use crate::extract::{self, Extraction, Reading};
use crate::pipeline::{self, Document, Proof, Settings};
use crate::resume::{Files, Input, NoFiles, Set};
use crate::typeset::{self, Fonts};
use crate::{ats, report, resume};

/// Resolution of pictures, in pixels per inch.
const PIXELS_PER_INCH: f64 = 144.0;

/// A resume's bytes, with all that its reading needs.
pub(super) struct Request {
    name: String,
    bytes: Vec<u8>,
    sets: Vec<Set>,
    files: Box<dyn Files>,
}

impl Request {
    pub(super) fn read(path: &Path, sets: Vec<Set>) -> Result<Self, Diagnostic> {
        let files: Box<dyn Files> =
            if output::is_standard(path) { Box::new(NoFiles) } else { Box::new(Surroundings::of(path)) };
        Ok(Self { name: output::shown(path), bytes: output::read(path, RESUME_LIMIT)?, sets, files })
    }

    pub(super) fn input(&self) -> Input<'_> {
        Input { name: &self.name, bytes: &self.bytes, sets: &self.sets, files: self.files.as_ref() }
    }
}

/// One run: what it reads and what it has come to know.
struct Run<'a> {
    args: &'a Render,
    settings: Settings,
    fonts: Fonts,
    request: Request,
    record: Record,
}

pub(super) fn render(args: &Render, printer: &Printer) -> ExitStatus {
    if let Err(problem) = check_reports(args, printer) {
        return printer.failure(problem);
    }
    let mut record = Record::default();
    let (record, status) = match prepare(args, printer, &mut record) {
        Ok(Ready { settings, fonts, request, target }) => {
            Run { args, settings, fonts, request, record }.go(&target, printer)
        }
        Err(problems) => {
            let status = record.refuse(problems, printer);
            (record, status)
        }
    };
    record.conclude(&args.resume, &args.reports, printer, status)
}

fn check_reports(args: &Render, printer: &Printer) -> Result<(), Diagnostic> {
    record::check(&args.reports, &[&args.resume], printer)?;
    // What is wrong with the target is told later.
    target(args).map_or(Ok(()), |target| record::refuse_same(&args.reports, &target))
}

/// What a run needs, all of it checked.
struct Ready {
    settings: Settings,
    fonts: Fonts,
    request: Request,
    target: Target,
}

fn prepare(args: &Render, printer: &Printer, record: &mut Record) -> Result<Ready, Vec<Diagnostic>> {
    let one = |problem: Diagnostic| vec![problem];
    let settings = settings(&args.look, &args.pdf_standard).map_err(one)?;
    if args.emit.is_some() {
        record::refuse_mixing(&args.reports, printer, "`--emit`").map_err(one)?;
    }
    let request = Request::read(&args.resume, sets(&args.look).map_err(one)?).map_err(one)?;
    let Record { sources, found, .. } = record;
    let (settings, own_fonts) = project::variant(&args.look, &args.resume, settings, sources, found)?;
    let fonts = Fonts::load(&[&args.font_path[..], &own_fonts].concat())?;
    let target = target(args).map_err(one)?;
    if matches!(target, Target::Stdout(_)) {
        record::refuse_mixing(&args.reports, printer, "`-o -`").map_err(one)?;
    }
    Ok(Ready { settings, fonts, request, target })
}

impl Run<'_> {
    fn go(mut self, target: &Target, printer: &Printer) -> (Record, ExitStatus) {
        let status = match self.args.emit {
            Some(stage) => self.emit(stage, printer),
            None => self.write(target, printer),
        };
        let status = status.unwrap_or_else(|| {
            self.record.say(printer);
            printer.say(&format!("{}: no PDF was made: {}", self.request.name, report::tally(&self.record.found)));
            ExitStatus::Failure
        });
        (self.record, status)
    }

    /// Prints what a stage gives. None if the run ended before it.
    fn emit(&mut self, stage: Emit, printer: &Printer) -> Option<ExitStatus> {
        let text = match stage {
            Emit::Resume => {
                let Record { sources, found, .. } = &mut self.record;
                let input = self.request.input();
                let document = resume::Document::open(sources, &input);
                crate::json::pretty(&resume::to_json(&pipeline::read(
                    &document,
                    input.sets,
                    &self.settings,
                    sources,
                    found,
                )?))
            }
            Emit::Content => {
                let Record { sources, found, .. } = &mut self.record;
                crate::json::pretty(&pipeline::content(&self.request.input(), &self.settings, sources, found)?.content)
            }
            Emit::Markup => self.document()?.markup.source,
            Emit::Text => self.read_back()?.text(),
            Emit::Parsed => crate::json::pretty(&ats::understand(self.read_back()?)),
        };
        self.record.say(printer);
        let printed = Printer::data(&text);
        Some(if printer.fails(&self.record.found) { printed.max(ExitStatus::Findings) } else { printed })
    }

    /// Writes the files, if what was read back allows it. None if no PDF could be made.
    fn write(&mut self, target: &Target, printer: &Printer) -> Option<ExitStatus> {
        let document = self.document()?;
        if self.args.no_verify {
            let Record { sources, found, .. } = &mut self.record;
            let pdf = pipeline::write(&document, &self.settings, sources, found)?;
            return Some(self.finish(target, &document, &pdf, None, printer));
        }
        let proof = self.proof(&document)?;
        let status = self.finish(target, &document, &proof.pdf, Some(&proof), printer);
        self.record.keep(proof, &document.content);
        Some(status)
    }

    fn document(&mut self) -> Option<Document> {
        pipeline::set(
            &self.request.input(),
            &self.settings,
            &self.fonts,
            &mut self.record.sources,
            &mut self.record.found,
        )
    }

    fn proof(&mut self, document: &Document) -> Option<Proof> {
        let Record { sources, found, .. } = &mut self.record;
        let pdf = pipeline::write(document, &self.settings, sources, found)?;
        pipeline::prove(pdf, &document.content, &document.theme, &self.settings, found)
    }

    /// The first reading of the PDF.
    fn read_back(&mut self) -> Option<&Reading> {
        let document = self.document()?;
        let proof = self.proof(&document)?;
        self.record.keep(proof, &document.content);
        self.record.extraction.as_ref()?.readings.first()
    }

    /// Refuses to write in the place of what was read: parts, the project, the theme.
    fn refuse_inputs(&self, stem: &Path, formats: &[Format]) -> Result<(), Diagnostic> {
        formats.iter().try_for_each(|format| self.record.refuse_input(&Target::path(stem, *format)))
    }

    fn finish(
        &mut self,
        target: &Target,
        document: &Document,
        pdf: &[u8],
        proof: Option<&Proof>,
        printer: &Printer,
    ) -> ExitStatus {
        self.record.say(printer);
        // A reading that disagrees stops the PDF, whatever was found to say about it.
        let failed = printer.fails(&self.record.found) || proof.is_some_and(|proof| !proof.verdict.passed());
        let outcome = match target {
            Target::Stdout(_) if failed => {
                printer.say(&format!("nothing was written: {}", report::tally(&self.record.found)));
                Ok(())
            }
            Target::Stdout(format) => return Printer::bytes(&first_file(*format, document, pdf, proof)),
            Target::Files(stem, _) if failed => reject(stem, pdf, &report::tally(&self.record.found), printer),
            Target::Files(stem, formats) => {
                self.refuse_inputs(stem, formats).and_then(|()| write_all(stem, formats, document, pdf, proof, printer))
            }
        };
        match outcome {
            Ok(()) if failed => ExitStatus::Findings,
            Ok(()) => ExitStatus::Clean,
            Err(problem) => self.record.refuse(vec![problem], printer),
        }
    }
}

/// Writes every format, takes an old rejected file away, and says what was read back.
fn write_all(
    stem: &Path,
    formats: &[Format],
    document: &Document,
    pdf: &[u8],
    proof: Option<&Proof>,
    printer: &Printer,
) -> Result<(), Diagnostic> {
    let mut paths = Vec::new();
    for &format in formats {
        if format == Format::Png {
            paths.extend(write_pictures(stem, document)?);
        } else {
            let path = Target::path(stem, format);
            output::write(&path, &first_file(format, document, pdf, proof))?;
            paths.push(path);
        }
    }
    _ = std::fs::remove_file(rejected(stem));
    let names: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
    summary(&names.join(", "), document, pdf, proof, printer);
    Ok(())
}

fn summary(names: &str, document: &Document, pdf: &[u8], proof: Option<&Proof>, printer: &Printer) {
    let pages = document.pages.count();
    let size = format!("{pages} page{}, {} kB", if pages == 1 { "" } else { "s" }, pdf.len().div_ceil(1000));
    let Some(proof) = proof else {
        let word = printer.styled(AnsiColor::Yellow.on_default().bold(), "not read back");
        printer.say(&format!("{names}: {size}, {word}"));
        return;
    };
    let word = printer.styled(AnsiColor::Green.on_default().bold(), "read back whole");
    printer.say(&format!("{names}: {size}, {word}"));
    let verdict = &proof.verdict;
    let faint = Style::new().dimmed();
    printer.say(&printer.styled(faint, &format!("  {}", verdict.counts())));
}

/// Keeps the PDF that failed for looking at, under another name; the last good one stays as it is.
fn reject(stem: &Path, pdf: &[u8], tally: &str, printer: &Printer) -> Result<(), Diagnostic> {
    let path = rejected(stem);
    output::write(&path, pdf)?;
    let word = printer.styled(AnsiColor::Red.on_default().bold(), "rejected");
    let name = Target::path(stem, Format::Pdf);
    printer.say(&format!("{}: {word}: {tally}", name.display()));
    printer.say(&format!("  the PDF is in {} for you to look at; nothing else was written", path.display()));
    Ok(())
}

fn rejected(stem: &Path) -> PathBuf {
    stem.with_added_extension("rejected.pdf")
}

/// The bytes of a format that is one file.
fn first_file(format: Format, document: &Document, pdf: &[u8], proof: Option<&Proof>) -> Vec<u8> {
    match format {
        Format::Pdf => pdf.to_vec(),
        Format::Typ => document.markup.source.clone().into_bytes(),
        Format::Txt => text(pdf, proof).into_bytes(),
        Format::Png => Vec::new(),
    }
}

/// The text as the first extractor reads it.
fn text(pdf: &[u8], proof: Option<&Proof>) -> String {
    let first = |extraction: &Extraction| extraction.readings.first().map(Reading::text);
    let read = match proof {
        Some(proof) => first(&proof.extraction),
        None => extract::read(pdf).ok().as_ref().and_then(first),
    };
    read.unwrap_or_default()
}

/// One picture a page: `NAME.png`, or `NAME-1.png`, `NAME-2.png` … if there are several.
fn write_pictures(stem: &Path, document: &Document) -> Result<Vec<PathBuf>, Diagnostic> {
    let pictures = typeset::png(&document.pages, PIXELS_PER_INCH)?;
    let several = pictures.len() > 1;
    let mut paths = Vec::new();
    for (index, picture) in pictures.iter().enumerate() {
        let mut name = stem.as_os_str().to_owned();
        if several {
            name.push(format!("-{}", index + 1));
        }
        let path = Target::path(Path::new(&name), Format::Png);
        output::write(&path, picture)?;
        paths.push(path);
    }
    Ok(paths)
}
