//! Whole tables on one SQLite connection, row by row.

use rusqlite::{Connection, Statement as Prepared};

use super::session::value_of;
use crate::copy::{COPY, quoted, refused};
use crate::error::from_sqlite::{preparing, running};
use crate::{Statement, StoreError, Value};

pub(crate) fn walk(
    connection: &Connection,
    sql: &str,
    each: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    const WALK: Statement = Statement::new(COPY, "");
    let mut prepared = connection.prepare(sql).map_err(|error| preparing(&error, COPY))?;
    let columns = prepared.column_count();
    let wrong = |error| running(&error, COPY);
    let mut rows = prepared.raw_query();
    while let Some(row) = rows.next().map_err(wrong)? {
        each((0..columns).map(|column| value_of(row.get_ref(column).map_err(wrong)?, &WALK, column)).collect::<Result<_, _>>()?)?;
    }
    Ok(())
}

pub(crate) fn fill(
    connection: &Connection,
    table: &str,
    columns: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Value>, StoreError>>,
) -> Result<u64, StoreError> {
    let names: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
    let slots = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({slots})", quoted(table), names.join(", "));
    let mut prepared = connection.prepare(&sql).map_err(|error| preparing(&error, COPY))?;
    let mut filled = 0;
    for row in rows {
        let row = row?;
        filled += 1;
        insert(&mut prepared, columns, &row).map_err(|error| refused(error, table, Some(filled)))?;
    }
    Ok(filled)
}

fn insert(prepared: &mut Prepared<'_>, columns: &[String], row: &[Value]) -> Result<(), StoreError> {
    for (index, value) in row.iter().enumerate() {
        if let Some(refusal) = value.refusal() {
            let problem = format!("{} {refusal}", columns[index]);
            return Err(StoreError::WrongValues { statement: COPY, problem });
        }
        prepared.raw_bind_parameter(index + 1, value).map_err(|error| running(&error, COPY))?;
    }
    prepared.raw_execute().map(|_| ()).map_err(|error| running(&error, COPY))
}
