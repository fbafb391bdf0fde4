//! The promises in the database.

use opbouw_store::{StoreError, Tx, statements, values};

use crate::promise::{About, NewPromise};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO contact_promises (party, owner, what, due_on, round, met_group, moment, contact, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
        /// The open promise that was made at a moment, as the moment now says it.
        FOLLOW_MOMENT: "UPDATE contact_promises SET what = $2, due_on = $3 WHERE moment = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        END_OF_MOMENT: "DELETE FROM contact_promises WHERE moment = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        HAS_MOMENT: "SELECT 1 FROM contact_promises WHERE moment = $1";
    }
}

/// Keeps a new promise; its number.
pub(crate) fn create(tx: &mut Tx<'_>, party: i64, owner: Option<i64>, promise: &NewPromise, at_s: i64) -> Result<i64, StoreError> {
    let About { round, group, moment, contact } = promise.about;
    let row = values![party, owner, &promise.what, promise.due_on.to_string(), round, group, moment, contact, at_s];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// The open promise of a moment follows its text; whether there was a promise, open or not.
pub(crate) fn follow_moment(tx: &mut Tx<'_>, moment: i64, promise: &NewPromise) -> Result<bool, StoreError> {
    let changed = tx.execute(&FOLLOW_MOMENT, &values![moment, &promise.what, promise.due_on.to_string()])?;
    Ok(changed > 0 || tx.query_opt(&HAS_MOMENT, &values![moment])?.is_some())
}

/// The next step was taken out of the moment, so nobody waits for it any more.
pub(crate) fn end_of_moment(tx: &mut Tx<'_>, moment: i64) -> Result<(), StoreError> {
    tx.execute(&END_OF_MOMENT, &values![moment]).map(drop)
}
