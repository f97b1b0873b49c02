//! PDF bytes → readings, hazards, a blind reading of each, and a verdict: any bytes are read or refused, and held against
//! a resume.
#![no_main]

use std::sync::OnceLock;

use atsafe::content::{self, Content};
use atsafe::resume::{self, Input, NoFiles};
use atsafe::source::Sources;
use atsafe::theme::Furniture;
use atsafe::{ats, extract, inspect, verify};
use libfuzzer_sys::fuzz_target;

/// The resume that the PDFs among the seeds show.
const RESUME: &[u8] = include_bytes!("../../faults/resume.yaml");

/// One length of a file in so many is held against the resume.
const HELD: usize = 32;

fuzz_target!(
    // libFuzzer ends the process at every panic; those of the extractors are caught, and are no finding.
    init: drop(std::panic::take_hook()),
    |data: &[u8]| {
        // What `read` does, and the models of real readers besides.
        let Ok(extraction) = extract::examine(data) else { return };
        assert!(!extraction.pages.is_empty() && extraction.pages.len() <= extract::MAX_PAGES);
        for reading in &extraction.readings {
            assert_eq!(ats::understand(reading).lines.len(), reading.lines().count());
        }
        drop(inspect::findings(&extraction, &inspect::understand(&extraction), data.len()));
        // Holding a file against any wording takes many times as long as reading it.
        if data.len() % HELD != 0 {
            return;
        }
        let (_, verdict) = verify::verify_any(content(), &Furniture::default(), &extraction);
        assert!(verdict.passed() || !verdict.findings.is_empty(), "a refusal says why");
    }
);

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let mut sources = Sources::new();
        let input = Input { name: "resume.yaml", bytes: RESUME, sets: &[], files: &NoFiles };
        let resume = resume::parse(&mut sources, &input).resume.expect("a good resume");
        content::build(&resume, &sources, &content::Options::default()).0.expect("a good content")
    })
}
