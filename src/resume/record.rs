//! [`record!`]: one declaration per kind of record, from which struct, reader and schema come.

/// Declares a record of the document: its struct, and (to come from the same list) its reader and schema.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])+ $field:ident: $type:ty = $key:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)+
            /// Where the record was written.
            pub origin: crate::resume::Origin,
        }
    };
}
