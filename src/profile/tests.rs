//! What the built-in profile finds and what it doesn't, and what is said of a wrong one.

use super::*;
use crate::source::Sources;

/// The preferred names of what is found in a text.
fn found(text: &str) -> Vec<&'static str> {
    let profile = Profile::backend();
    profile.occurrences(text).iter().map(|one| profile.skill(one.skill).name.as_str()).collect()
}

/// What a user's profile gets told, a line each.
fn told(text: &str) -> Vec<String> {
    let mut sources = Sources::new();
    let loaded = parse(&mut sources, "mine.yaml", text.as_bytes());
    let line = |problem: &crate::diagnostic::Diagnostic| {
        let place = problem.labels.first().map(|label| sources.place(label.span)).unwrap_or_default();
        format!("{place}: {}: {}", problem.severity, problem.message)
    };
    loaded.diagnostics.iter().map(line).collect()
}

#[test]
fn the_built_in_profile_is_without_fault() {
    let mut sources = Sources::new();
    let loaded = parse(&mut sources, "backend.yaml", BACKEND.as_bytes());
    let told: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|problem| format!("{} {}", sources.place(problem.labels[0].span), problem.message))
        .collect();
    assert!(told.is_empty(), "{told:#?}");
    let profile = loaded.profile.unwrap();
    assert!(profile.skills.len() > 300 && profile.categories.len() == 13);
    assert!(profile.expectations.iter().all(|one| one.any.len() >= one.at_least));
}

#[test]
fn every_spelling_is_found_as_itself_and_as_nothing_else() {
    let profile = Profile::backend();
    for (at, skill) in profile.skills.iter().enumerate() {
        for (number, spelling) in skill.spellings().enumerate() {
            let found = profile.find(spelling).unwrap_or_else(|| panic!("{spelling}"));
            assert_eq!((found.id.0, found.spelling), (at, number), "{spelling}");
        }
    }
}

#[test]
fn names_with_symbols_are_found_whole() {
    assert_eq!(found("C++, C#, .NET, F#, Node.js and ASP.NET."), ["C++", "C#", ".NET", "F#", "Node.js", "ASP.NET"]);
    assert_eq!(
        found("CI / CD, pub-sub, TCP/IP, T-SQL, PL/SQL"),
        ["CI/CD", "Publish-subscribe", "TCP/IP", "T-SQL", "PL/SQL"]
    );
    assert_eq!(found("We use C++17 and .NET 8."), ["C++17", ".NET"]);
    assert_eq!(found("HTML5/CSS3, Python3, OAuth2 and Java17"), ["HTML", "CSS", "Python", "OAuth 2.0", "Java"]);
}

#[test]
fn a_name_within_a_longer_word_is_not_found() {
    assert_eq!(found("scalable JavaScript, digital, legit, NoSQL"), ["JavaScript", "NoSQL"]);
    assert_eq!(found("github.com/someone, jobs@java.example, #go, net salary, trust, restless"), [""; 0]);
    assert_eq!(found("Spring Boot, SQL Server, PostgreSQL"), ["Spring Boot", "Microsoft SQL Server", "PostgreSQL"]);
}

