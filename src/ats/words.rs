//! Words that tell what a piece of an entry's head is: a title, an employer, a school, a degree, a place.
//!
//! Parsers tell a title from an employer by the nouns of occupations (OpenResume has a list, Textkernel a taxonomy), a
//! school and a degree by a handful of words, and a place by the region or country at its end. The words here are general
//! ones; nothing hangs on one of them alone, since all entries of a section are asked together.

/// Nouns of occupations and ranks, in lower case.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "accountant", "actor", "administrator", "advisor", "adviser", "advocate", "agent", "ambassador", "analyst",
    "apprentice", "architect", "artist", "assistant", "associate", "attendant", "attorney", "auditor", "author",
    "baker", "barista", "bartender", "bookkeeper", "builder", "buyer", "captain", "caregiver", "carpenter", "cashier",
    "ceo", "cfo", "chair", "chairman", "chairperson", "chef", "chief", "clerk", "cto", "coach", "co-founder",
    "cofounder", "consultant", "contractor", "controller", "cook", "coordinator", "co-ordinator", "copywriter",
    "counselor", "counsellor", "curator", "dba", "dean", "dentist", "designer", "developer", "devops", "director",
    "doctor", "driver", "economist", "editor", "electrician", "employee", "engineer", "estimator", "evangelist",
    "executive", "expert", "facilitator", "fellow", "firefighter", "foreman", "founder", "freelancer", "gardener",
    "graduate", "guard", "guide", "handyman", "head", "helper", "hostess", "illustrator", "inspector", "installer",
    "instructor", "intern", "interpreter", "investigator", "janitor", "journalist", "judge", "lawyer", "lead",
    "leader", "lecturer", "librarian", "lieutenant", "machinist", "maintainer", "manager", "marketer", "mechanic",
    "member", "mentor", "mentee", "moderator", "musician", "nurse", "officer", "operator", "organizer", "organiser",
    "owner", "painter", "paralegal", "paramedic", "partner", "pharmacist", "photographer", "physician", "physicist",
    "pilot", "planner", "plumber", "postdoc", "practitioner", "president", "principal", "producer", "professor",
    "programmer", "psychologist", "publicist", "receptionist", "recruiter", "registrar", "reporter", "representative",
    "researcher", "resident", "reviewer", "roofer", "salesperson", "scholar", "scientist", "scrum", "secretary",
    "sergeant", "server", "specialist", "sre", "steward", "strategist", "student", "supervisor", "surgeon",
    "surveyor", "sysadmin", "teacher", "technician", "technologist", "teller", "tester", "therapist", "trader",
    "trainee", "trainer", "translator", "treasurer", "tutor", "veterinarian", "volunteer", "vp", "waiter", "waitress",
    "warden", "webmaster", "welder", "worker", "writer", "freelance", "praktikant", "werkstudent", "entwickler",
    "ingenieur", "leiter", "internship", "co-op", "assistantship",
];

/// Words of companies and other bodies, in lower case.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "inc", "llc", "ltd", "limited", "corp", "corporation", "gmbh", "ag", "plc", "llp", "lp", "co", "company",
    "companies", "bv", "nv", "sa", "sas", "srl", "spa", "oy", "ab", "kg", "se", "pty", "pvt", "group", "holdings",
    "labs", "laboratory", "laboratories", "technologies", "solutions", "systems", "industries", "partners",
    "associates", "bank", "agency", "studio", "studios", "ventures", "foundation", "hospital", "clinic", "university",
    "college", "school", "institute", "ministry", "department", "council", "club", "society", "association", "church",
    "museum", "theatre", "restaurant", "software", "media", "logistics", "freight", "insurance", "energy", "health",
    "healthcare", "networks", "airlines",
];

/// Words of schools, in lower case; a word that begins with one of the long ones counts too (`Universität`).
#[rustfmt::skip]
const SCHOOLS: &[&str] = &[
    "university", "college", "institute", "school", "academy", "polytechnic", "uni", "hochschule", "gymnasium",
    "lycée", "seminary", "conservatory", "mit", "eth", "epfl", "bootcamp", "faculty", "campus", "politecnico", "iit",
    "ucla",
];

