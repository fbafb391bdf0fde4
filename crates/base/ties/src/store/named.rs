//! Ties that were named, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::pair;
use crate::pair::Pair;
use crate::tie::{HowOften, Named};

statements! {
    pub(crate) ALL = {
        FIND: "SELECT a, b, id, how_often, said_by_a, said_by_b, since, meeting FROM ties_named WHERE a = $1 AND b = $2 AND ended_on IS NULL";
        CREATE: "INSERT INTO ties_named (a, b, how_often, said_by_a, said_by_b, meeting, since) VALUES ($1, $2, $3, $4, $5, $6, $7)
            RETURNING id";
        CHANGE: "UPDATE ties_named SET how_often = $2, said_by_a = $3, said_by_b = $4, meeting = $5 WHERE id = $1";
        END: "UPDATE ties_named SET ended_on = $2 WHERE id = $1";
        REOPEN: "UPDATE ties_named SET how_often = $2, said_by_a = $3, said_by_b = $4, meeting = $5, since = $6, ended_on = NULL WHERE id = $1";
        /// Named and ended on one day: it was a slip.
        REMOVE: "DELETE FROM ties_named WHERE id = $1";
        LIST: "SELECT a, b, id, how_often, said_by_a, said_by_b, since, meeting FROM ties_named
            WHERE since <= $1 AND (ended_on IS NULL OR ended_on > $1) ORDER BY a, b";
        LIST_OF: "SELECT a, b, id, how_often, said_by_a, said_by_b, since, meeting FROM ties_named
            WHERE (a = $1 OR b = $1) AND ended_on IS NULL ORDER BY a, b";
        COUNT_IN: "SELECT count(*) FROM ties_named WHERE meeting = $1";
    }
}

/// What is said of a pair, and by which of the two.
pub(crate) struct Said {
    pub how_often: HowOften,
    pub by_a: bool,
    pub by_b: bool,
    pub session: Option<i64>,
}

/// Keeps it; the number, and whether anything is other than it was.
pub(crate) fn put(tx: &mut Tx<'_>, pair: Pair, said: &Said, today: Date) -> Result<(i64, bool), StoreError> {
    let Some(row) = tx.query_opt(&FIND, &values![pair.a, pair.b])? else {
        let row = values![pair.a, pair.b, said.how_often.level(), said.by_a, said.by_b, said.session, today.to_string()];
        return Ok((tx.query_one(&CREATE, &row)?.get(0)?, true));
    };
    let (_, known) = read(&row)?;
    let (by_a, by_b) = (known.said_by_a || said.by_a, known.said_by_b || said.by_b);
    if (known.how_often, known.said_by_a, known.said_by_b) == (said.how_often, by_a, by_b) {
        return Ok((known.id, false));
    }
    let session = said.session.or(known.session);
    tx.execute(&CHANGE, &values![known.id, said.how_often.level(), by_a, by_b, session])?;
    Ok((known.id, true))
}

/// Ends what is named now; its number.
pub(crate) fn end(tx: &mut Tx<'_>, pair: Pair, today: Date) -> Result<Option<i64>, StoreError> {
    let Some(row) = tx.query_opt(&FIND, &values![pair.a, pair.b])? else { return Ok(None) };
    let (_, known) = read(&row)?;
    if known.since >= today {
        tx.execute(&REMOVE, &values![known.id])?;
    } else {
        tx.execute(&END, &values![known.id, today.to_string()])?;
    }
    Ok(Some(known.id))
}

/// What is named of a pair now.
pub fn find_named(tx: &mut Tx<'_>, pair: Pair) -> Result<Option<Named>, StoreError> {
    Ok(tx.query_opt(&FIND, &values![pair.a, pair.b])?.map(|row| read(&row)).transpose()?.map(|(_, named)| named))
}

/// Removes what is named now as if it had never been said; its number.
pub(crate) fn remove(tx: &mut Tx<'_>, pair: Pair) -> Result<Option<i64>, StoreError> {
    let Some(known) = find_named(tx, pair)? else { return Ok(None) };
    tx.execute(&REMOVE, &values![known.id])?;
    Ok(Some(known.id))
}

/// Makes it again what it was, also when it ended or is gone; its number.
pub(crate) fn restore(tx: &mut Tx<'_>, pair: Pair, was: &Named) -> Result<i64, StoreError> {
    let how_often = was.how_often.level();
    let since = was.since.to_string();
    if tx.execute(&REOPEN, &values![was.id, how_often, was.said_by_a, was.said_by_b, was.session, &since])? > 0 {
        return Ok(was.id);
    }
    let row = values![pair.a, pair.b, how_often, was.said_by_a, was.said_by_b, was.session, &since];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// All that are named on a day.
pub(crate) fn list(tx: &mut Tx<'_>, on: Date) -> Result<Vec<(Pair, Named)>, StoreError> {
    tx.query(&LIST, &values![on.to_string()])?.iter().map(read).collect()
}

/// Those of one party now, also with parties that have ended.
pub fn list_named_of(tx: &mut Tx<'_>, party: i64) -> Result<Vec<(Pair, Named)>, StoreError> {
    tx.query(&LIST_OF, &values![party])?.iter().map(read).collect()
}

/// How many ties were named in a live session.
pub fn count_named_in(tx: &mut Tx<'_>, session: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_IN, &values![session])?.get(0)
}

fn read(row: &Row) -> Result<(Pair, Named), StoreError> {
    let since: String = row.get(6)?;
    let named = Named {
        id: row.get(2)?,
        // The table refuses any other level, and only days are written here.
        how_often: HowOften::from_level(row.get(3)?).unwrap_or(HowOften::Sometimes),
        said_by_a: row.get(4)?,
        said_by_b: row.get(5)?,
        since: since.parse().unwrap_or_default(),
        session: row.get(7)?,
    };
    Ok((pair(row)?, named))
}
