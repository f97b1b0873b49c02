//! A posting held against a resume: counts, and a finding for each gap with what to do about it.

use std::collections::BTreeSet;

use super::evidence::{Evidence, Found, Searched};
use super::lexicon::holds;
use super::person::{self, Month};
use super::{Class, DegreeLevel, Posting, Term};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::profile::{Profile, SkillId};
use crate::resume::Resume;

/// What came of holding a posting against a resume.
#[derive(Debug, Clone)]
pub struct Match {
    /// The posting.
    pub posting: Posting,
    /// What there is for each of its terms, in their order.
    pub found: Vec<Found>,
    /// Whether the PDF reads each of its unknown terms.
    pub unknown_read: Vec<bool>,
    /// The gaps, each with its code.
    pub findings: Vec<Diagnostic>,
}

/// How many of a class are met, a group of alternatives counted as one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Terms and groups.
    pub total: usize,
    /// Named as the posting names them.
    pub literal: usize,
    /// Of these, named in a bullet.
    pub shown: usize,
    /// In another spelling alone.
    pub alias: usize,
    /// Shown by something narrower alone.
    pub implied: usize,
    /// Not there.
    pub absent: usize,
}

/// Holds a posting against a resume that was built and read back. Without a day, years that go on can't be counted, and are
/// not held against the posting's.
#[must_use]
pub fn hold(
    posting: Posting,
    searched: &Searched<'_>,
    resume: &Resume,
    profile: &Profile,
    today: Option<Month>,
) -> Match {
    let found = searched.meet(&posting);
    let unknown_read = posting.unknown.iter().map(|one| searched.reads(&one.text)).collect();
    let mut findings = Vec::new();
    for (term, one) in posting.terms.iter().zip(&found) {
        if one.evidence == Evidence::Lost || !is_met_by_another(&posting, &found, term) {
            findings.extend(gap(term, one, &posting, profile));
        }
    }
    findings.extend(years(&posting, resume, today));
    findings.extend(degree(&posting, resume));
    findings.extend(title(&posting, &found, resume, profile));
    findings.extend(summary(&posting, &found, resume, profile));
    Match { posting, found, unknown_read, findings }
}

impl Match {
    /// The counts of a class.
    #[must_use]
    pub fn tally(&self, class: Class) -> Tally {
        let mut groups: Vec<&str> = Vec::new();
        let mut tally = Tally::default();
        for (term, found) in self.posting.terms.iter().zip(&self.found).filter(|(term, _)| term.class == class) {
            let best = match &term.group {
                Some(group) if groups.contains(&group.as_str()) => continue,
                Some(group) => {
                    groups.push(group);
                    self.best_of(group)
                }
                None => found.evidence,
            };
            tally.add(best);
        }
        tally
    }

    /// The best evidence for a group of alternatives.
    fn best_of(&self, group: &str) -> Evidence {
        let members =
            self.posting.terms.iter().zip(&self.found).filter(|(term, _)| term.group.as_deref() == Some(group));
        members.map(|(_, found)| found.evidence).min().unwrap_or(Evidence::Absent)
    }
}

impl Tally {
    fn add(&mut self, evidence: Evidence) {
        self.total += 1;
        self.literal += usize::from(evidence.is_literal());
        self.shown += usize::from(evidence == Evidence::Bullet);
        self.alias += usize::from(evidence == Evidence::Alias);
        self.implied += usize::from(evidence == Evidence::Implied);
        self.absent += usize::from(matches!(evidence, Evidence::Absent | Evidence::Lost));
    }
}

/// Whether another one of the alternatives is named as the posting names it.
fn is_met_by_another(posting: &Posting, found: &[Found], term: &Term) -> bool {
    let Some(group) = &term.group else { return false };
    let others = posting
        .terms
        .iter()
        .zip(found)
        .filter(|(other, _)| other.group.as_ref() == Some(group) && other.skill != term.skill);
    let mine = posting.terms.iter().position(|other| other.skill == term.skill).map(|at| found[at].evidence);
    others.into_iter().any(|(_, other)| other.evidence.is_literal() && Some(other.evidence) <= mine)
}

