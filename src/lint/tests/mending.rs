//! `--fix`: what is mended, what is left alone, and that mending twice is mending once.

use super::*;
use proptest::prelude::*;

/// A document mended; itself if there was nothing to mend.
fn mended(text: &str) -> String {
    mended_as("resume.yaml", text)
}

fn mended_as(name: &str, text: &str) -> String {
    let input = crate::resume::Input { name, bytes: text.as_bytes(), sets: &[], files: &NoFiles };
    let options = Options { level: Some(Level::Mid), today: Some(TODAY) };
    let request = LintRequest { options: &options, profile: Profile::backend(), settings: &[], baseline: None };
    let files = pipeline::mend(&input, &request, &Settings::default());
    assert!(files.len() <= 1);
    files.into_iter().next().map_or_else(
        || text.to_owned(),
        |file| {
            assert_eq!((file.name.as_str(), file.before.as_str()), (name, text));
            file.after
        },
    )
}

/// A resume with skills as they are written, and nothing else that could be mended.
fn skills(written: &str) -> String {
    format!("# Mine.\nbasics: {{name: Ada Example}}   # me\nskills:\n{written}\nx-note: \"kept:  as is\"\n")
}

#[track_caller]
fn becomes(before: &str, after: &str) {
    assert_eq!(mended(&skills(before)), skills(after));
    assert_eq!(mended(&skills(after)), skills(after));
}

#[test]
fn spellings_are_mended_in_every_style_of_writing() {
    becomes("  - {name: A, keywords: [k8s, Go]}", "  - {name: A, keywords: [Kubernetes, Go]}");
    becomes(
        "  - name: A\n    keywords: [ \"NodeJS\" ,'Javascript', Postgres ] # mine",
        "  - name: A\n    keywords: [ \"Node.js\" ,'JavaScript', PostgreSQL ] # mine",
    );
    becomes(
        "  - name: A\n    keywords:\n    - golang  # yes\n    - Redis",
        "  - name: A\n    keywords:\n    - Go  # yes\n    - Redis",
    );
}

#[test]
fn a_skill_that_is_shown_goes_where_the_groups_name_or_its_other_skills_say_it_belongs() {
    let shown = |written: &str| {
        let work =
            "work: [{name: A, position: B, startDate: 2021-03, endDate: 2024-03, highlights: [Moved it to Redis]}]";
        format!("basics: {{name: Ada}}\nskills:\n{written}\n{work}\n")
    };
    let listed = |written: &str| mended(&shown(written));
    for (before, after) in [
        ("  - {name: Data stores, keywords: [MySQL, A, B]}", "  - {name: Data stores, keywords: [MySQL, A, B, Redis]}"),
        ("  - {name: Things, keywords: [MySQL, A]}", "  - {name: Things, keywords: [MySQL, A]}"),
        ("  - {name: Things, keywords: [MySQL]}", "  - {name: Things, keywords: [MySQL, Redis]}"),
        (
            "  - {name: Messaging, keywords: [Kafka, NATS, MySQL]}",
            "  - {name: Messaging, keywords: [Kafka, NATS, MySQL]}",
        ),
    ] {
        assert_eq!(listed(before), shown(after));
    }
}

#[test]
fn two_spellings_of_one_skill_in_one_entry_are_that_skill() {
    let entry = "  - {name: A, keywords: [Go (Golang), PostgreSQL (Postgres)]}";
    becomes(entry, entry);
    let text = skills(entry)
        + "work: [{name: A, position: B, startDate: 2021-03, endDate: 2024-03, highlights: [Wrote Go on PostgreSQL]}]\n";
    let told = outcome(&text, &Options { level: None, today: Some(TODAY) }, None).0.unwrap().findings;
    let codes = [Code::SkillEvidence, Code::SkillCanonical, Code::SkillUnlisted];
    let about: Vec<_> = told.iter().filter(|finding| codes.contains(&finding.code)).map(|it| &it.message).collect();
    assert!(about.is_empty(), "{about:?}");
}

#[test]
fn a_comment_above_an_item_keeps_what_it_is_about() {
    let written = "  - name: A\n    keywords:\n      - Go\n      # the older name\n      - Go\n      - Redis";
    becomes(written, written);
}

#[test]
fn duplicates_are_taken_out_with_their_comma_or_their_line() {
    becomes("  - {name: A, keywords: [Go, Redis, Golang]}", "  - {name: A, keywords: [Go, Redis]}");
    becomes("  - {name: A, keywords: [Go, golang , Redis]}", "  - {name: A, keywords: [Go , Redis]}");
    becomes(
        "  - name: A\n    keywords:\n      - Go\n      - Redis\n      - Go\n      - Kafka",
        "  - name: A\n    keywords:\n      - Go\n      - Redis\n      - Kafka",
    );
    becomes(
        "  - {name: A, keywords: [Redis, Go]}\n  - {name: B, keywords: [Go, Kafka]}",
        "  - {name: A, keywords: [Redis, Go]}\n  - {name: B, keywords: [Kafka]}",
    );
}

