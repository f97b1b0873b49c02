//! Values as Typst literals: `"text"`, `12.5`, `none`, `(a, b,)`, `("key": value,)`.

use std::fmt::{self, Write};

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Output, Value};

/// The formatter of the template engine.
pub(super) fn write(out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    let mut text = String::new();
    literal(&mut text, value)?;
    out.write_str(&text).map_err(Error::from)
}

fn literal(out: &mut String, value: &Value) -> Result<(), Error> {
    match value.kind() {
        ValueKind::None => out.push_str("none"),
        ValueKind::Bool => write!(out, "{}", value.is_true())?,
        ValueKind::Number => number(out, value)?,
        ValueKind::String => string(out, value.as_str().unwrap_or_default())?,
        ValueKind::Seq | ValueKind::Iterable => sequence(out, value)?,
        ValueKind::Map => map(out, value)?,
        kind => {
            let message = format!("a value of kind {kind} cannot be printed");
            return Err(Error::new(ErrorKind::BadSerialization, message));
        }
    }
    Ok(())
}

/// In brackets if negative, since `x -1` and `x-1` mean something else.
fn number(out: &mut String, value: &Value) -> fmt::Result {
    let text = value.to_string();
    if text.starts_with('-') { write!(out, "({text})") } else { out.write_str(&text) }
}

fn string(out: &mut String, text: &str) -> fmt::Result {
    out.push('"');
    let plain = text.find(|c: char| matches!(c, '"' | '\\') || c.is_control()).unwrap_or(text.len());
    out.push_str(&text[..plain]);
    for c in text[plain..].chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            c if c.is_control() => write!(out, "\\u{{{:x}}}", c as u32)?,
            c => out.push(c),
        }
    }
    out.write_char('"')
}

fn sequence(out: &mut String, value: &Value) -> Result<(), Error> {
    out.push('(');
    for item in value.try_iter()? {
        literal(out, &item)?;
        out.push_str(", ");
    }
    out.push(')');
    Ok(())
}

fn map(out: &mut String, value: &Value) -> Result<(), Error> {
    out.push('(');
    let mut empty = true;
    for key in value.try_iter()? {
        match key.as_str() {
            Some(key) => string(out, key)?,
            None => string(out, &key.to_string())?,
        }
        out.push_str(": ");
        literal(out, &value.get_item(&key)?)?;
        out.push_str(", ");
        empty = false;
    }
    out.push_str(if empty { ":)" } else { ")" });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: &Value) -> String {
        let mut out = String::new();
        literal(&mut out, value).unwrap();
        out
    }

    #[test]
    fn text_can_never_leave_its_quotes() {
        assert_eq!(shown(&Value::from(r#"a"b\c"#)), r#""a\"b\\c""#);
        assert_eq!(shown(&Value::from("{{ 7*7 }}\n#eval")), r#""{{ 7*7 }}\u{a}#eval""#);
    }

    #[test]
    fn collections_keep_their_kind_when_empty_or_single() {
        assert_eq!(shown(&Value::from(vec![1])), "(1, )");
        assert_eq!(shown(&Value::from(Vec::<i32>::new())), "()");
        let map: std::collections::BTreeMap<&str, i32> = [("a-b", -1)].into();
        assert_eq!(shown(&Value::from(map)), r#"("a-b": (-1), )"#);
        assert_eq!(shown(&Value::from(std::collections::BTreeMap::<&str, i32>::new())), "(:)");
    }

    #[test]
    fn an_undefined_value_is_an_error_and_not_an_empty_text() {
        assert!(literal(&mut String::new(), &Value::UNDEFINED).is_err());
    }
}
