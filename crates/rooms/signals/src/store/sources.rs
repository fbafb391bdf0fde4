//! Systems that send signals, and which of their messages came in, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::systems::Source;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO signals_sources (name, generation, renewed_at, created_at) VALUES ($1, 1, $2, $2) RETURNING id";
        FIND_NAMED: "SELECT id FROM signals_sources WHERE name = $1 AND ended_at IS NULL";
        FIND: "SELECT id, name, generation, renewed_at, heard_at, refused_at, refused_why, refusals FROM signals_sources
            WHERE id = $1 AND ended_at IS NULL";
        LIST: "SELECT id, name, generation, renewed_at, heard_at, refused_at, refused_why, refusals FROM signals_sources
            WHERE ended_at IS NULL ORDER BY name, id";
        RENEW: "UPDATE signals_sources SET generation = generation + 1, renewed_at = $3 WHERE id = $1 AND generation = $2 AND ended_at IS NULL";
        END: "UPDATE signals_sources SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        SET_HEARD: "UPDATE signals_sources SET heard_at = $2, refusals = 0 WHERE id = $1";
        SET_REFUSED: "UPDATE signals_sources SET refused_at = $2, refused_why = $3, refusals = refusals + 1 WHERE id = $1";
        RECEIVE: "INSERT INTO signals_received (source, message, fingerprint, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        FIND_RECEIVED: "SELECT fingerprint FROM signals_received WHERE source = $1 AND message = $2";
        FORGET_RECEIVED: "DELETE FROM signals_received WHERE received_at < $1";
    }
}

/// Adds one; none: there is one of this name.
pub(crate) fn create(tx: &mut Tx<'_>, name: &str, at_s: i64) -> Result<Option<i64>, StoreError> {
    if tx.query_opt(&FIND_NAMED, &values![name])?.is_some() {
        return Ok(None);
    }
    tx.query_one(&CREATE, &values![name, at_s])?.get(0).map(Some)
}

/// One by its number; none: it is not there, or was stopped.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Source>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.as_ref().map(read).transpose()
}

/// All that were not stopped, by name.
pub(crate) fn list(tx: &mut Tx<'_>) -> Result<Vec<Source>, StoreError> {
    tx.query(&LIST, &[])?.iter().map(read).collect()
}

/// A new secret; false: somebody else made one since the page was shown.
pub(crate) fn renew(tx: &mut Tx<'_>, id: i64, generation: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RENEW, &values![id, generation, at_s])? == 1)
}

/// Nothing of it counts any more; false: it was stopped already.
pub(crate) fn end(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, at_s])? == 1)
}

/// It sent something that was taken in.
pub(crate) fn set_heard(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_HEARD, &values![id, at_s]).map(drop)
}

/// It sent something that was refused, by the code of the error.
pub(crate) fn set_refused(tx: &mut Tx<'_>, id: i64, at_s: i64, code: &str) -> Result<(), StoreError> {
    tx.execute(&SET_REFUSED, &values![id, at_s, code]).map(drop)
}

/// A message comes in; false: it did before.
pub(crate) fn receive(tx: &mut Tx<'_>, source: i64, message: &str, fingerprint: &str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RECEIVE, &values![source, message, fingerprint, at_s])? == 1)
}

/// The fingerprint of a message that came in.
pub(crate) fn find_received(tx: &mut Tx<'_>, source: i64, message: &str) -> Result<Option<String>, StoreError> {
    tx.query_opt(&FIND_RECEIVED, &values![source, message])?.map(|row| row.get(0)).transpose()
}

/// Forgets messages of before a moment; how many.
pub(crate) fn forget_received(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET_RECEIVED, &values![before_s])
}

fn read(row: &Row) -> Result<Source, StoreError> {
    Ok(Source {
        id: row.get(0)?,
        name: row.get(1)?,
        generation: row.get(2)?,
        renewed_at: row.get(3)?,
        heard_at: row.get(4)?,
        refused_at: row.get(5)?,
        refused_why: row.get(6)?,
        refusals: row.get(7)?,
    })
}
