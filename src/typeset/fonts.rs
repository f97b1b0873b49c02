//! Fonts: Libertinus Serif and Noto Sans from the binary, others from files that the user names; and what they can
//! show.
//!
//! A glyph that the main font lacks would fall back in silence, and split its word for some readers, so every word is
//! looked up before anything is set: in the main font, else whole in another one, else the character is an error.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use rustybuzz::ttf_parser::{Face, gdef::GlyphClass};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

use super::embedded::{self, Embedded};
use crate::content::{Content, Leaf, locate};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::script::{self, ScriptFont};
use crate::language::{capitals, is_right_to_left};
use crate::markup::Fallbacks;
use crate::source::Sources;

/// The largest font file that is read, in bytes.
const FILE_LIMIT: u64 = 64 << 20;
/// Endings of font files.
const ENDINGS: [&str; 4] = ["otf", "ttf", "otc", "ttc"];

/// How many characters one message names.
const MOST_NAMED: usize = 8;
/// In how many places missing characters are told.
const MOST_PLACES: usize = 20;

/// The fonts at hand. Cheap to clone.
#[derive(Clone)]
pub struct Fonts(Arc<Inner>);

struct Inner {
    book: LazyHash<FontBook>,
    fonts: Vec<Slot>,
}

#[derive(Clone)]
enum Slot {
    Embedded(Embedded),
    Loaded(Font),
}

/// Which words need another font than the main one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// Words by the family that shows them whole.
    pub fallbacks: Fallbacks,
    /// Characters that nothing at hand can show.
    pub problems: Vec<Diagnostic>,
}

impl Fonts {
    /// The fonts in the binary, and those of the files and folders given.
    pub fn load<P: AsRef<Path>>(paths: &[P]) -> Result<Self, Vec<Diagnostic>> {
        let embedded = embedded::fonts().map(|(info, font)| (info, Slot::Embedded(font)));
        let (mut infos, mut fonts): (Vec<FontInfo>, Vec<Slot>) = embedded.unzip();
        let mut problems = Vec::new();
        for path in paths {
            match read(path.as_ref()) {
                Ok(found) => {
                    infos.extend(found.iter().map(|font| font.info().clone()));
                    fonts.extend(found.into_iter().map(Slot::Loaded));
                }
                Err(why) => problems.push(unusable(path.as_ref(), &why)),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let book = LazyHash::new(FontBook::from_infos(infos));
        Ok(Self(Arc::new(Inner { book, fonts })))
    }

    /// These fonts, and those of font files that are in memory.
    #[must_use]
    pub fn with(&self, files: impl Iterator<Item = &'static [u8]>) -> Self {
        let more: Vec<Font> = files.flat_map(|data| Font::iter(Bytes::new(data))).collect();
        if more.is_empty() {
            return self.clone();
        }
        let infos = self.infos().cloned().chain(more.iter().map(|font| font.info().clone()));
        let book = LazyHash::new(FontBook::from_infos(infos));
        let fonts = self.0.fonts.iter().cloned().chain(more.into_iter().map(Slot::Loaded)).collect();
        Self(Arc::new(Inner { book, fonts }))
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        match self.0.fonts.get(index)? {
            Slot::Embedded(font) => font.font(),
            Slot::Loaded(font) => Some(font.clone()),
        }
    }

    /// The families, each once, in order.
    #[must_use]
    pub fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = Vec::new();
        for info in self.infos() {
            if !families.contains(&info.family.as_str()) {
                families.push(&info.family);
            }
        }
        families
    }

    fn infos(&self) -> impl Iterator<Item = &FontInfo> {
        (0..self.0.fonts.len()).filter_map(|index| self.0.book.info(index))
    }

    /// Looks up every word of the content in the main family, and the words that it lacks in the others.
    #[must_use]
    pub fn show(&self, content: &Content, main: &str, sources: &Sources) -> Shown {
        let mut shown = Shown::default();
        let headings: BTreeSet<&str> = content.sections.iter().map(|section| section.heading.text.as_str()).collect();
        for leaf in content.leaves() {
            // A theme may set a heading in capitals.
            let capitals = headings.contains(leaf.text.as_str()).then(|| capitals(&leaf.text, &content.lang));
            let texts = [Some(leaf.text.as_str()), capitals.as_deref()];
            let words = texts.into_iter().flatten().flat_map(|text| text.split(' '));
            let lang = content.lang.as_str();
            shown.problems.extend(self.show_words(words, main, (leaf, lang), &mut shown.fallbacks, sources));
        }
        shown.problems = first_few(shown.problems);
        shown
    }

    /// Finds a family for each word of a leaf, or tells what can't be shown.
    fn show_words<'a>(
        &self,
        words: impl Iterator<Item = &'a str>,
        main: &str,
        (leaf, lang): (&Leaf, &str),
        fallbacks: &mut Fallbacks,
        sources: &Sources,
    ) -> Option<Diagnostic> {
        let mut missing = BTreeSet::new();
        let mut mixed = None;
        for word in words.filter(|word| !self.covers(main, word)) {
            if fallbacks.contains_key(word) {
                continue;
            }
            let lacking = word.chars().filter(|c| !self.infos().any(|font| has(font, *c)));
            let before = missing.len();
            missing.extend(lacking);
            match self.families().into_iter().find(|family| *family != main && self.covers(family, word)) {
                Some(family) => _ = fallbacks.insert(word.to_owned(), family.to_owned()),
                None if missing.len() == before => mixed = Some(word),
                None => {}
            }
        }
        let problem = (!missing.is_empty()).then(|| missing_glyphs(&missing, leaf, lang, sources));
        problem.or_else(|| mixed.map(|word| no_one_font(word, leaf)))
    }

