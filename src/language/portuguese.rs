//! Portuguese: `pt-BR`.
//!
//! - Headings: the sections that the guides of Catho, Indeed Brazil and Brasil Escola name; Portugal's (`Habilitações
//!   Académicas`, `Percurso Profissional`) are synonyms.
//! - Months: CLDR 47, `pt`: the short ones have full stops. CLDR has `jan. de 2020`, as LinkedIn does; printed without the
//!   `de`, since simple parsers look for a month right before its year, and read with it.
//! - `atual` as the open end, as Catho and Brazilian recruiters write it; `o momento` is LinkedIn's.

use super::{DateForm, Dates, Heading, Labels, Language, Topic, Words};

/// Portuguese as Brazil writes it; it serves Portugal, whose words the reader knows as well.
pub(super) static PORTUGUESE: Language = Language {
    tag: "pt-BR",
    name: "Portuguese",
    region: Some("BR"),
    headings: HEADINGS,
    labels: Labels {
        gpa: "Média",
        grade: "Nota",
        courses: "Disciplinas",
        keywords: "Palavras-chave",
        built_with: "Tecnologias",
        roles: "Funções",
        kind: "Tipo",
    },
    dates: Dates {
        months: ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
        in_days: None,
        present: "atual",
        form: DateForm::Words,
    },
    countries: COUNTRIES,
    words: WORDS,
};

#[rustfmt::skip]
const HEADINGS: &[Heading] = &[
    Heading::read(Topic::Contact, &[
        "contato", "contatos", "contacto", "dados pessoais", "informações pessoais", "informação pessoal",
        "informações de contato", "dados de contato",
    ]),
    Heading::new(
        Topic::Summary,
        "Resumo profissional",
        &[
            "Resumo", "Perfil profissional", "Perfil", "Sobre mim", "Objetivo", "Objetivo profissional",
            "Apresentação", "Síntese profissional",
        ],
        &[
            "sobre", "objetivos", "resumo de qualificações", "resumo das qualificações", "qualificações profissionais",
            "sumário", "introdução", "quem sou", "resumo executivo", "síntese", "síntese de qualificações",
        ],
    ),
    Heading::new(
        Topic::Skills,
        "Habilidades",
        &[
            "Competências", "Habilidades técnicas", "Competências técnicas", "Conhecimentos", "Conhecimentos técnicos",
            "Habilidades e competências", "Qualificações", "Tecnologias",
        ],
        &[
            "informática", "ferramentas", "aptidões", "conhecimentos de informática", "principais competências",
            "competências profissionais", "competências digitais", "software", "linguagens de programação",
            "domínio técnico", "habilidades profissionais", "capacidades", "conhecimentos em informática",
            "competências-chave",
        ],
    ),
    Heading::new(
        Topic::Work,
        "Experiência profissional",
        &[
            "Experiências profissionais", "Experiência", "Experiências", "Histórico profissional",
            "Percurso profissional", "Trajetória profissional", "Experiência de trabalho",
        ],
        &[
            "emprego", "trabalho", "estágios", "carreira", "experiência laboral", "atuação profissional",
            "empregos anteriores", "trajetória",
        ],
    ),
    Heading::new(
        Topic::Projects,
        "Projetos",
        &["Projetos pessoais", "Projetos de destaque", "Principais projetos"],
        &["projeto", "projectos", "portfólio", "portfolio", "projetos acadêmicos", "projetos open source"],
    ),
    Heading::new(
        Topic::Education,
        "Formação acadêmica",
        &[
            "Formação", "Educação", "Escolaridade", "Formação académica", "Educação e formação",
            "Habilitações académicas", "Formação educacional", "Estudos",
        ],
        &[
            "formação escolar", "graduação", "histórico acadêmico", "ensino", "habilitações literárias",
            "percurso académico", "formação superior",
        ],
    ),
    Heading::new(
        Topic::Certificates,
        "Certificações",
        &[
            "Certificados", "Cursos e certificações", "Cursos", "Formação complementar", "Licenças e certificados",
            "Cursos complementares",
        ],
        &[
            "certificação", "licenças", "certificado", "qualificações complementares", "cursos extracurriculares",
            "treinamentos", "capacitação", "formação contínua",
        ],
    ),
    Heading::new(
        Topic::Publications,
        "Publicações",
        &["Artigos", "Publicações e palestras"],
        &["publicação", "livros", "artigos publicados", "produção científica"],
    ),
    Heading::new(
        Topic::Awards,
        "Prêmios",
        &["Prêmios e reconhecimentos", "Reconhecimentos", "Prémios", "Conquistas", "Bolsas"],
        &["prêmio", "honrarias", "prêmios e bolsas", "distinções", "realizações", "condecorações"],
    ),
    Heading::new(
        Topic::Volunteer,
        "Trabalho voluntário",
        &["Voluntariado", "Experiência voluntária", "Atividades voluntárias", "Experiência de voluntariado"],
        &["trabalhos voluntários", "ação social", "serviço voluntário", "causas sociais"],
    ),
    Heading::new(
        Topic::Languages,
        "Idiomas",
        &["Línguas", "Conhecimento de idiomas", "Competências linguísticas"],
        &["idioma", "línguas estrangeiras", "fluência em idiomas"],
    ),
    Heading::new(
        Topic::Interests,
        "Interesses",
        &["Hobbies", "Interesses pessoais", "Passatempos"],
        &["hobby", "interesses e hobbies", "lazer", "tempos livres"],
    ),
    Heading::new(
        Topic::References,
        "Referências",
        &["Recomendações"],
        &["referência", "referências profissionais"],
    ),
    Heading::read(Topic::Other, &[
        "informações adicionais", "informações complementares", "outras informações", "outros", "carta de condução",
        "cnh", "patentes", "palestras", "conferências", "congressos", "afiliações", "pesquisa", "docência",
        "disponibilidade", "serviço militar", "atividades extracurriculares", "atividades complementares",
        "intercâmbio",
    ]),
];

