//! What has to be done because its time has come.

use opbouw_neighbourhood::day_of;
use opbouw_store::{StoreError, Tx};

use crate::store::{hours, plans};

/// Forgets hours of who works there no more, tests that were taken away a month ago, and those that nobody looked after for two years; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    Ok(hours::forget(tx)? + plans::forget(tx, now_s, day_of(now_s))?)
}
