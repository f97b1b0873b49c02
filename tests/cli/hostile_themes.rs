//! A theme by somebody else can't read the machine's files, fetch anything, or keep the program busy for ever.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use atsafe::guard::{Exceeded, Guard};
use atsafe::pipeline::{self, Settings};
use atsafe::resume::{Input, NoFiles};
use atsafe::source::Sources;
use atsafe::typeset::Fonts;

use crate::support::{SHORT, Sandbox, root, shown};

const MANIFEST: &str = "name: mine\ndescription: A page of mine\n";

fn built_in(file: &str) -> String {
    std::fs::read_to_string(root().join("themes/classic").join(file)).unwrap()
}

/// What is said of a theme with something more in one of its files; it has to be refused.
fn refusal(file: &str, more: &str) -> String {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("mine/theme.yaml", MANIFEST);
    let sandbox = sandbox.file(&format!("mine/{file}"), built_in(file) + more + "\n");
    let output = sandbox.run(&["render", "ada.yaml", "--theme", "mine", "-o", "ada.pdf"]);
    assert_eq!(output.status.code(), Some(2), "{more}: {}", shown(&output));
    assert!(!sandbox.path("ada.pdf").exists(), "{more}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn nothing_outside_of_the_theme_is_read() {
    for (file, more, said) in [
        ("style.typ", "#let x = read(\"/etc/hostname\")", "file not found"),
        ("style.typ", "#let x = read(\"../../../../etc/hostname\")", "would escape"),
        ("style.typ", "#import \"@preview/cetz:0.3.0\"", "a theme has no packages, but its own files alone"),
        ("style.typ", "#let x = plugin(\"style.typ\")", "WebAssembly"),
        ("style.typ", "#let x = sys.inputs.secret", "does not contain key"),
        ("resume.typ.j2", "#image(\"/etc/hostname\")", "file not found"),
        ("resume.typ.j2", "{% include \"/etc/hostname\" %}", "non-existing template"),
    ] {
        let refused = refusal(file, more);
        assert!(refused.contains(said) && refused.contains(&format!("mine/{file}:")), "{more}: {refused}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_out_of_the_folder_is_refused_and_one_within_it_is_not() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("mine/theme.yaml", MANIFEST).file("secret.typ", "1");
    let render = || sandbox.run(&["render", "ada.yaml", "--theme", "mine"]);
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, sandbox.path(name)).unwrap();
    link("theme.yaml", "mine/other.yaml");
    link(".", "mine/loop");
    assert!(render().status.success(), "{}", shown(&render()));
    link("../secret.typ", "mine/secret.typ");
    let refused = String::from_utf8(render().stderr).unwrap();
    assert!(refused.contains("secret.typ`: it is a link that leads out of the theme's folder"), "{refused}");
}

#[test]
fn what_goes_on_for_ever_ends_in_an_error_at_its_line() {
    for (file, more, said) in [
        ("style.typ", "#let x = { let i = 0; while true { i += 1 } }", "condition is always true"),
        ("style.typ", "#let x = { let i = 0; while i >= 0 { i += 1 } }", "loop seems to be infinite"),
        ("style.typ", "#let f(n) = f(n + 1)\n#let x = f(0)", "maximum function call depth exceeded"),
        (
            "resume.typ.j2",
            "{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}",
            "out of fuel",
        ),
    ] {
        let refused = refusal(file, more);
        assert!(refused.contains(said) && refused.contains(&format!("mine/{file}:")), "{more}: {refused}");
    }
}

#[test]
fn pages_have_a_limit_in_number_and_in_size() {
    let many = refusal("resume.typ.j2", "#for i in range(60) { pagebreak() + [x] }");
    assert!(many.contains("[limit]") && many.contains("pages; 50 is the limit"), "{many}");
    let huge = refusal("resume.typ.j2", "#set page(width: 200000pt)\nx");
    assert!(huge.contains("[limit]") && huge.contains("longer or wider than the 14400 pt"), "{huge}");
}

/// What is said when the work that comes at this place, from 0, is given up; and how much work there was.
fn given_up_at(place: usize) -> (Vec<String>, usize) {
    let runs = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&runs);
    let guard = Guard::new(move |work| {
        if counter.fetch_add(1, Ordering::Relaxed) == place {
            return Err(Exceeded { why: "takes too long".to_owned() });
        }
        work();
        Ok(())
    });
    let settings = Settings { guard, ..Settings::default() };
    let input = Input { name: "ada.yaml", bytes: SHORT.as_bytes(), sets: &[], files: &NoFiles };
    let (mut sources, mut found) = (Sources::new(), Vec::new());
    let fonts = Fonts::load::<&str>(&[]).unwrap();
    if let Some(document) = pipeline::set(&input, &settings, &fonts, &mut sources, &mut found) {
        let pdf = pipeline::write(&document, &settings, &sources, &mut found).unwrap();
        pipeline::prove(pdf, &document.content, &document.theme, &settings, &mut found);
    }
    (found.into_iter().map(|finding| finding.message).collect(), runs.load(Ordering::Relaxed))
}

#[test]
fn a_theme_that_takes_too_long_is_given_up_at_every_stage() {
    let stages =
        ["the theme's template takes too long", "setting the pages takes too long", "reading the PDF takes too long"];
    for (place, message) in stages.into_iter().enumerate() {
        assert_eq!(given_up_at(place), (vec![message.to_owned()], place + 1));
    }
    assert_eq!(given_up_at(stages.len()), (vec![], stages.len()));
}

#[test]
fn a_folder_without_a_file_of_a_theme_is_none_and_pictures_in_one_are_no_matter() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("mine/README.md", "Mine.");
    let refused = String::from_utf8(sandbox.run(&["render", "ada.yaml", "--theme", "mine"]).stderr).unwrap();
    assert!(refused.contains("`mine` is no theme: it has no `theme.yaml`"), "{refused}");
    let sandbox = sandbox.file("mine/theme.yaml", MANIFEST).file("mine/picture.png", b"\x89PNG\xff");
    assert!(sandbox.run(&["render", "ada.yaml", "--theme", "mine"]).status.success());
    let sandbox = sandbox.file("mine/design.typ", b"#let x = \"\xff\"");
    let refused = String::from_utf8(sandbox.run(&["render", "ada.yaml", "--theme", "mine"]).stderr).unwrap();
    assert!(refused.contains("design.typ`: it is not UTF-8"), "{refused}");
}

#[test]
fn a_manifest_whose_own_values_are_wrong_is_refused_at_their_lines() {
    for (written, line, said) in [
        ("options:\n  font-size: {default: 99pt}\n", 4, "`99pt` is out of bounds: 9pt to 12.5pt"),
        ("options:\n  accent: {default: \"#eeeeee\"}\n", 4, "contrast with white paper is 1.16, and 4.5 is the least"),
        ("options:\n  margin: {min: narrow}\n", 4, "`narrow` is not a length"),
        ("tighten: [{density: tiny}]\n", 3, "`tiny` is not one of compact, normal, relaxed"),
        ("tighten:\n  - {leading: 3pt}\n", 4, "has no option `leading`"),
        ("extends: nobody\n", 0, "there is no theme `nobody`"),
    ] {
        let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("mine/theme.yaml", format!("{MANIFEST}{written}"));
        let output = sandbox.run(&["render", "ada.yaml", "--theme", "mine", "--message-format", "short"]);
        let refused = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{written}: {refused}");
        let place = if line == 0 { String::new() } else { format!("mine/theme.yaml:{line}:") };
        assert!(refused.contains(said) && refused.contains(&place), "{written}: {refused}");
    }
}
