//! Works through the targets, several at a time, and tells of each in the order of the project.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::{fs, io, thread};

use super::digest::Digest;
use super::done::{Done, Status};
use super::make::{self, Finished, Made};
use super::outputs::{self, REJECTED, put, stale, stems, sweep, unwritable};
use super::prepare::{Master, Prepared, Refused, prepare};
use super::stamp::Output;
use super::state::{Entry, State, Summary};
use super::{Job, Mode, leftover, why};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Target;
use crate::typeset;

/// The stack of a worker: Typst calls itself for each level of what it sets.
const STACK: usize = 32 << 20;

/// Why a run ended early.
#[derive(Debug)]
pub enum Stopped {
    /// The targets can't be built together.
    Refused(Vec<Diagnostic>),
    /// What was made can't be remembered, or the folder of outputs can't be used.
    Unwritable(String),
}

/// Builds the targets that are stale. `tell` hears of every target, in their order.
pub fn run(job: &Job<'_>, targets: &[&Target], state: &mut State, tell: &mut dyn FnMut(Done)) -> Result<(), Stopped> {
    let settings = job.settings();
    let fresh: Vec<bool> = targets
        .iter()
        .map(|target| state.get(&target.id).is_some_and(|entry| job.is_fresh(entry, state, &settings)))
        .collect();
    let stems = stems(job, targets, &fresh, state);
    let rivals = outputs::rivals(job);
    let collisions = outputs::collisions(job, targets, &stems, &rivals);
    if !collisions.is_empty() {
        return Err(Stopped::Refused(collisions));
    }
    let stale: Vec<usize> = (0..targets.len()).filter(|index| !fresh[*index]).collect();
    if job.mode == Mode::Build {
        sweep(job, &stems, &fresh);
    }
    let snapshot = Snapshot::new(state, targets, &fresh, job);
    let inputs = OnceLock::new();
    let work = Work { job, targets, stems: &stems, rivals: &rivals, settings: &settings, state: &snapshot, inputs };
    let mut order =
        Order { waiting: BTreeMap::new(), next: 0, state, tell, broken: None, writes: job.mode == Mode::Build };
    for index in (0..targets.len()).filter(|index| fresh[*index]) {
        let entry = order.state.get(&targets[index].id).map(|entry| Done::remembered(index, entry));
        order.waiting.extend(entry.map(|done| (index, done)));
    }
    order.flush();
    work.parallel(&stale, &mut order);
    order.finish();
    match order.broken {
        Some(error) => Err(Stopped::Unwritable(error.to_string())),
        None => order.state.tidy().map_err(|error| Stopped::Unwritable(error.to_string())),
    }
}

/// What is remembered of the targets that are stale, and whether their outputs are in place.
struct Snapshot(Vec<Option<Box<(Entry, bool)>>>);

impl Snapshot {
    fn new(state: &State, targets: &[&Target], fresh: &[bool], job: &Job<'_>) -> Self {
        let of = |(target, fresh): (&&Target, &bool)| {
            let entry = state.get(&target.id).filter(|_| !fresh)?;
            Some(Box::new((entry.clone(), job.in_place(entry, state))))
        };
        Self(targets.iter().zip(fresh).map(of).collect())
    }
}

/// Takes in what is done, and hands it on in order.
struct Order<'a> {
    waiting: BTreeMap<usize, Done>,
    next: usize,
    state: &'a mut State,
    tell: &'a mut dyn FnMut(Done),
    broken: Option<io::Error>,
    writes: bool,
}

impl Order<'_> {
    fn take(&mut self, mut done: Done) {
        // What failed leaves what is remembered as it was: it tells of the last good outputs, which are still there.
        if let Some(Err(error)) = done.entry.take().filter(|_| self.writes).map(|entry| self.state.made(entry)) {
            self.broken.get_or_insert(error);
        }
        self.waiting.insert(done.index, done);
        self.flush();
    }

    fn flush(&mut self) {
        while let Some(done) = self.waiting.remove(&self.next) {
            self.next += 1;
            (self.tell)(done);
        }
    }

    /// Tells of what is left when targets in between were not come to.
    fn finish(&mut self) {
        for (_, done) in std::mem::take(&mut self.waiting) {
            (self.tell)(done);
        }
    }
}

/// Runs a worker. One that is not to spread its work gets a pool of one thread for it: what Typst and the extractors would
/// do at once is then done in a row, and no other thread is woken, and no other core's cache emptied, for a small part.
fn alone(busy: bool, work: impl FnOnce() + Send) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build();
    match pool.ok().filter(|_| busy) {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

/// What the workers share.
struct Work<'a> {
    job: &'a Job<'a>,
    targets: &'a [&'a Target],
    stems: &'a [String],
    /// The paths of what this run doesn't build.
    rivals: &'a [String],
    settings: &'a Digest,
    state: &'a Snapshot,
    /// The files that the project names, looked up when the first output is about to be written.
    inputs: OnceLock<BTreeSet<PathBuf>>,
}

