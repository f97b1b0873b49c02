//! Running heads: page numbers, and the person's name above or below later pages.
//!
//! Word processors and templates put them outside of the text, and whoever reads the text gets them as lines of their own,
//! which parsers pass over (`Page 2 of 3`). Of anybody's PDF they are therefore nothing to speak of, as long as they stand
//! between two texts; one that is read within a sentence breaks it.

use super::stream::Stream;
use super::walk::Range;
use crate::content::Content;
use crate::extract::Line;
use crate::language::{self, ENGLISH, Words, capitals};

/// What running heads of a document may say.
#[derive(Debug, Clone)]
pub(crate) struct Running {
    /// The name as it is and in capitals, and whatever else stands in the header.
    names: [String; 2],
    header: Vec<String>,
    words: Vec<&'static Words>,
    pages: usize,
}

impl Running {
    /// Of a document of so many pages.
    pub(crate) fn new(content: &Content, pages: usize) -> Self {
        let name = content.header.name.text.clone();
        let mut header: Vec<String> = content.header.leaves().skip(1).map(|leaf| leaf.text.clone()).collect();
        // A text that is part of another one is looked for after it.
        header.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let own = language::find(&content.lang).map(|locale| &locale.language.words);
        let words = std::iter::once(&ENGLISH.words).chain(own).collect();
        Self { names: [capitals(&name, &content.lang), name], header, words, pages }
    }

    /// The stretches of a reading that are running heads: of each page the outermost lines.
    pub(crate) fn lines(&self, stream: &Stream<'_>) -> Vec<Range> {
        let mut ranges = Vec::new();
        for (at, page) in stream.reading.pages.iter().enumerate() {
            let mut lines: Vec<(usize, &Line)> = page.lines.iter().enumerate().collect();
            lines.sort_by(|(_, one), (_, other)| one.bounds.y0.total_cmp(&other.bounds.y0));
            let is = |(_, line): &&(usize, &Line)| self.is(&line.text(), at + 1);
            let top = lines.iter().take_while(is).count();
            let outer = lines.iter().take(top).chain(lines[top..].iter().rev().take_while(is));
            ranges.extend(outer.filter_map(|(line, _)| stream.line(at + 1, line + 1)));
        }
        ranges
    }

    /// Whether a text is a running head of a page, counted from 1: its number, and on later pages the name with whatever
    /// stands in the header.
    pub(crate) fn is(&self, text: &str, page: usize) -> bool {
        let named = self.names.iter().find(|name| page > 1 && text.contains(name.as_str()));
        let Some(name) = named else { return self.is_number(text, page) };
        let rest = self.header.iter().fold(text.replace(name, " "), |rest, own| rest.replace(own, " "));
        let rest = rest.to_lowercase();
        let documents = self.words.iter().flat_map(|words| words.documents);
        let rest = documents.fold(rest, |rest, word| rest.replace(word, " "));
        rest.chars().all(parts) || self.is_number(&rest, page)
    }

    /// Whether a text is the number of a page: `2`, `- 2 -`, `2/3`, `Page 2 of 3`.
    fn is_number(&self, text: &str, page: usize) -> bool {
        let text = text.to_lowercase();
        let page_word = |word: &str| word == "p" || self.words.iter().any(|words| words.page.contains(&word));
        let of_word = |word: &str| self.words.iter().any(|words| words.page_of.contains(&word));
        let number = |token: &str, number: usize| token.parse() == Ok(number);
        let mut tokens: Vec<&str> = text.split(parts).filter(|token| !token.is_empty()).collect();
        if tokens.len() > 1 && tokens.first().is_some_and(|first| page_word(first)) {
            tokens.remove(0);
        }
        match tokens[..] {
            [own] => number(own, page),
            [own, all] => number(own, page) && number(all, self.pages),
            [own, of, all] => number(own, page) && of_word(of) && number(all, self.pages),
            _ => false,
        }
    }
}

/// Whether a letter stands between the words of a running head without saying anything.
fn parts(letter: char) -> bool {
    letter.is_whitespace() || "/|-\u{2013}\u{2014}\u{B7}\u{2022}.,:()[]".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::extract::Extraction;
    use crate::verify::tests::{GOOD, content, furniture, reading};
    use crate::verify::{Verdict, verify_any};

    fn judge(text: &str) -> Verdict {
        let extraction = Extraction { readings: vec![reading(text)], ..Extraction::default() };
        verify_any(&content(), &furniture(), &extraction).1
    }

    #[test]
    fn a_page_number_after_the_last_line_is_nothing_to_speak_of_and_any_other_number_is() {
        for number in ["1", "- 1 -", "1/1", "Page 1 of 1", "p. 1"] {
            let verdict = judge(&format!("{GOOD}\n{number}"));
            assert!(verdict.passed() && verdict.findings.is_empty(), "{number}: {verdict:#?}");
        }
        for other in ["2", "1/2", "Page 2 of 1", "1 %", "2019", "Page one"] {
            assert!(!judge(&format!("{GOOD}\n{other}")).passed(), "{other}");
        }
    }

    #[test]
    fn a_page_number_within_a_sentence_breaks_it() {
        let bullet = "Wrote the C++ client for 3 ports";
        assert!(GOOD.contains(bullet));
        let verdict = judge(&GOOD.replace(bullet, "Wrote the C++ client\nPage 1 of 1\nfor 3 ports"));
        assert!(verdict.findings.iter().any(|finding| finding.code == Code::AlteredText), "{verdict:#?}");
    }

    #[test]
    fn the_name_and_what_stands_beside_it_may_be_said_again_above_later_pages_only() {
        let mut running = Running::new(&content(), 3);
        running.header = vec!["mia@example.org".to_owned()];
        let name = &running.names[1];
        for text in [name.clone(), format!("{name} | mia@example.org"), format!("{name} - Resume - Page 2 of 3")] {
            assert!(running.is(&text, 2) && !running.is(&text, 1), "{text}");
        }
        for text in ["mia@example.org".to_owned(), format!("{name} | Engineer"), format!("{name} 3")] {
            assert!(!running.is(&text, 2), "{text}");
        }
    }
}