    /// Whether every face of a family has every character of a word, as what it is.
    fn covers(&self, family: &str, word: &str) -> bool {
        let of_family = |(_, info): &(usize, &FontInfo)| info.family.eq_ignore_ascii_case(family);
        let mut faces = self.infos().enumerate().filter(of_family).peekable();
        faces.peek().is_some()
            && faces.all(|(index, info)| word.chars().all(|c| has(info, c) && !self.stacks(index, c)))
    }

    /// Whether a face has one glyph for an accent that stands alone and for the one that stands on a letter, as Noto Sans
    /// has for the backtick: it takes no room then, and lies over its neighbour.
    fn stacks(&self, index: usize, c: char) -> bool {
        matches!(c, '`' | '^' | '~' | '¨' | '¯' | '´' | '¸' | '\u{2c6}'..='\u{2dd}')
            && self.font(index).is_some_and(|font| {
                let face = Face::parse(font.data(), font.index()).ok();
                let class = face.and_then(|face| face.tables().gdef?.glyph_class(face.glyph_index(c)?));
                class == Some(GlyphClass::Mark)
            })
    }
}

/// The faces of a font file, or of every font file of a folder, in the order of their names.
fn read(path: &Path) -> Result<Vec<Font>, String> {
    if !path.is_dir() {
        return read_file(path);
    }
    let entries = std::fs::read_dir(path).map_err(|error| error.to_string())?;
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    files.retain(|file| file.extension().is_some_and(|e| ENDINGS.iter().any(|ending| e.eq_ignore_ascii_case(ending))));
    let fonts: Result<Vec<_>, _> = files.iter().map(|file| read_file(file)).collect();
    let fonts: Vec<Font> = fonts?.into_iter().flatten().collect();
    if fonts.is_empty() { Err("there is no font file in it".to_owned()) } else { Ok(fonts) }
}

fn read_file(path: &Path) -> Result<Vec<Font>, String> {
    let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > FILE_LIMIT {
        return Err("it is larger than 64 MiB".to_owned());
    }
    let data = std::fs::read(path).map_err(|error| error.to_string())?;
    let fonts: Vec<Font> = Font::iter(Bytes::new(data)).collect();
    if fonts.is_empty() { Err(format!("`{}` is not a font", path.display())) } else { Ok(fonts) }
}

