//! Holds JSON against a JSON Schema: the keywords that atsafe's own schemas use, and a complaint about any other.

use serde_json::{Map, Value};

/// What is wrong with a value, each with its place; nothing if it is valid.
pub(crate) fn problems(schema: &Value, value: &Value) -> Vec<String> {
    let mut check = Check { root: schema, problems: Vec::new() };
    check.value(schema, value, "$");
    check.problems
}

struct Check<'s> {
    root: &'s Value,
    problems: Vec<String>,
}

impl Check<'_> {
    fn value(&mut self, schema: &Value, value: &Value, at: &str) {
        for (keyword, wanted) in schema.as_object().unwrap() {
            let good = match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" | "required" | "additionalProperties" => true,
                "$ref" => {
                    let target = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                    self.value(&self.root.pointer(target).unwrap().clone(), value, at);
                    true
                }
                "type" => match wanted {
                    Value::Array(kinds) => kinds.iter().any(|kind| is_of(value, kind.as_str().unwrap())),
                    kind => is_of(value, kind.as_str().unwrap()),
                },
                "oneOf" => {
                    let fits = |schema: &&Value| {
                        let mut check = Check { root: self.root, problems: Vec::new() };
                        check.value(schema, value, at);
                        check.problems.is_empty()
                    };
                    wanted.as_array().unwrap().iter().filter(fits).count() == 1
                }
                "anyOf" => wanted.as_array().unwrap().iter().any(|schema| self.allows(schema, value)),
                "const" => value == wanted,
                "enum" => wanted.as_array().unwrap().contains(value),
                "minimum" => value.as_f64().is_none_or(|number| number >= wanted.as_f64().unwrap()),
                "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= wanted.as_u64().unwrap()),
                "maxItems" => value.as_array().is_none_or(|items| items.len() as u64 <= wanted.as_u64().unwrap()),
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.value(wanted, item, &format!("{at}[{index}]"));
                    }
                    true
                }
                "properties" => {
                    self.properties(schema, wanted.as_object().unwrap(), value, at);
                    true
                }
                other => panic!("the schema has the keyword `{other}`, which this test does not know"),
            };
            if !good {
                self.problems.push(format!("{at}: {value} against {keyword}: {wanted}"));
            }
        }
    }

    /// Whether a value is of a schema, without a word on why it is not.
    fn allows(&mut self, schema: &Value, value: &Value) -> bool {
        let before = self.problems.len();
        self.value(schema, value, "");
        let good = self.problems.len() == before;
        self.problems.truncate(before);
        good
    }

    fn properties(&mut self, schema: &Value, known: &Map<String, Value>, value: &Value, at: &str) {
        let Some(object) = value.as_object() else { return };
        for (key, value) in object {
            match known.get(key) {
                Some(schema) => self.value(schema, value, &format!("{at}.{key}")),
                None if schema["additionalProperties"] == Value::Bool(false) => {
                    self.problems.push(format!("{at}: the key `{key}` is not in the schema"));
                }
                None => {}
            }
        }
        for key in schema["required"].as_array().into_iter().flatten() {
            if !object.contains_key(key.as_str().unwrap()) {
                self.problems.push(format!("{at}: the key {key} is missing"));
            }
        }
    }
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        other => panic!("the schema has the type `{other}`"),
    }
}

#[test]
fn what_is_wrong_with_a_document_is_found() {
    let schema = serde_json::json!({
        "type": "object", "required": ["n"], "additionalProperties": false,
        "properties": { "n": { "$ref": "#/$defs/n" }, "list": { "items": { "enum": ["a"] }, "maxItems": 2 } },
        "$defs": { "n": { "type": "integer", "minimum": 1 } },
    });
    let wrong = |text: &str| problems(&schema, &serde_json::from_str(text).unwrap()).len();
    assert_eq!(wrong(r#"{"n": 1, "list": ["a", "a"]}"#), 0);
    for text in [
        "[]",
        "{}",
        r#"{"n": 0}"#,
        r#"{"n": "1"}"#,
        r#"{"n": 1.5}"#,
        r#"{"n": 1, "m": 1}"#,
        r#"{"n": 1, "list": ["b"]}"#,
    ] {
        assert_eq!(wrong(text), 1, "{text}");
    }
    assert_eq!(wrong(r#"{"n": 1, "list": ["a", "a", "a"]}"#), 1);
}
