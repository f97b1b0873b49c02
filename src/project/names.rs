//! The names of outputs: `file` of a variant with its placeholders filled in.

use std::collections::BTreeMap;

use crate::resume::nearest;

/// The name that outputs have when none is given; for several resumes, that of the resume comes first.
pub(super) const DEFAULT: &str = "{name}-{variant}";

/// What a failed target's files are called besides their name.
pub(crate) const REJECTED: &str = ".rejected";

/// The longest name, in bytes; 255 is what file systems take, and an ending and a temporary name have to fit in.
const LONGEST: usize = 200;

/// What stands between parts of a name.
const MARKS: [char; 3] = ['-', '_', '.'];

/// Characters that Windows takes for something else in a name.
const FORBIDDEN: [char; 8] = ['\\', ':', '*', '?', '"', '<', '>', '|'];

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
    if let Some(c) = text.chars().find(|c| c.is_control() || FORBIDDEN.contains(c)) {
        return Err(wrong(&format!("{c:?} cannot be in the name of a file everywhere")));
    }
    if text.starts_with('/') || parts().any(|part| part.is_empty() || part.starts_with('.')) {
        return Err(wrong("it has to be a path below `out`, without `..`, and no part of it begins with a dot"));
    }
    Ok(())
}

/// The path that a template gives. A placeholder without a value gives nothing, and takes the mark before it along; a part
/// of the path that nothing is left of goes as a whole.
pub(super) fn fill(template: &str, values: &BTreeMap<&str, String>) -> String {
    let parts = template.split('/').map(|part| portable(&fill_part(part, values)));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

fn fill_part(template: &str, values: &BTreeMap<&str, String>) -> String {
    let mut name = String::new();
    for piece in pieces(template).unwrap_or_default() {
        match piece {
            Ok(text) if name.is_empty() => name.push_str(text.trim_start_matches(MARKS)),
            Ok(text) => name.push_str(text),
            Err(key) => match values.get(key).map(|value| slug(value)).filter(|value| !value.is_empty()) {
                Some(value) => name.push_str(&value),
                None => name.truncate(name.trim_end_matches(MARKS).len()),
            },
        }
    }
    name
}

/// A name that every system takes: not too long, none that Windows keeps for devices, and none that a rejected file of
/// another target could have.
fn portable(name: &str) -> String {
    let end = (0..=name.len().min(LONGEST)).rev().find(|end| name.is_char_boundary(*end)).unwrap_or_default();
    let name = name[..end].trim_end_matches(['.', ' ', '-']);
    let device = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = |kind: &str| {
        device.strip_prefix(kind).is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
    };
    let taken = matches!(device.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT");
    let free = match name.to_ascii_lowercase().find(REJECTED) {
        Some(at) => format!("{}-{}", &name[..at], portable(&name[at + 1..])),
        None => name.to_owned(),
    };
    if taken { format!("_{free}") } else { free }
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
        assert_eq!(fill("{version}/tmp/{variant}", &values), "tmp/go");
        assert_eq!(fill("{version}/{variant}", &values), "go");
        assert_eq!(fill("{variant}/{version}", &values), "go");
        assert_eq!(fill("a/{version}.b/{variant}", &values), "a/b/go");
        assert_eq!(slug("C++ / Go (Sr.)"), "C++-Go-Sr");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
    }

    #[test]
    fn names_are_such_that_every_system_takes_them() {
        assert_eq!(
            ["aux", "Com1.x", "lpt9", "console", "coma"].map(portable),
            ["_aux", "_Com1.x", "_lpt9", "console", "coma"]
        );
        assert_eq!(portable("go.rejected"), "go-rejected");
        assert_eq!(portable("a.Rejected.rejected.b"), "a-Rejected-rejected.b");
        assert_eq!((portable("a. "), portable(&"é".repeat(150)).len()), ("a".to_owned(), LONGEST));
        assert_eq!(portable(&format!("x{}", "é".repeat(150))).len(), LONGEST - 1);
    }

    #[test]
    fn templates_that_name_no_file_are_refused() {
        for bad in ["{naem}", "{name", "name}", "../x", "/x", "a//b", "a/.b", "", "a\\b", "a:b", "a*", "what?", "a\tb"]
        {
            assert!(check(bad).is_err(), "{bad}");
        }
        assert_eq!(check("{naem}").unwrap_err().1, "did you mean `{name}`?");
        assert!(check("{name}/{variant}-{date}").is_ok());
    }
}
