//! What can a script do inside its transaction? The same few calls on both databases.

use rusqlite::Connection;

use crate::migration::Dialect;
use crate::{Row, Statement, StoreError, Value, postgres, sqlite};

/// A transaction that is going on; see the crate's first page for its rules.
pub struct Tx<'a> {
    session: Session<'a>,
    failure: Option<StoreError>,
}

/// The connection that a transaction has for itself.
pub(crate) enum Session<'a> {
    Sqlite(&'a Connection, Access),
    Postgres(&'a postgres::Session<'a>),
}

/// Whether a transaction on SQLite may change anything; PostgreSQL keeps to how it began.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(session: Session<'a>) -> Self {
        Self { session, failure: None }
    }

    /// All rows that the statement answers with.
    pub fn query(&mut self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.step(|session| match session {
            Session::Sqlite(connection, access) => sqlite::query(connection, statement, values, *access),
            Session::Postgres(session) => session.query(statement, values),
        })
    }

    /// The first row, if there is one.
    pub fn query_opt(&mut self, statement: &Statement, values: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.query(statement, values)?.into_iter().next())
    }

    /// The first row; there must be one, as with `RETURNING` or `count(*)`.
    ///
    /// A missing row is an error of the caller's expectation, not of the statement, so the
    /// transaction can go on after it.
    pub fn query_one(&mut self, statement: &Statement, values: &[Value]) -> Result<Row, StoreError> {
        let missing = StoreError::NoRow { statement: statement.name };
        self.query_opt(statement, values)?.ok_or(missing)
    }

    /// Changes something; the number of rows that were changed.
    pub fn execute(&mut self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
        self.step(|session| match session {
            Session::Sqlite(connection, access) => sqlite::execute(connection, statement, values, *access),
            Session::Postgres(session) => session.execute(statement, values),
        })
    }

    /// The same statement for many rows, in order; the number of rows that were changed.
    ///
    /// For imports. PostgreSQL is sent the rows without waiting for each answer, which is many
    /// times faster than a loop of [`Tx::execute`]; SQLite is as fast either way.
    pub fn execute_many(&mut self, statement: &Statement, rows: impl IntoIterator<Item = Vec<Value>>) -> Result<u64, StoreError> {
        let mut rows = rows.into_iter();
        self.step(|session| match session {
            Session::Sqlite(connection, access) => sqlite::execute_many(connection, statement, &mut rows, *access),
            Session::Postgres(session) => session.execute_many(statement, &mut rows),
        })
    }

    /// Tries a part of the transaction: if it fails, only that part is undone and the rest can go on.
    ///
    /// For an import that leaves out the rows the database refuses. It costs PostgreSQL two more
    /// round trips, so not for every row of a large one.
    pub fn attempt<T, E: From<StoreError>>(&mut self, part: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        self.batch("SAVEPOINT attempt")?;
        let result = part(self);
        let result = match (&self.failure, result) {
            (Some(failure), Ok(_)) => Err(failure.clone().into()),
            (_, result) => result,
        };
        match &result {
            Ok(_) => self.batch("RELEASE SAVEPOINT attempt")?,
            Err(_) => self.undo_attempt()?,
        }
        result
    }

    /// Leaves the failure in place where the whole transaction is lost, so that it is rolled back.
    fn undo_attempt(&mut self) -> Result<(), StoreError> {
        if self.failure.as_ref().is_none_or(leaves_the_rest_whole) {
            self.failure = None;
            self.batch("ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt")?;
        }
        Ok(())
    }

    /// Several statements without values and answers: savepoints, and the text of a migration.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        self.step(|session| match session {
            Session::Sqlite(connection, _) => sqlite::batch(connection, sql),
            Session::Postgres(session) => session.batch(sql),
        })
    }

    /// Every row that a text written by us answers with, one by one: a table need not fit in memory.
    pub(crate) fn walk(&mut self, sql: &str, each: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.step(|session| match session {
            Session::Sqlite(connection, _) => sqlite::walk(connection, sql, each),
            Session::Postgres(session) => session.walk(sql, each),
        })
    }

    /// Puts rows into a table as they come; the number of them.
    pub(crate) fn fill(
        &mut self,
        table: &str,
        columns: &[String],
        rows: &mut dyn Iterator<Item = Result<Vec<Value>, StoreError>>,
    ) -> Result<u64, StoreError> {
        self.step(|session| match session {
            Session::Sqlite(connection, _) => sqlite::fill(connection, table, columns, rows),
            Session::Postgres(session) => session.fill(table, columns, rows),
        })
    }

    /// Which of the two databases this is.
    pub(crate) fn dialect(&self) -> Dialect {
        match self.session {
            Session::Sqlite(..) => Dialect::Sqlite,
            Session::Postgres(_) => Dialect::Postgres,
        }
    }

    /// The first statement that failed, if any.
    pub(crate) fn failure(&self) -> Option<&StoreError> {
        self.failure.as_ref()
    }

    pub(crate) fn session(&self) -> &Session<'a> {
        &self.session
    }

    /// One step, unless an earlier one failed.
    fn step<T>(&mut self, run: impl FnOnce(&Session<'a>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        run(&self.session).inspect_err(|error| self.failure = Some(error.clone()))
    }
}

/// Whether undoing one part is enough after this error. After a lost conflict, a full disk or a
/// broken connection the database has given up on the whole transaction.
fn leaves_the_rest_whole(failure: &StoreError) -> bool {
    matches!(
        failure,
        StoreError::Constraint { .. }
            | StoreError::WrongSql { .. }
            | StoreError::WrongValues { .. }
            | StoreError::WrongColumn { .. }
            | StoreError::WriteInRead { .. }
    )
}
