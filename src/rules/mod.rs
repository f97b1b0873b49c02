//! What is known of every [`Code`]: what it means, whom it leads astray, what to do. Data, in one list for each stage,
//! from which `explain`, `rules`, SARIF and the tests are made.
//!
//! A code without a rule, or with two, does not compile. What a rule says of readers was seen on PDFs written by Typst;
//! `tests/corpus` and `tests/cross-check` hold such PDFs and what public readers make of them.

mod hazard;
mod input;
mod lint;
mod page;
mod posting;
mod reading;
mod trap;
mod variant;

use crate::diagnostic::{Code, Severity};
use crate::lint::About;
use crate::resume;

/// Which step raises a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Reading the resume and the files given.
    Input,
    /// Wording, theme and typesetting.
    Page,
    /// The project file, and what a variant has to keep to.
    Variant,
    /// Holding what was read against the resume.
    Reading,
    /// Looking at the PDF itself.
    Hazard,
    /// Holding the resume against a job posting.
    Posting,
    /// What the guides ask of a resume's parts.
    Structure,
    /// What they ask of roles and bullets.
    Bullets,
    /// What they ask of the summary.
    Summary,
    /// What they ask of the skills.
    Skills,
    /// Lint itself.
    Lint,
    /// Looking at a PDF of which no source is known.
    Inspection,
}

impl Group {
    /// The families of lint rules.
    pub const LINT: [Self; 4] = [Self::Structure, Self::Bullets, Self::Summary, Self::Skills];

    /// The lower-case word that tables and reports show.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Page => "page",
            Self::Variant => "variant",
            Self::Reading => "reading",
            Self::Hazard => "hazard",
            Self::Posting => "posting",
            Self::Structure => "structure",
            Self::Bullets => "bullets",
            Self::Summary => "summary",
            Self::Skills => "skills",
            Self::Lint => "lint",
            Self::Inspection => "inspection",
        }
    }
}

/// What is known of a code. Texts are plain sentences, with code in backticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The code.
    pub code: Code,
    /// The step that raises it.
    pub group: Group,
    /// How bad it is: the usual severity first, then those of other cases.
    pub severities: &'static [Severity],
    /// What it means, with the bounds at which it is raised.
    pub meaning: &'static str,
    /// What happens if it stays: to which reader, with the measured figure where there is one.
    pub reason: &'static str,
    /// What to do.
    pub remedy: &'static str,
    /// What more is known of a lint rule: levels, bounds, guides, examples.
    pub lint: Option<&'static About>,
}

impl Rule {
    /// The severity of most findings of this code.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severities.first().copied().unwrap_or(Severity::Error)
    }
}

/// A rule as the lists hold it; the group is the list's.
#[derive(Clone, Copy)]
struct Entry {
    code: Code,
    severities: &'static [Severity],
    meaning: &'static str,
    reason: &'static str,
    remedy: &'static str,
}

const LISTS: [(Group, &[Entry]); 8] = [
    (Group::Input, input::RULES),
    (Group::Page, page::RULES),
    (Group::Variant, variant::RULES),
    (Group::Reading, reading::RULES),
    (Group::Hazard, hazard::RULES),
    (Group::Posting, posting::RULES),
    (Group::Lint, lint::RULES),
    (Group::Inspection, trap::RULES),
];

/// Every rule, in the order of [`Code::ALL`].
pub static ALL: [Rule; Code::ALL.len()] = table();

/// The rule of a code.
#[must_use]
pub fn rule(code: Code) -> &'static Rule {
    &ALL[code as usize]
}

/// The code of a name.
#[must_use]
pub fn find(name: &str) -> Option<Code> {
    Code::ALL.iter().copied().find(|code| code.as_str() == name)
}

/// The name that was probably meant.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    let names: Vec<&'static str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    resume::nearest(name, &names)
}

/// Puts the lists into the order of the codes, while compiling.
const fn table() -> [Rule; Code::ALL.len()] {
    let mut table: [Option<Rule>; Code::ALL.len()] = [None; Code::ALL.len()];
    let mut list = 0;
    while list < LISTS.len() {
        let (group, entries) = LISTS[list];
        let mut index = 0;
        while index < entries.len() {
            let Entry { code, severities, meaning, reason, remedy } = entries[index];
            assert!(table[code as usize].is_none(), "a code has two rules");
            table[code as usize] = Some(Rule { code, group, severities, meaning, reason, remedy, lint: None });
            index += 1;
        }
        list += 1;
    }
    let mut index = 0;
    while index < crate::lint::RULES.len() {
        let about = &crate::lint::RULES[index].about;
        let About { code, group, severities, meaning, reason, remedy, .. } = *about;
        assert!(table[code as usize].is_none(), "a code has two rules");
        table[code as usize] = Some(Rule { code, group, severities, meaning, reason, remedy, lint: Some(about) });
        index += 1;
    }
    whole(&table)
}

const fn whole(table: &[Option<Rule>; Code::ALL.len()]) -> [Rule; Code::ALL.len()] {
    let Some(first) = table[0] else { panic!("the first code has no rule") };
    let mut rules = [first; Code::ALL.len()];
    let mut index = 0;
    while index < rules.len() {
        let Some(rule) = table[index] else { panic!("a code has no rule: add one to a list in src/rules") };
        rules[index] = rule;
        index += 1;
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_finds_its_own_rule_by_itself_and_by_its_name() {
        for code in Code::ALL {
            assert_eq!(rule(*code).code, *code);
            assert_eq!(find(code.as_str()), Some(*code));
        }
        assert_eq!(find("wide gap"), None);
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_code_that_was_meant() {
        assert_eq!(nearest("wide-gpa"), Some("wide-gap"));
        assert_eq!(nearest("widegap"), Some("wide-gap"));
        assert_eq!(nearest("colour"), None);
    }

    #[test]
    fn every_rule_is_told_in_whole_sentences_that_are_not_its_summary() {
        for Rule { code, meaning, reason, remedy, severities, .. } in &ALL {
            for text in [meaning, reason, remedy] {
                assert!(text.ends_with('.') && text.len() > 12, "{code}: {text}");
                assert!(!text.contains("  ") && text.matches('`').count() % 2 == 0, "{code}: {text}");
                assert_ne!(*text, code.summary());
            }
            assert!(!severities.is_empty(), "{code}");
        }
    }
}
