//! The hazards of a PDF as findings: errors where several real extractors or people are led astray, else warnings.

use std::collections::BTreeSet;

use super::diagnose::quote;
use super::expect::{Expected, Script};
use super::locate::fold;
use super::running::Running;
use super::walk::Range;
use super::{Check, Hand};
use crate::diagnostic::{Code, Diagnostic, PdfPlace, Severity};
use crate::extract::{Extraction, Hazard, HazardKind, Word};

/// A part of a page's header that has as many letters in common with the resume is text of the resume.
const MIN_COMMON: usize = 3;

/// Gaps of at least as many ems are blanks to pdftotext, pdfminer, pypdf, PDFium, pdf.js, `PDFBox` and Tika: measured, with
/// PDFium the last to see one (0.15 em are none to it yet).
const BLANK: f64 = 0.18;
/// The reading in the order of the page, which gaps are found in.
const PAGE_ORDER: usize = 2;

/// All hazards as findings, the same text on the same grounds once. Of anybody's PDF, which may have running heads, gaps as
/// wide as a blank are blanks.
pub(crate) fn findings(script: &Script<'_>, extraction: &Extraction, anybody: Option<&Running>) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for hazard in &extraction.hazards {
        let (severity, code, _) = judge(hazard);
        let harmless = anybody.is_some_and(|running| match hazard.kind {
            HazardKind::BareGap => is_as_wide_as_a_blank(extraction, hazard),
            HazardKind::Artifact => running.is(&hazard.text, hazard.page),
            _ => false,
        });
        if harmless {
            continue;
        }
        if told.insert((code, hazard.text.as_str(), hazard.page)) && matters(script, hazard) {
            findings.push(finding(script, extraction, hazard, severity));
        }
    }
    findings
}

/// Whether a gap in which no blank is written is as wide as one, as between all words that TeX sets: every reader that
/// employers use puts a blank there.
fn is_as_wide_as_a_blank(extraction: &Extraction, hazard: &Hazard) -> bool {
    let pages = extraction.readings.get(PAGE_ORDER).map_or(&[][..], |reading| &reading.pages);
    let lines = pages.get(hazard.page - 1).map_or(&[][..], |page| &page.lines);
    let same = |pair: &[Word]| pair[0].bounds.union(&pair[1].bounds) == hazard.bounds && pair[1].bare;
    let gap = lines.iter().flat_map(|line| line.words.windows(2)).find(|pair| same(pair)).map(|pair| pair[1].gap);
    gap.is_some_and(|gap| gap >= BLANK)
}

/// An artifact matters if it holds text of the resume; without a resume, if it holds words.
fn matters(script: &Script<'_>, hazard: &Hazard) -> bool {
    if hazard.kind != HazardKind::Artifact {
        return true;
    }
    let text = fold(&hazard.text);
    let words = text.iter().filter(|letter| letter.is_alphanumeric()).count() >= MIN_COMMON;
    words && (script.leaves.is_empty() || leaf(script, &hazard.text).is_some())
}

/// The leaf that holds a text, or that a text holds.
fn leaf<'s, 'c>(script: &'s Script<'c>, text: &str) -> Option<&'s Expected<'c>> {
    let text: String = fold(text).into_iter().collect();
    if text.chars().count() < MIN_COMMON {
        return None;
    }
    let folded = |expected: &Expected<'_>| fold(&expected.leaf.text).into_iter().collect::<String>();
    let holds = |expected: &&Expected<'_>| folded(expected).contains(&text);
    let held = |expected: &&Expected<'_>| {
        let leaf = folded(expected);
        leaf.chars().count() >= MIN_COMMON && text.contains(&leaf)
    };
    // Of leaves that it holds the first, unless another one is most of it.
    let length = |expected: &Expected<'_>| expected.letters.len();
    let most = || {
        script.leaves.iter().filter(held).reduce(|one, next| if length(next) > 2 * length(one) { next } else { one })
    };
    script.leaves.iter().find(holds).or_else(most)
}

fn finding(script: &Script<'_>, extraction: &Extraction, hazard: &Hazard, severity: Severity) -> Diagnostic {
    let (_, code, hint) = judge(hazard);
    let place = PdfPlace {
        page: hazard.page,
        line: line(extraction, hazard),
        bounds: Some(hazard.bounds.edges()),
        read: hazard.text.clone(),
        ..PdfPlace::default()
    };
    let finding = Diagnostic::new(severity, code, message(hazard)).pdf(place).hint(hint);
    match leaf(script, &hazard.text) {
        Some(expected) => finding.path(&expected.leaf.origin.path).at(expected.leaf.origin.span, ""),
        None => finding,
    }
}