#[rustfmt::skip]
const WORDS: Words = Words {
    qualifiers: &[
        "profissional", "profissionais", "principais", "outras", "outros", "minhas", "meus", "pessoais", "pessoal",
        "técnicas", "técnicos", "complementar", "complementares", "acadêmica", "acadêmicos", "relevante", "adicional",
        "adicionais", "selecionados", "selecionadas",
    ],
    and: &["e"],
    months: [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
        "novembro", "dezembro",
    ],
    seasons: &[
        ("primavera", 9), ("verão", 12), ("outono", 3), ("inverno", 6), ("t1", 1), ("t2", 4), ("t3", 7), ("t4", 10),
    ],
    present: &[
        "atual", "atualmente", "actual", "presente", "o presente", "hoje", "agora", "o momento", "momento",
        "até o momento", "até hoje", "em andamento", "em curso", "cursando", "dias atuais", "data atual",
        "os dias atuais",
    ],
    to: &["a", "à", "até", "ao"],
    since: &["desde"],
    until: &["até"],
    of: &["de", "do"],
    leads: &[
        "previsto", "prevista", "previsão", "concluído", "concluída", "conclusão", "obtido", "obtida", "emitido",
        "emitida", "formado", "formada", "formatura", "publicado", "publicada", "válido", "em", "data", "turma",
    ],
    links: &[
        "o", "a", "os", "as", "um", "uma", "uns", "umas", "de", "do", "da", "dos", "das", "e", "ou", "ao", "aos", "à",
        "às", "em", "no", "na", "nos", "nas", "com", "sem", "por", "pelo", "pela", "para", "sobre", "entre", "até",
        "desde", "como", "que", "cujo", "se", "seu", "sua", "seus", "suas", "via", "durante", "após", "sob", "é",
        "são", "era", "foi", "mais", "onde", "cada", "num", "numa",
    ],
    at: &[" na empresa ", " junto à "],
    degree_in: &[" em ", " de "],
    titles: &[
        "desenvolvedor", "desenvolvedora", "engenheiro", "engenheira", "programador", "programadora", "analista",
        "arquiteto", "arquiteta", "administrador", "administradora", "técnico", "técnica", "diretor", "diretora",
        "chefe", "gerente", "coordenador", "coordenadora", "consultor", "consultora", "estagiário", "estagiária",
        "estágio", "trainee", "aprendiz", "assistente", "auxiliar", "professor", "professora", "docente",
        "pesquisador", "pesquisadora", "estudante", "designer", "projetista", "redator", "redatora", "vendedor",
        "vendedora", "contador", "contadora", "contabilista", "secretário", "secretária", "recepcionista", "atendente",
        "garçom", "garçonete", "cozinheiro", "cozinheira", "motorista", "enfermeiro", "enfermeira", "médico", "médica",
        "advogado", "advogada", "fundador", "fundadora", "cofundador", "cofundadora", "presidente", "sócio", "sócia",
        "encarregado", "encarregada", "supervisor", "supervisora", "operador", "operadora", "mecânico", "eletricista",
        "especialista", "líder", "tutor", "tutora", "monitor", "monitora", "mentor", "mentora", "voluntário",
        "voluntária", "autônomo", "autônoma", "freelancer", "tradutor", "tradutora", "jornalista", "autor", "autora",
        "testador", "testadora", "assessor", "assessora", "gestor", "gestora", "membro", "bolsista", "caixa",
        "responsável", "instrutor", "instrutora", "orientador", "orientadora", "programadores",
    ],
    head_first: true,
    bodies: &[
        "ltda", "s.a", "sa", "eireli", "epp", "lda", "cia", "companhia", "grupo", "banco", "caixa", "associação",
        "fundação", "prefeitura", "ministério", "agência", "laboratório", "hospital", "clínica", "empresa",
        "sociedade", "seguros", "instituto", "cooperativa", "ong", "soluções", "sistemas", "tecnologia", "tecnologias",
        "consultoria", "indústria", "comércio", "serviços",
    ],
    schools: &[
        "universidade", "faculdade", "escola", "colégio", "instituto", "politécnica", "centro", "usp", "unicamp",
        "ufmg", "ufrj", "ufrgs", "puc", "ufsc", "unesp", "fatec", "etec", "senai", "senac", "ifsp", "fiap", "impa",
        "academia", "federal",
    ],
    school_parts: &["universid", "politécnic", "escola"],
    degrees: &[
        "bacharelado", "bacharel", "graduação", "licenciatura", "licenciado", "mestrado", "mestre", "doutorado",
        "doutor", "doutora", "pós-graduação", "pós-doutorado", "especialização", "tecnólogo", "técnico", "tecnologia",
        "mba", "ensino", "curso", "engenharia", "diploma", "certificado", "habilitação",
    ],
    lands: &[
        "são paulo", "rio de janeiro", "minas gerais", "paraná", "santa catarina", "rio grande do sul", "bahia",
        "pernambuco", "ceará", "distrito federal", "goiás", "eua", "inglaterra", "sp", "rj", "mg", "pr", "sc", "rs",
        "ba", "pe", "df", "es", "remoto", "híbrido", "home office", "trabalho remoto",
    ],
    grades: &[
        "média", "nota", "nota final", "cr", "coeficiente de rendimento", "média final", "classificação",
        "média global",
    ],
    documents: &["cv", "currículo", "curriculum", "curriculum vitae", "currículo profissional"],
    contacts: &[
        "telefone", "tel", "celular", "telemóvel", "fone", "whatsapp", "e-mail", "email", "correio eletrónico",
        "endereço", "morada", "cidade", "localização", "site", "nacionalidade", "data de nascimento", "estado civil",
    ],
    durations: &["ano", "anos", "mês", "meses", "semanas"],
    page: &["página"],
    page_of: &["de"],
    updated: &["última atualização", "atualizado"],
    ..Words::NONE
};

