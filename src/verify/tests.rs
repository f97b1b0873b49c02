//! Contents and readings made by hand, and what the verifier says to them.

mod heads;
mod page;

use super::*;
use crate::content::Block;
use crate::diagnostic::Code;
pub(super) use page::{GOOD, content, furniture, leaf, reading};
use page::{bullet, keyword};

fn judge(text: &str) -> Verdict {
    let extraction = Extraction { readings: vec![reading(text)], ..Extraction::default() };
    verify(&content(), &furniture(), &extraction)
}

/// What is found in the good reading with one thing replaced.
#[track_caller]
fn codes(from: &str, to: &str) -> Vec<(Code, Option<String>)> {
    assert!(GOOD.contains(from), "`{from}` is in the good reading");
    let verdict = judge(&GOOD.replacen(from, to, 1));
    assert!(!verdict.passed(), "{from} -> {to}");
    verdict.findings.into_iter().map(|finding| (finding.code, finding.path)).collect()
}

#[track_caller]
fn assert_found(from: &str, to: &str, expected: &[(Code, Option<&str>)]) {
    let found = codes(from, to);
    let found: Vec<(Code, Option<&str>)> = found.iter().map(|(code, path)| (*code, path.as_deref())).collect();
    assert_eq!(found, expected, "{from} -> {to}");
}

#[test]
fn the_good_reading_passes_with_all_counted() {
    let verdict = judge(GOOD);
    assert_eq!(verdict.findings, []);
    assert!(verdict.passed());
    assert_eq!(verdict.counts(), "readings 1/1 agree, texts 27/27, keywords 6/6, fields understood 25/25");
}

#[test]
fn a_reading_that_broke_off_passes_nothing_even_if_nothing_is_said() {
    let mut half = reading(GOOD);
    half.complete = false;
    half.pages[0].lines.truncate(5);
    let extraction = Extraction { readings: vec![reading(GOOD), half], ..Extraction::default() };
    let verdict = verify(&content(), &furniture(), &extraction);
    assert_eq!((verdict.findings.len(), verdict.readings.to_string()), (0, "1/2".to_owned()));
    assert!(!verdict.passed());
}

#[test]
fn a_missing_bullet_is_named() {
    assert_found("\n• Wrote the C++ client for 3 ports", "", &[(Code::MissingText, Some("work[1].highlights[0]"))]);
}

#[test]
fn a_summary_that_names_missing_skills_is_not_missing_itself() {
    let said = "Builds services in Java, Kotlin and Swift that stay up for years.";
    let mut content = content();
    content.sections[0].entries[0].blocks = vec![bullet(said, "basics.summary")];
    let items = ["Java", "Kotlin", "Swift"].map(|text| keyword(text, "skills[0].keywords"));
    content.sections[1].entries[0].blocks =
        vec![Block::Group { label: Some(leaf("Languages", "skills[0].name")), level: None, items: items.to_vec() }];
    let skills = "TECHNICAL SKILLS\n• Languages (expert): C, C++, Go, R, .NET, CI/CD\n";
    let text = GOOD.replace("Builds services that stay up.", &format!("• {said}")).replace(skills, "");
    let extraction = Extraction { readings: vec![reading(&text)], ..Extraction::default() };
    let verdict = verify(&content, &furniture(), &extraction);
    assert!(verdict.findings.iter().all(|finding| finding.code == Code::MissingText));
    let paths: Vec<_> = verdict.findings.iter().filter_map(|finding| finding.path.as_deref()).collect();
    assert!(paths.contains(&"skills[0].name") && !paths.contains(&"basics.summary"), "{paths:?}");
}

#[test]
fn of_a_sentence_that_stands_twice_the_one_that_is_gone_is_named() {
    assert_found(
        "• Mentored two engineers\nExperience Inc",
        "Experience Inc",
        &[(Code::MissingText, Some("work[0].highlights[1]"))],
    );
}

#[test]
fn a_missing_contact_is_named() {
    assert_found("mia@example.org | ", "", &[(Code::MissingText, Some("basics.email"))]);
}

