//! Project files as people write them, and mistype them.

use super::*;
use crate::resume::NoFiles;

fn parsed(text: &str) -> (Option<Plan>, Vec<String>) {
    let mut sources = Sources::new();
    let input = Input { name: "atsafe.yaml", bytes: text.as_bytes(), sets: &[], files: &NoFiles };
    let Parsed { plan, diagnostics } = parse(&mut sources, &input);
    let line = |it: &Diagnostic| {
        let place = it.labels.first().map(|label| sources.place(label.span)).unwrap_or_default();
        format!("{place} {}: {} ({})", it.code, it.message, it.hints.first().cloned().unwrap_or_default())
    };
    (plan, diagnostics.iter().map(line).collect())
}

fn plan_of(text: &str) -> Plan {
    let (plan, found) = parsed(text);
    assert_eq!(found, Vec::<String>::new());
    plan.unwrap()
}

/// The findings, of which each has to begin as given.
#[track_caller]
fn assert_found(text: &str, wanted: &[&str]) {
    let (plan, found) = parsed(text);
    assert!(plan.is_none(), "{found:?}");
    assert_eq!(found.len(), wanted.len(), "{found:#?}");
    for (found, wanted) in found.iter().zip(wanted) {
        assert!(found.contains(wanted), "{found}\nshould hold\n{wanted}");
    }
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.targets.iter().map(|target| target.id.as_str()).collect()
}

fn values(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| text.value.as_str()).collect()
}

#[test]
fn the_shortest_project_builds_the_whole_resume() {
    let plan = plan_of("resume: cv/resume.yaml\n");
    assert_eq!((ids(&plan), plan.out.as_str()), (vec!["resume"], "dist"));
    assert_eq!(*plan.targets[0].formats, ["pdf", "txt"]);
}

#[test]
fn a_variant_inherits_from_what_it_extends_and_then_from_the_defaults() {
    let plan = plan_of(
        "resume: r.yaml
defaults: {limit: {pages: 2, bullets: 4}, locale: en-GB, formats: pdf}
variants:
  base: {include: [a], set: {basics.label: A, 'work[0].position': P}, limit: {roles: 3}}
  other: {exclude: [x], require: [Go]}
  child: {extends: [base, other], include: [b], set: {basics.label: B}, limit: {pages: 1}, require: []}
",
    );
    let child = &plan.targets[2].variant;
    assert_eq!((values(&child.include), values(&child.exclude)), (vec!["b"], vec!["x"]));
    assert!(child.require.is_empty(), "an empty list takes back what would be inherited");
    let number = |leaf: &Option<resume::Leaf<u32>>| leaf.as_ref().map(|leaf| leaf.value);
    let limit = &child.limit;
    assert_eq!((number(&limit.pages), number(&limit.roles), number(&limit.bullets)), (Some(1), Some(3), Some(4)));
    let set: Vec<_> = child.changes.iter().flat_map(resume::Change::texts).collect();
    assert_eq!(values(&set), ["P", "B"]);
    assert_eq!(child.look.locale.as_ref().unwrap().value, "en-GB");
}

#[test]
fn what_thousands_of_resumes_have_in_common_is_held_once_and_the_rest_is_small() {
    let plan =
        plan_of("resumes: {ada: a.yaml, bob: b.yaml}\nvariants: {go: {lint: {profile: x}, fonts: [f]}, data: }\n");
    let [ada, data, bob, _] = &plan.targets[..] else { panic!("{:?}", ids(&plan)) };
    assert!(Arc::ptr_eq(&ada.variant, &bob.variant) && !Arc::ptr_eq(&ada.variant, &data.variant));
    assert!(Arc::ptr_eq(&ada.lint, &bob.lint) && Arc::ptr_eq(&ada.fonts, &bob.fonts));
    assert!(Arc::ptr_eq(&ada.formats, &bob.formats) && Arc::ptr_eq(&ada.standards, &bob.standards));
    assert!(size_of::<Target>() <= 256, "{} bytes a target", size_of::<Target>());
}

