//! Faces and leaves as a theme gives them to our functions.

use typst::diag::HintedStrResult;
use typst::foundations::{Array, Content, Dict, FromValue, NativeElement, NoneValue, Str, Value, cast};
use typst::layout::{Abs, Length};
use typst::model::{Destination, EmphElem, LinkElem, LinkTarget, StrongElem, Url};
use typst::syntax::Span;
use typst::text::{FontFamily, FontList, FontStyle, FontVariant, FontWeight, TextElem};

/// What text is set in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Face {
    /// The family's name, in lower case.
    pub(super) family: String,
    pub(super) size: Abs,
    pub(super) variant: FontVariant,
    pub(super) tracking: Length,
}

cast! {
    Face,
    mut dict: Dict => {
        let face = Self {
            family: dict.take("font")?.cast::<Str>()?.to_lowercase(),
            size: dict.take("size")?.cast::<Length>()?.at(Abs::zero()),
            variant: FontVariant {
                weight: optional(&mut dict, "weight")?.unwrap_or(FontWeight::REGULAR),
                style: optional(&mut dict, "style")?.unwrap_or(FontStyle::Normal),
                ..FontVariant::default()
            },
            tracking: optional(&mut dict, "tracking")?.unwrap_or_default(),
        };
        dict.finish(&["font", "size", "weight", "style", "tracking"])?;
        face
    },
}

/// Text in runs of one style each.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Leaf(pub(super) Vec<Run>);

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: RunStyle,
}

/// How a run differs from the text around it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct RunStyle {
    bold: bool,
    italic: bool,
    family: Option<FontFamily>,
    link: Option<Url>,
}

cast! {
    Leaf,
    _none: NoneValue => Self::default(),
    text: Str => Self(vec![Run { text: text.into(), style: RunStyle::default() }]),
    leaves: Array => {
        let mut all = Self::default();
        for leaf in leaves {
            leaf.cast::<Self>()?.0.into_iter().for_each(|run| all.push(run));
        }
        all
    },
    mut dict: Dict => if let Ok(runs) = dict.take("runs") {
        runs.cast()?
    } else {
        let style = RunStyle {
            bold: optional(&mut dict, "bold")?.unwrap_or(false),
            italic: optional(&mut dict, "italic")?.unwrap_or(false),
            family: optional(&mut dict, "font")?,
            link: optional(&mut dict, "link")?,
        };
        let mut leaf: Self = dict.take("text")?.cast()?;
        leaf.0.iter_mut().for_each(|run| run.style.put_on(&style));
        leaf
    },
}

impl Leaf {
    /// Goes on with a run, as one with the last if they look the same.
    fn push(&mut self, run: Run) {
        match self.0.last_mut() {
            Some(last) if last.style == run.style => last.text.push_str(&run.text),
            _ => self.0.push(run),
        }
    }
}

impl RunStyle {
    /// Adds what a style around says.
    fn put_on(&mut self, around: &Self) {
        self.bold |= around.bold;
        self.italic |= around.italic;
        self.family = self.family.take().or_else(|| around.family.clone());
        self.link = self.link.take().or_else(|| around.link.clone());
    }

    /// The face of a run within text of another face.
    pub(super) fn face(&self, around: &Face) -> Face {
        let mut face = around.clone();
        if let Some(family) = &self.family {
            family.as_str().clone_into(&mut face.family);
        }
        if self.bold {
            face.variant.weight = FontWeight::BOLD;
        }
        if self.italic {
            face.variant.style = FontStyle::Italic;
        }
        face
    }

    /// Puts the style on content.
    pub(super) fn apply(&self, mut body: Content, span: Span) -> Content {
        if let Some(family) = &self.family {
            body = body.set(TextElem::font, FontList(vec![family.clone()]));
        }
        if self.bold {
            body = StrongElem::new(body).pack().spanned(span);
        }
        if self.italic {
            body = EmphElem::new(body).pack().spanned(span);
        }
        if let Some(url) = &self.link {
            body = LinkElem::new(LinkTarget::Dest(Destination::Url(url.clone())), body).pack().spanned(span);
        }
        body
    }
}

/// An entry that may be missing or `none`.
fn optional<T: FromValue>(dict: &mut Dict, key: &str) -> HintedStrResult<Option<T>> {
    match dict.take(key) {
        Err(_) | Ok(Value::None) => Ok(None),
        Ok(value) => value.cast().map(Some),
    }
}

#[cfg(test)]
mod tests {
    use typst::foundations::{IntoValue, array, dict};

    use super::*;

    fn runs(value: impl IntoValue) -> Vec<(String, RunStyle)> {
        let leaf: Leaf = value.into_value().cast().expect("a leaf");
        leaf.0.into_iter().map(|run| (run.text, run.style)).collect()
    }

    #[test]
    fn an_array_of_leaves_is_one_leaf_with_neighbours_of_one_style_joined() {
        let label = dict! { "text" => array!["Cloud", ":"], "bold" => true };
        let bold = RunStyle { bold: true, ..RunStyle::default() };
        let expected = [("Cloud:".to_owned(), bold), (" AWS, GCP".to_owned(), RunStyle::default())];
        assert_eq!(runs(array![label, Value::None, array![" ", "AWS"], ", GCP"]), expected);
    }

    #[test]
    fn the_style_around_adds_to_that_of_a_run() {
        let link = || Some(Url::new("https://example.org").expect("a short address"));
        let inner = dict! { "text" => "docs", "italic" => true, "bold" => false, "link" => "https://example.org" };
        let outer = dict! { "text" => dict! { "runs" => array![inner] }, "bold" => true };
        let style = RunStyle { bold: true, italic: true, link: link(), family: None };
        assert_eq!(runs(outer), [("docs".to_owned(), style)]);
    }

    #[test]
    fn what_is_no_leaf_and_no_face_is_refused() {
        assert!(7.into_value().cast::<Leaf>().is_err());
        assert!(dict! { "bold" => true }.into_value().cast::<Leaf>().is_err());
        assert!(dict! { "font" => "Noto Sans" }.into_value().cast::<Face>().is_err());
        let size = Length::from(Abs::pt(10.0));
        assert!(dict! { "font" => "Noto Sans", "size" => size }.into_value().cast::<Face>().is_ok());
        assert!(dict! { "font" => "Noto Sans", "size" => size, "colour" => 1 }.into_value().cast::<Face>().is_err());
    }
}
