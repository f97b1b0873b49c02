//! Danish: `da`.
//!
//! - Headings: the sections that the guides of Jobindex, `StepStone` Denmark, cvbuilder.dk and Aarhus University name, and Europass
//!   in Danish (`Personlig information`).
//! - Months: CLDR 47, `da`: the short ones have full stops.
//! - `nu` is read as the open end as well as the printed `nuværende`.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Danish.
pub(super) static DANISH: Language = Language {
    tag: "da",
    name: "Danish",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Karaktergennemsnit",
        grade: "Karakter",
        courses: "Fag",
        keywords: "Nøgleord",
        built_with: "Teknologier",
        roles: "Roller",
        kind: "Type",
    },
    dates: Dates {
        months: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
        in_days: None,
        present: "nuværende",
        form: DateForm::DottedDay,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "kontakt", "kontaktoplysninger", "kontaktinformation", "personlige oplysninger", "personlige data",
        "personlig information", "persondata", "kontaktdata",
    ]),
    Heading::new(
        Topic::Summary,
        "Profil",
        &[
            "Resumé", "Om mig", "Personlig profil", "Kort om mig", "Faglig profil", "Professionel profil",
            "Profiltekst",
        ],
        &[
            "resume", "sammenfatning", "målsætning", "mål", "indledning", "nøglekvalifikationer", "karrieremål",
            "hvem er jeg", "opsummering", "præsentation",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Kompetencer",
        &[
            "Færdigheder", "Tekniske kompetencer", "Faglige kompetencer", "IT-kompetencer", "IT-kundskaber",
            "Kvalifikationer", "Faglige kvalifikationer", "Kernekompetencer", "Kompetencer og færdigheder",
            "IT-færdigheder",
        ],
        &[
            "teknologier", "værktøjer", "programmeringssprog", "ekspertise", "digitale kompetencer", "styrker",
            "it-kendskab", "kompetenceprofil", "personlige kompetencer", "nøglekompetencer", "tekniske færdigheder",
            "software", "it og teknologi",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Erhvervserfaring",
        &[
            "Arbejdserfaring", "Erfaring", "Ansættelser", "Joberfaring", "Karriere", "Professionel erfaring",
            "Beskæftigelse",
        ],
        &[
            "arbejde", "stillinger", "job", "ansættelsesforhold", "studiejob", "tidligere arbejdspladser",
            "relevant erfaring", "praktik", "studierelevant arbejde", "øvrige ansættelser",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projekter",
        &["Egne projekter", "Personlige projekter", "Projekterfaring", "Udvalgte projekter"],
        &["projekt", "portefølje", "sideprojekter", "hobbyprojekter"],
    ),
    Heading::new(
        Topic::Education,
        "Uddannelse",
        &["Uddannelser", "Uddannelse og kurser", "Akademisk baggrund", "Studier"],
        &["uddannelsesbaggrund", "skole", "skolegang"],
    ),
    Heading::new(
        Topic::Certificates,
        "Certificeringer",
        &[
            "Certifikater", "Kurser og certificeringer", "Kurser og certifikater", "Kurser",
            "Kurser og efteruddannelse", "Efteruddannelse",
        ],
        &["certificering", "certifikat", "videreuddannelse", "licenser", "kursus"],
    ),
    Heading::new(
        Topic::Publications,
        "Publikationer",
        &["Artikler", "Publikationer og foredrag"],
        &["publikation", "bøger", "udgivelser"],
    ),
    Heading::new(
        Topic::Awards,
        "Priser",
        &["Udmærkelser", "Priser og udmærkelser", "Legater", "Hædersbevisninger"],
        &["pris", "legat", "præstationer", "resultater", "anerkendelser"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Frivilligt arbejde",
        &[
            "Frivilligt engagement", "Frivillig erfaring", "Tillidshverv", "Foreningsarbejde",
            "Frivillige aktiviteter",
        ],
        &["frivillighed", "tillidsposter", "organisatorisk erfaring", "foreningsliv"],
    ),
    Heading::new(
        Topic::Languages,
        "Sprog",
        &["Sprogkundskaber", "Sproglige kompetencer", "Sprogfærdigheder"],
        &["fremmedsprog", "sprogkompetencer"],
    ),
    Heading::new(
        Topic::Interests,
        "Interesser",
        &["Fritidsinteresser", "Fritid", "Hobbyer", "Fritid og interesser", "Interesser og fritid"],
        &["hobby", "fritidsaktiviteter", "personlige interesser"],
    ),
    Heading::new(
        Topic::References,
        "Referencer",
        &["Anbefalinger"],
        &["reference"],
    ),
    Heading::read(Topic::Other, &[
        "andet", "øvrigt", "øvrige oplysninger", "kørekort", "patenter", "konferencer", "foredrag", "medlemskaber",
        "forskning", "undervisning", "værnepligt", "udlandsophold", "andre oplysninger", "privat", "familie",
        "bestyrelsesarbejde",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "relevant", "øvrig", "øvrige", "anden", "andre", "mine", "min", "egne", "personlige", "personlig", "tekniske",
        "teknisk", "udvalgte", "vigtigste", "tidligere", "akademisk", "akademiske", "faglig", "faglige", "digitale",
    ],
    and: &["og", "samt"],
    months: [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ],
    seasons: &[
        ("foråret", 3), ("forår", 3), ("sommeren", 6), ("sommer", 6), ("efteråret", 9), ("efterår", 9),
        ("vinteren", 12), ("vinter", 12),
    ],
    present: &[
        "nuværende", "nu", "igangværende", "i dag", "dags dato", "d.d", "dd", "fortsat", "løbende", "nutid", "dags",
    ],
    to: &["til", "t.o.m"],
    since: &["siden", "fra"],
    until: &["til", "indtil"],
    leads: &[
        "forventet", "afsluttet", "udstedt", "dimitteret", "bestået", "udgivet", "gyldig", "i", "den", "dato",
        "periode",
    ],
    links: &[
        "og", "eller", "i", "på", "af", "for", "med", "til", "fra", "om", "som", "at", "en", "et", "den", "det", "de",
        "ved", "under", "over", "efter", "før", "mellem", "gennem", "uden", "inden", "mod", "via", "samt", "er", "var",
        "har", "havde", "sin", "sit", "sine", "deres", "vores", "der", "når", "også", "ikke",
    ],
    at: &[" hos ", " i ", " ved "],
    degree_in: &[" i ", " inden for "],
    titles: &[
        "studiejob", "fritidsjob", "praktikant", "vikar", "chef", "læge", "advokat", "kok", "tjener", "sygeplejerske",
        "pædagog", "frivillig", "freelancer", "freelance", "iværksætter", "stifter", "medstifter", "ejer", "formand",
        "bestyrelsesmedlem", "kasserer", "ekspert", "ph.d.-studerende", "professor", "lærling", "elev", "mentor",
        "leder", "studentermedhjælper", "selvstændig", "datamatiker",
    ],
    title_endings: &[
        "udvikler", "ingeniør", "programmør", "analytiker", "arkitekt", "administrator", "chef", "leder", "konsulent",
        "sagsbehandler", "assistent", "koordinator", "direktør", "lærer", "forsker", "studerende", "designer",
        "tester", "redaktør", "sælger", "økonom", "revisor", "tekniker", "specialist", "rådgiver", "træner",
        "vejleder", "montør", "mekaniker", "elektriker", "chauffør", "medarbejder", "ansvarlig", "skribent",
        "oversætter", "journalist", "instruktør", "planlægger", "indkøber", "sekretær", "receptionist", "operatør",
        "arbejder", "manager", "engineer", "developer", "medhjælper", "hjælper", "praktikant", "supporter", "lektor",
    ],
    bodies: &[
        "aps", "a/s", "i/s", "p/s", "ivs", "amba", "fmba", "bank", "gruppen", "koncernen", "kommune", "region",
        "fonden", "fond", "forening", "foreningen", "styrelsen", "ministeriet", "bureau", "bureauet", "hospital",
        "hospitalet", "forlag", "forlaget", "selskab", "selskabet", "forsikring", "as",
    ],
    schools: &[
        "universitet", "universitetet", "dtu", "itu", "ku", "au", "sdu", "aau", "cbs", "ruc", "professionshøjskole",
        "professionshøjskolen", "erhvervsakademi", "gymnasium", "gymnasiet", "handelshøjskole", "skole", "skolen",
        "højskole", "efterskole", "hf", "htx", "hhx", "kea", "institut",
    ],
    school_parts: &["universitet", "højskol", "gymnasi", "erhvervsakademi", "skole"],
    degrees: &[
        "bachelor", "bachelorgrad", "kandidat", "kandidatgrad", "kandidatuddannelse", "cand", "cand.it", "cand.polyt",
        "cand.scient", "cand.merc", "ph.d", "phd", "diplomingeniør", "civilingeniør", "professionsbachelor",
        "erhvervsakademiuddannelse", "studentereksamen", "stx", "hf", "htx", "hhx", "svendebrev", "diplom", "master",
        "datamatiker", "ba", "grad", "eksamen", "merkonom", "akademiuddannelse", "hd",
    ],
    lands: &[
        "hovedstaden", "sjælland", "syddanmark", "midtjylland", "nordjylland", "usa", "england", "skotland",
        "fjernarbejde", "hjemmearbejde", "hybrid",
    ],
    grades: &["karakter", "karaktergennemsnit", "gennemsnit", "snit", "karaktersnit"],
    documents: &["cv", "curriculum vitae"],
    contacts: &[
        "telefon", "tlf", "mobil", "mobiltelefon", "e-mail", "email", "mail", "adresse", "by", "bopæl", "hjemmeside",
        "fødselsdato", "født", "nationalitet", "web",
    ],
    durations: &["år", "måned", "måneder", "mdr", "uger"],
    page: &["side"],
    page_of: &["af"],
    updated: &["senest opdateret", "opdateret"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "De Forenede Arabiske Emirater", "Afghanistan", "Antigua og Barbuda", "Anguilla", "Albanien",
    "Armenien", "Angola", "Antarktis", "Argentina", "Amerikansk Samoa", "Østrig", "Australien", "Aruba", "Åland",
    "Aserbajdsjan", "Bosnien-Hercegovina", "Barbados", "Bangladesh", "Belgien", "Burkina Faso", "Bulgarien",
    "Bahrain", "Burundi", "Benin", "Saint Barthélemy", "Bermuda", "Brunei", "Bolivia",
    "De tidligere Nederlandske Antiller", "Brasilien", "Bahamas", "Bhutan", "Bouvetøen", "Botswana", "Belarus",
    "Belize", "Canada", "Cocosøerne", "Congo-Kinshasa", "Den Centralafrikanske Republik", "Congo-Brazzaville",
    "Schweiz", "Elfenbenskysten", "Cookøerne", "Chile", "Cameroun", "Kina", "Colombia", "Costa Rica", "Cuba",
    "Kap Verde", "Curaçao", "Juleøen", "Cypern", "Tjekkiet", "Tyskland", "Djibouti", "Danmark", "Dominica",
    "Den Dominikanske Republik", "Algeriet", "Ecuador", "Estland", "Egypten", "Vestsahara", "Eritrea", "Spanien",
    "Etiopien", "Finland", "Fiji", "Falklandsøerne", "Mikronesien", "Færøerne", "Frankrig", "Gabon",
    "Storbritannien", "Grenada", "Georgien", "Fransk Guyana", "Guernsey", "Ghana", "Gibraltar", "Grønland",
    "Gambia", "Guinea", "Guadeloupe", "Ækvatorialguinea", "Grækenland", "South Georgia og De Sydlige Sandwichøer",
    "Guatemala", "Guam", "Guinea-Bissau", "Guyana", "Hongkong", "Heard Island og McDonald Islands", "Honduras",
    "Kroatien", "Haiti", "Ungarn", "Indonesien", "Irland", "Israel", "Isle of Man", "Indien",
    "Det Britiske Territorium i Det Indiske Ocean", "Irak", "Iran", "Island", "Italien", "Jersey", "Jamaica",
    "Jordan", "Japan", "Kenya", "Kirgisistan", "Cambodja", "Kiribati", "Comorerne", "Saint Kitts og Nevis",
    "Nordkorea", "Sydkorea", "Kuwait", "Caymanøerne", "Kasakhstan", "Laos", "Libanon", "Saint Lucia",
    "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Litauen", "Luxembourg", "Letland", "Libyen", "Marokko",
    "Monaco", "Moldova", "Montenegro", "Saint Martin", "Madagaskar", "Marshalløerne", "Nordmakedonien", "Mali",
    "Myanmar", "Mongoliet", "Macao", "Nordmarianerne", "Martinique", "Mauretanien", "Montserrat", "Malta",
    "Mauritius", "Maldiverne", "Malawi", "Mexico", "Malaysia", "Mozambique", "Namibia", "Ny Kaledonien", "Niger",
    "Norfolk Island", "Nigeria", "Nicaragua", "Nederlandene", "Norge", "Nepal", "Nauru", "Niue", "New Zealand",
    "Oman", "Panama", "Peru", "Fransk Polynesien", "Papua Ny Guinea", "Filippinerne", "Pakistan", "Polen",
    "Saint Pierre og Miquelon", "Pitcairn", "Puerto Rico", "De palæstinensiske områder", "Portugal", "Palau",
    "Paraguay", "Qatar", "Réunion", "Rumænien", "Serbien", "Rusland", "Rwanda", "Saudi-Arabien", "Salomonøerne",
    "Seychellerne", "Sudan", "Sverige", "Singapore", "St. Helena", "Slovenien", "Svalbard og Jan Mayen",
    "Slovakiet", "Sierra Leone", "San Marino", "Senegal", "Somalia", "Surinam", "Sydsudan", "São Tomé og Príncipe",
    "El Salvador", "Sint Maarten", "Syrien", "Eswatini", "Turks- og Caicosøerne", "Tchad",
    "De Franske Besiddelser i Det Sydlige Indiske Ocean og Antarktis", "Togo", "Thailand", "Tadsjikistan",
    "Tokelau", "Timor-Leste", "Turkmenistan", "Tunesien", "Tonga", "Tyrkiet", "Trinidad og Tobago", "Tuvalu",
    "Taiwan", "Tanzania", "Ukraine", "Uganda", "Amerikanske oversøiske øer", "USA", "Uruguay", "Usbekistan",
    "Vatikanstaten", "Saint Vincent og Grenadinerne", "Venezuela", "De Britiske Jomfruøer",
    "De Amerikanske Jomfruøer", "Vietnam", "Vanuatu", "Wallis og Futuna", "Samoa", "Yemen", "Mayotte", "Sydafrika",
    "Zambia", "Zimbabwe",
];
