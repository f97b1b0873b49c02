//! Programs that `--with` runs: what they print is the text that they read. Each has its time, and what it prints is bounded.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
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
    let status = wait(&mut child, time).map_err(|reason| failed(program, &reason))?;
    let (text, said) = (text.join().unwrap_or_default(), said.join().unwrap_or_default());
    if !status {
        let said: String = String::from_utf8_lossy(&said).trim().chars().take(MAX_SAID).collect();
        return Err(failed(program, &format!("it failed: {said}")));
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}

fn collect(stream: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            _ = stream.by_ref().take(MAX_TEXT).read_to_end(&mut bytes);
            // What goes beyond is let run out, so that the program can end.
            _ = io::copy(&mut stream, &mut io::sink());
        }
        bytes
    })
}

/// Whether the program ended well; it is ended if it takes too long.
fn wait(child: &mut Child, time: Duration) -> Result<bool, String> {
    let end = Instant::now() + time;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) if Instant::now() < end => thread::sleep(STEP),
            Ok(None) => {
                _ = child.kill();
                _ = child.wait();
                return Err(format!("it did not end within {} s", time.as_secs()));
            }
            Err(error) => return Err(error.to_string()),
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
}
