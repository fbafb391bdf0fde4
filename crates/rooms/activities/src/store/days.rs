//! The days of activities in the database, and giving places away.

use jiff::civil::DateTime;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::activity::{Day, DayState, stored};

statements! {
    pub(crate) ALL = {
        /// The same day of the rule is the same day, however often it is worked out.
        PUT: "INSERT INTO activities_days (activity, original, starts_s, ends_s, state, places, changed_at) VALUES ($1, $2, $3, $4, 'on', $5, $6)
            ON CONFLICT (activity, original) DO NOTHING";
        FIND: "SELECT id, activity, original, starts_s, ends_s, state, why, taken, places, came, booking, place_name, room FROM activities_days WHERE id = $1";
        LIST: "SELECT id, activity, original, starts_s, ends_s, state, why, taken, places, came, booking, place_name, room FROM activities_days
            WHERE activity = $1 AND ends_s >= $2 AND starts_s < $3 ORDER BY starts_s, id LIMIT $4";
        LIST_BEFORE: "SELECT id, activity, original, starts_s, ends_s, state, why, taken, places, came, booking, place_name, room FROM activities_days
            WHERE activity = $1 AND ends_s < $2 ORDER BY starts_s DESC, id DESC LIMIT $3";
        LAST: "SELECT max(original) FROM activities_days WHERE activity = $1";
        SET_STATE: "UPDATE activities_days SET state = $2, why = $3, changed_at = $4 WHERE id = $1 AND state <> $2";
        /// On another moment everybody is reminded again.
        MOVE: "UPDATE activities_days SET original = $2, starts_s = $3, ends_s = $4, state = $5, why = $6, reminded_at = NULL, changed_at = $7
            WHERE id = $1";
        /// What is marked otherwise is told again the day before.
        SET_WHY: "UPDATE activities_days SET why = $2, reminded_at = NULL, changed_at = $3 WHERE id = $1 AND why <> $2";
        PUT_PLACE: "UPDATE activities_days SET place_name = $2, room = $3, why = '', reminded_at = NULL, changed_at = $4 WHERE id = $1";
        SET_BOOKING: "UPDATE activities_days SET booking = $2 WHERE id = $1";
        /// Days to come that this booking holds a room for.
        LIST_BOOKED: "SELECT id, activity, original, starts_s, ends_s, state, why, taken, places, came, booking, place_name, room FROM activities_days
            WHERE booking = $1 AND state <> 'off' AND starts_s >= $2 ORDER BY starts_s, id";
        REMOVE: "DELETE FROM activities_days WHERE id = $1";
        SET_PLACES: "UPDATE activities_days SET places = $2 WHERE activity = $1 AND starts_s >= $3";
        /// The check and the change are one statement.
        TAKE: "UPDATE activities_days SET taken = taken + $2 WHERE id = $1 AND state <> 'off' AND (places IS NULL OR taken + $2 <= places)";
        GIVE_BACK: "UPDATE activities_days SET taken = taken - $2 WHERE id = $1 AND taken >= $2";
    }
}

/// Keeps a day that the rule gives, unless it is there; whether it is new.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    activity: i64,
    original: DateTime,
    starts_s: i64,
    ends_s: i64,
    places: Option<i64>,
    at_s: i64,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&PUT, &values![activity, stored(original), starts_s, ends_s, places, at_s])? > 0)
}

/// One day by its number.
pub(crate) fn find_day(tx: &mut Tx<'_>, id: i64) -> Result<Option<Day>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read_from(&row, 0)).transpose()
}

/// Days of an activity, whatever its state, that are not over at `from_s` and begin before `until_s` (seconds UTC), the first one first; days
/// that are off are among them.
pub(crate) fn list_days(tx: &mut Tx<'_>, activity: i64, from_s: i64, until_s: i64, most: i64) -> Result<Vec<Day>, StoreError> {
    tx.query(&LIST, &values![activity, from_s, until_s, most])?.iter().map(|row| read_from(row, 0)).collect()
}

