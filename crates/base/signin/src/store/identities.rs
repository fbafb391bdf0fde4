//! Who belongs to which account at a provider? Kept by issuer and subject, never by mail address: an address passes to somebody else.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::passkeys::is_last_key;
use crate::fault::SigninFault;

statements! {
    pub(crate) ALL = {
        FIND: "SELECT person FROM signin_identities WHERE issuer = $1 AND subject = $2";
        LINK: "INSERT INTO signin_identities (issuer, subject, person, linked_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (issuer, subject) DO NOTHING";
        LIST: "SELECT issuer, subject, linked_at FROM signin_identities WHERE person = $1 ORDER BY linked_at, issuer, subject";
        REMOVE: "DELETE FROM signin_identities WHERE issuer = $1 AND subject = $2 AND person = $3";
    }
}

/// An account at a provider in the list of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedIdentity {
    /// Which provider.
    pub issuer: String,
    /// Who there.
    pub subject: String,
    /// Since when, seconds UTC.
    pub linked_at_s: i64,
}

/// Who here belongs to an account at a provider.
pub fn find_by_identity(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND, &values![issuer, subject])?.map(|row| row.get(0)).transpose()
}

/// Lets somebody come in with an account at a provider. Ask [`may_add_passkey`](crate::may_add_passkey) first: the same rule holds.
pub fn link_identity(tx: &mut Tx<'_>, person: i64, issuer: &str, subject: &str, now_s: i64) -> Result<Result<(), SigninFault>, StoreError> {
    tx.execute(&LINK, &values![issuer, subject, person, now_s])?;
    let is_theirs = find_by_identity(tx, issuer, subject)? == Some(person);
    Ok(if is_theirs { Ok(()) } else { Err(SigninFault::IdentityTaken) })
}

/// The accounts of this person, the oldest first.
pub fn list_identities(tx: &mut Tx<'_>, person: i64) -> Result<Vec<LinkedIdentity>, StoreError> {
    tx.query(&LIST, &values![person])?.iter().map(identity).collect()
}

/// Takes the link away; a worker keeps one key, as with [`remove_passkey`](crate::remove_passkey).
pub fn remove_identity(tx: &mut Tx<'_>, person: i64, issuer: &str, subject: &str) -> Result<Result<(), SigninFault>, StoreError> {
    if find_by_identity(tx, issuer, subject)? != Some(person) {
        return Ok(Err(SigninFault::UnknownIdentity));
    }
    if is_last_key(tx, person)? {
        return Ok(Err(SigninFault::LastPasskey));
    }
    tx.execute(&REMOVE, &values![issuer, subject, person])?;
    Ok(Ok(()))
}

fn identity(row: &Row) -> Result<LinkedIdentity, StoreError> {
    Ok(LinkedIdentity { issuer: row.get(0)?, subject: row.get(1)?, linked_at_s: row.get(2)? })
}
