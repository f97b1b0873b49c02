//! Widths of fonts that would keep hayro busy for ever: it writes down a width for each number of a range, and a few bytes
//! can name a range of billions.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Object};

/// As many widths are written down for all fonts of a file. A font has 65,536 characters at most.
const MAX_WIDTHS: u64 = 0x10_0000;
/// Nothing that nests deeper than this is looked into.
const MAX_DEPTH: usize = 64;

/// Whether the fonts of a file have as many widths as fonts can have.
pub(crate) fn are_bounded(pdf: &Pdf) -> bool {
    let mut left = Some(MAX_WIDTHS);
    for object in pdf.objects() {
        look(&object, &mut left, 0);
    }
    left.is_some()
}

/// Counts down what is `left`; nothing is once there are too many.
fn look(object: &Object<'_>, left: &mut Option<u64>, depth: usize) {
    if depth > MAX_DEPTH {
        *left = None;
    }
    if left.is_none() {
        return;
    }
    match object {
        Object::Dict(dict) => look_into(dict, left, depth),
        Object::Stream(stream) => look_into(stream.dict(), left, depth),
        Object::Array(items) => {
            for item in items.raw_iter() {
                look_at(&item, left, depth);
            }
        }
        _ => {}
    }
}

fn look_into(dict: &Dict<'_>, left: &mut Option<u64>, depth: usize) {
    for (key, vertical) in [(b"W".as_slice(), false), (b"W2", true)] {
        if let Some(widths) = dict.get::<Array<'_>>(key) {
            *left = left.and_then(|left| left.checked_sub(count(&widths, vertical)));
        }
    }
    for (_, value) in dict.entries() {
        look_at(&value, left, depth);
    }
}

/// What is referred to is an object of its own.
fn look_at(value: &MaybeRef<Object<'_>>, left: &mut Option<u64>, depth: usize) {
    if let MaybeRef::NotRef(value) = value {
        look(value, left, depth + 1);
    }
}

/// How many numbers the ranges of an array name: `c [w …]` and `first last w`, as hayro takes them, and with a position
/// beside each width where the text runs down the page.
fn count(widths: &Array<'_>, vertical: bool) -> u64 {
    let mut items = widths.flex_iter();
    let mut count = 0_u64;
    loop {
        if items.next::<(u32, Array<'_>)>().is_some() {
            continue;
        }
        let range = if vertical {
            items.next::<(u32, u32, f32, f32, f32)>().map(|(first, last, ..)| (first, last))
        } else {
            items.next::<(u32, u32, f32)>().map(|(first, last, _)| (first, last))
        };
        let Some((first, last)) = range else { return count };
        count = count.saturating_add(u64::from(last.saturating_sub(first)));
    }
}
