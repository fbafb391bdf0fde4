//! Whose term is over, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, Tx, statements, values};

use super::{day, people};
use crate::error::NeighbourhoodError;
use crate::retention::Due;

const TABLE: &str = "neighbourhood_people";

statements! {
    pub(super) ALL = {
        /// Whoever works for a party stays as long as they do.
        DUE: "SELECT p.id, p.pseudonym, p.active_on, p.keep_until,
                (SELECT count(*) FROM neighbourhood_resources r WHERE r.person = p.id)
            FROM neighbourhood_people p
            WHERE p.keep_until < $1 AND NOT EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.person = p.id AND m.ended_on IS NULL)
            ORDER BY p.keep_until, p.id LIMIT $2";
    }
}

/// The people whose last day has passed, the longest ago first; at most `limit`.
pub fn list_due(tx: &mut Tx<'_>, today: Date, limit: i64) -> Result<Vec<Due>, NeighbourhoodError> {
    tx.query(&DUE, &values![people::until(today), limit])?.iter().map(due).collect()
}

fn due(row: &Row) -> Result<Due, NeighbourhoodError> {
    Ok(Due {
        person: row.get(0)?,
        pseudonym: row.get(1)?,
        active_on: day(row, 2, TABLE, "active_on")?,
        keep_until: day(row, 3, TABLE, "keep_until")?.ok_or(NeighbourhoodError::NotOurs { table: TABLE, column: "keep_until" })?,
        offers: row.get(4)?,
    })
}
