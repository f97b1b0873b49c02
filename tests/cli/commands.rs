//! The commands as users call them: files, streams, exit status, messages in full.

use insta::assert_snapshot;

use crate::support::{SHORT, Sandbox, codes, root, shown};

/// A theme's folder in which one file is the built-in one with a stretch replaced.
fn broken(sandbox: Sandbox, file: &str, from: &str, to: &str) -> Sandbox {
    let text = std::fs::read_to_string(root().join("themes/classic").join(file)).unwrap();
    assert!(text.contains(from), "`{from}` is not in {file}");
    sandbox.file(&format!("mine/{file}"), text.replace(from, to))
}

#[test]
fn render_writes_the_pdf_beside_the_resume_and_says_what_was_read_back() {
    let sandbox = Sandbox::new().file("cv/ada.yaml", SHORT);
    let output = sandbox.run(&["render", "cv/ada.yaml"]);
    assert_snapshot!(shown(&output));
    assert!(sandbox.read("cv/ada.pdf").starts_with(b"%PDF-"));
}

#[test]
fn render_writes_every_format_that_is_asked_for() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    let output = sandbox.run(&["render", "ada.yaml", "--format", "pdf,txt,png,typ", "-o", "out"]);
    assert!(output.status.success(), "{}", shown(&output));
    assert_eq!(sandbox.names(), ["ada.yaml", "out.pdf", "out.png", "out.txt", "out.typ"]);
    assert!(sandbox.read("out.png").starts_with(b"\x89PNG"));
    assert_snapshot!(String::from_utf8(sandbox.read("out.txt")).unwrap());
}

#[test]
fn render_reads_standard_input_and_writes_standard_output() {
    let sandbox = Sandbox::new();
    let output = sandbox.run_with(&["render", "-", "-o", "-"], SHORT.as_bytes());
    assert!(output.stdout.starts_with(b"%PDF-") && output.stderr.is_empty(), "{}", shown(&output));
    assert!(sandbox.names().is_empty());
}

#[test]
fn set_changes_any_value_before_it_is_checked() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    let set = ["--set", "basics.label=Staff Engineer", "--set", "work[0].highlights[0]=Wrote {{ 7*7 }} tests"];
    let output = sandbox.run(&[&["render", "ada.yaml", "--emit", "text"][..], &set].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("Staff Engineer") && text.contains("Wrote {{ 7*7 }} tests"), "{text}");
    let output = sandbox.run(&["render", "ada.yaml", "--set", "work[0].startDate=2020-13"]);
    assert_snapshot!(shown(&output));
}

#[test]
fn emit_shows_every_seam() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    for stage in ["resume", "content"] {
        let output = sandbox.run(&["render", "ada.yaml", "--emit", stage]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(json.to_string().contains("Initech"));
    }
    let markup = sandbox.run(&["render", "ada.yaml", "--emit", "markup"]);
    assert!(String::from_utf8(markup.stdout).unwrap().contains("#import \"style.typ\""));
    assert_snapshot!(shown(&sandbox.run(&["render", "ada.yaml", "--emit", "text"])));
    let parsed = sandbox.run(&["render", "ada.yaml", "--emit", "parsed"]);
    let parsed: serde_json::Value = serde_json::from_slice(&parsed.stdout).unwrap();
    let job = &parsed["work"][0];
    assert_eq!((&job["name"]["text"], &job["detail"]["text"]), (&"Initech".into(), &"Engineer".into()));
    assert_eq!(job["dates"]["start"], serde_json::json!({"year": 2020, "month": 1}));
    assert_eq!(parsed["lines"][5], serde_json::json!(["employer"]));
    assert_eq!(sandbox.names(), ["ada.yaml"]);
}

#[test]
fn a_pdf_that_fails_is_set_aside_and_the_last_good_one_stays() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    assert!(sandbox.run(&["render", "ada.yaml"]).status.success());
    let good = sandbox.read("ada.pdf");
    let sandbox = broken(
        sandbox,
        "resume.typ.j2",
        "{% for part in content.sections %}",
        "{% for part in content.sections[1:] %}",
    );
    let output = sandbox.run(&["render", "ada.yaml", "--theme", "mine"]);
    assert_snapshot!(shown(&output));
    assert_eq!(sandbox.read("ada.pdf"), good);
    assert!(sandbox.read("ada.rejected.pdf").starts_with(b"%PDF-"));
    assert!(sandbox.run(&["render", "ada.yaml"]).status.success());
    assert!(!sandbox.path("ada.rejected.pdf").exists());
}

