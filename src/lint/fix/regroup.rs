//! Parts a group of skills: its lines are written anew, each item as it was written.

use super::Part;
use super::edit::Edit;
use super::scalar::Style;
use crate::resume::Origin;
use crate::source::Sources;

/// A group as it stands in a file: two lines with a list in brackets, or a line and a list in lines below it.
struct Written<'t> {
    /// What stands before the hyphen.
    indent: &'t str,
    name: &'t str,
    items: Vec<&'t str>,
    /// What stands before the hyphen of each item, if they stand in lines.
    lines: Option<&'t str>,
    /// Behind the last of its lines, the line break left out.
    end: usize,
}

/// The edit that parts a group; none if anything else stands in its lines, a comment above all.
pub(super) fn edit(group: &Origin, parts: &[Part], sources: &Sources) -> Option<Edit> {
    let text = sources.get(group.span.file).text();
    let start = text[..group.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let written = read(text, start)?;
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut groups = Vec::new();
    for (heading, numbers) in parts {
        let items: Option<Vec<&str>> = numbers.iter().map(|at| written.items.get(*at).copied()).collect();
        let name = heading.as_deref().map_or_else(|| written.name.to_owned(), |name| Style::Plain.write(name));
        groups.push(write(&written, &name, &items?, newline));
    }
    let count: usize = parts.iter().map(|(_, numbers)| numbers.len()).sum();
    let whole = count == written.items.len();
    whole.then(|| Edit { file: group.span.file, start, end: written.end, text: groups.join(newline) })
}

fn write(written: &Written<'_>, name: &str, items: &[&str], newline: &str) -> String {
    let indent = written.indent;
    let head = format!("{indent}- name: {name}{newline}{indent}  keywords:");
    match written.lines {
        None => format!("{head} [{}]", items.join(", ")),
        Some(before) => items.iter().fold(head, |text, item| format!("{text}{newline}{before}- {item}")),
    }
}

/// Reads the lines of a group that begins at `start`.
fn read(text: &str, start: usize) -> Option<Written<'_>> {
    let (first, second_start) = line(text, start)?;
    let indent = &first[..first.len() - first.trim_start().len()];
    let name = scalar(first.trim_start().strip_prefix("- name:")?.trim())?;
    let (second, third_start) = line(text, second_start)?;
    let keywords = second.strip_prefix(indent)?.strip_prefix("  keywords:")?;
    let (items, lines, end) = if keywords.trim().is_empty() {
        in_lines(text, indent, third_start)?
    } else {
        in_brackets(text, second_start + second.len() - keywords.len())?
    };
    // A key below would be part of the group.
    let next = text[end..].trim_start_matches(['\r', '\n']);
    let deeper =
        next.strip_prefix(indent).is_some_and(|rest| rest.starts_with("  ") && !rest.trim_start().starts_with('#'));
    (!deeper && items.len() > 1).then_some(Written { indent, name, items, lines, end })
}

/// The line at an offset without its break, and where the next begins.
fn line(text: &str, start: usize) -> Option<(&str, usize)> {
    let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
    let length = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
    Some((rest[..length].trim_end_matches(['\n', '\r']), start + length))
}

/// A scalar that is all of a text: without quotes and comments, or in quotes from end to end.
fn scalar(text: &str) -> Option<&str> {
    let quoted = |mark: char| {
        text.len() > 1 && text.starts_with(mark) && text.ends_with(mark) && text.matches(mark).count() == 2
    };
    let marks = ['"', '\'', '[', '{', '&', '*', '!', '|', '>'];
    let plain = !text.starts_with(marks) && !text.contains(" #");
    (!text.is_empty() && (plain || quoted('"') || quoted('\''))).then_some(text)
}

/// Items as they are written, what stands before each if they stand in lines, and where the list ends.
type Items<'t> = (Vec<&'t str>, Option<&'t str>, usize);

/// Items in brackets, which may go over several lines.
fn in_brackets(text: &str, offset: usize) -> Option<Items<'_>> {
    let open = offset + text[offset..].find('[')?;
    if !text[offset..open].trim().is_empty() {
        return None;
    }
    let (mut items, mut from, mut quote) = (Vec::new(), open + 1, None);
    for (at, c) in text[open + 1..].char_indices() {
        let at = open + 1 + at;
        match (quote, c) {
            (Some(mark), c) if mark == c => quote = None,
            (None, '"' | '\'') if text[from..at].trim().is_empty() => quote = Some(c),
            (None, ',' | ']') => {
                let item = text[from..at].trim();
                if !(item.is_empty() && c == ']') {
                    items.push(scalar(item)?);
                }
                from = at + 1;
                if c == ']' {
                    let rest = line(text, from).map_or("", |(line, _)| line);
                    return rest.trim().is_empty().then_some((items, None, from));
                }
            }
            (None, '{' | '[') => return None,
            (None, '#') if text[..at].ends_with(char::is_whitespace) => return None,
            _ => {}
        }
    }
    None
}

/// Items in lines of their own.
fn in_lines<'t>(text: &'t str, indent: &str, offset: usize) -> Option<Items<'t>> {
    let (mut items, mut start, mut end, mut before) = (Vec::new(), offset, offset, None);
    while let Some((line, next)) = line(text, start) {
        let blanks = &line[..line.len() - line.trim_start().len()];
        let item = line.trim_start().strip_prefix("- ").filter(|_| blanks.len() > indent.len());
        let Some(item) = item else { break };
        if before.is_some_and(|before| before != blanks) {
            return None;
        }
        before = Some(blanks);
        items.push(scalar(item.trim())?);
        (start, end) = (next, start + line.len());
    }
    before.map(|before| (items, Some(before), end))
}
