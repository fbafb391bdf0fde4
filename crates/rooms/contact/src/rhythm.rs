//! Where were we expected, and not seen? Per round and day: seen, missed, off, or still to come.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::round::Round;

/// How a day of a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    /// Somebody was there.
    Seen,
    /// We were expected and nobody wrote that they were there.
    Missed,
    /// It was known that nobody goes; with the word of the reason.
    Off(&'static str),
    /// Today or later.
    Coming,
}

/// Why nobody goes, as words of the program.
pub const REASONS: [&str; 5] = ["holiday", "ill", "weather", "event", "other"];

/// A day of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundDay {
    /// The day.
    pub day: Date,
    /// How it stands.
    pub stand: Stand,
}

/// The days of a round from `from` up to and including `until`, the first one first. `seen` are the days on which moments count; one that the rule
/// does not have is there as well. A day off on which somebody went all the same was seen.
pub fn rhythm_of(
    round: &Round,
    seen: &BTreeSet<Date>,
    off: &BTreeMap<Date, &'static str>,
    from: Date,
    until: Date,
    today: Date,
) -> Vec<RoundDay> {
    let planned = round.days(from, until);
    let within = |day: &&Date| **day >= from && **day <= until;
    let all: BTreeSet<Date> = planned.iter().chain(seen.iter().filter(within)).copied().collect();
    let stand_of = |day: Date| match off.get(&day) {
        _ if seen.contains(&day) => Stand::Seen,
        Some(reason) => Stand::Off(reason),
        None if round.rests_on(day) => Stand::Off("holiday"),
        None if day >= today => Stand::Coming,
        None => Stand::Missed,
    };
    all.into_iter().map(|day| RoundDay { day, stand: stand_of(day) }).collect()
}

/// The Monday of the week of a day.
pub(crate) fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().since(Weekday::Monday)).days())
}

/// The word of the program that is the same as this text.
pub(crate) fn reason_of(text: &str) -> Option<&'static str> {
    REASONS.into_iter().find(|reason| *reason == text)
}
