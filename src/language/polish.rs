//! Polish: `pl`.
//!
//! - Headings: the sections that the guides of pracuj.pl, ciekawecv.pl and Pomorskie's labour office name, and Europass in Polish
//!   (`Dane osobowe`).
//! - Months: CLDR 47, `pl`, stand-alone; the genitive that stands after a day (`5 stycznia 2020`) is read.
//! - `obecnie` as the open end, as pracuj.pl has it; `nadal` and `do chwili obecnej` are read as well.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Polish.
pub(super) static POLISH: Language = Language {
    tag: "pl",
    name: "Polish",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Średnia ocen",
        grade: "Ocena",
        courses: "Przedmioty",
        keywords: "Słowa kluczowe",
        built_with: "Technologie",
        roles: "Role",
        kind: "Rodzaj",
    },
    dates: Dates {
        months: ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
        in_days: None,
        present: "obecnie",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &["kontakt", "dane kontaktowe", "dane osobowe", "informacje osobiste", "dane personalne"]),
    Heading::new(
        Topic::Summary,
        "Podsumowanie zawodowe",
        &[
            "Podsumowanie", "Profil zawodowy", "Profil", "O mnie", "Cel zawodowy", "Informacje o mnie",
            "Profil osobisty",
        ],
        &[
            "cel", "kilka słów o mnie", "streszczenie", "streszczenie zawodowe", "wprowadzenie",
            "podsumowanie kariery", "charakterystyka",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Umiejętności",
        &[
            "Umiejętności techniczne", "Kompetencje", "Umiejętności zawodowe", "Kluczowe umiejętności",
            "Wiedza i umiejętności", "Umiejętności i kompetencje", "Znane technologie", "Technologie",
        ],
        &[
            "umiejętności komputerowe", "narzędzia", "znajomość technologii", "stos technologiczny",
            "umiejętności cyfrowe", "obsługa komputera", "mocne strony", "języki programowania",
            "umiejętności miękkie", "umiejętności twarde", "wiedza", "specjalizacje", "oprogramowanie", "kwalifikacje",
            "uprawnienia i umiejętności", "znajomość programów",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Doświadczenie zawodowe",
        &[
            "Doświadczenie", "Historia zatrudnienia", "Przebieg pracy zawodowej", "Praca zawodowa", "Kariera zawodowa",
            "Przebieg kariery zawodowej",
        ],
        &[
            "praca", "zatrudnienie", "staże", "praktyki", "staże i praktyki", "praktyki i staże", "przebieg kariery",
            "dotychczasowe zatrudnienie", "doświadczenie i praktyki",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projekty",
        &["Projekty własne", "Wybrane projekty", "Projekty open source", "Zrealizowane projekty"],
        &["projekt", "portfolio", "projekty osobiste", "projekty zawodowe"],
    ),
    Heading::new(
        Topic::Education,
        "Wykształcenie",
        &["Edukacja", "Studia", "Edukacja i szkolenia", "Przebieg edukacji", "Wykształcenie i szkolenia"],
        &["nauka", "wykształcenie i kursy", "edukacja i kursy", "kształcenie", "szkoły"],
    ),
    Heading::new(
        Topic::Certificates,
        "Certyfikaty",
        &[
            "Kursy i certyfikaty", "Kursy", "Szkolenia", "Szkolenia i certyfikaty", "Kursy i szkolenia",
            "Certyfikaty i kursy", "Szkolenia i kursy", "Uprawnienia",
        ],
        &[
            "certyfikat", "certyfikacje", "licencje", "kursy szkolenia certyfikaty", "uprawnienia zawodowe",
            "licencje i certyfikaty",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publikacje",
        &["Artykuły", "Publikacje i wystąpienia"],
        &["publikacja", "książki", "publikacje naukowe"],
    ),
    Heading::new(
        Topic::Awards,
        "Nagrody",
        &["Nagrody i wyróżnienia", "Wyróżnienia", "Osiągnięcia", "Stypendia"],
        &["nagroda", "sukcesy", "osiągnięcia i nagrody", "stypendia i nagrody", "odznaczenia"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Wolontariat",
        &["Działalność społeczna", "Działalność wolontariacka", "Praca społeczna"],
        &["aktywność społeczna", "działalność charytatywna", "doświadczenie wolontariackie"],
    ),
    Heading::new(
        Topic::Languages,
        "Języki obce",
        &["Języki", "Znajomość języków", "Znajomość języków obcych"],
        &["język", "umiejętności językowe", "kompetencje językowe"],
    ),
    Heading::new(
        Topic::Interests,
        "Zainteresowania",
        &["Hobby", "Zainteresowania i hobby", "Pasje"],
        &["zainteresowania i pasje", "czas wolny"],
    ),
    Heading::new(
        Topic::References,
        "Referencje",
        &["Rekomendacje"],
        &["referencja"],
    ),
    Heading::read(Topic::Other, &[
        "dodatkowe informacje", "informacje dodatkowe", "inne", "pozostałe informacje", "prawo jazdy", "patenty",
        "konferencje", "wystąpienia", "członkostwo", "badania", "dydaktyka", "dyspozycyjność", "służba wojskowa",
        "działalność dodatkowa", "klauzula", "klauzula rodo", "zgoda na przetwarzanie danych osobowych",
        "działalność studencka", "koła naukowe",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "zawodowe", "zawodowa", "zawodowy", "dodatkowe", "inne", "pozostałe", "wybrane", "moje", "własne", "osobiste",
        "techniczne", "najważniejsze", "kluczowe", "główne", "poprzednie", "istotne", "cyfrowe", "miękkie", "twarde",
    ],
    and: &["i", "oraz"],
    months: [
        "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
        "listopad", "grudzień",
    ],
    more_months: &[
        ("stycznia", 1), ("lutego", 2), ("marca", 3), ("kwietnia", 4), ("maja", 5), ("czerwca", 6), ("lipca", 7),
        ("sierpnia", 8), ("września", 9), ("października", 10), ("listopada", 11), ("grudnia", 12), ("styczniu", 1),
        ("lutym", 2), ("marcu", 3), ("kwietniu", 4), ("maju", 5), ("czerwcu", 6), ("lipcu", 7), ("sierpniu", 8),
        ("wrześniu", 9), ("październiku", 10), ("listopadzie", 11), ("grudniu", 12),
    ],
    seasons: &[("wiosna", 3), ("lato", 6), ("jesień", 9), ("zima", 12)],
    present: &[
        "obecnie", "nadal", "teraz", "dziś", "dzisiaj", "obecny", "aktualnie", "chwili obecnej", "do chwili obecnej",
        "do dziś", "do teraz", "w trakcie", "trwa", "do nadal", "do obecnie",
    ],
    to: &["do"],
    since: &["od"],
    until: &["do"],
    year: &["r", "rok", "roku"],
    leads: &[
        "przewidywane", "planowane", "ukończenie", "ukończone", "uzyskany", "uzyskana", "uzyskane", "wydany", "wydane",
        "opublikowano", "ważny", "w", "data", "obrona",
    ],
    links: &[
        "i", "oraz", "a", "w", "we", "z", "ze", "na", "do", "od", "o", "po", "za", "przy", "dla", "przez", "nad",
        "pod", "u", "lub", "albo", "że", "który", "która", "które", "jak", "jako", "ale", "się", "jest", "są", "był",
        "była", "było", "jego", "jej", "ich", "w ramach", "poprzez", "podczas", "między", "bez", "także", "również",
    ],
    at: &[" w firmie "],
    degree_in: &[" z ", " na kierunku "],
    titles: &[
        "programista", "programistka", "inżynier", "inżynierka", "deweloper", "deweloperka", "analityk", "analityczka",
        "architekt", "architektka", "administrator", "administratorka", "technik", "kierownik", "kierowniczka",
        "dyrektor", "dyrektorka", "menedżer", "menedżerka", "manager", "lider", "liderka", "koordynator",
        "koordynatorka", "konsultant", "konsultantka", "specjalista", "specjalistka", "stażysta", "stażystka", "staż",
        "praktykant", "praktykantka", "praktyka", "praktyki", "praktyk", "asystent", "asystentka", "pracownik",
        "pracowniczka", "nauczyciel", "nauczycielka", "wykładowca", "badacz", "badaczka", "student", "studentka",
        "projektant", "projektantka", "grafik", "redaktor", "redaktorka", "sprzedawca", "sprzedawczyni", "handlowiec",
        "księgowy", "księgowa", "sekretarz", "sekretarka", "recepcjonistka", "kelner", "kelnerka", "kucharz",
        "kierowca", "pielęgniarka", "pielęgniarz", "lekarz", "lekarka", "prawnik", "prawniczka", "założyciel",
        "założycielka", "współzałożyciel", "prezes", "wiceprezes", "właściciel", "właścicielka", "operator",
        "mechanik", "elektryk", "ekspert", "ekspertka", "tester", "testerka", "trener", "trenerka", "mentor",
        "mentorka", "wolontariusz", "wolontariuszka", "tłumacz", "tłumaczka", "dziennikarz", "dziennikarka", "autor",
        "autorka", "doradca", "przedstawiciel", "członek", "członkini", "doktorant", "doktorantka", "magazynier",
        "kasjer", "kasjerka", "opiekun", "opiekunka", "zastępca", "referent", "informatyk",
    ],
    head_first: true,
    bodies: &[
        "sp", "spółka", "s.a", "sa", "z.o.o", "zoo", "sp.j", "sp.k", "s.c", "grupa", "bank", "stowarzyszenie",
        "fundacja", "urząd", "ministerstwo", "agencja", "laboratorium", "szpital", "klinika", "przychodnia", "firma",
        "przedsiębiorstwo", "ubezpieczenia", "spółdzielnia", "zakład", "zakłady", "towarzystwo", "systemy",
        "rozwiązania", "wydawnictwo", "starostwo",
    ],
    schools: &[
        "uniwersytet", "politechnika", "akademia", "liceum", "szkoła", "technikum", "uczelnia", "wyższa", "agh", "pw",
        "uw", "uj", "pwr", "pg", "sgh", "instytut", "wydział", "kolegium", "gimnazjum", "wat", "pjatk", "zespół",
    ],
    school_parts: &["uniwersyte", "politechni", "szkoł", "szkół"],
    degrees: &[
        "magister", "mgr", "inżynier", "inż", "licencjat", "licencjackie", "magisterskie", "inżynierskie", "doktor",
        "dr", "doktorat", "doktoranckie", "matura", "podyplomowe", "studia", "technik", "dyplom", "habilitacja",
        "stopień", "tytuł",
    ],
    lands: &[
        "mazowieckie", "małopolskie", "dolnośląskie", "pomorskie", "wielkopolskie", "śląskie", "łódzkie", "usa",
        "anglia", "szkocja", "zdalnie", "praca zdalna", "hybrydowo", "cała polska",
    ],
    grades: &["ocena", "średnia", "średnia ocen", "ocena końcowa", "wynik"],
    documents: &["cv", "curriculum vitae", "życiorys", "życiorys zawodowy"],
    contacts: &[
        "telefon", "tel", "komórka", "e-mail", "email", "mail", "adres", "miejscowość", "miasto",
        "miejsce zamieszkania", "lokalizacja", "strona", "www", "narodowość", "data urodzenia",
    ],
    durations: &["rok", "lata", "lat", "roku", "miesiąc", "miesiące", "miesięcy", "mies"],
    page: &["strona"],
    page_of: &["z"],
    updated: &["ostatnia aktualizacja", "aktualizacja"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andora", "Zjednoczone Emiraty Arabskie", "Afganistan", "Antigua i Barbuda", "Anguilla", "Albania", "Armenia",
    "Angola", "Antarktyda", "Argentyna", "Samoa Amerykańskie", "Austria", "Australia", "Aruba", "Wyspy Alandzkie",
    "Azerbejdżan", "Bośnia i Hercegowina", "Barbados", "Bangladesz", "Belgia", "Burkina Faso", "Bułgaria",
    "Bahrajn", "Burundi", "Benin", "Saint-Barthélemy", "Bermudy", "Brunei", "Boliwia", "Niderlandy Karaibskie",
    "Brazylia", "Bahamy", "Bhutan", "Wyspa Bouveta", "Botswana", "Białoruś", "Belize", "Kanada", "Wyspy Kokosowe",
    "Demokratyczna Republika Konga", "Republika Środkowoafrykańska", "Kongo", "Szwajcaria", "Côte d’Ivoire",
    "Wyspy Cooka", "Chile", "Kamerun", "Chiny", "Kolumbia", "Kostaryka", "Kuba", "Republika Zielonego Przylądka",
    "Curaçao", "Wyspa Bożego Narodzenia", "Cypr", "Czechy", "Niemcy", "Dżibuti", "Dania", "Dominika", "Dominikana",
    "Algieria", "Ekwador", "Estonia", "Egipt", "Sahara Zachodnia", "Erytrea", "Hiszpania", "Etiopia", "Finlandia",
    "Fidżi", "Falklandy", "Mikronezja", "Wyspy Owcze", "Francja", "Gabon", "Wielka Brytania", "Grenada", "Gruzja",
    "Gujana Francuska", "Guernsey", "Ghana", "Gibraltar", "Grenlandia", "Gambia", "Gwinea", "Gwadelupa",
    "Gwinea Równikowa", "Grecja", "Georgia Południowa i Sandwich Południowy", "Gwatemala", "Guam", "Gwinea Bissau",
    "Gujana", "Hongkong", "Wyspy Heard i McDonalda", "Honduras", "Chorwacja", "Haiti", "Węgry", "Indonezja",
    "Irlandia", "Izrael", "Wyspa Man", "Indie", "Brytyjskie Terytorium Oceanu Indyjskiego", "Irak", "Iran",
    "Islandia", "Włochy", "Jersey", "Jamajka", "Jordania", "Japonia", "Kenia", "Kirgistan", "Kambodża", "Kiribati",
    "Komory", "Saint Kitts i Nevis", "Korea Północna", "Korea Południowa", "Kuwejt", "Kajmany", "Kazachstan",
    "Laos", "Liban", "Saint Lucia", "Liechtenstein", "Sri Lanka", "Liberia", "Lesotho", "Litwa", "Luksemburg",
    "Łotwa", "Libia", "Maroko", "Monako", "Mołdawia", "Czarnogóra", "Saint-Martin", "Madagaskar", "Wyspy Marshalla",
    "Macedonia Północna", "Mali", "Mjanma", "Mongolia", "Makau", "Mariany Północne", "Martynika", "Mauretania",
    "Montserrat", "Malta", "Mauritius", "Malediwy", "Malawi", "Meksyk", "Malezja", "Mozambik", "Namibia",
    "Nowa Kaledonia", "Niger", "Norfolk", "Nigeria", "Nikaragua", "Holandia", "Norwegia", "Nepal", "Nauru", "Niue",
    "Nowa Zelandia", "Oman", "Panama", "Peru", "Polinezja Francuska", "Papua-Nowa Gwinea", "Filipiny", "Pakistan",
    "Polska", "Saint-Pierre i Miquelon", "Pitcairn", "Portoryko", "Terytoria Palestyńskie", "Portugalia", "Palau",
    "Paragwaj", "Katar", "Reunion", "Rumunia", "Serbia", "Rosja", "Rwanda", "Arabia Saudyjska", "Wyspy Salomona",
    "Seszele", "Sudan", "Szwecja", "Singapur", "Wyspa Świętej Heleny", "Słowenia", "Svalbard i Jan Mayen",
    "Słowacja", "Sierra Leone", "San Marino", "Senegal", "Somalia", "Surinam", "Sudan Południowy",
    "Wyspy Świętego Tomasza i Książęca", "Salwador", "Sint Maarten", "Syria", "Eswatini", "Turks i Caicos", "Czad",
    "Francuskie Terytoria Południowe i Antarktyczne", "Togo", "Tajlandia", "Tadżykistan", "Tokelau",
    "Timor Wschodni", "Turkmenistan", "Tunezja", "Tonga", "Turcja", "Trynidad i Tobago", "Tuvalu", "Tajwan",
    "Tanzania", "Ukraina", "Uganda", "Dalekie Wyspy Mniejsze Stanów Zjednoczonych", "Stany Zjednoczone", "Urugwaj",
    "Uzbekistan", "Watykan", "Saint Vincent i Grenadyny", "Wenezuela", "Brytyjskie Wyspy Dziewicze",
    "Wyspy Dziewicze Stanów Zjednoczonych", "Wietnam", "Vanuatu", "Wallis i Futuna", "Samoa", "Jemen", "Majotta",
    "Republika Południowej Afryki", "Zambia", "Zimbabwe",
];
