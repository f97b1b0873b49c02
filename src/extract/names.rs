//! What each real reader makes of a code that its font maps to no character, but has a name for: so do the fonts whose
//! glyphs are drawn by operators, as TeX writes its bitmaps.
//!
//! Names stand for characters by the rules of the Adobe Glyph List (<https://github.com/adobe-type-tools/agl-specification>).
//! Of one that stands for none, such as the `a65` of pdfTeX, most readers take the code itself for a character. Who does
//! what was measured with the versions that `inspect::weigh` names, a glyph of each kind of name at a time.

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object};
use lopdf::{Document, dictionary};
use unicode_normalization::UnicodeNormalization as _;

use super::readers::{Reader, Readers};

/// The most characters that a name is taken to stand for.
const MAX_PARTS: usize = 8;
/// Names of ligatures that pdf.js alone has in its list.
const UNLISTED: [&str; 2] = ["f_i", "f_l"];

/// What readers make of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// What its name stands for; the code as a character of Latin-1 if it stands for nothing.
    pub(crate) text: String,
    /// Who reads something else.
    pub(crate) misread: Readers,
    /// Whether the name stands for nothing: the text is right if the font happens to have the codes of Latin-1.
    pub(crate) guessed: bool,
}

/// What a font's dictionary says of its codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// The encoding that its own differs from, by its name; none if it names none.
    base: Option<String>,
    /// The names by which it differs.
    differences: BTreeMap<u8, String>,
}

impl Names {
    /// Those of a font's dictionary.
    pub(crate) fn new(dict: &Dict<'_>) -> Self {
        let encoding = dict.get::<Dict<'_>>(b"Encoding");
        let base =
            encoding.as_ref().map_or(dict.get::<Name<'_>>(b"Encoding"), |own| own.get::<Name<'_>>(b"BaseEncoding"));
        Self { base: base.map(|name| name.as_str().to_owned()), differences: differences(encoding.as_ref()) }
    }

    /// What readers make of a code; nothing if it stands for no character.
    pub(crate) fn of(&self, code: u8) -> Option<Named> {
        match (self.differences.get(&code), &self.base) {
            (Some(name), base) => named(code, name, in_base(base.as_deref().unwrap_or("StandardEncoding"), code)),
            (None, Some(base)) => in_base(base, code).and_then(|letter| told(code, letter)),
            (None, None) => None,
        }
    }

    /// The codes whose names are single letters.
    pub(crate) fn letters(&self) -> impl Iterator<Item = u8> {
        let is_letter = |name: &str| matches!(name.as_bytes(), [letter] if letter.is_ascii_alphabetic());
        self.differences.iter().filter(move |(_, name)| is_letter(name)).map(|(code, _)| *code)
    }
}

