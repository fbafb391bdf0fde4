//! Who carries an activity, and with which part: the lead, the keys, the coffee.

/// A part of carrying an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Makes the coffee.
    Coffee,
    /// Welcomes who comes.
    Welcomes,
    /// Cleans up afterwards.
    Cleans,
    /// Tells the neighbourhood.
    Announces,
    /// Leads it.
    Leads,
    /// Has the keys.
    Keys,
    /// Something else.
    Other,
}

impl Part {
    /// All, in the order in which residents are asked to take them: what is small first, the keys last.
    pub const ALL: [Self; 7] = [Self::Coffee, Self::Welcomes, Self::Cleans, Self::Announces, Self::Leads, Self::Keys, Self::Other];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coffee => "coffee",
            Self::Welcomes => "welcomes",
            Self::Cleans => "cleans",
            Self::Announces => "announces",
            Self::Leads => "leads",
            Self::Keys => "keys",
            Self::Other => "other",
        }
    }

    /// The part with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }

    /// The sentence for it: `de koffie`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Coffee => "activities-part-coffee",
            Self::Welcomes => "activities-part-welcomes",
            Self::Cleans => "activities-part-cleans",
            Self::Announces => "activities-part-announces",
            Self::Leads => "activities-part-leads",
            Self::Keys => "activities-part-keys",
            Self::Other => "activities-part-other",
        }
    }

    /// Whether whoever has it keeps the activity on the screen too.
    pub fn keeps(self) -> bool {
        matches!(self, Self::Leads | Self::Keys)
    }
}

/// What somebody answered who was asked to carry a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CarrierState {
    /// Not yet.
    Asked,
    /// Yes: carries it.
    Yes,
    /// No.
    No,
}

impl CarrierState {
    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Asked, Self::Yes, Self::No].into_iter().find(|state| state.code() == code)
    }
}

/// Somebody who carries a part, or was asked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Carrier {
    pub id: i64,
    pub activity: i64,
    /// None: has no account.
    pub person: Option<i64>,
    pub first_name: String,
    pub part: Part,
    /// The party somebody acts for; none: a resident.
    pub party: Option<i64>,
    pub state: CarrierState,
}

impl Carrier {
    /// Whether a resident carries it.
    pub fn is_resident(&self) -> bool {
        self.party.is_none()
    }
}
