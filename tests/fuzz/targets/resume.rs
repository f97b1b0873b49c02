//! Resume text → content: any bytes give a resume or say why not, and a resume is worded and its problems told.
//!
//! Bytes that begin with `{` are read as JSON, all others as YAML.
#![no_main]

use atsafe::content;
use atsafe::diagnostic::{Diagnostic, has_errors};
use atsafe::report::{self, Format};
use atsafe::resume::{self, Input, NoFiles};
use atsafe::source::Sources;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let name = if data.first() == Some(&b'{') { "resume.json" } else { "resume.yaml" };
    let mut sources = Sources::new();
    let parsed = resume::parse(&mut sources, &Input { name, bytes: data, sets: &[], files: &NoFiles });
    assert_ne!(parsed.resume.is_some(), has_errors(&parsed.diagnostics), "a refusal says why");
    tell(&parsed.diagnostics, &sources);
    let Some(resume) = parsed.resume else { return };
    let (content, problems) = content::build(&resume, &sources, &content::Options::default());
    assert_ne!(content.is_some(), has_errors(&problems), "a refusal says why");
    tell(&problems, &sources);
});

/// Words the problems in every format: their places have to lie in the file.
fn tell(problems: &[Diagnostic], sources: &Sources) {
    let problems: Vec<&Diagnostic> = problems.iter().take(4).collect();
    for format in [Format::Human, Format::Short, Format::Github] {
        assert!(problems.is_empty() || !report::render(&problems, sources, format, false).is_empty());
    }
}
