//! From RFC 5545 text to a rule, or to what to write instead.

use jiff::civil::{Date, DateTime, Weekday};

use super::write::code;
use super::{End, MOST_EVERY, MOST_TIMES, Nth, Rule, RuleError, Shape};
use crate::clock::{to_local, to_seconds_utc};

/// The parts that are understood.
#[derive(Default)]
struct Parts<'a> {
    frequency: Option<&'a str>,
    interval: Option<&'a str>,
    count: Option<&'a str>,
    until: Option<&'a str>,
    by_day: Option<&'a str>,
    by_month_day: Option<&'a str>,
    by_month: Option<&'a str>,
    week_start: Option<&'a str>,
}

pub(super) fn read(text: &str) -> Result<Rule, RuleError> {
    let text = text.trim().to_ascii_uppercase();
    let parts = Parts::of(text.strip_prefix("RRULE:").unwrap_or(&text))?;
    let every = number("INTERVAL", parts.interval, MOST_EVERY)?.unwrap_or(1);
    if !matches!(parts.week_start, None | Some("MO")) {
        return Err(unsupported("WKST", "weeks begin on Monday: leave it out or write WKST=MO"));
    }
    let rule = Rule::of(shape(&parts, every)?)?;
    rule.ending(end(&parts)?)
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Result<Self, RuleError> {
        let mut parts = Self::default();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').ok_or(RuleError::NotAPart)?;
            let (known, place) = parts.place(name)?;
            if place.replace(value).is_some() {
                return Err(RuleError::Twice { part: known });
            }
        }
        Ok(parts)
    }

    fn place(&mut self, name: &str) -> Result<(&'static str, &mut Option<&'a str>), RuleError> {
        Ok(match name {
            "FREQ" => ("FREQ", &mut self.frequency),
            "INTERVAL" => ("INTERVAL", &mut self.interval),
            "COUNT" => ("COUNT", &mut self.count),
            "UNTIL" => ("UNTIL", &mut self.until),
            "BYDAY" => ("BYDAY", &mut self.by_day),
            "BYMONTHDAY" => ("BYMONTHDAY", &mut self.by_month_day),
            "BYMONTH" => ("BYMONTH", &mut self.by_month),
            "WKST" => ("WKST", &mut self.week_start),
            "BYSETPOS" => return Err(unsupported("BYSETPOS", "write the place before the day, as in BYDAY=2MO")),
            "BYWEEKNO" => return Err(unsupported("BYWEEKNO", "write the days one by one, or use INTERVAL with FREQ=WEEKLY")),
            "BYYEARDAY" => return Err(unsupported("BYYEARDAY", "use FREQ=YEARLY with the date as the beginning")),
            "BYHOUR" | "BYMINUTE" | "BYSECOND" => return Err(unsupported("a time in the rule", "the time is that of the beginning")),
            _ => return Err(RuleError::NotAPart),
        })
    }
}

fn unsupported(what: &'static str, instead: &'static str) -> RuleError {
    RuleError::Unsupported { what, instead }
}

fn shape(parts: &Parts, every: u16) -> Result<Shape, RuleError> {
    if parts.by_month.is_some() && (parts.frequency != Some("YEARLY") || parts.by_day.is_none()) {
        return Err(unsupported("BYMONTH here", "use it with FREQ=YEARLY and one day, as in FREQ=YEARLY;BYMONTH=6;BYDAY=2SA"));
    }
    if parts.by_month_day.is_some() && (parts.frequency != Some("MONTHLY") || parts.by_day.is_some()) {
        return Err(unsupported("BYMONTHDAY here", "use it with FREQ=MONTHLY and without BYDAY"));
    }
    match (parts.frequency, parts.by_day) {
        (Some("DAILY"), None) => Ok(Shape::Daily { every }),
        (Some("DAILY"), Some(days)) if every == 1 => Ok(Shape::Weekly { every, days: weekdays(days)? }),
        (Some("DAILY"), Some(_)) => Err(unsupported("BYDAY with days in between", "use FREQ=WEEKLY;BYDAY=MO,TH")),
        (Some("WEEKLY"), days) => Ok(Shape::Weekly { every, days: days.map(weekdays).transpose()?.unwrap_or_default() }),
        (Some("MONTHLY"), None) => {
            Ok(Shape::MonthlyOn { every, days: parts.by_month_day.map(month_days).transpose()?.unwrap_or_default() })
        }
        (Some("MONTHLY"), Some(days)) => Ok(Shape::MonthlyNth { every, nth: nths(days)? }),
        (Some("YEARLY"), None) => Ok(Shape::Yearly { every }),
        (Some("YEARLY"), Some(days)) => in_month(parts, every, &nths(days)?),
        (Some("HOURLY" | "MINUTELY" | "SECONDLY"), _) => Err(unsupported("more than once a day", "make a series for each time of the day")),
        _ => Err(RuleError::NoFrequency),
    }
}

