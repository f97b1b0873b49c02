//! Italian: `it`.
//!
//! - Headings: the sections that the guides of the Agenzia regionale per il lavoro (Emilia-Romagna) and Kickresume name;
//!   `Informazioni personali` is that of Europass in Italian.
//! - Months: CLDR 47, `it`.
//! - `presente` as the open end, as LinkedIn has it; `attuale`, `oggi` and `in corso` are read as well.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Italian.
pub(super) static ITALIAN: Language = Language {
    tag: "it",
    name: "Italian",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Media",
        grade: "Votazione",
        courses: "Corsi",
        keywords: "Parole chiave",
        built_with: "Tecnologie",
        roles: "Ruoli",
        kind: "Tipo",
    },
    dates: Dates {
        months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
        in_days: None,
        present: "presente",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "contatti", "contatto", "dati personali", "informazioni personali", "dati anagrafici",
        "informazioni di contatto", "recapiti", "anagrafica",
    ]),
    Heading::new(
        Topic::Summary,
        "Profilo professionale",
        &[
            "Profilo", "Profilo personale", "Chi sono", "Sommario", "Presentazione", "Riepilogo",
            "Obiettivo professionale", "In breve",
        ],
        &[
            "obiettivo", "obiettivi", "su di me", "riepilogo professionale", "sintesi", "introduzione", "riassunto",
            "sintesi professionale", "obiettivi professionali", "mi presento",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Competenze",
        &[
            "Competenze tecniche", "Competenze professionali", "Capacità e competenze", "Competenze informatiche",
            "Conoscenze informatiche", "Competenze digitali", "Abilità", "Conoscenze tecniche",
        ],
        &[
            "capacità", "conoscenze", "tecnologie", "strumenti", "competenze chiave", "capacità e competenze tecniche",
            "informatica", "competenze personali", "linguaggi di programmazione", "capacità e competenze personali",
            "punti di forza", "skill", "abilità tecniche", "capacità tecniche", "competenze trasversali",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Esperienza professionale",
        &[
            "Esperienze professionali", "Esperienza lavorativa", "Esperienze lavorative", "Esperienza", "Esperienze",
            "Percorso professionale", "Carriera",
        ],
        &[
            "esperienze di lavoro", "esperienza di lavoro", "occupazione", "impieghi", "tirocini", "stage",
            "storia lavorativa", "carriera professionale", "percorso lavorativo",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Progetti",
        &["Progetti personali", "Progetti principali", "Progetti open source"],
        &["progetto", "portfolio", "progetti realizzati", "progetti accademici"],
    ),
    Heading::new(
        Topic::Education,
        "Istruzione e formazione",
        &[
            "Istruzione", "Formazione", "Formazione accademica", "Titoli di studio", "Studi", "Percorso formativo",
            "Esperienze formative",
        ],
        &[
            "educazione", "percorso di studi", "formazione e istruzione", "formazione scolastica", "studi compiuti",
            "titolo di studio", "percorso accademico", "istruzione e studi",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Certificazioni",
        &["Certificati", "Attestati", "Corsi e certificazioni", "Corsi", "Licenze e certificazioni"],
        &[
            "certificazione", "corsi di formazione", "abilitazioni", "licenze", "certificato",
            "attestati e certificazioni", "formazione continua", "corsi di aggiornamento",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Pubblicazioni",
        &["Articoli", "Pubblicazioni e conferenze"],
        &["pubblicazione", "libri", "pubblicazioni scientifiche"],
    ),
    Heading::new(
        Topic::Awards,
        "Riconoscimenti e premi",
        &["Premi", "Riconoscimenti", "Premi e riconoscimenti", "Onorificenze", "Borse di studio"],
        &["premio", "risultati", "borsa di studio", "traguardi"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Volontariato",
        &["Esperienze di volontariato", "Attività di volontariato", "Esperienza di volontariato"],
        &["impegno sociale", "attività sociali", "servizio civile", "attività associative"],
    ),
    Heading::new(
        Topic::Languages,
        "Lingue",
        &[
            "Competenze linguistiche", "Conoscenze linguistiche", "Lingue straniere", "Conoscenza delle lingue",
            "Lingue conosciute",
        ],
        &["lingua", "lingua madre e altre lingue"],
    ),
    Heading::new(
        Topic::Interests,
        "Interessi",
        &["Hobby", "Interessi personali", "Hobby e interessi", "Interessi e hobby"],
        &["passioni", "tempo libero", "hobbies", "attività e interessi"],
    ),
    Heading::new(
        Topic::References,
        "Referenze",
        &["Raccomandazioni"],
        &["referenza"],
    ),
    Heading::read(Topic::Other, &[
        "altro", "ulteriori informazioni", "altre informazioni", "informazioni aggiuntive", "patente",
        "patente di guida", "brevetti", "conferenze", "affiliazioni", "ricerca", "docenza", "servizio militare",
        "disponibilità", "allegati", "dati personali e privacy", "trattamento dei dati personali", "seminari",
        "appartenenza a gruppi",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "professionali", "professionale", "lavorative", "lavorativa", "principali", "altre", "altri", "mie", "miei",
        "personali", "personale", "tecniche", "tecnici", "accademica", "accademiche", "rilevanti", "aggiuntive",
        "ulteriori", "selezionati", "selezionate", "formative", "extra",
    ],
    and: &["e", "ed"],
    months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre",
    ],
    more_months: &[("sett", 9)],
    seasons: &[
        ("primavera", 3), ("estate", 6), ("autunno", 9), ("inverno", 12), ("t1", 1), ("t2", 4), ("t3", 7), ("t4", 10),
    ],
    present: &[
        "presente", "attuale", "attualmente", "oggi", "ad oggi", "in corso", "corrente", "ora", "attualità",
        "al presente",
    ],
    to: &["a", "al", "fino", "ad"],
    since: &["dal", "da", "dalla"],
    until: &["fino", "entro"],
    of: &["di"],
    leads: &[
        "previsto", "prevista", "conseguito", "conseguita", "conseguimento", "laureato", "laureata", "laurea",
        "rilasciato", "rilasciata", "pubblicato", "valido", "in", "nel", "il", "data",
    ],
    links: &[
        "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "di", "del", "dello", "della", "dei", "degli", "delle",
        "e", "ed", "o", "a", "al", "allo", "alla", "ai", "agli", "alle", "in", "nel", "nella", "nei", "nelle", "con",
        "su", "sul", "sulla", "per", "tra", "fra", "da", "dal", "dalla", "che", "cui", "come", "tramite", "presso",
        "durante", "dopo", "prima", "senza", "verso", "sono", "è", "era", "suo", "sua", "più", "anche",
    ],
    at: &[" presso ", " c/o "],
    degree_in: &[" in ", " di "],
    titles: &[
        "sviluppatore", "sviluppatrice", "ingegnere", "ingegnera", "programmatore", "programmatrice", "analista",
        "architetto", "architetta", "amministratore", "amministratrice", "tecnico", "tecnica", "direttore",
        "direttrice", "responsabile", "capo", "coordinatore", "coordinatrice", "consulente", "tirocinante", "stagista",
        "tirocinio", "stage", "apprendista", "assistente", "addetto", "addetta", "impiegato", "impiegata", "docente",
        "insegnante", "professore", "professoressa", "ricercatore", "ricercatrice", "studente", "studentessa",
        "progettista", "grafico", "grafica", "redattore", "redattrice", "commerciale", "venditore", "venditrice",
        "contabile", "ragioniere", "segretario", "segretaria", "receptionist", "commesso", "commessa", "cameriere",
        "cameriera", "cuoco", "cuoca", "autista", "infermiere", "infermiera", "medico", "avvocato", "avvocata",
        "fondatore", "fondatrice", "cofondatore", "cofondatrice", "presidente", "socio", "socia", "titolare",
        "operaio", "operaia", "magazziniere", "meccanico", "elettricista", "specialista", "esperto", "esperta",
        "tutor", "mentore", "volontario", "volontaria", "libero", "freelance", "traduttore", "traduttrice",
        "giornalista", "autore", "autrice", "collaudatore", "sistemista", "dottorando", "dottoranda", "borsista",
        "collaboratore", "collaboratrice", "educatore", "educatrice", "membro", "dirigente", "quadro", "cassiere",
        "cassiera", "webmaster",
    ],
    head_first: true,
    bodies: &[
        "srl", "srls", "spa", "s.r.l", "s.p.a", "snc", "s.n.c", "sas", "s.a.s", "coop", "cooperativa", "gruppo",
        "banca", "associazione", "fondazione", "comune", "ministero", "agenzia", "laboratorio", "ospedale", "clinica",
        "azienda", "società", "assicurazioni", "regione", "provincia", "onlus", "aps", "ente", "impresa", "ditta",
        "consorzio", "sistemi", "soluzioni", "tecnologie",
    ],
    schools: &[
        "università", "politecnico", "liceo", "istituto", "scuola", "ateneo", "accademia", "itis", "its", "iti",
        "facoltà", "conservatorio", "unibo", "polimi", "polito", "sapienza", "normale",
    ],
    school_parts: &["universit", "politecnic"],
    degrees: &[
        "laurea", "diploma", "dottorato", "master", "maturità", "triennale", "magistrale", "specialistica", "perito",
        "abilitazione", "specializzazione", "licenza", "attestato", "perfezionamento", "ingegnere", "phd", "dott",
        "its",
    ],
    lands: &[
        "lombardia", "lazio", "piemonte", "veneto", "toscana", "emilia-romagna", "campania", "sicilia", "puglia",
        "liguria", "sardegna", "calabria", "umbria", "marche", "abruzzo", "trentino-alto adige",
        "friuli-venezia giulia", "usa", "inghilterra", "scozia", "svizzera", "da remoto", "remoto", "ibrido",
    ],
    grades: &[
        "voto", "votazione", "media", "voto finale", "voto di laurea", "media voti", "punteggio", "media ponderata",
    ],
    documents: &["cv", "curriculum vitae", "curriculum", "curriculum vitae et studiorum"],
    contacts: &[
        "telefono", "tel", "cellulare", "cell", "e-mail", "email", "mail", "pec", "indirizzo", "residenza",
        "domicilio", "città", "sito", "sito web", "nazionalità", "data di nascita", "nato a", "nata a",
    ],
    durations: &["anno", "anni", "mese", "mesi", "settimane"],
    page: &["pagina"],
    page_of: &["di"],
    updated: &["ultimo aggiornamento", "aggiornato"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Emirati Arabi Uniti", "Afghanistan", "Antigua e Barbuda", "Anguilla", "Albania", "Armenia",
    "Angola", "Antartide", "Argentina", "Samoa Americane", "Austria", "Australia", "Aruba", "Isole Åland",
    "Azerbaigian", "Bosnia ed Erzegovina", "Barbados", "Bangladesh", "Belgio", "Burkina Faso", "Bulgaria",
    "Bahrein", "Burundi", "Benin", "Saint-Barthélemy", "Bermuda", "Brunei", "Bolivia", "Caraibi Olandesi",
    "Brasile", "Bahamas", "Bhutan", "Isola Bouvet", "Botswana", "Bielorussia", "Belize", "Canada",
    "Isole Cocos (Keeling)", "Congo - Kinshasa", "Repubblica Centrafricana", "Congo-Brazzaville", "Svizzera",
    "Costa d’Avorio", "Isole Cook", "Cile", "Camerun", "Cina", "Colombia", "Costa Rica", "Cuba", "Capo Verde",
    "Curaçao", "Isola Christmas", "Cipro", "Cechia", "Germania", "Gibuti", "Danimarca", "Dominica",
    "Repubblica Dominicana", "Algeria", "Ecuador", "Estonia", "Egitto", "Sahara Occidentale", "Eritrea", "Spagna",
    "Etiopia", "Finlandia", "Figi", "Isole Falkland", "Micronesia", "Isole Fær Øer", "Francia", "Gabon",
    "Regno Unito", "Grenada", "Georgia", "Guyana Francese", "Guernsey", "Ghana", "Gibilterra", "Groenlandia",
    "Gambia", "Guinea", "Guadalupa", "Guinea Equatoriale", "Grecia", "Georgia del Sud e Sandwich Australi",
    "Guatemala", "Guam", "Guinea-Bissau", "Guyana", "Hong Kong", "Isole Heard e McDonald", "Honduras", "Croazia",
    "Haiti", "Ungheria", "Indonesia", "Irlanda", "Israele", "Isola di Man", "India",
    "Territorio Britannico dell’Oceano Indiano", "Iraq", "Iran", "Islanda", "Italia", "Jersey", "Giamaica",
    "Giordania", "Giappone", "Kenya", "Kirghizistan", "Cambogia", "Kiribati", "Comore", "Saint Kitts e Nevis",
    "Corea del Nord", "Corea del Sud", "Kuwait", "Isole Cayman", "Kazakistan", "Laos", "Libano", "Saint Lucia",
    "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Lituania", "Lussemburgo", "Lettonia", "Libia", "Marocco",
    "Monaco", "Moldavia", "Montenegro", "Saint Martin", "Madagascar", "Isole Marshall", "Macedonia del Nord",
    "Mali", "Myanmar", "Mongolia", "Macao", "Isole Marianne Settentrionali", "Martinica", "Mauritania",
    "Montserrat", "Malta", "Mauritius", "Maldive", "Malawi", "Messico", "Malaysia", "Mozambico", "Namibia",
    "Nuova Caledonia", "Niger", "Isola Norfolk", "Nigeria", "Nicaragua", "Paesi Bassi", "Norvegia", "Nepal",
    "Nauru", "Niue", "Nuova Zelanda", "Oman", "Panama", "Perù", "Polinesia Francese", "Papua Nuova Guinea",
    "Filippine", "Pakistan", "Polonia", "Saint-Pierre e Miquelon", "Isole Pitcairn", "Portorico",
    "Territori Palestinesi", "Portogallo", "Palau", "Paraguay", "Qatar", "Riunione", "Romania", "Serbia", "Russia",
    "Ruanda", "Arabia Saudita", "Isole Salomone", "Seychelles", "Sudan", "Svezia", "Singapore", "Sant’Elena",
    "Slovenia", "Svalbard e Jan Mayen", "Slovacchia", "Sierra Leone", "San Marino", "Senegal", "Somalia",
    "Suriname", "Sud Sudan", "São Tomé e Príncipe", "El Salvador", "Sint Maarten", "Siria", "Eswatini",
    "Isole Turks e Caicos", "Ciad", "Terre Australi Francesi", "Togo", "Thailandia", "Tagikistan", "Tokelau",
    "Timor Est", "Turkmenistan", "Tunisia", "Tonga", "Turchia", "Trinidad e Tobago", "Tuvalu", "Taiwan", "Tanzania",
    "Ucraina", "Uganda", "Isole Minori Esterne degli Stati Uniti", "Stati Uniti", "Uruguay", "Uzbekistan",
    "Città del Vaticano", "Saint Vincent e Grenadine", "Venezuela", "Isole Vergini Britanniche",
    "Isole Vergini Americane", "Vietnam", "Vanuatu", "Wallis e Futuna", "Samoa", "Yemen", "Mayotte", "Sudafrica",
    "Zambia", "Zimbabwe",
];
