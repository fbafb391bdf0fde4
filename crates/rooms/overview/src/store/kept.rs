//! What this room keeps about one person, for their insight and export.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        OPENED: "SELECT count(*) FROM overview_sessions WHERE made_by = $1";
    }
}

/// How many sessions somebody opened.
pub(crate) fn count_opened(tx: &mut Tx<'_>, person: i64) -> Result<i64, StoreError> {
    tx.query_one(&OPENED, &values![person])?.get(0)
}
