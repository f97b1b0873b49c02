//! Plain text → fields: any text is read, and every field stands on lines that there are.
#![no_main]

use atsafe::ats;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let lines = text.lines().count();
    let parsed = ats::read(text.lines());
    assert_eq!(parsed.lines.len(), lines);
    for (what, field) in parsed.fields() {
        assert!(field.lines.first <= field.lines.last && field.lines.last < lines, "{what}");
        assert!(!field.text.is_empty(), "{what}");
    }
    for section in &parsed.sections {
        assert!(section.last < lines);
    }
});
