//! `record!`: one declaration per kind of record, from which struct, reader and schema come.

use super::{
    model::Origin,
    node::Node,
    reader::{Fields, Reader},
    schema::{Defs, Schema},
};
use crate::source::Span;

/// A key of a record, as its declaration gives it.
pub(crate) struct Key {
    /// The key.
    pub(crate) name: &'static str,
    /// Names under which older or mistaken documents have it.
    pub(crate) old: &'static [&'static str],
    /// Whether a record without it is refused.
    pub(crate) required: bool,
    /// The lines of its doc comment.
    pub(crate) doc: &'static [&'static str],
    /// The schema of its value.
    pub(crate) schema: fn(&mut Defs) -> Schema,
}

/// What a key's value is read into: one thing, an optional one, a list.
pub(crate) trait Field: Sized {
    /// Reads the value; `None` if the key isn't there. What is wrong is told to the reader.
    fn read(node: Option<&Node>, parent: Span, reader: &mut Reader<'_>) -> Self;

    /// The schema of the value.
    fn schema(defs: &mut Defs) -> Schema;
}

/// One thing that can stand alone or in a list.
pub(crate) trait Item: Sized {
    /// Whether a thing that stands where a list belongs is taken as a list of one.
    const LONE: bool = false;

    /// What messages call it where a list of such things was expected.
    const PLURAL: &'static str;

    /// Reads it; none if it is wrong, which the reader is told.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// Told that the key is there and empty.
    fn blank(_node: &Node, _reader: &mut Reader<'_>) {}

    /// Its schema.
    fn schema(defs: &mut Defs) -> Schema;
}

/// A mapping with known keys.
pub(crate) trait Record: Sized {
    /// Its name in the schema.
    const NAME: &'static str;
    /// The lines of its doc comment.
    const DOC: &'static [&'static str];
    /// Its keys.
    const KEYS: &'static [Key];

    /// Reads the fields of a mapping.
    fn fill(fields: &Fields<'_>, origin: Origin, reader: &mut Reader<'_>) -> Self;
}

/// Whether a key is among others.
pub(crate) const fn among(key: &str, keys: &[&str]) -> bool {
    let mut index = 0;
    while index < keys.len() {
        if same(key.as_bytes(), keys[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

/// Declares a record of the document: its struct, and from the same list its reader and its schema.
///
/// A field is `name: Type = "key"`; `| "old"` names a key of older documents that is understood with a warning,
/// `#[required]` refuses a record without it. `#[check(function)]` on the record looks at it when it is read.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        $(#[check($check:path)])*
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])+ $(#[$required:ident])? $field:ident: $type:ty = $key:literal $(| $old:literal)*,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)+
            /// Where the record was written.
            pub origin: Origin,
        }

        impl $crate::resume::record::Record for $name {
            const NAME: &'static str = stringify!($name);
            const DOC: &'static [&'static str] = &[$($doc),+];
            const KEYS: &'static [$crate::resume::record::Key] = &[$(
                $crate::resume::record::Key {
                    name: $key,
                    old: &[$($old),*],
                    required: { const MARKS: &[&str] = &[$(stringify!($required))?]; !MARKS.is_empty() },
                    doc: &[$($field_doc),+],
                    schema: <$type as $crate::resume::record::Field>::schema,
                },
            )+];

            fn fill(
                fields: &$crate::resume::reader::Fields<'_>,
                origin: Origin,
                reader: &mut $crate::resume::reader::Reader<'_>,
            ) -> Self {
                #[allow(unused_mut, reason = "a record without checks changes nothing")]
                let mut record = Self { $($field: fields.read($key, reader),)+ origin };
                $($check(&mut record, fields, reader);)*
                record
            }
        }

        impl $crate::resume::json::ToJson for $name {
            fn json(&self) -> Option<serde_json::Value> {
                $crate::resume::json::object([$(($key, &self.$field as &dyn $crate::resume::json::ToJson)),+])
            }
        }

        impl $crate::resume::choose::Choose for $name {
            fn choice(&self) -> Option<$crate::resume::choose::Choice<'_>> {
                const TAGGED: bool = $crate::resume::record::among("tags", &[$($key),+]);
                let mut choice = $crate::resume::choose::Choice { tags: &[], priority: None, origin: &self.origin };
                $(match $key {
                    "tags" => choice.tags = $crate::resume::choose::Choose::as_tags(&self.$field),
                    "priority" => choice.priority = $crate::resume::choose::Choose::as_priority(&self.$field),
                    _ => {}
                })+
                TAGGED.then_some(choice)
            }

            fn visit(&self, see: &mut dyn FnMut(&$crate::resume::choose::Choice<'_>)) {
                $($crate::resume::choose::Choose::visit(&self.$field, see);)+
            }

            fn retain(&mut self, keep: &mut dyn FnMut(&$crate::resume::choose::Choice<'_>) -> bool) {
                $($crate::resume::choose::Choose::retain(&mut self.$field, keep);)+
            }
        }

        impl $crate::resume::record::Item for $name {
            const PLURAL: &'static str = "mappings";

            fn read(
                node: &$crate::resume::node::Node,
                reader: &mut $crate::resume::reader::Reader<'_>,
            ) -> Option<Self> {
                $crate::resume::reader::record(node, reader)
            }

            fn schema(defs: &mut $crate::resume::schema::Defs) -> $crate::resume::schema::Schema {
                $crate::resume::schema::reference::<Self>(defs)
            }
        }

        impl $crate::resume::record::Field for $name {
            fn read(
                node: Option<&$crate::resume::node::Node>,
                parent: $crate::source::Span,
                reader: &mut $crate::resume::reader::Reader<'_>,
            ) -> Self {
                $crate::resume::reader::alone(node, parent, reader)
            }

            fn schema(defs: &mut $crate::resume::schema::Defs) -> $crate::resume::schema::Schema {
                $crate::resume::schema::reference::<Self>(defs)
            }
        }
    };
}

pub(crate) use record;
