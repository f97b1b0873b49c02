//! What is said of a bad document: all of it, each with its place and what to do.

use super::*;

#[test]
fn all_problems_of_a_file_are_told_in_the_order_of_their_places() {
    let read = read(
        "basics:\n  email: ada\n  url: javascript:alert(1)\nwork:\n- startDate: 2023-13\n  highlihgts: []\n  highlights:\n  - Cut costs: by half\nskills: Go\n",
    );
    let lines = read.lines();
    let expected = [
        "error missing r.yaml:2:3: `basics.name` is missing",
        "error invalid-email r.yaml:2:10: `ada` is not an e-mail address",
        "error invalid-url r.yaml:3:8: `javascript:alert(1)` is not a web address",
        "error invalid-date r.yaml:5:14: there is no month 13",
        "error unknown-key r.yaml:6:3: the key `highlihgts` is not known in `work[0]`; did you mean `highlights`?",
        "error wrong-type r.yaml:8:5: `work[0].highlights[0]` should be text, and YAML reads this as a mapping",
        "error wrong-type r.yaml:9:9: `skills` should be a list of mappings, and this is text",
    ];
    assert_eq!(lines.len(), expected.len(), "{}", lines.join("\n"));
    for (line, expected) in lines.iter().zip(expected) {
        assert!(line.starts_with(expected), "{line}\n{expected}");
    }
}

#[test]
fn a_bullet_with_a_colon_is_shown_in_the_quotes_it_needs() {
    let hint = |bullet: &str| {
        let read = read_named(&format!("work: \n- highlights:\n  - {bullet}\n"));
        read.error().split("; ").last().unwrap().to_owned()
    };
    assert_eq!(hint("Cut costs: by half"), "put it in quotes: `\"Cut costs: by half\"`");
    assert_eq!(hint("Said \"no\": it's late"), "put it in quotes: `'Said \"no\": it''s late'`");
    assert_eq!(hint("Ends with a colon:"), "put it in quotes: `\"Ends with a colon:\"`");
}

#[test]
fn an_unknown_key_that_resembles_none_gets_the_list_and_the_way_out() {
    let read = read_named("awards: [{title: x, flavor: y}]\n");
    let hints = &read.parsed.diagnostics[0].hints;
    assert!(read.error().contains("the key `flavor` is not known in `awards[0]`"));
    assert!(hints[0].starts_with("known here: `title`, `date`, `awarder`"), "{}", hints[0]);
    assert!(hints[1].contains("`x-flavor`"), "{}", hints[1]);
}

#[test]
fn an_end_before_its_start_shows_both() {
    let read = read_named("work: [{startDate: 2021-05, endDate: 2020}]\n");
    assert!(read.error().contains("date-order r.yaml:2:38: the end, 2020, lies before the start, 2021-05"));
    assert_eq!(read.sources.slice(read.parsed.diagnostics[0].labels[1].span), "2021-05");
    read_named("work: [{startDate: 2020-05, endDate: 2020}, {startDate: 2020, endDate: 2020-01}]\n").clean();
}

#[test]
fn only_an_end_can_be_the_present() {
    for bad in ["work: [{startDate: present}]", "awards: [{date: now}]"] {
        let said = read_named(&format!("{bad}\n")).lines().join("\n");
        assert!(said.contains("error invalid-date") && said.contains("only an `endDate` can"), "{said}");
    }
}

#[test]
fn text_that_a_hash_swallowed_is_a_warning_and_a_comment_is_none() {
    for swallowed in [
        "basics: {name: Ada}\nx-a: Ranked #1 of 62",
        "basics: {name: Ada}\nx-a:\n- #include <x>",
        "basics: {name: Ada}\nx-a: #golang",
    ] {
        let warning = read(swallowed).warning();
        assert!(warning.starts_with("warning swallowed-text r.yaml:"), "{warning}");
    }
    for fine in [
        "basics: {name: Ada} #1",
        "#name: x\nbasics:\n  #phone: 1\n  name: Ada # a comment",
        "basics: {name: 'Ada #1'}",
        "basics: {name: Ada#1}",
        "basics:\n  name: Ada   #- later",
        "basics:\n  name: 'Ada' #quoted",
        "basics: {name: Ada}\nx-a: |\n  one #1\n",
        "basics: {name: Ada} ## x",
        "--- #1\nbasics: {name: Ada}",
        "basics: #me\n  name: Ada\nwork: #jobs\n- name: A\n- #second\n  name: B\n",
        "basics: {name: Ada}\nx-a: >- #folded\n  text\n",
    ] {
        read(fine).clean();
    }
}

#[test]
fn tags_of_other_worlds_are_refused_where_they_stand() {
    let error = read("basics: {name: !!python/object:os.system x}\n").error();
    assert!(error.contains("unsupported r.yaml:1:16: the tag `!!python/object:os.system` means nothing"), "{error}");
    assert!(read_named("x-a: !foo [1]\n").error().contains("the tag `!foo` means nothing"));
    assert!(read_named("x-a: !!binary aGk=\n").error().contains("the tag `!!binary` means nothing"));
}

