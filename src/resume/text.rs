//! Readers of text: alone, in lists, with tags, and as free mappings.

use super::{
    model::{Leaf, Tagged, Text},
    node::{Entry, Node, Value},
    reader::{Fields, Reader},
    record::{Field, Item, Key},
    schema::{self, Defs, Schema},
};
use crate::{
    diagnostic::{Code, Diagnostic, shown},
    source::Span,
};

impl Item for Text {
    const LONE: bool = true;
    const PLURAL: &'static str = "texts";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar { text, .. } => Some(Leaf { value: text.clone(), origin: reader.origin(node.span) }),
            Value::Map(entries) => {
                not_a_mapping(node, entries, reader);
                None
            }
            Value::List(_) => {
                reader.wrong_type(node, "text", "a text that begins with `[` or `- ` needs quotes");
                None
            }
        }
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::text()
    }
}

/// The error for a mapping where text was expected: most often a colon in the text made it one.
fn not_a_mapping(node: &Node, entries: &[Entry], reader: &mut Reader<'_>) {
    let typed = reader.typed(node.span);
    let Some(first) = entries.first().filter(|_| !typed.starts_with('{')) else {
        reader.wrong_type(node, "text", "write the text alone; one that begins with `{` needs quotes");
        return;
    };
    let quoted =
        if typed.contains(['"', '\\']) { format!("'{}'", typed.replace('\'', "''")) } else { format!("\"{typed}\"") };
    let message = format!("`{}` should be text, and YAML reads this as a mapping because of the colon", reader.path());
    reader.report(
        Diagnostic::error(Code::WrongType, message)
            .at(node.span, format!("a key `{}` with a value", shown(&first.key)))
            .hint(format!("put it in quotes: `{quoted}`")),
    );
}

/// The keys of a bullet, keyword or course that is more than text.
const TAGGED: &[Key] = &[
    Key { name: "text", old: &[], required: true, doc: &[" What is printed."], schema: <Text as Item>::schema },
    Key {
        name: "tags",
        old: &[],
        required: false,
        doc: &[" Tags by which variants choose."],
        schema: <Vec<Text> as Field>::schema,
    },
    Key {
        name: "priority",
        old: &[],
        required: false,
        doc: &[" From 0, the first to be left out where room is short, to 9; 5 if not given."],
        schema: <Option<Leaf<u8>> as Field>::schema,
    },
];

impl Item for Leaf<u8> {
    const PLURAL: &'static str = "numbers";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match &node.value {
            Value::Scalar { text, .. } => text.trim().parse().ok().filter(|number| *number <= 9),
            Value::List(_) | Value::Map(_) => None,
        };
        if number.is_none() {
            reader.wrong_type(node, "a number from 0 to 9", "0 is left out first where room is short, 9 last");
        }
        Some(Self { value: number?, origin: reader.origin(node.span) })
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::number(0, Some(9))
    }
}

impl Item for Tagged {
    const LONE: bool = true;
    const PLURAL: &'static str = "texts";

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entries = match &node.value {
            Value::Map(entries) if TAGGED.iter().any(|key| node.entry(key.name).is_some()) => entries,
            _ => return <Text as Item>::read(node, reader).map(|text| Self { text, tags: Vec::new(), priority: None }),
        };
        let fields = Fields::find(entries, TAGGED, node.span, reader);
        fields.require(TAGGED, reader);
        let text: Option<Text> = fields.read("text", reader);
        let tags = fields.read("tags", reader);
        let priority = fields.read("priority", reader);
        text.map(|text| Self { text, tags, priority })
    }

    fn schema(defs: &mut Defs) -> Schema {
        schema::either(&schema::text(), &schema::object(TAGGED, defs))
    }
}

/// A free mapping of names to texts.
impl Field for Vec<(String, Text)> {
    fn read(node: Option<&Node>, _parent: Span, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node.filter(|node| !node.is_absent()) else { return Self::new() };
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a mapping", "write names and values, such as `name: value`");
            return Self::new();
        };
        let present = entries.iter().filter(|entry| !entry.value.is_absent() && !entry.key.starts_with("x-"));
        present
            .filter_map(|entry| {
                let text = reader.below(&entry.key, |reader| <Text as Item>::read(&entry.value, reader))?;
                Some((entry.key.clone(), text))
            })
            .collect()
    }

    fn schema(_defs: &mut Defs) -> Schema {
        schema::free_mapping()
    }
}
