//! What the guides ask of a backend developer's resume, looked for in the document and on its pages.
//!
//! The way of a run: what is asked for is settled (`settings`), the level is given or inferred (`level`), what can be said
//! of the resume once for all is said (`subject`), the rules of one list look at it (`list`, `rules`), comments and a
//! baseline take out what is allowed or known (`allow`, `baseline`), and `fix` mends what can be mended without changing a
//! fact. What the verifier reads back from the PDF (order, whole keywords, hidden text) is not looked for again.

mod allow;
mod baseline;
mod calendar;
mod finding;
mod fix;
mod level;
mod list;
mod numbers;
mod phrases;
mod place;
mod rule;
mod rules;
mod settings;
mod subject;
mod verbs;
mod words;

#[cfg(test)]
mod tests;

pub use baseline::Baseline;
pub use calendar::Day;
pub use fix::MendedFile;
pub(crate) use fix::{Change, Drafts, Reading, draft};
pub use level::Reason;
pub(crate) use list::RULES;
pub use rule::{About, Bound, Example, Fix, Level, Source};
pub use settings::{Grades, Options};

use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic};
use crate::profile::Profile;
use crate::resume::{LintSettings, Resume};
use crate::source::{Sources, Span};
use crate::typeset::Layout;
use finding::{Finding, Findings};
use phrases::LEXICON;
use rule::{Need, Rule};
use subject::Subject;

/// What is looked at, and what is asked.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The resume.
    pub resume: &'a Resume,
    /// What of it is printed.
    pub content: &'a Content,
    /// How its pages are set.
    pub layout: &'a Layout,
    /// Its files.
    pub sources: &'a Sources,
    /// The comments in them.
    pub comments: &'a [Span],
    /// The words of the role.
    pub profile: &'a Profile,
    /// What the caller asks for.
    pub options: &'a Options,
    /// What is set over the document's own settings, such as by a project and its variants: the last one counts.
    pub settings: &'a [&'a LintSettings],
    /// What is known and not to be told.
    pub baseline: Option<&'a Baseline>,
    /// Whether all of the document is looked at: what a comment allows in a part that is left out is not allowed in vain.
    pub whole: bool,
}

/// A finding that is not told, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Suppressed {
    /// The finding.
    pub finding: Diagnostic,
    /// Whether a comment in the document allows it, and not the baseline.
    pub in_source: bool,
    /// The reason that the comment gives.
    pub reason: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What is to be told, in the order of the document.
    pub findings: Vec<Diagnostic>,
    /// What isn't.
    pub suppressed: Vec<Suppressed>,
    /// The level that was looked for.
    pub level: Level,
    /// How it is known.
    pub reason: Reason,
    /// The least severity that makes the run fail, if the document says.
    pub fail_on: Option<crate::diagnostic::Severity>,
    /// The ids of rules that were left out for want of a day.
    pub dayless: Vec<Code>,
    /// The ids of rules that were left out since they go by English words, and the text has others.
    pub foreign: Vec<Code>,
    /// How many of the findings can be mended as they are written.
    pub fixable: usize,
    /// All findings that no comment allows, as a baseline.
    pub baseline: Baseline,
}

/// What is known of every rule, in the order of their codes.
pub fn rules() -> impl Iterator<Item = &'static About> {
    settings::abouts()
}

/// What is known of a code, if it is a rule's.
#[must_use]
pub fn about(code: Code) -> Option<&'static About> {
    rules().find(|about| about.code == code)
}

/// Looks at a resume. What is asked for and can't be is told instead.
pub fn lint(input: &Input<'_>) -> Result<Outcome, Vec<Diagnostic>> {
    let run = look(input, |_| true)?;
    let Run { mut told, mut suppressed, allows, level, reason, wishes, skipped } = run;
    let baseline = Baseline::of(&told);
    if let Some(known) = input.baseline {
        let (new, old) = known.part(told);
        told = new;
        suppressed.extend(old.into_iter().map(|it| Suppressed {
            finding: it.diagnostic,
            in_source: false,
            reason: None,
        }));
    }
    let feasible = |change: &Change| fix::is_feasible(change, input.sources);
    let fixable = told.iter().filter(|finding| finding.fix.as_ref().is_some_and(feasible)).count();
    let looked = |code: Code| is_on(code, level, &wishes) && !skipped.iter().any(|(of, _)| *of == code);
    let mut findings: Vec<Diagnostic> = told.into_iter().map(|finding| finding.diagnostic).collect();
    findings.extend(allow::unused(&allows, looked).into_iter().filter(|_| input.whole));
    findings.sort_by_key(|finding| finding.labels.first().map_or((true, None), |label| (false, Some(label.span))));
    findings.extend(left_out(&skipped));
    let lacking = |need: Need| skipped.iter().filter(|(_, of)| *of == need).map(|(code, _)| *code).collect();
    let (dayless, foreign) = (lacking(Need::Today), lacking(Need::English));
    Ok(Outcome { findings, suppressed, level, reason, fail_on: wishes.fail_on, dayless, foreign, fixable, baseline })
}

