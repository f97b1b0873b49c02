//! `atsafe build --watch`, as an editor and a slip of the finger see it.

use std::fs;
use std::process::Stdio;

use super::{RESUME, edit, project};
use crate::support::{Sandbox, root};

/// A program that watches, with all that it says.
struct Watcher {
    child: std::process::Child,
    said: std::sync::Arc<std::sync::Mutex<String>>,
}

impl Watcher {
    fn start(sandbox: &Sandbox) -> Self {
        use std::io::Read as _;
        let mut child = sandbox.command().args(["build", "--watch"]).stderr(Stdio::piped()).spawn().unwrap();
        let mut stderr = child.stderr.take().unwrap();
        let said = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
        let heard = std::sync::Arc::clone(&said);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut buffer) {
                heard.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..count]));
            }
        });
        Self { child, said }
    }

    /// Waits until a text is said behind what was heard before, and gives all that was said up to then.
    #[track_caller]
    fn hear(&self, wanted: &str, from: &mut usize) -> String {
        for _ in 0..1200 {
            let said = self.said.lock().unwrap().clone();
            if let Some(at) = said[*from..].find(wanted) {
                let heard = said[*from..*from + at + wanted.len()].to_owned();
                *from += at + wanted.len();
                return heard;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("`{wanted}` is not said in:\n{}", self.said.lock().unwrap());
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

#[test]
fn watching_builds_what_an_edit_makes_stale_and_outlives_broken_files() {
    let sandbox =
        project().file("themes/mine/theme.yaml", fs::read(root().join("themes/classic/theme.yaml")).unwrap()).file(
            "parts/skills.yaml",
            "- {name: Languages, keywords: [{text: Go, tags: [go]}, {text: Python, tags: [data]}]}\n",
        );
    edit(&sandbox, "atsafe.yaml", "include: [go],", "include: [go], theme: themes/mine,");
    let at = RESUME.find("skills:").unwrap();
    fs::write(sandbox.path("resume.yaml"), format!("{}skills: !include parts/skills.yaml\n", &RESUME[..at])).unwrap();
    let watcher = Watcher::start(&sandbox);
    let mut from = 0;
    let mut heard = || watcher.hear("for changes", &mut from);
    assert!(heard().contains("2 built"));

    // As editors save: a new file takes the old one's name.
    let text =
        fs::read_to_string(sandbox.path("resume.yaml")).unwrap().replace("the services in Go", "all services in Go");
    fs::write(sandbox.path("resume.yaml.new"), &text).unwrap();
    fs::rename(sandbox.path("resume.yaml.new"), sandbox.path("resume.yaml")).unwrap();
    assert!(heard().contains("1 built, 1 up to date"));

    fs::write(sandbox.path("resume.yaml"), "basics: {name: [").unwrap();
    assert!(heard().contains("error[syntax]"));
    fs::write(sandbox.path("resume.yaml"), &text).unwrap();
    assert!(heard().contains("2 up to date"));

    edit(&sandbox, "parts/skills.yaml", "text: Python", "text: Python 3");
    assert!(heard().contains("data: built"));
    edit(&sandbox, "themes/mine/theme.yaml", "default: 10.5pt", "default: 11pt");
    assert!(heard().contains("go: built"));
    let style = fs::read(root().join("themes/classic/style.typ")).unwrap();
    fs::write(sandbox.path("themes/mine/style.typ"), [&style[..], b"\n"].concat()).unwrap();
    assert!(heard().contains("go: built"));
    edit(&sandbox, "atsafe.yaml", "variants:", "varaints:");
    assert!(heard().contains("error[unknown-key]"));
    edit(&sandbox, "atsafe.yaml", "varaints:", "variants:");
    assert!(heard().contains("2 up to date"));
}

#[test]
fn watching_waits_for_what_is_missing_and_for_resumes_that_could_not_be_built_together() {
    let sandbox = project();
    edit(&sandbox, "atsafe.yaml", "go: {", "go: {posting: posting.txt, ");
    let watcher = Watcher::start(&sandbox);
    let mut from = 0;
    assert!(watcher.hear("for changes", &mut from).contains("cannot read the posting"));
    fs::write(sandbox.path("posting.txt"), "Go").unwrap();
    assert!(watcher.hear("for changes", &mut from).contains("go: built"));

    let plain = RESUME.replace(", tags: [go]", "").replace(", tags: [data]", "");
    let people = "resumes: {a: a.yaml, b: b.yaml}\ndefaults: {file: '{name}'}\n";
    let sandbox = Sandbox::new().file("a.yaml", &plain).file("b.yaml", &plain).file("atsafe.yaml", people);
    let watcher = Watcher::start(&sandbox);
    let mut from = 0;
    assert!(watcher.hear("for changes", &mut from).contains("error[same-output]"));
    edit(&sandbox, "b.yaml", "Ada", "Bob");
    assert!(watcher.hear("for changes", &mut from).contains("2 built"));
}

#[cfg(unix)]
#[test]
fn an_edit_that_keeps_size_and_time_is_seen() {
    let sandbox = project();
    let watcher = Watcher::start(&sandbox);
    let mut from = 0;
    watcher.hear("for changes", &mut from);
    let path = sandbox.path("resume.yaml");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let text = fs::read_to_string(&path).unwrap().replace("555-0100", "555-0199");
    let file = fs::File::options().write(true).open(&path).unwrap();
    std::io::Write::write_all(&mut &file, text.as_bytes()).unwrap();
    file.set_modified(time).unwrap();
    assert!(watcher.hear("for changes", &mut from).contains("2 built"));
}
