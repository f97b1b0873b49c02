//! What the resume as a whole consists of: its sections and their order, its pages, what was left unfilled.

use crate::content::SectionKind;
use crate::diagnostic::Code;
use crate::diagnostic::Severity::{Error, Note, Warning};
use crate::lint::phrases::LEXICON;
use crate::lint::rule::{About, Example, Fix, Level, Need, Rule, Source, always};
use crate::lint::subject::Subject;
use crate::resume::Text;
use crate::rules::Group;

pub(crate) const SECTIONS_REQUIRED: Rule = Rule {
    about: About {
        code: Code::SectionsRequired,
        group: Group::Structure,
        severity: always(Error),
        severities: &[Error, Warning],
        bounds: &[],
        meaning: "Skills, experience or every way to be reached is missing: an error. Without a summary or education: a \
                  warning. At entry level projects can stand in for experience.",
        reason: "Recruiters look for these sections by name and in this order of weight; parsers file a resume without \
                 them as incomplete, and nobody asks for what is missing.",
        remedy: "Add the section. Somebody without a degree lists a bootcamp or courses under `education`.",
        sources: &[Source::Skills, Source::Resume, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "skills: []\n",
            good: "skills:\n  - name: Languages\n    keywords: [Go, Java]\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let basics = &subject.resume.basics;
        let has = |kind| subject.content.sections.iter().any(|section| section.kind == kind);
        let reachable = basics.email.is_some() || basics.phone.is_some();
        if !reachable {
            findings
                .at(&basics.origin, "there is no way to reach you: neither an e-mail address nor a phone number")
                .hint("add `email: …` under `basics`, in the body where every parser finds it");
        }
        let experience = has(SectionKind::Work) || (subject.level == Level::Entry && has(SectionKind::Projects));
        let mut missing = |there: bool, what: &str, key: &str, required: bool| {
            if !there {
                let finding = findings.add(format!("the resume has no {what}"));
                finding.hint(format!("add `{key}`")).matched(key);
                if !required {
                    finding.rated(Warning);
                }
            }
        };
        missing(has(SectionKind::Skills), "skills", "skills", true);
        missing(
            experience,
            if subject.level == Level::Entry { "experience and no projects" } else { "experience" },
            "work",
            true,
        );
        missing(has(SectionKind::Summary), "summary", "basics.summary", false);
        missing(has(SectionKind::Education), "education", "education", false);
    },
};

/// The order that readers expect; achievements are what comes behind.
const ORDER: [SectionKind; 6] = [
    SectionKind::Summary,
    SectionKind::Skills,
    SectionKind::Work,
    SectionKind::Projects,
    SectionKind::Education,
    SectionKind::Certificates,
];

pub(crate) const SECTION_ORDER: Rule = Rule {
    about: About {
        code: Code::SectionOrder,
        group: Group::Structure,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "The sections are not in the order summary, skills, experience, projects, education, certifications, \
                  and whatever else behind them. At entry level projects may stand before experience.",
        reason: "It is the order in which recruiters read a backend resume: relevance and technologies first. What \
                 they don't find where they look is often taken for missing.",
        remedy: "Take `meta.atsafe.sections` out: the usual order is the default.",
        sources: &[Source::Sections, Source::Requirements],
        example: Example {
            level: Level::Mid,
            bad: "meta:\n  atsafe:\n    sections: [education, summary, skills, work]\n",
            good: "meta:\n  atsafe:\n    sections: [summary, skills, work, projects]\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let rank = |kind: SectionKind| ORDER.iter().position(|of| *of == kind).unwrap_or(ORDER.len());
        let entry = subject.level == Level::Entry;
        let swappable = |one, two| entry && one == SectionKind::Projects && two == SectionKind::Work;
        let sections = &subject.content.sections;
        let wrong = sections
            .windows(2)
            .find(|pair| rank(pair[0].kind) > rank(pair[1].kind) && !swappable(pair[0].kind, pair[1].kind));
        let Some([first, second]) = wrong else { return };
        let message = format!("`{}` stands before `{}`", first.heading.text, second.heading.text);
        let usual = "summary, skills, experience, projects, education, certifications";
        let hint = format!("readers expect {usual}; without `meta.atsafe.sections` that is the order");
        match subject.resume.meta.atsafe.sections.first() {
            Some(text) => findings.at(&text.origin, message).hint(hint),
            None => findings.add(message).hint(hint),
        };
    },
};

pub(crate) const PAGES_MAX: Rule = Rule {
    about: About {
        code: Code::PagesMax,
        group: Group::Structure,
        severity: always(Error),
        severities: &[Error, Warning, Note],
        bounds: &[crate::lint::rule::Bound { name: "max", what: "pages at the level", values: [1, 2, 2] }],
        meaning: "The resume has more pages than `max`: an error from three pages on, a warning below. A second page with \
                  less than ten years of work is a note.",
        reason: "Recruiters give the first page most of their time. Guides agree on one page for juniors and on two at \
                 most; some ask for one below ten years.",
        remedy: "Condense what is older than ten years, cut bullets without a result, or set the theme's options \
                 `density` and `margin` closer.",
        sources: &[Source::Resume, Source::Sections],
        example: Example {
            level: Level::Entry,
            bad: "sections:\n  - heading: Talks\n    entries:\n      - {name: One, highlights: [A, B, C, D, E, F, G, H, I, J, \
                  K, L, M, N]}\n      - {name: Two, highlights: [A, B, C, D, E, F, G, H, I, J, K, L, M, N]}\n      - {name: \
                  Three, highlights: [A, B, C, D, E, F, G, H, I, J, K, L, M, N]}\n",
            good: "sections: []\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let (pages, max) = (subject.layout.pages, findings.bound("max"));
        let years = subject.years(true);
        if pages > max {
            let plural = if max == 1 { "page is" } else { "pages are" };
            let level = subject.level.as_str();
            let finding =
                findings.add(format!("the resume has {pages} pages, and {max} {plural} enough at {level} level"));
            finding.matched("pages").hint("cut what is old or without a result; the newest work needs the room");
            if pages <= 2 {
                finding.rated(Warning);
            }
        } else if pages > 1 && subject.level != Level::Entry && years.is_some_and(|years| years < 10.0) {
            findings
                .add(format!("the resume has {pages} pages for less than ten years of work"))
                .matched("pages")
                .rated(Note)
                .hint("two pages are fine from mid level on, if the second one has something to say");
        }
    },
};

pub(crate) const FONTS_COMMON: Rule = Rule {
    about: About {
        code: Code::FontsCommon,
        group: Group::Structure,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A font that the page is set in is not among those that readers of resumes are used to.",
        reason: "A common font reads like the other resumes of the pile, and its letters are told apart by \
                 character recognition where a resume is scanned.",
        remedy: "Choose one of the built-in fonts, or a common one such as Arial, Calibri, Georgia or Source Sans 3.",
        sources: &[Source::Skills],
        // What is set in another font needs that font's file, which an example can't bring along.
        example: Example { level: Level::Mid, bad: "", good: "meta:\n  atsafe:\n    theme: classic\n" },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let common = |family: &str| LEXICON.fonts.iter().any(|font| font.eq_ignore_ascii_case(family));
        for family in subject.layout.families.iter().filter(|family| !common(family)) {
            findings
                .add(format!("the page is set in {family}, which is not a common font"))
                .matched(family)
                .hint("take a common one, such as Noto Sans or Libertinus Serif, which are built in");
        }
    },
};

pub(crate) const GITHUB_LINK: Rule = Rule {
    about: About {
        code: Code::GithubLink,
        group: Group::Structure,
        severity: [Some(Warning), Some(Note), Some(Note)],
        severities: &[Warning, Note],
        bounds: &[],
        meaning: "Neither `basics.profiles` nor `basics.url` leads to GitHub, GitLab, Bitbucket, Codeberg or SourceHut.",
        reason: "For somebody with little work to show, code is the work: recruiters open it before they call.",
        remedy: "Add a profile with its address, if there is something to see there.",
        sources: &[Source::Sections, Source::Requirements, Source::Overview],
        example: Example {
            level: Level::Entry,
            bad: "basics:\n  name: Ada Example\n  email: ada@example.com\n",
            good: "basics:\n  name: Ada Example\n  email: ada@example.com\n  profiles:\n    - {network: GitHub, username: \
                   ada-example, url: https://github.com/ada-example}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        let basics = &subject.resume.basics;
        let code = |text: &Text| is_code_host(&text.value);
        let profile = basics.profiles.iter().any(|profile| {
            profile.network.as_ref().is_some_and(code) || profile.url.as_ref().is_some_and(|url| code(url))
        });
        if !profile && !basics.url.as_ref().is_some_and(|url| code(url)) {
            findings.at(&basics.origin, "there is no link to your code").matched("profiles").hint(
                "add a GitHub or GitLab profile under `basics.profiles`, if it shows work like that of the resume",
            );
        }
    },
};

/// Whether an address or a network's name is that of a place where code is kept.
pub(crate) fn is_code_host(text: &str) -> bool {
    let small = text.to_lowercase();
    ["github", "gitlab", "bitbucket", "codeberg", "sourcehut", "sr.ht"].iter().any(|host| small.contains(host))
}

pub(crate) const UNFILLED_PLACEHOLDER: Rule = Rule {
    about: About {
        code: Code::UnfilledPlaceholder,
        group: Group::Structure,
        severity: always(Error),
        severities: &[Error],
        bounds: &[],
        meaning: "A text holds `TODO`, `TBD`, `XX`, `lorem ipsum`, something in square or angle brackets such as \
                  `[Company]`, or the word `link` where an address belongs.",
        reason: "It is sent as it stands, and the first thing that is read is that nobody read it.",
        remedy: "Fill it in, or delete the sentence. A figure that isn't known is better left out than guessed.",
        sources: &[Source::Practice, Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "basics:\n  name: Ada Example\n  email: ada@example.com\n  summary: Backend Developer who cut costs by XX% at [Company].\n",
            good: "basics:\n  name: Ada Example\n  email: ada@example.com\n  summary: Backend Developer who cut costs by 12% at Initech.\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: |subject, findings| {
        for text in texts(subject) {
            if let Some(range) = placeholder(&text.value) {
                let words = text.value[range.clone()].to_owned();
                findings
                    .within(text, range, format!("`{words}` was never filled in"))
                    .hint("write what belongs there, or leave the phrase out");
            }
        }
    },
};

/// Every text that people fill in.
fn texts<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = &'a Text> {
    let basics = &subject.resume.basics;
    let contacts = [&basics.label, &basics.phone, &basics.summary].into_iter().flatten().chain(&basics.name);
    let work = subject.resume.work.iter().flat_map(|work| [&work.name, &work.position, &work.location, &work.summary]);
    let work = work.flatten();
    let projects = subject.resume.projects.iter().flat_map(|project| [&project.name, &project.description]).flatten();
    let schools = subject.education().iter().flat_map(|it| [&it.institution, &it.area, &it.study_type]).flatten();
    let prose = subject.roles.iter().flat_map(|role| &role.bullets).map(|line| line.text);
    let bullets = subject.projects.iter().flat_map(|it| &it.bullets).map(|line| line.text);
    let skills = subject.listed.iter().map(|entry| entry.text);
    contacts.chain(work).chain(projects).chain(schools).chain(prose).chain(bullets).chain(skills)
}

/// Where a text has a placeholder.
fn placeholder(text: &str) -> Option<std::ops::Range<usize>> {
    let mark = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let crossed = bare.len() >= 2 && bare.chars().all(|c| c == 'X');
        // Roman numerals have no `XX` with a unit behind it.
        let figure = crossed && (bare.len() > 2 || word.contains(['%', '$', '+']));
        matches!(bare, "TODO" | "TBD" | "FIXME" | "TBA") || figure
    };
    let mut at = 0;
    for word in text.split(char::is_whitespace) {
        if mark(word) {
            let trimmed = word.trim_matches([',', '.', ';', ':', '(', ')']);
            let start = at + word.find(trimmed).unwrap_or(0);
            return Some(start..start + trimmed.len());
        }
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    let small = text.to_ascii_lowercase();
    let literal = ["lorem ipsum", "github: link", "your name", "your email", "your company", "insert "];
    let found = literal.iter().find_map(|wanted| small.find(wanted).map(|at| at..at + wanted.len()));
    found.or_else(|| bracketed(text, '[', ']')).or_else(|| bracketed(text, '<', '>'))
}

/// `[Company]` or `<your role>`, and neither `[1]` nor `<200 ms`, nor a link's text.
fn bracketed(text: &str, open: char, close: char) -> Option<std::ops::Range<usize>> {
    let start = text.find(open)?;
    let length = text[start..].find(close)?;
    let inner = &text[start + 1..start + length];
    let worded =
        !inner.is_empty() && inner.len() <= 30 && inner.chars().all(|c| c.is_alphabetic() || " _-/'".contains(c));
    let linked = text[start + length + 1..].starts_with('(');
    // `Vec<u8>` and `array[index]` are code.
    let glued = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
    (worded && !linked && !glued && inner.len() > 1).then_some(start..start + length + 1)
}

pub(crate) const REVERSE_CHRONOLOGICAL: Rule = Rule {
    about: About {
        code: Code::ReverseChronological,
        group: Group::Structure,
        severity: always(Warning),
        severities: &[Warning],
        bounds: &[],
        meaning: "A role or a degree stands before one that ended later. What goes on comes first; what has no date is \
                  passed over.",
        reason: "The current role is what recruiters look at first, and parsers take the first entry for it.",
        remedy: "Move the newer entry up.",
        sources: &[Source::Sections],
        example: Example {
            level: Level::Mid,
            bad: "education:\n  - {institution: Old School, studyType: Diploma, endDate: 2010}\n  - {institution: New School, \
                  studyType: Bachelor of Science, endDate: 2014}\n",
            good: "education:\n  - {institution: New School, studyType: Bachelor of Science, endDate: 2014}\n  - {institution: \
                   Old School, studyType: Diploma, endDate: 2010}\n",
        },
        fix: Fix::No,
    },
    needs: &[],
    check: super::order::check,
};

/// A rule that needs a day says so.
pub(super) const TODAY: &[Need] = &[Need::Today];
/// A rule that reads sentences.
pub(super) const ENGLISH: &[Need] = &[Need::English];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        placeholder(text).map(|range| &text[range])
    }

    #[test]
    fn placeholders_are_told_from_what_looks_like_them() {
        assert_eq!(found("Cut costs by XX%"), Some("XX%"));
        assert_eq!(found("at [Company Name], (TODO)"), Some("TODO"));
        assert_eq!(found("at [Company Name]"), Some("[Company Name]"));
        assert_eq!(found("<your role> of"), Some("<your role>"));
        for sound in [
            "p99 <200ms, >5 s",
            "Vec<String> and a[i]",
            "see [1]",
            "[text](https://a.example)",
            "Super Bowl XX",
            "latency < 5 ms > 2 ms",
        ] {
            assert_eq!(found(sound), None, "{sound}");
        }
    }
}
