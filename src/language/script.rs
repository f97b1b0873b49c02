//! What the script of a character asks of a page: a font, lines that may end anywhere, another direction.
//!
//! Ranges are Unicode's blocks (`Blocks.txt`, 16.0); directions are its bidirectional classes R and AL, by block. Fonts are
//! those of the Noto project, under the names that Debian 12 packages them by.

/// Whether a character's script sets no blanks between words: there a line ends where it pleases.
#[must_use]
pub fn is_blankless(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// How many columns of a Latin letter's width a character takes: a Chinese, Japanese or Korean one takes two, as `W` and `F`
/// of Unicode's `EastAsianWidth.txt` say.
#[must_use]
pub fn columns(c: char) -> usize {
    let wide = matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}');
    1 + usize::from(wide)
}

/// Whether a character is a mark as wide as a Chinese or Japanese letter with only half of it inked, or a quotation mark
/// that is one in their fonts.
#[must_use]
pub fn is_wide_mark(c: char) -> bool {
    matches!(c, '‘' | '’' | '“' | '”' | '·' | '・' | '—' | '…' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
        | '\u{3014}'..='\u{301b}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff3d}'
        | '\u{ff5b}'..='\u{ff5e}')
}

/// Whether a character is written from right to left: Hebrew, Arabic, Syriac, Thaana and their like.
#[must_use]
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

/// The script of a character, if its letters are drawn together: several as one shape, one as several, or marks above and
/// below them. By name.
#[must_use]
pub fn joined(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{900}'..='\u{97f}' => "Devanagari",
        '\u{980}'..='\u{9ff}' => "Bengali",
        '\u{a00}'..='\u{a7f}' => "Gurmukhi",
        '\u{a80}'..='\u{aff}' => "Gujarati",
        '\u{b00}'..='\u{b7f}' => "Odia",
        '\u{b80}'..='\u{bff}' => "Tamil",
        '\u{c00}'..='\u{c7f}' => "Telugu",
        '\u{c80}'..='\u{cff}' => "Kannada",
        '\u{d00}'..='\u{d7f}' => "Malayalam",
        '\u{d80}'..='\u{dff}' => "Sinhala",
        '\u{e00}'..='\u{e7f}' => "Thai",
        '\u{e80}'..='\u{eff}' => "Lao",
        '\u{f00}'..='\u{fff}' => "Tibetan",
        '\u{1000}'..='\u{109f}' => "Burmese",
        '\u{1780}'..='\u{17ff}' => "Khmer",
        _ => return None,
    })
}

/// A font that has a script, and the Debian package that it comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScriptFont {
    /// The family.
    pub family: &'static str,
    /// The package.
    pub package: &'static str,
}

