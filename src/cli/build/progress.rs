//! A bar on a terminal for work that takes more than a second.

use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

use super::super::printer::Printer;

/// Below this nothing is drawn.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the bar is drawn at most.
const PAUSE: Duration = Duration::from_millis(100);
/// Its width in characters.
const WIDTH: usize = 24;

pub(super) struct Progress<'a> {
    shown: bool,
    drawn: bool,
    done: usize,
    total: usize,
    last: Duration,
    clock: &'a dyn Fn() -> Duration,
}

impl<'a> Progress<'a> {
    pub(super) fn new(printer: &Printer, total: usize, clock: &'a dyn Fn() -> Duration) -> Self {
        let shown = printer.speaks_to_people() && std::io::stderr().is_terminal();
        Self { shown, drawn: false, done: 0, total, last: Duration::ZERO, clock }
    }

    /// Whether there is a terminal for it.
    pub(super) fn is_shown(&self) -> bool {
        self.shown
    }

    /// One more is done.
    pub(super) fn step(&mut self, name: &str) {
        self.done += 1;
        let now = (self.clock)();
        if !self.shown || now < PATIENCE || now < self.last + PAUSE {
            return;
        }
        self.last = now;
        self.drawn = true;
        let full = WIDTH * self.done / self.total.max(1);
        let bar = "#".repeat(full) + &" ".repeat(WIDTH.saturating_sub(full));
        let name: String = name.chars().take(40).collect();
        // Where even standard error is gone, there is nobody to tell.
        _ = write!(std::io::stderr(), "\r\x1b[K[{bar}] {}/{} {name}", self.done, self.total);
        _ = std::io::stderr().flush();
    }

    /// Makes room for a message.
    pub(super) fn clear(&mut self) {
        if std::mem::take(&mut self.drawn) {
            _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
