//! Files that somebody looks at before they are brought in: one per person, a day at most.

use opbouw_store::{StoreError, Tx, Value, statements, values};

statements! {
    pub(crate) ALL = {
        CLEAR: "DELETE FROM socialmap_uploads WHERE person = $1";
        KEEP: "INSERT INTO socialmap_uploads (person, name, file, uploaded_at) VALUES ($1, $2, $3, $4) RETURNING id";
        FIND: "SELECT name, file FROM socialmap_uploads WHERE id = $1 AND person = $2";
        FORGET: "DELETE FROM socialmap_uploads WHERE uploaded_at < $1";
    }
}

/// A file that waits.
pub(crate) struct Upload {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Keeps a file in the place of the one that this person had; its number.
pub(crate) fn keep(tx: &mut Tx<'_>, person: i64, name: &str, bytes: &[u8], at_s: i64) -> Result<i64, StoreError> {
    clear(tx, person)?;
    let row = [Value::Int(person), Value::Text(name.to_owned()), Value::Blob(bytes.to_vec()), Value::Int(at_s)];
    tx.query_one(&KEEP, &row)?.get(0)
}

/// The file with this number, of whoever brought it.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64, person: i64) -> Result<Option<Upload>, StoreError> {
    let row = tx.query_opt(&FIND, &values![id, person])?;
    row.map(|row| Ok(Upload { name: row.get(0)?, bytes: row.get(1)? })).transpose()
}

/// Forgets the file of this person.
pub(crate) fn clear(tx: &mut Tx<'_>, person: i64) -> Result<u64, StoreError> {
    tx.execute(&CLEAR, &values![person])
}

/// Forgets what waits since before this moment.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}
