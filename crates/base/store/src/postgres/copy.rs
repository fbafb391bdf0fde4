//! Whole tables on one PostgreSQL connection: read as a stream, written with COPY.

use std::pin::pin;

use deadpool_postgres::Object;
use futures_util::TryStreamExt;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::{ToSql, Type};

use super::bind::{check_columns, fits};
use super::session::{Session, read};
use crate::copy::{COPY, quoted, refused};
use crate::error::from_postgres::running;
use crate::{Statement, StoreError, Value};

const WALK: Statement = Statement::new(COPY, "");

impl Session<'_> {
    /// The server sends no faster than the rows are used.
    pub(crate) fn walk(&self, sql: &str, each: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.runtime.block_on(walk(self.client, sql, each))
    }

    pub(crate) fn fill(
        &self,
        table: &str,
        columns: &[String],
        rows: &mut dyn Iterator<Item = Result<Vec<Value>, StoreError>>,
    ) -> Result<u64, StoreError> {
        self.runtime.block_on(fill(self.client, table, columns, rows))
    }
}

async fn walk(client: &Object, sql: &str, each: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>) -> Result<(), StoreError> {
    let wrong = |error| running(&error, COPY);
    let prepared = client.prepare(sql).await.map_err(wrong)?;
    check_columns(&WALK, prepared.columns())?;
    let nothing: [&(dyn ToSql + Sync); 0] = [];
    let mut rows = pin!(client.query_raw(&prepared, nothing).await.map_err(wrong)?);
    while let Some(row) = rows.try_next().await.map_err(wrong)? {
        each(read(&row, &WALK)?.into_values())?;
    }
    Ok(())
}

async fn fill(
    client: &Object,
    table: &str,
    columns: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Value>, StoreError>>,
) -> Result<u64, StoreError> {
    let wrong = |error| running(&error, COPY);
    let (into, names) = (quoted(table), columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", "));
    let types = types_of(client, &into, &names).await?;
    let copy = format!("COPY {into} ({names}) FROM STDIN BINARY");
    let mut sink = pin!(BinaryCopyInWriter::new(client.copy_in(&copy).await.map_err(wrong)?, &types));
    // An error leaves the sink unfinished, and the server forgets all of it.
    for (number, row) in (1..).zip(rows) {
        let row = row?;
        check_row(columns, &types, &row).map_err(|error| refused(error, table, Some(number)))?;
        let values: Vec<&(dyn ToSql + Sync)> = row.iter().map(|value| value as _).collect();
        sink.as_mut().write(&values).await.map_err(wrong)?;
    }
    // The server says only now what it thinks of the rows, and quotes them when it says which one.
    sink.finish().await.map_err(|error| refused(wrong(error), table, None))
}

async fn types_of(client: &Object, table: &str, names: &str) -> Result<Vec<Type>, StoreError> {
    let prepared = client.prepare(&format!("SELECT {names} FROM {table}")).await.map_err(|error| running(&error, COPY))?;
    check_columns(&WALK, prepared.columns())?;
    Ok(prepared.columns().iter().map(|column| column.type_().clone()).collect())
}

/// Before sending: bytes of another kind could be taken for something they are not.
fn check_row(columns: &[String], types: &[Type], row: &[Value]) -> Result<(), StoreError> {
    for ((column, ty), value) in columns.iter().zip(types).zip(row) {
        let problem = match value.refusal() {
            Some(refusal) => format!("{column} {refusal}"),
            None if !fits(value, ty) => format!("{column} is {}, the database wants {}", value.kind(), ty.name()),
            None => continue,
        };
        return Err(StoreError::WrongValues { statement: COPY, problem });
    }
    Ok(())
}
