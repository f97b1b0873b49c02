//! Runs the program in a folder of its own, and shows what came of it as one text.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The top of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A resume that is as short as can be and says enough to be looked for.
pub(crate) const SHORT: &str = "basics:
  name: Ada Example
  email: ada@example.com
work:
  - name: Initech
    position: Engineer
    startDate: 2020-01
    highlights:
      - Cut the p99 latency from 900 ms to 120 ms
skills:
  - name: Languages
    keywords: [Go, C++]
";

/// What the project of `examples/backend-variants` is made of.
const PROJECT: [&str; 5] = [
    "atsafe.yaml",
    "resume.yaml",
    "postings/go-platform.txt",
    "postings/python-data.txt",
    "postings/engineering-lead.md",
];

/// A folder with files, and the program run in it.
pub(crate) struct Sandbox {
    folder: TempDir,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    /// With a file of the repository, under the same path.
    pub(crate) fn copy(self, path: &str) -> Self {
        let bytes = std::fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.file(path, bytes)
    }

    /// With the project of `examples/backend-variants`, below a folder, which is empty or ends with a slash.
    pub(crate) fn project(self, folder: &str) -> Self {
        let copy = |sandbox: Self, name: &&str| {
            let bytes = std::fs::read(root().join("examples/backend-variants").join(name)).unwrap();
            sandbox.file(&format!("{folder}{name}"), bytes)
        };
        PROJECT.iter().fold(self, copy)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names of the files in the folder, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_atsafe"));
        self.surroundings(&mut command);
        command
    }

    /// What the program is given besides its arguments.
    fn surroundings<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        let command = command.current_dir(self.folder.path()).stdin(Stdio::null());
        command.env_remove("SOURCE_DATE_EPOCH").env("NO_COLOR", "1")
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// Runs it so that the system ends it after so many seconds of the processor's time, where there is a way to say so.
    pub(crate) fn run_within(&self, seconds: u32, arguments: &[&str]) -> Output {
        if cfg!(not(unix)) {
            return self.run(arguments);
        }
        let script = format!("ulimit -t {seconds}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_atsafe")]).args(arguments);
        let output = self.surroundings(&mut command).output().unwrap();
        assert!(output.status.code().is_some(), "ended by the system: {}", output.status);
        output
    }

    pub(crate) fn run_with(&self, arguments: &[&str], stdin: &[u8]) -> Output {
        let mut command = self.command();
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // The program may end before it has read everything, which is its right.
        _ = child.stdin.take().unwrap().write_all(stdin);
        child.wait_with_output().unwrap()
    }
}

/// Exit status, standard output and standard error as one text, with sizes in kilobytes left out.
pub(crate) fn shown(output: &Output) -> String {
    let mut text = format!("exit: {}\n", output.status.code().unwrap());
    for (name, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        if !bytes.is_empty() {
            _ = write!(text, "---- {name}\n{}", without_sizes(&String::from_utf8_lossy(bytes)));
        }
    }
    text
}

/// `57 kB` becomes `N kB`: every change of a theme changes it.
fn without_sizes(text: &str) -> String {
    let mut pieces: Vec<&str> = text.split(" kB").collect();
    let last = pieces.pop().unwrap_or_default();
    let cut = |piece: &str| format!("{}N kB", piece.trim_end_matches(|c: char| c.is_ascii_digit()));
    pieces.into_iter().map(cut).collect::<String>() + last
}

/// The codes of what was said in `--message-format short`, each once: `error[date-order]` gives `date-order`.
pub(crate) fn codes(stderr: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(stderr);
    let code = |line: &str| {
        let rest = line.split_once("error[").or_else(|| line.split_once("warning["))?.1;
        Some(rest.split_once("]: ")?.0.to_owned())
    };
    let mut codes: Vec<String> = text.lines().filter_map(code).collect();
    codes.sort();
    codes.dedup();
    codes
}
