//! Entries that somebody answers for in the name of a party, and giving them over, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// Without a person: what a party keeps and nobody of it was named for, or whoever was is gone.
        LIST: "SELECT id, title, check_on FROM socialmap_entries WHERE owner_party = $2 AND ended_on IS NULL
                AND (owner = $1 OR (owner IS NULL AND CAST($1 AS BIGINT) IS NULL)) ORDER BY id";
        LIST_ALL: "SELECT id, title, area, owner, owner_party FROM socialmap_entries WHERE owner_party IS NOT NULL AND ended_on IS NULL ORDER BY id";
        GIVE_OVER: "UPDATE socialmap_entries SET owner = $4, kept_since = $5, asked_at = NULL WHERE id = $1 AND owner_party = $3 AND ended_on IS NULL
            AND (owner = $2 OR (owner IS NULL AND CAST($2 AS BIGINT) IS NULL))";
    }
}

/// Number, name and the day to look again, of what this person (none: nobody) answers for in the name of this party.
pub(crate) fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<(i64, String, String)>, StoreError> {
    let rows = tx.query(&LIST, &values![person, party])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// An entry that a party keeps, and who answers for it in its name.
pub(crate) struct Owned {
    pub(crate) id: i64,
    pub(crate) title: String,
    pub(crate) area: String,
    pub(crate) owner: Option<i64>,
    pub(crate) party: i64,
}

/// Everything that a party keeps.
pub(crate) fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Owned>, StoreError> {
    let owned = |row: &Row| Ok(Owned { id: row.get(0)?, title: row.get(1)?, area: row.get(2)?, owner: row.get(3)?, party: row.get(4)? });
    tx.query(&LIST_ALL, &[])?.iter().map(owned).collect()
}

/// Gives one to a colleague; false when it is not the giver's.
pub(crate) fn give_over(tx: &mut Tx<'_>, id: i64, from: Option<i64>, party: i64, to: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE_OVER, &values![id, from, party, to, at_s])? > 0)
}
