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
    /// Where the bytes come from: pieces, the first of them first.
    origin: Vec<Piece>,
    /// Where a blank stands for one hyphen and nothing else.
    hyphens: Vec<usize>,
}

/// Bytes of a folded text that have one origin.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// The first of them.
    at: usize,
    /// Where in the text given the characters begin that they stand for.
    start: usize,
    /// Where these end; none for a run of bytes that stand for one byte each.
    end: Option<usize>,
}

impl Folded {
    /// Folds a text. Runs of blanks and hyphens become one blank; blanks around a slash go.
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self::default();
        folded.cased.reserve(text.len());
        folded.lower.reserve(text.len());
        let mut at = 0;
        while at < text.len() {
            let length = plain_run(&text.as_bytes()[at..]);
            if length > 0 {
                folded.push_run(&text[at..at + length], at);
                at += length;
                continue;
            }
            let Some(char) = text[at..].chars().next() else { break };
            let end = at + char.len_utf8();
            if char.is_ascii() {
                folded.push(char, at, end);
            } else if !is_invisible(char) {
                folded.push_letter(char, at, end);
            }
            at = end;
        }
        folded
    }

    /// What [`push`](Self::push) does, for a run of the characters that most texts are made of.
    fn push_run(&mut self, run: &str, at: usize) {
        self.begin(at, None);
        self.cased.push_str(run);
        let from = self.lower.len();
        self.lower.push_str(run);
        self.lower[from..].make_ascii_lowercase();
    }

    /// Begins a piece, unless the last one goes on.
    fn begin(&mut self, start: usize, end: Option<usize>) {
        let at = self.lower.len();
        let goes_on = |last: &Piece| end.is_none() && last.end.is_none() && last.start + (at - last.at) == start;
        if !self.origin.last().is_some_and(goes_on) {
            self.origin.push(Piece { at, start, end });
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
                    self.origin.pop_if(|last| last.at == self.lower.len());
                }
                self.put('/', at, end);
            }
            char => self.put(char, at, end),
        }
    }

    /// A blank or a hyphen more where one stands already.
    fn lengthen(&mut self, end: usize) {
        self.hyphens.pop_if(|hyphen| *hyphen + 1 == self.lower.len());
        // The blank was put by itself, and so is a piece.
        if let Some(origin) = self.origin.last_mut() {
            origin.end = Some(end);
        }
    }

    /// Whether the blank at a byte stands for one hyphen and nothing else.
    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        self.hyphens.binary_search(&at).is_ok()
    }

    fn put(&mut self, char: char, at: usize, end: usize) {
        self.begin(at, Some(end));
        self.cased.push(char);
        let mut lower = char.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(small), None) if small.len_utf8() == char.len_utf8() => self.lower.push(small),
            _ => self.lower.push(char),
        }
    }

    /// The range in the text given that a range of this one stands for.
    pub(crate) fn given(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self.source(start).map_or(0, |source| source.0);
        let to = end.checked_sub(1).and_then(|last| self.source(last)).map_or(from, |source| source.1);
        (from, to)
    }

    /// Where the characters begin and end that a byte stands for.
    fn source(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.origin.partition_point(|piece| piece.at <= at);
        let piece = self.origin.get(next.checked_sub(1)?).filter(|_| at < self.lower.len())?;
        let plain = piece.start + (at - piece.at);
        Some(piece.end.map_or((plain, plain + 1), |end| (piece.start, end)))
    }
}

/// How many bytes from the beginning on stand for themselves: ASCII, of blanks only single ones within.
fn plain_run(bytes: &[u8]) -> usize {
    let is_plain = |byte: u8| byte.is_ascii() && !matches!(byte, b'-' | b'/' | b' ' | b'\t'..=b'\r');
    let mut length = 0;
    loop {
        let rest = &bytes[length..];
        let word = rest.iter().position(|byte| !is_plain(*byte)).unwrap_or(rest.len());
        length += word;
        let goes_on =
            word > 0 && rest.get(word) == Some(&b' ') && rest.get(word + 1).is_some_and(|next| is_plain(*next));
        if !goes_on {
            return length;
        }
        length += 1;
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
            let origins: Vec<_> = (0..folded.lower.len()).filter_map(|at| folded.source(at)).collect();
            assert_eq!(origins.len(), folded.lower.len());
            assert!(origins.iter().all(|&(start, end)| start < end && end <= text.len()));
            assert!(origins.is_sorted());
        }
    }
}
