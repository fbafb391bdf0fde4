//! A signal: something that somebody sees in a place. It holds nothing about a person.

use jiff::civil::Date;

use crate::outcome::Outcome;
use crate::theme::SignalTheme;

/// Letters in the sentence at most.
pub const MOST_TEXT: usize = 300;
/// Days after which a signal that nobody took up is forgotten, and one that is done after that.
pub const KEPT_DAYS: i64 = 90;
/// Days after which how somebody is reached is forgotten, once it is done.
pub const REACH_DAYS: i64 = 14;
/// Days that a signal waits before the deputy is called in.
pub const DEPUTY_DAYS: i64 = 5;
/// Days that a signal waits before the list says that it waits long.
pub const LONG_DAYS: i64 = 7;

/// Who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Anybody, without an account.
    Resident,
    /// Somebody who works here.
    Worker,
    /// A system, over the API.
    System,
}

impl Origin {
    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Worker => "worker",
            Self::System => "system",
        }
    }

    /// The origin with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Resident, Self::Worker, Self::System].into_iter().find(|origin| origin.code() == code)
    }

    /// The sentence that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Resident => "signals-origin-resident",
            Self::Worker => "signals-origin-worker",
            Self::System => "signals-origin-system",
        }
    }
}

/// What is left, checked: see [`crate::leaving`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSignal {
    /// What somebody sees.
    pub theme: SignalTheme,
    /// Code of the area.
    pub area: String,
    /// One sentence without personal data; may be empty.
    pub text: String,
    /// Who sends it.
    pub origin: Origin,
    /// The day on which it was seen.
    pub seen_on: Date,
    /// The same key is the same signal.
    pub form_key: String,
}

/// A signal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Its number.
    pub id: i64,
    /// What somebody sees.
    pub theme: SignalTheme,
    /// Code of the area.
    pub area: String,
    /// Its name.
    pub area_name: String,
    /// One sentence; may be empty.
    pub text: String,
    /// Who sent it.
    pub origin: Origin,
    /// The day on which it was seen.
    pub seen_on: Date,
    /// Seconds UTC.
    pub created_at: i64,
    /// Why whoever left it does not agree; none: they do, or say nothing.
    pub dispute: Option<String>,
    /// What its link is about.
    pub code: String,
}

/// How far a party is with a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// Nobody took it up yet.
    Open,
    /// Somebody does something.
    Taken,
    /// It is done.
    Done,
}

impl PartState {
    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Taken => "taken",
            Self::Done => "done",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Open, Self::Taken, Self::Done].into_iter().find(|state| state.code() == code)
    }
}

/// What one party does with a signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its number.
    pub id: i64,
    /// The signal.
    pub signal: i64,
    /// The party; none: whoever works with residents.
    pub party: Option<i64>,
    /// Its name; empty without one.
    pub party_name: String,
    /// Who takes it up, and their first name.
    pub owner: Option<(i64, String)>,
    /// How far it is.
    pub state: PartState,
    /// Seconds UTC.
    pub came_at: i64,
    /// When it was done.
    pub done_at: Option<i64>,
    /// What came of it.
    pub outcome: Option<Outcome>,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Seconds UTC.
    pub at: i64,
    /// What, as a word of the program.
    pub kind: String,
    /// By which party; empty for whoever left it, and for the program.
    pub party_name: String,
    /// First name, for colleagues.
    pub first_name: String,
    /// In a few words; may be empty.
    pub text: String,
}

/// The Monday of a week.
pub fn week_of(day: Date) -> Date {
    day.saturating_sub(jiff::Span::new().days(i64::from(day.weekday().to_monday_zero_offset())))
}

/// How far a signal is, as whoever left it may know.
pub fn state_of(parts: &[Part]) -> PartState {
    let has = |state| parts.iter().any(|part| part.state == state);
    if has(PartState::Taken) {
        PartState::Taken
    } else if has(PartState::Done) && !has(PartState::Open) {
        PartState::Done
    } else if has(PartState::Done) {
        PartState::Taken
    } else {
        PartState::Open
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(week_of(date(2026, 11, 29)), date(2026, 11, 23));
        assert_eq!(week_of(date(2026, 11, 23)), date(2026, 11, 23));
    }
}
