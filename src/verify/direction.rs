//! Text that runs from right to left: what is wrong with it is its direction, and not what it looks like from the outside.
//!
//! A PDF holds letters in the order in which they are drawn. PDFium, `PDFBox` and Tika put those of Arabic and Hebrew back
//! into the order in which they are spoken; the other readers measured, and ours, hand them on as they stand, so that a
//! word is read reversed: text that is missing here, and unexpected there.

use super::expect::Script;
use super::fault::Fault;
use crate::diagnostic::Code;
use crate::language::is_right_to_left;

/// Tells of the direction in place of what follows from it.
pub(crate) fn explain(script: &Script<'_>, faults: Vec<Fault>) -> Vec<Fault> {
    let turned = |text: &str| text.chars().any(is_right_to_left);
    let of_leaf = |fault: &Fault| fault.leaf.and_then(|leaf| script.leaves.get(leaf));
    let is_turned = |fault: &Fault| match of_leaf(fault) {
        Some(expected) => turned(&expected.leaf.text),
        None => false,
    };
    if !faults.iter().any(is_turned) {
        return faults;
    }
    // What is read instead belongs to no leaf, or to one that it stands beside.
    let left = faults.into_iter().filter(|fault| fault.leaf.is_some() || !turned(&fault.read));
    left.map(|fault| if is_turned(&fault) { direction(fault) } else { fault }).collect()
}

fn direction(fault: Fault) -> Fault {
    let detail = "runs from right to left, and its letters are read in another order";
    Fault { code: Code::RightToLeft, detail: detail.to_owned(), leaves: 1, ..fault }
}

#[cfg(test)]
mod tests {
    use crate::content::{Block, Content};
    use crate::diagnostic::Code;
    use crate::extract::Extraction;
    use crate::verify::tests::{GOOD, content, furniture, leaf, reading};
    use crate::verify::{Verdict, verify};

    fn judge(content: &Content, text: &str) -> Verdict {
        verify(content, &furniture(), &Extraction { readings: vec![reading(text)], ..Extraction::default() })
    }

    /// The good content with another first skill.
    fn with_skill(text: &str) -> Content {
        let mut content = content();
        let Block::Group { items, .. } = &mut content.sections[1].entries[0].blocks[0] else { panic!("a group") };
        items[0] = leaf(text, "skills[0].keywords[0]");
        content
    }

    #[test]
    fn a_word_that_is_read_reversed_is_told_once_with_its_direction_as_the_reason() {
        let verdict = judge(&with_skill("عربية"), &GOOD.replace("(expert): C, ", "(expert): ةيبرع, "));
        let found: Vec<_> = verdict.findings.iter().map(|finding| (finding.code, finding.path.as_deref())).collect();
        assert_eq!(found, [(Code::RightToLeft, Some("skills[0].keywords[0]"))]);
        assert!(!verdict.passed());
    }

    #[test]
    fn a_word_that_is_read_in_the_order_of_its_letters_is_good() {
        let verdict = judge(&with_skill("עברית"), &GOOD.replace("(expert): C, ", "(expert): עברית, "));
        assert!(verdict.passed() && verdict.readings.found == 1, "{verdict:#?}");
    }

    #[test]
    fn where_no_blanks_part_words_a_line_ends_within_one_and_elsewhere_it_does_not() {
        let agrees = |word: &str, read: &str| {
            judge(&with_skill(word), &GOOD.replace("(expert): C, ", &format!("(expert): {read}, "))).readings.found == 1
        };
        assert!(agrees("分布式系统", "分布式\n系统"));
        assert!(!agrees("distributed", "distri\nbuted") && !agrees("分布式系统", "分布式 系统"));
    }
}
