//! Rules as people and machines read them: `atsafe rules` and `atsafe explain`.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::rules::{self, Rule};

/// The widest line of an explanation, in characters.
const WIDTH: usize = 88;

/// What is known of a code, as text.
#[must_use]
pub fn explain(rule: &Rule) -> String {
    let mut text = format!("{}: {}\n\n", rule.code, rule.code.summary());
    text += &paragraph(rule.meaning);
    _ = writeln!(text, "\nSeverity\n  {}", severities(rule));
    _ = writeln!(text, "\nWhy it matters\n{}", paragraph(rule.reason).trim_end());
    _ = writeln!(text, "\nWhat to do\n{}", paragraph(rule.remedy).trim_end());
    text
}

/// What is known of a code beyond its summary, as text.
pub(super) fn help(rule: &Rule) -> String {
    format!("{}\n\nWhy it matters: {}\n\nWhat to do: {}", rule.meaning, rule.reason, rule.remedy)
}

/// The same as Markdown.
pub(super) fn help_markdown(rule: &Rule) -> String {
    format!("{}\n\n**Why it matters.** {}\n\n**What to do.** {}", rule.meaning, rule.reason, rule.remedy)
}

/// `error` or `warning; in other cases error or note`.
fn severities(rule: &Rule) -> String {
    let others: Vec<&str> = rule.severities.iter().skip(1).map(|severity| severity.as_str()).collect();
    if others.is_empty() {
        return rule.severity().to_string();
    }
    format!("{}; in other cases {}", rule.severity(), others.join(" or "))
}

/// A text in lines of bounded width, set in by two blanks.
fn paragraph(text: &str) -> String {
    let mut lines = String::new();
    let mut width = WIDTH;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width + 1 + length > WIDTH {
            lines += if lines.is_empty() { "  " } else { "\n  " };
            width = 2 + length;
        } else {
            lines.push(' ');
            width += 1 + length;
        }
        lines += word;
    }
    lines + "\n"
}

/// All rules, a line each, by the step that raises them.
#[must_use]
pub fn rules_as_table() -> String {
    let width = rules::ALL.iter().map(|rule| rule.code.as_str().len()).max().unwrap_or_default();
    let mut text = format!("{:<width$}  {:<8}  {:<7}  {}\n", "CODE", "SEVERITY", "STAGE", "MEANS");
    for rule in &rules::ALL {
        let (code, severity, group) = (rule.code.as_str(), rule.severity().as_str(), rule.group.as_str());
        _ = writeln!(text, "{code:<width$}  {severity:<8}  {group:<7}  {}", rule.code.summary());
    }
    text
}

/// All rules as JSON.
#[must_use]
pub fn rules_as_json() -> String {
    let rules: Vec<Value> = rules::ALL.iter().map(value).collect();
    pretty(&json!({ "schema": 1, "rules": rules }))
}

/// One rule as JSON.
#[must_use]
pub fn rule_as_json(rule: &Rule) -> String {
    pretty(&value(rule))
}

fn value(rule: &Rule) -> Value {
    json!({
        "code": rule.code.as_str(),
        "group": rule.group,
        "severities": rule.severities,
        "summary": rule.code.summary(),
        "meaning": rule.meaning,
        "reason": rule.reason,
        "remedy": rule.remedy,
    })
}

fn pretty(value: &Value) -> String {
    // A tree without maps of odd keys can't fail to be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_keep_to_a_width_that_fits_a_terminal() {
        for rule in &rules::ALL {
            let text = explain(rule);
            assert!(text.lines().skip(1).all(|line| line.chars().count() <= WIDTH), "{text}");
            assert!(text.split_whitespace().eq(text.replace('\n', " ").split(' ').filter(|word| !word.is_empty())));
        }
    }

    #[test]
    fn a_paragraph_loses_no_word_and_breaks_only_at_blanks() {
        let text = "word ".repeat(60) + &"x".repeat(200);
        let lines = paragraph(&text);
        assert!(lines.split_whitespace().eq(text.split_whitespace()));
        assert_eq!(lines.lines().count(), 5);
    }
}