/// The finding for a term that is wished for and not met as well as it could be.
fn gap(term: &Term, found: &Found, posting: &Posting, profile: &Profile) -> Option<Diagnostic> {
    let asked = match term.class {
        Class::Required => Severity::Warning,
        Class::Preferred | Class::Mentioned => Severity::Note,
        Class::Rejected => return None,
    };
    let wanted = matches!(term.class, Class::Required | Class::Preferred);
    let name = &term.text;
    let diagnostic = match found.evidence {
        Evidence::Lost => lost(term, found),
        Evidence::Alias if wanted => Diagnostic::new(
            asked,
            Code::KeywordSpelling,
            format!("the posting says `{name}`, the resume `{}`", found.written),
        )
        .hint(format!("write `{}`: a search for either word finds it then", both(term, found))),
        Evidence::Implied if wanted => Diagnostic::new(
            asked,
            Code::KeywordImplied,
            format!("`{name}` is not named, only shown by `{}`", found.written),
        )
        .hint(format!(
            "name `{name}` in the skills list or beside `{}`, if you'd talk about it in an interview",
            found.written
        )),
        Evidence::Skills if wanted => {
            Diagnostic::note(Code::KeywordUnshown, format!("`{name}` stands in the skills list alone"))
                .hint(format!("name `{name}` in the bullet that tells what you did with it"))
        }
        Evidence::Absent if wanted => {
            Diagnostic::new(asked, Code::KeywordMissing, missing(term, posting)).hint(only_if_true(term, profile))
        }
        _ => return None,
    };
    let asked_as = format!("{} here", term.class.as_str());
    let diagnostic = match &found.place {
        Some(place) => diagnostic.path(place.path.clone()).at(place.span, String::new()).at(term.span, asked_as),
        None => diagnostic.at(term.span, asked_as),
    };
    Some(diagnostic)
}

fn lost(term: &Term, found: &Found) -> Diagnostic {
    let name = if found.written.is_empty() { &term.text } else { &found.written };
    let message = format!("`{name}` is in the resume's file, and not in its PDF");
    let diagnostic = Diagnostic::error(Code::KeywordLost, message);
    if found.place.is_some() {
        diagnostic.hint(format!("it is lost in {}; `atsafe render` says where", found.lacking.join(", ")))
    } else {
        diagnostic.hint("it stands where nothing is printed; move it to the skills or into a bullet")
    }
}

fn missing(term: &Term, posting: &Posting) -> String {
    let members = |group: &String| posting.terms.iter().filter(|other| other.group.as_ref() == Some(group)).count();
    match &term.group {
        Some(group) if members(group) > 1 => format!("`{}`, one of {group}, is not in the resume", term.text),
        _ => format!("`{}` is not in the resume", term.text),
    }
}

fn only_if_true(term: &Term, profile: &Profile) -> String {
    let skill = profile.skill(term.skill);
    let heading = profile.category(&skill.category).map_or("the skills", |category| category.heading.as_str());
    format!("only if you have used it: name `{}` under {heading} and in a bullet; else leave it out", term.text)
}

/// Both words, unless one says the other; the skill's usual name stands first, and else the posting's.
pub(super) fn both(term: &Term, found: &Found) -> String {
    let (asked, written) = (term.text.to_lowercase(), found.written.to_lowercase());
    let first = |text: &str| text.split([' ', '-']).next().map(str::to_owned);
    let several = asked.contains([' ', '-']) && written.contains([' ', '-']);
    let usual = term.spellings.first() == Some(&0);
    if holds(&asked, &written)
        || (usual && asked.contains(&written))
        || (several && first(&asked) == first(&written))
        || asked.replace(['-', ' '], "") == written.replace(['-', ' '], "")
    {
        term.text.clone()
    } else if found.usual {
        format!("{} ({})", found.written, term.text)
    } else {
        format!("{} ({})", term.text, found.written)
    }
}

fn years(posting: &Posting, resume: &Resume, today: Option<Month>) -> Option<Diagnostic> {
    let asked = posting.years?;
    let months = person::months(resume, today)?;
    let short = months < asked.least * 12;
    let message = format!(
        "the posting asks for {} years, and the positions of the resume add up to {}",
        asked.least,
        spoken(months)
    );
    let hint = if asked.least * 12 - months.min(asked.least * 12) <= 12 {
        "a year short is no reason not to apply; count contracts, part-time and open-source work, with dates"
    } else {
        "if there is more of the kind, such as contracts, part-time or open-source work, give it dates; else expect to be asked"
    };
    (short && !resume.work.is_empty())
        .then(|| Diagnostic::note(Code::YearsShort, message).at(asked.span, "asked for here").hint(hint))
}

