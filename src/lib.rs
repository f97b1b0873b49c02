//! atsafe turns a structured resume into a PDF and reads the PDF back the way an applicant-tracking system does.
//!
//! # Steps
//! - **Reading**: YAML or JSON becomes a [`resume::Resume`], with every problem of the file at once.
//! - **Content**: the resume becomes a [`content::Content`], the one tree of what shall be printed.
//! - **Verifying** starts from the same tree.

pub mod content;
pub mod diagnostic;
pub mod extract;
pub mod markup;
pub mod resume;
pub mod source;
pub mod theme;
pub mod typeset;
pub mod verify;
