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

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use opbouw_calendar::holiday_on;
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    fn round(rule: &str, in_holidays: bool) -> Round {
        Round {
            id: 1,
            party: 1,
            name: String::new(),
            spot: String::new(),
            area: String::new(),
            point: None,
            rule: rule.to_owned(),
            first_day: date(2026, 11, 30),
            starts: "16:00".to_owned(),
            minutes: 90,
            owner: None,
            owner_name: None,
            needs_two: false,
            in_holidays,
            in_dark: false,
            rain_plan: String::new(),
            is_active: true,
        }
    }

    proptest! {
        #[test]
        fn every_day_stands_once_and_nobody_is_missed_who_was_there_or_was_not_expected(
            seen in btree_set(-5_i64..70, 0..12),
            off in btree_set(-5_i64..70, 0..6),
            every in 1..4,
            today in 0_i64..60,
            in_holidays: bool,
        ) {
            let day = |after: i64| date(2026, 12, 1).saturating_add(after.days());
            let seen: BTreeSet<Date> = seen.into_iter().map(day).collect();
            let off: BTreeMap<Date, &'static str> = off.into_iter().map(|after| (day(after), "ill")).collect();
            let round = round(&format!("FREQ=WEEKLY;INTERVAL={every};BYDAY=TU,FR"), in_holidays);
            let (from, until, today) = (day(0), day(60), day(today));
            let days = rhythm_of(&round, &seen, &off, from, until, today);
            prop_assert!(days.is_sorted_by(|one, next| one.day < next.day));
            let planned: BTreeSet<Date> = round.days(from, until).into_iter().collect();
            let expected: BTreeSet<Date> = planned.union(&seen).copied().filter(|day| (from..=until).contains(day)).collect();
            prop_assert_eq!(days.iter().map(|day| day.day).collect::<BTreeSet<_>>(), expected);
            for RoundDay { day, stand } in days {
                let rests = !in_holidays && holiday_on(day).is_some();
                let is_missed = planned.contains(&day) && !seen.contains(&day) && !off.contains_key(&day) && !rests && day < today;
                prop_assert_eq!(stand == Stand::Missed, is_missed);
                prop_assert_eq!(stand == Stand::Seen, seen.contains(&day));
            }
        }
    }
}
