//! Who answers for a call, in the database.

use opbouw_handover::Handover;
use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        LIST: "SELECT id, title, day FROM calls_calls
            WHERE party = $2 AND made_by IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND state IN ('draft', 'open', 'full') ORDER BY day, id";
        /// The title of a draft is for the party only.
        LIST_ALL: "SELECT id, party, made_by, area, CASE WHEN state = 'draft' THEN '' ELSE title END FROM calls_calls
            WHERE state IN ('draft', 'open', 'full') ORDER BY id";
        GIVE: "UPDATE calls_calls SET made_by = $4 WHERE id = $1 AND party = $2 AND made_by IS NOT DISTINCT FROM CAST($3 AS BIGINT)
            AND state IN ('draft', 'open', 'full')";
    }
}

/// The drafts and calls that go on, of this person or of nobody: number, title, day.
pub(crate) fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<(i64, String, String)>, StoreError> {
    tx.query(&LIST, &values![person, party])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// A draft or a call that goes on, of any party.
pub(crate) struct Call {
    pub id: i64,
    pub party: i64,
    pub made_by: Option<i64>,
    pub area: String,
    /// Empty for a draft.
    pub title: String,
}

/// All drafts and calls that go on.
pub(crate) fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Call>, StoreError> {
    let call = |row: &Row| Ok(Call { id: row.get(0)?, party: row.get(1)?, made_by: row.get(2)?, area: row.get(3)?, title: row.get(4)? });
    tx.query(&LIST_ALL, &[])?.iter().map(call).collect()
}

/// Somebody else answers for it; whether it was the giver's.
pub(crate) fn give(tx: &mut Tx<'_>, id: i64, handover: &Handover<'_>) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE, &values![id, handover.party, handover.from, handover.to])? > 0)
}
