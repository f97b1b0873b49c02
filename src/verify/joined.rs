//! Letters that are drawn together, as those of Devanagari are: several glyphs for several letters, of which a PDF can't say
//! which is whose. It says of each glyph that it is all the letters; so readers that go by glyphs read letters again.

use std::collections::BTreeSet;

use super::diagnose::quote;
use super::expect::Script;
use super::fault::Fault;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::script;

/// What to do about it, with the readers that were measured to err.
pub(crate) const HINT: &str = "pdf.js, pdfminer, pdfplumber, pypdf, mutool, PDFBox 2 and Ghostscript read some letters again, \
                               whatever the font: write it in Latin letters (a name as in a passport), or leave it out";

/// The script of a text's first letter that is drawn together with others.
fn script_of(text: &str) -> Option<&'static str> {
    text.chars().find_map(script::joined)
}

/// Tells of the letters in place of what follows from them.
pub(crate) fn explain(script: &Script<'_>, faults: Vec<Fault>) -> Vec<Fault> {
    // What is read instead may belong to no leaf.
    let stray = faults.iter().any(|fault| fault.leaf.is_none() && script_of(&fault.read).is_some());
    let joined = |fault: &Fault| {
        let leaf = fault.leaf.and_then(|leaf| script.leaves.get(leaf))?;
        let read = if fault.code == Code::MissingText { stray } else { script_of(&fault.read).is_some() };
        script_of(&leaf.leaf.text).filter(|_| read)
    };
    if !faults.iter().any(|fault| joined(fault).is_some()) {
        return faults;
    }
    let mut told = BTreeSet::new();
    let explained = faults.into_iter().filter_map(|fault| match joined(&fault) {
        Some(name) => told.insert(fault.leaf).then(|| named(fault, name)),
        None => Some(fault).filter(|fault| fault.leaf.is_some() || script_of(&fault.read).is_none()),
    });
    explained.collect()
}

fn named(fault: Fault, script: &str) -> Fault {
    let read = if fault.read.is_empty() { "something else".to_owned() } else { quote(&fault.read) };
    let detail = format!("is in {script}, whose letters are drawn together, and is read as {read}");
    Fault { code: Code::JoinedLetters, detail, leaves: 1, ..fault }
}

/// Leaves out what is found about glyphs that lie over or beside one another, where that is how such letters are drawn.
pub(crate) fn leave_out_effects(findings: &mut Vec<Diagnostic>) {
    if findings.iter().any(|finding| finding.code == Code::JoinedLetters) {
        let drawn = [Code::GluedWords, Code::SplitWord, Code::WideGap, Code::OverlappingText, Code::LetterSpacing];
        let is_effect = |finding: &Diagnostic| {
            let read = finding.pdf.as_ref().map_or("", |place| &place.read);
            drawn.contains(&finding.code) && script_of(read).is_some()
        };
        findings.retain(|finding| !is_effect(finding));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Block;
    use crate::extract::Extraction;
    use crate::verify::tests::{GOOD, content, furniture, leaf, reading};
    use crate::verify::{Verdict, verify};

    /// The good content with another first skill, read as this.
    fn with_skill(text: &str, read: &str) -> Verdict {
        let mut content = content();
        let Block::Group { items, .. } = &mut content.sections[1].entries[0].blocks[0] else { panic!("a group") };
        items[0] = leaf(text, "skills[0].keywords[0]");
        let read = GOOD.replace("(expert): C, ", &format!("(expert): {read}, "));
        verify(&content, &furniture(), &Extraction { readings: vec![reading(&read)], ..Extraction::default() })
    }

    fn told(verdict: &Verdict) -> Vec<(Code, Option<&str>)> {
        verdict.findings.iter().map(|it| (it.code, it.path.as_deref())).collect()
    }

    #[test]
    fn letters_that_are_read_again_are_told_once_with_their_script_and_what_to_do() {
        for (word, read, script) in [
            ("राम शर्मा", "राराम शमरार्मा", "Devanagari"),
            ("தமிழ்", "தமிமிழ்ழ்", "Tamil"),
            ("हिन्दी", "हि हिन्दीदी", "Devanagari"),
        ] {
            let verdict = with_skill(word, read);
            assert_eq!(told(&verdict), [(Code::JoinedLetters, Some("skills[0].keywords[0]"))], "{verdict:#?}");
            assert!(verdict.findings[0].message.contains(script), "{}", verdict.findings[0].message);
            assert!(verdict.findings[0].hints.iter().any(|hint| hint.contains("Latin letters")));
        }
    }

    #[test]
    fn letters_that_are_read_as_they_are_written_are_good_and_other_faults_keep_their_names() {
        assert!(with_skill("राम", "राम").passed());
        for (word, read) in [("Tamil", "Tamul"), ("राम", "Rama")] {
            let verdict = with_skill(word, read);
            assert!(
                !verdict.passed() && verdict.findings.iter().all(|it| it.code != Code::JoinedLetters),
                "{verdict:#?}"
            );
        }
    }
}
