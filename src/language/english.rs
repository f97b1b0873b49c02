//! English: `en-US`, `en-GB`.
//!
//! - Headings: the section keywords of `OpenResume` and `OfflineCV`, the section types of Textkernel's and `RChilli`'s
//!   documentation, and their plain variants. The printed ones are the exact words that resume parsers look for.
//! - Months: CLDR 47, `en` and `en-GB` (`Sept`).
//! - Titles, bodies, schools, degrees: general words, as `OpenResume` has a list and Textkernel a taxonomy of them; some of
//!   other languages are among them, as they are in English resumes.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// American English.
pub(super) const ENGLISH: Language = Language {
    tag: "en-US",
    name: "English",
    region: Some("US"),
    headings: HEADINGS,
    labels: Labels {
        gpa: "GPA",
        grade: "Grade",
        courses: "Coursework",
        keywords: "Keywords",
        built_with: "Built with",
        roles: "Roles",
        kind: "Type",
    },
    dates: Dates {
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        in_days: None,
        present: "Present",
        form: DateForm::Words,
    },
    countries: &[],
    words: WORDS,
};

/// British English.
pub(super) static BRITISH: Language = Language {
    tag: "en-GB",
    name: "British English",
    region: Some("GB"),
    dates: Dates {
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
        ..ENGLISH.dates
    },
    ..ENGLISH
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "contact", "contacts", "contact information", "contact details", "contact info", "personal details",
        "personal information", "personal info", "personal data",
    ]),
    Heading::new(
        Topic::Summary,
        "Summary",
        &[
            "Professional Summary", "Profile", "Professional Profile", "Objective", "Career Objective", "About",
            "About Me",
        ],
        &[
            "summary of qualifications", "qualifications summary", "statement", "personal statement", "overview",
            "introduction", "bio", "biography", "highlights", "career highlights", "welcome",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Technical Skills",
        &[
            "Skills", "Core Competencies", "Technologies", "Key Skills", "Skills and Technologies", "Core Skills",
        ],
        &[
            "skill", "skill set", "skillset", "competencies", "competences", "tools", "expertise",
            "areas of expertise", "proficiencies", "abilities", "strengths", "capabilities", "tech stack",
            "knowledge", "programming languages", "frameworks", "software",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Professional Experience",
        &[
            "Experience", "Work Experience", "Employment", "Employment History", "Work History", "Career History",
        ],
        &[
            "work", "experience history", "job history", "employment experience", "employment record", "career",
            "career summary", "positions held", "professional background", "background", "internships", "internship",
            "jobs",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projects",
        &["Personal Projects", "Selected Projects", "Key Projects", "Open Source Projects"],
        &["project", "project experience", "projects experience", "side projects", "portfolio"],
    ),
    Heading::new(
        Topic::Education,
        "Education",
        &["Academics", "Academic Background", "Qualifications", "Education and Training"],
        &[
            "academic history", "academic qualifications", "education background", "educational background",
            "studies", "training", "schooling", "degrees",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Certifications",
        &[
            "Certificates", "Licenses", "Licenses and Certifications", "Licenses & Certifications",
        ],
        &[
            "certification", "certificate", "licences", "licensure", "credentials", "accreditations",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publications",
        &["Selected Publications", "Publications and Talks"],
        &[
            "publication", "papers", "articles", "books", "publications list", "list of publications",
        ],
    ),
    Heading::new(
        Topic::Awards,
        "Awards",
        &["Honors", "Honours", "Awards and Honors", "Achievements", "Accomplishments"],
        &[
            "award", "honor", "recognition", "recognitions", "scholarships", "grants", "distinctions", "prizes",
        ],
    ),
    Heading::new(
        Topic::Volunteer,
        "Volunteering",
        &["Volunteer", "Community Service", "Community Involvement"],
        &[
            "volunteer work", "volunteer experience", "volunteering experience", "voluntary work",
            "volunteer activities", "community work", "social engagement", "civic engagement",
        ],
    ),
    Heading::new(
        Topic::Languages,
        "Languages",
        &["Spoken Languages", "Language Skills"],
        &["language", "foreign languages"],
    ),
    Heading::new(
        Topic::Interests,
        "Interests",
        &["Hobbies", "Hobbies and Interests"],
        &["interest", "passions"],
    ),
    Heading::new(
        Topic::References,
        "References",
        &["Recommendations", "Testimonials"],
        &["reference", "referees", "references available"],
    ),
    Heading::read(Topic::Other, &[
        "patents", "conferences", "talks", "presentations", "speaking", "speaking engagements", "memberships",
        "affiliations", "professional memberships", "activities", "extracurricular activities", "leadership",
        "leadership experience", "military service", "military experience", "military", "courses", "coursework",
        "information", "details", "declaration", "availability", "security clearance", "clearance", "miscellaneous",
        "research", "research experience", "teaching", "teaching experience", "research interests", "open source",
        "open source contributions", "contributions", "professional development", "extracurriculars", "appendix",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "professional", "relevant", "related", "selected", "key", "core", "main", "technical", "technology", "it",
        "computer", "career", "executive", "additional", "other", "personal", "recent", "previous", "past", "notable",
        "my", "academic", "general", "industry", "soft", "hard", "independent", "open", "source", "freelance",
        "formal", "major", "significant", "special", "spoken", "earlier", "current",
    ],
    and: &["and", "&", "/", "+", "|", ","],
    months: [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ],
    seasons: &[
        ("spring", 3), ("summer", 6), ("fall", 9), ("autumn", 9), ("winter", 12), ("q1", 1), ("q2", 4), ("q3", 7),
        ("q4", 10),
    ],
    present: &["present", "current", "currently", "now", "today", "ongoing", "date"],
    to: &["to", "until", "till", "through", "thru"],
    since: &["since", "from"],
    until: &["until", "till"],
    leads: &[
        "expected", "anticipated", "graduated", "graduating", "graduation", "class", "issued", "completed", "awarded",
        "published", "of", "on", "date", "dates", "expires", "valid",
    ],
    links: &[
        "a", "an", "the", "and", "or", "of", "in", "on", "at", "by", "to", "for", "from", "with", "into", "over",
        "than", "as", "that", "which", "while", "via", "per", "between", "during", "through", "under", "after",
        "before", "its", "their", "our", "using", "including", "is", "are", "was", "were", "since", "until", "about",
        "across", "within",
    ],
    at: &[" at "],
    degree_in: &[" in "],
    titles: &[
        "accountant", "actor", "administrator", "advisor", "adviser", "advocate", "agent", "ambassador", "analyst",
        "apprentice", "architect", "artist", "assistant", "associate", "attendant", "attorney", "auditor", "author",
        "baker", "barista", "bartender", "bookkeeper", "builder", "buyer", "captain", "caregiver", "carpenter",
        "cashier", "ceo", "cfo", "chair", "chairman", "chairperson", "chef", "chief", "clerk", "cto", "coach",
        "co-founder", "cofounder", "consultant", "contractor", "controller", "cook", "coordinator", "co-ordinator",
        "copywriter", "counselor", "counsellor", "curator", "dba", "dean", "dentist", "designer", "developer",
        "devops", "director", "doctor", "driver", "economist", "editor", "electrician", "employee", "engineer",
        "estimator", "evangelist", "executive", "expert", "facilitator", "fellow", "firefighter", "foreman",
        "founder", "freelancer", "gardener", "graduate", "guard", "guide", "handyman", "head", "helper", "hostess",
        "illustrator", "inspector", "installer", "instructor", "intern", "interpreter", "investigator", "janitor",
        "journalist", "judge", "lawyer", "lead", "leader", "lecturer", "librarian", "lieutenant", "machinist",
        "maintainer", "manager", "marketer", "mechanic", "member", "mentor", "mentee", "moderator", "musician",
        "nurse", "officer", "operator", "organizer", "organiser", "owner", "painter", "paralegal", "paramedic",
        "partner", "pharmacist", "photographer", "physician", "physicist", "pilot", "planner", "plumber", "postdoc",
        "practitioner", "president", "principal", "producer", "professor", "programmer", "psychologist", "publicist",
        "receptionist", "recruiter", "registrar", "reporter", "representative", "researcher", "resident", "reviewer",
        "roofer", "salesperson", "scholar", "scientist", "scrum", "secretary", "sergeant", "server", "specialist",
        "sre", "steward", "strategist", "student", "supervisor", "surgeon", "surveyor", "sysadmin", "teacher",
        "technician", "technologist", "teller", "tester", "therapist", "trader", "trainee", "trainer", "translator",
        "treasurer", "tutor", "veterinarian", "volunteer", "vp", "waiter", "waitress", "warden", "webmaster",
        "welder", "worker", "writer", "freelance", "praktikant", "werkstudent", "entwickler", "ingenieur", "leiter",
        "internship", "co-op", "assistantship",
    ],
    title_endings: &["ologist", "ician", "grapher"],
    bodies: &[
        "inc", "llc", "ltd", "limited", "corp", "corporation", "gmbh", "ag", "plc", "llp", "lp", "co", "company",
        "companies", "bv", "nv", "sa", "sas", "srl", "spa", "oy", "ab", "kg", "se", "pty", "pvt", "group", "holdings",
        "labs", "laboratory", "laboratories", "technologies", "solutions", "systems", "industries", "partners",
        "associates", "bank", "agency", "studio", "studios", "ventures", "foundation", "hospital", "clinic",
        "university", "college", "school", "institute", "ministry", "department", "council", "club", "society",
        "association", "church", "museum", "theatre", "restaurant", "software", "media", "logistics", "freight",
        "insurance", "energy", "health", "healthcare", "networks", "airlines",
    ],
    schools: &[
        "university", "college", "institute", "school", "academy", "polytechnic", "uni", "hochschule", "gymnasium",
        "lycée", "seminary", "conservatory", "mit", "eth", "epfl", "bootcamp", "faculty", "campus", "politecnico",
        "iit", "ucla",
    ],
    school_parts: &["universi", "fachhochsch", "école", "escuela", "akademie", "institut"],
    degrees: &[
        "bachelor", "bachelors", "bachelor's", "master", "masters", "master's", "bsc", "msc", "ba", "ma", "bs", "ms",
        "beng", "meng", "btech", "mtech", "mba", "phd", "dphil", "md", "jd", "llb", "llm", "mphil", "bcom", "mcom",
        "bba", "bfa", "mfa", "edd", "doctor", "doctorate", "doctoral", "diploma", "diplom", "associate",
        "associate's", "aa", "aas", "ged", "gcse", "a-levels", "a-level", "baccalaureate", "baccalauréat", "abitur",
        "degree", "licence", "licentiate", "minor", "major", "hnd", "hnc", "certificate", "postgraduate",
        "undergraduate", "graduate", "honours", "hons", "bca", "mca", "be", "me", "mres", "bse", "mse", "sm", "sb",
        "ab", "am", "staatsexamen", "magister", "laurea",
    ],
    lands: &[
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
        "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine",
        "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska",
        "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio",
        "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas",
        "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "ontario", "quebec",
        "british columbia", "alberta", "england", "scotland", "wales", "northern ireland", "argentina", "australia",
        "austria", "bangladesh", "belgium", "brazil", "bulgaria", "canada", "chile", "china", "colombia",
        "costa rica", "croatia", "cyprus", "czech republic", "czechia", "denmark", "egypt", "estonia", "finland",
        "france", "germany", "deutschland", "ghana", "greece", "hong kong", "hungary", "iceland", "india",
        "indonesia", "ireland", "israel", "italy", "japan", "jordan", "kenya", "latvia", "lithuania", "luxembourg",
        "malaysia", "malta", "mexico", "morocco", "netherlands", "the netherlands", "new zealand", "nigeria",
        "norway", "pakistan", "peru", "philippines", "poland", "portugal", "romania", "russia", "saudi arabia",
        "serbia", "singapore", "slovakia", "slovenia", "south africa", "south korea", "korea", "spain", "sri lanka",
        "sweden", "switzerland", "taiwan", "thailand", "tunisia", "turkey", "türkiye", "uganda", "ukraine",
        "united arab emirates", "united kingdom", "united states", "united states of america", "uruguay", "venezuela",
        "vietnam", "remote", "hybrid", "on-site", "onsite", "worldwide", "bavaria",
    ],
    grades: &[
        "gpa", "cgpa", "grade", "final grade", "overall grade", "score", "cumulative gpa", "average", "major gpa",
        "result", "percentage",
    ],
    documents: &["resume", "résumé", "cv", "curriculum vitae", "curriculum vitæ", "lebenslauf"],
    contacts: &[
        "e-mail", "email", "mail", "phone", "telephone", "tel", "mobile", "cell", "address", "location", "home", "m",
        "p", "e", "t", "a", "l", "w", "contact", "fax", "based in", "lives in", "residence",
    ],
    durations: &["yr", "year", "mo", "mos", "month"],
    page: &["page"],
    page_of: &["of", "/"],
    updated: &["last updated"],
    ..Words::NONE
};
