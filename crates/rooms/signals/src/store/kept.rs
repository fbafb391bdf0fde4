//! What this room keeps about somebody who works here, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        COUNT_TAKEN: "SELECT count(*) FROM signals_parts WHERE owner = $1";
        COUNT_STEPS: "SELECT (SELECT count(*) FROM signals_steps WHERE person = $1) + (SELECT count(*) FROM signals_followups WHERE person = $1)";
    }
}

/// Signals that somebody took up, and steps that they wrote down.
pub(crate) fn count(tx: &mut Tx<'_>, person: i64) -> Result<(i64, i64), StoreError> {
    let mut one = |statement| tx.query_one(statement, &values![person])?.get(0);
    Ok((one(&COUNT_TAKEN)?, one(&COUNT_STEPS)?))
}
