//! Variants with what they inherit: from `defaults`, and from the variants that they extend.

use std::collections::BTreeMap;

use super::fields::{Changes, Layers, Words};
use super::model::{LimitKeys, Project, VariantKeys};
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::resume::{Text, nearest};

/// All variants by name, in the order of the file, each with all that holds for it.
pub(super) fn resolve(project: &Project, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Text, VariantKeys)> {
    let by_name = project.variants.0.iter().map(|(name, keys)| (name.value.as_str(), keys)).collect();
    let mut resolver = Resolver { by_name, done: BTreeMap::new(), open: Vec::new(), diagnostics };
    let mut variants = Vec::new();
    for (name, keys) in &project.variants.0 {
        let whole = resolver.whole(&name.value, keys);
        let whole = project.defaults.iter().fold(whole, inherit);
        variants.push((name.clone(), whole));
    }
    variants
}

/// How many variants may extend one another in a row.
const DEEPEST: usize = 32;

struct Resolver<'a> {
    by_name: BTreeMap<&'a str, &'a VariantKeys>,
    done: BTreeMap<String, VariantKeys>,
    /// The variants that are being resolved, outermost first.
    open: Vec<String>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    /// A variant with what it takes from those that it extends; the last of them has the say over those before.
    fn whole(&mut self, name: &str, keys: &VariantKeys) -> VariantKeys {
        if let Some(done) = self.done.get(name) {
            return done.clone();
        }
        self.open.push(name.to_owned());
        let mut whole = keys.clone();
        for parent in keys.extends.iter().flat_map(|names| names.0.iter().rev()) {
            if let Some(parent) = self.parent(parent) {
                whole = inherit(whole, &parent);
            }
        }
        self.open.pop();
        self.done.insert(name.to_owned(), whole.clone());
        whole
    }

    fn parent(&mut self, name: &Text) -> Option<VariantKeys> {
        let known = self.by_name.get(name.value.as_str()).copied();
        let at = self.open.iter().position(|open| *open == name.value);
        match (known, at) {
            (Some(_), Some(at)) => {
                let circle: Vec<&str> =
                    self.open[at..].iter().map(String::as_str).chain([name.value.as_str()]).collect();
                let message = format!("variants extend one another in a circle: {}", circle.join(" → "));
                self.report(Diagnostic::error(Code::ExtendsCycle, message).hint("remove one of the `extends`"), name);
                None
            }
            (Some(_), None) if self.open.len() >= DEEPEST => {
                let message = format!("more than {DEEPEST} variants extend one another in a row");
                self.report(Diagnostic::error(Code::Limit, message).hint("let some of them extend the first"), name);
                None
            }
            (Some(keys), None) => Some(self.whole(&name.value, keys)),
            (None, _) => {
                let names: Vec<&str> = self.by_name.keys().copied().collect();
                let problem = unknown(&name.value, &names);
                self.report(problem, name);
                None
            }
        }
    }

    fn report(&mut self, problem: Diagnostic, name: &Text) {
        self.diagnostics.push(problem.path(&name.origin.path).at(name.origin.span, "extended here"));
    }
}

/// The error for a variant that the project doesn't have.
pub(super) fn unknown(name: &str, known: &[&str]) -> Diagnostic {
    let problem = Diagnostic::error(Code::UnknownVariant, format!("there is no variant `{}`", shown(name)));
    match nearest(name, known) {
        Some(meant) => problem.hint(format!("did you mean `{meant}`?")),
        None if known.is_empty() => problem.hint("the project has no variants"),
        None => problem.hint(format!("there are {}", crate::resume::list(&known[..known.len().min(20)]))),
    }
}

/// A variant's keys, and those of another where it is silent: mappings are merged, all else stands as it is.
fn inherit(own: VariantKeys, from: &VariantKeys) -> VariantKeys {
    VariantKeys {
        extends: own.extends,
        resume: own.resume.or_else(|| from.resume.clone()),
        include: own.include.or_else(|| from.include.clone()),
        exclude: own.exclude.or_else(|| from.exclude.clone()),
        label: own.label.or_else(|| from.label.clone()),
        sections: own.sections.or_else(|| from.sections.clone()),
        limit: limits(own.limit, from.limit.as_ref()),
        set: changes(&own.set, &from.set),
        redact: own.redact.or_else(|| from.redact.clone()),
        require: own.require.or_else(|| from.require.clone()),
        posting: own.posting.or_else(|| from.posting.clone()),
        order: own.order.or_else(|| from.order.clone()),
        lint: layers(&own.lint, &from.lint),
        options: options(&own.options, own.theme.as_ref(), from),
        theme: own.theme.or_else(|| from.theme.clone()),
        fonts: own.fonts.or_else(|| from.fonts.clone()),
        locale: own.locale.or_else(|| from.locale.clone()),
        page: own.page.or_else(|| from.page.clone()),
        formats: own.formats.or_else(|| from.formats.clone()),
        pdf_standard: own.pdf_standard.or_else(|| from.pdf_standard.clone()),
        file: own.file.or_else(|| from.file.clone()),
        fail_on: own.fail_on.or_else(|| from.fail_on.clone()),
        origin: own.origin,
    }
}

/// What is inherited first, so that what is said here counts; each record once, however many ways it comes.
fn layers(own: &Layers, from: &Layers) -> Layers {
    let inherited = from.0.iter().filter(|layer| !own.0.contains(layer)).cloned();
    Layers(inherited.chain(own.0.iter().cloned()).collect())
}

fn limits(own: Option<LimitKeys>, from: Option<&LimitKeys>) -> Option<LimitKeys> {
    let (own, from) = match (own, from) {
        (Some(own), Some(from)) => (own, from),
        (own, from) => return own.or_else(|| from.cloned()),
    };
    Some(LimitKeys {
        pages: own.pages.or_else(|| from.pages.clone()),
        roles: own.roles.or_else(|| from.roles.clone()),
        bullets: own.bullets.or_else(|| from.bullets.clone()),
        condense_after: own.condense_after.or_else(|| from.condense_after.clone()),
        origin: own.origin,
    })
}

/// What is inherited comes first, so that a path into it may be set again.
fn changes(own: &Changes, from: &Changes) -> Changes {
    let given = |path: &str| own.0.iter().any(|change| change.path.value.trim() == path.trim());
    let inherited = from.0.iter().filter(|change| !given(&change.path.value)).cloned();
    Changes(inherited.chain(own.0.iter().cloned()).collect())
}

/// Options belong to a theme: those of another theme are not inherited.
fn options(own: &[(String, Text)], theme: Option<&Text>, from: &VariantKeys) -> Vec<(String, Text)> {
    let name = |theme: Option<&Text>| theme.map(|theme| theme.value.clone());
    if theme.is_some() && name(theme) != name(from.theme.as_ref()) {
        return own.to_vec();
    }
    let inherited = from.options.iter().filter(|(name, _)| own.iter().all(|(given, _)| given != name)).cloned();
    inherited.collect::<Vec<_>>().into_iter().chain(own.iter().cloned()).collect()
}

/// The words of a list that may not be there.
pub(super) fn words(words: Option<&Words>) -> Vec<Text> {
    words.map(|words| words.0.clone()).unwrap_or_default()
}