#[test]
fn warnings_fail_the_run_when_asked_to() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT.replace("2020-01", "2020-1"));
    assert_eq!(sandbox.run(&["render", "ada.yaml"]).status.code(), Some(0));
    let output = sandbox.run(&["render", "ada.yaml", "--fail-on", "warning", "-o", "strict.pdf"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!sandbox.path("strict.pdf").exists() && sandbox.path("strict.rejected.pdf").exists());
}

#[test]
fn quiet_says_nothing_and_verbose_says_what_was_tidied() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT.replace("Initech", "\"\\u200BInitech\""));
    assert!(sandbox.run(&["render", "ada.yaml", "-q"]).stderr.is_empty());
    assert_snapshot!(shown(&sandbox.run(&["render", "ada.yaml", "-v"])));
}

#[test]
fn verify_holds_a_pdf_against_its_resume() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("other.yaml", SHORT.replace("C++", "C"));
    sandbox.run(&["render", "ada.yaml"]);
    assert_snapshot!("verify_same", shown(&sandbox.run(&["verify", "ada.pdf", "--against", "ada.yaml"])));
    assert_snapshot!("verify_other", shown(&sandbox.run(&["verify", "ada.pdf", "--against", "other.yaml"])));
}

#[test]
fn what_is_no_pdf_cannot_be_verified_or_inspected() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("no.pdf", "hello");
    assert_snapshot!("verify_no_pdf", shown(&sandbox.run(&["verify", "no.pdf", "--against", "ada.yaml"])));
    assert_snapshot!("inspect_no_pdf", shown(&sandbox.run(&["inspect", "no.pdf", "--text"])));
    assert_eq!(sandbox.run(&["inspect", "none.pdf", "--text"]).status.code(), Some(2));
}

#[test]
fn inspect_prints_the_text_as_each_reading_has_it() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    sandbox.run(&["render", "ada.yaml"]);
    let texts = ["1", "2", "3", "4"].map(|n| sandbox.run(&["inspect", "ada.pdf", "--text", "--reading", n]).stdout);
    assert!(texts.iter().all(|text| *text == texts[0] && !text.is_empty()));
}

#[test]
fn new_starts_a_resume_that_renders_and_overwrites_nothing() {
    for level in ["entry", "mid", "senior"] {
        let sandbox = Sandbox::new();
        let output = sandbox.run(&["new", "cv", "--level", level]);
        assert!(output.status.success(), "{}", shown(&output));
        let text = String::from_utf8(sandbox.read("cv/resume.yaml")).unwrap();
        assert!(text.starts_with("# yaml-language-server: $schema=resume.schema.json\n"));
        assert!(sandbox.run(&["render", "cv/resume.yaml"]).status.success());
        assert_eq!(sandbox.run(&["new", "cv"]).status.code(), Some(2));
        assert_eq!(sandbox.read("cv/resume.yaml"), text.as_bytes());
    }
}

#[test]
fn schema_prints_a_schema_that_knows_the_keys() {
    let output = Sandbox::new().run(&["schema"]);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(schema["$schema"].as_str().unwrap().contains("json-schema.org"));
    assert!(schema["properties"]["basics"].is_object());
}

#[test]
fn places_that_cannot_be_written_to_are_refused_before_any_work() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("taken/x", "");
    for arguments in [
        ["render", "ada.yaml", "-o", "no/such/out.pdf"],
        ["render", "ada.yaml", "-o", "ada.yaml"],
        ["render", "ada.yaml", "-o", "out.docx"],
        ["render", "none.yaml", "-o", "out.pdf"],
        ["render", "taken", "-o", "out.pdf"],
        ["render", "ada.yaml", "--set", "basics.label"],
        ["render", "ada.yaml", "--theme", "clasic"],
        ["render", "ada.yaml", "--locale", "xx"],
        ["render", "ada.yaml", "--font-path", "none.ttf"],
        ["render", "ada.yaml", "--pdf-standard", "a-9"],
    ] {
        let output = sandbox.run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{}", shown(&output));
        insta::with_settings!({ description => arguments.join(" ") }, {
            assert_snapshot!(format!("refused_{}", arguments[1..].join("_").replace(['/', '-', '.', '='], "_")), shown(&output));
        });
    }
    assert_eq!(sandbox.names(), ["ada.yaml", "taken"]);
}