#[test]
fn a_keyword_that_loses_its_signs_is_altered() {
    assert_found("C, C++,", "C, C,", &[(Code::AlteredText, Some("skills[0].keywords[1]"))]);
}

#[test]
fn a_keyword_in_other_letters_is_altered() {
    assert_found(".NET", ".Net", &[(Code::AlteredText, Some("skills[0].keywords[4]"))]);
}

#[test]
fn a_split_word_is_named() {
    assert_found("services to", "serv ices to", &[(Code::SplitWord, Some("work[0].highlights[0]"))]);
}

#[test]
fn a_compound_broken_at_the_line_end_is_a_split_word() {
    assert_found("CI/CD", "CI/\nCD", &[(Code::SplitWord, Some("skills[0].keywords[5]"))]);
}

#[test]
fn a_hyphenated_word_is_named() {
    assert_found("the bill", "the bi-\nll", &[(Code::Hyphenation, Some("work[0].highlights[0]"))]);
}

#[test]
fn glued_words_are_named() {
    assert_found("14 Google", "14Google", &[(Code::GluedWords, Some("work[0].highlights[0]"))]);
}

#[test]
fn glued_contacts_are_named() {
    let both = [(Code::GluedWords, Some("basics.email")), (Code::GluedWords, Some("basics.phone"))];
    assert_found("mia@example.org | +1", "mia@example.org|+1", &both);
    assert_found("org | +1", "org+1", &[(Code::GluedWords, Some("basics.phone"))]);
}

#[test]
fn a_bullet_glued_to_its_text_is_named() {
    assert_found("• Moved", "•Moved", &[(Code::GluedWords, Some("work[0].highlights[0]"))]);
}

#[test]
fn a_comma_left_out_between_items_makes_one_skill_of_two_and_one_too_many_is_unexpected() {
    let lost = ["skills[0].keywords[0]", "skills[0].keywords[1]"].map(|path| (Code::LostField, Some(path)));
    assert_found("C, C++", "C C++", &lost);
    assert_found("C, C++", "C,, C++", &[(Code::UnexpectedText, None)]);
}

#[test]
fn a_bullet_in_the_wrong_job_is_out_of_place() {
    let found = codes("\n• Wrote the C++ client for 3 ports", "");
    assert_eq!(found.len(), 1);
    let moved = GOOD.replace("\n• Wrote the C++ client for 3 ports", "");
    let moved = moved.replacen("• Moved", "• Wrote the C++ client for 3 ports\n• Moved", 1);
    let verdict = judge(&moved);
    let found: Vec<_> = verdict.findings.iter().map(|finding| (finding.code, finding.path.as_deref())).collect();
    assert_eq!(found, [(Code::OutOfPlace, Some("work[1].highlights[0]"))]);
    assert!(verdict.findings[0].message.contains("inside work[0]"), "{}", verdict.findings[0].message);
}

#[test]
fn swapped_bullets_are_out_of_order() {
    let from = "• Wrote the C++ client for 3 ports\n• Mentored two engineers";
    let to = "• Mentored two engineers\n• Wrote the C++ client for 3 ports";
    assert_found(from, to, &[(Code::OutOfOrder, Some("work[1].highlights[1]"))]);
}

