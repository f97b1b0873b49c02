//! What looks like a skill and isn't in the profile: acronyms, names with inner capitals, digits or dots, and
//! capitalised items of lists, where a posting asks for something. Never counted, only listed.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use super::clause::Sentences;
use super::lexicon::{self, Section};
use super::segment::Segment;
use super::words::{is_marked, is_name, is_number, tokens};
use super::{Class, Unknown};

/// How many words a name may have.
const NAME_WORDS: usize = 3;

/// Acronyms and names that every posting has and that no resume is searched for.
const COMMON: &str = include_str!("common.txt");

/// Whether a word is one that every posting has.
fn is_common(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| COMMON.lines().collect());
    let small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if small { words.contains(word) } else { words.contains(word.to_lowercase().as_str()) }
}

/// The places of unknown names in a segment, with their classes.
pub(super) fn find(
    text: &str,
    segment: &Segment,
    sentences: &Sentences<'_>,
    known: &[Range<usize>],
) -> Vec<(Range<usize>, Class)> {
    let tokens: Vec<Token> =
        tokens(text).into_iter().map(|range| Token::new(text, range, segment, sentences, known)).collect();
    let mut found: Vec<(Range<usize>, Class)> = Vec::new();
    let mut all = Known::new(known);
    // A name in a list makes its neighbours names, to the right and then to the left.
    for _ in 0..PASSES {
        let more = pass(text, segment, sentences, &tokens, &mut all);
        if more.is_empty() {
            break;
        }
        for (range, _) in &more {
            all.insert(range.clone());
        }
        found.extend(more);
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// How often a list is gone through.
const PASSES: usize = 4;
/// How many bytes there are at most between two items of a list, and one more.
const NEAR: usize = 12;

/// A word, what its letters say, and the class that a name there would have.
struct Token {
    range: Range<usize>,
    capital: bool,
    marked: bool,
    class: Option<Class>,
}

impl Token {
    fn new(
        text: &str,
        range: Range<usize>,
        segment: &Segment,
        sentences: &Sentences<'_>,
        known: &[Range<usize>],
    ) -> Self {
        let word = &text[range.clone()];
        // A word alone between code marks is a name: of a program, a package, a command.
        let (capital, marked) = (is_name(word), is_marked(word) || segment.code.contains(&range));
        let could_be = (capital || marked || beside_comma(text, range.start)) && !is_common(word);
        let class = if could_be { sentences.verdict(&range, known).map(|verdict| verdict.class) } else { None };
        Self { range, capital, marked, class }
    }
}

fn beside_comma(text: &str, start: usize) -> bool {
    let before = text.as_bytes()[..start].iter().rfind(|byte| !byte.is_ascii_whitespace());
    matches!(before, Some(b',' | b'/' | b'('))
}

/// The places of what is known so far, by where they begin.
struct Known {
    places: Vec<Range<usize>>,
    /// The length of the longest one: whatever begins further before a place doesn't reach it.
    longest: usize,
}

impl Known {
    fn new(places: &[Range<usize>]) -> Self {
        let longest = places.iter().map(Range::len).max().unwrap_or_default();
        let mut places = places.to_vec();
        places.sort_by_key(|range| range.start);
        Self { places, longest }
    }

    /// Takes a place in, behind those that begin where it does; where it is now.
    fn insert(&mut self, range: Range<usize>) -> usize {
        let at = self.places.partition_point(|other| other.start <= range.start);
        self.longest = self.longest.max(range.len());
        self.places.insert(at, range);
        at
    }

    /// Those that may lie not further than so many bytes from a place.
    fn around(&self, place: &Range<usize>, reach: usize) -> &[Range<usize>] {
        let from = place.start.saturating_sub(self.longest + reach);
        let from = self.places.partition_point(|other| other.start < from);
        let to = self.places.partition_point(|other| other.start <= place.end + reach);
        &self.places[from..to.max(from)]
    }

    fn overlaps(&self, place: &Range<usize>) -> bool {
        self.around(place, 0).iter().any(|other| other.start < place.end && place.start < other.end)
    }
}

/// The names that what is known so far lets one see.
fn pass(
    text: &str,
    segment: &Segment,
    sentences: &Sentences<'_>,
    tokens: &[Token],
    known: &mut Known,
) -> Vec<(Range<usize>, Class)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let Some(class) = token.class else {
            at += 1;
            continue;
        };
        let asks = matches!(class, Class::Required | Class::Preferred)
            || matches!(segment.section, Section::Rejected)
            || (segment.section == Section::Mentioned && lexicon::is_stack(&segment.heading))
            || used(text, &token.range, !known.places.is_empty())
            || is_of_kind(text, tokens, at);
        let length = run(text, tokens, at, known, asks);
        if length == 0 {
            at += 1;
            continue;
        }
        let range = token.range.start..tokens[at + length - 1].range.end;
        at += length;
        // What a colon follows announces names, and is none.
        let label = !token.marked && text[range.end..].starts_with(':');
        if !label && !is_common(&text[range.clone()]) {
            let place = known.insert(range.clone());
            found.extend(sentences.verdict(&range, &known.places).map(|verdict| (range, verdict.class)));
            known.places.remove(place);
        }
    }
    found
}

