//! What a document says of itself and of how atsafe treats it: the part of the [model](super::model) that is not printed.

use super::check;
use super::leaf::{Moment, Origin, Text, Url};
use super::lint::LintSettings;

record! {
    /// About the document.
    pub struct Meta {
        /// Where the newest version lives.
        canonical: Option<Url> = "canonical",
        /// A version of the document.
        version: Option<Text> = "version",
        /// When it was last changed; becomes the PDF's date.
        last_modified: Option<Moment> = "lastModified",
        /// Defaults of this document for atsafe.
        atsafe: Settings = "atsafe",
    }
}

record! {
    /// Defaults of this document, under `meta.atsafe`.
    #[check(check::settings)]
    pub struct Settings {
        /// The theme.
        theme: Option<Text> = "theme",
        /// Locale of headings and dates, with any region: en de fr es it pt nl pl sv nb da tr ru el ja zh, such as `de-AT`.
        locale: Option<Text> = "locale",
        /// `letter` or `a4`.
        page: Option<Text> = "page",
        /// `literal` (the default) or `inline`.
        markup: Option<Text> = "markup",
        /// Which sections come first, by their keys in the document; the others follow in the usual order.
        sections: Vec<Text> = "sections",
        /// Other headings, by the section's key: `work: Experience`.
        headings: Vec<(String, Text)> = "headings",
        /// Options of the theme, by name.
        options: Vec<(String, Text)> = "options",
        /// What `atsafe lint` asks of this document.
        lint: LintSettings = "lint",
    }
}
