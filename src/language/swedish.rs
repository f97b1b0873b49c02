//! Swedish: `sv`.
//!
//! - Headings: the sections that the guides of Arbetsförmedlingen, Proffice, Academic Work and ledigajobb.se name, and Europass
//!   in Swedish (`Personlig information`).
//! - Months: CLDR 47, `sv`: the short ones have full stops.
//! - `nuvarande` as the open end; `pågående`, `nu` and `tills vidare` are read as well.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Swedish.
pub(super) static SWEDISH: Language = Language {
    tag: "sv",
    name: "Swedish",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Snittbetyg",
        grade: "Betyg",
        courses: "Kurser",
        keywords: "Nyckelord",
        built_with: "Teknologier",
        roles: "Roller",
        kind: "Typ",
    },
    dates: Dates {
        months: ["jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
        in_days: None,
        present: "nuvarande",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "kontakt", "kontaktuppgifter", "kontaktinformation", "personuppgifter", "personlig information",
        "personliga uppgifter",
    ]),
    Heading::new(
        Topic::Summary,
        "Sammanfattning",
        &[
            "Profil", "Om mig", "Personlig profil", "Kort om mig", "Presentation", "Sammanfattning och målsättning",
            "Professionell sammanfattning",
        ],
        &["målsättning", "mål", "inledning", "personbeskrivning", "profilbeskrivning", "vem är jag"],
    ),
    Heading::new(
        Topic::Skills,
        "Kompetenser",
        &[
            "Kompetens", "Färdigheter", "Tekniska kompetenser", "Teknisk kompetens", "Kunskaper", "IT-kunskaper",
            "IT-kompetens", "Nyckelkompetenser", "Kunskaper och färdigheter", "Datakunskaper",
        ],
        &[
            "tekniker", "teknologier", "verktyg", "programmeringsspråk", "expertis", "digitala färdigheter", "styrkor",
            "kärnkompetenser", "data- och it-kunskaper", "programvaror", "egenskaper", "tekniska färdigheter",
            "datorkunskaper", "kvalifikationer", "it-färdigheter",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Arbetslivserfarenhet",
        &[
            "Yrkeserfarenhet", "Erfarenhet", "Erfarenheter", "Anställningar", "Arbetserfarenhet",
            "Arbetslivserfarenheter", "Anställningshistorik", "Tidigare anställningar",
        ],
        &[
            "arbete", "praktik", "karriär", "jobb", "uppdrag", "yrkeslivserfarenhet", "jobberfarenhet", "extrajobb",
            "sommarjobb", "yrkesbakgrund", "yrkeserfarenheter",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projekt",
        &["Egna projekt", "Personliga projekt", "Projekterfarenhet", "Utvalda projekt"],
        &["sidoprojekt", "portfolio", "hobbyprojekt", "öppen källkod"],
    ),
    Heading::new(
        Topic::Education,
        "Utbildning",
        &["Utbildningar", "Studier", "Akademisk utbildning", "Utbildning och kurser"],
        &["utbildningsbakgrund", "skola", "akademiska meriter", "skolgång", "högskoleutbildning"],
    ),
    Heading::new(
        Topic::Certificates,
        "Certifieringar",
        &[
            "Certifikat", "Kurser och certifikat", "Kurser", "Kurser och certifieringar", "Licenser och certifikat",
            "Fortbildning",
        ],
        &[
            "certifiering", "vidareutbildning", "kurs", "intyg", "behörigheter", "licenser",
            "utbildningar och certifikat",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publikationer",
        &["Artiklar", "Publikationer och föredrag"],
        &["publikation", "böcker", "publiceringar"],
    ),
    Heading::new(
        Topic::Awards,
        "Utmärkelser",
        &["Priser", "Priser och utmärkelser", "Stipendier", "Utmärkelser och stipendier"],
        &["stipendium", "meriter", "prestationer", "utmärkelse"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Ideellt arbete",
        &["Ideellt engagemang", "Volontärarbete", "Ideella uppdrag", "Engagemang", "Föreningsengagemang"],
        &["ideell erfarenhet", "förtroendeuppdrag", "volontär", "föreningsliv", "föreningsarbete", "frivilligarbete"],
    ),
    Heading::new(
        Topic::Languages,
        "Språk",
        &["Språkkunskaper", "Språkfärdigheter"],
        &["främmande språk", "språklig kompetens"],
    ),
    Heading::new(
        Topic::Interests,
        "Intressen",
        &["Fritidsintressen", "Fritid", "Hobbyer", "Intressen och fritid", "Personliga intressen"],
        &["hobby", "fritid och intressen", "fritidsaktiviteter"],
    ),
    Heading::new(
        Topic::References,
        "Referenser",
        &["Rekommendationer"],
        &["referens"],
    ),
    Heading::read(Topic::Other, &[
        "övrigt", "övrig information", "övriga meriter", "körkort", "patent", "konferenser", "föredrag", "medlemskap",
        "forskning", "undervisning", "militärtjänst", "värnplikt", "uppdrag och förtroendeuppdrag", "personligt",
        "tillgänglighet", "annat", "styrelseuppdrag",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "relevant", "övrig", "övriga", "annan", "andra", "mina", "min", "egna", "personliga", "personlig", "tekniska",
        "teknisk", "utvalda", "viktigaste", "tidigare", "akademisk", "akademiska", "kompletterande", "digitala",
    ],
    and: &["och", "samt"],
    months: [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ],
    more_months: &[("jun", 6), ("jul", 7)],
    seasons: &[
        ("våren", 3), ("vår", 3), ("vt", 1), ("ht", 8), ("sommaren", 6), ("sommar", 6), ("hösten", 9), ("höst", 9),
        ("vintern", 12), ("vinter", 12), ("vårterminen", 1), ("höstterminen", 8),
    ],
    present: &[
        "nuvarande", "nu", "pågående", "idag", "i dag", "tills vidare", "fortfarande", "dags dato", "dagens datum",
        "aktuell",
    ],
    to: &["till", "t.o.m", "tom"],
    since: &["sedan", "från", "fr.o.m"],
    until: &["till"],
    leads: &[
        "beräknad", "förväntad", "examen", "utfärdad", "utfärdat", "avslutad", "publicerad", "giltig", "i", "den",
        "datum", "period",
    ],
    links: &[
        "och", "eller", "i", "på", "av", "för", "med", "till", "från", "om", "som", "att", "en", "ett", "den", "det",
        "de", "vid", "under", "över", "efter", "före", "mellan", "genom", "utan", "inom", "mot", "via", "samt", "är",
        "var", "har", "hade", "sin", "sitt", "sina", "deras", "vår", "vårt", "där", "när", "också", "inte",
    ],
    at: &[" på ", " hos "],
    degree_in: &[" i ", " inom "],
    titles: &[
        "vd", "praktik", "sommarjobb", "sommarvikarie", "vikarie", "chef", "läkare", "jurist", "kock", "servitör",
        "servitris", "sjuksköterska", "undersköterska", "barnskötare", "volontär", "frilans", "frilansare", "grundare",
        "medgrundare", "ägare", "ordförande", "kassör", "ledamot", "expert", "doktorand", "professor", "lärling",
        "fadder", "mentor", "egenföretagare", "teknisk",
    ],
    title_endings: &[
        "utvecklare", "ingenjör", "programmerare", "analytiker", "arkitekt", "administratör", "chef", "ledare",
        "konsult", "handläggare", "assistent", "koordinator", "samordnare", "direktör", "lärare", "forskare",
        "student", "studerande", "designer", "testare", "redaktör", "säljare", "ekonom", "revisor", "tekniker",
        "specialist", "rådgivare", "tränare", "handledare", "montör", "mekaniker", "elektriker", "förare", "biträde",
        "praktikant", "skribent", "översättare", "journalist", "instruktör", "planerare", "inköpare", "medarbetare",
        "ansvarig", "sekreterare", "receptionist", "formgivare", "förvaltare", "operatör", "manager", "engineer",
        "developer", "lektor", "adjunkt", "psykolog",
    ],
    bodies: &[
        "ab", "hb", "kb", "bank", "gruppen", "koncernen", "kommun", "region", "regionen", "stiftelsen", "stiftelse",
        "förening", "föreningen", "myndigheten", "verket", "departementet", "byrå", "byrån", "sjukhus", "sjukhuset",
        "förlag", "bolag", "bolaget", "försäkring", "försäkringar", "landsting", "ekonomisk", "trafikverket",
        "skatteverket", "försvarsmakten", "svenska",
    ],
    schools: &[
        "universitet", "högskola", "kth", "chalmers", "skola", "gymnasium", "gymnasiet", "gymnasieskola",
        "folkhögskola", "yrkeshögskola", "lth", "kau", "bth", "institutionen", "institutet",
    ],
    school_parts: &["universitet", "högskol", "gymnasi", "skolan"],
    degrees: &[
        "kandidat", "kandidatexamen", "master", "masterexamen", "magister", "magisterexamen", "civilingenjör",
        "civilingenjörsexamen", "högskoleingenjör", "högskoleexamen", "yrkeshögskoleexamen", "gymnasieexamen",
        "examen", "licentiat", "doktor", "doktorsexamen", "teknologie", "fil", "studentexamen",
        "naturvetenskapsprogrammet", "teknikprogrammet", "civilekonom", "diplom", "kand",
    ],
    lands: &["skåne", "dalarna", "västra götaland", "usa", "england", "skottland", "distans", "på distans", "hybrid"],
    grades: &["betyg", "snittbetyg", "medelbetyg", "slutbetyg", "meritvärde"],
    documents: &["cv", "curriculum vitae", "meritförteckning", "levnadsbeskrivning"],
    contacts: &[
        "telefon", "telefonnummer", "tel", "mobil", "mobiltelefon", "e-post", "epost", "e-postadress", "mail",
        "adress", "ort", "bostadsort", "webbplats", "hemsida", "födelsedatum", "nationalitet", "född",
    ],
    durations: &["år", "månad", "månader", "mån", "veckor"],
    page: &["sida"],
    page_of: &["av"],
    updated: &["senast uppdaterad", "uppdaterad"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Förenade Arabemiraten", "Afghanistan", "Antigua och Barbuda", "Anguilla", "Albanien", "Armenien",
    "Angola", "Antarktis", "Argentina", "Amerikanska Samoa", "Österrike", "Australien", "Aruba", "Åland",
    "Azerbajdzjan", "Bosnien och Hercegovina", "Barbados", "Bangladesh", "Belgien", "Burkina Faso", "Bulgarien",
    "Bahrain", "Burundi", "Benin", "S:t Barthélemy", "Bermuda", "Brunei", "Bolivia", "Karibiska Nederländerna",
    "Brasilien", "Bahamas", "Bhutan", "Bouvetön", "Botswana", "Belarus", "Belize", "Kanada", "Kokosöarna",
    "Kongo-Kinshasa", "Centralafrikanska republiken", "Kongo-Brazzaville", "Schweiz", "Elfenbenskusten",
    "Cooköarna", "Chile", "Kamerun", "Kina", "Colombia", "Costa Rica", "Kuba", "Kap Verde", "Curaçao", "Julön",
    "Cypern", "Tjeckien", "Tyskland", "Djibouti", "Danmark", "Dominica", "Dominikanska republiken", "Algeriet",
    "Ecuador", "Estland", "Egypten", "Västsahara", "Eritrea", "Spanien", "Etiopien", "Finland", "Fiji",
    "Falklandsöarna", "Mikronesien", "Färöarna", "Frankrike", "Gabon", "Storbritannien", "Grenada", "Georgien",
    "Franska Guyana", "Guernsey", "Ghana", "Gibraltar", "Grönland", "Gambia", "Guinea", "Guadeloupe",
    "Ekvatorialguinea", "Grekland", "Sydgeorgien och Sydsandwichöarna", "Guatemala", "Guam", "Guinea-Bissau",
    "Guyana", "Hongkong", "Heardön och McDonaldöarna", "Honduras", "Kroatien", "Haiti", "Ungern", "Indonesien",
    "Irland", "Israel", "Isle of Man", "Indien", "Brittiska territoriet i Indiska oceanen", "Irak", "Iran",
    "Island", "Italien", "Jersey", "Jamaica", "Jordanien", "Japan", "Kenya", "Kirgizistan", "Kambodja", "Kiribati",
    "Komorerna", "S:t Kitts och Nevis", "Nordkorea", "Sydkorea", "Kuwait", "Caymanöarna", "Kazakstan", "Laos",
    "Libanon", "S:t Lucia", "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Litauen", "Luxemburg", "Lettland",
    "Libyen", "Marocko", "Monaco", "Moldavien", "Montenegro", "Saint-Martin", "Madagaskar", "Marshallöarna",
    "Nordmakedonien", "Mali", "Myanmar", "Mongoliet", "Macao", "Nordmarianerna", "Martinique", "Mauretanien",
    "Montserrat", "Malta", "Mauritius", "Maldiverna", "Malawi", "Mexiko", "Malaysia", "Moçambique", "Namibia",
    "Nya Kaledonien", "Niger", "Norfolkön", "Nigeria", "Nicaragua", "Nederländerna", "Norge", "Nepal", "Nauru",
    "Niue", "Nya Zeeland", "Oman", "Panama", "Peru", "Franska Polynesien", "Papua Nya Guinea", "Filippinerna",
    "Pakistan", "Polen", "S:t Pierre och Miquelon", "Pitcairnöarna", "Puerto Rico", "Palestinska territorierna",
    "Portugal", "Palau", "Paraguay", "Qatar", "Réunion", "Rumänien", "Serbien", "Ryssland", "Rwanda",
    "Saudiarabien", "Salomonöarna", "Seychellerna", "Sudan", "Sverige", "Singapore", "S:t Helena", "Slovenien",
    "Svalbard och Jan Mayen", "Slovakien", "Sierra Leone", "San Marino", "Senegal", "Somalia", "Surinam",
    "Sydsudan", "São Tomé och Príncipe", "El Salvador", "Sint Maarten", "Syrien", "Eswatini",
    "Turks- och Caicosöarna", "Tchad", "Franska sydterritorierna", "Togo", "Thailand", "Tadzjikistan",
    "Tokelauöarna", "Östtimor", "Turkmenistan", "Tunisien", "Tonga", "Turkiet", "Trinidad och Tobago", "Tuvalu",
    "Taiwan", "Tanzania", "Ukraina", "Uganda", "USA:s yttre öar", "USA", "Uruguay", "Uzbekistan", "Vatikanstaten",
    "S:t Vincent och Grenadinerna", "Venezuela", "Brittiska Jungfruöarna", "Amerikanska Jungfruöarna", "Vietnam",
    "Vanuatu", "Wallis- och Futunaöarna", "Samoa", "Jemen", "Mayotte", "Sydafrika", "Zambia", "Zimbabwe",
];
