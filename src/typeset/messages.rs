//! Typst's diagnostics as ours, pointing into the theme, or into the resume where its text is at fault.

use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;

use super::world::ThemeWorld;
use crate::diagnostic::{Code, Diagnostic};
use crate::markup::Markup;
use crate::source::{Sources, Span};

/// Converts messages of the typesetter or of the PDF export.
pub(super) fn convert(
    messages: &[SourceDiagnostic],
    world: &ThemeWorld,
    markup: &Markup,
    sources: &Sources,
) -> Vec<Diagnostic> {
    messages.iter().map(|message| one(message, world, markup, sources)).collect()
}

fn one(message: &SourceDiagnostic, world: &ThemeWorld, markup: &Markup, sources: &Sources) -> Diagnostic {
    let severity = match message.severity {
        Severity::Error => crate::diagnostic::Severity::Error,
        Severity::Warning => crate::diagnostic::Severity::Warning,
    };
    let mut diagnostic = Diagnostic::new(severity, Code::Typeset, message.message.to_string());
    let spans = std::iter::once(message.span).chain(message.trace.iter().map(|point| point.span.into()));
    for span in spans {
        diagnostic = place(diagnostic, span, world, markup, sources);
    }
    if message.message.contains("missing document date") {
        return diagnostic.hint("date the resume with `meta.lastModified`, or the build with SOURCE_DATE_EPOCH");
    }
    message.hints.iter().fold(diagnostic, |diagnostic, hint| diagnostic.hint(hint.v.to_string()))
}

/// Adds the places behind a span of Typst's, unless they are there already.
fn place(
    mut diagnostic: Diagnostic,
    span: DiagSpan,
    world: &ThemeWorld,
    markup: &Markup,
    sources: &Sources,
) -> Diagnostic {
    let Some((id, range)) = span.id().zip(world.range(span)) else { return diagnostic };
    let mut places = Vec::new();
    if let Some(file) = world.theme_file(id) {
        places.push(Span::new(file, range.start, range.end));
    } else {
        let origin = markup.origin(range.start, sources);
        if let Some(leaf) = origin.leaf {
            places.push(leaf.span);
            diagnostic.path.get_or_insert(leaf.path);
        }
        places.extend(origin.template);
    }
    for span in places {
        if !diagnostic.labels.iter().any(|label| label.span == span) {
            diagnostic = diagnostic.at(span, "");
        }
    }
    diagnostic
}
