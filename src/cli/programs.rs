//! Programs that `--with` runs: what they print is the text that they read. Each has its time, and what it prints is bounded.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::args::Program;
use crate::diagnostic::{Code, Diagnostic};

/// A program that has not ended after this time is ended.
const TIME: Duration = Duration::from_secs(30);
/// How often it is looked whether it has ended.
const STEP: Duration = Duration::from_millis(10);
/// No more than this is read of what it prints, in bytes.
const MAX_TEXT: u64 = 16 << 20;
/// As much of its messages is told, in characters.
const MAX_SAID: usize = 200;

/// What a program reads from a PDF.
pub(super) fn read(program: &Program, pdf: &Path) -> Result<String, Diagnostic> {
    read_within(program, pdf, TIME)
}

fn read_within(program: &Program, pdf: &Path, time: Duration) -> Result<String, Diagnostic> {
    let parts: Vec<&Path> =
        program.command.iter().map(|part| if part == "{}" { pdf } else { Path::new(part) }).collect();
    let [name, arguments @ ..] = &parts[..] else { return Err(failed(program, "there is no command")) };
    let mut command = Command::new(name);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(program, &name.display().to_string(), &error))?;
    let (text, said) = (collect(child.stdout.take()), collect(child.stderr.take()));
    let end = Instant::now() + time;
    let late = || format!("it did not end within {} s", time.as_secs());
    let status = wait(&mut child, end).map_err(|error| failed(program, &error.to_string()))?;
    let Some(good) = status else { return Err(failed(program, &late())) };
    if !good {
        let said = received(&said, end).unwrap_or_default();
        let said: String = String::from_utf8_lossy(&said).trim().chars().take(MAX_SAID).collect();
        return Err(failed(program, &format!("it failed: {said}")));
    }
    // What the program started and left behind may hold the pipe open: then nobody knows whether this was all.
    let text =
        received(&text, end).ok_or_else(|| failed(program, &format!("{}, or what it started did not", late())))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// What a stream gives until it is closed, as a message.
fn collect(stream: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            _ = stream.by_ref().take(MAX_TEXT).read_to_end(&mut bytes);
            // What goes beyond is let run out, so that the program can end.
            _ = io::copy(&mut stream, &mut io::sink());
        }
        // Where nobody waits any more, nobody misses it.
        _ = sender.send(bytes);
    });
    receiver
}

/// What was collected, if that is known by the end of the time.
fn received(stream: &Receiver<Vec<u8>>, end: Instant) -> Option<Vec<u8>> {
    stream.recv_timeout(end.saturating_duration_since(Instant::now())).ok()
}

/// Whether the program ended well; none if it took too long and was ended.
fn wait(child: &mut Child, end: Instant) -> io::Result<Option<bool>> {
    loop {
        match child.try_wait()? {
            Some(status) => return Ok(Some(status.success())),
            None if Instant::now() < end => thread::sleep(STEP),
            None => {
                _ = child.kill();
                _ = child.wait();
                return Ok(None);
            }
        }
    }
}

fn not_started(program: &Program, command: &str, error: &io::Error) -> Diagnostic {
    if error.kind() == io::ErrorKind::NotFound {
        let message = format!("`{command}` is not installed, or not on the path");
        return Diagnostic::error(Code::InvalidOption, message)
            .hint(format!("install it, or give its path: `--with {}=/path/to/{command}`", program.name));
    }
    failed(program, &error.to_string())
}

fn failed(program: &Program, reason: &str) -> Diagnostic {
    Diagnostic::error(Code::Extraction, format!("{} gives no text: {reason}", program.name))
        .hint(format!("run it by hand: `{}`", program.command.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(command: &[&str]) -> Program {
        Program { name: "mine".to_owned(), command: command.iter().map(ToString::to_string).collect() }
    }

    #[test]
    fn a_program_that_is_not_there_is_told_by_name() {
        let problem = read(&program(&["no-such-reader-of-pdfs", "{}"]), Path::new("a.pdf")).unwrap_err();
        assert!(problem.message.contains("`no-such-reader-of-pdfs` is not installed"), "{}", problem.message);
    }

    #[cfg(unix)]
    #[test]
    fn what_a_program_prints_is_its_text_and_one_that_fails_or_does_not_end_is_told() {
        assert_eq!(read(&program(&["echo", "{}"]), Path::new("a.pdf")).unwrap(), "a.pdf\n");
        let failed = read(&program(&["false"]), Path::new("a.pdf")).unwrap_err();
        assert!(failed.message.starts_with("mine gives no text"), "{}", failed.message);
        let slow = read_within(&program(&["sleep", "60"]), Path::new("a.pdf"), Duration::from_millis(50)).unwrap_err();
        assert!(slow.message.contains("did not end within"), "{}", slow.message);
    }

    #[cfg(unix)]
    #[test]
    fn what_a_program_leaves_running_is_not_waited_for() {
        let command = program(&["sh", "-c", "sleep 5 & echo hello"]);
        let left = read_within(&command, Path::new("a.pdf"), Duration::from_millis(300)).unwrap_err();
        assert!(left.message.contains("or what it started did not"), "{}", left.message);
    }
}
