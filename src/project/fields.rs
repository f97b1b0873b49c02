//! What a project file's keys hold that no resume has: lists that may be overridden, names with values, numbers, values
//! to set.

use serde_json::Value as Json;

use crate::resume::choose::Choose;
use crate::resume::json::ToJson;
use crate::resume::node::{Node, Value};
use crate::resume::reader::Reader;
use crate::resume::record::{Field, Item};
use crate::resume::schema::{self, Defs, Schema};
use crate::resume::{Change, Leaf, LintSettings, Text};
use crate::source::Span;

/// A list of words that differs from no list at all: an empty one takes back what would be inherited.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words(pub Vec<Text>);

impl Item for Words {
    const PLURAL: &'static str = "lists";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar { .. } => <Text as Item>::read(node, reader).map(|text| Self(vec![text])),
            Value::List(_) => Some(Self(<Vec<Text> as Field>::read(Some(node), node.span, reader))),
            Value::Map(_) => {
                reader.wrong_type(node, "a list of words", "write `[one, two]`");
                None
            }
        }
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::either(&schema::text(), &schema::list(&schema::text()))
    }
}

/// Things by name, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Named<T>(pub Vec<(Text, T)>);

impl<T: Item> Field for Named<T> {
    fn read(node: Option<&Node>, _parent: Span, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node.filter(|node| !node.is_absent()) else { return Self(Vec::new()) };
        let Value::Map(entries) = &node.value else {
            let expected = format!("a mapping of names to {}", T::PLURAL);
            reader.wrong_type(node, &expected, "write `name:` and what belongs to it below, set in by two blanks");
            return Self(Vec::new());
        };
        let mut named = Vec::new();
        for entry in entries.iter().filter(|entry| !entry.key.starts_with("x-")) {
            reader.below(&entry.key, |reader| {
                let name = Leaf { value: entry.key.clone(), origin: reader.origin(entry.key_span) };
                let empty = Node { span: entry.key_span, value: Value::Map(Vec::new()) };
                let node = if entry.value.is_absent() { &empty } else { &entry.value };
                named.extend(T::read(node, reader).map(|value| (name, value)));
            });
        }
        Self(named)
    }

    fn schema(defs: &mut Defs) -> Schema {
        schema::mapping(&schema::either(&T::schema(defs), &schema::nothing()))
    }
}

/// What is asked of lint: one record as it is written, several once a variant inherits, the last one strongest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layers(pub Vec<LintSettings>);

impl Field for Layers {
    fn read(node: Option<&Node>, parent: Span, reader: &mut Reader<'_>) -> Self {
        Self(<Option<LintSettings> as Field>::read(node, parent, reader).into_iter().collect())
    }

    fn schema(defs: &mut Defs) -> Schema {
        <LintSettings as Field>::schema(defs)
    }
}

/// Values to set in the resume, by path.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes(pub Vec<Change>);

impl Field for Changes {
    fn read(node: Option<&Node>, _parent: Span, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node.filter(|node| !node.is_absent()) else { return Self::default() };
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a mapping", "write paths and values, such as `basics.label: Data Engineer`");
            return Self::default();
        };
        let change = |entry: &crate::resume::node::Entry, reader: &mut Reader<'_>| {
            reader.below(&entry.key, |reader| {
                let path = Leaf { value: entry.key.clone(), origin: reader.origin(entry.key_span) };
                Change { path, value: (!entry.value.is_absent()).then(|| entry.value.clone()) }
            })
        };
        Self(entries.iter().map(|entry| change(entry, reader)).collect())
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::mapping(&schema::anything())
    }
}

impl Item for Leaf<u32> {
    const PLURAL: &'static str = "numbers";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match &node.value {
            Value::Scalar { text, .. } => text.trim().parse().ok().filter(|number| *number > 0),
            Value::List(_) | Value::Map(_) => None,
        };
        if number.is_none() {
            reader.wrong_type(node, "a whole number from 1 on", "write it in digits, such as `2`");
        }
        Some(Self { value: number?, origin: reader.origin(node.span) })
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::number(1, None)
    }
}

/// A stretch of time in months: `10y`, `18m`.
#[derive(Debug, Clone, PartialEq)]
pub struct Months(pub Leaf<u32>);

impl Item for Months {
    const PLURAL: &'static str = "stretches of time";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let months = match &node.value {
            Value::Scalar { text, .. } => months(text.trim()),
            Value::List(_) | Value::Map(_) => None,
        };
        if months.is_none() {
            reader.wrong_type(node, "a number of years or months", "write it as in `10y` or `18m`");
        }
        Some(Self(Leaf { value: months?, origin: reader.origin(node.span) }))
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::pattern("^[0-9]+ *[ym]$", "10y")
    }
}

fn months(typed: &str) -> Option<u32> {
    let (number, each) = match typed.strip_suffix('y') {
        Some(number) => (number, 12),
        None => (typed.strip_suffix('m')?, 1),
    };
    number.trim().parse::<u32>().ok()?.checked_mul(each).filter(|months| *months > 0)
}

impl Choose for Words {}
impl<T> Choose for Named<T> {}
impl Choose for Layers {}
impl Choose for Changes {}
impl Choose for Leaf<u32> {}
impl Choose for Months {}

impl ToJson for Words {
    fn json(&self) -> Option<Json> {
        Some(Text::json_all(&self.0))
    }
}

impl<T: ToJson> ToJson for Named<T> {
    fn json(&self) -> Option<Json> {
        let pairs = self.0.iter().map(|(name, value)| (name.value.clone(), value.json().unwrap_or_default()));
        (!self.0.is_empty()).then(|| Json::Object(pairs.collect()))
    }
}

impl ToJson for Layers {
    fn json(&self) -> Option<Json> {
        self.0.json()
    }
}

impl ToJson for Changes {
    fn json(&self) -> Option<Json> {
        let pairs = self.0.iter().map(|change| (change.path.value.clone(), change.texts().json().unwrap_or_default()));
        (!self.0.is_empty()).then(|| Json::Object(pairs.collect()))
    }
}

impl ToJson for Leaf<u32> {
    fn json(&self) -> Option<Json> {
        Some(self.value.into())
    }
}

impl ToJson for Months {
    fn json(&self) -> Option<Json> {
        Some(format!("{}m", self.0.value).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_given_in_years_or_months() {
        assert_eq!((months("10y"), months("18 m")), (Some(120), Some(18)));
        assert_eq!((months("10"), months("y"), months("0y"), months("-1y")), (None, None, None, None));
        assert_eq!(months("400000000y"), None);
    }
}
