//! What this room keeps about one person, for their insight and export.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        OWNED: "SELECT e.title, e.created_at, e.ended_on FROM socialmap_entries e WHERE e.owner = $1 ORDER BY e.id DESC";
        FOLLOWED: "SELECT COALESCE(n.name, ''), f.since_at FROM socialmap_followers f LEFT JOIN neighbourhood_areas n ON n.code = f.area
            WHERE f.person = $1 ORDER BY f.id DESC";
        WAITING: "SELECT u.uploaded_at FROM socialmap_uploads u WHERE u.person = $1 ORDER BY u.id";
    }
}

/// Name, moment and whether it has ended, of what they answer for.
pub(crate) fn list_owned(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64, bool)>, StoreError> {
    let rows = tx.query(&OWNED, &values![person])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get::<Option<String>>(2)?.is_some()))).collect()
}

/// Village (empty: everything) and since when, of what they follow.
pub(crate) fn list_followed(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&FOLLOWED, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Since when a file of theirs waits to be brought in.
pub(crate) fn list_waiting(tx: &mut Tx<'_>, person: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&WAITING, &values![person])?.iter().map(|row| row.get(0)).collect()
}
