//! Bytes → text: UTF-8 or UTF-16 with a byte order mark, of a bearable size, without control characters.

use crate::{
    diagnostic::{Code, Diagnostic},
    source::{FileId, Sources, Span},
};

/// The most bytes that a document and its includes may have together.
pub(crate) const MAX_BYTES: usize = 4 * 1024 * 1024;

/// How many control characters are reported one by one.
const REPORTED_CONTROLS: usize = 10;

/// First bytes of what is often mistaken for a resume in text, and what to call it.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xD0\xCF\x11\xE0", "an office document"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
];

/// Takes a file into `sources`, as text.
pub(crate) fn decode(sources: &mut Sources, name: &str, bytes: &[u8]) -> Result<FileId, Vec<Diagnostic>> {
    if bytes.len() > MAX_BYTES {
        return Err(vec![too_large(name)]);
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(vec![not_text(name, what)]);
    }
    let text = match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Err(utf32(name)),
        [0xFF, 0xFE, rest @ ..] => utf16(sources, name, rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(sources, name, rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(sources, name, rest),
        _ => utf8(sources, name, bytes),
    };
    let file = sources.add(name, text.map_err(|diagnostic| vec![diagnostic])?);
    let controls = controls(sources.get(file).text(), file);
    if controls.is_empty() { Ok(file) } else { Err(controls) }
}

/// Whether no page can show a character; tabs and line breaks are white space, not control characters.
pub(crate) fn is_control(character: char) -> bool {
    let noncharacter = matches!(character, '\u{FFFE}' | '\u{FFFF}');
    (character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{85}')) || noncharacter
}

/// The name of a control character in messages.
pub(crate) fn control_name(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The error for a document that passes [`MAX_BYTES`].
pub(crate) fn too_large(name: &str) -> Diagnostic {
    Diagnostic::error(Code::Limit, format!("`{name}` is larger than {} MiB", MAX_BYTES / 1024 / 1024))
        .hint("a resume has a few kilobytes; is this the right file?")
}

fn not_text(name: &str, what: &str) -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("`{name}` is {what}, not text"))
        .hint("give a resume in YAML or JSON; `atsafe new` writes one to begin with")
}

fn utf32(name: &str) -> Diagnostic {
    Diagnostic::error(Code::Encoding, format!("`{name}` is in UTF-32")).hint("save it as UTF-8")
}

fn utf8(sources: &mut Sources, name: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    if looks_like_utf16(bytes) {
        let message = format!("`{name}` looks like UTF-16 without a byte order mark");
        return Err(Diagnostic::error(Code::Encoding, message).hint("save it as UTF-8"));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    if bytes.contains(&0) {
        return Err(not_text(name, "binary data"));
    }
    let offset = error.valid_up_to();
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let file = sources.add(name, String::from_utf8_lossy(bytes));
    let span = Span::new(file, offset, offset + '\u{FFFD}'.len_utf8());
    let latin1 = char::from(byte);
    let guess = if latin1.is_alphabetic() { format!("; in Latin-1 it is `{latin1}`") } else { String::new() };
    Err(Diagnostic::error(Code::Encoding, format!("the byte 0x{byte:02X} is not UTF-8{guess}"))
        .at(span, "not UTF-8 from here on")
        .hint("save the file as UTF-8"))
}

/// Whether every second byte is zero, or nearly so: Latin letters in UTF-16 that lacks its mark.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(128)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    even.max(odd) > head.len() * 2 / 5 && even.min(odd) == 0
}

fn utf16(sources: &mut Sources, name: &str, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Diagnostic> {
    let (units, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(units.len());
    for character in char::decode_utf16(units.iter().map(|&pair| unit(pair))) {
        let Ok(character) = character else { return Err(broken_utf16(sources, name, text)) };
        text.push(character);
    }
    if rest.is_empty() { Ok(text) } else { Err(broken_utf16(sources, name, text)) }
}

fn broken_utf16(sources: &mut Sources, name: &str, text: String) -> Diagnostic {
    let end = text.len();
    let file = sources.add(name, text);
    Diagnostic::error(Code::Encoding, "half a UTF-16 character")
        .at(Span::new(file, end, end), "the text breaks off here")
        .hint("save the file as UTF-8")
}

/// Whether a control character begins, or may begin, with a byte. Most texts have no such byte at all.
fn may_begin_control(byte: u8) -> bool {
    (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || matches!(byte, 0x7F | 0xC2 | 0xEF)
}

/// The errors for raw control characters: the first few by place, the others by number.
fn controls(text: &str, file: FileId) -> Vec<Diagnostic> {
    if !text.bytes().any(may_begin_control) {
        return Vec::new();
    }
    let found = || text.char_indices().filter(|&(_, character)| is_control(character));
    let report = |(offset, character): (usize, char)| {
        let message = format!("the control character {} stands in the text", control_name(character));
        Diagnostic::error(Code::ControlCharacter, message)
            .at(Span::new(file, offset, offset + character.len_utf8()), "here, invisible in most editors")
            .hint("delete it")
    };
    let mut diagnostics: Vec<_> = found().take(REPORTED_CONTROLS).map(report).collect();
    let more = found().skip(REPORTED_CONTROLS).count();
    if let (Some(last), 1..) = (diagnostics.last_mut(), more) {
        last.hints.push(format!("{more} more control characters follow"));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_character_is_seen_by_the_quick_look_at_the_bytes() {
        for character in ('\0'..=char::MAX).filter(|&character| is_control(character)) {
            let text = format!("a{character}");
            assert!(text.bytes().any(may_begin_control), "{}", control_name(character));
        }
    }

    fn text(bytes: &[u8]) -> String {
        let mut sources = Sources::new();
        let file = decode(&mut sources, "r.yaml", bytes).unwrap();
        sources.get(file).text().to_owned()
    }

    fn refusal(bytes: &[u8]) -> (Code, String) {
        let mut sources = Sources::new();
        let diagnostics = decode(&mut sources, "r.yaml", bytes).unwrap_err();
        let place = diagnostics[0].labels.first().map(|label| sources.place(label.span)).unwrap_or_default();
        (diagnostics[0].code, format!("{} {place}", diagnostics[0].message))
    }

    #[test]
    fn byte_order_marks_are_understood_and_dropped() {
        assert_eq!(text(b"\xEF\xBB\xBFname: Zo\xC3\xAB"), "name: Zoë");
        assert_eq!(text(b"\xFF\xFEZ\0o\0\xEB\0\x3D\xD8\x00\xDE"), "Zoë😀");
        assert_eq!(text(b"\xFE\xFF\0Z\0o\0\xEB"), "Zoë");
    }

    #[test]
    fn latin_1_is_refused_at_the_byte_with_the_letter_it_stands_for() {
        let (code, message) = refusal(b"a: b\nname: Zo\xEB X");
        assert_eq!(code, Code::Encoding);
        assert_eq!(message, "the byte 0xEB is not UTF-8; in Latin-1 it is `ë` r.yaml:2:9");
    }

    #[test]
    fn pictures_and_other_binaries_are_called_what_they_are() {
        assert_eq!(refusal(b"\x89PNG\r\n\x1a\n\0").1, "`r.yaml` is a PNG image, not text ");
        assert_eq!(refusal(b"abc\0\xff\xfe\x80").1, "`r.yaml` is binary data, not text ");
    }

    #[test]
    fn utf16_without_its_mark_is_recognised() {
        assert!(refusal(b"n\0a\0m\0e\0:\0").1.contains("looks like UTF-16"));
        assert!(refusal(b"\0n\0a\0m\0e\0:").1.contains("looks like UTF-16"));
        assert_eq!(refusal(b"name: a\0b").0, Code::ControlCharacter);
    }

    #[test]
    fn half_a_utf16_character_is_refused_where_it_stands() {
        assert_eq!(refusal(b"\xFF\xFEa\0b").0, Code::Encoding);
        assert_eq!(refusal(b"\xFF\xFEa\0\x3D\xD8").1, "half a UTF-16 character r.yaml:1:2");
    }

    #[test]
    fn every_control_character_is_reported_but_not_by_the_thousand() {
        let mut sources = Sources::new();
        let diagnostics = decode(&mut sources, "r.yaml", &[b'\x07'; 5000]).unwrap_err();
        assert_eq!(diagnostics.len(), REPORTED_CONTROLS);
        assert!(diagnostics[9].hints[1].starts_with("4990 more"));
    }

    #[test]
    fn too_much_is_refused_without_being_read() {
        assert_eq!(refusal(&vec![b'a'; MAX_BYTES + 1]).0, Code::Limit);
    }
}
