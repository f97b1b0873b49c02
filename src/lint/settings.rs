//! From what was asked for, on the command line and in the document, to what is done: which rules look, how bad their
//! findings are, and within which bounds. Whatever is asked for and isn't there is refused, with the nearest thing there is.

use std::collections::BTreeMap;

use super::calendar::Day;
use super::list::RULES;
use super::rule::{About, Level};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::resume::{LintSettings, RuleSetting, Text, nearest};
use crate::rules::Group;

/// What the caller asks for; where it is silent, the document speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The level to look for.
    pub level: Option<Level>,
    /// The day that dates count from; without one, rules that need it are left out.
    pub today: Option<Day>,
}

/// What is settled for one rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ruling {
    /// Whether it looks; by its level if nobody says.
    pub(crate) on: Option<bool>,
    /// How bad its findings are, if not as usual.
    pub(crate) severity: Option<Severity>,
    /// Bounds that differ from the usual ones.
    pub(crate) bounds: Vec<(String, u32)>,
}

/// What a document asks for, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) level: Option<Level>,
    pub(crate) fail_on: Option<Severity>,
    rulings: BTreeMap<Code, Ruling>,
}

impl Wishes {
    /// What is asked of a rule.
    pub(crate) fn ruling(&self, code: Code) -> Ruling {
        self.rulings.get(&code).cloned().unwrap_or_default()
    }
}

/// Understands what several records ask for, each over those before it; or tells of all that they can't mean.
pub(crate) fn wishes<'a>(layers: impl Iterator<Item = &'a LintSettings>) -> Result<Wishes, Vec<Diagnostic>> {
    let (mut wishes, mut problems) = (Wishes::default(), Vec::new());
    layers.for_each(|layer| wishes.add(layer, &mut problems));
    if problems.is_empty() { Ok(wishes) } else { Err(problems) }
}

/// What is asked of findings that other steps make, such as those of a posting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grades(Wishes);

