//! Systems that hear that something happens, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::systems::{EventKind, Failure, Hook};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO signals_hooks (name, url, hears, generation, renewed_at, created_at) VALUES ($1, $2, $3, 1, $4, $4) RETURNING id";
        FIND_NAMED: "SELECT id FROM signals_hooks WHERE name = $1 AND ended_at IS NULL";
        FIND: "SELECT id, name, url, hears, generation, sent_at, failed_at, failed_why, failed_status, failures, ended_at, is_gone
            FROM signals_hooks WHERE id = $1";
        LIST: "SELECT id, name, url, hears, generation, sent_at, failed_at, failed_why, failed_status, failures, ended_at, is_gone
            FROM signals_hooks WHERE ended_at IS NULL OR is_gone = 1 AND ended_at > $1 ORDER BY name, id";
        RENEW: "UPDATE signals_hooks SET generation = generation + 1, renewed_at = $3 WHERE id = $1 AND generation = $2 AND ended_at IS NULL";
        END: "UPDATE signals_hooks SET ended_at = $2, is_gone = $3 WHERE id = $1 AND ended_at IS NULL";
        SET_SENT: "UPDATE signals_hooks SET sent_at = $2, failures = 0 WHERE id = $1";
        SET_FAILED: "UPDATE signals_hooks SET failed_at = $2, failed_why = $3, failed_status = $4, failures = failures + 1 WHERE id = $1";
    }
}

/// Adds one; none: there is one of this name.
pub(crate) fn create(tx: &mut Tx<'_>, name: &str, url: &str, hears: &[EventKind], at_s: i64) -> Result<Option<i64>, StoreError> {
    if tx.query_opt(&FIND_NAMED, &values![name])?.is_some() {
        return Ok(None);
    }
    let hears: Vec<&str> = hears.iter().map(|kind| kind.code()).collect();
    tx.query_one(&CREATE, &values![name, url, hears.join(" "), at_s])?.get(0).map(Some)
}

/// One by its number, also one that was stopped.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Hook>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.as_ref().map(read).transpose()
}

/// All that were not stopped, and what went away by itself since a moment.
pub(crate) fn list(tx: &mut Tx<'_>, gone_since_s: i64) -> Result<Vec<Hook>, StoreError> {
    tx.query(&LIST, &values![gone_since_s])?.iter().map(read).collect()
}

/// A new secret; false: somebody else made one since the page was shown.
pub(crate) fn renew(tx: &mut Tx<'_>, id: i64, generation: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RENEW, &values![id, generation, at_s])? == 1)
}

/// It hears nothing any more; false: it was stopped already.
pub(crate) fn end(tx: &mut Tx<'_>, id: i64, at_s: i64, is_gone: bool) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, at_s, i64::from(is_gone)])? == 1)
}

/// Something arrived.
pub(crate) fn set_sent(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_SENT, &values![id, at_s]).map(drop)
}

/// Something did not arrive.
pub(crate) fn set_failed(tx: &mut Tx<'_>, id: i64, at_s: i64, failure: Failure) -> Result<(), StoreError> {
    tx.execute(&SET_FAILED, &values![id, at_s, failure.code(), failure.status()]).map(drop)
}

fn read(row: &Row) -> Result<Hook, StoreError> {
    let (hears, why, ended_at): (String, String, Option<i64>) = (row.get(3)?, row.get(7)?, row.get(10)?);
    Ok(Hook {
        id: row.get(0)?,
        name: row.get(1)?,
        url: row.get(2)?,
        hears: hears.split(' ').filter_map(EventKind::parse).collect(),
        generation: row.get(4)?,
        sent_at: row.get(5)?,
        failed_at: row.get(6)?,
        failure: Failure::read(&why, row.get(8)?),
        failures: row.get(9)?,
        is_open: ended_at.is_none(),
        is_gone: row.get::<i64>(11)? == 1,
    })
}
