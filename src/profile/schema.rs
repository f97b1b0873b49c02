//! The JSON Schema of a profile, from the declarations that its reader goes by.

use serde_json::{Value, json};

use super::model::Written;
use crate::resume::record::Record;
use crate::resume::schema::{Defs, doc, object};

/// The JSON Schema (draft 2020-12) of a role profile.
#[must_use]
pub fn schema() -> Value {
    let mut defs = Defs::new();
    let mut schema = object(Written::KEYS, &mut defs);
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), "Role profile".into());
    schema.insert("description".into(), doc(Written::DOC).into());
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("$schema".into(), json!({"type": "string", "description": "The schema of this document."}));
    }
    let defs = defs.into_iter().map(|(name, schema)| (name.to_owned(), Value::Object(schema)));
    schema.insert("$defs".into(), Value::Object(defs.collect()));
    Value::Object(schema)
}
