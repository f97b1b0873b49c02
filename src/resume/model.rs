//! The model: JSON Resume 1.x as it stands (`@jsonresume/schema` 1.3.1) and atsafe's additions.
//!
//! This is the one place that knows which keys a resume document has. From each `record!` come the struct, its
//! reader (all problems at once, unknown keys with the nearest known one) and its JSON Schema.

use super::check;
pub use super::leaf::{Date, Email, Leaf, Moment, Origin, Tagged, Text, Url};
pub use super::meta::{Meta, Settings};

record! {
    /// A resume: the whole document.
    pub struct Resume {
        /// Who it is about.
        basics: Basics = "basics",
        /// Positions held, newest first as a rule.
        work: Vec<Work> = "work",
        /// Unpaid work.
        volunteer: Vec<Volunteer> = "volunteer",
        /// Schools and degrees.
        education: Vec<Education> = "education",
        /// Prizes.
        awards: Vec<Award> = "awards",
        /// Certificates.
        certificates: Vec<Certificate> = "certificates",
        /// Books, articles, talks.
        publications: Vec<Publication> = "publications",
        /// Skills by group.
        skills: Vec<Skill> = "skills",
        /// Languages spoken.
        languages: Vec<Language> = "languages",
        /// Interests.
        interests: Vec<Interest> = "interests",
        /// What others say.
        references: Vec<Reference> = "references",
        /// Projects.
        projects: Vec<Project> = "projects",
        /// Sections of the user's own.
        sections: Vec<CustomSection> = "sections",
        /// About the document, not about the person.
        meta: Meta = "meta",
    }
}

record! {
    /// Who the resume is about.
    pub struct Basics {
        /// The full name. Required.
        #[required]
        name: Option<Text> = "name",
        /// What the person is, such as `Senior Backend Engineer`.
        label: Option<Text> = "label",
        /// A picture; not printed.
        image: Option<Text> = "image" | "picture",
        /// E-mail address.
        email: Option<Email> = "email",
        /// Phone number, in any form.
        phone: Option<Text> = "phone",
        /// Homepage.
        url: Option<Url> = "url" | "website",
        /// Two or three sentences.
        summary: Option<Text> = "summary",
        /// Where the person lives.
        location: Option<Location> = "location",
        /// Accounts on networks such as `github.com`.
        profiles: Vec<Profile> = "profiles",
    }
}

record! {
    /// Where the person lives.
    #[check(check::country)]
    pub struct Location {
        /// Street and number.
        address: Option<Text> = "address",
        /// Postal code.
        postal_code: Option<Text> = "postalCode",
        /// City.
        city: Option<Text> = "city",
        /// ISO 3166-1 alpha-2 code.
        country_code: Option<Text> = "countryCode",
        /// State, province or region.
        region: Option<Text> = "region",
    }
}

record! {
    /// An account on a network.
    pub struct Profile {
        /// The network's name.
        network: Option<Text> = "network",
        /// The user's name there.
        username: Option<Text> = "username",
        /// The address of the account.
        url: Option<Url> = "url",
    }
}

record! {
    /// An employer and the position held there.
    #[check(check::dates)]
    pub struct Work {
        /// The employer.
        name: Option<Text> = "name" | "company",
        /// Where.
        location: Option<Text> = "location",
        /// What the employer does.
        description: Option<Text> = "description",
        /// The position held.
        position: Option<Text> = "position",
        /// The employer's homepage.
        url: Option<Url> = "url" | "website",
        /// First day.
        start_date: Option<Leaf<Date>> = "startDate",
        /// Last day, or `present`.
        end_date: Option<Leaf<Date>> = "endDate",
        /// A sentence or two on the position.
        summary: Option<Text> = "summary",
        /// What was achieved.
        highlights: Vec<Tagged> = "highlights",
        /// Techniques used.
        keywords: Vec<Tagged> = "keywords",
        /// Several positions at the one employer, newest first.
        positions: Vec<Position> = "positions",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
        /// From 0, the first to be left out where room is short, to 9; 5 if not given.
        priority: Option<Leaf<u8>> = "priority",
    }
}

record! {
    /// One of several positions at one employer.
    #[check(check::dates)]
    pub struct Position {
        /// The position held.
        position: Option<Text> = "position",
        /// First day.
        start_date: Option<Leaf<Date>> = "startDate",
        /// Last day, or `present`.
        end_date: Option<Leaf<Date>> = "endDate",
        /// A sentence or two on the position.
        summary: Option<Text> = "summary",
        /// What was achieved.
        highlights: Vec<Tagged> = "highlights",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
        /// From 0, the first to be left out where room is short, to 9; 5 if not given.
        priority: Option<Leaf<u8>> = "priority",
    }
}

