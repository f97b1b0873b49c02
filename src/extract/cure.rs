//! Makes a document safe for pdf-extract, which misreads one form of widths and follows loops for ever.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// A font with more widths than this is broken.
const MAX_WIDTHS: i64 = 0x2_0000;
/// Forms nested deeper than this are a loop.
const MAX_DEPTH: usize = 12;
/// A page that shows more forms than this, each counted wherever it is shown, is a bomb.
const MAX_FORMS: usize = 2_000;
/// A page tree deeper than this is a loop.
const MAX_PARENTS: usize = 256;

/// Colour spaces nested deeper than this are not looked into.
const MAX_NESTING: usize = 8;

/// Rewrites what pdf-extract 0.12 would misread, widths given as ranges and pictures, whose bytes it takes for text
/// operators; and what it would read again for every word or page, colour profiles and what frames a character map.
pub(crate) fn cure(document: &mut Document) {
    for map in character_maps(document) {
        without_frame(document, map);
    }
    let components = profiles(document);
    for object in document.objects.values_mut() {
        without_profiles(object, &components, 0);
    }
    let fonts: Vec<(ObjectId, Vec<Object>)> =
        document.objects.iter().filter_map(|(id, object)| Some((*id, widths(document, object)?))).collect();
    for (id, widths) in fonts {
        if let Some(Object::Dictionary(font)) = document.objects.get_mut(&id) {
            font.set("W", widths);
        }
    }
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && is_named(&stream.dict, b"Subtype", b"Image")
        {
            stream.dict.remove(b"Filter");
            stream.set_content(Vec::new());
        }
    }
}

/// How many components the colours of each profile have.
fn profiles(document: &Document) -> BTreeMap<ObjectId, i64> {
    let components = |object: &Object| object.as_stream().ok()?.dict.get(b"N").and_then(Object::as_i64).ok();
    document.objects.iter().filter_map(|(id, object)| Some((*id, components(object)?))).collect()
}

/// Puts a plain colour space in the place of each `[/ICCBased profile]`: pdf-extract unpacks the profile whenever a
/// colour is set, and no text depends on it.
fn without_profiles(object: &mut Object, profiles: &BTreeMap<ObjectId, i64>, depth: usize) {
    if depth > MAX_NESTING {
        return;
    }
    match object {
        Object::Array(items) => match &items[..] {
            [Object::Name(kind), Object::Reference(profile)] if kind == b"ICCBased" => {
                let plain: Option<&[u8]> = match profiles.get(profile) {
                    Some(1) => Some(b"DeviceGray"),
                    Some(3) => Some(b"DeviceRGB"),
                    Some(4) => Some(b"DeviceCMYK"),
                    _ => None,
                };
                if let Some(plain) = plain {
                    *object = Object::Name(plain.to_vec());
                }
            }
            _ => items.iter_mut().for_each(|item| without_profiles(item, profiles, depth + 1)),
        },
        Object::Dictionary(dictionary) => {
            dictionary.iter_mut().for_each(|(_, item)| without_profiles(item, profiles, depth + 1));
        }
        Object::Stream(stream) => {
            stream.dict.iter_mut().for_each(|(_, item)| without_profiles(item, profiles, depth + 1));
        }
        _ => {}
    }
}

/// The streams that fonts map their codes to characters by.
fn character_maps(document: &Document) -> Vec<ObjectId> {
    let map = |object: &Object| object.as_dict().ok()?.get(b"ToUnicode").and_then(Object::as_reference).ok();
    document.objects.values().filter_map(map).collect()
}

/// Leaves of a character map what maps characters, in literal strings: pdf-extract goes over the whole of it on each
/// page, at ten times the cost of all else there, takes nothing from what comes before and after, and tries a string of
/// hexadecimal digits last of all.
fn without_frame(document: &mut Document, map: ObjectId) {
    let Some(Object::Stream(stream)) = document.objects.get_mut(&map) else { return };
    let Ok(content) = stream.decompressed_content() else { return };
    if let Some(body) = mappings(&content) {
        stream.dict.remove(b"Filter");
        stream.dict.remove(b"DecodeParms");
        stream.set_content(literal_strings(body).unwrap_or_else(|| body.to_vec()));
    }
}

