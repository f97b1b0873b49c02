//! Lines as a reader takes them: trimmed, told whether they begin with a bullet, and put together where one text runs on.
//!
//! Whether a line ends because it is full is told by the first word of the next one: if it would have fitted, the line was
//! meant to end. All widths are in characters, since a blind reader sees no others; so a line that is nearly full is in
//! doubt, and other signs decide: a small letter, a sentence that is not over, dates below.

use std::borrow::Cow;

use super::contacts;
use super::dates::{self, Found};
use super::dictionary::{Dictionary, List};
use crate::language::{fold, script};

/// A line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its text, trimmed, without a bullet.
    pub(super) text: &'a str,
    /// Whether a bullet stood before it.
    pub(super) bullet: bool,
    /// Its length in columns of a Latin letter's width, the bullet's two included.
    pub(super) columns: usize,
}

/// One text, over one line or several.
#[derive(Debug, Clone)]
pub(super) struct Block<'a> {
    /// Whether it is a bullet.
    pub(super) bullet: bool,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) text: Cow<'a, str>,
    /// The dates of a line that could be in the head of an entry.
    pub(super) dates: Option<Found>,
}

impl Block<'_> {
    /// Whether it reads like running text and not like a piece of a head.
    pub(super) fn is_prose(&self) -> bool {
        let words = self.text.split_whitespace().count();
        if words == 1 && contacts::is_link(&self.text) {
            return false;
        }
        self.bullet
            || self.first != self.last && !self.text.contains(" | ")
            || words > 12
            || (words > 1 && self.text.ends_with(['.', '!', '?', ';']) && !ends_in_short_form(&self.text))
            || (self.dates.is_none() && self.text.starts_with(char::is_lowercase))
    }
}

/// `Inc.`, `Ltd.`, `Jr.`: a full stop that ends no sentence.
fn ends_in_short_form(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.len() <= 5 && last.starts_with(char::is_uppercase) && last.ends_with('.')
}

/// Trims the lines and sets bullets apart. A bullet alone on its line belongs to the next one.
pub(super) fn prepare<'a>(dictionary: Dictionary, lines: impl IntoIterator<Item = &'a str>) -> Vec<Line<'a>> {
    let lines: Vec<&str> = lines.into_iter().collect();
    let first = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or_default();
    let name = lines.get(first).map_or("", |line| line.trim());
    let furniture = |(at, line): (usize, &str)| {
        is_furniture(dictionary, line) || at > first && is_running_head(dictionary, name, line)
    };
    let said = |(at, line): (usize, &'a str)| if furniture((at, line)) { "" } else { line.trim() };
    let lines: Vec<&str> = lines.into_iter().enumerate().map(said).collect();
    let width = lines.iter().map(|line| columns(line)).max().unwrap_or_default().max(MIN_WIDTH);
    let sure = lines.iter().any(|line| line.starts_with(is_bullet));
    let mut alone = false;
    let mut prepared: Vec<Line<'a>> = Vec::new();
    for line in lines {
        // Among bullets, a line that begins with a dash goes on with a full line above it, or with a sentence.
        let dash = sure && !line.starts_with(is_bullet);
        let goes_on = |rest: &str| {
            prepared.last().is_some_and(|above| {
                let full = !has_room(above.columns, line.chars().take(8).count(), width);
                full || above.bullet && rest.starts_with(char::is_lowercase) && !ends_sentence(above.text)
            })
        };
        let rest = without_bullet(line).filter(|rest| !(dash && goes_on(rest)));
        let bullet = rest.is_some() || (alone && !line.is_empty());
        let text = rest.unwrap_or(line);
        alone = (bullet && text.is_empty()) || (alone && line.is_empty());
        let bullet = bullet && !text.is_empty();
        prepared.push(Line { text, bullet, columns: columns(text) + if bullet { 2 } else { 0 } });
    }
    prepared
}

/// `Page 1 of 2`, `Last updated in May 2024`: lines about the document, not the person.
fn is_furniture(dictionary: Dictionary, line: &str) -> bool {
    let number = |word: Option<&str>| word.is_some_and(|word| word.parse::<u16>().is_ok());
    let mut words = line.split_whitespace().rev();
    let (last, of, first, page) = (words.next(), words.next(), words.next(), words.next());
    let of = of.is_some_and(|of| dictionary.lists(List::PageOf, of));
    let page = page.is_some_and(|page| dictionary.lists(List::Page, page));
    let numbered = number(last) && number(first) && of && page;
    numbered || dictionary.all(|words| words.updated).any(|note| begins(line.trim(), note))
}

