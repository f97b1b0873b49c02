//! The options of themes in the JSON Schema of documents, so that editors complete them.

use serde_json::{Map, Value, json};

use super::manifest::{Choice, OptionKind, OptionSpec};
use super::{DEFAULT_BASE, load};
use crate::source::Sources;

/// What a schema says of the mapping that the options of a theme stand in, by its description.
const DESCRIPTION: &str = "Options of the theme, by name.";

/// Writes the options that all themes have from `classic` into a schema, wherever a document takes options. Others stay
/// allowed: a theme of one's own may have more.
pub fn complete(schema: &mut Value) {
    let Ok(theme) = load(DEFAULT_BASE, &mut Sources::new()) else { return };
    let options: Map<_, _> = theme.manifest.options.iter().map(|(name, spec)| (name.clone(), shape(spec))).collect();
    write(schema, &Value::Object(options));
}

fn write(schema: &mut Value, options: &Value) {
    match schema {
        Value::Object(members) => {
            if members.get("description").is_some_and(|it| it == DESCRIPTION) {
                members.insert("properties".to_owned(), options.clone());
            }
            members.values_mut().for_each(|member| write(member, options));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| write(item, options)),
        _ => {}
    }
}

/// The values that an option takes, with its bounds in words where a schema can't hold them.
fn shape(spec: &OptionSpec) -> Value {
    let typed = |bound: &Option<Choice>| bound.as_ref().map(Choice::typed);
    let description = match (typed(&spec.min), typed(&spec.max)) {
        (Some(min), _) if spec.kind == OptionKind::Color => {
            format!("{}; its contrast with white paper, by WCAG 2.1, is {min} or more.", spec.description)
        }
        (Some(min), Some(max)) => format!("{}; {min} to {max}.", spec.description),
        _ => format!("{}.", spec.description),
    };
    let mut shape = match spec.kind {
        OptionKind::Choice => json!({"enum": spec.choices}),
        OptionKind::Color => json!({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
        OptionKind::Length => json!({"type": "string", "pattern": "^[0-9.]+ *(pt|mm|cm|in)$"}),
        OptionKind::Number => json!({"type": ["string", "number"]}),
        OptionKind::Bool => json!({"type": ["string", "boolean"]}),
        OptionKind::Font => json!({"type": "string"}),
    };
    shape["description"] = description.into();
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schemas_of_resumes_and_projects_know_every_option_of_every_built_in_theme() {
        for mut schema in [crate::resume::schema(), crate::project::schema()] {
            complete(&mut schema);
            let text = schema.to_string();
            for name in super::super::names() {
                let theme = load(name, &mut Sources::new()).unwrap();
                for option in theme.manifest.options.keys() {
                    assert!(text.contains(&format!("\"{option}\":{{\"description\"")), "{name}: {option}");
                }
            }
        }
    }

    #[test]
    fn an_option_keeps_its_choices_and_bounds() {
        let mut schema = json!({"description": DESCRIPTION});
        complete(&mut schema);
        let options = &schema["properties"];
        assert_eq!(options["date-dash"]["enum"], json!(["hyphen", "en-dash"]));
        let size = options["font-size"]["description"].as_str().unwrap();
        assert!(size.ends_with("; 9pt to 12.5pt."), "{size}");
    }
}
