//! Rules of holding what was read against the resume.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::Extraction,
        severities: &[Error, Warning],
        meaning: "An extractor gave up on a page or found another number of pages than the other one. It is a warning \
                  where only a replacement text inside a form could not be followed.",
        reason: "An applicant-tracking system that is built on such a reader sees the page empty, or refuses the file.",
        remedy: "Typeset the PDF anew, without passing it through other tools afterwards.",
    },
    Entry {
        code: Code::MissingText,
        severities: &[Error],
        meaning: "A text of the resume is in no place of a reading, in no order and in no case of letters.",
        reason: "What a machine does not read was never written: no search finds it and no parser counts it. Text in \
                 pictures, and glyphs without a character, end so.",
        remedy: "Let the theme print it, as text and not as a picture.",
    },
    Entry {
        code: Code::AlteredText,
        severities: &[Error],
        meaning: "In the place of a text of the resume something like it is read: other letters, another case, a part.",
        reason: "Small capitals made by the font give `ExpEriEncE` in many extractors, since they ignore the replacement \
                 text; a glyph mapped to a wrong character can make `C#` a `C`. A search for the word fails.",
        remedy: "Use a font that maps its glyphs to their characters, and no small capitals.",
    },
    Entry {
        code: Code::SplitWord,
        severities: &[Error],
        meaning: "A word is read as two: by a gap inside it, or at a line's end though it would fit on one.",
        reason: "`Post greSQL` is no `PostgreSQL`. Letters set 0.1 em apart split words in pdftotext, pdfminer and \
                 pdf-extract, and 0.15 em in nearly every reader.",
        remedy: "Keep the word in one piece: no letter-spacing, no break inside it.",
    },
    Entry {
        code: Code::GluedWords,
        severities: &[Error, Warning],
        meaning: "Two words are read as one, or stand side by side with only empty space between them and no blank.",
        reason: "pdf-parse and oxidize-pdf write no blank for a gap: `EngineerJan 2020`, `•Designed`. Words of lines \
                 that were shrunk to a width are glued by PDFium and by pdftotext in its raw mode.",
        remedy: "Write a real blank, or a separator with blanks (` | `), wherever there is a visible gap.",
    },
    Entry {
        code: Code::OutOfOrder,
        severities: &[Error],
        meaning: "A section, an entry or a bullet is read before or after its turn.",
        reason: "Parsers take the lines as they come: a company, a title and a date that change places become another \
                 job.",
        remedy: "Print in one column, in the order of the resume, without empty gaps.",
    },
    Entry {
        code: Code::OutOfPlace,
        severities: &[Error],
        meaning: "A text is read inside a section or an entry that is not its own.",
        reason: "A date that lands in another job changes both. Side bars and two columns are interleaved by \
                 `pdftotext -layout`, PyMuPDF, pdfplumber, pypdf, PDFBox and Ghostscript.",
        remedy: "Print in one column, with the date on a line of its own or behind a separator.",
    },
    Entry {
        code: Code::RightToLeft,
        severities: &[Error, Warning],
        meaning: "A text runs from right to left, as Arabic and Hebrew do. A warning if a reader that knows such scripts puts it \
                  in order, an error if none can: its letters are drawn in another order, or a number stands behind it. \
                  In a PDF of which no source is known, a warning of such letters.",
        reason: "A PDF holds letters in the order in which they are drawn. PDFBox and Tika put them back in order, and \
                 so do PyMuPDF and, with marks of direction among them, pdftotext; PDFium, pdf.js and pypdf turn each \
                 word, but not a row of them; pdfminer, pdfplumber, mutool and Ghostscript hand on reversed words, which no \
                 search finds. Where a font joins `ل` and `ا`, PDFium, pdf.js, PyMuPDF and pdftotext swap \
                 the two. docs/languages.md has what each was measured to read.",
        remedy: "Write it in Latin letters (`Arabic` for a language, a name as in a passport), or leave it out.",
    },
    Entry {
        code: Code::JoinedLetters,
        severities: &[Error],
        meaning: "A text is in a script whose letters are drawn together (Devanagari and its relatives, Thai, Khmer, Burmese, \
                  Tibetan), and readers read some of its letters again.",
        reason: "Where several glyphs draw several letters, a PDF can only say of each glyph that it is all of them, and beside \
                 it, as `ActualText`, what they are together. pdftotext, PDFBox 3 and Tika go by that. pdf.js, pdfminer, \
                 pdfplumber, pypdf, mutool, PDFBox 2 and Ghostscript go by the glyphs, and read `राम` as `राराम`; PDFium and \
                 PyMuPDF err in some words. No font changes that.",
        remedy: "Write it in Latin letters (`Hindi` for a language, a name as in a passport), or leave it out.",
    },
    Entry {
        code: Code::RepeatedText,
        severities: &[Error],
        meaning: "A text is read more often than the resume says it.",
        reason: "A job that is read twice counts twice, and repeated keywords look like stuffing. Shadows made of a \
                 second copy, and headings repeated by bookmarks (as Tika does), end so.",
        remedy: "Print it once.",
    },
    Entry {
        code: Code::UnexpectedText,
        severities: &[Error],
        meaning: "A reading holds text that is neither in the resume nor among the separators and bullets that the theme \
                  declares.",
        reason: "Page numbers and running titles are read in the middle of a job; OpenResume glues the last line of a \
                 page to the first of the next.",
        remedy: "Leave it out, or declare it under `furniture` in the theme's `theme.yaml`.",
    },
    Entry {
        code: Code::LostField,
        severities: &[Error, Warning],
        meaning: "A resume parser does not find a field, or finds it where it does not belong, though its text is there. It \
                  is an error where a plain text of the same words gives the field back, and a warning where the words \
                  themselves lead parsers astray.",
        reason: "What a tracking system stores is fields, not text. From one PDF that a JSON Resume theme had printed, two \
                 public parsers read back 4 % and 16 % of the fields.",
        remedy: "Do what the hint says: a line of its own, ` | ` between the parts of a line, a standard heading, a date as \
                 `Jan 2020 - Present`.",
    },
    Entry {
        code: Code::HeadingNotAlone,
        severities: &[Error],
        meaning: "A section's heading shares its line with other text.",
        reason: "OpenResume takes a line for a heading only if it is all that the line holds; else the section is part \
                 of the one before it.",
        remedy: "Give the heading a line of its own, without a number or an ornament that is text.",
    },
    Entry {
        code: Code::Hyphenation,
        severities: &[Error, Warning],
        meaning: "A word is broken with a hyphen at the end of a line. It is a warning where the text itself ends a line \
                  with a hyphen, as a grade of `A-` does.",
        reason: "Hyphenation breaks the word in every extractor measured. A real hyphen at a line's end is swallowed by \
                 pdftotext, PDFium, pdf_oxide and oxidize-pdf (`latencysensitive`), and kept by the others.",
        remedy: "Set `hyphenate: false`, and keep compounds together; end a text with another character.",
    },
    Entry {
        code: Code::StyleSplit,
        severities: &[Warning, Error, Note],
        meaning: "The letters of one word change font, size or text run. It is an error in a keyword, and a note where \
                  the resume asks for it or the word mixes scripts.",
        reason: "lopdf, pdf-extract as it comes, and pdf.js when its items are joined by blanks part the word there; a \
                 raised sign and a letter from another font leave their word in the same way.",
        remedy: "Set each word in one font, size and style.",
    },
];
