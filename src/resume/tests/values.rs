//! What is written is what is read.

use std::collections::BTreeMap;

use super::*;

#[test]
fn unquoted_values_are_the_characters_typed() {
    let read =
        read_named("interests:\n- keywords: [2020, 3.10, 0123, no, ON, 1_000, true, 0x1F, 1e3, .inf, 12:30:45, +1]\n");
    let typed = texts(&read.clean().interests[0].keywords);
    assert_eq!(typed, ["2020", "3.10", "0123", "no", "ON", "1_000", "true", "0x1F", "1e3", ".inf", "12:30:45", "+1"]);
}

#[test]
fn nulls_and_empty_texts_are_absent_and_quoted_ones_are_not() {
    let read = read(
        "basics: {name: \"null\", label: ~, phone: '', summary: null, email: , location: null, profiles: }\n\
         work: null\nskills: [null, {name: a, keywords: [~, '', b, '~']}]\n",
    );
    let resume = read.clean();
    let basics = &resume.basics;
    assert_eq!(basics.name.as_ref().unwrap().value, "null");
    assert!(basics.label.is_none() && basics.phone.is_none() && basics.summary.is_none() && basics.email.is_none());
    assert!(basics.location.is_none() && basics.profiles.is_empty() && resume.work.is_empty());
    assert_eq!(texts(&resume.skills[0].keywords), ["b", "~"]);
}

#[test]
fn every_leaf_knows_its_path_and_its_place() {
    let read = read_named("work:\n- name: A\n- name: B\n  highlights:\n  - one\n  - {text: two, tags: [go]}\n");
    let item = &read.clean().work[1].highlights[1];
    assert_eq!(item.text.origin.path, "work[1].highlights[1].text");
    assert_eq!(read.sources.slice(item.text.origin.span), "two");
    assert_eq!(item.tags[0].origin.path, "work[1].highlights[1].tags[0]");
    let first = &read.clean().work[1].highlights[0].text.origin;
    assert_eq!((first.path.as_str(), read.sources.place(first.span).as_str()), ("work[1].highlights[0]", "r.yaml:6:5"));
    assert_eq!(read.clean().work[1].origin.path, "work[1]");
}

#[test]
fn block_texts_fold_and_keep_lines_as_yaml_has_it() {
    let read = read("basics:\n  name: Ada\n  summary: >-\n    one\n    two\n  label: |\n    a\n    b\nwork: []\n");
    let basics = &read.clean().basics;
    assert_eq!(basics.summary.as_ref().unwrap().value, "one two");
    assert_eq!(basics.label.as_ref().unwrap().value, "a\nb\n");
}

#[test]
fn anchors_aliases_and_merge_keys_are_resolved() {
    let read = read_named(
        "x-acme: &acme {name: Acme, location: Paris}\n\
         work:\n- {<<: *acme, position: A}\n- {location: Rome, <<: [*acme, {url: acme.com}]}\nskills: [{name: &n Go}, {name: *n}]\n",
    );
    let resume = read.clean();
    let text = |text: &Option<Text>| text.as_ref().unwrap().value.clone();
    assert_eq!((text(&resume.work[0].name), text(&resume.work[0].location)), ("Acme".into(), "Paris".into()));
    assert_eq!((text(&resume.work[1].name), text(&resume.work[1].location)), ("Acme".into(), "Rome".into()));
    assert_eq!(resume.work[1].url.as_ref().unwrap().value, "acme.com");
    assert_eq!(text(&resume.skills[1].name), "Go");
}

#[test]
fn own_keys_and_the_schema_key_are_let_pass() {
    read("$schema: https://example.com/schema.json\nx-note: {any: [thing]}\nbasics: {name: Ada, x-y: 1}\n").clean();
}

#[test]
fn core_tags_do_no_harm_and_the_string_tag_makes_text() {
    let read = read_named("interests: [{name: !!str null}, {name: !!int 12}, !!map {name: ! a}]\n");
    let names: Vec<_> = read.clean().interests.iter().map(|one| one.name.as_ref().unwrap().value.clone()).collect();
    assert_eq!(names, ["null", "12", "a"]);
}

