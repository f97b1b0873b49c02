//! What is a change and what is none, where it would be easy to take the one for the other.

use std::fs;

use super::{built, edit, names, project};
use crate::support::{Sandbox, codes, shown};

#[test]
fn a_target_whose_claim_the_resume_no_longer_holds_is_not_up_to_date() {
    let sandbox = project();
    edit(&sandbox, "resume.yaml", "the pipelines in Python", "the pipelines in Python with PostgreSQL");
    let keys = "go: {fail-on: warning, set: {basics.summary: Engineer who writes Go and knows PostgreSQL}, ";
    edit(&sandbox, "atsafe.yaml", "go: {", keys);
    built(&sandbox, &[]);
    // What the variant shows is as it was; what it says has lost its ground.
    edit(&sandbox, "resume.yaml", " with PostgreSQL", "");
    for _ in 0..2 {
        let output = sandbox.run(&["build", "go", "--message-format", "short"]);
        assert_eq!((output.status.code(), codes(&output.stderr)), (Some(1), vec!["variant-adds-claim".to_owned()]));
    }
    edit(&sandbox, "resume.yaml", "in Python", "in Python with PostgreSQL");
    assert!(names(&built(&sandbox, &["go"])).is_empty());
}

#[test]
fn what_is_written_in_another_order_or_explained_is_no_change() {
    let sandbox = project();
    built(&sandbox, &[]);
    edit(
        &sandbox,
        "resume.yaml",
        "  email: ada@example.com\n  phone: 555-0100\n",
        "  phone: 555-0100 # mobile\n  email: ada@example.com\n",
    );
    edit(
        &sandbox,
        "atsafe.yaml",
        "go: {include: [go], require: [Go]}",
        "go: {require: [Go], include: [go]} # a comment",
    );
    let before = sandbox.read("dist/Ada-Example-go.pdf");
    assert!(names(&built(&sandbox, &[])).is_empty());
    assert_eq!(sandbox.read("dist/Ada-Example-go.pdf"), before);
}

#[test]
fn fonts_of_a_folder_that_is_named_on_the_command_line_are_inputs() {
    let sandbox = project();
    fs::create_dir(sandbox.path("fonts")).unwrap();
    fs::write(sandbox.path("fonts/a.ttf"), notosans::REGULAR_TTF).unwrap();
    let arguments = ["--font-path", "fonts", "--why"];
    built(&sandbox, &arguments);
    assert!(names(&built(&sandbox, &arguments)).is_empty());
    fs::write(sandbox.path("fonts/b.ttf"), notosans::REGULAR_TTF).unwrap();
    let output = built(&sandbox, &arguments);
    assert_eq!(names(&output), ["go", "data"]);
    assert!(shown(&output).contains("because the fonts"));
}

#[test]
fn a_whole_folder_can_be_moved_and_stays_up_to_date() {
    let sandbox = project();
    built(&sandbox, &[]);
    let copy = Sandbox::new();
    for name in [
        "atsafe.yaml",
        "resume.yaml",
        "dist/.atsafe/atsafe.state",
        "dist/Ada-Example-go.pdf",
        "dist/Ada-Example-go.txt",
    ] {
        fs::create_dir_all(copy.path(name).parent().unwrap()).unwrap();
        fs::write(copy.path(name), sandbox.read(name)).unwrap();
    }
    // An older one of another target takes the place of what was built.
    fs::write(copy.path("dist/Ada-Example-data.pdf"), sandbox.read("dist/Ada-Example-go.pdf")).unwrap();
    fs::write(copy.path("dist/Ada-Example-data.txt"), sandbox.read("dist/Ada-Example-data.txt")).unwrap();
    assert_eq!(names(&built(&copy, &[])), ["data"]);
    assert_eq!(copy.read("dist/Ada-Example-data.pdf"), sandbox.read("dist/Ada-Example-data.pdf"));
}

#[test]
fn a_file_whose_name_begins_as_a_variables_does_is_an_input() {
    let sandbox = project().file("$parts.yaml", "- {name: Languages, keywords: [Go, Python]}\n");
    let text = String::from_utf8(sandbox.read("resume.yaml")).unwrap();
    let at = text.find("skills:").unwrap();
    fs::write(sandbox.path("resume.yaml"), format!("{}skills: !include $parts.yaml\n", &text[..at])).unwrap();
    built(&sandbox, &[]);
    let state = sandbox.read("dist/.atsafe/atsafe.state");
    assert!(names(&built(&sandbox, &[])).is_empty());
    assert_eq!(sandbox.read("dist/.atsafe/atsafe.state"), state, "it was looked into again");
    edit(&sandbox, "$parts.yaml", "Python", "Python, SQL");
    assert_eq!(names(&built(&sandbox, &[])), ["go", "data"]);
}

#[test]
fn variants_that_extend_one_another_without_end_are_refused() {
    let chain: Vec<String> = (0..20_000).map(|n| format!("  v{n}: {{extends: v{}}}\n", n + 1)).collect();
    let sandbox = project();
    let text = format!("resume: resume.yaml\nvariants:\n{}  v20000: {{include: [go]}}\n", chain.concat());
    fs::write(sandbox.path("atsafe.yaml"), text).unwrap();
    let output = sandbox.run(&["build", "v0", "--message-format", "short"]);
    assert_eq!((output.status.code(), codes(&output.stderr)), (Some(2), vec!["limit".to_owned()]));
}

/// The example of the README: built, left alone, and of it only what an edit shows in.
#[test]
fn of_the_example_an_edit_of_a_tagged_bullet_rebuilds_the_variants_that_show_it_and_says_so() {
    let sandbox = Sandbox::new().project("");
    assert_eq!(names(&built(&sandbox, &[])).len(), 3);
    let second = built(&sandbox, &["--why"]);
    assert!(names(&second).is_empty() && shown(&second).contains("3 up to date"), "{}", shown(&second));
    let resume = String::from_utf8(sandbox.read("resume.yaml")).unwrap();
    let lines: Vec<&str> = resume.lines().collect();
    let tagged = (1..lines.len()).find(|at| lines[*at].trim() == "tags: [python]" && lines[at - 1].contains("text: "));
    let line = tagged.unwrap() - 1;
    fs::write(sandbox.path("resume.yaml"), resume.replace(lines[line], &lines[line].replace("text: ", "text: Also ")))
        .unwrap();
    let output = built(&sandbox, &["--why"]);
    assert_eq!(names(&output), ["python-data"]);
    assert!(shown(&output).contains(&format!("because resume.yaml:{} ", line + 1)), "{}", shown(&output));
}
