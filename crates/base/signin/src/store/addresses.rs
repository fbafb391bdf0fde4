//! Is the new mail address really theirs? A link goes to it, and only who is signed in as that person can use it: whoever gets the mail by a
//! slip of the pen gets nothing else.

use opbouw_neighbourhood::Email;
use opbouw_post::{NewMessage, kinds, queue};
use opbouw_secrets::Key;
use opbouw_store::{Row, StoreError, Tx, statements, values};
use opbouw_words::Language;

use crate::fault::SigninFault;

/// How long the link works, in seconds.
const ADDRESS_TERM_S: i64 = 86_400;
/// Addresses that one person may have waiting: each is a mail to somebody.
const MOST_WAITING: i64 = 5;

statements! {
    pub(crate) ALL = {
        ASK: "INSERT INTO signin_addresses (person, email, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id";
        WAITING: "SELECT count(*) FROM signin_addresses WHERE person = $1 AND expires_at > $2";
        FIND: "SELECT person, email, expires_at FROM signin_addresses WHERE id = $1";
        FORGET_OF: "DELETE FROM signin_addresses WHERE person = $1";
        pub(super) FORGET_ADDRESSES: "DELETE FROM signin_addresses WHERE expires_at <= $1";
    }
}

/// Sends a link to the new address. Whether somebody else has it is told when the link is used, by whoever reads that mail, and to nobody before.
///
/// # Errors
/// [`SigninFault::TooOften`], or the database's own.
pub fn ask_address(
    tx: &mut Tx<'_>,
    person: i64,
    email: &Email,
    language: Language,
    now_s: i64,
) -> Result<Result<(), SigninFault>, StoreError> {
    let waiting: i64 = tx.query_one(&WAITING, &values![person, now_s])?.get(0)?;
    if waiting >= MOST_WAITING {
        return Ok(Err(SigninFault::TooOften));
    }
    let id: i64 = tx.query_one(&ASK, &values![person, email.as_str(), now_s, now_s + ADDRESS_TERM_S])?.get(0)?;
    let message = NewMessage::mail(&kinds::ADDRESS, email.as_str(), language, &format!("address-{id}"));
    queue(tx, now_s, &message.link("/mijn/adres/", &id.to_string()).expires_at(now_s + ADDRESS_TERM_S))?;
    Ok(Ok(()))
}

/// The address that a link is about, when it is of this person; nothing is used up.
pub fn peek_address(tx: &mut Tx<'_>, key: &Key, ticket: &str, person: i64, now_s: i64) -> Result<Result<Email, SigninFault>, StoreError> {
    let Some(id) = kinds::ADDRESS.about(key, ticket).and_then(|about| about.parse::<i64>().ok()) else {
        return Ok(Err(SigninFault::Forged));
    };
    let Some(row) = tx.query_opt(&FIND, &values![id])? else { return Ok(Err(SigninFault::Late)) };
    check(&row, person, now_s)
}

/// The same, and with it all that this person had waiting is used up.
pub fn use_address(tx: &mut Tx<'_>, key: &Key, ticket: &str, person: i64, now_s: i64) -> Result<Result<Email, SigninFault>, StoreError> {
    let found = peek_address(tx, key, ticket, person, now_s)?;
    if found.is_ok() {
        tx.execute(&FORGET_OF, &values![person])?;
    }
    Ok(found)
}

fn check(row: &Row, person: i64, now_s: i64) -> Result<Result<Email, SigninFault>, StoreError> {
    let (owner, email, expires_at_s): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
    Ok(match Email::parse(&email) {
        Ok(email) if owner == person && expires_at_s > now_s => Ok(email),
        Ok(_) if owner != person => Err(SigninFault::Forged),
        _ => Err(SigninFault::Late),
    })
}
