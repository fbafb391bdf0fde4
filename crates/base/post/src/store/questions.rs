//! What was asked last of a telephone number? Somebody who answers "ja" answers that.

use opbouw_store::{StoreError, Tx, statements, values};

use super::refusals::address_fingerprint;
use crate::message::{Channel, NewMessage};
use crate::sms::PhoneNumber;

/// After this many seconds a "ja" may be about something else: a week.
const ANSWERABLE_S: i64 = 7 * 86_400;

statements! {
    pub(super) ALL = {
        ASK: "INSERT INTO post_questions (fingerprint, kind, about, asked_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (fingerprint) DO UPDATE SET kind = excluded.kind, about = excluded.about, asked_at = excluded.asked_at";
        FIND: "SELECT kind, about FROM post_questions WHERE fingerprint = $1 AND asked_at >= $2";
        FORGET: "DELETE FROM post_questions WHERE fingerprint = $1";
        FORGET_OLD: "DELETE FROM post_questions WHERE asked_at < $1";
    }
}

/// Remembers what a text message asks; other messages ask nothing that is answered this way.
pub(super) fn remember(tx: &mut Tx<'_>, at_s: i64, message: &NewMessage) -> Result<(), StoreError> {
    let (Channel::Sms, Some(_), Some(about)) = (message.channel, message.kind.purpose, &message.about) else { return Ok(()) };
    tx.execute(&ASK, &values![address_fingerprint(&message.recipient), message.kind.name, about, at_s]).map(drop)
}

/// Takes out what this number was asked last, at most a week ago: the name of the kind and what it is about. An answer counts once.
///
/// # Errors
/// The database.
pub fn take_question(tx: &mut Tx<'_>, number: &PhoneNumber, now_s: i64) -> Result<Option<(String, String)>, StoreError> {
    let fingerprint = address_fingerprint(number.as_str());
    let Some(row) = tx.query_opt(&FIND, &values![&fingerprint, now_s - ANSWERABLE_S])? else { return Ok(None) };
    tx.execute(&FORGET, &values![&fingerprint])?;
    Ok(Some((row.get(0)?, row.get(1)?)))
}

/// Forgets what can no longer be answered; how many.
///
/// # Errors
/// The database.
pub fn forget_questions(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET_OLD, &values![now_s - ANSWERABLE_S])
}

/// Forgets what this number was asked: for who is erased.
pub(super) fn forget_question_to(tx: &mut Tx<'_>, number: &str) -> Result<(), StoreError> {
    tx.execute(&FORGET, &values![address_fingerprint(number)]).map(drop)
}
