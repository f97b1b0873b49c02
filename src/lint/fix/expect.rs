//! What a document says once changes are made, worked out on what it says and not on how it is written.

use serde_json::{Value, json};

use super::{Change, Part};

/// A document's JSON with changes made; none if one of them is about what isn't there.
pub(super) fn applied(document: &Value, changes: &[&Change]) -> Option<Value> {
    let mut document = document.clone();
    let mut removed: Vec<(String, usize)> = Vec::new();
    for change in changes {
        match change {
            Change::Replace { at, value } => *find(&mut document, &at.path)? = value.as_str().into(),
            Change::Remove { at } => removed.push(item(&at.path)?),
            Change::Append { behind, value } => {
                let (list, _) = item(&behind.path)?;
                find(&mut document, &list)?.as_array_mut()?.push(value.as_str().into());
            }
            Change::Regroup { group, parts } => regroup(&mut document, &group.path, parts)?,
        }
    }
    // From behind, so that the numbers of those before stay.
    removed.sort();
    for (list, at) in removed.iter().rev() {
        let items = find(&mut document, list)?.as_array_mut()?;
        // A list without items would be no list any more.
        if *at >= items.len() || items.len() < 2 {
            return None;
        }
        items.remove(*at);
    }
    Some(document)
}

fn regroup(document: &mut Value, path: &str, parts: &[Part]) -> Option<()> {
    let (list, at) = item(path)?;
    let groups = find(document, &list)?.as_array_mut()?;
    let group = groups.get(at)?.clone();
    let (name, items) = (group.get("name")?.clone(), group.get("keywords")?.as_array()?.clone());
    if group.as_object()?.len() != 2 {
        return None;
    }
    let part = |(heading, numbers): &Part| {
        let items: Option<Vec<Value>> = numbers.iter().map(|at| items.get(*at).cloned()).collect();
        let name = heading.as_deref().map_or_else(|| name.clone(), Value::from);
        Some(json!({ "name": name, "keywords": items? }))
    };
    let parted: Option<Vec<Value>> = parts.iter().map(part).collect();
    groups.splice(at..=at, parted?);
    Some(())
}

/// The list that an item's path names, and the item's number.
fn item(path: &str) -> Option<(String, usize)> {
    let (list, rest) = path.rsplit_once('[')?;
    Some((list.to_owned(), rest.strip_suffix(']')?.parse().ok()?))
}

/// The value at a path such as `skills[0].keywords`.
fn find<'v>(value: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    let mut value = value;
    for step in path.split('.') {
        let mut parts = step.split('[');
        value = value.get_mut(parts.next()?)?;
        for index in parts {
            value = value.get_mut(index.strip_suffix(']')?.parse::<usize>().ok()?)?;
        }
    }
    Some(value)
}
