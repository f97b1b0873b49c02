//! Web and e-mail addresses: what is surely none is refused.

use super::{
    model::{Email, Text, Url},
    node::Node,
    reader::Reader,
    record::Item,
    schema::{self, Defs, Schema},
};
use crate::diagnostic::{Code, Diagnostic, shown};

impl Item for Url {
    const PLURAL: &'static str = "web addresses";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = trimmed(node, reader)?;
        match check_url(&text.value) {
            Ok(()) => Some(Self(text)),
            Err((why, hint)) => {
                let message = format!("`{}` is not a web address: {why}", shown(&text.value));
                reader.report(Diagnostic::error(Code::InvalidUrl, message).at(node.span, why).hint(hint));
                None
            }
        }
    }

    fn blank(node: &Node, reader: &mut Reader<'_>) {
        if node.span.start != node.span.end && matches!(&node.value, super::node::Value::Scalar { plain: false, .. }) {
            reader.report(
                Diagnostic::warning(Code::Legacy, format!("`{}` is empty, and read as absent", reader.path()))
                    .at(node.span, "no address")
                    .hint("remove the key"),
            );
        }
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::format("uri-reference", "https://example.com")
    }
}

impl Item for Email {
    const PLURAL: &'static str = "e-mail addresses";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = trimmed(node, reader)?;
        match check_email(&text.value) {
            Ok(()) => Some(Self(text)),
            Err(why) => {
                let message = format!("`{}` is not an e-mail address: {why}", shown(&text.value));
                reader.report(
                    Diagnostic::error(Code::InvalidEmail, message)
                        .at(node.span, why)
                        .hint("write it as in `ada@example.com`"),
                );
                None
            }
        }
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::format("email", "ada@example.com")
    }
}

/// A text without the blanks around it.
fn trimmed(node: &Node, reader: &mut Reader<'_>) -> Option<Text> {
    let text = <Text as Item>::read(node, reader)?;
    Some(Text { value: text.value.trim().to_owned(), origin: text.origin })
}

/// Why a text is no web address, and what to do.
fn check_url(text: &str) -> Result<(), (&'static str, &'static str)> {
    let example = "write it as in `https://example.com/me` or `example.com/me`";
    if text.contains(char::is_whitespace) {
        return Err(("it has a blank in it", example));
    }
    let rest = match text.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") => rest,
        Some(_) => return Err(("it is neither `http` nor `https`", example)),
        None => schemeless(text, example)?,
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(("it has an `@` in its host", "an e-mail address belongs in `basics.email`"));
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    if port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(("its port is no number", example));
    }
    if is_host(host) { Ok(()) } else { Err(("its host has no dot, or a character that no host has", example)) }
}

/// The text itself, if it is not of another scheme; `example.com:8080` isn't.
fn schemeless<'t>(text: &'t str, example: &'static str) -> Result<&'t str, (&'static str, &'static str)> {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
    });
    match scheme {
        None => Ok(text),
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => {
            Err(("it is an e-mail address", "an e-mail address belongs in `basics.email`"))
        }
        Some(scheme) if scheme.eq_ignore_ascii_case("tel") => {
            Err(("it is a phone number", "a phone number belongs in `basics.phone`"))
        }
        Some(_) => Err(("it is neither `http` nor `https`", example)),
    }
}

/// Whether a name has two parts or more, of letters, digits and hyphens.
fn is_host(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    host.contains('.') && host.split('.').all(part)
}

fn check_email(text: &str) -> Result<(), &'static str> {
    if text.contains(char::is_whitespace) {
        return Err("it has a blank in it");
    }
    if text.to_ascii_lowercase().starts_with("mailto:") {
        return Err("it begins with `mailto:`");
    }
    let Some((local, host)) = text.rsplit_once('@') else { return Err("it has no `@`") };
    if local.is_empty() || local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return Err("what stands before the `@` is no name");
    }
    if local.contains(['@', '<', '>', '(', ')', '[', ']', ',', ';', ':', '"', '\\']) {
        return Err("it has a character that no e-mail address has");
    }
    if is_host(host) && !host.ends_with('.') { Ok(()) } else { Err("what stands after the `@` is no host") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_with_and_without_scheme_are_taken() {
        for good in [
            "https://example.com",
            "HTTP://Example.com:8080/a?b=c#d",
            "github.com/me",
            "example.com:8080",
            "münchen.de/ä",
            "https://en.wikipedia.org/wiki/C_(language)",
            "https://medium.com/@me",
        ] {
            assert_eq!(check_url(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn what_is_no_web_address_is_refused_for_its_reason() {
        let why = |text| check_url(text).unwrap_err();
        assert!(why("javascript:alert(1)").0.contains("neither"));
        assert!(why("ftp://example.com").0.contains("neither"));
        assert!(why("mailto:a@example.com").1.contains("basics.email"));
        assert!(why("a@example.com").1.contains("basics.email"));
        assert!(why("tel:123").1.contains("basics.phone"));
        assert!(why("my site.com").0.contains("blank"));
        assert!(why("N/A").0.contains("no dot"));
        assert!(why("https://").0.contains("no dot"));
        assert!(why("https://a..b").0.contains("no dot"));
        assert!(why("https://example.com:x/").0.contains("port"));
    }

    #[test]
    fn e_mail_addresses_are_told_from_other_texts() {
        for good in ["ada@example.com", "a.b+c@sub.example.co.uk", "ü@münchen.de", "o'neil@example.org"] {
            assert_eq!(check_email(good), Ok(()), "{good}");
        }
        for bad in ["ada", "ada@example", "@example.com", "a b@c.de", "a@b@c.de", "mailto:a@b.de", "a..b@c.de", "a@.de"]
        {
            assert!(check_email(bad).is_err(), "{bad}");
        }
    }
}
