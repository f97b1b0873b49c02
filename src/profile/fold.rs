//! Text made comparable without losing its places: one kind of blank, dash and quote, letters in composed form, and a
//! map back to the bytes that were given.

use unicode_normalization::char::{decompose_canonical, decompose_compatible};

/// A text in two letter cases with the same offsets, and where each of its bytes came from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folded {
    /// With the letters as given.
    pub(crate) cased: String,
    /// In lower case.
    pub(crate) lower: String,
    /// For each byte, where the characters that it stands for begin and end in the text given.
    origin: Vec<(usize, usize)>,
    /// Where a blank stands for one hyphen and nothing else.
    hyphens: Vec<usize>,
}

impl Folded {
    /// Folds a text. Runs of blanks and hyphens become one blank; blanks around a slash go.
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self::default();
        folded.cased.reserve(text.len());
        folded.lower.reserve(text.len());
        folded.origin.reserve(text.len());
        for (at, char) in text.char_indices() {
            let end = at + char.len_utf8();
            if let Ok(byte) = u8::try_from(char).map(|byte| byte.to_ascii_lowercase())
                && char.is_ascii()
            {
                folded.push_ascii(char, byte, at);
            } else if !is_invisible(char) {
                folded.push_letter(char, at, end);
            }
        }
        folded
    }

    /// What [`push`](Self::push) does, for the characters that most texts are made of.
    fn push_ascii(&mut self, char: char, lower: u8, at: usize) {
        if matches!(lower, b'-' | b'/' | b' ' | b'\t'..=b'\r') {
            self.push(char, at, at + 1);
        } else {
            self.cased.push(char);
            self.lower.push(char::from(lower));
            self.origin.push((at, at + 1));
        }
    }

    /// Ligatures and full-width letters become the letters they stand for; letters with accents stay.
    fn push_letter(&mut self, char: char, at: usize, end: usize) {
        let (mut whole, mut apart) = (String::new(), String::new());
        decompose_canonical(char, |part| whole.push(part));
        decompose_compatible(char, |part| apart.push(part));
        if whole == apart {
            self.push(char, at, end);
        } else {
            apart.chars().for_each(|part| self.push(part, at, end));
        }
    }

    fn push(&mut self, char: char, at: usize, end: usize) {
        match plain(char) {
            ' ' => match self.cased.as_bytes().last() {
                None | Some(b'/') => {}
                Some(b' ') => self.lengthen(end),
                Some(_) => {
                    if !char.is_whitespace() {
                        self.hyphens.push(self.lower.len());
                    }
                    self.put(' ', at, end);
                }
            },
            '/' => {
                if self.cased.ends_with(' ') {
                    self.cased.pop();
                    self.lower.pop();
                    self.origin.pop();
                }
                self.put('/', at, end);
            }
            char => self.put(char, at, end),
        }
    }

    /// A blank or a hyphen more where one stands already.
    fn lengthen(&mut self, end: usize) {
        self.hyphens.pop_if(|hyphen| *hyphen + 1 == self.lower.len());
        if let Some(origin) = self.origin.last_mut() {
            origin.1 = end;
        }
    }

    /// Whether the blank at a byte stands for one hyphen and nothing else.
    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        self.hyphens.binary_search(&at).is_ok()
    }

    fn put(&mut self, char: char, at: usize, end: usize) {
        if char.is_ascii() {
            self.cased.push(char);
            self.lower.push(char.to_ascii_lowercase());
            self.origin.push((at, end));
            return;
        }
        self.cased.push(char);
        let mut lower = char.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(small), None) if small.len_utf8() == char.len_utf8() => self.lower.push(small),
            _ => self.lower.push(char),
        }
        self.origin.extend(std::iter::repeat_n((at, end), char.len_utf8()));
    }

    /// The range in the text given that a range of this one stands for.
    pub(crate) fn given(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self.origin.get(start).map_or(0, |origin| origin.0);
        let to = end.checked_sub(1).and_then(|last| self.origin.get(last)).map_or(from, |origin| origin.1);
        (from, to)
    }
}

/// A spelling as [`Folded`] would have it, in lower case and without blanks at its ends.
pub(crate) fn key(text: &str) -> String {
    Folded::new(text).lower.trim().to_owned()
}

/// One blank, one quote, one dash (as a blank) for all their kinds.
fn plain(char: char) -> char {
    match char {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => ' ',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => '"',
        '\u{2044}' | '\u{2215}' => '/',
        char if char.is_whitespace() => ' ',
        char => char,
    }
}

fn is_invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_blanks_and_slashes_have_one_form_and_places_are_kept() {
        let text = "CI / CD, micro\u{2011}services\u{a0}and of\u{fb01}ce";
        let folded = Folded::new(text);
        assert_eq!(folded.lower, "ci/cd, micro services and office");
        assert_eq!(folded.cased, "CI/CD, micro services and office");
        let (start, end) = folded.given(0, 5);
        assert_eq!(&text[start..end], "CI / CD");
        let at = folded.lower.find("micro").unwrap();
        let (start, end) = folded.given(at, at + "micro services".len());
        assert_eq!(&text[start..end], "micro\u{2011}services");
    }

    #[test]
    fn every_byte_has_an_origin_whatever_the_letters() {
        for text in ["", "İstanbul ẞ ŉ", "a\u{301}\u{200b}--- / x", "\u{1F600} ﷺ"] {
            let folded = Folded::new(text);
            assert_eq!(folded.cased.len(), folded.lower.len());
            assert_eq!(folded.origin.len(), folded.lower.len());
            assert!(folded.origin.iter().all(|&(start, end)| start < end && end <= text.len()));
        }
    }
}
