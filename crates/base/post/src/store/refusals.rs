//! Who does not want which messages? Kept without the address, and refused by a link in the message itself (RFC 8058).

use opbouw_secrets::{Key, fingerprint};
use opbouw_store::{Db, StoreError, Tx, statements, values};

use crate::error::PostError;

const PURPOSE: &str = "post-refuse";

statements! {
    pub(super) ALL = {
        REFUSE: "INSERT INTO post_refusals (fingerprint, kind, refused_at) VALUES ($1, $2, $3)
            ON CONFLICT (fingerprint, kind) DO NOTHING";
        FIND: "SELECT count(*) FROM post_refusals WHERE fingerprint = $1 AND kind = $2";
    }
}

/// Keeps a refusal that came in by the link of a message, and says of which kind it is. The ticket is what stands behind
/// [`REFUSE_PATH`](crate::REFUSE_PATH). Refusing twice is refusing once.
///
/// # Errors
/// [`PostError::BadTicket`] when this installation did not make it; or the database.
pub fn refuse(tx: &mut Tx<'_>, key: &Key, ticket: &str, now_s: i64) -> Result<String, PostError> {
    let (about, token) = ticket.rsplit_once('.').ok_or(PostError::BadTicket)?;
    let (kind, fingerprint) = about.rsplit_once('.').ok_or(PostError::BadTicket)?;
    if !key.matches(PURPOSE, about, token) {
        return Err(PostError::BadTicket);
    }
    tx.execute(&REFUSE, &values![fingerprint, kind, now_s])?;
    Ok(kind.to_owned())
}

/// Keeps a refusal of this address, such as after a STOP by text message.
///
/// # Errors
/// The database.
pub fn refuse_for(tx: &mut Tx<'_>, recipient: &str, kind: &str, now_s: i64) -> Result<(), StoreError> {
    tx.execute(&REFUSE, &values![address_fingerprint(recipient), kind, now_s]).map(|_| ())
}

/// Whether this address refused this kind.
pub(crate) async fn is_refused(db: &Db, recipient: &str, kind: &str) -> Result<bool, StoreError> {
    let count: i64 = db.query_one(&FIND, &values![address_fingerprint(recipient), kind]).await?.get(0)?;
    Ok(count > 0)
}

/// What stands behind the address at which a message is refused: kind, receiver and the seal on both.
pub(crate) fn refuse_ticket(key: &Key, recipient: &str, kind: &str) -> String {
    let about = format!("{kind}.{}", address_fingerprint(recipient));
    format!("{about}.{}", key.derive(PURPOSE, &about))
}

/// Capitals do not make another mailbox.
pub(super) fn address_fingerprint(recipient: &str) -> String {
    fingerprint(&recipient.trim().to_lowercase())
}
