//! What does one line of the file say? Area, week, theme and count, or why it cannot be.

use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday, date};

use super::Known;
use crate::signal::week_of;
use crate::theme::SignalTheme;

/// More of one theme in one area and one week is a mistake.
const MOST_COUNT: i64 = 10_000;
/// Weeks before this are a mistake too.
const FIRST: Date = date(1990, 1, 1);

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountRow {
    /// Code of the area.
    pub area: String,
    /// Of what.
    pub theme: SignalTheme,
    /// The Monday of the week.
    pub week: Date,
    /// How many.
    pub count: i64,
}

/// Why a line is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFault {
    /// More or fewer fields than the header, or bytes that are no letters.
    Fields,
    /// An area that is not in the register.
    Area,
    /// Neither a day nor a week.
    Week,
    /// A week that has not been.
    Future,
    /// A week of before 1990.
    TooLongAgo,
    /// A theme that is not in the list.
    Theme,
    /// Not a whole number from 0 to 10,000.
    Count,
}

impl fmt::Display for RowFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Fields => "the line has more or fewer fields than the header, or is not UTF-8",
            Self::Area => "the area is not in the register; areas may have been re-cut",
            Self::Week => "the week is no day (2026-04-01) and no week (2026-W14)",
            Self::Future => "the week has not been yet",
            Self::TooLongAgo => "the week is before 1990",
            Self::Theme => "the theme is not one of the list in the README of Signals",
            Self::Count => "the count is no whole number from 0 to 10,000",
        })
    }
}

/// A line as it is meant: area, week, theme, count.
pub(super) fn read([area, week, theme, count]: [&str; 4], known: &Known) -> Result<CountRow, RowFault> {
    if !known.areas.contains(area) {
        return Err(RowFault::Area);
    }
    let week = read_week(week).ok_or(RowFault::Week)?;
    if week > known.today {
        return Err(RowFault::Future);
    }
    if week < FIRST {
        return Err(RowFault::TooLongAgo);
    }
    let theme = SignalTheme::parse(theme).ok_or(RowFault::Theme)?;
    let count = count.parse().ok().filter(|count| (0..=MOST_COUNT).contains(count)).ok_or(RowFault::Count)?;
    Ok(CountRow { area: area.to_owned(), theme, week, count })
}

/// The Monday of `2026-W14`, `2026-04-01` or `1-4-2026`.
fn read_week(text: &str) -> Option<Date> {
    if let Some((year, week)) = text.split_once("-W") {
        let monday = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday).ok()?;
        return Some(monday.date());
    }
    let parts: Vec<&str> = text.split('-').collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().map(week_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_written_in_three_ways() {
        for text in ["2026-W14", "2026-03-30", "2026-04-01", "1-4-2026", "05-04-2026"] {
            assert_eq!(read_week(text), Some(date(2026, 3, 30)), "{text}");
        }
        for text in ["", "2026", "2026-W54", "2026-W", "2026-13-01", "31-2-2026", "1-4-26", "week 14", "2026-04-01T00:00", "-W-"] {
            assert_eq!(read_week(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_thing_that_is_wrong_is_told() {
        let known = Known { areas: ["BU1".to_owned()].into(), today: date(2026, 11, 23) };
        let check = |fields, expect| assert_eq!(read(fields, &known).map(|row| row.count), expect, "{fields:?}");
        check(["BU1", "2026-W48", "company", "7"], Ok(7));
        check(["BU1", "2026-W48", "company", "0"], Ok(0));
        check(["BU2", "2026-W48", "company", "7"], Err(RowFault::Area));
        check(["BU1", "2026-W49", "company", "7"], Err(RowFault::Future));
        check(["BU1", "1989-W49", "company", "7"], Err(RowFault::TooLongAgo));
        check(["BU1", "2026-W48", "gossip", "7"], Err(RowFault::Theme));
        for count in ["-1", "10001", "7.5", "", "zeven", "99999999999999999999"] {
            check(["BU1", "2026-W48", "company", count], Err(RowFault::Count));
        }
    }
}
