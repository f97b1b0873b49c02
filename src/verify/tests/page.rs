//! A content and a reading of it, made by hand.

use crate::content::{
    Block, Contact, ContactKind, Content, Entry, Header, Leaf, Paper, Part, Role, Run, Section, SectionKind,
};
use crate::extract::{Bounds, Line, PageText, Reading, Word};
use crate::resume::Origin;
use crate::source::{Sources, Span};
use crate::theme::Furniture;

pub(in crate::verify) fn leaf(text: &str, path: &str) -> Leaf {
    let file = Sources::new().add("resume.yaml", "");
    let runs = vec![Run { text: text.to_owned(), ..Run::default() }];
    let origin = Origin { path: path.to_owned(), span: Span::new(file, 0, 0) };
    Leaf { text: text.to_owned(), runs, keyword: false, origin }
}

pub(in crate::verify) fn keyword(text: &str, path: &str) -> Leaf {
    Leaf { keyword: true, ..leaf(text, path) }
}

pub(in crate::verify) fn bullet(text: &str, path: &str) -> Block {
    Block::Bullet { leaf: leaf(text, path) }
}

pub(in crate::verify) fn part(role: Role, text: &str, path: &str) -> Part {
    Part { role, leaf: leaf(text, path), dates: vec![] }
}

pub(in crate::verify) fn job(index: usize, head: [&str; 3], bullets: &[&str]) -> Entry {
    let path = format!("work[{index}]");
    let roles = [Role::Primary, Role::Secondary, Role::Dates];
    let own = |role: Role| format!("{path}.{role:?}").to_lowercase();
    Entry {
        head: roles.into_iter().zip(head).map(|(role, text)| part(role, text, &own(role))).collect(),
        condensed: false,
        blocks: bullets
            .iter()
            .enumerate()
            .map(|(at, text)| bullet(text, &format!("{path}.highlights[{at}]")))
            .collect(),
        path,
    }
}

fn section(kind: SectionKind, heading: &str, entries: Vec<Entry>) -> Section {
    Section { kind, heading: leaf(heading, "headings"), entries }
}

/// A small resume with everything that makes reading hard: short keywords, parts of other words, a sentence twice, a
/// company named like a heading.
pub(in crate::verify) fn content() -> Content {
    let skills = Block::Group {
        label: Some(leaf("Languages", "skills[0].name")),
        level: Some(leaf("expert", "skills[0].level")),
        items: ["C", "C++", "Go", "R", ".NET", "CI/CD"]
            .iter()
            .enumerate()
            .map(|(at, text)| keyword(text, &format!("skills[0].keywords[{at}]")))
            .collect(),
    };
    let jobs = vec![
        job(
            0,
            ["Education First", "Platform Engineer", "Jan 2020 - Present"],
            &["Moved 14 Google services to Go and cut the bill by 30%", "Mentored two engineers"],
        ),
        job(
            1,
            ["Experience Inc", "Engineer", "2017 - 2019"],
            &["Wrote the C++ client for 3 ports", "Mentored two engineers"],
        ),
    ];
    let summary = Entry {
        path: "basics.summary".to_owned(),
        head: vec![],
        blocks: vec![Block::Paragraph { leaf: leaf("Builds services that stay up.", "basics.summary") }],
        condensed: false,
    };
    let skills = Entry { path: "skills".to_owned(), head: vec![], blocks: vec![skills], condensed: false };
    Content {
        title: "Mia Kovač".to_owned(),
        author: "Mia Kovač".to_owned(),
        keywords: vec![],
        lang: "en".to_owned(),
        region: None,
        paper: Paper::A4,
        date: None,
        header: Header {
            name: leaf("Mia Kovač", "basics.name"),
            label: Some(leaf("Senior Backend Engineer", "basics.label")),
            contacts: vec![
                Contact { kind: ContactKind::Email, leaf: leaf("mia@example.org", "basics.email") },
                Contact { kind: ContactKind::Phone, leaf: leaf("+1 555 010 2030", "basics.phone") },
                Contact { kind: ContactKind::Place, leaf: leaf("Berlin, Germany", "basics.location") },
            ],
        },
        sections: vec![
            section(SectionKind::Summary, "Summary", vec![summary]),
            section(SectionKind::Skills, "Technical Skills", vec![skills]),
            section(SectionKind::Work, "Professional Experience", jobs),
            section(SectionKind::Education, "Education", vec![job(2, ["Uni Ulm", "BSc", "2013 - 2016"], &[])]),
        ],
    }
}

pub(in crate::verify) fn furniture() -> Furniture {
    let pieces = |pieces: &[&str]| pieces.iter().map(ToString::to_string).collect();
    Furniture {
        bullet: pieces(&["•"]),
        part: pieces(&["|", ","]),
        item: pieces(&[","]),
        label: pieces(&[":"]),
        open: pieces(&["("]),
        close: pieces(&[")"]),
        ..Furniture::default()
    }
}

/// The resume as a reader should see it.
pub(in crate::verify) const GOOD: &str = "\
MIA KOVAČ
Senior Backend Engineer
mia@example.org | +1 555 010 2030 | Berlin, Germany
SUMMARY
Builds services that stay up.
TECHNICAL SKILLS
• Languages (expert): C, C++, Go, R, .NET, CI/CD
PROFESSIONAL EXPERIENCE
Education First
Platform Engineer
Jan 2020 - Present
• Moved 14 Google services to Go and
cut the bill by 30%
• Mentored two engineers
Experience Inc
Engineer
2017 - 2019
• Wrote the C++ client for 3 ports
• Mentored two engineers
EDUCATION
Uni Ulm
BSc
2013 - 2016";

/// A reading of these lines: 5 pt a letter, from the left margin at 50 pt.
pub(in crate::verify) fn reading(text: &str) -> Reading {
    let mut page = PageText::default();
    for (row, text) in text.lines().enumerate() {
        let mut words = Vec::new();
        let mut x = 50.0;
        for text in text.split(' ') {
            let width = 5.0 * f64::from(u32::try_from(text.chars().count()).expect("short"));
            let y = 14.0 * f64::from(u32::try_from(row).expect("few")) + 50.0;
            let bounds = Bounds { x0: x, y0: y - 7.0, x1: x + width, y1: y };
            words.push(Word { text: text.to_owned(), bounds, ..Word::default() });
            x += width + 2.5;
        }
        let bounds = words.iter().map(|word| word.bounds).reduce(|a, b| a.union(&b)).expect("a word");
        page.lines.push(Line { words, bounds });
    }
    Reading { name: "by hand", pages: vec![page], complete: true }
}
