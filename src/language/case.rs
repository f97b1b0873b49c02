//! Capitals and small letters, as each language has them.
//!
//! A heading is printed in capitals and looked up in small letters. Between the two lie what Unicode calls special casing
//! (`SpecialCasing.txt`): German `ß`, Turkish and its dotless `ı`, the accents that Greek capitals don't have, and the
//! sigma at the end of a word. What is looked up is folded: without case and, as people leave them out in capitals, without
//! accents.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A text by which words are looked up: small letters without accents, `ß` as `ss`, one sigma, one `i`, one apostrophe.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() {
        let mut folded = String::with_capacity(text.len());
        text.chars().for_each(|c| fold_char(c, &mut folded));
        Cow::Owned(folded)
    } else if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

fn fold_char(c: char, folded: &mut String) {
    match c {
        'ß' | 'ẞ' => folded.push_str("ss"),
        'İ' | 'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        '’' | '‘' => folded.push('\''),
        '\0'..='\u{7F}' => folded.push(c.to_ascii_lowercase()),
        // Latin, Greek and Cyrillic have their accents as marks; other scripts' marks make other letters.
        '\u{80}'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' => {
            folded.extend(c.to_lowercase().nfd().filter(|c| !is_accent(*c)));
        }
        _ => folded.extend(c.to_lowercase()),
    }
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// A text in the capitals of a language, given by its BCP 47 language.
#[must_use]
pub fn capitals(text: &str, lang: &str) -> String {
    match lang {
        "tr" => text.replace('i', "İ").to_uppercase(),
        "el" => greek_capitals(text),
        _ => text.to_uppercase(),
    }
}

/// Capitals without the accent; where it told two vowels apart, a dialytika does (`Μάιος`, `ΜΑΪΟΣ`). The word `ή` keeps it.
fn greek_capitals(text: &str) -> String {
    let words = text.split(' ').map(|word| if word == "ή" { "Ή".to_owned() } else { greek_word(word) });
    words.collect::<Vec<_>>().join(" ")
}

fn greek_word(word: &str) -> String {
    let mut capitals = String::with_capacity(word.len());
    let mut accented = false;
    for c in word.chars() {
        match c {
            'ι' if accented => capitals.push('Ϊ'),
            'υ' if accented => capitals.push('Ϋ'),
            'ΐ' => capitals.push('Ϊ'),
            'ΰ' => capitals.push('Ϋ'),
            _ => c.to_uppercase().for_each(|c| capitals.push(bare_capital(c))),
        }
        accented = matches!(c, 'ά' | 'έ' | 'ή' | 'ό' | 'Ά' | 'Έ' | 'Ή' | 'Ό');
    }
    capitals
}

/// A capital letter without what a language's capitals may lack: the Greek accent, and the dot of the Turkish `İ`.
#[must_use]
pub fn bare_capital(c: char) -> char {
    match c {
        'Ά' => 'Α',
        'Έ' => 'Ε',
        'Ή' => 'Η',
        'Ί' => 'Ι',
        'Ό' => 'Ο',
        'Ύ' => 'Υ',
        'Ώ' => 'Ω',
        'İ' => 'I',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_the_language() {
        for (lang, text, expected) in [
            ("tr", "İş Deneyimi", "İŞ DENEYİMİ"),
            ("tr", "Kısa ışık", "KISA IŞIK"),
            ("el", "Επαγγελματική Εμπειρία", "ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ"),
            ("el", "Μάιος ή Ιούλιος", "ΜΑΪΟΣ Ή ΙΟΥΛΙΟΣ"),
            ("el", "Προϋπηρεσία", "ΠΡΟΫΠΗΡΕΣΙΑ"),
            ("el", "Ευφυΐα, ταΐζω, πραΰνω", "ΕΥΦΥΪΑ, ΤΑΪΖΩ, ΠΡΑΫΝΩ"),
            ("de", "Straße", "STRASSE"),
            ("fr", "Expérience", "EXPÉRIENCE"),
            ("en", "Skills", "SKILLS"),
        ] {
            assert_eq!(capitals(text, lang), expected);
        }
    }

    #[test]
    fn a_text_and_its_capitals_are_looked_up_as_the_same() {
        for (lang, text) in [
            ("tr", "İş Deneyimi"),
            ("tr", "Kısa ışık"),
            ("el", "Επαγγελματική Εμπειρία, Γλώσσες"),
            ("el", "Προϋπηρεσία"),
            ("de", "Persönliche Stärken, Straße"),
            ("pl", "Wykształcenie, języki"),
            ("ru", "Ещё опыт работы"),
            ("fr", "Centres d’intérêt"),
        ] {
            assert_eq!(fold(text), fold(&capitals(text, lang)), "{text}");
            assert_eq!(fold(text), fold(&text.to_uppercase()), "{text}");
        }
        assert_eq!(fold("Γλώσσες"), "γλωσσεσ");
        assert!(matches!(fold("skills"), Cow::Borrowed(_)));
    }

    #[test]
    fn letters_of_other_scripts_are_left_whole() {
        assert_eq!(fold("プロジェクト"), "プロジェクト");
        assert_eq!(fold("工作经历"), "工作经历");
    }
}
