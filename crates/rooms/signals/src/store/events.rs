//! What is on its way to systems that hear, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::systems::{EventKind, Leaving};

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO signals_events (hook, happening, word, kind, theme, week, created_at, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING";
        LIST_DUE: "SELECT e.id, e.hook, e.word, e.kind, e.theme, e.week, e.tries, h.url, h.generation, h.renewed_at FROM signals_events e
            JOIN signals_hooks h ON h.id = e.hook WHERE e.given_up_at IS NULL AND e.due_at <= $1 AND h.ended_at IS NULL
            ORDER BY e.due_at, e.id LIMIT $2";
        TELL: "INSERT INTO signals_told (hook, kind, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        FORGET_TOLD: "DELETE FROM signals_told WHERE day < $1";
        REMOVE: "DELETE FROM signals_events WHERE id = $1";
        REMOVE_OF: "DELETE FROM signals_events WHERE hook = $1";
        POSTPONE: "UPDATE signals_events SET tries = tries + 1, due_at = $2 WHERE id = $1";
        POSTPONE_OTHERS: "UPDATE signals_events SET due_at = $2 WHERE hook = $1 AND given_up_at IS NULL AND due_at < $2";
        GIVE_UP: "UPDATE signals_events SET tries = tries + 1, given_up_at = $2 WHERE id = $1";
        COUNT: "SELECT hook, sum(CASE WHEN given_up_at IS NULL THEN 1 ELSE 0 END), sum(CASE WHEN given_up_at IS NULL THEN 0 ELSE 1 END)
            FROM signals_events GROUP BY hook";
        FORGET: "DELETE FROM signals_events WHERE created_at < $1";
    }
}

/// What happened: the number inside the house, what it is, its theme (empty: not told) and the Monday of its week.
pub(crate) struct NewEvent<'e> {
    pub happening: i64,
    pub kind: EventKind,
    pub theme: &'e str,
    pub week: Date,
}

/// Adds what one system will hear; heard before: nothing.
pub(crate) fn add(tx: &mut Tx<'_>, hook: i64, word: &str, new: &NewEvent<'_>, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ADD, &values![hook, new.happening, word, new.kind.code(), new.theme, new.week.to_string(), at_s]).map(drop)
}

/// Whether a system was told of such a thing on this day; from now on it was.
pub(crate) fn is_told(tx: &mut Tx<'_>, hook: i64, kind: EventKind, day: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&TELL, &values![hook, kind.code(), day])? == 0)
}

/// What has to go now, the oldest first, so many at most.
pub(crate) fn list_due(tx: &mut Tx<'_>, now_s: i64, most: i64) -> Result<Vec<Leaving>, StoreError> {
    tx.query(&LIST_DUE, &values![now_s, most])?.iter().map(read).collect()
}

/// It arrived.
pub(crate) fn remove(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE, &values![id]).map(drop)
}

/// The system hears nothing any more.
pub(crate) fn remove_of(tx: &mut Tx<'_>, hook: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE_OF, &values![hook]).map(drop)
}

/// It did not arrive and is tried again; what else waits for that system waits with it.
pub(crate) fn postpone(tx: &mut Tx<'_>, event: &Leaving, due_at: i64) -> Result<(), StoreError> {
    tx.execute(&POSTPONE, &values![event.id, due_at])?;
    tx.execute(&POSTPONE_OTHERS, &values![event.hook, due_at]).map(drop)
}

/// It did not arrive and is not tried again.
pub(crate) fn give_up(tx: &mut Tx<'_>, event: &Leaving, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&GIVE_UP, &values![event.id, at_s]).map(drop)
}

/// Of each system: how much waits, and how much was given up.
pub(crate) fn count(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64, i64)>, StoreError> {
    tx.query(&COUNT, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Forgets what happened before a moment, arrived or not; how much.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET_TOLD, &values![opbouw_neighbourhood::day_of(before_s).to_string()])?;
    tx.execute(&FORGET, &values![before_s])
}

fn read(row: &Row) -> Result<Leaving, StoreError> {
    let kind: String = row.get(3)?;
    Ok(Leaving {
        id: row.get(0)?,
        hook: row.get(1)?,
        word: row.get(2)?,
        kind: EventKind::parse(&kind).unwrap_or(EventKind::Given),
        theme: row.get(4)?,
        week: row.get(5)?,
        tries: row.get(6)?,
        url: row.get(7)?,
        generation: row.get(8)?,
        renewed_at: row.get(9)?,
    })
}