/// The line of a hazard in content order, from 1; 0 if there is none, as for pictures.
fn line(extraction: &Extraction, hazard: &Hazard) -> usize {
    let page = extraction.readings.get(1).and_then(|reading| reading.pages.get(hazard.page - 1));
    let inside = |line: &crate::extract::Line| {
        (line.bounds.y0..=line.bounds.y1).contains(&hazard.bounds.y0.midpoint(hazard.bounds.y1))
            && line.bounds.x1 >= hazard.bounds.x0
    };
    page.and_then(|page| page.lines.iter().position(inside)).map_or(0, |index| index + 1)
}

/// What a hazard is, in words.
pub(crate) fn message(hazard: &Hazard) -> String {
    let text = quote(&hazard.text);
    match hazard.kind {
        HazardKind::PrivateUse => {
            format!("{} is a private-use character: readers take it for anything", code_points(hazard))
        }
        HazardKind::Replacement => format!("{text} is mapped to the replacement character"),
        HazardKind::Ligature => format!("{text} is a ligature that readers don't take apart"),
        HazardKind::Swapped => format!("{text} is read for letters of a ligature whose bytes its font's map exchanges"),
        HazardKind::Control => format!("{} is a control character", code_points(hazard)),
        HazardKind::OddBlank => {
            format!("{} is no plain blank or hyphen, and no reader makes it one", code_points(hazard))
        }
        HazardKind::BareGap => format!("{text} are parted by a gap in which no blank is written"),
        HazardKind::Unmapped => "a glyph that its font maps to no character".to_owned(),
        HazardKind::Misread(_) => {
            format!("{text} is read otherwise by some: its font maps it to no character, and they guess differently")
        }
        HazardKind::Invisible => format!("{text} is drawn without ink: machines read it, people don't"),
        HazardKind::Contrast(contrast) => format!("{text} has a contrast of {contrast:.1} to 1: people can't see it"),
        HazardKind::Covered => format!("{text} is covered by something drawn over it"),
        HazardKind::Clipped => format!("{text} is clipped away"),
        HazardKind::Tiny(size) => format!("{text} is set in {size:.1} pt: people can't read it"),
        HazardKind::OffPage => format!("{text} lies off the page"),
        HazardKind::Overlap => format!("{text} lie over one another"),
        HazardKind::Rotated(angle) => format!("{text} is turned by {angle} degrees"),
        HazardKind::Artifact => format!("{text} stands in a page's header or footer"),
        HazardKind::WideGap(ems) => format!("an empty gap of {ems:.1} em parts {text}"),
        HazardKind::Stretched(ems) => format!("{text} is stretched to the width of the column, {ems:+.2} em a blank"),
        HazardKind::Spaced(ems) => format!("{text} is letter-spaced by {ems:.2} em"),
        HazardKind::Image => "a picture, which no reader of text sees".to_owned(),
        kind => trap(kind, hazard),
    }
}

/// What only somebody who knows no source has to look for.
fn trap(kind: HazardKind, hazard: &Hazard) -> String {
    let text = quote(&hazard.text);
    match kind {
        HazardKind::Scan => "the page is a picture, and there is hardly any text on it".to_owned(),
        HazardKind::Banner => "a picture as long and low as a line of text".to_owned(),
        HazardKind::Outlined => "shapes that look like the letters of a line: no reader sees text there".to_owned(),
        HazardKind::Bookmarks(count) => {
            format!("{count} bookmark{}: Tika repeats their titles after the text", if count == 1 { "" } else { "s" })
        }
        HazardKind::FormField => format!("{text} is the value of a form's field, which is no text of the page"),
        HazardKind::Note if hazard.text.is_empty() => {
            "a note laid over the page shows text, which is no text of the page".to_owned()
        }
        HazardKind::Note => format!("{text} stands in a note laid over the page, which is no text of the page"),
        HazardKind::HiddenLayer => {
            "text in a layer that is switched off: people don't see it, machines read it".to_owned()
        }
        HazardKind::TurnedPage(angle) => format!("the page is turned by {angle} degrees as a whole"),
        HazardKind::Replaced => {
            let (drawn, said) = hazard.text.split_once(' ').unwrap_or((&hazard.text, ""));
            format!("{} is drawn where the PDF says that {} stands", quote(drawn), quote(said))
        }
        HazardKind::RightToLeft => format!("{text} runs from right to left, and is read backwards by some"),
        HazardKind::BrokenWord => {
            let (first, rest) = hazard.text.split_once(' ').unwrap_or((&hazard.text, ""));
            format!("a word is cut at the end of a line, {} and {}", quote(first), quote(rest))
        }
        HazardKind::RaisedNumber => format!("a raised number sticks to its word, {text}"),
        HazardKind::NarrowGap(ems) => {
            format!("a gap of {ems:.2} em in {text} is too narrow for a blank, and none is written: most read one word")
        }
        HazardKind::Edge => format!("only the edge of a box stands between the letters {text}: readers see one word"),
        HazardKind::UnknownCode => "a character whose code its encoding does not know".to_owned(),
        HazardKind::Disguised => format!("{text} is read where letters of other shapes are seen"),
        HazardKind::CutOut => {
            "text that paints nothing, and through which nothing is painted: machines read it, people don't".to_owned()
        }
        HazardKind::Comment => format!("{text} is a comment, which Tika reads among the text"),
        HazardKind::Attached => format!("{text} is attached, and Tika reads what it says as a part of the page"),
        HazardKind::Untagged => {
            format!("{text} has no tag: readers that go by the tags, such as screen readers, leave it out")
        }
        HazardKind::TagOrder => {
            format!("the tags give {text} in another place than it is drawn in: screen readers read it there")
        }
        _ => String::new(),
    }
}

