//! From the clock on a Dutch wall to seconds, and back.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Weekday, date};

const HOUR_S: i64 = 3_600;
const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

/// Seconds since 1970 in UTC of a time on the clock in the Netherlands.
///
/// Summer time is the rule of the European Union since 1996: from the last Sunday of March, 2:00, to the last Sunday of October, 3:00. The time
/// that is skipped in March moves on an hour (2:30 is 3:30); of the hour that comes twice in October the first is meant. The rule stands
/// here instead of in the time zone files of the machine, so that the same input gives the same answer; a test compares the two.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::to_seconds;
/// let (before, after) = (date(2027, 3, 27).at(10, 0, 0, 0), date(2027, 3, 28).at(10, 0, 0, 0));
/// assert_eq!(to_seconds(after) - to_seconds(before), 23 * 3_600);
/// ```
#[must_use]
pub fn to_seconds(local: DateTime) -> i64 {
    let (begin, end) = (sunday(local.date(), 3).at(2, 59, 59, 999_999_999), sunday(local.date(), 10).at(3, 0, 0, 0));
    // In the skipped hour the offset of before holds: that is what moves it on.
    let offset = if begin < local && local < end { 2 } else { 1 };
    to_seconds_utc(local) - offset * HOUR_S
}

/// The time on the clock in the Netherlands at so many seconds since 1970 in UTC. The inverse of [`to_seconds`], which it undoes except
/// in the two hours of the year that are skipped or come twice.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::to_local;
/// assert_eq!(to_local(1_800_000_000), date(2027, 1, 15).at(9, 0, 0, 0));
/// ```
#[must_use]
pub fn to_local(seconds: i64) -> DateTime {
    let utc = EPOCH.saturating_add(SignedDuration::from_secs(seconds));
    let is_summer = sunday(utc.date(), 3).at(1, 0, 0, 0) <= utc && utc < sunday(utc.date(), 10).at(1, 0, 0, 0);
    utc.saturating_add(SignedDuration::from_hours(if is_summer { 2 } else { 1 }))
}

/// The time as a clock that is right shows it: 2:30 in the night in which summer begins is 3:30.
pub(crate) fn as_shown(local: DateTime) -> DateTime {
    let is_skipped = local.month() == 3 && local.hour() == 2 && local.date() == sunday(local.date(), 3);
    if is_skipped { local.saturating_add(SignedDuration::from_hours(1)) } else { local }
}

/// Seconds of a time on a clock that shows UTC.
pub(crate) fn to_seconds_utc(utc: DateTime) -> i64 {
    utc.duration_since(EPOCH).as_secs()
}

/// The last Sunday of a month in the year of this day. March and October have 31 days.
fn sunday(day: Date, month: i8) -> Date {
    let last = Date::new(day.year(), month, 31).unwrap_or(day);
    let back = last.weekday().since(Weekday::Sunday);
    Date::new(day.year(), month, 31 - back).unwrap_or(last)
}
