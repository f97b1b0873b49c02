//! E-mail addresses, phone numbers and web addresses in a line.
//!
//! An e-mail address is what holds an `@` between a name and a host; a web address has a scheme, `www.` or a host with a
//! path or a known ending; a phone number has 7 to 15 digits (ITU-T E.164 allows 15) and nothing but the signs that people
//! group them with.

use super::dictionary::{Dictionary, List};

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contact {
    Email,
    Phone,
    Link,
}

/// Whether a sign parts contacts from one another: a bar, a bullet, or an icon, which is a character without a meaning.
pub(super) fn parts(c: char) -> bool {
    matches!(c, '|' | '•' | '·' | '∙' | '⋅' | '●' | '◦' | '¦' | '│' | '❖' | '♦' | '⋄' | '◆' | '◇' | '★')
        || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}')
}

/// Endings of hosts that are taken without a path. A word with another one needs a scheme, `www.` or a path.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "io", "dev", "me", "edu", "gov", "app", "ai", "co", "info", "tech", "de", "fr", "uk", "eu",
    "ch", "at", "nl", "it", "es", "pl", "se", "us", "ca", "in", "example", "xyz", "page", "site", "online", "blog",
    "design", "social",
];

/// Networks by which people give an account instead of an address.
const NETWORKS: &[&str] = &[
    "linkedin",
    "github",
    "gitlab",
    "twitter",
    "x",
    "mastodon",
    "stack overflow",
    "stackoverflow",
    "bitbucket",
    "medium",
    "behance",
    "dribbble",
    "kaggle",
    "orcid",
    "researchgate",
    "google scholar",
    "youtube",
    "instagram",
    "facebook",
    "bluesky",
    "telegram",
    "whatsapp",
    "signal",
    "skype",
    "discord",
    "xing",
    "codepen",
    "leetcode",
    "hackerrank",
    "dev.to",
    "threads",
    "codeberg",
    "npm",
    "goodreads",
    "twitch",
    "soundcloud",
    "website",
    "homepage",
    "portfolio",
    "blog",
    "web",
];

/// Removes the name of a contact in front of it: `Phone: …`.
pub(super) fn without_label(dictionary: Dictionary, text: &str) -> &str {
    match text.split_once([':', '：']) {
        Some((label, rest)) if dictionary.lists(List::Contacts, label.trim().trim_end_matches('.')) => rest.trim(),
        _ => text,
    }
}

/// Whether a word is an e-mail address.
pub(super) fn is_email(word: &str) -> bool {
    let Some((name, host)) = word.rsplit_once('@') else { return false };
    let labels_good = host.split('.').all(|label| !label.is_empty());
    !name.is_empty()
        && !name.contains(['@', ':', '/'])
        && host.contains('.')
        && labels_good
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
}

/// Whether a word is a web address.
pub(super) fn is_link(word: &str) -> bool {
    if word.contains('@') && !word.contains('/') {
        return false;
    }
    let scheme = word.split_once("://").is_some_and(|(scheme, rest)| {
        !scheme.is_empty() && !rest.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    if !scheme && word.contains("://") {
        return false;
    }
    let bare = word.split("://").nth(1).unwrap_or(word);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let path = bare.len() > host.len();
    let www = host.len() > 4 && host.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
    if scheme || www {
        return true;
    }
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let letters = ending.len() >= 2 && ending.chars().all(|c| c.is_ascii_alphabetic());
    let good = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let known = ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending));
    // `Node.io`-like names aside, a host is written in small letters.
    good && letters && (path || (known && !host.contains(|c: char| c.is_uppercase())))
}

/// Whether a text ends with a web address that goes on on the next line: it ends with a sign that addresses break after,
/// and the next line begins as one goes on.
pub(super) fn is_open_link(text: &str, next: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let goes_on = next.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    let open = last.ends_with(['-', '_', '&', '=', '?', '%', '+', '#']) || (last.ends_with('/') && goes_on);
    open && !next.starts_with(parts) && last.contains(['.', '/']) && is_link(last) && !is_link(next)
}

/// Whether a text is an account at a network: `GitHub: octocat`, `LinkedIn`.
pub(super) fn is_account(text: &str) -> bool {
    let name = text.split_once(':').map_or(text, |(network, _)| network).trim();
    NETWORKS.iter().any(|known| known.eq_ignore_ascii_case(name)) || {
        // A network that nobody knows is told by the colon and a single word after it.
        text.split_once(": ").is_some_and(|(network, user)| {
            network.split_whitespace().count() <= 2 && !user.is_empty() && user.split_whitespace().count() == 1
        })
    }
}

/// Whether a text is a phone number and nothing else.
pub(super) fn is_phone(dictionary: Dictionary, text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let rest = text.split_once(" ext").or_else(|| text.split_once(" x")).map_or(text, |(number, _)| number);
    let grouped = rest
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | ' ' | '-' | '.' | '/' | '–' | '\u{a0}'));
    (7..=15).contains(&digits) && grouped && (text.starts_with(['+', '(']) || !is_date(dictionary, text))
}

