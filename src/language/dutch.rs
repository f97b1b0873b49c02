//! Dutch: `nl`.
//!
//! - Headings: the sections that the guides of Indeed Netherlands and Qompas name.
//! - Months: CLDR 47, `nl`.
//! - `heden` as the open end, as Dutch guides write it; `nu` and `huidig` are read as well.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Dutch, of the Netherlands and of Flanders.
pub(super) static DUTCH: Language = Language {
    tag: "nl",
    name: "Dutch",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Gemiddelde",
        grade: "Cijfer",
        courses: "Vakken",
        keywords: "Trefwoorden",
        built_with: "Technologieën",
        roles: "Rollen",
        kind: "Soort",
    },
    dates: Dates {
        months: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
        in_days: None,
        present: "heden",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "contact", "contactgegevens", "personalia", "persoonlijke gegevens", "persoonsgegevens", "gegevens",
        "persoonlijke informatie", "contactinformatie",
    ]),
    Heading::new(
        Topic::Summary,
        "Profiel",
        &[
            "Persoonlijk profiel", "Samenvatting", "Profielschets", "Over mij", "Professioneel profiel",
            "Profieltekst",
        ],
        &["introductie", "doelstelling", "loopbaandoel", "wie ben ik", "profielbeschrijving", "motivatie", "ambitie"],
    ),
    Heading::new(
        Topic::Skills,
        "Vaardigheden",
        &[
            "Competenties", "Technische vaardigheden", "Kennis en vaardigheden", "Vaardigheden en competenties",
            "IT-vaardigheden", "Computervaardigheden", "Kerncompetenties", "Kennis",
        ],
        &[
            "technologieën", "tools", "ict-vaardigheden", "computerkennis", "expertise", "digitale vaardigheden",
            "sterke punten", "programmeertalen", "software", "kwaliteiten", "skills", "eigenschappen", "capaciteiten",
            "kerncompetentie",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Werkervaring",
        &[
            "Professionele ervaring", "Ervaring", "Arbeidservaring", "Loopbaan", "Beroepservaring", "Carrière",
            "Arbeidsverleden",
        ],
        &[
            "relevante werkervaring", "werk", "stages", "stage-ervaring", "stage", "bijbanen", "functies",
            "werkgeschiedenis", "dienstverbanden", "praktijkervaring", "relevante ervaring",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projecten",
        &["Persoonlijke projecten", "Eigen projecten", "Projectervaring", "Open-sourceprojecten"],
        &["project", "portfolio", "nevenprojecten"],
    ),
    Heading::new(
        Topic::Education,
        "Opleidingen",
        &[
            "Opleiding", "Opleiding en training", "Studie", "Studies", "Onderwijs", "Opleidingen en cursussen",
            "Studies en opleidingen",
        ],
        &[
            "scholing", "opleidingsachtergrond", "onderwijs en opleiding", "school", "vooropleiding",
            "genoten opleidingen",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Certificaten",
        &[
            "Certificeringen", "Cursussen", "Cursussen en certificaten", "Trainingen", "Licenties en certificaten",
            "Trainingen en certificaten",
        ],
        &["certificaat", "bijscholing", "certificering", "cursus", "trainingen en cursussen", "diploma's"],
    ),
    Heading::new(
        Topic::Publications,
        "Publicaties",
        &["Artikelen", "Publicaties en presentaties"],
        &["publicatie", "boeken", "artikels"],
    ),
    Heading::new(
        Topic::Awards,
        "Prijzen",
        &["Onderscheidingen", "Prijzen en onderscheidingen", "Beurzen"],
        &["prestaties", "awards", "erkenningen", "beurs", "behaalde resultaten"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Vrijwilligerswerk",
        &["Vrijwilligersactiviteiten", "Vrijwilligerservaring"],
        &["maatschappelijke activiteiten", "bestuurservaring", "vrijwilliger"],
    ),
    Heading::new(
        Topic::Languages,
        "Talen",
        &["Talenkennis", "Taalvaardigheden", "Taalvaardigheid"],
        &["taal", "vreemde talen", "taalkennis"],
    ),
    Heading::new(
        Topic::Interests,
        "Interesses",
        &["Hobby's", "Hobby's en interesses", "Interesses en hobby's", "Vrije tijd"],
        &["hobby", "hobbies", "vrijetijdsbesteding", "persoonlijke interesses"],
    ),
    Heading::new(
        Topic::References,
        "Referenties",
        &["Aanbevelingen"],
        &["referentie"],
    ),
    Heading::read(Topic::Other, &[
        "overig", "overige", "overige informatie", "aanvullende informatie", "nevenactiviteiten", "nevenfuncties",
        "rijbewijs", "lidmaatschappen", "octrooien", "patenten", "onderzoek", "lezingen", "conferenties",
        "beschikbaarheid", "bijzonderheden", "extra informatie", "extracurriculaire activiteiten",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "relevante", "overige", "andere", "mijn", "persoonlijke", "technische", "professionele", "belangrijkste",
        "geselecteerde", "academische", "aanvullende", "recente", "huidige", "eerdere", "digitale", "eigen",
    ],
    and: &["en"],
    months: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ],
    more_months: &[("mrt", 3)],
    seasons: &[
        ("lente", 3), ("voorjaar", 3), ("zomer", 6), ("herfst", 9), ("najaar", 9), ("winter", 12), ("k1", 1),
        ("k2", 4), ("k3", 7), ("k4", 10),
    ],
    present: &[
        "heden", "nu", "huidig", "huidige", "vandaag", "lopend", "momenteel", "tegenwoordig", "tot op heden",
        "op heden", "tot nu", "tot heden",
    ],
    to: &["tot", "t/m", "tm", "tot en met"],
    since: &["sinds", "vanaf", "van"],
    until: &["tot"],
    leads: &[
        "verwacht", "verwachte", "behaald", "afgerond", "afgestudeerd", "uitgegeven", "geldig", "gepubliceerd",
        "diploma", "in", "op", "datum", "periode",
    ],
    links: &[
        "de", "het", "een", "en", "of", "in", "op", "aan", "bij", "met", "van", "voor", "naar", "uit", "door", "over",
        "onder", "om", "te", "tot", "tussen", "tijdens", "sinds", "als", "dat", "die", "dit", "deze", "is", "zijn",
        "was", "waren", "wordt", "werd", "per", "via", "zonder", "binnen", "ook", "waar", "waarbij", "zoals", "hun",
        "onze",
    ],
    at: &[" bij ", " voor "],
    degree_in: &[" in "],
    titles: &[
        "stagiair", "stagiaire", "stage", "bijbaan", "zzp'er", "freelancer", "hoofd", "bestuurslid", "voorzitter",
        "penningmeester", "secretaris", "arts", "advocaat", "chauffeur", "kok", "kapper", "vrijwilliger",
        "vrijwilligster", "werkstudent", "bestuurder", "teamlead", "expert", "lid", "agent", "conciërge",
    ],
    title_endings: &[
        "ontwikkelaar", "ontwikkelaarster", "ingenieur", "programmeur", "analist", "architect", "beheerder", "manager",
        "leider", "leidster", "adviseur", "adviseuse", "consultant", "medewerker", "medewerkster", "assistent",
        "assistente", "coördinator", "directeur", "directrice", "docent", "docente", "leraar", "lerares",
        "onderzoeker", "student", "studente", "ontwerper", "designer", "tester", "redacteur", "verkoper",
        "verkoopster", "boekhouder", "accountant", "verpleegkundige", "verzorgende", "monteur", "technicus",
        "specialist", "deskundige", "oprichter", "eigenaar", "ondernemer", "trainer", "begeleider", "begeleidster",
        "promovendus", "hoogleraar", "schrijver", "vertaler", "journalist", "instructeur", "planner", "inkoper",
        "informaticus", "engineer", "developer", "kracht",
    ],
    bodies: &[
        "bv", "nv", "b.v", "n.v", "vof", "bvba", "vzw", "stichting", "groep", "bank", "vereniging", "gemeente",
        "ministerie", "provincie", "agentschap", "bureau", "ziekenhuis", "kliniek", "verzekeringen", "bedrijf",
        "maatschappij", "fonds", "coöperatie", "holding", "onderneming", "dienst", "uitgeverij", "waterschap",
    ],
    schools: &[
        "universiteit", "hogeschool", "school", "lyceum", "gymnasium", "college", "roc", "hbo", "tu", "vu", "uva",
        "ku", "rug", "scholengemeenschap", "instituut", "academie", "mbo", "atheneum", "faculteit",
    ],
    school_parts: &["universiteit", "hogeschool", "school", "lyceum"],
    degrees: &[
        "bachelor", "master", "hbo", "mbo", "vwo", "havo", "vmbo", "doctoraal", "doctoraat", "propedeuse", "diploma",
        "ingenieur", "ir", "ing", "drs", "mr", "dr", "licentiaat", "graduaat", "gymnasium", "atheneum", "aso", "tso",
        "promotie", "post-hbo", "opleiding", "certificaat",
    ],
    lands: &[
        "noord-holland", "zuid-holland", "noord-brabant", "gelderland", "utrecht", "limburg", "overijssel",
        "friesland", "groningen", "drenthe", "zeeland", "flevoland", "vlaanderen", "vs", "engeland", "schotland",
        "thuiswerk", "op afstand", "hybride", "nl",
    ],
    grades: &["cijfer", "gemiddelde", "gemiddeld cijfer", "eindcijfer", "resultaat"],
    documents: &["cv", "curriculum vitae", "c.v"],
    contacts: &[
        "telefoon", "telefoonnummer", "tel", "mobiel", "gsm", "e-mail", "email", "mail", "adres", "woonplaats",
        "plaats", "website", "nationaliteit", "geboortedatum", "rijbewijs",
    ],
    durations: &["jaar", "jaren", "maand", "maanden", "mnd", "weken"],
    page: &["pagina"],
    page_of: &["van"],
    updated: &["laatst bijgewerkt", "laatste update"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Verenigde Arabische Emiraten", "Afghanistan", "Antigua en Barbuda", "Anguilla", "Albanië",
    "Armenië", "Angola", "Antarctica", "Argentinië", "Amerikaans-Samoa", "Oostenrijk", "Australië", "Aruba",
    "Åland", "Azerbeidzjan", "Bosnië en Herzegovina", "Barbados", "Bangladesh", "België", "Burkina Faso",
    "Bulgarije", "Bahrein", "Burundi", "Benin", "Saint-Barthélemy", "Bermuda", "Brunei", "Bolivia",
    "Caribisch Nederland", "Brazilië", "Bahama’s", "Bhutan", "Bouveteiland", "Botswana", "Belarus", "Belize",
    "Canada", "Cocoseilanden", "Congo-Kinshasa", "Centraal-Afrikaanse Republiek", "Congo-Brazzaville",
    "Zwitserland", "Ivoorkust", "Cookeilanden", "Chili", "Kameroen", "China", "Colombia", "Costa Rica", "Cuba",
    "Kaapverdië", "Curaçao", "Christmaseiland", "Cyprus", "Tsjechië", "Duitsland", "Djibouti", "Denemarken",
    "Dominica", "Dominicaanse Republiek", "Algerije", "Ecuador", "Estland", "Egypte", "Westelijke Sahara",
    "Eritrea", "Spanje", "Ethiopië", "Finland", "Fiji", "Falklandeilanden", "Micronesia", "Faeröer", "Frankrijk",
    "Gabon", "Verenigd Koninkrijk", "Grenada", "Georgië", "Frans-Guyana", "Guernsey", "Ghana", "Gibraltar",
    "Groenland", "Gambia", "Guinee", "Guadeloupe", "Equatoriaal-Guinea", "Griekenland",
    "Zuid-Georgia en Zuidelijke Sandwicheilanden", "Guatemala", "Guam", "Guinee-Bissau", "Guyana", "Hongkong",
    "Heard en McDonaldeilanden", "Honduras", "Kroatië", "Haïti", "Hongarije", "Indonesië", "Ierland", "Israël",
    "Isle of Man", "India", "Brits Indische Oceaanterritorium", "Irak", "Iran", "IJsland", "Italië", "Jersey",
    "Jamaica", "Jordanië", "Japan", "Kenia", "Kirgizië", "Cambodja", "Kiribati", "Comoren", "Saint Kitts en Nevis",
    "Noord-Korea", "Zuid-Korea", "Koeweit", "Kaaimaneilanden", "Kazachstan", "Laos", "Libanon", "Saint Lucia",
    "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Litouwen", "Luxemburg", "Letland", "Libië", "Marokko",
    "Monaco", "Moldavië", "Montenegro", "Saint-Martin", "Madagaskar", "Marshalleilanden", "Noord-Macedonië", "Mali",
    "Myanmar", "Mongolië", "Macau", "Noordelijke Marianen", "Martinique", "Mauritanië", "Montserrat", "Malta",
    "Mauritius", "Maldiven", "Malawi", "Mexico", "Maleisië", "Mozambique", "Namibië", "Nieuw-Caledonië", "Niger",
    "Norfolk", "Nigeria", "Nicaragua", "Nederland", "Noorwegen", "Nepal", "Nauru", "Niue", "Nieuw-Zeeland", "Oman",
    "Panama", "Peru", "Frans-Polynesië", "Papoea-Nieuw-Guinea", "Filipijnen", "Pakistan", "Polen",
    "Saint-Pierre en Miquelon", "Pitcairneilanden", "Puerto Rico", "Palestijnse gebieden", "Portugal", "Palau",
    "Paraguay", "Qatar", "Réunion", "Roemenië", "Servië", "Rusland", "Rwanda", "Saoedi-Arabië", "Salomonseilanden",
    "Seychellen", "Soedan", "Zweden", "Singapore", "Sint-Helena", "Slovenië", "Spitsbergen en Jan Mayen",
    "Slowakije", "Sierra Leone", "San Marino", "Senegal", "Somalië", "Suriname", "Zuid-Soedan",
    "Sao Tomé en Principe", "El Salvador", "Sint-Maarten", "Syrië", "Eswatini", "Turks- en Caicoseilanden",
    "Tsjaad", "Franse Gebieden in de zuidelijke Indische Oceaan", "Togo", "Thailand", "Tadzjikistan", "Tokelau",
    "Oost-Timor", "Turkmenistan", "Tunesië", "Tonga", "Turkije", "Trinidad en Tobago", "Tuvalu", "Taiwan",
    "Tanzania", "Oekraïne", "Oeganda", "Kleine afgelegen eilanden van de Verenigde Staten", "Verenigde Staten",
    "Uruguay", "Oezbekistan", "Vaticaanstad", "Saint Vincent en de Grenadines", "Venezuela",
    "Britse Maagdeneilanden", "Amerikaanse Maagdeneilanden", "Vietnam", "Vanuatu", "Wallis en Futuna", "Samoa",
    "Jemen", "Mayotte", "Zuid-Afrika", "Zambia", "Zimbabwe",
];
