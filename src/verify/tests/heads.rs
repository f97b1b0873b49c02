//! Heads whose parts are exchanged: in all entries alike, as another hand may set them, or in one of them, where the
//! resume takes one part for another.

use super::{Extraction, Verdict, content, furniture, page, reading, verify_any};
use crate::content::{Block, Content, Role};

/// The parts of each head, in the order of the content.
const EMPLOYER: usize = 0;
const TITLE: usize = 1;
const DATES: usize = 2;
const PLACE: usize = 3;
const JOBS: usize = 3;

/// The content with three jobs, each with a place.
fn jobs() -> Content {
    let mut content = content();
    let work = &mut content.sections[2].entries;
    let third = page::job(2, ["Harbor Freight", "Intern", "2015 - 2016"], &["Answered the phone on weekends"]);
    work.push(third);
    for (at, (job, place)) in work.iter_mut().zip(["Berlin", "Austin, TX", "Ulm"]).enumerate() {
        job.head.push(page::part(Role::Place, place, &format!("work[{at}].location")));
    }
    content.sections[3].entries[0].path = "education[0]".to_owned();
    content
}

/// The resume as a reader sees it, with the parts of each job's head in an order.
fn text(content: &Content, order: impl Fn(usize) -> [usize; 4]) -> String {
    let (before, rest) = page::GOOD.split_once("Education First").unwrap();
    let (_, after) = rest.split_once("EDUCATION").unwrap();
    let mut lines: Vec<String> = Vec::new();
    for (at, job) in content.sections[2].entries.iter().enumerate() {
        lines.extend(order(at).map(|part| job.head[part].leaf.text.clone()));
        for block in &job.blocks {
            let Block::Bullet { leaf } = block else { unreachable!("jobs have bullets alone") };
            lines.push(format!("• {}", leaf.text));
        }
    }
    format!("{before}{}\nEDUCATION{after}", lines.join("\n"))
}

fn judge(content: &Content, text: &str) -> Verdict {
    let extraction = Extraction { readings: vec![reading(text)], ..Extraction::default() };
    verify_any(content, &furniture(), &extraction).1
}

/// The plain order with two parts exchanged.
fn exchanged(one: usize, other: usize) -> [usize; 4] {
    let mut order = [EMPLOYER, TITLE, DATES, PLACE];
    order.swap(one, other);
    order
}

const PLAIN: [usize; 4] = [EMPLOYER, TITLE, DATES, PLACE];

/// Whether a verdict fails with an error in a job, and in no other entry of the work.
fn is_told_at(verdict: &Verdict, job: usize) -> bool {
    let errors = verdict.findings.iter().filter(|finding| finding.is_error());
    let paths: Vec<&str> = errors.filter_map(|finding| finding.path.as_deref()).collect();
    let own = format!("work[{job}]");
    !verdict.passed() && !paths.is_empty() && paths.iter().all(|path| path.starts_with(&own))
}

#[test]
fn parts_that_all_heads_have_in_one_order_pass_in_whatever_order() {
    let content = jobs();
    for order in [PLAIN, exchanged(EMPLOYER, TITLE), exchanged(DATES, PLACE), exchanged(TITLE, PLACE)] {
        let verdict = judge(&content, &text(&content, |_| order));
        assert!(verdict.passed(), "{order:?}: {:#?}", verdict.findings);
    }
}

#[test]
fn two_parts_that_one_head_has_the_other_way_round_are_told_there() {
    let content = jobs();
    for (one, other) in [(EMPLOYER, TITLE), (TITLE, PLACE), (EMPLOYER, PLACE)] {
        for odd in 0..JOBS {
            let verdict = judge(&content, &text(&content, |at| if at == odd { exchanged(one, other) } else { PLAIN }));
            assert!(is_told_at(&verdict, odd), "{one} and {other} of {odd}: {:#?}", verdict.findings);
        }
    }
}

#[test]
fn two_parts_whose_texts_the_resume_exchanges_in_one_entry_are_told_there() {
    let good = text(&jobs(), |_| PLAIN);
    for (one, other) in [(EMPLOYER, TITLE), (TITLE, PLACE), (EMPLOYER, PLACE)] {
        for odd in 0..JOBS {
            let mut content = jobs();
            let head = &mut content.sections[2].entries[odd].head;
            let [first, second] = [one, other].map(|part| head[part].leaf.clone());
            (head[one].leaf.text, head[one].leaf.runs) = (second.text, second.runs);
            (head[other].leaf.text, head[other].leaf.runs) = (first.text, first.runs);
            let verdict = judge(&content, &good);
            assert!(is_told_at(&verdict, odd), "{one} and {other} of {odd}: {:#?}", verdict.findings);
        }
    }
}

#[test]
fn of_two_heads_that_differ_the_first_decides() {
    let mut content = jobs();
    content.sections[2].entries.truncate(2);
    for odd in 0..2 {
        let turned = |at| if at == odd { exchanged(EMPLOYER, TITLE) } else { PLAIN };
        assert!(is_told_at(&judge(&content, &text(&content, turned)), 1), "{odd}");
    }
}

#[test]
fn dates_may_stand_elsewhere_in_one_head_than_in_others() {
    let content = jobs();
    for odd in 0..JOBS {
        let verdict = judge(&content, &text(&content, |at| if at == odd { exchanged(DATES, PLACE) } else { PLAIN }));
        assert!(verdict.passed(), "{odd}: {:#?}", verdict.findings);
    }
}
