//! Fields that a blind reading does not give back: how many, which, and why.
//!
//! A text can be read back whole and still be misunderstood: a title taken for an employer, a section for part of the one
//! before. A field that every plain layout of the same words gives back, and the PDF does not, is an error of the layout.
//! One that is lost in a plain text as well is lost by its own words, which no layout can help: a warning says so.

use super::diagnose::quote;
use super::expect::Script;
use super::fields::{Field, Kind, fields, given, topic};
use super::report::names;
use super::{Check, Count, plain};
use crate::ats::{self, Parsed, Topic};
use crate::content::Content;
use crate::diagnostic::{Code, Diagnostic, PdfPlace, Severity};
use crate::extract::Line;
use crate::language::fold;

/// A text that one reading or several give, and what was understood of it.
struct Understood {
    /// The readings, as indexes into the checks.
    readings: Vec<usize>,
    lines: Vec<String>,
    parsed: Parsed,
    /// Which fields it gives back.
    given: Vec<bool>,
}

/// Reads each reading blindly and holds what was understood against the content: how many fields all of them give back,
/// and what is to be said of the others. Of a reading that is not whole nothing is said here: that is the cause.
pub(crate) fn findings(content: &Content, script: &Script<'_>, checks: &[Check<'_>]) -> (Count, Vec<Diagnostic>) {
    let fields = fields(content);
    let texts = understand(&fields, checks);
    let all = |at: usize| !texts.is_empty() && texts.iter().all(|text| text.given.get(at) == Some(&true));
    let count = Count { found: (0..fields.len()).filter(|at| all(*at)).count(), total: fields.len() };
    let mut plainly = None;
    let mut findings = Vec::new();
    for (at, field) in fields.iter().enumerate().filter(|(at, _)| !all(*at)) {
        let lost = |text: &&Understood| {
            text.given.get(at) != Some(&true) && text.readings.iter().any(|it| checks[*it].agrees())
        };
        let Some(text) = texts.iter().find(lost) else { continue };
        let plainly = plainly.get_or_insert_with(|| given_plainly(content, &fields));
        let by_layout = plainly.get(at) == Some(&true);
        findings.push(finding(field, script, checks, text, by_layout));
    }
    (count, findings)
}

/// Reads the texts of all readings, each text once.
fn understand(fields: &[Field<'_>], checks: &[Check<'_>]) -> Vec<Understood> {
    let mut texts: Vec<Understood> = Vec::new();
    for (index, check) in checks.iter().enumerate() {
        let lines = || check.stream.reading.lines();
        if let Some(text) = texts.iter_mut().find(|text| says(&text.lines, lines())) {
            text.readings.push(index);
        } else {
            let lines: Vec<String> = lines().map(Line::text).collect();
            let parsed = ats::read(lines.iter().map(String::as_str));
            let given = given(fields, &parsed);
            texts.push(Understood { readings: vec![index], lines, parsed, given });
        }
    }
    texts
}

/// Whether the lines of a reading are these texts.
fn says<'a>(texts: &[String], lines: impl Iterator<Item = &'a Line>) -> bool {
    let same = |text: &String, line: &Line| text.split(' ').eq(line.words.iter().map(|word| word.text.as_str()));
    let mut texts = texts.iter();
    let mut lines = lines;
    lines.by_ref().all(|line| texts.next().is_some_and(|text| same(text, line))) && texts.next().is_none()
}