/// `11 years and 3 months`.
fn spoken(months: u32) -> String {
    let words = |count: u32, unit: &str| match count {
        0 => None,
        1 => Some(format!("1 {unit}")),
        count => Some(format!("{count} {unit}s")),
    };
    let parts: Vec<String> = [words(months / 12, "year"), words(months % 12, "month")].into_iter().flatten().collect();
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(" and ") }
}

fn degree(posting: &Posting, resume: &Resume) -> Option<Diagnostic> {
    let asked = posting.degree.filter(|degree| matches!(degree.class, Class::Required | Class::Preferred))?;
    let held = person::degree(resume);
    if held.is_some_and(|held| held >= asked.level) {
        return None;
    }
    let level = match asked.level {
        DegreeLevel::Any => "a degree",
        DegreeLevel::Bachelor => "a bachelor's degree",
        DegreeLevel::Master => "a master's degree",
        DegreeLevel::Doctorate => "a doctorate",
    };
    let message = format!("the posting asks for {level}, and the resume names none");
    let hint = if asked.or_equivalent {
        "experience will do instead, says the posting: let summary and years speak for you"
    } else {
        "if you have one, name it in `education` with `studyType`; if not, this is theirs to decide"
    };
    Some(Diagnostic::note(Code::DegreeMissing, message).at(asked.span, "asked for here").hint(hint))
}

/// How many of the posting's terms make a summary one for that posting.
const TAILORED: usize = 2;

/// Whether the summary names what the posting requires, as far as bullets show it.
fn summary(posting: &Posting, found: &[Found], resume: &Resume, profile: &Profile) -> Option<Diagnostic> {
    let text = resume.basics.summary.as_ref()?;
    let said: BTreeSet<SkillId> = profile.occurrences(&text.value).into_iter().map(|one| one.skill).collect();
    let required = posting.terms.iter().zip(found).filter(|(term, _)| term.class == Class::Required);
    let (named, unsaid): (Vec<_>, Vec<_>) = required.partition(|(term, _)| said.contains(&term.skill));
    let shown = unsaid.iter().filter(|(_, found)| found.evidence == Evidence::Bullet);
    let shown: Vec<String> = shown.take(TAILORED).map(|(term, _)| format!("`{}`", term.text)).collect();
    if named.len() >= TAILORED || shown.is_empty() {
        return None;
    }
    let message = match named.first() {
        Some((term, _)) => format!("of what they require, the summary names `{}` alone", term.text),
        None => "the summary names nothing of what they require".to_owned(),
    };
    let hint = format!("it is read first: your bullets show {}, so say it there", shown.join(", "));
    Some(
        Diagnostic::note(Code::SummaryUntailored, message)
            .path(text.origin.path.clone())
            .at(text.origin.span, "")
            .hint(hint),
    )
}

/// Whether the headline, or the newest position, says what the job is called. A title that names a skill which the resume
/// lacks is none to take on: the skill is told as missing.
fn title(posting: &Posting, found: &[Found], resume: &Resume, profile: &Profile) -> Option<Diagnostic> {
    let asked = posting.title.as_ref()?;
    let lacks = |skill: SkillId| {
        let met = posting.terms.iter().zip(found).find(|(term, _)| term.skill == skill);
        met.is_none_or(|(_, found)| matches!(found.evidence, Evidence::Absent | Evidence::Lost))
    };
    if profile.occurrences(&asked.text).iter().any(|one| lacks(one.skill)) {
        return None;
    }
    let label = resume.basics.label.as_ref();
    let newest =
        resume.work.first().and_then(|work| work.position.as_ref().or(work.positions.first()?.position.as_ref()));
    let given: Vec<_> = label.into_iter().chain(newest).collect();
    if given.is_empty() || given.iter().any(|given| person::fits(&asked.text, &given.value)) {
        return None;
    }
    let first = given.first()?;
    let message = format!("the posting is for `{}`, the resume says `{}`", asked.text, first.value);
    // How senior somebody is doesn't change with the posting.
    let job = person::without_level(&asked.text);
    let hint = format!(
        "if that is the work you do, say `{job}` in `basics.label`, or in the `label` of a variant: it is what recruiters \
         search for"
    );
    Some(
        Diagnostic::note(Code::TitleDiffers, message)
            .path(first.origin.path.clone())
            .at(first.origin.span, "")
            .at(asked.span, "the job")
            .hint(hint),
    )
}
