//! The words by which postings tell what they ask for: of headings, and within sentences. English and German.

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// What is asked for.
    Required,
    /// What would be nice.
    Preferred,
    /// What is expressly not asked for.
    Rejected,
    /// Tasks, team, stack: named, and not asked for as such.
    Mentioned,
    /// Pay, benefits, company, procedure, law: nothing in it is about skills.
    Noise,
    /// A heading that says nothing of the kind, or none at all.
    Unknown,
}

/// What a heading's words say, the first that fits: refusals and wishes before demands, since they hold their words.
const HEADINGS: &[(Section, &[&str])] = &[
    (
        Section::Rejected,
        &[
            "not required", "not needed", "not necessary", "not relevant", "not expect", "not looking for", "not ask",
            "don't need", "don't expect", "don't care", "don't ask", "don't look for", "don't require", "don't have to",
            "doesn't matter", "does not matter", "do not need", "do not care", "do not require", "do not have to", "won't need",
            "won't find", "will not need", "will not find", "won't do", "what we don't", "can forget", "can skip", "no need",
            "nicht nötig", "nicht erforderlich", "nicht wichtig", "nicht brauchst", "egal", "irrelevant", "isn't required",
            "not a fit if", "not for you if", "isn't for you",
        ],
    ),
    (
        Section::Preferred,
        &[
            "nice to have", "nice to haves", "nice if", "would be nice", "bonus", "preferred", "preferably", "plus", "pluses",
            "desirable", "desired", "desirables", "good to have", "great to have", "ideally", "advantage", "advantageous",
            "extra credit", "extra points", "brownie points", "what helps", "helpful", "would be great", "even better", "stand out",
            "we'd love", "we would love", "optional", "not a must", "not must", "icing", "cherry on top", "beneficial", "additional assets",
            "make you smile", "makes us smile", "could have", "could", "should", "should have", "von vorteil", "wünschenswert", "idealerweise",
            "pluspunkte", "bonuspunkte", "schön wäre", "gerne auch", "vorteilhaft", "also had", "sweetener", "differentiators", "a big plus",
        ],
    ),
    (
        Section::Required,
        &[
            "what you bring", "what you'll bring", "what you will bring", "you bring", "what you offer", "what you have", "you have",
            "what you'll need", "what you need", "you'll need", "you will need", "you need", "must", "must have", "must haves", "musts",
            "essential", "essentials", "requirement", "requirements", "required", "we require", "qualification", "qualifications", "minimum",
            "person specification", "criteria", "looking for", "look for", "who you are", "about you", "your profile", "the profile", "candidate profile",
            "your background", "your experience", "your skills", "skills", "key skills", "technical skills", "experience", "expertise",
            "we expect", "expect from you", "expectations", "we ask for", "what we ask", "you know", "what you know", "you should have",
            "you might be a fit", "good fit if", "great fit if", "right for you if", "ideal candidate", "day one", "should i be able", "prerequisites",
            "non-negotiable", "non-negotiables", "need from you", "you are", "you're someone", "have you got", "you've got", "wish list",
            "dein profil", "ihr profil", "das bringst du mit", "was du mitbringst", "bringst du mit", "du bringst mit", "sie bringen mit", "anforderungen",
            "voraussetzungen", "qualifikation", "qualifikationen", "kenntnisse", "wir erwarten", "wir suchen", "was wir erwarten", "profil",
            "damit überzeugst du", "das solltest du mitbringen", "fachliche",
        ],
    ),
    (
        Section::Noise,
        &[
            "benefit", "benefits", "perks", "we offer", "what we offer", "offer you", "our offer", "offering", "compensation", "salary", "pay", "remuneration",
            "what's in it for", "what is in it for", "in return", "you'll get", "you get", "you will get", "why join", "why us", "why work", "why you'll love",
            "about us", "about the company", "about our company", "who we are", "who are we", "company", "company overview", "our company", "our mission",
            "our values", "our story", "our culture", "culture", "values", "life at", "working at", "equal", "eeo", "eeoc", "diversity", "inclusion",
            "inclusive", "everyone", "everybody", "belonging", "accommodation", "accommodations", "how we hire", "process", "hiring process", "recruitment process",
            "selection process", "interview process", "interviews", "the process", "application process", "our process", "how to apply", "apply",
            "application", "next steps", "privacy", "data protection", "legal", "disclaimer", "small print", "fine print", "boring", "things you need to know",
            "what we bring", "our promise", "similar jobs", "related jobs", "other jobs", "contact", "kontakt", "behaviours", "behaviors", "location",
            "notice", "note to", "agencies", "security clearance", "visa", "relocation", "background check", "statement",
            "wir bieten", "was wir bieten", "bieten wir", "das bieten", "was dich erwartet", "deine vorteile", "ihre vorteile", "über uns", "wer wir sind", "wir über uns",
            "das unternehmen", "bewerbung", "bewirb dich", "bewerbungsprozess", "benefits für dich", "unser angebot", "gehalt", "chancengleichheit", "datenschutz",
        ],
    ),
    (
        Section::Mentioned,
        &[
            "responsibilities", "responsible", "duties", "tasks", "what you'll do", "what you will do", "you'll do", "you will", "you'll be", "what you'll be",
            "the role", "about the role", "your role", "role", "the job", "job description", "about the job", "the position", "position", "day to day",
            "a day in", "your day", "your first", "stack", "tech stack", "our tech", "tech", "technologies", "technology", "our tools", "tools", "toolbox", "toolset",
            "environment", "what we use", "we use", "how we work", "the team", "your team", "about the team", "team", "your mission", "mission", "impact",
            "what you'll work on", "work on", "project", "projects", "the challenge", "challenges", "learn on the job", "what can i learn", "you'll learn",
            "aufgaben", "deine aufgaben", "ihre aufgaben", "tätigkeiten", "die stelle", "das erwartet dich", "technologien", "unser stack", "dein team", "die rolle",
            "what the job is", "overview", "summary", "opportunity",
        ],
    ),
];

