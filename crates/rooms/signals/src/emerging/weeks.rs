//! Weeks by number, so that they can be counted: week 0 began on Monday 5 January 1970.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::signal::week_of;

const FIRST: Date = date(1970, 1, 5);

/// The number of the week that a day lies in.
pub(crate) fn number_of(day: Date) -> u32 {
    let days = (week_of(day) - FIRST).get_days();
    u32::try_from(days / 7).unwrap_or(0)
}

/// The Monday of a week.
pub(crate) fn monday(number: u32) -> Date {
    FIRST.saturating_add((i64::from(number) * 7).days())
}

/// The last week that is over, and has been so for as long as signals may come late.
pub(crate) fn last_whole_week(today: Date, delay_days: i64) -> Date {
    week_of(today.saturating_sub(delay_days.days())).saturating_sub(1.week())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lead_back_to_mondays() {
        assert_eq!((number_of(date(1970, 1, 11)), number_of(date(1970, 1, 12))), (0, 1));
        assert_eq!(monday(number_of(date(2026, 11, 25))), date(2026, 11, 23));
    }

    #[test]
    fn a_week_counts_when_it_is_over_and_the_delay_has_passed() {
        assert_eq!(last_whole_week(date(2026, 11, 30), 2), date(2026, 11, 16), "Monday: the Sunday before is too fresh");
        assert_eq!(last_whole_week(date(2026, 12, 2), 2), date(2026, 11, 23));
    }
}
