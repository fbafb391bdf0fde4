//! The rooms in the database.

use std::collections::BTreeMap;

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::day;
use crate::place::{NewRoom, Room};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO booking_rooms (place, name, seats, is_whole) VALUES ($1, $2, $3, $4) RETURNING id";
        CHANGE: "UPDATE booking_rooms SET name = $3, seats = $4, is_whole = $5 WHERE id = $1 AND place = $2 AND stopped_on IS NULL";
        STOP: "UPDATE booking_rooms SET stopped_on = $3 WHERE id = $1 AND place = $2 AND stopped_on IS NULL";
        FIND: "SELECT id, place, name, seats, is_whole, stopped_on FROM booking_rooms WHERE id = $1";
        LIST: "SELECT id, place, name, seats, is_whole, stopped_on FROM booking_rooms WHERE place = $1 AND stopped_on IS NULL
            ORDER BY is_whole, seats, id";
        LIST_ALL: "SELECT r.id, r.place, r.name, r.seats, r.is_whole, r.stopped_on FROM booking_rooms r
            JOIN booking_places p ON p.id = r.place WHERE r.stopped_on IS NULL AND p.stopped_on IS NULL
            ORDER BY r.place, r.is_whole, r.seats, r.id";
        LIST_FITTING: "SELECT r.id, r.place, r.name, r.seats, r.is_whole, r.stopped_on FROM booking_rooms r
            JOIN booking_places p ON p.id = r.place WHERE r.seats >= $1 AND r.stopped_on IS NULL AND p.stopped_on IS NULL";
    }
}

/// Keeps a new room; its number.
pub fn create_room(tx: &mut Tx<'_>, place: i64, new: &NewRoom) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![place, &new.name, new.seats, new.is_whole])?.get(0)
}

/// Changes what is said of a room; false when the place has no such room.
pub fn change_room(tx: &mut Tx<'_>, place: i64, id: i64, new: &NewRoom) -> Result<bool, StoreError> {
    Ok(tx.execute(&CHANGE, &values![id, place, &new.name, new.seats, new.is_whole])? > 0)
}

/// No longer in use; whether it was. Its bookings are ended by the caller, so that each is told.
pub fn stop_room(tx: &mut Tx<'_>, place: i64, id: i64, today: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&STOP, &values![id, place, today.to_string()])? > 0)
}

/// One room, also one that is no longer in use.
pub fn find_room(tx: &mut Tx<'_>, id: i64) -> Result<Option<Room>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The rooms of a place that are in use, those with most seats last, and the place as a whole after them.
pub fn list_rooms(tx: &mut Tx<'_>, place: i64) -> Result<Vec<Room>, StoreError> {
    tx.query(&LIST, &values![place])?.iter().map(read).collect()
}

/// The rooms of all places in use, by the number of their place; within it as [`list_rooms`]. One query.
pub fn list_all_rooms(tx: &mut Tx<'_>) -> Result<BTreeMap<i64, Vec<Room>>, StoreError> {
    let mut by_place: BTreeMap<i64, Vec<Room>> = BTreeMap::new();
    for row in tx.query(&LIST_ALL, &[])? {
        let room = read(&row)?;
        by_place.entry(room.place).or_default().push(room);
    }
    Ok(by_place)
}

/// The rooms of all places in use with at least so many seats.
pub(crate) fn list_fitting(tx: &mut Tx<'_>, seats: i64) -> Result<Vec<Room>, StoreError> {
    tx.query(&LIST_FITTING, &values![seats])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Room, StoreError> {
    Ok(Room { id: row.get(0)?, place: row.get(1)?, name: row.get(2)?, seats: row.get(3)?, is_whole: row.get(4)?, stopped_on: day(row, 5)? })
}