record! {
    /// Unpaid work.
    #[check(check::dates)]
    pub struct Volunteer {
        /// The organisation.
        organization: Option<Text> = "organization",
        /// The position held.
        position: Option<Text> = "position",
        /// Where.
        location: Option<Text> = "location",
        /// The organisation's homepage.
        url: Option<Url> = "url" | "website",
        /// First day.
        start_date: Option<Leaf<Date>> = "startDate",
        /// Last day, or `present`.
        end_date: Option<Leaf<Date>> = "endDate",
        /// A sentence or two.
        summary: Option<Text> = "summary",
        /// What was achieved.
        highlights: Vec<Tagged> = "highlights",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A school and what was learnt there.
    #[check(check::dates)]
    pub struct Education {
        /// The school.
        institution: Option<Text> = "institution",
        /// Its homepage.
        url: Option<Url> = "url",
        /// The field of study.
        area: Option<Text> = "area",
        /// The degree.
        study_type: Option<Text> = "studyType",
        /// First day.
        start_date: Option<Leaf<Date>> = "startDate",
        /// Last day, or `present`.
        end_date: Option<Leaf<Date>> = "endDate",
        /// Grade point average or the like.
        score: Option<Text> = "score" | "gpa",
        /// Notable courses.
        courses: Vec<Tagged> = "courses",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A prize.
    pub struct Award {
        /// What it is called.
        title: Option<Text> = "title",
        /// When.
        date: Option<Leaf<Date>> = "date",
        /// Who gave it.
        awarder: Option<Text> = "awarder",
        /// Where it can be read about.
        url: Option<Url> = "url",
        /// What for.
        summary: Option<Text> = "summary",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A certificate.
    pub struct Certificate {
        /// What it is called.
        name: Option<Text> = "name",
        /// When.
        date: Option<Leaf<Date>> = "date",
        /// Where it can be checked.
        url: Option<Url> = "url",
        /// Who gave it.
        issuer: Option<Text> = "issuer",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A book, an article, a talk.
    pub struct Publication {
        /// Its title.
        name: Option<Text> = "name",
        /// Who published it.
        publisher: Option<Text> = "publisher",
        /// When.
        release_date: Option<Leaf<Date>> = "releaseDate",
        /// Where it can be read.
        url: Option<Url> = "url" | "website",
        /// What it says.
        summary: Option<Text> = "summary",
        /// What it is about.
        keywords: Vec<Tagged> = "keywords",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A group of skills.
    pub struct Skill {
        /// The group's name.
        name: Option<Text> = "name",
        /// How well.
        level: Option<Text> = "level",
        /// The skills.
        keywords: Vec<Tagged> = "keywords",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A language spoken.
    pub struct Language {
        /// Which.
        language: Option<Text> = "language",
        /// How well.
        fluency: Option<Text> = "fluency" | "level",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// An interest.
    pub struct Interest {
        /// What it is called.
        name: Option<Text> = "name",
        /// A sentence on it.
        summary: Option<Text> = "summary",
        /// What in particular.
        keywords: Vec<Tagged> = "keywords",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// What somebody says about the person.
    pub struct Reference {
        /// Who says it.
        name: Option<Text> = "name",
        /// What is said.
        reference: Option<Text> = "reference",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A project.
    #[check(check::dates)]
    pub struct Project {
        /// What it is called.
        name: Option<Text> = "name",
        /// What it is.
        description: Option<Text> = "description" | "summary",
        /// What was achieved.
        highlights: Vec<Tagged> = "highlights",
        /// Techniques used.
        keywords: Vec<Tagged> = "keywords",
        /// First day.
        start_date: Option<Leaf<Date>> = "startDate",
        /// Last day, or `present`.
        end_date: Option<Leaf<Date>> = "endDate",
        /// Its homepage.
        url: Option<Url> = "url",
        /// Roles held in it.
        roles: Vec<Tagged> = "roles",
        /// Whom it was for.
        entity: Option<Text> = "entity",
        /// What kind of project.
        kind: Option<Text> = "type",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// A section of the user's own.
    pub struct CustomSection {
        /// Its heading. Required.
        #[required]
        heading: Option<Text> = "heading",
        /// Running text.
        text: Option<Text> = "text",
        /// Bullets.
        bullets: Vec<Tagged> = "bullets",
        /// Entries with a head.
        entries: Vec<CustomEntry> = "entries",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}

record! {
    /// An entry of a section of the user's own.
    #[check(check::dates)]
    pub struct CustomEntry {
        /// What it is called.
        name: Option<Text> = "name",
        /// A second line: a role, an issuer.
        detail: Option<Text> = "detail",
        /// Where.
        location: Option<Text> = "location",
        /// A homepage.
        url: Option<Url> = "url",
        /// A single date.
        date: Option<Leaf<Date>> = "date",
        /// First day.
        start_date: Option<Leaf<Date>> = "startDate",
        /// Last day, or `present`.
        end_date: Option<Leaf<Date>> = "endDate",
        /// Running text.
        summary: Option<Text> = "summary",
        /// Bullets.
        highlights: Vec<Tagged> = "highlights",
        /// Tags by which variants choose.
        tags: Vec<Text> = "tags",
    }
}
