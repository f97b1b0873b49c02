//! Rules of PDFs of which no source is known: what `inspect` looks for beyond the hazards that are looked for anyway.
//!
//! The figures are from 496 pages by nine producers, each read by seven programs: see `tests/corpus`.

use super::Entry;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};

pub(super) const RULES: &[Entry] = &[
    Entry {
        code: Code::ScannedPage,
        severities: &[Error],
        meaning: "A picture fills most of a page that has hardly any text.",
        reason: "Readers of text give nothing, and few applicant systems recognise letters in pictures.",
        remedy: "Export the PDF from the program that the resume was written in.",
    },
    Entry {
        code: Code::OutlinedText,
        severities: &[Error],
        meaning: "Four or more shapes of different widths stand side by side like letters.",
        reason: "People see a word, and all seven readers nothing.",
        remedy: "Export text as text: switch off `convert text to paths`.",
    },
    Entry {
        code: Code::Bookmarks,
        severities: &[Warning],
        meaning: "The document has bookmarks.",
        reason: "Tika prints their titles after the text, so that all headings come twice.",
        remedy: "Export without bookmarks; a resume of two pages needs none.",
    },
    Entry {
        code: Code::LaidOver,
        severities: &[Error],
        meaning: "Text is the value of a form's field, or stands in a note or stamp that is laid over the page.",
        reason: "Five or six of seven readers leave it out, and Tika puts it somewhere else.",
        remedy: "Print it as text of the page: flatten the form.",
    },
    Entry {
        code: Code::AttachedText,
        severities: &[Warning],
        meaning: "The PDF has a comment, or a file is attached to it that may hold text.",
        reason: "Tika reads what comments and attached files say, hidden ones too, and gives it with the text of the page.",
        remedy: "Take comments and attached files out before the PDF is sent.",
    },
    Entry {
        code: Code::ReplacedText,
        severities: &[Error],
        meaning: "The PDF says of a stretch of glyphs that it stands for other words.",
        reason: "pdftotext, PDFium, PDFBox and Tika give the words it says; pdfminer, pypdf and pdf.js those that are drawn.",
        remedy: "Let the glyphs say what they show; don't use small capitals that are drawn as capitals.",
    },
    Entry {
        code: Code::Columns,
        severities: &[Warning, Error],
        meaning: "Text stands side by side, and readers differ in what comes first.",
        reason: "pdftotext and pdfminer look for columns, with rules of their own; the others follow the file. In sidebars, \
                 tables and cards an entry's parts fall apart.",
        remedy: "Set one column, and put dates on the line of what they date, behind ` | ` or a comma.",
    },
    Entry {
        code: Code::DrawingOrder,
        severities: &[Warning, Error],
        meaning: "Text is drawn in another order than it is seen.",
        reason: "pypdf, PDFium, pdf.js, PDFBox and Tika read in the order of drawing: what is placed last comes last.",
        remedy: "Write the document in its order, without frames and placed text.",
    },
    Entry {
        code: Code::ReadersDiffer,
        severities: &[Warning, Error],
        meaning: "Models of seven readers, run over the page, give different words for one place.",
        reason: "Each has its own rule for where a gap is a blank and a step a line end; what lies between the rules is \
                 one word to some and two to others.",
        remedy: "Write blanks as blanks, and set letters neither apart nor over one another.",
    },
    Entry {
        code: Code::TagOrder,
        severities: &[Note],
        meaning: "The PDF is tagged, and the tags leave text out, or give it in another order than it is drawn in.",
        reason: "Screen readers, and programs that turn tagged PDFs into text or Word, read what the tags give and in \
                 their order. None of the seven readers does: they read the pages of the corpus with such tags right.",
        remedy: "Export the PDF anew from the program that it was written in, with tags or without.",
    },
    Entry {
        code: Code::UnknownHeading,
        severities: &[Note],
        meaning: "A line that looks like a heading is none that parsers know.",
        reason: "Parsers find sections by the words of their headings; what stands below another one is given to the \
                 section before.",
        remedy: "Use a usual heading: Summary, Professional Experience, Education, Skills.",
    },
    Entry {
        code: Code::MissingContact,
        severities: &[Note],
        meaning: "No name, no e-mail address or no phone number is found in the text.",
        reason: "Applicant systems create the candidate from these; RChilli counts a missing e-mail as a fault of its own.",
        remedy: "Print name, e-mail and phone as text at the top of the first page.",
    },
    Entry {
        code: Code::HiddenLink,
        severities: &[Note],
        meaning: "A link leads to an address that is not printed.",
        reason: "Readers give the text of a link and leave its address out; only Tika lists addresses.",
        remedy: "Print the address as the text of the link.",
    },
    Entry {
        code: Code::FileSize,
        severities: &[Note],
        meaning: "The file is larger than 2.5 MB.",
        reason: "Greenhouse parses no resume above 2.5 MB, and DaXtra none above 8 MB.",
        remedy: "Leave pictures out, or embed only the glyphs that are used.",
    },
];