impl Work<'_> {
    fn parallel(&self, stale: &[usize], order: &mut Order<'_>) {
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let (sender, receiver) = mpsc::channel();
        let workers = self.job.jobs.clamp(1, stale.len().max(1));
        // With a core for each worker and none to spare, what a target splits up is not worth handing around.
        let busy = workers == self.job.jobs;
        thread::scope(|scope| {
            for _ in 0..workers {
                let sender = sender.clone();
                let (next, stop) = (&next, &stop);
                let work = move || self.worker(stale, next, stop, &sender);
                let spawned = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, move || alone(busy, work));
                if spawned.is_err() {
                    break;
                }
            }
            drop(sender);
            for done in receiver {
                if order.broken.is_some() {
                    stop.store(true, Ordering::Relaxed);
                }
                order.take(done);
            }
        });
    }

    fn worker(&self, stale: &[usize], next: &AtomicUsize, stop: &AtomicBool, sender: &Sender<Done>) {
        let mut master: Option<Master> = None;
        while !stop.load(Ordering::Relaxed) {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            let Some(&index) = stale.get(turn) else { return };
            let target = self.targets[index];
            if master.as_ref().is_none_or(|master| !master.is_of(target)) {
                master = None;
                match Master::open(self.job, target) {
                    Ok(opened) => master = Some(opened),
                    Err(problem) => {
                        let mut done = Done::new(index, Status::Unable, self.job.sources.clone());
                        done.found.push(problem);
                        done.inputs = vec![(target.resume.value.clone(), Digest::of(b""))];
                        _ = sender.send(done);
                        continue;
                    }
                }
            }
            let Some(master) = &master else { return };
            let began = (self.job.clock)();
            let mut done = self.one(index, master);
            done.time = Some((self.job.clock)().saturating_sub(began));
            // What was set stays in Typst's memory for a few targets more, since variants have much in common; a few of
            // each worker's, so that none forgets what another one is using.
            if turn.is_multiple_of(self.job.jobs) {
                typeset::grow_older();
            }
            if done.status.failed() && !self.job.keep_going {
                stop.store(true, Ordering::Relaxed);
            }
            if sender.send(done).is_err() {
                return;
            }
        }
    }

    /// A target that is stale by its files: left alone if its key is the same, else built.
    fn one(&self, index: usize, master: &Master) -> Done {
        let (job, target) = (self.job, self.targets[index]);
        let prepared = match prepare(job, target, master) {
            Ok(prepared) => prepared,
            Err(refused) => return unable(index, *refused),
        };
        if let Some(problem) = self.replaces(index, &prepared) {
            let Prepared { sources, mut found, inputs, .. } = prepared;
            found.push(problem);
            return unable(index, Refused { found, sources, inputs });
        }
        let before = self.state.0[index].as_deref();
        let why = self.why(index, &prepared, before);
        if let (Some((entry, _)), true) = (before, why.is_empty()) {
            let mut done = Done::remembered(index, entry);
            done.entry = Some(Entry { settings: self.settings.clone(), inputs: prepared.inputs, ..entry.clone() });
            return done;
        }
        if job.mode == Mode::Plan {
            let mut done = Done::new(index, Status::Stale, prepared.sources);
            (done.why, done.inputs) = (why, prepared.inputs);
            return done;
        }
        let mut done = self.build(index, prepared);
        done.why = why;
        done
    }

    /// The finding for an output that would replace what something is made of.
    fn replaces(&self, index: usize, prepared: &Prepared) -> Option<Diagnostic> {
        let named = self.inputs.get_or_init(|| outputs::inputs(self.job, self.targets));
        let own = |whole: &Path| {
            let same = |path: &str| self.job.folder.join(path).canonicalize().is_ok_and(|it| it == *whole);
            prepared.inputs.iter().any(|(path, _)| same(path))
        };
        let is_input = |whole: &Path| named.contains(whole) || own(whole);
        outputs::replaces(self.job, self.targets[index], &self.stems[index], &is_input)
    }

    /// What makes a target stale; nothing if it is not.
    fn why(&self, index: usize, prepared: &Prepared, before: Option<&(Entry, bool)>) -> Vec<String> {
        let Some((entry, in_place)) = before else { return vec!["it was not built before".to_owned()] };
        let mut why = why::why(entry, prepared);
        if entry.stem != self.stems[index] {
            why.push(format!("its outputs are now called `{}`", self.stems[index]));
        }
        let failing = |problem: &Diagnostic| problem.severity >= self.fail_on(index);
        if prepared.found.iter().any(failing) {
            why.push("what was found in its resume fails it".to_owned());
        }
        if !in_place {
            why.push("its outputs are gone or were changed".to_owned());
        }
        if self.job.force && why.is_empty() {
            why.push("it was asked for with `--force`".to_owned());
        }
        why
    }

    /// The least severity that fails a target.
    fn fail_on(&self, index: usize) -> Severity {
        let strict = self.targets[index].strict;
        strict.map_or(self.job.fail_on, |strict| if strict { Severity::Warning } else { Severity::Error })
    }

    fn build(&self, index: usize, prepared: Prepared) -> Done {
        let (job, target) = (self.job, self.targets[index]);
        let entry = Entry {
            target: target.id.clone(),
            settings: self.settings.clone(),
            inputs: prepared.inputs.clone(),
            key: prepared.key.clone(),
            parts: prepared.parts.clone(),
            texts: prepared.texts.clone(),
            stem: self.stems[index].clone(),
            outputs: Vec::new(),
            summary: Summary::default(),
        };
        let Made { found, sources, result } = make::make(prepared, target, self.fail_on(index));
        let mut done = Done::new(index, Status::Unable, sources);
        (done.found, done.inputs) = (found, entry.inputs.clone());
        let Some(finished) = result else { return done };
        done.summary = Some(finished.summary.clone());
        match self.hand_out(index, &finished) {
            Ok((status, outputs)) => {
                if let (Status::Built, Some((before, _))) = (status, self.state.0[index].as_deref()) {
                    self.clear(index, &before.outputs, &outputs);
                }
                let summary = finished.summary.clone();
                done.entry = (status == Status::Built).then(|| Entry { outputs: outputs.clone(), summary, ..entry });
                let differing = if status == Status::Differs { self.differing(index, &finished) } else { Vec::new() };
                done.found.extend(differing.iter().map(|path| stale(&job.out.join(path))));
                let kept = status == Status::Rejected && job.mode == Mode::Build;
                done.rejected = kept.then(|| format!("{}{REJECTED}.pdf", self.stems[index]));
                (done.status, done.outputs) = (status, outputs);
            }
            Err((path, error)) => done.found.push(unwritable(&path, &error)),
        }
        if job.details {
            let Finished { proof, headings, .. } = *finished;
            (done.proof, done.headings) = (Some(proof), headings);
        }
        done
    }

    /// The outputs that are not what would be built now.
    fn differing(&self, index: usize, finished: &Finished) -> Vec<String> {
        let paths = finished.files.iter().map(|(ending, bytes)| (format!("{}{ending}", self.stems[index]), bytes));
        let other =
            |(path, bytes): &(String, &Vec<u8>)| !fs::read(self.job.out.join(path)).is_ok_and(|there| there == **bytes);
        paths.filter(other).map(|(path, _)| path).collect()
    }

    /// Removes what a target gave before under a name that is neither its own nor another's now.
    fn clear(&self, index: usize, before: &[Output], now: &[Output]) {
        let of_another = |path: &str| {
            let named =
                |stem: &String| path.strip_prefix(stem.as_str()).is_some_and(|rest| rest.starts_with(['.', '-']));
            let others = self.stems.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, stem)| stem);
            others.chain(self.rivals).any(named)
        };
        leftover::remove(&self.job.out, before, now, of_another);
    }

    /// Writes what may be handed out; keeps what may not under another name, for looking at.
    fn hand_out(&self, index: usize, finished: &Finished) -> Result<(Status, Vec<Output>), (String, io::Error)> {
        let (job, stem) = (self.job, &self.stems[index]);
        let rejected = [".pdf", ".txt"].map(|ending| format!("{stem}{REJECTED}{ending}"));
        if job.mode == Mode::Check {
            let status = match (finished.passed, self.differing(index, finished).is_empty()) {
                (false, _) => Status::Rejected,
                (true, true) => Status::UpToDate,
                (true, false) => Status::Differs,
            };
            return Ok((status, Vec::new()));
        }
        if !finished.passed {
            put(&job.out, &rejected[0], &finished.proof.pdf)?;
            put(&job.out, &rejected[1], finished.text.as_bytes())?;
            return Ok((Status::Rejected, Vec::new()));
        }
        let mut outputs = Vec::new();
        for (ending, bytes) in &finished.files {
            outputs.push(put(&job.out, &format!("{stem}{ending}"), bytes)?);
        }
        for path in rejected {
            _ = fs::remove_file(job.out.join(path));
        }
        Ok((Status::Built, outputs))
    }
}

/// What is told of a target that can't be set.
fn unable(index: usize, refused: Refused) -> Done {
    let mut done = Done::new(index, Status::Unable, refused.sources);
    (done.found, done.inputs) = (refused.found, refused.inputs);
    done
}
