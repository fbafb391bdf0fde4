//! Is it in order? Statements before they run, references after a migration, the log after a checkpoint.

use rusqlite::Connection;

use super::session::{parameter_number, query, wrong_sql};
use crate::error::from_sqlite::preparing;
use crate::tx::Access;
use crate::{Statement, StoreError};

/// Whether the statement can be prepared and has the parameters `$1..$n`, as PostgreSQL demands.
pub(super) fn check_statement(connection: &Connection, statement: &Statement) -> Result<(), StoreError> {
    let prepared = connection.prepare(statement.sql).map_err(|error| preparing(&error, statement.name))?;
    let slots = 1..=prepared.parameter_count();
    let mut numbers = slots.map(|slot| parameter_number(&prepared, slot, statement)).collect::<Result<Vec<_>, _>>()?;
    numbers.sort_unstable();
    if numbers.iter().enumerate().any(|(index, number)| index + 1 != *number) {
        return Err(wrong_sql(statement, format!("its parameters are {numbers:?}, not 1, 2, 3")));
    }
    Ok(())
}

/// Refuses when the migrations left a reference that points at nothing.
pub(super) fn check_foreign_keys(connection: &Connection) -> Result<(), StoreError> {
    const CHECK: Statement = Statement::new("opbouw_store::check_foreign_keys", "PRAGMA foreign_key_check");
    let broken = query(connection, &CHECK, &[], Access::Read)?;
    let Some(first) = broken.first() else {
        return Ok(());
    };
    let (child, parent) = (first.get::<String>(0)?, first.get::<String>(2)?);
    let problem = format!("rows of {child} would point at nothing in {parent}");
    Err(wrong_sql(&CHECK, problem))
}

/// Empties the log into the file. Waits for readers as long as for any lock.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    const CHECKPOINT: Statement = Statement::new("opbouw_store::checkpoint", "PRAGMA wal_checkpoint(TRUNCATE)");
    let rows = query(connection, &CHECKPOINT, &[], Access::Write)?;
    match rows.first().map(|row| row.get(0)).transpose()? {
        Some(1_i64) => Err(StoreError::Busy),
        _ => Ok(()),
    }
}
