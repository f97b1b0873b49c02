//! The schema says of a document what the reader says.

use serde_json::{Value, json};

use super::*;

/// Every key of JSON Resume 1.x, and every key of our own.
pub(super) const FULL: &str = include_str!("full.json");

/// Whether a value fits a schema, as far as our schemas go; formats and patterns are not looked at.
fn fits(value: &Value, schema: &Value, root: &Value) -> bool {
    if let Some(name) = schema["$ref"].as_str() {
        return fits(value, &root["$defs"][name.trim_start_matches("#/$defs/")], root);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return choices.iter().any(|choice| fits(value, choice, root));
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let same = |name: &Value| name == kind || (name == "integer" && value.is_i64());
    if !schema["type"].as_array().map_or_else(|| same(&schema["type"]), |names| names.iter().any(same)) {
        return false;
    }
    match value {
        Value::Array(items) => items.iter().all(|item| fits(item, &schema["items"], root)),
        Value::Object(members) => {
            let required = schema["required"].as_array();
            required.is_none_or(|keys| keys.iter().all(|key| members.contains_key(key.as_str().unwrap())))
                && members.iter().all(|(key, value)| match &schema["properties"][key] {
                    Value::Null if key.starts_with("x-") => true,
                    Value::Null => schema["additionalProperties"].is_object(),
                    property => fits(value, property, root),
                })
        }
        _ => true,
    }
}

#[test]
fn the_full_document_is_read_without_a_word_and_fits_the_schema() {
    read_as("full.json", FULL.as_bytes()).clean();
    assert!(fits(&serde_json::from_str(FULL).unwrap(), &schema(), &schema()));
}

#[test]
fn the_full_document_has_every_key_of_the_schema() {
    let schema = schema();
    let full: Value = serde_json::from_str(FULL).unwrap();
    let mut keys = Vec::new();
    collect_keys(&full, &mut keys);
    let defs = schema["$defs"].as_object().unwrap().values();
    for def in defs.chain([&schema]) {
        for (key, property) in def["properties"].as_object().unwrap() {
            assert!(property["deprecated"] == true || keys.contains(key), "{key}");
        }
    }
}

fn collect_keys(value: &Value, keys: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, keys)),
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            keys.push(key.clone());
            collect_keys(value, keys);
        }),
        _ => {}
    }
}

#[test]
fn a_missing_or_mistaken_key_fits_neither_the_schema_nor_the_reader() {
    for bad in [
        json!({"basics": {}}),
        json!({"work": []}),
        json!({"basics": {"name": "Ada", "nmae": "Ada"}}),
        json!({"basics": {"name": "Ada"}, "work": {"name": "Acme"}}),
        json!({"basics": {"name": ["Ada"]}}),
        json!({"basics": {"name": "Ada"}, "sections": [{"text": "x"}]}),
        json!({"basics": {"name": "Ada"}, "work": [{"highlights": [{"tags": []}]}]}),
    ] {
        assert!(!fits(&bad, &schema(), &schema()), "{bad}");
        assert!(read_as("r.json", bad.to_string().as_bytes()).parsed.resume.is_none(), "{bad}");
    }
}

#[test]
fn old_keys_and_unquoted_numbers_fit_the_schema_as_they_fit_the_reader() {
    let old =
        json!({"basics": {"name": 7, "website": "a.de"}, "work": [{"company": "A", "startDate": 2020}], "x-a": []});
    assert!(fits(&old, &schema(), &schema()));
    read_as("r.json", old.to_string().as_bytes()).resume();
}
