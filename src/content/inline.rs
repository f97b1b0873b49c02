//! `markup: inline`: `**bold**`, `*italic*` and `[text](address)`, and nothing else.
//!
//! A mark that has no partner is text. Off by default: then a text is one plain run.

use super::tree::{Run, RunStyle};

/// The runs of a text with marks.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut parser = Parser { rest: text, style: RunStyle::default(), runs: Vec::new(), plain: String::new() };
    while !parser.rest.is_empty() {
        parser.step();
    }
    parser.flush();
    whole_words(&parser.runs)
}

/// Widens each style and link to whole words: a word drawn in two pieces is read as two words by some.
fn whole_words(runs: &[Run]) -> Vec<Run> {
    let mut words: Vec<Run> = Vec::new();
    let mut inside = false;
    for run in runs {
        for piece in run.text.split_inclusive(' ') {
            match words.last_mut().filter(|_| inside && !piece.starts_with(' ')) {
                Some(word) => {
                    word.text.push_str(piece);
                    word.style.bold |= run.style.bold;
                    word.style.italic |= run.style.italic;
                    word.link = word.link.take().or_else(|| run.link.clone());
                }
                None => words.push(Run { text: piece.to_owned(), ..run.clone() }),
            }
            inside = !piece.ends_with(' ');
        }
    }
    words.dedup_by(|next, run| {
        let same = next.style == run.style && next.link == run.link;
        if same {
            run.text.push_str(&next.text);
        }
        same
    });
    words
}

struct Parser<'a> {
    rest: &'a str,
    style: RunStyle,
    runs: Vec<Run>,
    plain: String,
}

impl Parser<'_> {
    fn step(&mut self) {
        if self.take_mark("**", self.style.bold) {
            self.style.bold = !self.style.bold;
        } else if !self.rest.starts_with("**") && self.take_mark("*", self.style.italic) {
            self.style.italic = !self.style.italic;
        } else if !self.take_link() {
            let mut chars = self.rest.chars();
            self.plain.extend(chars.next());
            self.rest = chars.as_str();
        }
    }

    /// Takes a mark that closes what is open, or that opens and has a partner to close it.
    fn take_mark(&mut self, mark: &str, open: bool) -> bool {
        let Some(after) = self.rest.strip_prefix(mark) else { return false };
        let stands = if open { !self.plain.ends_with(' ') } else { opens(after, mark) };
        if stands {
            self.flush();
            self.rest = after;
        }
        stands
    }

    /// Takes `[text](address)`; the address is printed behind the text, since readers see no links.
    fn take_link(&mut self) -> bool {
        let Some((label, address, after)) = link(self.rest) else { return false };
        self.flush();
        let text = if label == address { label.to_owned() } else { format!("{label} ({address})") };
        self.runs.push(Run { text, style: self.style, link: Some(super::contacts::href(address)) });
        self.rest = after;
        true
    }

    fn flush(&mut self) {
        if !self.plain.is_empty() {
            self.runs.push(Run { text: std::mem::take(&mut self.plain), style: self.style, link: None });
        }
    }
}

/// Whether a mark opens: text follows at once, and a closing mark stands behind text.
fn opens(after: &str, mark: &str) -> bool {
    !after.starts_with([' ', '*']) && after.match_indices(mark).any(|(at, _)| !after[..at].ends_with(' '))
}

fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let good = !label.is_empty() && !label.contains('[') && address.contains('.') && !address.contains(' ');
    good.then_some((label, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mark = |run: &Run| match (run.style.bold, run.style.italic, &run.link) {
            (_, _, Some(link)) => format!("<{}@{link}>", run.text),
            (true, _, _) => format!("<b:{}>", run.text),
            (_, true, _) => format!("<i:{}>", run.text),
            _ => run.text.clone(),
        };
        runs(text).iter().map(mark).collect()
    }

    #[test]
    fn bold_italic_and_links_become_runs() {
        assert_eq!(shown("a **b c** d *e* f"), "a <b:b c> d <i:e> f");
        assert_eq!(shown("see [docs](https://x.org/a)"), "see <docs (https://x.org/a)@https://x.org/a>");
    }

    #[test]
    fn a_style_takes_in_the_whole_of_a_word() {
        assert_eq!(shown("**fast**, and half**bold**word"), "<b:fast, >and <b:halfboldword>");
        assert_eq!(shown("see [x](https://x.org)."), "see <x (https://x.org).@https://x.org>");
    }

    #[test]
    fn lone_marks_are_text() {
        for text in ["a * b", "2 ** 3", "a*b", "**", "[x]", "[x](y z)", "5 * 3 * 2", "a[0](1)"] {
            assert_eq!(shown(text), text);
        }
    }
}
