//! The same words set as plainly as can be, in the few ways that everybody understands: the control by which to tell
//! whether a field is lost by the layout or by its own text.

use crate::content::{Block, Content, Entry, Leaf, Role};
use crate::language::capitals;

/// How the head of an entry is set.
#[derive(Debug, Clone, Copy)]
enum Head {
    /// Each part on a line of its own.
    Lines,
    /// All parts on one line.
    Line,
    /// What it is called on one line, the rest on the next.
    Two,
}

/// The widths to which lines are broken, in characters: many, since a text that is odd enough is misunderstood only when
/// a line ends at a certain word of it.
const WIDTHS: [usize; 14] = [usize::MAX, 130, 120, 114, 108, 102, 96, 90, 84, 78, 72, 66, 58, 50];

/// The content in every plain layout, as lines.
pub(crate) fn layouts(content: &Content) -> impl Iterator<Item = Vec<String>> {
    let heads = [Head::Lines, Head::Line, Head::Two];
    heads.into_iter().flat_map(move |head| {
        let lines = lines(content, head);
        // Names and labels are set larger than the rest, and break sooner.
        let top = 1 + usize::from(content.header.label.is_some());
        let width_of = move |at: usize, width: usize| if at < top { width / 2 } else { width };
        WIDTHS.map(|width| lines.iter().enumerate().flat_map(|(at, line)| broken(line, width_of(at, width))).collect())
    })
}

fn lines(content: &Content, head: Head) -> Vec<String> {
    let text = |leaf: &Leaf| leaf.text.clone();
    let header = &content.header;
    let mut lines = vec![text(&header.name)];
    lines.extend(header.label.as_ref().map(text));
    let contacts: Vec<String> = header.contacts.iter().map(|contact| text(&contact.leaf)).collect();
    match head {
        Head::Lines => lines.extend(contacts),
        _ => lines.extend((!contacts.is_empty()).then(|| contacts.join(" | "))),
    }
    for section in &content.sections {
        lines.push(capitals(&section.heading.text, &content.lang));
        for entry in &section.entries {
            head_lines(entry, head, &mut lines);
            lines.extend(entry.blocks.iter().map(block));
        }
    }
    lines
}

fn head_lines(entry: &Entry, head: Head, lines: &mut Vec<String>) {
    let mut groups: Vec<(Role, String)> = Vec::new();
    for part in &entry.head {
        match groups.last_mut() {
            Some((role, text)) if *role == part.role => {
                text.push_str(", ");
                text.push_str(&part.leaf.text);
            }
            _ => groups.push((part.role, part.leaf.text.clone())),
        }
    }
    let first = match head {
        Head::Lines => groups.len(),
        Head::Line => 0,
        Head::Two => groups.iter().take_while(|(role, _)| *role == Role::Primary).count(),
    };
    let mut texts = groups.into_iter().map(|(_, text)| text);
    lines.extend(texts.by_ref().take(first));
    let rest: Vec<String> = texts.collect();
    lines.extend((!rest.is_empty()).then(|| rest.join(" | ")));
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { leaf } => leaf.text.clone(),
        Block::Bullet { leaf } => format!("• {}", leaf.text),
        Block::Group { label, level, items } => {
            let label = label.iter().map(|label| label.text.clone());
            let level = level.iter().map(|level| format!("({})", level.text));
            let label: Vec<String> = label.chain(level).collect();
            let items: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
            let sign = if label.is_empty() || items.is_empty() { "" } else { ": " };
            format!("• {}{sign}{}", label.join(" "), items.join(", "))
        }
    }
}

/// A line broken at blanks to a width.
fn broken(line: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in line.split(' ') {
        match lines.last_mut().filter(|last| last.chars().count() + 1 + word.chars().count() <= width) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ats;
    use crate::content;
    use crate::resume::{self, Input, NoFiles};
    use crate::source::Sources;
    use crate::verify::fields::{fields, given};

    /// A resume in each language but English, whose layouts other tests know.
    const RESUMES: [(&str, &str); 15] = [
        ("de", include_str!("../../tests/cases/language-de/resume.yaml")),
        ("fr", include_str!("../../tests/cases/language-fr/resume.yaml")),
        ("es", include_str!("../../tests/cases/language-es/resume.yaml")),
        ("it", include_str!("../../tests/cases/language-it/resume.yaml")),
        ("pt-BR", include_str!("../../tests/cases/language-pt-br/resume.yaml")),
        ("nl", include_str!("../../tests/cases/language-nl/resume.yaml")),
        ("pl", include_str!("../../tests/cases/language-pl/resume.yaml")),
        ("sv", include_str!("../../tests/cases/language-sv/resume.yaml")),
        ("nb", include_str!("../../tests/cases/language-nb/resume.yaml")),
        ("da", include_str!("../../tests/cases/language-da/resume.yaml")),
        ("tr", include_str!("../../tests/cases/language-tr/resume.yaml")),
        ("ru", include_str!("../../tests/cases/language-ru/resume.yaml")),
        ("el", include_str!("../../tests/cases/language-el/resume.yaml")),
        ("ja", include_str!("../../tests/cases/language-ja/resume.yaml")),
        ("zh-Hans", include_str!("../../tests/cases/language-zh-hans/resume.yaml")),
    ];

    fn content(text: &str) -> Content {
        let mut sources = Sources::new();
        let input = Input { name: "resume.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
        let resume = resume::parse(&mut sources, &input).resume.expect("a good resume");
        content::build(&resume, &sources, &content::Options::default()).0.expect("a good resume")
    }

    /// The fields that a layout does not give back.
    fn lost(content: &Content, lines: &[String]) -> Vec<String> {
        let fields = fields(content);
        let given = given(&fields, &ats::read(lines.iter().map(String::as_str)));
        let lost = fields.iter().zip(given).filter(|(_, given)| !given);
        lost.map(|(field, _)| format!("{} `{}`", field.name(), field.leaf.text)).collect()
    }

    #[test]
    fn a_resume_in_any_language_is_understood_whole_from_a_plain_layout_whose_lines_are_not_broken() {
        for (tag, text) in RESUMES {
            let content = content(text);
            for lines in layouts(&content).step_by(WIDTHS.len()) {
                assert_eq!(lost(&content, &lines), [""; 0], "{tag}");
            }
        }
    }

    #[test]
    fn of_a_resume_in_any_language_whose_lines_are_broken_anywhere_next_to_nothing_is_lost() {
        let (mut all, mut missing) = (0, 0);
        for content in RESUMES.map(|(_, text)| content(text)) {
            for lines in layouts(&content) {
                all += fields(&content).len();
                missing += lost(&content, &lines).len();
            }
        }
        assert!(missing * 100 < all, "{missing} of {all}");
    }
}