/// What a heading announces. Words count as a whole; the class that begins earliest among its kind wins.
pub(super) fn heading(text: &str) -> Section {
    let text = words(text);
    // A company's name behind `about` can't be known.
    let about = text.strip_prefix("about ").is_some_and(|rest| !rest.is_empty());
    let found = HEADINGS.iter().find(|(_, phrases)| phrases.iter().any(|phrase| holds(&text, phrase)));
    match found {
        Some((section, _)) => *section,
        None if about => Section::Noise,
        None => Section::Unknown,
    }
}

/// Letters, digits and apostrophes in lower case with one blank between words.
pub(super) fn words(text: &str) -> String {
    let lower = crate::profile::key(text);
    let plain: String = lower.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text holds words one after the other.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

/// Where a text holds words one after the other, from the left.
pub(super) fn find(text: &str, phrase: &str) -> Option<usize> {
    text.match_indices(phrase).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let behind = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}

/// Words that refuse what follows them in the clause.
pub(super) const REFUSE_NEXT: &[&str] = &[
    "don't need", "do not need", "doesn't need", "won't need", "will not need", "not ask you", "won't ask you", "no need", "no experience", "needn't", "need not", "don't expect", "do not expect", "don't require",
    "do not require", "don't care", "do not care", "don't use", "do not use", "don't do", "do not do", "won't find", "no longer use", "stopped using", "never use",
    "nobody is expected to", "none of", "neither", "nor", "without any", "without prior", "not looking for", "won't touch", "not interested in",
    "won't", "keine erfahrung", "kein", "keine", "ohne", "nicht nötig", "nicht erforderlich", "not relevant", "no prior", "instead of",
    "rather than", "statt",
];

/// Words that say what is left behind; what they go over to follows a word of [`TOWARDS`].
pub(super) const LEAVE: &[&str] = &[
    "moving off", "moved off", "move off", "moving away from", "moved away from", "move away from", "migrating off", "migrating away from",
    "migrate away from", "migrating from", "migrate from", "migration from", "move from", "moving from", "away from", "getting rid of", "get rid of", "got rid of",
    "phasing out", "phase out", "phased out", "retiring", "retired", "retire", "replacing", "replaced", "replace", "sunsetting", "decommissioning", "dropped", "we left",
    "ditched", "weg von", "ablösung von", "ablösung der",
];

/// Words before what is gone over to.
pub(super) const TOWARDS: &[&str] = &["to", "for", "with", "by", "towards", "onto", "but", "nach", "durch"];

/// Words that refuse what stands right behind them and no further.
pub(super) const REFUSE_ONE: &[&str] = &["no", "not", "never", "ex", "former"];

/// Words that refuse what stands before them in the clause.
pub(super) const REFUSE_LAST: &[&str] = &[
    "not required", "not needed", "not necessary", "not expected", "not a requirement", "not relevant", "not important", "isn't required", "isn't needed",
    "isn't necessary", "isn't relevant", "aren't required", "aren't needed", "aren't necessary", "is not a plus", "not a plus", "is unnecessary",
    "doesn't matter", "does not matter", "don't matter", "irrelevant", "will be retired", "being retired", "been retired", "is retired", "will be replaced", "being replaced",
    "be replaced", "been replaced", "will be switched off", "be switched off", "switched off", "going away", "go away", "phased out", "will be gone", "is gone", "on its way out", "on the way out",
    "not used", "no longer used", "no longer", "not a fit", "will not be asked", "won't be asked", "we left", "we dropped", "dropped it", "dropped them", "left it", "left them", "replaced it", "replaced them", "retired it", "got rid of it", "switched it off", "moved off it",
    "nicht nötig", "nicht erforderlich", "nicht notwendig", "wird abgelöst", "abgelöst", "werden abgelöst", "use neither", "can stay at home", "is being sunset",
];

/// Words that make what follows them in the sentence a wish.
pub(super) const WISH_NEXT: &[&str] = &[
    "ideally", "preferably", "nice to have", "nice to haves", "bonus", "bonus points", "extra points", "plus if", "even better", "would be great if", "happy if", "if you also", "if you happen to",
    "we'd love", "we would love", "love to see", "idealerweise", "von vorteil sind", "gerne auch", "good to have", "optionally", "optional", "preferred",
    "it helps if", "helps if", "interest in", "some exposure to",
];

/// Words that make what stands before them in the clause a wish.
pub(super) const WISH_LAST: &[&str] = &[
    "a plus", "big plus", "huge plus", "real plus", "is a bonus", "a bonus", "preferred", "an advantage", "advantage", "advantageous", "desirable", "desired", "nice to have", "helpful", "beneficial", "welcome", "would be great",
    "would be nice", "would be good", "would help", "would be a pleasant", "pleasant surprise", "will love you", "not a must", "no must", "is not mandatory", "optional", "von vorteil", "wünschenswert",
    "vorteilhaft", "ein plus", "is appreciated", "appreciated", "a nice extra", "great to have", "good to have", "is great", "helps",
];

/// Words that make a sentence a demand wherever it stands.
pub(super) const DEMAND: &[&str] = &[
    "must", "required", "mandatory", "essential", "indispensable", "you'll need", "you will need", "you need", "we require", "is a must", "are a must", "non negotiable", "zwingend", "erforderlich",
    "unabdingbar", "prerequisite", "we expect", "i'd expect", "you have to", "needs to know", "has to know",
];

/// Words that make a sentence a demand where no heading says what it is.
pub(super) const ASK: &[&str] = &[
    "looking for", "you have", "you've", "you bring", "you know", "you are comfortable", "you should", "experience with", "experience in", "experience of", "experienced", "experience building",
    "solid", "strong", "proficient", "proficiency", "expert", "expertise", "deep", "hands on", "fluent", "knowledge of", "command of", "at least", "minimum",
    "years", "yrs", "at home in", "skilled", "background in", "we ask for", "comfortable with", "familiar with", "familiarity with", "real", "du bringst", "erfahrung", "kenntnisse", "sicher in",
    "track record",
];

/// Words of a paragraph about the company, its people or the law.
pub(super) const NOISE: &[&str] = &[
    "equal opportunity", "equal opportunities", "equal employment", "regardless of", "without regard to", "discriminate", "discrimination", "protected status", "veteran status",
    "reasonable accommodation", "sexual orientation", "all qualified applicants", "e verify", "authorized to work", "right to work", "sponsorship is not", "no agencies",
    "diversity", "committed to creating", "background check", "privacy policy", "data processing", "cookies", "unsubscribe", "cover letter", "send a mail", "send your application",
    "send us your", "apply now", "apply via", "to apply", "bewirb dich", "schwerbehinderung", "chancengleichheit", "salary range", "base salary", "our benefits", "401 k", "weeks off", "days off", "parental leave",
    "health insurance", "days of holiday", "holiday", "vacation", "urlaub", "pension", "stock options", "conference budget", "free lunch", "we rest", "we offer", "wir bieten",
    "employee discount", "bus pass", "job ticket", "jobticket", "salary up to",
];
