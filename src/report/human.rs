//! Findings as people read them: the message, the source line with the place marked, the place in the PDF, the hints.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Label, PdfPlace, Severity};
use crate::extract::Reader;
use crate::source::Sources;

/// The longest stretch of text read from a PDF that a message quotes, in characters.
const QUOTE: usize = 160;

pub(super) fn render(diagnostic: &Diagnostic, sources: &Sources, color: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str());
    let mut group = Group::with_title(title);
    for (index, label) in diagnostic.labels.iter().enumerate() {
        group = group.element(snippet(label, index == 0, sources));
    }
    if let Some(place) = &diagnostic.pdf {
        group = group.element(Level::NOTE.with_name("in the PDF").message(in_pdf(place)));
    }
    if !diagnostic.broken_in.is_empty() {
        group = group.element(Level::NOTE.with_name("breaks").message(broken(diagnostic)));
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name("hint").message(hint.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let text = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    format!("{text}\n\n")
}

/// The line of a label with its place marked; of a place over several lines, the first one.
fn snippet<'a>(label: &'a Label, main: bool, sources: &'a Sources) -> Snippet<'a, Annotation<'a>> {
    let file = sources.get(label.span.file);
    let text = file.text();
    let start = text.floor_char_boundary(label.span.start);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let from = (start - line_start).min(line.len());
    let to = line.floor_char_boundary((label.span.end - line_start).min(line.len())).max(from);
    let kind = if main { AnnotationKind::Primary } else { AnnotationKind::Context };
    let mut annotation = kind.span(from..to);
    if !label.text.is_empty() {
        annotation = annotation.label(label.text.as_str());
    }
    Snippet::source(line).path(file.shown_name()).line_start(file.position(start).line).annotation(annotation)
}

/// How many of the real readers it breaks, and which, unless the message names them.
fn broken(diagnostic: &Diagnostic) -> String {
    let (readers, all) = (&diagnostic.broken_in, Reader::ALL.len());
    let known = readers.iter().all(|name| Reader::ALL.iter().any(|reader| reader.name() == *name));
    match readers.len() {
        _ if !known => readers.join(", "),
        count if count == all => format!("all of {all} real readers"),
        count if readers.iter().all(|reader| diagnostic.message.contains(reader.as_str())) => {
            format!("{count} of {all} real readers")
        }
        count => format!("{count} of {all} real readers: {}", readers.join(", ")),
    }
}

fn in_pdf(place: &PdfPlace) -> String {
    let read = match place.read.char_indices().nth(QUOTE) {
        Some((end, _)) => format!("{}…", &place.read[..end]),
        None => place.read.clone(),
    };
    let quoted = if read.is_empty() { String::new() } else { format!(": `{read}`") };
    let reading = if place.reading.is_empty() { String::new() } else { format!(", read in {}", place.reading) };
    let line = if place.line == 0 { String::new() } else { format!(", line {}", place.line) };
    format!("page {}{line}{reading}{quoted}", place.page)
}
