//! The consents in the database: added and closed, never changed.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::consent::{Consent, How, NewConsent, Purpose};
use crate::error::NeighbourhoodError;

const TABLE: &str = "neighbourhood_consents";

statements! {
    pub(super) ALL = {
        GIVE: "INSERT INTO neighbourhood_consents (person, purpose, party, given_at, given_by, how) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING";
        WITHDRAW: "UPDATE neighbourhood_consents SET withdrawn_at = $4, withdrawn_by = $5
            WHERE person = $1 AND purpose = $2 AND COALESCE(party, 0) = COALESCE(CAST($3 AS BIGINT), 0) AND withdrawn_at IS NULL";
        LIST: "SELECT c.id, c.purpose, c.party, p.name, c.given_at, c.given_by, c.how, c.withdrawn_at
            FROM neighbourhood_consents c LEFT JOIN neighbourhood_parties p ON p.id = c.party
            WHERE c.person = $1 ORDER BY c.id";
        HAS: "SELECT count(*) FROM neighbourhood_consents WHERE person = $1 AND purpose = $2 AND withdrawn_at IS NULL";
    }
}

/// Writes a consent down; whether it was new. Giving twice is giving once.
pub fn give_consent(tx: &mut Tx<'_>, new: &NewConsent, at_s: i64) -> Result<bool, StoreError> {
    let NewConsent { person, purpose, party, given_by, how } = *new;
    Ok(tx.execute(&GIVE, &values![person, purpose.code(), party, at_s, given_by, how.code()])? > 0)
}

/// Takes a consent back; whether there was one. `by` is the worker who wrote it down, if any.
pub fn withdraw_consent(
    tx: &mut Tx<'_>,
    person: i64,
    purpose: Purpose,
    party: Option<i64>,
    by: Option<i64>,
    at_s: i64,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&WITHDRAW, &values![person, purpose.code(), party, at_s, by])? > 0)
}

/// All consents of somebody, the first one first, those taken back too.
pub fn list_consents(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Consent>, NeighbourhoodError> {
    tx.query(&LIST, &values![person])?.iter().map(consent).collect()
}

/// Whether somebody agrees now.
pub fn has_consent(tx: &mut Tx<'_>, person: i64, purpose: Purpose) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&HAS, &values![person, purpose.code()])?.get(0)?;
    Ok(count > 0)
}

fn consent(row: &Row) -> Result<Consent, NeighbourhoodError> {
    let not_ours = |column| NeighbourhoodError::NotOurs { table: TABLE, column };
    let (purpose, given_by, how): (String, Option<i64>, String) = (row.get(1)?, row.get(5)?, row.get(6)?);
    let how = How::parse(&how).ok_or(not_ours("how"))?;
    Ok(Consent {
        id: row.get(0)?,
        purpose: Purpose::parse(&purpose).ok_or(not_ours("purpose"))?,
        party: row.get(2)?,
        party_name: row.get(3)?,
        given_at_s: row.get(4)?,
        // The worker may be gone since; on the screen it was the person.
        by_worker: given_by.is_some() || how != How::Screen,
        how,
        withdrawn_at_s: row.get(7)?,
    })
}