/// The changes that mend what can be mended. Pages need not be set for them.
pub(crate) fn changes(input: &Input<'_>) -> Result<Vec<Change>, Vec<Diagnostic>> {
    let mut told = look(input, |rule| rule.about.fix == Fix::Yes)?.told;
    if let Some(known) = input.baseline {
        told = known.part(told).0;
    }
    Ok(told.into_iter().filter_map(|finding| finding.fix).collect())
}

/// What rules found, parted by comments.
struct Run {
    told: Vec<Finding>,
    suppressed: Vec<Suppressed>,
    allows: Vec<allow::Allow>,
    level: Level,
    reason: Reason,
    wishes: settings::Wishes,
    /// The rules that could not look, and what they needed.
    skipped: Vec<(Code, Need)>,
}

fn look(input: &Input<'_>, wanted: impl Fn(&Rule) -> bool) -> Result<Run, Vec<Diagnostic>> {
    let Input { resume, content, layout, sources, profile, options, .. } = *input;
    let written = std::iter::once(&resume.meta.atsafe.lint).chain(input.settings.iter().copied());
    let (wishes, allows) = (settings::wishes(written), allow::read(input.comments, sources));
    let (wishes, mut allows) = match (wishes, allows) {
        (Ok(wishes), Ok(allows)) => (wishes, allows),
        (wishes, allows) => {
            return Err(wishes.err().into_iter().chain(allows.err()).flatten().collect());
        }
    };
    let roles = subject::roles(resume, profile);
    let today = options.today.or(content.date);
    let (level, reason) = level::level(options.level, wishes.level, resume, &roles, today, profile);
    let (projects, summary) = (subject::projects(resume, profile), subject::summary(resume, profile));
    let listed = subject::listed(resume, profile);
    let subject = Subject { resume, content, layout, profile, level, today, roles, projects, summary, listed };
    let english = is_english(&subject);
    let (mut told, mut suppressed, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
    for rule in RULES.iter().filter(|rule| is_on(rule.about.code, level, &wishes) && wanted(rule)) {
        if let Some(need) = rule.needs.iter().find(|need| match need {
            Need::Today => today.is_none(),
            Need::English => !english,
        }) {
            skipped.push((rule.about.code, *need));
            continue;
        }
        let ruling = wishes.ruling(rule.about.code);
        let mut findings = Findings::new(&rule.about, &ruling, level, sources);
        (rule.check)(&subject, &mut findings);
        for finding in findings.found {
            match allow::covering(&mut allows, &finding, sources) {
                Some(allow) => {
                    let reason = allow.reason.clone();
                    suppressed.push(Suppressed { finding: finding.diagnostic, in_source: true, reason });
                }
                None => told.push(finding),
            }
        }
    }
    Ok(Run { told, suppressed, allows, level, reason, wishes, skipped })
}

/// Whether a rule looks: the document says, or its level does.
fn is_on(code: Code, level: Level, wishes: &settings::Wishes) -> bool {
    wishes.ruling(code).on.unwrap_or_else(|| about(code).is_some_and(|about| about.applies(level)))
}

/// A note on the rules that could not look, for each thing that they needed.
fn left_out(skipped: &[(Code, Need)]) -> Vec<Diagnostic> {
    let notes = [
        (
            Need::Today,
            "they count from a day, and there is none",
            "give one: `--today 2026-01-31`, or `meta.lastModified`",
        ),
        (Need::English, "the text is not in English, whose words they go by", "the other rules have looked at it"),
    ];
    let note = |(need, why, hint): (Need, &str, &str)| {
        let codes: Vec<&str> = skipped.iter().filter(|(_, of)| *of == need).map(|(code, _)| code.as_str()).collect();
        let rules = if codes.len() == 1 { "a rule was" } else { "rules were" };
        let message = format!("{rules} left out, since {why}: {}", codes.join(", "));
        (!codes.is_empty()).then(|| Diagnostic::note(Code::RulesLeftOut, message).hint(hint))
    };
    notes.into_iter().filter_map(note).collect()
}

/// Whether a resume is in English: of a text of some length, a part are words that English is full of.
fn is_english(subject: &Subject<'_>) -> bool {
    let (mut all, mut english) = (0_usize, 0_usize);
    for word in subject.prose().flat_map(|line| &line.words) {
        all += 1;
        english += usize::from(LEXICON.english.contains(&word.small));
    }
    all < 30 || english * 100 >= all * 8
}
