//! `atsafe build`: the targets of a project, and only those that are stale.

pub(super) mod args;
mod places;
mod progress;
mod reports;
mod table;
mod watch;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::args::{Build, Deps};
use super::printer::Printer;
use super::project::{self, Project};
use super::settings::epoch;
use super::surroundings::variable;
use super::{ExitStatus, output, watchdog};
use crate::build::manifest::{self, Item};
use crate::build::{self, Done, FOLDER, Held, Input, Job, Lock, Mode, Now, Observed, Shelf, State, Status, Stopped};
use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::Settings;
use crate::project::Target;
use crate::resume::Folder;
use crate::source::Sources;
use places::Places;
use progress::Progress;
use reports::Reports;
use table::Table;
use watch::Watched;

pub(super) fn build(args: &Build, printer: &Printer) -> ExitStatus {
    if let Err(problem) = places::check(args, printer) {
        return printer.failure(problem);
    }
    if args.watch {
        watch(args, printer);
    }
    once(args, printer).0
}

/// Builds, and builds again after each change, until the program is ended.
fn watch(args: &Build, printer: &Printer) -> ! {
    let mut paths: Vec<PathBuf> = Vec::new();
    loop {
        let earlier = Watched::now(paths.iter().cloned());
        let began = SystemTime::now();
        let (status, read) = once(args, printer);
        // What a broken file includes is not known, nor what targets need that were not come to; what they needed before is.
        if status == ExitStatus::Clean {
            paths.clear();
        }
        paths.extend(read);
        paths.sort();
        paths.dedup();
        let watched = Watched::now(paths.iter().cloned()).before(&earlier, began);
        printer.say(&format!("watching {} files and folders for changes", watched.count()));
        watched.wait(&paths);
    }
}

/// A project file, read, with the digests of what was read.
struct Loaded {
    project: Option<Project>,
    sources: Sources,
    found: Vec<Diagnostic>,
    inputs: Vec<Input>,
}

/// Reads the project file; what is wrong with it is said.
fn load(args: &Build, printer: &Printer) -> Loaded {
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    // Before it is read: an edit in between makes all stale, and never the other way round.
    let digest = build::Digest::of(&std::fs::read(&args.project).unwrap_or_default());
    let folder = project::folder(&args.project);
    let files = Folder(folder);
    let observed = Observed::new(&files, "", &variable);
    let project = project::load(&args.project, &observed, &mut sources, &mut found);
    printer.diagnostics(&found, &sources);
    let mut inputs = observed.seen();
    let name = args.project.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    inputs.insert(0, (name, digest));
    Loaded { project, sources, found, inputs }
}

/// One build, and all that it looked at.
fn once(args: &Build, printer: &Printer) -> (ExitStatus, Vec<PathBuf>) {
    let loaded = load(args, printer);
    let folder = project::folder(&args.project);
    let watched: Vec<PathBuf> = loaded.inputs.iter().map(|(path, _)| folder.join(path)).collect();
    let Some(project) = &loaded.project else {
        return (say_unable(args, printer, &loaded.found, &loaded), watched);
    };
    let plan = &project.plan;
    let targets = match plan.select(&args.targets) {
        Ok(targets) => targets,
        Err(problems) => {
            printer.diagnostics(&problems, &loaded.sources);
            return (say_unable(args, printer, &problems, &loaded), watched);
        }
    };
    let targets: Vec<&Target> =
        targets.into_iter().filter(|target| args.shard.is_none_or(|shard| shard.has(&target.id))).collect();
    if let Err(problem) = places::check_inputs(args, &folder, &targets) {
        return (printer.failure(problem), watched);
    }
    if args.list {
        return (list(&targets, printer), watched);
    }
    let run = Run::new(args, printer, &loaded, project, &targets);
    let resumes = targets.iter().filter(|_| args.watch).map(|target| folder.join(target.resume.value.trim()));
    run.go(watched.into_iter().chain(resumes).collect())
}

/// Says that nothing could be built.
fn say_unable(args: &Build, printer: &Printer, found: &[Diagnostic], loaded: &Loaded) -> ExitStatus {
    printer.say(&format!("{}: nothing was built: {}", args.project.display(), crate::report::tally(found)));
    let folder = project::folder(&args.project);
    let mut places = Places::new(args);
    loaded.inputs.iter().for_each(|(path, _)| places.read(&folder.join(path)));
    let reports = Reports::new(&args.reports.report, printer);
    reports.leave(&args.project, (found, &loaded.sources), &places, ExitStatus::Failure)
}