#[test]
fn slips_of_yaml_are_explained_in_plain_words() {
    let error = |text: &str| read(text).error();
    assert!(error("basics:\n  name: Ada: Lovelace\n").contains("r.yaml:2:12: a second `: ` on one line"));
    assert!(error("basics:\n\tname: Ada\n").contains("a tab indents this line"));
    assert!(error("basics:\n  name: @ada\n").contains("r.yaml:2:9: a text cannot begin with `@`"));
    assert!(error("basics:\n  name: \"C:\\Temp\"\n").contains("a backslash in double quotes"));
    assert!(error("basics:\n  name: \"Ada\" Lovelace\n").contains("text follows the closing quote"));
    assert!(error("basics:\n  name: 'Ada\n").contains("a quote above is opened"));
    assert!(error("basics:\n  name: [Ada\n").contains("a bracket is opened and not closed"));
    assert!(error("basics:\n  name: *Ada*\n").contains("needs quotes"));
    assert!(error("basics: {name: Ada}\n---\nbasics: {name: Bob}\n").contains("syntax r.yaml:2:1: a second document"));
}

#[test]
fn what_is_no_resume_at_all_is_said_so() {
    let error = |text: &str| read(text).error();
    assert!(error("").contains("`r.yaml` is empty"));
    assert!(error("# only a comment\n").contains("`r.yaml` is empty"));
    assert!(error("---\n").contains("`r.yaml` is empty"));
    assert!(error("- a\n- b\n").contains("r.yaml:1:1: the document should be a mapping, and this is a list"));
    assert!(error("just text\n").contains("the document should be a mapping, and this is text"));
    assert!(error("basics: {name: \"a\\0b\"}\n").contains("control-character r.yaml:1:16"));
    assert!(error("basics: {name: a\u{7}b}\n").contains("control-character r.yaml:1:17"));
}

#[test]
fn old_keys_are_understood_with_one_warning_each() {
    let read = read(
        "basics: {name: Ada, website: ada.de, picture: a.png}\nwork: [{company: A, website: a.de}, {company: B}]\n\
         education: [{gpa: 3.9}]\nlanguages: [{language: French, level: Native}]\nprojects: [{summary: x}]\n",
    );
    let resume = read.resume();
    assert_eq!(resume.basics.url.as_ref().unwrap().value, "ada.de");
    assert_eq!(resume.basics.url.as_ref().unwrap().origin.path, "basics.website");
    assert_eq!(resume.work[1].name.as_ref().unwrap().value, "B");
    assert_eq!(resume.education[0].score.as_ref().unwrap().value, "3.9");
    assert_eq!(resume.languages[0].fluency.as_ref().unwrap().value, "Native");
    assert_eq!(resume.projects[0].description.as_ref().unwrap().value, "x");
    assert_eq!(read.lines().len(), 6, "{}", read.lines().join("\n"));
    assert!(read.lines().iter().all(|line| line.starts_with("warning legacy")));
}

#[test]
fn an_old_key_beside_the_new_one_is_refused_unless_one_is_empty() {
    assert!(read_named("work: [{name: A, company: B}]\n").error().contains("`name` and `company` are one key, `name`"));
    read_named("work: [{name: A, company: ''}]\n").clean();
    read_named("work: [{name: '', company: B}]\n").warning();
}

#[test]
fn settings_must_be_known_words() {
    let error = |text: &str| read_named(&format!("meta: {{atsafe: {{{text}}}}}\n")).error();
    assert!(error("page: a5").contains("invalid-option r.yaml:2:23: `a5` is no choice for `meta.atsafe.page`"));
    assert!(error("markup: markdown").contains("known here: `literal`, `inline`"));
    assert!(error("sections: [work, educaton]").contains("did you mean `education`?"));
    assert!(error("headings: {wrok: Jobs}").contains("r.yaml:2:28: `wrok` is no choice"));
    assert!(error("thme: classic").contains("did you mean `theme`?"));
}

#[test]
fn a_country_code_that_is_none_is_a_warning() {
    let warning = |code: &str| read(&format!("basics: {{name: Ada, location: {{countryCode: {code}}}}}\n")).warning();
    assert!(warning("UK").contains("write `GB`"));
    assert!(warning("Germany").contains("write `DE`"));
    assert!(warning("XX").contains("two letters"));
    read("basics: {name: Ada, location: {countryCode: us}}\n").clean();
}

#[test]
fn what_a_custom_section_and_a_tagged_bullet_need_is_missed() {
    assert!(read_named("sections: [{text: x}]\n").error().contains("`sections[0].heading` is missing"));
    let error = read_named("work: [{highlights: [{tags: [go]}]}]\n").error();
    assert!(error.contains("`work[0].highlights[0].text` is missing"), "{error}");
    assert!(read("work: []\n").error().contains("`basics.name` is missing"));
}
