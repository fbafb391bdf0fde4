//! 'Seen, thanks' in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// Nobody thanks themselves.
        THANK: "INSERT INTO contact_thanks (moment, person, thanked_at)
            SELECT m.id, CAST($2 AS BIGINT), CAST($3 AS BIGINT) FROM contact_moments m WHERE m.id = $1 AND (m.by_person IS NULL OR m.by_person <> CAST($2 AS BIGINT))
            ON CONFLICT (moment, person) DO NOTHING";
        LIST: "SELECT p.first_name FROM contact_thanks t JOIN neighbourhood_people p ON p.id = t.person
            WHERE t.moment = $1 ORDER BY t.thanked_at, t.person";
        HAS: "SELECT 1 FROM contact_thanks WHERE moment = $1 AND person = $2";
        /// What colleagues thanked this person for since a moment, the last first.
        TO: "SELECT p.first_name, m.id, m.spot FROM contact_thanks t JOIN contact_moments m ON m.id = t.moment
            JOIN neighbourhood_people p ON p.id = t.person WHERE m.by_person = $1 AND t.thanked_at >= $2 ORDER BY t.thanked_at DESC LIMIT 10";
    }
}

/// A colleague who thanked for a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thanks {
    pub name: String,
    pub moment: i64,
    pub spot: String,
}

/// Writes it down, once.
pub(crate) fn thank(tx: &mut Tx<'_>, moment: i64, person: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&THANK, &values![moment, person, at_s])? > 0)
}

/// First names of who thanked.
pub(crate) fn list(tx: &mut Tx<'_>, moment: i64) -> Result<Vec<String>, StoreError> {
    tx.query(&LIST, &values![moment])?.iter().map(|row| row.get(0)).collect()
}

/// Whether this person thanked already.
pub(crate) fn has(tx: &mut Tx<'_>, moment: i64, person: i64) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&HAS, &values![moment, person])?.is_some())
}

/// What this person was thanked for since a moment.
pub(crate) fn list_to(tx: &mut Tx<'_>, person: i64, since_s: i64) -> Result<Vec<Thanks>, StoreError> {
    let read = |row: &opbouw_store::Row| Ok(Thanks { name: row.get(0)?, moment: row.get(1)?, spot: row.get(2)? });
    tx.query(&TO, &values![person, since_s])?.iter().map(read).collect()
}