#[test]
fn what_cannot_be_mended_safely_is_left_as_it_is() {
    for same in [
        // The comment would lose what it is about.
        "  - name: A\n    keywords:\n      - Redis\n      - Go\n      - Go  # again\n",
        // A list without items would be none.
        "  - {name: A, keywords: [Redis, Go]}\n  - {name: B, keywords: [Go]}",
        // Who names an item otherwise in two places at once?
        "  - {name: A, keywords: &a [k8s, Go]}\n  - {name: B, keywords: *a}",
        // With tags it is a mapping.
        "  - {name: A, keywords: [{text: k8s, tags: [x]}, Go]}",
        // It says more, or something else.
        "  - {name: A, keywords: [Docker, Docker Compose, Java 8, Java 17]}",
    ] {
        assert_eq!(mended(&skills(same)), skills(same));
    }
}

#[test]
fn a_group_of_everything_is_parted_into_those_of_the_profile() {
    becomes(
        "  - name: Skills\n    keywords: [Go, PostgreSQL, \"C++\", Docker, Redis, Smalltalk-80]",
        "  - name: Languages\n    keywords: [Go, \"C++\"]\n  - name: Databases\n    keywords: [PostgreSQL, Redis]\n  - name: Cloud & \
         Infrastructure\n    keywords: [Docker]\n  - name: Skills\n    keywords: [Smalltalk-80]",
    );
    becomes(
        "- name: Skills\n  keywords:\n  - Go\n  - PostgreSQL\n  - Java\n  - Docker\n  - Redis\n  - Terraform",
        "- name: Languages\n  keywords:\n  - Go\n  - Java\n- name: Databases\n  keywords:\n  - PostgreSQL\n  - Redis\n- name: Cloud & \
         Infrastructure\n  keywords:\n  - Docker\n  - Terraform",
    );
}

#[test]
fn a_group_with_a_comment_or_a_level_is_not_parted() {
    for same in [
        "  - name: Skills\n    keywords: [Go, PostgreSQL, Java, # mine\n      Docker, Redis, Terraform]",
        "  - name: Skills\n    level: good\n    keywords: [Go, PostgreSQL, Java, Docker, Redis, Terraform]",
        "  - name: Skills\n    keywords: [Go, PostgreSQL, Java, Docker, Redis, Terraform]\n    level: good",
        "  - name: Skills\n    # mine\n    keywords: [Go, PostgreSQL, Java, Docker, Redis, Terraform]",
    ] {
        assert_eq!(mended(&skills(same)), skills(same));
    }
}

#[test]
fn a_certification_gets_its_full_name_with_the_quotes_that_it_needs() {
    let text = "basics: {name: Ada Example}\ncertificates:\n  - {name: AZ-204, issuer: Microsoft, date: 2024}\n  - name: 'CKAD' # mine\n";
    assert_eq!(
        mended(text),
        "basics: {name: Ada Example}\ncertificates:\n  - {name: \"Microsoft Certified: Azure Developer Associate\", issuer: \
         Microsoft, date: 2024}\n  - name: 'Certified Kubernetes Application Developer (CKAD)' # mine\n"
    );
}

#[test]
fn a_skill_that_is_shown_joins_its_group_in_its_style() {
    let work =
        "work:\n  - {name: Initech, position: Dev, startDate: 2020, highlights: [Moved reports to Java and Redis]}\n";
    let doc = |groups: &str| format!("basics: {{name: Ada Example}}\n{work}skills:\n{groups}");
    assert_eq!(
        mended(&doc("  - {name: L, keywords: [Go]}\n  - name: D\n    keywords:\n      - \"PostgreSQL\"\n")),
        doc(
            "  - {name: L, keywords: [Go, Java]}\n  - name: D\n    keywords:\n      - \"PostgreSQL\"\n      - \"Redis\"\n"
        ),
    );
    // No line break at the end of the file, and none afterwards.
    assert_eq!(
        mended(&doc("  - name: L\n    keywords:\n      - Go")),
        doc("  - name: L\n    keywords:\n      - Go\n      - Java"),
    );
}

#[test]
fn json_stays_json() {
    let text = "{\n  \"basics\": {\"name\": \"Ada Example\"},\n  \"skills\": [{\"name\": \"A\", \"keywords\": [\n    \"k8s\",\n    \"Go\",\n    \
                \"Golang\"\n  ]}]\n}\n";
    let after = mended_as("resume.json", text);
    assert_eq!(after, text.replace("k8s", "Kubernetes").replace(",\n    \"Golang\"", ""));
    serde_json::from_str::<serde_json::Value>(&after).unwrap();
}

#[test]
fn line_breaks_are_those_of_the_file() {
    let text =
        skills("  - name: A\n    keywords: [Go, PostgreSQL, Java, Docker, Redis, Terraform]").replace('\n', "\r\n");
    let after = mended(&text);
    assert!(after != text && after.matches('\n').count() == after.matches("\r\n").count(), "{after:?}");
}