#[test]
fn doubtful_words_need_something_that_speaks_for_them() {
    for text in [
        "Our go-to-market team is ready to go live.",
        "Go to our portal to apply. Go beyond the usual.",
        "A Series C company; C-level exposure; grade C; vitamin C",
        "R&D tax credits, Toys R Us",
        "We express interest, rest at night, react quickly, and take the helm of a node.",
        "React to incidents. Express yourself. Excel at what you do.",
        "Our spring intake. Next Spring 2027 we move. Rust never sleeps.",
        "Swift payments and a flask of tea; Lambda expressions; snowflake schema",
        "The Oracle of Delphi told us so.",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn doubtful_words_are_found_in_lists_beside_cues_and_alone() {
    assert_eq!(found("Experience with Go or Rust"), ["Go", "Rust"]);
    assert_eq!(found("Languages: C, C++, R, Python"), ["C", "C++", "R", "Python"]);
    assert_eq!(found("Go"), ["Go"]);
    assert_eq!(found("Go developer for our backend"), ["Go"]);
    assert_eq!(found("Java (Spring, Hibernate)"), ["Java", "Spring", "Hibernate"]);
    assert_eq!(found("Node, Express and MongoDB"), ["Node.js", "Express", "MongoDB"]);
    assert_eq!(found("AWS (EC2, S3, Lambda)"), ["AWS", "Amazon EC2", "Amazon S3", "AWS Lambda"]);
    assert_eq!(found("Oracle or PostgreSQL databases"), ["Oracle Database", "PostgreSQL"]);
}

#[test]
fn places_are_those_of_the_text_given() {
    let text = "Wir nutzen Micro\u{2011}Services – und Python3.";
    let profile = Profile::backend();
    let all = profile.occurrences(text);
    let shown: Vec<_> = all.iter().map(|one| (&text[one.start..one.end], &text[one.start..one.version_end])).collect();
    assert_eq!(shown, [("Micro\u{2011}Services", "Micro\u{2011}Services"), ("Python", "Python3")]);
}

#[test]
fn a_spelling_tells_whether_it_is_the_preferred_one() {
    let profile = Profile::backend();
    let canonical = |text| profile.find(text).map(|found| (found.skill.name.as_str(), found.canonical));
    assert_eq!(canonical("PostgreSQL"), Some(("PostgreSQL", true)));
    assert_eq!(canonical("Postgres"), Some(("PostgreSQL", false)));
    assert_eq!(canonical("k8s"), Some(("Kubernetes", false)));
    assert_eq!(canonical("Javascript"), Some(("JavaScript", false)));
    assert_eq!(canonical("Java 17"), None);
    assert_eq!(canonical("C"), Some(("C", true)));
    assert_eq!(canonical("Postgrex"), None);
}

#[test]
fn what_is_implied_is_told_and_is_no_hit() {
    let profile = Profile::backend();
    let implied = profile.implied(profile.find("Spring Boot").unwrap().id);
    let names: Vec<_> = implied.iter().map(|id| profile.skill(*id).name.as_str()).collect();
    assert_eq!(names, ["Java", "Spring", "JVM"]);
    let istio = profile.find("Istio").unwrap();
    assert!(istio.skill.narrower);
    assert!(profile.implied(istio.id).contains(&profile.by_id("service-mesh").unwrap()));
}

#[test]
fn a_users_profile_extends_replaces_and_removes() {
    let text = "
profile: mine
extends: backend
remove: [cobol]
categories:
  - id: languages
    skills:
      - {id: perl, name: Perl 5, aliases: [Perl]}
      - {id: ballerina, name: Ballerina}
  - {id: payments, heading: Payments, skills: [{id: iso20022, name: ISO 20022}]}
";
    let loaded = parse(&mut Sources::new(), "mine.yaml", text.as_bytes());
    assert_eq!(loaded.diagnostics, []);
    let profile = loaded.profile.unwrap();
    assert_eq!(profile.find("perl").unwrap().skill.name, "Perl 5");
    assert!(profile.find("ISO 20022").is_some() && profile.find("Ballerina").is_some() && profile.find("Go").is_some());
    assert!(profile.by_id("cobol").is_none());
    assert_eq!(profile.category("payments").unwrap().heading, "Payments");
    assert_eq!(profile.titles.len(), Profile::backend().titles.len());
}

#[test]
fn a_wrong_profile_is_told_of_all_at_once_with_places() {
    let text = "profile: mine
colour: red
expectations: [{level: junior, label: x, any: [jawa], at-least: few}]
categories:
  - id: languages
    skills:
      - {id: java, name: Java, implies: [jvm], level: expert}
      - {id: jvm, name: JVM, aliases: [java], implies: [kotlin]}
      - {id: kotlin, name: Kotlin, implies: [jvm], exact: [KOTLIN], off-role: yes}
      - {id: java, name: Core-Java}
      - {id: c, name: C}
      - {id: lua, name: LuaJIT, guard: {needs: luck, of: [Lua]}}
      - {id: node, name: NodeJS, guard: {needs: list}}
";
    insta::assert_snapshot!(told(text).join("\n"), @r"
    mine.yaml:2:1: error: the key `colour` is not known
    mine.yaml:3:24: error: there is no level `junior`
    mine.yaml:3:48: error: there is no skill `jawa`
    mine.yaml:3:65: error: `few` is not a whole number
    mine.yaml:7:55: error: there is no level `expert`
    mine.yaml:8:40: error: the spelling `java` is given twice
    mine.yaml:9:46: error: skills imply one another in a circle: jvm → kotlin → jvm
    mine.yaml:9:60: error: `KOTLIN` is no spelling of `Kotlin`
    mine.yaml:9:79: error: `yes` is neither `true` nor `false`
    mine.yaml:10:14: error: the id `java` is given twice
    mine.yaml:11:23: warning: `C` is so short that it is found where it isn't meant
    mine.yaml:12:48: error: a guard needs `capital` or `list`, not `luck`
    mine.yaml:12:59: error: `Lua` is no spelling of `LuaJIT`
    mine.yaml:13:26: warning: `NodeJS` needs no guard: no English word is written so
    ");
}

#[test]
fn what_cannot_be_extended_removed_or_read_is_told() {
    assert_eq!(told(""), [": error: `mine.yaml` is empty"]);
    assert_eq!(
        told("profile: a\nextends: frontend\n"),
        ["mine.yaml:2:10: error: there is no profile `frontend` to extend"]
    );
    assert_eq!(
        told("profile: a\nextends: backend\nremove: [gwbasic]\n"),
        ["mine.yaml:3:10: error: there is no skill `gwbasic` to remove"]
    );
    assert_eq!(told("[1]"), ["mine.yaml:1:1: error: the document should be a mapping, and this is a list"]);
}

#[test]
fn the_schema_describes_every_key_and_the_built_in_profile_has_no_other() {
    let schema = schema();
    let defs = schema["$defs"].as_object().unwrap();
    assert_eq!(defs.len(), 7);
    for (name, def) in defs {
        for (key, property) in def["properties"].as_object().unwrap() {
            assert!(property["description"].as_str().is_some_and(|doc| doc.ends_with('.')), "{name}.{key}");
        }
    }
    assert_eq!(defs["WrittenSkill"]["required"], serde_json::json!(["id", "name"]));
}

#[test]
fn what_is_called_the_shortest_profile_is_one() {
    for empty in ["", "# nothing yet\n"] {
        let loaded = parse(&mut Sources::new(), "mine.yaml", empty.as_bytes());
        let shortest = loaded.diagnostics[0].hints[0].split('`').nth(1).unwrap().to_owned();
        assert!(told(&shortest).is_empty(), "{shortest}: {:?}", told(&shortest));
    }
}

#[test]
fn a_shorter_spelling_makes_room_for_what_begins_within_the_longer_one() {
    let names = |text: &str| -> Vec<&str> {
        let profile = Profile::backend();
        profile.occurrences(text).iter().map(|one| profile.skill(one.skill).name.as_str()).collect()
    };
    assert_eq!(names("knows REST API design"), ["REST APIs", "API design"]);
    assert_eq!(names("built a REST API in Python"), ["REST APIs", "Python"]);
}
