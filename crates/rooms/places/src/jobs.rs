//! What has to be done because its time has come: reminding of what waits, letting go of what nobody answered, and forgetting.

use opbouw_audit::{Activity, Origin};
use opbouw_booking::{
    BookingState, LAPSES_AFTER_S, REMIND_AFTER_S, find_booking, forget_bookings, lapse_booking, list_overdue, list_to_lapse, note_reminded,
};
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use crate::house::PlacesHouse;
use crate::kept::BOOKING_DAYS;
use crate::telling::{tell_keepers, tell_lapsed};

/// Reminders go out from this hour on: nobody wants one in the night.
const REMIND_FROM: i8 = 8;
/// Bookings are kept for so long after their last moment.
const KEPT_S: i64 = BOOKING_DAYS as i64 * 86_400;

/// Does what is due now; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &PlacesHouse) -> Result<(), StoreError> {
    let now = house.site.clock.now();
    let doer = Doer::program(Origin::Night, &now);
    let at_s = doer.at_s;
    for id in house.site.db.read(move |tx| list_to_lapse(tx, at_s - LAPSES_AFTER_S, at_s)).await? {
        let by = doer.clone();
        house.site.db.write(move |tx| lapse(tx, &by, id)).await?;
    }
    if now.hour() >= REMIND_FROM {
        for id in house.site.db.read(move |tx| list_overdue(tx, at_s - REMIND_AFTER_S)).await? {
            house.site.db.write(move |tx| remind(tx, at_s, id)).await?;
        }
    }
    house.site.tell().await;
    Ok(())
}

fn lapse(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<(), StoreError> {
    let Some(booking) = find_booking(tx, id)?.filter(|booking| booking.state == BookingState::Asked) else { return Ok(()) };
    tell_lapsed(tx, doer.at_s, &booking)?;
    let note = Note { action: "booking-lapse", kind: "booking", id: Some(id), activity: Activity::Activities, subject: None };
    doer.note(tx, &note)?;
    lapse_booking(tx, doer.at_s, id).map(drop)
}

fn remind(tx: &mut Tx<'_>, at_s: i64, id: i64) -> Result<(), StoreError> {
    let Some(booking) = find_booking(tx, id)?.filter(|booking| booking.state == BookingState::Asked) else { return Ok(()) };
    tell_keepers(tx, at_s, &booking, true)?;
    note_reminded(tx, id, at_s)
}

/// Forgets bookings whose last moment was a year ago; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    forget_bookings(tx, now_s - KEPT_S)
}
