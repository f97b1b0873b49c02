//! A resume in every theme, on one page for a browser.
//!
//! Like the report for eyes it loads nothing and runs nothing: pictures are in the file, and a click on a command selects
//! the whole of it.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::escape::{attribute, text};

/// What the browser may load: nothing but the pictures in the file itself.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/// A resume in one theme.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The theme's name.
    pub theme: String,
    /// What the theme says of itself.
    pub description: String,
    /// The command that makes this PDF.
    pub command: String,
    /// The theme's options.
    pub options: Vec<SampleOption>,
    /// The pages as PNG; none of one that can't be drawn.
    pub pages: Vec<Option<Vec<u8>>>,
    /// Whether the PDF was read back whole.
    pub passed: bool,
    /// What came of reading it back, or why there is no PDF.
    pub said: String,
}

/// An option of a theme.
#[derive(Debug, Clone)]
pub struct SampleOption {
    /// Its name.
    pub name: String,
    /// The value when none is given.
    pub default: String,
    /// What it does, and what it takes.
    pub description: String,
}

/// Writes the page. `title` names the resume.
#[must_use]
pub fn gallery(title: &str, samples: &[Sample]) -> String {
    let (title, style) = (text(title), include_str!("gallery.css"));
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <title>{title} in {} themes</title>\n<style>\n{style}</style>\n</head>\n<body>\n\
         <h1>{title} in {} themes</h1>\n<nav aria-label=\"Themes\">\n",
        samples.len(),
        samples.len(),
    );
    for sample in samples {
        _ = writeln!(html, "<a href=\"#{}\">{}</a>", attribute(&sample.theme), text(&sample.theme));
    }
    html += "</nav>\n<main>\n";
    for sample in samples {
        section(&mut html, sample);
    }
    _ = writeln!(html, "</main>\n<footer>atsafe {}</footer>\n</body>\n</html>", env!("CARGO_PKG_VERSION"));
    html
}

fn section(html: &mut String, sample: &Sample) {
    let (theme, class) = (text(&sample.theme), if sample.passed { "good" } else { "bad" });
    _ = writeln!(html, "<section id=\"{}\" aria-labelledby=\"h-{theme}\">", attribute(&sample.theme));
    _ = writeln!(html, "<h2 id=\"h-{theme}\">{theme}</h2>\n<p>{}</p>", text(&sample.description));
    _ = writeln!(html, "<code class=\"command\">{}</code>", text(&sample.command));
    _ = writeln!(html, "<p class=\"{class}\">{}</p>", text(&sample.said));
    options(html, &sample.options);
    html.push_str("<div class=\"pages\">\n");
    for (picture, number) in sample.pages.iter().zip(1..) {
        if let Some(picture) = picture {
            let data = STANDARD.encode(picture);
            _ = writeln!(html, "<img alt=\"{theme}, page {number}\" src=\"data:image/png;base64,{data}\">");
        }
    }
    html.push_str("</div>\n</section>\n");
}

fn options(html: &mut String, options: &[SampleOption]) {
    html.push_str("<details>\n<summary>Options</summary>\n<div class=\"wide\">\n<table>\n");
    html.push_str("<thead><tr><th>Set</th><th>Default</th><th>What it does</th></tr></thead>\n<tbody>\n");
    for SampleOption { name, default, description } in options {
        let (default, description) = (text(default), text(description));
        _ = writeln!(
            html,
            "<tr><td><code>--set theme.{}=…</code></td><td>{default}</td><td>{description}</td></tr>",
            text(name)
        );
    }
    html.push_str("</tbody>\n</table>\n</div>\n</details>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVIL: &str = "\"><script>alert(1)</script>";

    #[test]
    fn nothing_that_a_sample_says_becomes_markup() {
        let option = SampleOption { name: EVIL.into(), default: EVIL.into(), description: EVIL.into() };
        let sample = Sample {
            theme: EVIL.into(),
            description: EVIL.into(),
            command: EVIL.into(),
            options: vec![option],
            pages: vec![None, Some(vec![1, 2, 3])],
            passed: false,
            said: EVIL.into(),
        };
        let html = gallery(EVIL, &[sample]);
        assert!(!html.contains("<script") && !html.contains("\"\">"));
        assert_eq!(html.matches("data:image/png;base64,AQID").count(), 1);
    }
}
