//! All SQL of the happenings: the log, its counter, and how far each durable listener is.

use opbouw_store::{Db, Migration, Row, Statement, StoreError, Tx, statements, values};

use crate::{Happening, HappeningsError, Heard};

/// The steps in the shape of the tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "happenings", number: 1, name: "log", sql: include_str!("../migrations/0001-log.sql") }];

statements! {
    ALL = {
        /// Not an identity column: on PostgreSQL its numbers come before the commit, and a reader would skip the one that commits late.
        NEXT: "INSERT INTO happenings_counter (id, last) VALUES (1, 1)
            ON CONFLICT (id) DO UPDATE SET last = happenings_counter.last + 1 RETURNING last";
        LATEST: "SELECT COALESCE(max(last), 0) FROM happenings_counter";
        PUBLISH: "INSERT INTO happenings_log (id, at, kind, body) VALUES ($1, $2, $3, $4)";
        LIST_AFTER: "SELECT id, at, body FROM happenings_log WHERE id > $1 ORDER BY id LIMIT $2";
        FIND_PLACE: "SELECT heard_up_to FROM happenings_listener WHERE name = $1";
        /// Two programs on one database may both note it; the furthest stays.
        NOTE_HEARD: "UPDATE happenings_listener SET heard_up_to = $2 WHERE name = $1 AND heard_up_to < $2";
        BEGIN: "INSERT INTO happenings_listener (name, heard_up_to) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        FORGET_LISTENER: "DELETE FROM happenings_listener WHERE name = $1";
        FORGET_HEARD: "DELETE FROM happenings_log WHERE at < $1
            AND NOT EXISTS (SELECT 1 FROM happenings_listener WHERE heard_up_to < happenings_log.id)";
    }
}

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    ALL.to_vec()
}

/// Stores a happening in the transaction of the change it tells of; its number. Call [`Delivery::wake`](crate::Delivery::wake) after
/// the commit.
///
/// On PostgreSQL others who publish wait for the end of this transaction, so do it last.
///
/// # Errors
/// The database's own.
pub fn publish(tx: &mut Tx<'_>, at_s: i64, happening: &Happening) -> Result<i64, StoreError> {
    let body = serde_json::to_string(happening)
        .map_err(|_| StoreError::WrongValues { statement: PUBLISH.name, problem: "it cannot be written as JSON".to_owned() })?;
    let id: i64 = tx.query_one(&NEXT, &[])?.get(0)?;
    tx.execute(&PUBLISH, &values![id, at_s, happening.kind(), body])?;
    Ok(id)
}

/// The number of the last happening; 0 when nothing happened yet. Take it before reading the tables for an index, and have the index
/// listen from there: it then misses nothing, and hears some that it knows.
///
/// # Errors
/// The database's own.
pub async fn latest_id(db: &Db) -> Result<i64, StoreError> {
    db.query_one(&LATEST, &[]).await?.get(0)
}

/// Removes what happened before this moment and was heard by all durable listeners; of how many. For a nightly job.
///
/// # Errors
/// The database's own.
pub fn forget_heard(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET_HEARD, &values![before_s])
}

/// Forgets a durable listener that the program no longer has; it would keep all later happenings from being forgotten.
///
/// # Errors
/// The database's own.
pub fn forget_listener(tx: &mut Tx<'_>, name: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&FORGET_LISTENER, &values![name])? > 0)
}

/// What happened after this number, the first so many. One that cannot be read does not hide those before it.
pub(crate) async fn list_after(db: &Db, id: i64, limit: i64) -> Result<Vec<Result<Heard, HappeningsError>>, StoreError> {
    Ok(db.query(&LIST_AFTER, &values![id, limit]).await?.iter().map(heard).collect())
}

/// How far a durable listener is; one that is new begins after `begin_after`.
pub(crate) async fn find_place(db: &Db, name: &'static str, begin_after: i64) -> Result<i64, StoreError> {
    if let Some(row) = db.query_opt(&FIND_PLACE, &values![name]).await? {
        return row.get(0);
    }
    db.write(move |tx| {
        tx.execute(&BEGIN, &values![name, begin_after])?;
        tx.query_one(&FIND_PLACE, &values![name])?.get(0)
    })
    .await
}

/// Notes that a durable listener has heard this one.
pub(crate) async fn note_heard(db: &Db, name: &'static str, id: i64) -> Result<(), StoreError> {
    db.execute(&NOTE_HEARD, &values![name, id]).await.map(|_| ())
}

fn heard(row: &Row) -> Result<Heard, HappeningsError> {
    let (id, at_s, body): (i64, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let happening = serde_json::from_str(&body).map_err(|_| HappeningsError::NotOurs { id })?;
    Ok(Heard { id, at_s, happening })
}
