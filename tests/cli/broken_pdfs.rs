//! PDFs that are damaged or lie about themselves: reading them neither ends the program nor hangs, and what each says to
//! one reader and not to another is found.

#![allow(clippy::unwrap_used, reason = "a test ends where it can't go on")]

use atsafe::content::Content;
use atsafe::diagnostic::{Code, Diagnostic};
use atsafe::extract;
use atsafe::theme::Furniture;
use atsafe::verify::{self, Verdict};
use lopdf::{Document, Object, Stream, dictionary};

use crate::mutants::sound;

/// A good PDF, what it shows, and the furniture of its theme.
pub(crate) struct Sound {
    pub(crate) pdf: Vec<u8>,
    pub(crate) content: Content,
    pub(crate) furniture: Furniture,
}

impl Sound {
    pub(crate) fn new() -> Self {
        let (pdf, content, furniture) = sound();
        Self { pdf, content, furniture }
    }

    /// The PDF with its streams laid open, so that damage gets past the decompression.
    pub(crate) fn open(&self) -> Document {
        let mut document = Document::load_mem(&self.pdf).unwrap();
        document.decompress();
        document
    }

    fn judge(&self, mut document: Document) -> Verdict {
        let mut pdf = Vec::new();
        document.save_to(&mut pdf).unwrap();
        verify::verify(&self.content, &self.furniture, &extract::read(&pdf).unwrap())
    }

    /// The verdict on the PDF with a change to each of its streams' bytes.
    fn judge_with(&self, change: impl Fn(&mut Vec<u8>)) -> Verdict {
        let mut document = self.open();
        for object in document.objects.values_mut() {
            if let Object::Stream(stream) = object {
                let mut content = stream.content.clone();
                change(&mut content);
                stream.set_content(content);
            }
        }
        self.judge(document)
    }
}

/// Replaces bytes wherever they stand.
fn replace(bytes: &mut Vec<u8>, from: &str, to: &str) {
    // Latin-1 keeps every byte.
    let text: String = bytes.iter().copied().map(char::from).collect();
    if text.contains(from) {
        *bytes = text.replace(from, to).chars().map(|char| u8::try_from(u32::from(char)).unwrap()).collect();
    }
}

#[test]
fn what_is_no_pdf_is_refused_in_words() {
    for bytes in [&b""[..], b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"hello"] {
        assert_eq!(extract::read(bytes).unwrap_err().code, Code::Unreadable);
    }
    assert_eq!(extract::read(&vec![0; extract::MAX_BYTES + 1]).unwrap_err().code, Code::Limit);
}

