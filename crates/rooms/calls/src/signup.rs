//! Somebody who signed up, as it is kept, and by which way they came.

/// How somebody stands in the list of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignupState {
    /// Has a place.
    In,
    /// Comes only if there is nobody else.
    Soft,
    /// Waits for a place.
    Waiting,
    /// Does not come.
    Cancelled,
    /// Was there.
    Came,
    /// Had a place and was not there.
    Missed,
}

impl SignupState {
    const ALL: [Self; 6] = [Self::In, Self::Soft, Self::Waiting, Self::Cancelled, Self::Came, Self::Missed];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Soft => "soft",
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

    /// Whether they come, wait, or come if need be.
    pub fn is_coming(self) -> bool {
        matches!(self, Self::In | Self::Waiting | Self::Soft)
    }

    /// Whether they do not come as it stands, and can still say that they do.
    pub fn could_come(self) -> bool {
        matches!(self, Self::Soft | Self::Cancelled)
    }

    /// Whether a place is theirs.
    pub fn holds_place(self) -> bool {
        matches!(self, Self::In | Self::Came | Self::Missed)
    }
}

/// Somebody who signed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signup {
    pub id: i64,
    pub call: i64,
    pub task: i64,
    pub person: Option<i64>,
    pub first_name: String,
    /// Mail address or number of who has no account.
    pub reach: Option<String>,
    /// Code of the language of messages.
    pub language: String,
    pub state: SignupState,
    /// How many people it brings.
    pub heads: i64,
    /// Whether they lead a crew.
    pub leads: bool,
    /// Moved up without being told.
    pub untold: bool,
}

/// Somebody who wants to come, checked.
#[derive(Debug, Clone)]
pub(crate) struct NewSignup {
    pub call: i64,
    pub task: i64,
    pub who: Who,
    pub language: String,
    pub is_soft: bool,
    pub heads: i64,
    pub pledge: Option<i64>,
    /// `qr`, `sms`, `mail`, `page`, `behalf` or `association`.
    pub source: &'static str,
    /// The club through which they came.
    pub via: String,
    /// Of the form, so that two taps are one.
    pub tap: Option<String>,
}

/// Who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    /// Somebody of the register.
    Person { id: i64, first_name: String },
    /// Somebody without an account.
    Guest { first_name: String, reach: Option<opbouw_web::Reach> },
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
    pub fn reach(&self) -> Option<&opbouw_web::Reach> {
        match self {
            Self::Person { .. } => None,
            Self::Guest { reach, .. } => reach.as_ref(),
        }
    }
}
