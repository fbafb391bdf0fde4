//! Which systems are there, what can they hear, and why did something not arrive?

use crate::error::SignalsError;

/// A system that sends signals.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub id: i64,
    pub name: String,
    /// Which secret counts.
    pub generation: i64,
    /// Since when, seconds UTC.
    pub renewed_at: i64,
    pub heard_at: Option<i64>,
    pub refused_at: Option<i64>,
    /// Code of the error of the last call that was refused.
    pub refused_why: String,
    /// In a row.
    pub refusals: i64,
}

/// A system that hears that something happens.
#[derive(Debug, Clone)]
pub(crate) struct Hook {
    pub id: i64,
    pub name: String,
    pub url: String,
    pub hears: Vec<EventKind>,
    pub generation: i64,
    pub sent_at: Option<i64>,
    pub failed_at: Option<i64>,
    pub failure: Option<Failure>,
    /// In a row.
    pub failures: i64,
    pub is_open: bool,
    /// The other side said that it is gone for good.
    pub is_gone: bool,
}

/// Something on its way to one system.
#[derive(Debug, Clone)]
pub(crate) struct Leaving {
    pub id: i64,
    pub hook: i64,
    /// The number that the other side sees.
    pub word: String,
    pub kind: EventKind,
    /// Code word; empty: not told.
    pub theme: String,
    /// The Monday of the week.
    pub week: String,
    pub tries: i64,
    pub url: String,
    pub generation: i64,
    pub renewed_at: i64,
}

/// What a system can hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EventKind {
    /// A signal was left.
    Given,
    /// A party takes one up.
    Taken,
    /// What was done is written down.
    Done,
    /// Something is emerging somewhere.
    Cluster,
}

impl EventKind {
    pub const ALL: [Self; 4] = [Self::Given, Self::Taken, Self::Done, Self::Cluster];

    /// Its word in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Taken => "taken",
            Self::Done => "done",
            Self::Cluster => "cluster",
        }
    }

    /// The kind with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its type in CloudEvents; it means one thing for ever.
    pub fn event_type(self) -> &'static str {
        match self {
            Self::Given => "nl.opbouw.signaal.gegeven.v1",
            Self::Taken => "nl.opbouw.signaal.opgepakt.v1",
            Self::Done => "nl.opbouw.signaal.afgerond.v1",
            Self::Cluster => "nl.opbouw.cluster.gevonden.v1",
        }
    }

    /// The sentence that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Given => "signals-event-given",
            Self::Taken => "signals-event-taken",
            Self::Done => "signals-event-done",
            Self::Cluster => "signals-event-cluster",
        }
    }
}

/// Why something did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Another status than one that says yes.
    Refused(u16),
    /// It points to another address, which is not followed.
    Redirected,
    /// An address inside the network, or not encrypted.
    NotAllowed,
    /// Nobody answers in time.
    Unreachable,
}

impl Failure {
    /// Its word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::Redirected => "redirected",
            Self::NotAllowed => "not-allowed",
            Self::Unreachable => "unreachable",
        }
    }

    /// The status that came back, where that is what says no.
    pub fn status(self) -> Option<i64> {
        if let Self::Refused(status) = self { Some(i64::from(status)) } else { None }
    }

    /// What was kept; none: nothing failed.
    pub fn read(code: &str, status: Option<i64>) -> Option<Self> {
        Some(match code {
            "refused" => Self::Refused(status.and_then(|status| u16::try_from(status).ok()).unwrap_or_default()),
            "redirected" => Self::Redirected,
            "not-allowed" => Self::NotAllowed,
            "unreachable" => Self::Unreachable,
            _ => return None,
        })
    }

    /// The sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Refused(_) => "signals-failure-refused",
            Self::Redirected => "signals-failure-redirected",
            Self::NotAllowed => "signals-failure-not-allowed",
            Self::Unreachable => "signals-failure-unreachable",
        }
    }
}

impl Source {
    /// The sentence for the last call that was refused.
    pub fn refused_key(&self) -> Option<&'static str> {
        match SignalsError::samples().into_iter().find(|error| error.code() == self.refused_why)? {
            // By how many seconds was told to the system itself, and is not kept.
            SignalsError::WrongClock(_) => Some("signals-links-clock"),
            other => other.key(),
        }
    }
}
