//! Holidays, daylight and summer time are those that are published.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed set-up fails the test

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use opbouw_calendar::{HolidayName, daylight, holiday_on, holidays, to_local, to_seconds};
use proptest::prelude::*;

/// rijksoverheid.nl, "Wanneer zijn de officiële feestdagen in 2025?" and the same for 2026.
#[test]
fn holidays_are_those_of_the_government() {
    let check = |year: i16, expected: [(i8, i8); 11]| {
        let found: Vec<(i8, i8)> = holidays(year).iter().map(|holiday| (holiday.date.day(), holiday.date.month())).collect();
        assert_eq!(found, expected, "{year}");
    };
    check(2025, [(1, 1), (18, 4), (20, 4), (21, 4), (26, 4), (5, 5), (29, 5), (8, 6), (9, 6), (25, 12), (26, 12)]);
    check(2026, [(1, 1), (3, 4), (5, 4), (6, 4), (27, 4), (5, 5), (14, 5), (24, 5), (25, 5), (25, 12), (26, 12)]);
}

#[test]
fn kings_day_is_never_on_a_sunday() {
    let day = |year: i16| holidays(year).into_iter().find(|holiday| holiday.name == HolidayName::KingsDay).unwrap().date;
    assert_eq!(day(2025), date(2025, 4, 26));
    assert_eq!(day(2031), date(2031, 4, 26));
    assert_eq!(day(2013), date(2013, 4, 30));
    assert_eq!(day(2006), date(2006, 4, 29));
}

#[test]
fn liberation_day_says_when_most_have_it_off_and_gives_way_to_ascension_day() {
    let on = |year: i16| holiday_on(date(year, 5, 5)).unwrap();
    assert!(on(2025).is_lustrum() && !on(2026).is_lustrum());
    assert_eq!(on(2016).name, HolidayName::AscensionDay);
    assert_eq!(on(2016).name.code(), "ascension-day");
}

/// The earliest and latest Easter, and those of the table in Meeus, Astronomical Algorithms, chapter 8.
#[test]
fn easter_is_on_its_sunday() {
    for easter in [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(1991, 3, 31),
        date(1993, 4, 11),
        date(2000, 4, 23),
        date(2038, 4, 25),
        date(2285, 3, 22),
    ] {
        assert_eq!(holiday_on(easter).map(|holiday| holiday.name), Some(HolidayName::EasterSunday), "{easter}");
    }
    assert!(holidays(0).is_empty() && holidays(9999).is_empty() && holidays(i16::MIN).is_empty());
}

fn minutes_apart(found: DateTime, hour: i8, minute: i8) -> i64 {
    (found.duration_since(found.date().at(hour, minute, 0, 0)).as_secs() / 60).abs()
}

/// Sunrise in De Bilt in 2023, beside Utrecht, as Libelle took it from the table of KNMI (February 2023).
#[test]
fn the_sun_rises_when_knmi_says() {
    let published = [
        ((2, 4), (8, 16)),
        ((2, 18), (7, 50)),
        ((3, 4), (7, 20)),
        ((3, 18), (6, 48)),
        ((3, 25), (6, 32)),
        ((4, 1), (7, 16)),
        ((4, 15), (6, 44)),
        ((4, 29), (6, 15)),
        ((5, 13), (5, 50)),
    ];
    for ((month, day), (hour, minute)) in published {
        let (sunrise, _) = daylight(date(2023, month, day), 52.10, 5.18).unwrap();
        assert!(minutes_apart(sunrise, hour, minute) <= 2, "{day}-{month}: {sunrise}");
    }
    // De Telegraaf, 11 December 2019: the sun sets in De Bilt at 16:28.
    let (_, sunset) = daylight(date(2019, 12, 11), 52.10, 5.18).unwrap();
    assert!(minutes_apart(sunset, 16, 28) <= 2, "{sunset}");
}

/// Beside another program: the Python package astral 3.2 gave these for Utrecht and Aalten.
#[test]
fn the_sun_is_where_another_program_has_it() {
    type Row = ((i16, i8, i8), (i8, i8), (i8, i8));
    let check = |lat: f64, lon: f64, rows: [Row; 4]| {
        for ((year, month, day), up, down) in rows {
            let (sunrise, sunset) = daylight(date(year, month, day), lat, lon).unwrap();
            assert!(
                minutes_apart(sunrise, up.0, up.1) <= 1 && minutes_apart(sunset, down.0, down.1) <= 1,
                "{day}-{month}: {sunrise} {sunset}"
            );
        }
    };
    let utrecht = [
        ((2026, 1, 1), (8, 48), (16, 38)),
        ((2026, 3, 29), (7, 22), (20, 8)),
        ((2026, 6, 21), (5, 19), (22, 4)),
        ((2026, 10, 25), (7, 22), (17, 24)),
    ];
    let aalten = [
        ((2026, 3, 20), (6, 37), (18, 46)),
        ((2026, 6, 21), (5, 14), (21, 57)),
        ((2026, 12, 21), (8, 39), (16, 24)),
        ((2027, 2, 14), (7, 51), (17, 45)),
    ];
    check(52.0907, 5.1214, utrecht);
    check(51.9267, 6.5808, aalten);
}

#[test]
fn a_place_without_a_sunrise_has_none() {
    assert_eq!(daylight(date(2027, 6, 21), 78.2, 15.6), None);
    assert_eq!(daylight(date(2027, 12, 21), 78.2, 15.6), None);
    for (lat, lon) in [(f64::NAN, 5.0), (52.0, f64::INFINITY), (91.0, 5.0)] {
        assert_eq!(daylight(date(2027, 6, 21), lat, lon), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The time zone database has the last word: when the law changes, this fails.
    #[test]
    fn summer_time_is_that_of_the_time_zone_database(minutes in 0_i64..25_000_000) {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let local = date(1996, 1, 1).at(0, 0, 0, 0).saturating_add(SignedDuration::from_mins(minutes));
        let theirs = zone.to_ambiguous_timestamp(local).compatible().unwrap().as_second();
        prop_assert_eq!(to_seconds(local), theirs);
        prop_assert_eq!(to_local(theirs), zone.to_datetime(jiff::Timestamp::from_second(theirs).unwrap()));
    }
}

#[test]
fn the_hours_that_are_skipped_and_come_twice_are_as_in_the_database() {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let sundays: [(Date, Date); 3] =
        [(date(2027, 3, 28), date(2027, 10, 31)), (date(2024, 3, 31), date(2024, 10, 27)), (date(2030, 3, 31), date(2030, 10, 27))];
    for day in sundays.into_iter().flat_map(|(spring, autumn)| [spring, autumn]) {
        for minute in 0..360 {
            let local = day.at(0, 0, 0, 0).saturating_add(SignedDuration::from_mins(minute));
            let theirs = zone.to_ambiguous_timestamp(local).compatible().unwrap();
            assert_eq!(to_seconds(local), theirs.as_second(), "{local}");
            assert_eq!(to_local(theirs.as_second()), zone.to_datetime(theirs), "{local}");
        }
    }
}