#[test]
fn more_pages_than_any_resume_has_are_refused() {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let page = || dictionary! { "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 9.into(), 9.into()] };
    let kids: Vec<Object> = (0..=extract::MAX_PAGES).map(|_| document.add_object(page()).into()).collect();
    document.set_object(pages, dictionary! { "Type" => "Pages", "Count" => 201, "Kids" => kids });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut pdf = Vec::new();
    document.save_to(&mut pdf).unwrap();
    assert_eq!(extract::read(&pdf).unwrap_err().code, Code::Limit);
}

#[test]
fn a_form_that_shows_itself_is_a_finding_of_one_extractor() {
    let sound = Sound::new();
    let mut document = sound.open();
    let page = document.page_iter().next().unwrap();
    let form = document.new_object_id();
    let resources = dictionary! { "XObject" => dictionary! { "X" => form } };
    let own = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Resources" => resources.clone(),
    "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()] };
    document.set_object(form, Stream::new(own, b"/X Do".to_vec()));
    let dictionary = document.get_dictionary_mut(page).unwrap();
    dictionary.set("Resources", resources);
    let verdict = sound.judge(document);
    assert!(verdict.findings.iter().any(|finding| finding.code == Code::Extraction), "{:#?}", verdict.findings);
}

#[track_caller]
fn assert_found(verdict: &Verdict, code: Code) {
    let said: Vec<&String> = verdict.findings.iter().map(|finding| &finding.message).collect();
    let found = verdict.findings.iter().any(|finding| finding.code == code && Diagnostic::is_error(finding));
    assert!(!verdict.passed() && found, "{code}: {said:#?}");
}

#[test]
fn streams_laid_open_change_nothing() {
    let sound = Sound::new();
    assert_eq!(sound.judge_with(|_| ()).findings, []);
}

#[test]
fn a_map_that_names_a_wrong_letter_is_altered_text() {
    let sound = Sound::new();
    // Every `g` is told to be a `q`: what is seen is right, and what is read is not.
    assert_found(&sound.judge_with(|stream| replace(stream, "<0067>", "<0071>")), Code::AlteredText);
}

#[test]
fn a_map_that_names_a_ligature_is_an_unclean_character() {
    let sound = Sound::new();
    assert_found(&sound.judge_with(|stream| replace(stream, "<0067>", "<FB01>")), Code::UncleanCharacter);
}

#[test]
fn a_map_that_names_an_icon_is_an_unclean_character() {
    let sound = Sound::new();
    assert_found(&sound.judge_with(|stream| replace(stream, "<2022>", "<F0E0>")), Code::UncleanCharacter);
}

#[test]
fn a_map_that_names_nothing_leaves_glyphs_unmapped() {
    let sound = Sound::new();
    let verdict = sound.judge_with(|stream| {
        replace(stream, "beginbfchar", "beginnothing");
        replace(stream, "beginbfrange", "beginnothing");
    });
    assert_found(&verdict, Code::UnmappedGlyph);
}

#[test]
fn text_in_the_invisible_mode_is_hidden() {
    let sound = Sound::new();
    assert_found(&sound.judge_with(|stream| replace(stream, " 0 Tr", " 3 Tr")), Code::HiddenText);
}

#[test]
fn replacement_texts_that_say_something_else_are_read() {
    let sound = Sound::new();
    let verdict = sound.judge_with(|stream| {
        replace(stream, " 0 Tr/", "/Span <</ActualText (Erlang)>> BDC 0 Tr/");
        replace(stream, "\nET", "\nEMC\nET");
    });
    assert_found(&verdict, Code::AlteredText);
    assert!(verdict.readings.total - verdict.readings.found == 1, "{:?}", verdict.readings);
}

/// The tags of the good PDF that hold others or contents, each with what it holds.
fn tags(document: &Document) -> Vec<(lopdf::ObjectId, Vec<Object>)> {
    let kids = |object: &Object| {
        let tag = object.as_dict().ok().filter(|tag| tag.has(b"S") && tag.has(b"P"))?;
        tag.get(b"K").and_then(Object::as_array).ok().cloned()
    };
    document.objects.iter().filter_map(|(id, object)| Some((*id, kids(object)?))).collect()
}

/// The verdict on the PDF with what its longest tag holds changed.
fn judge_with_tags(change: impl Fn(&mut Vec<Object>)) -> (Verdict, usize) {
    let sound = Sound::new();
    let mut document = sound.open();
    let (id, mut kids) = tags(&document).into_iter().max_by_key(|(_, kids)| kids.len()).unwrap();
    change(&mut kids);
    document.get_dictionary_mut(id).unwrap().set("K", kids);
    let verdict = sound.judge(document);
    let readings = verdict.readings.total - verdict.readings.found;
    (verdict, readings)
}

#[test]
fn tags_in_another_order_than_the_page_are_out_of_order_in_one_reading() {
    let (verdict, disagreeing) = judge_with_tags(|kids| kids.reverse());
    assert_eq!(disagreeing, 1);
    assert_found(&verdict, Code::OutOfOrder);
    let reading = |finding: &Diagnostic| finding.pdf.iter().any(|place| place.reading.contains("tag order"));
    assert!(verdict.findings.iter().all(reading), "{:#?}", verdict.findings);
}

#[test]
fn text_without_a_tag_is_missing_for_readers_that_go_by_the_tags() {
    let (verdict, disagreeing) = judge_with_tags(|kids| _ = kids.pop());
    assert_eq!(disagreeing, 1);
    assert_found(&verdict, Code::MissingText);
}

#[test]
fn a_tag_that_holds_itself_is_told_and_ends() {
    let sound = Sound::new();
    let mut document = sound.open();
    for (id, mut kids) in tags(&document) {
        kids.push(Object::Reference(id));
        document.get_dictionary_mut(id).unwrap().set("K", kids);
    }
    let verdict = sound.judge(document);
    let told = |finding: &Diagnostic| finding.code == Code::Extraction && finding.message.contains("used twice");
    assert!(verdict.findings.iter().any(told), "{:#?}", verdict.findings);
}

/// The pages of the good PDF, in order.
fn pages(document: &Document) -> Vec<lopdf::ObjectId> {
    document.page_iter().collect()
}

#[test]
fn tags_that_lead_into_forms_are_told_and_not_read() {
    let sound = Sound::new();
    let mut document = sound.open();
    let page = pages(&document)[0];
    let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()] };
    let form = document.add_object(Stream::new(form, b"/P <</MCID 0>> BDC EMC".to_vec()));
    let (id, mut kids) = tags(&document).into_iter().max_by_key(|(_, kids)| kids.len()).unwrap();
    kids.push(dictionary! { "Type" => "MCR", "Pg" => page, "Stm" => form, "MCID" => 0 }.into());
    document.get_dictionary_mut(id).unwrap().set("K", kids);
    let verdict = sound.judge(document);
    assert!(extraction_says(&verdict, "lead into forms"), "{:#?}", verdict.findings);
    let names: Vec<&str> = verdict.results.iter().map(|result| result.name).collect();
    assert_eq!(names, extract::READINGS, "an order that the tags don't give in full is not read");
}