fn in_month(parts: &Parts, every: u16, nth: &[Nth]) -> Result<Shape, RuleError> {
    match (number("BYMONTH", parts.by_month, 12)?, nth) {
        (Some(month), [nth]) => Ok(Shape::YearlyNth { every, month: i8::try_from(month).unwrap_or(1), nth: *nth }),
        _ => Err(unsupported("this day of the year", "write one month and one day, as in FREQ=YEARLY;BYMONTH=6;BYDAY=2SA")),
    }
}

fn end(parts: &Parts) -> Result<End, RuleError> {
    match (number("COUNT", parts.count, MOST_TIMES)?, parts.until) {
        (Some(_), Some(_)) => Err(unsupported("COUNT together with UNTIL", "leave one of the two out")),
        (Some(times), None) => Ok(End::Times(times)),
        (None, Some(until)) => day(until).map(End::On).ok_or(RuleError::Unreadable { part: "UNTIL", example: "UNTIL=20270701" }),
        (None, None) => Ok(End::Never),
    }
}

/// `20270701`, `20270701T193000` or, in UTC, `20270701T173000Z`.
fn day(text: &str) -> Option<Date> {
    if !text.is_ascii() {
        return None;
    }
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let date = digits(day, 8).and_then(|_| Date::new(day[..4].parse().ok()?, day[4..6].parse().ok()?, day[6..].parse().ok()?).ok())?;
    let Some(time) = time else { return Some(date) };
    let clock = time.strip_suffix('Z').unwrap_or(time);
    digits(clock, 6)?;
    let moment: DateTime = date.to_datetime(
        jiff::civil::Time::new(clock[..2].parse().ok()?, clock[2..4].parse().ok()?, clock[4..].parse::<i8>().ok()?.min(59), 0).ok()?,
    );
    Some(if time.ends_with('Z') { to_local(to_seconds_utc(moment)).date() } else { date })
}

fn digits(text: &str, length: usize) -> Option<()> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
}

fn number(part: &'static str, text: Option<&str>, most: u16) -> Result<Option<u16>, RuleError> {
    let Some(text) = text else { return Ok(None) };
    let number = digits(text, text.len()).and_then(|()| text.parse().ok()).filter(|number| (1..=most).contains(number));
    number.map(Some).ok_or(RuleError::OutOfRange { part, least: 1, most })
}

fn month_days(text: &str) -> Result<Vec<i8>, RuleError> {
    let days: Option<Vec<i8>> = text.split(',').map(|day| day.parse().ok()).collect();
    days.ok_or(RuleError::Unreadable { part: "BYMONTHDAY", example: "BYMONTHDAY=15 or BYMONTHDAY=-1" })
}

fn weekdays(text: &str) -> Result<Vec<Weekday>, RuleError> {
    let days: Option<Vec<Weekday>> = text.split(',').map(weekday).collect();
    days.ok_or(RuleError::Unreadable { part: "BYDAY", example: "BYDAY=MO,TH" })
}

fn nths(text: &str) -> Result<Vec<Nth>, RuleError> {
    if text.split(',').any(|day| weekday(day).is_some()) {
        return Err(unsupported("a weekday of a month without its place", "write BYDAY=1MO, or FREQ=WEEKLY for each week"));
    }
    let nths: Option<Vec<Nth>> = text.split(',').map(nth).collect();
    nths.ok_or(RuleError::Unreadable { part: "BYDAY", example: "BYDAY=2MO or BYDAY=-1FR" })
}

fn nth(text: &str) -> Option<Nth> {
    let (n, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    Some(Nth { n: n.parse().ok()?, weekday: weekday(day)? })
}

fn weekday(text: &str) -> Option<Weekday> {
    Weekday::Monday.cycle_forward().take(7).find(|day| code(*day) == text)
}