/// The first line again, which is the name, with the number of a page behind it: `Ada Byron - Page 2`.
fn is_running_head(dictionary: Dictionary, name: &str, line: &str) -> bool {
    let Some(rest) = line.trim().strip_prefix(name).filter(|_| !name.is_empty()) else { return false };
    let words: Vec<&str> = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words[..] {
        [page, number] => dictionary.lists(List::Page, page) && number.parse::<u16>().is_ok(),
        _ => false,
    }
}

/// Whether a text begins with a phrase in small letters, whatever its own case.
fn begins(text: &str, phrase: &str) -> bool {
    let end = text.char_indices().nth(phrase.chars().count()).map_or(text.len(), |(at, _)| at);
    text.get(..end).is_some_and(|head| fold(head) == fold(phrase))
}

/// Whether a sign is a bullet and nothing else. Symbol's and Wingdings' come as private-use characters, TeX's as none that
/// readers know.
fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '●'
            | '○'
            | '∙'
            | '⋅'
            | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '‣'
            | '⁃'
            | '➢'
            | '➤'
            | '►'
            | '▸'
            | '✓'
            | '✔'
    ) || matches!(c, '❖' | '◆' | '◇' | '♦' | '\u{E000}'..='\u{F8FF}' | '\u{FFFD}')
}

/// What follows a bullet and a blank; none if the line has no bullet.
fn without_bullet(line: &str) -> Option<&str> {
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let usual = matches!(first, '-' | '–' | '—' | '*' | '·' | 'o' | '>' | '»' | '+');
    // Only a sign that is nothing else needs no blank behind it.
    if is_bullet(first) || (usual && (rest.is_empty() && first != 'o' || rest.starts_with(char::is_whitespace))) {
        return Some(rest.trim_start());
    }
    None
}

/// No page is taken to be narrower, in columns.
const MIN_WIDTH: usize = 60;

/// How wide lines are at most, in columns.
pub(super) fn width(lines: &[Line<'_>]) -> usize {
    lines.iter().map(|line| line.columns).max().unwrap_or_default().max(MIN_WIDTH)
}

/// A line with less than this share of the width could have taken another word.
const FULL: f64 = 0.78;

/// Puts the lines of a section of entries together to texts. `first` is the number of the first line.
pub(super) fn blocks<'a>(dictionary: Dictionary, lines: &[Line<'a>], first: usize, width: usize) -> Vec<Block<'a>> {
    let heads: Vec<Option<Found>> =
        lines.iter().map(|line| if line.bullet { None } else { dates::head(dictionary, line.text) }).collect();
    let lead =
        heads.iter().take(4).position(Option::is_some).filter(|lead| lines.iter().take(*lead).all(|l| !l.bullet));
    let flow = Flow { dictionary, lines, heads: &heads, lead, width };
    // An icon before the first head is no bullet.
    let icon = lines.first().is_some_and(|line| line.bullet) && heads.get(1).is_some_and(Option::is_some);
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
        match blocks.last_mut() {
            Some(block) if !line.bullet && flow.runs_on(block, first, at) => {
                let between = between(&block.text, line.text);
                *block.text.to_mut() += between;
                *block.text.to_mut() += line.text;
                block.last = first + at;
                block.dates = if block.bullet { None } else { dates::head(dictionary, &block.text) };
            }
            _ => blocks.push(Block {
                bullet: line.bullet && !(icon && at == 0),
                first: first + at,
                last: first + at,
                text: Cow::Borrowed(line.text),
                dates: heads.get(at).copied().flatten(),
            }),
        }
    }
    settle(&mut blocks);
    blocks
}

/// A year at the end of a name (`Top Performer 2021`) is part of it if dates follow on the next line.
fn settle(blocks: &mut [Block<'_>]) {
    for at in 1..blocks.len() {
        let dated = |at: usize| blocks.get(at).and_then(|block| block.dates);
        if dated(at).is_some_and(|dates| !dates.loose)
            && dated(at - 1).is_some_and(|dates| dates.loose)
            && let Some(block) = blocks.get_mut(at - 1)
        {
            block.dates = None;
        }
    }
}

/// The lines of a section, and what is known of its entries.
struct Flow<'l, 'a> {
    dictionary: Dictionary,
    lines: &'l [Line<'a>],
    heads: &'l [Option<Found>],
    /// How many lines the first entry's head has above its dates.
    lead: Option<usize>,
    width: usize,
}

