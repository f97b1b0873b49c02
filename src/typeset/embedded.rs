//! The fonts in the binary, and a list of what they hold: going through a font for its characters takes longer than
//! reading a resume, and most fonts are not used.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

/// How many of Typst's own fonts are Libertinus Serif: the first ones.
const LIBERTINUS_FACES: usize = 6;
/// What each of [`files`] says of itself, in their order.
const LIST: &str = include_str!("embedded.json");

/// A font that is opened when it is first used.
#[derive(Clone)]
pub(super) struct Embedded {
    data: &'static [u8],
    font: OnceLock<Option<Font>>,
}

impl Embedded {
    pub(super) fn font(&self) -> Option<Font> {
        self.font.get_or_init(|| Font::new(Bytes::new(self.data), 0)).clone()
    }
}

/// The fonts, with what they hold.
pub(super) fn fonts() -> impl Iterator<Item = (FontInfo, Embedded)> {
    let infos: Vec<FontInfo> = serde_json::from_str(LIST).expect("a test holds the list to the fonts");
    infos.into_iter().zip(files().map(|data| Embedded { data, font: OnceLock::new() }))
}

fn files() -> impl Iterator<Item = &'static [u8]> {
    let noto = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
    typst_assets::fonts().take(LIBERTINUS_FACES).chain(noto)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_of_each_font_what_the_font_says_itself() {
        let infos: Vec<FontInfo> = files().map(|data| FontInfo::new(data, 0).expect("a font")).collect();
        let lines: Vec<String> = infos.iter().map(|info| serde_json::to_string(info).expect("plain data")).collect();
        let list = format!("[\n{}\n]\n", lines.join(",\n"));
        assert!(list == LIST, "src/typeset/embedded.json has to be:\n{list}");
        assert_eq!(fonts().count(), files().count());
    }
}