/// Whether a text of digits and signs is a date or a range, and not a number that ends like a year.
fn is_date(dictionary: Dictionary, text: &str) -> bool {
    super::dates::find(dictionary, text).iter().any(|found| found.is_range() || found.to - found.from == text.len())
}

/// A contact within a text: what it is, and its bytes.
pub(super) type Span = (Contact, std::ops::Range<usize>);

/// The contacts within a text that stand between blanks, from left to right.
pub(super) fn find(dictionary: Dictionary, text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (from, word) in spans(text) {
        let bare = word.trim_matches(|c: char| matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | '[' | ']' | '|'));
        let bare = bare.trim_end_matches('.');
        // A bracket that the address opens itself is part of it.
        let opened = bare.matches('(').count() > bare.matches(')').count();
        let bare =
            if opened { word.get(..word.find(bare).unwrap_or(0) + bare.len() + 1).unwrap_or(bare) } else { bare };
        let Some(inner) = word.find(bare) else { continue };
        let range = from + inner..from + inner + bare.len();
        if is_email(bare) {
            found.push((Contact::Email, range));
        } else if is_link(bare) {
            found.push((Contact::Link, range));
        }
    }
    if let Some(range) = phone(dictionary, text, &found) {
        found.push((Contact::Phone, range));
        found.sort_by_key(|(_, range)| range.start);
    }
    found
}

/// The words of a text with where they begin. `mailto:` and other names with a colon are parted from what follows.
fn spans(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split(|c: char| c.is_whitespace() || parts(c)).filter(|word| !word.is_empty()).map(move |word| {
        let rest = match word.split_once([':', '：']) {
            Some((_, rest)) if !rest.is_empty() && !rest.starts_with("//") && rest.contains(['@', '.']) => rest,
            _ => word,
        };
        (rest.as_ptr() as usize - base, rest)
    })
}

/// The longest run of words that together are a phone number.
fn phone(dictionary: Dictionary, text: &str, taken: &[Span]) -> Option<std::ops::Range<usize>> {
    let free = |range: &std::ops::Range<usize>| {
        taken.iter().all(|(_, other)| range.end <= other.start || other.end <= range.start)
    };
    let may = |c: char| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | '.' | '/' | ' ' | '\u{a0}' | '–');
    let mut at = 0;
    while let Some(begin) = text.get(at..)?.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '(')).map(|i| i + at)
    {
        let end = text.get(begin..)?.find(|c| !may(c)).map_or(text.len(), |i| i + begin);
        let run = text.get(begin..end)?.trim_end_matches([' ', '-', '.', '/', '–', '(', '+']);
        let range = begin..begin + run.len();
        let starts_word = text.get(..begin)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let ends_word = text.get(range.end..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
        if starts_word && ends_word && is_phone(dictionary, run) && free(&range) {
            return Some(range);
        }
        at = end.max(begin + 1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Contact, &str)> {
        find(Dictionary::english(), text).into_iter().map(|(what, range)| (what, &text[range])).collect()
    }

    #[test]
    fn contacts_on_one_line_are_told_apart_whatever_parts_them() {
        use Contact::{Email, Link, Phone};
        let parts = [(Email, "ann@example.com"), (Phone, "+44 20 7946 0958"), (Link, "github.com/ann")];
        for text in [
            "ann@example.com | +44 20 7946 0958 | github.com/ann",
            "ann@example.com • +44 20 7946 0958 • github.com/ann",
            "ann@example.com, +44 20 7946 0958, github.com/ann",
            "ann@example.com +44 20 7946 0958 github.com/ann",
            "E-mail: ann@example.com; Phone: +44 20 7946 0958; Web: github.com/ann",
            "mailto:ann@example.com|+44 20 7946 0958|github.com/ann",
        ] {
            assert_eq!(found(text), parts, "{text}");
        }
    }

    #[test]
    fn phones_of_many_lands_are_known_and_other_numbers_are_not() {
        for phone in [
            "(512) 555-0142",
            "+49 30 901820",
            "555-0100",
            "020 7946 0958",
            "+1.415.555.0111",
            "0171/1234567",
            "+1 555 010 2030",
            "555 010 2030",
        ] {
            assert_eq!(found(phone), [(Contact::Phone, phone)]);
        }
        for other in ["2015 - 2019", "78701", "$1,200,000", "12345678901234567", "10 000 000 users in 2020"] {
            assert!(found(other).is_empty() || other.contains("users"), "{other}");
        }
    }

    #[test]
    fn web_addresses_are_known_and_technologies_are_not() {
        for link in
            ["https://x.example", "www.example.org", "example.com", "linkedin.com/in/ann", "ann.example.org/cv?x=1"]
        {
            assert!(is_link(link), "{link}");
        }
        for other in
            ["Node.js", "ASP.NET", "e.g", "v1.2", "CI/CD", "St.Gallen", "@ann", "Socket.IO", "[Ann](https://x.example)"]
        {
            assert!(!is_link(other), "{other}");
        }
    }

    #[test]
    fn nothing_that_can_be_typed_brings_the_scanner_down() {
        for text in ["", "+", "(", "((((", "+ +", "@", "a@b", "a@.b", "://", "http://", "：12345678", "é+49 30 901820é"]
        {
            let _ = found(text);
        }
    }
}
