//! The guide for authors of themes can be followed: its files are written and its commands run, in its order.

use crate::support::{Sandbox, root, shown};

fn guide() -> String {
    std::fs::read_to_string(root().join("docs/themes.md")).unwrap()
}

/// A step of the guide.
enum Step {
    /// A block whose first line names its file in a comment.
    File(String, String),
    /// A line of a console.
    Command(String),
}

fn steps() -> Vec<Step> {
    let text = guide();
    let mut steps = Vec::new();
    for block in text.split("```").skip(1).step_by(2) {
        let (language, body) = block.split_once('\n').unwrap();
        if language == "console" {
            steps.extend(
                body.lines().filter_map(|line| line.strip_prefix("$ atsafe ")).map(|c| Step::Command(c.to_owned())),
            );
        } else {
            let name = body.lines().next().unwrap().trim_start_matches(['#', '/', ' ']);
            steps.push(Step::File(name.to_owned(), body.to_owned()));
        }
    }
    steps
}

#[test]
fn whoever_follows_the_guide_ends_with_a_theme_that_passes() {
    let resume = std::fs::read(root().join("examples/mid-backend/resume.yaml")).unwrap();
    let mut sandbox = Sandbox::new().file("resume.yaml", resume);
    let mut commands = 0;
    for step in steps() {
        match step {
            Step::File(name, text) => sandbox = sandbox.file(&name, text),
            Step::Command(command) => {
                let output = sandbox.run(&command.split(' ').collect::<Vec<_>>());
                assert!(output.status.success(), "{command}: {}", shown(&output));
                commands += 1;
            }
        }
    }
    assert_eq!(commands, 6);
    assert!(sandbox.names().iter().any(|name| name == "page-1.png" || name == "page.png"));
}

#[test]
fn every_finding_that_the_guide_names_is_one() {
    let rules = String::from_utf8(Sandbox::new().run(&["rules"]).stdout).unwrap();
    let text = guide();
    let rows =
        text.lines().skip_while(|line| !line.starts_with("| finding")).skip(2).take_while(|line| line.starts_with('|'));
    for cell in rows.map(|row| row.split('|').nth(1).unwrap()) {
        for code in cell.split('`').skip(1).step_by(2) {
            assert!(rules.contains(code), "{code}");
        }
    }
}

#[test]
fn the_line_of_a_theme_that_breaks_readers_is_named() {
    let sandbox = Sandbox::new();
    assert!(sandbox.run(&["themes", "eject", "classic", "mine"]).status.success());
    let style = String::from_utf8(sandbox.read("mine/style.typ")).unwrap();
    let mark = "let mark = text(fill: look.colours.mark, look.bullet + \" \")";
    let broken = style.replace(mark, &mark.replace(" + \" \"", "")).replace(" + h(0.16em)\n", " + h(0.5em)\n");
    assert_ne!(style, broken);
    let sandbox = sandbox.file("mine/style.typ", &broken);
    let output = sandbox.run(&["themes", "check", "mine", "--message-format", "short"]);
    assert_eq!(output.status.code(), Some(1), "{}", shown(&output));
    let line = broken.lines().position(|line| line.contains("par(hanging-indent")).unwrap() + 1;
    let said = String::from_utf8(output.stderr).unwrap();
    let gap = said.lines().find(|line| line.contains("[wide-gap]")).unwrap();
    assert!(gap.starts_with(&format!("mine/style.typ:{line}:")), "{gap}");
    assert!(gap.contains(" documents)"), "{gap}");
}

/// Faults of a theme: what stands in `style.typ`, what an author might write there, and the finding that has to name the line.
const FAULTS: [(&str, &str, &str); 4] = [
    ("margin: look.margin)", "margin: look.margin, header: par(text(size: 8pt, about.author)))", "header-footer"),
    ("0.02em } else", "0.2em } else", "letter-spacing"),
    (
        "    body(look, entry.blocks)\n",
        "    body(look, entry.blocks)\n    text(fill: white)[Kubernetes]\n",
        "hidden-text",
    ),
    (
        "    par(hanging-indent: hang, mark + atsafe.words(look.plain, leaf, width))",
        "    par(justify: true, mark + if type(leaf) == str { text(hyphenate: true, leaf) } else { text-of(leaf.at(0)) })",
        "hyphenation",
    ),
];
/// Where the fault about letter-spacing shows: where the heading is set, and not where its face is made.
const HEADING: &str = "atsafe.words(look.heading, leaf, look.width)";

#[test]
fn each_hazard_is_told_with_the_line_that_it_comes_from() {
    let sandbox = Sandbox::new();
    assert!(sandbox.run(&["themes", "eject", "classic", "mine"]).status.success());
    let mut style = String::from_utf8(sandbox.read("mine/style.typ")).unwrap();
    for (good, bad, _) in FAULTS {
        assert!(style.contains(good), "{good}");
        style = style.replace(good, bad);
    }
    let sandbox = sandbox.file("mine/style.typ", &style);
    let output = sandbox.run(&["themes", "check", "mine", "--message-format", "short"]);
    let said = String::from_utf8(output.stderr).unwrap();
    for (_, bad, code) in FAULTS {
        let bad = if code == "letter-spacing" { HEADING } else { bad.trim_end().lines().last().unwrap() };
        let line = style.lines().position(|line| line.contains(bad)).unwrap() + 1;
        let told =
            |said: &str| said.starts_with(&format!("mine/style.typ:{line}:")) && said.contains(&format!("[{code}]"));
        assert!(said.lines().any(told), "{code} at line {line}:\n{said}");
    }
}

#[test]
fn every_built_in_theme_passes_its_own_check() {
    for theme in atsafe::theme::names() {
        let output = Sandbox::new().run(&["themes", "check", theme]);
        assert!(output.status.success(), "{}", shown(&output));
    }
}

#[test]
fn a_theme_that_cannot_be_loaded_is_not_checked() {
    assert_eq!(Sandbox::new().run(&["themes", "check", "no-such"]).status.code(), Some(2));
}
