//! Statements on one SQLite connection: bind by number, step, read.

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection};

use crate::error::from_sqlite::{preparing, running};
use crate::tx::Access;
use crate::{Row, Statement, StoreError, Value};

pub(crate) fn query(connection: &Connection, statement: &Statement, values: &[Value], access: Access) -> Result<Vec<Row>, StoreError> {
    let mut prepared = prepare(connection, statement, access)?;
    bind(&mut prepared, statement, values)?;
    collect(&mut prepared, statement)
}

pub(crate) fn execute(connection: &Connection, statement: &Statement, values: &[Value], access: Access) -> Result<u64, StoreError> {
    let mut prepared = prepare(connection, statement, access)?;
    run(&mut prepared, statement, values)
}

pub(crate) fn execute_many(
    connection: &Connection,
    statement: &Statement,
    rows: &mut dyn Iterator<Item = Vec<Value>>,
    access: Access,
) -> Result<u64, StoreError> {
    let mut prepared = prepare(connection, statement, access)?;
    let mut changed = 0;
    for values in rows {
        changed += run(&mut prepared, statement, &values)?;
    }
    Ok(changed)
}

/// Several statements without values, written by us.
pub(crate) fn batch(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.execute_batch(sql).map_err(|error| preparing(&error, "opbouw_store::batch"))
}

fn prepare<'c>(connection: &'c Connection, statement: &Statement, access: Access) -> Result<CachedStatement<'c>, StoreError> {
    let prepared = connection.prepare_cached(statement.sql).map_err(|error| preparing(&error, statement.name))?;
    if access == Access::Read && !prepared.readonly() {
        return Err(StoreError::WriteInRead { statement: statement.name });
    }
    Ok(prepared)
}

fn run(prepared: &mut CachedStatement<'_>, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
    bind(prepared, statement, values)?;
    if prepared.column_count() > 0 {
        // A statement with an answer, such as RETURNING: its rows are what was changed.
        return Ok(collect(prepared, statement)?.len() as u64);
    }
    let changed = prepared.raw_execute().map_err(|error| running(&error, statement.name))?;
    Ok(changed as u64)
}

/// Binds by the number after the `$`. To SQLite `$2` is a name, and binding in order would give
/// the first value to whichever name comes first in the text.
fn bind(prepared: &mut CachedStatement<'_>, statement: &Statement, values: &[Value]) -> Result<(), StoreError> {
    let mut highest = 0;
    for slot in 1..=prepared.parameter_count() {
        let number = parameter_number(prepared, slot, statement)?;
        highest = highest.max(number);
        if let Some(value) = values.get(number - 1) {
            check_value(statement, number, value)?;
            prepared.raw_bind_parameter(slot, value).map_err(|error| running(&error, statement.name))?;
        }
    }
    if highest != values.len() {
        let problem = format!("it wants {highest}, the code gives {}", values.len());
        return Err(StoreError::WrongValues { statement: statement.name, problem });
    }
    Ok(())
}

pub(super) fn parameter_number(prepared: &rusqlite::Statement<'_>, slot: usize, statement: &Statement) -> Result<usize, StoreError> {
    let name = prepared.parameter_name(slot);
    name.and_then(|name| name.strip_prefix('$'))
        .and_then(|digits| digits.parse().ok())
        .filter(|number| *number > 0)
        .ok_or_else(|| wrong_sql(statement, "its parameters are not written $1, $2 and so on".to_owned()))
}

fn check_value(statement: &Statement, number: usize, value: &Value) -> Result<(), StoreError> {
    let Some(refusal) = value.refusal() else {
        return Ok(());
    };
    let problem = format!("${number} {refusal}");
    Err(StoreError::WrongValues { statement: statement.name, problem })
}

fn collect(prepared: &mut CachedStatement<'_>, statement: &Statement) -> Result<Vec<Row>, StoreError> {
    let columns = prepared.column_count();
    let wrong = |error| running(&error, statement.name);
    let (mut rows, mut answer) = (prepared.raw_query(), Vec::new());
    while let Some(row) = rows.next().map_err(wrong)? {
        let values =
            (0..columns).map(|column| value_of(row.get_ref(column).map_err(wrong)?, statement, column)).collect::<Result<_, _>>()?;
        answer.push(Row::new(statement.name, values));
    }
    Ok(answer)
}

pub(super) fn value_of(value: ValueRef<'_>, statement: &Statement, column: usize) -> Result<Value, StoreError> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        ValueRef::Text(bytes) => Value::Text(String::from_utf8(bytes.to_vec()).map_err(|_| {
            let problem = "the text is not UTF-8".to_owned();
            StoreError::WrongColumn { statement: statement.name, column, problem }
        })?),
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            // Minus zero becomes zero: SQLite keeps its sign in some columns only.
            Self::Real(number) => ValueRef::Real(*number + 0.0),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(super) fn wrong_sql(statement: &Statement, problem: String) -> StoreError {
    StoreError::WrongSql { statement: statement.name, problem }
}
