//! What readers know of a font beyond its glyphs: how high it is, and how wide its blank.

use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object};

use super::names::Names;

/// What is known of a font, in ems of the font size.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Font {
    /// How many bytes make a code.
    pub(crate) code_bytes: usize,
    /// Whether its glyphs are drawn by operators.
    pub(crate) drawn: bool,
    /// Its `Ascent`; none if it gives none.
    pub(crate) ascent: Option<f64>,
    /// Its `Descent`, zero or less; none if it gives none.
    pub(crate) descent: Option<f64>,
    /// The height of its capitals; 0 if it gives none.
    pub(crate) cap_height: f64,
    /// The height of its box; 0 if it gives none.
    pub(crate) box_height: f64,
    /// The width of its blank; none if it has none, or does not say.
    pub(crate) blank: Option<f64>,
    /// Whether it maps its codes to characters itself.
    pub(crate) maps: bool,
    /// Whether its name is that of a font that readers bring along, with widths of their own.
    pub(crate) standard: bool,
    /// Whether its codes are those of `WinAnsiEncoding`.
    pub(crate) win_ansi: bool,
    /// How many of its ems make one by which letters are wide as letters are: 1 but for drawn fonts that count in dots.
    pub(crate) em: f64,
    /// By how much pdftotext takes a drawn font to be larger than it says: such that its first letter, or its first glyph
    /// if it names no letters, is half an em wide.
    pub(crate) sizing: f64,
    /// What its codes are by name, if its glyphs are drawn by operators.
    pub(crate) names: Names,
    /// The code of its first width, and the widths.
    widths: (i64, Vec<f64>),
}

impl Default for Font {
    fn default() -> Self {
        Self {
            code_bytes: 1,
            drawn: false,
            ascent: None,
            descent: None,
            cap_height: 0.0,
            box_height: 0.0,
            blank: None,
            maps: false,
            standard: false,
            win_ansi: false,
            em: 1.0,
            sizing: 1.0,
            names: Names::default(),
            widths: (0, Vec::new()),
        }
    }
}

/// Ascent, descent, capitals and box of the fonts that every reader brings along, as their makers published them.
const STANDARD: [(&str, f64, f64, f64, f64, f64); 3] = [
    ("Courier", 0.629, -0.157, 0.562, 1.055, 0.6),
    ("Helvetica", 0.718, -0.207, 0.718, 1.156, 0.278),
    ("Times", 0.683, -0.217, 0.662, 1.116, 0.25),
];

impl Font {
    /// What a font's dictionary says.
    pub(crate) fn new(dict: &Dict<'_>) -> Self {
        let subtype = dict.get::<Name<'_>>(b"Subtype");
        let composite = subtype.as_deref() == Some(b"Type0");
        let descendant = dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let own = descendant.as_ref().unwrap_or(dict);
        let mut font = Self {
            code_bytes: if composite { 2 } else { 1 },
            drawn: subtype.as_deref() == Some(b"Type3"),
            maps: dict.contains_key(b"ToUnicode"),
            win_ansi: dict.get::<Name<'_>>(b"Encoding").as_deref() == Some(b"WinAnsiEncoding"),
            ..Self::default()
        };
        if font.drawn {
            font.names = Names::new(dict);
        }
        font.standard = subtype.as_deref() == Some(b"Type1") && is_standard(dict);
        match own.get::<Dict<'_>>(b"FontDescriptor") {
            Some(descriptor) => font.describe(&descriptor),
            None => font.assume(own),
        }
        let scale = if font.drawn { matrix_scale(dict) } else { 0.001 };
        font.widths = simple_widths(dict, scale);
        if font.drawn {
            font.em = em(&font.widths.1);
            font.sizing = font.sizing();
        }
        font.blank = font.width(32).filter(|width| *width > 0.0 && !composite).or(font.blank);
        font
    }

    fn sizing(&self) -> f64 {
        let letters = self.names.letters().filter_map(|code| self.width(code));
        let mut widths = letters.chain(self.widths.1.iter().copied());
        widths.find(|width| *width > 0.0).map_or(1.0, |width| width / 0.5)
    }

    fn describe(&mut self, descriptor: &Dict<'_>) {
        let number = |key: &[u8]| descriptor.get::<f32>(key).map(|number| f64::from(number) / 1000.0);
        self.ascent = number(b"Ascent").map(f64::abs);
        self.descent = number(b"Descent").map(|depth| -depth.abs());
        self.cap_height = number(b"CapHeight").unwrap_or_default();
        let edges: Vec<f32> =
            descriptor.get::<Array<'_>>(b"FontBBox").map(|edges| edges.iter::<f32>().collect()).unwrap_or_default();
        if let [_, bottom, _, top] = edges[..] {
            self.box_height = f64::from(top - bottom) / 1000.0;
        }
    }

    /// A font without a description is one of those that readers bring along, or is drawn.
    fn assume(&mut self, dict: &Dict<'_>) {
        let name = dict.get::<Name<'_>>(b"BaseFont");
        let name = name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
        let known = STANDARD.into_iter().find(|standard| name.starts_with(standard.0));
        if let Some((_, ascent, descent, capitals, height, blank)) = known {
            self.ascent = Some(ascent);
            self.descent = Some(descent);
            self.cap_height = capitals;
            self.box_height = height;
            self.blank = Some(blank);
        }
    }

    /// The width of a code of a font whose codes are bytes.
    pub(crate) fn width(&self, code: u8) -> Option<f64> {
        let (first, widths) = &self.widths;
        widths.get(usize::try_from(i64::from(code) - first).ok()?).copied()
    }
}