#[test]
fn what_is_allowed_or_off_is_not_mended() {
    let allowed = skills(
        "  # atsafe: allow skill-canonical[\"k8s\"] -- so it is called here\n  - {name: A, keywords: [k8s, Go]}",
    );
    assert_eq!(mended(&allowed), allowed);
    let off = format!(
        "{}meta: {{atsafe: {{lint: {{rules: {{skills: off}}}}}}}}\n",
        skills("  - {name: A, keywords: [k8s, Go]}")
    );
    assert_eq!(mended(&off), off);
}

/// What a document says, skills and certificates left out.
fn rest(text: &str) -> serde_json::Value {
    let input = crate::resume::Input { name: "resume.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
    let resume = crate::resume::parse(&mut Sources::new(), &input).resume.unwrap();
    let mut json = crate::resume::to_json(&resume);
    let document = json.as_object_mut().unwrap();
    document.remove("skills");
    document.remove("certificates");
    json
}

#[test]
fn every_fixture_is_mended_once_and_says_the_same_besides() {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let cases = std::fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path().join("resume.yaml"));
    let examples = Level::ALL.map(|level| example(level).to_owned());
    let texts = cases.filter_map(|path| std::fs::read_to_string(path).ok()).chain(examples);
    let mut looked = 0;
    for text in texts {
        let input = crate::resume::Input { name: "resume.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
        let marked = text.starts_with('\u{FEFF}');
        if marked || crate::resume::parse(&mut Sources::new(), &input).resume.is_none() {
            continue;
        }
        let once = mended(&text);
        assert_eq!(mended(&once), once);
        assert_eq!(rest(&once), rest(&text));
        looked += 1;
    }
    assert!(looked > 20, "{looked}");
}

/// A list of skills as somebody might type it.
fn typed() -> impl Strategy<Value = String> {
    let names = [
        "Go",
        "golang",
        "k8s",
        "Kubernetes",
        "Postgres",
        "PostgreSQL",
        "NodeJS",
        "Node.js",
        "Redis",
        "C++",
        "Docker",
        "Smalltalk",
        "\"Java\"",
        "'Rust'",
        "AWS",
    ];
    let item = prop::sample::select(names.to_vec());
    let comment = prop::sample::select(vec!["", "  # mine"]);
    (prop::collection::vec((item, comment), 1..14), any::<bool>(), any::<bool>()).prop_map(|(items, lines, crlf)| {
        let written: String = if lines {
            let line = |(item, comment): &(&str, &str)| format!("      - {item}{comment}\n");
            format!("  - name: Skills\n    keywords:\n{}", items.iter().map(line).collect::<String>())
        } else {
            let items: Vec<&str> = items.iter().map(|(item, _)| *item).collect();
            format!("  - name: Skills\n    keywords: [{}]\n", items.join(", "))
        };
        let text = skills(written.trim_end());
        if crlf { text.replace('\n', "\r\n") } else { text }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_list_is_mended_once_and_only_its_own_lines_change(text in typed()) {
        let once = mended(&text);
        prop_assert_eq!(&mended(&once), &once);
        prop_assert_eq!(rest(&once), rest(&text));
        // All that stands around the skills is there, byte for byte, and every comment.
        let outside = |text: &str| {
            let from = text.find("skills:").unwrap();
            let to = text.find("x-note").unwrap();
            (text[..from].to_owned(), text[to..].to_owned())
        };
        prop_assert_eq!(outside(&once), outside(&text));
        prop_assert_eq!(once.matches("# mine").count(), text.matches("# mine").count());
    }
}

/// Any text, with the marks that YAML, code and placeholders are made of.
const ANY: &str = r#"(\PC|[-\[\]<>'"/%★éλ0-9 .,:#&]|[a-zA-Z]){0,40}"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_looked_at_without_panic_and_findings_lie_in_the_file(texts in prop::array::uniform5(ANY)) {
        let [label, summary, bullet, skill, project] = texts;
        let document = serde_json::json!({
            "basics": { "name": "Ada", "label": label, "summary": summary },
            "work": [{ "name": "Initech", "position": "Dev", "startDate": "2020", "highlights": [bullet, "Built it"] }],
            "skills": [{ "name": "Tools", "keywords": [skill, "k8s", "Go"] }],
            "projects": [{ "name": "P", "description": project, "keywords": [skill] }],
        });
        let text = serde_json::to_string(&document).unwrap();
        let (mut sources, mut found) = (Sources::new(), Vec::new());
        let input = crate::resume::Input { name: "resume.json", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
        let settings = Settings::default();
        if let Some(pipeline::Worded { resume, content, .. }) = pipeline::content(&input, &settings, &mut sources, &mut found) {
            let (layout, options, profile) = (Layout::default(), Options::default(), Profile::backend());
            let (resume, content, layout, comments) = (&resume, &content, &layout, &[][..]);
            let looked = Input {
                resume, content, layout, sources: &sources, comments, profile, options: &options, settings: &[], baseline: None,
        whole: true,
            };
            for finding in lint(&looked).unwrap().findings {
                for label in finding.labels {
                    prop_assert!(text.get(label.span.start..label.span.end).is_some(), "{}", finding.code);
                }
            }
            let once = mended_as("resume.json", &text);
            prop_assert_eq!(mended_as("resume.json", &once), once);
        }
    }
}
