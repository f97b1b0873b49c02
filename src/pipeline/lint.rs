//! The way of a resume to what lint says of it: read, worded, set, looked at; and mended until nothing is left to mend.

use std::collections::BTreeMap;

use super::{Document, Settings, Worded, set_worded, word};
use crate::diagnostic::Diagnostic;
use crate::lint::{self, Baseline, MendedFile, Outcome};
use crate::profile::Profile;
use crate::resume::{self, LintSettings, Resume};
use crate::source::{Sources, Span};
use crate::typeset::{Fonts, Layout};

/// What lint is asked.
#[derive(Clone, Copy)]
pub struct LintRequest<'a> {
    /// Level and day.
    pub options: &'a lint::Options,
    /// The words of the role.
    pub profile: &'a Profile,
    /// Settings over those of the document, the last one strongest.
    pub settings: &'a [&'a LintSettings],
    /// What is known and not to be told.
    pub baseline: Option<&'a Baseline>,
}

/// Sets the pages of a resume, given with the comments of its files, and looks at it as the guides ask. None if it can't be
/// set, or can't be looked at as is asked.
pub fn lint(
    (resume, comments): (&Resume, &[Span]),
    request: &LintRequest<'_>,
    settings: &Settings,
    fonts: &Fonts,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Outcome> {
    let worded = word(resume.clone(), settings, sources, diagnostics)?;
    let document = set_worded(worded, settings, fonts, sources, diagnostics)?;
    let Document { resume, content, pages, .. } = &document;
    let layout = &Layout::of(pages);
    let whole = settings.variant.is_none() && !settings.public;
    let LintRequest { options, profile, settings, baseline } = *request;
    let input = lint::Input { resume, content, layout, sources, comments, profile, options, settings, baseline, whole };
    lint::lint(&input).map_err(|problems| diagnostics.extend(problems)).ok()
}

/// How often a document is looked at anew after it was mended, at most. One mending can make another possible.
const MENDINGS: usize = 32;

/// Mends a resume's files where that changes no fact, until nothing is left that can be mended: the files that change.
#[must_use]
pub fn mend(input: &resume::Input<'_>, request: &LintRequest<'_>, settings: &Settings) -> Vec<MendedFile> {
    let mut drafts = lint::Drafts::default();
    let mut before = BTreeMap::new();
    let layout = Layout::default();
    for _ in 0..MENDINGS {
        let mut sources = Sources::new();
        let parsed = drafts.parse(input, &mut sources);
        let Some(resume) = parsed.resume else { break };
        let Some(worded) = word(resume, settings, &mut sources, &mut Vec::new()) else { break };
        let (sources, comments) = (sources, parsed.comments.as_slice());
        let (Worded { resume, content, .. }, layout, files) = (&worded, &layout, &sources);
        let LintRequest { options, profile, settings, baseline } = *request;
        let whole = true;
        let looked = lint::Input {
            resume,
            content,
            layout,
            sources: files,
            comments,
            profile,
            options,
            settings,
            baseline,
            whole,
        };
        let Ok(changes) = lint::changes(&looked) else { break };
        let reading = lint::Reading { sources, json: resume::to_json(resume) };
        let Some(next) = lint::draft(&changes, &reading, &drafts, input) else { break };
        for name in next.0.keys() {
            let text = reading.sources.files().find(|file| file.name() == name).map(|file| file.text().to_owned());
            before.entry(name.clone()).or_insert(text.unwrap_or_default());
        }
        drafts = next;
    }
    let mended = before.into_iter().filter_map(|(name, before)| {
        let after = drafts.0.get(&name)?.clone();
        (before != after).then_some(MendedFile { name, before, after })
    });
    mended.collect()
}
