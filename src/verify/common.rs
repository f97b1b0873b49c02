//! The furniture that people, and the templates they use, commonly put between texts.

use crate::language::{self, ENGLISH, Words};
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
/// bullets, separators and brackets, and the words in front of contacts and dates, in English and in the language given.
pub(crate) fn common(lang: &str) -> Furniture {
    let all = |pieces: &[&str]| pieces.iter().map(ToString::to_string).collect::<Vec<_>>();
    let own = language::find(lang).map(|locale| locale.language).filter(|own| own.tag != ENGLISH.tag);
    let own = || own.map(|language| &language.words).into_iter();
    let words = |of: fn(&Words) -> &'static [&'static str]| own().flat_map(of);
    let mut begin = all(&["(", "["]);
    let leads = ENGLISH.words.leads.iter().chain(words(|words| words.leads)).chain(words(|words| words.since));
    begin.extend(leads.flat_map(|word| {
        let capital = capitalized(word);
        [format!("{word}:"), (*word).to_owned(), format!("{capital}:"), capital]
    }));
    let contacts = CONTACTS.iter().map(|word| (*word).to_owned());
    let contacts = contacts.chain(words(|words| words.contacts).map(|word| capitalized(word)));
    let contact = contacts.flat_map(|word| {
        let colon = format!("{word}:");
        let bare = (word.chars().count() > 1).then_some(word);
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

/// A text with its first letter in upper case.
fn capitalized(text: &str) -> String {
    text.chars().take(1).flat_map(char::to_uppercase).chain(text.chars().skip(1)).collect()
}