#[test]
fn a_content_of_the_page_itself_leads_into_no_form() {
    let sound = Sound::new();
    let mut document = sound.open();
    let page = pages(&document)[0];
    let (id, mut kids) = tags(&document).into_iter().max_by_key(|(_, kids)| kids.len()).unwrap();
    kids.push(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => 9_999 }.into());
    document.get_dictionary_mut(id).unwrap().set("K", kids);
    assert_eq!(sound.judge(document).findings, []);
}

#[test]
fn tags_that_go_back_to_an_earlier_page_are_told() {
    let sound = Sound::new();
    let mut document = sound.open();
    // A second page without text, of which a tag speaks before the first page's last one.
    let first = pages(&document)[0];
    let parent = document.get_dictionary(first).unwrap().get(b"Parent").and_then(Object::as_reference).unwrap();
    let media = document.get_dictionary(first).unwrap().get(b"MediaBox").unwrap().clone();
    let second = document.add_object(dictionary! { "Type" => "Page", "Parent" => parent, "MediaBox" => media });
    let kids: Vec<Object> = pages(&document).into_iter().chain([second]).map(Object::Reference).collect();
    let count = i64::try_from(kids.len()).unwrap();
    let tree = document.get_dictionary_mut(parent).unwrap();
    tree.set("Count", count);
    tree.set("Kids", kids);
    let (id, mut kids) = tags(&document).into_iter().max_by_key(|(_, kids)| kids.len()).unwrap();
    kids.insert(1, dictionary! { "Type" => "MCR", "Pg" => second, "MCID" => 0 }.into());
    document.get_dictionary_mut(id).unwrap().set("K", kids);
    let verdict = sound.judge(document);
    assert!(extraction_says(&verdict, "go back to an earlier page"), "{:#?}", verdict.findings);
}

/// Whether a problem of the extraction is told in these words.
fn extraction_says(verdict: &Verdict, words: &str) -> bool {
    verdict.findings.iter().any(|finding| finding.code == Code::Extraction && finding.message.contains(words))
}

#[test]
fn a_pdf_without_tags_is_read_in_the_other_orders() {
    let sound = Sound::new();
    let mut document = sound.open();
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).unwrap();
    document.get_dictionary_mut(root).unwrap().remove(b"StructTreeRoot");
    let verdict = sound.judge(document);
    assert!(verdict.passed());
    assert_eq!(verdict.readings.total, extract::READINGS.len());
}

#[test]
fn a_font_with_more_widths_than_characters_is_refused_at_once() {
    for widths in [vec![0, 2_147_483_647, 500], [0, 65_535, 500].repeat(40)] {
        let mut document = Sound::new().open();
        let fonts: Vec<_> =
            document.objects.iter().filter(|(_, it)| it.as_dict().is_ok_and(|it| it.has(b"W"))).collect();
        let font = fonts.iter().find(|(_, it)| it.as_dict().unwrap().has_type(b"Font")).map(|(id, _)| **id).unwrap();
        let widths: Vec<Object> = widths.into_iter().map(Object::Integer).collect();
        document.get_dictionary_mut(font).unwrap().set("W", widths);
        let mut pdf = Vec::new();
        document.save_to(&mut pdf).unwrap();
        let refusal = extract::read(&pdf).unwrap_err();
        assert!(refusal.message.contains("more widths than a font can have"), "{}", refusal.message);
    }
}
