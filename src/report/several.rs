//! The reports of a build as one: what each target gives is taken in as it is done, so that none has to be kept whole.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::escape::{attribute, text};
use super::{Kind, Outcome, Report, html, json, junit, sarif};

/// Gathers reports of one kind.
pub struct Several {
    kind: Kind,
    /// What was gathered, as the format has it.
    text: String,
    /// Test cases, and those that failed.
    counts: (usize, usize),
    items: Vec<Value>,
    /// A whole log, of which the results are replaced.
    log: Option<Value>,
    seen: BTreeSet<String>,
}

/// What is said of a target beside its report.
pub struct Target<'a> {
    /// Its name.
    pub name: &'a str,
    /// What became of it, in a word.
    pub status: &'a str,
    /// The file of its own page, from the index, where there are such.
    pub page: &'a str,
    /// What else is known of it, for JSON.
    pub more: Value,
}

impl Several {
    /// Nothing is gathered yet.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        let (text, counts, items, log, seen) = <_>::default();
        Self { kind, text, counts, items, log, seen }
    }

    /// Takes in the report of a target. Of HTML it gives the page.
    pub fn add(&mut self, target: &Target<'_>, report: &Report<'_>) -> Option<String> {
        match self.kind {
            Kind::Json => self.add_json(target, report),
            Kind::Junit => {
                let (xml, cases, failures) = junit::suites_of(report, target.name);
                self.text += &xml;
                self.counts = (self.counts.0 + cases, self.counts.1 + failures);
            }
            Kind::Sarif => self.add_sarif(report),
            Kind::Html => {
                let name = text(target.name);
                let cell = format!("<a href=\"{}\">{name}</a>", attribute(target.page));
                let tally = text(&super::tally(report.findings));
                _ = writeln!(self.text, "<tr><td>{cell}</td><td>{}</td><td>{tally}</td></tr>", text(target.status));
                return Some(html::write(report));
            }
        }
        None
    }

    fn add_json(&mut self, target: &Target<'_>, report: &Report<'_>) {
        let mut item = json::value(report);
        if let Some(members) = item.as_object_mut() {
            for key in ["schema", "tool", "command", "file"] {
                members.remove(key);
            }
            members.insert("target".to_owned(), target.name.into());
            members.insert("status".to_owned(), target.status.into());
            members.insert("build".to_owned(), target.more.clone());
        }
        self.items.push(item);
    }

    /// What variants of one resume have in common is found in each of them, and told once.
    fn add_sarif(&mut self, report: &Report<'_>) {
        let mut log = sarif::value(report);
        let results = log.pointer_mut("/runs/0/results").map(Value::take).unwrap_or_default();
        for result in results.as_array().into_iter().flatten() {
            let key = format!("{} {} {}", result["ruleId"], result["message"], result["locations"]);
            if self.seen.insert(key) {
                self.items.push(result.clone());
            }
        }
        self.log.get_or_insert(log);
    }

    /// The report of the whole build. `report` says what is known of the project.
    #[must_use]
    pub fn finish(mut self, report: &Report<'_>) -> String {
        let file = report.file.unwrap_or_default();
        match self.kind {
            Kind::Json => {
                let mut whole = json::value(report);
                whole["targets"] = self.items.into();
                crate::json::pretty(&whole)
            }
            Kind::Junit => {
                let (xml, cases, failures) = junit::suites_of(report, "project");
                let (cases, failures) = (cases + self.counts.0, failures + self.counts.1);
                let name = attribute(&format!("atsafe {} {file}", report.command));
                format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{name}\" tests=\"{cases}\" \
                     failures=\"{failures}\" errors=\"0\" time=\"0\">\n{xml}{}</testsuites>\n",
                    self.text
                )
            }
            Kind::Sarif => {
                self.add_sarif(report);
                let mut log = self.log.unwrap_or_default();
                log["runs"][0]["results"] = self.items.into();
                log["runs"][0]["automationDetails"] = json!({ "id": format!("atsafe/{}/", report.command) });
                crate::json::pretty(&log)
            }
            Kind::Html => index(report, file, &self.text),
        }
    }
}

/// A page that leads to those of the targets.
fn index(report: &Report<'_>, file: &str, rows: &str) -> String {
    let word = match report.outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::Unable => "not possible",
    };
    let title = format!("{}: {word}", text(file));
    let findings = text(&super::tally(report.findings));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{title}</title>\n\
         <style>body{{font:1rem/1.5 sans-serif;margin:2rem}}td,th{{padding:.2rem 1rem .2rem 0;text-align:left}}</style>\n\
         </head>\n<body>\n<h1>{title}</h1>\n<p>{findings}</p>\n<table>\n\
         <tr><th>Target</th><th>State</th><th>Findings</th></tr>\n{rows}</table>\n\
         <footer>atsafe {}</footer>\n</body>\n</html>\n",
        html::POLICY,
        env!("CARGO_PKG_VERSION")
    )
}
