//! Where pages end: within an entry where that takes no page more, since `OpenResume` reads on over a page's end.

use std::fmt::Write as _;

use atsafe::theme;

use crate::support::{Sandbox, codes, shown};

const LINE: &str = "Cut the time that nightly reports take from nine hours to forty minutes by reading each table once, \
                    in the order in which it is stored, and by leaving out what has not changed since the last night";

/// A resume of some positions, with as many bullets more in the first, and of languages, a line each. Each position's name
/// begins with `Employer`.
fn resume(positions: usize, more: usize, bullet: &str, languages: usize) -> String {
    let mut text = "basics: {name: Ada Example, email: ada@example.com}\nwork:\n".to_owned();
    for position in 0..positions {
        let bullets = if position == 0 { 2 + more } else { 3 };
        let year = 2020 - position;
        _ = write!(
            text,
            "  - name: Employer {position}\n    position: Engineer\n    startDate: {year}-01\n    endDate: {year}-11\n    \
             highlights:\n"
        );
        (0..bullets).for_each(|_| _ = writeln!(text, "      - {bullet}"));
    }
    text.push_str(
        "education:\n  - {institution: Example University, studyType: Bachelor, endDate: 2005}\nlanguages:\n",
    );
    (0..languages).for_each(|at| _ = writeln!(text, "  - {{language: Language {at}, fluency: Native}}"));
    text
}

/// The pages as they are read; the PDF has to be read back whole.
fn pages(resume: &str, theme: &str, ends: &str) -> Vec<String> {
    let ends = format!("--set=theme.page-ends={ends}");
    let sandbox = Sandbox::new().file("ada.yaml", resume);
    let output = sandbox.run(&["render", "ada.yaml", "--theme", theme, &ends, "--emit", "text"]);
    assert!(output.status.success() && codes(&output.stderr).is_empty(), "{theme}: {}", shown(&output));
    String::from_utf8(output.stdout).unwrap().split('\u{c}').map(str::to_owned).collect()
}

/// How many pages after the first have a head or a heading on their first two lines.
fn heads_on_top(pages: &[String]) -> usize {
    let is_head =
        |line: &str| line.starts_with("Employer") || ["education", "languages"].contains(&line.to_lowercase().as_str());
    pages.iter().skip(1).filter(|page| page.lines().take(2).any(is_head)).count()
}

/// Resumes of about two pages, and what they have on top of pages that end anywhere and within entries, all together.
fn on_top(theme: &str, bullet: &str) -> (usize, usize) {
    let (mut anywhere, mut in_entries) = (0, 0);
    for more in 0..4 {
        let resume = resume(11, more, bullet, 3);
        let (without, with) = (pages(&resume, theme, "anywhere"), pages(&resume, theme, "in-entries"));
        assert_eq!(without.len(), with.len(), "{theme}, {more}: it takes another page");
        anywhere += heads_on_top(&without);
        in_entries += heads_on_top(&with);
        let same = without.concat().split_whitespace().eq(with.concat().split_whitespace());
        assert!(same, "{theme}, {more}: a page's end has changed what is read");
    }
    (anywhere, in_entries)
}

#[test]
fn no_page_begins_with_a_head_in_any_theme_where_it_can_end_within_an_entry() {
    for bullet in [LINE, "Built a service that answers within 20 ms"] {
        let themes: Vec<_> = theme::names().map(|theme| (theme, on_top(theme, bullet))).collect();
        assert!(themes.iter().all(|(_, (_, in_entries))| *in_entries == 0), "{themes:?}");
        assert!(themes.iter().filter(|(_, (anywhere, _))| *anywhere > 0).count() > 3, "{themes:?}");
    }
}

#[test]
fn a_resume_of_one_page_is_the_same_wherever_pages_end() {
    let sandbox = Sandbox::new().file("ada.yaml", resume(2, 0, LINE, 3));
    for (ends, output) in [("in-entries", "a.pdf"), ("anywhere", "b.pdf")] {
        let ends = format!("--set=theme.page-ends={ends}");
        assert!(sandbox.run(&["render", "ada.yaml", &ends, "-o", output]).status.success());
    }
    assert_eq!(sandbox.read("a.pdf"), sandbox.read("b.pdf"));
}

#[test]
fn a_page_more_is_not_taken_for_an_end_within_an_entry() {
    let of = |languages| resume(8, 1, LINE, languages);
    let two = |languages: &usize| pages(&of(*languages), "classic", "anywhere").len() == 2;
    // What goes over from the first of two full pages comes down on a third.
    let full = (1..60).take_while(two).last().unwrap();
    let (anywhere, in_entries) = (pages(&of(full), "classic", "anywhere"), pages(&of(full), "classic", "in-entries"));
    assert_eq!((heads_on_top(&anywhere), &in_entries), (1, &anywhere));
    let with_room = pages(&of(full - 4), "classic", "in-entries");
    assert_eq!((heads_on_top(&with_room), with_room.len()), (0, 2));
}
