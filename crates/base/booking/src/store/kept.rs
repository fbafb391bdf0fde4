//! What is kept about one person, for their insight and export.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::booking::BookingState;

statements! {
    pub(crate) ALL = {
        KEYS: "SELECT p.name, k.since FROM booking_keepers k JOIN booking_places p ON p.id = k.place
            WHERE k.person = $1 ORDER BY k.since DESC, k.place";
        ASKED: "SELECT r.name, p.name, b.title, b.state, b.is_lapsed, b.reason, b.asked_at,
                (SELECT min(s.starts) FROM booking_slots s WHERE s.booking = b.id),
                (SELECT max(s.ends) FROM booking_slots s WHERE s.booking = b.id),
                (SELECT count(*) FROM booking_slots s WHERE s.booking = b.id)
            FROM booking_bookings b JOIN booking_rooms r ON r.id = b.room JOIN booking_places p ON p.id = r.place
            WHERE b.asked_by = $1 AND b.party IS NULL ORDER BY b.asked_at DESC, b.id DESC";
        WORKED: "SELECT (SELECT count(*) FROM booking_bookings b WHERE b.asked_by = $1 AND b.party IS NOT NULL),
            (SELECT count(*) FROM booking_bookings b WHERE b.answered_by = $1)";
    }
}

/// A room that somebody asked for as a resident. Moments are seconds UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRoom {
    /// Name of the room.
    pub room: String,
    /// Name of its place.
    pub place: String,
    /// What for.
    pub title: String,
    /// How far it is.
    pub state: BookingState,
    /// Nobody answered in time.
    pub is_lapsed: bool,
    /// What the keeper said with the answer.
    pub reason: String,
    /// When it was asked.
    pub asked_at_s: i64,
    /// When the first of its moments begins; none: it has no moments any more.
    pub first_s: Option<i64>,
    /// When the last of its moments ends.
    pub last_s: Option<i64>,
    /// How many moments it has.
    pub times: i64,
}

/// The places of which somebody has the keys, in use or not: name, and since when (seconds UTC).
pub fn list_keys_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&KEYS, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// The rooms that somebody asked for as a resident, the last first.
pub fn list_asked_by(tx: &mut Tx<'_>, person: i64) -> Result<Vec<AskedRoom>, StoreError> {
    tx.query(&ASKED, &values![person])?.iter().map(read).collect()
}

/// How often somebody asked for a room for a party, and how often they answered somebody who did.
pub fn count_bookings_of(tx: &mut Tx<'_>, person: i64) -> Result<(i64, i64), StoreError> {
    let row = tx.query_one(&WORKED, &values![person])?;
    Ok((row.get(0)?, row.get(1)?))
}

fn read(row: &Row) -> Result<AskedRoom, StoreError> {
    let state: String = row.get(3)?;
    Ok(AskedRoom {
        room: row.get(0)?,
        place: row.get(1)?,
        title: row.get(2)?,
        // The table refuses any other word.
        state: BookingState::parse(&state).unwrap_or(BookingState::Ended),
        is_lapsed: row.get(4)?,
        reason: row.get(5)?,
        asked_at_s: row.get(6)?,
        first_s: row.get(7)?,
        last_s: row.get(8)?,
        times: row.get(9)?,
    })
}
