//! Who does not want to be brought together with whom? It holds both ways, and only who wanted it sees it.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(super) ALL = {
        BLOCK: "INSERT INTO neighbourhood_blocks (person, blocked, since_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        UNBLOCK: "DELETE FROM neighbourhood_blocks WHERE person = $1 AND blocked = $2";
        LIST: "SELECT b.blocked, p.first_name, p.area FROM neighbourhood_blocks b JOIN neighbourhood_people p ON p.id = b.blocked
            WHERE b.person = $1 ORDER BY b.since_at, b.blocked";
        KEPT_APART: "SELECT blocked FROM neighbourhood_blocks WHERE person = $1 UNION SELECT person FROM neighbourhood_blocks WHERE blocked = $1";
        ALL_PAIRS: "SELECT person, blocked FROM neighbourhood_blocks ORDER BY person, blocked";
    }
}

/// Never brings these two together again; whether that is new. Blocking oneself means nothing and is no error.
pub fn block_person(tx: &mut Tx<'_>, person: i64, blocked: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(person != blocked && tx.execute(&BLOCK, &values![person, blocked, at_s])? > 0)
}

/// Takes that back; whether there was one.
pub fn unblock_person(tx: &mut Tx<'_>, person: i64, blocked: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&UNBLOCK, &values![person, blocked])? > 0)
}

/// Whom somebody blocked: number, first name, code of the area.
pub fn list_blocked(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(i64, String, String)>, StoreError> {
    tx.query(&LIST, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// With whom somebody is not brought together, whoever of the two wanted it.
pub fn list_kept_apart(tx: &mut Tx<'_>, person: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&KEPT_APART, &values![person])?.iter().map(|row| row.get(0)).collect()
}

/// All pairs, for a plan over everybody.
pub fn list_blocks(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&ALL_PAIRS, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
