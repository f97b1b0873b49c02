//! What a reader gives → words that can be compared, with what nobody minds forgiven.

use unicode_normalization::UnicodeNormalization as _;

use super::{Page, Piece};
use crate::extract::reading::Bounds;

/// Marks that begin an item of a list.
const BULLETS: &str = "•◦▪■●○‣∙·⁃";
/// Words of these alone say nothing.
const FURNITURE: &str = "•◦▪■●○‣∙·⁃-–—|*….";

/// A word of a reading and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// Its characters, composed.
    pub text: String,
    /// Where they stand.
    pub bounds: Bounds,
}

/// The words of a reading: accents are composed; direction marks, bullets and lone dashes go.
pub(crate) fn tokens(page: &Page<'_>, pieces: &[Piece]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut open: Option<Token> = None;
    for piece in pieces {
        let Piece::Glyph(index) = *piece else {
            tokens.extend(open.take().and_then(finished));
            continue;
        };
        let glyph = &page.scene.glyphs.list[index];
        for letter in page.scene.glyphs.text(glyph).chars() {
            if letter.is_whitespace() {
                tokens.extend(open.take().and_then(finished));
            } else if !is_direction(letter) {
                let token = open.get_or_insert_with(|| Token { text: String::new(), bounds: glyph.bounds() });
                token.text.push(letter);
                token.bounds = token.bounds.union(&glyph.bounds());
            }
        }
    }
    tokens.extend(open.take().and_then(finished));
    tokens
}

/// The words of a plain text, as those of a page.
pub(crate) fn of_text(text: &str) -> Vec<Token> {
    let plain = |word: &str| word.chars().filter(|letter| !is_direction(*letter)).collect::<String>();
    let token = |word: &str| finished(Token { text: plain(word), bounds: Bounds::default() });
    text.split_whitespace().filter_map(token).collect()
}

/// A word without bullets; none if nothing is left but furniture, and icons, which are told apart.
fn finished(mut token: Token) -> Option<Token> {
    token.text = token.text.trim_start_matches(|letter| BULLETS.contains(letter)).nfc().collect();
    let says = token.text.chars().any(|letter| !FURNITURE.contains(letter) && !is_sign(letter));
    says.then_some(token)
}

/// Whether a character is an icon or stands for one that is not known.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}') || letter.is_control()
}

fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