#[test]
fn line_ends_and_byte_order_marks_make_no_difference() {
    let windows = "\u{FEFF}basics:\r\n  name: Ada\r\nwork:\r\n- name: A\r\n  summary: >-\r\n    b\r\n    c\r\n";
    let read = read_as("r.yaml", windows.as_bytes());
    assert_eq!(read.clean().work[0].summary.as_ref().unwrap().value, "b c");
    assert_eq!(read.sources.place(read.clean().basics.name.as_ref().unwrap().origin.span), "r.yaml:2:9");
    let utf16: Vec<u8> = windows.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_as("r.yaml", &utf16).clean().work[0].name.as_ref().unwrap().value, "A");
}

#[test]
fn an_empty_end_after_a_start_is_the_present_and_alone_it_is_nothing() {
    let read = read_named("work: [{startDate: 2020, endDate: null}, {endDate: ''}, {startDate: 2020}]\n");
    let ends: Vec<_> = read.resume().work.iter().map(|one| one.end_date.as_ref().map(|end| end.value)).collect();
    assert_eq!(ends, [Some(Date::Present), None, None]);
    assert!(read.warning().contains("`work[0].endDate` is empty, and read as `present`"), "{}", read.warning());
}

#[test]
fn a_set_value_replaces_adds_and_removes() {
    let sets: Vec<Set> = [
        "basics.label=Staff Engineer",
        "basics.location.city=Paris",
        "work[0].highlights[1]=null",
        "work[0].highlights[2]=three",
        "work[0].highlights[0]=",
        "work[1].name=B",
        "meta.atsafe.page=A4",
    ]
    .iter()
    .map(|set| set.parse().unwrap())
    .collect();
    let text = "basics: {name: Ada, label: Junior}\nwork: [{name: A, highlights: [one, two]}]\n";
    let read = read_with("r.yaml", text.as_bytes(), &sets, &NoFiles);
    let resume = read.clean();
    assert_eq!(resume.basics.label.as_ref().unwrap().value, "Staff Engineer");
    assert_eq!(resume.basics.location.as_ref().unwrap().city.as_ref().unwrap().value, "Paris");
    assert_eq!(texts(&resume.work[0].highlights), ["null", "three"]);
    assert_eq!(resume.work[1].name.as_ref().unwrap().value, "B");
    assert_eq!(resume.meta.atsafe.page.as_ref().unwrap().value, "a4");
}

#[test]
fn values_set_count_the_items_of_the_document_as_it_was_written() {
    let text = "basics: {name: Ada}\nwork: [{name: A, highlights: [one, two, three]}, {name: B}]\n";
    let read = |sets: &[&str]| {
        let sets: Vec<Set> = sets.iter().map(|set| set.parse().unwrap()).collect();
        read_with("r.yaml", text.as_bytes(), &sets, &NoFiles)
    };
    let both = read(&["work[0].highlights[0]=", "work[0].highlights[1]=", "work[0].highlights[2]=3"]);
    assert_eq!(texts(&both.clean().work[0].highlights), ["3"]);
    let first = read(&["work[0]=", "work[1].name=C"]);
    assert_eq!(first.clean().work[0].name.as_ref().unwrap().value, "C");
    let again = read(&["work[0].name=", "work[0].name=Acme", "basics.label=x", "basics.label="]);
    assert_eq!(again.clean().work[0].name.as_ref().unwrap().value, "Acme");
    assert!(again.clean().basics.label.is_none());
}

#[test]
fn removing_what_is_not_there_changes_nothing() {
    let sets = ["work.name=", "work[3].name=", "basics.label=", "skills[0]="].map(|set| set.parse().unwrap());
    let read = read_with("r.yaml", b"basics: {name: Ada}\nwork:\n", &sets, &NoFiles);
    assert!(read.clean().work.is_empty());
    let set = ["work[3]=".parse().unwrap()];
    let beyond = read_with("r.yaml", b"basics: {name: Ada}\nwork: [{name: A}]\n", &set, &NoFiles);
    assert!(beyond.error().contains("there is no item 3 in a list of 1"));
}

