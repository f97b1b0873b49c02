//! What single values cannot tell: an end before its start, options and codes that must be known words.

use super::{
    country,
    model::{CustomEntry, Date, Education, Leaf, Location, Position, Project, Settings, Text, Volunteer, Work},
    reader::{Fields, Reader},
    suggest,
};
use crate::{
    diagnostic::{Code, Diagnostic, shown},
    source::Span,
};

/// The sections that can be ordered and renamed, by their keys in their usual order; `sections` are the user's own.
pub const SECTION_KEYS: [&str; 13] = [
    "summary",
    "skills",
    "work",
    "projects",
    "education",
    "certificates",
    "publications",
    "awards",
    "volunteer",
    "languages",
    "interests",
    "references",
    "sections",
];

/// A record that begins and ends.
pub(crate) trait Dated {
    /// Its start, and its end to be settled.
    fn dates(&mut self) -> (Option<&Leaf<Date>>, &mut Option<Leaf<Date>>);
}

macro_rules! dated {
    ($($name:ident),+) => {$(
        impl Dated for $name {
            fn dates(&mut self) -> (Option<&Leaf<Date>>, &mut Option<Leaf<Date>>) {
                (self.start_date.as_ref(), &mut self.end_date)
            }
        }
    )+};
}
dated!(Work, Position, Volunteer, Education, Project, CustomEntry);

/// An end must not lie before its start; and an end that is given as nothing means that it hasn't come.
pub(crate) fn dates(record: &mut impl Dated, fields: &Fields<'_>, reader: &mut Reader<'_>) {
    let (Some(start), end) = record.dates() else { return };
    if let (None, Some(entry)) = (&end, fields.entry("endDate").filter(|entry| entry.value.is_absent())) {
        reader.below("endDate", |reader| {
            *end = Some(Leaf { value: Date::Present, origin: reader.origin(entry.value.span) });
            reader.report(
                Diagnostic::warning(Code::Legacy, format!("`{}` is empty, and read as `present`", reader.path()))
                    .at(entry.key_span, "no end given")
                    .hint("write `endDate: present`, or remove the key"),
            );
        });
    }
    let Some(end) = end else { return };
    if end.value.is_before(start.value) {
        let message = format!("the end, {}, lies before the start, {}", end.value, start.value);
        reader.report(
            Diagnostic::error(Code::DateOrder, message)
                .path(end.origin.path.clone())
                .at(end.origin.span, "ends here")
                .at(start.origin.span, "starts here")
                .hint("correct one of them; they may have been swapped"),
        );
    }
}

/// A country code should be one that ISO 3166-1 has.
pub(crate) fn country(location: &mut Location, _fields: &Fields<'_>, reader: &mut Reader<'_>) {
    let Some(code) = &location.country_code else { return };
    let typed = code.value.trim();
    if country::english_name(typed).is_some() {
        return;
    }
    let hint = match country::code(typed) {
        Some(code) => format!("write `{code}`"),
        None => "write the two letters of ISO 3166-1, such as `US` or `DE`".to_owned(),
    };
    reader.report(
        Diagnostic::warning(Code::InvalidCountry, format!("`{}` is not a country code of ISO 3166-1", shown(typed)))
            .path(code.origin.path.clone())
            .at(code.origin.span, "no such code")
            .hint(hint),
    );
}

/// The settings whose values are known words.
pub(crate) fn settings(settings: &mut Settings, fields: &Fields<'_>, reader: &mut Reader<'_>) {
    choose(&mut settings.page, &["letter", "a4"], reader);
    choose(&mut settings.markup, &["literal", "inline"], reader);
    settings.sections.retain_mut(|section| {
        let known = known(&section.value, &SECTION_KEYS);
        if let Err(hint) = &known {
            not_an_option(&section.origin.path, &section.value, section.origin.span, hint, reader);
        }
        known.map(|key| key.clone_into(&mut section.value)).is_ok()
    });
    let own = SECTION_KEYS.len() - 1;
    for (key, text) in &mut settings.headings {
        match known(key, &SECTION_KEYS[..own]) {
            Ok(word) => word.clone_into(key),
            Err(hint) => {
                let entry = fields.entry("headings").and_then(|entry| entry.value.entry(key));
                let span = entry.map_or(text.origin.span, |entry| entry.key_span);
                not_an_option(&text.origin.path, key, span, &hint, reader);
            }
        }
    }
}

/// Takes a setting for one of the known words, whatever its case.
pub(crate) fn choose(setting: &mut Option<Text>, words: &[&str], reader: &mut Reader<'_>) {
    let Some(text) = setting else { return };
    match known(&text.value, words) {
        Ok(word) => word.clone_into(&mut text.value),
        Err(hint) => {
            not_an_option(&text.origin.path, &text.value, text.origin.span, &hint, reader);
            *setting = None;
        }
    }
}

/// The known word that a text is; or a hint at the nearest.
pub(crate) fn known<'w>(text: &str, words: &[&'w str]) -> Result<&'w str, String> {
    let same = words.iter().find(|word| word.eq_ignore_ascii_case(text.trim()));
    same.copied().ok_or_else(|| match suggest::nearest(text, words) {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("known here: {}", suggest::list(words)),
    })
}

pub(crate) fn not_an_option(path: &str, value: &str, span: Span, hint: &str, reader: &mut Reader<'_>) {
    reader.report(
        Diagnostic::error(Code::InvalidOption, format!("`{}` is no choice for `{path}`", shown(value)))
            .path(path)
            .at(span, "not known")
            .hint(hint),
    );
}
