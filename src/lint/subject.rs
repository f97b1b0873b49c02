//! What rules look at: the resume with what can be said of it once for all, so that a rule is a few lines.

use std::collections::BTreeSet;
use std::ops::Range;

use super::calendar::{self, Day, Stretch};
use super::numbers;
use super::phrases::LEXICON;
use super::rule::Level;
use super::words::{self, Word};
use crate::content::Content;
use crate::profile::{Occurrence, Profile, SkillId, Spelled};
use crate::resume::{Date, Education, Leaf, Origin, Project, Resume, Tagged, Text};
use crate::typeset::Layout;

/// A resume under the eyes of the rules.
pub(crate) struct Subject<'a> {
    pub(crate) resume: &'a Resume,
    pub(crate) content: &'a Content,
    pub(crate) layout: &'a Layout,
    pub(crate) profile: &'a Profile,
    pub(crate) level: Level,
    pub(crate) today: Option<Day>,
    /// Every position, in the order of the document.
    pub(crate) roles: Vec<Role<'a>>,
    /// The texts of projects.
    pub(crate) projects: Vec<ProjectTexts<'a>>,
    /// The summary.
    pub(crate) summary: Option<Line<'a>>,
    /// Every entry of the skills.
    pub(crate) listed: Vec<Listed<'a>>,
}

/// A position at an employer.
pub(crate) struct Role<'a> {
    pub(crate) origin: &'a Origin,
    pub(crate) employer: Option<&'a Text>,
    pub(crate) title: Option<&'a Text>,
    pub(crate) start: Option<&'a Leaf<Date>>,
    pub(crate) end: Option<&'a Leaf<Date>>,
    pub(crate) summary: Option<Line<'a>>,
    pub(crate) bullets: Vec<Line<'a>>,
    pub(crate) keywords: Vec<Line<'a>>,
}

/// A project with its texts.
pub(crate) struct ProjectTexts<'a> {
    pub(crate) project: &'a Project,
    pub(crate) description: Option<Line<'a>>,
    pub(crate) bullets: Vec<Line<'a>>,
    pub(crate) keywords: Vec<Line<'a>>,
}

/// A text with its words, the skills it names and its figures.
pub(crate) struct Line<'a> {
    pub(crate) text: &'a Text,
    pub(crate) words: Vec<Word>,
    pub(crate) skills: Vec<Occurrence>,
    pub(crate) figures: Vec<Range<usize>>,
}

/// An entry among the skills.
pub(crate) struct Listed<'a> {
    pub(crate) text: &'a Text,
    /// The skill it names, if the profile knows it.
    pub(crate) spelled: Option<Spelled<'a>>,
    /// The group's number.
    pub(crate) group: usize,
    /// Whether it is the group's name itself, where a group has no keywords.
    pub(crate) alone: bool,
}

impl<'a> Line<'a> {
    fn new(text: &'a Text, profile: &Profile) -> Self {
        let skills = profile.occurrences(&text.value);
        let named: Vec<Range<usize>> = skills.iter().map(|found| found.start..found.version_end).collect();
        let figures = numbers::figures(&text.value, &named);
        Self { text, words: words::words(&text.value), skills, figures }
    }

    /// Where phrases stand.
    pub(crate) fn phrases(&self, list: &[Vec<String>]) -> Vec<Range<usize>> {
        words::phrases(&self.text.value, &self.words, list)
    }

    /// Whether any of some phrases stands in it.
    pub(crate) fn says(&self, list: &[Vec<String>]) -> bool {
        list.iter().any(|phrase| !words::phrase(&self.text.value, &self.words, phrase).is_empty())
    }

    /// Whether it tells what came of the work: by a word that says so, a share, or what was before and after.
    pub(crate) fn has_outcome(&self) -> bool {
        let value = &self.text.value;
        let share = self.figures.iter().any(|range| value[range.clone()].ends_with(['%', 'x']));
        let from_to = self.figures.len() >= 2 && self.words.iter().any(|word| word.small == "from");
        // `…, catching three faults`
        let joined = self.words.windows(2).any(|pair| {
            let gap = value[pair[0].range.end..pair[1].range.start].trim_end();
            let ing = |word: &Word| word.small.len() > 5 && word.small.ends_with("ing");
            gap == "," && ing(&pair[1])
        });
        // `for 9,000 users`
        let reached = self.figures.iter().any(|range| {
            let behind = self.words.iter().filter(|word| word.range.start >= range.end).take(3);
            behind.into_iter().any(|word| LEXICON.audience.contains(&word.small))
        });
        share || from_to || joined || reached || self.says(&LEXICON.outcome_cues.0)
    }

