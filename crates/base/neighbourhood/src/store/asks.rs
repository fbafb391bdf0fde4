//! How often was somebody asked to help, by whichever room? Nobody should be asked every time.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(super) ALL = {
        NOTE: "INSERT INTO neighbourhood_asks (person, asked_at, room) VALUES ($1, $2, $3)";
        COUNT: "SELECT count(*) FROM neighbourhood_asks WHERE person = $1 AND asked_at >= $2";
        OFTEN: "SELECT person, count(*) FROM neighbourhood_asks WHERE asked_at >= $1 GROUP BY person HAVING count(*) >= $2
            ORDER BY count(*) DESC, person";
        LAST: "SELECT max(asked_at) FROM neighbourhood_asks WHERE person = $1";
        LAST_OF_EACH: "SELECT person, max(asked_at) FROM neighbourhood_asks GROUP BY person";
        FORGET: "DELETE FROM neighbourhood_asks WHERE asked_at < $1";
    }
}

/// Notes that somebody is asked, in the transaction in which the question to them is queued. `room` is the code word of the room.
pub fn note_ask(tx: &mut Tx<'_>, person: i64, at_s: i64, room: &'static str) -> Result<(), StoreError> {
    tx.execute(&NOTE, &values![person, at_s, room]).map(drop)
}

/// How often somebody was asked since a moment.
pub fn count_asks(tx: &mut Tx<'_>, person: i64, since_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT, &values![person, since_s])?.get(0)
}

/// When somebody was asked last; none: never, or so long ago that it is forgotten.
pub fn find_last_ask(tx: &mut Tx<'_>, person: i64) -> Result<Option<i64>, StoreError> {
    tx.query_one(&LAST, &values![person])?.get(0)
}

/// When each person was asked last; who is not in it was never asked, or so long ago that it is forgotten.
pub fn list_last_asks(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&LAST_OF_EACH, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Everybody who was asked at least so often since a moment, with how often; most asked first.
pub fn list_often_asked(tx: &mut Tx<'_>, since_s: i64, at_least: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&OFTEN, &values![since_s, at_least])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Forgets what was asked before a moment; how many lines.
pub fn forget_asks(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}