/// A font that has a character's script, in the forms of a language where scripts are shared (`ja`, `zh`, `ko`).
#[must_use]
pub fn font(c: char, lang: &str) -> Option<ScriptFont> {
    let family = match c {
        '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => "Noto Sans",
        '\u{530}'..='\u{58f}' => "Noto Sans Armenian",
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => "Noto Sans Hebrew",
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' => "Noto Naskh Arabic",
        '\u{700}'..='\u{74f}' => "Noto Sans Syriac",
        '\u{780}'..='\u{7bf}' => "Noto Sans Thaana",
        '\u{900}'..='\u{97f}' => "Noto Sans Devanagari",
        '\u{980}'..='\u{9ff}' => "Noto Sans Bengali",
        '\u{a00}'..='\u{a7f}' => "Noto Sans Gurmukhi",
        '\u{a80}'..='\u{aff}' => "Noto Sans Gujarati",
        '\u{b00}'..='\u{b7f}' => "Noto Sans Oriya",
        '\u{b80}'..='\u{bff}' => "Noto Sans Tamil",
        '\u{c00}'..='\u{c7f}' => "Noto Sans Telugu",
        '\u{c80}'..='\u{cff}' => "Noto Sans Kannada",
        '\u{d00}'..='\u{d7f}' => "Noto Sans Malayalam",
        '\u{d80}'..='\u{dff}' => "Noto Sans Sinhala",
        '\u{e00}'..='\u{e7f}' => "Noto Sans Thai",
        '\u{e80}'..='\u{eff}' => "Noto Sans Lao",
        '\u{f00}'..='\u{fff}' => "Noto Serif Tibetan",
        '\u{1000}'..='\u{109f}' => "Noto Sans Myanmar",
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' => "Noto Sans Georgian",
        '\u{1200}'..='\u{139f}' => "Noto Sans Ethiopic",
        '\u{1780}'..='\u{17ff}' => "Noto Sans Khmer",
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7ff}' => "Noto Sans CJK KR",
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' => "Noto Sans CJK JP",
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}' => {
            match lang {
                "ja" => "Noto Sans CJK JP",
                "ko" => "Noto Sans CJK KR",
                _ => "Noto Sans CJK SC",
            }
        }
        '\u{2190}'..='\u{22ff}' | '\u{27c0}'..='\u{27ff}' | '\u{2900}'..='\u{2aff}' | '\u{1d400}'..='\u{1d7ff}' => {
            "Noto Sans Math"
        }
        '\u{25a0}'..='\u{2609}'
        | '\u{260e}'..='\u{2612}'
        | '\u{2614}'..='\u{2623}'
        | '\u{2654}'..='\u{2668}'
        | '\u{269e}'..='\u{26a1}'
        | '\u{2701}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}' => "Noto Sans Symbols2",
        '\u{2300}'..='\u{23ff}' | '\u{2460}'..='\u{24ff}' | '\u{2600}'..='\u{26ff}' => "Noto Sans Symbols",
        _ => return None,
    };
    let package = if family.contains("CJK") { "fonts-noto-cjk" } else { "fonts-noto-core" };
    Some(ScriptFont { family, package })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_has_a_font_and_characters_that_languages_share_have_that_of_the_language() {
        let family = |c, lang| font(c, lang).map(|font| font.family);
        assert_eq!(family('ع', "en"), Some("Noto Naskh Arabic"));
        assert_eq!(family('ש', "en"), Some("Noto Sans Hebrew"));
        assert_eq!(family('ह', "en"), Some("Noto Sans Devanagari"));
        assert_eq!(family('ก', "en"), Some("Noto Sans Thai"));
        assert_eq!((family('工', "zh"), family('工', "ja")), (Some("Noto Sans CJK SC"), Some("Noto Sans CJK JP")));
        assert_eq!((family('ス', "en"), family('한', "en")), (Some("Noto Sans CJK JP"), Some("Noto Sans CJK KR")));
        assert_eq!((family('⇒', "en"), family('𝐀', "en")), (Some("Noto Sans Math"), Some("Noto Sans Math")));
        assert_eq!((family('✓', "en"), family('⌘', "en")), (Some("Noto Sans Symbols2"), Some("Noto Sans Symbols")));
        assert_eq!((font('a', "en"), font('🚀', "en")), (None, None));
    }

    #[test]
    fn scripts_of_india_and_its_neighbours_join_their_letters() {
        let all = |text: &str, name| text.chars().all(|c| joined(c) == Some(name));
        assert!(all("हिन्दी", "Devanagari") && all("தமிழ்", "Tamil") && all("น้ำ", "Thai") && all("ខ្មែរ", "Khmer"));
        assert!("naïve жизнь 工ス한 ქარ Հայ አማ שלום".chars().all(|c| joined(c).is_none()));
    }

    #[test]
    fn wide_marks_are_those_with_an_empty_half() {
        assert!("、。，：；！？（）「」『』《》【】“”".chars().all(is_wide_mark));
        assert!(!"工ス한(),.'\"１ ".chars().any(is_wide_mark));
    }

    #[test]
    fn hebrew_and_arabic_run_from_right_to_left_and_what_is_written_beside_them_does_not() {
        assert!("שלוםمرحبا".chars().all(is_right_to_left));
        assert!(!"abc ΩЖ 日本 123 , (".chars().any(is_right_to_left));
    }
}
