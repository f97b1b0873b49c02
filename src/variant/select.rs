//! What a variant shows: items by their tags, sections, contacts. What is left out is told.

use std::collections::BTreeSet;

use super::{Look, Variant};
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::resume::choose::Choose as _;
use crate::resume::{Choice, Origin, Resume, Tagged, Text, Work, list, nearest};

/// Leaves out what the variant doesn't show, and puts its own label, order and look in place of the document's.
pub fn select(variant: &Variant, resume: &mut Resume, diagnostics: &mut Vec<Diagnostic>) {
    unknown_tags(variant, resume, diagnostics);
    let mut out = LeftOut { variant, diagnostics };
    let wanted = |choice: &Choice<'_>| keeps(variant, choice.tags);
    drop_emptied(resume, &wanted, &mut out);
    resume.retain(&mut |choice| {
        let kept = wanted(choice);
        if !kept {
            out.tell(choice.origin, &by_tags(variant, choice.tags));
        }
        kept
    });
    sections(variant, resume, &mut out);
    redact(variant, resume, &mut out);
    if let Some(label) = &variant.label {
        resume.basics.label = Some(label.clone());
    }
    look(&variant.look, resume);
}

/// What has been left out, and by whom.
struct LeftOut<'a> {
    variant: &'a Variant,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl LeftOut<'_> {
    fn tell(&mut self, origin: &Origin, why: &str) {
        let name = &self.variant.name.value;
        let whom = if name.is_empty() { String::new() } else { format!(" of `{name}`") };
        let message = format!("`{}` is left out{whom}: {why}", origin.path);
        self.diagnostics.push(Diagnostic::note(Code::LeftOut, message).path(&origin.path).at(origin.span, ""));
    }
}

/// Whether an item with these tags is in. A project without variants has one without a name, which shows all that isn't
/// excluded.
fn keeps(variant: &Variant, tags: &[Text]) -> bool {
    let among = |list: &[Text]| tags.iter().any(|tag| list.iter().any(|other| other.value == tag.value));
    let whole = variant.name.value.is_empty() && variant.include.is_empty();
    tags.is_empty() || ((whole || among(&variant.include)) && !among(&variant.exclude))
}

fn by_tags(variant: &Variant, tags: &[Text]) -> String {
    let excluded = tags.iter().find(|tag| variant.exclude.iter().any(|other| other.value == tag.value));
    if let Some(tag) = excluded {
        return format!("the tag `{}` is excluded", tag.value);
    }
    let names: Vec<&str> = tags.iter().map(|tag| tag.value.as_str()).collect();
    format!("none of its tags is included: {}", list(&names))
}

/// Tags that no item carries are slips: what they should choose would be missing in silence.
fn unknown_tags(variant: &Variant, resume: &Resume, diagnostics: &mut Vec<Diagnostic>) {
    let mut known = BTreeSet::new();
    resume.visit(&mut |choice| known.extend(choice.tags.iter().map(|tag| tag.value.clone())));
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for tag in variant.include.iter().chain(&variant.exclude).filter(|tag| !known.contains(&tag.value.as_str())) {
        let hint = match nearest(&tag.value, &known) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None if known.is_empty() => "the resume has no tags; give items `tags: [..]`".to_owned(),
            None => format!("the resume has {}", list(&known)),
        };
        diagnostics.push(
            Diagnostic::error(Code::UnknownTag, format!("no item of the resume has the tag `{}`", shown(&tag.value)))
                .path(&tag.origin.path)
                .at(tag.origin.span, "chosen here")
                .hint(hint),
        );
    }
}

