//! Asking for a room, answering, and letting go: each checks and changes within one transaction.

use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::day_of;
use opbouw_store::{StoreError, Tx};
use opbouw_ties::{How, note_together};

use crate::booking::{Booked, Booking, BookingState, NewBooking};
use crate::error::BookingError;
use crate::free::{clashes, is_free};
use crate::hours::Fit;
use crate::place::{Place, Room};
use crate::slot::Slot;
use crate::store::{bookings, hours, keepers, places, rooms};

/// A booking that nobody answers lapses after so long.
pub const LAPSES_AFTER_S: i64 = 14 * 86_400;
/// The keepers are reminded after so long.
pub const REMIND_AFTER_S: i64 = 5 * 86_400;

/// Moments of one booking at most: a year of working days, and then some.
const MOST_SLOTS: usize = 400;
/// Letters in a title at most.
const MOST_TITLE: usize = 120;
/// Letters in the reason of a keeper at most.
const MOST_REASON: usize = 300;
/// How far ahead a room can be asked for.
const FURTHEST_S: i64 = 2 * 366 * 86_400;

/// Asks for a room, at a moment in seconds UTC. It is agreed at once when the asker is a keeper, or when the place needs no yes and is open
/// then; otherwise it waits for a yes, and is held meanwhile. Publishes `BookingAsked` or `BookingAnswered`.
///
/// Cost: one query over the bookings of the place between the first and the last moment.
///
/// # Errors
/// [`BookingError::Clash`] with what is free instead, [`BookingError::ClosedDay`], [`BookingError::OutsideHours`] until the asker says that it
/// is meant so, and what is wrong with the booking itself.
pub fn ask_for_room(tx: &mut Tx<'_>, at_s: i64, new: &NewBooking) -> Result<Booked, BookingError> {
    let new = NewBooking { title: title_of(&new.title)?, slots: slots_of(&new.slots, at_s)?, ..new.clone() };
    if !is_reference(&new.reference) {
        return Err(BookingError::BadReference);
    }
    let (room, place) = find_in_use(tx, new.room)?;
    let outside = refuse_closed(tx, &place, &new.slots, new.outside_is_fine)?;
    refuse_clash(tx, &room, &new.slots, None)?;
    let state = state_of(tx, &place, new.asked_by, outside.is_empty())?;
    let id = bookings::create(tx, &new, state, !outside.is_empty(), at_s)?;
    bookings::put_slots(tx, id, room.id, &new.slots, false)?;
    if state == BookingState::Agreed {
        count_together(tx, at_s, new.party, &place)?;
    }
    tell(tx, at_s, id, state)?;
    Ok(Booked { id, state, outside })
}

/// Gives a booking other moments, from now on; those that have begun stay as they were. What was agreed stays agreed when it only becomes
/// less or would be agreed at once; otherwise it waits for a yes again, and `BookingAsked` is published. A moment that is off since the place
/// is closed then stays off.
///
/// # Errors
/// As [`ask_for_room`]; [`BookingError::WrongState`] when it was refused or has ended. The old moments then stay.
pub fn change_slots(tx: &mut Tx<'_>, at_s: i64, booking: i64, slots: &[Slot], outside_is_fine: bool) -> Result<Booked, BookingError> {
    let known = get_held(tx, booking)?;
    let is_known = |slot: &Slot| known.slots.contains(slot);
    let ahead: Vec<Slot> = slots.iter().copied().filter(|slot| slot.starts_s >= at_s || !is_known(slot)).collect();
    let (off, ahead): (Vec<Slot>, Vec<Slot>) = slots_of(&ahead, at_s)?.into_iter().partition(|slot| known.off.contains(slot));
    let (room, place) = find_in_use(tx, known.room)?;
    let outside = refuse_closed(tx, &place, &ahead, outside_is_fine)?;
    if !ahead.is_empty() {
        refuse_clash(tx, &room, &ahead, Some(booking))?;
    }
    let state = if known.state == BookingState::Agreed && ahead.iter().all(is_known) {
        BookingState::Agreed
    } else {
        state_of(tx, &place, known.asked_by, outside.is_empty())?
    };
    bookings::forget_slots_from(tx, booking, at_s)?;
    bookings::put_slots(tx, booking, room.id, &ahead, false)?;
    bookings::put_slots(tx, booking, room.id, &off, true)?;
    bookings::ask_again(tx, booking, state, !outside.is_empty(), at_s)?;
    if state != known.state || state == BookingState::Asked {
        tell(tx, at_s, booking, state)?;
    }
    Ok(Booked { id: booking, state, outside })
}

/// The keeper says yes or no; publishes `BookingAnswered`. A yes can become a no later, and never the other way round: the room may be gone.
///
/// # Errors
/// [`BookingError::NoBooking`], or [`BookingError::WrongState`] when it was answered so already, refused or has ended.
pub fn answer(tx: &mut Tx<'_>, at_s: i64, booking: i64, yes: bool, reason: &str, by: Option<i64>) -> Result<Booking, BookingError> {
    let known = get_held(tx, booking)?;
    if yes && known.state == BookingState::Agreed {
        return Err(BookingError::WrongState);
    }
    let state = if yes { BookingState::Agreed } else { BookingState::Refused };
    let reason: String = reason.trim().chars().take(MOST_REASON).collect();
    bookings::answer(tx, booking, state, &reason, by, at_s)?;
    if let (true, Some(place)) = (yes, places::find_place(tx, known.place)?) {
        count_together(tx, at_s, known.party, &place)?;
    }
    publish(tx, at_s, &Happening::BookingAnswered { booking })?;
    Ok(Booking { state, reason, answered_at_s: Some(at_s), ..known })
}