impl Flow<'_, '_> {
    /// Whether a line goes on with the text above it.
    fn runs_on(&self, block: &Block<'_>, first: usize, at: usize) -> bool {
        let (Some(line), Some(above)) = (self.lines.get(at), self.lines.get((block.last - first).min(at))) else {
            return false;
        };
        // What begins with a dash and is no bullet goes on with one.
        let dash = block.bullet && ["- ", "– ", "— "].iter().any(|dash| line.text.starts_with(dash));
        if dash
            || above.text.ends_with('|')
            || line.text.starts_with("| ")
            || contacts::is_open_link(&block.text, line.text)
        {
            return true;
        }
        if !block.bullet && !block.text.contains(' ') && contacts::is_link(&block.text) {
            return false;
        }
        let tight = !fits(above, line, self.width);
        let small = line.text.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')'));
        let open = is_open(self.dictionary, above.text);
        if small && !contacts::is_link(line.text) {
            let head = self.head_ahead(at).is_some_and(|ahead| ahead <= self.lead.unwrap_or(1));
            return tight || (!head && (block.bullet || above.columns > 40));
        }
        let dated = self.heads.get(at).copied().flatten().is_some();
        if !tight || (!block.bullet && block.first == block.last && block.dates.is_some() && !open) {
            return false;
        }
        if open {
            return true;
        }
        if !block.bullet && !block.is_prose() && above.columns < 60 {
            return false;
        }
        match (self.head_ahead(at), self.lead) {
            (Some(0), _) if dated => false,
            (Some(ahead), lead) => ahead > lead.unwrap_or(1),
            (None, Some(_)) => true,
            (None, None) => !ends_sentence(above.text),
        }
    }

    /// How many lines further down the dates of a head stand, before any bullet.
    fn head_ahead(&self, at: usize) -> Option<usize> {
        let ahead = self.lines.iter().zip(self.heads).skip(at).take(4).take_while(|(line, _)| !line.bullet);
        ahead.into_iter().position(|(_, dates)| dates.is_some())
    }
}

/// Whether the first word of a line would have fitted on the line above it.
pub(super) fn fits(above: &Line<'_>, line: &Line<'_>, width: usize) -> bool {
    has_room(above.columns, columns(first_word(line.text)), width)
}

/// The first word of a line: of a script that sets no blanks, its first character, since a line may end before any.
fn first_word(text: &str) -> &str {
    let blankless = |(_, c): &(usize, char)| *c == ' ' || script::is_blankless(*c);
    match text.char_indices().find(blankless) {
        Some((0, c)) => text.get(..c.len_utf8()).unwrap_or_default(),
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

/// What stands between a text and the line that it runs on to: nothing within an address and between Chinese or Japanese
/// letters.
fn between(text: &str, next: &str) -> &'static str {
    let wide = |c: char| script::columns(c) > 1;
    let blankless = text.ends_with(wide) && next.starts_with(wide);
    if blankless || contacts::is_open_link(text, next) { "" } else { " " }
}

/// How many columns a text takes.
fn columns(text: &str) -> usize {
    text.chars().map(script::columns).sum()
}

/// Whether a line of so many columns could have taken a word of so many more.
#[allow(clippy::cast_precision_loss, reason = "lines are short")]
fn has_room(columns: usize, word: usize, width: usize) -> bool {
    (columns + 1 + word) as f64 <= width as f64 * FULL
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?'])
}

/// Whether a text can't end here: after a comma, a dash or a word such as `and`.
fn is_open(dictionary: Dictionary, text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.ends_with([',', '&', '(', '+', '='])
        || matches!(last, "-" | "–" | "—" | "/")
        || dictionary.lists(List::Links, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_bullet_is_known_and_words_are_not_taken_for_one() {
        for line in ["• Led", "- Led", "– Led", "* Led", "▪ Led", "o Led", "•Led", "\u{f0b7} Led"] {
            let prepared = prepare(Dictionary::english(), [line]);
            assert!(prepared[0].bullet && prepared[0].text == "Led", "{line}");
        }
        for line in ["-5 %", "o", "on call", "*args"] {
            assert!(!prepare(Dictionary::english(), [line])[0].bullet, "{line}");
        }
    }

    #[test]
    fn a_bullet_alone_on_its_line_belongs_to_the_next() {
        let lines = prepare(Dictionary::english(), ["•", "Led", "Plain"]);
        assert!(lines[0].text.is_empty() && lines[1].bullet && !lines[2].bullet);
    }

    fn texts(lines: &[&str]) -> Vec<String> {
        let lines = prepare(Dictionary::english(), lines.iter().copied());
        blocks(Dictionary::english(), &lines, 0, width(&lines))
            .into_iter()
            .map(|block| block.text.into_owned())
            .collect()
    }

    #[test]
    fn a_wrapped_bullet_is_one_text_and_the_next_head_is_not_part_of_it() {
        let full = "• Rebuilt the billing pipeline so that it survives the loss of a whole region and";
        let lines = ["Acme", "Engineer | 2019 - 2020", full, "keeps the books straight.", "Initech", "Engineer | 2018"];
        assert_eq!(texts(&lines).len(), 5);
        let full = "• Rebuilt the billing pipeline so that it survives the loss of an entire data centre";
        assert_eq!(texts(&["Acme", "Engineer | 2019 - 2020", full, "Initech", "Engineer | 2018"]).len(), 5);
    }
}