/// How many tokens from one on are one unknown name; 0 if none begins there.
fn run(text: &str, tokens: &[Token], at: usize, known: &Known, asks: bool) -> usize {
    let token = &tokens[at];
    if known.overlaps(&token.range) || !worth(text, token, known, asks) {
        return 0;
    }
    let mut length = 1;
    while let Some(next) = tokens.get(at + length) {
        let gap = &text[tokens[at + length - 1].range.end..next.range.start];
        let glued = gap == " ";
        let name = &text[next.range.clone()];
        let ampersand = gap.trim() == "&";
        if length >= NAME_WORDS
            || !(glued || ampersand)
            || known.overlaps(&next.range)
            || !(next.capital || is_number(name) && token.marked)
            || is_common(name)
        {
            break;
        }
        length += 1;
    }
    length
}

/// Whether a token looks like the name of a technique.
fn worth(text: &str, token: &Token, known: &Known, asks: bool) -> bool {
    let (marked, capital, token) = (token.marked, token.capital, &token.range);
    let word = &text[token.clone()];
    if word.chars().count() < 2
        || word.chars().next().is_some_and(|c| c.is_ascii_digit())
        || word.chars().any(|c| "€$£%@".contains(c))
    {
        return false;
    }
    if marked {
        return true;
    }
    let listed = || beside(text, token, known);
    let within = || asks && (!starts_sentence(text, token.start) || is_whole_item(text, token));
    (capital && (within() || listed())) || (asks && is_listed_lower(text, token) && listed())
}

/// Words before what something is made of or runs on.
const LEADS: &[&str] = &[
    "written in",
    "built on",
    "built with",
    "built in",
    "based on",
    "backed by",
    "powered by",
    "stored in",
    "hosted on",
    "deployed to",
    "deployed on",
    "deployed with",
    "runs on",
    "running on",
    "integrate with",
    "integrates with",
    "integration with",
    "monitored with",
    "tested with",
];

/// What there is of a technique, by its name: `a Mattermost bot`, `Windmill scripts`.
const KINDS: &[&str] = &[
    "api",
    "apis",
    "app",
    "apps",
    "bot",
    "bots",
    "chart",
    "charts",
    "cluster",
    "clusters",
    "config",
    "configs",
    "connector",
    "connectors",
    "controllers",
    "dashboard",
    "dashboards",
    "database",
    "databases",
    "deployment",
    "deployments",
    "exporter",
    "exporters",
    "functions",
    "gateway",
    "indexes",
    "instance",
    "instances",
    "integration",
    "jobs",
    "modules",
    "operator",
    "operators",
    "pipeline",
    "pipelines",
    "playbooks",
    "plugin",
    "plugins",
    "portal",
    "queries",
    "queue",
    "queues",
    "recipes",
    "schema",
    "schemas",
    "scripts",
    "server",
    "servers",
    "setup",
    "templates",
    "topics",
    "workers",
    "workflows",
];

/// Whether a name within a sentence stands before what there is of a technique.
fn is_of_kind(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(name), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    let glued = text[name.range.end..next.range.start] == *" ";
    name.capital && glued && KINDS.contains(&&text[next.range.clone()])
}

/// `host on Hetzner with Kamal`: what is used beside something known; and `deploy using Balena`, which says as much alone.
fn used(text: &str, token: &Range<usize>, beside_known: bool) -> bool {
    let before = text[..token.start].trim_end();
    let word = before.rsplit(' ').next().unwrap_or_default();
    let led = LEADS.iter().any(|lead| before.strip_suffix(lead).is_some_and(|rest| rest.ends_with(' ')));
    led || word == "using"
        || (beside_known && matches!(word, "with" | "on" | "use" | "uses" | "run" | "via" | "through"))
}

fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    !before.contains(char::is_alphanumeric) || before.ends_with(['.', '!', '?', ':'])
}

/// Whether a token stands beside a known skill in a list.
fn beside(text: &str, token: &Range<usize>, known: &Known) -> bool {
    known.around(token, NEAR).iter().any(|known| {
        let gap = if known.end <= token.start {
            &text[known.end..token.start]
        } else {
            text.get(token.end..known.start).unwrap_or("?")
        };
        let joint = gap.trim().trim_matches([',', '/', '(', ')']).trim();
        gap.len() < NEAR
            && (joint.is_empty() && gap.contains([',', '/'])
                || matches!(joint, "and" | "or" | "und" | "oder" | "&" | "or an" | "such as"))
    })
}

/// Whether a token with at most one more word is the whole of an item between commas.
fn is_listed_lower(text: &str, token: &Range<usize>) -> bool {
    let before = text[..token.start].trim_end();
    let behind = text[token.end..].trim_start();
    before.ends_with([',', '/', '(']) && (behind.is_empty() || behind.starts_with([',', '/', ')', '.', ';']))
}

fn is_whole_item(text: &str, token: &Range<usize>) -> bool {
    let names = text.split_whitespace().all(|word| is_name(word) || is_number(word));
    names && text.split_whitespace().count() <= 4 && text[..token.start].trim().is_empty()
}

/// Each name once, with its strongest class; none that the title has.
pub(super) fn tidy(unknown: &mut Vec<Unknown>, title: Option<&str>) {
    let title = title.map(lexicon::words).unwrap_or_default();
    unknown.sort_by_key(|one| (one.class.weight(), one.span.start));
    let mut seen = BTreeSet::new();
    unknown.retain(|one| {
        let key = lexicon::words(&one.text);
        !lexicon::holds(&title, &key) && seen.insert(key)
    });
    unknown.sort_by_key(|one| (one.class, one.span.start));
}
