//! What do the two agree, on one page? Each line filled in, an end in sight, and no address in it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::profile::short_text;
use crate::error::BuddiesError;

/// Letters in a line at most: the page is one page.
const MOST_LINE: usize = 300;
/// Months that two may plan at most. With two years places came free and waiting lists shrank (domain, section 5).
pub const MOST_MONTHS: i64 = 24;

/// The agreement: six lines and an end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// What they do together.
    pub what: String,
    /// How often.
    pub how_often: String,
    /// How long each time.
    pub how_long: String,
    /// Who pays what.
    pub costs: String,
    /// What stays between them.
    pub secrecy: String,
    /// How they stop.
    pub stop_rule: String,
}

impl Agreement {
    /// Checks each line.
    ///
    /// # Errors
    /// A line is missing or too long, or holds contact details.
    pub fn checked(self) -> Result<Self, BuddiesError> {
        let line = |text: &str| match short_text(text, MOST_LINE)? {
            line if line.is_empty() => Err(BuddiesError::NoText),
            line => Ok(line),
        };
        Ok(Self {
            what: line(&self.what)?,
            how_often: line(&self.how_often)?,
            how_long: line(&self.how_long)?,
            costs: line(&self.costs)?,
            secrecy: line(&self.secrecy)?,
            stop_rule: line(&self.stop_rule)?,
        })
    }
}

/// Whether two may plan to stop on this day.
///
/// # Errors
/// It has passed, or is too far away.
pub fn check_end(today: Date, planned_end: Date) -> Result<Date, BuddiesError> {
    if planned_end > today && planned_end <= today.saturating_add(MOST_MONTHS.months()) {
        Ok(planned_end)
    } else {
        Err(BuddiesError::DayOrder)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn whole() -> Agreement {
        let line = || "elke week een uur".to_owned();
        Agreement { what: line(), how_often: line(), how_long: line(), costs: line(), secrecy: line(), stop_rule: line() }
    }

    #[test]
    fn every_line_is_filled_in_and_holds_no_address() {
        assert_eq!(whole().checked(), Ok(whole()));
        assert_eq!(Agreement { stop_rule: " - ".to_owned(), ..whole() }.checked(), Err(BuddiesError::NoText));
        assert!(matches!(Agreement { what: "bel 06-12345678".to_owned(), ..whole() }.checked(), Err(BuddiesError::Person(_))));
        assert_eq!(Agreement { costs: "a ".repeat(200), ..whole() }.checked(), Err(BuddiesError::LongText));
    }

    #[test]
    fn an_end_is_planned_and_not_further_away_than_two_years() {
        let today = date(2026, 11, 23);
        assert!(check_end(today, date(2027, 11, 23)).is_ok() && check_end(today, date(2028, 11, 23)).is_ok());
        assert_eq!(check_end(today, today), Err(BuddiesError::DayOrder));
        assert_eq!(check_end(today, date(2028, 11, 24)), Err(BuddiesError::DayOrder));
    }
}