/// Which fields every plain layout of the same words gives back.
fn given_plainly(content: &Content, fields: &[Field<'_>]) -> Vec<bool> {
    plain::layouts(content)
        .map(|lines| given(fields, &ats::read(lines.iter().map(String::as_str))))
        .reduce(|all, one| all.iter().zip(&one).map(|(all, one)| *all && *one).collect())
        .unwrap_or_default()
}

fn finding(
    field: &Field<'_>,
    script: &Script<'_>,
    checks: &[Check<'_>],
    text: &Understood,
    by_layout: bool,
) -> Diagnostic {
    let at = place(field, script, checks, text);
    let reason = at.map_or_else(String::new, |(line, _)| format!(": {}", reason(field, line, text)));
    let name = field.name();
    let message = format!("a resume parser does not find the {name} {}{reason}", quote(&field.leaf.text));
    let severity = if by_layout { Severity::Error } else { Severity::Warning };
    let hint = if by_layout {
        "a plain text of the same words gives it back: set it on a line of its own, or with ` | ` beside it"
    } else {
        hint(field)
    };
    let origin = &field.leaf.origin;
    let finding = Diagnostic::new(severity, Code::LostField, message).path(&origin.path).at(origin.span, "").hint(hint);
    let (line, (page, on_page)) = at.unwrap_or((usize::MAX, (1, 0)));
    let seen = text.readings.iter().filter_map(|index| checks.get(*index)).map(|check| check.stream.reading);
    let bounds = seen.clone().next().and_then(|reading| reading.lines().nth(line)).map(|line| line.bounds.edges());
    finding.pdf(PdfPlace {
        page,
        line: on_page,
        reading: names(checks, &text.readings),
        readings: seen.map(|reading| reading.name).collect(),
        bounds,
        read: text.lines.get(line).cloned().unwrap_or_default(),
    })
}

/// The line on which a field begins, over all pages from 0, and its page and line there from 1.
fn place(
    field: &Field<'_>,
    script: &Script<'_>,
    checks: &[Check<'_>],
    text: &Understood,
) -> Option<(usize, (usize, usize))> {
    let check = checks.get(*text.readings.iter().find(|it| checks.get(**it).is_some_and(Check::agrees))?)?;
    let leaf = script.leaves.iter().position(|expected| std::ptr::eq(expected.leaf, field.leaf))?;
    let word = check.stream.word((*check.places.get(leaf)?)?.start)?;
    let before = check.stream.reading.pages.iter().take(word.page - 1).map(|page| page.lines.len()).sum::<usize>();
    Some((before + word.line - 1, (word.page, word.line)))
}

/// Why a field is not found: by its heading, or by what its line was taken for.
fn reason(field: &Field<'_>, line: usize, text: &Understood) -> String {
    let section = text.parsed.section_of(line);
    if let Some(own) = field.section
        && topic(own.kind) != section.map(|section| section.topic)
    {
        let heading = quote(&own.heading.text);
        let known =
            text.parsed.sections.iter().any(|section| {
                section.topic != Topic::Unknown && fold(&section.heading.text) == fold(&own.heading.text)
            });
        return match section {
            _ if !known => format!("the heading {heading} is not one that parsers know"),
            Some(section) => format!("it is read under the heading {}", quote(&section.heading.text)),
            None => "no heading is found above it".to_owned(),
        };
    }
    let on_line = |own: &ats::Field| (own.lines.first..=own.lines.last).contains(&line);
    let alike =
        text.parsed.fields().filter(|(what, own)| *what == field.name() && on_line(own)).map(|(_, own)| &own.text);
    let alike: Vec<&String> = alike.collect();
    if alike.contains(&&field.leaf.text) {
        return "it is taken for that of another entry".to_owned();
    }
    let near = alike.iter().find(|own| field.leaf.text.contains(own.as_str()) || own.contains(&field.leaf.text));
    if let Some(own) = near {
        return format!("it is read as {}", quote(own));
    }
    match text.parsed.lines.get(line).map(Vec::as_slice) {
        None | Some([]) => "its line is taken for nothing".to_owned(),
        Some(taken) => format!("its line is taken for the {}", taken.join(" and the ")),
    }
}

/// What to do about a field whose own words make it hard to find.
fn hint(field: &Field<'_>) -> &'static str {
    match field.kind {
        Kind::Item(_) if field.leaf.text.contains([',', ';', '|']) => {
            "a list is parted at commas: write items without any, or put brackets around"
        }
        Kind::Item(_) | Kind::List => "no plain list gives it back either: write it in fewer signs",
        Kind::Part(_) | Kind::Bullet | Kind::Grade => {
            "no plain layout gives it back either: give the entry a name, a title and dates, each saying what it is"
        }
        _ => "no plain layout gives it back either: write it as people usually do",
    }
}

#[cfg(test)]
mod tests {
    use crate::content::{Block, Content};
    use crate::diagnostic::{Code, Severity};
    use crate::extract::Extraction;
    use crate::verify::tests::{GOOD, content, furniture, leaf, reading};
    use crate::verify::{Verdict, verify};

    fn judge(content: &Content, texts: &[&str]) -> Verdict {
        let readings = texts.iter().map(|text| reading(text)).collect();
        verify(content, &furniture(), &Extraction { readings, ..Extraction::default() })
    }

    /// The good reading with a bullet that is none.
    fn without_mark() -> String {
        GOOD.replace("• Mentored two engineers\nEDUCATION", "Mentored two engineers\nEDUCATION")
    }

    /// Severity, path and message of what is found.
    fn said(verdict: &Verdict) -> Vec<(Severity, &str, &str)> {
        assert!(verdict.findings.iter().all(|finding| finding.code == Code::LostField), "{verdict:#?}");
        let findings = verdict.findings.iter();
        findings.map(|it| (it.severity, it.path.as_deref().unwrap_or_default(), it.message.as_str())).collect()
    }

    #[test]
    fn a_layout_that_hides_a_bullet_is_refused_though_every_word_is_read() {
        let verdict = judge(&content(), &[&without_mark()]);
        assert_eq!((verdict.readings.found, verdict.fields.to_string()), (1, "24/25".to_owned()));
        assert!(!verdict.passed());
        let said = said(&verdict);
        let message =
            "a resume parser does not find the bullet `Mentored two engineers`: its line is taken for the title";
        assert!(said.contains(&(Severity::Error, "work[1].highlights[1]", message)), "{said:#?}");
    }

    #[test]
    fn a_field_that_one_reading_of_several_loses_is_lost() {
        let verdict = judge(&content(), &[GOOD, &without_mark()]);
        assert_eq!(verdict.fields.to_string(), "24/25");
        let place = verdict.findings[0].pdf.as_ref().unwrap();
        assert_eq!((place.line, place.read.as_str()), (19, "Mentored two engineers"));
    }

    #[test]
    fn a_heading_that_no_parser_knows_is_named_as_the_reason_and_is_no_fault_of_the_layout() {
        let mut content = content();
        content.sections[2].heading = leaf("Where I Have Been", "headings");
        let verdict = judge(&content, &[&GOOD.replace("PROFESSIONAL EXPERIENCE", "WHERE I HAVE BEEN")]);
        assert!(verdict.passed());
        let said = said(&verdict);
        let message = "a resume parser does not find the employer `Education First`: the heading `Where I Have Been` is not one that \
                       parsers know";
        assert!(said.contains(&(Severity::Warning, "work[0].primary", message)), "{said:#?}");
    }

    #[test]
    fn a_skill_that_its_own_comma_parts_is_a_warning() {
        let mut content = content();
        let Block::Group { items, .. } = &mut content.sections[1].entries[0].blocks[0] else { panic!("a group") };
        items[0] = leaf("C, not C99", "skills[0].keywords[0]");
        let verdict = judge(&content, &[&GOOD.replace("(expert): C, ", "(expert): C, not C99, ")]);
        assert!(verdict.passed());
        let message = "a resume parser does not find the skill `C, not C99`: it is read as `C`";
        assert_eq!(said(&verdict), [(Severity::Warning, "skills[0].keywords[0]", message)]);
    }

    #[test]
    fn of_a_reading_that_is_not_whole_no_more_is_said_than_that() {
        let verdict = judge(&content(), &[&GOOD.replace("PROFESSIONAL EXPERIENCE\n", "")]);
        assert!(verdict.findings.iter().all(|finding| finding.code == Code::MissingText), "{verdict:#?}");
        assert!(verdict.fields.found < verdict.fields.total);
    }
}
