//! Text as it may stand in XML and HTML: markup characters as references, characters that XML 1.0 forbids left out.

/// Text between tags.
pub(super) fn text(text: &str) -> String {
    escaped(text, |_| None)
}

/// The value of an attribute in double quotes; line breaks and tabs, which parsers make blanks, as references.
pub(super) fn attribute(text: &str) -> String {
    escaped(text, |char| match char {
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        _ => None,
    })
}

fn escaped(text: &str, more: fn(char) -> Option<&'static str>) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars().filter(|char| is_allowed(*char)) {
        match char {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            '\r' => escaped += "&#13;",
            _ => match more(char) {
                Some(reference) => escaped += reference,
                None => escaped.push(char),
            },
        }
    }
    escaped
}

/// The production `Char` of XML 1.0.
fn is_allowed(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a parser makes of references.
    fn resolved(text: &str) -> String {
        let references = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&#13;", "\r"),
            ("&#9;", "\t"),
            ("&#10;", "\n"),
        ];
        references.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to)).replace("&amp;", "&")
    }

    proptest! {
        #[test]
        fn any_text_comes_back_but_for_what_no_document_may_hold(any in r#"(?s).{0,60}|[&<>"'lgtamp;#1390\r\n\t]{0,40}"#) {
            let wanted: String = any.chars().filter(|char| is_allowed(*char)).collect();
            for escaped in [text(&any), attribute(&any)] {
                prop_assert!(!escaped.contains(['<', '>', '"', '\'', '\r']));
                prop_assert_eq!(resolved(&escaped), wanted.as_str());
            }
            prop_assert!(!attribute(&any).contains(['\n', '\t']));
        }
    }

    #[test]
    fn an_element_cannot_be_ended_from_within() {
        assert_eq!(text("</script><!-- & \"x\" ]]>"), "&lt;/script&gt;&lt;!-- &amp; &quot;x&quot; ]]&gt;");
        assert_eq!(text("a\u{0}b\u{1b}c\u{fffe}d"), "abcd");
    }
}
