//! What the parsers of YAML and JSON complain about, in the words of somebody who writes a resume.

use granit_parser::{ErrorKind, ScanError};
use serde::de::IgnoredAny;

use crate::{
    diagnostic::{Code, Diagnostic},
    source::{FileId, Span},
};

/// The place of one character.
fn point(text: &str, file: FileId, offset: usize) -> Span {
    let start = text.floor_char_boundary(offset.min(text.len()));
    let length = text[start..].chars().next().filter(|&c| c != '\n' && c != '\r').map_or(0, char::len_utf8);
    Span::new(file, start, start + length)
}

/// A YAML error as a diagnostic.
pub(crate) fn yaml_error(error: &ScanError, text: &str, file: FileId) -> Diagnostic {
    let offset = error.marker().byte_offset().unwrap_or(text.len());
    let before = &text[..text.floor_char_boundary(offset)];
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return super::load::too_deep(point(text, file, offset));
    }
    let colon = matches!(error.kind(), ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement);
    let (message, hint) = if colon && !before.lines().next_back().unwrap_or_default().contains(": ") {
        let hint = "align the line with its neighbours, and look above it for a bracket or a quote that is not closed";
        ("a key cannot begin on this line".to_owned(), hint)
    } else {
        explain(error)
    };
    let offset = if before.ends_with('\t') { offset - 1 } else { offset };
    let diagnostic = Diagnostic::error(Code::Syntax, message).at(point(text, file, offset), "here");
    if hint.is_empty() { diagnostic } else { diagnostic.hint(hint) }
}

/// What is wrong and what to do, for the slips that happen to people.
fn explain(error: &ScanError) -> (String, &'static str) {
    use ErrorKind as K;
    let quotes = "put the whole text in quotes";
    let known = match error.kind() {
        K::MappingValueNotAllowed | K::InvalidColonPlacement | K::MappingKeyNotAllowed => {
            ("a second `: ` on one line is no plain text to YAML", quotes)
        }
        K::UnexpectedCharacter { character } => {
            return (format!("a text cannot begin with `{character}`"), quotes);
        }
        K::UnknownAnchor => ("the alias is not defined above", "a text that begins with `*` needs quotes"),
        K::UndeclaredTagHandle => ("the tag is not declared", "a text that begins with `!` needs quotes"),
        K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabAtBlockScalarStart => {
            ("a tab indents this line", "indent with spaces; YAML allows no tabs there")
        }
        K::CommentInterceptedScalar => ("a comment stands inside a text", quotes),
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => {
            ("a quote above is opened and not closed", "close it, or double the quote inside the text")
        }
        K::InvalidTrailingDoubleQuotedScalar | K::InvalidTrailingSingleQuotedScalar => {
            ("text follows the closing quote", "put the whole text in quotes of the other kind")
        }
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape => {
            ("a backslash in double quotes begins an escape, and this is none", "use single quotes, or write `\\\\`")
        }
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofImplicitFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator => {
            ("a bracket is opened and not closed", "a text that begins with `[` or `{` needs quotes")
        }
        K::MisplacedFlowCollectionEnd | K::MismatchedFlowCollectionEnd { .. } => {
            ("a bracket is closed that is not open", "a text that holds brackets may need quotes")
        }
        K::ExpectedBlockMappingKey
        | K::InvalidIndentation
        | K::ExpectedBlockSequenceEntry
        | K::SimpleKeyExpected
        | K::InvalidSimpleKey => {
            ("this line does not fit where it stands", "align it with its neighbours; a key needs `: ` after it")
        }
        K::BlockSequenceEntryNotAllowed | K::BlockEntryInFlowCollection => {
            ("a list item cannot begin here", "begin each item on a line of its own")
        }
        K::MissingLowSurrogate | K::UnpairedLowSurrogate | K::InvalidLowSurrogate | K::InvalidUnicodeEscape => {
            ("an escape stands for no character, or for half of one", "write the character itself")
        }
        _ => return (error.info(), ""),
    };
    (known.0.to_owned(), known.1)
}

/// Whether a file is to be judged by the rules of JSON.
pub(crate) fn is_json(name: &str, text: &str) -> bool {
    let named = |endings: &[&str]| endings.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    let looks = || text.trim_start().strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'));
    named(&[".json"]) || (!named(&[".yaml", ".yml"]) && looks())
}

/// The error of a text that is not JSON; YAML's parser would take more than JSON allows.
pub(crate) fn json_error(text: &str, file: FileId) -> Option<Diagnostic> {
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let line_start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let before = text[..text.floor_char_boundary(offset)].trim_end();
    let rest = &text[text.floor_char_boundary(offset)..];
    let (message, hint, offset) = if said == "trailing comma" || (before.ends_with(',') && rest.starts_with(['}', ']']))
    {
        ("a comma stands before the closing bracket", "remove the comma", before.len().saturating_sub(1))
    } else if error.is_eof() {
        ("the JSON ends too early", "close every brace, bracket and quote", offset)
    } else if rest.starts_with(['/', '#']) {
        ("JSON has no comments", "remove it, or name the file `.yaml`", offset)
    } else if said.starts_with("control character") {
        let skipped = rest.find(char::is_control).unwrap_or_default();
        ("a tab or a line break stands inside a text", "write `\\t` or `\\n`", offset + skipped)
    } else if rest.starts_with('\'') {
        ("JSON knows no single quotes", "use double quotes", offset)
    } else {
        let message = format!("this is not JSON: {said}");
        let diagnostic = Diagnostic::error(Code::Syntax, message).at(point(text, file, offset), "here");
        return Some(
            diagnostic.hint("if it is YAML, name the file `.yaml`; else see whether a comma or a quote is missing"),
        );
    };
    Some(Diagnostic::error(Code::Syntax, message).at(point(text, file, offset), "here").hint(hint))
}
