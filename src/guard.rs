//! A guard over work that may never end: what a theme makes of a resume, and what an extractor makes of a PDF.
//!
//! Neither Typst nor a PDF reader counts its steps, and the library reads no clock. So whoever calls it hands in what runs
//! such work, with whatever limits it sets; the library alone runs it without any.

use std::fmt;
use std::sync::{Arc, mpsc};

use crate::diagnostic::{Code, Diagnostic};

/// Something to do. It leaves its result behind itself.
pub type Work = Box<dyn FnOnce() + Send>;

/// Runs work, or gives it up and says why.
type Runner = dyn Fn(Work) -> Result<(), Exceeded> + Send + Sync;

/// Why work was given up, and what to do.
#[derive(Debug, Clone)]
pub struct Exceeded {
    /// The limit that it went beyond: `cannot be done within 60 s`.
    pub why: String,
}

/// See the module's text. The default sets no limits.
#[derive(Clone, Default)]
pub struct Guard(Option<Arc<Runner>>);

impl Guard {
    /// A guard that runs work by a function. The function may return before the work has ended, which then goes on
    /// unobserved.
    pub fn new(runner: impl Fn(Work) -> Result<(), Exceeded> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(runner)))
    }

    /// The result of work, or an error that names `what` was given up.
    pub fn run<T: Send + 'static>(
        &self,
        what: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Diagnostic> {
        let Some(runner) = &self.0 else { return Ok(work()) };
        let (sender, receiver) = mpsc::channel();
        // Nobody listens any more once the work was given up.
        let given_up = runner(Box::new(move || _ = sender.send(work()))).err();
        let broken_off = || Exceeded { why: "broke off, by a defect of atsafe".to_owned() };
        let refuse = |exceeded: Exceeded| Diagnostic::error(Code::Limit, format!("{what} {}", exceeded.why));
        match given_up {
            Some(exceeded) => Err(refuse(exceeded)),
            None => receiver.recv().map_err(|_| refuse(broken_off())),
        }
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Guard(limits)" } else { "Guard(none)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_gives_its_result_with_and_without_a_guard() {
        assert_eq!(Guard::default().run("it", || 7).ok(), Some(7));
        let guard = Guard::new(|work| {
            work();
            Ok(())
        });
        assert_eq!(guard.run("it", || 7).ok(), Some(7));
    }

    #[test]
    fn work_that_is_given_up_or_breaks_off_is_an_error() {
        let message = |guard: Guard| guard.run("the theme", || 7).unwrap_err().message;
        let slow = Guard::new(|_| Err(Exceeded { why: "takes too long".to_owned() }));
        assert_eq!(message(slow), "the theme takes too long");
        assert!(message(Guard::new(|_| Ok(()))).contains("broke off"), "the work is dropped and never done");
    }
}
