//! Do rows still refer to rows that are there? Not while they come in, and certainly in the end.

use super::COPY;
use super::catalogue::quoted;
use super::header::Table;
use super::restore::refused;
use crate::migration::Dialect;
use crate::{Statement, StoreError, Tx};

const BROKEN: Statement = Statement::new(COPY, "PRAGMA foreign_key_check");
const REFERENCES: Statement = Statement::new(
    COPY,
    "SELECT CAST(t.relname AS TEXT), CAST(c.conname AS TEXT), pg_get_constraintdef(c.oid)
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE c.contype = 'f' AND n.nspname = current_schema() ORDER BY t.relname, c.conname",
);

/// A rule that rows of one table refer to rows of another.
pub(super) struct Reference {
    table: String,
    name: String,
    text: String,
}

/// Takes references away, so that rows may come in any order; on SQLite they are off already. To take
/// them away and put them back is also how PostgreSQL checks a whole table at once.
pub(super) fn untie(tx: &mut Tx<'_>, tables: &[Table]) -> Result<Vec<Reference>, StoreError> {
    if tx.dialect() == Dialect::Sqlite {
        return Ok(Vec::new());
    }
    let rows = tx.query(&REFERENCES, &[])?;
    let mut references: Vec<Reference> =
        rows.iter().map(|row| Ok(Reference { table: row.get(0)?, name: row.get(1)?, text: row.get(2)? })).collect::<Result<_, _>>()?;
    references.retain(|reference| tables.iter().any(|table| table.name == reference.table));
    for Reference { table, name, .. } in &references {
        tx.batch(&format!("ALTER TABLE {} DROP CONSTRAINT {}", quoted(table), quoted(name)))?;
    }
    Ok(references)
}

/// Puts them back, which looks at every row.
pub(super) fn tie(tx: &mut Tx<'_>, references: &[Reference]) -> Result<(), StoreError> {
    for Reference { table, name, text } in references {
        let sql = format!("ALTER TABLE {} ADD CONSTRAINT {} {text}", quoted(table), quoted(name));
        tx.batch(&sql).map_err(|error| refused(error, table, None))?;
    }
    Ok(())
}

/// Looks at every row on SQLite, where references were off.
pub(super) fn check_references(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    if tx.dialect() == Dialect::Postgres {
        return Ok(());
    }
    match tx.query_opt(&BROKEN, &[])? {
        None => Ok(()),
        Some(row) => {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            let error = StoreError::WrongValues { statement: COPY, problem: format!("it refers to something that is not in {parent}") };
            Err(refused(error, &table, None))
        }
    }
}
