//! Who was asked, in which wave, and what they answered, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        BEGIN_WAVE: "INSERT INTO calls_waves (call, number, size, expected_per_mille, sent_at)
            VALUES ($1, (SELECT COALESCE(max(w.number), 0) + 1 FROM calls_waves w WHERE w.call = $1), $2, $3, $4) RETURNING id";
        INVITE: "INSERT INTO calls_invitations (call, task, person, wave, asked_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (call, person) DO NOTHING RETURNING id";
        FIND: "SELECT id, call, task, person, answer, answered_at FROM calls_invitations WHERE id = $1";
        ANSWER: "UPDATE calls_invitations SET answer = $2, answered_at = $3 WHERE id = $1";
        ANSWER_OF: "UPDATE calls_invitations SET answer = $3, answered_at = $4 WHERE call = $1 AND person = $2";
    }
}

/// A question to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    pub id: i64,
    pub call: i64,
    pub task: i64,
    pub person: i64,
    /// `yes`, `soft`, `no`, `late`, or nothing yet.
    pub answer: String,
    pub answered_at_s: Option<i64>,
}

/// Begins a wave; its number in the table.
pub(crate) fn begin_wave(tx: &mut Tx<'_>, call: i64, size: i64, expected_per_mille: i64, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&BEGIN_WAVE, &values![call, size, expected_per_mille, at_s])?.get(0)
}

/// Writes down that somebody is asked; none when they were before.
pub(crate) fn invite(tx: &mut Tx<'_>, call: i64, task: i64, person: i64, wave: i64, at_s: i64) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&INVITE, &values![call, task, person, wave, at_s])?.map(|row| row.get(0)).transpose()
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Invitation>, StoreError> {
    let read = |row: Row| {
        Ok(Invitation {
            id: row.get(0)?,
            call: row.get(1)?,
            task: row.get(2)?,
            person: row.get(3)?,
            answer: row.get(4)?,
            answered_at_s: row.get(5)?,
        })
    };
    tx.query_opt(&FIND, &values![id])?.map(read).transpose()
}

/// Writes the answer down.
pub(crate) fn answer(tx: &mut Tx<'_>, id: i64, answer: &str, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER, &values![id, answer, at_s]).map(drop)
}

/// The same for whoever answered by another way than the question.
pub(crate) fn answer_of(tx: &mut Tx<'_>, call: i64, person: i64, answer: &str, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER_OF, &values![call, person, answer, at_s]).map(drop)
}
