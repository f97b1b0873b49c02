//! How much of the processor's time a test takes: unlike the clock's, it is the same on a machine that is busy.

/// Runs something that has to end within so many seconds of this thread's time on the processor; five to fifty times what
/// it takes, so that only work that grows out of proportion fails. Where the system does not tell, only the end counts.
#[track_caller]
pub(crate) fn within<T>(seconds: f64, run: impl FnOnce() -> T) -> T {
    let begun = time();
    let made = run();
    if let (Some(begun), Some(ended)) = (begun, time()) {
        assert!(ended - begun < seconds, "{:.1} s of the processor's time", ended - begun);
    }
    made
}

/// What this thread has taken so far, in seconds.
fn time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    // Linux counts hundredths for all programs, whatever it does inside.
    Some((user + system) / 100.0)
}

#[test]
fn work_without_measure_is_told_from_waiting() {
    let wait = || std::thread::sleep(std::time::Duration::from_millis(50));
    within(0.04, wait);
    let work = || {
        let begun = time();
        while begun.zip(time()).is_some_and(|(begun, now)| now - begun < 0.06) {}
    };
    let failed = std::panic::catch_unwind(|| within(0.04, work)).is_err();
    assert_eq!(failed, time().is_some());
}
