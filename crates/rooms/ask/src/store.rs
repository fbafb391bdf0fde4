//! All SQL of this room: counts per day, nothing else.

use opbouw_store::{Db, Migration, StoreError, statements, values};

use crate::counts::{Counts, Pending};

statements! {
    /// All statements, for the test that prepares them on both databases.
    pub ALL = {
        ADD_COUNT: "INSERT INTO ask_counts (day, counted, count) VALUES ($1, $2, $3) ON CONFLICT (day, counted) DO UPDATE SET count = ask_counts.count + $3";
        LIST_COUNTS: "SELECT day, counted, count FROM ask_counts ORDER BY day, counted";
    }
}

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "ask", number: 1, name: "counts", sql: include_str!("../migrations/0001-counts.sql") }];

/// Writes the counts that are waiting, all in one transaction. What could not be written waits for the next time.
///
/// # Errors
/// The database's own; the counts are kept.
pub async fn write_counts(db: &Db, counts: &Counts) -> Result<usize, StoreError> {
    let pending = counts.take();
    if pending.is_empty() {
        return Ok(0);
    }
    let rows: Pending = pending.clone();
    let written = db
        .write(move |tx| {
            for ((day, counted), count) in &rows {
                tx.execute(&ADD_COUNT, &values![day.to_string(), counted.code(), *count])?;
            }
            Ok::<usize, StoreError>(rows.len())
        })
        .await;
    written.inspect_err(|_| counts.put_back(pending))
}

/// All counts: day, what, how many.
///
/// # Errors
/// The database's own.
pub async fn list_counts(db: &Db) -> Result<Vec<(String, String, i64)>, StoreError> {
    db.query(&LIST_COUNTS, &[]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}
