//! How was it out there, and how old were they? The closed lists that a moment is made of; about a group, never about a person.

/// The mood of a group as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mood {
    /// Cheerful.
    Cheerful,
    /// Calm.
    Calm,
    /// Restless.
    Restless,
    /// Tense.
    Tense,
    /// Sad.
    Sad,
}

impl Mood {
    /// All, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::Cheerful, Self::Calm, Self::Restless, Self::Tense, Self::Sad];

    /// Its word in the database, in forms and on the phone.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cheerful => "cheerful",
            Self::Calm => "calm",
            Self::Restless => "restless",
            Self::Tense => "tense",
            Self::Sad => "sad",
        }
    }

    /// The mood with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mood| mood.code() == code)
    }

    /// The sentence key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cheerful => "contact-mood-cheerful",
            Self::Calm => "contact-mood-calm",
            Self::Restless => "contact-mood-restless",
            Self::Tense => "contact-mood-tense",
            Self::Sad => "contact-mood-sad",
        }
    }

    /// A sign beside the word, never instead of it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Cheerful => "☀",
            Self::Calm => "☁",
            Self::Restless => "≈",
            Self::Tense => "⚡",
            Self::Sad => "☂",
        }
    }
}

/// Roughly how old; seen, not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// 0 to 11.
    Children,
    /// 12 to 17.
    Teenagers,
    /// 18 to 24.
    Youth,
    /// 25 to 64.
    Adults,
    /// 65 and older.
    Elders,
}

impl Band {
    /// All, the youngest first.
    pub const ALL: [Self; 5] = [Self::Children, Self::Teenagers, Self::Youth, Self::Adults, Self::Elders];

    /// Its word in the database, in forms, on the phone and on the screen.
    pub fn code(self) -> &'static str {
        match self {
            Self::Children => "0-11",
            Self::Teenagers => "12-17",
            Self::Youth => "18-24",
            Self::Adults => "25-64",
            Self::Elders => "65+",
        }
    }

    /// The band with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }
}
