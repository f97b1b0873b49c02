//! A match as JSON, in the shape of `match.schema.json`.

use serde_json::{Value, json};

use super::{Class, Match};
use crate::profile::Profile;
use crate::source::Sources;

/// The version of the shape.
const VERSION: u32 = 1;

/// The JSON Schema of what [`to_json`] writes.
#[must_use]
pub fn schema() -> &'static str {
    include_str!("match.schema.json")
}

/// A match as JSON: terms with their evidence, what is unknown, years, degree, title, counts and findings.
#[must_use]
pub fn to_json(matched: &Match, profile: &Profile, sources: &Sources) -> Value {
    let posting = &matched.posting;
    let file = sources.get(posting.file);
    let line = |offset: usize| file.position(offset).line;
    let terms: Vec<Value> = posting
        .terms
        .iter()
        .zip(&matched.found)
        .map(|(term, found)| {
            json!({
                "term": term.text,
                "id": profile.skill(term.skill).id,
                "class": term.class,
                "group": term.group,
                "line": line(term.span.start),
                "column": file.position(term.span.start).column,
                "reason": reason(&term.reason),
                "evidence": found.evidence,
                "written": Some(&found.written).filter(|written| !written.is_empty()),
                "path": found.place.as_ref().map(|place| &place.path),
            })
        })
        .collect();
    let unknown: Vec<Value> = posting
        .unknown
        .iter()
        .zip(&matched.unknown_read)
        .map(|(one, read)| json!({"term": one.text, "id": null, "class": one.class, "line": line(one.span.start), "read": read}))
        .collect();
    json!({
        "schema": VERSION,
        "posting": file.name(),
        "profile": profile.name,
        "terms": terms,
        "unknown": unknown,
        "years": posting.years.map(|years| years.least),
        "degree": posting.degree.map(|degree| json!({
            "level": degree.level, "class": degree.class, "or_equivalent": degree.or_equivalent, "line": line(degree.span.start),
        })),
        "title": posting.title.as_ref().map(|title| &title.text),
        "counts": {"required": matched.tally(Class::Required), "preferred": matched.tally(Class::Preferred)},
        "findings": matched.findings.iter().map(|finding| json!({
            "code": finding.code.as_str(), "severity": finding.severity, "message": finding.message, "hints": finding.hints,
            "path": finding.path,
        })).collect::<Vec<_>>(),
    })
}

fn reason(reason: &super::Reason) -> String {
    match reason {
        super::Reason::Heading(heading) if heading.is_empty() => "text".to_owned(),
        super::Reason::Heading(heading) => format!("under `{heading}`"),
        super::Reason::Cue(cue) => format!("`{cue}`"),
        super::Reason::Text => "text".to_owned(),
    }
}
