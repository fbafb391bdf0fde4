//! What do the rooms keep about somebody? Each room tells it in sentences, for insight and export (AVG articles 15 and 20).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use opbouw_store::{StoreError, Tx};

/// One thing that a room keeps about somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptLine {
    /// What it is, in a sentence of the room, in the language of the reader.
    pub what: String,
    /// What is kept of it in words, as it was typed; empty: nothing.
    pub text: String,
    /// Since which day.
    pub since: Option<Date>,
    /// The last day on which it is kept; none: as long as this person is in the register.
    pub until: Option<Date>,
}

impl KeptLine {
    /// Something that is kept as long as the person is here.
    pub fn new(what: String) -> Self {
        Self { what, ..Self::default() }
    }

    /// Since a moment, in seconds UTC.
    #[must_use]
    pub fn since_moment(self, at_s: i64) -> Self {
        Self { since: Some(day_of(at_s)), ..self }
    }

    /// Since a day as the database keeps it, `2026-11-03`.
    #[must_use]
    pub fn since_day(self, day: &str) -> Self {
        Self { since: day.parse().ok(), ..self }
    }

    /// Until so many days after a day.
    #[must_use]
    pub fn until_days_after(self, day: Option<Date>, days: i32) -> Self {
        let days = jiff::Span::new().days(days);
        Self { until: day.map(|day| day.saturating_add(days)), ..self }
    }

    /// With what was typed.
    #[must_use]
    pub fn with_text(self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self }
    }
}

/// The Dutch day of a moment, in seconds UTC.
pub fn day_of(at_s: i64) -> Date {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    Timestamp::from_second(at_s).unwrap_or_default().to_zoned(zone).date()
}

/// Says a sentence of the room, by its key and values, in the language of the reader.
pub type SayKept<'s> = dyn Fn(&'static str, &[(&'static str, String)]) -> String + 's;

/// Lists what a room keeps about a person, newest first. It names nobody else, and tells nothing that another person told in confidence.
pub type ListKept = fn(&mut Tx<'_>, i64, &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError>;

/// What one room keeps: given to the room People when the house is built, since rooms do not know each other.
#[derive(Clone, Copy)]
pub struct Kept {
    /// Sentence key of the name of the room.
    pub room: &'static str,
    /// Its lines.
    pub list: ListKept,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Kept").field(&self.room).finish()
    }
}
