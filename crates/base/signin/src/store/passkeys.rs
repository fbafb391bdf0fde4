//! The passkeys in the database: public keys and counters. Nothing here opens anything.

use opbouw_neighbourhood::store::list_memberships;
use opbouw_post::{NewMessage, kinds, queue};
use opbouw_store::{Row, StoreError, Tx, statements, values};
use opbouw_words::Language;

use crate::fault::SigninFault;

/// Letters in the name of a passkey at most.
const MOST_NAME: usize = 60;

statements! {
    pub(crate) ALL = {
        SAVE: "INSERT INTO signin_passkeys (person, name, credential_id, credential, added_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (credential_id) DO NOTHING RETURNING id";
        FIND: "SELECT k.id, k.person, p.pseudonym, k.credential
            FROM signin_passkeys k JOIN neighbourhood_people p ON p.id = k.person WHERE k.credential_id = $1";
        NOTE_USE: "UPDATE signin_passkeys SET credential = $2, used_at = $3 WHERE id = $1";
        CREDENTIALS: "SELECT credential FROM signin_passkeys WHERE person = $1";
        LIST: "SELECT id, name, added_at, used_at FROM signin_passkeys WHERE person = $1 ORDER BY id";
        REMOVE: "DELETE FROM signin_passkeys WHERE id = $1 AND person = $2";
        COUNT_KEYS: "SELECT (SELECT count(*) FROM signin_passkeys WHERE person = $1)
            + (SELECT count(*) FROM signin_identities WHERE person = $1)";
        FIND_ADDRESS: "SELECT email, language FROM neighbourhood_people WHERE id = $1 AND email IS NOT NULL";
    }
}

/// A passkey in the list of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// Since when, seconds UTC.
    pub added_at_s: i64,
    /// When it was last used, seconds UTC.
    pub used_at_s: Option<i64>,
}

/// A passkey to check an answer with.
pub(crate) struct Kept {
    pub(crate) id: i64,
    pub(crate) person: i64,
    pub(crate) pseudonym: String,
    pub(crate) credential: String,
}

/// The passkeys of this person, the oldest first.
pub fn list_passkeys(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Passkey>, StoreError> {
    tx.query(&LIST, &values![person])?.iter().map(passkey).collect()
}

/// Removes a passkey of this person. Offer to end the other sessions too: one may have begun with it.
///
/// A worker keeps one key, passkey or identity: with the mail alone no new one can be added.
pub fn remove_passkey(tx: &mut Tx<'_>, id: i64, person: i64) -> Result<Result<(), SigninFault>, StoreError> {
    if !list_passkeys(tx, person)?.iter().any(|passkey| passkey.id == id) {
        return Ok(Err(SigninFault::UnknownPasskey));
    }
    if is_last_key(tx, person)? {
        return Ok(Err(SigninFault::LastPasskey));
    }
    tx.execute(&REMOVE, &values![id, person])?;
    Ok(Ok(()))
}

/// Whether a worker would have nothing left to come in with.
pub(crate) fn is_last_key(tx: &mut Tx<'_>, person: i64) -> Result<bool, StoreError> {
    let keys: i64 = tx.query_one(&COUNT_KEYS, &values![person])?.get(0)?;
    Ok(keys <= 1 && !list_memberships(tx, person)?.is_empty())
}

/// Keeps a new passkey: its number; none when somebody has it already.
pub(crate) fn save_passkey(
    tx: &mut Tx<'_>,
    person: i64,
    name: &str,
    credential_id: &str,
    credential: &str,
    now_s: i64,
) -> Result<Option<i64>, StoreError> {
    let name: String =
        name.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|letter| !letter.is_control()).take(MOST_NAME).collect();
    tx.query_opt(&SAVE, &values![person, name, credential_id, credential, now_s])?.map(|row| row.get(0)).transpose()
}

/// Tells the owner, so that a passkey that somebody else added does not stay unnoticed.
pub(crate) fn tell_of_passkey(tx: &mut Tx<'_>, person: i64, passkey: i64, now_s: i64) -> Result<(), StoreError> {
    let Some(row) = tx.query_opt(&FIND_ADDRESS, &values![person])? else { return Ok(()) };
    let (address, language): (String, String) = (row.get(0)?, row.get(1)?);
    let language = Language::parse(&language).unwrap_or(Language::Nl);
    let message = NewMessage::mail(&kinds::PASSKEY_ADDED, &address, language, &format!("passkey-{passkey}")).plain_link("/mijn");
    queue(tx, now_s, &message).map(drop)
}

/// The passkey of this credential.
pub(crate) fn find_passkey(tx: &mut Tx<'_>, credential_id: &str) -> Result<Option<Kept>, StoreError> {
    let Some(row) = tx.query_opt(&FIND, &values![credential_id])? else { return Ok(None) };
    Ok(Some(Kept { id: row.get(0)?, person: row.get(1)?, pseudonym: row.get(2)?, credential: row.get(3)? }))
}

/// The credentials of this person, so that one device is not added twice.
pub(crate) fn list_credentials(tx: &mut Tx<'_>, person: i64) -> Result<Vec<String>, StoreError> {
    tx.query(&CREDENTIALS, &values![person])?.iter().map(|row| row.get(0)).collect()
}

/// Keeps the new counter and the moment.
pub(crate) fn note_use(tx: &mut Tx<'_>, id: i64, credential: &str, now_s: i64) -> Result<(), StoreError> {
    tx.execute(&NOTE_USE, &values![id, credential, now_s]).map(drop)
}

fn passkey(row: &Row) -> Result<Passkey, StoreError> {
    Ok(Passkey { id: row.get(0)?, name: row.get(1)?, added_at_s: row.get(2)?, used_at_s: row.get(3)? })
}
