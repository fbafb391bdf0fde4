//! The room of a place: asking for it with the days of an activity, giving it back, and what the host's answer does.

use std::collections::HashMap;

use opbouw_booking::{Booked, BookingError, BookingState, NewBooking, Room, Slot, ask_for_room, change_slots, end_booking, find_booking};
use opbouw_booking::{Place, find_free_rooms, find_place, find_room, list_places};
use opbouw_store::{StoreError, Tx};

use crate::activity::{Activity, Day, DayState};
use crate::error::ActivitiesError;
use crate::plan::Plan;
use crate::store::{activities, days};

/// Why a day is off: its room is gone. A word of the program; the host's own words go to who organises it.
pub(crate) const NO_ROOM: &str = "room";
/// What becomes of a day that goes on is not decided: its place is closed then. A word of the program.
pub(crate) const CLOSED: &str = "closed";
/// Seats of a room when nobody said how many people come.
const USUAL_SEATS: i64 = 8;

/// Asks for the room of an activity on these days; none when it has no room with a host. In a series days on which the place is closed are off.
///
/// # Errors
/// [`ActivitiesError::RoomTaken`], [`ActivitiesError::PlaceClosed`], [`ActivitiesError::OutsideHours`] and what else is wrong with the room.
pub(crate) fn ask(
    tx: &mut Tx<'_>,
    activity: &Activity,
    wanted: &[Day],
    outside_is_fine: bool,
    at_s: i64,
) -> Result<Option<BookingState>, ActivitiesError> {
    let (mut wanted, elsewhere): (Vec<Day>, Vec<Day>) = wanted.iter().cloned().partition(|day| day.place_name.is_empty());
    for day in elsewhere {
        if let Some(room) = day.room {
            let booked = ask_for_room(tx, at_s, &wish(activity, room, std::slice::from_ref(&day), outside_is_fine))?;
            days::set_booking(tx, day.id, Some(booked.id))?;
        }
    }
    let Some(room) = activity.room else { return Ok(None) };
    loop {
        let new = wish(activity, room, &wanted, outside_is_fine);
        if new.slots.is_empty() {
            return Ok(None);
        }
        match ask_for_room(tx, at_s, &new) {
            Ok(booked) => return hold(tx, activity, &wanted, &booked).map(Some),
            Err(BookingError::ClosedDay { day, reason }) if activity.rule.is_some() && wanted.len() > 1 => {
                let is_then = |wanted: &Day| opbouw_calendar::to_local(wanted.starts_s).date() == day;
                let (closed, open): (Vec<Day>, Vec<Day>) = wanted.into_iter().partition(is_then);
                if closed.is_empty() {
                    return Err(ActivitiesError::PlaceClosed);
                }
                for day in closed {
                    days::set_state(tx, day.id, DayState::Off, if reason.is_empty() { NO_ROOM } else { &reason }, at_s)?;
                }
                wanted = open;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn wish(activity: &Activity, room: i64, days: &[Day], outside_is_fine: bool) -> NewBooking {
    NewBooking {
        room,
        title: activity.title.clone(),
        reference: activity.page(),
        asked_by: activity.made_by,
        party: activity.party,
        people: activity.places,
        slots: slots_of(days),
        outside_is_fine,
    }
}

/// Whether as many people fit in as the plan says, unless it says that it is meant so: not everybody has to be there at the same moment.
///
/// # Errors
/// [`ActivitiesError::RoomTooSmall`], and [`ActivitiesError::NoRoom`] when there is no such room.
pub(crate) fn refuse_small(tx: &mut Tx<'_>, room: Option<i64>, plan: &Plan) -> Result<(), ActivitiesError> {
    let (Some(room), Some(places), false) = (room, plan.places, plan.tight_is_fine) else { return Ok(()) };
    let room = find_room(tx, room)?.ok_or(ActivitiesError::NoRoom)?;
    if room.seats < places { Err(ActivitiesError::RoomTooSmall) } else { Ok(()) }
}

fn hold(tx: &mut Tx<'_>, activity: &Activity, wanted: &[Day], booked: &Booked) -> Result<BookingState, ActivitiesError> {
    for day in wanted {
        days::set_booking(tx, day.id, Some(booked.id))?;
    }
    activities::set_booking(tx, activity.id, Some(booked.id))?;
    Ok(booked.state)
}

/// Gives the room back on a day that no longer needs it; the rest of its booking stays as it is.
///
/// # Errors
/// The database.
pub(crate) fn release(tx: &mut Tx<'_>, day: &Day, at_s: i64) -> Result<(), ActivitiesError> {
    let Some(booking) = day.booking else { return Ok(()) };
    days::set_booking(tx, day.id, None)?;
    let rest = slots_of(&days::list_booked(tx, booking, at_s)?);
    if rest.is_empty() {
        end_booking(tx, at_s, booking)?;
        return Ok(());
    }
    match change_slots(tx, at_s, booking, &rest, true) {
        // It was refused or ended already: then there is nothing to give back.
        Ok(_) | Err(BookingError::WrongState | BookingError::NoBooking) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Gives back all rooms of an activity from now on.
///
/// # Errors
/// The database.
pub(crate) fn release_all(tx: &mut Tx<'_>, activity: i64, at_s: i64) -> Result<(), StoreError> {
    let held = days::list_days(tx, activity, at_s, i64::MAX, 2_000)?;
    let mut bookings: Vec<i64> = held.iter().filter_map(|day| day.booking).collect();
    bookings.sort_unstable();
    bookings.dedup();
    for booking in bookings {
        end_booking(tx, at_s, booking)?;
    }
    Ok(())
}

/// Rooms that are free at all these moments, for as many people, with the name of their place: those of the place of room `near` first, then
/// those of its village, then the nearest; within a place the smallest that fits.
///
/// # Errors
/// The database.
pub(crate) fn list_free(
    tx: &mut Tx<'_>,
    places: Option<i64>,
    near: Option<i64>,
    wanted: &[(i64, i64)],
) -> Result<Vec<(Room, String)>, StoreError> {
    let slots: Vec<Slot> = wanted.iter().filter_map(|(starts_s, ends_s)| Slot::new(*starts_s, *ends_s)).collect();
    let known: HashMap<i64, Place> = list_places(tx)?.into_iter().map(|place| (place.id, place)).collect();
    let from = match near {
        Some(room) => find_room(tx, room)?.and_then(|room| known.get(&room.place)),
        None => None,
    };
    let mut rooms = find_free_rooms(tx, places.unwrap_or(USUAL_SEATS), &slots)?;
    rooms.sort_by_cached_key(|room| (known.get(&room.place).map(|place| apart(from, place)), room.seats, room.id));
    rooms.truncate(12);
    let named = |room: Room| {
        let name = known.get(&room.place).map(|place| place.is.name.clone()).unwrap_or_default();
        (room, name)
    };
    Ok(rooms.into_iter().map(named).collect())
}

/// How far a place is: the same, of the same village, or so many hundreds of metres away; where that is not known, last.
fn apart(from: Option<&Place>, to: &Place) -> (u8, i64) {
    let Some(from) = from else { return (0, 0) };
    let hundreds = from.is.at.zip(to.is.at).map(|(from, to)| {
        let ((east, north), (to_east, to_north)) = (from.metres(), to.metres());
        ((east - to_east).hypot(north - to_north) / 100.0) as i64
    });
    let step = if from.id == to.id { 0 } else { 1 + u8::from(from.is.area != to.is.area) };
    (step, hundreds.unwrap_or(i64::MAX))
}

/// Place, its name and the number of the room, when it may be asked for.
///
/// # Errors
/// [`ActivitiesError::NoRoom`].
pub(crate) fn get_room(tx: &mut Tx<'_>, room: i64) -> Result<(i64, String), ActivitiesError> {
    let room = find_room(tx, room)?.ok_or(ActivitiesError::NoRoom)?;
    let place = find_place(tx, room.place)?.ok_or(ActivitiesError::NoRoom)?;
    let name = if room.is_whole { place.is.name } else { format!("{}, {}", place.is.name, room.name) };
    Ok((place.id, name))
}

/// The answer that a booking has now, with the host's words; none when nothing was answered.
///
/// # Errors
/// The database.
pub(crate) fn find_answer(tx: &mut Tx<'_>, booking: i64) -> Result<Option<Answer>, StoreError> {
    let Some(booking) = find_booking(tx, booking)? else { return Ok(None) };
    let activity = booking.reference.strip_prefix("/activiteiten/").and_then(|number| number.parse().ok());
    let Some(activity) = activity else { return Ok(None) };
    let is_yes = match booking.state {
        BookingState::Agreed => true,
        BookingState::Refused | BookingState::Ended => false,
        BookingState::Asked => return Ok(None),
    };
    Ok(Some(Answer {
        activity,
        booking: booking.id,
        is_yes,
        is_lapsed: booking.is_lapsed,
        reason: booking.reason,
        place: booking.place_name,
    }))
}

/// What became of a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub activity: i64,
    pub booking: i64,
    pub is_yes: bool,
    /// Nobody answered in time.
    pub is_lapsed: bool,
    /// The host's words.
    pub reason: String,
    /// Name of the place.
    pub place: String,
}

fn slots_of(days: &[Day]) -> Vec<Slot> {
    days.iter().filter_map(|day| Slot::new(day.starts_s, day.ends_s)).collect()
}
