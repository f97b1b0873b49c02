//! JSON as it is written everywhere: indented, and ended by a line break.

use serde::Serialize;

/// A value as text. Trees of strings, numbers and lists, which are all that is given here, can't fail to be written.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
