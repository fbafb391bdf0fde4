//! What has been kept long enough, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        MOMENTS: "DELETE FROM contact_moments WHERE happened_at < $1";
        /// A group goes when there was nothing with it for so long; its newest moment keeps it.
        GROUPS: "DELETE FROM contact_groups WHERE since < $1 AND NOT EXISTS (SELECT 1 FROM contact_moments m WHERE m.met_group = contact_groups.id)";
        PROMISES: "DELETE FROM contact_promises WHERE COALESCE(kept_at, let_go_at, made_at) < $1 AND due_on < $2";
        ROUNDS: "DELETE FROM contact_rounds WHERE state = 'ended' AND changed_at < $1";
        OFF: "DELETE FROM contact_round_off WHERE day < $1";
        /// From here on the moment would be refused as too old.
        THROWN: "DELETE FROM contact_thrown WHERE happened_at < $1";
    }
}

/// Removes everything before a moment, the day of which is also given; how many rows.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64, before_on: &str) -> Result<u64, StoreError> {
    Ok(tx.execute(&MOMENTS, &values![before_s])?
        + tx.execute(&GROUPS, &values![before_on])?
        + tx.execute(&PROMISES, &values![before_s, before_on])?
        + tx.execute(&ROUNDS, &values![before_s])?
        + tx.execute(&OFF, &values![before_on])?
        + tx.execute(&THROWN, &values![before_s])?)
}
