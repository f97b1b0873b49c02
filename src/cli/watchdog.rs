//! The watchdog: gives up work that takes too long or too much memory, so that a hostile theme or a broken PDF ends in an
//! error and not in a machine that stands still.
//!
//! The work runs on a thread of its own, which cannot be stopped: it ends with the program. So nothing further is begun
//! once something was given up, and the program comes to its end by itself.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::guard::{Exceeded, Guard, Work};

/// How long a resume may take to be set, and a PDF to be read: many hundred times what any does.
const TIME: Duration = Duration::from_mins(1);
/// How much memory the program may have, in bytes. A build of hundreds of variants stays below a tenth of it.
const MEMORY: u64 = 2 << 30;
/// How often memory is looked at. What doubles itself reaches some hundred megabytes in this time.
const STEP: Duration = Duration::from_millis(20);
/// Room for calls within calls; as much as the main thread has.
const STACK: usize = 8 << 20;

/// Whether something was given up, and still runs.
static GIVEN_UP: AtomicBool = AtomicBool::new(false);

/// The limits of the program.
pub(super) fn guard() -> Guard {
    Guard::new(|work| within(TIME, MEMORY, work, &GIVEN_UP))
}

fn within(time: Duration, memory: u64, work: Work, given_up: &AtomicBool) -> Result<(), Exceeded> {
    if given_up.load(Ordering::Relaxed) {
        return Err(Exceeded { why: "is not begun, since something before it was given up and still runs".to_owned() });
    }
    let (done, ended) = channel();
    start(move || {
        work();
        _ = done.send(());
    })?;
    let began = Instant::now();
    loop {
        // A thread that broke off hangs up.
        let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(STEP) else { return Ok(()) };
        let why = if began.elapsed() > time {
            format!("cannot be done within {} s", time.as_secs())
        } else if resident().is_some_and(|bytes| bytes > memory) {
            format!("takes more than {} MiB of memory", memory >> 20)
        } else {
            continue;
        };
        given_up.store(true, Ordering::Relaxed);
        return Err(Exceeded { why });
    }
}

/// Runs work on a thread of its own. Where the caller keeps to one thread, as the workers of a build do, so does the work:
/// what it would spread over others is done in a row.
fn start(work: impl FnOnce() + Send + 'static) -> Result<(), Exceeded> {
    let failed = |why: String| Exceeded { why: format!("cannot be begun: {why}") };
    if rayon::current_num_threads() > 1 {
        let spawned = thread::Builder::new().stack_size(STACK).spawn(work);
        return spawned.map(drop).map_err(|error| failed(error.to_string()));
    }
    // Whoever waits for the work learns of its breaking off by the channel.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).panic_handler(drop).build();
    pool.map(|pool| pool.spawn(work)).map_err(|error| failed(error.to_string()))
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
        let given_up = AtomicBool::new(false);
        let why = within(time, memory, Box::new(work), &given_up).err().map(|exceeded| exceeded.why);
        (why, given_up.load(Ordering::Relaxed))
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
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        assert_eq!(pool.install(|| outcome(TIME, MEMORY, work)), (None, false));
        assert_eq!(seen.load(Ordering::Relaxed), 1);
        let broken = || std::panic::resume_unwind(Box::new(()));
        assert_eq!(pool.install(|| outcome(TIME, MEMORY, broken)), (None, false));
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
        let given_up = AtomicBool::new(true);
        let refused = within(TIME, MEMORY, Box::new(|| panic!("begun")), &given_up).unwrap_err();
        assert!(refused.why.starts_with("is not begun"));
    }
}
