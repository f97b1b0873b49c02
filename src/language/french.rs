//! French: `fr`.
//!
//! - Headings: the sections that the guides of `HelloWork` and the `CIDJ` name, and `Informations personnelles` by Europass in
//!   French; with their plural and singular, since both are common.
//! - Months: CLDR 47, `fr`: the short ones have full stops, which the reader skips.
//! - `aujourd'hui` as the open end, as LinkedIn words it; `présent`, `à ce jour` and `en cours` are read as well.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// French.
pub(super) static FRENCH: Language = Language {
    tag: "fr",
    name: "French",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Moyenne",
        grade: "Note",
        courses: "Cours",
        keywords: "Mots-clés",
        built_with: "Technologies",
        roles: "Rôles",
        kind: "Type",
    },
    dates: Dates {
        months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        in_days: None,
        present: "aujourd'hui",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "contact", "contacts", "coordonnées", "informations personnelles", "état civil", "informations de contact",
        "renseignements personnels", "données personnelles",
    ]),
    Heading::new(
        Topic::Summary,
        "Profil",
        &[
            "Profil professionnel", "Résumé", "À propos", "À propos de moi", "Présentation", "Résumé professionnel",
            "Objectif professionnel",
        ],
        &[
            "a propos", "accroche", "objectif", "objectifs", "synthèse", "qui suis-je", "projet professionnel",
            "mon profil", "introduction", "objectif de carrière",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Compétences",
        &[
            "Compétences techniques", "Compétences clés", "Compétences informatiques", "Savoir-faire",
            "Compétences professionnelles", "Domaines de compétences",
        ],
        &[
            "compétence", "informatique", "technologies", "outils", "connaissances", "aptitudes", "atouts",
            "logiciels", "langages", "langages de programmation", "connaissances informatiques",
            "connaissances techniques", "savoir-être", "qualités", "expertise", "domaines d'expertise",
            "environnement technique", "outils et logiciels", "compétences numériques", "compétences transversales",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Expérience professionnelle",
        &[
            "Expériences professionnelles", "Expérience", "Expériences", "Parcours professionnel", "Emplois",
            "Historique professionnel",
        ],
        &[
            "expériences de travail", "emploi", "parcours", "stages", "carrière", "activités professionnelles",
            "stages et emplois", "missions", "expérience de travail", "postes occupés",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projets",
        &[
            "Projets personnels", "Projets professionnels", "Projets réalisés", "Principaux projets",
            "Projets open source",
        ],
        &["projet", "réalisations", "projets académiques", "projets scolaires", "portfolio"],
    ),
    Heading::new(
        Topic::Education,
        "Formation",
        &[
            "Formations", "Études", "Parcours académique", "Formation académique", "Études et formations", "Diplômes",
            "Éducation et formation", "Formation et diplômes",
        ],
        &[
            "éducation", "cursus", "scolarité", "parcours scolaire", "diplômes et formations", "cursus universitaire",
            "formation initiale", "formations et diplômes", "diplôme", "études supérieures", "parcours universitaire",
            "cursus scolaire",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Certifications",
        &["Certificats", "Certifications et formations", "Habilitations", "Licences et certifications"],
        &[
            "certification", "certificat", "formations complémentaires", "formation continue", "permis",
            "attestations",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publications",
        &["Articles", "Publications et conférences"],
        &["publication", "ouvrages", "communications", "travaux", "articles et publications"],
    ),
    Heading::new(
        Topic::Awards,
        "Distinctions",
        &["Prix et distinctions", "Prix", "Récompenses", "Distinctions et prix", "Bourses"],
        &["récompense", "honneurs", "réussites", "succès", "bourses et prix", "palmarès", "concours"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Bénévolat",
        &[
            "Engagements associatifs", "Engagement associatif", "Expériences bénévoles", "Vie associative",
            "Bénévolat et engagement",
        ],
        &[
            "engagements", "engagement", "activités associatives", "volontariat", "associatif", "expérience bénévole",
            "activités bénévoles",
        ],
    ),
    Heading::new(
        Topic::Languages,
        "Langues",
        &["Compétences linguistiques", "Langues étrangères", "Langues parlées"],
        &["langue", "connaissances linguistiques"],
    ),
    Heading::new(
        Topic::Interests,
        "Centres d'intérêt",
        &["Loisirs", "Intérêts", "Centres d'intérêts", "Loisirs et centres d'intérêt", "Hobbies"],
        &[
            "passions", "passe-temps", "activités extra-professionnelles", "activités et loisirs",
            "intérêts personnels", "centre d'intérêt", "hobby", "activités",
        ],
    ),
    Heading::new(
        Topic::References,
        "Références",
        &["Recommandations", "Témoignages"],
        &["référence", "références professionnelles"],
    ),
    Heading::read(Topic::Other, &[
        "divers", "informations complémentaires", "autres informations", "permis de conduire", "brevets",
        "conférences", "interventions", "recherche", "enseignement", "mobilité", "disponibilité", "service militaire",
        "affiliations", "compléments", "vie extra-professionnelle", "activités extra-scolaires",
        "renseignements complémentaires", "distinctions et affiliations",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "principales", "principaux", "autres", "mes", "mon", "ma", "professionnelles", "professionnelle",
        "professionnels", "personnels", "personnelles", "techniques", "complémentaires", "complémentaire",
        "académique", "académiques", "extra-professionnelles", "clés", "diverses", "récentes", "pertinentes",
    ],
    and: &["et"],
    months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ],
    more_months: &[("juill", 7)],
    seasons: &[
        ("printemps", 3), ("été", 6), ("automne", 9), ("hiver", 12), ("t1", 1), ("t2", 4), ("t3", 7), ("t4", 10),
    ],
    present: &[
        "aujourd'hui", "présent", "actuel", "actuellement", "actuelle", "maintenant", "ce jour", "à ce jour",
        "en cours", "jour", "poste actuel", "en poste",
    ],
    to: &["à", "au", "jusque", "jusqu'à", "jusqu'en"],
    since: &["depuis", "dès", "de", "du", "à partir de"],
    until: &["jusque", "jusqu'en", "jusqu'à"],
    of: &["de"],
    leads: &[
        "prévu", "prévue", "obtenu", "obtenue", "obtention", "délivré", "délivrée", "diplômé", "diplômée", "promotion",
        "publié", "publiée", "valable", "en", "le", "date", "depuis",
    ],
    links: &[
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "à", "au", "aux", "en", "dans", "sur",
        "sous", "par", "pour", "avec", "sans", "chez", "vers", "entre", "pendant", "que", "qui", "dont", "où", "comme",
        "ainsi", "est", "sont", "était", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "ce", "cette", "ces",
        "plus", "afin", "grâce", "via",
    ],
    at: &[" chez ", " au sein de ", " au sein d' "],
    degree_in: &[" en ", " de "],
    titles: &[
        "développeur", "développeuse", "ingénieur", "ingénieure", "directeur", "directrice", "responsable", "chef",
        "cheffe", "chargé", "chargée", "consultant", "consultante", "technicien", "technicienne", "administrateur",
        "administratrice", "architecte", "analyste", "programmeur", "programmeuse", "stagiaire", "alternant",
        "alternante", "apprenti", "apprentie", "assistant", "assistante", "gestionnaire", "coordinateur",
        "coordinatrice", "formateur", "formatrice", "enseignant", "enseignante", "professeur", "professeure",
        "chercheur", "chercheuse", "étudiant", "étudiante", "commercial", "commerciale", "vendeur", "vendeuse",
        "comptable", "secrétaire", "conseiller", "conseillère", "animateur", "animatrice", "rédacteur", "rédactrice",
        "graphiste", "concepteur", "conceptrice", "fondateur", "fondatrice", "cofondateur", "cofondatrice", "gérant",
        "gérante", "président", "présidente", "trésorier", "trésorière", "bénévole", "infirmier", "infirmière",
        "médecin", "avocat", "avocate", "juriste", "caissier", "caissière", "serveur", "serveuse", "cuisinier",
        "cuisinière", "chauffeur", "employé", "employée", "ouvrier", "ouvrière", "mécanicien", "mécanicienne",
        "électricien", "électricienne", "testeur", "testeuse", "intégrateur", "intégratrice", "doctorant",
        "doctorante", "tuteur", "tutrice", "mentor", "mentore", "expert", "experte", "spécialiste", "référent",
        "référente", "membre", "stage", "alternance", "freelance", "indépendant", "indépendante", "cadre", "adjoint",
        "adjointe", "délégué", "déléguée", "traducteur", "traductrice", "journaliste", "auteur", "autrice", "maître",
        "lead",
    ],
    head_first: true,
    bodies: &[
        "sarl", "sas", "sasu", "sa", "eurl", "snc", "scop", "gie", "société", "groupe", "banque", "association",
        "mairie", "ministère", "préfecture", "cabinet", "agence", "laboratoire", "hôpital", "clinique", "fondation",
        "assurances", "établissements", "entreprise", "compagnie", "coopérative", "mutuelle", "région", "département",
        "conseil",
    ],
    schools: &[
        "université", "école", "lycée", "institut", "iut", "insa", "ensimag", "epita", "epitech", "cnam", "collège",
        "faculté", "fac", "polytechnique", "centrale", "conservatoire", "cfa", "enseeiht", "ens", "bts", "ecole",
    ],
    school_parts: &["universit", "école", "lycée", "polytech"],
    degrees: &[
        "licence", "maîtrise", "master", "mastère", "doctorat", "dut", "bts", "but", "deug", "dea", "dess",
        "baccalauréat", "bac", "diplôme", "cap", "bep", "ingénieur", "agrégation", "capes", "habilitation", "prépa",
        "cpge", "brevet", "certificat", "thèse",
    ],
    lands: &[
        "québec", "occitanie", "bretagne", "normandie", "île-de-france", "alsace", "nouvelle-aquitaine",
        "auvergne-rhône-alpes", "pays de la loire", "hauts-de-france", "grand est", "wallonie", "angleterre", "écosse",
        "usa", "télétravail", "à distance", "hybride",
    ],
    grades: &["mention", "moyenne", "note", "moyenne générale", "résultat"],
    documents: &["cv", "curriculum vitae", "curriculum vitæ", "curriculum"],
    contacts: &[
        "téléphone", "tél", "tel", "portable", "mobile", "adresse", "courriel", "e-mail", "email", "mail", "mél",
        "site", "site web", "lieu", "ville", "né le", "née le", "nationalité", "domicile",
    ],
    durations: &["an", "ans", "année", "années", "mois", "semaines"],
    page: &["page"],
    page_of: &["sur"],
    updated: &["dernière mise à jour", "mis à jour"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorre", "Émirats arabes unis", "Afghanistan", "Antigua-et-Barbuda", "Anguilla", "Albanie", "Arménie",
    "Angola", "Antarctique", "Argentine", "Samoa américaines", "Autriche", "Australie", "Aruba", "Îles Åland",
    "Azerbaïdjan", "Bosnie-Herzégovine", "Barbade", "Bangladesh", "Belgique", "Burkina Faso", "Bulgarie", "Bahreïn",
    "Burundi", "Bénin", "Saint-Barthélemy", "Bermudes", "Brunei", "Bolivie", "Pays-Bas caribéens", "Brésil",
    "Bahamas", "Bhoutan", "Île Bouvet", "Botswana", "Biélorussie", "Belize", "Canada", "Îles Cocos",
    "Congo-Kinshasa", "République centrafricaine", "Congo-Brazzaville", "Suisse", "Côte d’Ivoire", "Îles Cook",
    "Chili", "Cameroun", "Chine", "Colombie", "Costa Rica", "Cuba", "Cap-Vert", "Curaçao", "Île Christmas",
    "Chypre", "Tchéquie", "Allemagne", "Djibouti", "Danemark", "Dominique", "République dominicaine", "Algérie",
    "Équateur", "Estonie", "Égypte", "Sahara occidental", "Érythrée", "Espagne", "Éthiopie", "Finlande", "Fidji",
    "Îles Malouines", "Micronésie", "Îles Féroé", "France", "Gabon", "Royaume-Uni", "Grenade", "Géorgie",
    "Guyane française", "Guernesey", "Ghana", "Gibraltar", "Groenland", "Gambie", "Guinée", "Guadeloupe",
    "Guinée équatoriale", "Grèce", "Géorgie du Sud-et-les Îles Sandwich du Sud", "Guatemala", "Guam",
    "Guinée-Bissau", "Guyana", "Hong Kong", "Îles Heard-et-MacDonald", "Honduras", "Croatie", "Haïti", "Hongrie",
    "Indonésie", "Irlande", "Israël", "Île de Man", "Inde", "Territoire britannique de l’océan Indien", "Irak",
    "Iran", "Islande", "Italie", "Jersey", "Jamaïque", "Jordanie", "Japon", "Kenya", "Kirghizstan", "Cambodge",
    "Kiribati", "Comores", "Saint-Christophe-et-Niévès", "Corée du Nord", "Corée du Sud", "Koweït", "Îles Caïmans",
    "Kazakhstan", "Laos", "Liban", "Sainte-Lucie", "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Lituanie",
    "Luxembourg", "Lettonie", "Libye", "Maroc", "Monaco", "Moldavie", "Monténégro", "Saint-Martin", "Madagascar",
    "Îles Marshall", "Macédoine du Nord", "Mali", "Myanmar", "Mongolie", "Macao", "Îles Mariannes du Nord",
    "Martinique", "Mauritanie", "Montserrat", "Malte", "Maurice", "Maldives", "Malawi", "Mexique", "Malaisie",
    "Mozambique", "Namibie", "Nouvelle-Calédonie", "Niger", "Île Norfolk", "Nigeria", "Nicaragua", "Pays-Bas",
    "Norvège", "Népal", "Nauru", "Niue", "Nouvelle-Zélande", "Oman", "Panama", "Pérou", "Polynésie française",
    "Papouasie-Nouvelle-Guinée", "Philippines", "Pakistan", "Pologne", "Saint-Pierre-et-Miquelon", "Îles Pitcairn",
    "Porto Rico", "Territoires palestiniens", "Portugal", "Palaos", "Paraguay", "Qatar", "La Réunion", "Roumanie",
    "Serbie", "Russie", "Rwanda", "Arabie saoudite", "Îles Salomon", "Seychelles", "Soudan", "Suède", "Singapour",
    "Sainte-Hélène", "Slovénie", "Svalbard et Jan Mayen", "Slovaquie", "Sierra Leone", "Saint-Marin", "Sénégal",
    "Somalie", "Suriname", "Soudan du Sud", "Sao Tomé-et-Principe", "Salvador",
    "Saint-Martin (partie néerlandaise)", "Syrie", "Eswatini", "Îles Turques-et-Caïques", "Tchad",
    "Terres australes françaises", "Togo", "Thaïlande", "Tadjikistan", "Tokelau", "Timor oriental", "Turkménistan",
    "Tunisie", "Tonga", "Turquie", "Trinité-et-Tobago", "Tuvalu", "Taïwan", "Tanzanie", "Ukraine", "Ouganda",
    "Îles mineures éloignées des États-Unis", "États-Unis", "Uruguay", "Ouzbékistan", "État de la Cité du Vatican",
    "Saint-Vincent-et-les Grenadines", "Venezuela", "Îles Vierges britanniques", "Îles Vierges des États-Unis",
    "Viêt Nam", "Vanuatu", "Wallis-et-Futuna", "Samoa", "Yémen", "Mayotte", "Afrique du Sud", "Zambie", "Zimbabwe",
];
