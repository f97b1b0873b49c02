//! The watchdog: gives up work that takes too long or too much memory, so that a hostile theme or a broken PDF ends in an
//! error and not in a machine that stands still.
//!
//! The work runs on another thread, which cannot be stopped: it ends with the program. So nothing further is begun
//! once something was given up, and the program comes to its end by itself.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::guard::{Exceeded, Guard, Work};

/// How long a resume may take to be set, and a PDF to be read: many hundred times what any does.
const TIME: Duration = Duration::from_mins(1);
/// How much memory the program may have, in bytes. A build of hundreds of variants stays below a tenth of it.
const MEMORY: u64 = 2 << 30;
/// How often memory is looked at. What doubles itself reaches some hundred megabytes in this time.
const STEP: Duration = Duration::from_millis(20);
/// Room for calls within calls; as much as the main thread has.
const STACK: usize = 8 << 20;

/// The limits of the program.
pub(super) fn guard() -> Guard {
    Guard::new(|work| WATCHDOG.within(TIME, MEMORY, work))
}

static WATCHDOG: Watchdog = Watchdog::new();

/// See the module's text.
struct Watchdog {
    /// Whether something was given up, and still runs.
    given_up: AtomicBool,
    /// Threads that have nothing to do, each a pool of its own. A build needs one for each of its workers, again and again,
    /// and always has the same ones: a new thread gets whichever of the allocator's heaps is free, so that in the end all of
    /// them, and not one a worker, would have grown to what the largest targets need.
    idle: Mutex<Vec<ThreadPool>>,
}

impl Watchdog {
    const fn new() -> Self {
        Self { given_up: AtomicBool::new(false), idle: Mutex::new(Vec::new()) }
    }

    fn within(&self, time: Duration, memory: u64, work: Work) -> Result<(), Exceeded> {
        if self.given_up.load(Ordering::Relaxed) {
            return Err(Exceeded {
                why: "is not begun, since something before it was given up and still runs".to_owned(),
            });
        }
        let (done, ended) = channel();
        let thread = self.start(move || {
            work();
            _ = done.send(());
        })?;
        let began = Instant::now();
        loop {
            // A thread that broke off hangs up.
            let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(STEP) else {
                self.keep(thread);
                return Ok(());
            };
            let why = if began.elapsed() > time {
                format!("cannot be done within {} s", time.as_secs())
            } else if resident().is_some_and(|bytes| bytes > memory) {
                format!("takes more than {} MiB of memory", memory >> 20)
            } else {
                continue;
            };
            self.given_up.store(true, Ordering::Relaxed);
            return Err(Exceeded { why });
        }
    }

    /// Runs work on another thread, and gives that thread if it is one to use again. Where the caller keeps to one thread,
    /// as the workers of a build do, so does the work: what it would spread over others is done in a row.
    fn start(&self, work: impl FnOnce() + Send + 'static) -> Result<Option<ThreadPool>, Exceeded> {
        let failed = |why: String| Exceeded { why: format!("cannot be begun: {why}") };
        if rayon::current_num_threads() > 1 {
            let spawned = thread::Builder::new().stack_size(STACK).spawn(work);
            return spawned.map(|_| None).map_err(|error| failed(error.to_string()));
        }
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        // Whoever waits for the work learns of its breaking off by the channel.
        let new = || ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).panic_handler(drop).build();
        let thread = idle.map_or_else(new, Ok).map_err(|error| failed(error.to_string()))?;
        thread.spawn(work);
        Ok(Some(thread))
    }

    /// Keeps the thread of work that has ended for what comes next.
    fn keep(&self, thread: Option<ThreadPool>) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.extend(thread);
        }
    }
}

/// How much memory the program has, in bytes; none where the system doesn't say so in a file.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes << 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(time: Duration, memory: u64, work: impl FnOnce() + Send + 'static) -> (Option<String>, bool) {
        let watchdog = Watchdog::new();
        let why = watchdog.within(time, memory, Box::new(work)).err().map(|exceeded| exceeded.why);
        (why, watchdog.given_up.load(Ordering::Relaxed))
    }

    #[test]
    fn work_that_ends_or_breaks_off_is_not_given_up() {
        assert_eq!(outcome(TIME, MEMORY, || {}), (None, false));
        assert_eq!(outcome(TIME, MEMORY, || std::panic::resume_unwind(Box::new(()))), (None, false));
    }

    #[test]
    fn work_of_one_that_keeps_to_a_thread_keeps_to_one() {
        let seen = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = std::sync::Arc::clone(&seen);
        let work = move || count.store(rayon::current_num_threads(), Ordering::Relaxed);
        let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        assert_eq!(pool.install(|| outcome(TIME, MEMORY, work)), (None, false));
        assert_eq!(seen.load(Ordering::Relaxed), 1);
        let broken = || std::panic::resume_unwind(Box::new(()));
        assert_eq!(pool.install(|| outcome(TIME, MEMORY, broken)), (None, false));
    }

    #[test]
    fn one_work_after_another_has_the_same_thread_also_when_one_broke_off() {
        let watchdog = Watchdog::new();
        let (sender, threads) = channel();
        let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        for number in 0..20 {
            let sender = sender.clone();
            let work = move || {
                sender.send(thread::current().id()).unwrap();
                if number % 5 == 0 {
                    std::panic::resume_unwind(Box::new(()));
                }
            };
            pool.install(|| watchdog.within(TIME, MEMORY, Box::new(work))).unwrap();
        }
        drop(sender);
        let threads: Vec<_> = threads.iter().collect();
        assert_eq!(threads, [threads[0]; 20]);
    }

    #[test]
    fn the_thread_of_work_that_was_given_up_is_not_used_again() {
        let watchdog = Watchdog::new();
        let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let slow = || thread::sleep(TIME);
        pool.install(|| watchdog.within(Duration::ZERO, MEMORY, Box::new(slow))).unwrap_err();
        assert!(watchdog.idle.lock().unwrap().is_empty());
    }

    #[test]
    fn work_that_does_not_end_is_given_up() {
        let (why, given_up) = outcome(Duration::ZERO, MEMORY, || thread::sleep(TIME));
        assert_eq!((why.as_deref(), given_up), (Some("cannot be done within 0 s"), true));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn work_that_takes_too_much_memory_is_given_up() {
        let (why, given_up) = outcome(TIME, 1 << 20, || thread::sleep(TIME));
        assert_eq!((why.as_deref(), given_up), (Some("takes more than 1 MiB of memory"), true));
    }

    #[test]
    fn nothing_is_begun_after_something_was_given_up() {
        let watchdog = Watchdog { given_up: AtomicBool::new(true), ..Watchdog::new() };
        let refused = watchdog.within(TIME, MEMORY, Box::new(|| panic!("begun"))).unwrap_err();
        assert!(refused.why.starts_with("is not begun"));
    }
}
