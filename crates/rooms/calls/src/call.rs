//! A call and its tasks, as they are kept.

use jiff::civil::Date;

/// Places of a call at most.
pub(crate) const MOST_PLACES: i64 = 5_000;
/// People whom one sign-up brings at most.
pub(crate) const MOST_HEADS: i64 = 10;
/// One leader for about so many (domain.md 6: one coordinator per fifteen).
pub(crate) const PER_LEADER: i64 = 15;

/// What sort of call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CallKind {
    /// Many hands for something.
    Call,
    /// Something that others would love to do, handed out by a home or a club.
    Chore,
}

impl CallKind {
    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Chore => "chore",
        }
    }

    /// The kind with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Call, Self::Chore].into_iter().find(|kind| kind.code() == code)
    }
}

/// How far a call is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CallState {
    /// Only its party sees it.
    Draft,
    /// People can sign up.
    Open,
    /// All places are given away; people can wait for one.
    Full,
    /// Its day has passed.
    Over,
    /// It was called off.
    Cancelled,
}

impl CallState {
    const ALL: [Self; 5] = [Self::Draft, Self::Open, Self::Full, Self::Over, Self::Cancelled];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Full => "full",
            Self::Over => "over",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it can still be changed.
    pub fn is_changeable(self) -> bool {
        self == Self::Draft || self.is_live()
    }

    /// Whether it is going on.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Open | Self::Full)
    }
}

/// A call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Call {
    pub id: i64,
    pub party: i64,
    pub party_name: String,
    pub kind: CallKind,
    pub title: String,
    pub text: String,
    /// What a group needs that does a chore.
    pub support: String,
    /// Code of the area.
    pub area: String,
    /// Where in it, in words.
    pub place: String,
    pub day: Date,
    /// The last day to sign up.
    pub answer_until: Date,
    pub state: CallState,
    /// Why it was called off, as a word of the program.
    pub off_because: String,
    /// The short word in its address on paper.
    pub code: String,
    pub made_by: Option<i64>,
    pub reminded_at_s: Option<i64>,
    pub thanked_at_s: Option<i64>,
}

impl Call {
    /// Whether somebody can sign up on this day.
    pub fn takes(&self, today: Date) -> bool {
        self.state.is_live() && today <= self.answer_until && today <= self.day
    }
}

/// A task of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Task {
    pub id: i64,
    pub call: i64,
    pub title: String,
    /// `09:30`.
    pub starts: String,
    pub ends: String,
    pub places: i64,
    /// Places that are given away.
    pub taken: i64,
    /// Skills that it asks for.
    pub needs: String,
    pub meeting_point: String,
    /// What to bring along.
    pub bring: String,
}

impl Task {
    /// Places left.
    pub fn left(&self) -> i64 {
        (self.places - self.taken).max(0)
    }
}
