//! A resume as it was understood, as JSON: old keys under their new names, values as typed, nothing that is absent.

use serde_json::{Map, Value};

use super::model::{Date, Email, Leaf, Moment, Resume, Tagged, Text, Url};

/// The resume as a JSON document with the keys of the schema.
#[must_use]
pub fn to_json(resume: &Resume) -> Value {
    resume.json().unwrap_or_else(|| Value::Object(Map::new()))
}

/// What can stand in the document; `None` where there is nothing.
pub(crate) trait ToJson {
    fn json(&self) -> Option<Value>;

    /// Several of the kind; never called without any.
    fn json_all(items: &[Self]) -> Value
    where
        Self: Sized,
    {
        Value::Array(items.iter().filter_map(Self::json).collect())
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn json(&self) -> Option<Value> {
        self.as_ref().and_then(ToJson::json)
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn json(&self) -> Option<Value> {
        (!self.is_empty()).then(|| T::json_all(self))
    }
}

impl ToJson for Text {
    fn json(&self) -> Option<Value> {
        Some(self.value.clone().into())
    }
}

impl ToJson for Url {
    fn json(&self) -> Option<Value> {
        self.0.json()
    }
}

impl ToJson for Email {
    fn json(&self) -> Option<Value> {
        self.0.json()
    }
}

impl ToJson for Leaf<Date> {
    fn json(&self) -> Option<Value> {
        Some(self.value.to_string().into())
    }
}

impl ToJson for Moment {
    fn json(&self) -> Option<Value> {
        self.text.json()
    }
}

impl ToJson for Leaf<u8> {
    fn json(&self) -> Option<Value> {
        Some(self.value.into())
    }
}

impl ToJson for Tagged {
    fn json(&self) -> Option<Value> {
        if self.tags.is_empty() && self.priority.is_none() {
            return self.text.json();
        }
        object([("text", &self.text as &dyn ToJson), ("tags", &self.tags), ("priority", &self.priority)])
    }
}

impl ToJson for (String, Text) {
    fn json(&self) -> Option<Value> {
        Some(Self::json_all(std::slice::from_ref(self)))
    }

    /// A free map: one object.
    fn json_all(items: &[Self]) -> Value {
        Value::Object(items.iter().map(|(key, text)| (key.clone(), text.value.clone().into())).collect())
    }
}

/// Gathers the fields of a record.
pub(crate) fn object<'a>(fields: impl IntoIterator<Item = (&'static str, &'a dyn ToJson)>) -> Option<Value> {
    let object: Map<String, Value> =
        fields.into_iter().filter_map(|(key, field)| Some((key.to_owned(), field.json()?))).collect();
    (!object.is_empty()).then_some(Value::Object(object))
}
