//! Rules as people and machines read them: `atsafe rules` and `atsafe explain`.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::diagnostic::Severity;
use crate::lint::{self, About, Bound, Example, Fix, Level};
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
    text + &rule.lint.map(more).unwrap_or_default()
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

/// The severity of most findings; `off` if the rule looks only where a document asks for it.
fn usual(rule: &Rule) -> &'static str {
    let off = rule.lint.is_some_and(|about| about.severity == [None; 3]);
    if off { "off" } else { rule.severity().as_str() }
}

/// What more is known of a lint rule: at which levels it looks, within which bounds, who asks for it, and an example.
fn more(about: &About) -> String {
    let grades = about.severity.map(grade);
    let every = if grades[1..].iter().all(|grade| *grade == grades[0]) { " at every level" } else { "" };
    let mut text = format!("\nBy level\n  {}{every}\n", by_level(&grades));
    if !about.bounds.is_empty() {
        _ = writeln!(text, "\nBounds, which `meta.atsafe.lint.rules.{}` can set", about.code);
        for bound in about.bounds {
            let values = by_level(&bound.values.map(|value| value.to_string()));
            _ = writeln!(text, "  {}: {values}: {}", bound.name, bound.what);
        }
    }
    _ = writeln!(text, "\nAsked for by");
    for source in about.sources {
        _ = writeln!(text, "  {}", source.title());
    }
    let Example { level, bad, good } = about.example;
    if !bad.is_empty() {
        _ = write!(text, "\nFound at {} level in\n{}", level.as_str(), set_in(bad));
    }
    _ = write!(text, "\nAnd not in\n{}", set_in(good));
    if about.fix == Fix::Yes {
        text += "\n`atsafe lint --fix` mends it.\n";
    }
    text
}

fn grade(severity: Option<Severity>) -> String {
    severity.map_or("off", Severity::as_str).to_owned()
}

/// `3`, or where levels differ, `entry 2, mid 3, senior 3`.
fn by_level(values: &[String; 3]) -> String {
    let [entry, mid, senior] = values;
    if entry == mid && mid == senior {
        return entry.clone();
    }
    let pair = |(level, value): (Level, &String)| format!("{} {value}", level.as_str());
    Level::ALL.into_iter().zip(values).map(pair).collect::<Vec<_>>().join(", ")
}

fn set_in(text: &str) -> String {
    text.lines().flat_map(|line| ["    ", line, "\n"]).collect()
}

/// The lint rules as a table in Markdown, for documentation.
#[must_use]
pub fn lint_rules_as_markdown() -> String {
    let mut text = "| rule | finds | severity | bounds |\n|---|---|---|---|\n".to_owned();
    for about in lint::rules() {
        let summary = about.code.summary().trim_end_matches('.');
        let fix = if about.fix == Fix::Yes { " (`--fix`)" } else { "" };
        let bound = |bound: &Bound| format!("`{}` {}", bound.name, by_level(&bound.values.map(|it| it.to_string())));
        let bounds: Vec<String> = about.bounds.iter().map(bound).collect();
        let severity = by_level(&about.severity.map(grade));
        _ = writeln!(text, "| **{}** | {summary}{fix} | {severity} | {} |", about.code, bounds.join("; "));
    }
    text
}

/// All rules, a line each, by the step that raises them.
#[must_use]
pub fn rules_as_table() -> String {
    let width = rules::ALL.iter().map(|rule| rule.code.as_str().len()).max().unwrap_or_default();
    let mut text = format!("{:<width$}  {:<8}  {:<9}  {}\n", "CODE", "SEVERITY", "STAGE", "MEANS");
    for rule in &rules::ALL {
        let (code, severity, group) = (rule.code.as_str(), usual(rule), rule.group.as_str());
        _ = writeln!(text, "{code:<width$}  {severity:<8}  {group:<9}  {}", rule.code.summary());
    }
    text
}

/// All rules as JSON.
#[must_use]
pub fn rules_as_json() -> String {
    let rules: Vec<Value> = rules::ALL.iter().map(value).collect();
    crate::json::pretty(&json!({ "schema": 1, "rules": rules }))
}

/// One rule as JSON.
#[must_use]
pub fn rule_as_json(rule: &Rule) -> String {
    crate::json::pretty(&value(rule))
}

fn value(rule: &Rule) -> Value {
    let mut value = json!({
        "code": rule.code.as_str(),
        "group": rule.group,
        "severities": rule.severities,
        "summary": rule.code.summary(),
        "meaning": rule.meaning,
        "reason": rule.reason,
        "remedy": rule.remedy,
    });
    if let Some(about) = rule.lint {
        value["lint"] = lint_value(about);
    }
    value
}

fn lint_value(about: &About) -> Value {
    let by_level = |values: [Value; 3]| -> Value {
        Level::ALL.iter().zip(values).map(|(level, value)| (level.as_str().to_owned(), value)).collect()
    };
    let bound = |bound: &Bound| {
        let values = by_level(bound.values.map(Value::from));
        (bound.name.to_owned(), json!({ "bounds": bound.what, "values": values }))
    };
    json!({
        "severity": by_level(about.severity.map(|severity| severity.map(Severity::as_str).into())),
        "bounds": about.bounds.iter().map(bound).collect::<Value>(),
        "sources": about.sources.iter().map(|source| source.title()).collect::<Vec<_>>(),
        "example": { "level": about.example.level, "bad": about.example.bad, "good": about.example.good },
        "fix": about.fix == Fix::Yes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_keep_to_a_width_that_fits_a_terminal() {
        for rule in &rules::ALL {
            let text = explain(rule);
            // Examples are set in further, and stand as they are written.
            let told = || text.lines().skip(1).filter(|line| !line.starts_with("    "));
            assert!(told().all(|line| line.chars().count() <= WIDTH), "{text}");
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
