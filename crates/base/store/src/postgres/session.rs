//! Statements on one PostgreSQL connection: check the values, send, read.

use deadpool_postgres::Object;
use futures_util::future::try_join_all;
use tokio::runtime::Handle;
use tokio_postgres::types::ToSql;

use super::bind::{check_columns, check_parameters, check_values};
use crate::error::from_postgres::running;
use crate::{Row, Statement, StoreError, Value};

/// Rows of an import that are under way at once.
const PIPELINE: usize = 256;

/// A connection seen from a blocking thread: each call waits for its answer.
pub(crate) struct Session<'a> {
    pub(super) client: &'a Object,
    pub(super) runtime: Handle,
}

impl<'a> Session<'a> {
    /// From a thread that may block.
    pub(super) fn of(client: &'a Object) -> Self {
        Self { client, runtime: Handle::current() }
    }

    pub(crate) fn query(&self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.runtime.block_on(query(self.client, statement, values))
    }

    pub(crate) fn execute(&self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
        self.runtime.block_on(execute(self.client, statement, values))
    }

    pub(crate) fn execute_many(&self, statement: &Statement, rows: &mut dyn Iterator<Item = Vec<Value>>) -> Result<u64, StoreError> {
        self.runtime.block_on(execute_many(self.client, statement, rows))
    }

    pub(crate) fn batch(&self, sql: &str) -> Result<(), StoreError> {
        let sent = self.runtime.block_on(self.client.batch_execute(sql));
        sent.map_err(|error| running(&error, "opbouw_store::batch"))
    }
}

pub(super) async fn query(client: &Object, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
    let prepared = prepare(client, statement).await?;
    check_values(statement, prepared.params(), values)?;
    let answer = client.query(&prepared, &parameters(values)).await;
    let rows = answer.map_err(|error| running(&error, statement.name))?;
    rows.iter().map(|row| read(row, statement)).collect()
}

/// Whether the server understands the statement, and speaks of nothing but our five kinds of value.
pub(super) async fn check(client: &Object, statement: &Statement) -> Result<(), StoreError> {
    let prepared = client.prepare(statement.sql).await.map_err(|error| running(&error, statement.name))?;
    check_parameters(statement, prepared.params())?;
    check_columns(statement, prepared.columns())
}

async fn execute(client: &Object, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
    let prepared = prepare(client, statement).await?;
    send(client, &prepared, statement, values).await
}

/// Sends up to [`PIPELINE`] rows before waiting. They run in this order, and the first that
/// fails is the one that is reported.
async fn execute_many(client: &Object, statement: &Statement, rows: &mut dyn Iterator<Item = Vec<Value>>) -> Result<u64, StoreError> {
    let prepared = prepare(client, statement).await?;
    let mut changed = 0;
    loop {
        let part: Vec<Vec<Value>> = rows.take(PIPELINE).collect();
        if part.is_empty() {
            return Ok(changed);
        }
        let sending = part.iter().map(|values| send(client, &prepared, statement, values));
        changed += try_join_all(sending).await?.iter().sum::<u64>();
    }
}

async fn send(client: &Object, prepared: &tokio_postgres::Statement, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
    check_values(statement, prepared.params(), values)?;
    let sent = client.execute(prepared, &parameters(values)).await;
    sent.map_err(|error| running(&error, statement.name))
}

async fn prepare(client: &Object, statement: &Statement) -> Result<tokio_postgres::Statement, StoreError> {
    let prepared = client.prepare_cached(statement.sql).await;
    prepared.map_err(|error| running(&error, statement.name))
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as _).collect()
}

pub(super) fn read(row: &tokio_postgres::Row, statement: &Statement) -> Result<Row, StoreError> {
    let values = (0..row.len())
        .map(|column| {
            row.try_get(column).map_err(|_| StoreError::WrongColumn {
                statement: statement.name,
                column,
                problem: format!("PostgreSQL answers with {}", row.columns()[column].type_()),
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(Row::new(statement.name, values))
}
