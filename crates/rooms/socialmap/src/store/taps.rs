//! Forms that were sent, in the database: the second tap finds what the first made.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        BEGIN: "INSERT INTO socialmap_taps (tap, tapped_at) VALUES ($1, $2) ON CONFLICT (tap) DO NOTHING";
        FIND: "SELECT entry FROM socialmap_taps WHERE tap = $1";
        NOTE: "UPDATE socialmap_taps SET entry = $2 WHERE tap = $1";
        FORGET: "DELETE FROM socialmap_taps WHERE tapped_at < $1";
    }
}

/// The first tap of a form; false when it was sent before.
pub(crate) fn begin(tx: &mut Tx<'_>, tap: &str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&BEGIN, &values![tap, at_s])? > 0)
}

/// The entry that a form made.
pub(crate) fn find(tx: &mut Tx<'_>, tap: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND, &values![tap])?.map(|row| row.get(0)).transpose().map(Option::flatten)
}

/// Notes which entry a form made.
pub(crate) fn note(tx: &mut Tx<'_>, tap: &str, entry: i64) -> Result<(), StoreError> {
    tx.execute(&NOTE, &values![tap, entry]).map(drop)
}

/// Forgets those from before this moment.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}
