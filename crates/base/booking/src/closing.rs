//! A day on which the place is closed or has other hours, and as always again: what that does to the rooms that were booked on it.

use jiff::civil::Date;
use opbouw_happenings::{Happening, publish};
use opbouw_store::{StoreError, Tx};

use crate::booking::Booking;
use crate::free::is_free;
use crate::hours::{Deviation, Fit, OpeningHours};
use crate::slot::Slot;
use crate::store::{bookings, hours, rooms};

/// What one day did to the bookings of a place: their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayChanged {
    /// Those with a moment that is off now.
    pub off: Vec<i64>,
    /// Those that have a moment back.
    pub back: Vec<i64>,
}

/// Gives a place other hours on a day (none of them: closed), or with `to` none the hours of its weekday again. `at_s` is now, seconds UTC.
///
/// Moments that have not begun and do not fit any more are off: nobody has the room by them. A moment that was agreed outside the opening
/// hours stays, unless the place is closed. What was off and fits again is given back when the room is still free. Publishes
/// `BookingMomentsChanged` for each booking; whoever booked decides what becomes of it.
///
/// Cost: a query per moment that may be given back.
pub fn change_day(tx: &mut Tx<'_>, at_s: i64, place: i64, day: Date, to: Option<&Deviation>) -> Result<DayChanged, StoreError> {
    match to {
        Some(deviation) => hours::put_day(tx, place, day, deviation)?,
        None => hours::reopen_day(tx, place, day).map(drop)?,
    }
    let hours = hours::find_week(tx, place)?;
    let mut changed = DayChanged::default();
    for booking in list_held_on(tx, place, day)? {
        let lost = lost(&booking, &hours, to.is_some(), at_s);
        bookings::set_off(tx, booking.id, &lost, true)?;
        let back = give_back(tx, &booking, &hours, to.is_none(), at_s)?;
        if !lost.is_empty() {
            changed.off.push(booking.id);
        }
        if back {
            changed.back.push(booking.id);
        }
        if back || !lost.is_empty() {
            publish(tx, at_s, &Happening::BookingMomentsChanged { booking: booking.id })?;
        }
    }
    Ok(changed)
}

/// Asked and agreed bookings with those of their moments that fall on this day, who asked first first.
fn list_held_on(tx: &mut Tx<'_>, place: i64, day: Date) -> Result<Vec<Booking>, StoreError> {
    let next = day.tomorrow().unwrap_or(day);
    let (from_s, until_s) = (opbouw_calendar::to_seconds(day.at(0, 0, 0, 0)), opbouw_calendar::to_seconds(next.at(0, 0, 0, 0)));
    let mut held = bookings::list_bookings_of_place(tx, place, from_s, until_s)?;
    held.retain(|booking| booking.state.is_held());
    Ok(held)
}

/// Moments that do not fit any more; when the day is as always again, nothing is lost by it.
fn lost(booking: &Booking, hours: &OpeningHours, deviates: bool, at_s: i64) -> Vec<Slot> {
    let is_lost = |slot: &Slot| match hours.fits(*slot) {
        Fit::Open => false,
        Fit::Outside => !booking.is_outside,
        Fit::Closed(..) => true,
    };
    booking.slots.iter().copied().filter(|slot| deviates && slot.starts_s >= at_s && is_lost(slot)).collect()
}

/// Gives back what fits again and nobody else has meanwhile; whether there was any.
fn give_back(tx: &mut Tx<'_>, booking: &Booking, hours: &OpeningHours, is_as_always: bool, at_s: i64) -> Result<bool, StoreError> {
    let mut back = Vec::new();
    for slot in booking.off.iter().copied().filter(|slot| slot.starts_s >= at_s) {
        let fits = match hours.fits(slot) {
            Fit::Open => true,
            Fit::Outside => is_as_always || booking.is_outside,
            Fit::Closed(..) => false,
        };
        let Some(room) = rooms::find_room(tx, booking.room)?.filter(|room| fits && room.stopped_on.is_none()) else { continue };
        let held = bookings::list_held(tx, booking.place, slot.starts_s, slot.ends_s, Some(booking.id))?;
        if is_free(&room, &[slot], &held) {
            back.push(slot);
        }
    }
    bookings::set_off(tx, booking.id, &back, false)?;
    Ok(!back.is_empty())
}
