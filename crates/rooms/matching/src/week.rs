//! The week: the best plan over all open requests that a coordinator may see, kept the best while things change. Nothing goes out before
//! somebody takes a line over.

pub(crate) mod desk;
mod gathering;
pub(crate) mod taking_over;
mod writing;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use opbouw_access::Actor;

/// The Monday on which the week of a day began.
pub(crate) fn monday_of(day: Date) -> Date {
    let back = day.weekday().since(Weekday::Monday);
    day.checked_sub(i64::from(back).days()).unwrap_or(day)
}

/// The party for which somebody plans: the first that they coordinate.
pub(crate) fn party_of(actor: &Actor) -> Option<i64> {
    actor.coordinates.first().copied()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday_of(date(2026, 11, 23)), date(2026, 11, 23));
        assert_eq!(monday_of(date(2026, 11, 28)), date(2026, 11, 23));
        assert_eq!(monday_of(date(2026, 11, 29)), date(2026, 11, 23));
    }
}
