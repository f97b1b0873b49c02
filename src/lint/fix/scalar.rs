//! How a text is written in YAML, in the style of the one in whose place or beside which it stands.

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Without quotes.
    Plain,
    /// In single quotes.
    Single,
    /// In double quotes.
    Double,
}

impl Style {
    /// The style of a scalar as it stands in a file; none for blocks, which hold no names of skills.
    pub(super) fn of(written: &str) -> Option<Self> {
        match written.chars().next()? {
            '"' => Some(Self::Double),
            '\'' => Some(Self::Single),
            '|' | '>' => None,
            _ => Some(Self::Plain),
        }
    }

    /// A text in this style; in double quotes where it can't stand without.
    pub(super) fn write(self, text: &str) -> String {
        match self {
            Self::Plain if is_plain(text) => text.to_owned(),
            Self::Single => format!("'{}'", text.replace('\'', "''")),
            Self::Plain | Self::Double => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        }
    }
}

/// Whether a text can stand without quotes anywhere, in brackets too. Narrower than YAML's own rules.
fn is_plain(text: &str) -> bool {
    let within = |c: char| c.is_alphanumeric() || " .+/&()-_#".contains(c);
    let begins = text.starts_with(char::is_alphanumeric) || (text.starts_with('.') && text.len() > 1);
    let word = matches!(text, "null" | "Null" | "NULL" | "true" | "false" | "yes" | "no" | "on" | "off");
    begins && !text.ends_with(' ') && !word && text.chars().all(within) && !text.contains(" #") && !text.contains("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_quoted_where_yaml_would_read_something_else() {
        assert_eq!(Style::Plain.write("Node.js"), "Node.js");
        assert_eq!(Style::Plain.write("C#"), "C#");
        assert_eq!(Style::Plain.write(".NET"), ".NET");
        assert_eq!(Style::Plain.write("Microsoft Certified: X"), "\"Microsoft Certified: X\"");
        assert_eq!(Style::Plain.write("a, b"), "\"a, b\"");
        assert_eq!(Style::Single.write("it's"), "'it''s'");
        assert_eq!(Style::Double.write("a\"b\\"), "\"a\\\"b\\\\\"");
    }
}
