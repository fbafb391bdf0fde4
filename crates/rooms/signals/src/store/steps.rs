//! What was done with a signal, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

use crate::signal::Step;

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO signals_steps (signal, at, kind, party, person, text) VALUES ($1, $2, $3, $4, $5, $6)";
        LIST: "SELECT s.at, s.kind, COALESCE(q.name, ''), COALESCE(o.first_name, ''), s.text FROM signals_steps s
            LEFT JOIN neighbourhood_parties q ON q.id = s.party LEFT JOIN neighbourhood_people o ON o.id = s.person
            WHERE s.signal = $1 ORDER BY s.id";
    }
}

/// Whose step it is: the party, and who did it.
pub(crate) type By = (Option<i64>, Option<i64>);

/// Writes down what was done.
pub(crate) fn add(tx: &mut Tx<'_>, signal: i64, at_s: i64, kind: &'static str, by: By, text: &str) -> Result<(), StoreError> {
    tx.execute(&ADD, &values![signal, at_s, kind, by.0, by.1, text]).map(drop)
}

/// What was done with a signal, the first first.
pub(crate) fn list(tx: &mut Tx<'_>, signal: i64) -> Result<Vec<Step>, StoreError> {
    let rows = tx.query(&LIST, &values![signal])?;
    let read = |row: &opbouw_store::Row| {
        Ok(Step { at: row.get(0)?, kind: row.get(1)?, party_name: row.get(2)?, first_name: row.get(3)?, text: row.get(4)? })
    };
    rows.iter().map(read).collect()
}