/// Days that were over at a moment, the last one first.
pub(crate) fn list_before(tx: &mut Tx<'_>, activity: i64, before_s: i64, most: i64) -> Result<Vec<Day>, StoreError> {
    tx.query(&LIST_BEFORE, &values![activity, before_s, most])?.iter().map(|row| read_from(row, 0)).collect()
}

/// The last day of the rule that is there.
pub(crate) fn find_last(tx: &mut Tx<'_>, activity: i64) -> Result<Option<DateTime>, StoreError> {
    let last: Option<String> = tx.query_one(&LAST, &values![activity])?.get(0)?;
    Ok(last.and_then(|text| text.parse().ok()))
}

/// On or off, and why; whether it was otherwise.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: i64, state: DayState, why: &str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STATE, &values![id, state.code(), why, at_s])? > 0)
}

/// Another moment. `day` is as it will be.
pub(crate) fn put_moved(tx: &mut Tx<'_>, day: &Day, at_s: i64) -> Result<(), StoreError> {
    let row = values![day.id, stored(day.original), day.starts_s, day.ends_s, day.state.code(), &day.why, at_s];
    tx.execute(&MOVE, &row).map(drop)
}

/// A word of the program about a day that goes on; whether it was another.
pub(crate) fn set_why(tx: &mut Tx<'_>, id: i64, why: &str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_WHY, &values![id, why, at_s])? > 0)
}

/// Another place this one time; empty: where it always is.
pub(crate) fn put_place(tx: &mut Tx<'_>, id: i64, name: &str, room: Option<i64>, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&PUT_PLACE, &values![id, name, room, at_s]).map(drop)
}

/// Which booking holds its room.
pub(crate) fn set_booking(tx: &mut Tx<'_>, id: i64, booking: Option<i64>) -> Result<(), StoreError> {
    tx.execute(&SET_BOOKING, &values![id, booking]).map(drop)
}

/// Days to come that this booking holds a room for.
pub(crate) fn list_booked(tx: &mut Tx<'_>, booking: i64, from_s: i64) -> Result<Vec<Day>, StoreError> {
    tx.query(&LIST_BOOKED, &values![booking, from_s])?.iter().map(|row| read_from(row, 0)).collect()
}

/// Removes a day to which nobody comes.
pub(crate) fn remove(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE, &values![id]).map(drop)
}

/// Another number of places on all days from a moment on. What was promised stays promised.
pub(crate) fn set_places(tx: &mut Tx<'_>, activity: i64, places: Option<i64>, from_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_PLACES, &values![activity, places, from_s]).map(drop)
}

/// Gives places away, when there are so many left and the day goes on.
pub(crate) fn take_places(tx: &mut Tx<'_>, id: i64, heads: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&TAKE, &values![id, heads])? > 0)
}

/// Takes places back.
pub(crate) fn give_back(tx: &mut Tx<'_>, id: i64, heads: i64) -> Result<(), StoreError> {
    tx.execute(&GIVE_BACK, &values![id, heads]).map(drop)
}

/// A day from a column on.
pub(crate) fn read_from(row: &Row, at: usize) -> Result<Day, StoreError> {
    let state: String = row.get(at + 5)?;
    Ok(Day {
        id: row.get(at)?,
        activity: row.get(at + 1)?,
        original: wall(row, at + 2)?,
        starts_s: row.get(at + 3)?,
        ends_s: row.get(at + 4)?,
        // The table refuses any other word.
        state: DayState::parse(&state).unwrap_or(DayState::Off),
        why: row.get(at + 6)?,
        taken: row.get(at + 7)?,
        places: row.get(at + 8)?,
        came: row.get(at + 9)?,
        booking: row.get(at + 10)?,
        place_name: row.get(at + 11)?,
        room: row.get(at + 12)?,
    })
}

/// A time on the wall that we wrote ourselves; what is none lies so far back that nothing happens with it.
pub(crate) fn wall(row: &Row, column: usize) -> Result<DateTime, StoreError> {
    let text: String = row.get(column)?;
    Ok(text.parse().unwrap_or(DateTime::ZERO))
}
