//! The way back from a byte of rendered Typst source to the line of the template and the leaf of the resume.
//!
//! Values are literals on one line each, so every rendered line comes from one line of the template: the one whose
//! fixed text it has. A string literal that is a leaf's text leads on to the resume.

use std::collections::BTreeMap;

use crate::content::Content;
use crate::resume;
use crate::source::{FileId, Sources, Span};

/// What stands behind a byte of rendered source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The line of the template, if one fits.
    pub template: Option<Span>,
    /// The leaf of the resume, if the byte lies in its text; of several with one text, the first.
    pub leaf: Option<resume::Origin>,
}

#[derive(Debug, Clone)]
pub(super) struct SourceMap {
    template: FileId,
    leaves: BTreeMap<String, resume::Origin>,
}

impl SourceMap {
    pub(super) fn new(content: &Content, template: FileId) -> Self {
        let mut leaves: BTreeMap<String, resume::Origin> = BTreeMap::new();
        for leaf in content.leaves() {
            leaves.entry(leaf.text.clone()).or_insert_with(|| leaf.origin.clone());
        }
        Self { template, leaves }
    }

    pub(super) fn origin(&self, rendered: &str, offset: usize, sources: &Sources) -> Origin {
        let offset = rendered.floor_char_boundary(offset);
        let start = rendered[..offset].rfind('\n').map_or(0, |newline| newline + 1);
        let line = rendered[start..].lines().next().unwrap_or_default();
        let text = sources.get(self.template).text();
        Origin {
            template: template_line(text, line).map(|(from, to)| Span::new(self.template, from, to)),
            leaf: literal_at(line, offset - start).and_then(|text| self.leaves.get(&text).cloned()),
        }
    }
}

/// The range of the first template line whose fixed pieces stand in the rendered line in order.
fn template_line(template: &str, rendered: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for line in template.split_inclusive('\n') {
        let body = line.trim_end();
        if fits(body, rendered) {
            return Some((start, start + body.len()));
        }
        start += line.len();
    }
    None
}

fn fits(template_line: &str, rendered: &str) -> bool {
    let pieces = fixed_pieces(template_line);
    let mut rest = rendered;
    let all = pieces.iter().all(|piece| match rest.find(piece) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    });
    all && pieces.first().is_some_and(|first| rendered.starts_with(first))
}

/// What a template line holds outside of `{{ … }}`, `{% … %}` and `{# … #}`.
fn fixed_pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(open) = rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min() {
        pieces.push(&rest[..open]);
        let close = ["}}", "%}", "#}"].iter().filter_map(|close| rest[open..].find(close)).min();
        rest = close.map_or("", |close| &rest[open + close + 2..]);
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// The text of the string literal around a byte of a line.
fn literal_at(line: &str, at: usize) -> Option<String> {
    let mut text: Option<(usize, String)> = None;
    let mut chars = line.char_indices();
    while let Some((index, c)) = chars.next() {
        match (&mut text, c) {
            (None, '"') if index > at => return None,
            (None, '"') => text = Some((index, String::new())),
            (None, _) => {}
            (Some((_, inner)), '\\') => inner.extend(chars.next().map(|(_, c)| c)),
            (Some((start, inner)), '"') => {
                if (*start..=index).contains(&at) {
                    return Some(std::mem::take(inner));
                }
                text = None;
            }
            (Some((_, inner)), c) => inner.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rendered_line_finds_its_template_line() {
        let template = "#import \"x\"\n{% for s in all %}\n#section(look, {{ s }})\n{% endfor %}\n";
        let found = template_line(template, "#section(look, (\"a\": 1, ))").map(|(from, to)| &template[from..to]);
        assert_eq!(found, Some("#section(look, {{ s }})"));
        assert_eq!(template_line(template, "#other()"), None);
    }

    #[test]
    fn of_leaves_with_one_text_the_first_is_named() {
        let mut sources = Sources::new();
        let text = "basics: {name: Ada}\nwork: [{name: Ada}, {name: Acme}]\n";
        let input = resume::Input { name: "r.yaml", bytes: text.as_bytes(), sets: &[], files: &resume::NoFiles };
        let resume = resume::parse(&mut sources, &input).resume.unwrap();
        let content = crate::content::build(&resume, &sources, &crate::content::Options::default()).0.unwrap();
        let template = sources.add("t", "");
        let map = SourceMap::new(&content, template);
        let path = |literal: &str| map.origin(literal, 2, &sources).leaf.map(|leaf| leaf.path);
        assert_eq!(path("#f(\"Ada\")").as_deref(), None);
        assert_eq!(path("(\"Ada\")").as_deref(), Some("basics.name"));
        assert_eq!(path("(\"Acme\")").as_deref(), Some("work[1].name"));
    }

    #[test]
    fn the_literal_around_a_byte_is_found_and_unescaped() {
        let line = r#"#f("one", "tw\"o")"#;
        assert_eq!(literal_at(line, 5).as_deref(), Some("one"));
        assert_eq!(literal_at(line, 12).as_deref(), Some("tw\"o"));
        assert_eq!(literal_at(line, 1), None);
    }
}