/// The part of a character map from the count before its first list of characters to the end of its last one.
fn mappings(content: &[u8]) -> Option<&[u8]> {
    const BEGIN: &[u8] = b"beginbf";
    const ENDS: [&[u8]; 2] = [b"endbfchar", b"endbfrange"];
    let begin = content.windows(BEGIN.len()).position(|window| window == BEGIN)?;
    let line = content[..begin].iter().rposition(|byte| matches!(byte, b'\r' | b'\n')).map_or(0, |end| end + 1);
    let count = content[line..begin].trim_ascii();
    if count.is_empty() || !count.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let ends =
        ENDS.iter().filter_map(|end| Some(content.windows(end.len()).rposition(|window| window == *end)? + end.len()));
    content.get(line..ends.max()?)
}

/// The same lists with `(A)` for each `<41>`; none if there is anything in them but such strings, numbers and operators.
fn literal_strings(body: &[u8]) -> Option<Vec<u8>> {
    let mut literal = Vec::with_capacity(body.len());
    let mut rest = body;
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'<' => {
                let end = rest.iter().position(|byte| *byte == b'>')?;
                literal.push(b'(');
                for pair in rest[..end].chunks(2) {
                    let byte = byte(pair)?;
                    literal.extend(matches!(byte, b'(' | b')' | b'\\').then_some(b'\\'));
                    literal.push(byte);
                }
                literal.push(b')');
                rest = &rest[end + 1..];
            }
            b'0'..=b'9' | b'a'..=b'z' | b' ' | b'\r' | b'\n' => literal.push(*first),
            _ => return None,
        }
    }
    Some(literal)
}

/// The byte that two hexadecimal digits stand for.
fn byte(digits: &[u8]) -> Option<u8> {
    let [high, low] = *digits else { return None };
    let digit = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

fn is_named(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|value| value == name)
}

/// The widths of a CID font in the one form that pdf-extract reads: `first [width width …]`. Typst writes the other,
/// `first last width`, of which pdf-extract takes nothing, so that every glyph would be 0 wide.
fn widths(document: &Document, object: &Object) -> Option<Vec<Object>> {
    let font = object.as_dict().ok()?;
    if !is_named(font, b"Subtype", b"CIDFontType0") && !is_named(font, b"Subtype", b"CIDFontType2") {
        return None;
    }
    let mut rest = font.get_deref(b"W", document).ok()?.as_array().ok()?.as_slice();
    let mut widths = Vec::new();
    while let [first, second, tail @ ..] = rest {
        let (_, second) = document.dereference(second).ok()?;
        if let Object::Array(_) = second {
            widths.extend([first.clone(), second.clone()]);
            rest = tail;
        } else {
            let (width, tail) = tail.split_first()?;
            widths.extend(range(first.as_i64().ok()?, second.as_i64().ok()?, width)?);
            rest = tail;
        }
    }
    Some(widths)
}

fn range(first: i64, last: i64, width: &Object) -> Option<[Object; 2]> {
    let count = last.checked_sub(first).filter(|count| (0..MAX_WIDTHS).contains(count))? + 1;
    let widths = (0..count).map(|_| width.clone()).collect();
    Some([Object::Integer(first), Object::Array(widths)])
}

/// Why a page would send pdf-extract round in circles, if it would.
pub(crate) fn loops(document: &Document, page: ObjectId) -> Option<&'static str> {
    let mut dictionary = document.get_dictionary(page).ok()?;
    let own = dictionary;
    for _ in 0..MAX_PARENTS {
        let parent = dictionary.get(b"Parent").and_then(Object::as_reference);
        let Ok(parent) = parent.and_then(|id| document.get_dictionary(id)) else {
            let resources = resources(document, own)?;
            return (!shows(document, resources, 0, &mut 0)).then_some("its forms are nested without end");
        };
        dictionary = parent;
    }
    Some("its page tree has no root")
}

/// The resources of a page, its own or inherited.
fn resources<'a>(document: &'a Document, mut page: &'a Dictionary) -> Option<&'a Dictionary> {
    for _ in 0..MAX_PARENTS {
        if let Ok(resources) = page.get_deref(b"Resources", document).and_then(Object::as_dict) {
            return Some(resources);
        }
        page = page.get(b"Parent").and_then(Object::as_reference).and_then(|id| document.get_dictionary(id)).ok()?;
    }
    None
}

