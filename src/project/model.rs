//! The keys of a project file. From each `record!` come the struct, its reader and its JSON Schema, as for resumes.

use super::check;
use super::fields::{Changes, Layers, Months, Named, Words};
use crate::resume::load;
use crate::resume::reader::{Fields, Reader};
use crate::resume::record::{Record, record};
use crate::resume::{Leaf, Origin, Text};
use crate::source::Sources;

record! {
    /// A project: which variants of which resumes are built, and where they go.
    #[check(check::project)]
    pub struct Project {
        /// The resume that all variants are made of.
        resume: Option<Text> = "resume",
        /// Several resumes by name, instead of one: each variant is built of each of them.
        resumes: Named<Text> = "resumes",
        /// The folder that outputs go to; `dist` if not given.
        out: Option<Text> = "out",
        /// What holds for all variants unless they say otherwise.
        defaults: Option<VariantKeys> = "defaults",
        /// What `atsafe lint` asks of the project's resumes, over what they say themselves.
        lint: Layers = "lint",
        /// The variants by name; without any, each resume is built whole.
        variants: Named<VariantKeys> = "variants",
    }
}

record! {
    /// A variant: what of the resume it shows, how it looks, and what it has to keep to.
    #[check(check::variant)]
    pub struct VariantKeys {
        /// Another variant, or several, whose keys hold here unless they are given again.
        extends: Option<Words> = "extends",
        /// The resume of this variant alone.
        resume: Option<Text> = "resume",
        /// Tags: an item without tags is always in, one with tags if one of them is included.
        include: Option<Words> = "include",
        /// Tags: an item that has one of them is out.
        exclude: Option<Words> = "exclude",
        /// What the person is, in the place of `basics.label`.
        label: Option<Text> = "label",
        /// The sections that are shown, in this order; the others are left out.
        sections: Option<Words> = "sections",
        /// What the variant has to keep to.
        limit: Option<LimitKeys> = "limit",
        /// Values of the resume to reword, by path; nothing as value removes what is there.
        set: Changes = "set",
        /// Contacts to leave out: email, phone, street, url, profiles.
        redact: Option<Words> = "redact",
        /// Words that have to be read back from the PDF.
        require: Option<Words> = "require",
        /// The text of the job posting that the variant is for.
        posting: Option<Text> = "posting",
        /// `posting` puts what the posting asks for first, in its spelling; `resume` keeps the resume's order.
        order: Option<Text> = "order",
        /// What `atsafe lint` asks of the variant, and which findings of its posting a build tells.
        lint: Layers = "lint",
        /// A built-in theme, or a theme's folder.
        theme: Option<Text> = "theme",
        /// Options of the theme, by name.
        options: Vec<(String, Text)> = "options",
        /// Font files, or folders of fonts.
        fonts: Option<Words> = "fonts",
        /// The locale of headings and dates, such as `en-GB`.
        locale: Option<Text> = "locale",
        /// `letter` or `a4`.
        page: Option<Text> = "page",
        /// What is written: pdf, txt, png, typ.
        formats: Option<Words> = "formats",
        /// Standards that the PDF keeps; `ua-1` if not given.
        pdf_standard: Option<Words> = "pdf-standard",
        /// The outputs' name without its ending, such as `{name}-{variant}`.
        file: Option<Text> = "file",
        /// `error` or `warning`: the least severity that fails the variant.
        fail_on: Option<Text> = "fail-on",
    }
}

record! {
    /// What a variant has to keep to.
    pub struct LimitKeys {
        /// As many pages: spacing is tightened, old positions are condensed and bullets dropped until they hold it.
        pages: Option<Leaf<u32>> = "pages",
        /// As many positions.
        roles: Option<Leaf<u32>> = "roles",
        /// As many bullets in an entry.
        bullets: Option<Leaf<u32>> = "bullets",
        /// Positions that ended longer ago, such as `10y`, may become a line; without `pages` they always do.
        condense_after: Option<Months> = "condense-after",
    }
}

impl VariantKeys {
    /// A variant that says nothing.
    pub(super) fn blank(origin: Origin) -> Self {
        let sources = Sources::new();
        let span = origin.span;
        <Self as Record>::fill(&Fields::none(span), origin, &mut Reader::new(&sources, load::PROJECT))
    }
}