fn unusable(path: &Path, why: &str) -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("cannot use the fonts of `{}`: {why}", path.display()))
        .hint("give `--font-path` a font file (otf, ttf, otc, ttc) or a folder of such files")
}

fn has(font: &FontInfo, c: char) -> bool {
    font.coverage.contains(c as u32)
}

fn missing_glyphs(missing: &BTreeSet<char>, leaf: &Leaf, lang: &str, sources: &Sources) -> Diagnostic {
    let named = |c: &char| format!("`{c}` (U+{:04X})", *c as u32);
    let names: Vec<_> = missing.iter().take(MOST_NAMED).map(named).collect();
    let more = missing.len().saturating_sub(MOST_NAMED);
    let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
    let first = leaf.text.chars().find(|c| missing.contains(c)).unwrap_or_default();
    let problem = Diagnostic::error(Code::MissingGlyph, format!("no font at hand can show {}{rest}", names.join(", ")))
        .path(&leaf.origin.path)
        .at(locate(sources, leaf.origin.span, first), "here");
    let problem = if missing.iter().all(|c| is_right_to_left(*c)) {
        problem.hint("text from right to left is reversed by several readers: Latin letters are found by all")
    } else {
        problem
    };
    let problem = match script::joined(first) {
        Some(name) => problem.hint(format!(
            "most readers read letters of {name} that are drawn together twice, whatever the font: write it in Latin letters"
        )),
        None => problem,
    };
    match script::font(first, lang) {
        Some(ScriptFont { family, package }) => problem.hint(format!(
            "give a font that has it with `--font-path`, such as {family} (Debian's package `{package}`)"
        )),
        None => problem.hint("give a font that has it with `--font-path`, or write it another way"),
    }
}

/// A resume in a script that no font has is told so at its first places, not at all of them.
fn first_few(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let more = problems.len().saturating_sub(MOST_PLACES);
    problems.truncate(MOST_PLACES);
    if let Some(last) = problems.last_mut().filter(|_| more > 0) {
        last.hints.push(format!("{more} more texts have characters that no font at hand can show"));
    }
    problems
}

fn no_one_font(word: &str, leaf: &Leaf) -> Diagnostic {
    Diagnostic::error(Code::MissingGlyph, format!("no one font at hand can show the whole of `{word}`"))
        .path(&leaf.origin.path)
        .at(leaf.origin.span, "")
        .hint("a word in two fonts is read as two words by some; give a font that has all of it with `--font-path`")
        .hint("every face of a family counts: one without these characters, such as an italic, may be left out of the folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_holds_the_two_families_it_promises() {
        let fonts = Fonts::load::<&Path>(&[]).unwrap();
        assert_eq!(fonts.families(), ["Libertinus Serif", "Noto Sans"]);
    }

    #[test]
    fn a_word_is_covered_only_if_every_face_has_every_character() {
        let fonts = Fonts::load::<&Path>(&[]).unwrap();
        assert!(fonts.covers("Libertinus Serif", "naïve–Ωж"));
        assert!(!fonts.covers("Libertinus Serif", "日本"));
        assert!(!fonts.covers("No Such Family", "a"));
    }

    #[test]
    fn an_accent_that_would_stack_on_its_neighbour_is_not_covered() {
        let fonts = Fonts::load::<&Path>(&[]).unwrap();
        assert!(!fonts.covers("Noto Sans", "`code`"));
        assert!(fonts.covers("Noto Sans", "a^b~c"));
        assert!(fonts.covers("Libertinus Serif", "`code`"));
    }

    #[test]
    fn a_path_without_fonts_is_refused_with_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let problems = Fonts::load(&[folder.path()]).err().unwrap();
        assert!(problems[0].message.contains("there is no font file in it"));
    }
}