/// Whether all forms that can be shown with these resources come to an end.
fn shows(document: &Document, resources: &Dictionary, depth: usize, forms: &mut usize) -> bool {
    let Ok(objects) = resources.get_deref(b"XObject", document).and_then(Object::as_dict) else { return true };
    for (_, object) in objects {
        let Ok((_, Object::Stream(form))) = document.dereference(object) else { continue };
        if !is_named(&form.dict, b"Subtype", b"Form") || !shows_objects(form) {
            continue;
        }
        *forms += 1;
        let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict).unwrap_or(resources);
        if depth >= MAX_DEPTH || *forms > MAX_FORMS || !shows(document, own, depth + 1, forms) {
            return false;
        }
    }
    true
}

/// Whether a form shows other objects at all: only then can it lead back to itself.
fn shows_objects(form: &lopdf::Stream) -> bool {
    let decoded = form.decompressed_content();
    let content = decoded.as_ref().unwrap_or(&form.content);
    content.windows(2).any(|pair| pair == b"Do")
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;

    #[test]
    fn a_range_of_widths_becomes_an_array() {
        let mut document = Document::new();
        let font = document.add_object(dictionary! {
            "Subtype" => "CIDFontType2",
            "W" => vec![3.into(), 5.into(), 500.into(), 7.into(), Object::Array(vec![250.into()])],
        });
        cure(&mut document);
        let widths = document.get_dictionary(font).and_then(|font| font.get(b"W")).expect("widths");
        let expected: Vec<Object> = vec![
            3.into(),
            Object::Array(vec![500.into(), 500.into(), 500.into()]),
            7.into(),
            Object::Array(vec![250.into()]),
        ];
        assert_eq!(widths, &Object::Array(expected));
    }

    #[test]
    fn a_character_map_loses_its_frame_and_nothing_else() {
        let map = b"%!PS\n/CMapName /X def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n\
            1 beginbfrange\n<0001> <0002> <0041>\nendbfrange\n2 beginbfchar\n<03> <42>\n<04> <43>\nendbfchar\nend end";
        let body: &[u8] =
            b"1 beginbfrange\n<0001> <0002> <0041>\nendbfrange\n2 beginbfchar\n<03> <42>\n<04> <43>\nendbfchar";
        assert_eq!(mappings(map), Some(body));
        let mut document = Document::new();
        let stream = document.add_object(Stream::new(dictionary! {}, map.to_vec()));
        document.add_object(dictionary! { "Type" => "Font", "ToUnicode" => stream });
        cure(&mut document);
        let content = document.get_object(stream).and_then(Object::as_stream).map(|stream| stream.content.clone());
        assert_eq!(content.expect("a stream"), literal_strings(body).expect("nothing but strings"));
    }

    #[test]
    fn strings_of_digits_become_literal_ones_where_nothing_else_is_about() {
        let literal =
            literal_strings(b"2 beginbfchar\n<0028> <005C0029>\n<0a> <FFFD>\nendbfchar").expect("only strings");
        assert_eq!(literal, b"2 beginbfchar\n(\0\\() (\0\\\\\0\\))\n(\n) (\xff\xfd)\nendbfchar");
        for other in ["<0> <41>", "<+1>", "<0 1>", "[<41>]", "<41", "% <41>", "/Name", "(A)"] {
            assert_eq!(literal_strings(other.as_bytes()), None, "{other}");
        }
    }

    #[test]
    fn a_character_map_of_another_shape_is_left_as_it_is() {
        for map in ["", "endcmap", "% 1 beginbfchar\nendbfchar", "1 beginbfchar <01> <41>", "endbfchar\n1 beginbfchar"]
        {
            assert_eq!(mappings(map.as_bytes()), None, "{map}");
        }
    }

    #[test]
    fn a_form_that_shows_itself_is_a_loop_and_a_plain_one_is_not() {
        let mut document = Document::new();
        let form = document.new_object_id();
        let own = dictionary! { "XObject" => dictionary! { "X" => form } };
        let looping = Stream::new(dictionary! { "Subtype" => "Form", "Resources" => own.clone() }, b"/X Do".to_vec());
        document.set_object(form, looping);
        let page = document.add_object(dictionary! { "Type" => "Page", "Resources" => own });
        assert!(loops(&document, page).is_some());
        document.set_object(form, Stream::new(dictionary! { "Subtype" => "Form" }, b"BT ET".to_vec()));
        assert_eq!(loops(&document, page), None);
    }

    #[test]
    fn a_page_that_is_its_own_parent_is_a_loop() {
        let mut document = Document::new();
        let page = document.new_object_id();
        document.set_object(page, dictionary! { "Type" => "Page", "Parent" => page });
        assert!(loops(&document, page).is_some());
    }
}