/// In the order of ISO 3166-1's codes, by CLDR.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "Andorra", "Emirados Árabes Unidos", "Afeganistão", "Antígua e Barbuda", "Anguila", "Albânia", "Armênia",
    "Angola", "Antártida", "Argentina", "Samoa Americana", "Áustria", "Austrália", "Aruba", "Ilhas Aland",
    "Azerbaijão", "Bósnia e Herzegovina", "Barbados", "Bangladesh", "Bélgica", "Burquina Faso", "Bulgária",
    "Barein", "Burundi", "Benin", "São Bartolomeu", "Bermudas", "Brunei", "Bolívia", "Países Baixos Caribenhos",
    "Brasil", "Bahamas", "Butão", "Ilha Bouvet", "Botsuana", "Bielorrússia", "Belize", "Canadá",
    "Ilhas Cocos (Keeling)", "Congo - Kinshasa", "República Centro-Africana", "República do Congo", "Suíça",
    "Costa do Marfim", "Ilhas Cook", "Chile", "Camarões", "China", "Colômbia", "Costa Rica", "Cuba", "Cabo Verde",
    "Curaçao", "Ilha Christmas", "Chipre", "Tchéquia", "Alemanha", "Djibuti", "Dinamarca", "Dominica",
    "República Dominicana", "Argélia", "Equador", "Estônia", "Egito", "Saara Ocidental", "Eritreia", "Espanha",
    "Etiópia", "Finlândia", "Fiji", "Ilhas Malvinas", "Micronésia", "Ilhas Faroé", "França", "Gabão", "Reino Unido",
    "Granada", "Geórgia", "Guiana Francesa", "Guernsey", "Gana", "Gibraltar", "Groenlândia", "Gâmbia", "Guiné",
    "Guadalupe", "Guiné Equatorial", "Grécia", "Ilhas Geórgia do Sul e Sandwich do Sul", "Guatemala", "Guam",
    "Guiné-Bissau", "Guiana", "Hong Kong", "Ilhas Heard e McDonald", "Honduras", "Croácia", "Haiti", "Hungria",
    "Indonésia", "Irlanda", "Israel", "Ilha de Man", "Índia", "Território Britânico do Oceano Índico", "Iraque",
    "Irã", "Islândia", "Itália", "Jersey", "Jamaica", "Jordânia", "Japão", "Quênia", "Quirguistão", "Camboja",
    "Quiribati", "Comores", "São Cristóvão e Névis", "Coreia do Norte", "Coreia do Sul", "Kuwait", "Ilhas Cayman",
    "Cazaquistão", "Laos", "Líbano", "Santa Lúcia", "Liechtenstein", "Sri Lanka", "Libéria", "Lesoto", "Lituânia",
    "Luxemburgo", "Letônia", "Líbia", "Marrocos", "Mônaco", "Moldávia", "Montenegro", "São Martinho", "Madagascar",
    "Ilhas Marshall", "Macedônia do Norte", "Mali", "Mianmar", "Mongólia", "Macau", "Ilhas Marianas do Norte",
    "Martinica", "Mauritânia", "Montserrat", "Malta", "Maurício", "Maldivas", "Malaui", "México", "Malásia",
    "Moçambique", "Namíbia", "Nova Caledônia", "Níger", "Ilha Norfolk", "Nigéria", "Nicarágua", "Países Baixos",
    "Noruega", "Nepal", "Nauru", "Niue", "Nova Zelândia", "Omã", "Panamá", "Peru", "Polinésia Francesa",
    "Papua-Nova Guiné", "Filipinas", "Paquistão", "Polônia", "São Pedro e Miquelão", "Ilhas Pitcairn", "Porto Rico",
    "Territórios palestinos", "Portugal", "Palau", "Paraguai", "Catar", "Reunião", "Romênia", "Sérvia", "Rússia",
    "Ruanda", "Arábia Saudita", "Ilhas Salomão", "Seicheles", "Sudão", "Suécia", "Singapura", "Santa Helena",
    "Eslovênia", "Svalbard e Jan Mayen", "Eslováquia", "Serra Leoa", "San Marino", "Senegal", "Somália", "Suriname",
    "Sudão do Sul", "São Tomé e Príncipe", "El Salvador", "Sint Maarten", "Síria", "Essuatíni",
    "Ilhas Turcas e Caicos", "Chade", "Territórios Franceses do Sul", "Togo", "Tailândia", "Tadjiquistão",
    "Tokelau", "Timor-Leste", "Turcomenistão", "Tunísia", "Tonga", "Turquia", "Trinidad e Tobago", "Tuvalu",
    "Taiwan", "Tanzânia", "Ucrânia", "Uganda", "Ilhas Menores Distantes dos EUA", "Estados Unidos", "Uruguai",
    "Uzbequistão", "Cidade do Vaticano", "São Vicente e Granadinas", "Venezuela", "Ilhas Virgens Britânicas",
    "Ilhas Virgens Americanas", "Vietnã", "Vanuatu", "Wallis e Futuna", "Samoa", "Iêmen", "Mayotte",
    "África do Sul", "Zâmbia", "Zimbábue",
];
