//! What this room keeps about one person, for their insight and export.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        REQUESTS: "SELECT stage, opened_at, closed_because FROM matching_requests WHERE person = $1 ORDER BY opened_at DESC, resource";
        ASKED: "SELECT state, asked_at, declined_because FROM matching_invitations WHERE giver = $1 ORDER BY asked_at DESC, id";
        MATCHES: "SELECT CASE WHEN giver = $1 THEN 1 ELSE 0 END, state, began_at, stopped_because FROM matching_matches
            WHERE giver = $1 OR asker = $1 ORDER BY began_at DESC, id";
        REPORTED: "SELECT text, reported_at, decided_at FROM matching_reports WHERE reporter = $1 ORDER BY reported_at DESC, id";
        PLANNED: "SELECT w.monday, count(*) FROM matching_week_lines l JOIN matching_weeks w ON w.id = l.week WHERE l.giver = $1
            GROUP BY w.monday ORDER BY w.monday DESC";
        WORKED: "SELECT (SELECT count(*) FROM matching_invitations WHERE asked_by = $1),
            (SELECT count(*) FROM matching_weeks WHERE made_by = $1), (SELECT count(*) FROM matching_reports WHERE decided_by = $1)";
    }
}

/// A code word, a moment, and another code word that may be there.
pub(crate) type Told = (String, i64, Option<String>);

fn told(row: &Row) -> Result<Told, StoreError> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// What they asked: stage, when, why it was closed.
pub(crate) fn list_requests(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Told>, StoreError> {
    tx.query(&REQUESTS, &values![person])?.iter().map(told).collect()
}

/// What they were asked for: state, when, why they said no.
pub(crate) fn list_asked(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Told>, StoreError> {
    tx.query(&ASKED, &values![person])?.iter().map(told).collect()
}

/// Their matches: whether they help, and state, when it began, why it stopped.
pub(crate) fn list_matches(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(bool, Told)>, StoreError> {
    let matched = |row: &Row| Ok((row.get::<i64>(0)? == 1, (row.get(1)?, row.get(2)?, row.get(3)?)));
    tx.query(&MATCHES, &values![person])?.iter().map(matched).collect()
}

/// What they reported: the text, when, and when it was decided on.
pub(crate) fn list_reported(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64, Option<i64>)>, StoreError> {
    tx.query(&REPORTED, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// In which weeks a plan had them, and how often.
pub(crate) fn list_planned(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&PLANNED, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// As a worker: how many they asked, plans they made, reports they decided on.
pub(crate) fn count_worked(tx: &mut Tx<'_>, person: i64) -> Result<[i64; 3], StoreError> {
    let row = tx.query_one(&WORKED, &values![person])?;
    Ok([row.get(0)?, row.get(1)?, row.get(2)?])
}
