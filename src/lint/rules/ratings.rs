//! Ratings of skills: stars, bars, figures and words.

use std::ops::Range;

use crate::diagnostic::Code;
use crate::diagnostic::Severity::Error;
use crate::lint::rule::{About, Example, Fix, Level, Rule, Source, always};
use crate::lint::words;
use crate::rules::Group;

pub(crate) const NO_SKILL_RATINGS: Rule = Rule {
    about: About {
        code: Code::NoSkillRatings,
        group: Group::Skills,
        severity: always(Error),
        severities: &[Error],
        bounds: &[],
        meaning: "A group has a `level`, or an entry holds stars, bars, `4/5`, `80%`, or a word such as `expert` or `beginner`.",
        reason: "Parsers don't read stars and bars. Nobody knows what four of five means, and what is rated low speaks \
                 against you.",
        remedy: "Take the rating out. How well you know it is told by what you did with it.",
        sources: &[Source::Skills],
        example: Example {
            level: Level::Mid,
            bad: "skills:\n  - name: Tools\n    keywords: [Go (expert), Java 3/5]\n",
            good: "skills:\n  - name: Tools\n    keywords: [Go, Java 17]\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let rated: Vec<_> = subject.resume.skills.iter().filter_map(|group| group.level.as_ref()).collect();
        if let Some(level) = rated.first() {
            let subject = match rated.len() {
                1 => format!("`level: {}` rates", level.value),
                n => format!("`level: {}` and {} more rate", level.value, n - 1),
            };
            findings
                .of(level, format!("{subject} skills, and readers don't share the scale"))
                .hint("take every `level` out; what you did with a skill tells how well you know it");
        }
        for entry in &subject.listed {
            if let Some(range) = rating(&entry.text.value) {
                let words = entry.text.value[range.clone()].to_owned();
                findings
                    .within(entry.text, range, format!("`{words}` rates a skill, and readers don't share the scale"))
                    .hint("take the rating out; what you did with it tells how well you know it");
            }
        }
    },
};

/// Where an entry rates itself.
fn rating(text: &str) -> Option<Range<usize>> {
    let drawn = |c: char| matches!(c, '★' | '☆' | '⭐' | '●' | '○' | '◐' | '▮' | '▯' | '█' | '▓' | '░' | '■' | '□');
    if let Some(start) = text.find(drawn) {
        let length: usize = text[start..].chars().take_while(|c| drawn(*c)).map(char::len_utf8).sum();
        return Some(start..start + length);
    }
    let words = words::words(text);
    let graded =
        ["expert", "advanced", "intermediate", "beginner", "proficient", "novice", "basic", "fluent", "master"];
    // A skill's own name may hold such a word: what is rated stands before it.
    let word = words.iter().skip(1).find(|word| graded.contains(&word.small.as_str()));
    if let Some(word) = word.filter(|word| text[word.range.end..].chars().all(|c| !c.is_alphanumeric())) {
        return Some(word.range.clone());
    }
    let number = |word: &str| word.parse::<u32>().ok();
    let of_ten = words.windows(2).find(|pair| {
        let joined = text[pair[0].range.end..pair[1].range.start].trim() == "/";
        joined && number(&pair[0].small).is_some_and(|n| n <= 10) && matches!(pair[1].small.as_str(), "5" | "10")
    });
    if let Some([one, two]) = of_ten {
        return Some(one.range.start..two.range.end);
    }
    let share =
        words.iter().find(|word| number(&word.small).is_some() && text[word.range.end..].trim_start().starts_with('%'));
    share.map(|word| word.range.start..word.range.end + text[word.range.end..].find('%').unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        rating(text).map(|range| &text[range])
    }

    #[test]
    fn ratings_are_told_from_names_and_versions() {
        assert_eq!(found("Go ★★★☆☆"), Some("★★★☆☆"));
        assert_eq!(found("Go (Expert)"), Some("Expert"));
        assert_eq!(found("Go - advanced"), Some("advanced"));
        assert_eq!(found("Go 4/5"), Some("4/5"));
        assert_eq!(found("Go: 80 %"), Some("80 %"));
        for sound in [
            "Java 17",
            "Advanced Java",
            "Expert Advisor API",
            "TCP/IP",
            "Visual Basic 6",
            "OAuth 2.0",
            "Scrum Master I",
        ] {
            assert_eq!(found(sound), None, "{sound}");
        }
    }
}
