//! `atsafe themes`, and themes that lie over others.

use insta::assert_snapshot;

use crate::support::{Sandbox, codes, shown};

const SHORT: &str =
    "basics: {name: Ada Byron, email: ada@example.com}\nskills: [{name: Languages, keywords: [Go, Rust]}]\n";
const SMALL: &str = "name: mine\ndescription: A page of mine\nextends: modern\n";

fn sandbox() -> Sandbox {
    Sandbox::new().file("ada.yaml", SHORT)
}

#[test]
fn themes_are_listed_and_shown_with_their_options() {
    let sandbox = sandbox();
    assert_snapshot!("themes_list", shown(&sandbox.run(&["themes", "list"])));
    assert_snapshot!("themes_show", shown(&sandbox.run(&["themes", "show", "modern"])));
    assert_eq!(sandbox.run(&["themes", "show", "modren"]).status.code(), Some(2));
}

#[test]
fn an_ejected_theme_gives_the_same_bytes_as_the_built_in_one() {
    for theme in ["classic", "modern", "executive"] {
        let sandbox = sandbox();
        assert!(sandbox.run(&["themes", "eject", theme, "mine"]).status.success());
        for (given, output) in [(theme, "a.pdf"), ("mine", "b.pdf")] {
            let done = sandbox.run(&["render", "ada.yaml", "--theme", given, "-o", output]);
            assert!(done.status.success(), "{}", shown(&done));
        }
        assert_eq!(sandbox.read("a.pdf"), sandbox.read("b.pdf"), "{theme}");
    }
}

#[test]
fn nothing_is_ejected_over_files_that_are_there() {
    let sandbox = sandbox().file("mine/style.typ", "// mine\n");
    let output = sandbox.run(&["themes", "eject", "modern", "mine"]);
    assert_eq!(output.status.code(), Some(2));
    assert_snapshot!("themes_eject_refused", shown(&output));
    assert_eq!(sandbox.read("mine/style.typ"), b"// mine\n");
    assert_eq!(sandbox.run(&["themes", "eject", "modren", "other"]).status.code(), Some(2));
    assert!(!sandbox.path("other").exists());
}

#[test]
fn a_theme_of_three_lines_has_all_else_from_the_one_it_extends() {
    let sandbox = sandbox().file("mine/theme.yaml", SMALL);
    for (theme, output) in [("modern", "a.pdf"), ("mine", "b.pdf")] {
        assert!(sandbox.run(&["render", "ada.yaml", "--theme", theme, "-o", output]).status.success());
    }
    assert_eq!(sandbox.read("a.pdf"), sandbox.read("b.pdf"));
}

#[test]
fn an_option_is_laid_over_the_extended_themes_key_by_key() {
    let options = "options:\n  accent: {default: '#993300'}\n  margin: {max: 1in}\n";
    let sandbox = sandbox().file("mine/theme.yaml", format!("{SMALL}{options}"));
    assert_snapshot!("themes_show_overlaid", shown(&sandbox.run(&["themes", "show", "mine"])));
    let output = sandbox.run(&["render", "ada.yaml", "--theme", "mine", "--set", "theme.margin=1.2in"]);
    assert_eq!(codes(&output.stderr), ["invalid-option"]);
}

#[test]
fn a_new_option_has_to_be_described_in_full() {
    let sandbox = sandbox().file("mine/theme.yaml", format!("{SMALL}options:\n  shadow: {{type: bool}}\n"));
    let output = sandbox.run(&["render", "ada.yaml", "--theme", "mine"]);
    assert_eq!(output.status.code(), Some(2));
    assert_snapshot!("themes_option_without_default", shown(&output));
}

#[test]
fn an_option_is_set_for_a_run_as_it_is_in_the_resume() {
    let written = format!("{SHORT}meta: {{atsafe: {{options: {{accent: '#993300'}}}}}}\n");
    let sandbox = sandbox().file("own.yaml", written);
    assert!(sandbox.run(&["render", "ada.yaml", "--set", "theme.accent=#993300", "-o", "a.pdf"]).status.success());
    assert!(sandbox.run(&["render", "own.yaml", "-o", "b.pdf"]).status.success());
    assert!(sandbox.run(&["render", "ada.yaml", "-o", "c.pdf"]).status.success());
    assert_eq!(sandbox.read("a.pdf"), sandbox.read("b.pdf"));
    assert_ne!(sandbox.read("a.pdf"), sandbox.read("c.pdf"));
    let unknown = sandbox.run(&["render", "ada.yaml", "--set", "theme.accent-color=#993300"]);
    assert_eq!((unknown.status.code(), codes(&unknown.stderr)), (Some(2), vec!["invalid-option".to_owned()]));
}

#[test]
fn the_gallery_shows_the_resume_in_every_theme_or_is_not_written() {
    let sandbox = sandbox().file("broken.yaml", "basics: {nam: Ada}\n");
    let output = sandbox.run(&["themes", "preview", "ada.yaml", "--html", "gallery.html"]);
    assert!(output.status.success(), "{}", shown(&output));
    let html = String::from_utf8(sandbox.read("gallery.html")).unwrap();
    assert_eq!(html.matches("<section id=").count(), 6);
    assert_eq!(html.matches("data:image/png;base64,").count(), 6);
    assert!(html.contains("<code class=\"command\">atsafe render ada.yaml --theme modern</code>"));
    assert!(html.contains("1 page; readings 5/5 agree"));
    for (resume, html) in [("ada.yaml", "ada.yaml"), ("broken.yaml", "other.html"), ("ada.yaml", "no/such/x.html")] {
        assert_eq!(sandbox.run(&["themes", "preview", resume, "--html", html]).status.code(), Some(2));
    }
    assert_eq!(sandbox.read("ada.yaml"), SHORT.as_bytes());
    assert!(!sandbox.path("other.html").exists());
}
