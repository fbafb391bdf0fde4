//! What was done to each tie when a session was kept, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};
use opbouw_ties::{HowOften, Named, Pair};

use crate::closing::{Kept, State};

statements! {
    pub(crate) ALL = {
        PUT: "INSERT INTO overview_kept (meeting, a, b, was_tie, was_often, was_by_a, was_by_b, was_since, was_meeting,
                is_tie, is_often, is_by_a, is_by_b)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        LIST: "SELECT a, b, was_tie, was_often, was_by_a, was_by_b, was_since, was_meeting, is_tie, is_often, is_by_a, is_by_b
            FROM overview_kept WHERE meeting = $1 ORDER BY a, b";
        FORGET: "DELETE FROM overview_kept WHERE meeting = $1";
    }
}

/// Writes down what was done to one tie.
pub(crate) fn put(tx: &mut Tx<'_>, session: i64, kept: &Kept) -> Result<(), StoreError> {
    let (was, is) = (kept.was.as_ref(), kept.is);
    let row = values![
        session,
        kept.pair.a,
        kept.pair.b,
        was.map(|was| was.id),
        was.map(|was| was.how_often.level()),
        was.map(|was| i64::from(was.said_by_a)),
        was.map(|was| i64::from(was.said_by_b)),
        was.map(|was| was.since.to_string()),
        was.and_then(|was| was.session),
        is.map(|is| is.tie),
        is.map(|is| is.how_often.level()),
        is.map(|is| i64::from(is.by_a)),
        is.map(|is| i64::from(is.by_b))
    ];
    tx.execute(&PUT, &row).map(drop)
}

/// All that was done when this session was kept.
pub(crate) fn list(tx: &mut Tx<'_>, session: i64) -> Result<Vec<Kept>, StoreError> {
    tx.query(&LIST, &values![session])?.iter().map(kept).collect()
}

/// Forgets it.
pub(crate) fn forget(tx: &mut Tx<'_>, session: i64) -> Result<(), StoreError> {
    tx.execute(&FORGET, &values![session]).map(drop)
}

fn kept(row: &Row) -> Result<Kept, StoreError> {
    let was = row.get::<Option<i64>>(2)?.map(|id| named(row, id)).transpose()?;
    let is = row.get::<Option<i64>>(8)?.map(|tie| state(row, tie)).transpose()?;
    Ok(Kept { pair: Pair { a: row.get(0)?, b: row.get(1)? }, was, is })
}

fn named(row: &Row, id: i64) -> Result<Named, StoreError> {
    let since: String = row.get(6)?;
    let (how_often, said_by_a, said_by_b) = (often(row, 3)?, row.get(4)?, row.get(5)?);
    Ok(Named { id, how_often, said_by_a, said_by_b, since: since.parse().unwrap_or_default(), session: row.get(7)? })
}

fn state(row: &Row, tie: i64) -> Result<State, StoreError> {
    Ok(State { tie, how_often: often(row, 9)?, by_a: row.get(10)?, by_b: row.get(11)? })
}

/// Only levels are written here.
fn often(row: &Row, column: usize) -> Result<HowOften, StoreError> {
    Ok(HowOften::from_level(row.get(column)?).unwrap_or(HowOften::Sometimes))
}
