//! Plain text → [`Parsed`]: a resume parser that knows nothing of how the text came to be.
//!
//! What an applicant-tracking system stores is not a text but fields, and a text that is whole may still be understood
//! wrongly. This reader stands for such systems: it sees lines of words and nothing else, neither fonts nor places on the
//! page, neither the source nor the theme, and goes by the rules that public parsers document:
//!
//! - sections by the words of their headings (Textkernel's and RChilli's documentation, OpenResume, OfflineCV): `headings`;
//! - the name on the first line, contacts by their form (OpenResume, `DaXtra`'s requirements): `header`, `contacts`;
//! - entries by their dates, heads alike within a section (RChilli, Textkernel, Greenhouse's advice): `entries`, `dates`;
//! - title, employer, school and degree by their nouns (OpenResume, Textkernel's taxonomies): `heads`, `words`;
//! - skills as `Group: a, b, c` (OpenResume, OfflineCV): `groups`;
//! - texts over several lines by how full the lines are: `line`.
//!
//! Every field tells its lines, and every line what it was taken for.

mod contacts;
mod dates;
mod dictionary;
mod entries;
mod groups;
mod head_words;
mod header;
mod headings;
mod heads;
mod line;
mod parsed;
mod tokens;
mod words;

pub use parsed::{Date, Dates, End, Entry, Field, Group, Lines, Parsed, Section, Skill, Topic};

use crate::extract::{self, Reading};
use dictionary::Dictionary;
use line::Line;

/// What a line is the heading of, by its words alone.
#[must_use]
pub fn heading(line: &str) -> Option<Topic> {
    let dictionary = Dictionary::of(&[line]);
    let lines = line::prepare(dictionary, vec!["", line]);
    headings::find(dictionary, &lines).first().map(|(_, topic)| *topic)
}

/// Reads a resume from what an extractor read.
#[must_use]
pub fn understand(reading: &Reading) -> Parsed {
    let lines: Vec<String> = reading.lines().map(extract::Line::text).collect();
    read(lines.iter().map(String::as_str))
}

/// Reads a resume from the lines of a text, page after page.
#[must_use]
pub fn read<'a>(lines: impl IntoIterator<Item = &'a str>) -> Parsed {
    let lines: Vec<&str> = lines.into_iter().collect();
    let dictionary = Dictionary::of(&lines);
    let lines = line::prepare(dictionary, lines);
    let headings = headings::find(dictionary, &lines);
    let width = line::width(&lines);
    let mut parsed = Parsed::default();
    let top = headings.first().map_or(lines.len(), |(at, _)| *at);
    header::read(dictionary, lines.get(..top).unwrap_or_default(), &mut parsed);
    for (index, &(at, topic)) in headings.iter().enumerate() {
        let end = headings.get(index + 1).map_or(lines.len(), |(next, _)| *next);
        let heading = lines.get(at).map_or("", |line| line.text).to_owned();
        let field = Field { text: heading, lines: Lines { first: at, last: at } };
        parsed.sections.push(Section { topic, heading: field, last: end - 1 });
        section(dictionary, topic, lines.get(at + 1..end).unwrap_or_default(), at + 1, width, &mut parsed);
    }
    parsed.note_lines(lines.len());
    parsed
}

/// Reads what stands under a heading. `first` is the number of the first line.
fn section(dictionary: Dictionary, topic: Topic, lines: &[Line<'_>], first: usize, width: usize, parsed: &mut Parsed) {
    match topic {
        Topic::Contact => header::contacts(dictionary, lines, first, parsed),
        Topic::Summary => summary(lines, first, width, parsed),
        Topic::Skills => parsed.skills.extend(groups::read(lines, first, width)),
        Topic::Languages => parsed.languages.extend(groups::read(lines, first, width)),
        Topic::Interests => parsed.interests.extend(groups::read(lines, first, width)),
        Topic::Other | Topic::Unknown => {}
        _ => {
            let blocks = line::blocks(dictionary, lines, first, width);
            let extents = entries::split(dictionary, &blocks, topic);
            let read = heads::entries(dictionary, &blocks, &extents, topic);
            match topic {
                Topic::Work => parsed.work.extend(read),
                Topic::Volunteer => parsed.volunteer.extend(read),
                Topic::Education => parsed.education.extend(read),
                Topic::Projects => parsed.projects.extend(read),
                Topic::Certificates => parsed.certificates.extend(read),
                Topic::Publications => parsed.publications.extend(read),
                Topic::Awards => parsed.awards.extend(read),
                _ => parsed.references.extend(read),
            }
        }
    }
}

/// Running text: lines one after the other, bullets apart.
fn summary(lines: &[Line<'_>], first: usize, width: usize, parsed: &mut Parsed) {
    let mut above: Option<&Line<'_>> = None;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
        let number = first + at;
        let runs_on =
            !line.bullet && above.is_some_and(|above| !line::fits(above, line, width) || !above.text.ends_with('.'));
        if let Some(summary) = parsed.summary.last_mut().filter(|_| runs_on) {
            header::extend(summary, line.text, number);
        } else {
            let lines = Lines { first: number, last: number };
            parsed.summary.push(Field { text: line.text.to_owned(), lines });
        }
        above = Some(line);
    }
}
