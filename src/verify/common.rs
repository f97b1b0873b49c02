//! The furniture that people, and the templates they use, commonly put between texts.

use crate::language::ENGLISH;
use crate::theme::Furniture;

/// Marks of bullets.
const BULLETS: &[&str] = &[
    "•", "◦", "▪", "▫", "‣", "⁃", "·", "∙", "⋅", "●", "○", "■", "□", "◆", "◇", "►", "▸", "➤", "➢", "✓", "✔", "→", "–",
    "—", "-", "*", "»", "›", ">",
];
/// Signs and words between the parts of a head, or between contacts.
const PARTS: &[&str] = &[
    "|", "¦", "•", "·", "∙", "⋅", "●", "▪", "◆", ",", ";", ":", "/", "-", "–", "—", "−", "~", "@", "at", "in", "of",
    "from", "by", "for", "||", "//", "•|",
];
/// Signs between the items of a list.
const ITEMS: &[&str] = &[",", ";", "|", "/", "•", "·", "∙", "⋅", "–", "—", "-", "."];
/// Signs after the label of a list.
const LABEL_ENDS: &[&str] = &[":", "–", "—", "-", "|", "·"];
/// Words before contacts.
const CONTACTS: &[&str] = &[
    "E-mail",
    "Email",
    "Mail",
    "Phone",
    "Telephone",
    "Tel",
    "Tel.",
    "Mobile",
    "Cell",
    "Address",
    "Location",
    "Based in",
    "Website",
    "Web",
    "Site",
    "Homepage",
    "Portfolio",
    "Blog",
    "URL",
    "Link",
    "LinkedIn",
    "GitHub",
    "GitLab",
    "Twitter",
    "Mastodon",
    "Stack Overflow",
    "E",
    "M",
    "P",
    "T",
    "W",
    "L",
    "A",
];

/// What people, and the templates they use, commonly put between texts: the signs that every resume parser takes for
/// bullets, separators and brackets, and the words in front of contacts and dates.
pub(crate) fn common() -> Furniture {
    let all = |pieces: &[&str]| pieces.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut begin = all(&["(", "["]);
    begin.extend(ENGLISH.words.leads.iter().flat_map(|word| {
        let capital = word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>();
        [format!("{word}:"), (*word).to_owned(), format!("{capital}:"), capital]
    }));
    let contact = CONTACTS.iter().flat_map(|word| {
        let colon = format!("{word}:");
        let bare = (word.chars().count() > 1).then(|| (*word).to_owned());
        [Some(colon.to_uppercase()), Some(colon.to_lowercase()), Some(colon), bare].into_iter().flatten()
    });
    Furniture {
        contact: contact.collect(),
        begin,
        end: all(&[")", "]"]),
        bullet: all(BULLETS),
        part: all(PARTS),
        item: all(ITEMS),
        label: all(LABEL_ENDS),
        open: all(&["(", "[", "–", "—", "-", ":", ",", "|", "·"]),
        close: all(&[")", "]"]),
    }
}
