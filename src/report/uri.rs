//! File names as URI references (RFC 3986): relative to the folder of the run where they lie in it.

use std::fmt::Write as _;
use std::path::{Component, Path};

/// The reference of a file, with slashes between its parts. `root` is the folder that it is to be relative to, if the name is absolute.
#[must_use]
pub fn uri(name: &str, root: Option<&Path>) -> String {
    let path = Path::new(name);
    let path = root.and_then(|root| path.strip_prefix(root).ok()).unwrap_or(path);
    let mut segments: Vec<String> = Vec::new();
    for component in path.components() {
        match component {
            Component::Normal(segment) => segments.push(encoded(&segment.to_string_lossy())),
            Component::Prefix(prefix) => segments.push(encoded(&prefix.as_os_str().to_string_lossy())),
            Component::ParentDir if segments.last().is_some_and(|last| last != "..") => _ = segments.pop(),
            Component::ParentDir => segments.push("..".to_owned()),
            Component::CurDir | Component::RootDir => {}
        }
    }
    let start = if path.is_absolute() { "file:///" } else { "" };
    format!("{start}{}", segments.join("/"))
}

/// A segment with all but RFC 3986's unreserved characters as percent signs and hexadecimal digits.
fn encoded(segment: &str) -> String {
    let mut text = String::new();
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            text.push(char::from(byte));
        } else {
            _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_relative_and_odd_characters_are_encoded() {
        assert_eq!(uri("./cv/../cv/ada.yaml", None), "cv/ada.yaml");
        assert_eq!(uri("../my cv/ü#1?.yaml", None), "../my%20cv/%C3%BC%231%3F.yaml");
        assert_eq!(uri("<stdin>", None), "%3Cstdin%3E");
        assert_eq!(uri("a:b", None), "a%3Ab");
        assert_eq!(uri("../../x", None), "../../x");
    }

    #[cfg(unix)]
    #[test]
    fn an_absolute_name_is_relative_within_the_folder_of_the_run_only() {
        let root = Some(Path::new("/home/me/repo"));
        assert_eq!(uri("/home/me/repo/cv/ada.yaml", root), "cv/ada.yaml");
        assert_eq!(uri("/home/me/repository/ada.yaml", root), "file:///home/me/repository/ada.yaml");
        assert_eq!(uri("/x/100%.yaml", None), "file:///x/100%25.yaml");
    }
}
