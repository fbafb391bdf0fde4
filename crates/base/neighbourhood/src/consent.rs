//! What somebody agreed to, for which purpose, and with whom.

/// What a consent is for. Each is given and withdrawn by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// To be kept in the register at all.
    Stored,
    /// That one's offers and requests are found by others.
    Found,
    /// That the workers of one named party see what is kept.
    Shared,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 3] = [Self::Stored, Self::Found, Self::Shared];

    /// The code word in the database and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stored => "stored",
            Self::Found => "found",
            Self::Shared => "shared",
        }
    }

    /// The purpose with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// How a consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By the person, on the screen.
    Screen,
    /// By phone; a worker wrote it down.
    Phone,
    /// On paper.
    Paper,
    /// Face to face.
    Spoken,
}

impl How {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::Screen, Self::Phone, Self::Paper, Self::Spoken];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Spoken => "spoken",
        }
    }

    /// The way with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }
}

/// A consent to be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewConsent {
    /// Whose.
    pub person: i64,
    /// For what.
    pub purpose: Purpose,
    /// With whom; for [`Purpose::Shared`] and no other.
    pub party: Option<i64>,
    /// The worker who wrote it down; none: the person.
    pub given_by: Option<i64>,
    /// How.
    pub how: How,
}

/// A consent as it was given, and perhaps withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its number.
    pub id: i64,
    /// For what.
    pub purpose: Purpose,
    /// With whom.
    pub party: Option<i64>,
    /// The name of that party.
    pub party_name: Option<String>,
    /// When, in seconds UTC.
    pub given_at_s: i64,
    /// Whether a worker wrote it down.
    pub by_worker: bool,
    /// How.
    pub how: How,
    /// When it was taken back, in seconds UTC.
    pub withdrawn_at_s: Option<i64>,
}
