//! Emphasis, code and links of Markdown within a line: what marks them is taken out, so that `**or**` is a word and
//! `[Kafka](https://…)` a name. What stood between code marks is remembered, for it is often a name.

use std::ops::Range;

use super::line::Line;
use super::marks::Marks;

/// What may be a mark.
static MARKS: Marks = Marks::new(b"`*_[]");

/// A line without marks, and where code stands in it.
pub(super) fn plain(line: Line) -> (Line, Vec<Range<usize>>) {
    if !line.text.bytes().any(|byte| MARKS.has(byte)) {
        return (line, Vec::new());
    }
    let mut reading =
        Reading { line: &line, out: line.part(0, 0), taken: 0, code: Vec::new(), open: None, target: None };
    let mut at = 0;
    while let Some(next) = line.text.bytes().skip(at).position(|byte| MARKS.has(byte)) {
        at = reading.mark(at + next);
    }
    reading.drop(line.text.len(), line.text.len());
    (reading.out, reading.code)
}

/// A line, as far as it was gone through.
struct Reading<'l> {
    line: &'l Line,
    out: Line,
    /// What was taken over or left out.
    taken: usize,
    code: Vec<Range<usize>>,
    /// Where the code begins that is open.
    open: Option<usize>,
    /// Where the target of an open link begins and ends, its brackets included.
    target: Option<Range<usize>>,
}

impl Reading<'_> {
    /// Looks at a mark; where to go on.
    fn mark(&mut self, at: usize) -> usize {
        let text = self.line.text.as_str();
        let mark = text.as_bytes()[at];
        let run = text[at..].bytes().take_while(|byte| *byte == mark).count();
        match mark {
            b'`' => self.code(at, at + run),
            b'[' => match link(text, at).filter(|_| self.open.is_none()) {
                Some(target) => {
                    self.target = Some(target);
                    self.drop(at, at + 1)
                }
                None => at + 1,
            },
            b']' => match self.target.take_if(|target| target.start == at) {
                Some(target) => self.drop(target.start, target.end),
                None => at + 1,
            },
            _ if self.open.is_none() && is_emphasis(text, at, at + run) => self.drop(at, at + run),
            _ => at + run,
        }
    }

    fn code(&mut self, from: usize, to: usize) -> usize {
        let next = self.drop(from, to);
        match self.open.take() {
            Some(start) => self.code.push(start..self.out.text.len()),
            None => self.open = Some(self.out.text.len()),
        }
        next
    }

    /// Takes over what stands before a range, and leaves the range out.
    fn drop(&mut self, from: usize, to: usize) -> usize {
        self.line.copy(self.taken, from, &mut self.out);
        self.taken = to;
        to
    }
}

/// The target of a link whose text begins at a bracket: `](…)`.
fn link(text: &str, at: usize) -> Option<Range<usize>> {
    let end = at + text[at..].find(']')?;
    let target = text[end + 1..].strip_prefix('(')?;
    let length = target.find(')')?;
    Some(end..end + 2 + length + 1)
}

/// Whether stars or low lines stand at the edge of a word, and not alone. Within a word two stars are a mark, too.
fn is_emphasis(text: &str, from: usize, to: usize) -> bool {
    let (before, behind) = (text[..from].chars().next_back(), text[to..].chars().next());
    let is_blank = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let is_letter = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let alone = is_blank(before) && is_blank(behind);
    let within = is_letter(before) && is_letter(behind) && !text[from..to].starts_with("**");
    !alone && !within
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::line::lines;

    fn read(text: &str) -> (String, Vec<String>) {
        let line = lines(text).remove(0);
        let (plain, code) = plain(line);
        for (at, char) in plain.text.char_indices() {
            assert!(text[plain.source(at)..].starts_with(char), "{text}: {at}");
        }
        let code = code.into_iter().map(|range| plain.text[range].to_owned()).collect();
        (plain.text, code)
    }

    #[test]
    fn marks_go_and_names_with_the_same_letters_stay() {
        for (text, wanted) in [
            ("Kafka **or** _RabbitMQ_", "Kafka or RabbitMQ"),
            ("[Kafka](https://kafka.apache.org/) or [Pulsar](p \"x\"), *both*", "Kafka or Pulsar, both"),
            ("a [list] of gen_stage and 5 * 3, a*b", "a [list] of gen_stage and 5 * 3, a*b"),
            ("***Go***, [open", "Go, [open"),
            ("__init__ ü**ä**", "init üä"),
            ("`a*b_` **`x`**", "a*b_ x"),
            ("``` `", " "),
        ] {
            assert_eq!(read(text).0, wanted, "{text}");
        }
        assert_eq!(read("`nerdctl` and `git rebase`").1, ["nerdctl", "git rebase"]);
    }
}
