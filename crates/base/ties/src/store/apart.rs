//! Pairs that are not to be introduced, in the database.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

use super::pair;
use crate::error::TiesError;
use crate::pair::Pair;
use crate::store::ties::are_there;

statements! {
    pub(crate) ALL = {
        KEEP: "INSERT INTO ties_apart (a, b, since, until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (a, b) DO UPDATE SET since = excluded.since, until = excluded.until";
        LET_MEET: "DELETE FROM ties_apart WHERE a = $1 AND b = $2";
        LIST: "SELECT a, b, until FROM ties_apart WHERE until IS NULL OR until > $1 ORDER BY a, b";
    }
}

/// Not these two, until a day or for good. It says nothing of why.
///
/// # Errors
/// [`TiesError::NoParty`].
pub fn keep_apart(tx: &mut Tx<'_>, pair: Pair, today: Date, until: Option<Date>) -> Result<(), TiesError> {
    if !are_there(tx, pair)? {
        return Err(TiesError::NoParty);
    }
    let until = until.map(|until| until.to_string());
    tx.execute(&KEEP, &values![pair.a, pair.b, today.to_string(), until])?;
    Ok(())
}

/// They may be proposed again; whether they might not.
pub fn let_meet(tx: &mut Tx<'_>, pair: Pair) -> Result<bool, StoreError> {
    Ok(tx.execute(&LET_MEET, &values![pair.a, pair.b])? > 0)
}

/// All pairs that are not to be introduced on this day, each with the day on which they may be again.
pub fn list_apart(tx: &mut Tx<'_>, on: Date) -> Result<Vec<(Pair, Option<Date>)>, StoreError> {
    let rows = tx.query(&LIST, &values![on.to_string()])?;
    rows.iter().map(|row| Ok((pair(row)?, row.get::<Option<String>>(2)?.and_then(|until| until.parse().ok())))).collect()
}
