//! Sections: which there are, in which order, under which heading.

use super::entries::ToEntries;
use super::leaves::Leaves;
use super::locale::{self, Locale};
use super::tree::{Block, Entry, Leaf, Section, SectionKind};
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::resume::{Interest, Language, Origin, Resume, SECTION_KEYS, Skill, Tagged, Text};

/// The kind of a section by its key in the document.
fn kind_of(key: &str) -> Option<SectionKind> {
    Some(match key {
        "summary" => SectionKind::Summary,
        "skills" => SectionKind::Skills,
        "work" => SectionKind::Work,
        "projects" => SectionKind::Projects,
        "education" => SectionKind::Education,
        "certificates" => SectionKind::Certificates,
        "publications" => SectionKind::Publications,
        "awards" => SectionKind::Awards,
        "volunteer" => SectionKind::Volunteer,
        "languages" => SectionKind::Languages,
        "interests" => SectionKind::Interests,
        "references" => SectionKind::References,
        "sections" => SectionKind::Custom,
        _ => return None,
    })
}

/// All sections that have something to print.
pub(super) fn sections(resume: &Resume, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Section> {
    let mut sections = Vec::new();
    for kind in order(resume) {
        if kind == SectionKind::Custom {
            sections.extend(own_sections(resume, leaves, locale));
        } else {
            sections.extend(standard(kind, resume, leaves, locale));
        }
    }
    sections
}

/// The user's order first, and then the usual one.
fn order(resume: &Resume) -> Vec<SectionKind> {
    let mut order: Vec<SectionKind> = Vec::new();
    let chosen = resume.meta.atsafe.sections.iter().map(|text| text.value.as_str());
    for kind in chosen.chain(SECTION_KEYS).filter_map(kind_of) {
        if !order.contains(&kind) {
            order.push(kind);
        }
    }
    order
}

fn standard(kind: SectionKind, resume: &Resume, leaves: &mut Leaves<'_>, locale: Locale) -> Option<Section> {
    let entries = entries(kind, resume, leaves, locale);
    let first = entries.first()?;
    let origin = origin_of(first).unwrap_or_else(|| resume.origin.clone());
    let heading = heading(kind, resume, &origin, leaves, locale)?;
    Some(Section { kind, heading, entries })
}

fn entries(kind: SectionKind, resume: &Resume, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Entry> {
    fn all<T: ToEntries>(items: &[T], leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Entry> {
        items.iter().flat_map(|item| item.entries(leaves, locale)).collect()
    }
    match kind {
        SectionKind::Summary => summary(resume, leaves).into_iter().collect(),
        SectionKind::Skills => groups("skills", resume.skills.iter().map(Group::from).collect(), leaves),
        SectionKind::Languages => groups("languages", resume.languages.iter().map(Group::from).collect(), leaves),
        SectionKind::Interests => groups("interests", resume.interests.iter().map(Group::from).collect(), leaves),
        SectionKind::Work => all(&resume.work, leaves, locale),
        SectionKind::Projects => all(&resume.projects, leaves, locale),
        SectionKind::Education => all(&resume.education, leaves, locale),
        SectionKind::Certificates => all(&resume.certificates, leaves, locale),
        SectionKind::Publications => all(&resume.publications, leaves, locale),
        SectionKind::Awards => all(&resume.awards, leaves, locale),
        SectionKind::Volunteer => all(&resume.volunteer, leaves, locale),
        SectionKind::References => all(&resume.references, leaves, locale),
        SectionKind::Custom => Vec::new(),
    }
}

fn summary(resume: &Resume, leaves: &mut Leaves<'_>) -> Option<Entry> {
    let text = resume.basics.summary.as_ref()?;
    let leaf = leaves.prose(text)?;
    Some(Entry {
        path: text.origin.path.clone(),
        head: Vec::new(),
        blocks: vec![Block::Paragraph { leaf }],
        condensed: false,
    })
}

/// The user's own sections, each under its own heading.
fn own_sections(resume: &Resume, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Section> {
    let mut sections = Vec::new();
    for own in &resume.sections {
        let Some(text) = &own.heading else { continue };
        let Some(heading) = leaves.literal(text) else { continue };
        let entries = own.entries(leaves, locale);
        if entries.is_empty() {
            leaves.not_printed(text, "nothing stands below it");
            continue;
        }
        check_heading(SectionKind::Custom, &heading, leaves, locale);
        sections.push(Section { kind: SectionKind::Custom, heading, entries });
    }
    sections
}

fn heading(
    kind: SectionKind,
    resume: &Resume,
    origin: &Origin,
    leaves: &mut Leaves<'_>,
    locale: Locale,
) -> Option<Leaf> {
    let chosen = resume.meta.atsafe.headings.iter().find(|(key, _)| kind_of(key) == Some(kind));
    let Some((_, text)) = chosen else { return leaves.worded(locale.heading(kind), origin) };
    let heading = leaves.literal(text)?;
    check_heading(kind, &heading, leaves, locale);
    Some(heading)
}

/// Parsers find a section by the words of its heading. A user's own section can't be helped: a note will do.
fn check_heading(kind: SectionKind, heading: &Leaf, leaves: &mut Leaves<'_>, locale: Locale) {
    if locale.is_standard(kind, &heading.text) {
        return;
    }
    let message = format!("resume parsers don't know the heading `{}`", shown(&heading.text));
    let problem = if kind == SectionKind::Custom {
        Diagnostic::note(Code::NonstandardHeading, message)
    } else {
        let problem = Diagnostic::warning(Code::NonstandardHeading, message)
            .hint(format!("the heading they look for is `{}`", locale.heading(kind)));
        match locale::language_of(kind, &heading.text) {
            Some(language) => problem.hint(format!("it is one in {}: `locale: {}`", language.name, language.tag)),
            None => problem,
        }
    };
    leaves.diagnostics.push(problem.path(&heading.origin.path).at(heading.origin.span, ""));
}

/// Where the first leaf of an entry comes from.
fn origin_of(entry: &Entry) -> Option<Origin> {
    let head = entry.head.first().map(|part| &part.leaf);
    let body = entry.blocks.first().and_then(|block| match block {
        Block::Paragraph { leaf } | Block::Bullet { leaf } => Some(leaf),
        Block::Group { label, items, .. } => label.as_ref().or(items.first()),
    });
    head.or(body).map(|leaf| leaf.origin.clone())
}

/// What skills, languages and interests have in common.
struct Group<'a> {
    name: Option<&'a Text>,
    level: Option<&'a Text>,
    items: &'a [Tagged],
    text: Option<&'a Text>,
}

impl<'a> From<&'a Skill> for Group<'a> {
    fn from(skill: &'a Skill) -> Self {
        Self { name: skill.name.as_ref(), level: skill.level.as_ref(), items: &skill.keywords, text: None }
    }
}

impl<'a> From<&'a Language> for Group<'a> {
    fn from(language: &'a Language) -> Self {
        Self { name: language.language.as_ref(), level: language.fluency.as_ref(), items: &[], text: None }
    }
}

impl<'a> From<&'a Interest> for Group<'a> {
    fn from(interest: &'a Interest) -> Self {
        Self { name: interest.name.as_ref(), level: None, items: &interest.keywords, text: interest.summary.as_ref() }
    }
}

