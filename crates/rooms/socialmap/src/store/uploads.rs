//! Files that somebody looks at before they are brought in: one per person, a day at most.

use opbouw_store::{StoreError, Tx, Value, statements, values};

statements! {
    pub(crate) ALL = {
        CLEAR: "DELETE FROM socialmap_uploads WHERE person = $1";
        KEEP: "INSERT INTO socialmap_uploads (person, name, file, uploaded_at) VALUES ($1, $2, $3, $4) RETURNING id";
        FIND: "SELECT name, file FROM socialmap_uploads WHERE id = $1 AND person = $2";
        TAKE: "DELETE FROM socialmap_uploads WHERE id = $1 AND person = $2";
        DECIDED: "INSERT INTO socialmap_decided (upload, import, decided_at) VALUES ($1, $2, $3)";
        FIND_DECIDED: "SELECT import FROM socialmap_decided WHERE upload = $1";
        FORGET_DECIDED: "DELETE FROM socialmap_decided WHERE decided_at < $1";
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

/// Takes the file away to bring it in; whether it was still there. Of two at once only one takes it.
pub(crate) fn take(tx: &mut Tx<'_>, id: i64, person: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&TAKE, &values![id, person])? > 0)
}

/// Remembers which import a file became.
pub(crate) fn note_decided(tx: &mut Tx<'_>, id: i64, import: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&DECIDED, &values![id, import, at_s]).map(drop)
}

/// Which import a file became.
pub(crate) fn find_decided(tx: &mut Tx<'_>, id: i64) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_DECIDED, &values![id])?.map(|row| row.get(0)).transpose()
}

/// Forgets what waits since before this moment, and what files became before it.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    Ok(tx.execute(&FORGET, &values![before_s])? + tx.execute(&FORGET_DECIDED, &values![before_s])?)
}