fn list(targets: &[&Target], printer: &Printer) -> ExitStatus {
    if printer.speaks_json() {
        return Printer::data(&manifest::list(targets));
    }
    let names: Vec<&str> = targets.iter().flat_map(|target| [target.id.as_str(), "\n"]).collect();
    Printer::data(&names.concat())
}

/// One build of targets that are settled.
struct Run<'a> {
    args: &'a Build,
    printer: &'a Printer,
    loaded: &'a Loaded,
    project: &'a Project,
    targets: &'a [&'a Target],
    out: PathBuf,
    began: Instant,
}

/// What has been told so far.
struct Told<'a> {
    table: Table,
    items: Vec<Item>,
    watched: Vec<PathBuf>,
    places: Places,
    progress: Progress<'a>,
    reports: Reports<'a>,
}

impl<'a> Run<'a> {
    fn new(
        args: &'a Build,
        printer: &'a Printer,
        loaded: &'a Loaded,
        project: &'a Project,
        targets: &'a [&'a Target],
    ) -> Self {
        let below = project.folder.join(&project.plan.out);
        let below = below.strip_prefix(".").map_or_else(|_| below.clone(), Path::to_owned);
        let out = args.out.clone().unwrap_or(below);
        Self { args, printer, loaded, project, targets, out, began: Instant::now() }
    }

    fn go(&self, watched: Vec<PathBuf>) -> (ExitStatus, Vec<PathBuf>) {
        let began = self.began;
        let clock = move || began.elapsed();
        let mut told = Told {
            table: Table::new(self.targets.len(), self.printer.shows_notes() || self.args.step_summary.is_some()),
            items: Vec::new(),
            places: Places::new(self.args),
            watched,
            progress: Progress::new(self.printer, self.targets.len(), &clock),
            reports: Reports::new(&self.args.reports.report, self.printer),
        };
        let outcome = self.job(&clock).and_then(|job| {
            let held = self.lock()?;
            let mut state = State::load(&self.out.join(FOLDER).join(self.state_name()));
            let mut tell = |done: Done| self.tell(&done, &mut told);
            let outcome = build::run(&job, self.targets, &mut state, &mut tell);
            if outcome.is_ok() && job.mode == Mode::Build && self.targets.len() == self.project.plan.targets.len() {
                self.clear_up(&mut state);
            }
            drop(held);
            outcome.map_err(|stopped| match stopped {
                Stopped::Refused(problems) => problems,
                Stopped::Unwritable(why) => vec![self.unwritable(&why)],
            })
        });
        told.progress.clear();
        let mut found = self.loaded.found.clone();
        let status = match outcome {
            Ok(()) => told.table.status(),
            Err(problems) => {
                self.printer.diagnostics(&problems, &self.loaded.sources);
                found.extend(problems);
                ExitStatus::Failure
            }
        };
        let status = self.close(&told, status);
        let status = told.reports.leave(&self.args.project, (&found, &self.loaded.sources), &told.places, status);
        (status, told.watched)
    }

    fn job(&self, clock: &'a (dyn Fn() -> Duration + Sync)) -> Result<Job<'_>, Vec<Diagnostic>> {
        let date = epoch().map_err(|problem| vec![problem])?;
        let mut caller = Settings { guard: watchdog::guard(), ..Settings::default() };
        caller.content.date = date;
        caller.public = self.args.public;
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let jobs = self.args.jobs.map_or(cores, usize::from);
        // Typst spreads its own work over this pool; with one job it has to keep to one core as well.
        _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
        Ok(Job {
            folder: &self.project.folder,
            out: self.out.clone(),
            caller,
            fonts: self.args.font_path.clone(),
            sources: &self.loaded.sources,
            inputs: self.loaded.inputs.clone(),
            rivals: self.project.plan.rivals(self.targets, self.args.shard.is_some()),
            variables: &variable,
            now: Now::new(&variable),
            shelf: Shelf::default(),
            tool: build::tool(),
            fail_on: self.printer.fail_on(),
            mode: match (self.args.dry_run, self.args.check) {
                (true, _) => Mode::Plan,
                (false, true) => Mode::Check,
                (false, false) => Mode::Build,
            },
            force: self.args.force,
            keep_going: self.args.keep_going || self.args.check || self.args.dry_run,
            jobs,
            clock,
            details: !self.args.reports.report.is_empty() || self.printer.speaks_json(),
        })
    }

    /// Takes the lock of the outputs, unless nothing is going to be written.
    fn lock(&self) -> Result<Held, Vec<Diagnostic>> {
        if self.args.dry_run || self.args.check {
            return Ok(Held::nothing());
        }
        let waiting = || self.printer.say("waiting for another build of the same outputs to end");
        let taken = match Lock::open(&self.out) {
            Ok(Some(lock)) => lock.take(waiting),
            // What is up to date can be told all the same; what is not will say why it can't be written.
            Ok(None) => Ok(Held::nothing()),
            Err(error) => Err(error),
        };
        taken.map_err(|error| vec![self.unwritable(&error.to_string())])
    }

    /// Tells of the outputs of targets that the project has no more, or removes them.
    fn clear_up(&self, state: &mut State) {
        let told = |path: &String| match (self.out.join(path).display(), self.args.prune) {
            (path, true) => format!("removed `{path}`, which is of no target"),
            (path, false) => format!("`{path}` is of no target any more; `--prune` removes it"),
        };
        match build::leftovers(state, &self.project.plan, &self.out, self.args.prune) {
            Ok(left) => {
                for path in &left {
                    self.printer.say(&told(path));
                }
            }
            Err(error) => self.printer.say(&format!("cannot tidy up below `{}`: {error}", self.out.display())),
        }
    }

    fn unwritable(&self, why: &str) -> Diagnostic {
        Diagnostic::error(Code::Unreadable, format!("cannot write below `{}`: {why}", self.out.display()))
            .hint("look at the folder's permissions and at the room on the disk, or give another place with `--out`")
    }

    /// Projects that share a folder of outputs don't share what is remembered. Of a folder within the project the name of
    /// the project file tells enough, so that both can be moved together.
    fn state_name(&self) -> String {
        let stem = self.args.project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = whole(&self.project.folder);
        if whole(&self.out).starts_with(&folder) {
            return format!("{stem}.state");
        }
        let digest = build::Digest::of(folder.as_os_str().as_encoded_bytes());
        format!("{stem}-{:08x}.state", digest.number() >> 32)
    }

    /// Says what became of a target.
    fn tell(&self, done: &Done, told: &mut Told<'_>) {
        let target = self.targets[done.index];
        told.progress.clear();
        self.printer.diagnostics(&done.found, &done.sources);
        let item = Item::new(target, done);
        // On a terminal the bar and the table tell of what went well.
        let well = done.status == Status::Built && !self.args.why && !self.printer.shows_notes();
        let quiet = told.progress.is_shown() && well;
        if let Some(line) = table::line(&item, done, &self.out, self.printer).filter(|_| !quiet) {
            self.printer.say(&line);
        }
        if self.args.why || self.args.dry_run {
            for why in &done.why {
                self.printer.say(&format!("  because {why}"));
            }
        }
        let files = done.inputs.iter().filter(|(path, _)| !path.starts_with('$'));
        for path in files.map(|(path, _)| self.project.folder.join(path)) {
            told.places.read(&path);
            told.watched.extend(self.args.watch.then_some(path));
        }
        item.outputs.iter().for_each(|file| told.places.built(&self.out.join(&file.path)));
        told.table.add(&item, done);
        told.reports.add(&item, done);
        // Nothing is kept of thousands of targets that nobody asks for.
        if self.args.manifest.is_some() || self.args.deps.is_some() {
            told.items.push(item);
        }
        told.progress.step(&target.id);
    }

    /// The closing table, and what is left for other programs.
    fn close(&self, told: &Told<'_>, status: ExitStatus) -> ExitStatus {
        let table = told.table.text(self.targets.len(), self.printer, self.began.elapsed());
        table.trim_end().lines().for_each(|line| self.printer.say(line));
        let mut status = status;
        let mut put = |path: &Path, write: &dyn Fn() -> Result<(), Diagnostic>| {
            if let Err(problem) = told.places.refuse(path).and_then(|()| write()) {
                self.printer.diagnostics(&[problem], &self.loaded.sources);
                status = ExitStatus::Failure;
            }
        };
        let out = self.out.display().to_string();
        if let Some(path) = &self.args.manifest {
            let text = manifest::manifest(&out, &told.items);
            put(path, &|| output::write(path, text.as_bytes()));
        }
        if let Some(path) = &self.args.step_summary {
            put(path, &|| output::append(path, &told.table.markdown(self.targets.len())));
        }
        let printed = match self.args.deps {
            Some(Deps::Make) => Printer::data(&manifest::make_rules(&self.out, &self.project.folder, &told.items)),
            Some(Deps::Json) => Printer::data(&manifest::manifest(&out, &told.items)),
            None => ExitStatus::Clean,
        };
        status.max(printed)
    }
}
