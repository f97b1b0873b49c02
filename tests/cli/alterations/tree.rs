//! A resume as a JSON tree: its places, and what stands there.

use serde_json::Value;

/// A step down the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// A way down the tree.
pub(super) type Way = Vec<Step>;

/// Keys that are not printed.
const SILENT: [&str; 4] = ["meta", "$schema", "image", "tags"];

/// The places of all values below a value, itself first, in order.
pub(super) fn places(value: &Value) -> Vec<Way> {
    let mut found = Vec::new();
    walk(value, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, way: &mut Way, found: &mut Vec<Way>) {
    found.push(way.clone());
    let mut below = |step: Step, value: &Value| {
        way.push(step);
        walk(value, way, found);
        way.pop();
    };
    match value {
        Value::Object(map) => {
            let printed = map.iter().filter(|(key, _)| !SILENT.contains(&key.as_str()) && !key.starts_with("x-"));
            printed.for_each(|(key, value)| below(Step::Key(key.clone()), value));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| below(Step::Index(at), value));
        }
        _ => {}
    }
}

/// What stands at a place.
pub(super) fn at<'v>(value: &'v Value, way: &[Step]) -> Option<&'v Value> {
    way.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(at) => value.get(at),
    })
}

/// The same, to be changed.
pub(super) fn at_mut<'v>(value: &'v mut Value, way: &[Step]) -> Option<&'v mut Value> {
    way.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(at) => value.get_mut(at),
    })
}

/// A place as the resume's own paths are written: `work[1].highlights[2]`.
pub(super) fn path(way: &[Step]) -> String {
    let mut path = String::new();
    for step in way {
        match step {
            Step::Key(key) if path.is_empty() => path.push_str(key),
            Step::Key(key) => path.extend([".", key]),
            Step::Index(at) => path.extend(["[", &at.to_string(), "]"]),
        }
    }
    path
}
