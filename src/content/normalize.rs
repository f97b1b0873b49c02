//! Text as every reader can read it: the one place where characters of the input are changed.
//!
//! NFC; all spaces, tabs and line breaks to one space; zero-width characters, soft hyphens, byte-order marks, bidi
//! controls and variation selectors dropped; non-breaking hyphens to `-`; presentation ligatures to letters; a pasted
//! bullet at the start dropped. What is left that no page can show is an error.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Code;

/// Normalised text, with what was done to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Normalized {
    /// The text; empty if nothing was left.
    pub(super) text: String,
    /// What was changed, in words, each kind once.
    pub(super) changes: Vec<&'static str>,
    /// Characters that nobody can read, with the code of the problem.
    pub(super) refused: Vec<(char, Code)>,
}

impl Normalized {
    fn note(&mut self, change: &'static str) {
        if !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }
}

/// What becomes of a character.
enum Fate {
    Keep,
    Space,
    Drop(&'static str),
    Replace(&'static str, &'static str),
    Refuse(Code),
}

/// Normalises a text.
pub(super) fn normalize(raw: &str) -> Normalized {
    let mut out = Normalized::default();
    let mut kept = String::with_capacity(raw.len());
    for c in without_pasted_bullet(raw, &mut out).chars() {
        match fate(c) {
            Fate::Keep => kept.push(c),
            Fate::Space => {
                if !matches!(c, ' ' | '\n' | '\t' | '\r') {
                    out.note("unusual spaces became plain ones");
                }
                kept.push(' ');
            }
            Fate::Drop(what) => out.note(what),
            Fate::Replace(by, what) => {
                out.note(what);
                kept.push_str(by);
            }
            Fate::Refuse(code) => out.refused.push((c, code)),
        }
    }
    let composed: String = kept.nfc().collect();
    if composed != kept {
        out.note("decomposed characters were composed (NFC)");
    }
    out.text = composed.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    out
}

/// Drops the bullets that word processors leave at the start of a pasted line.
fn without_pasted_bullet<'a>(raw: &'a str, out: &mut Normalized) -> &'a str {
    let rest = raw.trim_start_matches(|c: char| !matches!(fate(c), Fate::Keep | Fate::Replace(..) | Fate::Refuse(_)));
    let text = rest.trim_start_matches(is_pasted_bullet);
    if text.len() == rest.len() {
        return raw;
    }
    out.note("a pasted bullet was dropped");
    text
}

/// Bullets of word processors: the usual signs, and those of Symbol and Wingdings in the private-use area.
fn is_pasted_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '∙' | '⁃' | '➢' | '➤' | '✓' | '✔')
        || matches!(c, '\u{F000}'..='\u{F0FF}')
}

fn fate(c: char) -> Fate {
    match c {
        ' '
        | '\t'
        | '\n'
        | '\r'
        | '\u{B}'
        | '\u{C}'
        | '\u{85}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => Fate::Space,
        '\u{AD}' => Fate::Drop("soft hyphens were dropped"),
        '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{180E}' | '\u{34F}' => {
            Fate::Drop("zero-width characters were dropped")
        }
        '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}' => Fate::Drop("variation selectors were dropped"),
        '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' => {
            Fate::Drop("text direction controls were dropped")
        }
        '\u{2010}' | '\u{2011}' => Fate::Replace("-", "non-breaking hyphens became hyphens"),
        _ => ligature(c).map_or_else(|| refusal(c), |letters| Fate::Replace(letters, "ligatures became letters")),
    }
}

fn refusal(c: char) -> Fate {
    match c {
        c if c.is_control() => Fate::Refuse(Code::ControlCharacter),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Fate::Refuse(Code::PrivateUse),
        '\u{FFF9}'..='\u{FFFF}' | '\u{FDD0}'..='\u{FDEF}' => Fate::Refuse(Code::UncleanCharacter),
        c if c as u32 & 0xFFFE == 0xFFFE => Fate::Refuse(Code::UncleanCharacter),
        _ => Fate::Keep,
    }
}

fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(raw: &str) -> String {
        normalize(raw).text
    }

    #[test]
    fn debris_of_word_processors_becomes_plain_text() {
        assert_eq!(text("co\u{AD}op\u{200B}er\u{FEFF}ate"), "cooperate");
        assert_eq!(text("10\u{202F}000\u{A0}users"), "10 000 users");
        assert_eq!(text("state\u{2011}of\u{2011}the\u{2011}art"), "state-of-the-art");
        assert_eq!(text("\u{F0B7} Led a team"), "Led a team");
        assert_eq!(text("• Led a team"), "Led a team");
        assert_eq!(text("oﬃce ﬁles"), "office files");
    }

    #[test]
    fn decomposed_text_is_composed() {
        assert_eq!(text("Nguye\u{302}\u{303}n"), "Nguyễn");
    }

    #[test]
    fn line_breaks_and_runs_of_spaces_become_one_space() {
        assert_eq!(text("  a \n\n b\t\tc "), "a b c");
    }

    #[test]
    fn ordinary_text_is_left_alone_and_nothing_is_reported() {
        let plain = normalize("C++ & C# — “quoted”, naïve, 5 – 7, C:\\Temp");
        assert_eq!(plain.text, "C++ & C# — “quoted”, naïve, 5 – 7, C:\\Temp");
        assert!(plain.changes.is_empty() && plain.refused.is_empty());
    }

    #[test]
    fn characters_that_no_page_can_show_are_refused() {
        let refused = |raw| normalize(raw).refused;
        assert_eq!(refused("a \u{F0E0} b"), [('\u{F0E0}', Code::PrivateUse)]);
        assert_eq!(refused("a\u{7}"), [('\u{7}', Code::ControlCharacter)]);
        assert_eq!(refused("a\u{FFFD}"), [('\u{FFFD}', Code::UncleanCharacter)]);
        assert_eq!(refused("a\u{1FFFE}"), [('\u{1FFFE}', Code::UncleanCharacter)]);
    }

    #[test]
    fn normalising_twice_changes_nothing_more() {
        for raw in ["• x", "a\u{A0}b", "ﬁ", "e\u{301}", "\u{200B}• x"] {
            let once = text(raw);
            assert_eq!(text(&once), once, "{raw:?}");
        }
    }
}
