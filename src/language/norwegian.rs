//! Norwegian: `nb`, `no`.
//!
//! - Headings: the sections that the guides of NAV, Nordea, Equinor, DN and estudie.no name.
//! - Months: CLDR 47, `nb`, stand-alone; `mars`, `juni` and `juli` are read in full.
//! - `nå` and `dags dato` are read as the open end as well as the printed `nåværende`.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Norwegian Bokmål.
pub(super) static NORWEGIAN: Language = Language {
    tag: "nb",
    name: "Norwegian",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Snittkarakter",
        grade: "Karakter",
        courses: "Fag",
        keywords: "Stikkord",
        built_with: "Teknologier",
        roles: "Roller",
        kind: "Type",
    },
    dates: Dates {
        months: ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"],
        in_days: None,
        present: "nåværende",
        form: DateForm::DottedDay,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "kontakt", "kontaktinformasjon", "personalia", "personlige opplysninger", "personlig informasjon",
        "personopplysninger", "kontaktopplysninger",
    ]),
    Heading::new(
        Topic::Summary,
        "Sammendrag",
        &[
            "Profil", "Om meg", "Nøkkelkvalifikasjoner", "Personlig profil", "Kort om meg", "Oppsummering",
            "Presentasjon",
        ],
        &["mål", "målsetting", "innledning", "profesjonell profil", "karrieremål", "hvem er jeg", "nøkkelkompetanse"],
    ),
    Heading::new(
        Topic::Skills,
        "Kompetanse",
        &[
            "Ferdigheter", "Tekniske ferdigheter", "Teknisk kompetanse", "Kunnskaper", "IT-kunnskaper",
            "IT-kompetanse", "Kjernekompetanse", "Kompetanse og ferdigheter", "Datakunnskaper",
        ],
        &[
            "teknologier", "verktøy", "programmeringsspråk", "ekspertise", "digitale ferdigheter", "styrker",
            "kvalifikasjoner", "dataferdigheter", "nøkkelegenskaper", "egenskaper", "programvare", "it-ferdigheter",
            "kompetanseområder",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Arbeidserfaring",
        &[
            "Yrkeserfaring", "Erfaring", "Ansettelser", "Arbeidspraksis", "Jobberfaring", "Arbeidshistorikk",
            "Praksis",
        ],
        &[
            "arbeid", "karriere", "stillinger", "jobber", "ansettelsesforhold", "yrkesbakgrunn", "sommerjobber",
            "deltidsjobber", "relevant erfaring",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Prosjekter",
        &["Prosjekterfaring", "Egne prosjekter", "Personlige prosjekter", "Utvalgte prosjekter"],
        &["prosjekt", "portefølje", "sideprosjekter", "hobbyprosjekter"],
    ),
    Heading::new(
        Topic::Education,
        "Utdanning",
        &["Utdannelse", "Utdanning og kurs", "Akademisk bakgrunn", "Studier"],
        &["utdanninger", "utdanningsbakgrunn", "skole", "skolegang", "høyere utdanning"],
    ),
    Heading::new(
        Topic::Certificates,
        "Sertifiseringer",
        &[
            "Sertifikater", "Kurs og sertifiseringer", "Kurs og sertifikater", "Kurs", "Lisenser og sertifiseringer",
            "Etterutdanning",
        ],
        &["sertifisering", "sertifikat", "videreutdanning", "godkjenninger", "lisenser"],
    ),
    Heading::new(
        Topic::Publications,
        "Publikasjoner",
        &["Artikler", "Publikasjoner og foredrag"],
        &["publikasjon", "bøker"],
    ),
    Heading::new(
        Topic::Awards,
        "Priser",
        &["Utmerkelser", "Priser og utmerkelser", "Stipender"],
        &["pris", "stipend", "prestasjoner", "utmerkelse"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Frivillig arbeid",
        &["Frivillig erfaring", "Frivillige verv", "Verv", "Frivillige aktiviteter", "Frivillighet"],
        &["tillitsverv", "frivillig innsats", "organisasjonsarbeid", "verv og frivillig arbeid"],
    ),
    Heading::new(
        Topic::Languages,
        "Språk",
        &["Språkkunnskaper", "Språkferdigheter", "Språkkompetanse"],
        &["fremmedspråk", "språklig kompetanse"],
    ),
    Heading::new(
        Topic::Interests,
        "Interesser",
        &["Fritidsinteresser", "Fritid", "Hobbyer", "Interesser og fritid"],
        &["hobby", "fritidsaktiviteter"],
    ),
    Heading::new(
        Topic::References,
        "Referanser",
        &["Anbefalinger"],
        &["referanse"],
    ),
    Heading::read(Topic::Other, &[
        "annet", "øvrig", "annen informasjon", "førerkort", "sertifikat klasse b", "patenter", "konferanser",
        "foredrag", "medlemskap", "forskning", "undervisning", "militærtjeneste", "førstegangstjeneste",
        "tilleggsinformasjon", "tilgjengelighet", "styreverv", "annen erfaring",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "relevant", "øvrig", "øvrige", "annen", "andre", "mine", "min", "egne", "personlige", "personlig", "tekniske",
        "teknisk", "utvalgte", "viktigste", "tidligere", "akademisk", "akademiske", "faglig", "faglige", "digitale",
    ],
    and: &["og", "samt"],
    months: [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "desember",
    ],
    seasons: &[
        ("våren", 3), ("vår", 3), ("sommeren", 6), ("sommer", 6), ("høsten", 9), ("høst", 9), ("vinteren", 12),
        ("vinter", 12), ("vårsemesteret", 1), ("høstsemesteret", 8),
    ],
    present: &[
        "nåværende", "nå", "pågående", "i dag", "dags dato", "d.d", "dd", "fortsatt", "løpende", "nåtid", "dags",
    ],
    to: &["til", "t.o.m"],
    since: &["siden", "fra"],
    until: &["til", "inntil"],
    leads: &[
        "forventet", "fullført", "utstedt", "uteksaminert", "avlagt", "publisert", "gyldig", "i", "den", "dato",
        "periode",
    ],
    links: &[
        "og", "eller", "i", "på", "av", "for", "med", "til", "fra", "om", "som", "at", "en", "et", "ei", "den", "det",
        "de", "ved", "under", "over", "etter", "før", "mellom", "gjennom", "uten", "innen", "mot", "via", "samt", "er",
        "var", "har", "hadde", "sin", "sitt", "sine", "deres", "vår", "der", "når", "også", "ikke",
    ],
    at: &[" hos ", " i ", " ved "],
    degree_in: &[" i ", " innen "],
    titles: &[
        "sommerjobb", "praktikant", "vikar", "sjef", "lege", "advokat", "kokk", "servitør", "sykepleier",
        "helsefagarbeider", "frivillig", "frilans", "frilanser", "gründer", "eier", "styreleder", "styremedlem",
        "kasserer", "ekspert", "stipendiat", "professor", "lærling", "mentor", "internship", "leder", "deltidsjobb",
        "sivilarbeider",
    ],
    title_endings: &[
        "utvikler", "ingeniør", "programmerer", "analytiker", "arkitekt", "administrator", "sjef", "leder",
        "konsulent", "saksbehandler", "assistent", "koordinator", "direktør", "lærer", "forsker", "student",
        "designer", "tester", "redaktør", "selger", "økonom", "revisor", "tekniker", "spesialist", "rådgiver",
        "trener", "veileder", "montør", "mekaniker", "elektriker", "sjåfør", "medarbeider", "ansvarlig", "skribent",
        "oversetter", "journalist", "instruktør", "planlegger", "innkjøper", "sekretær", "resepsjonist", "operatør",
        "arbeider", "manager", "engineer", "developer", "forvalter", "lektor", "fører", "vakt", "trainee",
    ],
    bodies: &[
        "as", "asa", "da", "ans", "sa", "nuf", "bank", "gruppen", "konsernet", "kommune", "fylkeskommune",
        "stiftelsen", "stiftelse", "forening", "foreningen", "etaten", "direktoratet", "departementet", "byrå",
        "byrået", "sykehus", "sykehuset", "forlag", "forlaget", "selskap", "selskapet", "forsikring", "etat", "verket",
        "nav", "forsvaret", "lag",
    ],
    schools: &[
        "universitetet", "universitet", "høgskolen", "høgskole", "høyskolen", "høyskole", "ntnu", "uio", "uib", "uit",
        "oslomet", "skole", "videregående", "gymnas", "fagskole", "fagskolen", "folkehøgskole", "handelshøyskole",
        "vgs", "institutt",
    ],
    school_parts: &["universitet", "høgskol", "høyskol", "skole"],
    degrees: &[
        "bachelor", "bachelorgrad", "master", "mastergrad", "sivilingeniør", "ingeniør", "siviløkonom", "fagbrev",
        "svennebrev", "doktorgrad", "ph.d", "phd", "årsstudium", "studiekompetanse", "vitnemål", "hovedfag", "cand",
        "cand.mag", "cand.scient", "diplom", "grad", "examen", "studiespesialisering", "teknisk",
    ],
    lands: &[
        "viken", "vestland", "rogaland", "trøndelag", "nordland", "troms", "finnmark", "usa", "england", "skottland",
        "fjernarbeid", "hjemmekontor", "hybrid",
    ],
    grades: &["karakter", "karaktersnitt", "snittkarakter", "snitt", "gjennomsnitt", "vurdering"],
    documents: &["cv", "curriculum vitae", "livsløp"],
    contacts: &[
        "telefon", "tlf", "mobil", "mobiltelefon", "e-post", "epost", "e-postadresse", "mail", "adresse", "sted",
        "bosted", "nettside", "hjemmeside", "fødselsdato", "født", "nasjonalitet",
    ],
    durations: &["år", "måned", "måneder", "mnd", "uker"],
    page: &["side"],
    page_of: &["av"],
    updated: &["sist oppdatert", "oppdatert"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "De forente arabiske emirater", "Afghanistan", "Antigua og Barbuda", "Anguilla", "Albania",
    "Armenia", "Angola", "Antarktis", "Argentina", "Amerikansk Samoa", "Østerrike", "Australia", "Aruba", "Åland",
    "Aserbajdsjan", "Bosnia-Hercegovina", "Barbados", "Bangladesh", "Belgia", "Burkina Faso", "Bulgaria", "Bahrain",
    "Burundi", "Benin", "Saint-Barthélemy", "Bermuda", "Brunei", "Bolivia", "Karibisk Nederland", "Brasil",
    "Bahamas", "Bhutan", "Bouvetøya", "Botswana", "Belarus", "Belize", "Canada", "Kokosøyene", "Kongo",
    "Den sentralafrikanske republikk", "Kongo-Brazzaville", "Sveits", "Elfenbenskysten", "Cookøyene", "Chile",
    "Kamerun", "Kina", "Colombia", "Costa Rica", "Cuba", "Kapp Verde", "Curaçao", "Christmasøya", "Kypros",
    "Tsjekkia", "Tyskland", "Djibouti", "Danmark", "Dominica", "Den dominikanske republikk", "Algerie", "Ecuador",
    "Estland", "Egypt", "Vest-Sahara", "Eritrea", "Spania", "Etiopia", "Finland", "Fiji", "Falklandsøyene",
    "Mikronesiaføderasjonen", "Færøyene", "Frankrike", "Gabon", "Storbritannia", "Grenada", "Georgia",
    "Fransk Guyana", "Guernsey", "Ghana", "Gibraltar", "Grønland", "Gambia", "Guinea", "Guadeloupe",
    "Ekvatorial-Guinea", "Hellas", "Sør-Georgia og Sør-Sandwichøyene", "Guatemala", "Guam", "Guinea-Bissau",
    "Guyana", "Hongkong", "Heard- og McDonaldøyene", "Honduras", "Kroatia", "Haiti", "Ungarn", "Indonesia",
    "Irland", "Israel", "Man", "India", "Det britiske territoriet i Indiahavet", "Irak", "Iran", "Island", "Italia",
    "Jersey", "Jamaica", "Jordan", "Japan", "Kenya", "Kirgisistan", "Kambodsja", "Kiribati", "Komorene",
    "Saint Kitts og Nevis", "Nord-Korea", "Sør-Korea", "Kuwait", "Caymanøyene", "Kasakhstan", "Laos", "Libanon",
    "St. Lucia", "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Litauen", "Luxemburg", "Latvia", "Libya",
    "Marokko", "Monaco", "Moldova", "Montenegro", "Saint-Martin", "Madagaskar", "Marshalløyene", "Nord-Makedonia",
    "Mali", "Myanmar", "Mongolia", "Macao", "Nord-Marianene", "Martinique", "Mauritania", "Montserrat", "Malta",
    "Mauritius", "Maldivene", "Malawi", "Mexico", "Malaysia", "Mosambik", "Namibia", "Ny-Caledonia", "Niger",
    "Norfolkøya", "Nigeria", "Nicaragua", "Nederland", "Norge", "Nepal", "Nauru", "Niue", "New Zealand", "Oman",
    "Panama", "Peru", "Fransk Polynesia", "Papua Ny-Guinea", "Filippinene", "Pakistan", "Polen",
    "Saint-Pierre-et-Miquelon", "Pitcairnøyene", "Puerto Rico", "Det palestinske området", "Portugal", "Palau",
    "Paraguay", "Qatar", "Réunion", "Romania", "Serbia", "Russland", "Rwanda", "Saudi-Arabia", "Salomonøyene",
    "Seychellene", "Sudan", "Sverige", "Singapore", "St. Helena", "Slovenia", "Svalbard og Jan Mayen", "Slovakia",
    "Sierra Leone", "San Marino", "Senegal", "Somalia", "Surinam", "Sør-Sudan", "São Tomé og Príncipe",
    "El Salvador", "Sint Maarten", "Syria", "Eswatini", "Turks- og Caicosøyene", "Tsjad",
    "De franske sørterritorier", "Togo", "Thailand", "Tadsjikistan", "Tokelau", "Øst-Timor", "Turkmenistan",
    "Tunisia", "Tonga", "Tyrkia", "Trinidad og Tobago", "Tuvalu", "Taiwan", "Tanzania", "Ukraina", "Uganda",
    "USAs ytre øyer", "USA", "Uruguay", "Usbekistan", "Vatikanstaten", "St. Vincent og Grenadinene", "Venezuela",
    "De britiske jomfruøyene", "De amerikanske jomfruøyene", "Vietnam", "Vanuatu", "Wallis og Futuna", "Samoa",
    "Jemen", "Mayotte", "Sør-Afrika", "Zambia", "Zimbabwe",
];
