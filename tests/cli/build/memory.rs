//! Memory of builds of many targets: what is made of one is gone when the others come.

use std::fmt::Write as _;
use std::process::Stdio;
use std::time::Duration;

use crate::support::{SHORT, Sandbox};

/// By how much peaks may differ that are of one size, in kilobytes: what is left of a target of which Typst forgot nothing
/// is several hundred.
const MARGIN: u64 = 8 << 10;

/// Builds resumes of so many people, and gives the program's peak memory in kilobytes, as far as it was seen.
fn peak(people: usize) -> u64 {
    let mut sandbox = Sandbox::new();
    let mut project = "defaults: {formats: [pdf], file: '{resume}'}\nresumes:\n".to_owned();
    for number in 0..people {
        // No two have a line in common.
        let resume = SHORT.replace("900 ms", &format!("{number} ms")).replace("Ada", &format!("Ada{number}"));
        sandbox = sandbox.file(&format!("p{number}.yaml"), resume);
        _ = writeln!(project, "  p{number}: p{number}.yaml");
    }
    let sandbox = sandbox.file("atsafe.yaml", project);
    let mut command = sandbox.command();
    let mut child = command.args(["build", "-q", "-j", "2"]).stderr(Stdio::inherit()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let ended = loop {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let seen = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        peak = seen.unwrap_or(peak);
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(ended.success());
    assert!(sandbox.path(&format!("dist/p{}.pdf", people - 1)).exists());
    peak
}

#[test]
fn four_times_as_many_people_take_no_more_memory() {
    let (few, many) = (peak(25), peak(100));
    assert!(many < few + MARGIN, "{few} kB for 25, {many} kB for 100");
}
