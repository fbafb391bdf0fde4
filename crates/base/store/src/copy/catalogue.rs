//! Which tables are ours, and how are they made? Asked of the database itself, so that no list can lag behind.

use super::COPY;
use super::header::Table;
use crate::migration::{Applied, Dialect, list_applied};
use crate::{Statement, StoreError, Tx, Value};

const MEMORY: &str = "store_migration";

const SQLITE_COLUMNS: Statement = Statement::new(
    COPY,
    "SELECT m.name, p.name FROM sqlite_schema m, pragma_table_info(m.name) p WHERE m.type = 'table' ORDER BY m.name, p.cid",
);
const SQLITE_LAST: Statement = Statement::new(COPY, "SELECT name, CAST(seq AS INTEGER) FROM sqlite_sequence");
const SQLITE_HAS_LAST: Statement = Statement::new(COPY, "SELECT name FROM sqlite_schema WHERE name = 'sqlite_sequence'");
const POSTGRES_COLUMNS: Statement = Statement::new(
    COPY,
    "SELECT CAST(c.table_name AS TEXT), CAST(c.column_name AS TEXT) FROM information_schema.columns c
        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
        ORDER BY CAST(c.table_name AS TEXT) COLLATE \"C\", c.ordinal_position",
);
const POSTGRES_SEQUENCES: Statement = Statement::new(
    COPY,
    "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT),
            pg_get_serial_sequence(quote_ident(table_schema) || '.' || quote_ident(table_name), CAST(column_name AS TEXT))
        FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'",
);

/// A column that numbers its rows by itself, on PostgreSQL.
pub(super) struct Sequence {
    pub(super) table: String,
    pub(super) column: String,
    /// As SQL names it.
    name: String,
}

/// The migrations that the database has had, and every table of ours except the one that lists them.
pub(super) fn find_ours(tx: &mut Tx<'_>) -> Result<(Vec<Applied>, Vec<Table>), StoreError> {
    let all = list_tables(tx)?;
    if !all.iter().any(|table| table.name == MEMORY) {
        return Err(StoreError::NothingToBackUp);
    }
    let applied = list_applied(tx)?;
    let mut ours = keep_ours(all, &applied);
    if ours.is_empty() {
        return Err(StoreError::NothingToBackUp);
    }
    if tx.dialect() == Dialect::Postgres {
        // From here on the shape of these tables is fixed, so that other migrations need not wait.
        tx.batch(&lock(&ours, "ACCESS SHARE"))?;
        tx.batch(crate::postgres::UNSHIELD)?;
    }
    let last = list_last_ids(tx)?;
    for table in &mut ours {
        table.last_id = last.iter().find(|(name, _)| *name == table.name).map(|(_, id)| *id);
    }
    Ok((applied, ours))
}

/// The tables that belong to rooms with these migrations: each begins with the word of its room.
pub(super) fn list_tables_of(tx: &mut Tx<'_>, applied: &[Applied]) -> Result<Vec<Table>, StoreError> {
    Ok(keep_ours(list_tables(tx)?, applied))
}

pub(super) fn list_sequences(tx: &mut Tx<'_>) -> Result<Vec<Sequence>, StoreError> {
    let rows = tx.query(&POSTGRES_SEQUENCES, &[])?;
    rows.iter().map(|row| Ok(Sequence { table: row.get(0)?, column: row.get(1)?, name: row.get(2)? })).collect()
}

/// Whether SQLite keeps the highest id of any table; the list of them is made with the first that asks for it.
pub(super) fn keeps_last_ids(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&SQLITE_HAS_LAST, &[])?.is_some())
}

pub(super) fn lock(tables: &[Table], mode: &str) -> String {
    let names: Vec<String> = tables.iter().map(|table| quoted(&table.name)).collect();
    format!("LOCK TABLE {} IN {mode} MODE", names.join(", "))
}

pub(super) fn select(table: &Table) -> String {
    format!("SELECT {} FROM {}", columns_of(&table.columns), quoted(&table.name))
}

pub(super) fn columns_of(columns: &[String]) -> String {
    columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ")
}

/// A name as SQL reads it, whatever is in it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn keep_ours(mut tables: Vec<Table>, applied: &[Applied]) -> Vec<Table> {
    let is_of = |name: &str, room: &str| name.strip_prefix(room).is_some_and(|rest| rest.starts_with('_'));
    tables.retain(|table| table.name != MEMORY && applied.iter().any(|step| is_of(&table.name, &step.room)));
    tables
}

fn list_tables(tx: &mut Tx<'_>) -> Result<Vec<Table>, StoreError> {
    let statement = match tx.dialect() {
        Dialect::Sqlite => SQLITE_COLUMNS,
        Dialect::Postgres => POSTGRES_COLUMNS,
    };
    let mut tables: Vec<Table> = Vec::new();
    for row in tx.query(&statement, &[])? {
        let (name, column): (String, String) = (row.get(0)?, row.get(1)?);
        match tables.last_mut() {
            Some(table) if table.name == name => table.columns.push(column),
            _ => tables.push(Table { name, columns: vec![column], last_id: None }),
        }
    }
    Ok(tables)
}

/// Tables with the highest id they ever gave out.
fn list_last_ids(tx: &mut Tx<'_>) -> Result<Vec<(String, i64)>, StoreError> {
    if tx.dialect() == Dialect::Sqlite {
        if !keeps_last_ids(tx)? {
            return Ok(Vec::new());
        }
        return tx.query(&SQLITE_LAST, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect();
    }
    let mut last = Vec::new();
    for sequence in list_sequences(tx)? {
        // It does not roll back and is not of our moment, so it is never lower than the ids that are read.
        let sql = format!("SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM {}", sequence.name);
        tx.walk(&sql, &mut |row| {
            if let Some(Value::Int(id @ 1..)) = row.first() {
                last.push((sequence.table.clone(), *id));
            }
            Ok(())
        })?;
    }
    Ok(last)
}
