//! Every expansion equals that of the rrule crate, and windows add up.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed set-up fails the test

mod made_up;

use jiff::civil::{Date, DateTime, date};
use opbouw_calendar::{End, Rule, Series, Shape, expand, to_seconds};
use proptest::prelude::*;
use rrule::{RRuleSet, Tz};

/// What the library says, as seconds since 1970, in a window of days in the Netherlands.
fn by_library(series: &Series, rule: &Rule, from: Date, until: Date) -> Vec<i64> {
    let mut text = format!(
        "DTSTART;TZID=Europe/Amsterdam:{}\nRRULE:{}",
        series.starts().strftime("%Y%m%dT%H%M%S"),
        rule.clone().ending(End::Never).unwrap()
    );
    match rule.end() {
        End::Never => {}
        End::Times(times) => text += &format!(";COUNT={times}"),
        End::On(day) => {
            let last = jiff::Timestamp::from_second(to_seconds(day.at(23, 59, 59, 0))).unwrap();
            text += &format!(";UNTIL={}", last.strftime("%Y%m%dT%H%M%SZ"));
        }
    }
    let set: RRuleSet = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let moment =
        |day: Date| chrono::DateTime::from_timestamp(to_seconds(day.at(0, 0, 0, 0)), 0).unwrap().with_timezone(&Tz::Europe__Amsterdam);
    let (from, until) = (moment(from), moment(until));
    let found = set.after(from).before(until - chrono::TimeDelta::seconds(1)).all(u16::MAX);
    assert!(!found.limited);
    found.dates.iter().map(chrono::DateTime::timestamp).collect()
}

fn ours(series: &Series, from: Date, until: Date) -> Vec<i64> {
    expand(series, from, until).iter().map(|moment| moment.starts_s).collect()
}

fn check(starts: DateTime, rule: &Rule, from: Date, until: Date) {
    let Some(first) = rule.first_day(starts.date()) else { return };
    let series = Series::repeating(first.to_datetime(starts.time()), 60, rule.clone()).unwrap();
    assert_eq!(ours(&series, from, until), by_library(&series, rule, from, until), "{rule} from {starts} in {from}..{until}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_series_has_the_moments_of_the_library(
        rule in made_up::rule(), starts in made_up::start(), ahead in 0_i64..2_000, length in 1_i64..800,
    ) {
        let from = made_up::later(starts.date(), ahead - 100);
        check(starts, &rule, from, made_up::later(from, length));
    }

    #[test]
    fn windows_add_up(series in made_up::series(), cuts in prop::array::uniform3(-50_i64..1_500)) {
        let mut cuts = cuts.map(|days| made_up::later(series.starts().date(), days));
        cuts.sort_unstable();
        let [a, b, c] = cuts;
        let mut parts = expand(&series, a, b);
        parts.extend(expand(&series, b, c));
        prop_assert_eq!(expand(&series, a, c), parts);
    }

    #[test]
    fn a_moment_has_the_time_of_the_clock_and_its_own_name(series in made_up::series(), ahead in 0_i64..1_500) {
        let from = made_up::later(series.starts().date(), ahead);
        let moments = expand(&series, from, made_up::later(from, 400));
        for moment in &moments {
            prop_assert!(moment.starts_s < moment.ends_s);
            prop_assert!(series.has(moment.original));
            prop_assert_eq!(to_seconds(moment.starts), moment.starts_s);
        }
        let mut names: Vec<DateTime> = moments.iter().map(|moment| moment.original).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), moments.len());
        prop_assert_eq!(series.first_from(from), moments.first().copied().or_else(|| series.first_from(made_up::later(from, 400))));
    }

    #[test]
    fn the_text_of_a_rule_reads_back_as_the_same_rule(rule in made_up::rule()) {
        let read = Rule::parse(&rule.to_string());
        prop_assert_eq!(read.as_ref(), Ok(&rule));
        prop_assert_eq!(Rule::of(rule.shape().clone()).unwrap().ending(rule.end()), Ok(rule));
    }

    #[test]
    fn no_text_stops_the_reader_of_rules(text in "\\PC*", parts in "(FREQ|BYDAY|UNTIL|COUNT|INTERVAL|BYMONTHDAY|BYMONTH|WKST|;|=|,|[0-9]|-|MO|T|Z|WEEKLY|MONTHLY|é){0,14}") {
        let _ = Rule::parse(&text);
        if let Ok(rule) = Rule::parse(&parts) {
            let _ = rule.first_day(date(2027, 1, 1)).map(|day| rule.days(day, day, made_up::later(day, 100)));
        }
    }
}

#[test]
fn a_day_that_never_comes_ends_the_search() {
    let never = Rule::of(Shape::MonthlyOn { every: 12, days: vec![31] }).unwrap();
    assert!(never.days(date(2027, 2, 1), date(2027, 2, 1), date(2199, 1, 1)).is_empty());
    let counted = never.ending(End::Times(3)).unwrap();
    assert!(counted.days(date(2027, 2, 1), date(2027, 2, 1), date(2199, 1, 1)).is_empty());
}

#[test]
fn shapes_of_every_kind_are_as_the_library_has_them_over_the_years() {
    for text in [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=10;COUNT=50",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO",
        "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=-1,30",
        "FREQ=MONTHLY;BYDAY=5FR,-1FR",
        "FREQ=MONTHLY;INTERVAL=5;BYDAY=2MO",
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=3;BYMONTH=6;BYDAY=2SA",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20280229",
    ] {
        let rule = Rule::parse(text).unwrap();
        for starts in [date(2027, 1, 31).at(10, 0, 0, 0), date(2028, 2, 29).at(23, 30, 0, 0), date(2024, 12, 30).at(0, 0, 0, 0)] {
            check(starts, &rule, date(2024, 1, 1), date(2040, 1, 1));
        }
    }
}
