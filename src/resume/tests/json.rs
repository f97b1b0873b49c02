//! JSON by the same reader.

use super::*;

#[test]
fn json_is_read_with_tabs_escapes_and_surrogate_pairs() {
    let text = "{\n\t\"basics\": {\n\t\t\"name\": \"Zo\\u00eb \\ud83d\\ude00\",\t\"url\": \"https:\\/\\/example.com\\/a\",\n\t\t\"summary\": \"a\\tb\\n\\\"c\\\"\"\n\t},\n\t\"skills\": [\n\t\t{\"name\":\"Go\",\"keywords\":[1.50,true,null,-2e10]}\n\t]\n}\n";
    let read = read_as("r.json", text.as_bytes());
    let resume = read.clean();
    assert_eq!(resume.basics.name.as_ref().unwrap().value, "Zoë 😀");
    assert_eq!(resume.basics.url.as_ref().unwrap().value, "https://example.com/a");
    assert_eq!(resume.basics.summary.as_ref().unwrap().value, "a\tb\n\"c\"");
    assert_eq!(texts(&resume.skills[0].keywords), ["1.50", "true", "-2e10"]);
}

#[test]
fn json_that_yaml_finds_hard_is_read_all_the_same() {
    let long = "k".repeat(3000);
    let text = format!(
        "{{\"x-{long}\":\"{}\",\"basics\":{{\"name\":\"a: b # c\",\"label\":\"- [x] *y* &z !t\",\"x-\":{{}}\n,\n\"phone\"\n:\n\"1\"\n}},\"work\":[]}}",
        "v ".repeat(50_000)
    );
    let read = read_as("r.json", text.as_bytes());
    let basics = &read.clean().basics;
    assert_eq!(basics.name.as_ref().unwrap().value, "a: b # c");
    assert_eq!(basics.label.as_ref().unwrap().value, "- [x] *y* &z !t");
    assert_eq!(basics.phone.as_ref().unwrap().value, "1");
}

#[test]
fn every_text_that_json_can_hold_comes_back() {
    for text in
        ["\u{2028}x\u{2029}", "\u{85}y", "a\u{A0}b", "\u{FEFF}z", "\u{E000}", "line\r\nend", "  spaces  ", "\u{10FFFD}"]
    {
        let json = serde_json::json!({"basics": {"name": "Ada", "summary": text}}).to_string();
        let read = read_as("r.json", json.as_bytes());
        assert_eq!(read.clean().basics.summary.as_ref().unwrap().value, text, "{json}");
    }
}

#[test]
fn what_yaml_would_take_and_json_does_not_is_refused() {
    let error = |text: &str| read_as("r.json", text.as_bytes()).error();
    assert_eq!(
        error("{\"basics\": {\"name\": \"Ada\",}}"),
        "error syntax r.json:1:26: a comma stands before the closing bracket; remove the comma"
    );
    assert!(error("{\"work\": [1,\n]}").contains("r.json:1:12: a comma stands before"));
    assert!(error("{\"basics\": {\"name\": 'Ada'}}").contains("r.json:1:21: JSON knows no single quotes"));
    assert!(error("{\"basics\": {\"name\": \"Ada\"} // me\n}").contains("JSON has no comments"));
    assert!(error("{\"basics\": {\"name\": \"Ada\"}").contains("the JSON ends too early"));
    assert!(error("{basics: {name: Ada}}").contains("this is not JSON: key must be a string"));
    assert!(error("{\"a\": 01}").contains("this is not JSON"));
    assert!(error("{\"basics\": {\"name\": \"A\tB\"}}").contains("syntax r.json:1:23: a tab or a line break"));
    assert!(error("{\"basics\": {\"name\": \"\\ud83d\"}}").contains("syntax r.json:1"));
}

#[test]
fn text_from_a_pipe_is_judged_by_its_looks() {
    assert!(read_as("<stdin>", b"{\"basics\": {\"name\": \"A\",}}").error().contains("comma"));
    read_as("<stdin>", b"{basics: {name: Ada,}}").clean();
    read_as("<stdin>", b"basics: {name: Ada}").clean();
}

#[test]
fn a_key_twice_is_refused_with_both_places() {
    let read = read_as("r.json", b"{\"basics\": {\"name\": \"A\",\n\"name\": \"B\"}}");
    assert!(read.error().contains("duplicate-key r.json:2:1: the key `name` stands here twice"));
    assert_eq!(read.sources.place(read.parsed.diagnostics[0].labels[1].span), "r.json:1:13");
}
