//! The bookings and their moments in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::booking::{Booking, BookingState, NewBooking};
use crate::free::Held;
use crate::place::Room;
use crate::slot::{LONGEST_S, Slot};

/// Bookings with their moments, a row per moment; the rest of the statement says which.
macro_rules! bookings {
    ($which:literal) => {
        concat!(
            "SELECT b.id, b.room, r.name, r.place, p.name, b.title, b.reference, b.asked_by, b.party, b.state, b.is_lapsed, b.is_outside,
                b.reason, b.asked_at, b.answered_at, s.starts, s.ends, s.is_off, b.people
            FROM booking_bookings b JOIN booking_rooms r ON r.id = b.room JOIN booking_places p ON p.id = r.place
            JOIN booking_slots s ON s.booking = b.id ",
            $which
        )
    };
}

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO booking_bookings (room, title, reference, asked_by, party, state, is_outside, asked_at, answered_at, people)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id";
        CREATE_SLOT: "INSERT INTO booking_slots (booking, room, starts, ends, is_off) VALUES ($1, $2, $3, $4, $5)";
        SET_OFF: "UPDATE booking_slots SET is_off = $3 WHERE booking = $1 AND starts = $2";
        FORGET_SLOTS: "DELETE FROM booking_slots WHERE booking = $1 AND starts >= $2";
        ASK_AGAIN: "UPDATE booking_bookings SET state = $2, is_outside = $3, asked_at = $4, reminded_at = NULL WHERE id = $1";
        ANSWER: "UPDATE booking_bookings SET state = $2, reason = $3, answered_by = $4, answered_at = $5 WHERE id = $1";
        END: "UPDATE booking_bookings SET state = 'ended', is_lapsed = $2 WHERE id = $1 AND state IN ('asked', 'agreed')";
        CHANGE_PURPOSE: "UPDATE booking_bookings SET title = $2, people = $3 WHERE id = $1";
        NOTE_REMINDED: "UPDATE booking_bookings SET reminded_at = $2 WHERE id = $1";
        FIND: bookings!("WHERE b.id = $1 ORDER BY b.id, s.starts");
        FIND_OF: "SELECT id FROM booking_bookings WHERE reference = $1
            ORDER BY CASE WHEN state IN ('asked', 'agreed') THEN 0 ELSE 1 END, id DESC LIMIT 1";
        LIST_ROOM: bookings!("WHERE s.room = $1 AND s.starts < $3 AND s.starts > $4 AND s.ends > $2 ORDER BY b.id, s.starts");
        LIST_PLACE: bookings!("WHERE r.place = $1 AND s.starts < $3 AND s.starts > $4 AND s.ends > $2 ORDER BY b.id, s.starts");
        LIST_WAITING_AT: bookings!("WHERE r.place = $1 AND b.state = 'asked' ORDER BY b.id, s.starts");
        LIST_WAITING_FOR: bookings!("JOIN booking_keepers k ON k.place = r.place
            WHERE k.person = $1 AND b.state = 'asked' ORDER BY b.id, s.starts");
        /// What keeps others out of the rooms of a place. No moment is longer than a week, so an index on its beginning is enough.
        HELD: "SELECT r.id, r.place, r.name, r.seats, r.is_whole, s.starts, s.ends
            FROM booking_slots s JOIN booking_bookings b ON b.id = s.booking JOIN booking_rooms r ON r.id = s.room
            WHERE r.place = $1 AND s.starts < $3 AND s.starts > $4 AND s.ends > $2 AND b.state IN ('asked', 'agreed') AND s.is_off = 0 AND b.id <> $5
            ORDER BY s.starts, s.booking";
        OVERDUE: "SELECT id FROM booking_bookings WHERE state = 'asked' AND reminded_at IS NULL AND asked_at <= $1 ORDER BY id";
        /// Nobody answered in time, or its last moment has begun.
        TO_LAPSE: "SELECT b.id FROM booking_bookings b WHERE b.state = 'asked' AND (b.asked_at <= $1
            OR NOT EXISTS (SELECT 1 FROM booking_slots s WHERE s.booking = b.id AND s.starts > $2)) ORDER BY b.id";
        FORGET: "DELETE FROM booking_bookings WHERE asked_at < $1
            AND NOT EXISTS (SELECT 1 FROM booking_slots s WHERE s.booking = booking_bookings.id AND s.ends >= $1)";
    }
}

pub(crate) fn create(tx: &mut Tx<'_>, new: &NewBooking, state: BookingState, is_outside: bool, at_s: i64) -> Result<i64, StoreError> {
    let answered = (state == BookingState::Agreed).then_some(at_s);
    let row = values![new.room, &new.title, &new.reference, new.asked_by, new.party, state.code(), is_outside, at_s, answered, new.people];
    tx.query_one(&CREATE, &row)?.get(0)
}

pub(crate) fn put_slots(tx: &mut Tx<'_>, booking: i64, room: i64, slots: &[Slot], is_off: bool) -> Result<(), StoreError> {
    tx.execute_many(&CREATE_SLOT, slots.iter().map(|slot| values![booking, room, slot.starts_s, slot.ends_s, is_off].to_vec())).map(drop)
}

/// Off since the place is closed then, or back.
pub(crate) fn set_off(tx: &mut Tx<'_>, booking: i64, slots: &[Slot], is_off: bool) -> Result<(), StoreError> {
    tx.execute_many(&SET_OFF, slots.iter().map(|slot| values![booking, slot.starts_s, is_off].to_vec())).map(drop)
}

pub(crate) fn forget_slots_from(tx: &mut Tx<'_>, booking: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&FORGET_SLOTS, &values![booking, at_s]).map(drop)
}