/// Beginnings of words of schools in many languages.
const SCHOOL_STEMS: &[&str] = &["universi", "fachhochsch", "école", "escuela", "akademie", "institut"];

/// Words of degrees, in lower case and without full stops.
#[rustfmt::skip]
const DEGREES: &[&str] = &[
    "bachelor", "bachelors", "bachelor's", "master", "masters", "master's", "bsc", "msc", "ba", "ma", "bs", "ms",
    "beng", "meng", "btech", "mtech", "mba", "phd", "dphil", "md", "jd", "llb", "llm", "mphil", "bcom", "mcom", "bba",
    "bfa", "mfa", "edd", "doctor", "doctorate", "doctoral", "diploma", "diplom", "associate", "associate's", "aa",
    "aas", "ged", "gcse", "a-levels", "a-level", "baccalaureate", "baccalauréat", "abitur", "degree", "licence",
    "licentiate", "minor", "major", "hnd", "hnc", "certificate", "postgraduate", "undergraduate", "graduate",
    "honours", "hons", "bca", "mca", "be", "me", "mres", "bse", "mse", "sm", "sb", "ab", "am", "staatsexamen",
    "magister", "laurea",
];

/// Codes of states and provinces of the United States, Canada and Australia.
#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME",
    "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA",
    "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "PR", "AB", "BC", "MB", "NB", "NL",
    "NS", "ON", "PE", "QC", "SK", "NSW", "VIC", "QLD", "TAS", "ACT", "UK", "USA", "US", "UAE", "EU", "D.C.", "U.S.",
    "U.K.",
];

/// Names of states and countries, in lower case, and ways of not being in one place.
#[rustfmt::skip]
const LANDS: &[&str] = &[
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine",
    "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
    "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma",
    "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah",
    "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "ontario", "quebec",
    "british columbia", "alberta", "england", "scotland", "wales", "northern ireland", "argentina", "australia",
    "austria", "bangladesh", "belgium", "brazil", "bulgaria", "canada", "chile", "china", "colombia", "costa rica",
    "croatia", "cyprus", "czech republic", "czechia", "denmark", "egypt", "estonia", "finland", "france", "germany",
    "deutschland", "ghana", "greece", "hong kong", "hungary", "iceland", "india", "indonesia", "ireland", "israel",
    "italy", "japan", "jordan", "kenya", "latvia", "lithuania", "luxembourg", "malaysia", "malta", "mexico",
    "morocco", "netherlands", "the netherlands", "new zealand", "nigeria", "norway", "pakistan", "peru",
    "philippines", "poland", "portugal", "romania", "russia", "saudi arabia", "serbia", "singapore", "slovakia",
    "slovenia", "south africa", "south korea", "korea", "spain", "sri lanka", "sweden", "switzerland", "taiwan",
    "thailand", "tunisia", "turkey", "türkiye", "uganda", "ukraine", "united arab emirates", "united kingdom",
    "united states", "united states of america", "uruguay", "venezuela", "vietnam", "remote", "hybrid", "on-site",
    "onsite", "worldwide", "bavaria",
];

/// The words of a text without the punctuation around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let bare = |word: &str| !word.is_empty();
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | '(' | ')' | '|' | ';' | ':'))
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | '"' | '“' | '”' | '\'' | '*')))
        .filter(move |word| bare(word))
}