/// The distinct code points of a hazard's text, such as `U+F0E0`.
fn code_points(hazard: &Hazard) -> String {
    let odd = |letter: &char| !letter.is_alphanumeric() && !letter.is_ascii_punctuation();
    let points: BTreeSet<u32> = hazard.text.chars().filter(odd).map(u32::from).collect();
    let points: Vec<String> = points.into_iter().take(4).map(|point| format!("`U+{point:04X}`")).collect();
    points.join(", ")
}

/// How bad a hazard is, its code, and what to do.
pub(crate) fn judge(hazard: &Hazard) -> (Severity, Code, &'static str) {
    use Severity::{Error, Warning};
    match hazard.kind {
        HazardKind::PrivateUse => (Error, Code::UncleanCharacter, "use a picture without text, or no icon at all"),
        HazardKind::Replacement => (Error, Code::UncleanCharacter, "use a font that maps its glyphs to characters"),
        HazardKind::Ligature => {
            (Error, Code::UncleanCharacter, "set `ligatures: false` and type the letters one by one")
        }
        HazardKind::Swapped => (
            Error,
            Code::UncleanCharacter,
            "send the PDF as its program exported it, and not what Ghostscript makes of it",
        ),
        HazardKind::OddBlank => (Error, Code::UncleanCharacter, "use U+0020 and U+002D"),
        HazardKind::BareGap => {
            (Error, Code::GluedWords, "write a blank into the gap: readers that go by characters alone read one word")
        }
        HazardKind::Control => (Error, Code::UncleanCharacter, "take the character out"),
        HazardKind::Unmapped | HazardKind::Misread(_) => (
            Error,
            Code::UnmappedGlyph,
            "use a font that maps its glyphs to characters: in LaTeX, `\\usepackage{lmodern}`",
        ),
        HazardKind::Invisible | HazardKind::Contrast(_) | HazardKind::Covered | HazardKind::Clipped => {
            (Error, Code::HiddenText, "show it or leave it out: hidden text is taken for keyword stuffing")
        }
        HazardKind::Tiny(_) => {
            (Error, Code::TinyText, "set it in 5 pt at least; hidden text is taken for keyword stuffing")
        }
        HazardKind::OffPage => (Error, Code::OffPage, "keep all text within the margins"),
        HazardKind::Overlap => (Error, Code::OverlappingText, "keep words apart; don't place text over text"),
        HazardKind::Rotated(_) => (Error, Code::RotatedText, "set all text upright"),
        HazardKind::Artifact => (Error, Code::HeaderFooter, "print it in the body: many readers drop or move headers"),
        HazardKind::WideGap(_) => (
            Error,
            Code::WideGap,
            "put it on a line of its own, or fill the gap with ` | `: pdftotext and pdfminer read a column there",
        ),
        HazardKind::Stretched(_) => (Error, Code::JustifiedText, "set `justify: false`"),
        HazardKind::Spaced(_) => (Error, Code::LetterSpacing, "keep tracking at or below 0.06 em"),
        HazardKind::Image => (Warning, Code::Image, "say in text what it says"),
        kind => judge_trap(kind),
    }
}

