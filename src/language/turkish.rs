//! Turkish: `tr`.
//!
//! - Headings: the sections that the guides of cvasistani.com and Arel University's career centre name.
//! - Months: CLDR 47, `tr`.
//! - `halen` as the open end; `devam ediyor` and `günümüz` are read as well.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Turkish.
pub(super) static TURKISH: Language = Language {
    tag: "tr",
    name: "Turkish",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Not ortalaması",
        grade: "Derece",
        courses: "Dersler",
        keywords: "Anahtar kelimeler",
        built_with: "Teknolojiler",
        roles: "Roller",
        kind: "Tür",
    },
    dates: Dates {
        months: ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"],
        in_days: None,
        present: "halen",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "iletişim", "iletişim bilgileri", "kişisel bilgiler", "kişisel bilgilerim", "kimlik bilgileri",
    ]),
    Heading::new(
        Topic::Summary,
        "Özet",
        &[
            "Profesyonel özet", "Profil", "Hakkımda", "Özet bilgi", "Kariyer özeti", "Kariyer hedefi", "Ön yazı",
            "Kişisel özet",
        ],
        &[
            "kariyer hedefim", "amaç", "hedef", "ben kimim", "profesyonel profil", "kısa özgeçmiş", "özet bilgiler",
            "kişisel profil", "kendim hakkında", "genel bakış",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Yetenekler",
        &[
            "Beceriler", "Teknik beceriler", "Yetkinlikler", "Teknik yetkinlikler", "Bilgisayar bilgisi",
            "Teknik yetenekler", "Yetenek ve beceriler", "Bilgi ve beceriler", "Uzmanlık alanları",
        ],
        &[
            "teknolojiler", "araçlar", "bilgisayar becerileri", "programlama dilleri", "uzmanlık", "mesleki beceriler",
            "nitelikler", "kişisel beceriler", "bilgisayar bilgileri", "dijital beceriler", "yeteneklerim",
            "becerilerim", "yetkinlik", "bilgisayar", "teknik bilgiler", "bilgi ve yetenekler",
            "yetenekler ve beceriler",
        ],
    ),
    Heading::new(
        Topic::Work,
        "İş deneyimi",
        &[
            "İş deneyimleri", "Deneyim", "İş tecrübesi", "Mesleki deneyim", "Profesyonel deneyim", "Çalışma deneyimi",
            "İş geçmişi", "İş tecrübeleri", "Deneyimler",
        ],
        &[
            "tecrübe", "çalışma hayatı", "kariyer", "stajlar", "stajlarım", "iş hayatı", "iş deneyimlerim",
            "tecrübeler", "çalışma geçmişi", "staj deneyimi", "iş ve staj deneyimi", "staj", "iş bilgileri",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projeler",
        &["Kişisel projeler", "Seçili projeler", "Projelerim", "Açık kaynak projeler"],
        &["proje", "portföy", "akademik projeler", "yapılan projeler"],
    ),
    Heading::new(
        Topic::Education,
        "Eğitim",
        &[
            "Eğitim bilgileri", "Eğitim durumu", "Öğrenim durumu", "Eğitim geçmişi", "Öğrenim bilgileri",
            "Akademik bilgiler",
        ],
        &["eğitimler", "öğrenim", "akademik geçmiş", "eğitim ve öğretim", "eğitimim", "okul bilgileri"],
    ),
    Heading::new(
        Topic::Certificates,
        "Sertifikalar",
        &[
            "Sertifika bilgileri", "Kurslar ve sertifikalar", "Eğitim ve sertifikalar", "Kurslar",
            "Lisanslar ve sertifikalar", "Sertifikalar ve kurslar",
        ],
        &[
            "sertifika", "seminerler", "kurs ve seminerler", "belgeler", "kurs", "sertifikalarım",
            "seminer ve kurslar", "katıldığı eğitimler",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Yayınlar",
        &["Makaleler", "Yayınlar ve bildiriler"],
        &["yayın", "kitaplar", "bildiriler"],
    ),
    Heading::new(
        Topic::Awards,
        "Ödüller",
        &["Başarılar", "Ödüller ve başarılar", "Burslar", "Burs ve ödüller"],
        &["ödül", "başarılarım", "burs", "onurlar", "başarı ve ödüller"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Gönüllülük",
        &[
            "Gönüllü çalışmalar", "Gönüllülük deneyimi", "Gönüllü faaliyetler", "Sosyal sorumluluk",
            "Gönüllü deneyimler",
        ],
        &["sosyal sorumluluk projeleri", "sosyal faaliyetler", "dernek faaliyetleri", "gönüllü çalışma"],
    ),
    Heading::new(
        Topic::Languages,
        "Yabancı diller",
        &["Diller", "Dil bilgisi", "Yabancı dil", "Dil becerileri", "Yabancı dil bilgisi"],
        &["dil", "yabancı dil becerileri", "dil bilgileri"],
    ),
    Heading::new(
        Topic::Interests,
        "İlgi alanları",
        &["Hobiler", "Hobiler ve ilgi alanları", "İlgi alanlarım", "Kişisel ilgi alanları"],
        &["hobi", "hobilerim", "ilgi alanları ve hobiler"],
    ),
    Heading::new(
        Topic::References,
        "Referanslar",
        &["Tavsiyeler"],
        &["referans", "referanslarım"],
    ),
    Heading::read(Topic::Other, &[
        "diğer", "ek bilgiler", "diğer bilgiler", "ehliyet", "sürücü belgesi", "askerlik", "askerlik durumu",
        "patentler", "konferanslar", "üyelikler", "araştırma", "öğretim", "dernek üyelikleri", "kulüp üyelikleri",
        "sosyal aktiviteler", "sınavlar",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "mesleki", "profesyonel", "diğer", "seçili", "seçilmiş", "kişisel", "teknik", "temel", "önemli", "ek",
        "akademik", "önceki", "ilgili", "dijital", "benim",
    ],
    and: &["ve", "ile"],
    months: [
        "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
    ],
    seasons: &[("ilkbahar", 3), ("bahar", 3), ("yaz", 6), ("sonbahar", 9), ("güz", 9), ("kış", 12)],
    present: &[
        "halen", "hâlen", "devam ediyor", "halen devam ediyor", "devam", "günümüz", "şu an", "bugün", "şimdi", "hala",
        "hâlâ", "devam etmekte", "sürüyor", "mevcut",
    ],
    to: &["ila"],
    leads: &[
        "beklenen", "mezuniyet", "mezun", "verildi", "alındı", "yayın", "geçerli", "tarih", "tamamlandı", "başlangıç",
    ],
    links: &[
        "ve", "veya", "ya", "ile", "için", "bir", "bu", "şu", "o", "de", "da", "ki", "gibi", "kadar", "sonra", "önce",
        "üzerinde", "üzerine", "altında", "arasında", "olarak", "olan", "göre", "karşı", "her", "en", "daha", "çok",
        "hem", "ise", "ancak", "ama", "üzere", "sayesinde", "tarafından", "boyunca", "yapan", "eden", "sağlayan",
    ],
    titles: &[
        "geliştirici", "geliştiricisi", "mühendis", "mühendisi", "programcı", "programcısı", "analist", "analisti",
        "mimar", "mimarı", "yönetici", "yöneticisi", "müdür", "müdürü", "uzman", "uzmanı", "sorumlu", "sorumlusu",
        "şef", "şefi", "lider", "lideri", "koordinatör", "koordinatörü", "danışman", "danışmanı", "stajyer",
        "stajyeri", "staj", "asistan", "asistanı", "öğretmen", "öğretmeni", "öğretim", "araştırmacı", "araştırmacısı",
        "öğrenci", "öğrencisi", "tasarımcı", "tasarımcısı", "teknisyen", "teknisyeni", "tekniker", "editör", "editörü",
        "satış", "muhasebeci", "sekreter", "garson", "aşçı", "şoför", "hemşire", "doktor", "doktoru", "avukat",
        "avukatı", "kurucu", "kurucusu", "başkan", "başkanı", "direktör", "direktörü", "operatör", "operatörü",
        "elektrikçi", "testçi", "eğitmen", "eğitmeni", "mentor", "mentoru", "gönüllü", "gönüllüsü", "çevirmen",
        "gazeteci", "yazar", "memur", "memuru", "personel", "personeli", "eleman", "elemanı", "işçi", "kasiyer",
        "temsilci", "temsilcisi", "yazılımcı", "denetçi", "ortak", "ortağı", "yardımcı", "yardımcısı", "üye", "üyesi",
        "serbest", "akademisyen", "profesör", "profesörü", "doçent", "takım", "analizci", "gm", "ceo",
    ],
    bodies: &[
        "a.ş", "aş", "ltd", "şti", "ltd.şti", "tic", "san", "holding", "bank", "bankası", "grup", "grubu", "şirket",
        "şirketi", "vakıf", "vakfı", "dernek", "derneği", "belediye", "belediyesi", "bakanlık", "bakanlığı", "ajans",
        "ajansı", "hastane", "hastanesi", "klinik", "kliniği", "sigorta", "teknoloji", "teknolojileri", "yazılım",
        "bilişim", "sistemleri", "sanayi", "ticaret", "kooperatif", "müdürlüğü", "kurumu", "hizmetleri", "çözümleri",
        "lojistik", "enerji", "elektronik",
    ],
    schools: &[
        "üniversite", "üniversitesi", "lise", "lisesi", "fakülte", "fakültesi", "okul", "okulu", "kolej", "koleji",
        "enstitü", "enstitüsü", "yüksekokulu", "odtü", "itü", "boğaziçi", "bilkent", "hacettepe", "ytü", "akademi",
        "akademisi", "meslek",
    ],
    school_parts: &["üniversite", "lisesi"],
    degrees: &[
        "lisans", "önlisans", "yüksek", "doktora", "lise", "diploma", "bölümü", "derece", "mezuniyet", "sertifika",
        "ön", "mühendisliği", "mühendislik",
    ],
    lands: &["abd", "ingiltere", "iskoçya", "kktc", "uzaktan", "hibrit", "evden"],
    grades: &[
        "not", "not ortalaması", "ortalama", "derece", "gno", "agno", "ağırlıklı not ortalaması", "mezuniyet derecesi",
        "diploma notu",
    ],
    documents: &["özgeçmiş", "öz geçmiş", "cv", "curriculum vitae"],
    contacts: &[
        "telefon", "tel", "cep", "cep telefonu", "gsm", "e-posta", "eposta", "e-mail", "mail", "adres", "şehir", "il",
        "ilçe", "konum", "ikamet", "web", "web sitesi", "uyruk", "doğum tarihi", "doğum yeri", "medeni durum",
    ],
    durations: &["yıl", "ay", "sene", "hafta"],
    page: &["sayfa"],
    page_of: &["/"],
    updated: &["son güncelleme", "güncelleme"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Birleşik Arap Emirlikleri", "Afganistan", "Antigua ve Barbuda", "Anguilla", "Arnavutluk",
    "Ermenistan", "Angola", "Antarktika", "Arjantin", "Amerikan Samoası", "Avusturya", "Avustralya", "Aruba",
    "Åland Adaları", "Azerbaycan", "Bosna-Hersek", "Barbados", "Bangladeş", "Belçika", "Burkina Faso",
    "Bulgaristan", "Bahreyn", "Burundi", "Benin", "Saint Barthelemy", "Bermuda", "Brunei", "Bolivya",
    "Karayip Hollandası", "Brezilya", "Bahamalar", "Butan", "Bouvet Adası", "Botsvana", "Belarus", "Belize",
    "Kanada", "Cocos (Keeling) Adaları", "Kongo - Kinşasa", "Orta Afrika Cumhuriyeti", "Kongo - Brazavil",
    "İsviçre", "Côte d’Ivoire", "Cook Adaları", "Şili", "Kamerun", "Çin", "Kolombiya", "Kosta Rika", "Küba",
    "Cabo Verde", "Curaçao", "Christmas Adası", "Kıbrıs", "Çekya", "Almanya", "Cibuti", "Danimarka", "Dominika",
    "Dominik Cumhuriyeti", "Cezayir", "Ekvador", "Estonya", "Mısır", "Batı Sahra", "Eritre", "İspanya", "Etiyopya",
    "Finlandiya", "Fiji", "Falkland Adaları", "Mikronezya", "Faroe Adaları", "Fransa", "Gabon", "Birleşik Krallık",
    "Grenada", "Gürcistan", "Fransız Guyanası", "Guernsey", "Gana", "Cebelitarık", "Grönland", "Gambiya", "Gine",
    "Guadeloupe", "Ekvator Ginesi", "Yunanistan", "Güney Georgia ve Güney Sandwich Adaları", "Guatemala", "Guam",
    "Gine-Bissau", "Guyana", "Hong Kong", "Heard Adası ve McDonald Adaları", "Honduras", "Hırvatistan", "Haiti",
    "Macaristan", "Endonezya", "İrlanda", "İsrail", "Man Adası", "Hindistan", "Britanya Hint Okyanusu Toprakları",
    "Irak", "İran", "İzlanda", "İtalya", "Jersey", "Jamaika", "Ürdün", "Japonya", "Kenya", "Kırgızistan",
    "Kamboçya", "Kiribati", "Komorlar", "Saint Kitts ve Nevis", "Kuzey Kore", "Güney Kore", "Kuveyt",
    "Cayman Adaları", "Kazakistan", "Laos", "Lübnan", "Saint Lucia", "Liechtenstein", "Sri Lanka", "Liberya",
    "Lesotho", "Litvanya", "Lüksemburg", "Letonya", "Libya", "Fas", "Monako", "Moldova", "Karadağ", "Saint Martin",
    "Madagaskar", "Marshall Adaları", "Kuzey Makedonya", "Mali", "Myanmar", "Moğolistan", "Makao",
    "Kuzey Mariana Adaları", "Martinik", "Moritanya", "Montserrat", "Malta", "Mauritius", "Maldivler", "Malavi",
    "Meksika", "Malezya", "Mozambik", "Namibya", "Yeni Kaledonya", "Nijer", "Norfolk Adası", "Nijerya", "Nikaragua",
    "Hollanda", "Norveç", "Nepal", "Nauru", "Niue", "Yeni Zelanda", "Umman", "Panama", "Peru",
    "Fransız Polinezyası", "Papua Yeni Gine", "Filipinler", "Pakistan", "Polonya", "Saint Pierre ve Miquelon",
    "Pitcairn Adaları", "Porto Riko", "Filistin Bölgeleri", "Portekiz", "Palau", "Paraguay", "Katar", "Reunion",
    "Romanya", "Sırbistan", "Rusya", "Ruanda", "Suudi Arabistan", "Solomon Adaları", "Seyşeller", "Sudan", "İsveç",
    "Singapur", "Saint Helena", "Slovenya", "Svalbard ve Jan Mayen", "Slovakya", "Sierra Leone", "San Marino",
    "Senegal", "Somali", "Surinam", "Güney Sudan", "Sao Tome ve Principe", "El Salvador", "Sint Maarten", "Suriye",
    "Esvatini", "Turks ve Caicos Adaları", "Çad", "Fransız Güney Toprakları", "Togo", "Tayland", "Tacikistan",
    "Tokelau", "Timor-Leste", "Türkmenistan", "Tunus", "Tonga", "Türkiye", "Trinidad ve Tobago", "Tuvalu", "Tayvan",
    "Tanzanya", "Ukrayna", "Uganda", "ABD Küçük Harici Adaları", "Amerika Birleşik Devletleri", "Uruguay",
    "Özbekistan", "Vatikan", "Saint Vincent ve Grenadinler", "Venezuela", "Britanya Virjin Adaları",
    "ABD Virjin Adaları", "Vietnam", "Vanuatu", "Wallis ve Futuna", "Samoa", "Yemen", "Mayotte", "Güney Afrika",
    "Zambiya", "Zimbabve",
];
