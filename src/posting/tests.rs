//! Postings in all their shapes: what is found, of what class, and that no text makes it stumble.

use proptest::prelude::*;

use super::*;

fn posting(text: &str) -> Posting {
    read(&mut Sources::new(), "posting.txt", text.as_bytes(), Profile::backend()).unwrap()
}

fn classes(text: &str) -> Vec<(String, Class)> {
    posting(text).terms.into_iter().map(|term| (term.text, term.class)).collect()
}

#[test]
fn a_refusal_outweighs_the_heading_and_reaches_no_further_than_its_clause() {
    use Class::{Preferred, Rejected, Required};
    let of = |text: &str| classes(&format!("Requirements\n- {text}\n"));
    let named =
        |list: &[(&str, Class)]| list.iter().map(|(text, class)| ((*text).to_owned(), *class)).collect::<Vec<_>>();
    assert_eq!(of("Java is not required"), named(&[("Java", Rejected)]));
    assert_eq!(of("Python; Java is not required"), named(&[("Python", Required), ("Java", Rejected)]));
    assert_eq!(
        of("No PHP, Perl or COBOL, but Python"),
        named(&[("Python", Required), ("PHP", Rejected), ("Perl", Rejected), ("COBOL", Rejected)])
    );
    assert_eq!(of("We are moving off Jenkins"), named(&[("Jenkins", Rejected)]));
    assert_eq!(of("We moved from Heroku to AWS"), named(&[("AWS", Required), ("Heroku", Rejected)]));
    assert_eq!(of("Git, ideally with GitLab"), named(&[("Git", Required), ("GitLab", Preferred)]));
    assert_eq!(of("Docker (Kubernetes is a plus)"), named(&[("Docker", Required), ("Kubernetes", Preferred)]));
    assert_eq!(of("Helm? We dropped it for Kustomize."), named(&[("Kustomize", Required), ("Helm", Rejected)]));
}

#[test]
fn a_list_of_thousands_in_one_line_is_read_without_going_through_it_again_for_each() {
    for text in ["Requirements: ".to_owned() + &"Go, ".repeat(8000), "no Java, ".repeat(4000) + "we left it"] {
        assert_eq!(posting(&text).terms.len(), 1, "{}", &text[..20]);
    }
}

#[test]
fn what_is_left_behind_in_a_bracket_or_gone_beyond_is_not_asked_for() {
    use Class::{Preferred, Rejected, Required};
    let of = |text: &str| classes(&format!("Requirements\n- {text}\n"));
    let named = |list: &[(&str, Class)]| list.iter().map(|(t, class)| ((*t).to_owned(), *class)).collect::<Vec<_>>();
    let moved = [("OpenSearch", Required), ("Elasticsearch", Rejected)];
    assert_eq!(of("Elasticsearch (moving to OpenSearch)"), named(&moved));
    assert_eq!(of("PostgreSQL beyond the ORM"), named(&[("PostgreSQL", Required)]));
    assert_eq!(of("Some Terraform wouldn't hurt either"), named(&[("Terraform", Preferred)]));
    let mail = "Not needed: Hibernate. They run on Kafka, which you must know.\n\n--\nAda, who likes Java\n";
    assert_eq!(classes(mail), named(&[("Kafka", Required), ("Hibernate", Rejected)]));
    let office = "3. ESSENTIAL CRITERIA\nE1 Knowledge of Java\n\n4. DESIRABLE CRITERIA\n4.1 Knowledge of Go\n";
    assert_eq!(classes(office), named(&[("Java", Required), ("Go", Preferred)]));
    assert_eq!(classes("What should I already know?\n\n- Java\n"), named(&[("Java", Required)]));
}

#[test]
fn titles_are_told_without_what_mails_offices_and_contracts_put_around_them() {
    let title = |text: &str| posting(text).title.map(|title| title.text).unwrap_or_default();
    assert_eq!(title("Subject: Fwd: Senior Backend Developer - Acme\n\nHi\n"), "Senior Backend Developer");
    assert_eq!(title("POST TITLE: Software Developer (Grade 7)\n"), "Software Developer");
    assert_eq!(title("# API Developer (Contract, 6 months)\n"), "API Developer");
    assert_eq!(title("Backend Developer (Python)\n"), "Backend Developer (Python)");
    assert_eq!(title("We are looking for a Backend Developer\n"), "Backend Developer");
    assert_eq!(title("We are looking for a developer who knows the way to the next pub\n"), "");
}

#[test]
fn what_stands_under_benefits_company_or_law_yields_nothing() {
    let text = "About Acme\nWe run on Kubernetes.\n\nBenefits\n- AWS certificates paid\n\nWe are an equal opportunity employer, Java or not.\n";
    assert_eq!(classes(text), []);
}

