//! What a document says about its own linting, under `meta.atsafe.lint`: a record like any other, so that a project file
//! can hold the same. Which rules there are is known to [`lint`](crate::lint) alone, which checks the names.

use serde_json::Value as Json;

use super::{Origin, Text};
use super::{
    json::ToJson,
    model::Leaf,
    node::{Node, Value},
    reader::Reader,
    record::{Field, Item},
    schema::{self, Defs, Schema},
};
use crate::source::Span;

record! {
    /// What `atsafe lint` asks of this document.
    pub struct LintSettings {
        /// `entry`, `mid` or `senior`; inferred from the dates if it isn't given.
        level: Option<Text> = "level",
        /// The role profile that skills are known by, such as `backend`.
        profile: Option<Text> = "profile",
        /// The least severity that makes the run fail: `error`, `warning` or `note`.
        fail_on: Option<Text> = "fail-on",
        /// Rules by their ids: `off`, a severity, or a mapping of `severity` and bounds.
        rules: Vec<RuleSetting> = "rules",
    }
}

/// What is set for one rule, or for a family of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSetting {
    /// The rule's id, with the place of the key.
    pub rule: Text,
    /// `off`, `error`, `warning` or `note`.
    pub severity: Option<Text>,
    /// Bounds by name, each with the place of its value.
    pub bounds: Vec<(String, Text)>,
}

impl Field for Vec<RuleSetting> {
    fn read(node: Option<&Node>, _parent: Span, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node.filter(|node| !node.is_absent()) else { return Self::new() };
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a mapping", "write rules and what is set for them, such as `bullet-length: off`");
            return Self::new();
        };
        // Nothing given means the default, so that a rule can stand there for later.
        let given = entries.iter().filter(|entry| !entry.value.is_absent() && !entry.key.starts_with("x-"));
        given
            .filter_map(|entry| {
                reader.below(&entry.key, |reader| {
                    let rule = Leaf { value: entry.key.clone(), origin: reader.origin(entry.key_span) };
                    setting(rule, &entry.value, reader)
                })
            })
            .collect()
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::mapping(&schema::either(&schema::text(), &schema::free_mapping()))
    }
}

fn setting(rule: Text, node: &Node, reader: &mut Reader<'_>) -> Option<RuleSetting> {
    if matches!(node.value, Value::Scalar { .. }) {
        let severity = <Text as Item>::read(node, reader);
        return Some(RuleSetting { rule, severity, bounds: Vec::new() });
    }
    if matches!(node.value, Value::List(_)) {
        reader.wrong_type(node, "a severity or a mapping", "write `off`, a severity, or `{severity: warning, max: 6}`");
        return None;
    }
    let mut bounds = <Vec<(String, Text)> as Field>::read(Some(node), node.span, reader);
    let at = bounds.iter().position(|(name, _)| name == "severity");
    let severity = at.map(|at| bounds.remove(at).1);
    Some(RuleSetting { rule, severity, bounds })
}

impl ToJson for RuleSetting {
    fn json(&self) -> Option<Json> {
        Some(Self::json_all(std::slice::from_ref(self)))
    }

    /// A map by rule: one object.
    fn json_all(items: &[Self]) -> Json {
        let value = |item: &Self| {
            let severity = item.severity.iter().map(|text| ("severity".to_owned(), text.value.clone().into()));
            let bounds = item.bounds.iter().map(|(name, text)| (name.clone(), text.value.clone().into()));
            (item.rule.value.clone(), Json::Object(severity.chain(bounds).collect()))
        };
        Json::Object(items.iter().map(value).collect())
    }
}
