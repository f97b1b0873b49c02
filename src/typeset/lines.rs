//! Where lines end, so that no word is taken apart.
//!
//! Typst ends lines after hyphens and slashes within words (`event-` / `driven`), which readers take for hyphenation or
//! for two words, and no setting of it forbids that. Boxes would, but each box is a stretch of its own to a reader, and
//! some lose the blanks around it. So a text's lines are counted out here, from the widths in its font, and end at
//! blanks.

use std::ops::Range;

use typst::layout::Em;
use typst::text::FontInstance;
use unicode_segmentation::UnicodeSegmentation;

use crate::language::is_blankless;

/// What a line keeps free, in points per point of text size: a pair's kerning may make it a little wider than the sum of
/// its characters.
const SPARE: f64 = 0.1;
/// A last word shorter than this, in bytes, looks forlorn on a line of its own.
const FORLORN: usize = 14;
/// A word with a hyphen at its end would be read together with the next line's first; a line that begins with a dash, as a
/// bullet of its own.
const DASHES: [char; 4] = ['-', '‐', '–', '—'];
/// After these, a word wider than a line is parted at little cost.
const JOINTS: [char; 6] = ['/', '?', '&', '=', '.', '_'];

/// The places of a text's characters on one endless line.
#[derive(Default)]
pub(super) struct Ruler {
    text: String,
    /// Where each byte's character begins, in points; and where the last one ends.
    places: Vec<f64>,
    /// The largest size of its text, in points.
    size: f64,
}

impl Ruler {
    /// Goes on with a text in a font, at a size and with a tracking in points.
    pub(super) fn push(&mut self, text: &str, font: Option<&FontInstance>, size: f64, tracking: f64) {
        let mut widths = vec![0.0; text.len()];
        match font {
            Some(font) if text.chars().any(is_complex) => shaped(&mut widths, text, font),
            Some(font) => plain(&mut widths, text, font),
            // Nothing can be shown without a font; Typst will say so.
            None => {}
        }
        let mut place = self.width();
        self.places.pop();
        for (at, width) in widths.into_iter().enumerate() {
            self.places.push(place);
            place += width * size + if text.is_char_boundary(at) { tracking } else { 0.0 };
        }
        self.places.push(place);
        self.text.push_str(text);
        self.size = self.size.max(size);
    }

    /// The width of all of it, in points.
    pub(super) fn width(&self) -> f64 {
        self.places.last().copied().unwrap_or_default()
    }

    /// The lines that the text takes: each ends at a blank, or within a word only when no line could hold that word.
    pub(super) fn lines(&self, width: f64) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        if self.text.chars().any(is_blankless) {
            lines.push(0..self.text.len());
            return lines;
        }
        let mut start = 0;
        while start < self.text.len() {
            let end = self.line_end(start, width).unwrap_or_else(|| start + self.part_of_word(start, width));
            lines.push(start..end);
            start = if self.text[end..].starts_with(' ') { end + 1 } else { end };
        }
        lines
    }

    /// Where a line that begins at `start` ends; none if not even a word fits. Looks no further than the line reaches, as
    /// a text may be as long as a resume.
    fn line_end(&self, start: usize, room: f64) -> Option<usize> {
        let reach = self.reach(start, room)?;
        if reach == self.text.len() {
            return Some(reach);
        }
        let blank = |at: &usize| self.text.as_bytes()[*at] == b' ';
        let mut ends: Vec<usize> = (start..=reach).filter(blank).collect();
        let rest = &self.text[ends.last()? + 1..];
        if rest.len() < FORLORN && !rest.contains(' ') && ends.len() > 3 {
            ends.pop();
        }
        let least = start + (reach - start) * 2 / 3;
        let after_dash = |end: &usize| self.text[..*end].ends_with(DASHES);
        let before_dash = |end: &usize| {
            let after = self.text[end + 1..].strip_prefix(DASHES);
            after.is_some_and(|after| after.starts_with(' '))
        };
        let good = ends.iter().rev().take_while(|end| **end >= least).find(|end| !after_dash(end) && !before_dash(end));
        good.or_else(|| ends.iter().rev().find(|end| !after_dash(end))).or(ends.first()).copied()
    }

    /// How many bytes of a word wider than a line go on it, at least a cluster: up to a joint where that costs little, and
    /// never up to a hyphen, which readers take for hyphenation.
    fn part_of_word(&self, start: usize, room: f64) -> usize {
        let reach = self.reach(start, room).unwrap_or(start);
        let clusters = || self.text[start..].graphemes(true).take_while(|cluster| *cluster != " ");
        let ends = clusters().scan(0, |end, cluster| Some(add(end, cluster.len())));
        let ends: Vec<usize> = ends.take_while(|end| start + end <= reach).collect();
        let Some(last) = ends.last() else { return clusters().next().map_or(0, str::len) };
        let least = (ends.len() * 2 / 3).max(1);
        let upto = |end: &usize| &self.text[start..start + end];
        let candidates = || ends[least - 1..].iter().rev();
        let tidy = candidates().find(|end| upto(end).ends_with(JOINTS));
        let safe = || candidates().find(|end| !upto(end).ends_with(DASHES));
        *tidy.or_else(safe).unwrap_or(last)
    }

    /// How far what begins at `start` reaches; none if there is no room at all.
    fn reach(&self, start: usize, room: f64) -> Option<usize> {
        let fits = |place: &f64| place - self.places[start] + SPARE * self.size <= room;
        let fitting = self.places[start..].partition_point(fits);
        fitting.checked_sub(1).map(|last| start + last)
    }
}