/// Lets the room go; publishes `BookingEnded`. False when it was refused or had ended already.
pub fn end_booking(tx: &mut Tx<'_>, at_s: i64, booking: i64) -> Result<bool, StoreError> {
    end(tx, at_s, booking, false)
}

/// Ends a booking that nobody answered in time; publishes `BookingEnded`.
pub fn lapse_booking(tx: &mut Tx<'_>, at_s: i64, booking: i64) -> Result<bool, StoreError> {
    end(tx, at_s, booking, true)
}

fn end(tx: &mut Tx<'_>, at_s: i64, booking: i64, is_lapsed: bool) -> Result<bool, StoreError> {
    let is_ended = bookings::end(tx, booking, is_lapsed)?;
    if is_ended {
        publish(tx, at_s, &Happening::BookingEnded { booking })?;
    }
    Ok(is_ended)
}

/// The party that keeps the place and the one that asked worked together: once for a booking, however many moments it has.
fn count_together(tx: &mut Tx<'_>, at_s: i64, asking: Option<i64>, place: &Place) -> Result<(), StoreError> {
    let (Some(asking), Some(keeping)) = (asking, place.is.party) else { return Ok(()) };
    note_together(tx, asking, keeping, How::Booking, day_of(at_s)).map(drop)
}

fn tell(tx: &mut Tx<'_>, at_s: i64, booking: i64, state: BookingState) -> Result<(), StoreError> {
    let happening = match state {
        BookingState::Asked => Happening::BookingAsked { booking },
        _ => Happening::BookingAnswered { booking },
    };
    publish(tx, at_s, &happening).map(drop)
}

fn get_held(tx: &mut Tx<'_>, booking: i64) -> Result<Booking, BookingError> {
    let known = bookings::find_booking(tx, booking)?.ok_or(BookingError::NoBooking)?;
    if known.state.is_held() { Ok(known) } else { Err(BookingError::WrongState) }
}

fn find_in_use(tx: &mut Tx<'_>, room: i64) -> Result<(Room, Place), BookingError> {
    let room = rooms::find_room(tx, room)?.filter(|room| room.stopped_on.is_none()).ok_or(BookingError::NoRoom)?;
    let place = places::find_place(tx, room.place)?.filter(Place::is_in_use).ok_or(BookingError::NoRoom)?;
    Ok((room, place))
}

fn state_of(tx: &mut Tx<'_>, place: &Place, asked_by: Option<i64>, is_open: bool) -> Result<BookingState, StoreError> {
    let keeps = match asked_by {
        Some(person) => keepers::is_keeper(tx, person, place.id)?,
        None => false,
    };
    let is_free_to_use = !place.is.needs_yes && is_open;
    Ok(if keeps || is_free_to_use { BookingState::Agreed } else { BookingState::Asked })
}

/// Those outside the opening hours, when the asker means it so.
fn refuse_closed(tx: &mut Tx<'_>, place: &Place, slots: &[Slot], outside_is_fine: bool) -> Result<Vec<Slot>, BookingError> {
    let hours = hours::find_week(tx, place.id)?;
    let mut outside = Vec::new();
    for slot in slots {
        match hours.fits(*slot) {
            Fit::Open => {}
            Fit::Outside => outside.push(*slot),
            Fit::Closed(day, reason) => return Err(BookingError::ClosedDay { day, reason }),
        }
    }
    match outside.first() {
        Some(first) if !outside_is_fine => {
            Err(BookingError::OutsideHours { starts_s: first.starts_s, ends_s: first.ends_s, more: outside.len() - 1 })
        }
        _ => Ok(outside),
    }
}

fn refuse_clash(tx: &mut Tx<'_>, room: &Room, slots: &[Slot], but: Option<i64>) -> Result<(), BookingError> {
    let (Some(first), Some(last)) = (slots.first(), slots.last()) else { return Err(BookingError::BadSlots) };
    let held = bookings::list_held(tx, room.place, first.starts_s, last.ends_s, but)?;
    let taken = clashes(room, slots, &held);
    let Some(clash) = taken.first() else { return Ok(()) };
    let others = rooms::list_rooms(tx, room.place)?.into_iter().filter(|other| other.id != room.id && other.stopped_on.is_none());
    let free = others.filter(|other| is_free(other, slots, &held)).collect();
    Err(BookingError::Clash { room: room.id, starts_s: clash.starts_s, ends_s: clash.ends_s, more: taken.len() - 1, free })
}

fn title_of(title: &str) -> Result<String, BookingError> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=MOST_TITLE).contains(&title.chars().count()) && !title.chars().any(char::is_control);
    if fits { Ok(title) } else { Err(BookingError::NoTitle) }
}

/// Empty, or the address of a page here: a link made of it leads nowhere else.
fn is_reference(reference: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_');
    reference.is_empty()
        || (reference.starts_with('/') && !reference.starts_with("//") && reference.len() <= 100 && reference.bytes().all(is_plain))
}

/// In order, each a moment of its own, none begun and none too far ahead.
fn slots_of(slots: &[Slot], at_s: i64) -> Result<Vec<Slot>, BookingError> {
    let mut slots = slots.to_vec();
    slots.sort_unstable();
    let are_real = slots.iter().all(|slot| Slot::new(slot.starts_s, slot.ends_s).is_some());
    let are_apart = slots.windows(2).all(|pair| !pair[0].overlaps(pair[1]));
    if slots.is_empty() || slots.len() > MOST_SLOTS || !are_real || !are_apart {
        return Err(BookingError::BadSlots);
    }
    let is_within = slots.iter().all(|slot| slot.starts_s >= at_s && slot.ends_s <= at_s.saturating_add(FURTHEST_S));
    if is_within { Ok(slots) } else { Err(BookingError::Past) }
}