/// The names by which an encoding differs from its base, with their codes.
fn differences(encoding: Option<&Dict<'_>>) -> BTreeMap<u8, String> {
    let mut names = BTreeMap::new();
    let Some(list) = encoding.and_then(|encoding| encoding.get::<Array<'_>>(b"Differences")) else { return names };
    let mut code = 0;
    for object in list.iter::<Object<'_>>() {
        match object {
            #[expect(clippy::cast_possible_truncation, reason = "what is no code is left out below")]
            Object::Number(number) => code = number.as_f64() as i64,
            Object::Name(name) => {
                names.extend(u8::try_from(code).ok().map(|code| (code, name.as_str().to_owned())));
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    names
}

/// The character of a code in an encoding that PDF knows by name.
fn in_base(encoding: &str, code: u8) -> Option<char> {
    let font = dictionary! { "Type" => "Font", "Encoding" => encoding };
    let document = Document::new();
    let text = font.get_font_encoding(&document).ok()?.bytes_to_string(&[code]).ok()?;
    text.chars().next()
}

/// The character of a name in the Adobe Glyph List.
fn listed(name: &str) -> Option<char> {
    /// A code for which the standard encoding has no character, so that none comes of an unknown name.
    const OPEN: u8 = 1;
    let names: Vec<lopdf::Object> = vec![i64::from(OPEN).into(), name.into()];
    let font = dictionary! {
        "Type" => "Font",
        "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => names },
    };
    let document = Document::new();
    let text = font.get_font_encoding(&document).ok()?.bytes_to_string(&[OPEN]).ok()?;
    text.chars().next()
}

/// What readers make of a code that has its character by the encoding's base; only `PDFium` goes by the code.
fn told(code: u8, letter: char) -> Option<Named> {
    let text = spelled(letter);
    let misread = Reader::ALL.into_iter().filter(|reader| match reader {
        Reader::Pdfium => !is_latin(code, &text),
        Reader::Pdfminer | Reader::Pypdf => text.chars().count() > 1,
        _ => false,
    });
    known(Named { misread: misread.collect(), text, guessed: false })
}

/// What readers make of a code by its name.
fn named(code: u8, name: &str, base: Option<char>) -> Option<Named> {
    if name == ".notdef" {
        return None;
    }
    let letter = meaning(name);
    let parts = parts(name);
    let latin = char::from(code).to_string();
    let text = parts.as_ref().map_or(latin, |parts| parts.iter().copied().map(spelled).collect());
    let glyph = Glyph { code, name, letter, parts: parts.as_deref(), base };
    let misread = Reader::ALL.into_iter().filter(|reader| glyph.read(*reader) != text).collect();
    known(Named { text, misread, guessed: parts.is_none() })
}

/// What is a character and no control.
fn known(named: Named) -> Option<Named> {
    (!named.text.chars().any(char::is_control)).then_some(named)
}

fn is_latin(code: u8, text: &str) -> bool {
    text.chars().eq([char::from(code)])
}

/// The characters that a name stands for: of its components up to the first period, if all of them stand for one.
fn parts(name: &str) -> Option<Vec<char>> {
    let stem = name.split('.').next().filter(|stem| !stem.is_empty())?;
    let mut letters = Vec::new();
    for part in stem.split('_') {
        match part.strip_prefix("uni").filter(|digits| digits.len() > 4) {
            Some(digits) => letters.extend(four_by_four(digits)?),
            None => letters.push(meaning(part)?),
        }
    }
    (letters.len() <= MAX_PARTS).then_some(letters)
}

/// The one character that a whole name stands for.
fn meaning(name: &str) -> Option<char> {
    let four = name.strip_prefix("uni").filter(|digits| digits.len() == 4);
    let digits = four.or_else(|| name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len())));
    digits.and_then(hexadecimal).or_else(|| listed(name))
}

fn hexadecimal(digits: &str) -> Option<char> {
    let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| all).and_then(char::from_u32)
}

fn four_by_four(digits: &str) -> Option<Vec<char>> {
    let groups = digits.as_bytes().chunks(4).map(|group| std::str::from_utf8(group).ok());
    groups.map(|group| group.filter(|group| group.len() == 4).and_then(hexadecimal)).collect()
}

/// A character, or the letters of a ligature.
fn spelled(letter: char) -> String {
    if matches!(letter, '\u{FB00}'..='\u{FB06}') { letter.nfkd().collect() } else { letter.to_string() }
}

/// A code with its name and all that these may stand for.
struct Glyph<'n> {
    code: u8,
    name: &'n str,
    /// The character that the whole name stands for.
    letter: Option<char>,
    /// Those of its components.
    parts: Option<&'n [char]>,
    /// The character of the code in the encoding that is the base of the font's.
    base: Option<char>,
}

