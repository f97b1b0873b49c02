//! A theme on trial: a corpus of resumes is set in it, each PDF is read back, and what is wrong is told by the line of the
//! theme that set it.
//!
//! The corpus is `tests/cases`: lengths, scripts, characters of markup languages, empty fields, page breaks. It is part of
//! the program, so that authors of themes need nothing else.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, File, include_dir};

use crate::diagnostic::{Diagnostic, PdfPlace, Severity};
use crate::guard::Guard;
use crate::pipeline::{self, Document, Settings};
use crate::resume::{Files, Input};
use crate::source::{Sources, Span};
use crate::typeset::{self, Fonts};

static CASES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/tests/cases");
/// What the `expect.txt` of a case says that any theme has to show without a word.
const SOUND: &str = "verified";

/// What came of the trial.
#[derive(Debug, Default)]
pub struct Trial {
    /// How many documents were set.
    pub documents: usize,
    /// How many of them were read back whole, with nothing to say.
    pub passed: usize,
    /// What was found, each once for a line of the theme.
    pub findings: Vec<Diagnostic>,
}

/// Sets every document of the corpus in a theme, by name or by folder, and reads it back. An error if the theme can't be
/// loaded.
pub fn check(theme: &str, fonts: &Fonts, guard: &Guard, sources: &mut Sources) -> Result<Trial, Vec<Diagnostic>> {
    crate::theme::load(theme, sources)?;
    let settings = Settings { theme: Some(theme.to_owned()), guard: guard.clone(), ..Settings::default() };
    let mut trial = Trial::default();
    let mut alike: BTreeMap<Key, Alike> = BTreeMap::new();
    for case in cases() {
        let (found, passed) = case.try_in(&settings, fonts, sources);
        trial.documents += 1;
        trial.passed += usize::from(passed && found.is_empty());
        for (finding, place) in found {
            let line = place.map(|span| {
                (sources.get(span.file).name().to_owned(), sources.get(span.file).position(span.start).line)
            });
            let entry = alike.entry((line, finding.code.as_str()));
            let entry = entry.or_insert_with(|| Alike { finding, place, cases: Vec::new() });
            if entry.cases.last() != Some(&case.name) {
                entry.cases.push(case.name.clone());
            }
        }
    }
    trial.findings = alike.into_values().map(|alike| alike.told(trial.documents)).collect();
    Ok(trial)
}

/// A finding, and the place in the theme that it comes from.
type Found = (Diagnostic, Option<Span>);

/// File and line of the theme, and the finding's code.
type Key = (Option<(String, usize)>, &'static str);

/// Findings of one kind that come from one line of the theme.
struct Alike {
    finding: Diagnostic,
    place: Option<Span>,
    cases: Vec<String>,
}

impl Alike {
    fn told(self, documents: usize) -> Diagnostic {
        let first = self.cases.first().map(String::as_str).unwrap_or_default();
        let message = match self.cases.len() {
            1 => format!("{} (in the document `{first}`)", self.finding.message),
            count => format!("{} (in `{first}` and {} more of {documents} documents)", self.finding.message, count - 1),
        };
        let told = Diagnostic { message, labels: Vec::new(), path: None, ..self.finding };
        match self.place {
            Some(span) => told.at(span, "set here"),
            None => told,
        }
    }
}

/// A document of the corpus.
struct Case {
    name: String,
    file: &'static str,
    text: &'static [u8],
    files: Included,
}

/// The files beside a document, for its `!include`s.
struct Included(PathBuf);

impl Files for Included {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let file = CASES.get_file(self.0.join(path)).ok_or("there is no such file in the corpus")?;
        Ok(file.contents().to_vec())
    }
}

/// The documents that every theme has to show.
fn cases() -> impl Iterator<Item = Case> {
    CASES.dirs().filter_map(|folder| {
        let within = |name: &str| CASES.get_file(folder.path().join(name));
        let expected = within("expect.txt")?.contents_utf8()?;
        let (file, text) =
            ["resume.yaml", "resume.json"].iter().find_map(|name| Some((*name, within(name)?.contents())))?;
        let name = folder.path().file_name()?.to_str()?.to_owned();
        (expected.trim() == SOUND).then(|| Case { name, file, text, files: Included(folder.path().to_owned()) })
    })
}

impl Case {
    /// What is found and where the theme set it, and whether the document was read back whole.
    fn try_in(&self, settings: &Settings, fonts: &Fonts, sources: &mut Sources) -> (Vec<Found>, bool) {
        let name = Path::new(&self.name).join(self.file).display().to_string();
        // Some languages need a font that is not built in, and bring it with them.
        let own = CASES.get_dir(self.files.0.join("fonts")).into_iter().flat_map(Dir::files);
        let fonts = &fonts.with(own.map(File::contents));
        let input = Input { name: &name, bytes: self.text, sets: &[], files: &self.files };
        let mut found = Vec::new();
        let document = pipeline::set(&input, settings, fonts, sources, &mut found);
        let proof = document.as_ref().and_then(|document| {
            let pdf = pipeline::write(document, settings, sources, &mut found)?;
            pipeline::prove(pdf, &document.content, &document.theme, settings, &mut found)
        });
        found.retain(|finding| finding.severity > Severity::Note);
        let placed = |finding: Diagnostic| {
            let place = place(&finding, document.as_ref(), sources);
            (finding, place)
        };
        let found = found.into_iter().map(placed).collect();
        (found, proof.is_some_and(|proof| proof.verdict.passed()))
    }
}

/// Where the theme set what a finding is about: the line that an error of the typesetter names, or the one that set the
/// text in its place of the page.
fn place(finding: &Diagnostic, document: Option<&Document>, sources: &Sources) -> Option<Span> {
    if let (Some(document), Some(PdfPlace { page, bounds: Some([left, _, right, bottom]), .. })) =
        (document, &finding.pdf)
    {
        let across = [(left + right) / 2.0, left + 1.0, right - 1.0];
        return across.into_iter().find_map(|x| typeset::origin(&document.pages, *page, x, bottom - 1.0));
    }
    let in_theme = |span: &Span| {
        let name = sources.get(span.file).name();
        [".typ", ".j2", "theme.yaml"].iter().any(|ending| name.ends_with(ending))
    };
    finding.labels.iter().map(|label| label.span).find(in_theme)
}
