//! The names of outputs: `file` of a variant with its placeholders filled in.

use std::collections::BTreeMap;

use crate::resume::nearest;

/// The name that outputs have when none is given; for several resumes, that of the resume comes first.
pub(super) const DEFAULT: &str = "{name}-{variant}";

/// What can stand between braces, and what it is filled with.
pub(super) const PLACEHOLDERS: [&str; 6] = ["name", "variant", "resume", "label", "date", "version"];

/// The pieces of a template: text, or a placeholder.
fn pieces(template: &str) -> Result<Vec<Result<&str, &str>>, String> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or("a `{` is not closed")?;
        pieces.extend([Ok(before), Err(name)]);
        rest = after;
    }
    pieces.push(Ok(rest));
    if pieces.iter().any(|piece| piece.is_ok_and(|text| text.contains('}'))) {
        return Err("a `}` was not opened".to_owned());
    }
    Ok(pieces)
}

/// What is wrong with a template, and what to do.
pub(super) fn check(template: &str) -> Result<(), (String, String)> {
    let wrong = |why: &str| (format!("`{template}` cannot name a file: {why}"), "write `{name}-{variant}`".to_owned());
    let pieces = pieces(template).map_err(|why| wrong(&why))?;
    if let Some(name) = pieces.iter().filter_map(|piece| piece.err()).find(|name| !PLACEHOLDERS.contains(name)) {
        let hint = match nearest(name, &PLACEHOLDERS) {
            Some(meant) => format!("did you mean `{{{meant}}}`?"),
            None => format!("known are {}", PLACEHOLDERS.map(|known| format!("`{{{known}}}`")).join(", ")),
        };
        return Err((format!("there is no placeholder `{{{name}}}`"), hint));
    }
    let text: String = pieces.iter().map(|piece| piece.unwrap_or("x")).collect();
    let parts = || text.split('/');
    if text.contains('\\') || text.starts_with('/') || parts().any(|part| part.is_empty() || part.starts_with('.')) {
        return Err(wrong("it has to be a path below `out`, without `..`, and no part of it begins with a dot"));
    }
    Ok(())
}

/// The name that a template gives. A placeholder without a value gives nothing, and takes the mark before it along.
pub(super) fn fill(template: &str, values: &BTreeMap<&str, String>) -> String {
    let mut name = String::new();
    for piece in pieces(template).unwrap_or_default() {
        match piece {
            Ok(text) if name.is_empty() => name.push_str(text.trim_start_matches(['-', '_', '.'])),
            Ok(text) => name.push_str(text),
            Err(key) => match values.get(key).map(|value| slug(value)).filter(|value| !value.is_empty()) {
                Some(value) => name.push_str(&value),
                None => name.truncate(name.trim_end_matches(['-', '_', '.']).len()),
            },
        }
    }
    name
}

/// A text as a part of a file's name: letters, digits and a few marks; hyphens for all else.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        let plain = c.is_alphanumeric() || matches!(c, '_' | '+' | '#' | '.');
        match (plain, slug.ends_with('-') || slug.is_empty()) {
            (true, _) => slug.push(c),
            (false, false) => slug.push('-'),
            (false, true) => {}
        }
    }
    slug.trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_with_what_a_file_may_be_called() {
        let values = BTreeMap::from([("name", "Elena Vasquez".to_owned()), ("variant", "go".to_owned())]);
        assert_eq!(fill("{name}-{variant}", &values), "Elena-Vasquez-go");
        assert_eq!(fill("{variant}/{name}_{version}", &values), "go/Elena-Vasquez");
        assert_eq!(fill("{version}-{variant}", &values), "go");
        assert_eq!(slug("C++ / Go (Sr.)"), "C++-Go-Sr");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
    }

    #[test]
    fn templates_that_name_no_file_are_refused() {
        for bad in ["{naem}", "{name", "name}", "../x", "/x", "a//b", "a/.b", "", "a\\b"] {
            assert!(check(bad).is_err(), "{bad}");
        }
        assert_eq!(check("{naem}").unwrap_err().1, "did you mean `{name}`?");
        assert!(check("{name}/{variant}-{date}").is_ok());
    }
}