#[test]
fn swapped_sections_are_one_finding() {
    let (summary, skills) = (
        "SUMMARY\nBuilds services that stay up.",
        "TECHNICAL SKILLS\n• Languages (expert): C, C++, Go, R, .NET, CI/CD",
    );
    let found = codes(&format!("{summary}\n{skills}"), &format!("{skills}\n{summary}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, Code::OutOfOrder);
}

#[test]
fn swapped_items_are_out_of_order() {
    assert_found("C, C++, Go", "C++, C, Go", &[(Code::OutOfOrder, Some("skills[0].keywords[0]"))]);
}

#[test]
fn a_date_read_after_the_bullets_is_out_of_order() {
    let from = "2017 - 2019\n• Wrote the C++ client for 3 ports\n• Mentored two engineers";
    let to = "• Wrote the C++ client for 3 ports\n• Mentored two engineers\n2017 - 2019";
    let found = codes(from, to);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1.as_deref(), Some("work[1].dates"));
}

#[test]
fn a_sentence_said_twice_is_repeated_text() {
    assert_found(
        "• Wrote the C++ client for 3 ports",
        "• Wrote the C++ client for 3 ports\n• Wrote the C++ client for 3 ports",
        &[(Code::RepeatedText, Some("work[1].highlights[0]"))],
    );
}

#[test]
fn a_line_that_holds_a_short_text_among_much_else_is_no_repetition_of_it() {
    let line = "• Wrote the C++ client for 3 ports";
    let found = codes(line, &format!("{line}\nwith the help of Education First and of two others"));
    assert_eq!(found, [(Code::UnexpectedText, None)]);
    let twice = codes("• Mentored two engineers", "• Mentored two engineers\n2 Mentored two engineers");
    assert_eq!(twice, [(Code::RepeatedText, Some("work[0].highlights[1]".to_owned()))]);
}

#[test]
fn a_heading_said_twice_is_repeated_text() {
    assert_found("EDUCATION\n", "EDUCATION\nEDUCATION\n", &[(Code::RepeatedText, Some("headings"))]);
}

#[test]
fn a_footer_is_unexpected_text() {
    assert_found("2013 - 2016", "2013 - 2016\nPage 1 of 1", &[(Code::UnexpectedText, None)]);
    assert_found("MIA KOVAČ", "Confidential\nMIA KOVAČ", &[(Code::UnexpectedText, None)]);
}

#[test]
fn furniture_in_the_wrong_place_is_unexpected_text() {
    assert_found("Platform Engineer\n", "• Platform Engineer\n", &[(Code::UnexpectedText, None)]);
    assert_found("• Languages", "• • Languages", &[(Code::UnexpectedText, None)]);
}

#[test]
fn a_heading_that_shares_its_line_is_named() {
    assert_found("EDUCATION\nUni", "EDUCATION Uni", &[(Code::HeadingNotAlone, Some("headings"))]);
}

#[test]
fn an_address_wider_than_the_line_may_be_broken_and_a_narrow_one_may_not() {
    let path = "/a".repeat(80);
    let long = format!("example.org{path}");
    let mut content = content();
    content.header.contacts[0].leaf.text.clone_from(&long);
    let broken = |at: usize| GOOD.replace("mia@example.org", &format!("{}\n{}", &long[..at], &long[at..]));
    let judge = |text: &str| {
        let extraction = Extraction { readings: vec![reading(text)], ..Extraction::default() };
        verify(&content, &furniture(), &extraction)
    };
    assert!(judge(&broken(91)).passed());
    let narrow = GOOD.replace("Germany", "Ger\nmany");
    assert!(!tests::judge(&narrow).passed());
}

#[test]
fn a_reading_without_any_text_says_that_all_is_missing() {
    let verdict = judge("x");
    assert_eq!((verdict.texts.found, verdict.readings.found), (0, 0));
    assert!(verdict.findings.iter().any(|finding| finding.code == Code::MissingText));
}

#[test]
fn fifty_pages_in_which_every_word_is_altered_are_judged_without_work_out_of_proportion() {
    let mut content = content();
    let job = content.sections[2].entries[0].clone();
    content.sections[2].entries = vec![job; 300];
    for (index, entry) in content.sections[2].entries.iter_mut().enumerate() {
        for block in &mut entry.blocks {
            if let Block::Bullet { leaf } = block {
                leaf.text = format!("{} number {index} of the very many that there were in all these years", leaf.text);
            }
        }
    }
    let furniture = Furniture::default();
    let script = Script::new(&content, &furniture);
    let text: Vec<String> = script.leaves.iter().map(|expected| expected.leaf.text.replace('e', "x")).collect();
    let extraction = Extraction { readings: vec![reading(&text.join("\n"))], ..Extraction::default() };
    let verdict = crate::processor::within(30.0, || verify(&content, &furniture, &extraction));
    assert!(!verdict.passed());
}
