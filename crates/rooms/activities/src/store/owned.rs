//! Activities that somebody carries for a party, and giving them over, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// Without a person: what nobody carries, because who made it is gone. Of a day that comes next nobody was reminded yet.
        LIST: "SELECT a.id, a.title, (SELECT min(d.starts_s) FROM activities_days d WHERE d.activity = a.id AND d.reminded_at IS NULL
                AND d.state <> 'off')
            FROM activities_activities a WHERE a.party = $2 AND a.state IN ('proposed', 'listed')
                AND (a.made_by = $1 OR (a.made_by IS NULL AND CAST($1 AS BIGINT) IS NULL)) ORDER BY a.id";
        GIVE_OVER: "UPDATE activities_activities SET made_by = $4 WHERE id = $1 AND party = $3 AND state IN ('proposed', 'listed')
            AND (made_by = $2 OR (made_by IS NULL AND CAST($2 AS BIGINT) IS NULL))";
    }
}

/// Number, title and the moment of a day to come, of what this person (none: nobody) carries for this party.
pub(crate) fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<(i64, String, Option<i64>)>, StoreError> {
    let rows = tx.query(&LIST, &values![person, party])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Gives one to a colleague; false when it is not the giver's.
pub(crate) fn give_over(tx: &mut Tx<'_>, id: i64, from: Option<i64>, party: i64, to: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE_OVER, &values![id, from, party, to])? > 0)
}
