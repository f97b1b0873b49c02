//! atsafe turns a structured resume into a PDF and reads the PDF back the way an applicant-tracking system does.
//!
//! # Steps
//! - **Reading** ([`resume::parse`]): YAML or JSON becomes a [`resume::Resume`], with every problem of the file at once.
//! - **Wording** ([`content::build`]): the resume becomes a [`content::Content`], the one tree of what shall be printed.
//! - **Marking up** ([`markup::render`]): the tree and a [`theme::Theme`] become Typst source, values as literals.
//! - **Typesetting** ([`typeset::typeset`], [`typeset::pdf`]): the source becomes pages and a PDF.
//! - **Extracting** ([`extract::read`]): two extractors read the PDF, in five orders.
//! - **Understanding** ([`ats::read`]): a resume parser that knows nothing of the rest makes fields of a text.
//! - **Verifying** ([`verify::verify`]): the tree is held against every reading.
//! - **Linting** ([`lint::lint`]): resume, tree and pages are looked at as the guides for resumes do.
//!
//! Beside that way, [`posting::read`] finds what a job posting asks for, by the words of a [`profile::Profile`], and
//! [`posting::hold`] holds it against the readings.
//!
//! [`project::parse`] reads which variants of which resumes are wanted, [`variant`] leaves out of a resume what one of them
//! doesn't show, and [`build`] runs the steps for those that are stale. [`diff`] says what two PDFs have different as read.
//!
//! What a theme or a PDF might keep busy for ever runs under the caller's [`guard::Guard`].
//!
//! [`pipeline`] is the only place that knows this order. Every stage tells what is wrong as
//! [`diagnostic::Diagnostic`]s that point into [`source::Sources`]; [`rules`] knows what each of their codes means,
//! [`report`] words them and [`cli`] prints them. The rest of the
//! library prints nothing, ends nothing, and reads neither clock nor environment.

pub mod atomic;
pub mod ats;
pub mod build;
pub mod cli;
pub mod content;
pub mod diagnostic;
pub mod diff;
pub mod extract;
pub mod guard;
pub mod inspect;
mod json;
pub mod language;
pub mod lint;
pub mod markup;
pub mod pipeline;
pub mod posting;
#[cfg(test)]
mod processor;
pub mod profile;
pub mod project;
pub mod report;
pub mod resume;
pub mod rules;
pub mod source;
pub mod theme;
pub mod theme_check;
pub mod typeset;
pub mod variant;
pub mod verify;
