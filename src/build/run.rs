//! Works through the targets, several at a time, and tells of each in the order of the project.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::time::Duration;
use std::{fs, io, thread};

use super::digest::Digest;
use super::make::{self, Finished, Made};
use super::outputs::{REJECTED, put, stems, sweep, unwritable};
use super::prepare::{Master, Prepared, prepare};
use super::stamp::Output;
use super::state::{Entry, State, Summary};
use super::{Job, Mode, why};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::Proof;
use crate::project::{self, Target};
use crate::source::Sources;

/// The stack of a worker: Typst calls itself for each level of what it sets.
const STACK: usize = 32 << 20;

/// What became of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is as it was left.
    UpToDate,
    /// It was built, and its outputs are in place.
    Built,
    /// It is stale, and this run builds nothing.
    Stale,
    /// The outputs that are there are not those that it gives.
    Differs,
    /// What was read back is not what it has to be: its last good outputs are left.
    Rejected,
    /// It could not be set.
    Unable,
}

impl Status {
    /// Whether the run fails by it.
    #[must_use]
    pub fn failed(self) -> bool {
        matches!(self, Self::Differs | Self::Rejected | Self::Unable)
    }
}

/// What is known of a target when it is done.
pub struct Done {
    /// Its place among the targets.
    pub index: usize,
    /// What became of it.
    pub status: Status,
    /// Why it was built, or would be.
    pub why: Vec<String>,
    /// Everything that was found.
    pub found: Vec<Diagnostic>,
    /// What the findings point into.
    pub sources: Sources,
    /// What was read back.
    pub summary: Option<Summary>,
    /// What is in place.
    pub outputs: Vec<Output>,
    /// What it was made of.
    pub inputs: Vec<super::Input>,
    /// What was read, for reports.
    pub proof: Option<Proof>,
    /// The headings of its sections.
    pub headings: Vec<String>,
    /// How long it took, if it was looked into.
    pub time: Option<Duration>,
    entry: Option<Entry>,
}

impl Done {
    fn new(index: usize, status: Status, sources: Sources) -> Self {
        let (why, found, outputs, inputs, headings) = <_>::default();
        Self {
            index,
            status,
            why,
            found,
            sources,
            summary: None,
            outputs,
            inputs,
            proof: None,
            headings,
            time: None,
            entry: None,
        }
    }

    fn remembered(index: usize, entry: &Entry) -> Self {
        let mut done = Self::new(index, Status::UpToDate, Sources::new());
        done.summary = Some(entry.summary.clone());
        done.outputs.clone_from(&entry.outputs);
        done.inputs.clone_from(&entry.inputs);
        done
    }
}

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
    let collisions = project::collisions(targets, &stems);
    if !collisions.is_empty() {
        return Err(Stopped::Refused(collisions));
    }
    let stale: Vec<usize> = (0..targets.len()).filter(|index| !fresh[*index]).collect();
    if job.mode == Mode::Build {
        sweep(job, &stems, &fresh);
    }
    let snapshot = Snapshot::new(state, targets, &fresh, job);
    let work = Work { job, targets, stems: &stems, settings: &settings, state: &snapshot };
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
struct Snapshot(Vec<Option<(Entry, bool)>>);

impl Snapshot {
    fn new(state: &State, targets: &[&Target], fresh: &[bool], job: &Job<'_>) -> Self {
        let of = |(target, fresh): (&&Target, &bool)| {
            let entry = state.get(&target.id).filter(|_| !fresh)?;
            Some((entry.clone(), job.in_place(entry, state)))
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

/// What the workers share.
struct Work<'a> {
    job: &'a Job<'a>,
    targets: &'a [&'a Target],
    stems: &'a [String],
    settings: &'a Digest,
    state: &'a Snapshot,
}

impl Work<'_> {
    fn parallel(&self, stale: &[usize], order: &mut Order<'_>) {
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let (sender, receiver) = mpsc::channel();
        let workers = self.job.jobs.clamp(1, stale.len().max(1));
        thread::scope(|scope| {
            for _ in 0..workers {
                let sender = sender.clone();
                let (next, stop) = (&next, &stop);
                let spawned = thread::Builder::new()
                    .stack_size(STACK)
                    .spawn_scoped(scope, move || self.worker(stale, next, stop, &sender));
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
            let Some(&index) = stale.get(next.fetch_add(1, Ordering::Relaxed)) else { return };
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
            Err(refused) => {
                let mut done = Done::new(index, Status::Unable, refused.sources);
                (done.found, done.inputs) = (refused.found, refused.inputs);
                return done;
            }
        };
        let before = self.state.0[index].as_ref();
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

    /// What makes a target stale; nothing if it is not.
    fn why(&self, index: usize, prepared: &Prepared, before: Option<&(Entry, bool)>) -> Vec<String> {
        let Some((entry, in_place)) = before else { return vec!["it was not built before".to_owned()] };
        let mut why = why::why(entry, prepared);
        if entry.stem != self.stems[index] {
            why.push(format!("its outputs are now called `{}`", self.stems[index]));
        }
        if !in_place {
            why.push("its outputs are gone or were changed".to_owned());
        }
        if self.job.force && why.is_empty() {
            why.push("it was asked for with `--force`".to_owned());
        }
        why
    }

    fn build(&self, index: usize, prepared: Prepared) -> Done {
        let (job, target) = (self.job, self.targets[index]);
        let strict = target.strict.map(|strict| if strict { Severity::Warning } else { Severity::Error });
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
        let Made { found, sources, result } = make::make(prepared, target, strict.unwrap_or(job.fail_on));
        let mut done = Done::new(index, Status::Unable, sources);
        (done.found, done.inputs) = (found, entry.inputs.clone());
        let Some(finished) = result else { return done };
        done.summary = Some(finished.summary.clone());
        match self.hand_out(index, &finished) {
            Ok((status, outputs)) => {
                let summary = finished.summary.clone();
                done.entry = (status == Status::Built).then(|| Entry { outputs: outputs.clone(), summary, ..entry });
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

    /// Writes what may be handed out; keeps what may not under another name, for looking at.
    fn hand_out(&self, index: usize, finished: &Finished) -> Result<(Status, Vec<Output>), (String, io::Error)> {
        let (job, stem) = (self.job, &self.stems[index]);
        let rejected = [".pdf", ".txt"].map(|ending| format!("{stem}{REJECTED}{ending}"));
        if job.mode == Mode::Check {
            let same = |(ending, bytes): &(String, Vec<u8>)| {
                fs::read(job.out.join(format!("{stem}{ending}"))).is_ok_and(|it| it == *bytes)
            };
            let status = match (finished.passed, finished.files.iter().all(same)) {
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