/// Leaves out what holds nothing else than items that are left out: a group of skills, an employer with its positions.
fn drop_emptied(resume: &mut Resume, wanted: &dyn Fn(&Choice<'_>) -> bool, out: &mut LeftOut<'_>) {
    let keeps =
        |items: &[Tagged]| items.is_empty() || items.iter().any(|item| item.choice().is_none_or(|it| wanted(&it)));
    let mut check = |kept: bool, origin: &Origin| {
        if !kept {
            out.tell(origin, "all that it holds is left out");
        }
        kept
    };
    resume.skills.retain(|skill| check(keeps(&skill.keywords), &skill.origin));
    resume.interests.retain(|it| check(it.summary.is_some() || keeps(&it.keywords), &it.origin));
    let held = |work: &Work| {
        let own = work.position.is_some() || work.start_date.is_some() || work.positions.is_empty();
        own || work.positions.iter().any(|position| position.choice().is_none_or(|it| wanted(&it)))
    };
    resume.work.retain(|work| check(held(work), &work.origin));
    resume.sections.retain(|own| {
        let entry = own.entries.iter().any(|entry| entry.choice().is_none_or(|it| wanted(&it)));
        let full = own.text.is_some() || entry || (!own.bullets.is_empty() && keeps(&own.bullets));
        check(full || (own.entries.is_empty() && own.bullets.is_empty()), &own.origin)
    });
}

/// Empties a section of the document that a variant doesn't name.
macro_rules! clear {
    ($resume:ident, $kept:ident, $out:ident, $($key:literal => $field:ident),+) => {$(
        if !$kept($key) && let Some(first) = $resume.$field.first() {
            let origin = Origin { path: $key.to_owned(), span: first.origin.span };
            $out.tell(&origin, "the section is not among `sections`");
            $resume.$field.clear();
        }
    )+};
}

fn sections(variant: &Variant, resume: &mut Resume, out: &mut LeftOut<'_>) {
    let Some(sections) = &variant.sections else { return };
    let kept = |key: &str| sections.iter().any(|section| section.value == key);
    if !kept("summary")
        && let Some(summary) = resume.basics.summary.take()
    {
        out.tell(&summary.origin, "the section is not among `sections`");
    }
    clear!(resume, kept, out,
        "skills" => skills, "work" => work, "projects" => projects, "education" => education,
        "certificates" => certificates, "publications" => publications, "awards" => awards,
        "volunteer" => volunteer, "languages" => languages, "interests" => interests,
        "references" => references, "sections" => sections);
    resume.meta.atsafe.sections.clone_from(sections);
}

/// Leaves out contacts that are not for everybody's eyes.
fn redact(variant: &Variant, resume: &mut Resume, out: &mut LeftOut<'_>) {
    for word in &variant.redact {
        for origin in take_contact(&word.value, resume) {
            out.tell(&origin, &format!("`redact` names `{}`", word.value));
        }
    }
}

/// Leaves out e-mail, phone and street.
pub fn publish(resume: &mut Resume, diagnostics: &mut Vec<Diagnostic>) {
    for origin in ["email", "phone", "street"].iter().flat_map(|word| take_contact(word, resume)) {
        let message = format!("`{}` is left out, since the resume is for the public", origin.path);
        diagnostics.push(Diagnostic::note(Code::LeftOut, message).path(&origin.path).at(origin.span, ""));
    }
}

/// Takes a kind of contact away, and gives the places where it was.
fn take_contact(word: &str, resume: &mut Resume) -> Vec<Origin> {
    let basics = &mut resume.basics;
    match word {
        "email" => basics.email.take().into_iter().map(|email| email.0.origin).collect(),
        "phone" => basics.phone.take().into_iter().map(|phone| phone.origin).collect(),
        "url" => basics.url.take().into_iter().map(|url| url.0.origin).collect(),
        "street" => {
            let taken = basics.location.as_mut().map(|place| [place.address.take(), place.postal_code.take()]);
            taken.into_iter().flatten().flatten().map(|text| text.origin).collect()
        }
        _ => std::mem::take(&mut basics.profiles).into_iter().map(|profile| profile.origin).collect(),
    }
}

/// Lays the variant's look over that of the document. Options belong to a theme: another theme begins anew.
fn look(look: &Look, resume: &mut Resume) {
    let own = &mut resume.meta.atsafe;
    let name = |theme: &Option<Text>| theme.as_ref().map(|theme| theme.value.clone());
    if look.theme.is_some() && name(&look.theme) != name(&own.theme) {
        own.options.clear();
    }
    own.theme = look.theme.clone().or(own.theme.take());
    own.locale = look.locale.clone().or(own.locale.take());
    own.page = look.page.clone().or(own.page.take());
    own.options.retain(|(name, _)| look.options.iter().all(|(given, _)| given != name));
    own.options.extend(look.options.iter().cloned());
}
