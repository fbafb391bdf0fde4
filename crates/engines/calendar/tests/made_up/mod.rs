//! Rules and series that somebody could have made.
#![allow(dead_code)] // each test uses a part

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Weekday, date};
use opbouw_calendar::{End, Nth, Rule, Series, Shape};
use proptest::collection::vec;
use proptest::prelude::*;

pub fn later(day: Date, days: i64) -> Date {
    day.saturating_add(SignedDuration::from_hours(24 * days))
}

/// From 2020 to 2030, never in the hours of the night in which the clock jumps: there the library has a choice of its own.
pub fn start() -> impl Strategy<Value = DateTime> {
    (0_i64..3_650, 4_i8..24, prop::sample::select(vec![0_i8, 15, 30, 59]))
        .prop_map(|(days, hour, minute)| later(date(2020, 1, 1), days).at(hour, minute, 0, 0))
}

fn weekday() -> impl Strategy<Value = Weekday> {
    (0_i8..7).prop_map(|offset| Weekday::from_monday_zero_offset(offset).unwrap())
}

fn nth() -> impl Strategy<Value = Nth> {
    (prop::sample::select(vec![1_i8, 2, 3, 4, 5, -1, -2, -4]), weekday()).prop_map(|(n, weekday)| Nth { n, weekday })
}

fn shape() -> impl Strategy<Value = Shape> {
    let month_day = prop_oneof![1_i8..=31, -31_i8..=-1];
    prop_oneof![
        (1_u16..40).prop_map(|every| Shape::Daily { every }),
        (1_u16..9, vec(weekday(), 0..4)).prop_map(|(every, days)| Shape::Weekly { every, days }),
        (1_u16..14, vec(month_day, 0..4)).prop_map(|(every, days)| Shape::MonthlyOn { every, days }),
        (1_u16..14, vec(nth(), 1..4)).prop_map(|(every, nth)| Shape::MonthlyNth { every, nth }),
        (1_u16..4).prop_map(|every| Shape::Yearly { every }),
        (1_u16..4, 1_i8..=12, nth()).prop_map(|(every, month, nth)| Shape::YearlyNth { every, month, nth }),
    ]
}

pub fn rule() -> impl Strategy<Value = Rule> {
    let end = prop_oneof![
        2 => Just(End::Never),
        1 => (1_u16..60).prop_map(End::Times),
        1 => (0_i64..5_000).prop_map(|days| End::On(later(date(2020, 1, 1), days))),
    ];
    (shape(), end).prop_map(|(shape, end)| Rule::of(shape).unwrap().ending(end).unwrap())
}

/// With days left out, added and moved.
pub fn series() -> impl Strategy<Value = Series> {
    let picks = vec((0_usize..40, 0_u8..3, -40_i64..40, 0_i8..24, 1_u32..600), 0..6);
    (rule(), start(), 0_i8..24, picks).prop_filter_map("a rule that never comes", |(rule, starts, hour, picks)| {
        let first = rule.first_day(starts.date())?;
        let mut series = Series::repeating(first.at(hour, 30, 0, 0), 90, rule.clone()).ok()?;
        let days = rule.days(first, first, later(first, 1_500));
        for (at, what, days_off, hour, minutes) in picks {
            let Some(day) = days.get(at % days.len().max(1)) else { continue };
            let (original, other) = (day.to_datetime(series.starts().time()), later(*day, days_off).at(hour, 15, 0, 0));
            series = match what {
                0 => series.leave_out(original),
                1 => series.also_on(other).ok()?,
                _ => series.move_to(original, other, minutes).ok()?,
            };
        }
        Some(series)
    })
}
