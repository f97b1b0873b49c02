//! German: `de`.
//!
//! - Headings: the sections of a tabular CV as the guides of lebenslauf.de, karrierebibel.de and bewerbung.ai name them;
//!   `Angaben zur Person` is that of Europass in German.
//! - Months: CLDR 47, `de`, stand-alone; `Jän` and `Jänner` are Austria's.
//! - `heute` as the open end: the usual word of the same guides, beside `aktuell` and `laufend`.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// German.
pub(super) static GERMAN: Language = Language {
    tag: "de",
    name: "German",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Notendurchschnitt",
        grade: "Note",
        courses: "Schwerpunkte",
        keywords: "Stichwörter",
        built_with: "Technologien",
        roles: "Rollen",
        kind: "Art",
    },
    dates: Dates {
        months: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
        in_days: None,
        present: "heute",
        form: DateForm::DottedDay,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "kontakt", "kontaktdaten", "kontaktinformationen", "persönliche daten", "persönliche angaben",
        "angaben zur person", "persönliches", "zur person", "persönliche informationen",
    ]),
    Heading::new(
        Topic::Summary,
        "Profil",
        &[
            "Kurzprofil", "Zusammenfassung", "Über mich", "Persönliches Profil", "Berufliches Profil",
            "Profilzusammenfassung",
        ],
        &[
            "profilbeschreibung", "berufsziel", "zielsetzung", "karriereziel", "angestrebte position", "steckbrief",
            "kurzvorstellung", "überblick", "kurzzusammenfassung", "zu meiner person",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Kenntnisse",
        &[
            "Fachkenntnisse", "Fähigkeiten", "Kenntnisse und Fähigkeiten", "Kenntnisse & Fähigkeiten", "IT-Kenntnisse",
            "Technische Kenntnisse", "Kompetenzen", "Fachliche Kompetenzen", "Kernkompetenzen", "Besondere Kenntnisse",
            "Skills",
        ],
        &[
            "edv-kenntnisse", "computerkenntnisse", "programmierkenntnisse", "qualifikationen", "stärken", "know-how",
            "technologien", "werkzeuge", "expertise", "programmiersprachen", "softwarekenntnisse", "it-skills",
            "fertigkeiten", "zusatzqualifikationen",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Berufserfahrung",
        &[
            "Beruflicher Werdegang", "Berufspraxis", "Berufliche Erfahrung", "Arbeitserfahrung", "Praxiserfahrung",
            "Berufliche Stationen", "Berufstätigkeit", "Werdegang",
        ],
        &[
            "berufserfahrungen", "erfahrung", "erfahrungen", "praktika", "praktikum", "praktische erfahrung",
            "praktische erfahrungen", "beschäftigung", "tätigkeiten", "karriere", "berufliche tätigkeit",
            "berufliche tätigkeiten", "arbeitsverhältnisse", "beruflicher hintergrund", "beruf", "berufsweg",
            "berufslaufbahn",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projekte",
        &[
            "Projekterfahrung", "Ausgewählte Projekte", "Eigene Projekte", "Persönliche Projekte",
            "Open-Source-Projekte",
        ],
        &["projekt", "projektliste", "referenzprojekte", "projekthistorie", "nebenprojekte"],
    ),
    Heading::new(
        Topic::Education,
        "Ausbildung",
        &[
            "Bildungsweg", "Bildung", "Studium", "Akademische Ausbildung", "Ausbildung und Studium",
            "Studium und Ausbildung", "Hochschulausbildung", "Allgemeine und berufliche Bildung",
        ],
        &[
            "schulbildung", "akademischer werdegang", "schulausbildung", "berufsausbildung", "hochschulbildung",
            "aus- und weiterbildung", "schule", "schulischer werdegang", "schul- und berufsausbildung",
            "akademische laufbahn", "bildungsgang",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Zertifikate",
        &[
            "Zertifizierungen", "Weiterbildung", "Weiterbildungen", "Fortbildungen", "Zertifikate und Weiterbildungen",
            "Lizenzen",
        ],
        &[
            "kurse", "schulungen", "zertifikat", "fortbildung", "seminare", "lehrgänge",
            "weiterbildung und zertifikate",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publikationen",
        &["Veröffentlichungen", "Ausgewählte Publikationen", "Publikationen und Vorträge"],
        &["publikation", "fachartikel", "artikel", "bücher", "publikationsliste"],
    ),
    Heading::new(
        Topic::Awards,
        "Auszeichnungen",
        &["Preise", "Preise und Auszeichnungen", "Auszeichnungen und Preise", "Ehrungen", "Stipendien"],
        &["erfolge", "stipendium", "auszeichnung", "auszeichnungen und stipendien"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Ehrenamt",
        &[
            "Ehrenamtliches Engagement", "Soziales Engagement", "Ehrenamtliche Tätigkeiten", "Ehrenamtliche Tätigkeit",
            "Engagement",
        ],
        &[
            "freiwilligenarbeit", "gesellschaftliches engagement", "freiwilliges engagement", "ehrenämter",
            "freiwilligendienst", "außerberufliches engagement",
        ],
    ),
    Heading::new(
        Topic::Languages,
        "Sprachkenntnisse",
        &["Sprachen", "Fremdsprachen"],
        &["fremdsprachenkenntnisse", "sprache"],
    ),
    Heading::new(
        Topic::Interests,
        "Interessen",
        &["Hobbys", "Interessen und Hobbys", "Hobbys und Interessen", "Persönliche Interessen"],
        &["hobbies", "freizeit", "freizeitinteressen", "hobby"],
    ),
    Heading::new(
        Topic::References,
        "Referenzen",
        &["Empfehlungen"],
        &["referenz", "arbeitsproben"],
    ),
    Heading::read(Topic::Other, &[
        "mitgliedschaften", "vorträge", "patente", "wehrdienst", "zivildienst", "bundesfreiwilligendienst",
        "auslandsaufenthalte", "auslandserfahrung", "sonstiges", "weitere angaben", "weitere informationen",
        "forschung", "lehre", "führerschein", "konferenzen", "zusatzinformationen", "persönliche eigenschaften",
        "verfügbarkeit", "anlagen", "zusätzliche informationen",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "berufliche", "beruflicher", "relevante", "weitere", "sonstige", "ausgewählte", "persönliche", "technische",
        "fachliche", "akademische", "wichtige", "besondere", "aktuelle", "bisherige", "frühere", "meine", "eigene",
        "wissenschaftliche", "zusätzliche", "allgemeine", "digitale", "praktische", "soziale",
    ],
    and: &["und", "sowie"],
    months: [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "dezember",
    ],
    more_months: &[("jänner", 1), ("jän", 1), ("feber", 2), ("maerz", 3)],
    seasons: &[
        ("frühling", 3), ("frühjahr", 3), ("sommer", 6), ("herbst", 9), ("winter", 12), ("sommersemester", 4),
        ("wintersemester", 10),
    ],
    present: &[
        "heute", "aktuell", "jetzt", "gegenwärtig", "gegenwart", "laufend", "andauernd", "dato", "derzeit",
        "bis heute", "bis dato",
    ],
    to: &["bis"],
    since: &["seit", "ab", "von"],
    until: &["bis"],
    leads: &[
        "voraussichtlich", "erwartet", "abschluss", "abgeschlossen", "stand", "ausgestellt", "erworben", "erhalten",
        "gültig", "veröffentlicht", "im", "am", "datum", "zeitraum",
    ],
    links: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "und", "oder",
        "sowie", "in", "im", "an", "am", "auf", "bei", "beim", "mit", "von", "vom", "zu", "zum", "zur", "für", "über",
        "unter", "nach", "vor", "aus", "durch", "als", "wie", "dass", "um", "per", "pro", "ohne", "gegen", "zwischen",
        "während", "seit", "bis", "ist", "sind", "war", "waren", "wurde", "deren", "dessen", "welche", "sich", "nicht",
        "auch",
    ],
    at: &[" bei ", " bei der ", " beim "],
    degree_in: &[" in ", " im Fach ", " der "],
    titles: &[
        "auszubildende", "auszubildender", "azubi", "angestellte", "angestellter", "geschäftsführung", "vorstand",
        "vorsitzende", "vorsitzender", "arzt", "ärztin", "anwalt", "anwältin", "experte", "expertin", "beamter",
        "beamtin", "selbstständig", "selbständig", "freiberuflich", "fachkraft", "hilfskraft", "aushilfe", "leitung",
        "projektleitung", "teamleitung", "praktikum", "werkstudententätigkeit", "ehrenamtlicher", "ehrenamtliche",
        "freiwilliger", "freiwillige", "koch", "köchin",
    ],
    title_endings: &[
        "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "berater", "beraterin",
        "manager", "managerin", "administrator", "administratorin", "architekt", "architektin", "informatiker",
        "informatikerin", "programmierer", "programmiererin", "techniker", "technikerin", "assistent", "assistentin",
        "kaufmann", "kauffrau", "mitarbeiter", "mitarbeiterin", "führer", "führerin", "lehrer", "lehrerin",
        "verkäufer", "verkäuferin", "pfleger", "pflegerin", "meister", "meisterin", "analyst", "analystin",
        "praktikant", "praktikantin", "student", "studentin", "referent", "referentin", "trainer", "trainerin",
        "betreuer", "betreuerin", "koordinator", "koordinatorin", "designer", "designerin", "tester", "testerin",
        "bearbeiter", "bearbeiterin", "redakteur", "redakteurin", "wissenschaftler", "wissenschaftlerin", "gründer",
        "gründerin", "inhaber", "inhaberin", "dozent", "dozentin", "professor", "professorin", "forscher",
        "forscherin", "jurist", "juristin", "fahrer", "fahrerin", "elektroniker", "elektronikerin", "mechaniker",
        "mechanikerin", "mechatroniker", "mechatronikerin", "buchhalter", "buchhalterin", "controller", "controllerin",
        "einkäufer", "einkäuferin", "vertreter", "vertreterin", "spezialist", "spezialistin", "mentor", "mentorin",
        "freiberufler", "freiberuflerin", "helfer", "helferin", "berufler", "beauftragter", "beauftragte",
        "hilfskraft", "fachkraft", "tutor", "tutorin", "autor", "autorin", "*in", "_in",
    ],
    bodies: &[
        "gmbh", "ag", "kg", "ohg", "gbr", "ug", "se", "ev", "e.v", "e.k", "verein", "stiftung", "bank", "sparkasse",
        "gruppe", "werke", "verlag", "versicherung", "versicherungen", "stadtwerke", "krankenhaus", "klinik",
        "klinikum", "ministerium", "behörde", "agentur", "konzern", "holding", "verband", "kanzlei", "rundfunk",
        "landesamt", "bundesamt", "landkreis",
    ],
    body_parts: &["gesellschaft"],
    schools: &[
        "universität", "uni", "gymnasium", "tu", "th", "fh", "htw", "haw", "rwth", "kit", "lmu", "dhbw", "kolleg",
        "schule", "akademie", "ihk",
    ],
    school_parts: &["universität", "hochschul", "schule", "gymnasium", "kolleg"],
    degrees: &[
        "diplom", "magister", "staatsexamen", "abitur", "fachabitur", "promotion", "doktor", "ausbildung",
        "hochschulreife", "fachhochschulreife", "realschulabschluss", "hauptschulabschluss", "abschluss",
        "habilitation", "dr", "meister", "matura", "maturität", "fachinformatiker", "fachinformatikerin", "lehre",
        "zwischenprüfung", "lehramt",
    ],
    degree_parts: &["dipl"],
    lands: &[
        "bayern", "baden-württemberg", "hessen", "sachsen", "thüringen", "niedersachsen", "nordrhein-westfalen",
        "brandenburg", "saarland", "schleswig-holstein", "mecklenburg-vorpommern", "sachsen-anhalt", "rheinland-pfalz",
        "usa", "großbritannien", "england", "schottland", "remote", "homeoffice", "bundesweit",
    ],
    grades: &[
        "note", "abschlussnote", "gesamtnote", "endnote", "notendurchschnitt", "durchschnittsnote", "durchschnitt",
        "schnitt",
    ],
    documents: &["lebenslauf", "tabellarischer lebenslauf", "bewerbung", "curriculum vitae", "cv", "kurzprofil"],
    contacts: &[
        "telefon", "tel", "mobil", "mobiltelefon", "handy", "telefax", "fax", "e-mail", "email", "mail", "adresse",
        "anschrift", "wohnort", "ort", "geburtsdatum", "geboren", "staatsangehörigkeit", "website", "webseite",
        "internet",
    ],
    durations: &["jahr", "jahre", "monat", "monate", "mon", "wochen"],
    page: &["seite"],
    page_of: &["von"],
    updated: &["stand", "letzte aktualisierung"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Vereinigte Arabische Emirate", "Afghanistan", "Antigua und Barbuda", "Anguilla", "Albanien",
    "Armenien", "Angola", "Antarktis", "Argentinien", "Amerikanisch-Samoa", "Österreich", "Australien", "Aruba",
    "Ålandinseln", "Aserbaidschan", "Bosnien und Herzegowina", "Barbados", "Bangladesch", "Belgien", "Burkina Faso",
    "Bulgarien", "Bahrain", "Burundi", "Benin", "St. Barthélemy", "Bermuda", "Brunei Darussalam", "Bolivien",
    "Karibische Niederlande", "Brasilien", "Bahamas", "Bhutan", "Bouvetinsel", "Botsuana", "Belarus", "Belize",
    "Kanada", "Kokosinseln", "Kongo-Kinshasa", "Zentralafrikanische Republik", "Kongo-Brazzaville", "Schweiz",
    "Côte d’Ivoire", "Cookinseln", "Chile", "Kamerun", "China", "Kolumbien", "Costa Rica", "Kuba", "Cabo Verde",
    "Curaçao", "Weihnachtsinsel", "Zypern", "Tschechien", "Deutschland", "Dschibuti", "Dänemark", "Dominica",
    "Dominikanische Republik", "Algerien", "Ecuador", "Estland", "Ägypten", "Westsahara", "Eritrea", "Spanien",
    "Äthiopien", "Finnland", "Fidschi", "Falklandinseln", "Mikronesien", "Färöer", "Frankreich", "Gabun",
    "Vereinigtes Königreich", "Grenada", "Georgien", "Französisch-Guayana", "Guernsey", "Ghana", "Gibraltar",
    "Grönland", "Gambia", "Guinea", "Guadeloupe", "Äquatorialguinea", "Griechenland",
    "Südgeorgien und die Südlichen Sandwichinseln", "Guatemala", "Guam", "Guinea-Bissau", "Guyana", "Hongkong",
    "Heard und McDonaldinseln", "Honduras", "Kroatien", "Haiti", "Ungarn", "Indonesien", "Irland", "Israel",
    "Isle of Man", "Indien", "Britisches Territorium im Indischen Ozean", "Irak", "Iran", "Island", "Italien",
    "Jersey", "Jamaika", "Jordanien", "Japan", "Kenia", "Kirgisistan", "Kambodscha", "Kiribati", "Komoren",
    "St. Kitts und Nevis", "Nordkorea", "Südkorea", "Kuwait", "Kaimaninseln", "Kasachstan", "Laos", "Libanon",
    "St. Lucia", "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Litauen", "Luxemburg", "Lettland", "Libyen",
    "Marokko", "Monaco", "Republik Moldau", "Montenegro", "St. Martin", "Madagaskar", "Marshallinseln",
    "Nordmazedonien", "Mali", "Myanmar", "Mongolei", "Macau", "Nördliche Marianen", "Martinique", "Mauretanien",
    "Montserrat", "Malta", "Mauritius", "Malediven", "Malawi", "Mexiko", "Malaysia", "Mosambik", "Namibia",
    "Neukaledonien", "Niger", "Norfolkinsel", "Nigeria", "Nicaragua", "Niederlande", "Norwegen", "Nepal", "Nauru",
    "Niue", "Neuseeland", "Oman", "Panama", "Peru", "Französisch-Polynesien", "Papua-Neuguinea", "Philippinen",
    "Pakistan", "Polen", "St. Pierre und Miquelon", "Pitcairninseln", "Puerto Rico",
    "Palästinensische Autonomiegebiete", "Portugal", "Palau", "Paraguay", "Katar", "Réunion", "Rumänien", "Serbien",
    "Russland", "Ruanda", "Saudi-Arabien", "Salomonen", "Seychellen", "Sudan", "Schweden", "Singapur", "St. Helena",
    "Slowenien", "Spitzbergen und Jan Mayen", "Slowakei", "Sierra Leone", "San Marino", "Senegal", "Somalia",
    "Suriname", "Südsudan", "São Tomé und Príncipe", "El Salvador", "Sint Maarten", "Syrien", "Eswatini",
    "Turks- und Caicosinseln", "Tschad", "Französische Süd- und Antarktisgebiete", "Togo", "Thailand",
    "Tadschikistan", "Tokelau", "Timor-Leste", "Turkmenistan", "Tunesien", "Tonga", "Türkei", "Trinidad und Tobago",
    "Tuvalu", "Taiwan", "Tansania", "Ukraine", "Uganda", "Amerikanische Überseeinseln", "Vereinigte Staaten",
    "Uruguay", "Usbekistan", "Vatikanstadt", "St. Vincent und die Grenadinen", "Venezuela",
    "Britische Jungferninseln", "Amerikanische Jungferninseln", "Vietnam", "Vanuatu", "Wallis und Futuna", "Samoa",
    "Jemen", "Mayotte", "Südafrika", "Sambia", "Simbabwe",
];
