//! Somebody who signed up for an activity, and how they stand on each day.

use opbouw_web::Reach;

use crate::activity::Day;

/// How somebody stands on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ComingState {
    /// Has a place.
    In,
    /// Waits for a place.
    Waiting,
    /// Does not come.
    Cancelled,
    /// Was there.
    Came,
    /// Had a place and was not there.
    Missed,
}

impl ComingState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::In, Self::Waiting, Self::Cancelled, Self::Came, Self::Missed];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Waiting => "waiting",
            Self::Cancelled => "cancelled",
            Self::Came => "came",
            Self::Missed => "missed",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The sentence for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::In => "activities-state-in",
            Self::Waiting => "activities-state-waiting",
            Self::Cancelled => "activities-state-cancelled",
            Self::Came => "activities-state-came",
            Self::Missed => "activities-state-missed",
        }
    }

    /// The sentence for it on a day, which may be off: then nobody comes or waits any more.
    pub fn key_on(self, day: &Day) -> &'static str {
        if self.is_coming() && !day.is_on() { "activities-state-would" } else { self.key() }
    }

    /// Whether a place is theirs.
    pub fn holds_place(self) -> bool {
        matches!(self, Self::In | Self::Came | Self::Missed)
    }

    /// Whether they come or wait.
    pub fn is_coming(self) -> bool {
        matches!(self, Self::In | Self::Waiting)
    }
}

/// Somebody who signed up: once per activity, whatever the number of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signup {
    pub id: i64,
    pub activity: i64,
    pub person: Option<i64>,
    pub first_name: String,
    /// Code of the language of messages.
    pub language: String,
    /// How many people it brings.
    pub heads: i64,
    /// Comes every time.
    pub every: bool,
    /// Comes for the first time and would like somebody to walk along.
    pub newcomer: bool,
    /// Who walks along: a number in the register, and a first name.
    pub companion: Option<(i64, String)>,
}

/// One day of somebody who signed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Coming {
    pub id: i64,
    pub day: i64,
    pub state: ComingState,
    /// Could not be told that they moved up, or that it is off.
    pub untold: bool,
    pub signup: Signup,
}

/// Somebody who wants to come, checked.
#[derive(Debug, Clone)]
pub(crate) struct NewSignup {
    pub activity: i64,
    /// None: every time.
    pub day: Option<i64>,
    pub who: Who,
    pub language: String,
    pub heads: i64,
    pub newcomer: bool,
    /// `page`, `qr` or `behalf`.
    pub source: &'static str,
    /// Of the form, so that two taps are one.
    pub tap: Option<String>,
}

/// Who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    /// Somebody of the register.
    Person { id: i64, first_name: String },
    /// Somebody without an account.
    Guest { first_name: String, reach: Option<Reach> },
}

impl Who {
    /// The first name.
    pub fn first_name(&self) -> &str {
        match self {
            Self::Person { first_name, .. } | Self::Guest { first_name, .. } => first_name,
        }
    }

    /// The number in the register.
    pub fn person(&self) -> Option<i64> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Guest { .. } => None,
        }
    }

    /// The way to reach somebody without an account.
    pub fn reach(&self) -> Option<&Reach> {
        match self {
            Self::Person { .. } => None,
            Self::Guest { reach, .. } => reach.as_ref(),
        }
    }
}
