//! Calls into code that may panic, without a word on standard error.
//!
//! A panic prints through the process-wide hook before it can be caught. So on first use a hook is installed that asks
//! a flag of the panicking thread: inside [`quietly`] it keeps the message for the caller, anywhere else it hands on
//! to the hook that was there before. Nothing changes for panics of other code or other threads.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
    static MESSAGE: RefCell<Option<String>> = const { RefCell::new(None) };
}

static INSTALL: Once = Once::new();

/// Runs `call`; a panic in it becomes its message.
pub(crate) fn quietly<T>(call: impl FnOnce() -> T) -> Result<T, String> {
    INSTALL.call_once(install);
    let before = QUIET.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(call));
    QUIET.set(before);
    result.map_err(|payload| {
        MESSAGE.take().or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
    })
}

/// Leaves a call of [`quietly`] at once, from wherever the called code is; no hook hears of it.
pub(crate) fn give_up(reason: &'static str) -> ! {
    panic::resume_unwind(Box::new(reason))
}

fn install() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if QUIET.get() {
            MESSAGE.replace(Some(first_line(info)));
        } else {
            before(info);
        }
    }));
}

/// The first line of a panic's message, cut to a length that fits into a finding.
fn first_line(info: &PanicHookInfo<'_>) -> String {
    let message = info.payload_as_str().unwrap_or("panic");
    message.lines().next().unwrap_or_default().chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_message() {
        let result: Result<(), String> = quietly(|| panic!("missing width for {}\nand more", 3));
        assert_eq!(result, Err("missing width for 3".to_owned()));
    }

    #[test]
    fn giving_up_names_the_reason() {
        let result: Result<(), String> = quietly(|| give_up("too many glyphs"));
        assert_eq!(result, Err("too many glyphs".to_owned()));
    }

    #[test]
    fn what_does_not_panic_is_handed_through() {
        assert_eq!(quietly(|| 7), Ok(7));
    }
}
