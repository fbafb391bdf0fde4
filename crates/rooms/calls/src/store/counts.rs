//! How a call stands, counted by the database: never a list of 12,000 people for a number.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::waves::History;

statements! {
    pub(crate) ALL = {
        BY_STATE: "SELECT task, state, count(*), CAST(sum(heads) AS BIGINT), CAST(sum(leads) AS BIGINT) FROM calls_signups
            WHERE call = $1 GROUP BY task, state";
        BY_VIA: "SELECT via, count(*) FROM calls_signups WHERE call = $1 AND via <> '' AND state <> 'cancelled'
            GROUP BY via ORDER BY count(*) DESC, via COLLATE \"C\" LIMIT 50";
        INVITED: "SELECT task, answer, count(*) FROM calls_invitations WHERE call = $1 GROUP BY task, answer";
        WAVES: "SELECT w.number, w.size, w.sent_at, COALESCE(CAST(sum(CASE WHEN i.answer IN ('yes', 'soft') THEN 1 ELSE 0 END) AS BIGINT), 0),
                COALESCE(CAST(sum(CASE WHEN i.answer = '' THEN 1 ELSE 0 END) AS BIGINT), 0)
            FROM calls_waves w LEFT JOIN calls_invitations i ON i.wave = w.id
            WHERE w.call = $1 GROUP BY w.id, w.number, w.size, w.sent_at ORDER BY w.number";
        /// Of the party itself, for calls of this kind: what people answered who were asked.
        ANSWERS: "SELECT COALESCE(CAST(sum(CASE WHEN i.answer = 'yes' THEN 1 ELSE 0 END) AS BIGINT), 0),
                COALESCE(CAST(sum(CASE WHEN i.answer IN ('no', 'soft', 'late') THEN 1 ELSE 0 END) AS BIGINT), 0)
            FROM calls_invitations i JOIN calls_calls c ON c.id = i.call WHERE c.party = $1 AND c.kind = $2";
        ATTENDANCE: "SELECT COALESCE(CAST(sum(came) AS BIGINT), 0), COALESCE(CAST(sum(missed) AS BIGINT), 0)
            FROM calls_calls WHERE party = $1 AND kind = $2";
    }
}

/// How many stand at a task in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StateCount {
    pub task: i64,
    pub state: String,
    pub signups: i64,
    /// People, with those who come along.
    pub heads: i64,
    pub leaders: i64,
}

/// A wave that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SentWave {
    pub number: i64,
    pub size: i64,
    pub sent_at_s: i64,
    pub yes: i64,
    pub open: i64,
}

/// Sign-ups by task and state.
pub(crate) fn count_by_state(tx: &mut Tx<'_>, call: i64) -> Result<Vec<StateCount>, StoreError> {
    let read = |row: &Row| {
        Ok(StateCount { task: row.get(0)?, state: row.get(1)?, signups: row.get(2)?, heads: row.get(3)?, leaders: row.get(4)? })
    };
    tx.query(&BY_STATE, &values![call])?.iter().map(read).collect()
}

/// Sign-ups by the club through which they came.
pub(crate) fn count_by_via(tx: &mut Tx<'_>, call: i64) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&BY_VIA, &values![call])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Invitations by task and answer; an empty answer is none yet.
pub(crate) fn count_invited(tx: &mut Tx<'_>, call: i64) -> Result<Vec<(i64, String, i64)>, StoreError> {
    tx.query(&INVITED, &values![call])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// The waves of a call, with how they were answered.
pub(crate) fn list_waves(tx: &mut Tx<'_>, call: i64) -> Result<Vec<SentWave>, StoreError> {
    let read =
        |row: &Row| Ok(SentWave { number: row.get(0)?, size: row.get(1)?, sent_at_s: row.get(2)?, yes: row.get(3)?, open: row.get(4)? });
    tx.query(&WAVES, &values![call])?.iter().map(read).collect()
}

/// What a party saw itself at calls of one kind.
pub(crate) fn find_history(tx: &mut Tx<'_>, party: i64, kind: &str) -> Result<History, StoreError> {
    let answers = tx.query_one(&ANSWERS, &values![party, kind])?;
    let attendance = tx.query_one(&ATTENDANCE, &values![party, kind])?;
    let count = |row: &Row, column| row.get::<i64>(column).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    Ok(History { yes: count(&answers, 0)?, no: count(&answers, 1)?, came: count(&attendance, 0)?, missed: count(&attendance, 1)? })
}
