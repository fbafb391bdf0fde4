//! The link of the first start: printed where the program runs, for the first admin. There is no default account.

use opbouw_neighbourhood::store::count_admins;
use opbouw_secrets::Key;
use opbouw_store::{StoreError, Tx, statements, values};

use crate::fault::SigninFault;

/// How long the link works, in seconds; the next start prints another.
const SETUP_TERM_S: i64 = 86_400;

statements! {
    pub(crate) ALL = {
        START: "INSERT INTO signin_setups (created_at, expires_at) VALUES ($1, $2) RETURNING id";
        FIND: "SELECT expires_at, used_at FROM signin_setups WHERE id = $1";
        USE: "UPDATE signin_setups SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    }
}

/// Makes a link when there is no admin yet: what comes behind `/inrichten/`. None when somebody keeps the house.
pub fn start_setup(tx: &mut Tx<'_>, key: &Key, now_s: i64) -> Result<Option<String>, StoreError> {
    if count_admins(tx)? > 0 {
        return Ok(None);
    }
    let id: i64 = tx.query_one(&START, &values![now_s, now_s + SETUP_TERM_S])?.get(0)?;
    Ok(Some(format!("{id}.{}", key.derive("setup", &id.to_string()))))
}

/// Whether a link works, without using it: its number.
pub fn peek_setup(tx: &mut Tx<'_>, key: &Key, ticket: &str, now_s: i64) -> Result<Result<i64, SigninFault>, StoreError> {
    let Some((about, token)) = ticket.split_once('.') else { return Ok(Err(SigninFault::Forged)) };
    if !key.matches("setup", about, token) {
        return Ok(Err(SigninFault::Forged));
    }
    let id: i64 = about.parse().unwrap_or(0);
    let Some(row) = tx.query_opt(&FIND, &values![id])? else { return Ok(Err(SigninFault::Late)) };
    let (expires_at_s, used_at_s): (i64, Option<i64>) = (row.get(0)?, row.get(1)?);
    // Two links of two starts: whoever is first keeps the house, and the other link is as good as used.
    let is_over = used_at_s.is_some() || count_admins(tx)? > 0;
    Ok(match (is_over, expires_at_s <= now_s) {
        (true, _) => Err(SigninFault::Used),
        (false, true) => Err(SigninFault::Late),
        (false, false) => Ok(id),
    })
}

/// Uses a link; whether it worked.
pub fn use_setup(tx: &mut Tx<'_>, key: &Key, ticket: &str, now_s: i64) -> Result<Result<(), SigninFault>, StoreError> {
    let id = match peek_setup(tx, key, ticket, now_s)? {
        Ok(id) => id,
        Err(fault) => return Ok(Err(fault)),
    };
    let is_first = tx.execute(&USE, &values![id, now_s])? == 1;
    Ok(if is_first { Ok(()) } else { Err(SigninFault::Used) })
}