impl Grades {
    /// Understands what several records ask for, each over those before it; or tells of all that they can't mean.
    pub fn of<'a>(layers: impl IntoIterator<Item = &'a LintSettings>) -> Result<Self, Vec<Diagnostic>> {
        wishes(layers.into_iter()).map(Self)
    }

    /// The findings without those whose rule is off, the others as bad as is asked.
    #[must_use]
    pub fn regrade(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        findings.into_iter().filter_map(|finding| self.graded(finding, true)).collect()
    }

    /// The findings of rules that somebody asked for by name.
    #[must_use]
    pub fn asked(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        findings.into_iter().filter_map(|finding| self.graded(finding, false)).collect()
    }

    fn graded(&self, finding: Diagnostic, usual: bool) -> Option<Diagnostic> {
        let ruling = self.0.ruling(finding.code);
        let severity = ruling.severity.unwrap_or(finding.severity);
        ruling.on.unwrap_or(usual).then_some(Diagnostic { severity, ..finding })
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

impl Wishes {
    /// Puts a record over what was asked before.
    fn add(&mut self, written: &LintSettings, problems: &mut Vec<Diagnostic>) {
        let levels = Level::ALL.map(|level| (level.as_str(), level));
        let severities = SEVERITIES.map(|severity| (severity.as_str(), severity));
        self.level = choice(written.level.as_ref(), &levels, problems).or(self.level);
        self.fail_on = choice(written.fail_on.as_ref(), &severities, problems).or(self.fail_on);
        // Those of families first, so that what is said of a single rule counts.
        let (families, single): (Vec<_>, Vec<_>) =
            written.rules.iter().partition(|setting| is_family(&setting.rule.value));
        for setting in families.into_iter().chain(single) {
            if let Err(problem) = self.take(setting) {
                problems.extend(problem);
            }
        }
    }

    fn take(&mut self, setting: &RuleSetting) -> Result<(), Vec<Diagnostic>> {
        if let Some(codes) = of_postings(&setting.rule.value) {
            return self.take_for_postings(setting, &codes);
        }
        let abouts: Vec<&About> = match family(&setting.rule.value) {
            Some(group) => abouts().filter(|about| about.group == group).collect(),
            None => vec![about(&setting.rule)?],
        };
        let mut problems = Vec::new();
        let (on, severity) = match grade(setting.severity.as_ref()) {
            Ok(grade) => grade,
            Err(problem) => {
                problems.push(problem);
                (None, None)
            }
        };
        let bounds = setting.bounds.iter().filter_map(|(name, value)| {
            let bound = bound(name, value, &abouts, &setting.rule.value);
            bound.map_err(|problem| problems.push(problem)).ok()
        });
        let bounds: Vec<(String, u32)> = bounds.collect();
        for about in abouts {
            let ruling = self.rulings.entry(about.code).or_default();
            ruling.on = on.or(ruling.on);
            ruling.severity = severity.or(ruling.severity);
            // What is said last counts.
            ruling.bounds.retain(|(name, _)| bounds.iter().all(|(set, _)| set != name));
            ruling.bounds.extend(bounds.iter().cloned());
            problems.extend(crossed(setting, about, ruling));
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

impl Wishes {
    /// What is said of rules that hold a resume against a posting: a severity, and no bounds.
    fn take_for_postings(&mut self, setting: &RuleSetting, codes: &[Code]) -> Result<(), Vec<Diagnostic>> {
        let (on, severity) = grade(setting.severity.as_ref()).map_err(|problem| vec![problem])?;
        if let Some((name, value)) = setting.bounds.first() {
            return Err(bound(name, value, &[], &setting.rule.value).err().into_iter().collect());
        }
        for code in codes {
            let ruling = self.rulings.entry(*code).or_default();
            ruling.on = on.or(ruling.on);
            ruling.severity = severity.or(ruling.severity);
        }
        Ok(())
    }
}

/// The codes of a rule about postings, or of their family; none for other names. What a reading of the PDF lacks is no
/// matter of choice.
fn of_postings(name: &str) -> Option<Vec<Code>> {
    let family = name == Group::Posting.as_str();
    let wanted = |code: &Code| *code != Code::KeywordLost && (family || code.as_str() == name);
    let codes: Vec<Code> = posting_codes().filter(wanted).collect();
    (!codes.is_empty()).then_some(codes)
}

fn posting_codes() -> impl Iterator<Item = Code> {
    crate::rules::ALL.iter().filter(|rule| rule.group == Group::Posting).map(|rule| rule.code)
}

/// All that is known of the rules, in their order.
pub(crate) fn abouts() -> impl Iterator<Item = &'static About> {
    RULES.iter().map(|rule| &rule.about)
}

/// The families of rules, which can be named wherever a rule can.
pub(crate) fn family(name: &str) -> Option<Group> {
    Group::LINT.into_iter().find(|group| group.as_str() == name)
}

/// Whether a name is that of several rules.
fn is_family(name: &str) -> bool {
    family(name).is_some() || name == Group::Posting.as_str()
}

/// The rule of a name, or what was probably meant.
pub(crate) fn about(name: &Text) -> Result<&'static About, Vec<Diagnostic>> {
    abouts().find(|about| about.code.as_str() == name.value).ok_or_else(|| {
        let problem = Diagnostic::error(Code::InvalidOption, format!("there is no rule `{}`", name.value));
        vec![problem.path(&name.origin.path).at(name.origin.span, "not a rule").hint(meant(&name.value))]
    })
}

/// A hint at the rule or family that a name may have meant.
pub(crate) fn meant(name: &str) -> String {
    let groups = Group::LINT.iter().chain(&[Group::Posting]).map(|group| group.as_str());
    let known = abouts().map(|about| about.code.as_str()).chain(posting_codes().map(Code::as_str)).chain(groups);
    if crate::rules::find(name).is_some() {
        return "that is a finding of the PDF or of the document itself, which cannot be switched off".to_owned();
    }
    match nearest(name, &known.collect::<Vec<_>>()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "`atsafe rules` lists all rules".to_owned(),
    }
}

/// Whether a rule is on, and how bad it is.
fn grade(text: Option<&Text>) -> Result<(Option<bool>, Option<Severity>), Diagnostic> {
    let Some(text) = text else { return Ok((None, None)) };
    match text.value.trim() {
        "off" => Ok((Some(false), None)),
        "on" => Ok((Some(true), None)),
        word => match SEVERITIES.into_iter().find(|severity| severity.as_str() == word) {
            Some(severity) => Ok((Some(true), Some(severity))),
            None => Err(no_choice(text, &["off", "on", "error", "warning", "note"])),
        },
    }
}

fn bound(name: &str, value: &Text, abouts: &[&About], rule: &str) -> Result<(String, u32), Diagnostic> {
    let problem = |message: String| {
        Diagnostic::error(Code::InvalidOption, message).path(&value.origin.path).at(value.origin.span, "")
    };
    let names: Vec<&str> = match abouts {
        [about] => about.bounds.iter().map(|bound| bound.name).collect(),
        _ => Vec::new(),
    };
    if !names.contains(&name) {
        let hint = match (names.is_empty(), nearest(name, &names)) {
            (true, _) => format!("`{rule}` takes a severity alone"),
            (_, Some(name)) => format!("did you mean `{name}`?"),
            (_, None) => format!("it has {}", crate::resume::list(&names)),
        };
        return Err(problem(format!("`{rule}` has no bound `{name}`")).hint(hint));
    }
    let number = value.value.trim().trim_end_matches('%').parse::<u32>().ok().filter(|number| *number <= 10_000);
    let wrong = || problem(format!("`{}` is no whole number", value.value)).hint("write a number such as `6`");
    number.map(|number| (name.to_owned(), number)).ok_or_else(wrong)
}

/// An upper bound below the lower one leaves nothing to be right.
fn crossed(setting: &RuleSetting, about: &About, ruling: &Ruling) -> Option<Diagnostic> {
    let set = |name: &str| ruling.bounds.iter().find(|(set, _)| set == name).map(|(_, value)| *value);
    let usual = |name: &str| about.bounds.iter().find(|bound| bound.name == name).map(|bound| bound.values);
    let (least, most) = (usual("min")?, usual("max")?);
    set("min").or(set("max"))?;
    let least = set("min").unwrap_or_else(|| least.into_iter().min().unwrap_or_default());
    let most = set("max").unwrap_or_else(|| most.into_iter().max().unwrap_or_default());
    (least > most).then(|| {
        let message = format!("`{}` would allow at least {least} and at most {most}", about.code);
        Diagnostic::error(Code::InvalidOption, message)
            .path(&setting.rule.origin.path)
            .at(setting.rule.origin.span, "")
            .hint("set both `min` and `max`")
    })
}

fn choice<T: Copy>(text: Option<&Text>, known: &[(&str, T)], problems: &mut Vec<Diagnostic>) -> Option<T> {
    let text = text?;
    let found = known.iter().find(|(name, _)| name.eq_ignore_ascii_case(text.value.trim())).map(|(_, value)| *value);
    if found.is_none() {
        problems.push(no_choice(text, &known.iter().map(|(name, _)| *name).collect::<Vec<_>>()));
    }
    found
}

fn no_choice(text: &Text, known: &[&str]) -> Diagnostic {
    let hint = match nearest(&text.value, known) {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("known here: {}", crate::resume::list(known)),
    };
    Diagnostic::error(Code::InvalidOption, format!("`{}` is no choice for `{}`", text.value, text.origin.path))
        .path(&text.origin.path)
        .at(text.origin.span, "not known")
        .hint(hint)
}
