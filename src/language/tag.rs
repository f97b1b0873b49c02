//! Locale tags: which language and region a tag such as `de-AT` names.

use super::{LANGUAGES, Language, english};

/// Every wording that there is; the first of a language is its default.
fn all() -> impl Iterator<Item = &'static Language> {
    let (english, others) = LANGUAGES.split_at(1);
    english.iter().copied().chain(std::iter::once(&english::BRITISH)).chain(others.iter().copied())
}

/// The tags of all wordings.
pub fn tags() -> impl Iterator<Item = &'static str> {
    all().map(|language| language.tag)
}

/// A language, and the region of the person who writes in it.
#[derive(Debug, Clone)]
pub struct Locale {
    /// The words.
    pub language: &'static Language,
    /// The region of ISO 3166-1, in capitals; as the tag has it, else the language's own.
    pub region: Option<String>,
}

impl Locale {
    /// The language alone, as BCP 47 has it: `de`, `zh`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.language.lang()
    }
}

impl Language {
    /// The language alone, as BCP 47 has it: `de`, `zh`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.tag.split('-').next().unwrap_or(self.tag)
    }
}

/// The parts of a tag: language, script, region.
struct Parts<'a> {
    lang: &'a str,
    script: Option<&'a str>,
    region: Option<&'a str>,
}

/// The locale of a tag: a language with any region, in any case, with `-` or `_` (`de`, `de-AT`, `pt_br`, `zh-Hans-CN`).
#[must_use]
pub fn find(tag: &str) -> Option<Locale> {
    let parts = parse(tag)?;
    // Norwegian is written in two ways, of which `no` stands for the common one.
    let lang = if parts.lang.eq_ignore_ascii_case("no") { "nb" } else { parts.lang };
    let region = parts.region.map(str::to_ascii_uppercase);
    let script = parts.script.or(region.as_deref().filter(|_| lang.eq_ignore_ascii_case("zh")).and_then(chinese));
    let of_lang = || all().filter(|language| language.lang().eq_ignore_ascii_case(lang));
    let of_region =
        region.as_deref().and_then(|region| of_lang().find(|language| language.tag.rsplit('-').next() == Some(region)));
    let language = of_region.or_else(|| of_lang().next())?;
    if script.is_some_and(|script| !script.eq_ignore_ascii_case(language.script())) {
        return None;
    }
    // Typst, and PDF by ISO 639 and 3166, name a region by two letters.
    let region = region.filter(|region| region.len() == 2).or_else(|| language.region.map(str::to_owned));
    Some(Locale { language, region })
}

/// The script that Chinese is written in, by region.
fn chinese(region: &str) -> Option<&'static str> {
    matches!(region, "TW" | "HK" | "MO").then_some("Hant")
}

impl Language {
    /// The script, by ISO 15924.
    fn script(&self) -> &'static str {
        match self.tag {
            "zh-Hans" => "Hans",
            "ja" => "Jpan",
            "ru" => "Cyrl",
            "el" => "Grek",
            _ => "Latn",
        }
    }
}

fn parse(tag: &str) -> Option<Parts<'_>> {
    let mut pieces = tag.trim().split(['-', '_']).peekable();
    let letters = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let lang = pieces.next().filter(|lang| letters(lang))?;
    let script = pieces.next_if(|piece| piece.len() == 4 && letters(piece));
    let region = pieces.next_if(|piece| {
        piece.len() == 2 && letters(piece) || piece.len() == 3 && piece.bytes().all(|byte| byte.is_ascii_digit())
    });
    pieces.next().is_none().then_some(Parts { lang, script, region })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tag of the wording, and the region; empty if there is none.
    fn named(tag: &str) -> Option<(&'static str, String)> {
        find(tag).map(|locale| (locale.language.tag, locale.region.unwrap_or_default()))
    }

    #[test]
    fn a_language_is_found_with_any_region_which_is_kept() {
        for (tag, expected) in [
            ("en", ("en-US", "US")),
            ("en_gb", ("en-GB", "GB")),
            ("en-IE", ("en-US", "IE")),
            ("de", ("de", "")),
            ("DE-at", ("de", "AT")),
            ("pt", ("pt-BR", "BR")),
            ("pt-PT", ("pt-BR", "PT")),
            ("es-419", ("es", "")),
            ("no", ("nb", "")),
            ("nb-NO", ("nb", "NO")),
            ("zh", ("zh-Hans", "CN")),
            ("zh-Hans", ("zh-Hans", "CN")),
            ("zh-SG", ("zh-Hans", "SG")),
            ("ru-Cyrl-RU", ("ru", "RU")),
        ] {
            let (wording, region) = expected;
            assert_eq!(named(tag), Some((wording, region.to_owned())), "{tag}");
        }
    }

    #[test]
    fn what_is_no_tag_or_another_script_is_not_found() {
        for tag in ["", "xx", "de-", "de-ABC", "german", "zh-Hant", "zh-TW", "nn", "ru-Latn", "de-DE-1996", "-", "é"] {
            assert_eq!(named(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_tag_finds_its_own_wording() {
        for tag in tags() {
            assert_eq!(find(tag).map(|locale| locale.language.tag), Some(tag));
        }
    }
}
