//! Into the outbox, and out of it when nobody needs to know any more.

use opbouw_store::{StoreError, Tx, statements, values};

use super::questions::{forget_question_to, remember};
use crate::message::{Channel, NewMessage};

statements! {
    pub(super) ALL = {
        /// The same key is the same message.
        QUEUE: "INSERT INTO post_messages (channel, recipient, language, kind, fields, about, path, idempotency_key, state, next_try_at,
                expires_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, $9)
            ON CONFLICT (idempotency_key) DO NOTHING RETURNING id";
        /// Patience begins anew.
        RETRY: "UPDATE post_messages SET state = 'waiting', tries = 0, first_try_at = NULL, next_try_at = $2
            WHERE id = $1 AND state = 'failed' AND recipient <> ''";
        FORGET_OLD: "DELETE FROM post_messages WHERE created_at < $1 AND state IN ('sent', 'failed', 'dropped')";
        FORGET_RECIPIENT: "DELETE FROM post_messages WHERE channel = $1 AND recipient = $2";
    }
}

/// Puts a message in the outbox, as part of the transaction that it tells about. Its number, or none when the same was queued before.
///
/// Whether the address can be sent to is found out when it is sent; call [`Postman::wake`](crate::Postman::wake) after the transaction.
///
/// # Errors
/// The database.
pub fn queue(tx: &mut Tx<'_>, at_s: i64, message: &NewMessage) -> Result<Option<i64>, StoreError> {
    let fields = serde_json::to_string(&message.fields).unwrap_or_else(|_| "{}".to_owned());
    let values = values![
        message.channel.code(),
        &message.recipient,
        message.language.code(),
        message.kind.name,
        fields,
        message.about.as_deref().map(str::to_owned),
        message.path.clone(),
        &message.idempotency_key,
        at_s,
        message.expires_at,
    ];
    let queued = tx.query_opt(&QUEUE, &values)?.map(|row| row.get(0)).transpose()?;
    if queued.is_some() {
        remember(tx, at_s, message)?;
    }
    Ok(queued)
}

/// Sends a failed message once more, for three days; false when it did not fail.
///
/// # Errors
/// The database.
pub fn retry(tx: &mut Tx<'_>, id: i64, now_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RETRY, &values![id, now_s])? > 0)
}

/// Removes what was sent, failed or dropped and queued before this moment; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET_OLD, &values![before_s])
}

/// Removes every message that still holds this address, also when it was not sent yet: for who is erased. How many.
///
/// # Errors
/// The database.
pub fn forget_recipient(tx: &mut Tx<'_>, channel: Channel, recipient: &str) -> Result<u64, StoreError> {
    if channel == Channel::Sms {
        forget_question_to(tx, recipient)?;
    }
    tx.execute(&FORGET_RECIPIENT, &values![channel.code(), recipient.trim()])
}
