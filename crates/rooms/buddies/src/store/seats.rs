//! Chairs at a coffee morning.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{column, word};
use crate::error::BuddiesError;
use crate::rules::chosen::CodeWord;
use crate::rules::profile::Side;

statements! {
    pub(super) ALL = {
        /// A chair that is taken, or somebody who sits already, is left as it is.
        ADD: "INSERT INTO buddies_seats (morning, person, first_name, table_code, side) VALUES ($1, $2, '', $3, $4) ON CONFLICT DO NOTHING";
        LIST: "SELECT s.id, s.person, COALESCE(p.first_name, s.first_name), s.table_code, s.side, s.picked_at
            FROM buddies_seats s LEFT JOIN neighbourhood_people p ON p.id = s.person WHERE s.morning = $1 ORDER BY s.table_code";
        /// Whoever sits down on a free chair gives it their name, once.
        CLAIM: "UPDATE buddies_seats SET first_name = $2 WHERE id = $1 AND person IS NULL AND first_name = ''";
        NOTE_PICKED: "UPDATE buddies_seats SET picked_at = $2 WHERE id = $1";
        REMOVE: "DELETE FROM buddies_seats WHERE id = $1 AND morning = $2 AND picked_at IS NULL";
    }
}

/// A chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its number.
    pub id: i64,
    /// Who of the register sits there.
    pub person: Option<i64>,
    /// First name; empty while nobody sits there.
    pub first_name: String,
    /// Such as `B3`.
    pub table_code: String,
    /// On which side.
    pub side: Side,
    /// Whether they have chosen.
    pub has_picked: bool,
}

/// Puts somebody on a chair, or a free card; false when it is taken.
pub fn add_seat(tx: &mut Tx<'_>, morning: i64, person: Option<i64>, table_code: &str, side: Side) -> Result<bool, StoreError> {
    Ok(tx.execute(&ADD, &values![morning, person, table_code, side.code()])? > 0)
}

/// The chairs of a morning, in the order of their codes.
pub fn list_seats(tx: &mut Tx<'_>, morning: i64) -> Result<Vec<Seat>, BuddiesError> {
    tx.query(&LIST, &values![morning])?.iter().map(seat).collect()
}

/// Gives a free chair a name; false when somebody sits there.
pub fn claim_seat(tx: &mut Tx<'_>, id: i64, first_name: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLAIM, &values![id, first_name])? > 0)
}

/// Notes that somebody has chosen; not whom.
pub fn note_picked(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&NOTE_PICKED, &values![id, at_s]).map(drop)
}

/// Takes a chair away on which nobody has chosen yet.
pub fn remove_seat(tx: &mut Tx<'_>, id: i64, morning: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id, morning])? > 0)
}

fn seat(row: &Row) -> Result<Seat, BuddiesError> {
    let picked: Option<i64> = row.get(5)?;
    Ok(Seat {
        id: row.get(0)?,
        person: row.get(1)?,
        first_name: row.get(2)?,
        table_code: row.get(3)?,
        side: word(row, column(4, "buddies_seats", "side"))?,
        has_picked: picked.is_some(),
    })
}