/// The same of what [`trap`] words.
fn judge_trap(kind: HazardKind) -> (Severity, Code, &'static str) {
    use Severity::{Error, Note, Warning};
    match kind {
        HazardKind::Scan => {
            (Error, Code::ScannedPage, "export the PDF from the program that the resume was written in")
        }
        HazardKind::Banner => (Warning, Code::Image, "say in text what it says"),
        HazardKind::Outlined => (Error, Code::OutlinedText, "export the text as text, not as curves or paths"),
        HazardKind::Bookmarks(_) => (Warning, Code::Bookmarks, "export without bookmarks: a resume needs none"),
        HazardKind::FormField | HazardKind::Note => (Error, Code::LaidOver, "print it as text of the page"),
        HazardKind::HiddenLayer => (Error, Code::HiddenText, "take the layer out"),
        HazardKind::TurnedPage(_) => (Error, Code::RotatedText, "set the page upright"),
        HazardKind::Replaced => (Error, Code::ReplacedText, "let the glyphs say what they show, without `/ActualText`"),
        HazardKind::RightToLeft => (Warning, Code::RightToLeft, "give names and terms in Latin letters as well"),
        HazardKind::BrokenWord => (Error, Code::Hyphenation, "switch hyphenation off, and keep compounds on one line"),
        HazardKind::RaisedNumber => (Error, Code::GluedWords, "write what the note says into the text"),
        HazardKind::Edge | HazardKind::NarrowGap(_) => {
            (Error, Code::GluedWords, "write a blank, or ` | `, between the words")
        }
        HazardKind::UnknownCode => (Warning, Code::UncleanCharacter, "use a font with a character map"),
        HazardKind::CutOut => {
            (Error, Code::HiddenText, "show it or leave it out: hidden text is taken for keyword stuffing")
        }
        HazardKind::Comment | HazardKind::Attached => {
            (Warning, Code::AttachedText, "take comments and attached files out before the PDF is sent")
        }
        HazardKind::Untagged | HazardKind::TagOrder => {
            (Note, Code::TagOrder, "export the PDF anew from the program that the resume was written in")
        }
        _ => (Error, Code::UncleanCharacter, "use a font that maps its glyphs to the characters that they show"),
    }
}

/// Words whose letters change font, size or text run: some readers take each part for a word. What a theme does so to a
/// keyword is an error, and to any other word a warning. What the resume itself asks for (bold within a word), or no font
/// can avoid (two scripts in one word), is a note.
///
/// Of anybody's PDF, a text run that begins within a word in the same font is nothing to speak of: browsers place letters
/// so, and it is only told by the first witness.
pub(crate) fn splits(script: &Script<'_>, checks: &[Check<'_>], hand: Hand) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for check in checks.iter().skip(usize::from(hand == Hand::Any)) {
        let places = check.places.iter().enumerate().filter_map(|(leaf, range)| Some((leaf, (*range)?)));
        for (leaf, range) in places {
            let cells = &check.stream.cells[range.start..range.end];
            let seams = cells.iter().enumerate().skip(1).filter(|(_, cell)| cell.seam).map(|(offset, _)| offset);
            let seams = seams.map(|offset| Split { expected: &script.leaves[leaf], check, range, offset });
            let worst = seams.max_by_key(|split| (split.severity(), std::cmp::Reverse(split.offset)));
            findings.extend(worst.filter(|split| told.insert((leaf, split.severity()))).map(|split| split.finding()));
        }
    }
    findings
}

/// A place inside a word of a leaf where the text changes font, size or run.
struct Split<'s> {
    expected: &'s Expected<'s>,
    check: &'s Check<'s>,
    range: Range,
    offset: usize,
}

impl Split<'_> {
    fn at(&self) -> usize {
        self.range.start + self.offset
    }

    /// The word within the leaf: without the furniture that is glued to it.
    fn word(&self) -> (usize, usize) {
        let (start, end) = self.check.stream.whole_word(self.at());
        (start.max(self.range.start), end.min(self.range.end))
    }

    fn severity(&self) -> Severity {
        let (start, end) = self.word();
        let one_script = self.check.stream.cells[start..end].iter().all(|cell| cell.char.is_ascii());
        if !one_script || self.is_asked_for() {
            Severity::Note
        } else if self.expected.leaf.keyword {
            Severity::Error
        } else {
            Severity::Warning
        }
    }

    /// Whether a run of the leaf begins there.
    fn is_asked_for(&self) -> bool {
        let mut letters = 0;
        self.expected.leaf.runs.iter().any(|run| {
            letters += run.text.chars().filter(|letter| *letter != ' ').count();
            letters == self.offset
        })
    }

    fn finding(&self) -> Diagnostic {
        let stream = &self.check.stream;
        let (start, end) = self.word();
        let (before, after) = (stream.text(start, self.at()), stream.text(self.at(), end));
        let word = stream.word(self.at());
        let place = PdfPlace {
            page: word.map_or(1, |word| word.page),
            line: word.map_or(1, |word| word.line),
            reading: stream.reading.name.to_owned(),
            readings: vec![stream.reading.name],
            bounds: word.map(|word| word.bounds.edges()),
            read: format!("{before}{after}"),
        };
        let message = format!("`{before}{after}` is drawn in two pieces, `{before}` and `{after}`");
        let origin = &self.expected.leaf.origin;
        Diagnostic::new(self.severity(), Code::StyleSplit, message)
            .path(&origin.path)
            .at(origin.span, "")
            .pdf(place)
            .hint("set each word in one font, size and style: some readers put a blank between the pieces")
    }
}
