//! What was noticed nearby already? A number that is large enough to tell nothing about anybody.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_store::{StoreError, Tx};

use crate::signal::week_of;
use crate::store::{counts, settings};
use crate::theme::SignalTheme;

/// Weeks that are counted: whole ones, before this week. One's own signal is never among them, so it cannot be used to count others.
const WEEKS: i64 = 8;

/// How often this was noticed in this area in the last eight whole weeks, rounded down to five; none: too few to say.
pub(crate) fn count_nearby(tx: &mut Tx<'_>, area: &str, theme: SignalTheme, today: Date) -> Result<Option<u32>, StoreError> {
    let chosen = settings::find(tx)?;
    // A week counts only when the delay has passed: its signals may come late, and nobody sees their own go up.
    let before = week_of(today.saturating_sub(chosen.delay_days.days()));
    let count = counts::count_near(tx, area, theme, before.saturating_sub(WEEKS.weeks()), before)?;
    Ok(round_down(count, chosen.least))
}

fn round_down(count: i64, least: i64) -> Option<u32> {
    u32::try_from(count).ok().filter(|_| count >= least).map(|count| count / 5 * 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_than_the_least_is_nothing_and_more_is_rounded_down() {
        assert_eq!(
            [0, 1, 9, 10, 14, 15, 27].map(|count| round_down(count, 10)),
            [None, None, None, Some(10), Some(10), Some(15), Some(25)]
        );
    }
}