    /// How many lines it takes on the page.
    pub(crate) fn lines(&self, subject: &Subject<'_>) -> Option<usize> {
        let leaf = subject.content.leaves().find(|leaf| leaf.origin == self.text.origin)?;
        subject.layout.lines(&leaf.text)
    }
}

impl<'a> Role<'a> {
    /// What messages call it.
    pub(crate) fn name(&self) -> String {
        match (self.title, self.employer) {
            (Some(title), Some(employer)) => format!("{} at {}", title.value, employer.value),
            (Some(one), None) | (None, Some(one)) => one.value.clone(),
            (None, None) => format!("`{}`", self.origin.path),
        }
    }

    /// Whether it goes on.
    pub(crate) fn is_current(&self) -> bool {
        self.start.is_some() && self.end.is_none_or(|end| end.value == Date::Present)
    }

    /// Whether it was an internship or the like.
    pub(crate) fn is_training(&self) -> bool {
        let training = ["intern", "internship", "trainee", "apprentice", "student", "co op"].map(super::phrases::split);
        self.title.is_some_and(|title| !words::phrases(&title.value, &words::words(&title.value), &training).is_empty())
    }

    /// The months it took.
    pub(crate) fn stretch(&self, today: Option<Day>) -> Option<Stretch> {
        Stretch::of(self.start, self.end, today)
    }

    /// Whether it ended more than so many years before today.
    pub(crate) fn is_older_than(&self, years: usize, today: Day) -> bool {
        let ended = self.end.and_then(|end| calendar::last_month(end.value));
        let years = i32::try_from(years).unwrap_or(i32::MAX / 12);
        ended.is_some_and(|ended| calendar::months(today) - ended > years * 12)
    }

    /// Whether it lasted less than half a year.
    pub(crate) fn is_short(&self) -> bool {
        self.stretch(None).is_some_and(|stretch| stretch.length() < 6)
    }

    /// Its summary and bullets.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Line<'a>> {
        self.summary.iter().chain(&self.bullets)
    }
}

impl<'a> ProjectTexts<'a> {
    /// All its texts, keywords included.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Line<'a>> {
        self.description.iter().chain(&self.bullets).chain(&self.keywords)
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> &str {
        self.project.name.as_ref().map_or("the project", |name| &name.value)
    }
}

impl<'a> Subject<'a> {
    /// Every bullet of every role.
    pub(crate) fn bullets(&self) -> impl Iterator<Item = &Line<'a>> {
        self.roles.iter().flat_map(|role| &role.bullets)
    }

    /// Everything in sentences: summary, roles, projects.
    pub(crate) fn prose(&self) -> impl Iterator<Item = &Line<'a>> {
        let roles = self.roles.iter().flat_map(Role::texts);
        let projects = self.projects.iter().flat_map(|it| it.description.iter().chain(&it.bullets));
        self.summary.iter().chain(roles).chain(projects)
    }

    /// Everything in which a skill can be shown: prose and the keywords of projects.
    pub(crate) fn evidence(&self) -> impl Iterator<Item = &Line<'a>> {
        let keywords = self.roles.iter().flat_map(|role| &role.keywords);
        self.prose().chain(keywords).chain(self.projects.iter().flat_map(|it| &it.keywords))
    }

    /// The skills that are shown, each with what it implies.
    pub(crate) fn shown(&self) -> BTreeSet<SkillId> {
        self.with_implied(self.evidence().flat_map(|line| &line.skills).map(|found| found.skill))
    }

    /// Skills, and all that they imply.
    pub(crate) fn with_implied(&self, skills: impl Iterator<Item = SkillId>) -> BTreeSet<SkillId> {
        let mut all = BTreeSet::new();
        for skill in skills {
            if all.insert(skill) {
                all.extend(self.profile.implied(skill));
            }
        }
        all
    }

    /// The category of a skill.
    pub(crate) fn category(&self, skill: SkillId) -> &str {
        &self.profile.skill(skill).category
    }

    /// The years of work, months that overlap counted once; none if no role has dates that say.
    pub(crate) fn years(&self, training: bool) -> Option<f64> {
        years(&self.roles, training, self.today)
    }

    /// The roles that ended within so many years, or that nobody can date.
    pub(crate) fn recent(&self, years: usize) -> impl Iterator<Item = &Role<'a>> {
        self.roles.iter().filter(move |role| self.today.is_none_or(|today| !role.is_older_than(years, today)))
    }

    /// The schools and degrees.
    pub(crate) fn education(&self) -> &'a [Education] {
        &self.resume.education
    }
}

