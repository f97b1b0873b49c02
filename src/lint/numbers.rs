//! Numbers that count or measure something, told from those that are names, years and versions.

use std::ops::Range;

use super::phrases::LEXICON;

/// The figures of a text. `named` are ranges whose digits are part of a name, such as `EC2` or `OAuth 2.0`.
pub(crate) fn figures(text: &str, named: &[Range<usize>]) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let figure = |at: usize| {
        let range = tokens[at].clone();
        let free = named.iter().all(|name| name.end <= range.start || range.end <= name.start);
        let before = at.checked_sub(1).map(|before| &text[tokens[before].clone()]);
        let after = tokens.get(at + 1).map(|range| &text[range.clone()]);
        // `Java 17`: a number right behind a name is its version.
        let behind = named.iter().any(|name| name.end < range.start && text[name.end..range.start].trim().is_empty());
        let version = behind && is_short_number(&text[range.clone()]) && !after.is_some_and(counts);
        (free && !version && is_figure(&text[range.clone()], before, after)).then_some(range)
    };
    let spans = (0..tokens.len()).filter_map(|at| from_unit_to_unit(text, &tokens, at));
    let mut figures: Vec<Range<usize>> = (0..tokens.len()).filter_map(figure).chain(spans).collect();
    figures.sort_by_key(|range| range.start);
    figures
}

/// `from hours to minutes` is as good as figures.
fn from_unit_to_unit(text: &str, tokens: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let word = |offset: usize| tokens.get(at + offset).map(|range| text[range.clone()].to_lowercase());
    let unit = |offset: usize| {
        word(offset).is_some_and(|word| {
            matches!(word.as_str(), "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "milliseconds")
        })
    };
    let spans = word(0)? == "from" && unit(1) && word(2)? == "to" && unit(3);
    spans.then(|| tokens[at + 1].start..tokens[at + 3].end)
}

/// Stretches between blanks, with brackets, commas and stops around them left out.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    for part in text.split(char::is_whitespace) {
        let trimmed = part.trim_start_matches(['(', '[', '"', '“', '‘', '\'']);
        let start = at + part.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches([')', ']', '"', '”', '’', '\'', ',', '.', ';', ':', '!', '?']);
        if !trimmed.is_empty() {
            tokens.push(start..start + trimmed.len());
        }
        at += part.len() + text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    tokens
}

fn is_figure(token: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let small = token.to_lowercase();
    if LEXICON.multiples.contains(&small) {
        return true;
    }
    if LEXICON.spelled_numbers.contains(&small) {
        return after.is_some();
    }
    let number = token.trim_start_matches(['~', '<', '>', '≤', '≥', '≈', '+', '-', '±', '$', '€', '£', '¥', '#']);
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        // `sub-200ms`, `p99` alone is a name.
        return small.starts_with("sub-") && small.contains(|c: char| c.is_ascii_digit());
    }
    let marked = number.len() < token.len() || number.contains(['%', '+']);
    if marked {
        return !token.starts_with('#');
    }
    !(is_year(number, before, after) || is_ordinal(number) || is_rank(number, before))
}

/// `2024` or `2021-2024`, unless it counts what follows.
fn is_year(number: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let year = |part: &str| part.len() == 4 && part.parse::<u16>().is_ok_and(|year| (1950..2100).contains(&year));
    let dated = number.split(['-', '–', '/']).all(|part| year(part) || part.len() == 2 && part.parse::<u8>().is_ok());
    let counted = after.is_some_and(counts)
        && !before.is_some_and(|word| {
            matches!(word.to_lowercase().as_str(), "in" | "since" | "from" | "until" | "of" | "by" | "for" | "to")
        });
    dated && number.split(['-', '–', '/']).any(year) && !counted
}

/// Whether a word is one that numbers count: a plural in small letters, or a unit.
fn counts(word: &str) -> bool {
    let plural = word.len() > 3 && word.ends_with('s') && word.chars().all(|c| c.is_ascii_lowercase());
    plural || matches!(word, "ms" | "s" | "GB" | "MB" | "TB" | "rps" | "RPS" | "QPS" | "users" | "people" | "percent")
}

/// `95th`, `2nd`: a rank or a percentile.
fn is_ordinal(number: &str) -> bool {
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let suffix = digits.split(['-', '‑']).next().unwrap_or_default();
    matches!(suffix, "st" | "nd" | "rd" | "th") || matches!(number, "24/7" | "24x7" | "2D" | "3D" | "12-factor" | "2FA")
}

/// `version 2`, `Phase 3`, `v2.1`.
fn is_rank(number: &str, before: Option<&str>) -> bool {
    let ranked = before.is_some_and(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "version" | "phase" | "level" | "tier" | "layer" | "part" | "step" | "rfc" | "iso"
        )
    });
    ranked && is_short_number(number)
}

fn is_short_number(token: &str) -> bool {
    token.len() <= 5 && token.chars().all(|c| c.is_ascii_digit() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let names = ["EC2", "S3", "OAuth 2.0", "Java", "HTTP/2", "Spring Boot", "Python"];
        let named: Vec<_> =
            names.iter().flat_map(|name| text.match_indices(name).map(|(at, name)| at..at + name.len())).collect();
        figures(text, &named).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_counts_or_measures_is_a_figure() {
        assert_eq!(found("Cut latency by 40%, to 200 ms (from 1.4 s)"), ["40%", "200", "1.4"]);
        assert_eq!(
            found("Serves 50,000+ requests and 1M+ tasks, $640,000 saved, 3x faster"),
            ["50,000+", "1M+", "$640,000", "3x"]
        );
        assert_eq!(found("Mentored two interns; halved it; sub-200ms"), ["two", "halved", "sub-200ms"]);
        assert_eq!(found("Imported 2000 records with Java 17 and 5 services"), ["2000", "5"]);
        assert_eq!(found("Ran Python 12 hours"), ["12"]);
        assert_eq!(found("Cut it from hours to minutes, 2 of them"), ["hours to minutes", "2"]);
        assert_eq!(found("Worked from days to nights"), [""; 0]);
    }

    #[test]
    fn names_years_versions_and_ranks_are_none() {
        for text in [
            "Migrated to Java 17",
            "Used OAuth 2.0 and S3",
            "Since 2021",
            "Wrote EC2 scripts",
            "HTTP/2 support",
            "Spring Boot 3",
            "Led phase 2 from 2019-2021",
            "Watched the p99 and the 99th percentile, 24/7",
            "Ranked #1",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