#[test]
fn a_tag_alone_is_a_tag_and_no_text_about_the_person() {
    let paths = |text: &str| -> Vec<String> {
        let input = Input { name: "r.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
        let texts = Document::open(&mut Sources::new(), &input).texts();
        texts.into_iter().map(|text| text.origin.path).collect()
    };
    for tags in ["Haskell", "[Haskell, Go]", "[]"] {
        let text = format!("skills: [{{name: Go, tags: {tags}, keywords: [{{text: C, tags: {tags}}}]}}]\n");
        assert_eq!(paths(&text), ["skills[0].name", "skills[0].keywords[0].text"], "{tags}");
    }
}

#[test]
fn a_set_value_is_checked_like_a_written_one() {
    let set = |text: &str| read_with("r.yaml", b"basics: {name: Ada}\n", &[text.parse().unwrap()], &NoFiles).error();
    assert!(set("work[0].startDate=2023-13").contains("--set:1:19: there is no month 13"));
    assert!(set("basics.nmae=x").contains("--set:1:8: the key `nmae` is not known in `basics`; did you mean `name`?"));
    assert!(set("basics.name.first=x").contains("text stands there, not a mapping"));
    assert!(set("work[1].name=x").contains("there is no item 1 in a list of 0"));
    assert!(set("basics.name=").contains("`basics.name` is missing"));
}

/// Files in memory.
struct Memory(BTreeMap<&'static str, &'static str>);

impl Files for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        self.0.get(path).map(|text| text.as_bytes().to_vec()).ok_or_else(|| "there is no such file".to_owned())
    }
}

fn including(text: &str, files: &[(&'static str, &'static str)]) -> Read {
    read_with("cv/r.yaml", text.as_bytes(), &[], &Memory(files.iter().copied().collect()))
}

#[test]
fn an_included_file_is_read_in_place_and_its_leaves_point_into_it() {
    let read = including(
        "basics: {name: Ada}\nwork: !include parts/work.yaml\nskills: [!include parts/go.json]\n",
        &[
            ("parts/work.yaml", "- name: A\n- !include acme.yaml\n"),
            ("parts/acme.yaml", "name: Acme\n"),
            ("parts/go.json", "{\"name\": \"Go\"}"),
        ],
    );
    let name = read.clean().work[1].name.as_ref().unwrap();
    assert_eq!(read.sources.place(name.origin.span), "cv/parts/acme.yaml:1:7");
    assert_eq!(read.clean().skills[0].name.as_ref().unwrap().value, "Go");
}

#[test]
fn an_include_that_cannot_be_is_an_error_where_it_stands() {
    let list = including("basics: {name: Ada}\nwork: !include [a.yaml]\n", &[]);
    assert!(list.lines()[0].contains("the tag `!include` means nothing"), "{}", list.lines().join("\n"));
    let error = |target: &str, files: &[(&'static str, &'static str)]| {
        including(&format!("basics: {{name: Ada}}\nwork: !include {target}\n"), files).error()
    };
    assert!(
        error("../secrets.yaml", &[]).contains("cv/r.yaml:2:16: `../secrets.yaml` cannot be included: it leads out")
    );
    assert!(error("/etc/passwd", &[]).contains("absolute"));
    assert!(error("gone.yaml", &[]).contains("there is no such file"));
    assert!(error("r.yaml", &[]).contains("include itself"));
    assert!(
        error("a.yaml", &[("a.yaml", "- !include a.yaml")]).contains("cv/a.yaml:1:12: `a.yaml` cannot be included")
    );
    assert!(error("a.yaml", &[("a.yaml", "")]).contains("`cv/a.yaml` is empty"));
    assert!(error("a.yaml", &[("a.yaml", "- name: [x")]).contains("syntax cv/a.yaml:1"));
}