fn add(sum: &mut usize, more: usize) -> usize {
    *sum += more;
    *sum
}

/// Widths in em, at the first byte of each character. Shaping would cost as much as all the rest of the line's setting.
fn plain(widths: &mut [f64], text: &str, font: &FontInstance) {
    for (at, c) in text.char_indices() {
        let advance = font.ttf().glyph_index(c).and_then(|glyph| font.x_advance(glyph.0));
        widths[at] = advance.map_or(1.0, Em::get);
    }
}

/// Widths in em, at the first byte of each cluster.
fn shaped(widths: &mut [f64], text: &str, font: &FontInstance) {
    let mut buffer = rustybuzz::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let glyphs = rustybuzz::shape(font.rusty(), &[], buffer);
    for (info, place) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        widths[info.cluster as usize] += font.to_em(place.x_advance).get();
    }
}

/// Whether a character's script joins or stacks letters, or runs from right to left: it has to be set as what it is.
pub(super) fn is_complex(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{109f}' | '\u{1100}'..='\u{1cff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}'
        | '\u{fe70}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each byte one point wide.
    fn ruler(text: &str) -> Ruler {
        let places = (0..=text.len()).map(|at| f64::from(u32::try_from(at).expect("a short text"))).collect();
        Ruler { text: text.to_owned(), places, size: 1.0 }
    }

    fn lines(text: &str, width: f64) -> Vec<&str> {
        ruler(text).lines(width).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn lines_end_at_blanks_and_never_after_a_hyphen() {
        assert_eq!(lines("an event-driven, on-call pipeline", 17.0), ["an event-driven,", "on-call pipeline"]);
        assert_eq!(
            lines("an event-driven, on-call pipeline", 10.0),
            ["an", "event-dri", "ven,", "on-call", "pipeline"]
        );
    }

    #[test]
    fn what_fits_to_the_letter_is_left_a_little_room() {
        assert_eq!(lines("ab cd", 5.1), ["ab cd"]);
        assert_eq!(lines("ab cd", 5.0), ["ab", "cd"]);
    }

    #[test]
    fn a_short_last_word_gets_company() {
        assert_eq!(lines("one two three four five six", 24.0), ["one two three four", "five six"]);
        assert_eq!(lines("one two three four undiscriminating", 25.0), ["one two three four", "undiscriminating"]);
    }

    #[test]
    fn a_line_does_not_end_with_a_dash() {
        assert_eq!(lines("build, test - release", 15.0), ["build, test", "- release"]);
        assert_eq!(lines("build pre- and postfix", 11.0), ["build", "pre- and", "postfix"]);
    }

    #[test]
    fn a_line_does_not_begin_with_a_dash_where_another_end_costs_little() {
        assert_eq!(lines("moved every old plan - in all - on", 24.0), ["moved every old", "plan - in all - on"]);
        assert_eq!(lines("a - b - c - d", 6.0), ["a - b", "- c", "- d"]);
    }

    #[test]
    fn a_word_wider_than_a_line_parts_after_a_slash_but_not_after_a_hyphen() {
        assert_eq!(lines("example.org/guides/start", 14.0), ["example.org/", "guides/start"]);
        assert_eq!(lines("aaaaaaaa-bbbb", 9.5), ["aaaaaaaa", "-bbbb"]);
    }

    #[test]
    fn a_width_of_nothing_still_gets_one_cluster_a_line() {
        assert_eq!(lines("né", 0.0), ["n", "é"]);
        assert_eq!(lines("", 0.0), [""; 0]);
        assert_eq!(lines(" a  b", 0.0), ["", "a", "", "b"]);
    }

    #[test]
    fn a_text_as_long_as_a_book_takes_no_longer_for_each_of_its_lines() {
        assert_eq!(lines(&"x".repeat(1_000_000), 100.5).len(), 10_000);
        assert_eq!(lines("no end ".repeat(140_000).trim_end(), 70.0).len(), 14_000);
    }

    #[test]
    fn scripts_without_blanks_are_left_to_the_typesetter() {
        assert_eq!(lines("日本語の 文章", 3.0), ["日本語の 文章"]);
    }
}
