//! Text as every reader can read it: the one place where characters of the input are changed.
//!
//! NFC; all spaces, tabs and line breaks to one space; zero-width characters, soft hyphens, byte-order marks, bidi
//! controls and variation selectors dropped; non-breaking hyphens to `-`; presentation ligatures to letters; pasted
//! bullets in front of a text dropped. What is left that no page can show is an error.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Code;

/// Normalised text, with what was done to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Normalized {
    /// The text; empty if no character of it can be printed.
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

/// Drops the bullets that word processors leave at the start of a pasted line; signs that no text follows are kept.
fn without_pasted_bullet<'a>(raw: &'a str, out: &mut Normalized) -> &'a str {
    let text = raw.trim_start_matches(|c: char| is_pasted_bullet(c) || !prints(c));
    let before = &raw[..raw.len() - text.len()];
    if text.is_empty() || !before.contains(is_pasted_bullet) {
        return raw;
    }
    out.note("a pasted bullet was dropped");
    text
}

/// Whether a text is made of pasted bullets alone: the sign of an item that says nothing.
pub(super) fn is_bullet_alone(text: &str) -> bool {
    text.chars().all(|c| is_pasted_bullet(c) || !prints(c))
}

/// Whether something of a character reaches the page, or would if it weren't refused.
fn prints(c: char) -> bool {
    matches!(fate(c), Fate::Keep | Fate::Replace(..) | Fate::Refuse(_))
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
    use proptest::prelude::*;

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
    fn bullets_are_dropped_however_many_and_kept_where_no_text_follows() {
        assert_eq!(text("\u{200B}•  ○\u{AD} ✓ Led"), "Led");
        for alone in ["●", "• •", "●●●○○"] {
            assert_eq!(text(alone), alone);
            assert!(is_bullet_alone(alone) && normalize(alone).changes.is_empty());
        }
        assert!(!is_bullet_alone("• a") && !is_bullet_alone("★★★"));
    }

    /// Texts in which what is changed stands close together, and any others.
    fn texts() -> impl Strategy<Value = String> {
        let changed = " \t•●○✓\u{F0B7}\u{200B}\u{AD}\u{A0}\u{2011}\u{202E}\u{FE0F}\u{E0E0}\u{7}\u{301}e\u{302}ﬁÅ\u{FB1D}가ᄀ\u{1161}a-*";
        let letters: Vec<char> = changed.chars().collect();
        prop_oneof![
            4 => proptest::collection::vec(proptest::sample::select(letters), 0..12).prop_map(String::from_iter),
            1 => "\\PC{0,20}",
        ]
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing_more(raw in texts()) {
            let once = normalize(&raw);
            // A refused character is on no page, so what its text would be without it doesn't matter.
            if once.refused.is_empty() {
                let twice = normalize(&once.text);
                prop_assert_eq!(&twice.text, &once.text);
                prop_assert!(twice.changes.is_empty() && twice.refused.is_empty());
            }
        }

        #[test]
        fn a_text_is_left_empty_only_if_no_character_of_it_can_be_printed(raw in texts()) {
            let normalized = normalize(&raw);
            prop_assert_eq!(normalized.text.is_empty() && normalized.refused.is_empty(), !raw.chars().any(prints));
        }
    }
}
