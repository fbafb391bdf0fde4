//! A year of 2,000 mixed series, expanded by this engine and by the rrule crate side by side.
//!
//! `cargo run --release -p opbouw-calendar --example year_of_series`

use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use opbouw_calendar::{End, Rule, Series, expand, to_seconds};
use rrule::{RRuleSet, Tz};

const RULES: [&str; 10] = [
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "FREQ=MONTHLY;BYDAY=2MO",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=YEARLY",
    "FREQ=WEEKLY;BYDAY=WE;UNTIL=20271231",
    "FREQ=WEEKLY;BYDAY=TH;COUNT=400",
];
const TRIES: usize = 7;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (from, until) = (date(2027, 1, 1), date(2028, 1, 1));
    let ours: Vec<Series> = (0..2_000).map(made).collect::<Result<_, _>>()?;
    let theirs: Vec<RRuleSet> = ours.iter().map(as_library).collect::<Result<_, _>>()?;
    println!("2,000 series that began in 2017 to 2026, moments of 2027, best and median of {TRIES}");
    let (moments, best, median) = measure(|| ours.iter().map(|series| expand(series, from, until).len()).sum());
    println!("opbouw-calendar {moments:>7} moments {best:>10.2?} {median:>10.2?}");
    let (their_moments, their_best, their_median) = measure(|| theirs.iter().map(|set| by_library(set, from, until)).sum());
    println!("rrule           {their_moments:>7} moments {their_best:>10.2?} {their_median:>10.2?}");
    println!("ratio of the best {:.1}, of the medians {:.1}", ratio(their_best, best), ratio(their_median, median));
    assert_eq!(moments, their_moments, "both find the same");
    Ok(())
}

fn made(n: usize) -> Result<Series, Box<dyn std::error::Error>> {
    let small = |number: usize| i8::try_from(number).unwrap_or(0);
    let rule = Rule::parse(RULES[n % RULES.len()])?;
    let wanted = Date::new(2017 + i16::try_from(n / 10 % 10)?, small(1 + n * 7 % 12), small(1 + n * 3 % 28))?;
    let first = rule.first_day(wanted).unwrap_or(wanted);
    Ok(Series::repeating(first.at(19, 30, 0, 0), 120, rule)?)
}

fn as_library(series: &Series) -> Result<RRuleSet, Box<dyn std::error::Error>> {
    let rule = series.rule().ok_or("each has a rule")?;
    let end = match rule.end() {
        End::On(_) => ";UNTIL=20271231T225959Z".to_owned(),
        End::Times(times) => format!(";COUNT={times}"),
        End::Never => String::new(),
    };
    let starts = series.starts().strftime("%Y%m%dT%H%M%S");
    Ok(format!("DTSTART;TZID=Europe/Amsterdam:{starts}\nRRULE:{}{end}", rule.shape()).parse()?)
}

fn by_library(set: &RRuleSet, from: Date, until: Date) -> usize {
    let moment = |day: Date, s: i64| {
        let utc = chrono::DateTime::from_timestamp(to_seconds(day.at(0, 0, 0, 0)) - s, 0).unwrap_or_default();
        utc.with_timezone(&Tz::Europe__Amsterdam)
    };
    set.clone().after(moment(from, 0)).before(moment(until, 1)).all(u16::MAX).dates.len()
}

fn measure(work: impl Fn() -> usize) -> (usize, Duration, Duration) {
    let found = work();
    let mut times: Vec<Duration> = (0..TRIES).map(|_| timed(&work)).collect();
    times.sort_unstable();
    (found, times[0], times[TRIES / 2])
}

fn timed(work: impl Fn() -> usize) -> Duration {
    let begin = Instant::now();
    std::hint::black_box(work());
    begin.elapsed()
}

fn ratio(theirs: Duration, ours: Duration) -> f64 {
    theirs.as_secs_f64() / ours.as_secs_f64()
}
