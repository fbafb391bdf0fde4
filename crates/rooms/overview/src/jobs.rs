//! What has to be done because its time has come: asking what became of introductions, closing what was left open, and forgetting.

use jiff::ToSpan;
use opbouw_audit::Origin;
use opbouw_neighbourhood::day_of;
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::closing::close;
use crate::error::OverviewError;
use crate::house::OverviewHouse;
use crate::introducing::ask_what_became;
use crate::store::{introductions, sessions};

/// A session that nobody closed is closed after a day. Nobody looked at what was said, so nothing is kept of it yet.
const OPEN_S: i64 = 86_400;
/// Sessions and introductions are kept for two years; the ties that came of them stay.
const KEPT_MONTHS: i32 = 24;
const KEPT_S: i64 = 730 * 86_400;
/// Mails go out from this hour on: nobody wants one in the night.
const WRITE_FROM: i8 = 8;

/// Does what is due now; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &OverviewHouse) -> Result<(), OverviewError> {
    let now = house.site.clock.now();
    let doer = Doer::program(Origin::Night, &now);
    let by = doer.clone();
    house
        .site
        .db
        .write(move |tx| -> Result<(), OverviewError> {
            for session in sessions::list_stale(tx, by.at_s - OPEN_S)? {
                close(tx, &by, &session)?;
            }
            Ok(())
        })
        .await?;
    if now.hour() >= WRITE_FROM {
        house.site.db.write(move |tx| ask_what_became(tx, &doer)).await?;
    }
    house.site.tell().await;
    Ok(())
}

/// Forgets sessions and introductions of two years ago; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let before = day_of(now_s).saturating_sub(KEPT_MONTHS.months());
    Ok(sessions::forget(tx, now_s - KEPT_S)? + introductions::forget(tx, before)?)
}
