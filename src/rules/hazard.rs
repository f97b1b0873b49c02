//! Rules of the PDF itself: what hides text from people, or leads a reader astray whatever the text says.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::UncleanCharacter,
        severities: &[Error, Warning, Note],
        meaning: "The PDF gives out a ligature, a control character, a private-use or replacement character, a blank or \
                  hyphen that is not the plain one, or letters with their bytes exchanged.",
        reason: "Icons come out as bare code points in every extractor, ligatures break words in Ghostscript (`o昀케ce`), \
                 and a no-break space stays one in most of them: the words around it are one to a search.",
        remedy: "Set `ligatures: false`, leave icons out or draw them as pictures, use U+0020 and U+002D, and send the PDF \
                 as it was exported, not what Ghostscript made of it.",
    },
    Entry {
        code: Code::UnmappedGlyph,
        severities: &[Error, Warning],
        meaning: "A glyph whose font tells no character for it.",
        reason: "People see a letter, machines get nothing, or guess by the glyph's name or code, each in its own way: of \
                 the bitmaps of pdfTeX all read letters and digits, none reads ligatures or dashes, and accents come out \
                 wrong in pdfminer.",
        remedy: "Use a font that maps its glyphs: in LaTeX, `\\usepackage{lmodern}`. Don't print through a driver that \
                 draws text as shapes.",
    },
    Entry {
        code: Code::HiddenText,
        severities: &[Error, Note],
        meaning: "Text that is drawn without ink, with a contrast below 1.5 to 1, under something else, or clipped away.",
        reason: "Every extractor reads it, and recruiters who see the extracted text take it for keyword stuffing, \
                 which damns the sender.",
        remedy: "Show it, or leave it out.",
    },
    Entry {
        code: Code::TinyText,
        severities: &[Error],
        meaning: "Text set smaller than 5 pt.",
        reason: "Every extractor reads it and no human does: it is taken for keyword stuffing.",
        remedy: "Set it in 5 pt at least; a resume's text wants 9 pt or more.",
    },
    Entry {
        code: Code::OffPage,
        severities: &[Error],
        meaning: "Text that lies outside of the page.",
        reason: "Extractors read it as if it stood there; on paper it is missing.",
        remedy: "Keep all text within the margins.",
    },
    Entry {
        code: Code::OverlappingText,
        severities: &[Error],
        meaning: "Two words share more than a quarter of the smaller one's box, or a letter lies on its twin.",
        reason: "Readers that sort by place mix the letters of the two; those that don't read both, and a shadow twice.",
        remedy: "Keep words apart: no text placed over text, no shadow made of a copy.",
    },
    Entry {
        code: Code::RotatedText,
        severities: &[Error, Warning],
        meaning: "Text that is turned or mirrored.",
        reason: "Turned and freely placed text is broken in many extractors: letter by letter, or in the middle \
                 of another line.",
        remedy: "Set all text upright.",
    },
    Entry {
        code: Code::HeaderFooter,
        severities: &[Error, Note],
        meaning: "Text of the resume stands in what the PDF marks as a page's header or footer, or as an ornament.",
        reason: "Nearly all read it in the middle of the page's text, pdf_oxide moves it, and oxidize-pdf drops it. \
                 Greenhouse asks to keep name and contacts out of it.",
        remedy: "Print it in the body.",
    },
    Entry {
        code: Code::WideGap,
        severities: &[Error, Warning],
        meaning: "Inside a line there is a gap wider than half an em without a character that fills it; a row of blanks \
                  does not count.",
        reason: "pdftotext, as it runs by default, and pdfminer take what stands behind the gap for a second column: \
                 dates at the right margin are read behind all the bullets. pdf-parse glues the two sides.",
        remedy: "Put it on a line of its own, or fill the gap with ` | `.",
    },
    Entry {
        code: Code::JustifiedText,
        severities: &[Error, Warning],
        meaning: "The blanks of lines are stretched or shrunk by more than 0.03 em, so that all lines end at one margin.",
        reason: "pdfminer puts stretched lines into another order; PDFium, and pdftotext in its raw mode, glue the words \
                 of shrunk ones.",
        remedy: "Set `justify: false`.",
    },
    Entry {
        code: Code::LetterSpacing,
        severities: &[Error, Warning],
        meaning: "The letters of a word stand more than 0.09 em apart.",
        reason: "Up to 0.09 em every reader holds the word together. At 0.1 em it falls apart in pdftotext, pdfminer and \
                 pdf-extract, at 0.15 em nearly everywhere: `E X P`.",
        remedy: "Keep tracking at or below 0.06 em.",
    },
    Entry {
        code: Code::Image,
        severities: &[Warning, Error, Note],
        meaning: "The page has a picture.",
        reason: "No reader of text sees what it shows. Lever and Greenhouse ask for selectable text and no graphics.",
        remedy: "Say in text what it says, or leave it out.",
    },
];