pub(crate) fn ask_again(tx: &mut Tx<'_>, id: i64, state: BookingState, is_outside: bool, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ASK_AGAIN, &values![id, state.code(), is_outside, at_s]).map(drop)
}

pub(crate) fn answer(tx: &mut Tx<'_>, id: i64, state: BookingState, reason: &str, by: Option<i64>, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER, &values![id, state.code(), reason, by, at_s]).map(drop)
}

pub(crate) fn end(tx: &mut Tx<'_>, id: i64, is_lapsed: bool) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, is_lapsed])? > 0)
}

/// What is held of the rooms of a place within these moments, but by one booking; in order.
pub(crate) fn list_held(tx: &mut Tx<'_>, place: i64, from_s: i64, until_s: i64, but: Option<i64>) -> Result<Vec<Held>, StoreError> {
    let rows = tx.query(&HELD, &values![place, from_s, until_s, from_s - LONGEST_S - 1, but.unwrap_or(0)])?;
    let read = |row: &Row| -> Result<Held, StoreError> {
        let room =
            Room { id: row.get(0)?, place: row.get(1)?, name: row.get(2)?, seats: row.get(3)?, is_whole: row.get(4)?, stopped_on: None };
        Ok(Held { room, slot: Slot { starts_s: row.get(5)?, ends_s: row.get(6)? } })
    };
    rows.iter().map(read).collect()
}

/// What a booking is called, and for how many people, when what it is for is called otherwise or is for others; false when there is none.
pub fn change_purpose(tx: &mut Tx<'_>, id: i64, title: &str, people: Option<i64>) -> Result<bool, StoreError> {
    Ok(tx.execute(&CHANGE_PURPOSE, &values![id, title, people])? > 0)
}

/// Its keepers were reminded.
pub fn note_reminded(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&NOTE_REMINDED, &values![id, at_s]).map(drop)
}

/// One booking with all its moments.
pub fn find_booking(tx: &mut Tx<'_>, id: i64) -> Result<Option<Booking>, StoreError> {
    Ok(gathered(&tx.query(&FIND, &values![id])?)?.pop())
}

/// The booking of what has this page: the one that is held, or the last there was.
pub fn find_booking_of(tx: &mut Tx<'_>, reference: &str) -> Result<Option<Booking>, StoreError> {
    match tx.query_opt(&FIND_OF, &values![reference])? {
        Some(row) => find_booking(tx, row.get(0)?),
        None => Ok(None),
    }
}

/// Bookings of a room in any state, with those of their moments that fall within these.
pub fn list_bookings_of_room(tx: &mut Tx<'_>, room: i64, from_s: i64, until_s: i64) -> Result<Vec<Booking>, StoreError> {
    gathered(&tx.query(&LIST_ROOM, &values![room, from_s, until_s, from_s - LONGEST_S - 1])?)
}

/// Bookings of all rooms of a place in any state, with those of their moments that fall within these.
pub fn list_bookings_of_place(tx: &mut Tx<'_>, place: i64, from_s: i64, until_s: i64) -> Result<Vec<Booking>, StoreError> {
    gathered(&tx.query(&LIST_PLACE, &values![place, from_s, until_s, from_s - LONGEST_S - 1])?)
}

/// What waits for a yes of this keeper, at all places, who asked first first.
pub fn list_waiting_for(tx: &mut Tx<'_>, keeper: i64) -> Result<Vec<Booking>, StoreError> {
    gathered(&tx.query(&LIST_WAITING_FOR, &values![keeper])?)
}

/// What waits for a yes at this place, who asked first first.
pub fn list_waiting_at(tx: &mut Tx<'_>, place: i64) -> Result<Vec<Booking>, StoreError> {
    gathered(&tx.query(&LIST_WAITING_AT, &values![place])?)
}

/// What was asked at this moment or earlier, waits, and nobody was reminded of.
pub fn list_overdue(tx: &mut Tx<'_>, asked_until_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&OVERDUE, &values![asked_until_s])?.iter().map(|row| row.get(0)).collect()
}

/// What nobody answered: asked at this moment or earlier, or with nothing ahead of it now.
pub fn list_to_lapse(tx: &mut Tx<'_>, asked_until_s: i64, now_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&TO_LAPSE, &values![asked_until_s, now_s])?.iter().map(|row| row.get(0)).collect()
}

/// Forgets bookings that were over before this moment; how many.
pub fn forget_bookings(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}

/// Rows in the order of their bookings, as bookings with their moments.
fn gathered(rows: &[Row]) -> Result<Vec<Booking>, StoreError> {
    let mut bookings: Vec<Booking> = Vec::new();
    for row in rows {
        let slot = Slot { starts_s: row.get(15)?, ends_s: row.get(16)? };
        let id: i64 = row.get(0)?;
        if bookings.last().is_none_or(|last| last.id != id) {
            bookings.push(read(row)?);
        }
        let Some(last) = bookings.last_mut() else { continue };
        if row.get(17)? { last.off.push(slot) } else { last.slots.push(slot) }
    }
    Ok(bookings)
}

fn read(row: &Row) -> Result<Booking, StoreError> {
    let state: String = row.get(9)?;
    Ok(Booking {
        id: row.get(0)?,
        room: row.get(1)?,
        room_name: row.get(2)?,
        place: row.get(3)?,
        place_name: row.get(4)?,
        title: row.get(5)?,
        reference: row.get(6)?,
        asked_by: row.get(7)?,
        party: row.get(8)?,
        people: row.get(18)?,
        // The table refuses any other word.
        state: BookingState::parse(&state).unwrap_or(BookingState::Ended),
        is_lapsed: row.get(10)?,
        is_outside: row.get(11)?,
        reason: row.get(12)?,
        asked_at_s: row.get(13)?,
        answered_at_s: row.get(14)?,
        slots: Vec::new(),
        off: Vec::new(),
    })
}
