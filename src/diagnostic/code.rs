//! The kinds of problems: stable names that users grep, allow and look up, in one list.

use std::fmt;

/// Declares the enum of codes and their kebab-case names from one list.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// The stable name of a kind of problem, in kebab-case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// Every code, in the order of the stages that raise it.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name that reports print.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// One sentence on what the code means.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii()),+ }
            }
        }
    };
}

codes! {
    /// The file cannot be read, or is not what its name says.
    Unreadable = "unreadable",
    /// The bytes are not text in UTF-8 or UTF-16.
    Encoding = "encoding",
    /// The YAML or JSON is not well formed.
    Syntax = "syntax",
    /// A limit of size, depth or number of nodes is passed.
    Limit = "limit",
    /// A YAML tag, alias or directive that a resume has no use for.
    Unsupported = "unsupported",
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key",
    /// A key that no resume document has.
    UnknownKey = "unknown-key",
    /// A value of another kind than its key asks for.
    WrongType = "wrong-type",
    /// A value that has to be there is missing.
    Missing = "missing",
    /// Not a date, or a date that no calendar has.
    InvalidDate = "invalid-date",
    /// An end that lies before its start.
    DateOrder = "date-order",
    /// Not an e-mail address.
    InvalidEmail = "invalid-email",
    /// Not a web address.
    InvalidUrl = "invalid-url",
    /// Not an ISO 3166-1 country code.
    InvalidCountry = "invalid-country",
    /// An option of `meta.atsafe` or of a theme with a value out of its bounds.
    InvalidOption = "invalid-option",
    /// A role profile that contradicts itself, refers to nothing, or has a word that needs a guard.
    Profile = "profile",
    /// A path that leads out of the project's folder.
    OutsideProject = "outside-project",
    /// A variant that the project does not have.
    UnknownVariant = "unknown-variant",
    /// Variants that extend one another in a circle.
    ExtendsCycle = "extends-cycle",
    /// A tag that no item of the resume carries.
    UnknownTag = "unknown-tag",
    /// A variant that shows nothing of the resume.
    EmptyVariant = "empty-variant",
    /// Two targets of a build that would be written to one place.
    SameOutput = "same-output",
    /// A variant says something that the resume does not hold.
    VariantAddsClaim = "variant-adds-claim",
    /// A control character that no page can show.
    ControlCharacter = "control-character",
    /// A private-use character, which every reader takes for something else.
    PrivateUse = "private-use",
    /// A text without a character that says something.
    EmptyText = "empty-text",
    /// A level that is drawn in signs, which no parser reads.
    DrawnLevel = "drawn-level",
    /// A `#` that made the rest of a line a comment.
    SwallowedText = "swallowed-text",
    /// An old or mistaken spelling that is understood all the same.
    Legacy = "legacy",
    /// Text that was tidied on its way to the page.
    Normalized = "normalized",
    /// Something that is not printed.
    NotPrinted = "not-printed",
    /// A character that no font at hand can show.
    MissingGlyph = "missing-glyph",
    /// A theme that is not there or cannot be used.
    Theme = "theme",
    /// An error in a theme's template.
    Template = "template",
    /// A message of the typesetter.
    Typeset = "typeset",
    /// Something that the variant leaves out.
    LeftOut = "left-out",
    /// Something that was done to keep to a limit of pages.
    Fitted = "fitted",
    /// More pages than the variant's limit.
    TooManyPages = "too-many-pages",
    /// A standard heading that parsers know is replaced by one that they don't.
    NonstandardHeading = "nonstandard-heading",
    /// The PDF cannot be read by an extractor.
    Extraction = "extraction",
    /// A word that the variant requires is not read back.
    MissingKeyword = "missing-keyword",
    /// An output is not what would be built now.
    StaleOutput = "stale-output",
    /// Text of the resume is not in the reading.
    MissingText = "missing-text",
    /// Text of the resume is in the reading, but altered.
    AlteredText = "altered-text",
    /// A word is read as two.
    SplitWord = "split-word",
    /// Two words are read as one.
    GluedWords = "glued-words",
    /// A text runs from right to left, and is not read in the order of its letters.
    RightToLeft = "right-to-left",
    /// A text's letters are drawn together, and most readers read some of them again.
    JoinedLetters = "joined-letters",
    /// Text is read in another order than it was written.
    OutOfOrder = "out-of-order",
    /// Text is read inside a section or an entry that it does not belong to.
    OutOfPlace = "out-of-place",
    /// Text is read more often than it was written.
    RepeatedText = "repeated-text",
    /// Text is read that the resume does not hold.
    UnexpectedText = "unexpected-text",
    /// A resume parser does not find a field, or finds it where it does not belong.
    LostField = "lost-field",
    /// A heading shares its line with other text.
    HeadingNotAlone = "heading-not-alone",
    /// A ligature, control, private-use or replacement character is read.
    UncleanCharacter = "unclean-character",
    /// A glyph that no reader can map to a character.
    UnmappedGlyph = "unmapped-glyph",
    /// Text that machines read and people can't see.
    HiddenText = "hidden-text",
    /// Text too small to be read by people.
    TinyText = "tiny-text",
    /// Text outside the page.
    OffPage = "off-page",
    /// Text that lies over other text.
    OverlappingText = "overlapping-text",
    /// Text that is turned.
    RotatedText = "rotated-text",
    /// Text in a page's header or footer, which some readers drop or move.
    HeaderFooter = "header-footer",
    /// An empty gap inside a line, which column-seeking readers take for a column.
    WideGap = "wide-gap",
    /// Lines stretched or shrunk to one width.
    JustifiedText = "justified-text",
    /// Letters set apart from one another.
    LetterSpacing = "letter-spacing",
    /// A word whose letters change font or size.
    StyleSplit = "style-split",
    /// A word broken at the end of a line.
    Hyphenation = "hyphenation",
    /// A picture that may hold text no reader sees.
    Image = "image",
    /// A page that is a picture of text.
    ScannedPage = "scanned-page",
    /// Letters drawn as shapes.
    OutlinedText = "outlined-text",
    /// Bookmarks, whose titles some readers print after the text.
    Bookmarks = "bookmarks",
    /// Text in a form's field or in a note laid over the page.
    LaidOver = "laid-over",
    /// A comment or an attached file, whose text some readers give with that of the page.
    AttachedText = "attached-text",
    /// Glyphs that the PDF says stand for another text.
    ReplacedText = "replaced-text",
    /// Text side by side in columns, read in different orders.
    Columns = "columns",
    /// Text that is drawn in another order than it is seen.
    DrawingOrder = "drawing-order",
    /// A word or line that some readers read otherwise than others.
    ReadersDiffer = "readers-differ",
    /// Tags that leave text out, or give it in another order than the page.
    TagOrder = "tag-order",
    /// A heading that parsers don't know.
    UnknownHeading = "unknown-heading",
    /// Name, e-mail or phone are not found.
    MissingContact = "missing-contact",
    /// A link whose address is not printed.
    HiddenLink = "hidden-link",
    /// A file larger than some systems take.
    FileSize = "file-size",
    /// A term of a posting that is in the resume's file, and not in every reading of its PDF.
    KeywordLost = "keyword-lost",
    /// A term of a posting that the resume has in another spelling alone.
    KeywordSpelling = "keyword-spelling",
    /// A term of a posting that the resume doesn't name, and shows by something narrower.
    KeywordImplied = "keyword-implied",
    /// A term of a posting that stands in the skills list, and in no bullet.
    KeywordUnshown = "keyword-unshown",
    /// A term of a posting that the resume has nothing for.
    KeywordMissing = "keyword-missing",
    /// Fewer years of work than a posting asks for.
    YearsShort = "years-short",
    /// A degree that a posting asks for and the resume doesn't name.
    DegreeMissing = "degree-missing",
    /// A headline that doesn't say what the job is called.
    TitleDiffers = "title-differs",
    /// A summary that names little of what a posting requires and the bullets show.
    SummaryUntailored = "summary-untailored",
    /// A section that every resume of the kind has is missing.
    SectionsRequired = "sections-required",
    /// The sections stand in another order than readers expect.
    SectionOrder = "section-order",
    /// Roles or degrees don't run from the newest to the oldest.
    ReverseChronological = "reverse-chronological",
    /// The page is set in a font that is not a common one.
    FontsCommon = "fonts-common",
    /// A skill is rated by stars, bars, figures or words.
    NoSkillRatings = "no-skill-ratings",
    /// The resume has more pages than its level warrants.
    PagesMax = "pages-max",
    /// A role that ended long ago takes more than a line.
    OlderRolesCondensed = "older-roles-condensed",
    /// More roles are told in detail than anybody reads.
    RolesCount = "roles-count",
    /// A degree lacks its institution, its name or its year.
    EducationComplete = "education-complete",
    /// Coursework is listed where work should speak, or missing where there is little work.
    CourseworkLevel = "coursework-level",
    /// A senior's resume shows no open source, talk, award or publication.
    AchievementsSection = "achievements-section",
    /// A certification lacks its name, its issuer or its year.
    CertificationComplete = "certification-complete",
    /// A certification goes by an abbreviation or a part of its name.
    CertificationFullName = "certification-full-name",
    /// A certification stands outside the section of certifications.
    CertificationSection = "certification-section",
    /// There are no projects where they should show what work cannot, or too many.
    ProjectsPresent = "projects-present",
    /// A project has no address where it can be seen.
    ProjectLink = "project-link",
    /// A project doesn't say what it is built with.
    ProjectStack = "project-stack",
    /// A project doesn't say what it is for.
    ProjectProblem = "project-problem",
    /// No project is said to run anywhere.
    ProjectDeployed = "project-deployed",
    /// There is no profile with code to look at.
    GithubLink = "github-link",
    /// A placeholder was left unfilled.
    UnfilledPlaceholder = "unfilled-placeholder",
    /// A role has too few bullets, or too many.
    BulletsPerRole = "bullets-per-role",
    /// A bullet doesn't begin with what was done.
    BulletActionVerb = "bullet-action-verb",
    /// A bullet begins with a phrase that says little.
    BulletWeakOpening = "bullet-weak-opening",
    /// A bullet has no number.
    BulletQuantified = "bullet-quantified",
    /// A role has no number at all, or the resume too few.
    RoleQuantified = "role-quantified",
    /// A bullet names no technology.
    BulletTechContext = "bullet-tech-context",
    /// A bullet doesn't say what came of the work.
    BulletOutcome = "bullet-outcome",
    /// A role lists duties: no number, no outcome, no technology.
    RoleDutiesOnly = "role-duties-only",
    /// A bullet is about nothing in particular.
    BulletVagueObject = "bullet-vague-object",
    /// A bullet takes too many lines on the page.
    BulletLength = "bullet-length",
    /// Bullets of a role begin with the same verb too often.
    BulletRepeatedVerb = "bullet-repeated-verb",
    /// A text speaks of `I` or `we`.
    BulletFirstPerson = "bullet-first-person",
    /// The summary is too short or too long.
    SummaryLength = "summary-length",
    /// The summary doesn't say how many years.
    SummaryYears = "summary-years",
    /// The summary claims more years than the roles add up to.
    SummaryYearsConsistent = "summary-years-consistent",
    /// The summary doesn't name a language and a framework or database.
    SummaryStack = "summary-stack",
    /// The summary doesn't say what kind of systems were built.
    SummarySystemType = "summary-system-type",
    /// The summary shows neither a figure nor ownership.
    SummaryImpact = "summary-impact",
    /// The summary holds a phrase that anybody could write.
    SummaryGenericPhrase = "summary-generic-phrase",
    /// The summary lists technologies instead of saying what they were used for.
    SummaryTechList = "summary-tech-list",
    /// The summary speaks of another role's skills first.
    SummaryFrontendFirst = "summary-frontend-first",
    /// The skills are not in labelled groups.
    SkillsGrouped = "skills-grouped",
    /// There are too many skills, or too few.
    SkillsCount = "skills-count",
    /// There are too many programming languages, or too few.
    LanguagesCount = "languages-count",
    /// An entry among the skills names no skill.
    SkillVague = "skill-vague",
    /// A skill is listed and shown nowhere.
    SkillEvidence = "skill-evidence",
    /// A skill is shown and not listed.
    SkillUnlisted = "skill-unlisted",
    /// A skill is not spelled as its makers and most postings spell it.
    SkillCanonical = "skill-canonical",
    /// A skill is listed twice.
    SkillDuplicate = "skill-duplicate",
    /// A cloud is listed without any of its services.
    CloudNamedServices = "cloud-named-services",
    /// A soft skill is listed instead of shown.
    SoftSkillInList = "soft-skill-in-list",
    /// What is expected at the level is not shown.
    LevelExpectations = "level-expectations",
    /// Areas of backend work have no bullet that shows them.
    EvidenceAreas = "evidence-areas",
    /// No bullet shows that a service was owned.
    OwnershipSignal = "ownership-signal",
    /// A senior's resume shows too little of what seniors are hired for.
    SeniorSignals = "senior-signals",
    /// Much of the resume is about another role.
    OffRoleEmphasis = "off-role-emphasis",
    /// The resume has more buzzwords than readers bear.
    BuzzwordDensity = "buzzword-density",
    /// A term is repeated for the sake of being found.
    KeywordStuffing = "keyword-stuffing",
    /// A comment allows what was not found.
    UnusedAllow = "unused-allow",
    /// Rules were left out for want of something they need.
    RulesLeftOut = "rules-left-out",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
