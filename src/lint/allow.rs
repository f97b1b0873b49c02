//! Comments that allow what a rule finds: `# atsafe: allow RULE -- reason`, on the line or on lines of its own above it.
//! `RULE["words"]` allows one match alone. What a comment allows and nobody finds is told, so that none outlives its cause.

use super::finding::Finding;
use super::rule::About;
use super::settings::{abouts, meant};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{FileId, Sources, Span};

/// How a comment begins that is for lint.
const MARK: &str = "atsafe:";

/// What a comment allows.
#[derive(Debug, Clone)]
pub(crate) struct Allow {
    about: &'static About,
    /// The words of the one match that it allows.
    words: Option<String>,
    /// Why.
    pub(crate) reason: Option<String>,
    /// The place of the rule's name.
    span: Span,
    /// The line that it speaks of, from 1.
    line: usize,
    used: bool,
}

/// Reads comments. What begins like one for lint and can't be understood is an error.
pub(crate) fn read(comments: &[Span], sources: &Sources) -> Result<Vec<Allow>, Vec<Diagnostic>> {
    let (mut allows, mut problems) = (Vec::new(), Vec::new());
    for &span in comments {
        match comment(span, sources) {
            Ok(found) => allows.extend(found),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(allows) } else { Err(problems) }
}

fn comment(span: Span, sources: &Sources) -> Result<Vec<Allow>, Diagnostic> {
    let text = sources.slice(span);
    let inner = text.trim_start_matches('#').trim_start();
    let Some(rest) = inner.strip_prefix(MARK) else { return Ok(Vec::new()) };
    let error = |message: &str| {
        Diagnostic::error(Code::InvalidOption, message)
            .at(span, "")
            .hint("write `# atsafe: allow RULE -- reason`, or `allow RULE[\"words\"]` for one match")
    };
    let Some(list) = rest.trim_start().strip_prefix("allow").filter(|list| list.starts_with([' ', '\t'])) else {
        return Err(error("a comment for atsafe says `allow` and a rule"));
    };
    let (list, reason) = match split_reason(list) {
        Some((list, reason)) => (list, Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty())),
        None => (list, None),
    };
    let line = line_of(span, sources);
    let names = names(list).ok_or_else(|| error("the rules of this comment can't be made out"))?;
    let allow = |(name, words): (&str, Option<&str>)| {
        // The name is a slice of the file's own text.
        let start = span.start + (name.as_ptr() as usize - text.as_ptr() as usize);
        let at = Span::new(span.file, start, start + name.len());
        let Some(about) = abouts().find(|about| about.code.as_str() == name) else {
            let problem = Diagnostic::error(Code::InvalidOption, format!("there is no rule `{name}`"));
            return Err(problem.at(at, "not a rule").hint(meant(name)));
        };
        if reason.is_none() && about.severity.contains(&Some(Severity::Error)) {
            let problem = Diagnostic::error(Code::InvalidOption, format!("`{name}` is allowed without a reason"));
            return Err(problem.at(at, "an error as a rule").hint(format!("say why: `# atsafe: allow {name} -- …`")));
        }
        Ok(Allow { about, words: words.map(str::to_owned), reason: reason.clone(), span: at, line, used: false })
    };
    names.into_iter().map(allow).collect()
}

/// Parts the rules from the reason. Words in quotes may hold a `--` of their own.
fn split_reason(list: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = list.char_indices().find(|&(at, c)| {
        quoted ^= c == '"';
        !quoted && list[at..].starts_with("--")
    });
    at.map(|(at, _)| (&list[..at], &list[at + 2..]))
}

/// Names with the words of a match, separated by commas.
fn names(list: &str) -> Option<Vec<(&str, Option<&str>)>> {
    let mut names = Vec::new();
    let mut rest = list.trim();
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = &rest[end..];
        let words = match rest.strip_prefix("[\"") {
            Some(inner) => {
                let (words, after) = inner.split_once("\"]")?;
                rest = after;
                Some(words)
            }
            None => None,
        };
        names.push((name, words));
        rest = rest.trim_start();
        if !rest.is_empty() {
            rest = rest.strip_prefix(',')?.trim_start();
            if rest.is_empty() {
                return None;
            }
        }
    }
    (!names.is_empty() && names.iter().all(|(name, _)| !name.is_empty())).then_some(names)
}

/// The line that a comment speaks of: its own, or if it has that for itself, the next one with something on it.
fn line_of(span: Span, sources: &Sources) -> usize {
    let file = sources.get(span.file);
    let text = file.text();
    let own = file.position(span.start).line;
    let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    if !text[start..span.start].trim().is_empty() {
        return own;
    }
    let below = text.lines().enumerate().skip(own).find(|(_, line)| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#')
    });
    below.map_or(own, |(index, _)| index + 1)
}

/// The comment that allows a finding, which is then a used one.
pub(crate) fn covering<'a>(allows: &'a mut [Allow], finding: &Finding, sources: &Sources) -> Option<&'a Allow> {
    let spans = finding.diagnostic.labels.first().map(|label| label.span).into_iter().chain(finding.holder);
    let lines = |span: Span| [line(span, sources), key_line(span, sources)].map(|line| (span.file, line));
    let places: Vec<(FileId, usize)> = spans.flat_map(lines).collect();
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let allow = allows.iter_mut().find(|allow| {
        let same = allow.words.as_deref().is_none_or(|words| plain(words) == plain(&finding.matched));
        let here = places.iter().any(|&(file, line)| file == allow.span.file && line == allow.line);
        // What is about no place in particular is allowed from anywhere.
        allow.about.code == finding.diagnostic.code && same && (here || places.is_empty())
    })?;
    allow.used = true;
    Some(allow)
}

/// The line on which a block of text was announced (`summary: >-`); of any other text, its own.
fn key_line(span: Span, sources: &Sources) -> usize {
    let before = sources.get(span.file).text()[..span.start].trim_end();
    let bare = before.trim_end_matches(|c: char| matches!(c, '-' | '+') || c.is_ascii_digit());
    let announced = [": >", ": |", "- >", "- |"].iter().any(|mark| bare.ends_with(mark));
    line(Span::new(span.file, if announced { bare.len() - 1 } else { span.start }, span.end), sources)
}

/// The line of a place.
fn line(span: Span, sources: &Sources) -> usize {
    sources.get(span.file).position(span.start).line
}

/// A warning for each comment that allows nothing. Those for rules that didn't look have nothing to say.
pub(crate) fn unused(allows: &[Allow], looked: impl Fn(Code) -> bool) -> Vec<Diagnostic> {
    let idle = allows.iter().filter(|allow| !allow.used && looked(allow.about.code));
    idle.map(|allow| {
        let one = if allow.words.is_some() { " with these words" } else { "" };
        Diagnostic::warning(Code::UnusedAllow, format!("`{}` finds nothing here{one}", allow.about.code))
            .at(allow.span, "allows nothing")
            .hint("take the comment out, or move it to the line above the one it is about")
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_words_and_reasons_are_made_out() {
        assert_eq!(names(" a-b, c[\"x, y\"] "), Some(vec![("a-b", None), ("c", Some("x, y"))]));
        assert_eq!(split_reason("a[\"x -- y\"] -- why -- so"), Some(("a[\"x -- y\"] ", " why -- so")));
        for wrong in ["", "a b", "a,", "a[x]", "a[\"x\"", ","] {
            assert_eq!(names(wrong), None, "{wrong}");
        }
    }
}
