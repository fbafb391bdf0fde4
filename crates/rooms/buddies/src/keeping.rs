//! How long is something kept? Mornings 30 days, ended pairs and certificates that ran out 12 months.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use opbouw_store::{StoreError, Tx};

use crate::store::forgetting::forget_before;

/// Days after which nothing of a coffee morning is left.
const MORNING_DAYS: i64 = 30;
/// Months after which nothing of an ended pair or a certificate that ran out is left: the term of residents.
const ENDED_MONTHS: i64 = 12;

/// Removes what was there long enough, at a moment in seconds UTC; how much.
///
/// # Errors
/// The database's own.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let today: Date = Timestamp::from_second(now_s).unwrap_or_default().to_zoned(jiff::tz::TimeZone::UTC).date();
    forget_before(tx, today.saturating_sub(MORNING_DAYS.days()), today.saturating_sub(ENDED_MONTHS.months()))
}