impl Glyph<'_> {
    /// What a reader gives.
    fn read(&self, reader: Reader) -> String {
        let latin = || char::from(self.code).to_string();
        let whole = self.letter.filter(|_| !UNLISTED.contains(&self.name));
        let stem = self.parts.filter(|parts| parts.len() == 1 && !self.name.contains('_')).and_then(<[char]>::first);
        match reader {
            Reader::Pdftotext => self.parts.map_or_else(latin, |parts| parts.iter().copied().map(spelled).collect()),
            Reader::Pdfminer => match (self.parts, self.base) {
                (Some(parts), _) => parts.iter().collect(),
                (None, Some(letter)) => letter.to_string(),
                (None, None) => format!("(cid:{})", self.code),
            },
            Reader::Pypdf => whole.or_else(|| self.numbered()).map_or_else(|| format!("/{}", self.name), String::from),
            Reader::Pdfium => latin(),
            Reader::Pdfjs => self.letter.map(spelled).or_else(|| self.counted()).unwrap_or_else(latin),
            Reader::Pdfbox | Reader::Tika => whole.or(stem.copied()).map_or_else(latin, spelled),
        }
    }

    /// The character whose number pypdf takes from a name such as `a65`.
    fn numbered(&self) -> Option<char> {
        self.name.strip_prefix('a')?.parse().ok().and_then(char::from_u32)
    }

    /// The character whose number pdf.js takes from a name such as `C65` or `G41`.
    fn counted(&self) -> Option<String> {
        let (kind, digits) = self.name.split_at_checked(1)?;
        let radix = match (kind, digits.len()) {
            ("G", 2) => 16,
            ("C" | "c", 2 | 3) => 10,
            _ => return None,
        };
        u32::from_str_radix(digits, radix).ok().and_then(char::from_u32).map(String::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Names {
        /// Names of the codes from one on.
        pub(crate) fn of_test(first: u8, names: &[&str]) -> Self {
            let differences = (first..).zip(names).map(|(code, name)| (code, (*name).to_owned())).collect();
            Self { base: None, differences }
        }
    }

    /// What is read of a code, and who reads something else.
    fn of(code: u8, name: &str) -> (String, Vec<&'static str>) {
        let named = named(code, name, in_base("StandardEncoding", code)).unwrap();
        (named.text, named.misread.names().collect())
    }

    #[test]
    fn a_name_of_the_glyph_list_is_read_by_all_but_pdfium_which_goes_by_the_code() {
        assert_eq!(of(65, "A"), ("A".to_owned(), vec![]));
        assert_eq!(of(233, "eacute"), ("é".to_owned(), vec![]));
        assert_eq!(of(21, "endash"), ("–".to_owned(), vec!["PDFium"]));
        assert_eq!(of(200, "uni2022"), ("•".to_owned(), vec!["PDFium"]));
    }

    #[test]
    fn a_ligature_is_one_character_to_pdfminer_and_pypdf() {
        let some = vec!["pdfminer", "pypdf", "PDFium"];
        assert_eq!(of(30, "ffi"), ("ffi".to_owned(), some.clone()));
        assert_eq!(of(30, "f_f_i"), ("ffi".to_owned(), vec!["pypdf", "PDFium"]));
        assert_eq!(of(30, "f_i"), ("fi".to_owned(), vec!["pypdf", "PDFium", "PDFBox", "Tika"]));
        assert_eq!(of(30, "fi"), ("fi".to_owned(), some));
    }

    #[test]
    fn what_follows_a_period_is_left_out_by_some() {
        assert_eq!(of(65, "A.sc"), ("A".to_owned(), vec!["pypdf"]));
        assert_eq!(of(200, "A.sc"), ("A".to_owned(), vec!["pypdf", "PDFium", "pdf.js"]));
        assert_eq!(of(200, "A_B").1, ["pypdf", "PDFium", "pdf.js", "PDFBox", "Tika"]);
        assert_eq!(of(200, "uni00410042").1, ["pypdf", "PDFium", "pdf.js", "PDFBox", "Tika"]);
    }

    #[test]
    fn of_a_name_that_says_nothing_the_code_is_read_with_exceptions() {
        assert_eq!(of(65, "a65"), ("A".to_owned(), vec![]));
        assert_eq!(of(39, "a39"), ("'".to_owned(), vec!["pdfminer"]));
        assert_eq!(of(233, "a233"), ("é".to_owned(), vec!["pdfminer"]));
        assert_eq!(of(65, "g65"), ("A".to_owned(), vec!["pypdf"]));
        assert_eq!(of(65, "G65"), ("A".to_owned(), vec!["pypdf", "pdf.js"]));
        assert_eq!(of(65, "C65"), ("A".to_owned(), vec!["pypdf"]));
        assert_eq!(of(200, "a65"), ("È".to_owned(), vec!["pdfminer", "pypdf"]));
    }

    #[test]
    fn a_code_of_a_control_character_says_nothing_and_neither_does_no_glyph() {
        for (code, name) in [(21, "a21"), (0x8A, "a138"), (127, "foo"), (65, ".notdef"), (30, "uni0007")] {
            assert_eq!(named(code, name, None), None, "{name}");
        }
    }

    #[test]
    fn the_base_of_an_encoding_is_known_to_all_but_pdfium() {
        let bullet = told(0x95, in_base("WinAnsiEncoding", 0x95).unwrap()).unwrap();
        assert_eq!((bullet.text.as_str(), bullet.misread.names().collect::<Vec<_>>()), ("•", vec!["PDFium"]));
        assert!(told(0x41, 'A').is_some_and(|named| named.misread.is_empty()));
    }

    #[test]
    fn names_that_are_no_names_of_characters_stand_for_nothing() {
        for name in ["", "uni", "uniD800", "uni00+1", "uni004", "_", "é_é", "foo", "f_foo", "a\u{0}"] {
            assert_eq!(parts(name), None, "{name}");
        }
    }
}
