//! Rules of wording, theme and typesetting.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::ControlCharacter,
        severities: &[Error],
        meaning: "A text holds a control character other than a tab or a line break.",
        reason: "No font shows it, and extractors hand it on or drop it as they like, so two readings never agree.",
        remedy: "Delete it. It often comes with text that was copied from a terminal or a PDF.",
    },
    Entry {
        code: Code::PrivateUse,
        severities: &[Error],
        meaning: "A text holds a character from a private use area of Unicode, such as an icon of an icon font.",
        reason: "Every extractor measured prints the bare code point (U+F0E0 and its like), or a letter that was never \
                 meant.",
        remedy: "Write the word instead: `Phone`, `E-mail`.",
    },
    Entry {
        code: Code::EmptyText,
        severities: &[Error],
        meaning: "A text is there, and nothing of it says anything: it holds invisible characters alone (zero-width, soft \
                  hyphens), or a bullet that no text follows.",
        reason: "It looks empty and is not. Left out in silence, it could take what it heads with it: a whole section, or \
                 the name.",
        remedy: "Write the text, or remove the key or item.",
    },
    Entry {
        code: Code::DrawnLevel,
        severities: &[Warning],
        meaning: "The level of a skill or a language has neither letter nor digit, such as `●●●○○` or `★★★`. It is printed \
                  as it is.",
        reason: "Resume parsers look for words of a level (`native`, `advanced`, `B2`). Dots and stars are taken for bullets, \
                 or for nothing.",
        remedy: "Write the level as a word, or leave it out.",
    },
    Entry {
        code: Code::Normalized,
        severities: &[Note],
        meaning: "A text was tidied on its way to the page: put into composed form (NFC), odd blanks made plain, \
                  zero-width characters, soft hyphens and pasted bullets dropped, ligatures taken apart.",
        reason: "Most extractors hand on a no-break space as it is, and pdf.js splits `Å ngström` at a letter in decomposed \
                 form: a search for the plain word then fails.",
        remedy: "Nothing has to be done. Tidying the resume itself makes the note go away.",
    },
    Entry {
        code: Code::NotPrinted,
        severities: &[Note],
        meaning: "A value is not printed, because another one that is printed holds it already, because it is no text (a \
                  picture, metadata), or because it heads a section that has nothing in it.",
        reason: "Nothing is lost; the note says so that nobody has to look for it.",
        remedy: "Nothing has to be done.",
    },
    Entry {
        code: Code::MissingGlyph,
        severities: &[Error],
        meaning: "None of the fonts at hand has a shape for a character.",
        reason: "Typesetters print an empty box, or take the letter from another font, which splits the word in some \
                 extractors; either way the PDF is written without a word.",
        remedy: "Add a font that has it with `--font-path`, or write the text in other characters.",
    },
    Entry {
        code: Code::Theme,
        severities: &[Error],
        meaning: "There is no theme of that name, or its folder or `theme.yaml` can't be used.",
        reason: "Without a theme nothing can be set.",
        remedy: "`atsafe themes list` names the built-in ones; a path with a `/` names a folder.",
    },
    Entry {
        code: Code::Template,
        severities: &[Error],
        meaning: "The theme's template names something that is not there, or is not well formed.",
        reason: "The pages would lack what it was to print.",
        remedy: "Mend the place in the theme. `--emit content` shows what a template can name.",
    },
    Entry {
        code: Code::Typeset,
        severities: &[Error, Warning],
        meaning: "The typesetter has something to say of the theme's source. Its warnings are handed on as such.",
        reason: "After an error there are no pages.",
        remedy: "Mend the place in the theme. `--emit markup` shows the source that the typesetter got.",
    },
    Entry {
        code: Code::NonstandardHeading,
        severities: &[Warning, Note],
        meaning: "A section of the resume has a heading that resume parsers don't look for, in the language of its `locale` \
                  or in English. For a section of one's own it is a note, since there may be no other word.",
        reason: "Parsers find a section by the words of its heading alone; OfflineCV, for one, does not know `Work`. \
                 Text under an unknown heading is counted to the section before it.",
        remedy: "Take the standard heading that the hint names: `Professional Experience`, `Education`, \
                 `Technical Skills`.",
    },
];
