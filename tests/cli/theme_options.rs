//! The options that every theme has: what they say is on the page, and is read back from it.

use atsafe::{language, theme};

use crate::support::{Sandbox, codes, shown};

const ADA: &str = "basics:
  name: Ada Example
  email: ada@example.com
  phone: +1 512 555 0142
  url: https://www.ada.example/
  profiles: [{network: GitHub, username: ada, url: https://github.com/ada}]
work:
  - name: Initech
    position: Software Engineer
    url: https://www.initech.example/careers
    startDate: 2018-01
    endDate: 2020-11
    highlights: [Cut the p99 latency from 900 ms to 120 ms]
education:
  - {institution: Example University, studyType: Bachelor of Science, startDate: 2014, endDate: 2017-09}
";

/// What is read from the PDF with some options, which has to be read back whole.
fn text(theme: &str, options: &[&str]) -> String {
    let sandbox = Sandbox::new().file("ada.yaml", ADA);
    let sets: Vec<String> = options.iter().map(|option| format!("--set=theme.{option}")).collect();
    let usual = ["render", "ada.yaml", "--theme", theme, "--emit", "text"];
    let output = sandbox.run(&usual.into_iter().chain(sets.iter().map(String::as_str)).collect::<Vec<_>>());
    assert!(output.status.success() && codes(&output.stderr).is_empty(), "{theme} {options:?}: {}", shown(&output));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn dates_links_and_bullets_are_read_as_every_theme_is_told_to_word_them() {
    let chosen: [(&[&str], &[&str]); 4] = [
        (&[], &["Jan 2018 - Nov 2020", "2014 - Sep 2017", "https://www.ada.example/", "• Cut"]),
        (
            &["date-style=long", "date-dash=en-dash", "links=short", "bullet=○"],
            &["January 2018 – November 2020", "2014 – September 2017", "initech.example/careers", "○ Cut"],
        ),
        (
            &["date-style=numeric", "bullet=●", "links=short", "paper=a4"],
            &["01/2018 - 11/2020", "2014 - 09/2017", "github.com/ada", "● Cut"],
        ),
        (&["date-style=iso", "date-dash=en-dash"], &["2018-01 – 2020-11", "2014 – 2017-09"]),
    ];
    for theme in theme::names() {
        for (options, held) in chosen {
            let text = text(theme, options);
            for held in held {
                assert!(text.contains(held), "{theme} {options:?}: {held} is not in\n{text}");
            }
            let short = options.contains(&"links=short");
            assert_eq!(text.contains("https://") || text.contains("www."), !short, "{theme} {options:?}");
        }
    }
}

#[test]
fn an_option_is_taken_from_the_document_a_project_or_the_command_line() {
    let own = format!("{ADA}meta: {{atsafe: {{options: {{date-style: long}}}}}}\n");
    let project = "resume: ada.yaml\nvariants:\n  v: {options: {date-style: iso}}\n  w: {}\n";
    let sandbox = Sandbox::new().file("ada.yaml", own).file("atsafe.yaml", project);
    let emitted = |options: &[&str]| {
        let output = sandbox.run(&[&["render", "ada.yaml", "--emit", "text"], options].concat());
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(emitted(&[]).contains("January 2018 - November 2020"));
    assert!(emitted(&["--set", "theme.date-style=numeric"]).contains("01/2018 - 11/2020"));
    assert!(emitted(&["--variant", "v"]).contains("2018-01 - 2020-11"));
    assert!(emitted(&["--variant", "w"]).contains("January 2018 - November 2020"));
}

#[test]
fn a_theme_has_defaults_of_its_own_for_words_too() {
    let options = "options:\n  date-style: {default: iso}\n  paper: {default: a4}\n";
    let manifest = format!("name: mine\ndescription: A page of mine\n{options}");
    let sandbox = Sandbox::new().file("ada.yaml", ADA).file("mine/theme.yaml", manifest);
    let content = |options: &[&str]| {
        let output = sandbox.run(&[&["render", "ada.yaml", "--theme", "mine", "--emit", "content"], options].concat());
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(content(&[]).contains("2018-01 - 2020-11") && content(&[]).contains("\"paper\": \"a4\""));
    assert!(content(&["--page", "letter"]).contains("\"paper\": \"letter\""));
}

#[test]
fn a_value_out_of_bounds_is_an_error_that_says_the_bounds() {
    let sandbox = Sandbox::new().file("ada.yaml", ADA);
    for (option, bounds) in [
        ("date-style=roman", "short, long, numeric, iso"),
        ("date-dash=tilde", "hyphen, en-dash"),
        ("links=none", "whole, short"),
        ("paper=a5", "letter, a4"),
        ("bullet=*", "•, ●, ○"),
        ("font-size=14pt", "9pt to 12.5pt"),
        ("margin=3in", "0.45in to 1.4in"),
        ("accent=#ffff00", "4.5 is the least"),
    ] {
        for theme in theme::names() {
            let output = sandbox.run(&["render", "ada.yaml", "--theme", theme, "--set", &format!("theme.{option}")]);
            assert_eq!(output.status.code(), Some(2), "{theme} {option}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(bounds), "{theme} {option}: {said}");
        }
    }
}

#[test]
fn months_in_full_are_read_in_every_language_that_has_a_font() {
    for tag in language::tags().filter(|tag| !["ja", "zh-Hans"].contains(tag)) {
        let sandbox = Sandbox::new().file("ada.yaml", ADA);
        let output =
            sandbox.run(&["render", "ada.yaml", "--locale", tag, "--set", "theme.date-style=long", "-o", "a.pdf"]);
        assert!(output.status.success() && codes(&output.stderr).is_empty(), "{tag}: {}", shown(&output));
    }
}

#[test]
fn a_name_too_long_for_its_line_is_set_smaller_and_not_over_two() {
    let name = "Maximiliane Konstantinopoulou-Featherstone";
    let sandbox = Sandbox::new().file("ada.yaml", ADA.replace("Ada Example", name));
    for theme in theme::names() {
        let output = sandbox.run(&["render", "ada.yaml", "--theme", theme, "--emit", "text"]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().next(), Some(name), "{theme}");
    }
}
