//! The JSON Schema of a resume, from the same declarations that the reader goes by.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    model::Resume,
    record::{Key, Record},
};

/// A schema under construction.
pub(crate) type Schema = Map<String, Value>;

/// The schemas of the records, by name.
pub(crate) type Defs = BTreeMap<&'static str, Schema>;

/// The JSON Schema (draft 2020-12) of a resume document.
///
/// It takes what [`parse`](crate::resume::parse) takes, old keys included, and numbers where text is meant, since
/// YAML's editors read an unquoted `2020` as one.
#[must_use]
pub fn schema() -> Value {
    document::<Resume>("Resume", &["basics"])
}

/// The JSON Schema of a kind of document.
pub(crate) fn document<R: Record>(title: &str, required: &[&str]) -> Value {
    let mut defs = Defs::new();
    let mut schema = object(R::KEYS, &mut defs);
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), title.into());
    schema.insert("description".into(), doc(R::DOC).into());
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("$schema".into(), json!({"type": "string", "description": "The schema of this document."}));
    }
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema.insert(
        "$defs".into(),
        defs.into_iter().map(|(name, schema)| (name.to_owned(), Value::Object(schema))).collect(),
    );
    Value::Object(schema)
}

/// The lines of a doc comment as one text.
pub(crate) fn doc(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// A reference to a record's schema, which is added to `defs` if it isn't there.
pub(crate) fn reference<R: Record>(defs: &mut Defs) -> Schema {
    if !defs.contains_key(R::NAME) {
        // Holds the place, so that a record that holds itself would end here.
        defs.insert(R::NAME, Schema::new());
        let mut schema = object(R::KEYS, defs);
        schema.insert("description".into(), doc(R::DOC).into());
        defs.insert(R::NAME, schema);
    }
    members(json!({"$ref": format!("#/$defs/{}", R::NAME)}))
}

/// A mapping with known keys, and the user's own ones with `x-`.
pub(crate) fn object(keys: &[Key], defs: &mut Defs) -> Schema {
    let mut properties = Schema::new();
    for key in keys {
        let mut property = (key.schema)(defs);
        property.insert("description".into(), doc(key.doc).into());
        for old in key.old {
            let mut property = property.clone();
            property.insert("deprecated".into(), true.into());
            property.insert("description".into(), format!("An old name of `{}`.", key.name).into());
            properties.insert((*old).to_owned(), property.into());
        }
        properties.insert(key.name.to_owned(), property.into());
    }
    let required: Vec<_> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = members(json!({
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {}},
        "additionalProperties": false,
    }));
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema
}

/// Text, or what YAML takes for something else when it is not quoted.
pub(crate) fn text() -> Schema {
    members(json!({"type": ["string", "number", "boolean"]}))
}

/// Text of a known format.
pub(crate) fn format(format: &str, example: &str) -> Schema {
    members(json!({"type": "string", "format": format, "examples": [example]}))
}

/// A date.
pub(crate) fn date() -> Schema {
    members(json!({
        "anyOf": [
            {"type": "integer", "minimum": 1000, "maximum": 2999},
            {"type": "string", "pattern": "^([12][0-9]{3}(-[01]?[0-9](-[0-3]?[0-9]([Tt ].*)?)?)?)?$"},
            {"type": "string", "pattern": "^([Pp][Rr][Ee][Ss][Ee][Nn][Tt]|[Cc]urrent|[Nn]ow)$"},
        ],
        "examples": ["2020", "2020-06", "2020-06-30"],
    }))
}

/// A day, or a moment of it.
pub(crate) fn moment() -> Schema {
    members(json!({
        "type": "string",
        "pattern": "^([12][0-9]{3}-[01]?[0-9]-[0-3]?[0-9]([Tt ].*)?)?$",
        "examples": ["2026-03-01", "2026-03-01T10:00:00Z"],
    }))
}

/// A whole number.
pub(crate) fn number(min: u32, max: Option<u32>) -> Schema {
    let mut schema = members(json!({"type": "integer", "minimum": min}));
    if let Some(max) = max {
        schema.insert("maximum".into(), max.into());
    }
    schema
}

/// Either of two.
pub(crate) fn either(one: &Schema, two: &Schema) -> Schema {
    members(json!({"anyOf": [one, two]}))
}

/// A list of things.
pub(crate) fn list(items: &Schema) -> Schema {
    members(json!({"type": "array", "items": items}))
}

/// A mapping of any names to things.
pub(crate) fn mapping(values: &Schema) -> Schema {
    members(json!({"type": "object", "additionalProperties": values}))
}

/// Text of a known shape.
pub(crate) fn pattern(pattern: &str, example: &str) -> Schema {
    members(json!({"type": "string", "pattern": pattern, "examples": [example]}))
}

/// Nothing written.
pub(crate) fn nothing() -> Schema {
    members(json!({"type": "null"}))
}

/// Anything at all.
pub(crate) fn anything() -> Schema {
    Schema::new()
}

/// A mapping of any names to texts.
pub(crate) fn free_mapping() -> Schema {
    mapping(&text())
}

fn members(value: Value) -> Schema {
    match value {
        Value::Object(members) => members,
        _ => Schema::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_somewhere_and_every_property_is_described() {
        let schema = schema();
        let defs = schema["$defs"].as_object().unwrap();
        assert!(defs.len() > 15);
        let text = schema.to_string();
        for part in text.split("#/$defs/").skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(defs.contains_key(name), "{name}");
        }
        for (name, def) in defs {
            for (key, property) in def["properties"].as_object().unwrap() {
                assert!(property["description"].as_str().is_some_and(|doc| doc.ends_with('.')), "{name}.{key}");
            }
        }
    }

    #[test]
    fn old_keys_are_marked_and_required_ones_required() {
        let schema = schema();
        assert_eq!(schema["$defs"]["Work"]["properties"]["company"]["deprecated"], true);
        assert_eq!(schema["$defs"]["Basics"]["required"], json!(["name"]));
        assert_eq!(schema["$defs"]["Work"]["additionalProperties"], false);
    }
}
