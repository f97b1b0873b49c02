//! Spanish: `es`.
//!
//! - Headings: the sections that the guides of `InfoJobs` and Indeed Spain name, and `Información personal` by Europass in
//!   Spanish.
//! - Months: CLDR 47, `es`: short ones without full stops; `set` and `setiembre` are Peru's and Uruguay's.
//! - `actualidad` as the open end, as `InfoJobs` and LinkedIn have it; Latin America's `presente` and `a la fecha` are read too.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Spanish.
pub(super) static SPANISH: Language = Language {
    tag: "es",
    name: "Spanish",
    region: None,
    headings: HEADINGS,
    labels: Labels {
        gpa: "Nota media",
        grade: "Calificación",
        courses: "Asignaturas",
        keywords: "Palabras clave",
        built_with: "Tecnologías",
        roles: "Funciones",
        kind: "Tipo",
    },
    dates: Dates {
        months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
        in_days: None,
        present: "actualidad",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "contacto", "datos personales", "información personal", "información de contacto", "datos de contacto",
    ]),
    Heading::new(
        Topic::Summary,
        "Perfil profesional",
        &["Perfil", "Resumen", "Resumen profesional", "Sobre mí", "Objetivo profesional", "Acerca de mí", "Extracto"],
        &[
            "objetivo", "objetivos", "presentación", "sobre mi", "quién soy", "resumen ejecutivo", "biografía",
            "introducción", "perfil personal", "objetivo laboral",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Habilidades",
        &[
            "Competencias", "Aptitudes", "Habilidades técnicas", "Conocimientos", "Conocimientos técnicos",
            "Competencias técnicas", "Conocimientos informáticos", "Capacidades", "Tecnologías",
        ],
        &[
            "informática", "herramientas", "destrezas", "habilidades y competencias", "aptitudes y habilidades",
            "competencias digitales", "competencias clave", "áreas de conocimiento", "software",
            "lenguajes de programación", "fortalezas", "habilidades clave", "conocimientos y habilidades",
            "conocimientos de informática", "habilidades profesionales",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Experiencia laboral",
        &[
            "Experiencia profesional", "Experiencia", "Trayectoria profesional", "Historial laboral",
            "Trayectoria laboral", "Experiencia de trabajo",
        ],
        &[
            "experiencias", "experiencias profesionales", "empleo", "trabajo", "prácticas", "carrera profesional",
            "empleos", "historia laboral", "antecedentes laborales", "experiencias laborales",
            "prácticas profesionales",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Proyectos",
        &["Proyectos personales", "Proyectos destacados", "Proyectos profesionales"],
        &["proyecto", "portafolio", "portfolio", "proyectos propios", "proyectos académicos"],
    ),
    Heading::new(
        Topic::Education,
        "Formación académica",
        &[
            "Educación", "Formación", "Estudios", "Educación y formación", "Formación académica y profesional",
            "Formación reglada", "Datos académicos",
        ],
        &[
            "titulación", "títulos", "antecedentes académicos", "estudios realizados", "trayectoria académica",
            "historial académico", "formacion academica", "preparación académica", "formación universitaria",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Certificaciones",
        &[
            "Certificados", "Cursos y certificaciones", "Cursos", "Formación complementaria",
            "Licencias y certificaciones",
        ],
        &[
            "certificación", "licencias", "cursos y seminarios", "acreditaciones", "certificado", "otros cursos",
            "capacitación", "formación adicional", "formación continua",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publicaciones",
        &["Artículos", "Publicaciones y ponencias"],
        &["publicación", "libros", "artículos publicados", "ponencias y publicaciones"],
    ),
    Heading::new(
        Topic::Awards,
        "Premios",
        &["Premios y reconocimientos", "Reconocimientos", "Logros", "Distinciones", "Becas"],
        &["premio", "honores", "becas y premios", "galardones", "méritos", "logros y premios"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Voluntariado",
        &["Experiencia de voluntariado", "Actividades de voluntariado", "Trabajo voluntario", "Voluntariados"],
        &["acción social", "labor social", "compromiso social", "actividades sociales", "experiencia voluntaria"],
    ),
    Heading::new(
        Topic::Languages,
        "Idiomas",
        &["Conocimiento de idiomas", "Lenguas", "Competencias lingüísticas"],
        &["idioma", "lenguas extranjeras", "nivel de idiomas"],
    ),
    Heading::new(
        Topic::Interests,
        "Intereses",
        &["Aficiones", "Hobbies", "Intereses y aficiones", "Intereses personales", "Pasatiempos"],
        &["hobby", "tiempo libre", "aficiones e intereses", "otros intereses"],
    ),
    Heading::new(
        Topic::References,
        "Referencias",
        &["Recomendaciones"],
        &["referencia", "referencias laborales", "referencias personales", "referencias profesionales"],
    ),
    Heading::read(Topic::Other, &[
        "otros datos", "otros datos de interés", "otros", "información adicional", "información complementaria",
        "datos de interés", "permiso de conducir", "carnet de conducir", "patentes", "conferencias", "ponencias",
        "afiliaciones", "investigación", "docencia", "disponibilidad", "servicio militar", "miembro de", "congresos",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "profesional", "profesionales", "laboral", "principales", "otros", "otras", "mis", "mi", "personales",
        "personal", "técnicas", "técnicos", "complementaria", "complementarios", "académica", "académicos",
        "relevante", "adicional", "adicionales", "destacados", "destacadas", "previa",
    ],
    and: &["y", "e"],
    months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ],
    more_months: &[("setiembre", 9), ("set", 9), ("agto", 8)],
    seasons: &[
        ("primavera", 3), ("verano", 6), ("otoño", 9), ("invierno", 12), ("t1", 1), ("t2", 4), ("t3", 7), ("t4", 10),
    ],
    present: &[
        "actualidad", "la fecha", "presente", "actual", "actualmente", "hoy", "ahora", "la actualidad", "el presente",
        "a la fecha", "en curso", "hasta la fecha", "hasta la actualidad", "fecha",
    ],
    to: &["a", "al", "hasta"],
    since: &["desde", "de", "del"],
    until: &["hasta"],
    of: &["de", "del"],
    leads: &[
        "previsto", "prevista", "obtenido", "obtenida", "expedido", "expedida", "graduado", "graduada", "graduación",
        "promoción", "publicado", "publicada", "válido", "fecha", "fechas", "en", "concedido", "emitido",
    ],
    links: &[
        "el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "de", "del", "y", "e", "o", "u", "a", "al", "en",
        "con", "sin", "por", "para", "sobre", "entre", "hasta", "desde", "como", "que", "cuyo", "cuya", "se", "su",
        "sus", "mediante", "según", "durante", "tras", "ante", "bajo", "es", "son", "era", "fue", "más", "donde",
        "cada", "vía",
    ],
    at: &[" en la empresa ", " para "],
    degree_in: &[" en ", " de "],
    titles: &[
        "desarrollador", "desarrolladora", "ingeniero", "ingeniera", "programador", "programadora", "analista",
        "arquitecto", "arquitecta", "administrador", "administradora", "técnico", "técnica", "director", "directora",
        "jefe", "jefa", "responsable", "gerente", "coordinador", "coordinadora", "consultor", "consultora", "becario",
        "becaria", "prácticas", "pasante", "practicante", "aprendiz", "asistente", "auxiliar", "ayudante", "profesor",
        "profesora", "docente", "investigador", "investigadora", "estudiante", "diseñador", "diseñadora", "redactor",
        "redactora", "comercial", "vendedor", "vendedora", "contable", "contador", "contadora", "secretario",
        "secretaria", "recepcionista", "dependiente", "dependienta", "camarero", "camarera", "cocinero", "cocinera",
        "conductor", "conductora", "enfermero", "enfermera", "médico", "médica", "abogado", "abogada", "fundador",
        "fundadora", "cofundador", "cofundadora", "presidente", "presidenta", "socio", "socia", "encargado",
        "encargada", "supervisor", "supervisora", "operario", "operaria", "mecánico", "mecánica", "electricista",
        "especialista", "experto", "experta", "líder", "tutor", "tutora", "mentor", "mentora", "voluntario",
        "voluntaria", "autónomo", "autónoma", "traductor", "traductora", "periodista", "autor", "autora", "probador",
        "probadora", "asesor", "asesora", "gestor", "gestora", "maestro", "maestra", "monitor", "monitora", "miembro",
        "cajero", "cajera",
    ],
    head_first: true,
    bodies: &[
        "sl", "slu", "sa", "sau", "s.a", "s.l", "s.a.u", "s.l.u", "cia", "compañía", "grupo", "banco", "caja",
        "asociación", "fundación", "ayuntamiento", "ministerio", "agencia", "laboratorio", "laboratorios", "hospital",
        "clínica", "empresa", "sociedad", "seguros", "instituto", "cooperativa", "ong", "soluciones", "sistemas",
        "tecnologías", "consultores", "s.r.l",
    ],
    schools: &[
        "universidad", "escuela", "instituto", "colegio", "politécnica", "facultad", "academia", "ies", "uned", "uoc",
        "upm", "upc", "uam", "ucm", "unam", "uba", "tecnológico", "centro",
    ],
    school_parts: &["universi", "politécnic", "escuela"],
    degrees: &[
        "grado", "licenciatura", "licenciado", "licenciada", "ingeniería", "máster", "maestría", "doctorado", "doctor",
        "doctora", "diplomatura", "diplomado", "bachillerato", "técnico", "ciclo", "cfgs", "fp", "postgrado",
        "posgrado", "título", "bachiller", "especialización", "eso", "certificado", "tecnicatura", "ingeniero",
        "ingeniera",
    ],
    lands: &[
        "cataluña", "andalucía", "galicia", "comunidad valenciana", "comunidad de madrid", "país vasco",
        "castilla y león", "aragón", "asturias", "murcia", "navarra", "canarias", "ee. uu", "eeuu", "inglaterra",
        "escocia", "remoto", "teletrabajo", "híbrido",
    ],
    grades: &["nota", "nota media", "calificación", "promedio", "nota final", "media", "expediente"],
    documents: &[
        "cv", "currículum", "curriculum", "currículum vitae", "curriculum vitae", "currículo", "hoja de vida",
    ],
    contacts: &[
        "teléfono", "tel", "tfno", "móvil", "celular", "correo", "correo electrónico", "e-mail", "email", "dirección",
        "domicilio", "ubicación", "ciudad", "localidad", "sitio web", "web", "nacionalidad", "fecha de nacimiento",
    ],
    durations: &["año", "años", "mes", "meses", "semanas"],
    page: &["página"],
    page_of: &["de"],
    updated: &["última actualización", "actualizado"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Emiratos Árabes Unidos", "Afganistán", "Antigua y Barbuda", "Anguila", "Albania", "Armenia",
    "Angola", "Antártida", "Argentina", "Samoa Americana", "Austria", "Australia", "Aruba", "Islas Aland",
    "Azerbaiyán", "Bosnia y Herzegovina", "Barbados", "Bangladés", "Bélgica", "Burkina Faso", "Bulgaria", "Baréin",
    "Burundi", "Benín", "San Bartolomé", "Bermudas", "Brunéi", "Bolivia", "Caribe neerlandés", "Brasil", "Bahamas",
    "Bután", "Isla Bouvet", "Botsuana", "Bielorrusia", "Belice", "Canadá", "Islas Cocos",
    "República Democrática del Congo", "República Centroafricana", "Congo", "Suiza", "Côte d’Ivoire", "Islas Cook",
    "Chile", "Camerún", "China", "Colombia", "Costa Rica", "Cuba", "Cabo Verde", "Curazao", "Isla de Navidad",
    "Chipre", "Chequia", "Alemania", "Yibuti", "Dinamarca", "Dominica", "República Dominicana", "Argelia",
    "Ecuador", "Estonia", "Egipto", "Sáhara Occidental", "Eritrea", "España", "Etiopía", "Finlandia", "Fiyi",
    "Islas Malvinas", "Micronesia", "Islas Feroe", "Francia", "Gabón", "Reino Unido", "Granada", "Georgia",
    "Guayana Francesa", "Guernesey", "Ghana", "Gibraltar", "Groenlandia", "Gambia", "Guinea", "Guadalupe",
    "Guinea Ecuatorial", "Grecia", "Islas Georgia del Sur y Sandwich del Sur", "Guatemala", "Guam", "Guinea-Bisáu",
    "Guyana", "Hong Kong", "Islas Heard y McDonald", "Honduras", "Croacia", "Haití", "Hungría", "Indonesia",
    "Irlanda", "Israel", "Isla de Man", "India", "Territorio Británico del Océano Índico", "Irak", "Irán",
    "Islandia", "Italia", "Jersey", "Jamaica", "Jordania", "Japón", "Kenia", "Kirguistán", "Camboya", "Kiribati",
    "Comoras", "San Cristóbal y Nieves", "Corea del Norte", "Corea del Sur", "Kuwait", "Islas Caimán", "Kazajistán",
    "Laos", "Líbano", "Santa Lucía", "Liechtenstein", "Sri Lanka", "Liberia", "Lesoto", "Lituania", "Luxemburgo",
    "Letonia", "Libia", "Marruecos", "Mónaco", "Moldavia", "Montenegro", "San Martín", "Madagascar",
    "Islas Marshall", "Macedonia del Norte", "Mali", "Myanmar", "Mongolia", "Macao", "Islas Marianas del Norte",
    "Martinica", "Mauritania", "Montserrat", "Malta", "Mauricio", "Maldivas", "Malaui", "México", "Malasia",
    "Mozambique", "Namibia", "Nueva Caledonia", "Níger", "Isla Norfolk", "Nigeria", "Nicaragua", "Países Bajos",
    "Noruega", "Nepal", "Nauru", "Niue", "Nueva Zelanda", "Omán", "Panamá", "Perú", "Polinesia Francesa",
    "Papúa Nueva Guinea", "Filipinas", "Pakistán", "Polonia", "San Pedro y Miquelón", "Islas Pitcairn",
    "Puerto Rico", "Territorios Palestinos", "Portugal", "Palaos", "Paraguay", "Catar", "Reunión", "Rumanía",
    "Serbia", "Rusia", "Ruanda", "Arabia Saudí", "Islas Salomón", "Seychelles", "Sudán", "Suecia", "Singapur",
    "Santa Elena", "Eslovenia", "Svalbard y Jan Mayen", "Eslovaquia", "Sierra Leona", "San Marino", "Senegal",
    "Somalia", "Surinam", "Sudán del Sur", "Santo Tomé y Príncipe", "El Salvador", "Sint Maarten", "Siria",
    "Esuatini", "Islas Turcas y Caicos", "Chad", "Territorios Australes Franceses", "Togo", "Tailandia",
    "Tayikistán", "Tokelau", "Timor-Leste", "Turkmenistán", "Túnez", "Tonga", "Turquía", "Trinidad y Tobago",
    "Tuvalu", "Taiwán", "Tanzania", "Ucrania", "Uganda", "Islas menores alejadas de EE. UU.", "Estados Unidos",
    "Uruguay", "Uzbekistán", "Ciudad del Vaticano", "San Vicente y las Granadinas", "Venezuela",
    "Islas Vírgenes Británicas", "Islas Vírgenes de EE. UU.", "Vietnam", "Vanuatu", "Wallis y Futuna", "Samoa",
    "Yemen", "Mayotte", "Sudáfrica", "Zambia", "Zimbabue",
];
