//! A copy into an empty database: the tables as they were, the rows, and only then what the program has newer.
//!
//! The steps are those of an upgrade. A migration that moves things about finds the rows it was written for,
//! and not a newer table into which old rows do not fit.

use std::io::Read;

use super::catalogue::{keeps_last_ids, list_sequences, list_tables_of, lock, quoted};
use super::header::Table;
use super::reading::Reading;
use super::references::{check_references, tie, untie};
use super::{COPY, CopyContents};
use crate::migration::{self, Applied, Dialect};
use crate::{Migration, Statement, StoreError, Tx, Value, values};

const RAISE_LAST: Statement = Statement::new(COPY, "UPDATE sqlite_sequence SET seq = $2 WHERE name = $1 AND seq < $2");
const ADD_LAST: Statement = Statement::new(
    COPY,
    "INSERT INTO sqlite_sequence (name, seq) SELECT m.name, $2 FROM sqlite_schema m
        WHERE m.type = 'table' AND m.name = $1 AND upper(m.sql) LIKE '%AUTOINCREMENT%'
          AND NOT EXISTS (SELECT 1 FROM sqlite_sequence s WHERE s.name = $1)",
);
/// Puts everything in, or gives an error after which the caller rolls back.
pub(super) fn restore(
    tx: &mut Tx<'_>,
    program: &[Migration],
    source: impl Read,
    progress: impl FnMut(u64),
) -> Result<CopyContents, StoreError> {
    let mut reading = Reading::begin(source, progress)?;
    let steps = reading.header().migrations.clone();
    let known = migration::known_of(&steps, program).map_err(newer)?;
    refuse_if_in_use(tx)?;
    migration::apply(tx, &known, tx.dialect()).map_err(ahead)?;
    let tables = list_tables_of(tx, &steps)?;
    compare(&reading.header().tables, &tables)?;
    let references = untie(tx, &tables)?;
    clear(tx, &tables)?;
    while let Some(table) = reading.begin_table()? {
        tx.fill(&table.name, &table.columns, &mut std::iter::from_fn(|| reading.row().transpose()))?;
        set_last_id(tx, &table)?;
    }
    let contents = reading.finish()?;
    tie(tx, &references)?;
    migration::apply(tx, program, tx.dialect())?;
    check_references(tx)?;
    Ok(contents)
}

/// Trouble with the database itself stays what it is; the rest is about what is put in.
pub(crate) fn refused(error: StoreError, table: &str, row: Option<u64>) -> StoreError {
    let problem = match error {
        StoreError::Constraint { kind, .. } => format!("of {kind}"),
        StoreError::WrongValues { problem, .. } | StoreError::WrongColumn { problem, .. } | StoreError::WrongSql { problem, .. } => problem,
        other => return other,
    };
    StoreError::RowRefused { table: table.to_owned(), row, problem }
}

fn newer(error: StoreError) -> StoreError {
    match error {
        StoreError::NewerDatabase { room, found, known } => {
            StoreError::NewerBackup { problem: format!("{room} is at step {found}, this version knows {known}") }
        }
        other => other,
    }
}

fn ahead(error: StoreError) -> StoreError {
    match error {
        StoreError::NewerDatabase { room, .. } => {
            StoreError::TargetInUse { problem: format!("its tables of {room} are newer than the back-up") }
        }
        other => other,
    }
}

/// Somebody may have started the program on the new database before: tables without rows are fine.
fn refuse_if_in_use(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let before: Vec<Applied> = migration::remember(tx)?;
    let tables = list_tables_of(tx, &before)?;
    if tx.dialect() == Dialect::Postgres && !tables.is_empty() {
        // A server that runs on it could add the first row just after we looked.
        tx.batch(&lock(&tables, "ACCESS EXCLUSIVE"))?;
    }
    for table in &tables {
        if has_rows(tx, table)? {
            return Err(StoreError::TargetInUse { problem: format!("{} has rows", table.name) });
        }
    }
    Ok(())
}

fn has_rows(tx: &mut Tx<'_>, table: &Table) -> Result<bool, StoreError> {
    let mut found = false;
    tx.walk(&format!("SELECT 1 FROM {} LIMIT 1", quoted(&table.name)), &mut |_| {
        found = true;
        Ok(())
    })?;
    Ok(found)
}

/// With the same migrations there are the same tables, unless somebody changed them by hand.
fn compare(copied: &[Table], here: &[Table]) -> Result<(), StoreError> {
    let sorted = |table: &Table| {
        let mut columns = table.columns.clone();
        columns.sort();
        columns
    };
    for table in copied {
        let twin = here.iter().find(|other| other.name == table.name);
        let problem = match twin {
            None => "this program has no such table",
            Some(twin) if sorted(twin) != sorted(table) => "its columns are others than in this program",
            Some(_) => continue,
        };
        return Err(StoreError::RowRefused { table: table.name.clone(), row: None, problem: problem.to_owned() });
    }
    Ok(())
}

/// Rows that a migration put in are in the copy as well, as they have become since.
fn clear(tx: &mut Tx<'_>, tables: &[Table]) -> Result<(), StoreError> {
    for table in tables {
        if has_rows(tx, table)? {
            tx.batch(&format!("DELETE FROM {}", quoted(&table.name)))?;
        }
    }
    Ok(())
}

/// No id comes twice, not even one whose row was deleted before the copy was made.
fn set_last_id(tx: &mut Tx<'_>, table: &Table) -> Result<(), StoreError> {
    if tx.dialect() == Dialect::Sqlite {
        if let Some(id) = table.last_id
            && keeps_last_ids(tx)?
        {
            tx.execute(&RAISE_LAST, &values![table.name.as_str(), id])?;
            tx.execute(&ADD_LAST, &values![table.name.as_str(), id])?;
        }
        return Ok(());
    }
    for sequence in list_sequences(tx)?.iter().filter(|sequence| sequence.table == table.name) {
        let (name, column) = (quoted(&table.name), quoted(&sequence.column));
        let mut last = table.last_id.unwrap_or(0);
        tx.walk(&format!("SELECT max({column}) FROM {name}"), &mut |row| {
            if let Some(Value::Int(highest)) = row.first() {
                last = last.max(*highest);
            }
            Ok(())
        })?;
        // RESTART and not setval: it is undone with the transaction.
        tx.batch(&format!("ALTER TABLE {name} ALTER COLUMN {column} RESTART WITH {}", last.saturating_add(1)))?;
    }
    Ok(())
}
