//! What a theme can call besides Typst's own functions: `atsafe.words`, `atsafe.width` and `atsafe.capitals`.
//!
//! The first two take a *face*, which says what the text is set in: a dictionary with `font` (a family) and `size`, and, where
//! they are not the usual ones, `weight`, `style` and `tracking`. And they take a *leaf* as the template gets it: a
//! string, or a dictionary with `runs`. A theme may also make leaves: an array of leaves is one leaf, `none` an empty
//! one, and a dictionary with `text`, itself a leaf, and `bold`, `italic`, `link` or `font` gives it a style.

#![allow(clippy::needless_pass_by_value, reason = "Typst gives its functions values")]

use std::ops::Range;

use typst::World;
use typst::engine::Engine;
use typst::foundations::{Content, Module, NativeElement, Scope, Smart, Str, Value, func};
use typst::introspection::MetadataElem;
use typst::layout::{Abs, Length};
use typst::syntax::Span;
use typst::text::{FontInstance, FontVariations, LinebreakElem, TextElem};

use super::leaf::{Face, Leaf, Run};
use super::lines::{Ruler, is_complex};
use crate::language::{self, script::is_wide_mark};

/// The functions, as a module for Typst's global scope.
pub(super) fn module() -> Module {
    let mut scope = Scope::new();
    scope.define_func::<words>();
    scope.define_func::<width>();
    scope.define_func::<capitals>();
    Module::new("atsafe", scope)
}

/// A leaf in the styles of its runs (`strong`, `emph`, `link`), with lines that end between words only, as readers join
/// lines by a blank and swallow hyphens at line ends.
#[func]
fn words(
    engine: &mut Engine,
    span: Span,
    /// What the text is set in.
    face: Face,
    /// The text.
    leaf: Leaf,
    /// The width of a line.
    width: Length,
) -> Content {
    let lines = ruler(engine, &face, &leaf).lines(points(width, &face));
    let mut start = 0;
    let mut set_run = |run: &Run| {
        let body = set(&run.text, start, &lines, span);
        start += run.text.len();
        run.style.apply(body, span)
    };
    Content::sequence(leaf.0.iter().map(&mut set_run))
}

/// The width of a leaf on one line.
#[func]
fn width(
    engine: &mut Engine,
    /// What it is set in.
    face: Face,
    /// The text.
    leaf: Leaf,
) -> Length {
    Abs::pt(ruler(engine, &face, &leaf).width()).into()
}

/// A text in the capitals of a language, which Typst's `upper` does not know: Turkish `i` becomes `İ`, Greek loses its
/// accents.
#[func]
fn capitals(
    /// The text.
    text: Str,
    /// The language, as BCP 47 has it.
    lang: Str,
) -> Str {
    language::capitals(&text, &lang).into()
}

fn points(length: Length, face: &Face) -> f64 {
    length.at(face.size).to_pt()
}

/// Lays a leaf out on one endless line.
fn ruler(engine: &Engine, face: &Face, leaf: &Leaf) -> Ruler {
    let mut ruler = Ruler::default();
    let mut push = |text: &str, face: &Face| {
        ruler.push(text, font(engine, face).as_ref(), face.size.to_pt(), points(face.tracking, face));
    };
    for run in &leaf.0 {
        push(&run.text, &run.style.face(face));
    }
    ruler
}

/// The font that Typst will take for a face.
fn font(engine: &Engine, face: &Face) -> Option<FontInstance> {
    let index = engine.world.book().select(&face.family, face.variant)?;
    let font = engine.world.font(index)?;
    Some(font.instantiate(face.variant, face.size, &FontVariations::default()))
}

/// A text of which no wide mark is moved into another's empty half, as Typst does with two in a row (`）、`): readers take
/// what overlaps for two words. What is set apart by something that shows nothing is shaped apart.
fn unsqueezed(text: &str, span: Span) -> Content {
    let text_of = |text: &str| TextElem::packed(text).spanned(span);
    let after_mark = |(last, next): &((usize, char), (usize, char))| is_wide_mark(last.1) && is_wide_mark(next.1);
    let between = text.char_indices().zip(text.char_indices().skip(1)).filter(after_mark);
    let mut parts = Vec::new();
    let mut from = 0;
    for (_, (at, _)) in between {
        parts.extend([text_of(&text[from..at]), MetadataElem::new(Value::None).pack()]);
        from = at;
    }
    parts.push(text_of(&text[from..]));
    Content::sequence(parts)
}

/// A text that begins at `start`, with breaks where lines end in it.
fn set(text: &str, start: usize, lines: &[Range<usize>], span: Span) -> Content {
    let part = |range: Range<usize>| unsqueezed(&text[range], span);
    let mut parts = Vec::new();
    let mut from = 0;
    // A break right at the end of a run is that run's.
    let first = lines.partition_point(|line| line.start <= start).max(1);
    let inside = lines.iter().enumerate().skip(first).take_while(|(_, line)| line.start <= start + text.len());
    for (index, line) in inside {
        parts.push(part(from..lines[index - 1].end.saturating_sub(start).max(from)));
        parts.push(LinebreakElem::shared().clone());
        from = line.start - start;
    }
    parts.push(part(from..text.len()));
    let body = Content::sequence(parts);
    if text.chars().any(is_complex) { body.set(TextElem::script, Smart::Auto) } else { body }
}

#[cfg(test)]
mod tests {
    use typst::foundations::SequenceElem;

    use super::*;

    /// How many texts are shaped apart from each other.
    fn shaped(text: &str) -> usize {
        let content = unsqueezed(text, Span::detached());
        content.to_packed::<SequenceElem>().map_or(1, |sequence| sequence.children.len().div_ceil(2))
    }

    #[test]
    fn two_wide_marks_in_a_row_are_shaped_apart_and_nothing_else_is() {
        for (text, parts) in
            [("開催し、『設計』", 2), ("（九月），全组：“先”。", 4), ("一つ、二つ。", 1), ("(a), “b”.", 1), ("", 1)]
        {
            assert_eq!(shaped(text), parts, "{text}");
        }
    }
}
