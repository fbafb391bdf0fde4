//! Introductions and what became of them, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};
use opbouw_ties::Pair;

use crate::introduction::{Became, Proposed};

statements! {
    pub(crate) ALL = {
        PROPOSE: "INSERT INTO overview_introductions (a, b, party, state, proposed_on) VALUES ($1, $2, $3, 'proposed', $4)
            ON CONFLICT (a, b) WHERE state = 'proposed' DO NOTHING RETURNING id";
        FIND: "SELECT i.id, i.a, i.b, i.party, i.state, i.proposed_on, i.asked_at, x.name, y.name FROM overview_introductions i
            JOIN neighbourhood_parties x ON x.id = i.a JOIN neighbourhood_parties y ON y.id = i.b WHERE i.id = $1";
        LIST: "SELECT i.id, i.a, i.b, i.party, i.state, i.proposed_on, i.asked_at, x.name, y.name FROM overview_introductions i
            JOIN neighbourhood_parties x ON x.id = i.a JOIN neighbourhood_parties y ON y.id = i.b
            ORDER BY CASE WHEN i.state = 'proposed' THEN 0 ELSE 1 END, i.proposed_on DESC, i.id DESC LIMIT 200";
        LIST_TO_ASK: "SELECT i.id, i.a, i.b, i.party, i.state, i.proposed_on, i.asked_at, x.name, y.name FROM overview_introductions i
            JOIN neighbourhood_parties x ON x.id = i.a JOIN neighbourhood_parties y ON y.id = i.b
            WHERE i.state = 'proposed' AND i.asked_at IS NULL AND i.proposed_on <= $1 ORDER BY i.id";
        NOTE_ASKED: "UPDATE overview_introductions SET asked_at = $2 WHERE id = $1";
        ANSWER: "UPDATE overview_introductions SET state = $2, answered_at = $3 WHERE id = $1 AND state <> $2";
        FORGET: "DELETE FROM overview_introductions WHERE proposed_on < $1";
    }
}

/// Proposes it; its number, or none when it waits already.
pub(crate) fn propose(tx: &mut Tx<'_>, pair: Pair, party: Option<i64>, today: Date) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&PROPOSE, &values![pair.a, pair.b, party, today.to_string()])?.map(|row| row.get(0)).transpose()
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Proposed>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| proposed(&row)).transpose()
}

/// Those that wait first, then what became of the others, the newest first; at most 200.
pub(crate) fn list(tx: &mut Tx<'_>) -> Result<Vec<Proposed>, StoreError> {
    tx.query(&LIST, &[])?.iter().map(proposed).collect()
}

/// Those of which nobody was asked yet what became of them, proposed on this day or before.
pub(crate) fn list_to_ask(tx: &mut Tx<'_>, until: Date) -> Result<Vec<Proposed>, StoreError> {
    tx.query(&LIST_TO_ASK, &values![until.to_string()])?.iter().map(proposed).collect()
}

/// It was asked what became of it.
pub(crate) fn note_asked(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&NOTE_ASKED, &values![id, at_s]).map(drop)
}

/// What became of it; whether that is other than it was.
pub(crate) fn answer(tx: &mut Tx<'_>, id: i64, became: Became, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ANSWER, &values![id, became.code(), at_s])? > 0)
}

/// Forgets those that were proposed before a day; how many.
pub(crate) fn forget(tx: &mut Tx<'_>, before: Date) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before.to_string()])
}

fn proposed(row: &Row) -> Result<Proposed, StoreError> {
    let (state, day): (String, String) = (row.get(4)?, row.get(5)?);
    Ok(Proposed {
        id: row.get(0)?,
        pair: Pair { a: row.get(1)?, b: row.get(2)? },
        party: row.get(3)?,
        // The table refuses any other word, and only days are written here.
        became: Became::parse(&state).unwrap_or(Became::Waits),
        proposed_on: day.parse().unwrap_or_default(),
        asked_at_s: row.get(6)?,
        name_a: row.get(7)?,
        name_b: row.get(8)?,
    })
}