/// The years that roles cover together.
pub(crate) fn years(roles: &[Role<'_>], training: bool, today: Option<Day>) -> Option<f64> {
    let counted = roles.iter().filter(|role| training || !role.is_training());
    let stretches: Vec<Stretch> = counted.filter_map(|role| role.stretch(today)).collect();
    (!stretches.is_empty() || !roles.is_empty()).then(|| f64::from(calendar::covered(stretches)) / 12.0)
}

/// Every position of a resume. Where an employer has several, each is a role.
pub(crate) fn roles<'a>(resume: &'a Resume, profile: &Profile) -> Vec<Role<'a>> {
    let line = |text: &'a Text| Line::new(text, profile);
    let bullets = |items: &'a [Tagged]| items.iter().map(|item| line(&item.text)).collect::<Vec<_>>();
    let mut roles = Vec::new();
    for work in &resume.work {
        let employer = work.name.as_ref();
        if work.positions.is_empty() || work.position.is_some() || !work.highlights.is_empty() {
            roles.push(Role {
                origin: &work.origin,
                employer,
                title: work.position.as_ref(),
                start: work.start_date.as_ref(),
                end: work.end_date.as_ref(),
                summary: work.summary.as_ref().map(line),
                bullets: bullets(&work.highlights),
                keywords: keywords(&work.keywords, profile),
            });
        }
        roles.extend(work.positions.iter().map(|position| Role {
            origin: &position.origin,
            employer,
            title: position.position.as_ref(),
            start: position.start_date.as_ref(),
            end: position.end_date.as_ref(),
            summary: position.summary.as_ref().map(line),
            bullets: bullets(&position.highlights),
            // What an employer's keywords name was used in its positions.
            keywords: keywords(&work.keywords, profile),
        }));
    }
    roles
}

/// Keywords as texts, each naming what it names as a whole: no guard holds there.
fn keywords<'a>(items: &'a [Tagged], profile: &Profile) -> Vec<Line<'a>> {
    let listed = items.iter().map(|item| {
        let (line, end) = (Line::new(&item.text, profile), item.text.value.len());
        let whole = |found: Spelled<'_>| Occurrence {
            start: 0,
            end,
            version_end: end,
            skill: found.id,
            spelling: found.spelling,
        };
        match profile.find(&item.text.value).map(whole) {
            Some(whole) => Line { skills: vec![whole], ..line },
            None => line,
        }
    });
    listed.collect()
}

/// The texts of the projects.
pub(crate) fn projects<'a>(resume: &'a Resume, profile: &Profile) -> Vec<ProjectTexts<'a>> {
    let line = |text: &'a Text| Line::new(text, profile);
    let lines = |items: &'a [Tagged]| items.iter().map(|item| line(&item.text)).collect::<Vec<_>>();
    let texts = resume.projects.iter().map(|project| ProjectTexts {
        project,
        description: project.description.as_ref().map(line),
        bullets: lines(&project.highlights),
        keywords: keywords(&project.keywords, profile),
    });
    texts.collect()
}

/// The summary.
pub(crate) fn summary<'a>(resume: &'a Resume, profile: &Profile) -> Option<Line<'a>> {
    resume.basics.summary.as_ref().map(|text| Line::new(text, profile))
}

/// Every entry among the skills. A group without keywords is an entry itself.
pub(crate) fn listed<'a>(resume: &'a Resume, profile: &'a Profile) -> Vec<Listed<'a>> {
    let mut listed = Vec::new();
    for (group, skill) in resume.skills.iter().enumerate() {
        let entry = |text: &'a Text, alone| Listed { text, spelled: spelled(&text.value, profile), group, alone };
        if skill.keywords.is_empty() {
            listed.extend(skill.name.iter().map(|name| entry(name, true)));
        }
        listed.extend(skill.keywords.iter().map(|keyword| entry(&keyword.text, false)));
    }
    listed
}

/// The skill that an entry names, in one spelling or in two: `Go (Golang)`, as one writes for a posting that says the other.
fn spelled<'a>(text: &str, profile: &'a Profile) -> Option<Spelled<'a>> {
    let both = || {
        let (one, other) = text.trim().strip_suffix(')')?.split_once('(')?;
        let (one, other) = (profile.find(one)?, profile.find(other)?);
        (one.id == other.id).then_some(one)
    };
    profile.find(text).or_else(both)
}