fn is(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a word is a noun of an occupation.
fn is_title_word(word: &str) -> bool {
    const ENDINGS: &[&str] = &["ologist", "ician", "grapher"];
    let ends = |ending: &str| {
        let at = word.len().checked_sub(ending.len());
        at.and_then(|at| word.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    is(TITLES, word) || is(TITLES, word.trim_end_matches('s')) || ENDINGS.iter().any(|ending| ends(ending))
}

/// How much a text looks like a title (above 0) or an employer (below 0). What comes last counts: a `Systems
/// Administrator` is a person.
pub(super) fn title_score(text: &str) -> i32 {
    let (mut titled, mut body, mut score) = (false, false, 0);
    for word in words(text) {
        if is_body_word(word) {
            body = true;
            score = if titled { 0 } else { -2 };
        } else if is_title_word(word) {
            titled = true;
            score = 2;
        }
    }
    if body && !titled { -2 } else { score }
}

/// Whether a text names a company or another body.
fn is_body(text: &str) -> bool {
    words(text).any(is_body_word)
}

fn is_body_word(word: &str) -> bool {
    is(BODIES, word) || is(BODIES, word.trim_end_matches('s'))
}

/// Whether a text names a school.
pub(super) fn is_school(text: &str) -> bool {
    words(text).any(|word| {
        let small = word.to_lowercase();
        is(SCHOOLS, &small)
            || is(SCHOOLS, small.trim_end_matches('s'))
            || SCHOOL_STEMS.iter().any(|stem| small.starts_with(stem))
    })
}

/// Whether a word is of a degree, full stops apart (`B.Sc.`).
fn is_degree_word(word: &str) -> bool {
    let mut letters = [0_u8; 16];
    let mut length = 0;
    for byte in word.bytes().filter(|byte| *byte != b'.') {
        let Some(slot) = letters.get_mut(length) else { return false };
        *slot = byte;
        length += 1;
    }
    // Two letters are a degree only as such are written, not in small letters.
    let plain = letters.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    let written = length > 2 || plain.starts_with(|c: char| c.is_ascii_uppercase());
    written && is(DEGREES, plain)
}

/// Whether a text names a degree.
pub(super) fn is_degree(text: &str) -> bool {
    words(text).any(is_degree_word)
}

/// Whether a text is a place: up to four pieces between commas, the last a region, a country or `Remote`.
pub(super) fn is_place(text: &str) -> bool {
    let pieces = text.split(", ").count();
    let last = text.rsplit(", ").next().unwrap_or_default();
    let last = last.split(" (").next().unwrap_or_default();
    // A postal code may stand at either end.
    let named = last.trim_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '-');
    let named = if named.is_empty() { last } else { named };
    let known = is(LANDS, named) || (pieces > 1 && is_region(last));
    known
        && !is_body(text)
        && !is_school(text)
        && pieces <= 3
        && text.split_whitespace().count() <= 9
        && title_score(text) <= 0
}

/// A code of a region, after the name of a state or not, and before a postal code or not (`California CA 94115`).
fn is_region(text: &str) -> bool {
    let Some(at) = text.split_whitespace().position(|word| REGIONS.contains(&word)) else { return false };
    let before: Vec<&str> = text.split_whitespace().take(at).collect();
    let postal = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    (before.is_empty() || is(LANDS, &before.join(" "))) && text.split_whitespace().skip(at + 1).all(postal)
}

/// Words that towns begin with, or that stand before their last word.
#[rustfmt::skip]
const TOWN_STARTS: &[&str] = &[
    "San", "Santa", "Los", "Las", "New", "St.", "Saint", "Fort", "Ft.", "El", "La", "West", "East", "North", "South",
    "Palo", "Mountain", "Lake", "Salt", "Port", "Mount", "Cape", "Grand", "Great", "Little", "Long", "Den", "The",
    "Rio", "Ann", "Baton", "Kansas", "Oklahoma", "Redwood", "Virginia", "Cedar", "Green", "Colorado", "Menlo", "Tel",
    "Hong", "Kuala", "Buenos", "Mexico", "Washington", "Boca", "Iowa", "Jersey", "Des", "Overland", "Sioux", "Silver",
];

/// Splits a place off a text where the gap before it was lost: `Lakeview College Duluth, MN`. How many words the town has
/// can't be known, so it is one, and those before it that towns begin with.
pub(super) fn split_glued_place(text: &str) -> Option<(&str, &str)> {
    let (before, land) = text.split_once(", ")?;
    let mut start = before.rfind(' ')?;
    // A country alone is too weak a sign, unless the title of a position is what stands before the town.
    let titled = before.get(..start)?.rsplit(' ').next().is_some_and(|word| is(TITLES, word));
    if land.contains(',') || !(is_region(land) || (titled && is(LANDS, land))) {
        return None;
    }
    while let Some(at) = before.get(..start).and_then(|head| head.rfind(' ')) {
        if !before.get(at + 1..start).is_some_and(|word| TOWN_STARTS.contains(&word)) {
            break;
        }
        start = at;
    }
    Some((text.get(..start)?.trim_end(), text.get(start + 1..)?))
}

/// The ways to split a place off the end of a text such as `Acme, Berlin, Germany`: what is before it, and the place; a
/// town and its land before a land alone.
pub(super) fn split_places(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let commas: Vec<usize> = text.match_indices(", ").map(|(at, _)| at).collect();
    let starts = [commas.len().checked_sub(2), commas.len().checked_sub(1)];
    starts.into_iter().flatten().filter_map(move |index| {
        let at = *commas.get(index)?;
        let (before, place) = (text.get(..at)?, text.get(at + 2..)?);
        is_place(place).then_some((before, place))
    })
}

/// Splits a town with its land off the end of a text.
pub(super) fn split_town(text: &str) -> Option<(&str, &str)> {
    split_places(text).find(|(_, place)| place.contains(", "))
}

/// Splits the town off an employer's name, as in `Acme, Houston, TX`; `Austin, Texas, USA` is a place as a whole.
pub(super) fn split_employer(text: &str) -> Option<(&str, &str)> {
    let (before, place) = split_town(text)?;
    let town = place.split(", ").next()?;
    let named = title_score(before) <= 0 && !before.contains(", ") && !before.starts_with(|c: char| c.is_ascii_digit());
    (named && !before.is_empty() && !is(LANDS, town) && !is_region(town)).then_some((before, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_employers_are_told_apart_by_their_nouns() {
        assert!(title_score("Senior Software Engineer II") > 0);
        assert!(title_score("Systems Administrator") > 0);
        assert!(title_score("Acme Systems GmbH") < 0);
        assert_eq!(title_score("Initech"), 0);
    }

    #[test]
    fn degrees_are_known_with_and_without_full_stops_and_prepositions_are_none() {
        for degree in ["B.Sc. Informatics", "BSc", "Bachelor of Arts", "Ph.D.", "M.S. in Physics"] {
            assert!(is_degree(degree), "{degree}");
        }
        assert!(!is_degree("to be or me"));
    }

    #[test]
    fn places_end_in_a_region_or_a_country() {
        for place in ["Austin, TX 78701", "Berlin, Germany", "Remote", "Toronto, ON M5V 2T6", "Germany", "London, UK"] {
            assert!(is_place(place), "{place}");
        }
        for other in ["Rome", "Acme, Inc.", "TX", "Senior Engineer, Remote", "Senior Engineer, Trucks AB"] {
            assert!(!is_place(other), "{other}");
        }
    }

    #[test]
    fn a_place_is_split_off_with_its_town() {
        assert_eq!(split_town("Acme, Inc., Berlin, Germany"), Some(("Acme, Inc.", "Berlin, Germany")));
        assert_eq!(split_town("Acme, Germany"), None);
        assert_eq!(split_places("Acme, Germany").next(), Some(("Acme", "Germany")));
        assert_eq!(split_places("Acme, Inc.").next(), None);
        assert_eq!(split_employer("Acme, Houston, TX"), Some(("Acme", "Houston, TX")));
        assert_eq!(split_employer("Austin, Texas, USA"), None);
        assert_eq!(split_employer("Houston, TX"), None);
        assert_eq!(split_employer("Field Assistant, Volcano Office, Iceland"), None);
        assert_eq!(split_glued_place("Lakeview College Duluth, MN"), Some(("Lakeview College", "Duluth, MN")));
        assert_eq!(split_glued_place("Senior Engineer Lima, Peru"), Some(("Senior Engineer", "Lima, Peru")));
        assert_eq!(split_glued_place("Acme Rockets Lima, Peru"), None);
        assert_eq!(split_glued_place("Acme San Diego, CA"), Some(("Acme", "San Diego, CA")));
    }
}