/// One entry with a block a group. Names without level and items are items themselves, and share one list.
fn groups(path: &str, groups: Vec<Group<'_>>, leaves: &mut Leaves<'_>) -> Vec<Entry> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut bare_before = false;
    for group in groups {
        let bare = group.level.is_none() && group.items.is_empty() && group.text.is_none();
        match blocks.last_mut() {
            Some(Block::Group { items, .. }) if bare && bare_before => {
                items.extend(group.name.and_then(|name| leaves.keyword(name)));
            }
            _ if bare => {
                let items = group.name.and_then(|name| leaves.keyword(name)).into_iter().collect();
                blocks.extend(list(None, None, items));
            }
            _ => {
                let label = group.name.and_then(|name| leaves.literal(name));
                let level = group.level.and_then(|level| leaves.level(level));
                blocks.extend(list(label, level, leaves.keywords(group.items)));
                blocks.extend(group.text.and_then(|text| leaves.prose(text)).map(|leaf| Block::Paragraph { leaf }));
            }
        }
        bare_before = bare && !blocks.is_empty();
    }
    if blocks.is_empty() {
        Vec::new()
    } else {
        vec![Entry { path: path.to_owned(), head: Vec::new(), blocks, condensed: false }]
    }
}

fn list(label: Option<Leaf>, level: Option<Leaf>, items: Vec<Leaf>) -> Option<Block> {
    let empty = label.is_none() && level.is_none() && items.is_empty();
    (!empty).then_some(Block::Group { label, level, items })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_of_a_section_has_a_kind_of_its_own() {
        let kinds: std::collections::BTreeSet<_> = SECTION_KEYS.into_iter().filter_map(kind_of).collect();
        assert_eq!(kinds.len(), SECTION_KEYS.len());
    }
}
