//! What could go wrong around a build: broken memory, other builds, a kill, a full disk, folders that can't be written to.

use std::fs;
use std::process::{Output, Stdio};
use std::time::Instant;

use super::{built, edit, names, project};
use crate::support::{Sandbox, shown};

#[test]
fn what_the_state_holds_never_stops_a_build_and_never_makes_it_wrong() {
    let sandbox = project();
    built(&sandbox, &[]);
    let good = sandbox.read("dist/Ada-Example-go.pdf");
    let state = sandbox.read("dist/.atsafe/atsafe.state");
    let broken: [&[u8]; 5] =
        [b"", b"\xff\xfe\0garbage", b"atsafe build state 0\n{}", &state[..state.len() / 2], &[0; 4096]];
    for bytes in broken {
        fs::write(sandbox.path("dist/.atsafe/atsafe.state"), bytes).unwrap();
        edit(&sandbox, "resume.yaml", "latency", "delay");
        built(&sandbox, &[]);
        edit(&sandbox, "resume.yaml", "delay", "latency");
        assert_eq!(names(&built(&sandbox, &[])), ["go", "data"]);
        assert_eq!(sandbox.read("dist/Ada-Example-go.pdf"), good);
        assert!(names(&built(&sandbox, &[])).is_empty());
    }
}

#[test]
fn another_build_waits_and_finds_everything_done() {
    let sandbox = project();
    let start = || sandbox.command().arg("build").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let children: Vec<_> = (0..4).map(|_| start()).collect();
    let outputs: Vec<Output> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    assert!(outputs.iter().all(|output| output.status.success()));
    assert_eq!(outputs.iter().map(|output| names(output).len()).sum::<usize>(), 2);
}

/// Whole PDFs and texts that belong together, and nothing that a temporary name would show.
fn assert_whole(sandbox: &Sandbox, allowed: &[Vec<u8>]) {
    for name in ["dist/Ada-Example-go.pdf", "dist/Ada-Example-data.pdf"] {
        if let Ok(bytes) = fs::read(sandbox.path(name)) {
            assert!(allowed.contains(&bytes), "{name} is neither old nor new");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_build_that_is_killed_at_any_moment_leaves_old_or_new_files_and_the_next_one_is_right() {
    let sandbox = project();
    let texts = ["latency", "delay"];
    let mut allowed = Vec::new();
    for (from, to) in [(texts[0], texts[1]), (texts[1], texts[0])] {
        built(&sandbox, &[]);
        allowed.extend(["go", "data"].map(|name| sandbox.read(&format!("dist/Ada-Example-{name}.pdf"))));
        edit(&sandbox, "resume.yaml", from, to);
    }
    let began = Instant::now();
    built(&sandbox, &["--force"]);
    let whole = began.elapsed();
    for round in 0..200_u32 {
        let (from, to) = if round % 2 == 0 { (texts[0], texts[1]) } else { (texts[1], texts[0]) };
        edit(&sandbox, "resume.yaml", from, to);
        let mut child = sandbox.command().arg("build").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Moments spread over a whole build.
        std::thread::sleep(whole * ((round * 37) % 100) / 100);
        child.kill().unwrap();
        child.wait().unwrap();
        assert_whole(&sandbox, &allowed);
    }
    built(&sandbox, &[]);
    let shown = fs::read_to_string(sandbox.path("dist/Ada-Example-go.txt")).unwrap();
    let resume = fs::read_to_string(sandbox.path("resume.yaml")).unwrap();
    let word = texts.iter().find(|word| resume.contains(*word)).unwrap();
    assert!(shown.contains(word), "the last build is not of the last resume");
    let mut names: Vec<_> = fs::read_dir(sandbox.path("dist")).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(self::names(&built(&sandbox, &[])).is_empty());
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_what_was_there() {
    let sandbox = project();
    built(&sandbox, &[]);
    let good = sandbox.read("dist/Ada-Example-go.pdf");
    edit(&sandbox, "resume.yaml", "latency", "delay");
    // No file may grow beyond a few blocks of 512 or 1,024 bytes, and the signal that says so is ignored.
    let program = env!("CARGO_BIN_EXE_atsafe");
    let limited = format!("trap '' XFSZ; ulimit -f 8; exec {program} build --keep-going");
    let output =
        std::process::Command::new("sh").args(["-c", &limited]).current_dir(sandbox.path("")).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
    assert!(shown(&output).contains("cannot write") && shown(&output).contains("what was there before is untouched"));
    assert_eq!(sandbox.read("dist/Ada-Example-go.pdf"), good);
    assert_eq!(names(&built(&sandbox, &[])), ["go", "data"]);
    assert!(
        fs::read_dir(sandbox.path("dist")).unwrap().all(|it| !it
            .unwrap()
            .file_name()
            .to_string_lossy()
            .ends_with(".tmp"))
    );
}

#[test]
fn outputs_that_cannot_be_written_are_told() {
    let sandbox = project().file("dist", "a file where the folder should be");
    let output = sandbox.run(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(shown(&output).contains("cannot write below `dist`"), "{}", shown(&output));
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_read_only_still_tells_what_is_up_to_date() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = project();
    built(&sandbox, &[]);
    let allow = |mode: u32| {
        for name in ["dist", "dist/.atsafe", "dist/.atsafe/lock", "dist/.atsafe/atsafe.state"] {
            fs::set_permissions(sandbox.path(name), fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    allow(0o555);
    let idle = sandbox.run(&["build"]);
    edit(&sandbox, "resume.yaml", "latency", "delay");
    let stale = sandbox.run(&["build"]);
    let root = fs::write(sandbox.path("dist/probe"), "").is_ok();
    allow(0o755);
    assert!(idle.status.success() && names(&idle).is_empty(), "{}", shown(&idle));
    // Nothing is forbidden to root.
    if !root {
        assert_eq!(stale.status.code(), Some(2));
        assert!(shown(&stale).contains("cannot write"));
    }
}