#[test]
fn an_error_in_a_theme_points_into_the_theme() {
    let sandbox = broken(
        Sandbox::new().file("ada.yaml", SHORT),
        "style.typ",
        "// How a resume looks.",
        "#let colour = unknown\n",
    );
    assert_snapshot!("theme_style_error", shown(&sandbox.run(&["render", "ada.yaml", "--theme", "mine"])));
    let sandbox = broken(sandbox, "style.typ", "// How a resume looks.", "");
    let sandbox = broken(sandbox, "resume.typ.j2", "{{ content.header }}", "{{ content.heeder }}");
    assert_snapshot!("theme_template_error", shown(&sandbox.run(&["render", "ada.yaml", "--theme", "mine"])));
    let sandbox = broken(
        sandbox,
        "resume.typ.j2",
        "#header(look, {{ content.header }})",
        "#header(look, {{ content.header }}, 7)",
    );
    assert_snapshot!("theme_call_error", shown(&sandbox.run(&["render", "ada.yaml", "--theme", "mine"])));
}

#[test]
fn a_theme_that_lets_lines_end_within_words_is_told_so() {
    let resume = std::fs::read_to_string(root().join("tests/cases/compounds/resume.yaml")).unwrap();
    let sandbox = Sandbox::new().file("resume.yaml", &resume);
    let own = "atsafe.words(look.plain, leaf, width)";
    let sandbox = broken(sandbox, "style.typ", own, &format!("if type(leaf) == str {{ text(leaf) }} else {{ {own} }}"));
    let output = sandbox.run(&["render", "resume.yaml", "--theme", "mine", "--message-format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(codes(&output.stderr), ["split-word"], "{}", shown(&output));
    assert!(shown(&output).contains("`quarter-over- quarter`"), "{}", shown(&output));
}

#[test]
fn a_face_that_lacks_its_size_is_a_message_with_its_place() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    let sandbox = broken(sandbox, "style.typ", "atsafe.words(name,", "atsafe.words((font: \"Noto Sans\"),");
    assert_snapshot!("theme_face_error", shown(&sandbox.run(&["render", "ada.yaml", "--theme", "mine"])));
}

#[test]
fn a_theme_sees_no_files_but_its_own_and_no_network() {
    for intrusion in [
        "#read(\"/etc/passwd\")",
        "#read(\"../ada.yaml\")",
        "#include \"../../secret.typ\"",
        "#import \"@preview/cetz:0.3.0\"",
        "#datetime.today()",
    ] {
        let sandbox = Sandbox::new().file("ada.yaml", SHORT).file("secret.typ", "secret");
        let sandbox = broken(sandbox, "resume.typ.j2", "#header(", &format!("{intrusion}\n#header("));
        let output = sandbox.run(&["render", "ada.yaml", "--theme", "mine"]);
        assert_eq!(output.status.code(), Some(2), "{intrusion}: {}", shown(&output));
    }
}

#[test]
fn the_date_of_a_reproducible_build_is_stamped_and_no_other() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    sandbox.run(&["render", "ada.yaml", "-o", "plain.pdf"]);
    sandbox
        .command()
        .args(["render", "ada.yaml", "-o", "dated.pdf"])
        .env("SOURCE_DATE_EPOCH", "951782400")
        .output()
        .unwrap();
    let holds = |name: &str, what: &str| String::from_utf8_lossy(&sandbox.read(name)).contains(what);
    assert!(holds("dated.pdf", "D:20000229") && !holds("plain.pdf", "CreationDate (D:"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let sandbox = Sandbox::new();
    let mut child = sandbox.command().arg("schema").stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_standard_that_wants_a_date_says_how_to_give_one() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    let output = sandbox.run(&["render", "ada.yaml", "--pdf-standard", "a-2a"]);
    assert_snapshot!(shown(&output));
    let dated =
        ["render", "ada.yaml", "--pdf-standard", "a-2a,ua-1", "--set", "meta.lastModified=2026-11-21T10:00:00Z"];
    assert!(sandbox.run(&dated).status.success());
}

#[test]
fn a_reading_that_a_pdf_does_not_have_is_refused_with_those_it_has() {
    let sandbox = Sandbox::new().file("ada.yaml", SHORT);
    sandbox.run(&["render", "ada.yaml"]);
    let tagged = sandbox.run(&["inspect", "ada.pdf", "--text", "--reading", "5"]);
    assert_eq!(tagged.status.code(), Some(0));
    assert!(shown(&tagged).contains("Ada"));
    assert_snapshot!("no_such_reading", shown(&sandbox.run(&["inspect", "ada.pdf", "--text", "--reading", "9"])));
}