/// Whether a font has the name of one of the 14 that every reader has.
fn is_standard(dict: &Dict<'_>) -> bool {
    let name = dict.get::<Name<'_>>(b"BaseFont");
    let name = name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
    let (family, style) = name.split_once('-').unwrap_or((&name, ""));
    match family {
        "Courier" | "Helvetica" => matches!(style, "" | "Bold" | "Oblique" | "BoldOblique"),
        "Times" => matches!(style, "Roman" | "Bold" | "Italic" | "BoldItalic"),
        _ => false,
    }
}

/// How many ems a unit of a drawn font's widths is.
fn matrix_scale(dict: &Dict<'_>) -> f64 {
    let scale = dict.get::<Array<'_>>(b"FontMatrix").and_then(|matrix| matrix.iter::<f32>().next());
    scale.map_or(0.001, f64::from)
}

/// How many ems of a drawn font make one, by its widths in its own.
fn em(widths: &[f64]) -> f64 {
    /// What letters are wide on average, in ems.
    const WIDE: f64 = 0.5;
    /// By how much that differs between faces.
    const FACTOR: f64 = 4.0;
    let (count, sum) = widths.iter().filter(|width| **width > 0.0).fold((0.0, 0.0), |(n, sum), w| (n + 1.0, sum + w));
    let em = sum / f64::max(count, 1.0) / WIDE;
    if em > 0.0 && !(1.0 / FACTOR..=FACTOR).contains(&em) { em } else { 1.0 }
}

/// The first code and the widths of a font whose codes are bytes.
fn simple_widths(dict: &Dict<'_>, scale: f64) -> (i64, Vec<f64>) {
    let first = dict.get::<i32>(b"FirstChar").unwrap_or_default();
    let number = |object: Object<'_>| match object {
        Object::Number(number) => number.as_f64() * scale,
        _ => 0.0,
    };
    let widths =
        dict.get::<Array<'_>>(b"Widths").map(|widths| widths.iter::<Object<'_>>().take(256).map(number).collect());
    (i64::from(first), widths.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_counts_in_ems_of_its_own_only_if_its_letters_are_wide_as_no_letters_are() {
        let ems = [em(&[0.3, 0.0, 0.9]), em(&[1.0, 1.0]), em(&[]), em(&[40.0, 0.0, 42.0])];
        assert!(ems.iter().zip([1.0, 1.0, 1.0, 82.0]).all(|(em, wanted)| (em - wanted).abs() < 1e-9), "{ems:?}");
    }

    #[test]
    fn pdftotext_goes_by_the_first_letter_of_a_drawn_font_or_by_its_first_glyph() {
        let sizing = |names: &[&str], widths: &[f64]| {
            let names = Names::of_test(65, names);
            Font { names, widths: (65, widths.to_vec()), ..Font::default() }.sizing()
        };
        let sizings = [
            (sizing(&["comma", "B", "m"], &[0.25, 0.6, 0.9]), 1.2),
            (sizing(&["comma", "ffi"], &[0.25, 0.9]), 0.5),
            (sizing(&["a65", "a66"], &[0.0, 0.4]), 0.8),
            (sizing(&[], &[]), 1.0),
        ];
        assert!(sizings.iter().all(|(sizing, wanted)| (sizing - wanted).abs() < 1e-9), "{sizings:?}");
    }
}