#[test]
fn several_resumes_are_built_in_every_variant() {
    let plan = plan_of("resumes: {ada: a.yaml, bob: b.yaml}\nvariants: {go: , data: , own: {resume: c.yaml}}\n");
    assert_eq!(ids(&plan), ["ada/go", "ada/data", "own", "bob/go", "bob/data"]);
    let names = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        plan.select(&names).map(|targets| targets.iter().map(|it| it.id.clone()).collect::<Vec<_>>())
    };
    assert_eq!(names(&["bob", "ada/go"]).unwrap(), ["ada/go", "bob/go", "bob/data"]);
    assert_eq!(names(&["data"]).unwrap(), ["ada/data", "bob/data"]);
    assert_eq!(names(&["bob/dta", "x"]).unwrap_err().len(), 2);
}

#[test]
fn slips_are_told_with_their_places_and_all_in_one_run() {
    assert_found(
        "resume: r.yaml
varients: {}
variants:
  a: {inclde: [go], page: a5, formats: [pdf, docx], limit: {pages: none, condense-after: 10}}
  b: {sections: [sumary], redact: [mail], fail-on: never, file: '{nam}'}
",
        &[
            "atsafe.yaml:2:1 unknown-key: the key `varients` is not known (did you mean `variants`?)",
            "atsafe.yaml:4:7 unknown-key: the key `inclde` is not known in `variants.a` (did you mean `include`?)",
            "invalid-option: `a5` is no choice for `variants.a.page`",
            "invalid-option: `docx` is no choice for `variants.a.formats[1]`",
            "wrong-type: `variants.a.limit.pages` should be a whole number from 1 on",
            "wrong-type: `variants.a.limit.condense-after` should be a number of years or months",
            "did you mean `summary`?",
            "`mail` is no choice for `variants.b.redact[0]` (did you mean `email`?)",
            "`never` is no choice for `variants.b.fail-on`",
            "there is no placeholder `{nam}` (did you mean `{name}`?)",
        ],
    );
}

#[test]
fn circles_and_strangers_among_extends_are_told() {
    assert_found(
        "resume: r.yaml\nvariants:\n  a: {extends: b}\n  b: {extends: c}\n  c: {extends: a}\n  d: {extends: aa}\n",
        &[
            "atsafe.yaml:5:16 extends-cycle: variants extend one another in a circle: a → b → c → a",
            "atsafe.yaml:6:16 unknown-variant: there is no variant `aa` (did you mean `a`?)",
        ],
    );
    assert_found("resume: r.yaml\nvariants: {a: {extends: a}}\n", &["in a circle: a → a"]);
}

#[test]
fn paths_out_of_the_project_are_refused() {
    assert_found(
        "resume: ../r.yaml\nout: /tmp/x\nvariants: {a: {posting: a/../../p.txt, theme: ../t, fonts: [/f.otf]}}\n",
        &["outside-project: `../r.yaml`", "`/tmp/x`", "`a/../../p.txt`", "`../t`", "`/f.otf`"],
    );
}

#[test]
fn a_project_without_a_resume_or_with_two_kinds_of_them_is_refused() {
    assert_found("out: dist\n", &["missing: the project has no resume (add `resume: resume.yaml`)"]);
    assert_found("resume: a.yaml\nresumes: {b: b.yaml}\n", &["`resume` and `resumes` contradict one another"]);
    assert_found(
        "resume: a.yaml\nvariants: {'a b': , ../c: }\n",
        &["`a b` cannot be a name", "`../c` cannot be a name"],
    );
}

#[test]
fn two_targets_with_one_output_are_told_with_both_places() {
    let plan = plan_of("resume: r.yaml\nvariants: {a: {file: '{name}'}, b: {file: '{name}'}, c: }\n");
    let targets: Vec<&Target> = plan.targets.iter().collect();
    let stems = ["Ada", "ADA", "Ada-c"].map(str::to_owned);
    let found = collisions(&targets, &stems);
    assert_eq!((found.len(), found[0].labels.len()), (1, 2));
    assert_eq!(found[0].message, "`a` and `b` would both be written to `ADA`");
}

#[test]
fn the_schema_describes_every_key() {
    let schema = schema();
    let defs = schema["$defs"].as_object().unwrap();
    assert!(defs.contains_key("VariantKeys") && defs.contains_key("LimitKeys"));
    for (name, def) in defs {
        for (key, property) in def["properties"].as_object().unwrap() {
            assert!(property["description"].as_str().is_some_and(|doc| doc.ends_with('.')), "{name}.{key}");
        }
    }
}
