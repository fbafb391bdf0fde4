//! Who answers for a call, in the database.

use opbouw_handover::Handover;
use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        LIST: "SELECT id, title, day FROM calls_calls
            WHERE party = $2 AND made_by IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND state IN ('draft', 'open', 'full') ORDER BY day, id";
        GIVE: "UPDATE calls_calls SET made_by = $4 WHERE id = $1 AND party = $2 AND made_by IS NOT DISTINCT FROM CAST($3 AS BIGINT)
            AND state IN ('draft', 'open', 'full')";
    }
}

/// The drafts and calls that go on, of this person or of nobody: number, title, day.
pub(crate) fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<(i64, String, String)>, StoreError> {
    tx.query(&LIST, &values![person, party])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Somebody else answers for it; whether it was the giver's.
pub(crate) fn give(tx: &mut Tx<'_>, id: i64, handover: &Handover<'_>) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE, &values![id, handover.party, handover.from, handover.to])? > 0)
}