#[test]
fn places_are_those_of_the_file_whatever_it_is_written_in() {
    let mut sources = Sources::new();
    let page = "<h2>Must have</h2>\n<ul>\n<li>Postgre&#83;QL &amp; <b>Go</b></li></ul>";
    let posting = read(&mut sources, "a.html", page.as_bytes(), Profile::backend()).unwrap();
    let places: Vec<_> =
        posting.terms.iter().map(|term| (sources.slice(term.span), sources.place(term.span))).collect();
    assert_eq!(places, [("Postgre&#83;QL", "a.html:3:5".to_owned()), ("Go", "a.html:3:29".to_owned())]);
}

#[test]
fn alternatives_share_a_group_and_lists_do_not() {
    let groups = |text: &str| {
        posting(&format!("You need\n- {text}\n")).terms.into_iter().map(|term| term.group).collect::<Vec<_>>()
    };
    let both = |name: &str| vec![Some(name.to_owned()); 2];
    assert_eq!(groups("Go or Rust"), both("Go or Rust"));
    assert_eq!(groups("one of: AWS, Azure"), both("AWS or Azure"));
    assert_eq!(groups("Kafka/RabbitMQ"), both("Kafka or RabbitMQ"));
    assert_eq!(groups("Kafka and RabbitMQ"), [None, None]);
    assert_eq!(groups("Docker and Kafka or RabbitMQ")[0], None);
}

#[test]
fn marks_of_emphasis_code_and_links_stand_in_no_list_of_alternatives() {
    let groups = |name: &str, text: &str| {
        let posting = read(&mut Sources::new(), name, text.as_bytes(), Profile::backend()).unwrap();
        posting.terms.into_iter().map(|term| term.group).collect::<Vec<_>>()
    };
    let both = vec![Some("Kafka or RabbitMQ".to_owned()); 2];
    for item in ["Kafka **or** RabbitMQ", "`Kafka` _or_ `RabbitMQ`", "[Kafka](https://a.example/) or **[RabbitMQ](b)**"]
    {
        assert_eq!(groups("p.md", &format!("You need\n- {item}\n")), both, "{item}");
    }
    for item in [
        "Kafka <b>or</b> RabbitMQ",
        "<code>Kafka</code>/<code>RabbitMQ</code>",
        "<a href='k'>Kafka</a> or <i>RabbitMQ</i>",
    ] {
        assert_eq!(groups("p.html", &format!("<h2>You need</h2><ul><li>{item}</li></ul>")), both, "{item}");
    }
    let databases = "You need\n- databases (e.g. PostgreSQL, MySQL)\n";
    assert!(groups("p.txt", databases).iter().flatten().any(|group| group == "PostgreSQL or MySQL"));
}

#[test]
fn unknown_names_are_told_by_what_stands_around_them_and_labels_and_places_are_none() {
    let unknown = |text: &str| posting(text).unknown.into_iter().map(|one| one.text).collect::<Vec<_>>();
    assert_eq!(
        unknown("You need\n- Docker, `lima` or `nerdctl`\n- OPC-UA in the field\n"),
        ["lima", "nerdctl", "OPC-UA"]
    );
    assert_eq!(unknown("## Stack\n- Front: LiveView, a little Stimulus\n"), ["LiveView", "Stimulus"]);
    assert_eq!(
        unknown("What you'd do\n- Look after a Mattermost bot\n- Deploy using Balena\n"),
        ["Mattermost", "Balena"]
    );
    assert_eq!(unknown("Our catalogue is written in Grails and powered by Vespa.\n"), ["Grails", "Vespa"]);
    let none: [&str; 0] = [];
    assert_eq!(unknown("You need\n- Payments: PostgreSQL\n"), none);
    assert_eq!(unknown("What you'd do\n- Meet the Hollin Trust in York on Go night\n- Write words that last\n"), none);
}

#[test]
fn lists_that_share_a_word_are_written_out() {
    let names: Vec<_> = classes("Requirements\n- unit, integration and contract tests\n- Spring (Boot, Security)\n")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        ["unit tests", "integration tests", "contract tests", "Spring", "Spring Boot", "Spring Security"]
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_stumble(parts in prop::collection::vec(prop::sample::select(vec![
        "Go", "Java", " or ", ", ", " - ", "AWS Certified Developer - Associate", "(", ")", ". ", "; ", "\n", "\n\n", "- ", "not required", "no ", " and ",
        "tests", "unit, integration", "Spring (Boot", "ü", "İ", "\u{200b}", "–", "Must: ", "Nice to have\n", "5+ years", "degree", "<p>", "&amp;", "   ", "\t", "'", "from ", " to ", "it", "We left ", "REST",
    ]), 0..40)) {
        let text: String = parts.concat();
        let mut sources = Sources::new();
        for name in ["a.txt", "a.html"] {
            let posting = read(&mut sources, name, text.as_bytes(), Profile::backend());
            for term in posting.into_iter().flat_map(|posting| posting.terms) {
                prop_assert!(!sources.slice(term.span).is_empty(), "{:?} in {:?}", term, text);
            }
        }
    }
}
